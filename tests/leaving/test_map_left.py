"""map: nothing is left behind when the iteration ends early."""

from __future__ import annotations

import asyncio
from typing import Any

import anyio
import pytest
from anyio.lowlevel import checkpoint

from awslists import Image, ListImageVersions
from awslists.testing import LocalAWS
from tests.helpers.backends import on_both_backends
from tests.helpers.background import nothing_left
from tests.helpers.gates import Gate, drain
from tests.helpers.prefetches import by_two


@on_both_backends
async def test_leaving_cancels_the_calls(local: LocalAWS) -> None:
    local.add_images(8)
    gate = Gate()
    async with nothing_left(local) as aws:
        local.inject(gate, operation="ListImageVersions", times=None)

        async def newest(image: Image) -> Any:
            return await ListImageVersions(aws, image_name=image.image_name).first()

        mapping = by_two(aws).map(newest, workers=3)
        outcomes = await mapping.__aenter__()
        await gate.reached(3)
        with anyio.move_on_after(0) as scope:
            await anext(outcomes)
        assert scope.cancelled_caught
        await mapping.__aexit__(None, None, None)
        with pytest.raises(RuntimeError, match="the iteration stopped before its end"):
            await anext(outcomes)


class Stop(BaseException):
    """An error that ``except Exception`` does not catch."""


@on_both_backends
async def test_a_base_exception_of_a_call_is_raised(local: LocalAWS) -> None:
    local.add_images(8)
    stop = Stop("mine")

    async def fail(image: Image) -> None:
        await checkpoint()
        if image.image_name == "image-0003":
            raise stop

    async with nothing_left(local) as aws:
        with pytest.raises(Stop) as caught:
            async with by_two(aws).map(fail) as outcomes:
                await drain(outcomes, [])
    assert caught.value is stop


async def test_a_call_whose_work_is_cancelled_ends_the_iteration(local: LocalAWS) -> None:
    local.add_images(4)

    async def fail(_: Image) -> None:
        work = asyncio.ensure_future(asyncio.sleep(60))
        asyncio.get_running_loop().call_soon(work.cancel)
        await work

    async with nothing_left(local) as aws:
        with pytest.raises(RuntimeError, match="something that its tasks waited for was cancelled"):
            async with by_two(aws).map(fail) as outcomes:
                await drain(outcomes, [])
