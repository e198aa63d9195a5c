"""check_service_model compares lists, maps, flags and structures in a request."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated, Any, Literal

from awslists import Image, ItemModel, ListImages, Listing
from awslists.constraints import Range, Size, Text
from awslists.models import ParameterModel
from awslists.testing import check_service_model
from tests.helpers.sentences import sentences

ARN = (
    r"arn:aws[a-z\-]*:sagemaker:[a-z0-9\-]*:[0-9]{12}:"
    r"(experiment|experiment-trial-component|artifact|action|context)/.*"
)
VALUES = r"[0-9a-zA-Z_\ \-\:\*\.\\/\?-]*"
Operator = Literal[
    "Equals", "NotEquals", "In", "LessThanOrEqual", "LessThan", "GreaterThanOrEqual", "GreaterThan",
    "Contains", "NotContains", "BeginsWith",
]  # fmt: skip
Key = Annotated[str, Text(128, 1)]
Value = Annotated[str, Text(256)]
Flow = Literal["CONTACT_FLOW", "CUSTOMER_QUEUE"]


def told_of(listing: type[Listing[Any]]) -> list[str]:
    """Return the findings about the request, without those about the items."""
    told = check_service_model(listing)
    own = [sentence for sentence in told if sentence.startswith(listing.__name__)]
    return [sentence for sentence in own if not sentence.endswith("lacks filters, a structure")]


class Vertex(ItemModel):
    arn: str | None = None
    type: str | None = None
    lineage_type: str | None = None


class Lineage(Listing[Vertex], service="sagemaker", operation="QueryLineage", items="Vertices"):
    max_results: Annotated[int, Range(1, 50)] = 50
    next_token: Annotated[str, Text(8192)] | None = None
    start_arns: list[Annotated[str, Text(256, pattern=ARN)]] | None = None
    direction: Literal["Both", "Ascendants", "Descendants"] | None = None
    include_edges: bool | None = None
    max_depth: Annotated[int, Range(0, 10)] | None = None


class SizedLineage(
    Listing[Vertex], service="sagemaker", operation="QueryLineage", items="Vertices"
):
    max_results: Annotated[int, Range(1, 50)] = 50
    next_token: Annotated[str, Text(8192)] | None = None
    start_arns: Annotated[list[Annotated[str, Text(256, pattern=ARN)]], Size(1, 2)] | None = None
    direction: Literal["Both", "Ascendants", "Descendants"] | None = None
    include_edges: bool | None = None
    max_depth: Annotated[int, Range(0, 10)] | None = None


class WrongLineage(
    Listing[Vertex], service="sagemaker", operation="QueryLineage", items="Vertices"
):
    max_results: Annotated[int, Range(1, 50)] = 50
    next_token: Annotated[str, Text(8192)] | None = None
    start_arns: list | None = None  # type: ignore[type-arg]  # the mistake
    direction: bool | None = None
    include_edges: int | None = None
    max_depth: Annotated[int, Range(2, 10)] | None = None


class Numbers(Lineage):
    start_arns: list[int] | None = None  # type: ignore[assignment]  # pyright: ignore  (the mistake)


class Anything(Lineage):
    start_arns: list[Any] | None = None


def test_lists_and_flags_that_agree_are_no_difference() -> None:
    assert told_of(Lineage) == []


def test_sizes_are_compared_if_they_are_declared() -> None:
    assert told_of(SizedLineage) == sentences("""
        SizedLineage.start_arns: the service model sets no such limit, the declaration requires at
            least 1
        SizedLineage.start_arns: the service model allows at most 1 element, the declaration 2
    """)


def test_lists_and_flags_that_differ_are_reported() -> None:
    assert told_of(WrongLineage) == sentences("""
        WrongLineage.start_arns: the declaration does not say what is in it
        WrongLineage.direction: the service model has a string, the declaration a boolean
        WrongLineage.include_edges: the service model has a boolean, the declaration an integer
        WrongLineage.max_depth: the service model sets no such limit, the declaration requires at
            least 2
    """)
    assert told_of(Numbers) == sentences("""
        Numbers.start_arns, an element: the service model has a string, the declaration an integer
    """)
    assert told_of(Anything) == sentences("""
        Anything.start_arns, an element: the service model has a string, the declaration's Any
            cannot be compared
    """)


class WrongTimes(ListImages):
    creation_time_after: dict[str, str] | None = None  # type: ignore[assignment]  # pyright: ignore  (the mistake)
    creation_time_before: bytes | None = None  # type: ignore[assignment]  # pyright: ignore  (as above)
    last_modified_time_after: float | None = None  # type: ignore[assignment]  # pyright: ignore  (as above)
    last_modified_time_before: list[str] | None = None  # type: ignore[assignment]  # pyright: ignore  (as above)


def test_other_types_in_the_place_of_a_time_are_reported() -> None:
    assert told_of(WrongTimes) == sentences("""
        WrongTimes.creation_time_after: the service model has a timestamp, the declaration a map
        WrongTimes.creation_time_before: the service model has a timestamp, the declaration bytes
        WrongTimes.last_modified_time_after: the service model has a timestamp, the declaration a
            number
        WrongTimes.last_modified_time_before: the service model has a timestamp, the declaration a
            list
    """)


class Sessions(Listing[Image], service="glue", operation="ListSessions", items="Sessions"):
    max_results: Annotated[int, Range(1, 1000)] = 1000
    next_token: Annotated[str, Text(400000)] | None = None
    request_origin: Annotated[str, Text(128, 1, r"[\.\-_A-Za-z0-9]+")] | None = None
    tags: dict[Key, Value] | None = None


class SwappedTags(Sessions):
    tags: dict[Value, Key] | None = None


class NumberedTags(Sessions):
    tags: dict[Key, int] | None = None  # type: ignore[assignment]  # pyright: ignore  (the mistake)


def tags_of(listing: type[Listing[Any]]) -> list[str]:
    return [sentence for sentence in told_of(listing) if ".tags" in sentence]


def test_maps_are_compared_by_their_keys_and_their_values() -> None:
    assert tags_of(Sessions) == []
    assert tags_of(SwappedTags) == sentences("""
        SwappedTags.tags, a key: the service model requires at least 1 character, the declaration 0
        SwappedTags.tags, a key: the service model allows at most 128 characters, the declaration
            256
        SwappedTags.tags, a value: the service model requires at least 0 characters, the declaration
            1
        SwappedTags.tags, a value: the service model allows at most 256 characters, the declaration
            128
    """)
    assert tags_of(NumberedTags) == sentences("""
        NumberedTags.tags, a value: the service model has a string, the declaration an integer
    """)


class Flows(Listing[Image], service="connect", operation="ListContactFlows", items="F"):
    contact_flow_types: tuple[Flow, ...] | None = None


def test_the_values_of_a_list_of_an_enum_are_compared() -> None:
    [told] = [sentence for sentence in told_of(Flows) if "contact_flow_types" in sentence]
    begin = "Flows.contact_flow_types, an element: the service model has 'CUSTOMER_HOLD', "
    assert told.startswith(begin)
    assert told.endswith("the declaration's Literal does not")


class Sort(StrEnum):
    UP = "ASCENDING"
    DOWN = "DESCENDING"


class OnlyMembers(ListImages):
    sort_order: Sort | None = None  # type: ignore[assignment]  # pyright: ignore  (another enum)


def test_an_enum_without_its_strings_is_no_difference() -> None:
    assert check_service_model(OnlyMembers) == []


# --- Structures ---------------------------------------------------------------------------------


class TaskFilter(ParameterModel):
    name: Literal["LocationId", "CreationTime"]
    operator: Operator
    values: list[Annotated[str, Text(255, pattern=VALUES)]]


class Tasks(Listing[Image], service="datasync", operation="ListTasks", items="Tasks"):
    filters: list[TaskFilter] | None = None
    max_results: Annotated[int, Range(0, 100)] = 100
    next_token: Annotated[str, Text(65535, pattern="[a-zA-Z0-9=_-]+")] | None = None


class WrongFilter(ParameterModel):
    name: str | None = None
    values: list[int]
    colour: str | None = None


class WrongTasks(Tasks):
    filters: list[WrongFilter] | None = None  # type: ignore[assignment]  # pyright: ignore  (the mistake)


class PlainFilter(ItemModel):
    name: str


class PlainTasks(Tasks):
    filters: list[PlainFilter] | None = None  # type: ignore[assignment]  # pyright: ignore  (the mistake)


def test_structures_in_requests_are_compared() -> None:
    assert told_of(Tasks) == []
    assert [told for told in check_service_model(WrongTasks) if "WrongF" in told] == sentences("""
        WrongFilter: the service model has the member Operator, the declaration lacks operator, a
            string, required, one of 'Equals', 'NotEquals', 'In', 'LessThanOrEqual', 'LessThan',
            'GreaterThanOrEqual', 'GreaterThan', 'Contains', 'NotContains', 'BeginsWith'
        WrongFilter.name: the service model requires it, the declaration does not
        WrongFilter.name: the service model allows only 'LocationId', 'CreationTime', the
            declaration any string
        WrongFilter.values, an element: the service model has a string, the declaration an integer
        WrongFilter.colour: the service model has no member Colour
    """)
    assert "PlainFilter: derive the class from ParameterModel (awslists.models)" in (
        check_service_model(PlainTasks)
    )


class Untold(Listing[Image], service="datasync", operation="ListTasks", items="Tasks"):
    pass


def test_a_structure_that_is_not_declared_is_reported() -> None:
    assert told_of(Untold)[0] == (
        "Untold: the service model has the parameter Filters, the declaration lacks filters, a "
        "list of structures"
    )


class RecoveryPoints(
    Listing[Image],
    service="backup",
    operation="ListRecoveryPointsByResource",
    items="RecoveryPoints",
):
    max_results: Annotated[int, Range(1, 1000)] = 1000
    resource_arn: str


def test_an_irregular_optional_name_is_reported() -> None:
    [told] = told_of(RecoveryPoints)
    assert told == (
        "RecoveryPoints: the service model has the parameter ManagedByAWSBackupOnly, the "
        "declaration lacks managed_by_aws_backup_only, a boolean; write "
        'Name("ManagedByAWSBackupOnly") in its annotation'
    )
