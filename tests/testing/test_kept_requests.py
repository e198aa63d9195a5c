"""A server that runs for long does not keep all requests."""

from __future__ import annotations

import gc
import os
import signal
import sys
import threading
from collections import Counter
from typing import Any

import pytest

from awslists import ListImages, PaginationError, ServiceValidationError
from awslists.testing import LocalAWS, faults
from awslists.testing.__main__ import main

KEPT = 5


TIMERS = Counter(TimerHandle=100, Context=100)
"""The event loop keeps up to 100 cancelled timers."""


def kinds() -> Counter[str]:
    """How many objects of each class there are."""
    gc.collect()
    return Counter(type(each).__qualname__ for each in gc.get_objects())


@pytest.mark.slow
async def test_requests_that_are_not_kept_leave_nothing() -> None:
    async with LocalAWS(kept_requests=KEPT) as local, local.session() as aws:
        local.add_images(60)
        listing = ListImages(aws, max_results=1)
        before = kinds()
        for _ in range(2):  # what is made once is there after the first time
            await listing.collect()
            before = kinds()
        await listing.collect()
        grown = kinds() - before
        assert [name for name, number in (grown - TIMERS).items() if number >= 30] == []
        assert len(local.requests) == KEPT
        assert "NextToken" in local.requests[0].parameters


async def test_a_test_keeps_all_requests_and_tokens(local: LocalAWS) -> None:
    local.add_images(60)
    async with local.session() as aws:
        pages = [page async for page in ListImages(aws, max_results=1).pages()]
        rest = ListImages(aws, max_results=1, next_token=pages[0].next_token)
        assert len(await rest.collect()) == 59
    assert len(local.requests) == 60 + 59


async def test_a_token_that_is_not_kept_is_refused() -> None:
    async with LocalAWS(kept_requests=KEPT) as local, local.session() as aws:
        local.add_images(60)
        tokens = [page.next_token async for page in ListImages(aws, max_results=1).pages()]
        assert len(await ListImages(aws, next_token=tokens[-2]).collect()) == 1
        with pytest.raises(ServiceValidationError, match="token is invalid"):
            await ListImages(aws, next_token=tokens[0]).first()


async def test_faults_go_back_as_far_as_tokens_are_kept() -> None:
    async with LocalAWS(kept_requests=KEPT) as local, local.session() as aws:
        local.add_images(60)
        local.inject(faults.repeated_token(back=2), skip=20)
        with pytest.raises(PaginationError):
            await ListImages(aws, max_results=1).collect()


@pytest.mark.parametrize(("wrong", "error"), [(0, ValueError), (-1, ValueError), (True, TypeError)])
def test_an_invalid_number_of_requests_is_refused(wrong: Any, error: type[Exception]) -> None:
    with pytest.raises(error, match="kept_requests must be"):
        LocalAWS(kept_requests=wrong)


def test_the_command_keeps_some_only(monkeypatch: pytest.MonkeyPatch) -> None:
    """In this process, so that what it serves can be found."""
    reader, writer = os.pipe()
    limits: list[int | None] = []
    known = {id(each) for each in gc.get_objects() if type(each) is LocalAWS}

    def look_and_interrupt() -> None:
        with os.fdopen(reader) as lines:
            for line in lines:
                if "AWS_SECRET_ACCESS_KEY" in line:
                    break
            served = [each for each in gc.get_objects() if type(each) is LocalAWS]
            limits.extend(each.kept_requests for each in served if id(each) not in known)
            os.kill(os.getpid(), signal.SIGINT)
            lines.read()

    user = threading.Thread(target=look_and_interrupt)
    user.start()
    with os.fdopen(writer, "w") as stdout, monkeypatch.context() as patch:
        patch.setattr(sys, "argv", ["awslists.testing", "--port=0"])
        patch.setattr(sys, "stdout", stdout)
        main()
    user.join()
    assert limits == [5_000]
