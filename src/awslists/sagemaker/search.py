"""SageMaker Search.

Written by tools/declare_sagemaker.py: change the tool or its tables, and run it.
"""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated, Literal

from awslists._listings.listing import Listing
from awslists.constraints import Range, Size, Text
from awslists.models import ParameterModel
from awslists.sagemaker._search_records import SearchRecord
from awslists.sagemaker.model_package_groups import CrossAccountFilterOption

__all__ = [
    "BooleanOperator",
    "Filter",
    "NestedFilters",
    "Operator",
    "ResourceType",
    "Search",
    "SearchExpression",
    "SearchSortOrder",
    "VisibilityConditions",
]


class ResourceType(StrEnum):
    """ResourceType of SageMaker: 20 values."""

    TRAINING_JOB = "TrainingJob"
    EXPERIMENT = "Experiment"
    EXPERIMENT_TRIAL = "ExperimentTrial"
    EXPERIMENT_TRIAL_COMPONENT = "ExperimentTrialComponent"
    ENDPOINT = "Endpoint"
    MODEL = "Model"
    MODEL_PACKAGE = "ModelPackage"
    MODEL_PACKAGE_GROUP = "ModelPackageGroup"
    PIPELINE = "Pipeline"
    PIPELINE_EXECUTION = "PipelineExecution"
    FEATURE_GROUP = "FeatureGroup"
    FEATURE_METADATA = "FeatureMetadata"
    IMAGE = "Image"
    IMAGE_VERSION = "ImageVersion"
    PROJECT = "Project"
    HYPER_PARAMETER_TUNING_JOB = "HyperParameterTuningJob"
    MODEL_CARD = "ModelCard"
    PIPELINE_VERSION = "PipelineVersion"
    JOB = "Job"
    HUB_CONTENT = "HubContent"


class Operator(StrEnum):
    """Operator of SageMaker: 10 values."""

    EQUALS = "Equals"
    NOT_EQUALS = "NotEquals"
    GREATER_THAN = "GreaterThan"
    GREATER_THAN_OR_EQUAL_TO = "GreaterThanOrEqualTo"
    LESS_THAN = "LessThan"
    LESS_THAN_OR_EQUAL_TO = "LessThanOrEqualTo"
    CONTAINS = "Contains"
    EXISTS = "Exists"
    NOT_EXISTS = "NotExists"
    IN = "In"


class BooleanOperator(StrEnum):
    """BooleanOperator of SageMaker: 2 values."""

    AND = "And"
    OR = "Or"


class SearchSortOrder(StrEnum):
    """SearchSortOrder of SageMaker: 2 values."""

    ASCENDING = "Ascending"
    DESCENDING = "Descending"


class Filter(ParameterModel):
    """Filter of SageMaker, in requests.

    Attributes:
        name: Text, 1 to 255 characters; required.
        operator: Operator.
        value: Text, 1 to 1024 characters.
    """

    name: Annotated[str, Text(min_length=1, max_length=255, pattern=".+")]
    operator: (
        Operator
        | Literal[
            "Equals",
            "NotEquals",
            "GreaterThan",
            "GreaterThanOrEqualTo",
            "LessThan",
            "LessThanOrEqualTo",
            "Contains",
            "Exists",
            "NotExists",
            "In",
        ]
        | None
    ) = None
    value: Annotated[str, Text(min_length=1, max_length=1024, pattern=".+")] | None = None


class NestedFilters(ParameterModel):
    """NestedFilters of SageMaker, in requests.

    Attributes:
        nested_property_name: Text, 1 to 255 characters; required.
        filters: List of Filter, 1 to 20 elements; required.
    """

    nested_property_name: Annotated[str, Text(min_length=1, max_length=255, pattern=".+")]
    filters: Annotated[list[Filter], Size(1, 20)]


class SearchExpression(ParameterModel):
    """SearchExpression of SageMaker, in requests.

    Attributes:
        filters: List of Filter, 1 to 20 elements.
        nested_filters: List of NestedFilters, 1 to 20 elements.
        sub_expressions: List of SearchExpression, 1 to 20 elements.
        operator: BooleanOperator.
    """

    filters: Annotated[list[Filter], Size(1, 20)] | None = None
    nested_filters: Annotated[list[NestedFilters], Size(1, 20)] | None = None
    sub_expressions: Annotated[list[SearchExpression], Size(1, 20)] | None = None
    operator: BooleanOperator | Literal["And", "Or"] | None = None


class VisibilityConditions(ParameterModel):
    """VisibilityConditions of SageMaker, in requests.

    Attributes:
        key: Text, 1 to 128 characters.
        value: Text, at most 256 characters.
    """

    key: (
        Annotated[str, Text(min_length=1, max_length=128, pattern=r"([\p{L}\p{Z}\p{N}_.:/=+\-@]*)")]
        | None
    ) = None
    value: Annotated[str, Text(max_length=256, pattern=r"([\p{L}\p{Z}\p{N}_.:/=+\-@]*)")] | None = (
        None
    )


class Search(
    Listing[SearchRecord],
    service="sagemaker",
    operation="Search",
    items="Results",
    documentation="https://docs.aws.amazon.com/sagemaker/latest/APIReference/API_Search.html",
):
    """Search of SageMaker.

    Lists SearchRecord. Follows
    https://docs.aws.amazon.com/sagemaker/latest/APIReference/API_Search.html

    Args:
        source: A `Session`, or an aiobotocore client of sagemaker, which stays open.
        resource: ResourceType; required.
        search_expression: SearchExpression.
        sort_by: Text, 1 to 255 characters.
        sort_order: SearchSortOrder.
        cross_account_filter_option: CrossAccountFilterOption.
        visibility_conditions: List of VisibilityConditions, 1 to 5 elements.
        max_results: Items per page, 1 to 100; by default 100. AWS's MaxResults.
        next_token: Where to start: a token from a page or an error. AWS's NextToken.
        limit: Stop after this number of items in total; 0 sends nothing.
    """

    resource: (
        ResourceType
        | Literal[
            "TrainingJob",
            "Experiment",
            "ExperimentTrial",
            "ExperimentTrialComponent",
            "Endpoint",
            "Model",
            "ModelPackage",
            "ModelPackageGroup",
            "Pipeline",
            "PipelineExecution",
            "FeatureGroup",
            "FeatureMetadata",
            "Image",
            "ImageVersion",
            "Project",
            "HyperParameterTuningJob",
            "ModelCard",
            "PipelineVersion",
            "Job",
            "HubContent",
        ]
    )
    search_expression: SearchExpression | None = None
    sort_by: Annotated[str, Text(min_length=1, max_length=255, pattern=".+")] | None = None
    sort_order: SearchSortOrder | Literal["Ascending", "Descending"] | None = None
    cross_account_filter_option: (
        CrossAccountFilterOption | Literal["SameAccount", "CrossAccount"] | None
    ) = None
    visibility_conditions: Annotated[list[VisibilityConditions], Size(1, 5)] | None = None
    max_results: Annotated[int, Range(1, 100)] = 100
    next_token: Annotated[str, Text(max_length=8192, pattern=".*")] | None = None
