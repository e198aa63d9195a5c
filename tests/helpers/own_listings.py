"""Listings of other services, with names of paging and items unlike those of SageMaker."""

from __future__ import annotations

from typing import Annotated

from awslists import ItemModel, Listing, Paging
from awslists.constraints import Range, Text
from awslists.models import ParameterModel, UtcDatetime


class Function(ItemModel):
    function_name: str | None = None
    code_size: int | None = None


class ListFunctions(
    Listing[Function],
    service="lambda",
    operation="ListFunctions",
    items="Functions",
    paging=Paging(token="Marker", next_token="NextMarker", page_size="MaxItems"),
    key="function_name",
):
    """rest-json, with other names of token and page size."""

    max_results: Annotated[int, Range(1, 50)] = 50


class Alias(ItemModel):
    alias_name: str | None = None


class ListAliases(
    Listing[Alias],
    service="kms",
    operation="ListAliases",
    items="Aliases",
    paging=Paging(token="Marker", next_token="NextMarker", page_size="Limit", more="Truncated"),
):
    """json, with a flag for more."""

    key_id: str | None = None
    max_results: Annotated[int, Range(1)] | None = None


class ListJobs(Listing[str], service="glue", operation="ListJobs", items="JobNames"):
    """json, with strings as items."""

    max_results: Annotated[int, Range(1, 1000)] = 1000


class ListHsms(
    Listing[str],
    service="cloudhsm",
    operation="ListHsms",
    items="HsmList",
    paging=Paging(page_size=None),
):
    """json, without a page size."""

    max_results: None = None


class ListStacks(
    Listing[str],
    service="devops-guru",
    operation="GetResourceCollection",
    items="ResourceCollection.CloudFormation.StackNames",
    paging=Paging(page_size=None),
):
    """rest-json, with a list of strings inside two members."""

    max_results: None = None
    resource_collection_type: str


class Finding(ItemModel, names="camelCase"):
    name: str | None = None
    severity: str | None = None


class ListFindings(
    Listing[Finding],
    service="ecr",
    operation="DescribeImageScanFindings",
    items="imageScanFindings.findings",
    paging=Paging(token="nextToken", next_token="nextToken", page_size="maxResults"),
    names="camelCase",
):
    """json, in camelCase, with a list inside a member."""

    repository_name: str
    image_id: ImageIdentifier
    max_results: Annotated[int, Range(1, 1000)] = 1000


class ImageIdentifier(ParameterModel, names="camelCase"):
    image_digest: str | None = None
    image_tag: Annotated[str, Text(max_length=300, min_length=1)] | None = None


class Api(ItemModel):
    api_id: str | None = None
    created_date: UtcDatetime | None = None
    tags: dict[str, str] | None = None


class GetApis(
    Listing[Api],
    service="apigatewayv2",
    operation="GetApis",
    items="Items",
    paging=Paging(size_as_text=True),
):
    """rest-json, with renamed members and the page size as text."""

    max_results: Annotated[int, Range(1)] | None = None


class User(ItemModel):
    user_name: str
    create_date: UtcDatetime
    tags: tuple[Tag, ...] | None = None


class Tag(ItemModel):
    key: str
    value: str


class ListUsers(
    Listing[User],
    service="iam",
    operation="ListUsers",
    items="Users",
    items_required=True,
    paging=Paging(token="Marker", next_token="Marker", page_size="MaxItems", more="IsTruncated"),
    key="user_name",
):
    """query, in XML."""

    path_prefix: Annotated[str, Text(max_length=512, min_length=1)] | None = None
    max_results: Annotated[int, Range(1, 1000)] = 1000


class Instance(ItemModel):
    instance_id: str | None = None
    launch_time: UtcDatetime | None = None
    ebs_optimized: bool | None = None


class Reservation(ItemModel):
    reservation_id: str | None = None
    instances: tuple[Instance, ...] | None = None


class Filter(ParameterModel):
    name: str | None = None
    values: list[str] | None = None


class DescribeInstances(
    Listing[Reservation],
    service="ec2",
    operation="DescribeInstances",
    items="Reservations",
):
    """ec2."""

    filters: list[Filter] | None = None
    max_results: Annotated[int, Range(5, 1000)] | None = None


class Distribution(ItemModel):
    id: str
    last_modified_time: UtcDatetime
    enabled: bool


class ListDistributions(
    Listing[Distribution],
    service="cloudfront",
    operation="ListDistributions",
    items="DistributionList.Items",
    paging=Paging(
        token="Marker",
        next_token="DistributionList.NextMarker",
        page_size="MaxItems",
        more="DistributionList.IsTruncated",
        size_as_text=True,
    ),
):
    """rest-xml, with a payload around the list, and the page size as text."""

    max_results: Annotated[int, Range(1)] | None = None


class Alarm(ItemModel):
    alarm_name: str | None = None
    threshold: float | None = None
    state_updated_timestamp: UtcDatetime | None = None
    actions_enabled: bool | None = None


class DescribeAlarms(
    Listing[Alarm],
    service="cloudwatch",
    operation="DescribeAlarms",
    items="MetricAlarms",
    left_out=("CompositeAlarms",),
    paging=Paging(page_size="MaxRecords"),
):
    """CBOR."""

    max_results: Annotated[int, Range(1, 100)] = 100
