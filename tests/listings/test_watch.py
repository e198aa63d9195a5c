"""Watches over HTTP: which changes they tell, and which turns they take."""

from __future__ import annotations

import json
from datetime import UTC, datetime, timedelta

import anyio
import pytest
import trio
import trio.testing

from awslists import (
    Change,
    ListImages,
    ListImageVersions,
    ListModelPackages,
    ListModelPackagingJobs,
    Session,
)
from awslists.sagemaker import ListAliases, ListTrainingJobs
from awslists.testing import (
    LocalAWS,
    make_image,
    make_image_version,
    make_model_package,
    make_model_packaging_job,
)
from tests.helpers.gates import Gate, at_each_answer
from tests.helpers.watches import (
    EVERY,
    LATER,
    NEW,
    in_virtual_times,
    replaced,
    session,
    turns,
    watching,
)

# --- Changes -------------------------------------------------------------------------------------


@in_virtual_times
async def test_additions_changes_and_removals_are_told(local: LocalAWS) -> None:
    images = local.add_images(5)
    async with session(local) as aws, watching(ListImages(aws, max_results=2)) as watched:
        assert watched.told == []
        local.add_images([NEW])
        await turns()
        assert watched.told == [Change("added", NEW, None)]
        changed = replaced(local, images[1], image_status="DELETING", last_modified_time=LATER)
        await turns()
        assert watched.told[1:] == [Change("changed", changed, images[1])]
        local.images.remove(images[3])
        await turns(10)
        assert watched.told[2:] == [Change("removed", images[3], images[3])]


@in_virtual_times
async def test_without_a_beginning_everything_is_added(local: LocalAWS) -> None:
    images = local.add_images(5)
    async with session(local) as aws, watching(ListImages(aws, max_results=2), {}) as watched:
        assert watched.told == [Change("added", image, None) for image in images]
        await turns(11)
        assert len(watched.told) == 5


@in_virtual_times
async def test_what_happened_since_a_bookmark_comes_first(local: LocalAWS) -> None:
    images = local.add_images(250)
    async with session(local) as aws:
        listing = ListImages(aws)
        async with watching(listing) as watched:
            bookmark = json.loads(json.dumps(watched.changes.bookmark))
        replaced(local, images[5], display_name="Five")  # the modification time stays
        local.images.remove(images[249])
        local.add_images([NEW])
        async with watching(listing, bookmark) as watched:
            assert watched.take_told() == [
                ("changed", "image-0005"),
                ("added", "new"),
                ("removed", "image-0249"),
            ]
            await turns(11)
            assert watched.told == []


@in_virtual_times
async def test_every_listing_can_be_watched(local: LocalAWS) -> None:
    local.add_images([NEW])
    local.add_image_versions("new", 3)
    local.add_model_packages(3, group="churn")
    local.add_model_packaging_jobs("bolts", 3)
    async with session(local) as aws:
        versions = ListImageVersions(aws, image_name="new")
        packages = ListModelPackages(aws, model_package_group_name="churn")
        jobs = ListModelPackagingJobs(aws, project_name="bolts")
        async with watching(versions) as a, watching(packages) as b, watching(jobs) as c:
            local.add_image_versions("new", [make_image_version("new", 4, LATER)])
            approved = make_model_package("churn", 1, model_approval_status="Approved")
            local.add_model_packages([approved])
            failed = make_model_packaging_job("bolts", "job-0001", status="FAILED")
            local.add_model_packaging_jobs("bolts", [failed])
            await turns()
            assert a.take_told() == [("added", "4")]
            assert b.take_told() == [("changed", approved.model_package_arn)]
            assert c.take_told() == [("changed", "job-0001")]


@in_virtual_times
async def test_other_listings_of_sagemaker_can_be_watched(local: LocalAWS) -> None:
    local.add_images([NEW])
    jobs = local.add(ListTrainingJobs, 5)
    aliases = local.add(ListAliases, 5, image_name="new")
    async with session(local) as aws:
        of_jobs, of_aliases = ListTrainingJobs(aws), ListAliases(aws, image_name="new")
        async with watching(of_jobs, {}) as a, watching(of_aliases, {}) as b:
            await turns(2)
            assert {each.item.training_job_name for each in a.told} == {
                job.training_job_name for job in jobs
            }
            assert sorted(each.item for each in b.told) == sorted(aliases)
            assert {each.kind for each in (*a.told, *b.told)} == {"added"}


@in_virtual_times
async def test_filters_and_fractions_of_bounds_apply(local: LocalAWS) -> None:
    bound = LATER + timedelta(milliseconds=500)
    async with session(local) as aws:
        listing = ListImages(aws, name_contains="new", creation_time_after=bound)
        async with watching(listing) as watched:
            local.add_images([
                make_image("old", bound),
                make_image("new-before", bound - timedelta(milliseconds=1)),
                make_image("new-after", bound),
            ])  # fmt: skip
            await turns()
            assert watched.take_told() == [("added", "new-after")]


# --- Turns ---------------------------------------------------------------------------------------


@in_virtual_times
async def test_a_quiet_turn_costs_one_call_in_nine_of_ten(local: LocalAWS) -> None:
    local.add_images(450)
    async with session(local) as aws, watching(ListImages(aws)):
        calls = []
        for _ in range(20):
            before = len(local.requests)
            await turns()
            calls.append(len(local.requests) - before)
        assert calls == [*[1] * 9, 5] * 2


@in_virtual_times
async def test_whole_turns_list_in_an_order_in_which_nothing_moves(local: LocalAWS) -> None:
    local.add_images(3)
    async with session(local) as aws:
        listing = ListImages(aws, sort_by="IMAGE_NAME", sort_order="DESCENDING")
        async with watching(listing):
            await turns(10)
    orders = [(each.parameters["SortBy"], each.parameters["SortOrder"]) for each in local.requests]
    assert orders == [
        ("CREATION_TIME", "ASCENDING"),
        *[("LAST_MODIFIED_TIME", "DESCENDING")] * 9,
        ("CREATION_TIME", "ASCENDING"),
    ]


@in_virtual_times
async def test_a_short_turn_goes_back_to_what_it_knows(local: LocalAWS) -> None:
    images = local.add_images(400)
    async with session(local) as aws, watching(ListImages(aws)) as watched:
        before = len(local.requests)
        for image in images[:150]:
            replaced(local, image, last_modified_time=LATER)
        await turns()
        assert [kind for kind, _ in watched.take_told()] == ["changed"] * 150
        assert len(local.requests) - before == 2


@in_virtual_times
async def test_what_was_modified_lately_is_looked_at_again(local: LocalAWS) -> None:
    now = datetime.now(UTC)
    local.add_images(150, start=now - timedelta(minutes=5), every=timedelta(seconds=1))
    async with session(local) as aws, watching(ListImages(aws)) as watched:
        late = make_image("late", now - timedelta(minutes=6))  # older than all that is known
        local.add_images([late])
        await turns()
        assert watched.take_told() == [("added", "late")]


@in_virtual_times
async def test_turns_go_from_start_to_start(local: LocalAWS) -> None:
    times: list[float] = []
    local.add_images(3)
    async with session(local) as aws:
        with at_each_answer(lambda: times.append(anyio.current_time())):
            async with watching(ListImages(aws)):
                await turns(4)
    gaps = [round((time - times[0]) / EVERY, 1) for time in times]
    assert gaps == pytest.approx([0, 1, 2, 3, 4], abs=0.2)


def test_turns_missed_by_a_long_listing_are_not_made_up(local: LocalAWS) -> None:
    clock, gate = trio.testing.MockClock(), Gate()

    async def begins() -> None:
        await gate.reached(1)
        gate.open(1)

    async def ends_before_the_next(aws: Session) -> None:
        """Let the listing end, and see that no other has begun after it."""
        await wait_for_listing(aws, gate)
        assert gate.held == 0

    async def main() -> None:
        async with session(local) as aws:
            await ListImages(aws).first()
            local.inject(gate, times=None)
            async with ListImages(aws).watch(every=EVERY):
                await gate.reached(1)
                clock.jump(3.5 * EVERY)
                gate.open(1)
                await begins()
                await ends_before_the_next(aws)
                clock.jump(EVERY - 1)
                await ends_before_the_next(aws)
                clock.jump(1)
                await begins()
                await ends_before_the_next(aws)

    trio.run(main, clock=clock)


async def wait_for_listing(aws: Session, gate: Gate) -> None:
    """List the versions of nothing, in which time the watch can send any call that is due."""
    for _ in range(2):
        async with anyio.create_task_group() as group:
            group.start_soon(ListModelPackages(aws).first)
            await gate.reached(1)
            gate.open(1)


@in_virtual_times
async def test_a_turn_waits_until_all_changes_are_taken(local: LocalAWS) -> None:
    local.add_images(3)
    async with session(local) as aws, ListImages(aws).watch(every=EVERY, since={}) as changes:
        await anext(changes)
        await turns(5)
        assert len(local.requests) == 1
        await anext(changes)
        await anext(changes)  # while this is worked on, the next turn is taken
        await anyio.sleep(EVERY / 2)
        assert len(local.requests) > 1
