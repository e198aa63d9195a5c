"""aiobotocore's paginator."""

from __future__ import annotations

from typing import Any

from aiobotocore.session import get_session

from botocore_pages import Paginator
from driver import main


class AIOBotocore(Paginator):
    def open(self) -> Any:
        return get_session().create_client("sagemaker")


if __name__ == "__main__":
    main(AIOBotocore())
