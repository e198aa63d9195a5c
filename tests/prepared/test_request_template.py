"""The requests of the prepared way are those that botocore makes."""

from __future__ import annotations

from collections.abc import AsyncIterator
from typing import Any

import pytest
import pytest_asyncio
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from awslists import Listing
from awslists._prepared.request_template import PLACEHOLDER
from awslists.testing import Answer, LocalAWS
from tests.helpers.both_ways import BothWays, Sent, botocore_calls, open_both, sent
from tests.helpers.own_items import ListGroups
from tests.helpers.service_model import LISTINGS, arguments, full_arguments, required_arguments
from tests.helpers.support import ONE_ATTEMPT

TOKENS = [
    "a", "a b+c/d==", 'quote " and \\ backslash', "percent %25 %zz", "ünï\u20ac\U0001f600",
    "amp&nextToken=x", "new\nline\x00\x7f", PLACEHOLDER, "a" * 3_000,
]  # fmt: skip


@pytest_asyncio.fixture(scope="module")
async def both(started: LocalAWS) -> AsyncIterator[BothWays]:
    async with open_both(started, config=ONE_ATTEMPT, aws_session_token="the-token") as sessions:
        yield sessions


def answer_pages(local: LocalAWS, *tokens: str) -> None:
    """Answer empty pages with these tokens, whatever is asked, and one without a token."""
    local.clear_faults()
    local.requests.clear()
    left = iter((*tokens, None))

    def fault(answer: Answer) -> Answer:
        payload: dict[str, Any] = {answer.items_member or "items": [], "NextToken": next(left)}
        return answer.replace(status=200, payload=payload)

    local.inject(fault, times=None)


async def requests_of(local: LocalAWS, listing: Listing[Any], *tokens: str) -> list[Sent]:
    """List pages with these tokens; returns the requests."""
    answer_pages(local, *tokens)
    assert await listing.collect() == []
    return [*map(sent, local.requests)]


async def assert_alike(
    local: LocalAWS, both: BothWays, kind: type[Listing[Any]], arguments: dict[str, Any]
) -> None:
    """Send the same, both ways; botocore makes the first call of both, and all others of one."""
    prepared, full = (kind(aws, **arguments) for aws in both)
    for listing in (prepared, full):
        await requests_of(local, listing)
    with botocore_calls() as calls:
        ours = await requests_of(local, prepared, *TOKENS)
    assert calls == []
    with botocore_calls() as calls:
        assert await requests_of(local, full, *TOKENS) == ours
    assert len(calls) == len(ours) == len(TOKENS) + 1


@pytest.mark.parametrize("kind", LISTINGS)
@pytest.mark.parametrize("choose", [required_arguments, full_arguments])
async def test_each_operation_sends_the_same(
    local: LocalAWS, both: BothWays, kind: type[Listing[Any]], choose: Any
) -> None:
    await assert_alike(local, both, kind, choose(kind))


async def test_an_operation_of_the_users_sends_the_same(local: LocalAWS, both: BothWays) -> None:
    await assert_alike(local, both, ListGroups, {})


@pytest.mark.unmeasured
@settings(
    max_examples=25,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
@given(
    data=st.data(),
    kind=st.sampled_from(LISTINGS),
    tokens=st.lists(st.text(min_size=1, max_size=40), min_size=1, max_size=2, unique=True),
)
async def test_arbitrary_listings_send_the_same(
    local: LocalAWS,
    both: BothWays,
    data: st.DataObject,
    kind: type[Listing[Any]],
    tokens: list[str],
) -> None:
    chosen = data.draw(arguments(kind).filter(lambda a: a.get("next_token") not in tokens))
    prepared, full = (kind(aws, **chosen) for aws in both)
    assert await requests_of(local, prepared, *tokens) == await requests_of(local, full, *tokens)


@pytest.mark.parametrize("kind", LISTINGS)
async def test_prepared_requests_are_signed(local: LocalAWS, kind: type[Listing[Any]]) -> None:
    """LocalAWS checks each signature; other parameters make other requests."""
    about: dict[str, Any] = dict.fromkeys(required_arguments(kind), "image-0000")
    local.add_images(7)
    local.add_image_versions("image-0000", 7)
    local.add_model_packages(7)
    local.add_model_packaging_jobs("image-0000", 7)
    async with local.session(config=ONE_ATTEMPT) as aws, local.session() as other:
        with botocore_calls() as calls:
            listing = kind(aws, **about, max_results=2)
            found = [len(page) async for page in listing.pages()]
            again = await kind(aws, **about, max_results=5).collect()
        assert calls == [kind.operation]
        assert found == [2, 2, 2, 1]
        assert again == await kind(other, **about).collect()
    assert len(local.requests) == 4 + 2 + 1
