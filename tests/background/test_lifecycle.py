"""Nothing is left over from Sessions and listings, however many there were."""

from __future__ import annotations

import pytest

from awslists import ListImages, SessionClosedError
from awslists.testing import LocalAWS
from tests.helpers.backends import on_both_backends
from tests.helpers.lifecycles import LIVES, Life, growth, open_and_close

pytestmark = [pytest.mark.slow, pytest.mark.unmeasured]

COUNT = 8
OBJECTS_OF_A_SESSION, OBJECTS_OF_A_LISTING = 10, 3
"""Fewer than one Session or listing has, but not zero: caches keep a few of the last one."""


@pytest.mark.parametrize("life", LIVES.values(), ids=LIVES)
async def test_nothing_grows(life: Life) -> None:
    grown = await growth(life, COUNT)
    each = OBJECTS_OF_A_SESSION if life is open_and_close else OBJECTS_OF_A_LISTING
    assert grown.objects < each * COUNT
    assert max(grown.files, grown.tasks, grown.sessions) <= 0


@on_both_backends
async def test_a_session_can_be_closed_twice_and_within_itself(local: LocalAWS) -> None:
    local.add_images(1)
    async with local.session() as aws, aws as same:
        assert same is aws
        await ListImages(aws).first()
        await aws.aclose()
        await aws.aclose()
    with pytest.raises(SessionClosedError):
        await ListImages(aws).first()


@on_both_backends
async def test_a_closed_session_is_not_opened_again(local: LocalAWS) -> None:
    local.add_images(1)
    aws = local.session()
    for _ in range(2):
        async with aws:
            pass
    async with aws:
        with pytest.raises(SessionClosedError, match="open a new one"):
            await ListImages(aws).first()
    assert local.requests == []
