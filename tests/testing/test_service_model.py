"""check_service_model reports what is wrong with a request."""

from __future__ import annotations

from datetime import datetime
from enum import StrEnum
from typing import Annotated, Literal
from uuid import UUID

from awslists import Image, ImageVersion, ItemModel, ListImages, Listing
from awslists.constraints import Name, Range, Text, Timestamp
from awslists.models import UtcDatetime
from awslists.testing import check_service_model
from tests.helpers.sentences import sentences

MODEL = "the service model"
IMAGE_NAME = Text(63, 1, r"[a-zA-Z0-9]([-.]?[a-zA-Z0-9]){0,62}")


class Order(StrEnum):
    UP = "ASCENDING"
    DOWN = "DOWNWARDS"


class Limits(ListImages):
    max_results: Annotated[int, Range(0, 500)] = 100
    name_contains: Annotated[str, Text(64, 1, r"[a-z]+")] | None = None


class NoLimits(ListImages):
    max_results: int = 100
    name_contains: str | None = None


class NoMaximum(ListImages):
    max_results: Annotated[int, Range(2)] = 100


def test_limits_and_patterns_that_differ_are_reported() -> None:
    assert check_service_model(Limits) == sentences(r"""
        Limits.max_results: the service model requires at least 1, the declaration 0
        Limits.max_results: the service model allows at most 100, the declaration 500
        Limits.name_contains: the service model requires at least 0 characters, the declaration 1
        Limits.name_contains: the service model allows at most 63 characters, the declaration 64
        Limits.name_contains: the service model has the pattern [a-zA-Z0-9\-.]+, the
            declaration [a-z]+
    """)


def test_limits_and_patterns_that_are_lacking_are_reported() -> None:
    assert check_service_model(NoLimits) == sentences(r"""
        NoLimits.max_results: the service model requires at least 1, the declaration sets no such
            limit
        NoLimits.max_results: the service model allows at most 100, the declaration sets no such
            limit
        NoLimits.name_contains: the service model allows at most 63 characters, the declaration
            sets no such limit
        NoLimits.name_contains: the service model has the pattern [a-zA-Z0-9\-.]+, the declaration
            none
    """)
    assert check_service_model(NoMaximum) == sentences("""
        NoMaximum.max_results: the service model requires at least 1, the declaration 2
        NoMaximum.max_results: the service model allows at most 100, the declaration sets no such
            limit
    """)


class Types(Listing[Image], service="sagemaker", operation="ListImages", items="Images"):
    creation_time_after: str | None = None
    creation_time_before: Timestamp | int | None = None
    last_modified_time_after: UUID | None = None
    last_modified_time_before: None = None
    next_token: Annotated[str, Text(8192, pattern=".*")] | None = None
    name_contains: Literal["churn"] | None = None
    sort_by: str | None = None
    sort_order: Order | Literal["ASCENDING", "DESCENDING", "ANY"] | None = None


def test_types_and_enums_that_differ_are_reported() -> None:
    assert check_service_model(Types) == sentences(r"""
        Types.creation_time_after: the service model has a timestamp, the declaration a string
        Types.creation_time_before: the service model has a timestamp, the declaration a timestamp
            or an integer
        Types.last_modified_time_after: the service model has a timestamp, the declaration's UUID
            cannot be compared
        Types.last_modified_time_before: the service model has a timestamp, the declaration's None
            cannot be compared
        Types.name_contains: the service model names no values, the declaration's Literal 'churn'
        Types.name_contains: the service model allows at most 63 characters, the declaration sets
            no such limit
        Types.name_contains: the service model has the pattern [a-zA-Z0-9\-.]+, the declaration
            none
        Types.sort_by: the service model allows only 'CREATION_TIME', 'LAST_MODIFIED_TIME',
            'IMAGE_NAME', the declaration any string
        Types.sort_order: the service model has 'DESCENDING', the declaration's Order does not
        Types.sort_order: the declaration's Order has 'DOWNWARDS', the service model does not
        Types.sort_order: the declaration's Literal has 'ANY', the service model does not
    """)


class Open(ListImages):
    sort_order: Literal["ASCENDING", "DESCENDING"] | str | None = None  # type: ignore[assignment]  # pyright: ignore  (the mistake)


def test_an_enum_of_a_request_that_takes_any_string_is_reported() -> None:
    assert check_service_model(Open) == sentences("""
        Open.sort_order: the service model allows only 'ASCENDING', 'DESCENDING', the declaration
            any string
    """)


class Names(Listing[Image], service="sagemaker", operation="ListImages", items="Images"):
    creation_time_after: Timestamp | None = None
    creation_time_before: Timestamp | None = None
    last_modified_time_after: Timestamp | None = None
    last_modified_time_before: Timestamp | None = None
    name_includes: str | None = None
    next_token: Annotated[str, Text(8192, pattern=".*")] | None = None
    sort_by: Literal["CREATION_TIME", "LAST_MODIFIED_TIME", "IMAGE_NAME"] = "CREATION_TIME"
    sort_order: Literal["ASCENDING", "DESCENDING"]


def test_parameters_of_only_one_side_are_reported() -> None:
    assert check_service_model(Names) == sentences("""
        Names: the service model has the parameter NameContains, the declaration lacks
            name_contains, a string
        Names.name_includes: the service model has no parameter NameIncludes
        Names.sort_order: the service model does not require it, the declaration does
    """)


class Versions(
    Listing[ImageVersion],
    service="sagemaker",
    operation="ListImageVersions",
    items="ImageVersions",
):
    creation_time_after: Timestamp | None = None
    creation_time_before: Timestamp | None = None
    last_modified_time_after: Timestamp | None = None
    last_modified_time_before: Timestamp | None = None
    next_token: Annotated[str, Text(8192, pattern=".*")] | None = None
    sort_by: Literal["CREATION_TIME", "LAST_MODIFIED_TIME", "VERSION"] | None = None
    sort_order: Literal["ASCENDING", "DESCENDING"] | None = None


class NeedNot(Versions):
    image_name: Annotated[str, IMAGE_NAME] | None = None


class CanBeNone(Versions):
    image_name: Annotated[str, IMAGE_NAME] | None


class OfChurn(Versions):
    image_name: Annotated[str, IMAGE_NAME] = "churn"


def test_a_required_parameter_that_can_be_left_out_is_reported() -> None:
    assert check_service_model(NeedNot) == [
        "NeedNot.image_name: the service model requires it, the declaration does not"
    ]
    assert check_service_model(CanBeNone) == [
        "CanBeNone.image_name: the service model requires it, the declaration allows None"
    ]


class AnyLength(Versions):
    image_name: Annotated[str, Text(63, 0, IMAGE_NAME.pattern)]


def test_a_default_of_the_declarations_own_is_no_difference() -> None:
    assert check_service_model(OfChurn) == []


def test_one_character_is_not_many() -> None:
    assert check_service_model(AnyLength) == sentences("""
        AnyLength.image_name: the service model requires at least 1 character, the declaration 0
    """)


class OfJob(
    Listing[Image],
    service="sagemaker",
    operation="ListCandidatesForAutoMLJob",
    items="Candidates",
):
    pass


def test_a_parameter_with_an_irregular_name_is_reported_with_it() -> None:
    assert (
        "OfJob: the service model has the parameter AutoMLJobName, the declaration lacks "
        'auto_ml_job_name, a string, required; write Name("AutoMLJobName") in its annotation'
    ) in check_service_model(OfJob)


class ReservedInstances(
    Listing[Image],
    service="es",
    operation="DescribeReservedElasticsearchInstances",
    items="ReservedElasticsearchInstances",
):
    reserved_elasticsearch_instance_id: Annotated[str, Text(pattern=r"\w*")] | None = None


def test_a_pattern_no_engine_can_read_is_not_compared() -> None:
    # The service model has \p{XDigit}{8}-...
    told = check_service_model(ReservedInstances)
    where = "ReservedInstances.reserved_elasticsearch_instance_id"
    assert [sentence for sentence in told if where in sentence] == []


class UserStacks(
    Listing[Image],
    service="appstream",
    operation="DescribeUserStackAssociations",
    items="UserStackAssociations",
):
    user_name: Annotated[str, Text(128, 1, r"[\p{L}\p{M}\p{S}\p{N}\p{P}]+")] | None = None


def test_a_pattern_only_pydantic_can_read_is_compared() -> None:
    told = check_service_model(UserStacks)
    assert [sentence for sentence in told if "UserStacks.user_name" in sentence] == []


class OfLocalTime(ListImages):
    creation_time_after: datetime | None = None
    last_modified_time_before: UtcDatetime | None = None


def test_a_parameter_that_takes_a_naive_time_is_reported() -> None:
    assert check_service_model(OfLocalTime) == sentences("""
        OfLocalTime.creation_time_after: write Timestamp (awslists.constraints): a plain
            datetime would send a time without a zone as local time
    """)


class AsAwsWritesIt(Versions):
    ImageName: Annotated[str, IMAGE_NAME]  # the mistake


def test_a_keyword_that_is_written_as_aws_writes_it_is_reported() -> None:
    assert check_service_model(AsAwsWritesIt) == ["AsAwsWritesIt.ImageName: write image_name"]


class OfAutoML(OfJob):
    auto_ml_job_name: str


def test_a_keyword_that_stands_for_no_parameter_is_reported() -> None:
    assert (
        "OfAutoML.auto_ml_job_name: write auto_ml_job_name, with "
        'Name("AutoMLJobName") in its annotation'
    ) in check_service_model(OfAutoML)


PATTERN = "[a-zA-Z0-9](-*[a-zA-Z0-9]){0,31}"


class NamedAutoML(OfJob):
    auto_ml_job_name: Annotated[str, Name("AutoMLJobName"), Text(32, 1, PATTERN)]


class Misnamed(OfJob):
    job: Annotated[str, Name("AutoMlJobName")]


def test_a_name_in_an_annotation_is_compared() -> None:
    told = [each for each in check_service_model(NamedAutoML) if "job_name" in each.lower()]
    assert told == []
    assert f"Misnamed.job: {MODEL} has no parameter AutoMlJobName" in check_service_model(Misnamed)


class InstanceType(ItemModel):
    instance_type: str | None = None


class InstanceTypes(
    Listing[InstanceType],
    service="outposts",
    operation="GetOutpostSupportedInstanceTypes",
    items="InstanceTypes",
):
    pass


class CacheParameters(
    Listing[InstanceType], service="dax", operation="DescribeParameters", items="Parameters"
):
    pass


def test_taken_and_odd_names_are_reported_as_they_can_be_written() -> None:
    assert (
        f"InstanceType: {MODEL} has the member VCPUs, the declaration lacks vcpus, an integer; "
        'write Name("VCPUs") in its annotation'
    ) in check_service_model(InstanceTypes)
    assert (
        f"CacheParameters: {MODEL} has the parameter Source, the declaration lacks source_, a "
        "string"
    ) in check_service_model(CacheParameters)
