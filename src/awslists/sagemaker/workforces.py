"""SageMaker ListWorkforces.

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
    "CognitoConfig",
    "ListWorkforces",
    "ListWorkforcesSortByOptions",
    "OidcConfigForResponse",
    "SourceIpConfig",
    "Workforce",
    "WorkforceIpAddressType",
    "WorkforceStatus",
    "WorkforceVpcConfigResponse",
]


class WorkforceStatus(StrEnum):
    """WorkforceStatus of SageMaker: 5 values."""

    INITIALIZING = "Initializing"
    UPDATING = "Updating"
    DELETING = "Deleting"
    FAILED = "Failed"
    ACTIVE = "Active"


class WorkforceIpAddressType(StrEnum):
    """WorkforceIpAddressType of SageMaker: 2 values."""

    IPV4 = "ipv4"
    DUALSTACK = "dualstack"


class ListWorkforcesSortByOptions(StrEnum):
    """ListWorkforcesSortByOptions of SageMaker: 2 values."""

    NAME = "Name"
    CREATE_DATE = "CreateDate"


class SourceIpConfig(ItemModel):
    """SourceIpConfig of SageMaker.

    Attributes:
        cidrs: List of text; required.
    """

    cidrs: tuple[str, ...]


class CognitoConfig(ItemModel):
    """CognitoConfig of SageMaker.

    Attributes:
        user_pool: Text, 1 to 55 characters; required.
        client_id: Text, 1 to 1024 characters; required.
    """

    user_pool: str
    client_id: str


class OidcConfigForResponse(ItemModel):
    """OidcConfigForResponse of SageMaker.

    Attributes:
        client_id: Text, 1 to 1024 characters.
        issuer: Text, at most 500 characters.
        authorization_endpoint: Text, at most 500 characters.
        token_endpoint: Text, at most 500 characters.
        user_info_endpoint: Text, at most 500 characters.
        logout_endpoint: Text, at most 500 characters.
        jwks_uri: Text, at most 500 characters.
        scope: Text, at most 1024 characters.
        authentication_request_extra_params: Map of text to text, at most 10 pairs.
    """

    client_id: str | None = None
    issuer: str | None = None
    authorization_endpoint: str | None = None
    token_endpoint: str | None = None
    user_info_endpoint: str | None = None
    logout_endpoint: str | None = None
    jwks_uri: str | None = None
    scope: str | None = None
    authentication_request_extra_params: dict[str, str] | None = None


class WorkforceVpcConfigResponse(ItemModel):
    """WorkforceVpcConfigResponse of SageMaker.

    Attributes:
        vpc_id: Text, at most 32 characters; required.
        security_group_ids: List of text, 1 to 5 elements; required.
        subnets: List of text, 1 to 16 elements; required.
        vpc_endpoint_id: Text, 1 to 255 characters.
    """

    vpc_id: str
    security_group_ids: tuple[str, ...]
    subnets: tuple[str, ...]
    vpc_endpoint_id: str | None = None


class Workforce(ItemModel):
    """Workforce of SageMaker.

    Attributes:
        workforce_name: Text, 1 to 63 characters; required.
        workforce_arn: Text, at most 256 characters; required.
        last_updated_date: Time in UTC.
        source_ip_config: SourceIpConfig.
        sub_domain: Text.
        cognito_config: CognitoConfig.
        oidc_config: OidcConfigForResponse.
        create_date: Time in UTC.
        workforce_vpc_config: WorkforceVpcConfigResponse.
        status: WorkforceStatus.
        failure_reason: Text, 1 to 1024 characters.
        ip_address_type: WorkforceIpAddressType.
    """

    workforce_name: str
    workforce_arn: str
    last_updated_date: UtcDatetime | None = None
    source_ip_config: SourceIpConfig | None = None
    sub_domain: str | None = None
    cognito_config: CognitoConfig | None = None
    oidc_config: OidcConfigForResponse | None = None
    create_date: UtcDatetime | None = None
    workforce_vpc_config: WorkforceVpcConfigResponse | None = None
    status: Annotated[WorkforceStatus | str, OpenEnum()] | None = None
    failure_reason: str | None = None
    ip_address_type: Annotated[WorkforceIpAddressType | str, OpenEnum()] | None = None


class ListWorkforces(
    Listing[Workforce],
    service="sagemaker",
    operation="ListWorkforces",
    items="Workforces",
    items_required=True,
    key="workforce_arn",
    documentation=(
        "https://docs.aws.amazon.com/sagemaker/latest/APIReference/API_ListWorkforces.html"
    ),
):
    """ListWorkforces of SageMaker.

    Lists Workforce. Follows
    https://docs.aws.amazon.com/sagemaker/latest/APIReference/API_ListWorkforces.html

    Args:
        source: A `Session`, or an aiobotocore client of sagemaker, which stays open.
        sort_by: ListWorkforcesSortByOptions.
        sort_order: SortOrder.
        name_contains: Text, 1 to 63 characters.
        max_results: Items per page, 1 to 100; by default 100. AWS's MaxResults.
        next_token: Where to start: a token from a page or an error. AWS's NextToken.
        limit: Stop after this number of items in total; 0 sends nothing.
    """

    sort_by: ListWorkforcesSortByOptions | Literal["Name", "CreateDate"] | None = None
    sort_order: SortOrder | Literal["Ascending", "Descending"] | None = None
    name_contains: (
        Annotated[
            str, Text(min_length=1, max_length=63, pattern=r"[a-zA-Z0-9]([a-zA-Z0-9\-]){0,62}")
        ]
        | None
    ) = None
    max_results: Annotated[int, Range(1, 100)] = 100
    next_token: Annotated[str, Text(max_length=8192, pattern=".*")] | None = None
