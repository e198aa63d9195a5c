"""Every list of SageMaker over HTTP: pages, an empty one, resuming, limits and scans."""

from __future__ import annotations

from typing import Any

import pytest

from awslists import Listing, ScannableListing, Session, sagemaker
from awslists._request.parameters import get_aws_names, get_parameter_types
from awslists._support.type_hints import get_leaves
from awslists.constraints import Range
from awslists.declare._service import load_service
from awslists.testing import LocalAWS
from tests.helpers.modeled_values import make_value

pytestmark = pytest.mark.unmeasured

SERVICE = load_service("sagemaker")
SOURCE = Session(region_name="us-east-1")
LISTINGS: list[Any] = [
    getattr(sagemaker, name)
    for name in sagemaker.OPERATIONS
    if name in SERVICE.operations  # an older botocore lacks some
]
SCANNABLE = [each for each in LISTINGS if issubclass(each, ScannableListing)]


def required_by(listing: type[Listing[Any]], local: LocalAWS) -> dict[str, Any]:
    """The arguments that a list requires; an image exists if it is asked for its versions."""
    if listing is sagemaker.ListImageVersions:
        return {"image_name": local.add_images(1)[0].image_name}
    shape = SERVICE.get_operation(listing.operation).input_shape
    request = {name: make_value(shape.members[name]) for name in shape.required_members}
    made = listing.from_request(SOURCE, request)
    keywords = {name: keyword for keyword, name in get_aws_names(listing).items()}
    return {keywords[name]: getattr(made, keywords[name]) for name in request}


@pytest.mark.parametrize("listing", LISTINGS, ids=lambda each: each.operation)
async def test_a_list(local: LocalAWS, aws: Session, listing: Any) -> None:
    said = required_by(listing, local)
    assert await listing(aws, **said).collect() == []
    size = smallest_page(listing)
    added = local.add(listing, 2 * size + 1, **said)
    items = await listing(aws, **said).collect()
    assert sorted(map(repr, items)) == sorted(map(repr, added))
    pages = [page async for page in listing(aws, **said, max_results=size).pages()]
    assert [[*page] for page in pages] == [items[:size], items[size:-1], items[-1:]]
    resumed = listing(aws, **said, max_results=size, next_token=pages[0].next_token)
    assert await resumed.collect() == items[size:]
    cut = listing(aws, **said, max_results=size, limit=size + 1)
    assert await cut.collect() == items[: size + 1]
    assert await listing(aws, **said).first() == items[0]


def smallest_page(listing: type[Listing[Any]]) -> int:
    """The smallest page size of more than one item."""
    bounds = get_leaves(get_parameter_types(listing)["max_results"])
    return max(2, *(each.minimum or 0 for each in bounds if isinstance(each, Range)))


@pytest.mark.parametrize("listing", SCANNABLE, ids=lambda each: each.operation)
async def test_a_scan(local: LocalAWS, aws: Session, listing: Any) -> None:
    said = required_by(listing, local)
    items = local.add(listing, 100, **said)
    async with listing(aws, **said, max_results=20).scan(workers=3) as scan:
        scanned = [item async for item in scan]
    assert sorted(map(repr, scanned)) == sorted(map(repr, items))
