"""Declare every operation of the installed botocore that has a token, and say how it went.

Each operation gets a module of its own, which is imported with warnings as errors and compared with
botocore's model. Takes a minute:

    python tools/declare_all.py [folder]

In a folder, the modules are kept, for `ruff format --check --isolated`, `ruff check --isolated` and
`mypy --strict`.
"""

from __future__ import annotations

import sys
import tempfile
import warnings
from collections import Counter
from collections.abc import Iterator
from importlib.util import module_from_spec, spec_from_file_location
from pathlib import Path
from types import ModuleType

from awslists.declare._module import declare
from awslists.declare._paging import find_obstacles, has_token
from awslists.declare._service import Service, list_services, load_service
from awslists.testing import check_service_model


def declare_all(folder: Path) -> Iterator[tuple[str, str, str]]:
    """Yield the protocol, the name and the problems ("" if there are none) of each operation."""
    for service in map(load_service, list_services()):
        for operation in service.operations:
            if has_token(service, operation):
                obstacles = find_obstacles(service, operation)
                problems = obstacles or try_out(service, operation, folder)
                protocol = str(service.model.resolved_protocol)
                yield protocol, f"{service.name} {operation}", "; ".join(problems)


def try_out(service: Service, operation: str, folder: Path) -> list[str]:
    """Declare an operation, import its module, and return what is wrong with it."""
    path = folder / f"{service.name.replace('-', '_')}__{operation}.py"
    path.write_text(declare(service, [operation]))
    try:
        module = import_file(path)
    except Exception as error:  # noqa: BLE001  (it is reported)
        return [f"cannot be imported: {error}"]
    return check_service_model(getattr(module, operation))


def import_file(path: Path) -> ModuleType:
    """Import a file for as long as its module is held."""
    spec = spec_from_file_location(path.stem, path)
    if spec is None or spec.loader is None:
        raise ImportError(str(path))
    module = sys.modules[path.stem] = module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def main(folder: Path) -> None:
    """Print each operation with a problem, and counts by protocol."""
    warnings.simplefilter("error")
    declared: Counter[str] = Counter()
    failed: Counter[str] = Counter()
    for protocol, name, problems in declare_all(folder):
        (failed if problems else declared)[protocol] += 1
        if problems:
            print(f"{name} ({protocol}): {problems}", flush=True)
    for protocol in sorted(declared | failed):
        print(f"{protocol}: {declared[protocol]} declared, {failed[protocol]} not")
    print(f"all: {declared.total()} declared, {failed.total()} not")


if __name__ == "__main__":
    if len(sys.argv) > 1:
        Path(sys.argv[1]).mkdir(parents=True, exist_ok=True)
        main(Path(sys.argv[1]))
    else:
        with tempfile.TemporaryDirectory() as temporary:
            main(Path(temporary))
