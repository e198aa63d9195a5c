"""SageMaker ListTags.

Written by tools/declare_sagemaker.py: change the tool or its tables, and run it.
"""

from __future__ import annotations

from typing import Annotated

from awslists._listings.listing import Listing
from awslists.constraints import Range, Text
from awslists.models import ItemModel

__all__ = ["ListTags", "Tag"]


class Tag(ItemModel):
    """Tag of SageMaker.

    Attributes:
        key: Text, 1 to 128 characters; required.
        value: Text, at most 256 characters; required.
    """

    key: str
    value: str


class ListTags(
    Listing[Tag],
    service="sagemaker",
    operation="ListTags",
    items="Tags",
    key="key",
    documentation="https://docs.aws.amazon.com/sagemaker/latest/APIReference/API_ListTags.html",
):
    """ListTags of SageMaker.

    Lists Tag. Follows https://docs.aws.amazon.com/sagemaker/latest/APIReference/API_ListTags.html

    Args:
        source: A `Session`, or an aiobotocore client of sagemaker, which stays open.
        resource_arn: Text, at most 256 characters; required.
        max_results: Items per page, at least 50; by default not sent. AWS's MaxResults.
        next_token: Where to start: a token from a page or an error. AWS's NextToken.
        limit: Stop after this number of items in total; 0 sends nothing.
    """

    resource_arn: Annotated[
        str, Text(max_length=256, pattern="arn:aws[a-z-]*:sagemaker:[a-z0-9-]*:[0-9]{12}:.+")
    ]
    max_results: Annotated[int, Range(50)] | None = None
    next_token: Annotated[str, Text(max_length=8192, pattern=".*")] | None = None
