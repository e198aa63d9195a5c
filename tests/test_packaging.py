"""What the package exports, documents and ships, and the one way in which its modules import."""

from __future__ import annotations

import ast
import inspect
import pkgutil
import subprocess
import sys
from collections.abc import Iterator
from importlib import import_module, metadata
from importlib.resources import files
from pathlib import Path
from types import FunctionType, ModuleType
from typing import Any

import pytest

import awslists
import awslists.operations
import awslists.testing
from awslists import errors
from awslists.testing import faults

SOURCE = Path(str(files("awslists")))
IMPORTS_RUN_DOWN = [
    "_version", "annotations", "pickling", "errors", "names", "redaction", "bounds", "patterns",
    "constraints", "hints", "violations", "item_class", "models", "paging", "backend",
    "service_models", "loaders", "shared_failures", "send_rate", "rate_limiter", "retries",
    "copies", "http_sessions", "clients", "lost", "regions", "session",
    "sources", "credentials", "failures", "request", "clocks", "protocols", "error_bodies",
    "declarable", "decode", "wire", "iteration", "background", "columns",
    "extras", "frames", "table", "items", "progress", "listing", "batches", "windows", "plan",
    "scan", "merge",
    "operations", "operations.images", "operations.image_versions", "operations.model_packages",
    "operations.model_packaging_jobs", "awslists", "testing.places", "testing.account",
    "testing.messages", "testing.behaviour", "testing.walk", "testing.emulation", "testing.naming",
    "testing.faults", "testing.signature", "testing.tokens", "testing.validation", "testing.server",
    "testing.injection", "testing.serving", "testing.local_aws", "testing.shapes",
    "testing.differences", "testing.obstacles", "testing.service_model", "testing",
    "testing.__main__", "pytest_plugin",
]  # fmt: skip
"""Every module, behind all those that it imports."""
IMPORTED_LATE = {"aiobotocore", "aiohttp", "boto3", "trio", "pandas", "polars", "pyarrow", "tqdm"}


# --- Names --------------------------------------------------------------------------------------


def rank(name: str) -> tuple[int, str]:
    """Sorts as ruff sorts ``__all__``: constants, classes, the rest."""
    kinds = (name.isupper(), name[0].isupper())
    return kinds.index(True) if True in kinds else len(kinds), name


@pytest.mark.parametrize("module", [awslists, awslists.testing, errors, faults])
def test_all_is_sorted_and_has_no_name_twice(module: ModuleType) -> None:
    assert module.__all__ == sorted(set(module.__all__), key=rank)


def test_every_public_name_is_exported() -> None:
    public = {
        name
        for name, value in vars(awslists).items()
        if not name.startswith("_") and not isinstance(value, ModuleType)
    }
    assert public | {"errors", "__version__"} == set(awslists.__all__)


def test_everything_that_an_operation_or_the_errors_declare_is_exported() -> None:
    operations = [
        import_module(f"awslists.operations.{module.name}")
        for module in pkgutil.iter_modules(awslists.operations.__path__)
    ]
    assert len(operations) == 4
    declared = {name for module in [errors, *operations] for name in module.__all__}
    assert declared <= set(awslists.__all__)


def test_the_version_is_that_of_the_distribution_and_has_an_entry_in_the_changelog() -> None:
    assert metadata.version("awslists") == awslists.__version__
    changelog = Path(__file__).parents[1] / "CHANGELOG.md"
    assert f"\n## [{awslists.__version__}] - " in changelog.read_text()


# --- Docstrings ---------------------------------------------------------------------------------


def public_objects() -> Iterator[tuple[str, Any]]:
    """Every public class and function, and the public methods and properties of the classes."""
    for module in (awslists, awslists.testing, faults):
        for name in module.__all__:
            value = getattr(module, name)
            if inspect.isclass(value) or inspect.isfunction(value):
                yield f"{module.__name__}.{name}", value
            if inspect.isclass(value):
                yield from methods(value)


def methods(of: type[Any]) -> Iterator[tuple[str, Any]]:
    for base in of.__mro__:
        for name, value in vars(base).items():
            kinds = (FunctionType, property, classmethod)
            if base.__module__.startswith("awslists") and isinstance(value, kinds):
                yield f"{base.__module__}.{base.__name__}.{name}", value


def test_every_public_object_has_a_docstring_of_its_own() -> None:
    named = {name: value for name, value in public_objects() if "._" not in name}
    assert len(named) > 50
    # dataclass writes a docstring, its signature, where there is none.
    generated = {name: f"{name.rpartition('.')[2]}(" for name in named}
    assert [
        name
        for name, value in named.items()
        if not value.__doc__ or value.__doc__.startswith(generated[name])
    ] == []


# --- Imports ------------------------------------------------------------------------------------


def modules() -> dict[str, Path]:
    """The modules under their names as above, the package itself as ``awslists``."""
    paths = [path.relative_to(SOURCE) for path in SOURCE.rglob("*.py")]
    return {module_name(path): SOURCE / path for path in paths}


def module_name(path: Path) -> str:
    return ".".join(path.with_suffix("").parts).removesuffix("__init__").strip(".") or "awslists"


def imported(node: ast.AST) -> Iterator[str]:
    """What a module imports when it runs, within functions too, of awslists itself."""
    if isinstance(node, ast.If) and ast.unparse(node.test) == "TYPE_CHECKING":
        return
    if isinstance(node, ast.Import):
        yield from (alias.name for alias in node.names)
    elif isinstance(node, ast.ImportFrom):
        assert node.level == 0
        yield from (f"{node.module}.{alias.name}" for alias in node.names)
    for child in ast.iter_child_nodes(node):
        yield from imported(child)


def own_imports(path: Path) -> set[str]:
    known = modules()
    names = {name for name in imported(ast.parse(path.read_text())) if is_own(name)}
    found = set()
    for name in names:
        inner = name.removeprefix("awslists.")
        found.add(inner if inner in known else inner.rpartition(".")[0] or "awslists")
    return found


def is_own(name: str) -> bool:
    return name.split(".")[0] == "awslists"


def test_imports_within_functions_count_and_those_for_type_checkers_do_not() -> None:
    assert "clients" in own_imports(SOURCE / "session.py")
    assert own_imports(SOURCE / "pickling.py") == set()
    assert {"errors", "paging"} <= own_imports(SOURCE / "wire.py")


def test_the_written_order_of_modules_is_complete() -> None:
    assert sorted(IMPORTS_RUN_DOWN) == sorted(modules())


@pytest.mark.parametrize("module", modules())
def test_a_module_imports_only_from_modules_before_it(module: str) -> None:
    place = IMPORTS_RUN_DOWN.index(module)
    assert own_imports(modules()[module]) <= set(IMPORTS_RUN_DOWN[:place])


def test_importing_awslists_leaves_what_is_slow_and_optional_for_later() -> None:
    names = subprocess.run(
        [sys.executable, "-c", "import sys, awslists; print(*sys.modules)"],
        capture_output=True, check=True, text=True,
    ).stdout.split()  # fmt: skip
    assert "awslists" in names
    assert IMPORTED_LATE & set(names) == set()


# --- Files --------------------------------------------------------------------------------------


def test_the_package_says_that_it_is_typed_and_has_its_service_descriptions() -> None:
    lookout = "service_models/added/lookoutvision/2020-11-20"
    for name in (
        "py.typed",
        f"{lookout}/service-2.json",
        f"{lookout}/paginators-1.json",
        f"{lookout}/endpoint-rule-set-1.json",
        "service_models/trimmed/sagemaker/2017-07-24/service-2.json",
    ):
        assert (files("awslists") / name).is_file(), name


def test_every_module_has_a_docstring() -> None:
    bare = [
        name
        for name, path in modules().items()
        if not ast.get_docstring(ast.parse(path.read_text()))
    ]
    assert bare == ["_version"]
