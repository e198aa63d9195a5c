"""aioboto3's paginator."""

# Its own environment has what it imports.
# pyright: reportMissingImports=false

from __future__ import annotations

from typing import Any

import aioboto3

from botocore_pages import Paginator
from driver import main


class Aioboto3(Paginator):
    def open(self) -> Any:
        return aioboto3.Session().client("sagemaker")


if __name__ == "__main__":
    main(Aioboto3())
