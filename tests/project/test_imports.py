"""Imports run downward: each package imports only from those below it, for types as well."""

from __future__ import annotations

import ast
import subprocess
import sys
from collections.abc import Iterator
from functools import cache
from graphlib import TopologicalSorter
from importlib.resources import files
from pathlib import Path

SOURCE = Path(str(files("awslists")))
LAYERS: list[set[str]] = [
    {"_version", "_support"},
    {"errors", "service_models"},
    {"constraints", "paging"},
    {"_checks"},
    {"models"},
    {"_session"},
    {"_request"},
    {"_prepared"},
    {"_pages"},
    {"_background", "_items", "_scan_plan", "_watch"},
    {"_listings"},
    {"sagemaker", "lookoutvision"},
    {"operations", "awslists"},
    {"testing"},
    {"declare"},
    {"pytest_plugin"},
]
UPWARD = {("errors", "_listings.listing")}
"""For type checkers: an error has the listing that failed."""
IMPORTED_LATE = {"aiobotocore", "aiohttp", "boto3", "trio", "pandas", "polars", "pyarrow", "tqdm"}


@cache
def modules() -> dict[str, Path]:
    """The modules by name, without ``awslists.`` in front."""
    return {module_name(path.relative_to(SOURCE)): path for path in SOURCE.rglob("*.py")}


def module_name(path: Path) -> str:
    return ".".join(path.with_suffix("").parts).removesuffix("__init__").strip(".") or "awslists"


@cache
def imports(path: Path) -> set[str]:
    """The modules of awslists that a module imports, also late or for type checkers only."""
    known = modules()
    names = {name for name in names_imported(path) if name.split(".")[0] == "awslists"}
    inner = {name.removeprefix("awslists.") for name in names}
    return {name if name in known else name.rpartition(".")[0] or "awslists" for name in inner}


def names_imported(path: Path) -> Iterator[str]:
    for node in ast.walk(ast.parse(path.read_text())):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"a relative import in {path}"
            yield from (f"{node.module}.{alias.name}" for alias in node.names)


def layer_of(module: str) -> int:
    package = module.partition(".")[0]
    return next(place for place, layer in enumerate(LAYERS) if package in layer)


def test_a_package_imports_only_from_below() -> None:
    edges = {(module, other) for module, path in modules().items() for other in imports(path)}
    wrong = [
        (module, other)
        for module, other in edges - UPWARD
        if other.partition(".")[0] != module.partition(".")[0]
        and layer_of(other) >= layer_of(module)
    ]
    assert sorted(wrong) == []


def test_modules_import_each_other_in_no_circle() -> None:
    graph = {name: imports(path) for name, path in modules().items()}
    for module, other in UPWARD:
        graph[module].remove(other)
    assert {*TopologicalSorter(graph).static_order()} == {*modules()}


def test_importing_awslists_imports_nothing_slow_or_optional() -> None:
    names = subprocess.run(
        [sys.executable, "-c", "import sys, awslists; print(*sys.modules)"],
        capture_output=True, check=True, text=True,
    ).stdout.split()  # fmt: skip
    assert "awslists" in names
    assert IMPORTED_LATE & set(names) == set()
