"""One listing by several workers at a time, over HTTP."""

from __future__ import annotations

import asyncio
import math
import time
from collections.abc import AsyncIterator, Callable, Iterable
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime, timedelta
from enum import StrEnum
from typing import Any, Literal

import anyio
import pytest
import pytest_asyncio
from aiobotocore.config import AioConfig

from awslists import (
    Image,
    ImageSortBy,
    InvalidRequestError,
    InvalidResponseError,
    ListImages,
    ListImageVersions,
    ListingError,
    ListModelPackages,
    ListModelPackagingJobs,
    ModelPackageSortBy,
    PaginationError,
    ScannableListing,
    Session,
    ThrottlingError,
    TransportError,
)
from awslists.testing import Answer, LocalAWS, faults, make_image
from awslists.testing.faults import Fault
from backends import on_both_backends
from gates import eventually
from histories import BEGINNING, HOUR, SECOND, History, evenly

PAGE = 10


def add_images(local: LocalAWS, times: Iterable[datetime]) -> list[Image]:
    return local.add_images(make_image(f"image-{i:05}", at) for i, at in enumerate(times))


def by_name(images: Iterable[Image]) -> list[Image]:
    return sorted(images, key=lambda image: image.image_name)


async def scanned(listing: ScannableListing[Any], workers: int = 8) -> list[Any]:
    async with listing.scan(workers) as items:
        return [item async for item in items]


def images_of(aws: Session, **parameters: Any) -> ListImages:
    """A listing in pages of ten."""
    return ListImages(aws, max_results=PAGE, **parameters)


@pytest_asyncio.fixture(autouse=True)
async def settled(local: LocalAWS, opened: Session) -> AsyncIterator[None]:
    """Lets requests that were cancelled arrive before the next test: they come before this one."""
    yield
    local.reset()
    await ListImages(opened).first()
    await eventually(lambda: not local.pending)


# --- What a scan takes --------------------------------------------------------------------------


def listings(aws: Session, **parameters: Any) -> list[ScannableListing[Any]]:
    return [
        ListImages(aws, **parameters),
        ListImageVersions(aws, image_name="churn", **parameters),
        ListModelPackages(aws, **parameters),
    ]


@pytest.mark.parametrize(
    ("make", "wanted"),
    [
        (lambda aws: ListImages(aws, sort_by="IMAGE_NAME"), "CREATION_TIME"),
        (lambda aws: ListImages(aws, sort_by=ImageSortBy.LAST_MODIFIED_TIME), "CREATION_TIME"),
        (
            lambda aws: ListImageVersions(aws, image_name="churn", sort_by="VERSION"),
            "CREATION_TIME",
        ),
        (lambda aws: ListModelPackages(aws, sort_by="Name"), "CreationTime"),
    ],
)
def test_another_order_than_by_creation_time_is_refused_at_once(
    local: LocalAWS, aws: Session, make: Callable[[Session], ScannableListing[Any]], wanted: str
) -> None:
    with pytest.raises(InvalidRequestError) as caught:
        make(aws).scan()
    [violation] = caught.value.violations
    assert violation.parameter == "sort_by"
    assert violation.value == make(aws).request["SortBy"]
    assert wanted in violation.message
    assert local.requests == []


def test_a_token_is_refused_at_once_and_shown_in_part(local: LocalAWS, aws: Session) -> None:
    for listing in listings(aws, next_token="secret" * 10):
        with pytest.raises(InvalidRequestError) as caught:
            listing.scan()
        [violation] = caught.value.violations
        assert (violation.parameter, violation.value) == ("next_token", "secretse…")
        assert "secretsecret" not in str(caught.value)
    assert local.requests == []


def test_all_that_a_scan_cannot_do_is_said_at_once(aws: Session) -> None:
    listing = ListImages(aws, sort_by="IMAGE_NAME", next_token="a")
    with pytest.raises(InvalidRequestError) as caught:
        listing.scan()
    assert [each.parameter for each in caught.value.violations] == ["sort_by", "next_token"]
    assert str(caught.value).startswith(
        "ListImages was not sent, since a scan lists in no order and from no token:\n"
    )
    for violation in caught.value.violations:
        assert str(violation) in str(caught.value)


@pytest.mark.parametrize("spelling", [ImageSortBy.CREATION_TIME, "CREATION_TIME", None])
async def test_the_order_by_creation_time_may_be_named(
    local: LocalAWS, aws: Session, spelling: ImageSortBy | Literal["CREATION_TIME"] | None
) -> None:
    images = local.add_images(3)
    assert by_name(await scanned(ListImages(aws, sort_by=spelling))) == images


@pytest.mark.parametrize("spelling", [ModelPackageSortBy.CREATION_TIME, "CreationTime"])
async def test_the_order_by_creation_time_may_be_named_as_each_operation_does(
    local: LocalAWS, aws: Session, spelling: ModelPackageSortBy | Literal["CreationTime"]
) -> None:
    packages = local.add_model_packages(3)
    assert await scanned(ListModelPackages(aws, sort_by=spelling)) == packages


@pytest.mark.parametrize("order", ["ASCENDING", "DESCENDING", None])
async def test_the_sort_order_makes_no_difference(
    local: LocalAWS, aws: Session, order: Literal["ASCENDING", "DESCENDING"] | None
) -> None:
    images = local.add_images(5)
    assert await scanned(ListImages(aws, max_results=2, sort_order=order), 1) == images


@pytest.mark.parametrize("workers", [0, -1])
def test_there_must_be_a_worker(aws: Session, workers: int) -> None:
    with pytest.raises(ValueError, match="workers must be 1 or more"):
        ListImages(aws).scan(workers)


@pytest.mark.parametrize("workers", [True, 1.5, "8", None])
def test_the_number_of_workers_is_whole(aws: Session, workers: Any) -> None:
    with pytest.raises(TypeError, match="workers must be an int"):
        ListImages(aws).scan(workers)


def test_a_listing_without_a_time_filter_has_no_scan(aws: Session) -> None:
    assert not hasattr(ListModelPackagingJobs(aws, project_name="bolts"), "scan")
    assert all(hasattr(listing, "scan") for listing in listings(aws))


class NameOnly(StrEnum):
    """What trials are sorted by."""

    NAME = "Name"


class ListTrials(
    ScannableListing[Image], service="sagemaker", operation="ListTrials", items="TrialSummaries"
):
    """A listing of someone else's, which cannot be sorted by creation time."""

    sort_by: NameOnly | None = None


def test_a_listing_that_cannot_be_sorted_by_creation_time_says_so(aws: Session) -> None:
    needed = "ListTrials needs a sort_by whose enum has CREATION_TIME"
    with pytest.raises(TypeError, match=needed):
        ListTrials(aws).scan()


# --- What it yields -----------------------------------------------------------------------------


@on_both_backends
async def test_a_scan_yields_every_item_exactly_once(local: LocalAWS) -> None:
    images = local.add_images(305)
    async with local.session() as aws:
        assert by_name(await scanned(images_of(aws))) == images


async def test_a_listing_can_be_scanned_again(local: LocalAWS, aws: Session) -> None:
    images = local.add_images(50)
    listing = images_of(aws)
    for _ in range(2):
        assert by_name(await scanned(listing)) == images


async def test_two_scans_of_one_listing_share_nothing(local: LocalAWS, aws: Session) -> None:
    images = local.add_images(100)
    listing = images_of(aws)
    for found in await asyncio.gather(scanned(listing), scanned(listing)):
        assert by_name(found) == images


async def test_nothing_is_sent_before_a_scan_is_entered(local: LocalAWS, aws: Session) -> None:
    ListImages(aws).scan()
    assert local.requests == []


async def test_an_account_without_items_takes_one_call(local: LocalAWS, aws: Session) -> None:
    assert await scanned(ListImages(aws)) == []
    assert len(local.requests) == 1


HISTORIES = {
    "in a single second": evenly(300, SECOND / 1000),
    "at a single moment": evenly(300, timedelta(0)),
    "in the future": evenly(300, HOUR, datetime(2990, 1, 1, tzinfo=UTC)),
    "long ago": evenly(300, HOUR, datetime(1991, 1, 1, tzinfo=UTC)),
    "before 1970": evenly(300, HOUR, datetime(1960, 1, 1, tzinfo=UTC)),
    "now and in the future": evenly(300, timedelta(days=30), BEGINNING),
    "at the end of time": evenly(300, HOUR, datetime(9999, 12, 19, 12, tzinfo=UTC)),
}


@pytest.mark.parametrize("times", HISTORIES.values(), ids=HISTORIES)
async def test_it_does_not_matter_when_the_items_were_created(
    local: LocalAWS, aws: Session, times: list[datetime]
) -> None:
    images = add_images(local, times)
    assert by_name(await scanned(images_of(aws))) == images


async def test_the_callers_bounds_may_lie_at_the_ends_of_time(
    local: LocalAWS, aws: Session
) -> None:
    images = local.add_images(100)
    listing = images_of(
        aws,
        creation_time_after=datetime.min.replace(tzinfo=UTC),
        creation_time_before=datetime.max.replace(tzinfo=UTC),
    )
    assert by_name(await scanned(listing)) == images


async def test_no_window_goes_beyond_the_callers_bounds(local: LocalAWS, aws: Session) -> None:
    local.add_images(400)
    after, before = BEGINNING + 20 * HOUR, BEGINNING + 380 * HOUR
    await scanned(images_of(aws, creation_time_after=after, creation_time_before=before))
    for asked in (request.parameters for request in local.requests):
        assert asked["CreationTimeAfter"] >= after.timestamp()
        assert asked["CreationTimeBefore"] <= before.timestamp()
        assert asked["SortBy"] == "CREATION_TIME"
    assert len({request.parameters["CreationTimeAfter"] for request in local.requests}) > 2


# --- The limit ----------------------------------------------------------------------------------


async def test_a_limit_of_nothing_sends_nothing(local: LocalAWS, aws: Session) -> None:
    local.add_images(3)
    assert await scanned(ListImages(aws, limit=0)) == []
    assert local.requests == []


@pytest.mark.parametrize("limit", [1, 9, 10, 11, 40, 199, 200, 201, 299, 300, 301])
async def test_a_limit_holds(local: LocalAWS, aws: Session, limit: int) -> None:
    names = {image.image_name for image in local.add_images(300)}
    found = {image.image_name for image in await scanned(images_of(aws, limit=limit), 16)}
    assert len(found) == min(limit, 300)
    assert found <= names


@pytest.mark.parametrize("limit", [1, 9, 10, 11, 20])
async def test_a_small_limit_takes_no_more_calls_than_a_listing(
    local: LocalAWS, aws: Session, limit: int
) -> None:
    local.add_images(300)
    await scanned(images_of(aws, limit=limit), 16)
    assert len(local.requests) == math.ceil(limit / PAGE)


# --- The number of calls ------------------------------------------------------------------------


class Watch:
    """A fault that lets an answer pass once all workers wait for one, or after a while.

    Attributes:
        pending: How many requests were under way at each answer.
    """

    def __init__(self, local: LocalAWS, workers: int, patience: int) -> None:
        self.pending: list[int] = []
        self._local, self._workers, self._patience = local, workers, patience

    async def __call__(self, answer: Answer) -> Answer:
        for _ in range(self._patience):
            if self._local.pending >= self._workers:
                break
            await asyncio.sleep(0.002)
        self.pending.append(self._local.pending)
        return answer


@pytest.mark.parametrize("workers", [1, 2, 3, 8])
async def test_no_more_calls_than_workers_are_under_way(
    local: LocalAWS, aws: Session, workers: int
) -> None:
    local.add_images(300)
    watch = Watch(local, workers, patience=10)
    local.inject(watch, times=None)
    await scanned(images_of(aws), workers)
    assert max(watch.pending) == workers


async def test_a_burst_keeps_all_workers_busy(local: LocalAWS, aws: Session) -> None:
    # 90% of the items in 1% of the time.
    sparse, dense = (HOUR, 900 * SECOND, 100), (timedelta(0), SECOND, 1800)
    images = add_images(local, History(sparse, dense, sparse))
    watch = Watch(local, 8, patience=50)
    local.inject(watch, times=None)
    assert by_name(await scanned(images_of(aws), 8)) == images
    assert sum(watch.pending) / len(watch.pending) >= 0.75 * 8


@pytest.mark.parametrize("number", [0, 1, 99, 100])
async def test_what_fits_on_one_page_takes_one_call(
    local: LocalAWS, aws: Session, number: int
) -> None:
    local.add_images(number)
    await scanned(ListImages(aws), 16)
    assert len(local.requests) == 1


@pytest.mark.parametrize("workers", [1, 2, 8])
@pytest.mark.parametrize("pages", [2, 3, 5, 10, 60])
async def test_a_scan_costs_a_tenth_more_calls_and_two_for_each_worker_at_most(
    local: LocalAWS, aws: Session, pages: int, workers: int
) -> None:
    local.add_images(pages * PAGE)
    await scanned(images_of(aws), workers)
    assert len(local.requests) <= 1.1 * pages + 2 * workers


@pytest.mark.parametrize("pages", [1, 2, 3, 5, 30])
@pytest.mark.parametrize("workers", [2, 16])
async def test_a_service_that_walks_its_whole_list_costs_at_most_twice_the_calls_of_a_listing(
    local: LocalAWS, aws: Session, pages: int, workers: int
) -> None:
    images = local.add_images(pages * PAGE)
    local.behaviour.walks_whole_list = True
    assert by_name(await scanned(images_of(aws), workers)) == images
    assert len(local.requests) <= 2 * pages


# --- When something goes wrong ------------------------------------------------------------------

THREE_ATTEMPTS = AioConfig(retries={"mode": "standard", "total_max_attempts": 3})
PASSING: dict[str, Fault] = {
    "a page throttled": faults.throttling(),
    "a connection dropped": faults.dropped_connection(),
    "a problem of the service": faults.server_error(),
}


@pytest.mark.parametrize("fault", PASSING.values(), ids=PASSING)
@on_both_backends
async def test_what_passes_is_ridden_out(local: LocalAWS, fault: Fault) -> None:
    images = local.add_images(60)
    local.inject(fault, skip=5)
    async with local.session(config=THREE_ATTEMPTS) as aws:
        assert by_name(await scanned(images_of(aws), 2)) == images


LASTING: dict[str, tuple[Fault, type[ListingError]]] = {
    "a page throttled": (faults.throttling(), ThrottlingError),
    "a connection dropped": (faults.dropped_connection(), TransportError),
    "a body broken": (faults.malformed_json(), InvalidResponseError),
    "a body cut": (faults.truncated_body(), TransportError),
}


async def until_error(
    listing: ScannableListing[Any], workers: int
) -> tuple[list[Any], ListingError]:
    """The items that a scan delivers before it fails, and what it fails with."""
    delivered: list[Any] = []
    try:
        async with listing.scan(workers) as items:
            async for item in items:
                delivered.append(item)  # noqa: PERF401  (what came before the error counts)
    except ListingError as error:
        return delivered, error
    raise AssertionError(f"a scan of {listing} did not fail")


@pytest.mark.parametrize(("fault", "kind"), LASTING.values(), ids=LASTING)
@pytest.mark.parametrize("skip", [0, 1, 2, 7, 15])
async def test_an_error_of_a_worker_is_the_plain_one_and_comes_last(
    local: LocalAWS, aws: Session, fault: Fault, kind: type[ListingError], skip: int
) -> None:
    images = local.add_images(200)
    local.inject(fault, skip=skip)
    listing = images_of(aws)
    delivered, error = await until_error(listing, 8)
    names = [image.image_name for image in delivered]
    assert type(error) is kind
    assert (error.listing, error.operation, error.next_token) == (listing, "ListImages", None)
    assert "a page of a scan" in str(error)
    assert "next_token" not in str(error)
    assert len(set(names)) == len(names)
    assert set(names) <= {image.image_name for image in images}


@pytest.mark.parametrize("skip", [0, 1, 5])
async def test_what_was_fetched_before_an_error_comes_first(
    local: LocalAWS, aws: Session, skip: int
) -> None:
    images = local.add_images(100)
    local.inject(faults.throttling(), skip=skip)
    delivered, error = await until_error(images_of(aws), 1)
    assert type(error) is ThrottlingError
    assert delivered == images[: skip * PAGE]


@pytest.mark.parametrize("workers", [1, 8])
async def test_a_token_that_comes_twice_ends_a_scan(
    local: LocalAWS, aws: Session, workers: int
) -> None:
    def repeat(answer: Answer) -> Any:
        return faults.repeated_token()(answer) if answer.came_by() else answer

    local.add_images(200)
    local.inject(repeat, skip=10, times=None)
    delivered, error = await until_error(images_of(aws), workers)
    assert type(error) is PaginationError
    assert (error.next_token, error.request_id is None) == (None, False)
    assert len({image.image_name for image in delivered}) == len(delivered)


def test_a_scan_keeps_to_a_rate_limit() -> None:
    # Both at a time, since they do nothing but wait.
    with ThreadPoolExecutor() as threads:
        for rate in threads.map(on_backend, ["asyncio", "trio"]):
            assert 5 <= rate <= 15


def on_backend(backend: str) -> float:
    return anyio.run(rate_of_scan, backend=backend)


async def rate_of_scan() -> float:
    """Calls a second in the later half of a scan, where no more than 10 are allowed."""
    limit, answered, throttled = faults.rate_limit(10), list[float](), list[float]()

    def watched(answer: Answer) -> Any:
        changed = limit(answer)
        (answered if changed is answer else throttled).append(time.monotonic())
        return changed

    async with LocalAWS() as local, local.session() as aws:
        images = local.add_images(450)
        local.inject(watched, times=None)
        assert by_name(await scanned(images_of(aws), 16)) == images
    assert len(throttled) < len(answered)
    half = (answered[0] + answered[-1]) / 2
    later = [at for at in answered if at >= half]
    return (len(later) - 1) / (later[-1] - later[0])
