"""Listings under throttling, with stalled servers, and with many empty pages."""

from __future__ import annotations

import asyncio
import random

import anyio
import pytest
from aiobotocore.config import AioConfig

from awslists import (
    InternalServiceError,
    ListImages,
    ListingError,
    Session,
    ThrottlingError,
    TransportError,
)
from awslists.testing import Injection, LocalAWS, faults
from awslists.testing.faults import Fault
from tests.helpers.call_makers import warm_session, warm_up
from tests.helpers.virtual_time import in_virtual_time

pytestmark = pytest.mark.unmeasured


@pytest.fixture(params=["asyncio", "trio"])
def backend(request: pytest.FixtureRequest) -> str:
    """The event loop: on that of asyncio awslists makes the calls, on trio's botocore does."""
    return str(request.param)


# --- Throttling ---------------------------------------------------------------------------------


@pytest.mark.parametrize(("seed", "workers"), [(0, 1), (1, 1), (2, 1), (3, 16), (4, 64)])
def test_listings_survive_a_minute_of_throttling(
    local: LocalAWS, backend: str, seed: int, workers: int
) -> None:
    images = local.add_images(30)
    random.seed(seed)

    async def main() -> None:
        async with warm_session(local) as aws:
            local.inject(faults.throttling(), times=None)
            async with anyio.create_task_group() as tasks:
                for _ in range(workers):
                    tasks.start_soon(list_all, aws)
                await anyio.sleep(59)
                local.clear_faults()

    async def list_all(aws: Session) -> None:
        assert await ListImages(aws, sort_order="ASCENDING").collect() == images

    in_virtual_time(local, main, backend=backend)


@pytest.mark.parametrize("seed", range(2))
def test_endless_throttling_fails_after_a_minute(local: LocalAWS, backend: str, seed: int) -> None:
    random.seed(seed)

    async def main() -> None:
        began = anyio.current_time()
        async with warm_session(local) as aws:
            local.inject(faults.throttling(), times=None)
            with pytest.raises(ThrottlingError):
                await ListImages(aws).collect()
        assert 60 <= anyio.current_time() - began <= 90
        assert len(local.requests) >= 6

    in_virtual_time(local, main, backend=backend)


def test_other_errors_are_not_retried_for_a_minute(local: LocalAWS, backend: str) -> None:
    async def main() -> None:
        async with local.session() as aws:
            await warm_up(local, aws)
            local.inject(faults.server_error(), times=None)
            with pytest.raises(InternalServiceError):
                await ListImages(aws).collect()
        assert len(local.requests) == 10

    in_virtual_time(local, main, backend=backend)


@pytest.mark.parametrize("mode", ["standard", "legacy"])
@pytest.mark.parametrize("attempts", [1, 3])
@pytest.mark.parametrize("fault", [faults.throttling(), faults.server_error()])
def test_the_number_of_attempts_in_config_applies(
    local: LocalAWS, backend: str, fault: Fault, attempts: int, mode: str
) -> None:
    config = AioConfig(retries={"mode": mode, "total_max_attempts": attempts})

    async def main() -> None:
        async with local.session(config=config) as aws:
            await warm_up(local, aws)
            local.inject(fault, times=None)
            with pytest.raises(ListingError):
                await ListImages(aws).collect()
        assert len(local.requests) == attempts

    in_virtual_time(local, main, backend=backend)


# --- Servers that stall -------------------------------------------------------------------------


@pytest.mark.parametrize("fault", [faults.stalled(), faults.stalled(20)])
def test_each_attempt_at_a_stalled_server_times_out(
    local: LocalAWS, backend: str, fault: Fault
) -> None:
    local.add_images(5)
    stalled: list[Injection] = []

    async def main() -> None:
        began = anyio.current_time()
        async with local.session() as aws:
            await warm_up(local, aws)
            stalled.append(local.inject(fault, times=None))
            with pytest.raises(TransportError, match=r"[Tt]imeout"):
                await ListImages(aws).collect()
        assert 600 <= anyio.current_time() - began <= 1200

    in_virtual_time(local, main, backend=backend, stalls=lambda: any(each.hits for each in stalled))
    assert len(local.requests) == 10


# --- Empty pages --------------------------------------------------------------------------------


async def test_other_tasks_run_while_empty_pages_arrive(local: LocalAWS, aws: Session) -> None:
    images = local.add_images(5)
    local.inject(faults.empty_page(), times=100)
    turns = 0

    async def count() -> None:
        nonlocal turns
        while True:
            await asyncio.sleep(0)
            turns += 1

    counting = asyncio.create_task(count())
    assert await ListImages(aws, sort_order="ASCENDING").collect() == images
    counting.cancel()
    assert len(local.requests) == 101
    assert turns > 101
