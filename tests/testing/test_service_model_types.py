"""check_service_model compares the items, and whatever is nested in them and in requests."""

from __future__ import annotations

from datetime import datetime
from enum import StrEnum
from typing import Annotated, Any, Literal

from pydantic import Field
from sentences import sentences

from awslists import (
    Image,
    ImageStatus,
    ItemModel,
    ListImages,
    Listing,
    ListModelPackages,
    ModelPackageStatus,
)
from awslists.constraints import Range, Text, Timestamp
from awslists.models import OpenEnum, UtcDatetime
from awslists.testing import check_service_model

ARN = (
    r"arn:aws[a-z\-]*:sagemaker:[a-z0-9\-]*:[0-9]{12}:"
    r"(experiment|experiment-trial-component|artifact|action|context)/.*"
)
Kind = Literal["TrialComponent", "Artifact", "Context", "Action"]


class Status(StrEnum):
    CREATED = "CREATED"
    LOST = "LOST"


# --- Items --------------------------------------------------------------------------------------


class WrongImage(ItemModel):
    colour: str | None = None
    creation_time: str
    description: str | None
    display_name: str = ""
    failure_reason: Literal["timeout"] | str | None = None
    image_arn: str | None = None
    image_name: str | None
    image_status: Annotated[Status | str, OpenEnum()]


class WrongImages(ListImages):
    item_type = WrongImage


class PlainImage(Image):
    image_status: str


class PlainImages(ListImages):
    item_type = PlainImage


def test_fields_of_an_item_that_differ_are_told() -> None:
    assert check_service_model(WrongImages) == sentences("""
        WrongImage: the service model has the member LastModifiedTime, the declaration lacks
            last_modified_time
        WrongImage.colour: the service model has no member Colour
        WrongImage.creation_time: the service model has a timestamp, the declaration a string
        WrongImage.description: the service model does not require it, the declaration does
        WrongImage.display_name: the service model does not require it, the declaration forbids
            None
        WrongImage.failure_reason: the service model names no values, the declaration's Literal
            'timeout'
        WrongImage.image_arn: the service model requires it, the declaration does not
        WrongImage.image_name: the service model requires it, the declaration allows None
        WrongImage.image_status: the service model has 'CREATING', 'CREATE_FAILED', 'UPDATING',
            'UPDATE_FAILED', 'DELETING', 'DELETE_FAILED', the declaration's Status does not
        WrongImage.image_status: the declaration's Status has 'LOST', the service model does not
    """)
    assert check_service_model(PlainImages) == sentences("""
        PlainImage.image_status: the service model allows only 'CREATING', 'CREATED',
            'CREATE_FAILED', 'UPDATING', 'UPDATE_FAILED', 'DELETING', 'DELETE_FAILED', the
            declaration any string
    """)


class PlainTimes(Image):
    creation_time: datetime
    last_modified_time: Timestamp


class ImagesOfPlainTimes(ListImages):
    item_type = PlainTimes


class Task(ItemModel):
    created_at: datetime
    updated_at: UtcDatetime


class Tasks(Listing[Task], service="dataexchange", operation="ListJobs", items="Jobs"):
    pass


class Snapshot(ItemModel):
    start_time: datetime | None = None


class Snapshots(Listing[Snapshot], service="ec2", operation="DescribeSnapshots", items="Snapshots"):
    pass


def test_a_field_that_cannot_read_a_time_is_told() -> None:
    assert check_service_model(ImagesOfPlainTimes) == sentences("""
        PlainTimes.creation_time: write UtcDatetime (awslists.models): a plain datetime fails on
            every answer
        PlainTimes.last_modified_time: write UtcDatetime (awslists.models): a plain datetime fails
            on every answer
    """)


def test_a_field_of_a_time_that_comes_as_text_and_need_not_be_in_utc_is_told() -> None:
    told = check_service_model(Tasks)
    assert [sentence for sentence in told if "_at: write" in sentence] == sentences("""
        Task.created_at: write UtcDatetime (awslists.models): a plain datetime need not be in UTC
    """)
    assert (
        "Snapshot.start_time: write UtcDatetime (awslists.models): a plain datetime need not be in "
        "UTC"
    ) in check_service_model(Snapshots)


class ClosedImage(Image):
    image_status: ImageStatus  # pyright: ignore[reportIncompatibleVariableOverride]  (the mistake)


class OpenImage(Image):
    image_status: ImageStatus | str


class UnionlessImage(Image):
    image_status: Annotated[ImageStatus, OpenEnum()]  # pyright: ignore[reportIncompatibleVariableOverride]  (the mistake)


class ClosedImages(ListImages):
    item_type = ClosedImage


class OpenImages(ListImages):
    item_type = OpenImage


class UnionlessImages(ListImages):
    item_type = UnionlessImage


def test_an_enum_of_an_item_that_cannot_take_what_aws_adds_is_told() -> None:
    assert check_service_model(ClosedImages) == sentences("""
        ClosedImage.image_status: write Annotated[ImageStatus | str, OpenEnum()]: a value that AWS
            adds would fail the whole page
    """)
    assert check_service_model(UnionlessImages) == sentences("""
        UnionlessImage.image_status: write Annotated[ImageStatus | str, OpenEnum()]: a value that
            AWS adds would fail the whole page
    """)
    assert check_service_model(OpenImages) == sentences("""
        OpenImage.image_status: write Annotated[ImageStatus | str, OpenEnum()]: without OpenEnum()
            every value stays a plain string
    """)


class LiteralVertex(ItemModel):
    arn: str | None = None
    type: str | None = None
    lineage_type: Kind | None = None


def test_a_literal_of_an_item_that_cannot_take_what_aws_adds_is_told() -> None:
    class LiteralLineage(Lineage):
        item_type = LiteralVertex

    assert check_service_model(LiteralLineage) == sentences("""
        LiteralVertex.lineage_type: write Literal['TrialComponent', 'Artifact', 'Context', 'Action']
            | str: a value that AWS adds would fail the whole page
    """)


class WrongNames(Image):
    ImageName: str
    colour: str | None = Field(default=None, alias="displayName")


class ImagesOfWrongNames(ListImages):
    item_type = WrongNames


def test_a_field_that_is_written_as_aws_writes_it_is_told() -> None:
    assert check_service_model(ImagesOfWrongNames) == sentences("""
        WrongNames.ImageName: write image_name
        WrongNames.colour: the service model has no member displayName
    """)


class WrongStage(ItemModel):
    stage: int
    stage_status: str


class Package(ItemModel):
    creation_time: UtcDatetime
    model_life_cycle: WrongStage | None = None
    model_package_arn: str
    model_package_status: Annotated[ModelPackageStatus | str, OpenEnum()]


class Packages(ListModelPackages):
    item_type = Package


def test_what_is_nested_in_an_item_is_compared_too() -> None:
    told = check_service_model(Packages)
    assert [sentence for sentence in told if sentence.startswith("WrongStage")] == sentences("""
        WrongStage: the service model has the member StageDescription, the declaration lacks
            stage_description
        WrongStage.stage: the service model has a string, the declaration an integer
    """)


class Job(ItemModel):
    name: str = Field(alias="AutoMLJobName")


class Jobs(
    Listing[Job], service="sagemaker", operation="ListAutoMLJobs", items="AutoMLJobSummaries"
):
    pass


def test_a_member_whose_name_needs_an_alias_is_told_with_it() -> None:
    told = check_service_model(Jobs)
    assert (
        "Job: the service model has the member AutoMLJobArn, the declaration lacks "
        'auto_ml_job_arn, a Field(alias="AutoMLJobArn")'
    ) in told
    assert [sentence for sentence in told if "AutoMLJobName" in sentence] == []


# --- Lists, maps, flags and structures in a request ---------------------------------------------


class Filters(ItemModel):
    types: list[Annotated[str, Text(40)]] | None = None
    lineage_types: tuple[Kind, ...] | None = None
    created_before: UtcDatetime | None = None
    created_after: UtcDatetime | None = None
    modified_before: UtcDatetime | None = None
    modified_after: UtcDatetime | None = None
    properties: dict[Annotated[str, Text(256)], Annotated[str, Text(256)]] | None = None


class Vertex(ItemModel):
    arn: str | None = None
    type: str | None = None
    lineage_type: Kind | str | None = None


class Lineage(Listing[Vertex], service="sagemaker", operation="QueryLineage", items="Vertices"):
    max_results: Annotated[int, Range(1, 50)] = 50
    next_token: Annotated[str, Text(8192)] | None = None
    start_arns: list[Annotated[str, Text(256, pattern=ARN)]] | None = None
    direction: Literal["Both", "Ascendants", "Descendants"] | None = None
    include_edges: bool | None = None
    filters: Filters | None = None
    max_depth: Annotated[int, Range(0, 10)] | None = None


class WrongFilters(ItemModel):
    types: list[int] | None = None
    lineage_types: list[Any] | None = None
    created_before: dict[str, str] | None = None
    created_after: bytes | None = None
    modified_before: float | None = None
    modified_after: list | None = None  # type: ignore[type-arg]  # the mistake
    properties: dict[str, Annotated[int, Range(0)]] | None = None


class WrongLineage(
    Listing[Vertex], service="sagemaker", operation="QueryLineage", items="Vertices"
):
    max_results: Annotated[int, Range(1, 50)] = 50
    next_token: Annotated[str, Text(8192)] | None = None
    start_arns: list | None = None  # type: ignore[type-arg]  # the mistake
    direction: bool | None = None
    include_edges: int | None = None
    filters: WrongFilters | None = None
    max_depth: Annotated[int, Range(2, 10)] | None = None


def test_lists_maps_flags_and_structures_that_agree_are_no_difference() -> None:
    assert check_service_model(Lineage) == []


def test_lists_maps_flags_and_structures_that_differ_are_told() -> None:
    assert check_service_model(WrongLineage) == sentences("""
        WrongLineage.start_arns: the declaration does not say what is in it
        WrongLineage.direction: the service model has a string, the declaration a boolean
        WrongLineage.include_edges: the service model has a boolean, the declaration an integer
        WrongFilters.types, an element: the service model has a string, the declaration an integer
        WrongFilters.lineage_types, an element: the service model has a string, the declaration's
            Any cannot be compared
        WrongFilters.created_before: the service model has a timestamp, the declaration a map
        WrongFilters.created_after: the service model has a timestamp, the declaration bytes
        WrongFilters.modified_before: the service model has a timestamp, the declaration a number
        WrongFilters.modified_after: the service model has a timestamp, the declaration a list
        WrongFilters.properties, a key: the service model allows at most 256 characters, the
            declaration sets no such limit
        WrongFilters.properties, a value: the service model has a string, the declaration an
            integer
        WrongLineage.max_depth: the service model sets no such limit, the declaration allows at
            least 2
    """)


class SearchExpression(ItemModel):
    operator: Literal["And", "Or"] | None = None
    sub_expressions: list[SearchExpression] | None = None


class Search(Listing[Vertex], service="sagemaker", operation="Search", items="Results"):
    search_expression: SearchExpression | None = None


def test_a_structure_that_holds_itself_is_compared_once() -> None:
    told = check_service_model(Search)
    assert [sentence for sentence in told if sentence.startswith("SearchE")] == sentences("""
        SearchExpression: the service model has the member Filters, the declaration lacks filters
        SearchExpression: the service model has the member NestedFilters, the declaration lacks
            nested_filters
    """)
