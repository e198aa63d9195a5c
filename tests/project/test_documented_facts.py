"""The facts in the documentation agree with the code."""

from __future__ import annotations

import inspect
import re
import runpy
from collections.abc import Iterator
from types import ModuleType

import polars
import pytest
from botocore.loaders import Loader

import awslists
import awslists.testing
from awslists import (
    Items,
    ListImages,
    ListImageVersions,
    ListModelPackages,
    errors,
)
from awslists._pages.service_errors import ERRORS
from awslists.models import Document
from awslists.testing import faults
from tests.helpers.documentation import PAGES, ROOT, blocks_of
from tests.helpers.own_items import EveryKind

pytestmark = pytest.mark.unmeasured

WIDTH = 88
"""Columns that fit beside the side bars of the site."""


def table(page: str, *head: str) -> list[list[str]]:
    """The rows of the table with these heads of columns."""
    lines = (ROOT / "docs" / page).read_text().splitlines()
    start = lines.index(f"| {' | '.join(head)} |")
    rows = []
    for line in lines[start + 2 :]:
        if not line.startswith("| "):
            break
        rows.append(line.strip("| ").split(" | "))
    return rows


def code(cell: str) -> list[str]:
    """Return the code in a cell of a table."""
    return re.findall(r"`([^`]+)`", cell)


# --- Constraints --------------------------------------------------------------------------------


def test_the_constraints_page_is_what_its_tool_writes() -> None:
    tool = runpy.run_path(str(ROOT / "tools" / "write_constraints.py"))
    assert tool["PAGE"].read_text() == tool["page"](), "run python tools/write_constraints.py"


def test_the_page_of_sagemaker_is_what_its_tool_writes() -> None:
    tool = runpy.run_path(str(ROOT / "tools" / "write_sagemaker_page.py"))
    assert tool["PAGE"].read_text() == tool["page"](), "run python tools/write_sagemaker_page.py"


def test_the_defaults_in_constraints_are_botocores() -> None:
    page = (ROOT / "docs" / "constraints.md").read_text()
    model = Loader().load_service_model("sagemaker", "service-2")
    checked = []
    for listing in (ListImages, ListImageVersions, ListModelPackages):
        section = page.partition(f"## {listing.operation}\n")[2].partition("\n## ")[0]
        shape = model["operations"][listing.operation]["input"]["shape"]
        for name, member in model["shapes"][shape]["members"].items():
            said = re.search(r"default(?: value)? is (?:<code>)?(\w+)", member["documentation"])
            if said:
                [row] = [line for line in section.splitlines() if f"| `{name}` |" in line]
                assert row.endswith(f"AWS: `{said[1]}` |")
                checked.append(name)
    assert len(checked) == 8


# --- Errors and faults --------------------------------------------------------------------------


def test_the_page_of_errors_has_every_error() -> None:
    named = [
        error for row in table("errors.md", "error", "when", "what to do") for error in code(row[0])
    ]
    above = code((ROOT / "docs" / "errors.md").read_text().partition("\n| error |")[0])
    exceptions = [n for n in errors.__all__ if issubclass(getattr(errors, n), Exception)]
    assert sorted(named + above) == sorted(exceptions)


def test_the_table_of_codes_is_that_of_the_code() -> None:
    said = {
        known: name
        for classes, codes in table("errors.md", "class", "codes")
        for name in code(classes)
        for known in re.findall(r"\b[A-Z][a-z]\w+", codes)
    }
    assert said == {known: error.__name__ for known, error in ERRORS.items()}


def signature(arguments: str) -> list[tuple[str, object]]:
    """Names and defaults of parameters, from their source or from a function's signature."""
    function = eval(f"lambda {arguments}: None", {**vars(faults)})  # noqa: S307  (our own page)
    return parameters(inspect.signature(function))


def parameters(of: inspect.Signature) -> list[tuple[str, object]]:
    return [(parameter.name, parameter.default) for parameter in of.parameters.values()]


def test_the_table_of_faults_has_every_fault_as_it_is_called() -> None:
    head = ("fault", "what it does", "what your code sees")
    calls = [call for row in table("guides/tests.md", *head) for call in code(row[0])]
    documented = {call.partition("(")[0]: call.partition("(")[2][:-1] for call in calls}
    functions = {name: getattr(faults, name) for name in faults.__all__ if name != "Fault"}
    assert sorted(documented) == sorted(functions)
    for name, arguments in documented.items():
        takes = inspect.signature(functions[name])
        if any(p.kind is p.VAR_KEYWORD for p in takes.parameters.values()):
            takes.bind(**dict(signature(arguments)))
        else:
            assert signature(arguments) == parameters(takes), name


# --- Dataframes ---------------------------------------------------------------------------------


class WithMaps(EveryKind):
    labels: dict[str, str] | None = None
    document: Document | None = None


def test_the_table_of_dtypes_is_that_of_the_frames() -> None:
    columns = {
        "text, status": ["text", "closed"],
        "integer": ["whole"],
        "float": ["broken"],
        "time, in UTC": ["moment"],
        "nested model": ["part"],
        "map": ["labels"],
        "document": ["document"],
    }
    items = Items([], WithMaps)
    in_pandas, in_polars = items.to_pandas().dtypes, items.to_polars().schema
    in_arrow = items.to_arrow().schema
    rows = table("guides/notebook.md", "field", "pandas", "polars", "Arrow")
    assert [row[0] for row in rows] == [*columns]
    for row in rows:
        pandas_said, polars_said, arrow_said = (code(cell)[0] for cell in row[1:])
        for column in columns[row[0]]:
            assert str(in_pandas[column]) == pandas_said
            assert in_polars[column] == eval(polars_said, {**vars(polars)})  # noqa: S307  (our own page)
            assert str(in_arrow.field(column).type).partition("<")[0] == arrow_said


# --- Layout -------------------------------------------------------------------------------------


def test_the_page_of_the_layout_names_every_module() -> None:
    page = (ROOT / "docs" / "layout.md").read_text()
    source = ROOT / "src" / "awslists"
    modules = {module.name for module in source.glob("*.py") if module.name[:2] not in ("__", "_v")}
    folders = {f"{module.parent.name}/" for module in source.glob("*/__init__.py")}
    assert {name for name in modules | folders if f"`{name}`" not in page} == set()


def printed_tables() -> Iterator[tuple[str, str]]:
    """The blocks of output whose columns are set apart by spaces."""
    for page in PAGES:
        for block in blocks_of(page):
            first = block.code.partition("\n")[0]
            if block.language == "text" and re.search(r"\S {2,}\S", first):
                yield str(block), block.code


def test_tables_of_text_are_not_wider_than_their_place() -> None:
    tables = dict(printed_tables())
    assert "docs/guides/notebook.md" in {where.partition(":")[0] for where in tables}
    wide = [where for where, text in tables.items() if max(map(len, text.splitlines())) > WIDTH]
    assert wide == []


# --- Reference ----------------------------------------------------------------------------------


@pytest.mark.parametrize("module", [awslists, awslists.testing])
def test_the_reference_has_every_public_name(module: ModuleType) -> None:
    pages = [page.read_text() for page in (ROOT / "docs" / "reference").glob("*.md")]
    documented = set(re.findall(r"^::: (\S+)", "\n".join(pages), re.MULTILINE))
    missing = [
        name
        for name in module.__all__
        if not name.startswith("__")
        and not {f"{module.__name__}.{name}", where(getattr(module, name))} & documented
    ]
    assert missing == []


def where(value: object) -> str:
    """The module that a value is declared in."""
    return str(getattr(value, "__module__", getattr(value, "__name__", "")))
