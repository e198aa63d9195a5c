"""A page that the caller is done with is freed, even while the next one is being fetched."""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable
from contextlib import AbstractAsyncContextManager
from weakref import ref

import pytest
from anyio import create_task_group

from awslists import Image, ListImages, merge
from awslists.testing import LocalAWS
from tests.helpers.backends import on_both_backends
from tests.helpers.gates import Gate, drain
from tests.helpers.prefetches import by_two

Verb = Callable[[ListImages], AbstractAsyncContextManager[AsyncIterator[Image]]]

VERBS: dict[str, Verb] = {
    "prefetch": ListImages.prefetch,
    "merge": lambda listing: merge([listing]),
    "scan": ListImages.scan,
}


@pytest.mark.parametrize("verb", VERBS.values(), ids=VERBS)
@on_both_backends
async def test_a_consumed_page_is_freed(local: LocalAWS, verb: Verb) -> None:
    names = [image.image_name for image in local.add_images(4)]
    gate, rest = Gate(), list[Image]()
    local.inject(gate, operation="ListImages", times=None)
    gate.open(1)
    async with local.session() as aws, verb(by_two(aws)) as listed, create_task_group() as tasks:
        consumed = ref(await anext(listed))
        await anext(listed)
        tasks.start_soon(drain, listed, rest)
        await gate.reached(1)
        assert consumed() is None
        gate.open()
    assert [image.image_name for image in rest] == names[2:]
