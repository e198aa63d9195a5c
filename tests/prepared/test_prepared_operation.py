"""Whatever comes instead of a page, the prepared way ends like botocore's."""

from __future__ import annotations

import asyncio
import gzip
import re
from collections import Counter
from collections.abc import AsyncIterator, Iterator
from typing import Any, NamedTuple
from uuid import uuid4

import pytest
import pytest_asyncio
from aiobotocore.config import AioConfig
from aiobotocore.endpoint import AioEndpoint

from awslists import (
    InternalServiceError,
    ListImages,
    Listing,
    ListingError,
    ListModelPackagingJobs,
    Page,
    Session,
    SessionClosedError,
)
from awslists._session.botocore_sessions import make_sealed_session
from awslists._session.send_rate import SLOWEST
from awslists.testing import Answer, LocalAWS, faults
from awslists.testing.faults import Fault
from tests.helpers.both_ways import BothWays, Sent, botocore_calls, open_both, sent
from tests.helpers.disclosure import illegal_header
from tests.helpers.gates import Gate, drain, eventually
from tests.helpers.support import users_session

UUID = re.compile(r"[0-9a-f]{8}-[0-9a-f-]{27}")
PAGES = 4
FAULTY = 2
"""The page that the faults are injected into: the second that awslists fetches."""


@pytest_asyncio.fixture(scope="module")
async def both(started: LocalAWS) -> AsyncIterator[BothWays]:
    """Both ways, each operation called once."""
    config = AioConfig(retries={"total_max_attempts": 3})
    async with open_both(started, config=config) as sessions:
        started.inject(Server(), times=None)
        for listing in (*listings(sessions.prepared), *listings(sessions.full)):
            await listing.first()
        yield sessions


@pytest.fixture(autouse=True)
def no_pauses(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let botocore retry at once."""

    async def sleep(endpoint: AioEndpoint, seconds: float) -> None:
        await asyncio.sleep(0)

    monkeypatch.setattr(AioEndpoint, "_sleep", sleep)


def gzipped(answer: Answer) -> Answer:
    headers = {**answer.headers, "content-encoding": "gzip"}
    return answer.replace(raw=gzip.compress(answer.body), headers=headers)


def broken_gzip(answer: Answer) -> Answer:
    return answer.replace(headers={**answer.headers, "content-encoding": "gzip"})


def redirected(answer: Answer) -> Answer:
    headers = {**answer.headers, "location": "http://127.0.0.1:1/"}
    return answer.replace(status=307, raw=b"", headers=headers)


def with_old_id(answer: Answer) -> Answer:
    headers = {k: v for k, v in answer.headers.items() if k != "x-amzn-requestid"}
    return answer.replace(headers={**headers, "x-amz-request-id": UUID_LIKE})


def without_id(answer: Answer) -> Answer:
    return answer.replace(headers={"content-type": "application/x-amz-json-1.1"})


UUID_LIKE = "00000000-0000-0000-0000-000000000000"
TOO_SKEWED = faults.service_error("RequestTimeTooSkewed", "The difference is too large", 403)
OUTCOMES: dict[str, tuple[Fault, bool]] = {
    "200 with an error code": (
        lambda answer: answer.replace(headers={**answer.headers, "x-amzn-errortype": "Odd"}),
        False,
    ),
    "201": (lambda answer: answer.replace(status=201), False),
    "204": (faults.raw_body(b"", status=204), False),
    "300": (lambda answer: answer.replace(status=300), False),
    "307": (redirected, False),
    "500": (faults.server_error(), True),
    "503 of a proxy": (faults.proxy_error(503), True),
    "access denied": (faults.service_error("AccessDeniedException", "No"), False),
    "broken gzip": (broken_gzip, True),
    "dropped": (faults.dropped_connection(), True),
    "empty body": (faults.raw_body(b""), False),
    "expired credentials": (faults.expired_credentials(), False),
    "gzip": (gzipped, False),
    "headers cut off": (faults.truncated_headers(), True),
    "illegal header": (illegal_header, True),
    "malformed": (faults.malformed_json(), False),
    "no id": (without_id, False),
    "not UTF-8": (faults.raw_body(b"\xff"), False),
    "other id": (with_old_id, False),
    "reset": (faults.truncated_body(reset=True), True),
    "skewed": (TOO_SKEWED, False),
    "throttled": (faults.throttling(), True),
    "truncated": (faults.truncated_body(), True),
    "wrong length": (faults.wrong_content_length(-3), False),
}
"""Each fault, and whether botocore retries it."""


class Outcome(NamedTuple):
    """All that a listing shows, and all that the server saw."""

    pages: list[Any]
    error: list[object]
    calls: list[int]
    requests: list[Sent]


def listings(aws: Session) -> list[Listing[Any]]:
    return [ListImages(aws), ListModelPackagingJobs(aws, project_name="bolts")]


class Server:
    """Answers pages with tokens that are the same each time, some of them with a fault."""

    def __init__(self, fault: Fault = lambda answer: answer, times: int | None = 0) -> None:
        self._fault = fault
        self._times = PAGES * 10 if times is None else times
        self._received = 0

    def __call__(self, answer: Answer) -> Answer:
        token = answer.request.parameters.get("NextToken", "page+0")
        following = int(token.partition("+")[2]) + 1
        payload = {answer.items_member: [], "NextToken": f"page+{following}"}
        if following == PAGES:
            del payload["NextToken"]
        headers = {"x-amzn-requestid": str(uuid4()), "content-type": "application/json"}
        page = answer.replace(status=200, payload=payload, headers=headers)
        self._received += 1
        is_faulty = FAULTY <= self._received - 1 < FAULTY + self._times
        return self._fault(page) if is_faulty else page  # type: ignore[return-value]  # none waits


async def run(local: LocalAWS, listing: Listing[Any], fault: Fault, times: int | None) -> Outcome:
    """List `PAGES` pages, with a fault at one of them."""
    local.clear_faults()
    local.inject(Server(fault, times), times=None)
    local.requests.clear()
    found: list[Page[Any]] = []
    error: list[object] = []
    try:
        await drain(listing.pages(), into=found)
    except ListingError as raised:
        error = [*describe(raised)]
    pages = [(page.items, page.next_token, page.retry_attempts, page.request_id is None)
             for page in found]  # fmt: skip
    ids = [request.headers["amz-sdk-invocation-id"] for request in local.requests]
    calls = [ids.index(each) for each in ids]
    return Outcome(pages, error, calls, [without_ttl(sent(each)) for each in local.requests])


def without_ttl(request: Sent) -> Sent:
    attempt = re.sub(r"ttl=\w+; ", "", request.headers["amz-sdk-request"])
    return request._replace(headers=request.headers | {"amz-sdk-request": attempt})


def describe(error: ListingError) -> Iterator[object]:
    """Yield what an error says, without what differs from one call to the next."""
    for each in (error, error.__cause__):
        yield type(each).__qualname__, UUID.sub("ID", str(each))
    attributes = {**vars(error), "_listing": None, "listing": None}
    yield UUID.sub("ID", repr(sorted(attributes.items())))


@pytest.mark.parametrize(("index", "times"), [(0, 1), (1, None)], ids=["POST-once", "GET-always"])
@pytest.mark.parametrize(("fault", "is_retried"), OUTCOMES.values(), ids=OUTCOMES)
async def test_both_ways_end_alike(
    local: LocalAWS, both: BothWays, fault: Fault, is_retried: bool, times: int | None, index: int
) -> None:
    prepared, full = (listings(aws)[index] for aws in both)
    ours = await run(local, prepared, fault, times)
    expected = await run(local, full, fault, times)
    assert ours == expected
    attempts = 1 if not is_retried else 2 if times else 3
    assert expected.calls[: FAULTY + attempts] == [0, 1, *[FAULTY] * attempts]


@pytest.mark.parametrize("mode", ["legacy", "standard"])
async def test_other_modes_of_retries_end_alike(local: LocalAWS, mode: str) -> None:
    config = AioConfig(retries={"mode": mode, "total_max_attempts": 3})
    async with open_both(local, config=config) as both:
        for fault in (faults.server_error(), faults.throttling(), faults.truncated_body()):
            outcomes = [await run(local, ListImages(aws), fault, 1) for aws in both]
            assert outcomes[0] == outcomes[1]
            assert outcomes[1].calls == [0, 1, 2, 2, 4]
        with botocore_calls() as calls:
            await ListImages(both.prepared).collect()
        assert calls == []


async def test_a_stalled_answer_ends_alike(local: LocalAWS) -> None:
    config = AioConfig(retries={"total_max_attempts": 2}, read_timeout=0.4)
    async with open_both(local, config=config) as (prepared, full):
        outcomes = [
            await run(local, ListImages(aws), faults.stalled(5), 1) for aws in (prepared, full)
        ]
    assert outcomes[0] == outcomes[1]
    assert outcomes[1].calls[:4] == [0, 1, 2, 2]


@pytest.mark.parametrize("index", [0, 1], ids=["POST", "GET"])
async def test_a_duplicate_is_refused_alike(local: LocalAWS, both: BothWays, index: int) -> None:
    """The page after the one that comes twice is asked for again, on another connection."""
    outcomes = [
        await run(local, listings(aws)[index], faults.duplicated_answer(), 1) for aws in both
    ]
    assert outcomes[0] == outcomes[1]
    assert outcomes[1].calls == [0, 1, 2, 3, 3]
    assert outcomes[1].error == []


@pytest.mark.parametrize("is_prepared", [True, False])
async def test_a_restarted_server_is_found_again(is_prepared: bool) -> None:
    """The connections that were kept are broken; the page is asked for on a new one."""
    with LocalAWS() as first:
        first.inject(Server(), times=None)
        address = first.endpoint_url
        async with first.session(prepared_calls=is_prepared) as aws:
            pages = ListImages(aws).pages()
            found = [await anext(pages) for _ in range(3)]
            first.close()
            with LocalAWS(port=int(address.rpartition(":")[2])) as second:
                second.inject(Server(), times=None)
                found += [page async for page in pages]
    assert [page.retry_attempts for page in found] == [0, 0, 0, 1]
    assert len(second.requests) == 1


async def test_calls_are_made_while_others_are_retried(local: LocalAWS, both: BothWays) -> None:
    """Each attempt belongs to its own call."""
    local.requests.clear()
    local.inject(Server(faults.server_error(), 8), times=None)
    pages = [ListImages(both.prepared).pages() for _ in range(20)]
    found = await asyncio.gather(*(anext(each) for each in pages))
    ids = Counter(request.headers["amz-sdk-invocation-id"] for request in local.requests)
    assert sorted(ids.values()) == sorted(page.retry_attempts + 1 for page in found)
    assert sum(ids.values()) == 28


# --- What counts calls --------------------------------------------------------------------------


async def test_the_limiter_hears_of_every_page(local: LocalAWS) -> None:
    """After a throttled page, calls go on at a share of the rate before, not at the lowest rate."""
    local.latency = 0.012  # so that the calls last as long as the limiter measures a rate
    local.add_images(1)
    async with users_session(local, botocore_session=make_sealed_session(SLOWEST)) as aws:
        for _ in range(60):
            await ListImages(aws).first()
        local.inject(faults.throttling())
        async with asyncio.timeout(6):  # ten calls at the lowest rate take 20 seconds
            with botocore_calls() as calls:
                for _ in range(10):
                    await ListImages(aws).first()
        assert len(calls) == 1


async def test_successes_give_back_the_quota_of_retries(local: LocalAWS) -> None:
    config = AioConfig(retries={"total_max_attempts": 3})
    async with local.session(config=config) as aws:

        async def count_attempts_at_failing_call() -> int:
            local.clear_faults()
            local.inject(faults.server_error(), times=None)
            local.requests.clear()
            with pytest.raises(InternalServiceError):
                await ListImages(aws).first()
            return len(local.requests)

        await ListImages(aws).first()
        await ListImages(aws).first()
        attempts = [await count_attempts_at_failing_call() for _ in range(51)]
        assert attempts == [3] * 50 + [1]
        local.clear_faults()
        with botocore_calls() as calls:
            for _ in range(10):
                await ListImages(aws).first()
        assert calls == []
        assert await count_attempts_at_failing_call() == 3


# --- What ends a call early ---------------------------------------------------------------------


async def test_closing_the_session_ends_a_prepared_call(local: LocalAWS) -> None:
    gate = Gate()
    async with local.session() as aws:
        pages = ListImages(aws).pages()
        local.inject(Server(), times=2)
        await anext(pages)
        await anext(pages)
        local.inject(gate, times=None)
        with botocore_calls() as calls:
            waiting = asyncio.ensure_future(anext(pages))
            await gate.reached(1)
            await aws.aclose()
            with pytest.raises(SessionClosedError, match="the session was closed") as caught:
                await waiting
    assert calls == []
    assert caught.value.next_token == "page+2"
    await eventually(lambda: not local.pending)


async def test_a_cancelled_prepared_call_is_made_again(local: LocalAWS) -> None:
    """Its connection is closed, so that no later call reads its answer."""
    gate = Gate()
    async with local.session() as aws:
        local.add_images(4)
        pages = ListImages(aws, max_results=1).pages()
        found = [await anext(pages), await anext(pages)]
        local.inject(gate, times=1)
        with botocore_calls() as calls:
            waiting = asyncio.ensure_future(anext(pages))
            await gate.reached(1)
            waiting.cancel()
            with pytest.raises(asyncio.CancelledError):
                await waiting
            found += [page async for page in pages]
    assert calls == []
    assert [page.items[0].image_name[-1] for page in found] == ["3", "2", "1", "0"]


async def test_many_first_calls_at_once(local: LocalAWS) -> None:
    """Whatever their order, all are answered, and one of them serves as the example."""
    local.add_images(3)
    async with local.session() as aws:
        listing = ListImages(aws, max_results=1)
        with botocore_calls() as calls:
            found = await asyncio.gather(*(listing.collect() for _ in range(50)))
            assert 50 <= len(calls) <= 100
        with botocore_calls() as calls:
            await asyncio.gather(*(listing.collect() for _ in range(50)))
    assert calls == []
    assert [len(items) for items in found] == [3] * 50
