"""SageMaker ListPipelineParametersForExecution.

Written by tools/declare_sagemaker.py: change the tool or its tables, and run it.
"""

from __future__ import annotations

from typing import Annotated

from awslists._listings.listing import Listing
from awslists.constraints import Range, Text
from awslists.models import ItemModel

__all__ = ["ListPipelineParametersForExecution", "Parameter"]


class Parameter(ItemModel):
    """Parameter of SageMaker.

    Attributes:
        name: Text, 1 to 256 characters; required.
        value: Text, at most 1024 characters; required.
    """

    name: str
    value: str


class ListPipelineParametersForExecution(
    Listing[Parameter],
    service="sagemaker",
    operation="ListPipelineParametersForExecution",
    items="PipelineParameters",
    key="name",
    documentation=(
        "https://docs.aws.amazon.com/sagemaker/latest/APIReference/"
        "API_ListPipelineParametersForExecution.html"
    ),
):
    """ListPipelineParametersForExecution of SageMaker.

    Lists Parameter. Follows
    https://docs.aws.amazon.com/sagemaker/latest/APIReference/API_ListPipelineParametersForExecution.html

    Args:
        source: A `Session`, or an aiobotocore client of sagemaker, which stays open.
        pipeline_execution_arn: Text, at most 2048 characters; required.
        max_results: Items per page, 1 to 100; by default 100. AWS's MaxResults.
        next_token: Where to start: a token from a page or an error. AWS's NextToken.
        limit: Stop after this number of items in total; 0 sends nothing.
    """

    pipeline_execution_arn: Annotated[
        str,
        Text(
            max_length=2048,
            pattern=r"arn:aws[a-z\-]*:sagemaker:[a-z0-9\-]*:[0-9]{12}:pipeline\/.*\/execution\/.*",
        ),
    ]
    max_results: Annotated[int, Range(1, 100)] = 100
    next_token: Annotated[str, Text(max_length=8192, pattern=".*")] | None = None
