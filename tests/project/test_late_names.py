"""Names of the packages are imported when they are first used, without any other difference."""

from __future__ import annotations

import ast
import subprocess
import sys
from importlib import import_module
from pathlib import Path
from types import ModuleType

import pytest

import awslists
from awslists import lookoutvision, sagemaker
from awslists._support.late_names import import_late

PACKAGES = [awslists, sagemaker, lookoutvision]


def run(code: str) -> str:
    """Run code in a fresh process; return what it printed."""
    command = [sys.executable, "-c", code]
    return subprocess.run(command, capture_output=True, check=True, text=True).stdout  # noqa: S603  (ours)


def imported_for_type_checkers(package: ModuleType) -> dict[str, str]:
    """The names that a package imports under ``if TYPE_CHECKING``, with their modules."""
    tree = ast.parse(Path(str(package.__file__)).read_text())
    [block] = [node for node in tree.body if isinstance(node, ast.If)]
    return {
        alias.name: str(node.module)
        for node in block.body
        if isinstance(node, ast.ImportFrom)
        for alias in node.names
    }


@pytest.mark.parametrize("package", PACKAGES)
def test_type_checkers_and_python_see_the_same_names(package: ModuleType) -> None:
    typed = imported_for_type_checkers(package)
    assert {*typed} <= {*dir(package)}
    assert {*typed, "OPERATIONS", "__version__"} >= {*package.__all__} >= {*typed}
    for name, module in typed.items():
        known = import_module(f"{module}.{name}" if name == "errors" else module)
        assert getattr(package, name) is (known if name == "errors" else getattr(known, name))


def test_importing_awslists_imports_no_library() -> None:
    printed = run("import sys, awslists; print(*{name.split('.')[0] for name in sys.modules})")
    assert {"anyio", "botocore", "pydantic"} & {*printed.split()} == set()


def test_importing_one_listing_imports_no_other() -> None:
    printed = run("import sys; from awslists import ListImages; print(*sys.modules)").split()
    assert "awslists.sagemaker.images" in printed
    assert {"awslists.sagemaker.model_packages", "awslists.lookoutvision"} & {*printed} == set()


@pytest.mark.parametrize("package", PACKAGES)
def test_a_star_imports_every_name(package: ModuleType) -> None:
    names = ", ".join(name for name in package.__all__)
    assert run(f"from {package.__name__} import *; print(len([{names}]))") == (
        f"{len(package.__all__)}\n"
    )


def test_dir_and_help_show_names_before_they_are_used() -> None:
    names = run("import awslists; print(*dir(awslists))").split()
    assert {*awslists.__all__, "sagemaker", "constraints"} <= {*names}
    shown = run("import pydoc, awslists; print(pydoc.render_doc(awslists))")
    assert "class ListModelPackagingJobs(" in pydoc_plain(shown)


def pydoc_plain(text: str) -> str:
    """Remove what makes letters bold: each is printed twice, with a backspace between."""
    return "".join(
        letter for letter, after in zip(text, f"{text[1:]} ", strict=True) if after != "\b"
    ).replace("\b", "")


def test_modules_are_attributes_without_an_import_of_their_own() -> None:
    code = "import awslists as a; print(a.sagemaker.images.Image is a.Image, a.errors.__name__)"
    assert run(code) == "True awslists.errors\n"


@pytest.mark.parametrize("package", PACKAGES)
def test_an_unknown_name_raises_as_for_any_module(package: ModuleType) -> None:
    message = f"^module '{package.__name__}' has no attribute 'ListImagse'$"
    with pytest.raises(AttributeError, match=message) as caught:
        _ = package.ListImagse
    assert (caught.value.name, caught.value.obj) == ("ListImagse", package)
    with pytest.raises(ImportError, match="cannot import name 'ListImagse'"):
        exec(f"from {package.__name__} import ListImagse")  # noqa: S102  (ours)


def test_items_and_errors_are_unpickled_before_awslists_is_imported() -> None:
    code = (
        "import pickle, sys; from awslists import *; "
        "item = ModelLifeCycle(stage='a', stage_status='b'); "
        "print(pickle.dumps([item, PaginationError('again')]))"
    )
    code = f"import pickle; print(pickle.loads({run(code).strip()}))"
    assert "[ModelLifeCycle(stage='a', stage_status='b'" in run(code)


def test_a_module_of_the_package_is_imported_by_its_name() -> None:
    get_attribute, _ = import_late("awslists", {}, modules="errors")
    assert get_attribute("errors") is awslists.errors
