"""Texts of a service model, which may come from anywhere, never become code of the module."""

from __future__ import annotations

import ast
import re
from dataclasses import replace
from typing import Any

import pytest

from awslists.constraints import documented_rule
from awslists.declare._module import declare
from awslists.declare._service import Service, UndeclarableError
from tests.helpers.described_services import declare_widgets, execute, list_of, make_service

EVIL = [
    'a"""\nraise SystemExit\n"""',
    "a'''\nraise SystemExit\n'''",
    '"); raise SystemExit  # ',
    "a\\",
    'a\\"""\nraise SystemExit\n"""\\',
    'a"',
    "\\N{NOT A NAME}\\x\\u",
    "a\r\nraise SystemExit\n",
    "\N{LINE SEPARATOR}\x00\x1a\N{RIGHT-TO-LEFT OVERRIDE}\x0c",
    "a b: __import__('os') = 1",
    "{__import__('os')}",
    "1",
    "",
    "_",
    "\N{LATIN SMALL LIGATURE FI}",
]


def check(text: str) -> Any:
    """Return the module, which must be ASCII, and must contain what declarations contain."""
    text.encode("ascii")
    tree = ast.parse(text)
    for node in tree.body:
        if isinstance(node, ast.Expr):
            assert isinstance(node.value, ast.Constant)
        else:
            assert isinstance(node, ast.ImportFrom | ast.Assign | ast.ClassDef)
    called = {node.func for node in ast.walk(tree) if isinstance(node, ast.Call)}
    assert {ast.unparse(each) for each in called} <= {
        "Name", "OpenEnum", "Paging", "Range", "Size", "Text",
    }  # fmt: skip
    return execute(text)


def describe(service: Service, **metadata: str) -> Service:
    """Return a service with other metadata."""
    description = {**service.description, "metadata": service.description["metadata"] | metadata}
    return replace(service, description=description)


@pytest.mark.parametrize("evil", EVIL)
def test_the_name_of_a_service(evil: str) -> None:
    service = describe(make_service(), serviceId=evil, uid=evil)
    listing = check(declare(service, ["ListWidgets"])).ListWidgets
    assert listing.documentation.endswith(f"/{evil or 'shop'}/ListWidgets")
    renamed = replace(make_service(), name=evil)
    if evil:
        assert check(declare(renamed, ["ListWidgets"])).ListWidgets.service == evil


@pytest.mark.parametrize("evil", EVIL)
def test_the_name_of_a_structure(evil: str) -> None:
    shapes = {
        "Widgets": list_of("Widget"),
        "Widget": {"type": "structure", "members": {"Part": {"shape": evil}}},
        evil: {"type": "structure", "members": {"Name": {"shape": "Text"}}},
    }
    module = check(declare_widgets(request={"Part": evil}, shapes=shapes))
    read = module.Widget.model_validate({"Part": {"Name": "a"}})
    assert read.part.name == "a"


@pytest.mark.parametrize("evil", EVIL)
def test_the_name_of_an_enum(evil: str) -> None:
    shapes = {evil: {"type": "string", "enum": ["A"]}}
    module = check(declare_widgets(request={"Part": evil}, widget={"Part": evil}, shapes=shapes))
    assert module.Widget.model_validate({"Part": "A"}).part == "A"


@pytest.mark.parametrize("evil", [each for each in EVIL if each])
def test_the_name_of_a_member(evil: str) -> None:
    module = check(declare_widgets(request={evil: "Text"}, widget={evil: "Text"}))
    read = module.Widget.model_validate({evil: "a"})
    assert read.model_dump(by_alias=True, exclude_none=True) == {evil: "a"}
    from awslists import Session

    listing = module.ListWidgets.from_request(Session(), {evil: "a"})
    assert listing.request == {evil: "a", "MaxResults": 100}


@pytest.mark.parametrize("evil", [*EVIL, "\ud800"])
def test_a_value_of_an_enum(evil: str) -> None:
    shapes = {"Kind": {"type": "string", "enum": ["A", evil]}}
    module = check(declare_widgets(request={"Kind": "Kind"}, widget={"K": "Kind"}, shapes=shapes))
    assert [kind.value for kind in module.Kind] == ["A", evil]


@pytest.mark.parametrize(
    "pattern", [*EVIL, "[b-\n", "(?<\n\nraise SystemExit", "a{2,1}\n)", "(?P<'\n"]
)
def test_a_pattern(pattern: str) -> None:
    shapes = {"Part": {"type": "string", "pattern": pattern}}
    check(declare_widgets(request={"Part": "Part"}, shapes=shapes))


@pytest.mark.parametrize("evil", [each for each in EVIL if each])
@pytest.mark.parametrize("member", ["token", "next_token", "page_size", "items", "left_out"])
def test_the_names_of_paging(evil: str, member: str) -> None:
    names = {"token": "NextToken", "next_token": "NextToken", "page_size": "MaxResults",
             "items": "Widgets", "left_out": "Others"}  # fmt: skip
    names[member] = evil
    service = make_service(
        request={names["token"]: "Text", names["page_size"]: "PageSize"},
        answer={
            names["items"]: "Widgets", names["left_out"]: "Widgets", names["next_token"]: "Text",
        },
        paginator={
            "input_token": names["token"],
            "output_token": names["next_token"],
            "limit_key": names["page_size"],
            "result_key": [names["items"], names["left_out"]],
        },
    )  # fmt: skip
    try:
        text = declare(service, ["ListWidgets"])
    except UndeclarableError as error:
        text = f"# {error}\n"
    check(text)


@pytest.mark.parametrize("evil", [each for each in EVIL if each])
def test_the_clock_of_a_bound(evil: str) -> None:
    times = {f"Created{evil}After": "Time", f"Created{evil}Before": "Time"}
    check(declare_widgets(request=times, widget={f"CreationDate{evil}": "Time"}))


@pytest.mark.parametrize("evil", [*EVIL, "Listing", "class", "None", "str"])
def test_the_name_of_an_operation(evil: str) -> None:
    with pytest.raises(UndeclarableError, match="has a name that a class cannot have") as caught:
        declare_widgets(operation=evil)
    assert re.fullmatch("[ -~]+", str(caught.value))


@pytest.mark.parametrize("kind", ["string", "integer", "list", "map"])
@pytest.mark.parametrize("side", ["min", "max"])
@pytest.mark.parametrize("bound", ["0) or __import__('os'", [1], True, {"a": 1}, float("nan")])
def test_a_bound_that_is_no_number(kind: str, side: str, bound: object) -> None:
    inner = {"member": {"shape": "Text"}, "key": {"shape": "Text"}, "value": {"shape": "Text"}}
    shapes = {"Part": {"type": kind, side: bound, **inner}}
    with pytest.raises(UndeclarableError, match=f"the {side} of Part is not a number") as caught:
        declare_widgets(request={"Part": "Part"}, shapes=shapes)
    assert re.fullmatch("[ -~]+", str(caught.value))
    check(declare_widgets(widget={"Part": "Part"}, shapes=shapes))


@pytest.mark.parametrize("bound", ["5", [1], float("inf")])
def test_a_page_size_whose_bound_is_no_number(bound: object) -> None:
    shapes = {"PageSize": {"type": "integer", "max": bound}}
    with pytest.raises(UndeclarableError, match="the max of PageSize is not a number"):
        declare_widgets(shapes=shapes)


@pytest.mark.parametrize("lead", range(20, 60))
@pytest.mark.parametrize("end", [r'"\\\\', r"'\\\\", r"(x)\\\\", r"\\\\"])
def test_a_long_pattern_with_backslashes(lead: int, end: str) -> None:
    pattern = "a" * lead + end + "b" * 80
    shapes = {"Part": {"type": "string", "pattern": pattern}}
    listing = check(declare_widgets(request={"Part": "Part"}, shapes=shapes)).ListWidgets
    assert documented_rule(listing.__annotations__["part"]) == f"Pattern: ^{pattern}$"
