"""The listings on trio, where a Session chooses aiobotocore's httpx backend."""

from __future__ import annotations

import sys
from collections.abc import Awaitable, Callable

import pytest
import trio

from awslists import (
    ListImages,
    ListImageVersions,
    ListModelPackages,
    ListModelPackagingJobs,
    SessionClosedError,
    ThrottlingError,
)
from awslists.testing import LocalAWS, faults
from tests.helpers.support import ONE_ATTEMPT


def run(main: Callable[[], Awaitable[None]]) -> None:
    """Runs a test on trio."""
    trio.run(main)


def test_all_four_listings_list(local: LocalAWS) -> None:
    images = local.add_images(5)
    versions = local.add_image_versions("image-0000", 5)
    packages = local.add_model_packages(5, group="churn")
    jobs = local.add_model_packaging_jobs("bolts", 5)

    async def main() -> None:
        async with local.session() as aws:
            listed = await ListImages(aws, max_results=2, sort_order="ASCENDING").collect()
            assert listed == images
            assert await ListImageVersions(aws, image_name="image-0000").collect() == versions[::-1]
            group = ListModelPackages(aws, model_package_group_name="churn", max_results=2)
            assert await group.collect() == packages
            bolts = ListModelPackagingJobs(aws, project_name="bolts", max_results=2)
            assert await bolts.collect() == jobs[::-1]

    run(main)


def test_a_client_is_opened_once(local: LocalAWS) -> None:
    local.add_images(1)

    async def main() -> None:
        async with local.session() as aws, trio.open_nursery() as nursery:
            for _ in range(5):
                nursery.start_soon(ListImages(aws).collect)

    run(main)
    assert len(local.requests) == 5


def test_retries_wait_on_trios_clock(local: LocalAWS) -> None:
    local.add_images(1)
    local.inject(faults.server_error())

    async def main() -> None:
        async with local.session() as aws:
            [page] = [page async for page in ListImages(aws).pages()]
            assert page.retry_attempts == 1

    run(main)


def test_errors_are_not_wrapped(local: LocalAWS) -> None:
    local.inject(faults.throttling())

    async def main() -> None:
        async with local.session(config=ONE_ATTEMPT) as aws:
            with pytest.raises(ThrottlingError):
                await ListImages(aws).first()

    run(main)


def test_a_cancelled_scope_leaves_nothing_open(local: LocalAWS) -> None:
    local.latency = 60

    async def main() -> None:
        aws = local.session()
        with trio.move_on_after(0.2) as scope:
            async with aws:
                await ListImages(aws).first()
        assert scope.cancelled_caught
        assert aws.closed

    run(main)


def test_a_closed_session_is_an_error(local: LocalAWS) -> None:
    async def main() -> None:
        async with local.session() as aws:
            await ListImages(aws).first()
        with pytest.raises(SessionClosedError):
            await ListImages(aws).first()

    run(main)


def test_the_emulator_runs_on_trio_as_well() -> None:
    async def main() -> None:
        async with LocalAWS() as local, local.session() as aws:
            local.add_images(1)
            assert await ListImages(aws).first() is not None

    run(main)


def test_a_missing_httpx_error_says_what_to_install(
    local: LocalAWS, monkeypatch: pytest.MonkeyPatch
) -> None:
    for package in ("httpx", "httpx2"):
        monkeypatch.setitem(sys.modules, package, None)

    async def main() -> None:
        async with local.session() as aws:
            with pytest.raises(ImportError, match=r"awslists\[trio\]"):
                await ListImages(aws).first()

    run(main)
