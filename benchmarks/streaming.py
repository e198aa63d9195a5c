"""One fresh process of memory.py; streams everything and prints its peak in bytes.

python benchmarks/streaming.py traced plain URL      of what Python allocates while it streams
python benchmarks/streaming.py resident scan URL     of the memory that the process holds
"""

from __future__ import annotations

import asyncio
import gc
import resource
import sys
import tracemalloc
from collections.abc import AsyncIterable, AsyncIterator, Callable
from contextlib import AbstractAsyncContextManager, asynccontextmanager, nullcontext
from tempfile import TemporaryFile
from typing import Any

import pyarrow.parquet as pq

from awslists import ArrowBatches, ListImages, Session, to_arrow_batches
from server import settings

__all__ = ["VERBS"]


@asynccontextmanager
async def to_parquet(listing: ListImages) -> AsyncIterator[AsyncIterator[object]]:
    """Write all images to a file while iterating over them."""
    batches = to_arrow_batches(listing)
    with TemporaryFile() as file, pq.ParquetWriter(file, batches.schema) as writer:
        yield written(batches, writer)


async def written(batches: ArrowBatches, writer: pq.ParquetWriter) -> AsyncIterator[object]:
    async for batch in batches:
        writer.write_batch(batch)
        yield batch


VERBS: dict[str, Callable[[ListImages], AbstractAsyncContextManager[AsyncIterable[Any]]]] = {
    "parquet": to_parquet,
    "plain": nullcontext,
    "prefetch": lambda listing: listing.prefetch(),
    "scan": lambda listing: listing.scan(workers=8),
}
MAXRSS_UNIT = 1 if sys.platform == "darwin" else 1024


async def peak(what: str, verb: str, url: str) -> int:
    async with Session(**settings(url)) as aws:
        await ListImages(aws).first()  # opens the client, which takes more than any page
        gc.collect()
        if what == "traced":
            tracemalloc.start()
        async with VERBS[verb](ListImages(aws)) as images:
            async for _ in images:
                pass
        if what == "traced":
            return tracemalloc.get_traced_memory()[1]
        return MAXRSS_UNIT * resource.getrusage(resource.RUSAGE_SELF).ru_maxrss


if __name__ == "__main__":
    print(asyncio.run(peak(*sys.argv[1:])))
