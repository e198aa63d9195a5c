"""Annotations of the shapes of answers and requests."""

from __future__ import annotations

from typing import Any

import pytest

from awslists import InvalidRequestError
from awslists.declare._classes import Style
from awslists.declare._module import declare
from tests.helpers.described_services import (
    declare_widgets,
    execute,
    list_of,
    make_service,
    structure,
)

ENUM = {"type": "string", "enum": ["Big", "Small"]}
DOCUMENT = {"type": "structure", "members": {}, "document": True}


def map_of(key: str, value: str, **traits: Any) -> dict[str, Any]:
    return {"type": "map", "key": {"shape": key}, "value": {"shape": value}, **traits}


@pytest.mark.parametrize(
    ("shape", "in_answer", "in_request"),
    [
        ({"type": "string"}, "str", "str"),
        ({"type": "integer"}, "int", "int"),
        ({"type": "long"}, "int", "int"),
        ({"type": "float"}, "float", "float"),
        ({"type": "double"}, "float", "float"),
        ({"type": "boolean"}, "bool", "bool"),
        ({"type": "blob"}, "bytes", "bytes"),
        ({"type": "timestamp"}, "UtcDatetime", "Timestamp"),
        (DOCUMENT, "Document", "Document"),
        (ENUM, "Annotated[It | str, OpenEnum()]", 'It | Literal["Big", "Small"]'),
        (list_of("Text"), "tuple[str, ...]", "list[str]"),
        (list_of("Text", sparse=True), "tuple[str | None, ...]", "list[str | None]"),
        (list_of("Texts"), "tuple[tuple[str, ...], ...]", "list[list[str]]"),
        (map_of("Text", "Time"), "dict[str, UtcDatetime]", "dict[str, Timestamp]"),
        (map_of("Text", "Time", sparse=True), "dict[str, UtcDatetime | None]",
         "dict[str, Timestamp | None]"),
        (
            map_of("Kind", "Text"),
            "dict[Annotated[Kind | str, OpenEnum()], str]",
            'dict[Kind | Literal["Big", "Small"], str]',
        ),
    ],
)  # fmt: skip
def test_a_value(shape: Any, in_answer: str, in_request: str) -> None:
    text = declare_widgets(
        widget={"It": "It"},
        request={"It": "It"},
        shapes={"It": shape, "Texts": list_of("Text"), "Kind": ENUM},
    )
    assert f"    it: {in_answer} | None = None\n" in text
    assert f"    it: {in_request} | None = None\n" in text


def test_a_structure_of_answers_and_one_of_requests() -> None:
    text = declare_widgets(
        widget={"Part": "Part", "Tag": "Tag"},
        request={"Tag": "Tag", "Filters": "Filters"},
        shapes={
            "Part": structure(Name="Text"),
            "Tag": structure(Key="Text"),
            "Filters": list_of("Filter"),
            "Filter": structure(Values="Text"),
        },
    )
    assert "class Part(ItemModel):" in text
    assert "class Tag(ItemModel):" in text
    assert "class TagParameter(ParameterModel):" in text
    assert "class Filter(ParameterModel):" in text
    assert "    tag: Tag | None = None\n" in text
    assert "    tag: TagParameter | None = None\n" in text
    assert "    filters: list[Filter] | None = None\n" in text


def test_a_structure_that_holds_itself() -> None:
    text = declare_widgets(
        widget={"Parts": "Parts", "Name": "Text"},
        shapes={"Parts": list_of("Part"), "Part": structure(Part="Part", Widget="Widget")},
    )
    widget = execute(text).Widget.model_validate_json(
        '{"Parts": [{"Part": {"Widget": {"Name": "a"}}}]}'
    )
    assert widget.parts[0].part.widget.name == "a"


def test_a_union_says_so() -> None:
    union = {**structure(Name="Text", Id="Text"), "union": True}
    text = declare_widgets(widget={"Choice": "Choice"}, shapes={"Choice": union})
    assert "class Choice(ItemModel):" in text
    assert '    """Choice of Shop: a union, of which one member is set.\n' in text
    assert execute(text).Choice.model_validate({"Name": "a", "Id": "b"}).id == "b"


def test_a_union_in_requests_is_one() -> None:
    union = {**structure(name="Text", id="Text"), "union": True}
    text = declare_widgets(request={"Choice": "Choice"}, shapes={"Choice": union})
    assert 'class Choice(ParameterModel, names="camelCase", union=True):' in text
    module = execute(text)
    assert module.Choice(name="a").name == "a"
    with pytest.raises(InvalidRequestError, match="must set exactly one of name, id; none is set"):
        module.Choice()


def test_an_empty_structure() -> None:
    text = declare_widgets(widget={"Part": "Part"}, shapes={"Part": structure()})
    assert 'class Part(ItemModel):\n    """Part of Shop."""\n\n\n' in text
    assert execute(text).Widget.model_validate({"Part": {}}).part is not None


def test_what_botocore_parses_itself_is_a_document() -> None:
    service = make_service(widget={"Policy": "policyDocumentType"},
                           shapes={"policyDocumentType": {"type": "string"}})  # fmt: skip
    object.__setattr__(service, "name", "iam")
    assert "    policy: Document | None = None\n" in declare(service, ["ListWidgets"])


def test_what_is_required_of_an_answer_is_optional_unless_asked_for() -> None:
    service = make_service(shapes={"Widget": structure("Name", Name="Text", Key="Text")})
    text = declare(service, ["ListWidgets"])
    assert "        name: Text; required.\n" in text
    assert "    name: str | None = None\n" in text
    strict = declare(service, ["ListWidgets"], Style(required=True))
    assert "    name: str\n    key: str | None = None\n" in strict


def test_what_is_required_of_a_request_comes_first() -> None:
    text = declare_widgets("Name", request={"Key": "Text", "Name": "Text"})
    assert "    name: str\n    key: str | None = None\n" in text


def test_shared_classes_are_written_once() -> None:
    service = make_service()
    other = {**service.description["operations"]["ListWidgets"], "name": "ListOldWidgets"}
    service.description["operations"]["ListOldWidgets"] = other
    text = declare(service, ["ListWidgets", "ListOldWidgets", "ListWidgets"])
    assert text.startswith('"""Lists of Shop: ListWidgets, ListOldWidgets."""\n')
    assert [text.count(f"class {name}(") for name in ("Widget", "ListWidgets", "ListOldWidgets")] \
        == [1, 1, 1]  # fmt: skip
