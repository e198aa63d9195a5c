"""The requests of a watch's turns: in which order they list."""

from __future__ import annotations

from datetime import UTC, datetime
from types import SimpleNamespace
from typing import Any, Literal

import pytest

from awslists import ItemModel, Listing, sagemaker
from awslists._watch.requests import get_modification_times, make_short_request, make_whole_request
from tests.helpers.watches import as_source

AWS = as_source("sagemaker")
SHORT = {
    "ListAppImageConfigs",
    "ListCodeRepositories",
    "ListDeviceFleets",
    "ListEdgeDeploymentPlans",
    "ListEdgePackagingJobs",
    "ListImageVersions",
    "ListImages",
    "ListNotebookInstanceLifecycleConfigs",
    "ListSpaces",
    "ListStudioLifecycleConfigs",
    "ListUserProfiles",
}
"""The listings of SageMaker that can be sorted by modification time."""


class Job(ItemModel):
    name: str


class ListJobs(Listing[Job], service="sagemaker", operation="ListJobs", items="Jobs", key="name"):
    sort_by: Literal["Name", "LastModifiedTime"] | None = None
    sort_order: Literal["Ascending", "Descending"] | None = None


class ListSortedJobs(Listing[Job], service="sagemaker", operation="ListJobs", items="Jobs"):
    sort_by: Literal["Status", "Place"]
    sort_order: Literal["Ascending", "Descending"] | None = None


def test_short_turns_need_an_order_by_modification_time() -> None:
    listings = {name: getattr(sagemaker, name) for name in sagemaker.OPERATIONS}
    found = {name for name, listing in listings.items() if _has_short_turns(listing)}
    assert found == SHORT


def _has_short_turns(listing: Any) -> bool:
    blank = listing.__new__(listing)  # without the parameters that AWS requires
    fields = dict.fromkeys(listing.__dataclass_fields__)
    vars(blank).update(fields)
    return make_short_request(blank) is not None


def test_items_without_a_modification_time_have_no_short_turns() -> None:
    assert make_short_request(ListJobs(AWS)) is None


def test_without_creation_times_a_whole_turn_is_sorted_by_name() -> None:
    request = make_whole_request(ListJobs(AWS, sort_by="LastModifiedTime", sort_order="Descending"))
    assert (request["SortBy"], request["SortOrder"]) == ("Name", "Ascending")


def test_an_order_that_aws_requires_is_left_as_it_is() -> None:
    request = make_whole_request(ListSortedJobs(AWS, sort_by="Place", sort_order="Descending"))
    assert request == {"MaxResults": 100, "SortBy": "Place"}


@pytest.mark.parametrize("sort_order", ["Ascending", "Descending"])
def test_an_order_alone_is_dropped(sort_order: Any) -> None:
    request = make_whole_request(sagemaker.ListFlowDefinitions(AWS, sort_order=sort_order))
    assert "SortOrder" not in request


def test_times_that_are_no_moments_are_left_out() -> None:
    noon = datetime(2026, 1, 1, 12, tzinfo=UTC)
    times: list[Any] = [noon, None, noon.replace(tzinfo=None)]
    items = [SimpleNamespace(last_modified_time=time) for time in times]
    assert [*get_modification_times(items)] == [noon]
