"""Listings in each protocol of AWS, over HTTP."""

from __future__ import annotations

import json
import struct
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from botocore.loaders import Loader

from awslists import InvalidResponseError, Listing, Session
from tests.helpers.answering import Answering, answering, in_pages
from tests.helpers.own_listings import (
    Alarm,
    Api,
    DescribeAlarms,
    DescribeInstances,
    Distribution,
    Filter,
    Finding,
    GetApis,
    ImageIdentifier,
    ListDistributions,
    ListFindings,
    ListUsers,
    Tag,
    User,
)
from tests.helpers.service_model import SOURCE

NOON = datetime(2026, 1, 1, 12, tzinfo=UTC)


async def listed(answers: Any, make: Any) -> tuple[Answering, list[Any]]:
    """List all, twice: only the first call of an operation need be botocore's."""
    async with answering(answers) as server, server.session() as aws:
        listing: Listing[Any] = make(aws)
        found = [item async for item in listing]
        assert await listing.collect() == found
    half = len(server.received) // 2
    assert server.received[:half] == server.received[half:]
    del server.received[half:]
    return server, found


# --- JSON ---------------------------------------------------------------------------------------


async def test_camel_case_goes_both_ways() -> None:
    findings = [{"name": f"f{number}", "severity": "LOW", "other": 1} for number in range(3)]
    names = {"token": "nextToken", "next_token": "nextToken", "size": "maxResults"}
    answers = {"DescribeImageScanFindings": in_pages(findings, ListFindings.items_member, **names)}
    image = ImageIdentifier(image_tag="latest")

    def make(aws: Session) -> Any:
        return ListFindings(aws, repository_name="re", image_id=image, max_results=2)

    server, found = await listed(answers, make)
    assert [finding.name for finding in found] == ["f0", "f1", "f2"]
    assert found[0].model_extra == {"other": 1}
    sent = {"repositoryName": "re", "imageId": {"imageTag": "latest"}, "maxResults": 2}
    assert server.received == [sent, sent | {"nextToken": "2"}]
    assert make(SOURCE).request == sent
    assert ListFindings.from_request(SOURCE, sent) == make(SOURCE)
    assert found[0].model_dump(by_alias=True) == findings[0]
    assert Finding.model_validate(findings[0]) == found[0]


async def test_renamed_members_and_a_page_size_as_text() -> None:
    apis = [
        {"apiId": f"a{number}", "createdDate": "2026-01-01T12:00:00Z", "tags": {"k": "v"}}
        for number in range(3)
    ]
    names = {"token": "nextToken", "next_token": "nextToken", "size": "maxResults"}
    answers = {"GET /v2/apis": in_pages(apis, "items", **names)}
    server, found = await listed(answers, lambda aws: GetApis(aws, max_results=2))
    assert found == [
        Api(api_id=f"a{number}", created_date=NOON, tags={"k": "v"}) for number in range(3)
    ]
    assert server.received == [{"maxResults": "2"}, {"maxResults": "2", "nextToken": "2"}]
    listing = GetApis(SOURCE, max_results=2)
    assert listing.request == {"MaxResults": "2"}
    assert GetApis.from_request(SOURCE, listing.request) == listing
    assert GetApis(SOURCE).request == {}
    for wrong in ("2.0", "+2", "", "9" * 5000):
        with pytest.raises(ValueError, match="max_results"):
            GetApis.from_request(SOURCE, {"MaxResults": wrong})


# --- XML ----------------------------------------------------------------------------------------

USERS = """
<ListUsersResponse xmlns="https://iam.amazonaws.com/doc/2010-05-08/"><ListUsersResult>
<Users>{users}</Users><IsTruncated>{more}</IsTruncated>{marker}
</ListUsersResult><ResponseMetadata><RequestId>id-1</RequestId></ResponseMetadata>
</ListUsersResponse>
"""
USER = """
<member><Path>/</Path><UserName>{name}</UserName><UserId>1</UserId><Arn>arn</Arn>
<CreateDate>2026-01-01T12:00:00Z</CreateDate>
<Tags><member><Key>k</Key><Value>v</Value></member></Tags></member>
"""


def users(*names: str, missing: str = "") -> Any:
    def answer(parameters: dict[str, Any]) -> str:
        start = int(parameters.get("Marker", 0))
        more = start + 1 < len(names)
        user = USER.format(name=names[start]).replace(missing or "\0", "Nothing")
        marker = f"<Marker>{start + 1}</Marker>"
        return USERS.format(users=user, more=str(more).lower(), marker=marker)

    return {"ListUsers": answer}


async def test_xml_of_the_query_protocol_is_read() -> None:
    server, found = await listed(users("a", "b"), ListUsers)
    assert [user.user_name for user in found] == ["a", "b"]
    assert found[0].create_date == NOON
    assert found[0].tags == (Tag(key="k", value="v"),)
    assert server.received == [
        {"Version": "2010-05-08", "MaxItems": "1000"},
        {"Version": "2010-05-08", "MaxItems": "1000", "Marker": "1"},
    ]
    assert isinstance(found[0], User)


async def test_xml_is_validated_like_json() -> None:
    async with answering(users("a", missing="CreateDate")) as server, server.session() as aws:
        with pytest.raises(InvalidResponseError) as caught:
            await ListUsers(aws).first()
    [violation] = caught.value.violations
    assert (violation.parameter, violation.message) == ("Users[0].CreateDate", "is missing")
    assert caught.value.request_id == "id-1"


INSTANCES = """
<DescribeInstancesResponse xmlns="http://ec2.amazonaws.com/doc/2016-11-15/">
<requestId>id-2</requestId><reservationSet><item><reservationId>{name}</reservationId>
<instancesSet><item><instanceId>i-1</instanceId><launchTime>2026-01-01T12:00:00.000Z</launchTime>
<ebsOptimized>false</ebsOptimized></item></instancesSet></item></reservationSet>{token}
</DescribeInstancesResponse>
"""


async def test_xml_of_ec2_is_read() -> None:
    def answer(parameters: dict[str, Any]) -> str:
        if "NextToken" in parameters:
            return INSTANCES.format(name="r-2", token="<nextToken/>")
        return INSTANCES.format(name="r-1", token="<nextToken>more</nextToken>")

    filters = [Filter(name="instance-type", values=["a", "b"])]
    server, found = await listed(
        {"DescribeInstances": answer}, lambda aws: DescribeInstances(aws, filters=filters)
    )
    assert [reservation.reservation_id for reservation in found] == ["r-1", "r-2"]
    assert found[0].instances[0].launch_time == NOON
    assert found[0].instances[0].ebs_optimized is False
    assert server.received[1] == {
        "Version": "2016-11-15",
        "Filter.1.Name": "instance-type",
        "Filter.1.Value.1": "a",
        "Filter.1.Value.2": "b",
        "NextToken": "more",
    }


DISTRIBUTIONS = """
<DistributionList xmlns="http://cloudfront.amazonaws.com/doc/2020-05-31/">
<Marker></Marker>{marker}<MaxItems>1</MaxItems><IsTruncated>{more}</IsTruncated>
<Quantity>1</Quantity><Items><DistributionSummary><Id>{name}</Id><Enabled>true</Enabled>
<LastModifiedTime>2026-01-01T12:00:00Z</LastModifiedTime></DistributionSummary></Items>
</DistributionList>
"""


async def test_xml_with_a_payload_is_read() -> None:
    def answer(parameters: dict[str, Any]) -> str:
        if parameters.get("Marker") == "m&1":
            return DISTRIBUTIONS.format(marker="", more="false", name="two")
        marker = "<NextMarker>m&amp;1</NextMarker>"
        return DISTRIBUTIONS.format(marker=marker, more="true", name="one")

    answers = {"GET /2020-05-31/distribution": answer}
    server, found = await listed(answers, lambda aws: ListDistributions(aws, max_results=1))
    assert found == [
        Distribution.model_validate(
            found[place].model_extra | {"Id": name, "Enabled": True, "LastModifiedTime": NOON}
        )
        for place, name in enumerate(("one", "two"))
    ]
    assert server.received == [{"MaxItems": "1"}, {"MaxItems": "1", "Marker": "m&1"}]


PAGES_OF_A_PROXY = [
    ("", "the body is empty"),
    ("<html><body>Log in.</body></html>", "the body is a page of HTML"),
    ('<?xml version="1.0"?>\n<!DOCTYPE html>\n<!-- -->\n<HTML lang="en"/>', "is a page of HTML"),
]


@pytest.mark.parametrize(("page", "said"), PAGES_OF_A_PROXY)
@pytest.mark.parametrize("listing", [DescribeInstances, ListDistributions, ListUsers])
async def test_what_a_proxy_answers_is_no_empty_page(page: str, said: str, listing: Any) -> None:
    operations = ["DescribeInstances", "ListUsers", "GET /2020-05-31/distribution"]
    answers: Any = dict.fromkeys(operations, lambda _: page)
    async with answering(answers) as server, server.session() as aws:
        with pytest.raises(InvalidResponseError, match=said):
            await listing(aws).collect()


# --- CBOR ---------------------------------------------------------------------------------------


def to_cbor(value: Any) -> bytes:
    """Encode what the answers below hold; botocore has an encoder of shapes only."""
    match value:
        case bool():
            return b"\xf5" if value else b"\xf4"
        case float():
            return b"\xfb" + struct.pack(">d", value)
        case int():
            return b"\x1a" + value.to_bytes(4, "big")
        case str():
            text = value.encode()
            return b"\x79" + len(text).to_bytes(2, "big") + text
        case datetime():
            return b"\xc1" + to_cbor(value.timestamp())
        case list():
            return b"\x99" + len(value).to_bytes(2, "big") + b"".join(map(to_cbor, value))
        case dict():
            pairs = b"".join(to_cbor(key) + to_cbor(each) for key, each in value.items())
            return b"\xb9" + len(value).to_bytes(2, "big") + pairs
    raise TypeError(value)


@pytest.fixture
def in_cbor(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Make botocore prefer CBOR for CloudWatch; for some services, it knows nothing else."""
    description = Loader().load_service_model("cloudwatch", "service-2")
    metadata = description["metadata"] | {"protocols": ["smithy-rpc-v2-cbor"]}
    folder = tmp_path / "cloudwatch" / metadata["apiVersion"]
    folder.mkdir(parents=True)
    (folder / "service-2.json").write_text(json.dumps(description | {"metadata": metadata}))
    monkeypatch.setenv("AWS_DATA_PATH", str(tmp_path))


@pytest.mark.usefixtures("in_cbor")
async def test_cbor_is_read() -> None:
    alarms = [
        {"AlarmName": f"a{number}", "Threshold": float("nan"), "StateUpdatedTimestamp": NOON}
        for number in range(3)
    ]

    def answer(parameters: dict[str, Any]) -> bytes:
        if b"NextToken" in parameters["body"]:
            return to_cbor({"MetricAlarms": alarms[2:]})
        return to_cbor({"MetricAlarms": alarms[:2], "NextToken": "more", "CompositeAlarms": []})

    async with answering({"DescribeAlarms": answer}) as server, server.session() as aws:
        found = await DescribeAlarms(aws).collect()
    assert [alarm.alarm_name for alarm in found] == ["a0", "a1", "a2"]
    assert found[0].threshold != found[0].threshold
    assert found[0].state_updated_timestamp == NOON
    assert isinstance(found[0], Alarm)
    assert len(server.received) == 2
    assert b"MaxRecords" in server.received[0]["body"]
