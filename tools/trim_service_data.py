"""Write the part of the installed botocore's SageMaker description that our sessions need.

Run this when tests/session/test_service_models.py says that botocore's data has changed:

    python tools/trim_service_data.py
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import botocore.loaders

from awslists.sagemaker import OPERATIONS
from awslists.service_models import TRIMMED


def trimmed(model: dict[str, Any]) -> dict[str, Any]:
    """Return the model with only our operations and the shapes they use, undocumented."""
    shapes: dict[str, Any] = {}

    def reach(node: Any) -> None:
        if isinstance(node, dict):
            name = node.get("shape")
            if isinstance(name, str) and name not in shapes:
                shapes[name] = model["shapes"][name]
                reach(shapes[name])
            for child in node.values():
                reach(child)
        elif isinstance(node, list):
            for child in node:
                reach(child)

    operations = {name: model["operations"][name] for name in OPERATIONS}
    reach(operations)
    undocumented: dict[str, Any] = _without_documentation(
        {
            "version": model["version"],
            "metadata": model["metadata"],
            "operations": operations,
            "shapes": dict(sorted(shapes.items())),
        }
    )
    return undocumented


def _without_documentation(node: Any) -> Any:
    if isinstance(node, dict):
        kept = {k: v for k, v in node.items() if not (k == "documentation" and isinstance(v, str))}
        return {key: _without_documentation(value) for key, value in kept.items()}
    if isinstance(node, list):
        return [_without_documentation(child) for child in node]
    return node


def write(name: str, data: dict[str, Any]) -> None:
    """Write a file of the trimmed description, each operation and shape on a line of its own."""
    path = Path(TRIMMED) / f"{name}.json"
    path.write_text(f"{{{_join_lines(_write_section(*section) for section in data.items())}}}\n")
    print(f"{path}: {path.stat().st_size:,} bytes")


def _write_section(name: str, content: Any) -> str:
    if name not in ("operations", "shapes"):
        return f"{json.dumps(name)}:{_compact(content)}"
    lines = (f"{json.dumps(each)}:{_compact(content[each])}" for each in content)
    return f"{json.dumps(name)}:{{\n{_join_lines(lines)}\n}}"


def _join_lines(lines: Iterable[str]) -> str:
    return ",\n".join(lines)


def _compact(content: Any) -> str:
    return json.dumps(content, separators=(",", ":"))


if __name__ == "__main__":
    loader = botocore.loaders.Loader()
    sagemaker = loader.load_service_model("sagemaker", "service-2")
    write(f"sagemaker/{sagemaker['metadata']['apiVersion']}/service-2", trimmed(sagemaker))
