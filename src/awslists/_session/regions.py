"""Regions that botocore does not know, and which one may have been meant."""

from __future__ import annotations

import logging
from collections.abc import Iterable
from difflib import get_close_matches
from typing import Any
from urllib.parse import urlsplit

import botocore

from awslists._support.text import shorten

__all__ = ["meant_regions", "unknown_region", "warn_of_unknown_region"]

logger: logging.Logger = logging.getLogger("awslists")

MOST_NAMED = 3


def unknown_region(client: Any, loader: Any = None) -> str:
    """A sentence about the region of a client if botocore does not know it; else "".

    It may be newer than botocore all the same. One that is not in the address that the client
    calls, since the caller gave another, does not matter.

    Args:
        client: An aiobotocore client.
        loader: The loader of its session; by default one of botocore's own data.
    """
    region, known = client.meta.region_name, _known_regions(loader)
    host = urlsplit(client.meta.endpoint_url).hostname or ""
    if region in known or region.lower() not in host.split("."):  # hosts have no capitals
        return ""
    version = f"botocore {botocore.__version__}"
    return f"{version} knows no region {shorten(region, 100)!r}{meant_regions(region, known)}"


def meant_regions(region: object, known: Iterable[str] | None = None) -> str:
    """The regions whose names are most alike, as the end of a sentence."""
    names = get_close_matches(str(region).lower(), known or _known_regions(None), n=MOST_NAMED)
    listed = " or ".join(filter(None, [", ".join(names[:-1]), *names[-1:]]))
    return f"; did you mean {listed}?" if names else ""


def warn_of_unknown_region(sentence: str, client: Any) -> None:
    """Warns before the first call, since one to a host that does not exist takes a minute."""
    logger.warning(
        "%s; calls go to %s all the same", sentence.rstrip("?"), client.meta.endpoint_url
    )


def _known_regions(loader: Any) -> set[str]:
    if loader is None:
        # Imported late: a client is rarely in an unknown region.
        from awslists._session.loaders import make_loader

        loader = make_loader()
    partitions = loader.load_data("partitions")["partitions"]
    return {region for partition in partitions for region in partition["regions"]}
