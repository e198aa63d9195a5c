"""How long throttled calls take to fail, what their errors say, and what is logged."""

from __future__ import annotations

import itertools
import logging
import os
import subprocess
import sys

import anyio
import pytest
from aiobotocore.config import AioConfig
from aiobotocore.session import AioSession
from botocore.exceptions import ClientError

from awslists import (
    InternalServiceError,
    ListImages,
    ListModelPackagingJobs,
    ServiceError,
    Session,
    ThrottlingError,
)
from awslists._session.source import open_client
from awslists._session.turns import get_turns
from awslists.testing import LocalAWS, faults
from tests.helpers.call_makers import warm_session
from tests.helpers.support import users_session
from tests.helpers.virtual_time import in_virtual_time

LOGGED = {"operation", "service", "code", "throttled_seconds", "waiting_calls", "calls_per_second"}


@pytest.fixture(params=["asyncio", "trio"])
def backend(request: pytest.FixtureRequest) -> str:
    """The event loop: on that of asyncio awslists makes the calls, on trio's botocore does."""
    return str(request.param)


async def fail_many(aws: Session, number: int) -> tuple[list[ThrottlingError], list[float]]:
    """Lists in `number` tasks at once; returns their errors and the seconds each one took."""
    errors: list[ThrottlingError] = []
    seconds: list[float] = []

    async def fail() -> None:
        began = anyio.current_time()
        with pytest.raises(ThrottlingError) as caught:
            await ListImages(aws).collect()
        errors.append(caught.value)
        seconds.append(anyio.current_time() - began)

    async with anyio.create_task_group() as tasks:
        for _ in range(number):
            tasks.start_soon(fail)
    return errors, seconds


# --- How long it takes --------------------------------------------------------------------------


@pytest.mark.unmeasured
@pytest.mark.parametrize("callers", [20, 200])
def test_every_call_fails_within_90_seconds(local: LocalAWS, backend: str, callers: int) -> None:
    async def main() -> None:
        async with warm_session(local) as aws:
            local.inject(faults.throttling(), times=None)
            _, seconds = await fail_many(aws, callers)
        assert len(seconds) == callers
        assert max(seconds) <= 90

    in_virtual_time(local, main, backend=backend)
    # One every two seconds, after those sent before the first throttled response.
    assert len(local.requests) <= callers + 50


@pytest.mark.unmeasured
def test_later_calls_fail_within_90_seconds(local: LocalAWS, backend: str) -> None:
    async def main() -> None:
        async with warm_session(local) as aws:
            local.inject(faults.throttling(), times=None)
            async with anyio.create_task_group() as tasks:
                tasks.start_soon(fail_many, aws, 20)
                await anyio.sleep(45)
                _, seconds = await fail_many(aws, 20)
                assert max(seconds) <= 90

    in_virtual_time(local, main, backend=backend)


@pytest.mark.unmeasured
def test_no_burst_is_sent_when_time_is_up(local: LocalAWS, backend: str) -> None:
    sent: list[int] = []

    async def main() -> None:
        async with warm_session(local) as aws:
            local.inject(faults.throttling(), times=None)
            async with anyio.create_task_group() as tasks:
                tasks.start_soon(fail_many, aws, 100)
                await anyio.sleep(55)
                sent.append(len(local.requests))

    in_virtual_time(local, main, backend=backend)
    assert len(local.requests) - sent[0] <= 20


@pytest.mark.unmeasured
def test_errors_of_the_server_do_not_keep_the_rate_up(local: LocalAWS, backend: str) -> None:
    """If a quarter of the answers is throttled and the rest are errors, calls get rare as well."""
    outage = itertools.cycle([faults.throttling(), *[faults.server_error()] * 3])
    sent: list[int] = []

    async def main() -> None:
        async with warm_session(local) as aws:
            for _ in range(200):
                await ListImages(aws).first()
                await anyio.sleep(0.01)
            local.inject(lambda answer: next(outage)(answer), times=None)
            async with anyio.create_task_group() as tasks:
                for _ in range(100):
                    tasks.start_soon(fail_somehow, aws)
                await anyio.sleep(1)
                sent.append(len(local.requests))

    in_virtual_time(local, main, backend=backend)
    # 84; if errors counted as accepted calls, about 134.
    assert len(local.requests) - sent[0] < 110


async def fail_somehow(aws: Session) -> None:
    with pytest.raises(ServiceError):
        await ListImages(aws).collect()


def test_all_attempts_set_by_the_caller_are_made(local: LocalAWS, backend: str) -> None:
    config = AioConfig(retries={"total_max_attempts": 3})

    async def main() -> None:
        async with warm_session(local, config=config) as aws:
            local.inject(faults.throttling(), times=None)
            await fail_many(aws, 20)

    in_virtual_time(local, main, backend=backend)
    assert len(local.requests) == 60


def test_a_throttled_call_can_end_with_another_error(local: LocalAWS, backend: str) -> None:
    async def main() -> None:
        began = anyio.current_time()
        async with warm_session(local) as aws:
            local.inject(faults.throttling(), times=3)
            local.inject(faults.server_error(), times=None)
            with pytest.raises(InternalServiceError):
                await ListImages(aws).collect()
        assert anyio.current_time() - began <= 90

    in_virtual_time(local, main, backend=backend)


# --- What the error says ------------------------------------------------------------------------


@pytest.mark.unmeasured
def test_the_error_of_a_call_whose_turn_never_came(local: LocalAWS, backend: str) -> None:
    errors: list[ThrottlingError] = []

    async def main() -> None:
        async with warm_session(local) as aws:
            local.inject(faults.throttling(), times=None)
            errors.extend((await fail_many(aws, 100))[0])

    in_virtual_time(local, main, backend=backend)
    waited = [error for error in errors if "was still waiting for its turn" in str(error)]
    assert 50 < len(waited) < 100
    for error in waited:
        assert (error.code, error.message, error.status) == (
            *("ThrottlingException", "Rate exceeded", 400),
        )
        assert error.request_id
        assert isinstance(error.__cause__, ClientError)
        assert "max retries" not in str(error.__cause__)  # that is in another call's response
        assert "after 8" in str(error)  # seconds; some more after a pause before a retry


def test_a_modeled_throttling_error_is_the_cause(local: LocalAWS, backend: str) -> None:
    causes: list[BaseException | None] = []

    async def main() -> None:
        async with warm_session(local) as aws:
            local.inject(faults.throttling(), times=None)
            async with anyio.create_task_group() as tasks:

                async def fail() -> None:
                    with pytest.raises(ThrottlingError) as caught:
                        await ListModelPackagingJobs(aws, project_name="p").collect()
                    assert caught.value.status == 429
                    causes.append(caught.value.__cause__)

                for _ in range(50):
                    tasks.start_soon(fail)

    in_virtual_time(local, main, backend=backend)
    assert {type(cause).__name__ for cause in causes} == {"ThrottlingException"}


# --- What is logged -----------------------------------------------------------------------------


def warnings_of(caplog: pytest.LogCaptureFixture) -> list[logging.LogRecord]:
    return [record for record in caplog.records if record.levelno >= logging.WARNING]


def test_each_period_of_throttling_logs_one_warning(
    local: LocalAWS, backend: str, caplog: pytest.LogCaptureFixture
) -> None:
    async def main() -> None:
        async with users_session(local) as aws:
            for _ in range(2):
                throttled = local.inject(faults.throttling(), times=None)
                await fail_many(aws, 20)
                local.clear_faults()
                assert throttled.hits
                for _ in range(4):  # a success after a minute ends the period
                    await anyio.sleep(30)
                    await ListImages(aws).first()

    in_virtual_time(local, main, backend=backend)
    warnings = warnings_of(caplog)
    assert [record.name for record in warnings] == ["awslists"] * 2
    for record in warnings:
        fields = {name.removeprefix("awslists_"): v for name, v in vars(record).items()}
        assert fields.keys() >= LOGGED
        assert (fields["operation"], fields["service"]) == ("ListImages", "sagemaker")
        assert fields["code"] == "ThrottlingException"
        assert 10 <= fields["throttled_seconds"] <= 30
        assert 1 <= fields["waiting_calls"] <= 20
        assert fields["calls_per_second"] >= 0.5
        assert "ListImages is delayed" in record.getMessage()


def test_a_single_throttled_call_logs_a_warning(
    local: LocalAWS, backend: str, caplog: pytest.LogCaptureFixture
) -> None:
    async def main() -> None:
        async with warm_session(local) as aws:
            local.inject(faults.throttling(), times=None)
            await fail_many(aws, 1)

    in_virtual_time(local, main, backend=backend)
    assert len(warnings_of(caplog)) == 1


def test_brief_throttling_logs_no_warning(
    local: LocalAWS, backend: str, caplog: pytest.LogCaptureFixture
) -> None:
    async def main() -> None:
        async with warm_session(local) as aws:
            local.inject(faults.throttling(), times=2)
            await ListImages(aws).collect()

    in_virtual_time(local, main, backend=backend)
    assert warnings_of(caplog) == []


# --- Whose settings -----------------------------------------------------------------------------


@pytest.mark.parametrize("mode", ["standard", "legacy", "adaptive"])
@pytest.mark.parametrize("where", ["config", "environment", "session", "store"])
async def test_only_the_adaptive_mode_limits_the_rate(
    local: LocalAWS, monkeypatch: pytest.MonkeyPatch, mode: str, where: str
) -> None:
    arguments = {}
    if where == "environment":
        monkeypatch.setenv("AWS_RETRY_MODE", mode)
    elif where == "config":
        arguments["config"] = AioConfig(retries={"mode": mode})
    else:
        session = arguments["botocore_session"] = AioSession()
        variables = session if where == "session" else session.get_component("config_store")
        variables.set_config_variable("retry_mode", mode)
    async with users_session(local, **arguments) as aws:
        client = await open_client(aws, "sagemaker", "ListImages")
        assert client.meta.config.retries["mode"] == mode
        assert (get_turns(client) is not None) == (mode == "adaptive")


@pytest.mark.slow
@pytest.mark.parametrize(("new", "mode"), [("true", None), ("true", "standard"), ("false", None)])
def test_botocores_defaults_never_replace_ours(new: str, mode: str | None) -> None:
    environment = {k: v for k, v in os.environ.items() if not k.startswith("COVERAGE")}
    environment |= {"AWS_NEW_RETRIES_2026": new} | ({"AWS_RETRY_MODE": mode} if mode else {})
    script = "tests.helpers.retried"
    run = subprocess.run(  # noqa: S603  (fixed)
        [sys.executable, "-m", script], env=environment, capture_output=True, check=True, text=True,
        timeout=60,
    )  # fmt: skip
    assert run.stdout.splitlines() == [
        f"mode {mode or 'adaptive'}, attempts 10",
        "3 items after a minute of throttling",
        "10 requests until a server error is told",
    ]


@pytest.mark.unmeasured
def test_throttling_under_another_code_is_a_throttling_error(local: LocalAWS, backend: str) -> None:
    errors: list[ServiceError] = []

    async def main() -> None:
        async with warm_session(local) as aws:
            local.inject(
                faults.service_error("TooManyRequestsException", "Slow down", 429), times=None
            )
            async with anyio.create_task_group() as tasks:
                for _ in range(60):
                    tasks.start_soon(fail, aws)

    async def fail(aws: Session) -> None:
        with pytest.raises(ServiceError) as caught:
            await ListImages(aws).collect()
        errors.append(caught.value)

    in_virtual_time(local, main, backend=backend)
    waited = [error for error in errors if "was still waiting for its turn" in str(error)]
    assert {(type(error), error.code) for error in waited} == {
        (ThrottlingError, "TooManyRequestsException")
    }
