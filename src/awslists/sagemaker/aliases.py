"""SageMaker ListAliases.

Written by tools/declare_sagemaker.py: change the tool or its tables, and run it.
"""

from __future__ import annotations

from typing import Annotated

from awslists._listings.listing import Listing
from awslists.constraints import Range, Text

__all__ = ["ListAliases"]


class ListAliases(
    Listing[str],
    service="sagemaker",
    operation="ListAliases",
    items="SageMakerImageVersionAliases",
    documentation="https://docs.aws.amazon.com/sagemaker/latest/APIReference/API_ListAliases.html",
):
    """ListAliases of SageMaker.

    Lists text. Follows
    https://docs.aws.amazon.com/sagemaker/latest/APIReference/API_ListAliases.html

    Args:
        source: A `Session`, or an aiobotocore client of sagemaker, which stays open.
        image_name: Text, 1 to 63 characters; required.
        alias: Text, 1 to 128 characters.
        version: Integer, at least 0.
        max_results: Items per page, 1 to 100; by default 100. AWS's MaxResults.
        next_token: Where to start: a token from a page or an error. AWS's NextToken.
        limit: Stop after this number of items in total; 0 sends nothing.
    """

    image_name: Annotated[
        str, Text(min_length=1, max_length=63, pattern="[a-zA-Z0-9]([-.]?[a-zA-Z0-9]){0,62}")
    ]
    alias: (
        Annotated[str, Text(min_length=1, max_length=128, pattern="(?!^[.-])^([a-zA-Z0-9-_.]+)")]
        | None
    ) = None
    version: Annotated[int, Range(0)] | None = None
    max_results: Annotated[int, Range(1, 100)] = 100
    next_token: Annotated[str, Text(max_length=8192, pattern=".*")] | None = None
