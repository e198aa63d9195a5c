"""Bookmarks over HTTP: what was delivered, in another process."""

from __future__ import annotations

import json
from typing import Any

import anyio
import pytest

from awslists import (
    Image,
    ListImages,
)
from awslists.testing import (
    LocalAWS,
)
from tests.helpers.watches import (
    EVERY,
    in_virtual_times,
    session,
    turns,
    watching,
)


@in_virtual_times
async def test_a_bookmark_stands_for_what_was_delivered(local: LocalAWS) -> None:
    images = local.add_images(5)
    async with session(local) as aws:
        listing = ListImages(aws, max_results=2)
        delivered, bookmark = list[Image](), None
        for _ in images:
            async with listing.watch(every=EVERY, since=bookmark or {}) as changes:
                assert changes.bookmark == (bookmark or {})
                delivered.append((await anext(changes)).item)
                bookmark = json.loads(json.dumps(changes.bookmark))
        assert delivered == images
        async with watching(listing, bookmark) as watched:
            await turns(10)
            assert watched.told == []


@in_virtual_times
async def test_a_bookmark_forgets_what_was_removed(local: LocalAWS) -> None:
    images = local.add_images(3)
    async with session(local) as aws, watching(ListImages(aws)) as watched:
        local.images.remove(images[1])
        await turns(10)
        bookmark = watched.changes.bookmark
        assert bookmark is not None
        assert [item["ImageName"] for item in bookmark["items"]] == ["image-0000", "image-0002"]
        async with watching(ListImages(aws), bookmark) as again:
            assert again.told == []


@in_virtual_times
async def test_a_bookmark_is_a_snapshot(local: LocalAWS) -> None:
    local.add_images(2)
    since: dict[str, Any] = {}
    async with session(local) as aws:
        async with ListImages(aws).watch(every=EVERY, since=since) as changes:
            since["a"] = 1
            early = changes.bookmark
            assert early is not None
            early["b"] = 2
            assert changes.bookmark == {}
            await anext(changes)
            first = changes.bookmark
            assert first is not None
            first["items"].clear()
            await anext(changes)
        assert len((changes.bookmark or {})["items"]) == 2
        with pytest.raises(RuntimeError, match="the iteration stopped"):
            await anext(changes)


@in_virtual_times
async def test_a_bookmark_without_changes_is_the_beginning(local: LocalAWS) -> None:
    images = local.add_images(2)
    async with session(local) as aws, ListImages(aws).watch(every=EVERY) as changes:
        before = changes.bookmark
        await anyio.sleep(EVERY / 2)
        after = changes.bookmark
        assert before is None
        assert after is not None
        assert [item["ImageName"] for item in after["items"]] == [i.image_name for i in images]
