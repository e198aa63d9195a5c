"""Watches over HTTP: what fails, and what cannot be watched."""

from __future__ import annotations

import pickle
from typing import Any

import pytest

from awslists import (
    DeclarationError,
    ExpiredCredentialsError,
    InvalidRequestError,
    InvalidResponseError,
    ItemModel,
    ListImages,
    Listing,
    ListingError,
    ListModelPackages,
    ListModelPackagingJobs,
    Session,
    SessionClosedError,
)
from awslists.sagemaker import AppDetails, ListApps
from awslists.testing import (
    LocalAWS,
    faults,
)
from awslists.testing.faults import Fault
from tests.helpers.watches import (
    NEW,
    in_virtual_times,
    session,
    turns,
    watching,
)

# --- Errors --------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "fault",
    [
        faults.throttling(),
        faults.server_error(),
        faults.service_error("SomeException", "Try again", 503),
        faults.dropped_connection(),
    ],
    ids=["throttling", "500", "503", "no answer"],
)
@in_virtual_times
async def test_a_failed_listing_is_logged_and_made_up_for(
    local: LocalAWS, fault: Fault, caplog: pytest.LogCaptureFixture
) -> None:
    images = local.add_images(5)
    async with session(local) as aws:
        local.inject(fault, skip=1)
        async with watching(ListImages(aws, max_results=2)) as watched:
            assert watched.changes.bookmark is None
            local.images.remove(images[0])  # before the beginning, which is the next listing
            await turns()
            assert len(watched.changes.bookmark or {}) == 6
            local.inject(fault)
            local.add_images([NEW])
            await turns(2)
            assert watched.take_told() == [("added", "new")]
    logged = [record for record in caplog.records if record.levelname == "WARNING"]
    assert len(logged) == 2
    assert {vars(record)["awslists_operation"] for record in logged} == {"ListImages"}
    assert logged[0].getMessage().startswith("a watch failed to list, and tries again")


@in_virtual_times
async def test_an_unfinished_listing_removes_nothing(local: LocalAWS) -> None:
    packages = local.add_model_packages(9)
    async with session(local) as aws:
        listing = ListModelPackages(aws, max_results=3)
        async with watching(listing) as watched:
            local.model_packages.remove(packages[0])
            changed = packages[1].model_copy(update={"model_package_description": "Better"})
            local.add_model_packages([changed])
            local.inject(faults.server_error(), skip=1)
            await turns()
            assert [change.kind for change in watched.told] == ["changed"]
            await turns()
            assert [change.kind for change in watched.told] == ["changed", "removed"]


@pytest.mark.parametrize(
    ("fault", "kind"),
    [
        (faults.expired_credentials(), ExpiredCredentialsError),
        (faults.service_error("AccessDeniedException", "No"), ListingError),
        (faults.raw_body(b"{"), InvalidResponseError),
    ],
    ids=["expired credentials", "access denied", "no JSON"],
)
@in_virtual_times
async def test_another_error_ends_a_watch_after_what_came_before(
    local: LocalAWS, fault: Fault, kind: type[ListingError]
) -> None:
    local.add_images(5)
    async with session(local) as aws:
        listing = ListImages(aws, max_results=2)
        local.inject(fault, skip=1)
        async with watching(listing, {}) as watched:
            assert watched.take_told() == [("added", "image-0000"), ("added", "image-0001")]
            assert type(watched.error) is kind or kind is ListingError
            assert isinstance(watched.error, ListingError)
            assert watched.error.listing is listing
            assert watched.error.next_token is None
            assert "(a page of a watch, request id " in str(watched.error)
        async with watching(listing, watched.changes.bookmark) as watched:
            assert len(watched.told) == 3


@in_virtual_times
async def test_closing_the_session_ends_a_watch(local: LocalAWS) -> None:
    async with session(local) as aws, watching(ListImages(aws)) as watched:
        await aws.aclose()
        await turns()
        assert isinstance(watched.error, SessionClosedError)


@in_virtual_times
async def test_a_missing_region_ends_a_watch(
    local: LocalAWS, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("AWS_CONFIG_FILE", "/dev/null")
    monkeypatch.delenv("AWS_DEFAULT_REGION", raising=False)
    keys: Any = {"aws_access_key_id": "a", "aws_secret_access_key": "b"}
    async with Session(**keys) as aws, ListImages(aws).watch() as changes:
        with pytest.raises(ListingError, match="no region is set"):
            await anext(changes)


@in_virtual_times
async def test_an_item_without_its_key_ends_a_watch(local: LocalAWS) -> None:
    local.add_model_packaging_jobs("bolts", 2)
    local.inject(faults.changed_items(JobName=None))
    async with session(local) as aws:
        jobs = ListModelPackagingJobs(aws, project_name="bolts")
        async with watching(jobs) as watched:
            assert isinstance(watched.error, InvalidResponseError)
            _, violation = watched.error.violations
    assert violation.parameter == "ModelPackagingJobs[1].JobName"
    assert violation.message == "is missing, but a watch needs it to tell items apart"


@in_virtual_times
async def test_a_key_may_lack_a_field_that_no_item_needs(local: LocalAWS) -> None:
    made: dict[str, Any] = {"domain_id": "d-1", "app_type": "JupyterLab", "app_name": "default"}
    local.add(ListApps, [AppDetails(**made, space_name=name) for name in ("a", "b")])
    async with session(local) as aws, watching(ListApps(aws)) as watched:
        await turns()
        assert watched.error is None


@in_virtual_times
async def test_a_beginning_without_items_says_why(
    local: LocalAWS, caplog: pytest.LogCaptureFixture
) -> None:
    class ListUnversioned(ListModelPackages):
        """A class of its own, since the hint is logged once for each."""

    async with session(local) as aws, watching(ListUnversioned(aws)):
        await turns(2)
    [hint] = [each.message for each in caplog.records if each.levelname == "WARNING"]
    assert hint.startswith("ListModelPackages: no items. Without a type or a group")


# --- What cannot be watched ----------------------------------------------------------------------


class Group(ItemModel):
    model_package_group_name: str | None = None
    model_package_group_arn: str | None = None
    tags: list[str] | None = None


class ListGroups(
    Listing[Group],
    service="sagemaker",
    operation="ListModelPackageGroups",
    items="ModelPackageGroupSummaryList",
):
    pass


class ListGroupsByTags(ListGroups, key="tags"):
    pass


SESSION = Session(region_name="us-east-1")


def test_without_a_key_the_error_says_how_to_give_one() -> None:
    with pytest.raises(DeclarationError, match="has no key, which a watch needs"):
        ListGroups(SESSION).watch()


@in_virtual_times
async def test_a_key_must_identify_an_item(local: LocalAWS) -> None:
    local.inject(lambda answer: answer.replace(status=200, payload=GROUPS))
    async with session(local) as aws, ListGroupsByTags(aws).watch() as changes:
        with pytest.raises(DeclarationError, match="tags cannot be the key of its items"):
            await anext(changes)


GROUPS = {"ModelPackageGroupSummaryList": [{"Tags": ["a"]}]}


@pytest.mark.parametrize(
    ("every", "error"),
    [
        *[(number, ValueError) for number in (0, -1, float("nan"), float("inf"))],
        pytest.param(10**400, ValueError, id="more than a float can be"),
        *[(wrong, TypeError) for wrong in (True, "60", None)],
    ],
)
def test_every_must_be_seconds(every: Any, error: type[Exception]) -> None:
    with pytest.raises(error, match=r"^every must be "):
        ListImages(SESSION).watch(every)


def test_a_limit_and_a_token_are_refused() -> None:
    with pytest.raises(InvalidRequestError, match="limit=0 must be left out") as caught:
        ListImages(SESSION, limit=0, next_token="a").watch()
    assert [each.parameter for each in caught.value.violations] == ["limit", "next_token"]


@in_virtual_times
async def test_changes_cannot_be_pickled(local: LocalAWS) -> None:
    async with session(local) as aws, ListImages(aws).watch() as changes:
        with pytest.raises(TypeError, match="send their bookmark"):
            pickle.dumps(changes)
