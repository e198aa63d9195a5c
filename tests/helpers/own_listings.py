"""Listings of other services, with names of paging and items unlike those of SageMaker."""

from __future__ import annotations

from typing import Annotated

from awslists import ItemModel, Listing, Paging
from awslists.constraints import Range


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
