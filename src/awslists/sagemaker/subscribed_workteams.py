"""SageMaker ListSubscribedWorkteams.

Written by tools/declare_sagemaker.py: change the tool or its tables, and run it.
"""

from __future__ import annotations

from typing import Annotated

from awslists._listings.listing import Listing
from awslists.constraints import Range, Text
from awslists.models import ItemModel

__all__ = ["ListSubscribedWorkteams", "SubscribedWorkteam"]


class SubscribedWorkteam(ItemModel):
    """SubscribedWorkteam of SageMaker.

    Attributes:
        workteam_arn: Text, at most 256 characters; required.
        marketplace_title: Text, 1 to 200 characters.
        seller_name: Text.
        marketplace_description: Text, 1 to 200 characters.
        listing_id: Text.
    """

    workteam_arn: str
    marketplace_title: str | None = None
    seller_name: str | None = None
    marketplace_description: str | None = None
    listing_id: str | None = None


class ListSubscribedWorkteams(
    Listing[SubscribedWorkteam],
    service="sagemaker",
    operation="ListSubscribedWorkteams",
    items="SubscribedWorkteams",
    items_required=True,
    key="workteam_arn",
    documentation=(
        "https://docs.aws.amazon.com/sagemaker/latest/APIReference/API_ListSubscribedWorkteams.html"
    ),
):
    """ListSubscribedWorkteams of SageMaker.

    Lists SubscribedWorkteam. Follows
    https://docs.aws.amazon.com/sagemaker/latest/APIReference/API_ListSubscribedWorkteams.html

    Args:
        source: A `Session`, or an aiobotocore client of sagemaker, which stays open.
        name_contains: Text, 1 to 63 characters.
        max_results: Items per page, 1 to 100; by default 100. AWS's MaxResults.
        next_token: Where to start: a token from a page or an error. AWS's NextToken.
        limit: Stop after this number of items in total; 0 sends nothing.
    """

    name_contains: (
        Annotated[
            str, Text(min_length=1, max_length=63, pattern="[a-zA-Z0-9](-*[a-zA-Z0-9]){0,62}")
        ]
        | None
    ) = None
    max_results: Annotated[int, Range(1, 100)] = 100
    next_token: Annotated[str, Text(max_length=8192, pattern=".*")] | None = None
