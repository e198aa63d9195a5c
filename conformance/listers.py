"""The listers, and the versions that they are tested in."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from conformance.case import Case

__all__ = ["LISTERS", "Environment", "Lister"]


@dataclass(frozen=True)
class Environment:
    """The environment of a lister.

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
        left_out: The cases that it is not run in, with the reasons.
        keeps_order: Whether it gives items in the order in which AWS lists them.
    """

    name: str
    title: str
    adapter: str
    environment: Environment
    actions: Sequence[str]
    left_out: Mapping[str, str] = field(default_factory=dict)
    keeps_order: bool = True

    def runs(self, case: Case) -> bool:
        """Return whether it is run in a situation at all."""
        is_ours = self.environment.has_awslists
        is_apt = case.action in self.actions and case.name not in self.left_out
        return is_apt and (is_ours or not case.own)


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
AIOBOTO3 = Environment(
    "aioboto3",
    ("aioboto3==15.5.0", "aiobotocore==2.25.1", "botocore==1.40.61"),
    ("aioboto3", "aiobotocore", "botocore"),
)
CAPO = Environment(
    "capo", ("capo-sagemaker==0.11.0", "zapros==0.23.0"), ("capo-sagemaker", "zapros")
)
SAGEMAKER_CORE = Environment(
    "sagemaker-core",
    ("sagemaker-core==2.27.0", "boto3==1.44.8", "botocore==1.44.8"),
    ("sagemaker-core", "boto3", "botocore"),
)
AWS_CLI = Environment("aws-cli", ("awscli==1.46.3",), ("awscli",))
JAVASCRIPT = Environment(
    "javascript",
    ("@aws-sdk/client-sagemaker@3.1142.0",),
    ("@aws-sdk/client-sagemaker", "@smithy/core"),
    is_node=True,
)

LISTERS = {
    lister.name: lister
    for lister in [
        Lister("awslists", "awslists", "awslists_iteration.py", AWSLISTS, ASYNC),
        Lister("awslists-prefetch", "prefetch", "awslists_prefetch.py", AWSLISTS, ASYNC),
        Lister("awslists-scan", "scan", "awslists_scan.py", AWSLISTS, ASYNC, keeps_order=False),
        Lister("boto3", "boto3", "boto3_paginator.py", BOTO3, SYNC),
        Lister("aiobotocore", "aiobotocore", "aiobotocore_paginator.py", AIOBOTOCORE, ASYNC),
        Lister("aioboto3", "aioboto3", "aioboto3_paginator.py", AIOBOTO3, ASYNC),
        Lister("capo", "capo-sagemaker", "capo_iterator.py", CAPO, ASYNC),
        Lister(
            "sagemaker-core",
            "sagemaker-core",
            "sagemaker_core_resources.py",
            SAGEMAKER_CORE,
            ("list", "twice", "at-once", "leave"),
            {"hundred-thousand": "it describes each image, which takes more than four minutes"},
        ),
        Lister("aws-cli", "AWS CLI 1", "aws_cli_command.py", AWS_CLI, ("list", "twice")),
        Lister("javascript", "AWS SDK for JavaScript", "javascript.cjs", JAVASCRIPT, ASYNC),
    ]
}
