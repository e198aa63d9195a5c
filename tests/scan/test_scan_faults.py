"""Scans with faults, over HTTP."""

from __future__ import annotations

import time
from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta
from typing import Any

import anyio
import pytest
from aiobotocore.config import AioConfig

from awslists import (
    InvalidResponseError,
    ListingError,
    PaginationError,
    ScannableListing,
    Session,
    ThrottlingError,
    TransportError,
)
from awslists.testing import Answer, LocalAWS, faults
from awslists.testing.faults import Fault
from tests.helpers.backends import on_both_backends
from tests.helpers.scans import (
    PAGE,
    by_name,
    images_of,
    scanned,
)
from tests.helpers.support import until_error

THREE_ATTEMPTS = AioConfig(retries={"mode": "standard", "total_max_attempts": 3})
PASSING: dict[str, Fault] = {
    "a page throttled": faults.throttling(),
    "a connection dropped": faults.dropped_connection(),
    "a problem of the service": faults.server_error(),
}


@pytest.mark.unmeasured
@pytest.mark.usefixtures("instant_retries")
@pytest.mark.parametrize("fault", PASSING.values(), ids=PASSING)
@on_both_backends
async def test_transient_faults_are_retried(local: LocalAWS, fault: Fault) -> None:
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


async def scanned_until_error(
    listing: ScannableListing[Any], workers: int
) -> tuple[list[Any], ListingError]:
    async with listing.scan(workers) as items:
        return await until_error(items)


@pytest.mark.unmeasured
@pytest.mark.parametrize(("fault", "kind"), LASTING.values(), ids=LASTING)
@pytest.mark.parametrize("skip", [0, 1, 2, 7, 15])
async def test_an_error_of_a_worker_is_bare_and_comes_last(
    local: LocalAWS, aws: Session, fault: Fault, kind: type[ListingError], skip: int
) -> None:
    images = local.add_images(200)
    local.inject(fault, skip=skip)
    listing = images_of(aws)
    delivered, error = await scanned_until_error(listing, 8)
    names = [image.image_name for image in delivered]
    assert type(error) is kind
    assert (error.listing, error.operation, error.next_token) == (listing, "ListImages", None)
    assert "a page of a scan" in str(error)
    assert "next_token" not in str(error)
    assert len(set(names)) == len(names)
    assert set(names) <= {image.image_name for image in images}


@pytest.mark.parametrize("skip", [0, 1, 5])
async def test_items_fetched_before_an_error_come_first(
    local: LocalAWS, aws: Session, skip: int
) -> None:
    images = local.add_images(100)
    local.inject(faults.throttling(), skip=skip)
    delivered, error = await scanned_until_error(images_of(aws), 1)
    assert type(error) is ThrottlingError
    assert delivered == images[: skip * PAGE]


@pytest.mark.parametrize("workers", [1, 8])
async def test_a_repeated_token_ends_a_scan(local: LocalAWS, aws: Session, workers: int) -> None:
    def repeat(answer: Answer) -> Any:
        return faults.repeated_token()(answer) if answer.came_by() else answer

    local.add_images(200)
    local.inject(repeat, skip=10, times=None)
    delivered, error = await scanned_until_error(images_of(aws), workers)
    assert type(error) is PaginationError
    assert (error.next_token, error.request_id is None) == (None, False)
    assert len({image.image_name for image in delivered}) == len(delivered)


@pytest.mark.slow
def test_a_scan_keeps_to_a_rate_limit() -> None:
    # Both at once, since they only wait.
    with ThreadPoolExecutor() as threads:
        for rate in threads.map(on_backend, ["asyncio", "trio"]):
            assert 5 <= rate <= 15


def on_backend(backend: str) -> float:
    return anyio.run(rate_of_scan, backend=backend)


async def rate_of_scan() -> float:
    """Returns the calls per second in the later half of a scan with a limit of 10."""
    limit, answered, throttled = faults.rate_limit(10), list[float](), list[float]()

    def watched(answer: Answer) -> Any:
        changed = limit(answer)
        (answered if changed is answer else throttled).append(time.monotonic())
        return changed

    async with LocalAWS() as local, Session(**local.client_arguments) as aws:
        images = local.add_images(300)
        local.inject(watched, times=None)
        assert by_name(await scanned(images_of(aws), 16)) == images
    assert len(throttled) < len(answered)
    half = (answered[0] + answered[-1]) / 2
    later = [at for at in answered if at >= half]
    return (len(later) - 1) / (later[-1] - later[0])


def backwards(answer: Answer) -> Answer:
    """Returns the page with its items in descending order."""
    items = answer.payload[answer.items_member]
    return answer.replace(payload={**answer.payload, answer.items_member: items[::-1]})


def early(answer: Answer) -> Answer:
    """Returns the page with items that were created before those of earlier pages."""
    changed = faults.changed_items(CreationTime=1_600_000_000)(answer)
    assert isinstance(changed, Answer)
    return changed


@pytest.mark.parametrize(("fault", "workers"), [(backwards, 1), (backwards, 3), (early, 1)])
@on_both_backends
async def test_pages_out_of_order_are_refused(local: LocalAWS, fault: Fault, workers: int) -> None:
    images = local.add_images(60)
    local.inject(fault, skip=4, times=None)
    async with local.session() as aws:
        delivered, error = await scanned_until_error(images_of(aws), workers)
        assert isinstance(error, InvalidResponseError)
        assert error.violations[0].parameter == "Images.CreationTime"
        assert "but a scan needs items sorted by creation time" in str(error)
        assert error.request_id is not None
        names = {image.image_name for image in delivered}
        assert len(names) == len(delivered) < len(images)


@on_both_backends
async def test_items_of_one_second_can_come_in_any_order(local: LocalAWS) -> None:
    third = timedelta(seconds=1) / (PAGE - 1)
    images = local.add_images(60, every=third)
    local.inject(backwards, times=None)
    async with local.session() as aws:
        assert by_name(await scanned(images_of(aws), 3)) == images
