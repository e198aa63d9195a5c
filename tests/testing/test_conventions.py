"""LocalAWS follows parameters whose meaning AWS's naming conventions tell, and refuses others."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import UTC, datetime, timedelta
from typing import Annotated, Any, Literal

import pytest
from aiobotocore.config import AioConfig

from awslists import ItemModel, Listing, Paging, Session
from awslists.constraints import Range, Timestamp
from awslists.errors import ServiceValidationError
from awslists.models import UtcDatetime
from awslists.testing import LocalAWS
from tests.helpers.own_listings import (
    DescribeInstances,
    Filter,
    ListFunctions,
    ListUsers,
    User,
)
from tests.helpers.signed_requests import ask

NOON = datetime(2024, 5, 1, 12, tzinfo=UTC)
SECOND = timedelta(seconds=1)


class WarmPool(ItemModel):
    status: str


class TrainingJob(ItemModel):
    training_job_name: str
    training_job_status: str = "Completed"
    secondary_status: str | None = None
    creation_time: UtcDatetime = NOON
    last_modified_time: UtcDatetime | None = None
    warm_pool_status: WarmPool | None = None


class ListTrainingJobs(
    Listing[TrainingJob],
    service="sagemaker",
    operation="ListTrainingJobs",
    items="TrainingJobSummaries",
    key="training_job_name",
):
    """Filters, bounds and an order."""

    creation_time_after: Timestamp | None = None
    creation_time_before: Timestamp | None = None
    last_modified_time_after: Timestamp | None = None
    last_modified_time_before: Timestamp | None = None
    name_contains: str | None = None
    status_equals: str | None = None
    warm_pool_status_equals: str | None = None
    training_plan_arn_equals: str | None = None
    sort_by: Literal["Name", "CreationTime", "Status"] | None = None
    sort_order: Literal["Ascending", "Descending"] | None = None


class Action(ItemModel):
    action_name: str
    action_type: str | None = None
    source: ActionSource | None = None
    creation_time: UtcDatetime | None = None


class ActionSource(ItemModel):
    source_uri: str


class ListActions(
    Listing[Action], service="sagemaker", operation="ListActions", items="ActionSummaries"
):
    """A parameter that is called like a field, and times that bear another name."""

    action_type: str | None = None
    source_uri: str | None = None
    created_after: Timestamp | None = None
    created_before: Timestamp | None = None
    sort_by: Literal["Name", "CreationTime"] | None = None
    sort_order: Literal["Ascending", "Descending"] | None = None


class Repository(ItemModel, names="camelCase"):
    repository_name: str
    registry_id: str | None = None


class DescribeRepositories(
    Listing[Repository],
    service="ecr",
    operation="DescribeRepositories",
    items="repositories",
    paging=Paging(token="nextToken", next_token="nextToken", page_size="maxResults"),
    names="camelCase",
):
    """A choice of several values."""

    repository_names: list[str] | None = None
    registry_id: str | None = None
    max_results: Annotated[int, Range(1, 1000)] | None = None


def job(name: str, **fields: Any) -> TrainingJob:
    return TrainingJob(training_job_name=name, **fields)


async def list_names(listing: Listing[Any]) -> str:
    items: Iterable[Any] = await listing.collect()
    return " ".join(getattr(item, listing.item_key[0]) for item in items)


@pytest.mark.parametrize(
    ("parameters", "expected"),
    [
        ({"name_contains": "hur"}, "churn"),
        ({"name_contains": "Churn"}, ""),
        ({"status_equals": "Failed"}, "fraud"),
        ({"status_equals": "Stopped"}, ""),
        ({"name_contains": "r", "status_equals": "Completed"}, "churn"),
    ],
)
async def test_filters_accept_some_and_leave_out_others(
    local: LocalAWS, aws: Session, parameters: dict[str, Any], expected: str
) -> None:
    local.add(ListTrainingJobs, [job("churn"), job("fraud", training_job_status="Failed")])
    assert await list_names(ListTrainingJobs(aws, **parameters)) == expected


@pytest.mark.parametrize(
    ("parameters", "expected"),
    [
        ({"creation_time_after": NOON}, "at later"),
        ({"creation_time_before": NOON}, "before at"),
        ({"creation_time_after": NOON + SECOND}, "later"),
        ({"creation_time_before": NOON - SECOND}, "before"),
        ({"last_modified_time_after": NOON}, "at later"),
        ({"last_modified_time_before": NOON}, "before at"),
        ({"last_modified_time_after": NOON, "last_modified_time_before": NOON}, "at"),
    ],
)
async def test_time_bounds_have_two_sides(
    local: LocalAWS, aws: Session, parameters: dict[str, Any], expected: str
) -> None:
    times = {"before": NOON - SECOND, "at": NOON, "later": NOON + SECOND}
    jobs = [
        job(name, creation_time=moment, last_modified_time=moment) for name, moment in times.items()
    ]
    local.add(
        ListTrainingJobs, [*jobs, job("never", creation_time=datetime.min.replace(tzinfo=UTC))]
    )
    for order in ("Ascending", None):
        listing = ListTrainingJobs(aws, **parameters, sort_order=order, sort_by="CreationTime")
        assert await list_names(listing) == expected
    with_other_order = ListTrainingJobs(aws, **parameters, sort_by="Status")
    assert sorted((await list_names(with_other_order)).split()) == sorted(expected.split())


async def test_an_item_without_the_time_lies_within_no_bound(local: LocalAWS, aws: Session) -> None:
    local.add(
        ListActions, [Action(action_name="undated"), Action(action_name="at", creation_time=NOON)]
    )
    bounds: list[dict[str, Any]] = [{"created_after": NOON}, {"created_before": NOON}]
    for bound in bounds:
        for order in (None, "CreationTime", "Name"):
            found = await ListActions(aws, sort_by=order, **bound).collect()
            assert [action.action_name for action in found] == ["at"]
    assert len(await ListActions(aws, sort_by="CreationTime").collect()) == 2


async def test_a_parameter_that_is_called_like_a_field_compares(
    local: LocalAWS, aws: Session
) -> None:
    local.add(ListActions, [Action(action_name="a", action_type="x"), Action(action_name="b")])
    [action] = await ListActions(aws, action_type="x").collect()
    assert action.action_name == "a"
    assert await ListActions(aws, action_type="y").collect() == []


async def test_a_list_of_values_allows_each(local: LocalAWS, aws: Session) -> None:
    local.add(
        DescribeRepositories, [Repository(repository_name=name) for name in ("aa", "bb", "cc")]
    )
    listing = DescribeRepositories(aws, repository_names=["cc", "aa", "dd"])
    assert [each.repository_name for each in await listing.collect()] == ["aa", "cc"]


async def test_a_prefix_is_compared_with_the_beginning(local: LocalAWS, aws: Session) -> None:
    class Role(ItemModel):
        role_name: str
        path: str

    class ListRoles(
        Listing[Role],
        service="iam",
        operation="ListRoles",
        items="Roles",
        paging=Paging(
            token="Marker", next_token="Marker", page_size="MaxItems", more="IsTruncated"
        ),
        key="role_name",
    ):
        path_prefix: str | None = None

    local.add(ListRoles, [Role(role_name="a", path="/x/y/"), Role(role_name="b", path="/y/x/")])
    assert await list_names(ListRoles(aws, path_prefix="/x")) == "a"


@pytest.mark.parametrize(
    ("sort_by", "expected"),
    [("Name", "a b c"), ("CreationTime", "b c a"), ("Status", "c a b"), (None, "b c a")],
)
async def test_items_are_sorted_both_ways(
    local: LocalAWS, aws: Session, sort_by: Any, expected: str
) -> None:
    local.add(
        ListTrainingJobs,
        [
            job("a", creation_time=NOON, training_job_status="Failed"),
            job("b", creation_time=NOON - 2 * SECOND, training_job_status="Stopped"),
            job("c", creation_time=NOON - SECOND, training_job_status="Completed"),
        ],
    )
    listing = ListTrainingJobs(aws, sort_by=sort_by, sort_order="Ascending")
    assert await list_names(listing) == expected
    backwards = ListTrainingJobs(aws, sort_by=sort_by, sort_order="Descending")
    assert (await list_names(backwards)).split() == expected.split()[::-1]


async def test_filters_apply_after_the_page_is_cut(local: LocalAWS, aws: Session) -> None:
    local.add(ListTrainingJobs, 10)
    pages = ListTrainingJobs(aws, name_contains="-0007", max_results=3).pages()
    assert [len(page) async for page in pages] == [0, 0, 1, 0]


async def test_bounds_apply_before_the_page_is_cut(local: LocalAWS, aws: Session) -> None:
    jobs = local.add(ListTrainingJobs, 10)
    listing = ListTrainingJobs(aws, creation_time_after=jobs[7].creation_time, max_results=3)
    assert [len(page) async for page in listing.pages()] == [3]
    local.behaviour.walks_whole_list = True
    assert [len(page) async for page in listing.pages()] == [0, 0, 2, 1]


class UsagePlan(ItemModel, names="camelCase"):
    id: str
    quota: Quota | None = None


class Quota(ItemModel, names="camelCase"):
    limit: int


class GetUsagePlans(
    Listing[UsagePlan],
    service="apigateway",
    operation="GetUsagePlans",
    items="items",
    paging=Paging(token="position", next_token="position", page_size="limit"),
    names="camelCase",
):
    """The page size is called like a field within a field."""

    max_results: Annotated[int, Range(1, 500)] | None = None


async def test_a_page_size_is_no_filter(local: LocalAWS, aws: Session) -> None:
    plans = [UsagePlan(id=f"{number}", quota=Quota(limit=number)) for number in range(5)]
    local.add(GetUsagePlans, plans)
    assert await GetUsagePlans(aws, max_results=2).collect() == plans


async def test_a_field_within_a_field_is_compared(local: LocalAWS, aws: Session) -> None:
    local.add(
        ListActions,
        [
            Action(action_name=name, source=ActionSource(source_uri=f"s3://{name}"))
            for name in ("a", "b")
        ]
        + [Action(action_name="c")],
    )
    [action] = await ListActions(aws, source_uri="s3://b").collect()
    assert action.action_name == "b"


class Row(ItemModel):
    data: tuple[str, ...] | None = None


class Query(
    Listing[Row],
    service="timestream-query",
    operation="Query",
    items="Rows",
    paging=Paging(page_size="MaxRows"),
):
    """botocore adds a token of its own to each request."""

    query_string: str
    max_results: Annotated[int, Range(1, 1000)] | None = None


async def test_idempotency_tokens_say_nothing(local: LocalAWS) -> None:
    added = local.add(Query, [Row()] * 3, query_string="SELECT 1")
    config = AioConfig(endpoint_discovery_enabled=False)
    async with local.session(config=config) as aws:
        assert await Query(aws, query_string="SELECT 1", max_results=2).collect() == added
    assert "ClientToken" in local.requests[0].parameters


# --- What cannot be followed ---------------------------------------------------------------------


@pytest.mark.parametrize(
    ("parameters", "what"),
    [
        ({"MaxWaitTimeEquals": 5}, "the parameter MaxWaitTimeEquals"),
        ({"TrainingPlanArnEquals": "arn:aws:sagemaker:us-east-1:123456789012:training-plan/a"},
         "the parameter TrainingPlanArnEquals"),
        ({"Unheard": 1}, "the parameter Unheard"),
    ],
)  # fmt: skip
def test_a_parameter_that_cannot_be_followed_is_refused(
    local: LocalAWS, parameters: dict[str, Any], what: str
) -> None:
    local.add(ListTrainingJobs, 3)
    reply = ask(local, "ListTrainingJobs", parameters)
    assert (reply.status, reply.payload["__type"]) == (400, "ValidationException")
    assert reply.payload["message"] == (
        f"LocalAWS cannot follow {what} of ListTrainingJobs. It follows parameters that end in "
        "Contains, Equals, Prefix, After or Before, those named like a field of the items, SortBy, "
        "SortOrder, and those that items are added with: "
        "local.add(ListTrainingJobs, items, the_parameter=...)"
    )


async def test_a_structure_is_refused_unless_items_were_added_with_it(
    local: LocalAWS, aws: Session
) -> None:
    running = [Filter(name="instance-state-name", values=["running"])]
    local.add(DescribeInstances, 2)
    with pytest.raises(ServiceValidationError, match="cannot follow the parameter Filters"):
        await DescribeInstances(aws, filters=running).collect()
    added = local.add(DescribeInstances, 3, filters=running)
    assert await DescribeInstances(aws, filters=running).collect() == added
    stopped = [Filter(name="instance-state-name", values=["stopped"])]
    assert await DescribeInstances(aws, filters=stopped).collect() == []
    assert len(await DescribeInstances(aws).collect()) == 5


async def test_an_order_that_no_field_has_is_refused(local: LocalAWS, aws: Session) -> None:
    class Slim(ItemModel):
        training_job_name: str

    class ListSlimJobs(
        Listing[Slim],
        service="sagemaker",
        operation="ListTrainingJobs",
        items="TrainingJobSummaries",
    ):
        sort_by: str | None = None

    local.add(ListSlimJobs, 2)
    with pytest.raises(ServiceValidationError, match="cannot follow SortBy=CreationTime of"):
        await ListSlimJobs(aws, sort_by="CreationTime").collect()
    assert len(await ListSlimJobs(aws, sort_by="Name").collect()) == 2


@pytest.mark.parametrize(
    ("listing", "parameters", "complaint"),
    [
        (ListTrainingJobs, {"status_equals": "Done"}, "satisfy enum value set"),
        (ListTrainingJobs, {"name_contains": "a b"}, "satisfy regular expression pattern"),
        (ListUsers, {"path_prefix": "x"}, "'pathPrefix' failed to satisfy constraint"),
        (
            DescribeInstances,
            {"filters": [Filter(name="a", values=["b"])], "max_results": 5},
            "cannot follow the parameter Filters",
        ),
    ],
)
async def test_broken_constraints_are_refused(
    local: LocalAWS, aws: Session, listing: Any, parameters: dict[str, Any], complaint: str
) -> None:
    with pytest.raises(ServiceValidationError, match=complaint):
        await listing(aws, **parameters).collect()


async def test_unanchored_patterns_of_other_services_may_match_a_part(
    local: LocalAWS, aws: Session
) -> None:
    local.add(ListUsers, [User(user_name="a", create_date=NOON)])
    assert len(await ListUsers(aws).collect()) == 1
    assert await ListFunctions(aws).collect() == []
