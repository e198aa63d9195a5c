"""Documented ranges, lengths and patterns, and the bounds of pages and tokens."""

from __future__ import annotations

from typing import Any

import pytest

from awslists import InvalidRequestError, Session
from tests.helpers.described_services import declare_widgets, execute, list_of, structure

LONG = "abcdefghij" * 12


def field_of(shape: Any, **more: Any) -> str:
    """Return how a parameter of this shape is declared, on one line."""
    text = declare_widgets(request={"Part": "Part"}, shapes={"Part": shape}, **more)
    body = text.rpartition('"""\n')[2]
    lines = body[: body.index("    max_results:")].splitlines()
    return " ".join(line.strip() for line in lines).strip()


@pytest.mark.parametrize(
    ("limits", "annotation"),
    [
        ({"min": 1, "max": 63}, "Annotated[str, Text(min_length=1, max_length=63)]"),
        ({"min": 0, "max": 63}, "Annotated[str, Text(max_length=63)]"),
        ({"min": 2}, "Annotated[str, Text(min_length=2)]"),
        ({"pattern": "[a-z]+"}, 'Annotated[str, Text(pattern="[a-z]+")]'),
        ({"pattern": r"^[\w]+$"}, r'Annotated[str, Text(pattern=r"[\w]+")]'),
        ({"pattern": 'a"b'}, """Annotated[str, Text(pattern='a"b')]"""),
        ({"pattern": r"""a"'\w"""}, r"""Annotated[str, Text(pattern="a\"'\\w")]"""),
        ({"pattern": "[\u00c4\n]"}, r'Annotated[str, Text(pattern="[\xc4\n]")]'),
        ({"pattern": r"\p{L}+"}, r'Annotated[str, Text(pattern=r"\p{L}+")]'),
        ({"pattern": r"(?!a)\w+"}, r'Annotated[str, Text(pattern=r"(?!a)\w+")]'),
    ],
)
def test_a_text(limits: Any, annotation: str) -> None:
    assert field_of({"type": "string", **limits}) == f"part: {annotation} | None = None"


@pytest.mark.parametrize(
    ("limits", "annotation"),
    [
        ({"min": 1, "max": 5}, "Annotated[int, Range(1, 5)]"),
        ({"min": 1}, "Annotated[int, Range(1)]"),
        ({"max": 5.0}, "Annotated[int, Range(None, 5)]"),
    ],
)
def test_a_number(limits: Any, annotation: str) -> None:
    assert field_of({"type": "integer", **limits}) == f"part: {annotation} | None = None"


def test_an_odd_name_beside_limits() -> None:
    text = declare_widgets("VCPUs", request={"VCPUs": "Key"},
                           shapes={"Key": {"type": "string", "max": 5}})  # fmt: skip
    assert '    vcpus: Annotated[str, Text(max_length=5), Name("VCPUs")]\n' in text


@pytest.mark.parametrize(
    ("limits", "said"),
    [
        ({"min": 1, "max": 5}, ", 1 to 5"),
        ({"min": 0, "max": 5}, ", at most 5"),
        ({"min": 5, "max": 5}, ", 5"),
        ({"min": 2}, ", at least 2"),
        ({}, ""),
    ],
)
def test_docstrings_have_the_limits(limits: Any, said: str) -> None:
    text = declare_widgets(
        request={"Size": "Size", "Key": "Key", "Keys": "Keys", "Pairs": "Pairs"},
        shapes={
            "Size": {"type": "double", **limits},
            "Key": {"type": "string", **limits},
            "Keys": list_of("Text", **limits),
            "Pairs": {
                "type": "map",
                "key": {"shape": "Text"},
                "value": {"shape": "Time"},
                **limits,
            },
        },
    )
    assert f"        size: Number{said}.\n" in text
    assert f"        key: Text{said}{' characters' if said else ''}.\n" in text
    assert f"        keys: List of text{said}{' elements' if said else ''}.\n" in text
    pairs = f"{said}{' pairs' if said else ''}"
    assert f"        pairs: Map of text to time with a time zone{pairs}.\n" in text


@pytest.mark.parametrize(
    ("limits", "size"),
    [({"min": 1, "max": 5}, "Size(1, 5)"), ({"min": 0, "max": 5}, "Size(None, 5)"),
     ({"min": 2}, "Size(2)")],
)  # fmt: skip
def test_the_size_of_a_list_or_map(limits: Any, size: str) -> None:
    pairs = {"type": "map", "key": {"shape": "Text"}, "value": {"shape": "Time"}}
    assert (
        field_of(list_of("Text", **limits)) == f"part: Annotated[list[str], {size}] | None = None"
    )
    assert field_of({**pairs, **limits}) == (
        f"part: Annotated[dict[str, Timestamp], {size}] | None = None"
    )


def test_an_answer_has_no_limits() -> None:
    limited = {"Text": {"type": "string", "min": 1}, "Names": list_of("Text", min=1)}
    text = declare_widgets(widget={"Name": "Text", "Names": "Names"}, shapes=limited)
    assert "    name: str | None = None\n    names: tuple[str, ...] | None = None\n" in text


def test_what_is_in_a_list_or_map_has_limits_too() -> None:
    shapes = {"Key": {"type": "string", "max": 5}}
    parts = {"type": "map", "key": {"shape": "Key"}, "value": {"shape": "Keys"}}
    text = declare_widgets(
        request={"Parts": "Parts"}, shapes={**shapes, "Parts": parts, "Keys": list_of("Key")}
    )
    key = "Annotated[str, Text(max_length=5)]"
    assert f"parts: (dict[{key}, list[{key}]] | None) = None".replace(" ", "") in "".join(
        text.split()
    )


def test_a_long_pattern_is_split() -> None:
    text = declare_widgets(
        request={"Part": "Part"}, shapes={"Part": {"type": "string", "pattern": rf"\w{LONG}"}}
    )
    assert all(len(line) <= 88 for line in text.splitlines())
    listing = execute(text).ListWidgets
    assert listing(Session(), part=f"x{LONG}").part == f"x{LONG}"
    with pytest.raises(InvalidRequestError):
        listing(Session(), part=f"x{LONG}\n")


@pytest.mark.parametrize("unreadable", [r"(?!a)\p{L}+", r"[\w-_]*"])
def test_an_unreadable_pattern_is_left_out_with_a_comment(unreadable: str) -> None:
    shape = {"type": "string", "max": 5, "pattern": unreadable}
    said = field_of(shape)
    assert said.startswith("# AWS's pattern is left out: bad ")
    assert said.endswith("part: Annotated[str, Text(max_length=5)] | None = None")
    nested = declare_widgets(
        request={"Parts": "Parts"},
        shapes={
            "Part": shape,
            "Parts": {"type": "map", "key": {"shape": "Part"}, "value": {"shape": "Inner"}},
            "Inner": list_of("Part"),
        },
    )
    assert nested.count("    # AWS's pattern is left out: bad ") == 2


EXAMPLE = [{"input": {"Part": "my-widget", "Parts": ["my-widget"], "By": {"a": "b"}, "Size": 5}}]


@pytest.mark.parametrize(
    ("pattern", "written"),
    [
        ("[a-z]+", "(?s:.*)(?:[a-z]+)(?s:.*)"),  # the example matches in part only
        ("^[a-z]+", "[a-z]+"),
        ("[a-z]+$", "[a-z]+"),
        ("[a-z-]+", "[a-z-]+"),  # it matches as a whole
        ("[0-9]+", "[0-9]+"),  # it does not match at all
    ],
)
def test_an_example_can_show_that_a_pattern_need_not_match_as_a_whole(
    pattern: str, written: str
) -> None:
    more = {
        "Parts": list_of("Text"),
        "By": {"type": "map", "key": {"shape": "Text"}, "value": {"shape": "Text"}},
    }
    text = declare_widgets(
        request={"Part": "Part", "Parts": "Parts", "By": "By", "Size": "PageSize"},
        shapes={**more, "Part": {"type": "string", "pattern": pattern}},
        examples=EXAMPLE,
    )
    assert f'Text(pattern="{written}")' in text


@pytest.mark.parametrize(
    ("size", "line"),
    [
        ({"min": 1, "max": 1000}, "Annotated[int, Range(1, 1000)] = 1000"),
        ({"min": 5, "max": 1001}, "Annotated[int, Range(5, 1001)] | None = None"),
        ({"max": 50}, "Annotated[int, Range(1, 50)] = 50"),
        ({"min": 0, "max": 50}, "Annotated[int, Range(0, 50)] = 50"),
        ({}, "Annotated[int, Range(1)] | None = None"),
    ],
)
def test_the_documented_maximum_is_the_page_size(size: Any, line: str) -> None:
    text = declare_widgets(shapes={"PageSize": {"type": "integer", **size}})
    assert f"    max_results: {line}\n" in text


def test_a_required_page_size_without_a_maximum_has_no_default() -> None:
    text = declare_widgets("MaxResults", shapes={"PageSize": {"type": "integer", "max": 5000}})
    assert "    max_results: Annotated[int, Range(1, 5000)]\n" in text


def test_a_page_size_that_other_parameters_rule_out_is_not_sent_by_default() -> None:
    request = structure(NextToken="Text", MaxResults="PageSize")
    request["members"]["MaxResults"]["documentation"] = (
        "You cannot specify this parameter and the widget IDs in the same call."
    )
    text = declare_widgets(shapes={"Request": request})
    assert "    max_results: Annotated[int, Range(1, 100)] | None = None\n" in text


@pytest.mark.parametrize(
    ("sent", "answered", "line"),
    [
        ({"max": 5}, {"max": 5}, "Annotated[str, Text(max_length=5)] | None = None"),
        ({"max": 5}, {}, "str | None = None"),
        ({"max": 5}, {"max": 6}, "str | None = None"),
        ({}, {}, "str | None = None"),
    ],
)
def test_a_token_is_bound_only_if_that_of_the_answer_is_bound_alike(
    sent: Any, answered: Any, line: str
) -> None:
    text = declare_widgets(
        shapes={
            "Request": structure(NextToken="Sent", MaxResults="PageSize"),
            "Answer": structure(NextToken="Answered", Widgets="Widgets"),
            "Sent": {"type": "string", **sent},
            "Answered": {"type": "string", **answered},
        }
    )
    assert f"    next_token: {line}\n" in text
