"""SageMaker ListJobSchemaVersions.

Written by tools/declare_sagemaker.py: change the tool or its tables, and run it.
"""

from __future__ import annotations

from typing import Annotated, Literal

from awslists._listings.listing import Listing
from awslists.constraints import Range, Text
from awslists.models import ItemModel
from awslists.sagemaker._shared import JobCategory

__all__ = ["JobConfigSchemaVersionSummary", "ListJobSchemaVersions"]


class JobConfigSchemaVersionSummary(ItemModel):
    """JobConfigSchemaVersionSummary of SageMaker.

    Attributes:
        job_config_schema_version: Text, 5 to 16 characters; required.
    """

    job_config_schema_version: str


class ListJobSchemaVersions(
    Listing[JobConfigSchemaVersionSummary],
    service="sagemaker",
    operation="ListJobSchemaVersions",
    items="JobConfigSchemas",
    items_required=True,
    key="job_config_schema_version",
    documentation=(
        "https://docs.aws.amazon.com/sagemaker/latest/APIReference/API_ListJobSchemaVersions.html"
    ),
):
    """ListJobSchemaVersions of SageMaker.

    Lists JobConfigSchemaVersionSummary. Follows
    https://docs.aws.amazon.com/sagemaker/latest/APIReference/API_ListJobSchemaVersions.html

    Args:
        source: A `Session`, or an aiobotocore client of sagemaker, which stays open.
        job_category: JobCategory; required.
        max_results: Items per page, 1 to 100; by default 100. AWS's MaxResults.
        next_token: Where to start: a token from a page or an error. AWS's NextToken.
        limit: Stop after this number of items in total; 0 sends nothing.
    """

    job_category: JobCategory | Literal["AgentRFT", "AgentRFTEvaluation"]
    max_results: Annotated[int, Range(1, 100)] = 100
    next_token: Annotated[str, Text(max_length=8192, pattern=".*")] | None = None
