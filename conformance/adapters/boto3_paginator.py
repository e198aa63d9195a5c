"""boto3's paginator."""

from __future__ import annotations

from typing import Any

import boto3

from botocore_pages import Paginator
from driver import main


class Boto3(Paginator):
    def open(self) -> Any:
        return boto3.client("sagemaker")


if __name__ == "__main__":
    main(Boto3())
