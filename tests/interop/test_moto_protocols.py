"""Operations of other services list from moto, each in its own protocol."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterator
from contextlib import closing
from typing import Any

import boto3
import pytest

from awslists import ItemModel, Listing, Paging, Session
from tests.helpers.own_listings import (
    DescribeAlarms,
    DescribeInstances,
    Filter,
    ListFunctions,
    ListUsers,
)
from tests.helpers.support import ONE_ATTEMPT

pytestmark = [pytest.mark.slow, pytest.mark.unmeasured]

NAMES = [f"name-{number}" for number in range(5)]


@pytest.fixture(scope="module")
def own_moto(moto: dict[str, Any]) -> dict[str, Any]:
    """A region of moto for these tests alone."""
    return moto | {"region_name": "eu-central-1"}


@pytest.fixture
def client(own_moto: dict[str, Any], request: pytest.FixtureRequest) -> Iterator[Any]:
    with closing(boto3.Session().client(request.param, **own_moto)) as made:
        yield made


def of(service: str) -> pytest.MarkDecorator:
    return pytest.mark.parametrize("client", [service], indirect=True)


@of("iam")
async def test_users_are_listed_in_query(client: Any, own_moto: dict[str, Any]) -> None:
    for name in NAMES:
        client.create_user(UserName=name, Path="/awslists/")
    async with Session(config=ONE_ATTEMPT, **own_moto) as aws:
        [page] = [page async for page in ListUsers(aws, path_prefix="/awslists/").pages()]
    assert page.request_id
    by_boto3 = client.list_users(PathPrefix="/awslists/")["Users"]
    assert [(user.user_name, user.create_date) for user in page] == [
        (user["UserName"], user["CreateDate"]) for user in by_boto3
    ]


class Topic(ItemModel):
    topic_arn: str | None = None


class ListTopics(
    Listing[Topic],
    service="sns",
    operation="ListTopics",
    items="Topics",
    paging=Paging(page_size=None),
):
    max_results: None = None


@of("sns")
async def test_pages_are_listed_in_query(client: Any, own_moto: dict[str, Any]) -> None:
    arns = [client.create_topic(Name=f"topic-{number}")["TopicArn"] for number in range(101)]
    async with Session(config=ONE_ATTEMPT, **own_moto) as aws:
        pages = [page async for page in ListTopics(aws).pages()]
        rest = await ListTopics(aws, next_token=pages[0].next_token).collect()
    assert [len(page) for page in pages] == [100, 1]
    assert [topic.topic_arn for page in pages for topic in page] == arns
    assert [topic.topic_arn for topic in rest] == arns[100:]


class Repository(ItemModel, names="camelCase"):
    repository_name: str | None = None


class DescribeRepositories(
    Listing[Repository],
    service="ecr",
    operation="DescribeRepositories",
    items="repositories",
    names="camelCase",
    paging=Paging(token="nextToken", next_token="nextToken", page_size="maxResults"),
):
    repository_names: list[str] | None = None


@of("ecr")
async def test_repositories_are_listed_in_json(client: Any, own_moto: dict[str, Any]) -> None:
    for name in NAMES:
        client.create_repository(repositoryName=name)
    async with Session(config=ONE_ATTEMPT, **own_moto) as aws:
        assert [each.repository_name async for each in DescribeRepositories(aws)] == NAMES
        some = DescribeRepositories(aws, repository_names=NAMES[:2], max_results=None)
        assert [each.repository_name async for each in some] == NAMES[:2]


@of("ec2")
async def test_instances_are_listed_in_ec2(client: Any, own_moto: dict[str, Any]) -> None:
    kinds = ("t3.micro", "t3.small")
    for kind in kinds:
        client.run_instances(ImageId="ami-1", InstanceType=kind, MinCount=3, MaxCount=3)
    async with Session(config=ONE_ATTEMPT, **own_moto) as aws:
        filters = [Filter(name="instance-type", values=["t3.small"])]
        [reservation] = await DescribeInstances(aws, filters=filters).collect()
        assert len(await DescribeInstances(aws).collect()) == len(kinds)
    assert reservation.instances is not None
    assert len(reservation.instances) == 3
    by_boto3 = client.describe_instances(InstanceIds=[reservation.instances[0].instance_id])
    launched = by_boto3["Reservations"][0]["Instances"][0]["LaunchTime"]
    assert reservation.instances[0].launch_time == launched


@of("lambda")
async def test_functions_are_listed_in_rest_json(client: Any, own_moto: dict[str, Any]) -> None:
    with closing(boto3.Session().client("iam", **own_moto)) as iam:
        role = iam.create_role(RoleName="awslists", AssumeRolePolicyDocument="{}")["Role"]
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as archive:
        archive.writestr("code.py", "def handler(event, context): pass")
    for name in NAMES:
        client.create_function(
            FunctionName=name,
            Runtime="python3.12",
            Role=role["Arn"],
            Handler="code.handler",
            Code={"ZipFile": packed.getvalue()},
        )
    async with Session(config=ONE_ATTEMPT, **own_moto) as aws:
        found = [each.function_name async for each in ListFunctions(aws, max_results=2)]
    assert sorted(map(str, found)) == NAMES


@of("cloudwatch")
async def test_alarms_are_listed(client: Any, own_moto: dict[str, Any]) -> None:
    for name in NAMES:
        client.put_metric_alarm(
            AlarmName=name,
            ComparisonOperator="GreaterThanThreshold",
            EvaluationPeriods=1,
            Threshold=2.5,
        )
    async with Session(config=ONE_ATTEMPT, **own_moto) as aws:
        found = await DescribeAlarms(aws).collect()
    assert sorted(str(alarm.alarm_name) for alarm in found) == NAMES
    assert {alarm.threshold for alarm in found} == {2.5}
