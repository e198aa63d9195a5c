"""Operations with other names of paging, with strings as items, and with lists inside members."""

from __future__ import annotations

import dataclasses
from types import new_class
from typing import Any

import pytest

from awslists import (
    DeclarationError,
    Image,
    InvalidRequestError,
    InvalidResponseError,
    Items,
    ListImages,
    Listing,
    PaginationError,
    Paging,
    ScannableListing,
    merge,
    to_arrow_batches,
)
from awslists._request.parameters import get_aws_names
from tests.helpers.answering import answering, in_pages
from tests.helpers.own_listings import ListAliases, ListFunctions, ListHsms, ListJobs, ListStacks
from tests.helpers.service_model import SOURCE
from tests.helpers.support import until_error

FUNCTIONS = "GET /2015-03-31/functions"
STACKS = "GET /resource-collections/AWS_CLOUD_FORMATION"
NAMES = [f"job-{number}" for number in range(5)]


def functions(count: int) -> Any:
    made = [{"FunctionName": f"f{number}", "CodeSize": number} for number in range(count)]
    names = {"token": "Marker", "next_token": "NextMarker", "size": "MaxItems"}
    return {FUNCTIONS: in_pages(made, "Functions", **names)}


async def test_a_listing_pages_by_awss_own_names() -> None:
    async with answering(functions(5)) as server, server.session() as aws:
        listing = ListFunctions(aws, max_results=2)
        pages = [page async for page in listing.pages()]
        again = await listing.collect()
    assert [len(page) for page in pages] == [2, 2, 1]
    assert [page.next_token for page in pages] == ["2", "4", None]
    assert [function.function_name for function in again] == [f"f{n}" for n in range(5)]
    # The second listing has prepared calls.
    assert server.received[:3] == server.received[3:]
    assert server.received[1] == {"MaxItems": "2", "Marker": "2"}


async def test_an_interrupted_listing_carries_on_from_its_token() -> None:
    async with answering(functions(5)) as server, server.session() as aws:
        whole = server.answers[FUNCTIONS]

        def failing(parameters: dict[str, Any]) -> Any:
            return whole(parameters) if "Marker" not in parameters else "<html>no answer</html>"

        server.answers = {FUNCTIONS: failing}
        listing = ListFunctions(aws, max_results=2)
        found, error = await until_error(listing)
        server.answers = {FUNCTIONS: whole}
        rest = dataclasses.replace(listing, next_token=error.next_token)
        found += [function async for function in rest]
    assert error.next_token == "2"
    assert [function.code_size for function in found] == [0, 1, 2, 3, 4]


@pytest.mark.parametrize(
    "body",
    [
        '{"NextMarker": "secretsecret", "Functions": 5',
        "{'nextMarker': 'secretsecret'}",
        '{"Functions": [], "NextMarker": ["secretsecret"]}',
    ],
)
async def test_an_error_shows_only_the_beginning_of_a_token(body: str) -> None:
    async with answering({FUNCTIONS: lambda _: body}) as server, server.session() as aws:
        with pytest.raises(InvalidResponseError) as caught:
            await ListFunctions(aws).first()
    assert "secret" in str(caught.value)
    assert "secretsecret" not in str(caught.value)
    with pytest.raises(InvalidRequestError) as refused:
        ListJobs.from_request(SOURCE, {"Marker": "secretsecret"})
    assert "secretsecret" not in str(refused.value)


def test_requests_have_awss_own_names() -> None:
    listing = ListFunctions(SOURCE, max_results=5, next_token="abc")
    assert listing.request == {"MaxItems": 5, "Marker": "abc"}
    assert ListFunctions.from_request(SOURCE, listing.request) == listing
    assert repr(listing) == "ListFunctions(max_results=5, next_token='abc')"
    assert ListFunctions(SOURCE).request == {"MaxItems": 50}
    assert get_aws_names(ListFunctions) == {"max_results": "MaxItems", "next_token": "Marker"}
    with pytest.raises(InvalidRequestError, match="MaxResults=5 is not a parameter of the op"):
        ListFunctions.from_request(SOURCE, {"MaxResults": 5})


def aliases(*answers: dict[str, Any]) -> Any:
    left = iter(answers)
    return {"ListAliases": lambda _: next(left)}


@pytest.mark.parametrize(
    "last",
    [
        {"Truncated": False, "NextMarker": "stale"},
        {"Truncated": False},
        {"NextMarker": "stale"},
        {"Truncated": None, "NextMarker": "stale"},
        {"Truncated": True},
        {"Truncated": True, "NextMarker": ""},
        {"Truncated": True, "NextMarker": None},
    ],
)
async def test_a_listing_ends_without_more_or_without_a_token(last: dict[str, Any]) -> None:
    one, two = {"Aliases": [{"AliasName": "one"}]}, {"Aliases": [{"AliasName": "two"}]}
    first = one | {"Truncated": True, "NextMarker": "next"}
    async with answering(aliases(first, two | last)) as server, server.session() as aws:
        pages = [page async for page in ListAliases(aws).pages()]
    assert [item.alias_name for page in pages for item in page] == ["one", "two"]
    assert [page.next_token for page in pages] == ["next", None]
    assert server.received == [{}, {"Marker": "next"}]


async def test_a_flag_that_is_no_flag_is_reported() -> None:
    answer = {"Aliases": [], "Truncated": "no", "NextMarker": "next"}
    async with answering(aliases(answer)) as server, server.session() as aws:
        with pytest.raises(InvalidResponseError, match="Truncated='no' must be True or False"):
            await ListAliases(aws).first()


async def test_a_repeated_token_of_another_name_is_noticed() -> None:
    answer = {"Aliases": [{"AliasName": "one"}], "Truncated": True, "NextMarker": "next"}
    async with answering(aliases(answer, answer)) as server, server.session() as aws:
        found, error = await until_error(ListAliases(aws))
    assert isinstance(error, PaginationError)
    assert len(found) == 1
    assert error.next_token == "next"


def test_a_page_size_without_a_maximum_is_not_sent_by_default() -> None:
    assert ListAliases(SOURCE).request == {}
    assert ListAliases(SOURCE, max_results=5000).request == {"Limit": 5000}
    assert ListAliases(SOURCE, max_results=None) == ListAliases(SOURCE)
    with pytest.raises(InvalidRequestError, match="max_results=0 must be at least 1"):
        ListAliases(SOURCE, max_results=0)


async def test_an_operation_without_a_page_size_takes_none() -> None:
    answers = {"ListHsms": in_pages(NAMES, "HsmList", size=None)}
    async with answering(answers) as server, server.session() as aws:
        assert await ListHsms(aws).collect() == NAMES
        wrong: Any = {"max_results": 5}
        with pytest.raises(InvalidRequestError, match="max_results=5 must be left out"):
            ListHsms(aws, **wrong)
    assert server.received == [{}, {"NextToken": "2"}, {"NextToken": "4"}]


# --- Strings ------------------------------------------------------------------------------------


def jobs(names: list[Any]) -> Any:
    return {"ListJobs": in_pages(names, "JobNames")}


async def test_strings_are_items_for_every_verb() -> None:
    async with answering(jobs(NAMES)) as server, server.session() as aws:
        listing = ListJobs(aws, max_results=2)
        assert await listing.first() == "job-0"
        assert [name async for name in listing] == NAMES
        async with listing.prefetch() as ahead:
            assert [name async for name in ahead] == NAMES
        async with merge([listing, ListJobs(aws, limit=1)]) as merged:
            assert sorted([name async for name in merged]) == sorted([*NAMES, "job-0"])
        batches = [batch async for batch in to_arrow_batches(listing, rows=3)]
        assert [batch.to_pydict() for batch in batches] == [
            {"value": NAMES[:3]},
            {"value": NAMES[3:]},
        ]
        assert [page.items async for page in ListJobs(aws, limit=3, max_results=2).pages()] == [
            ("job-0", "job-1"),
            ("job-2",),
        ]
    assert ListJobs.item_type is str
    assert server.received[-1] == {"MaxResults": 2, "NextToken": "2"}


async def test_strings_have_a_table_and_dataframes_of_one_column() -> None:
    async with answering(jobs(NAMES)) as server, server.session() as aws:
        found = await ListJobs(aws).collect()
    assert repr(found).splitlines()[0] == "value"
    assert repr(found).splitlines()[-1] == "5 items (str)"
    assert "<td" in found._repr_html_()
    assert found.to_pandas()["value"].dtype == "string"
    assert found.to_pandas()["value"].tolist() == NAMES
    assert found.to_polars().to_dict(as_series=False) == {"value": NAMES}
    assert found.to_arrow().to_pydict() == {"value": NAMES}
    assert not found.to_arrow().schema.field("value").nullable
    assert repr(Items([], str)).startswith("value\n0 items")


@pytest.mark.parametrize("wrong", [5, None, {"Name": "job"}])
async def test_an_item_that_is_no_string_is_reported(wrong: object) -> None:
    async with answering(jobs(["job", wrong])) as server, server.session() as aws:
        with pytest.raises(InvalidResponseError, match=r"JobNames\[1\].* must be a string"):
            await ListJobs(aws).first()


class ScanJobs(ScannableListing[str], service="glue", operation="ListJobs", items="JobNames"):
    pass


def test_strings_have_no_creation_time_to_scan_by() -> None:
    with pytest.raises(DeclarationError, match="needs items with a creation_time; str has none"):
        ScanJobs(SOURCE).scan()


# --- Paths --------------------------------------------------------------------------------------


def stacks(collection: Any) -> Any:
    return {STACKS: lambda _: {"ResourceCollection": collection}}


async def test_a_list_inside_members_is_listed() -> None:
    answers = {STACKS: in_pages(NAMES, ListStacks.items_member, size=None)}
    async with answering(answers) as server, server.session() as aws:
        listing = ListStacks(aws, resource_collection_type="AWS_CLOUD_FORMATION")
        assert await listing.collect() == NAMES
    assert server.received == [{}, {"NextToken": "2"}, {"NextToken": "4"}]


@pytest.mark.parametrize(
    "collection", [None, {}, {"CloudFormation": None}, {"CloudFormation": {"StackNames": None}}]
)
async def test_a_missing_member_around_a_list_is_an_empty_page(collection: Any) -> None:
    async with answering(stacks(collection)) as server, server.session() as aws:
        listing = ListStacks(aws, resource_collection_type="AWS_CLOUD_FORMATION")
        assert await listing.collect() == []


@pytest.mark.parametrize(
    ("collection", "path"),
    [
        ("none", "ResourceCollection='none' "),
        ({"CloudFormation": []}, r"ResourceCollection.CloudFormation=\[\] "),
        (
            {"CloudFormation": {"StackNames": [5]}},
            r"ResourceCollection.CloudFormation.StackNames\[0\]=5 must be a string",
        ),
    ],
)
async def test_a_wrong_member_around_a_list_is_reported(collection: Any, path: str) -> None:
    async with answering(stacks(collection)) as server, server.session() as aws:
        with pytest.raises(InvalidResponseError, match=path):
            await ListStacks(aws, resource_collection_type="AWS_CLOUD_FORMATION").first()


class ListRequiredStacks(
    ListStacks,
    service="devops-guru",
    operation="GetResourceCollection",
    items="ResourceCollection.CloudFormation.StackNames",
    items_required=True,
    items_sparse=True,
):
    pass


async def test_the_outermost_member_may_be_required() -> None:
    async with answering({STACKS: lambda _: {}}) as server, server.session() as aws:
        listing = ListRequiredStacks(aws, resource_collection_type="AWS_CLOUD_FORMATION")
        with pytest.raises(InvalidResponseError, match="ResourceCollection is missing"):
            await listing.first()
        server.answers = stacks({})
        assert await listing.first() is None


async def test_nulls_of_a_sparse_list_are_left_out() -> None:
    names = [None, "a", None, "b"]
    answers = stacks({"CloudFormation": {"StackNames": names}})
    async with answering(answers) as server, server.session() as aws:
        listing = ListRequiredStacks(aws, resource_collection_type="AWS_CLOUD_FORMATION")
        assert await listing.collect() == ["a", "b"]


# --- Declarations -------------------------------------------------------------------------------


def declared(name: str = "Wrong", base: Any = Listing[Image], **keywords: Any) -> Any:
    named = {"service": "sagemaker", "operation": "ListImages", "items": "Images"}
    return new_class(name, (base,), named | keywords)


@pytest.mark.parametrize(
    ("keywords", "wrong"),
    [
        ({"paging": "Marker"}, 'paging must be a Paging, such as Paging(token="Marker"), not \'M'),
        ({"key": ()}, "key must be the name of a field, or a tuple of names, not ()"),
        ({"key": ("arn", 5)}, "key must be the name of a field, or a tuple of names, not ('arn', "),
        ({"key": "image_nam"}, "the key image_nam is not a field of Image; did you mean image_n"),
        ({"names": "snake_case"}, 'names must be "PascalCase" or "camelCase", not \'snake_case\''),
        ({"left_out": ["Tags"]}, "left_out must be a tuple of names, not ['Tags']"),
        ({"items_sparse": 1}, "items_sparse must be True or False, not 1"),
        ({"items": "Images."}, "items must be text: a name, or a path such as "),
        ({"items": "NextToken"}, "NextToken cannot be both the items and a part of the paging"),
        ({"items": "NextToken.Items"}, "NextToken.Items cannot lie inside NextToken"),
        ({"base": Listing[str], "key": "name"}, "key must be left out: a string is its own key"),
        ({"paging": Paging(page_size=None)}, "its paging has no page_size: declare max_results: N"),
    ],
)
def test_a_wrong_class_keyword_is_refused(keywords: Any, wrong: str) -> None:
    with pytest.raises(DeclarationError) as caught:
        declared(**keywords)
    assert str(caught.value).startswith(f"Wrong: {wrong}")


def test_everything_wrong_is_said_at_once() -> None:
    with pytest.raises(DeclarationError) as caught:
        declared(paging=5, key="name", clocks={"made": "creation_time"}, itmes="Images")
    assert str(caught.value) == (
        "Wrong: there is no class keyword itmes; did you mean items?; paging must be a Paging, "
        'such as Paging(token="Marker"), not 5; there is a clock made, but no made_after and no '
        "made_before is declared; the key name is not a field of Image; did you mean display_name "
        "or image_name?"
    )


def test_a_page_size_needs_a_parameter() -> None:
    def fill(namespace: dict[str, Any]) -> None:
        namespace.update(__annotations__={"max_results": None}, max_results=None)

    with pytest.raises(DeclarationError, match="max_results is None, but its paging has the page"):
        new_class("Wrong", (ListImages,), {}, fill)


@pytest.mark.parametrize(
    ("arguments", "wrong"),
    [
        ({"token": ""}, "token must be AWS's name, not ''"),
        ({"next_token": None}, "next_token must be AWS's name, not None"),
        ({"token": "A.B"}, "token is a parameter of the request, so it cannot be the path A.B"),
        ({"next_token": "A..B"}, "next_token must be AWS's name, not 'A..B'"),
        ({"more": 5, "page_size": 6}, "page_size must be AWS's name, not 6; more must be AWS's"),
        ({"token": "A", "page_size": "A"}, "token and page_size are both A"),
        ({"next_token": "A", "more": "A"}, "next_token and more are both A"),
        ({"size_as_text": 1}, "size_as_text must be True or False, not 1"),
        ({"size_as_text": True, "page_size": None}, "size_as_text needs a page_size"),
    ],
)
def test_a_wrong_paging_is_refused(arguments: Any, wrong: str) -> None:
    with pytest.raises(DeclarationError) as caught:
        Paging(**arguments)
    assert str(caught.value).startswith(f"Paging: {wrong}")


def test_a_declaration_has_all_that_was_declared() -> None:
    made = declared(key=("image_name", "image_arn"), left_out=("Tags",), items_sparse=True)
    assert (made.item_key, made.left_out) == (("image_name", "image_arn"), ("Tags",))
    assert (made.items_sparse, made.items_required) == (True, False)
    assert made.paging == Paging()
    assert made.letter_case == "PascalCase"
    assert ListFunctions.item_key == ("function_name",)
    assert ListAliases.item_key == ()


def test_a_subclass_inherits_what_it_does_not_declare() -> None:
    again: Any = new_class("Again", (ListFunctions,), {"documentation": "https://example.com"})
    assert again.paging is ListFunctions.paging
    assert (again.item_key, again.items_member) == (("function_name",), "Functions")
    assert again.documentation == "https://example.com"
