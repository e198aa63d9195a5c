"""Answers become items if they can be tolerated, and errors if they are broken."""

from __future__ import annotations

import logging
from contextlib import suppress
from datetime import UTC, datetime
from enum import StrEnum
from io import BytesIO
from typing import Annotated, Any

import pytest
from aiobotocore.session import AioSession
from botocore.awsrequest import AWSResponse
from hypothesis import given
from hypothesis import strategies as st
from urllib3 import HTTPResponse

from awslists import (
    Image,
    ImageStatus,
    InvalidResponseError,
    ItemModel,
    ListImages,
    Listing,
    ListingError,
    ListModelPackages,
    ListModelPackagingJobs,
    ModelLifeCycle,
    ModelPackagingJobMetadata,
    ModelPackagingJobStatus,
    ServiceError,
    Session,
    TransportError,
)
from awslists.models import OpenEnum, UtcDatetime
from awslists.testing import Answer, LocalAWS, faults, make_image
from awslists.testing.faults import Fault
from tests.helpers.support import ONE_ATTEMPT, until_error

FIRST, MIDDLE, LAST = 0, 1, 2


def changed(**payload: Any) -> Fault:
    return faults.changed_payload(lambda honest: {**honest, **payload})


@pytest.mark.parametrize("page", [FIRST, MIDDLE, LAST])
async def test_an_unknown_enum_value_stays_a_plain_string(
    local: LocalAWS, aws: Session, page: int
) -> None:
    local.add_images(6)
    local.inject(faults.changed_items(ImageStatus="MELTING"), skip=page)
    statuses = [image.image_status async for image in ListImages(aws, max_results=2)]
    assert statuses[2 * page : 2 * page + 2] == ["MELTING"] * 2
    assert statuses.count(ImageStatus.CREATED) == 4
    assert type(statuses[2 * page]) is str


async def test_a_known_enum_value_is_a_member(local: LocalAWS, aws: Session) -> None:
    local.add_images(1)
    image = await ListImages(aws).first()
    assert image is not None
    assert image.image_status is ImageStatus.CREATED


@pytest.mark.parametrize("page", [FIRST, MIDDLE, LAST])
async def test_an_unknown_field_is_kept(local: LocalAWS, aws: Session, page: int) -> None:
    local.add_images(6)
    local.inject(faults.changed_items(Colour={"r": 1}, image_name="not this"), skip=page)
    images = await ListImages(aws, max_results=2).collect()
    assert images[2 * page].model_extra == {"Colour": {"r": 1}, "image_name": "not this"}
    assert images[2 * page].image_name.startswith("image-")


@pytest.mark.parametrize("payload", [{}, {"Images": None}, {"Images": []}, {"Other": 1}])
@pytest.mark.parametrize("page", [FIRST, MIDDLE, LAST])
async def test_a_page_without_its_list_is_empty(
    local: LocalAWS, aws: Session, payload: dict[str, Any], page: int
) -> None:
    local.add_images(6)
    keep_token = faults.changed_payload(
        lambda honest: {k: v for k, v in honest.items() if k == "NextToken"} | payload
    )
    local.inject(keep_token, skip=page)
    sizes = [len(page) async for page in ListImages(aws, max_results=2).pages()]
    assert sizes == [0 if number == page else 2 for number in range(3)]


async def test_patterns_and_lengths_are_not_enforced_on_answers(
    local: LocalAWS, aws: Session
) -> None:
    local.add_images(1)
    name = "ünlikely name!" * 100
    local.inject(faults.changed_items(ImageName=name, Description=""))
    image = await ListImages(aws).first()
    assert image is not None
    assert image.image_name == name


BROKEN: dict[str, tuple[Fault, str]] = {
    "a missing required field": (faults.changed_items(ImageArn=None), "Images[0].ImageArn"),
    "a null for a required field": (
        faults.changed_payload(lambda p: {"Images": [{**p["Images"][0], "ImageName": None}]}),
        "Images[0].ImageName",
    ),
    "a number for a string": (faults.changed_items(ImageName=3), "Images[0].ImageName"),
    "a number for an enum": (faults.changed_items(ImageStatus=3), "Images[0].ImageStatus"),
    "a boolean for a time": (faults.changed_items(CreationTime=True), "Images[0].CreationTime"),
    "text for a time": (faults.changed_items(CreationTime="soon"), "Images[0].CreationTime"),
    "digits in text for a time": (
        faults.changed_items(CreationTime="1700000000"),
        "Images[0].CreationTime",
    ),
    "a duration for a time": (faults.changed_items(CreationTime="P40Y"), "Images[0].CreationTime"),
    "a time without a zone": (
        faults.changed_items(CreationTime="2026-01-01T00:00:00"),
        "Images[0].CreationTime",
    ),
    "more behind a time": (
        faults.changed_items(CreationTime="2026-01-01T00:00:00.000000 or soZ"),
        "Images[0].CreationTime",
    ),
    "a zone with seconds": (
        faults.changed_items(CreationTime="2026-01-01T00:00:00+00:00:28"),
        "Images[0].CreationTime",
    ),
    "a time of no calendar": (faults.changed_items(CreationTime=1e30), "Images[0].CreationTime"),
    "a time before the calendar": (
        faults.changed_items(CreationTime="0001-01-01T00:00:00+14:00"),
        "Images[0].CreationTime",
    ),
    "infinity for a time": (
        faults.changed_items(CreationTime=float("inf")),
        "Images[0].CreationTime",
    ),
    "an object for the list": (changed(Images={}), "Images"),
    "a string for an item": (changed(Images=["x"]), "Images[0]"),
    "a null for an item": (changed(Images=[None]), "Images[0]"),
    "a number for the token": (changed(NextToken=7), "NextToken"),
    "a list for the body": (faults.raw_body(b"[]"), "body"),
    "no body": (faults.raw_body(b""), "body"),
    "half a body": (faults.malformed_json(), "body"),
    "two bodies": (faults.raw_body(b"{}{}"), "body"),
    "a page for people": (faults.raw_body(b"<html>", content_type="text/html"), "body"),
    "no text": (faults.raw_body(b'{"Images": "\xff"}'), "body"),
    "endless nesting": (faults.raw_body(b'{"Images":' + b"[" * 100_000), "body"),
}


@pytest.mark.parametrize("page", [FIRST, MIDDLE, LAST])
@pytest.mark.parametrize(("fault", "path"), BROKEN.values(), ids=BROKEN)
async def test_a_broken_page_is_refused(
    local: LocalAWS, aws: Session, fault: Fault, path: str, page: int
) -> None:
    images = local.add_images(6)
    local.inject(fault, skip=page)
    listing = ListImages(aws, max_results=2, sort_order="ASCENDING")
    delivered, error = await until_error(listing)
    assert isinstance(error, InvalidResponseError)
    assert delivered == images[: 2 * page]
    assert error.violations[0].parameter == path
    assert path in str(error)
    assert error.request_id is not None
    assert error.next_token == local.requests[page].parameters.get("NextToken")


async def test_a_required_member_cannot_be_missing(local: LocalAWS, aws: Session) -> None:
    local.inject(faults.raw_body(b"{}"))
    local.inject(faults.raw_body(b'{"ModelPackageSummaryList": null}'))
    for _ in range(2):
        with pytest.raises(InvalidResponseError, match="ModelPackageSummaryList"):
            await ListModelPackages(aws).collect()


async def test_a_packaging_job_may_be_empty(local: LocalAWS, aws: Session) -> None:
    local.add_model_packaging_jobs("bolts", 1)
    local.inject(faults.changed_payload(lambda _: {"ModelPackagingJobs": [{}]}))
    assert await ListModelPackagingJobs(aws, project_name="bolts").collect() == [
        ModelPackagingJobMetadata()
    ]


async def test_an_unknown_status_of_a_packaging_job_is_kept(local: LocalAWS, aws: Session) -> None:
    local.add_model_packaging_jobs("bolts", 2)
    local.inject(faults.changed_items(Status="PAUSED"), skip=1)
    listing = ListModelPackagingJobs(aws, project_name="bolts", max_results=1)
    assert [job.status async for job in listing] == [ModelPackagingJobStatus.SUCCEEDED, "PAUSED"]


async def test_a_life_cycle_is_a_nested_item(local: LocalAWS, aws: Session) -> None:
    local.add_model_packages(1, group="churn")
    stage = {"Stage": "Prod", "StageStatus": "Live"}
    local.inject(faults.changed_items(ModelLifeCycle=stage))
    package = await ListModelPackages(aws, model_package_group_name="churn").first()
    assert package is not None
    assert package.model_life_cycle == ModelLifeCycle(stage="Prod", stage_status="Live")
    assert package.model_dump(by_alias=True, exclude_none=True)["ModelLifeCycle"] == stage


WIRE_SECONDS = st.one_of(
    st.integers(-62_135_596_800, 253_402_300_799),
    st.floats(-62_135_596_800, 253_402_300_799),
    st.integers(0, 4_000_000_000_000).map(lambda milliseconds: milliseconds / 1000),
)


@given(seconds=WIRE_SECONDS)
def test_a_timestamp_equals_botocores_own_parse(seconds: float) -> None:
    from botocore.utils import parse_timestamp

    body = {
        "CreationTime": seconds,
        "ImageArn": "arn",
        "ImageName": "name",
        "ImageStatus": "CREATED",
        "LastModifiedTime": 30_000_000_000,
    }
    image = Image.model_validate(body)
    assert image.creation_time == parse_timestamp(seconds)
    assert image.creation_time.tzinfo is UTC
    assert image.last_modified_time == datetime(2920, 8, 30, 5, 20, tzinfo=UTC)


@pytest.mark.filterwarnings("error")
def test_an_item_goes_to_json_and_back() -> None:
    image = make_image("churn", datetime(2026, 1, 2, 3, 4, 5, 678901, UTC))
    text = image.model_dump_json(by_alias=True, exclude_none=True)
    assert Image.model_validate_json(text) == image
    assert '"CreationTime":"2026-01-02T03:04:05.678901Z"' in text
    assert image.model_dump(mode="json")["creation_time"] == "2026-01-02T03:04:05.678901Z"
    schema = Image.model_json_schema(mode="serialization")
    assert schema["properties"]["CreationTime"]["format"] == "date-time"


@pytest.mark.parametrize(
    ("seconds", "microsecond"),
    [
        (1700000000.123457, 123_457),
        (1700000000.0078125, 7812),  # halves are rounded to even, as botocore does
        (1700000000.0234375, 23_438),
    ],
)
async def test_a_timestamp_is_exact_to_the_microsecond(
    local: LocalAWS, aws: Session, seconds: float, microsecond: int
) -> None:
    local.add_images(1)
    local.inject(faults.changed_items(CreationTime=seconds))
    image = await ListImages(aws).first()
    assert image is not None
    assert image.creation_time == datetime(2023, 11, 14, 22, 13, 20, microsecond, UTC)
    assert image.creation_time.tzinfo is UTC


# --- Other protocols ----------------------------------------------------------------------------


class ClusterState(StrEnum):
    ACTIVE = "ACTIVE"


class Cluster(ItemModel):
    cluster_name: str
    state: Annotated[ClusterState | str, OpenEnum()] | None = None
    tags: tuple[str, ...] = ()


class ListClusters(
    Listing[Cluster], service="kafka", operation="ListClusters", items="ClusterInfoList"
):
    """Its answers are JSON with other names than those of the service model."""


class Template(ItemModel):
    generated_template_id: str
    creation_time: UtcDatetime


class ListGeneratedTemplates(
    Listing[Template],
    service="cloudformation",
    operation="ListGeneratedTemplates",
    items="Summaries",
):
    """Its answers are XML."""


TEMPLATES = b"""
<ListGeneratedTemplatesResponse xmlns="http://cloudformation.amazonaws.com/doc/2010-05-15/">
  <ListGeneratedTemplatesResult><Summaries><member>
    <GeneratedTemplateId>one</GeneratedTemplateId>
    <CreationTime>2024-01-01T00:00:00Z</CreationTime>
  </member></Summaries></ListGeneratedTemplatesResult>
</ListGeneratedTemplatesResponse>
"""


async def test_botocore_reads_answers_with_other_names(local: LocalAWS, aws: Session) -> None:
    pages = [{"clusterInfoList": [{"clusterName": "one", "state": "ACTIVE"}], "nextToken": "more"}]
    pages += [{"clusterInfoList": [{"clusterName": "two"}]}]
    answers = iter(pages)
    local.inject(lambda answer: answer.replace(status=200, payload=next(answers)), times=2)
    first, second = await ListClusters(aws).collect()
    assert (first.cluster_name, second.cluster_name) == ("one", "two")
    assert first.state is ClusterState.ACTIVE
    assert ["nextToken=more" in request.path for request in local.requests] == [False, True]


@pytest.mark.parametrize("listing", [ListClusters, ListGeneratedTemplates])
@pytest.mark.parametrize("status", [200, 400, 502])
@pytest.mark.parametrize(
    "body", [b"<html>login</html>", b"[]", b'{"clusterInfoList":"x"}', b'{"cut', b"\xff", b""]
)
async def test_broken_answers_of_other_protocols_are_errors(
    local: LocalAWS, aws: Session, listing: type[Listing[Any]], status: int, body: bytes
) -> None:
    local.inject(faults.raw_body(body, status=status))
    with pytest.raises(ListingError) as caught:
        await listing(aws).collect()
    assert "request could not be made" not in str(caught.value)
    if status != 200 and listing is ListClusters:
        assert isinstance(caught.value, ServiceError)


async def test_botocore_reads_answers_in_xml(local: LocalAWS, aws: Session) -> None:
    local.inject(lambda answer: answer.replace(status=200, raw=TEMPLATES))
    [template] = await ListGeneratedTemplates(aws).collect()
    assert template.generated_template_id == "one"
    assert template.creation_time == datetime(2024, 1, 1, tzinfo=UTC)


@pytest.mark.parametrize("event", ["before-sign", "before-send", "before-parse", "needs-retry"])
@pytest.mark.parametrize("kind", [KeyError, TypeError, ValueError])
async def test_an_error_of_a_callers_hook_is_passed_on(
    local: LocalAWS, kind: type[Exception], event: str
) -> None:
    def fail(**_: object) -> None:
        raise kind("theirs")

    botocore_session = AioSession()
    botocore_session.register(f"{event}.kafka", fail)
    async with local.session(botocore_session=botocore_session) as aws:
        for _ in range(2):  # the second call finds a client whose phases are recorded
            with pytest.raises(kind, match="theirs"):
                await ListClusters(aws).first()


async def test_an_answer_mocked_for_boto3_is_refused_with_advice(
    local: LocalAWS,
) -> None:
    botocore_session = AioSession()
    answer = AWSResponse(
        "http://localhost", 200, {}, HTTPResponse(BytesIO(b"{}"), preload_content=False)
    )
    botocore_session.register("before-send.sagemaker", lambda **_: answer)
    async with local.session(botocore_session=botocore_session) as aws:
        with pytest.raises(TransportError, match=r"moto's mock_aws.* use awslists\.testing\.Local"):
            await ListImages(aws).first()


@pytest.mark.parametrize(
    "answer",
    [
        b'{"Images": [], "Colour": "red"}',
        faults.service_error("ValidationException", "no", 400),
        faults.raw_body(b'{"__type": 5, "message": ["odd"]}', status=400),
        faults.raw_body(b'{"Images": [], "Colour": "red"}', status=300),
    ],
)
async def test_botocore_logs_each_body_as_received(
    local: LocalAWS, caplog: pytest.LogCaptureFixture, answer: bytes | Fault
) -> None:
    received = []

    def kept(honest: Answer) -> Answer:
        fault = faults.raw_body(answer) if isinstance(answer, bytes) else answer
        sent = fault(honest)
        assert isinstance(sent, Answer)
        received.append(sent.body)
        return sent

    local.inject(kept)
    caplog.set_level(logging.DEBUG, logger="botocore.parsers")
    async with local.session(config=ONE_ATTEMPT) as aws:
        with suppress(ServiceError):
            assert await ListImages(aws).collect() == []
    bodies = [each for each in caplog.messages if each.startswith("Response body:")]
    # botocore reads the body of a modelled error once more.
    assert set(bodies) == {f"Response body:\n{received[0]!r}"}
