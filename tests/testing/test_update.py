"""An item of LocalAWS is updated or removed, found by its key."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from typing import Annotated, Any

import pytest

from awslists import (
    Image,
    ItemModel,
    ListImages,
    ListImageVersions,
    Listing,
    ListModelPackages,
    ListModelPackagingJobs,
    Session,
)
from awslists.constraints import Range
from awslists.errors import DeclarationError
from awslists.models import UtcDatetime
from awslists.sagemaker import ListTags, ListTrainingJobs, Tag
from awslists.testing import LocalAWS, make_image, make_model_package, make_model_packaging_job
from tests.helpers.own_listings import (
    Alias,
    Function,
    ListAliases,
    ListFunctions,
    ListHsms,
    ListJobs,
)

LONG_AGO = datetime(2025, 1, 1, tzinfo=UTC)
DOCUMENTED: dict[str, tuple[type[Listing[Any]], dict[str, Any], dict[str, Any]]] = {
    "image": (ListImages, {}, {"image_status": "DELETING"}),
    "version": (ListImageVersions, {"image_name": "churn"}, {"image_version_status": "DELETING"}),
    "package": (
        ListModelPackages,
        {"model_package_group_name": "churn"},
        {"model_approval_status": "Rejected"},
    ),
    "job": (ListModelPackagingJobs, {"project_name": "bolts"}, {"status": "FAILED"}),
    "training job": (ListTrainingJobs, {}, {"training_job_status": "Failed"}),
    "function": (ListFunctions, {}, {"code_size": 77}),
}
each_kind = pytest.mark.parametrize(
    ("listing", "said", "change"), DOCUMENTED.values(), ids=DOCUMENTED
)
MODIFIED = ("last_modified_time", "last_updated_timestamp")


# --- Update -------------------------------------------------------------------------------------


@each_kind
async def test_an_updated_item_is_listed(
    local: LocalAWS, aws: Session, listing: Any, said: Any, change: Any
) -> None:
    first, second, third = local.add(listing, 3, **said)
    changed = local.update(second, **change)
    assert type(changed) is listing.item_type
    assert {name: getattr(changed, name) for name in change} == change
    listed = await listing(aws, **said).collect()
    assert sorted(listed, key=repr) == sorted([first, changed, third], key=repr)


@each_kind
def test_an_update_moves_the_modification_time(listing: Any, said: Any, change: Any) -> None:
    local = LocalAWS()
    [item] = local.add(listing, 1, **said)
    before = datetime.now(UTC)
    changed = local.update(item, **change)
    moved = {
        name for name in type(item).model_fields if getattr(changed, name) != getattr(item, name)
    }
    assert moved - set(change) <= set(MODIFIED)
    times = [getattr(changed, name) for name in MODIFIED if hasattr(item, name)]
    assert all(before <= moment <= datetime.now(UTC) for moment in times)
    assert len(times) == (listing not in (ListModelPackages, ListFunctions))


def test_a_modification_time_that_is_given_stays() -> None:
    local = LocalAWS()
    [image] = local.add_images(1)
    assert local.update(image, last_modified_time=LONG_AGO).last_modified_time == LONG_AGO


def test_every_update_moves_the_time_also_one_in_the_future() -> None:
    local = LocalAWS()
    future = datetime.now(UTC) + timedelta(days=365)
    [image] = local.add_images([make_image("a", last_modified_time=future)])
    first = local.update(image)
    second = local.update(image)
    assert future < first.last_modified_time < second.last_modified_time


def test_an_update_builds_on_the_item_as_it_is_now() -> None:
    local = LocalAWS()
    [image] = local.add_images(1)
    local.update(image, description="new")
    changed = local.update(image, display_name="Churn")
    assert (changed.description, changed.display_name) == ("new", "Churn")
    assert local.update(changed, description=None).description is None
    assert local.images[0].description is None


def test_fields_have_names_of_aws_too() -> None:
    local = LocalAWS()
    [package] = local.add_model_packages([make_model_package("churn", 1)])
    changed = local.update(package, ModelApprovalStatus="Approved")
    assert changed == package.model_copy(update={"model_approval_status": "Approved"})


def test_what_aws_added_to_an_item_stays() -> None:
    local = LocalAWS()
    values = make_image("a").model_dump() | {"Colour": "red"}
    [image] = local.add_images([Image.model_validate(values)])
    assert local.update(image, display_name="A").model_extra == {"Colour": "red"}


@pytest.mark.parametrize(
    ("fields", "sentence"),
    [
        (
            {"image_status": "DELETNG"},
            (
                "Image: image_status='DELETNG' must be one of CREATING, CREATED, CREATE_FAILED, "
                "UPDATING, UPDATE_FAILED, DELETING, DELETE_FAILED; did you mean DELETING? (to "
                "serve another one, inject faults.changed_items(ImageStatus=...))"
            ),
        ),
        ({"image_name": 7}, "Image: image_name=7 must be a string"),
        ({"image_name": None}, "Image: image_name must be a string, not None"),
        ({"image_status": None}, "Image: image_status must be a string, not None"),
        (
            {"creation_time": datetime(2024, 5, 1), "DisplayName": 5},  # noqa: DTZ001  (refused)
            (
                "Image: creation_time=2024-05-01 00:00:00 has no time zone; write "
                "datetime(2024, 5, 1, tzinfo=UTC), for example; display_name=5 must be a string"
            ),
        ),
        (
            {"image_arn": "arn"},
            (
                "image_arn cannot be updated, since it tells one Image from another: remove the "
                "item, and add another one"
            ),
        ),
    ],
)
def test_a_wrong_value_is_refused(fields: dict[str, Any], sentence: str) -> None:
    local = LocalAWS()
    [image] = local.add_images(1)
    with pytest.raises(ValueError, match=r"^") as caught:
        local.update(image, **fields)
    assert str(caught.value) == sentence
    assert local.images == [image]


def test_a_wrong_number_for_a_status_is_one_mistake() -> None:
    local = LocalAWS()
    [image] = local.add_images(1)
    with pytest.raises(ValueError, match="image_status=5 must be one of") as caught:
        local.update(image, image_status=5)
    assert "must be a string" not in str(caught.value)


def test_a_wrong_value_within_a_structure_is_refused() -> None:
    local = LocalAWS()
    [package] = local.add_model_packages(1)
    with pytest.raises(ValueError, match=r"model_life_cycle\.Stage=5 must be a string; "):
        local.update(package, model_life_cycle={"Stage": 5})


def test_a_wrong_field_is_refused() -> None:
    local = LocalAWS()
    [image] = local.add_images(1)
    with pytest.raises(TypeError, match=r"Image has no field status; did you mean image_status\?"):
        local.update(image, status="DELETING")


def test_the_key_may_be_given_as_it_is() -> None:
    local = LocalAWS()
    [image] = local.add_images(1)
    assert local.update(image, image_arn=image.image_arn).image_arn == image.image_arn


def test_a_string_cannot_be_updated() -> None:
    local = LocalAWS()
    [job] = local.add(ListJobs, ["a"])
    update: Any = local.update
    with pytest.raises(TypeError, match="a string has no fields: remove 'a' and add another one"):
        update(job, name="b")


# --- Remove -------------------------------------------------------------------------------------


@each_kind
async def test_a_removed_item_is_no_longer_listed(
    local: LocalAWS, aws: Session, listing: Any, said: Any, change: Any
) -> None:
    first, second, third = local.add(listing, 3, **said)
    local.update(second, **change)
    local.remove(second)
    listed = await listing(aws, **said).collect()
    assert sorted(listed, key=repr) == sorted([first, third], key=repr)
    for missing in (lambda: local.remove(second), lambda: local.update(second, **change)):
        with pytest.raises(LookupError, match=f"add it first: {listing.item_type.__name__}"):
            missing()


@pytest.mark.parametrize("sort_order", ["ASCENDING", "DESCENDING"])
async def test_a_removal_repeats_and_loses_no_other_item(
    local: LocalAWS, aws: Session, sort_order: Any
) -> None:
    images = local.add_images(20)
    listed: list[Image] = []
    async for page in ListImages(aws, max_results=5, sort_order=sort_order).pages():
        listed += page
        for image in images[:2] + images[-2:]:  # older and newer than the end of the page
            if len(listed) == 5:
                local.remove(image)
    names = [image.image_name for image in listed]
    assert len(set(names)) == len(names)
    assert {image.image_name for image in images[2:-2]} <= set(names)


async def test_a_string_is_found_by_itself(local: LocalAWS, aws: Session) -> None:
    local.add(ListJobs, ["a", "b", "c"])
    local.remove("b")
    assert await ListJobs(aws).collect() == ["a", "c"]
    with pytest.raises(LookupError, match="'b'"):
        local.remove("b")


def test_made_items_take_no_name_that_is_there() -> None:
    local = LocalAWS()
    first, second = local.add(ListFunctions, 2)
    local.remove(first)
    [third] = local.add(ListFunctions, 1)
    assert third.function_name not in (first.function_name, second.function_name)
    assert local.update(second, code_size=5).code_size == 5


@pytest.mark.parametrize("wrong", [5, None, [make_image("a")], ListImages])
def test_what_is_no_item_is_refused(wrong: Any) -> None:
    with pytest.raises(TypeError, match="give an item, as it was added or listed, not "):
        LocalAWS().remove(wrong)


@pytest.mark.parametrize("change", [LocalAWS.remove, LocalAWS.update])
def test_without_a_key_the_error_says_how_to_give_one(change: Callable[..., Any]) -> None:
    local = LocalAWS()
    [alias] = local.add(ListAliases, [Alias(alias_name="a")])
    with pytest.raises(DeclarationError, match=r'declare it with key="..." beside operation='):
        change(local, alias)


# --- Several of the same key --------------------------------------------------------------------


async def test_a_string_of_several_listings_needs_its_listing(
    local: LocalAWS, aws: Session
) -> None:
    local.add(ListJobs, ["a"])
    local.add(ListHsms, ["a"])
    with pytest.raises(ValueError, match=r"ListJobs\(\), ListHsms\(\)\. Say which: .*=ListJobs\)"):
        local.remove("a")
    local.remove("a", listing=ListHsms)
    assert (await ListJobs(aws).collect(), await ListHsms(aws).collect()) == (["a"], [])
    with pytest.raises(LookupError):
        local.remove("a", listing=ListHsms)


async def test_items_of_several_parents_are_told_apart(local: LocalAWS, aws: Session) -> None:
    arns = [f"arn:aws:sagemaker:us-east-1:123456789012:image/{name}" for name in "abc"]
    for value, arn in zip("xyx", arns, strict=True):
        local.add(ListTags, [Tag(key="team", value=value)], resource_arn=arn)
    changed = local.update(Tag(key="team", value="y"), value="z")
    assert await ListTags(aws, resource_arn=arns[1]).collect() == [changed]
    with pytest.raises(ValueError, match=r"ListTags\(resource_arn='arn.*listing=ListTags, res"):
        local.update(Tag(key="team", value="x"), value="z")
    local.remove(Tag(key="team", value="x"), resource_arn=arns[2])
    assert await ListTags(aws, resource_arn=arns[2]).collect() == []
    assert len(await ListTags(aws, resource_arn=arns[0]).collect()) == 1
    with pytest.raises(TypeError, match="ListTags has no parameter resource that items have"):
        local.remove(changed, resource=arns[1])


def test_jobs_without_names_are_told_apart_by_the_rest() -> None:
    local = LocalAWS()
    one, other = (
        make_model_packaging_job("bolts", "a", status=status).model_copy(update={"job_name": None})
        for status in ("RUNNING", "FAILED")
    )
    local.add_model_packaging_jobs("bolts", [one, other])
    local.remove(one)
    assert local.model_packaging_jobs == [other]


# --- Declared otherwise -------------------------------------------------------------------------


class OwnImage(ItemModel):
    image_arn: str
    image_name: str
    image_status: str
    creation_time: UtcDatetime
    last_modified_time: UtcDatetime


class ListOwnImages(
    Listing[OwnImage],
    service="sagemaker",
    operation="ListImages",
    items="Images",
    key="image_arn",
):
    """A documented operation, declared otherwise."""


async def test_an_item_keeps_the_class_that_it_was_declared_with(
    local: LocalAWS, aws: Session
) -> None:
    [image] = local.add_images([make_image("a", description="kept")])
    [own] = await ListOwnImages(aws).collect()
    changed = local.update(own, image_status="ODD")
    assert type(changed) is OwnImage
    [listed] = await ListImages(aws).collect()
    assert (listed.image_status, listed.description) == ("ODD", "kept")
    assert local.update(image, image_status="CREATED").description == "kept"


# --- Items without their key --------------------------------------------------------------------


class Part(ItemModel):
    function_name: str | None = None
    runtime: str | None = None
    code_size: int | None = None


class ListParts(
    Listing[Part],
    service="lambda",
    operation="ListFunctions",
    items="Functions",
    paging=ListFunctions.paging,
    key=("function_name", "runtime"),
):
    """A key of two fields, of which an item may have one."""

    max_results: Annotated[int, Range(1, 50)] = 50


async def test_items_without_their_key_do_not_replace_each_other(
    local: LocalAWS, aws: Session
) -> None:
    sentence = (
        "two Function items have no function_name, by which ListFunctions tells its items apart: "
        "give it to each, or declare another key"
    )
    with pytest.raises(ValueError, match=sentence):
        local.add(ListFunctions, [Function(code_size=1), Function(code_size=2)])
    assert await ListFunctions(aws).collect() == []
    local.add(ListFunctions, [Function(code_size=1)])
    with pytest.raises(ValueError, match=sentence):
        local.add(ListFunctions, [Function(code_size=1)])
    assert await ListFunctions(aws).collect() == [Function(code_size=1)]
    assert local.update(Function(), code_size=3).code_size == 3


async def test_a_key_may_lack_a_field(local: LocalAWS, aws: Session) -> None:
    local.add(ListParts, [Part(function_name="a"), Part(function_name="b"), Part(runtime="a")])
    local.add(ListParts, [Part(function_name="a", code_size=5)])
    listed = await ListParts(aws).collect()
    assert [(part.function_name, part.code_size) for part in listed] == [
        ("a", 5), ("b", None), (None, None),
    ]  # fmt: skip
    with pytest.raises(ValueError, match="two Part items have no runtime, by which ListParts"):
        local.add(ListParts, [Part(function_name="c"), Part(function_name="c", code_size=5)])
