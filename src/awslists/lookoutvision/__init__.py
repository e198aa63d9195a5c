"""The list operation of Lookout for Vision."""

from awslists.lookoutvision.model_packaging_jobs import (
    ListModelPackagingJobs,
    ModelPackagingJobMetadata,
    ModelPackagingJobStatus,
)

__all__ = [
    "OPERATIONS",
    "ListModelPackagingJobs",
    "ModelPackagingJobMetadata",
    "ModelPackagingJobStatus",
]

OPERATIONS = ("ListModelPackagingJobs",)
"""The names of the listing classes."""
