"""Regions that botocore does not know, and suggestions of similar names."""

from __future__ import annotations

import logging
from collections.abc import Iterable
from typing import Any
from urllib.parse import urlsplit

import botocore

from awslists._support.text import shorten, suggest_names

__all__ = ["describe_unknown_region", "suggest_regions", "warn_about_region"]

logger: logging.Logger = logging.getLogger("awslists")


def describe_unknown_region(client: Any, loader: Any = None) -> str:
    """Returns a sentence about the region of a client if botocore does not know it, else "".

    The region may exist nevertheless, if it is newer than botocore. It does not matter if the
    client calls an endpoint whose host does not contain it.

    Args:
        client: An aiobotocore client.
        loader: The loader of its session. Default: a loader of botocore's own data.
    """
    region, known = client.meta.region_name, _get_known_regions(loader)
    host = urlsplit(client.meta.endpoint_url).hostname or ""
    if region in known or region.lower() not in host.split("."):  # hosts have no capitals
        return ""
    version = f"botocore {botocore.__version__}"
    name = repr(shorten(region, 100))
    return f"{version} does not know the region {name}{suggest_regions(region, known)}"


def suggest_regions(region: object, known: Iterable[str] | None = None) -> str:
    """Returns the regions with the most similar names, as the end of a sentence."""
    return suggest_names(region, known or _get_known_regions(None))


def warn_about_region(sentence: str, client: Any) -> None:
    """Warns before the first call: a call to a host that does not exist takes a minute to fail."""
    logger.warning("%s; calls still go to %s", sentence.rstrip("?"), client.meta.endpoint_url)


def _get_known_regions(loader: Any) -> set[str]:
    if loader is None:
        # Imported late, because it is rarely needed.
        from awslists._session.loaders import make_loader

        loader = make_loader()
    partitions = loader.load_data("partitions")["partitions"]
    return {region for partition in partitions for region in partition["regions"]}
