"""capo-sagemaker's iterator.

It is a generator, good for one loop: users who loop twice call it twice. It has no limit: users who
want some of the items stop after them.
"""

# Its own environment has what it imports.
# pyright: reportMissingImports=false

from __future__ import annotations

from collections.abc import AsyncIterable, AsyncIterator
from functools import partial
from typing import Any

from capo_sagemaker import AsyncSageMakerClient

from driver import Lister, Request, main, to_snake_case


class Capo(Lister):
    def open(self) -> Any:
        return AsyncSageMakerClient()

    def make(self, client: Any, request: Request) -> Any:
        keywords = {to_snake_case(name): value for name, value in request.parameters.items()}
        call = getattr(client, f"iter_{request.snake_case}")
        return partial(call, **keywords, max_results=request.page_size)

    def iterate(self, listing: Any, request: Request) -> Any:
        return listing() if request.limit is None else stop_after(request.limit, listing())

    async def close(self, client: Any) -> None:
        await client.__aexit__(None, None, None)  # what else closes it


async def stop_after(limit: int, items: AsyncIterable[Any]) -> AsyncIterator[Any]:
    left = limit
    if not left:
        return
    async for item in items:
        yield item
        left -= 1
        if not left:
            return


if __name__ == "__main__":
    main(Capo())
