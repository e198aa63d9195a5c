"""SageMaker ListCompilationJobs.

Written by tools/declare_sagemaker.py: change the tool or its tables, and run it.
"""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated, Literal

from awslists._listings.scannable import ScannableListing
from awslists.constraints import Range, Text, Timestamp
from awslists.models import ItemModel, OpenEnum, UtcDatetime
from awslists.sagemaker._shared import SortOrder

__all__ = [
    "CompilationJobStatus",
    "CompilationJobSummary",
    "ListCompilationJobs",
    "ListCompilationJobsSortBy",
    "TargetDevice",
    "TargetPlatformAccelerator",
    "TargetPlatformArch",
    "TargetPlatformOs",
]


class TargetDevice(StrEnum):
    """TargetDevice of SageMaker: 37 values."""

    LAMBDA = "lambda"
    ML_M4 = "ml_m4"
    ML_M5 = "ml_m5"
    ML_M6G = "ml_m6g"
    ML_C4 = "ml_c4"
    ML_C5 = "ml_c5"
    ML_C6G = "ml_c6g"
    ML_P2 = "ml_p2"
    ML_P3 = "ml_p3"
    ML_G4DN = "ml_g4dn"
    ML_INF1 = "ml_inf1"
    ML_INF2 = "ml_inf2"
    ML_TRN1 = "ml_trn1"
    ML_EIA2 = "ml_eia2"
    JETSON_TX1 = "jetson_tx1"
    JETSON_TX2 = "jetson_tx2"
    JETSON_NANO = "jetson_nano"
    JETSON_XAVIER = "jetson_xavier"
    RASP3B = "rasp3b"
    RASP4B = "rasp4b"
    IMX8QM = "imx8qm"
    DEEPLENS = "deeplens"
    RK3399 = "rk3399"
    RK3288 = "rk3288"
    AISAGE = "aisage"
    SBE_C = "sbe_c"
    QCS605 = "qcs605"
    QCS603 = "qcs603"
    SITARA_AM57X = "sitara_am57x"
    AMBA_CV2 = "amba_cv2"
    AMBA_CV22 = "amba_cv22"
    AMBA_CV25 = "amba_cv25"
    X86_WIN32 = "x86_win32"
    X86_WIN64 = "x86_win64"
    COREML = "coreml"
    JACINTO_TDA4VM = "jacinto_tda4vm"
    IMX8MPLUS = "imx8mplus"


class TargetPlatformOs(StrEnum):
    """TargetPlatformOs of SageMaker: 2 values."""

    ANDROID = "ANDROID"
    LINUX = "LINUX"


class TargetPlatformArch(StrEnum):
    """TargetPlatformArch of SageMaker: 5 values."""

    X86_64 = "X86_64"
    X86 = "X86"
    ARM64 = "ARM64"
    ARM_EABI = "ARM_EABI"
    ARM_EABIHF = "ARM_EABIHF"


class TargetPlatformAccelerator(StrEnum):
    """TargetPlatformAccelerator of SageMaker: 4 values."""

    INTEL_GRAPHICS = "INTEL_GRAPHICS"
    MALI = "MALI"
    NVIDIA = "NVIDIA"
    NNA = "NNA"


class CompilationJobStatus(StrEnum):
    """CompilationJobStatus of SageMaker: 6 values."""

    INPROGRESS = "INPROGRESS"
    COMPLETED = "COMPLETED"
    FAILED = "FAILED"
    STARTING = "STARTING"
    STOPPING = "STOPPING"
    STOPPED = "STOPPED"


class ListCompilationJobsSortBy(StrEnum):
    """ListCompilationJobsSortBy of SageMaker: 3 values."""

    NAME = "Name"
    CREATION_TIME = "CreationTime"
    STATUS = "Status"


class CompilationJobSummary(ItemModel):
    """CompilationJobSummary of SageMaker.

    Attributes:
        compilation_job_name: Text, 1 to 63 characters; required.
        compilation_job_arn: Text, at most 256 characters; required.
        creation_time: Time in UTC; required.
        compilation_start_time: Time in UTC.
        compilation_end_time: Time in UTC.
        compilation_target_device: TargetDevice.
        compilation_target_platform_os: TargetPlatformOs.
        compilation_target_platform_arch: TargetPlatformArch.
        compilation_target_platform_accelerator: TargetPlatformAccelerator.
        last_modified_time: Time in UTC.
        compilation_job_status: CompilationJobStatus; required.
    """

    compilation_job_name: str
    compilation_job_arn: str
    creation_time: UtcDatetime
    compilation_start_time: UtcDatetime | None = None
    compilation_end_time: UtcDatetime | None = None
    compilation_target_device: Annotated[TargetDevice | str, OpenEnum()] | None = None
    compilation_target_platform_os: Annotated[TargetPlatformOs | str, OpenEnum()] | None = None
    compilation_target_platform_arch: Annotated[TargetPlatformArch | str, OpenEnum()] | None = None
    compilation_target_platform_accelerator: (
        Annotated[TargetPlatformAccelerator | str, OpenEnum()] | None
    ) = None
    last_modified_time: UtcDatetime | None = None
    compilation_job_status: Annotated[CompilationJobStatus | str, OpenEnum()]


class ListCompilationJobs(
    ScannableListing[CompilationJobSummary],
    service="sagemaker",
    operation="ListCompilationJobs",
    items="CompilationJobSummaries",
    items_required=True,
    key="compilation_job_arn",
    documentation=(
        "https://docs.aws.amazon.com/sagemaker/latest/APIReference/API_ListCompilationJobs.html"
    ),
):
    """ListCompilationJobs of SageMaker.

    Lists CompilationJobSummary. Follows
    https://docs.aws.amazon.com/sagemaker/latest/APIReference/API_ListCompilationJobs.html

    Args:
        source: A `Session`, or an aiobotocore client of sagemaker, which stays open.
        creation_time_after: Time with a time zone.
        creation_time_before: Time with a time zone.
        last_modified_time_after: Time with a time zone.
        last_modified_time_before: Time with a time zone.
        name_contains: Text, at most 63 characters.
        status_equals: CompilationJobStatus.
        sort_by: ListCompilationJobsSortBy.
        sort_order: SortOrder.
        max_results: Items per page, 1 to 100; by default 100. AWS's MaxResults.
        next_token: Where to start: a token from a page or an error. AWS's NextToken.
        limit: Stop after this number of items in total; 0 sends nothing.
    """

    last_modified_time_after: Timestamp | None = None
    last_modified_time_before: Timestamp | None = None
    name_contains: Annotated[str, Text(max_length=63, pattern=r"[a-zA-Z0-9\-]+")] | None = None
    status_equals: (
        CompilationJobStatus
        | Literal["INPROGRESS", "COMPLETED", "FAILED", "STARTING", "STOPPING", "STOPPED"]
        | None
    ) = None
    sort_by: ListCompilationJobsSortBy | Literal["Name", "CreationTime", "Status"] | None = None
    sort_order: SortOrder | Literal["Ascending", "Descending"] | None = None
    max_results: Annotated[int, Range(1, 100)] = 100
    next_token: Annotated[str, Text(max_length=8192, pattern=".*")] | None = None
