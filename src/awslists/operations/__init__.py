"""Deprecated: the operations have moved to `awslists.sagemaker` and `awslists.lookoutvision`."""

import sys
import warnings

from awslists.lookoutvision import model_packaging_jobs
from awslists.sagemaker import image_versions, images, model_packages

warnings.warn(
    "awslists.operations is deprecated and will be removed in 0.4: import from awslists, "
    "awslists.sagemaker or awslists.lookoutvision",
    DeprecationWarning,
    stacklevel=2,
)

for _module in (image_versions, images, model_packages, model_packaging_jobs):
    sys.modules[f"{__name__}.{_module.__name__.rpartition('.')[2]}"] = _module
