"""How an operation pages is found in botocore's paginators, or else by the names of its members."""

from __future__ import annotations

from typing import Any

import pytest

from awslists.declare._module import declare
from awslists.declare._paging import find_obstacles
from awslists.declare._service import UndeclarableError
from tests.helpers.described_services import declare_widgets, list_of, make_service, structure


def paging_of(**description: Any) -> str:
    """Return the class keywords that say how the operation pages."""
    text = declare_widgets(**description)
    start = text.index("    items=")
    return text[start : text.index("    documentation=")].strip()


def test_the_usual_names_are_left_out() -> None:
    assert paging_of() == 'items="Widgets",'


def test_other_names() -> None:
    assert paging_of(
        request={"Marker": "Text", "Limit": "PageSize", "NextToken": "Text"},
        answer={"Widgets": "Widgets", "NextMarker": "Text"},
        paginator={"input_token": "Marker", "output_token": "NextMarker", "limit_key": "Limit"},
    ).splitlines()[1].strip() == (
        'paging=Paging(token="Marker", next_token="NextMarker", page_size="Limit"),'
    )


def test_a_flag_for_more() -> None:
    assert 'paging=Paging(more="IsTruncated"),' in paging_of(
        answer={"Widgets": "Widgets", "NextToken": "Text", "IsTruncated": "Flag"},
        shapes={"Flag": {"type": "boolean"}},
        paginator={"more_results": "IsTruncated"},
    )


def test_no_page_size() -> None:
    request = structure(NextToken="Text")
    text = declare_widgets(shapes={"Request": request}, paginator={"limit_key": None})
    assert "    paging=Paging(page_size=None),\n" in text
    assert "    max_results: None = None\n" in text


def test_a_page_size_that_the_paginator_does_not_name() -> None:
    assert paging_of(paginator={"limit_key": None}) == 'items="Widgets",'


def test_a_page_size_as_text() -> None:
    text = declare_widgets(shapes={"PageSize": {"type": "string"}})
    assert "    paging=Paging(size_as_text=True),\n" in text
    assert "    max_results: Annotated[int, Range(1)] | None = None\n" in text


def test_a_list_inside_a_member() -> None:
    assert paging_of(
        answer={"WidgetList": "WidgetList"},
        shapes={"WidgetList": structure(Items="Widgets", NextToken="Text")},
        paginator={"result_key": "WidgetList.Items", "output_token": "WidgetList.NextToken"},
    ).splitlines() == [
        'items="WidgetList.Items",',
        '    paging=Paging(next_token="WidgetList.NextToken"),',
    ]


def test_a_required_list() -> None:
    answer = structure("Widgets", Widgets="Widgets", NextToken="Text")
    assert "items_required=True," in paging_of(shapes={"Answer": answer})


def test_a_sparse_list() -> None:
    assert "items_sparse=True," in paging_of(shapes={"Widgets": list_of("Widget", sparse=True)})


def test_of_several_results_the_first_list_is_the_listing() -> None:
    assert paging_of(
        answer={"Count": "PageSize", "Widgets": "Widgets", "Prefixes": "Texts",
                "NextToken": "Text"},
        shapes={"Texts": list_of("Text")},
        paginator={"result_key": ["Count", "Widgets", "Prefixes"]},
    ).splitlines() == ['items="Widgets",', '    left_out=("Prefixes",),']  # fmt: skip


def test_several_lists_are_left_out() -> None:
    assert 'left_out=("Prefixes", "Markers"),' in paging_of(
        answer={"Widgets": "Widgets", "Prefixes": "Texts", "Markers": "Texts",
                "NextToken": "Text"},
        shapes={"Texts": list_of("Text")},
        paginator={"result_key": ["Widgets", "Prefixes", "Markers"]},
    )  # fmt: skip


def test_strings_are_items_too() -> None:
    text = declare_widgets(shapes={"Widgets": list_of("Text")})
    assert "class ListWidgets(\n    Listing[str],\n" in text


# --- Operations that botocore's paginators leave out --------------------------------------------


def test_tokens_are_known_by_their_names() -> None:
    assert paging_of(
        request={"pageToken": "Text"},
        answer={"widgets": "Widgets", "nextPageToken": "Text"},
        shapes={"Request": structure(pageToken="Text", limit="PageSize")},
        paginator={},
    ).splitlines() == [
        'items="widgets",',
        '    paging=Paging(token="pageToken", next_token="nextPageToken", page_size="limit"),',
    ]


def test_the_list_that_the_operation_is_named_after_comes_first() -> None:
    assert paging_of(
        answer={"Errors": "Texts", "Widgets": "Widgets", "NextToken": "Text"},
        shapes={"Texts": list_of("Text")},
        paginator={},
    ).splitlines() == ['items="Widgets",', '    left_out=("Errors",),']


def test_a_token_beside_the_list_inside_a_member() -> None:
    assert paging_of(
        answer={"WidgetList": "WidgetList"},
        shapes={"WidgetList": structure(Items="Widgets", NextToken="Text")},
        paginator={},
    ).startswith('items="WidgetList.Items",')


def test_the_only_list_inside_a_member() -> None:
    assert (
        paging_of(
            answer={"Info": "Info", "NextToken": "Text"},
            shapes={"Info": structure(Items="Widgets")},
            paginator={},
        )
        == 'items="Info.Items",'
    )


# --- What cannot be declared --------------------------------------------------------------------


@pytest.mark.parametrize(
    ("description", "reason"),
    [
        (
            {"paginator": {"input_token": ["A", "B"], "output_token": ["A", "B"]}},
            "it pages by several tokens (A, B)",
        ),
        (
            {"paginator": {"output_token": "NextToken || Widgets[-1].Name"}},
            "its next token is the expression NextToken || Widgets[-1].Name",
        ),
        (
            {"shapes": {"Text": {"type": "map", "key": {"shape": "Time"},
                                 "value": {"shape": "Time"}}}, "widget": {"At": "Time"}},
            "its token NextToken is a map; its next token NextToken is a map",
        ),
        (
            {"shapes": {"PageSize": {"type": "boolean"}}},
            "its page size MaxResults is a boolean",
        ),
        ({"paginator": {"more_results": "More"}}, "its flag for more More does not exist"),
        ({"paginator": {"result_key": "Name"}}, "it returns no list (its answer has none)"),
        (
            {"shapes": {"Widgets": {"type": "structure", "members": {}}}},
            "it returns no list (Widgets is a structure)",
        ),
        (
            {"shapes": {"Widgets": list_of("Names"), "Names": list_of("Text")}},
            "its items (Widgets) are lists",
        ),
        (
            {"shapes": {"Widget": {"type": "structure", "members": {}, "document": True}}},
            "its items (Widgets) are documents",
        ),
        (
            {
                "answer": {"Widgets": "Widgets", "NextToken": "Text"},
                "shapes": {"Request": structure(Name="Text")},
                "paginator": {},
            },
            "it has no token to page by",
        ),
    ],
)  # fmt: skip
def test_what_cannot_be_declared_is_refused(description: Any, reason: str) -> None:
    with pytest.raises(UndeclarableError) as caught:
        declare_widgets(**description)
    assert str(caught.value) == f"ListWidgets cannot be declared: {reason}"


def test_everything_in_the_way_is_named() -> None:
    with pytest.raises(UndeclarableError) as caught:
        declare_widgets(
            paginator={"input_token": ["A", "B"], "output_token": ["A", "B || C"]},
            shapes={"Widgets": list_of("Names"), "Names": list_of("Text")},
        )
    assert str(caught.value) == (
        "ListWidgets cannot be declared: it pages by several tokens (A, B); its next token is the "
        "expression B || C; its items (Widgets) are lists"
    )


def test_every_unknown_operation_is_named_with_the_nearest() -> None:
    with pytest.raises(UndeclarableError) as caught:
        declare(make_service(), ["ListWidget", "Nothing"])
    message = str(caught.value)
    assert message.startswith("the installed botocore ")
    assert message.endswith(
        "has no operation ListWidget (did you mean ListWidgets?) and no operation Nothing of shop"
    )


def test_a_paginator_with_empty_names() -> None:
    assert find_obstacles(make_service(paginator={"input_token": ""}), "ListWidgets") == [
        "Paging: token must be AWS's name, not ''"
    ]
    text = declare_widgets(paginator={"limit_key": "", "more_results": ""})
    assert "    paging=" not in text
