"""LocalAWS and moto, two emulators, give the same items to the same requests."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from contextlib import ExitStack, closing
from datetime import UTC, datetime
from typing import Annotated, Any

import boto3
import pytest

from awslists import ItemModel, Listing, Paging, Session
from awslists.constraints import Range
from awslists.sagemaker import (
    ListModels,
    ListNotebookInstances,
    ListProcessingJobs,
    ListTrainingJobs,
    ListTransformJobs,
)
from awslists.testing import LocalAWS
from tests.helpers.own_listings import ListFunctions
from tests.helpers.support import ONE_ATTEMPT

pytestmark = [pytest.mark.slow, pytest.mark.unmeasured]

ROLE = "arn:aws:iam::123456789012:role/churn/churn-0"
FOR_LAMBDA = json.dumps(
    {
        "Statement": [
            {
                "Effect": "Allow",
                "Principal": {"Service": "lambda.amazonaws.com"},
                "Action": "sts:AssumeRole",
            }
        ]
    }
)
NAMES = [f"{word}-{number}" for number in range(4) for word in ("churn", "fraud", "spam")]
LONG_AGO, FAR_AHEAD = datetime(2000, 1, 1, tzinfo=UTC), datetime(2100, 1, 1, tzinfo=UTC)
Create = Callable[[Any, str], object]


class Repository(ItemModel, names="camelCase"):
    repository_name: str
    registry_id: str


class DescribeRepositories(
    Listing[Repository],
    service="ecr",
    operation="DescribeRepositories",
    items="repositories",
    paging=Paging(token="nextToken", next_token="nextToken", page_size="maxResults"),
    key="repository_name",
    names="camelCase",
):
    repository_names: list[str] | None = None
    registry_id: str | None = None
    max_results: Annotated[int, Range(1, 1000)] | None = None


class ListTables(
    Listing[str],
    service="dynamodb",
    operation="ListTables",
    items="TableNames",
    paging=Paging(
        token="ExclusiveStartTableName", next_token="LastEvaluatedTableName", page_size="Limit"
    ),
):
    max_results: Annotated[int, Range(1, 100)] = 100


class User(ItemModel):
    user_name: str
    path: str


class ListUsers(
    Listing[User],
    service="iam",
    operation="ListUsers",
    items="Users",
    paging=Paging(token="Marker", next_token="Marker", page_size="MaxItems", more="IsTruncated"),
    key="user_name",
):
    path_prefix: str | None = None


class Role(ItemModel):
    role_name: str
    path: str


class ListRoles(
    Listing[Role],
    service="iam",
    operation="ListRoles",
    items="Roles",
    paging=Paging(token="Marker", next_token="Marker", page_size="MaxItems", more="IsTruncated"),
    key="role_name",
):
    path_prefix: str | None = None


def create_training_job(client: Any, name: str) -> None:
    client.create_training_job(
        TrainingJobName=name,
        AlgorithmSpecification={"TrainingImage": "image", "TrainingInputMode": "File"},
        RoleArn=ROLE,
        OutputDataConfig={"S3OutputPath": "s3://bucket/"},
        ResourceConfig={"InstanceType": "ml.m5.large", "InstanceCount": 1, "VolumeSizeInGB": 1},
        StoppingCondition={"MaxRuntimeInSeconds": 60},
    )


def create_processing_job(client: Any, name: str) -> None:
    cluster = {"InstanceType": "ml.m5.large", "InstanceCount": 1, "VolumeSizeInGB": 1}
    client.create_processing_job(
        ProcessingJobName=name,
        ProcessingResources={"ClusterConfig": cluster},
        AppSpecification={"ImageUri": "image"},
        RoleArn=ROLE,
    )


def create_transform_job(client: Any, name: str) -> None:
    source = {"S3DataSource": {"S3DataType": "S3Prefix", "S3Uri": "s3://bucket/"}}
    client.create_transform_job(
        TransformJobName=name,
        ModelName="model",
        TransformInput={"DataSource": source},
        TransformOutput={"S3OutputPath": "s3://bucket/"},
        TransformResources={"InstanceType": "ml.m5.large", "InstanceCount": 1},
    )


def create_function(client: Any, name: str) -> None:
    client.create_function(
        FunctionName=name,
        PackageType="Image",
        Code={"ImageUri": "123456789012.dkr.ecr.us-east-1.amazonaws.com/a:1"},
        Role=ROLE,
    )


def create_table(client: Any, name: str) -> None:
    client.create_table(
        TableName=name,
        KeySchema=[{"AttributeName": "key", "KeyType": "HASH"}],
        AttributeDefinitions=[{"AttributeName": "key", "AttributeType": "S"}],
        BillingMode="PAY_PER_REQUEST",
    )


BY_NAME: list[dict[str, Any]] = [
    {"sort_by": "Name", "sort_order": "Ascending"},
    {"sort_by": "Name", "sort_order": "Descending"},
]
BY_TIME: list[dict[str, Any]] = [
    {"creation_time_after": LONG_AGO},
    {"creation_time_after": FAR_AHEAD},
    {"creation_time_before": LONG_AGO},
    {"creation_time_before": FAR_AHEAD},
]
CASES: list[tuple[type[Listing[Any]], Create, list[dict[str, Any]]]] = [
    (
        ListTrainingJobs,
        create_training_job,
        [{}, {"name_contains": "fraud"}, {"status_equals": "Completed"},
         {"status_equals": "Failed"}, *BY_TIME],
    ),
    (
        ListProcessingJobs,
        create_processing_job,
        [{}, {"name_contains": "fraud"}, {"status_equals": "Failed"}, *BY_TIME],
    ),
    (ListTransformJobs, create_transform_job, [{}, {"name_contains": "fraud"}, *BY_TIME]),
    (
        ListModels,
        lambda client, name: client.create_model(ModelName=name, ExecutionRoleArn=ROLE),
        [{}],
    ),
    (
        ListNotebookInstances,
        lambda client, name: client.create_notebook_instance(
            NotebookInstanceName=name, InstanceType="ml.t2.medium", RoleArn=ROLE
        ),
        [{}, {"name_contains": "fraud"}, {"status_equals": "Deleting"}, *BY_NAME],
    ),
    (
        ListUsers,
        lambda client, name: client.create_user(UserName=name, Path=f"/{name[:5]}/"),
        [{}, {"path_prefix": "/fraud"}, {"path_prefix": "/none"}],
    ),
    (
        ListRoles,
        lambda client, name: client.create_role(
            RoleName=name, Path=f"/{name[:5]}/", AssumeRolePolicyDocument=FOR_LAMBDA
        ),
        [{}, {"path_prefix": "/churn/"}],
    ),
    (ListFunctions, create_function, [{}]),
    (
        DescribeRepositories,
        lambda client, name: client.create_repository(repositoryName=name),
        [{}, {"repository_names": ["fraud-1", "churn-0"]}, {"registry_id": "123456789012"}],
    ),
    (ListTables, create_table, [{}]),
]  # fmt: skip


@pytest.fixture(scope="module")
def filled(moto: dict[str, Any]) -> Iterator[dict[str, Any]]:
    """A region of moto with things of every kind."""
    arguments: dict[str, Any] = moto | {"region_name": "ap-southeast-2"}
    with ExitStack() as stack:
        for listing, create, _ in CASES:
            client = boto3.Session().client(listing.service, **arguments)
            stack.enter_context(closing(client))
            for name in NAMES:
                create(client, name)
        yield arguments


@pytest.mark.parametrize(
    ("listing", "parameters"),
    [(listing, parameters) for listing, _, every in CASES for parameters in every],
)
async def test_both_emulators_list_the_same(
    local: LocalAWS,
    aws: Session,
    filled: dict[str, Any],
    listing: type[Listing[Any]],
    parameters: dict[str, Any],
) -> None:
    async with Session(config=ONE_ATTEMPT, **filled) as of_moto:
        everything = await listing(of_moto).collect()
        expected = await listing(of_moto, **parameters).collect()
    local.add(listing, everything)
    found = await listing(aws, **parameters).collect()
    keys = [identify(listing, items) for items in (found, expected)]
    assert keys[0] == keys[1] if "sort_by" in parameters else {*keys[0]} == {*keys[1]}
    assert len(found) == len(expected)
    assert len(everything) >= len(NAMES)


def identify(listing: type[Listing[Any]], items: list[Any]) -> list[Any]:
    """Return what identifies each item; moto changes some fields from call to call."""
    return [getattr(item, listing.item_key[0]) if listing.item_key else item for item in items]
