"""awslists with prefetch."""

from __future__ import annotations

from typing import Any

from awslists_iteration import AWSLists
from driver import Request, main


class Prefetch(AWSLists):
    def iterate(self, listing: Any, request: Request) -> Any:
        return listing.prefetch()


if __name__ == "__main__":
    main(Prefetch())
