"""The list operation of Lookout for Vision."""

from typing import TYPE_CHECKING

from awslists._support.late_names import import_late

if TYPE_CHECKING:
    from awslists.lookoutvision.model_packaging_jobs import (
        ListModelPackagingJobs,
        ModelPackagingJobMetadata,
        ModelPackagingJobStatus,
    )
else:
    __getattr__, __dir__ = import_late(
        __name__,
        {
            "awslists.lookoutvision.model_packaging_jobs": """
                ListModelPackagingJobs ModelPackagingJobMetadata ModelPackagingJobStatus
            """,
        },
        modules="model_packaging_jobs",
    )

__all__ = [
    "OPERATIONS",
    "ListModelPackagingJobs",
    "ModelPackagingJobMetadata",
    "ModelPackagingJobStatus",
]

OPERATIONS = ("ListModelPackagingJobs",)
"""The names of the listing classes."""
