"""Declares an operation that awslists does not have, SageMaker ListModelPackageGroups, and lists.

python examples/own_operation.py                       on moto, an emulator of AWS
python examples/own_operation.py --profile dev         on a real account, which is only read

moto comes with pip install 'moto[server]', dataframes with pip install 'awslists[pandas]'.
"""

from __future__ import annotations

import argparse
import asyncio
import logging
import sys
from collections.abc import Generator
from contextlib import contextmanager
from enum import StrEnum
from typing import Annotated, Any, Literal

from aiobotocore.session import get_session

from awslists import (
    AWSListsError,
    InvalidRequestError,
    ItemModel,
    ModelPackageSortBy,
    ScannableListing,
    Session,
    SortOrder,
    merge,
)
from awslists.constraints import Text
from awslists.models import OpenEnum, UtcDatetime

# --- The declaration ----------------------------------------------------------------------------


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
    """A group of model packages; a status that AWS adds one day is a plain string."""

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
    """The groups of an account; bounds of the creation time are inherited, like max_results."""

    name_contains: Annotated[str, Text(max_length=63, pattern=r"[a-zA-Z0-9\-]+")] | None = None
    next_token: Annotated[str, Text(max_length=8192, pattern=".*")] | None = None
    sort_by: ModelPackageSortBy | Literal["Name", "CreationTime"] | None = None
    sort_order: SortOrder | Literal["Ascending", "Descending"] | None = None
    cross_account_filter_option: Literal["SameAccount", "CrossAccount"] | None = None


# --- What it gets -------------------------------------------------------------------------------


async def show(aws: Session) -> None:
    """Everything that the listings of awslists can do."""
    async for group in ListModelPackageGroups(aws, sort_by="Name", limit=3):
        print(f"{group.model_package_group_name}: {group.model_package_group_status}")

    try:
        ListModelPackageGroups(aws, name_contains="churn_model", max_results=500)
    except InvalidRequestError as error:
        print(error)

    async for page in ListModelPackageGroups(aws, max_results=10, limit=25).pages():
        print(f"a page of {len(page)}, request {page.request_id}")

    async with ListModelPackageGroups(aws).prefetch() as ahead:
        print(f"{len([group async for group in ahead])} fetched ahead")

    async with ListModelPackageGroups(aws).scan(workers=4) as scanned:
        print(f"{len([group async for group in scanned])} scanned by four workers")

    of_teams = [ListModelPackageGroups(aws, name_contains=team) for team in ("churn", "fraud")]
    async with merge(of_teams) as merged:
        print(f"{len([group async for group in merged])} of two teams")

    frame = (await ListModelPackageGroups(aws).collect()).to_pandas()
    print(frame.groupby("model_package_group_status").size().to_string())


# --- Where it lists -----------------------------------------------------------------------------


@contextmanager
def moto() -> Generator[dict[str, Any]]:
    """Runs moto in a thread; gives the arguments of a Session that lists from it."""
    try:
        from moto.server import ThreadedMotoServer
    except ImportError:
        sys.exit(
            "without --profile this runs on moto, which is missing: pip install 'moto[server]'"
        )
    logging.getLogger("werkzeug").setLevel(logging.WARNING)  # else it logs each request
    server = ThreadedMotoServer("127.0.0.1", port=0, verbose=False)
    server.start()
    host, port = server.get_host_and_port()
    keys = {"aws_access_key_id": "any", "aws_secret_access_key": "any"}
    try:
        yield {"endpoint_url": f"http://{host}:{port}", "region_name": "us-east-1", **keys}
    finally:
        server.stop()


async def fill(arguments: dict[str, Any]) -> None:
    """Creates the groups of three teams."""
    opening: Any = get_session().create_client("sagemaker", **arguments)
    async with opening as client:
        for i in range(40):
            name = f"{('churn', 'fraud', 'prices')[i % 3]}-{i:02}"
            await client.create_model_package_group(ModelPackageGroupName=name)


async def main(profile: str | None, endpoint_url: str | None) -> None:
    """Lists what the profile or the endpoint leads to, or else moto."""
    if profile or endpoint_url:
        async with Session(profile_name=profile, endpoint_url=endpoint_url) as aws:
            await show(aws)
        return
    with moto() as arguments:
        await fill(arguments)
        async with Session(**arguments) as aws:
            await show(aws)


if __name__ == "__main__":
    parser = argparse.ArgumentParser()
    parser.add_argument("--profile", help="of the AWS config file; none: moto")
    parser.add_argument("--endpoint-url", help="of another emulator; with it, nothing is created")
    options = parser.parse_args()
    try:
        asyncio.run(main(options.profile, options.endpoint_url))
    except AWSListsError as error:
        sys.exit(str(error))
