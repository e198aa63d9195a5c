"""Service descriptions in botocore's format, and the function that adds one to a session.

``added`` contains Lookout for Vision, which botocore lacks: one operation, written from its
reference page. ``trimmed`` contains SageMaker with only the operations that awslists declares,
identical to botocore's. It loads in a fraction of the time, and is never added to your own session.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

__all__ = ["ADDED", "TRIMMED", "register_models"]

ADDED = str(Path(__file__).parent / "added")
TRIMMED = str(Path(__file__).parent / "trimmed")


def register_models(botocore_session: Any) -> None:
    """Adds Lookout for Vision to your own botocore session.

    botocore removed its service description in 1.40.61. This one is searched last, so that it never
    hides another service or operation. Calling this twice has no further effect.

    Args:
        botocore_session: An ``AioSession`` of aiobotocore, or a ``Session`` of botocore.

    Examples:
        >>> session = aiobotocore.session.get_session()
        >>> register_models(session)
        >>> async with session.create_client("lookoutvision") as client:
        ...     jobs = await ListModelPackagingJobs(client, project_name="bolts").collect()
    """
    loader = botocore_session.get_component("data_loader")
    if ADDED not in loader.search_paths:
        loader.search_paths.append(ADDED)
        loader._cache.clear()  # noqa: SLF001  (the session may have listed its services before)
