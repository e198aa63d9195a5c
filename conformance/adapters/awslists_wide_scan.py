"""awslists with a scan by 32 workers."""

from __future__ import annotations

from typing import Any

from awslists_iteration import AWSLists
from driver import Request, main

WORKERS = 32


class WideScan(AWSLists):
    def iterate(self, listing: Any, request: Request) -> Any:
        return listing.scan(WORKERS)


if __name__ == "__main__":
    main(WideScan())
