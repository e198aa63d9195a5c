"""awslists with a scan by several workers."""

from __future__ import annotations

import dataclasses
from typing import Any

from awslists import ListingError
from awslists_iteration import AWSLists
from driver import Request, main


class Scan(AWSLists):
    def make(self, client: Any, request: Request) -> Any:
        self.checkpoint = request.carry_on
        return super().make(client, dataclasses.replace(request, carry_on=None))

    def iterate(self, listing: Any, request: Request) -> Any:
        return listing.scan(checkpoint=self.checkpoint)

    def carry_on(self, error: Exception, listing: Any) -> Any:
        return error.checkpoint if isinstance(error, ListingError) else None


if __name__ == "__main__":
    main(Scan())
