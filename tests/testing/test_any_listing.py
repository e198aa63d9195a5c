"""LocalAWS serves every listing that is declared, in the protocol of its service."""

from __future__ import annotations

from contextlib import closing
from datetime import UTC, datetime, timedelta
from enum import StrEnum
from typing import Annotated, Any

import boto3
import pytest
from botocore.exceptions import ClientError

from awslists import (
    ItemModel,
    ListImages,
    ListImageVersions,
    Listing,
    ListModelPackages,
    ListModelPackagingJobs,
    Paging,
    Session,
)
from awslists.constraints import Range, Timestamp
from awslists.errors import (
    DeclarationError,
    InvalidRequestError,
    ServiceError,
    ServiceValidationError,
    ThrottlingError,
)
from awslists.models import ParameterModel, UtcDatetime
from awslists.testing import LocalAWS, faults
from tests.helpers.own_listings import (
    Alias,
    DescribeAlarms,
    DescribeInstances,
    Function,
    GetApis,
    ImageIdentifier,
    ListAliases,
    ListDistributions,
    ListFindings,
    ListFunctions,
    ListHsms,
    ListJobs,
    ListStacks,
    ListUsers,
)

SAID: dict[type[Listing[Any]], dict[str, Any]] = {
    ListStacks: {"resource_collection_type": "AWS_CLOUD_FORMATION"},
    ListFindings: {"repository_name": "churn", "image_id": ImageIdentifier(image_tag="v1")},
}
LISTINGS: list[type[Listing[Any]]] = [
    ListFunctions, ListAliases, ListJobs, ListHsms, ListStacks, ListFindings, GetApis, ListUsers,
    DescribeInstances, ListDistributions, DescribeAlarms,
]  # fmt: skip
each_listing = pytest.mark.parametrize("listing", LISTINGS, ids=lambda each: each.operation)


def size(listing: type[Listing[Any]], items: int) -> dict[str, Any]:
    """The keyword for a page size, where there is one."""
    return {} if listing.paging.page_size is None else {"max_results": items}


@each_listing
async def test_made_items_are_listed_as_they_were_returned(
    local: LocalAWS, aws: Session, listing: type[Listing[Any]]
) -> None:
    added = local.add(listing, 250, **SAID.get(listing, {}))
    assert len({*map(repr, added)}) == 250
    listed = await listing(aws, **SAID.get(listing, {}), **size(listing, 50)).collect()
    assert listed == added
    assert type(listed[0]) is listing.item_type


@each_listing
async def test_pages_have_the_size_that_was_asked_for(
    local: LocalAWS, aws: Session, listing: type[Listing[Any]]
) -> None:
    added = local.add(listing, 23, **SAID.get(listing, {}))
    local.behaviour.page_size = 10
    pages = [
        page async for page in listing(aws, **SAID.get(listing, {}), **size(listing, 10)).pages()
    ]
    assert [len(page) for page in pages] == [10, 10, 3]
    assert [item for page in pages for item in page] == added
    token = pages[0].next_token
    rest = listing(aws, next_token=token, **SAID.get(listing, {}), **size(listing, 10))
    assert await rest.collect() == added[10:]
    assert all(page.request_id for page in pages)


@each_listing
async def test_an_empty_list_has_one_page(
    local: LocalAWS, aws: Session, listing: type[Listing[Any]]
) -> None:
    local.add(listing, 0)
    pages = [page async for page in listing(aws, **SAID.get(listing, {})).pages()]
    assert [(page.items, page.next_token) for page in pages] == [((), None)]


@each_listing
async def test_a_listing_that_nothing_was_added_for_is_empty(
    local: LocalAWS, aws: Session, listing: type[Listing[Any]]
) -> None:
    assert await listing(aws, **SAID.get(listing, {})).collect() == []
    [request] = local.requests
    assert (request.service, request.operation) == (listing.service, listing.operation)


@each_listing
async def test_an_error_comes_in_the_form_of_the_protocol(
    local: LocalAWS, aws: Session, listing: type[Listing[Any]]
) -> None:
    local.inject(faults.throttling(), operation=listing)
    with pytest.raises(ThrottlingError, match="Rate exceeded") as caught:
        await listing(aws, **SAID.get(listing, {})).collect()
    assert caught.value.code == "ThrottlingException"
    assert caught.value.request_id


@each_listing
async def test_a_wrong_signature_is_refused(local: LocalAWS, listing: type[Listing[Any]]) -> None:
    async with local.session(aws_secret_access_key="wrong") as aws:
        with pytest.raises(ServiceError) as caught:
            await listing(aws, **SAID.get(listing, {})).first()
    assert (caught.value.code, caught.value.status) == ("InvalidSignatureException", 403)


@each_listing
async def test_a_made_up_token_is_refused(
    local: LocalAWS, aws: Session, listing: type[Listing[Any]]
) -> None:
    local.add(listing, 3, **SAID.get(listing, {}))
    with pytest.raises(ServiceValidationError, match="token is invalid"):
        await listing(
            aws, next_token="01234567-0123-0123-0123-0123456789ab", **SAID.get(listing, {})
        ).collect()


@each_listing
async def test_faults_of_paging_know_the_names_of_the_operation(
    local: LocalAWS, aws: Session, listing: type[Listing[Any]]
) -> None:
    added = local.add(listing, 4, **SAID.get(listing, {}))
    local.behaviour.page_size = 2
    local.inject(faults.empty_page())
    pages = [
        page async for page in listing(aws, **SAID.get(listing, {}), **size(listing, 5)).pages()
    ]
    assert len(pages[0]) == 0
    assert [item for page in pages for item in page] == added


async def test_items_are_changed_by_a_fault(local: LocalAWS, aws: Session) -> None:
    local.add(ListDistributions, 2)
    local.inject(faults.changed_items(Enabled=True, ETag="new"))
    items = await ListDistributions(aws).collect()
    assert [item.enabled for item in items] == [True, True]


async def test_a_fault_can_add_what_no_model_has(local: LocalAWS, aws: Session) -> None:
    added = local.add(ListUsers, 2)
    local.inject(faults.changed_payload(lambda payload: {**payload, "More": None, "Own": {"A": 1}}))
    assert await ListUsers(aws).collect() == added


# --- Adding ------------------------------------------------------------------------------------


async def test_given_items_are_listed(local: LocalAWS, aws: Session) -> None:
    functions = [Function(function_name=name) for name in ("b", "a")]
    assert local.add(ListFunctions, iter(functions)) == functions
    assert await ListFunctions(aws).collect() == functions


async def test_an_item_replaces_the_one_with_the_same_key(local: LocalAWS, aws: Session) -> None:
    local.add(ListFunctions, 3)
    changed = Function(function_name="function-0001", code_size=5)
    local.add(ListFunctions, [changed])
    found = await ListFunctions(aws).collect()
    assert [item.function_name for item in found] == [
        "function-0000", "function-0001", "function-0002",
    ]  # fmt: skip
    assert found[1] == changed


async def test_strings_are_their_own_keys(local: LocalAWS, aws: Session) -> None:
    local.add(ListJobs, ["a", "b"])
    local.add(ListJobs, ["b", "c"])
    assert await ListJobs(aws).collect() == ["a", "b", "c"]


async def test_items_without_a_key_replace_nothing(local: LocalAWS, aws: Session) -> None:
    local.add(ListAliases, [Alias(alias_name="alias/a")] * 2)
    assert len(await ListAliases(aws).collect()) == 2


async def test_further_made_items_have_other_names(local: LocalAWS) -> None:
    first, second = local.add(ListFunctions, 2), local.add(ListFunctions, 2)
    names = [item.function_name for item in (*first, *second)]
    assert names == ["function-0000", "function-0001", "function-0002", "function-0003"]


def test_made_items_are_the_same_in_every_run() -> None:
    first, second = (LocalAWS().add(ListUsers, 5) for _ in range(2))
    assert first == second
    assert [user.create_date.hour for user in first] == [0, 1, 2, 3, 4]


def test_made_items_are_created_when_asked_for() -> None:
    start, every = datetime(2025, 5, 1, tzinfo=UTC), timedelta(days=1)
    users = LocalAWS().add(ListUsers, 3, start=start, every=every)
    assert [user.create_date.day for user in users] == [1, 2, 3]


async def test_items_belong_to_what_they_were_added_with(local: LocalAWS, aws: Session) -> None:
    first = local.add(
        ListFindings, 2, repository_name="aa", image_id=ImageIdentifier(image_tag="1")
    )
    second = local.add(
        ListFindings, 3, repository_name="bb", image_id=ImageIdentifier(image_tag="1")
    )
    for repository, tag, expected in (("aa", "1", first), ("bb", "1", second), ("bb", "2", [])):
        listing = ListFindings(
            aws, repository_name=repository, image_id=ImageIdentifier(image_tag=tag)
        )
        assert await listing.collect() == expected


async def test_an_optional_parameter_can_be_said_of_items(local: LocalAWS, aws: Session) -> None:
    local.add(ListAliases, [Alias(alias_name="alias/a")], key_id="k1")
    local.add(ListAliases, [Alias(alias_name="alias/b")])
    assert [each.alias_name for each in await ListAliases(aws, key_id="k1").collect()] == [
        "alias/a"
    ]
    assert len(await ListAliases(aws).collect()) == 2


def test_what_the_operation_requires_must_be_given(local: LocalAWS) -> None:
    with pytest.raises(TypeError) as caught:
        local.add(ListFindings, 3)
    assert str(caught.value) == (
        "ListFindings requires repositoryName and imageId: write local.add(ListFindings, items, "
        "repository_name=..., image_id=...)"
    )


@pytest.mark.parametrize(
    ("items", "complaint"),
    [
        (Function(function_name="a"), "put the Function in a list"),
        ([Alias(alias_name="a")], "give a whole number, or a list of Function items"),
        (1.5, "give a whole number, or a list of Function items, not 1.5"),
        (True, "give a whole number, or a list of Function items, not True"),
        ("ab", "give a whole number, or a list of Function items, not 'ab'"),
    ],
)
def test_other_items_are_refused(local: LocalAWS, items: Any, complaint: str) -> None:
    with pytest.raises(TypeError, match=complaint):
        local.add(ListFunctions, items)


@pytest.mark.parametrize("listing", ["ListFunctions", ListFunctions.service, Function, Listing])
def test_what_is_no_listing_is_refused(local: LocalAWS, listing: Any) -> None:
    with pytest.raises(TypeError, match=r"listing class|declares no operation"):
        local.add(listing, 3)


@pytest.mark.parametrize(
    ("keywords", "complaint"),
    [
        (
            {"key_ids": "k"},
            "ListAliases has no parameter key_ids that items have; did you mean key_id",
        ),
        ({"max_results": 5}, "ListAliases has no parameter max_results that items have"),
        ({"next_token": "a"}, "ListAliases has no parameter next_token that items have"),
        ({"limit": 5}, "ListAliases has no parameter limit that items have"),
    ],
)
def test_what_no_items_have_is_refused(local: LocalAWS, keywords: Any, complaint: str) -> None:
    with pytest.raises(TypeError, match=complaint):
        local.add(ListAliases, 1, **keywords)


def test_a_wrong_parameter_is_refused(local: LocalAWS) -> None:
    with pytest.raises(InvalidRequestError, match="path_prefix=''"):
        local.add(ListUsers, 1, path_prefix="")


class ListWrongly(Listing[Alias], service="kms", operation="ListAliases", items="Names"):
    """It pages by other names, and its items are elsewhere."""


class ListNothing(Listing[Alias], service="kmss", operation="ListAliases", items="Aliases"):
    """There is no such service."""


@pytest.mark.parametrize(
    ("listing", "complaint"),
    [
        (ListWrongly, "has no list Names"),
        (ListNothing, "has no service kmss; did you mean kms"),
    ],
)
async def test_a_wrong_declaration_is_refused(
    local: LocalAWS, listing: Any, complaint: str
) -> None:
    with pytest.raises(DeclarationError, match=complaint):
        local.add(listing, 1)


class Item(ItemModel):
    name: str | None = None


class ListBuckets(
    Listing[Item],
    service="s3",
    operation="ListBuckets",
    items="Buckets",
    paging=Paging(
        token="ContinuationToken", next_token="ContinuationToken", page_size="MaxBuckets"
    ),
):
    """Its requests are signed in a way of its own."""


def test_a_service_with_other_signatures_is_refused(local: LocalAWS) -> None:
    with pytest.raises(ValueError, match=r"cannot serve s3, whose requests are signed otherwise"):
        local.add(ListBuckets, 1)


class ImageDetail(ItemModel, names="camelCase"):
    image_digest: str
    repository_name: str | None = None
    image_pushed_at: UtcDatetime | None = None


class DescribeImages(
    Listing[ImageDetail],
    service="ecr",
    operation="DescribeImages",
    items="imageDetails",
    paging=Paging(token="nextToken", next_token="nextToken", page_size="maxResults"),
    key="image_digest",
    names="camelCase",
):
    """A required parameter that is called like a field of the items."""

    repository_name: str
    max_results: Annotated[int, Range(1, 1000)] | None = None


async def test_items_have_what_they_were_added_with(local: LocalAWS, aws: Session) -> None:
    added = local.add(DescribeImages, 2, repository_name="churn")
    assert [image.repository_name for image in added] == ["churn", "churn"]
    assert await DescribeImages(aws, repository_name="churn").collect() == added
    assert await DescribeImages(aws, repository_name="fraud").collect() == []


async def test_items_answer_to_a_field_that_is_called_like_a_parameter(
    local: LocalAWS, aws: Session
) -> None:
    images = [
        ImageDetail(image_digest=name, repository_name=repository)
        for name, repository in (("a", "churn"), ("b", "fraud"))
    ]
    local.add(DescribeImages, images)
    assert await DescribeImages(aws, repository_name="fraud").collect() == images[1:]


def test_items_without_that_field_need_the_parameter(local: LocalAWS) -> None:
    with pytest.raises(TypeError, match=r"requires repositoryName: write local\.add\("):
        local.add(DescribeImages, [ImageDetail(image_digest="a")])


class Event(ItemModel):
    event_id: str | None = None


class EventAttribute(StrEnum):
    READ_ONLY = "ReadOnly"
    EVENT_NAME = "EventName"


class LookupAttribute(ParameterModel):
    attribute_key: EventAttribute
    attribute_value: str


class LookupEvents(Listing[Event], service="cloudtrail", operation="LookupEvents", items="Events"):
    """Times, enums and structures in a request."""

    lookup_attributes: list[LookupAttribute] | None = None
    start_time: Timestamp | None = None
    event_category: str | None = None
    max_results: Annotated[int, Range(1, 50)] = 50


async def test_any_parameter_can_be_said_of_items(local: LocalAWS, aws: Session) -> None:
    attribute = LookupAttribute(attribute_key=EventAttribute.READ_ONLY, attribute_value="true")
    said: dict[str, Any] = {
        "lookup_attributes": [attribute],
        "start_time": datetime(2024, 5, 1, tzinfo=UTC),
        "event_category": "insight",
    }
    added = local.add(LookupEvents, 2, **said)
    assert await LookupEvents(aws, **said).collect() == added
    other: dict[str, Any] = {**said, "start_time": datetime(2024, 5, 2, tzinfo=UTC)}
    assert await LookupEvents(aws, **other).collect() == []


class AccountInfo(ItemModel, names="camelCase"):
    account_id: str | None = None


class ListAccounts(
    Listing[AccountInfo],
    service="sso",
    operation="ListAccounts",
    items="accountList",
    paging=Paging(token="nextToken", next_token="nextToken", page_size="maxResults"),
    names="camelCase",
):
    """Its requests are not signed; the parameter travels in a header."""

    access_token: str


async def test_an_operation_without_signatures_is_served(local: LocalAWS, aws: Session) -> None:
    added = local.add(ListAccounts, 2, access_token="secret-" * 4)
    assert await ListAccounts(aws, access_token="secret-" * 4).collect() == added
    assert "secret-secret" not in repr(local.requests)


class Scraper(ItemModel, names="camelCase"):
    scraper_id: str


class ListScrapers(
    Listing[Scraper],
    service="amp",
    operation="ListScrapers",
    items="scrapers",
    paging=Paging(token="nextToken", next_token="nextToken", page_size="maxResults"),
    names="camelCase",
):
    """A map in the query."""

    filters: dict[str, list[str]] | None = None
    max_results: Annotated[int, Range(1, 1000)] | None = None


async def test_a_map_in_the_query_is_read(local: LocalAWS, aws: Session) -> None:
    added = local.add(ListScrapers, 2, filters={"status": ["ACTIVE", "CREATING"]})
    listing = ListScrapers(aws, filters={"status": ["ACTIVE", "CREATING"]}, max_results=1)
    assert await listing.collect() == added
    with pytest.raises(ServiceValidationError, match="less than or equal to"):
        await ListScrapers(aws, filters={"status": ["x" * 300]}).collect()


class Output(ItemModel, names="camelCase"):
    key: str | None = None


class Concurrency(ItemModel):
    function_arn: str


class ListOutputs(
    Listing[Output],
    service="proton",
    operation="ListComponentOutputs",
    items="outputs",
    paging=Paging(token="nextToken", next_token="nextToken", page_size=None),
    names="camelCase",
):
    """The only token that it takes is empty."""

    component_name: str
    max_results: None = None


async def test_a_service_that_takes_no_token_gives_all_at_once(
    local: LocalAWS, aws: Session
) -> None:
    added = local.add(ListOutputs, 150, component_name="a")
    pages = [page async for page in ListOutputs(aws, component_name="a").pages()]
    assert [page.items for page in pages] == [tuple(added)]


class ListConcurrencies(
    Listing[Concurrency],
    service="lambda",
    operation="ListProvisionedConcurrencyConfigs",
    items="ProvisionedConcurrencyConfigs",
    paging=Paging(token="Marker", next_token="NextMarker", page_size="MaxItems"),
):
    """Only its query tells it from another operation."""

    function_name: str
    max_results: Annotated[int, Range(1, 50)] = 50


async def test_the_query_tells_operations_apart(local: LocalAWS, aws: Session) -> None:
    added = local.add(ListConcurrencies, 2, function_name="a")
    assert await ListConcurrencies(aws, function_name="a").collect() == added
    with (
        closing(boto3.Session().client("lambda", **local.client_arguments)) as client,
        pytest.raises(ClientError, match="UnknownOperationException"),
    ):
        client.get_provisioned_concurrency_config(FunctionName="a", Qualifier="1")


class OtherFunction(ItemModel):
    function_name: str
    runtime: str | None = None


class ListOtherFunctions(
    Listing[OtherFunction],
    service="lambda",
    operation="ListFunctions",
    items="Functions",
    paging=ListFunctions.paging,
    key="function_name",
):
    """The same operation, declared with other fields."""

    max_results: Annotated[int, Range(1, 50)] = 50


async def test_an_operation_can_be_declared_twice(local: LocalAWS, aws: Session) -> None:
    assert await ListFunctions(aws).collect() == []
    [other] = local.add(ListOtherFunctions, [OtherFunction(function_name="a", runtime="python")])
    local.add(ListFunctions, [Function(function_name="b", code_size=1)])
    assert [each.function_name for each in await ListFunctions(aws).collect()] == ["a", "b"]
    assert (await ListOtherFunctions(aws).collect())[0] == other


# --- The documented operations -----------------------------------------------------------------


@pytest.mark.parametrize(
    ("listing", "said"),
    [
        (ListImages, {}),
        (ListImageVersions, {"image_name": "churn"}),
        (ListModelPackages, {"model_package_group_name": "churn"}),
        (ListModelPackages, {}),
        (ListModelPackagingJobs, {"project_name": "bolts"}),
    ],
)
async def test_documented_operations_are_filled_alike(
    local: LocalAWS, aws: Session, listing: type[Listing[Any]], said: dict[str, Any]
) -> None:
    added = local.add(listing, 12, **said)
    listed = await listing(aws, **said).collect()
    assert len(added) == 12
    assert sorted(listed, key=repr) == sorted(added, key=repr)


async def test_a_version_replaces_itself(local: LocalAWS, aws: Session) -> None:
    [version] = local.add(ListImageVersions, 1, image_name="churn")
    changed = version.model_copy(update={"failure_reason": "gone"})
    assert local.add(ListImageVersions, [changed]) == [changed]
    assert await ListImageVersions(aws, image_name="churn").collect() == [changed]


async def test_jobs_bring_their_projects(local: LocalAWS, aws: Session) -> None:
    jobs = LocalAWS().add(ListModelPackagingJobs, 2, project_name="bolts")
    local.add(ListModelPackagingJobs, jobs)
    listed = await ListModelPackagingJobs(aws, project_name="bolts").collect()
    assert sorted(listed, key=repr) == sorted(jobs, key=repr)


@pytest.mark.parametrize(
    ("listing", "keywords", "complaint"),
    [
        (ListImageVersions, {}, r"ListImageVersions, 2, image_name=\.\.\.\), which it requires"),
        (ListModelPackagingJobs, {}, r"2, project_name=\.\.\.\), which it requires"),
        (ListImages, {"name_contains": "a"}, "added with no parameter, not name_contains"),
        (
            ListModelPackages,
            {"name_contains": "a"},
            "added with only model_package_group_name, not name_contains",
        ),
    ],
)
def test_documented_operations_need_their_parent(
    local: LocalAWS, listing: Any, keywords: dict[str, Any], complaint: str
) -> None:
    with pytest.raises(TypeError, match=complaint):
        local.add(listing, 2, **keywords)


class OwnImage(ItemModel):
    image_arn: str
    image_name: str
    image_status: str
    creation_time: UtcDatetime
    last_modified_time: UtcDatetime


class ListOwnImages(Listing[OwnImage], service="sagemaker", operation="ListImages", items="Images"):
    """A documented operation, declared otherwise."""


async def test_a_documented_operation_can_be_declared_otherwise(
    local: LocalAWS, aws: Session
) -> None:
    made = local.add(ListOwnImages, 2)
    assert [type(image) for image in made] == [OwnImage, OwnImage]
    own = made[0].model_copy(update={"image_status": "UPDATING"})
    local.add(ListOwnImages, [own])
    assert own in await ListOwnImages(aws).collect()
    statuses = {image.image_status for image in await ListImages(aws).collect()}
    assert statuses == {"UPDATING", "CREATED"}
