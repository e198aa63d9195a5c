"""The package exports, documents and ships what it should."""

from __future__ import annotations

import ast
import importlib
import inspect
import subprocess
import sys
from collections.abc import Iterator
from importlib import metadata
from importlib.resources import files
from pathlib import Path
from types import FunctionType, ModuleType
from typing import Any

import pytest

import awslists
import awslists.testing
from awslists import errors, lookoutvision, sagemaker
from awslists.testing import faults

SOURCE = Path(str(files("awslists")))


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
        for name in dir(awslists)
        if not name.startswith("_") and not isinstance(getattr(awslists, name), ModuleType)
    }
    assert public - {"import_late", "TYPE_CHECKING"} | {"errors", "__version__"} == set(
        awslists.__all__
    )


def test_what_operations_and_errors_declare_is_exported() -> None:
    declared = {name for module in (errors, lookoutvision) for name in module.__all__}
    assert declared - {"OPERATIONS"} <= set(awslists.__all__)
    for package in (sagemaker, lookoutvision):
        operations = {name for name in package.__all__ if is_listing(getattr(package, name))}
        assert operations == {*package.OPERATIONS}


def is_listing(value: object) -> bool:
    return isinstance(value, type) and issubclass(value, awslists.Listing)


@pytest.mark.parametrize("name", ["images", "model_packages", "model_packaging_jobs"])
def test_the_old_path_of_an_operation_works_and_warns(name: str) -> None:
    code = f"from awslists.operations import {name}; import awslists.operations.{name} as same"
    code += f"; assert same is {name}; print({name}.__name__)"
    run = [sys.executable, "-W", "always", "-c", code]
    done = subprocess.run(run, capture_output=True, text=True, check=True)  # noqa: S603  (fixed)
    assert done.stdout.split(".")[1] in ("sagemaker", "lookoutvision")
    assert "DeprecationWarning: awslists.operations is deprecated" in done.stderr


def test_importing_the_old_path_warns(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delitem(sys.modules, "awslists.operations", raising=False)
    with pytest.warns(DeprecationWarning, match="awslists.operations is deprecated"):
        importlib.import_module("awslists.operations")


def test_the_version_is_in_the_changelog() -> None:
    assert metadata.version("awslists") == awslists.__version__
    changelog = Path(__file__).parents[2] / "CHANGELOG.md"
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


# --- Files --------------------------------------------------------------------------------------


def test_the_package_is_typed_and_has_its_descriptions() -> None:
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
    source = Path(str(files("awslists")))
    trees = {path: ast.parse(path.read_text()) for path in source.rglob("*.py")}
    bare = [path.stem for path, tree in trees.items() if not ast.get_docstring(tree)]
    assert bare == ["_version"]
