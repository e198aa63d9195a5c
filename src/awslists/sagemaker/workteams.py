"""SageMaker ListWorkteams.

Written by tools/declare_sagemaker.py: change the tool or its tables, and run it.
"""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated, Literal

from awslists._listings.listing import Listing
from awslists.constraints import Range, Text
from awslists.models import ItemModel, OpenEnum, UtcDatetime
from awslists.sagemaker._shared import SortOrder

__all__ = [
    "CognitoMemberDefinition",
    "EnabledOrDisabled",
    "IamPolicyConstraints",
    "ListWorkteams",
    "ListWorkteamsSortByOptions",
    "MemberDefinition",
    "NotificationConfiguration",
    "OidcMemberDefinition",
    "S3Presign",
    "WorkerAccessConfiguration",
    "Workteam",
]


class EnabledOrDisabled(StrEnum):
    """EnabledOrDisabled of SageMaker: 2 values."""

    ENABLED = "Enabled"
    DISABLED = "Disabled"


class ListWorkteamsSortByOptions(StrEnum):
    """ListWorkteamsSortByOptions of SageMaker: 2 values."""

    NAME = "Name"
    CREATE_DATE = "CreateDate"


class CognitoMemberDefinition(ItemModel):
    """CognitoMemberDefinition of SageMaker.

    Attributes:
        user_pool: Text, 1 to 55 characters; required.
        user_group: Text, 1 to 128 characters; required.
        client_id: Text, 1 to 1024 characters; required.
    """

    user_pool: str
    user_group: str
    client_id: str


class OidcMemberDefinition(ItemModel):
    """OidcMemberDefinition of SageMaker.

    Attributes:
        groups: List of text, 1 to 10 elements.
    """

    groups: tuple[str, ...] | None = None


class MemberDefinition(ItemModel):
    """MemberDefinition of SageMaker.

    Attributes:
        cognito_member_definition: CognitoMemberDefinition.
        oidc_member_definition: OidcMemberDefinition.
    """

    cognito_member_definition: CognitoMemberDefinition | None = None
    oidc_member_definition: OidcMemberDefinition | None = None


class NotificationConfiguration(ItemModel):
    """NotificationConfiguration of SageMaker.

    Attributes:
        notification_topic_arn: Text.
    """

    notification_topic_arn: str | None = None


class IamPolicyConstraints(ItemModel):
    """IamPolicyConstraints of SageMaker.

    Attributes:
        source_ip: EnabledOrDisabled.
        vpc_source_ip: EnabledOrDisabled.
    """

    source_ip: Annotated[EnabledOrDisabled | str, OpenEnum()] | None = None
    vpc_source_ip: Annotated[EnabledOrDisabled | str, OpenEnum()] | None = None


class S3Presign(ItemModel):
    """S3Presign of SageMaker.

    Attributes:
        iam_policy_constraints: IamPolicyConstraints.
    """

    iam_policy_constraints: IamPolicyConstraints | None = None


class WorkerAccessConfiguration(ItemModel):
    """WorkerAccessConfiguration of SageMaker.

    Attributes:
        s3_presign: S3Presign.
    """

    s3_presign: S3Presign | None = None


class Workteam(ItemModel):
    """Workteam of SageMaker.

    Attributes:
        workteam_name: Text, 1 to 63 characters; required.
        member_definitions: List of MemberDefinition, 1 to 10 elements; required.
        workteam_arn: Text, at most 256 characters; required.
        workforce_arn: Text, at most 256 characters.
        product_listing_ids: List of text.
        description: Text, 1 to 200 characters; required.
        sub_domain: Text.
        create_date: Time in UTC.
        last_updated_date: Time in UTC.
        notification_configuration: NotificationConfiguration.
        worker_access_configuration: WorkerAccessConfiguration.
    """

    workteam_name: str
    member_definitions: tuple[MemberDefinition, ...]
    workteam_arn: str
    workforce_arn: str | None = None
    product_listing_ids: tuple[str, ...] | None = None
    description: str
    sub_domain: str | None = None
    create_date: UtcDatetime | None = None
    last_updated_date: UtcDatetime | None = None
    notification_configuration: NotificationConfiguration | None = None
    worker_access_configuration: WorkerAccessConfiguration | None = None


class ListWorkteams(
    Listing[Workteam],
    service="sagemaker",
    operation="ListWorkteams",
    items="Workteams",
    items_required=True,
    key="workteam_arn",
    documentation=(
        "https://docs.aws.amazon.com/sagemaker/latest/APIReference/API_ListWorkteams.html"
    ),
):
    """ListWorkteams of SageMaker.

    Lists Workteam. Follows
    https://docs.aws.amazon.com/sagemaker/latest/APIReference/API_ListWorkteams.html

    Args:
        source: A `Session`, or an aiobotocore client of sagemaker, which stays open.
        sort_by: ListWorkteamsSortByOptions.
        sort_order: SortOrder.
        name_contains: Text, 1 to 63 characters.
        max_results: Items per page, 1 to 100; by default 100. AWS's MaxResults.
        next_token: Where to start: a token from a page or an error. AWS's NextToken.
        limit: Stop after this number of items in total; 0 sends nothing.
    """

    sort_by: ListWorkteamsSortByOptions | Literal["Name", "CreateDate"] | None = None
    sort_order: SortOrder | Literal["Ascending", "Descending"] | None = None
    name_contains: (
        Annotated[
            str, Text(min_length=1, max_length=63, pattern="[a-zA-Z0-9](-*[a-zA-Z0-9]){0,62}")
        ]
        | None
    ) = None
    max_results: Annotated[int, Range(1, 100)] = 100
    next_token: Annotated[str, Text(max_length=8192, pattern=".*")] | None = None
