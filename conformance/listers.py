"""The listers, and the versions that they are tested in."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

__all__ = ["LISTERS", "Environment", "Lister"]


@dataclass(frozen=True)
class Environment:
    """What a lister runs in.

    Attributes:
        name: The name of its folder.
        packages: The packages to install, pinned.
        shown: The packages whose versions the page shows, the lister's own first.
        is_node: Whether they are npm packages rather than Python ones.
        has_awslists: Whether awslists is installed too, from this repository.
    """

    name: str
    packages: tuple[str, ...]
    shown: tuple[str, ...]
    is_node: bool = False
    has_awslists: bool = False


@dataclass(frozen=True)
class Lister:
    """A column of the table.

    Attributes:
        name: What it is called on the command line.
        title: The heading of its column.
        adapter: The script that lists with it, in `adapters`.
        environment: What it runs in.
        actions: What it can be told to do. A blocking one cannot be cancelled, and a command
            cannot be left.
    """

    name: str
    title: str
    adapter: str
    environment: Environment
    actions: Sequence[str]


SYNC = ("list", "twice", "at-once", "leave", "close")
ASYNC = (*SYNC, "cancel")
AWSLISTS = Environment(
    "awslists",
    ("aiobotocore==3.10.0", "pydantic==2.14.4", "anyio==4.16.0"),
    ("awslists", "aiobotocore", "botocore", "pydantic"),
    has_awslists=True,
)
AIOBOTOCORE = Environment("aiobotocore", ("aiobotocore==3.10.0",), ("aiobotocore", "botocore"))
BOTO3 = Environment("boto3", ("boto3==1.44.8", "botocore==1.44.8"), ("boto3", "botocore"))

LISTERS = {
    lister.name: lister
    for lister in [
        Lister("awslists", "awslists", "awslists_iteration.py", AWSLISTS, ASYNC),
        Lister("awslists-prefetch", "prefetch", "awslists_prefetch.py", AWSLISTS, ASYNC),
        Lister("awslists-scan", "scan", "awslists_scan.py", AWSLISTS, ASYNC),
        Lister("boto3", "boto3", "boto3_paginator.py", BOTO3, SYNC),
        Lister("aiobotocore", "aiobotocore", "aiobotocore_paginator.py", AIOBOTOCORE, ASYNC),
    ]
}
