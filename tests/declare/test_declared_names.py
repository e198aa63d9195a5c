"""Names that Python, pydantic or awslists have taken, and names that AWS spells its own way."""

from __future__ import annotations

import pytest

from tests.helpers.described_services import declare_widgets, execute, list_of, structure

TEXTS = {"Texts": list_of("Text")}


@pytest.mark.parametrize(
    ("member", "line"),
    [
        ("WidgetName", "widget_name: str | None = None"),
        ("From", "from_: str | None = None"),
        ("Schema", "schema_: str | None = None"),
        ("Json", "json_: str | None = None"),
        ("VCPUs", 'vcpus: Annotated[str | None, Name("VCPUs")] = None'),
        ("HITs", 'hits: Annotated[str | None, Name("HITs")] = None'),
        ("AutoMLJobName", 'auto_ml_job_name: Annotated[str | None, Name("AutoMLJobName")] = None'),
        ("date", 'date: Annotated[str | None, Name("date")] = None'),
        ("str", 'str: Annotated[str | None, Name("str")] = None'),
    ],
)
def test_a_field(member: str, line: str) -> None:
    text = declare_widgets(widget={member: "Text", "WidgetArn": "Time", "WidgetKey": "Time"})
    assert f"    {line}\n" in text
    widget = execute(text).Widget
    name = line.partition(":")[0]
    assert getattr(widget.model_validate({member: "a"}), name) == "a"
    assert widget(**{name: "a"}).model_dump(by_alias=True, exclude_none=True) == {member: "a"}


@pytest.mark.parametrize(
    ("member", "line"),
    [
        ("Operation", "operation_: str | None = None"),
        ("Source", "source_: str | None = None"),
        ("Limit", "limit_: str | None = None"),
        ("Lambda", "lambda_: str | None = None"),
        ("VCPUs", 'vcpus: Annotated[str | None, Name("VCPUs")] = None'),
    ],
)
def test_a_parameter(member: str, line: str) -> None:
    text = declare_widgets(request={member: "Text"})
    assert f"    {line}\n" in text
    from_request = execute(text).ListWidgets.from_request
    from awslists import Session

    assert from_request(Session(), {member: "a"}).request == {member: "a", "MaxResults": 100}


def test_two_members_that_become_one_name() -> None:
    text = declare_widgets(widget={"Name": "Text", "name": "Text"})
    assert "    name: str | None = None\n" in text
    assert '    name_: Annotated[str | None, Name("name")] = None\n' in text


def test_a_field_does_not_hide_a_type_from_other_fields() -> None:
    text = declare_widgets(
        widget={"Bool": "Flag", "Bytes": "Text", "Str": "Time", "Other": "Flag"},
        shapes={"Flag": {"type": "boolean"}},
    )
    assert "    bool_: bool | None = None\n" in text
    assert "    bytes: str | None = None\n" in text
    assert "    str_: UtcDatetime | None = None\n" in text


def test_a_parameter_does_not_hide_a_type_from_others() -> None:
    text = declare_widgets(
        request={"Str": "Time", "Part": "Limited"},
        shapes={"Limited": {"type": "string", "max": 5}},
    )
    assert "    str_: Timestamp | None = None\n" in text


def test_a_field_does_not_hide_a_type_inside_of_others() -> None:
    text = declare_widgets(
        widget={"Str": "Time", "Tuple": "Time", "Keyed": "Map", "Names": "Texts"},
        shapes={**TEXTS, "Map": {"type": "map", "key": {"shape": "Text"},
                                 "value": {"shape": "Texts"}}},
    )  # fmt: skip
    assert "    str_: UtcDatetime | None = None\n" in text
    assert "    tuple_: UtcDatetime | None = None\n" in text


@pytest.mark.parametrize(
    ("shape", "name"),
    [
        ("None", "None_"),
        ("BaseModel", "BaseModel_"),
        ("Page", "Page_"),
        ("Session", "Session_"),
        ("Field", "Field_"),
        ("Range", "Range_"),
        ("Text_", "Text_"),
        ("Warning", "Warning_"),
        ("ListWidgets", "ListWidgets_"),
        ("__Widget", "Widget_"),
        ("partOfWidget", "PartOfWidget"),
    ],
)
def test_a_class(shape: str, name: str) -> None:
    text = declare_widgets(widget={"Part": shape}, shapes={shape: structure(Name="Text")})
    assert f"\nclass {name}(ItemModel):\n" in text
    assert f"    part: {name} | None = None\n" in text
    assert execute(text).Widget.model_validate({"Part": {"Name": "a"}}).part.name == "a"


def test_classes_of_shapes_that_become_one_name() -> None:
    text = declare_widgets(
        widget={"One": "__Part", "Other": "Part"},
        shapes={"__Part": structure(Name="Text"), "Part": structure(Key="Text")},
    )
    assert "    one: Part_ | None = None\n" in text
    assert "    other: Part | None = None\n" in text


def test_camel_case() -> None:
    text = declare_widgets(
        widget={"widgetName": "Text", "widgetKey": "Text", "WidgetArn": "Text"},
        request={"nameContains": "Text"},
    )
    assert 'class Widget(ItemModel, names="camelCase"):' in text
    assert '    widget_arn: Annotated[str | None, Name("WidgetArn")] = None\n' in text
    assert '    names="camelCase",\n' in text


def test_members_of_enums() -> None:
    values = ["InProgress", "CREATE_FAILED", "ml.m5.large", "2.0", "*", "", "a b", "a-b", "IPv4"]
    text = declare_widgets(widget={"Status": "Status"}, shapes={
        "Status": {"type": "string", "enum": values},
    })  # fmt: skip
    status = execute(text).Status
    assert {name: member.value for name, member in status.__members__.items()} == {
        "IN_PROGRESS": "InProgress",
        "CREATE_FAILED": "CREATE_FAILED",
        "ML_M5_LARGE": "ml.m5.large",
        "VALUE_2_0": "2.0",
        "ASTERISK": "*",
        "EMPTY": "",
        "A_B": "a b",
        "A_B_": "a-b",
        "IPV4": "IPv4",
    }


def test_a_structure_named_like_that_of_another_in_requests() -> None:
    module = execute(
        declare_widgets(
            request={"Widget": "Widget", "Other": "WidgetParameter"},
            shapes={
                "Widgets": list_of("Widget"),
                "Widget": structure(Name="Text"),
                "WidgetParameter": structure(Size="Text"),
            },
        )
    )
    from awslists import Session

    request = {"Widget": {"Name": "a"}, "Other": {"Size": "b"}, "MaxResults": 100}
    assert module.ListWidgets.from_request(Session(), request).request == request
