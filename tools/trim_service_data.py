"""Write the part of the installed botocore's SageMaker description that our sessions need.

Run this when tests/session/test_service_models.py says that botocore's data has changed:

    python tools/trim_service_data.py
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import botocore.loaders

from awslists.service_models import TRIMMED

OPERATIONS = ("ListImages", "ListImageVersions", "ListModelPackages")


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
    """Write a file of the trimmed description."""
    path = Path(TRIMMED) / f"{name}.json"
    path.write_text(json.dumps(data, indent=1) + "\n")
    print(f"{path}: {path.stat().st_size:,} bytes")


if __name__ == "__main__":
    loader = botocore.loaders.Loader()
    sagemaker = loader.load_service_model("sagemaker", "service-2")
    write(f"sagemaker/{sagemaker['metadata']['apiVersion']}/service-2", trimmed(sagemaker))
