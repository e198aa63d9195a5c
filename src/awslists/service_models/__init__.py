"""Service descriptions in botocore's format, and how a botocore session comes to know them.

``added`` holds what botocore does not have: Lookout for Vision, written from the reference page
of its one operation. ``trimmed`` holds SageMaker with just our three operations, equal to
botocore's: it opens in a fraction of the time, and no session of a caller's sees it.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

__all__ = ["ADDED", "TRIMMED", "register_models"]

ADDED = str(Path(__file__).parent / "added")
TRIMMED = str(Path(__file__).parent / "trimmed")


def register_models(botocore_session: Any) -> None:
    """Lets a session of the caller's own make a ``lookoutvision`` client.

    botocore dropped the description of Lookout for Vision in 1.40.61. It is added behind all that
    the session knows, so that it never hides another service or operation. Doing it twice is the
    same as doing it once.

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
        loader._cache.clear()  # noqa: SLF001  (it may have listed its services before)
