"""check_service_model compares the fields of the items."""

from __future__ import annotations

from datetime import datetime
from enum import StrEnum
from typing import Annotated, Literal

from pydantic import Field

from awslists import (
    Image,
    ImageStatus,
    ImageVersion,
    ItemModel,
    ListImages,
    ListImageVersions,
    Listing,
)
from awslists.constraints import Range, Text, Timestamp
from awslists.models import OpenEnum, UtcDatetime
from awslists.testing import check_service_model
from tests.helpers.sentences import sentences

Kind = Literal["TrialComponent", "Artifact", "Context", "Action"]


class Status(StrEnum):
    CREATED = "CREATED"
    LOST = "LOST"


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


def test_fields_of_an_item_that_differ_are_reported() -> None:
    assert check_service_model(WrongImages) == sentences("""
        WrongImage: the service model has the member LastModifiedTime, the declaration lacks
            last_modified_time, a timestamp, required
        WrongImage.colour: the service model has no member Colour
        WrongImage.creation_time: the service model has a timestamp, the declaration a string
        WrongImage.description: the service model does not require it, the declaration does
        WrongImage.display_name: the service model does not require it, the declaration forbids
            None
        WrongImage.failure_reason: the service model names no values, the declaration's Literal
            'timeout'
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


def test_a_field_that_cannot_read_a_time_is_reported() -> None:
    assert check_service_model(ImagesOfPlainTimes) == sentences("""
        PlainTimes.creation_time: write UtcDatetime (awslists.models): a plain datetime fails on
            every answer
        PlainTimes.last_modified_time: write UtcDatetime (awslists.models): a plain datetime fails
            on every answer
    """)


def test_a_field_for_a_time_that_comes_as_text_is_reported() -> None:
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


def test_an_enum_of_an_item_closed_to_new_values_is_reported() -> None:
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


class Lineage(
    Listing[LiteralVertex], service="sagemaker", operation="QueryLineage", items="Vertices"
):
    pass


def test_a_literal_of_an_item_closed_to_new_values_is_reported() -> None:
    told = check_service_model(Lineage)
    assert [sentence for sentence in told if "lineage_type" in sentence] == sentences("""
        LiteralVertex.lineage_type: write Literal['TrialComponent', 'Artifact', 'Context', 'Action']
            | str: a value that AWS adds would fail the whole page
    """)


class WrongNames(Image):
    ImageName: str
    colour: str | None = Field(default=None, alias="displayName")


class ImagesOfWrongNames(ListImages):
    item_type = WrongNames


def test_a_field_that_is_written_as_aws_writes_it_is_reported() -> None:
    assert check_service_model(ImagesOfWrongNames) == sentences("""
        WrongNames.ImageName: write image_name
        WrongNames.colour: the service model has no member displayName
    """)


class Job(ItemModel):
    name: str = Field(alias="AutoMLJobName")


class Jobs(
    Listing[Job], service="sagemaker", operation="ListAutoMLJobs", items="AutoMLJobSummaries"
):
    pass


def test_a_member_whose_name_needs_an_alias_is_reported_with_it() -> None:
    told = check_service_model(Jobs)
    assert (
        "Job: the service model has the member AutoMLJobArn, the declaration lacks "
        'auto_ml_job_arn, a string, required; write Name("AutoMLJobArn") in its annotation'
    ) in told
    assert [sentence for sentence in told if "AutoMLJobName" in sentence] == []


class LimitedImage(Image):
    image_name: Annotated[str, Text(max_length=3)]
    failure_reason: Annotated[str, Text(pattern="[a-z]+")] | None = None


class LimitedImages(ListImages):
    item_type = LimitedImage


class LimitedVersion(ImageVersion):
    version: Annotated[int, Range(1, 9)]


class LimitedVersions(ListImageVersions):
    item_type = LimitedVersion


def test_a_limit_of_a_field_of_an_item_is_reported() -> None:
    assert check_service_model(LimitedImages) == sentences("""
        LimitedImage.failure_reason: leave Text out: an answer that breaks it would fail the whole
            page
        LimitedImage.image_name: leave Text out: an answer that breaks it would fail the whole page
    """)
    assert check_service_model(LimitedVersions) == sentences("""
        LimitedVersion.version: leave Range out: an answer that breaks it would fail the whole page
    """)
