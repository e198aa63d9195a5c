"""Pages fetched ahead, over HTTP."""

from __future__ import annotations

from awslists import ListImages
from awslists.testing import LocalAWS
from backends import on_both_backends


@on_both_backends
async def test_prefetch_yields_all_items_in_order(local: LocalAWS) -> None:
    images = local.add_images(25)
    async with (
        local.session() as aws,
        ListImages(aws, sort_order="ASCENDING", max_results=10).prefetch() as listed,
    ):
        assert [image async for image in listed] == images
    assert len(local.requests) == 3
