"""The floor: what any client of validated models does for a page.

That is one HTTP call, by aiohttp, and the validation of its body into the same models as those of
awslists, by pydantic's `validate_json`. Nothing is signed, checked or tried again.
"""

from __future__ import annotations

import asyncio
import json
from collections.abc import Awaitable, Callable
from contextlib import AbstractAsyncContextManager
from typing import Any

import aiohttp
from pydantic import BaseModel, Field, create_model

from awslists import Listing

__all__ = ["PAGE_SIZE", "Call", "Floor", "get", "post"]

PAGE_SIZE = 100

Call = Callable[[str | None], AbstractAsyncContextManager[aiohttp.ClientResponse]]
"""Asks for the page of a token."""


class Body(BaseModel):
    items: tuple[Any, ...]
    next_token: str | None = Field(default=None, alias="NextToken")


def post(http: aiohttp.ClientSession, url: str, operation: str) -> Call:
    """Call an operation of SageMaker."""
    headers = {
        "content-type": "application/x-amz-json-1.1",
        "x-amz-target": f"SageMaker.{operation}",
    }

    def call(token: str | None) -> AbstractAsyncContextManager[aiohttp.ClientResponse]:
        following = {} if token is None else {"NextToken": token}
        data = json.dumps({"MaxResults": PAGE_SIZE, **following})
        return http.post(url, data=data, headers=headers)

    return call


def get(http: aiohttp.ClientSession, url: str) -> Call:
    """Call an operation that takes its parameters from the query."""

    def call(token: str | None) -> AbstractAsyncContextManager[aiohttp.ClientResponse]:
        following = {} if token is None else {"nextToken": token}
        return http.get(url, params={"maxResults": str(PAGE_SIZE), **following})

    return call


class Floor:
    """Lists the items of a listing's class by bare calls."""

    def __init__(self, call: Call, listing: type[Listing[Any]]) -> None:
        self._call = call
        items: Any = (tuple[listing.item_type, ...], Field(alias=listing.items_member))  # type: ignore[name-defined]  # made at run time
        self._body = create_model("PageBody", __base__=Body, items=items)

    async def one_by_one(self) -> int:
        """List page after page, and give the number of items."""
        body = await self._fetch(None)
        count = len([None for _ in body.items])
        while body.next_token:
            body = await self._fetch(body.next_token)
            count += len([None for _ in body.items])
        return count

    def at_once(self, pages: int, workers: int) -> Callable[[], Awaitable[int]]:
        """List by several workers that know all tokens beforehand; only `history.py` has such."""

        async def run() -> int:
            tokens = iter([str(page * PAGE_SIZE) for page in range(pages)])

            async def work() -> int:
                count = 0
                for token in tokens:
                    body = await self._fetch(token)
                    count += len([None for _ in body.items])
                return count

            return sum(await asyncio.gather(*(work() for _ in range(workers))))

        return run

    async def _fetch(self, token: str | None) -> Body:
        async with self._call(token) as response:
            return self._body.model_validate_json(await response.read())
