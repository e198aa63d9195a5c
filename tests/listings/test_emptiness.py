"""Hints for empty listings of operations that list less by default than users expect."""

from __future__ import annotations

import copy
import pickle
from collections.abc import Awaitable, Callable
from typing import Any

import pytest

from awslists import Items, ListImages, ListModelPackages, ModelPackageSummary, Session, merge
from awslists.testing import LocalAWS, faults

HINT = (
    "Without a type or a group, AWS lists only unversioned model packages. For those in model "
    'groups, write model_package_type="Versioned" or "Both".'
)
Verb = Callable[[ListModelPackages], Awaitable[object]]


@pytest.fixture
def listing_class() -> type[ListModelPackages]:
    """Gives each test a class of its own, since the hint is logged once per class."""

    class Fresh(ListModelPackages):
        pass

    return Fresh


async def collect(listing: ListModelPackages) -> object:
    return await listing.collect()


async def iterate(listing: ListModelPackages) -> object:
    return [package async for package in listing]


async def first(listing: ListModelPackages) -> object:
    return await listing.first()


async def prefetch(listing: ListModelPackages) -> object:
    async with listing.prefetch() as packages:
        return [package async for package in packages]


async def scan(listing: ListModelPackages) -> object:
    async with listing.scan(workers=2) as packages:
        return [package async for package in packages]


async def merged(listing: ListModelPackages) -> object:
    async with merge([listing]) as packages:
        return [package async for package in packages]


each_verb = pytest.mark.parametrize("verb", [collect, iterate, first, prefetch, scan, merged])


@each_verb
async def test_an_empty_listing_logs_a_hint_once(
    local: LocalAWS,
    aws: Session,
    caplog: pytest.LogCaptureFixture,
    listing_class: type[ListModelPackages],
    verb: Verb,
) -> None:
    local.add_model_packages(3, group="churn")
    for _ in range(2):
        assert not await verb(listing_class(aws, model_approval_status="Approved"))
    assert caplog.record_tuples == [("awslists", 30, f"ListModelPackages: no items. {HINT}")]


@each_verb
async def test_a_listing_with_items_logs_nothing(
    local: LocalAWS,
    aws: Session,
    caplog: pytest.LogCaptureFixture,
    listing_class: type[ListModelPackages],
    verb: Verb,
) -> None:
    local.add_model_packages(3)
    local.inject(faults.empty_page(), times=1)
    assert await verb(listing_class(aws, max_results=1))
    assert caplog.record_tuples == []


@pytest.mark.parametrize(
    "parameters",
    [
        {"model_package_type": "Unversioned"},
        {"model_package_type": "Both"},
        {"model_package_group_name": "churn"},
        {"limit": 0},
    ],
)
async def test_a_filtered_listing_logs_nothing(
    aws: Session,
    caplog: pytest.LogCaptureFixture,
    listing_class: type[ListModelPackages],
    parameters: dict[str, Any],
) -> None:
    packages = await listing_class(aws, **parameters).collect()
    assert repr(packages).endswith("0 items (ModelPackageSummary)")
    assert caplog.record_tuples == []


async def test_an_empty_rest_logs_nothing(
    local: LocalAWS,
    aws: Session,
    caplog: pytest.LogCaptureFixture,
    listing_class: type[ListModelPackages],
) -> None:
    local.add_model_packages(2)
    page = await anext(listing_class(aws, max_results=1).pages())
    local.model_packages.clear()
    rest = listing_class(aws, max_results=1, next_token=page.next_token)
    assert (await rest.collect()).why_empty == ""
    assert caplog.record_tuples == []


async def test_an_empty_table_always_shows_the_hint(aws: Session) -> None:
    packages = await ListModelPackages(aws).collect()
    copies = (packages, packages.copy(), copy.copy(packages), packages[:5])
    for each in (*copies, pickle.loads(pickle.dumps(packages))):  # noqa: S301  (our own)
        assert repr(each).splitlines()[1:] == ["0 items (ModelPackageSummary)", HINT]
        assert f"(ModelPackageSummary)<br>{HINT}".replace('"', "&quot;") in each._repr_html_()


@pytest.mark.parametrize("workers", [None, 2])
async def test_an_empty_table_of_the_callers_shows_the_hint(
    aws: Session, workers: int | None
) -> None:
    packages = Items[ModelPackageSummary]([], ModelPackageSummary)
    await ListModelPackages(aws).collect(into=packages, workers=workers)
    assert packages.why_empty == HINT


async def test_a_table_with_items_shows_no_hint(local: LocalAWS, aws: Session) -> None:
    local.add_model_packages(1)
    packages = await ListModelPackages(aws).collect()
    assert HINT[:20] not in repr(packages) + packages._repr_html_()
    assert repr(packages[1:]).endswith("0 items (ModelPackageSummary)")
    assert Items([], ModelPackageSummary).why_empty == ""


async def test_listings_that_list_everything_have_no_hint(
    aws: Session, caplog: pytest.LogCaptureFixture
) -> None:
    assert repr(await ListImages(aws).collect()).endswith("0 items (Image)")
    assert caplog.record_tuples == []
