"""Session(calls_per_second=...): when the calls of listings arrive at the server."""

from __future__ import annotations

import asyncio
import math
from collections.abc import Callable, Coroutine
from datetime import UTC, datetime, timedelta
from decimal import Decimal
from typing import Any

import anyio
import anyio.lowlevel
import pytest
import trio
from aiobotocore.config import AioConfig
from aiobotocore.credentials import AioRefreshableCredentials
from botocore.retries.standard import ExponentialBackoff

from awslists import (
    ListImages,
    ListImageVersions,
    ListModelPackages,
    ListModelPackagingJobs,
    Session,
    SessionClosedError,
    ThrottlingError,
    merge,
)
from awslists._session.botocore_sessions import make_sealed_session
from awslists._support.async_backend import runs_on_trio
from awslists.testing import Answer, LocalAWS, faults
from tests.helpers.backends import on_both_backends
from tests.helpers.call_makers import counting_calls, warm_up
from tests.helpers.own_items import ListVertices
from tests.helpers.support import users_session
from tests.helpers.virtual_time import in_virtual_time

pytestmark = pytest.mark.both_makers

EVERY = 5.0
"""Seconds between two calls."""
PER_SECOND = 1 / EVERY
TOLERANCE = 1.5
"""Seconds: virtual time advances in steps of one, on asyncio also while a request is under way."""

each_mode = pytest.mark.parametrize("mode", ["adaptive", "standard", "legacy"])


@pytest.fixture(params=["asyncio", "trio"])
def backend(request: pytest.FixtureRequest) -> str:
    return str(request.param)


class Arrivals:
    """A fault that records when requests arrive, by the clock of the client.

    Attributes:
        times: The seconds at which requests arrived, by operation.
        fault: A fault that applies as well.
    """

    def __init__(self) -> None:
        # The server's thread reads the clock.
        on_trio = runs_on_trio()
        loop: Any = trio.lowlevel.current_clock() if on_trio else asyncio.get_running_loop()
        self._now: Callable[[], float] = loop.current_time if on_trio else loop.time
        self.times: dict[str, list[float]] = {}
        self.fault: Callable[[Answer], Any] | None = None

    def __call__(self, answer: Answer) -> Any:
        self.times.setdefault(answer.request.operation, []).append(self._now())
        return self.fault(answer) if self.fault else answer

    @property
    def all(self) -> list[float]:
        return sorted(seconds for times in self.times.values() for seconds in times)

    def gaps(self) -> list[float]:
        return [later - earlier for earlier, later in zip(self.all, self.all[1:], strict=False)]

    def check_even(self, number: int) -> None:
        """Check that this many requests arrived one after the other, with nothing in between."""
        gaps = self.gaps()
        assert len(gaps) == number - 1
        assert min(gaps) >= EVERY - TOLERANCE
        assert sum(gaps) <= (number - 1) * (EVERY + TOLERANCE)


Main = Callable[[Session, Arrivals], Coroutine[Any, Any, None]]


def paced(
    local: LocalAWS, backend: str, prepared_calls: bool, main: Main, **arguments: Any
) -> Arrivals:
    """Run in virtual time, with a Session that keeps a pace; returns when requests arrived."""
    found: list[Arrivals] = []

    async def run() -> None:
        settings = {"calls_per_second": PER_SECOND, "prepared_calls": prepared_calls, **arguments}
        async with users_session(local, **settings) as aws:
            await warm_up(local, aws)
            await anyio.sleep(2 * EVERY)
            found.append(Arrivals())
            local.inject(found[0], times=None)
            await main(aws, found[0])

    in_virtual_time(local, run, backend=backend)
    return found[0]


# --- The pace -----------------------------------------------------------------------------------


@each_mode
def test_the_calls_of_all_verbs_keep_the_pace(
    local: LocalAWS, backend: str, prepared_calls: bool, mode: str
) -> None:
    for image in local.add_images(3, every=timedelta(days=1)):
        local.add_image_versions(image.image_name, 1)

    async def prefetch(aws: Session) -> None:
        async with ListImages(aws, max_results=1).prefetch(3) as images:
            assert len([image async for image in images]) == 3

    async def merged(aws: Session) -> None:
        listings = [ListImageVersions(aws, image_name=f"image-000{i}") for i in range(3)]
        async with merge(listings) as versions:
            assert len([version async for version in versions]) == 3

    async def main(aws: Session, _: Arrivals) -> None:
        with counting_calls() as calls:
            async with anyio.create_task_group() as tasks:
                tasks.start_soon(prefetch, aws)
                tasks.start_soon(merged, aws)
                tasks.start_soon(ListModelPackages(aws).collect)
                tasks.start_soon(ListImages(aws).first)
        assert calls == {"awslists" if prepared_calls and not runs_on_trio() else "botocore": 8}

    config = AioConfig(retries={"mode": mode})
    arrivals = paced(local, backend, prepared_calls, main, config=config)
    arrivals.check_even(8)


@each_mode
def test_retries_keep_the_pace(
    local: LocalAWS, backend: str, prepared_calls: bool, mode: str
) -> None:
    async def main(aws: Session, arrivals: Arrivals) -> None:
        left = iter([faults.throttling(), faults.server_error()] * 2)
        arrivals.fault = lambda answer: next(left, lambda answer: answer)(answer)
        async with anyio.create_task_group() as tasks:
            for _ in range(4):
                tasks.start_soon(ListImages(aws).collect)

    config = AioConfig(retries={"mode": mode})
    arrivals = paced(local, backend, prepared_calls, main, config=config)
    assert len(arrivals.all) == 8
    assert min(arrivals.gaps()) >= EVERY - TOLERANCE


def test_a_call_after_a_pause_is_made_at_once_and_alone(
    local: LocalAWS, backend: str, prepared_calls: bool
) -> None:
    async def main(aws: Session, _: Arrivals) -> None:
        await ListImages(aws).collect()
        await anyio.sleep(10 * EVERY)
        began = anyio.current_time()
        await ListImages(aws).collect()
        assert anyio.current_time() - began < TOLERANCE
        for _i in range(2):
            await ListImages(aws).collect()

    gaps = paced(local, backend, prepared_calls, main).gaps()
    assert gaps[0] >= 10 * EVERY
    assert min(gaps[1:]) >= EVERY - TOLERANCE


def test_each_service_has_a_pace_of_its_own(
    local: LocalAWS, backend: str, prepared_calls: bool
) -> None:
    async def main(aws: Session, _: Arrivals) -> None:
        async with anyio.create_task_group() as tasks:
            for _i in range(3):
                tasks.start_soon(ListImages(aws).collect)
                tasks.start_soon(ListModelPackagingJobs(aws, project_name="bolts").collect)

    local.add_model_packaging_jobs("bolts", 1)
    arrivals = paced(local, backend, prepared_calls, main)
    for times in arrivals.times.values():
        assert len(times) == 3
        assert times[-1] - times[0] < 2 * (EVERY + TOLERANCE) + 1
        assert times[1] - times[0] >= EVERY - TOLERANCE
    assert arrivals.all[1] - arrivals.all[0] < TOLERANCE


def test_both_clients_of_a_service_share_a_pace(
    local: LocalAWS, backend: str, prepared_calls: bool
) -> None:
    """One opens fast, and one knows all operations."""

    def answered(answer: Answer) -> Answer:
        if "QueryLineage" in answer.request.headers["x-amz-target"]:
            return answer.replace(status=200, payload={"Vertices": []})
        return answer

    async def main(aws: Session, arrivals: Arrivals) -> None:
        arrivals.fault = answered
        # Opening it takes so long that virtual time advances.
        await aws.client("sagemaker")
        async with anyio.create_task_group() as tasks:
            for _ in range(2):
                tasks.start_soon(ListImages(aws).collect)
                tasks.start_soon(ListVertices(aws).collect)

    paced(local, backend, prepared_calls, main).check_even(4)


def test_calls_on_a_client_are_free(local: LocalAWS, backend: str, prepared_calls: bool) -> None:
    async def main(aws: Session, _: Arrivals) -> None:
        began = anyio.current_time()
        for service in ("sagemaker", "lookoutvision"):
            client = await aws.client(service)
            for _i in range(3):
                await (
                    client.list_images()
                    if service == "sagemaker"
                    else client.list_model_packaging_jobs(ProjectName="bolts")
                )
        # With the pace, each service would take that long.
        assert anyio.current_time() - began < 2 * EVERY

    local.add_model_packaging_jobs("bolts", 1)
    assert len(paced(local, backend, prepared_calls, main).all) == 6


async def test_the_pace_holds_in_real_time(local: LocalAWS, prepared_calls: bool) -> None:
    local.add_images(20)
    loop = asyncio.get_running_loop()
    async with local.session(calls_per_second=100) as aws:
        began = loop.time()
        async with ListImages(aws, max_results=1).prefetch(20) as images:
            assert len([image async for image in images]) == 20
        assert loop.time() - began >= 19 / 100
    assert len(local.requests) == 20


# --- While AWS throttles ------------------------------------------------------------------------


def test_the_adaptive_limiter_slows_calls_down_further(
    local: LocalAWS, backend: str, prepared_calls: bool
) -> None:
    async def main(aws: Session, arrivals: Arrivals) -> None:
        arrivals.fault = faults.throttling()
        async with anyio.create_task_group() as tasks:

            async def fail() -> None:
                with pytest.raises(ThrottlingError):
                    await ListImages(aws).collect()

            for _ in range(30):
                tasks.start_soon(fail)

    # The pace alone would let one call through each second, and the limiter lets every other one.
    arrivals = paced(local, backend, prepared_calls, main, calls_per_second=1)
    later = [seconds for seconds in arrivals.all if seconds > arrivals.all[0] + 30]
    assert len(later) <= 0.6 * (later[-1] - later[0]) + 5


def test_the_limiter_allows_no_more_than_the_pace(
    local: LocalAWS, backend: str, prepared_calls: bool, caplog: pytest.LogCaptureFixture
) -> None:
    """By itself, it would allow an emulator 50 calls a second."""

    async def main(aws: Session, arrivals: Arrivals) -> None:
        arrivals.fault = faults.throttling()
        with pytest.raises(ThrottlingError):
            await ListImages(aws).collect()

    paced(local, backend, prepared_calls, main, botocore_session=make_sealed_session())
    (warning,) = [record for record in caplog.records if "is delayed" in record.getMessage()]
    assert vars(warning)["awslists_calls_per_second"] == PER_SECOND


@pytest.mark.parametrize("mode", ["adaptive", "standard"])
def test_waits_for_the_pace_do_not_count_as_throttled(
    local: LocalAWS,
    backend: str,
    prepared_calls: bool,
    mode: str,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """By default, a call is retried for a minute, and then as often as it takes ten attempts."""
    monkeypatch.setattr(ExponentialBackoff, "delay_amount", lambda *_: 1)

    async def main(aws: Session, arrivals: Arrivals) -> None:
        left = iter([faults.throttling()] * 11)
        arrivals.fault = lambda answer: next(left, lambda answer: answer)(answer)
        assert await ListImages(aws).collect() == []

    config = AioConfig(retries={"mode": mode})
    arrivals = paced(
        local, backend, prepared_calls, main, calls_per_second=1 / 10, config=config
    )  # fmt: skip
    assert len(arrivals.all) == 12
    assert min(arrivals.gaps()) >= 10 - TOLERANCE


def test_a_call_that_is_always_throttled_fails(
    local: LocalAWS, backend: str, prepared_calls: bool
) -> None:
    """Within 90 seconds, and the time that it waited for its turns."""

    async def main(aws: Session, arrivals: Arrivals) -> None:
        arrivals.fault = faults.throttling()
        began = anyio.current_time()
        with pytest.raises(ThrottlingError):
            await ListImages(aws).collect()
        assert anyio.current_time() - began <= 90 + (len(arrivals.all) - 1) * (EVERY + TOLERANCE)

    paced(local, backend, prepared_calls, main)


# --- Leaving ------------------------------------------------------------------------------------


def test_a_call_that_is_cancelled_gives_up_its_turn(
    local: LocalAWS, backend: str, prepared_calls: bool
) -> None:
    async def main(aws: Session, _: Arrivals) -> None:
        await ListImages(aws).collect()
        async with anyio.create_task_group() as tasks:
            scopes = [anyio.CancelScope() for _ in range(6)]

            async def collect(scope: anyio.CancelScope) -> None:
                with scope:
                    await ListImages(aws).collect()

            for scope in scopes:
                tasks.start_soon(collect, scope)
                await anyio.lowlevel.checkpoint()
            for i in (0, 1, 3, 5):  # the first one, which sleeps, and some that wait for it
                scopes[i].cancel()

    paced(local, backend, prepared_calls, main).check_even(3)


@on_both_backends
async def test_closing_the_session_ends_the_wait(local: LocalAWS, prepared_calls: bool) -> None:
    async with local.session(calls_per_second=0.001) as aws:
        await ListImages(aws).first()
        async with anyio.create_task_group() as tasks:

            async def fail() -> None:
                with pytest.raises(SessionClosedError):
                    await ListImages(aws).first()

            for _ in range(3):
                tasks.start_soon(fail)
            await anyio.sleep(0.01)
            await aws.aclose()
    assert len(local.requests) == 1


# --- Credentials that take a while --------------------------------------------------------------


def test_calls_that_waited_for_credentials_keep_the_pace(
    local: LocalAWS, prepared_calls: bool
) -> None:
    """They had their turns before."""
    keys = {
        "access_key": local.client_arguments["aws_access_key_id"],
        "secret_key": local.client_arguments["aws_secret_access_key"],
        "token": "token",
    }
    is_slow = False

    async def fetch() -> dict[str, str]:
        if is_slow:
            await anyio.sleep(6 * EVERY)
        lasts = timedelta(days=1) if is_slow else timedelta(minutes=5)
        return {**keys, "expiry_time": (datetime.now(UTC) + lasts).isoformat()}

    class Provider:
        async def load_credentials(self) -> AioRefreshableCredentials:
            return AioRefreshableCredentials.create_from_metadata(
                await fetch(), refresh_using=fetch, method="slow"
            )

    async def main(aws: Session, _: Arrivals) -> None:
        nonlocal is_slow
        is_slow = True
        async with anyio.create_task_group() as tasks:
            for _i in range(5):
                tasks.start_soon(ListImages(aws).collect)

    session = make_sealed_session()
    session.register_component("credential_provider", Provider())
    arrivals = paced(
        local, "asyncio", prepared_calls, main, botocore_session=session,
        aws_access_key_id=None, aws_secret_access_key=None,
    )  # fmt: skip
    arrivals.check_even(5)


# --- Arguments ----------------------------------------------------------------------------------


@pytest.mark.parametrize("number", [0, -1, -0.5, math.nan, math.inf, -math.inf, 0.0])
def test_a_rate_that_is_not_above_zero_is_refused(number: float) -> None:
    message = rf"^calls_per_second must be above 0, not {number}; leave it out to set no bound$"
    with pytest.raises(ValueError, match=message):
        Session(calls_per_second=number)


@pytest.mark.parametrize("number", [True, "2", b"2", Decimal(2), [2]])
def test_a_rate_that_is_no_number_is_refused(number: Any) -> None:
    with pytest.raises(
        TypeError, match=r"^calls_per_second must be a number, such as 2 or 0\.5, not"
    ):
        Session(calls_per_second=number)


@pytest.mark.parametrize("number", [10**400, 1e-320])
async def test_any_other_rate_is_taken(local: LocalAWS, number: float) -> None:
    async with local.session(calls_per_second=number) as aws:
        assert await ListImages(aws).collect() == []


def test_the_repr_of_a_session_shows_the_rate() -> None:
    assert repr(Session(calls_per_second=2.5)) == "Session(calls_per_second=2.5)"
