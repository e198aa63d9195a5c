"""The key of items, where the model leaves no doubt."""

from __future__ import annotations

import pytest

from tests.helpers.described_services import declare_widgets, list_of, structure


def key_of(operation: str, item: str, *members: str, required: str = "") -> str:
    """Return the key of the items of an operation; "" without one."""
    shape = structure(*filter(None, [required]), **dict.fromkeys(members, "Text"))
    text = declare_widgets(operation=operation, shapes={item: shape, "Widgets": list_of(item)})
    _, given, rest = text.partition('    key="')
    return rest.partition('"')[0] if given else ""


@pytest.mark.parametrize(
    ("operation", "item", "members", "key"),
    [
        ("ListWidgets", "WidgetSummary", ["WidgetName", "WidgetArn"], "widget_arn"),
        ("ListWidgets", "Widget", ["ParentArn", "Id", "Arn"], "arn"),
        ("DescribeWidgets", "WidgetDetail", ["WidgetId", "OwnerArn"], "widget_id"),
        ("ListPolicies", "PolicySummary", ["Id", "Name"], "id"),
        ("ListBoxes", "Box", ["BoxArn"], "box_arn"),
        ("ListAllWidgets", "Widget", ["WidgetArn"], "widget_arn"),
        ("ListWidgetVersions", "WidgetVersion", ["WidgetArn", "WidgetVersionArn"],
         "widget_version_arn"),
        # A doubt each:
        ("ListWidgets", "WidgetSummary", ["OwnerArn", "WidgetName"], ""),
        ("ListWidgets", "Summary", ["WidgetArn"], ""),
        ("ListTagsForWidget", "Tag", ["TagId"], ""),
        ("ListWidgets", "Widget", ["WidgetArn", "Version"], ""),
        ("ListWidgets", "Widget", ["WidgetArn", "WidgetRevision"], ""),
        ("SelectWidgets", "Widget", ["WidgetArn"], ""),
    ],
)  # fmt: skip
def test_a_key(operation: str, item: str, members: list[str], key: str) -> None:
    assert key_of(operation, item, *members) == key


def test_a_name_is_a_key_only_if_it_is_required() -> None:
    assert key_of("ListWidgets", "Widget", "WidgetName", "Name") == ""
    assert key_of("ListWidgets", "Widget", "WidgetName", required="WidgetName") == "widget_name"
    assert key_of("ListWidgets", "Widget", "Name", required="Name") == "name"


def test_an_enum_is_no_key() -> None:
    shapes = {"Widget": structure(WidgetId="Kind"), "Kind": {"type": "string", "enum": ["a"]}}
    assert "key=" not in declare_widgets(shapes=shapes)


def test_a_string_is_its_own_key() -> None:
    assert "key=" not in declare_widgets(shapes={"Widgets": list_of("Text")})
