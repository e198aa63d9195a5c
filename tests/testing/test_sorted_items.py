"""The cached order of items equals that of sorting the account for each page."""

from __future__ import annotations

import math
import operator
from collections.abc import Callable, Mapping
from datetime import datetime, timedelta
from operator import itemgetter
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from awslists import Image
from awslists.sagemaker import ListTrainingJobs
from awslists.testing import (
    Behaviour,
    LocalAWS,
    make_image,
    make_image_version,
    make_model_package,
)
from awslists.testing._emulator.documented_items import BEGINNING
from awslists.testing._emulator.sorted_items import SortedItemsCache
from tests.helpers.signed_requests import ask, ask_for_jobs

Change = Callable[[LocalAWS], None]

# Few times and names, so that ties of both, and items exactly on a bound, are common.
TIMES = st.sampled_from([0.0, 0.5, 0.500_001, 1.0, 1.25, 2.0]).map(
    lambda seconds: BEGINNING + timedelta(seconds=seconds)
)
BOUNDS = st.integers(-1, 3).map(lambda seconds: BEGINNING.timestamp() + seconds)
IMAGES = st.builds(
    make_image, st.sampled_from("abc"), TIMES, last_modified_time=TIMES, description=st.text("xy")
)
PLACES = st.integers(0, 9)
CLOCKS = {"CreationTime": "creation_time", "LastModifiedTime": "last_modified_time"}
KEYS: dict[str, Callable[[Image], Any]] = {
    "CREATION_TIME": lambda image: image.creation_time,
    "LAST_MODIFIED_TIME": lambda image: image.last_modified_time,
    "IMAGE_NAME": lambda image: image.image_name,
}
REQUESTS = st.fixed_dictionaries(
    {
        "MaxResults": st.integers(1, 4),
        "SortBy": st.sampled_from(list(KEYS)),
        "SortOrder": st.sampled_from(["ASCENDING", "DESCENDING"]),
    },
    optional={f"{clock}{side}": BOUNDS for clock in CLOCKS for side in ("After", "Before")},
)
BEHAVIOURS = st.builds(
    Behaviour,
    inclusive=st.none() | st.booleans(),
    rounding=st.sampled_from([None, round, math.floor]),
    walks_whole_list=st.booleans(),
)


# --- Changes that a user may make ---------------------------------------------------------------


def insert(place: int, image: Image) -> Change:
    return lambda local: local.images.insert(place, image)


def remove(place: int) -> Change:
    return lambda local: local.images.__delitem__(slice(place, place + 1))


def replace(place: int, image: Image) -> Change:
    return lambda local: local.images.__setitem__(slice(place, place + 1), [image])


def add_to_another_list(image: Image) -> Change:
    return lambda local: setattr(local, "images", [*local.images, image])


def behave(behaviour: Behaviour) -> Change:
    return lambda local: setattr(local, "behaviour", behaviour)


def reverse(local: LocalAWS) -> None:
    local.images.reverse()


def replace_all_by_equal_ones(local: LocalAWS) -> None:
    local.images[:] = [image.model_copy() for image in local.images]


CHANGES = st.one_of(
    st.just(reverse),
    st.just(replace_all_by_equal_ones),
    st.builds(behave, BEHAVIOURS),
    st.builds(insert, PLACES, IMAGES),
    st.builds(remove, PLACES),
    st.builds(replace, PLACES, IMAGES),
    st.builds(add_to_another_list, IMAGES),
)


# --- Against sorting every time -----------------------------------------------------------------


def naive_page(local: LocalAWS, asked: Mapping[str, Any], start: Any) -> tuple[list[Image], Any]:
    """Return the page after a position and its position, by sorting all items."""
    backwards = asked["SortOrder"] == "DESCENDING"
    key, size = KEYS[asked["SortBy"]], asked["MaxResults"]
    names = [(key(image), image.image_name) for image in local.images]
    walk = [
        ((*names[place], names[:place].count(names[place])), image)
        for place, image in enumerate(local.images)
        if local.behaviour.walks_whole_list or is_within(image, asked, local.behaviour)
    ]
    walk.sort(key=itemgetter(0), reverse=backwards)
    if start is not None:
        is_behind = operator.lt if backwards else operator.gt
        walk = [step for step in walk if is_behind(step[0], start)]
    kept = [image for _, image in walk[:size] if is_within(image, asked, local.behaviour)]
    return kept, walk[size - 1][0] if len(walk) > size else None


def is_within(image: Image, asked: Mapping[str, Any], behaviour: Behaviour) -> bool:
    """Return whether all bounds hold; those of images are inclusive by default."""
    round_ = behaviour.rounding or float
    inclusive = behaviour.inclusive is not False
    after, before = (operator.ge, operator.le) if inclusive else (operator.gt, operator.lt)
    seconds = {
        clock: round_(getattr(image, attribute).timestamp()) for clock, attribute in CLOCKS.items()
    }
    return all(
        holds(seconds[clock], asked[clock + side])
        for clock in CLOCKS
        for side, holds in (("After", after), ("Before", before))
        if clock + side in asked
    )


@settings(
    max_examples=60,
    deadline=None,
    # Every example fills the account from scratch.
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
@given(st.lists(IMAGES, max_size=10), REQUESTS, BEHAVIOURS, st.lists(CHANGES, max_size=4))
def test_every_page_equals_that_of_a_fresh_sort(
    local: LocalAWS,
    images: list[Image],
    asked: dict[str, Any],
    behaviour: Behaviour,
    changes: list[Change],
) -> None:
    local.images, local.behaviour = images, behaviour
    position, token = None, ""
    coming = iter(changes)
    while token is not None:
        expected, position = naive_page(local, asked, position)
        payload = ask(local, "ListImages", {**asked, "NextToken": token}).payload
        assert list(map(Image.model_validate, payload["Images"])) == expected
        token = payload.get("NextToken")
        assert (token is None) == (position is None)
        next(coming, lambda _: None)(local)


# --- Each operation notices changes -------------------------------------------------------------


def versions(local: LocalAWS) -> list[int] | str:
    """The versions of image churn, or the code of the error."""
    payload = ask(local, "ListImageVersions", {"ImageName": "churn"}).payload
    if "ImageVersions" in payload:
        return [version["Version"] for version in payload["ImageVersions"]]
    code: str = payload["__type"]
    return code


def test_the_versions_of_an_image_follow_both_lists(local: LocalAWS) -> None:
    assert versions(local) == "ResourceNotFound"
    local.add_images([make_image("churn")])
    assert versions(local) == []
    local.add_image_versions("churn", 2)
    local.add_image_versions("fraud", 3)
    assert versions(local) == [2, 1]
    local.image_versions[0] = make_image_version("churn", 7)
    assert versions(local) == [2, 7]
    local.images[0] = make_image("churn", image_arn=make_image("fraud").image_arn)
    assert versions(local) == [3, 2, 1]
    local.images.clear()
    assert versions(local) == "ResourceNotFound"


def test_images_with_one_name_or_arn_share_their_versions(
    local: LocalAWS,
) -> None:
    other = make_image("fraud").image_arn
    local.images += [make_image("churn"), make_image("churn", image_arn=other)]
    local.images += [make_image("fraud"), make_image("fraud")]
    local.add_image_versions("churn", [make_image_version("churn", 1)])
    local.add_image_versions("fraud", [make_image_version("fraud", 2)])
    assert versions(local) == [2, 1]
    payload = ask(local, "ListImageVersions", {"ImageName": "fraud"}).payload
    assert [version["Version"] for version in payload["ImageVersions"]] == [2]


def test_model_packages_follow_their_list(local: LocalAWS) -> None:
    def names(**asked: str) -> list[str]:
        payload = ask(local, "ListModelPackages", {"SortBy": "Name", **asked}).payload
        arns = [package["ModelPackageArn"] for package in payload["ModelPackageSummaryList"]]
        return [arn.partition("/")[2] for arn in arns]

    assert names(ModelPackageGroupName="churn") == names() == []
    local.add_model_packages(2, group="churn")
    assert names(ModelPackageGroupName="churn") == ["churn/1", "churn/2"]
    assert names() == []
    local.model_packages[0] = make_model_package("single")
    assert names(ModelPackageGroupName="churn") == ["churn/2"]
    assert names() == ["single"]
    local.model_packages.clear()
    assert names(ModelPackageType="Both") == []


def test_jobs_follow_their_list_and_the_projects(local: LocalAWS) -> None:
    def answer() -> list[str] | int:
        reply = ask_for_jobs(local, "bolts")
        jobs = reply.payload.get("ModelPackagingJobs", [])
        return [job["JobName"] for job in jobs] if reply.status == 200 else reply.status

    local.add_model_packaging_jobs("bolts", 2)
    assert answer() == ["job-0001", "job-0000"]
    del local.model_packaging_jobs[0]
    assert answer() == ["job-0001"]
    local.projects.clear()
    assert answer() == 404


def test_jobs_of_a_declared_listing_follow_every_change(local: LocalAWS) -> None:
    def statuses() -> dict[str, str]:
        jobs = ask(local, "ListTrainingJobs", {}).payload["TrainingJobSummaries"]
        return {job["TrainingJobName"]: job["TrainingJobStatus"] for job in jobs}

    first, second = local.add(ListTrainingJobs, 2)
    before = statuses()
    assert [*before] == [first.training_job_name, second.training_job_name]
    local.add(ListTrainingJobs, [second.model_copy(update={"training_job_status": "Failed"})])
    assert statuses() == before | {second.training_job_name: "Failed"}
    local.update(first, training_job_status="Stopped")
    assert statuses() == {first.training_job_name: "Stopped", second.training_job_name: "Failed"}
    local.remove(first)
    assert statuses() == {second.training_job_name: "Failed"}
    local.clear()
    assert statuses() == {}


# --- What is kept -------------------------------------------------------------------------------


class Counted:
    """A cache that counts how often items are grouped and identified."""

    def __init__(self) -> None:
        self.items = ["bee", "ant"]
        self.grouped = self.identified = 0
        self.cache = SortedItemsCache(lambda: (self.items,), self.groups, self.identity)

    def groups(self, items: list[str]) -> dict[Any, list[str]]:
        self.grouped += 1
        return {letter: [i for i in items if i.startswith(letter)] for letter in "ab"}

    def identity(self, item: str) -> str:
        self.identified += 1
        return item

    def sort(self, group: str, name: str = "length") -> list[str]:
        found = self.cache.get(group, name, len)
        assert found is not None
        return found.items


def test_nothing_is_sorted_twice_without_a_change() -> None:
    counted = Counted()
    assert [counted.sort(group) for group in "aaba"] == [["ant"], ["ant"], ["bee"], ["ant"]]
    assert (counted.grouped, counted.identified) == (1, 2)
    assert counted.sort("a", "another order") == ["ant"]
    assert (counted.grouped, counted.identified) == (1, 3)


@pytest.mark.parametrize("change", ["append", "assign"])
def test_a_change_empties_the_cache(change: str) -> None:
    counted = Counted()
    counted.sort("a")
    if change == "append":
        counted.items.append("ass")
    else:
        counted.items = ["bee", "ant", "ass"]
    assert counted.sort("a") == ["ant", "ass"]
    assert counted.grouped == 2


def test_sources_with_a_state_are_read_only_when_it_changes() -> None:
    items, states, reads = ["bee"], [1, 1, 2, 2], []

    def read() -> tuple[list[str]]:
        reads.append([*items])
        return (items,)

    cache = SortedItemsCache(read, lambda items: {"all": items}, str, iter(states).__next__)
    for expected in (["bee"], ["bee"], ["ant", "bee"], ["ant", "bee"]):
        found = cache.get("all", "name", str)
        assert found is not None
        assert found.items == expected
        items[:] = ["bee", "ant"]
    assert reads == [["bee"], ["bee", "ant"]]


def test_a_missing_group_is_none() -> None:
    assert Counted().cache.get("c", "length", len) is None


def test_equal_items_that_replace_others_are_compared_once() -> None:
    class Item:
        compared = 0

        def __init__(self, at: datetime) -> None:
            self.at = at

        def __eq__(self, other: object) -> bool:
            Item.compared += 1
            return isinstance(other, Item) and self.at == other.at

        __hash__ = None  # type: ignore[assignment]  # as of any class with __eq__ alone

    items = [Item(BEGINNING) for _ in range(3)]
    cache = SortedItemsCache(lambda: (items,), lambda items: {"all": items}, lambda _: "")
    for _ in range(2):
        assert cache.get("all", "at", lambda item: item.at)
    assert Item.compared == 0
    items[:] = [Item(BEGINNING) for _ in range(3)]
    for _ in range(3):
        assert cache.get("all", "at", lambda item: item.at)
    assert Item.compared == 3
