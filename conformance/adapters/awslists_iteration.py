"""awslists by plain iteration."""

from __future__ import annotations

from typing import Any

import awslists.sagemaker
from awslists import ListingError, Session
from driver import Lister, Request, main, to_snake_case


class AWSLists(Lister):
    def open(self) -> Any:
        return Session()

    def make(self, client: Any, request: Request) -> Any:
        keywords = {to_snake_case(name): value for name, value in request.parameters.items()}
        listing = getattr(awslists.sagemaker, request.operation)
        return listing(client, **keywords, next_token=request.carry_on, limit=request.limit)

    def carry_on(self, error: Exception, listing: Any) -> Any:
        return error.next_token if isinstance(error, ListingError) else None

    async def close(self, client: Any) -> None:
        await client.aclose()


if __name__ == "__main__":
    main(AWSLists())
