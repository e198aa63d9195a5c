"""SageMaker ListAppImageConfigs.

Written by tools/declare_sagemaker.py: change the tool or its tables, and run it.
"""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated, Literal

from awslists._listings.scannable import ScannableListing
from awslists.constraints import Range, Text, Timestamp
from awslists.models import ItemModel, UtcDatetime
from awslists.sagemaker._shared import SortOrder

__all__ = [
    "AppImageConfigDetails",
    "AppImageConfigSortKey",
    "CodeEditorAppImageConfig",
    "ContainerConfig",
    "FileSystemConfig",
    "JupyterLabAppImageConfig",
    "KernelGatewayImageConfig",
    "KernelSpec",
    "ListAppImageConfigs",
]


class AppImageConfigSortKey(StrEnum):
    """AppImageConfigSortKey of SageMaker: 3 values."""

    CREATION_TIME = "CreationTime"
    LAST_MODIFIED_TIME = "LastModifiedTime"
    NAME = "Name"


class KernelSpec(ItemModel):
    """KernelSpec of SageMaker.

    Attributes:
        name: Text, at most 1024 characters; required.
        display_name: Text, at most 1024 characters.
    """

    name: str
    display_name: str | None = None


class FileSystemConfig(ItemModel):
    """FileSystemConfig of SageMaker.

    Attributes:
        mount_path: Text, at most 1024 characters.
        default_uid: Integer, at most 65535.
        default_gid: Integer, at most 65535.
    """

    mount_path: str | None = None
    default_uid: int | None = None
    default_gid: int | None = None


class KernelGatewayImageConfig(ItemModel):
    """KernelGatewayImageConfig of SageMaker.

    Attributes:
        kernel_specs: List of KernelSpec, 1 to 5 elements; required.
        file_system_config: FileSystemConfig.
    """

    kernel_specs: tuple[KernelSpec, ...]
    file_system_config: FileSystemConfig | None = None


class ContainerConfig(ItemModel):
    """ContainerConfig of SageMaker.

    Attributes:
        container_arguments: List of text, at most 50 elements.
        container_entrypoint: List of text, at most 1 elements.
        container_environment_variables: Map of text to text, at most 25 pairs.
    """

    container_arguments: tuple[str, ...] | None = None
    container_entrypoint: tuple[str, ...] | None = None
    container_environment_variables: dict[str, str] | None = None


class JupyterLabAppImageConfig(ItemModel):
    """JupyterLabAppImageConfig of SageMaker.

    Attributes:
        file_system_config: FileSystemConfig.
        container_config: ContainerConfig.
    """

    file_system_config: FileSystemConfig | None = None
    container_config: ContainerConfig | None = None


class CodeEditorAppImageConfig(ItemModel):
    """CodeEditorAppImageConfig of SageMaker.

    Attributes:
        file_system_config: FileSystemConfig.
        container_config: ContainerConfig.
    """

    file_system_config: FileSystemConfig | None = None
    container_config: ContainerConfig | None = None


class AppImageConfigDetails(ItemModel):
    """AppImageConfigDetails of SageMaker.

    Attributes:
        app_image_config_arn: Text, at most 256 characters.
        app_image_config_name: Text, at most 63 characters.
        creation_time: Time in UTC.
        last_modified_time: Time in UTC.
        kernel_gateway_image_config: KernelGatewayImageConfig.
        jupyter_lab_app_image_config: JupyterLabAppImageConfig.
        code_editor_app_image_config: CodeEditorAppImageConfig.
    """

    app_image_config_arn: str | None = None
    app_image_config_name: str | None = None
    creation_time: UtcDatetime | None = None
    last_modified_time: UtcDatetime | None = None
    kernel_gateway_image_config: KernelGatewayImageConfig | None = None
    jupyter_lab_app_image_config: JupyterLabAppImageConfig | None = None
    code_editor_app_image_config: CodeEditorAppImageConfig | None = None


class ListAppImageConfigs(
    ScannableListing[AppImageConfigDetails],
    service="sagemaker",
    operation="ListAppImageConfigs",
    items="AppImageConfigs",
    key="app_image_config_arn",
    clocks={"modified_time": "last_modified_time"},
    documentation=(
        "https://docs.aws.amazon.com/sagemaker/latest/APIReference/API_ListAppImageConfigs.html"
    ),
):
    """ListAppImageConfigs of SageMaker.

    Lists AppImageConfigDetails. Follows
    https://docs.aws.amazon.com/sagemaker/latest/APIReference/API_ListAppImageConfigs.html

    Args:
        source: A `Session`, or an aiobotocore client of sagemaker, which stays open.
        name_contains: Text, at most 63 characters.
        creation_time_before: Time with a time zone.
        creation_time_after: Time with a time zone.
        modified_time_before: Time with a time zone.
        modified_time_after: Time with a time zone.
        sort_by: AppImageConfigSortKey.
        sort_order: SortOrder.
        max_results: Items per page, 1 to 100; by default 100. AWS's MaxResults.
        next_token: Where to start: a token from a page or an error. AWS's NextToken.
        limit: Stop after this number of items in total; 0 sends nothing.
    """

    name_contains: (
        Annotated[str, Text(max_length=63, pattern="[a-zA-Z0-9](-*[a-zA-Z0-9]){0,62}")] | None
    ) = None
    modified_time_before: Timestamp | None = None
    modified_time_after: Timestamp | None = None
    sort_by: AppImageConfigSortKey | Literal["CreationTime", "LastModifiedTime", "Name"] | None = (
        None
    )
    sort_order: SortOrder | Literal["Ascending", "Descending"] | None = None
    max_results: Annotated[int, Range(1, 100)] = 100
    next_token: Annotated[str, Text(max_length=8192, pattern=".*")] | None = None
