"""Declares ListModelPackageGroups, an operation that awslists does not have, and lists it.

Run `python own_operation.py` with your AWS credentials. Without an account, use moto:
LocalAWS does not have this operation. Install moto together with awslists, so that pip finds a
botocore that suits both, and run its server in another terminal:

    pip install awslists "moto[server]"
    moto_server -p 5001

Then create a group here:

    export AWS_ENDPOINT_URL=http://127.0.0.1:5001 AWS_DEFAULT_REGION=us-east-1
    export AWS_ACCESS_KEY_ID=any AWS_SECRET_ACCESS_KEY=any
    python -c "import boto3; boto3.client('sagemaker').create_model_package_group(
        ModelPackageGroupName='churn')"
"""

import asyncio
from enum import StrEnum
from typing import Annotated, Literal

from awslists import (
    AWSListsError,
    ItemModel,
    ModelPackageSortBy,
    ScannableListing,
    Session,
    SortOrder,
)
from awslists.constraints import Text
from awslists.models import OpenEnum, UtcDatetime


class ModelPackageGroupStatus(StrEnum):
    """The status of a group."""

    PENDING = "Pending"
    IN_PROGRESS = "InProgress"
    COMPLETED = "Completed"
    FAILED = "Failed"
    DELETING = "Deleting"
    DELETE_FAILED = "DeleteFailed"


class ManagedConfiguration(ItemModel):
    """How a group is managed."""

    managed_storage_type: Literal["Restricted"] | str | None = None


class ModelPackageGroupSummary(ItemModel):
    """A group of model packages. A status that AWS adds later is a plain string."""

    model_package_group_name: str
    model_package_group_arn: str
    model_package_group_description: str | None = None
    creation_time: UtcDatetime
    model_package_group_status: Annotated[ModelPackageGroupStatus | str, OpenEnum()]
    managed_configuration: ManagedConfiguration | None = None


class ListModelPackageGroups(
    ScannableListing[ModelPackageGroupSummary],
    service="sagemaker",
    operation="ListModelPackageGroups",
    items="ModelPackageGroupSummaryList",
    items_required=True,
    documentation=(
        "https://docs.aws.amazon.com/sagemaker/latest/APIReference/API_ListModelPackageGroups.html"
    ),
):
    """Lists groups. `max_results`, `limit` and bounds of the creation time are inherited."""

    name_contains: Annotated[str, Text(max_length=63, pattern=r"[a-zA-Z0-9\-]+")] | None = None
    next_token: Annotated[str, Text(max_length=8192, pattern=".*")] | None = None
    sort_by: ModelPackageSortBy | Literal["Name", "CreationTime"] | None = None
    sort_order: SortOrder | Literal["Ascending", "Descending"] | None = None
    cross_account_filter_option: Literal["SameAccount", "CrossAccount"] | None = None


async def main() -> None:
    async with Session() as aws:
        async for group in ListModelPackageGroups(aws, sort_by="Name", limit=3):
            print(f"{group.model_package_group_name}: {group.model_package_group_status}")
        async with ListModelPackageGroups(aws).scan(workers=4) as groups:
            print(len([group async for group in groups]), "groups in all")


if __name__ == "__main__":
    try:
        asyncio.run(main())
    except AWSListsError as error:
        raise SystemExit(str(error)) from error
