"""awslists to a Parquet file, scanning with 32 workers; the items are those read from the file."""

from __future__ import annotations

from collections.abc import AsyncIterator
from tempfile import TemporaryDirectory
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq

from awslists import to_arrow_batches
from awslists_iteration import AWSLists
from driver import Request, main, to_snake_case

WORKERS = 32


class Parquet(AWSLists):
    async def iterate(self, listing: Any, request: Request) -> AsyncIterator[str]:
        with TemporaryDirectory() as folder:
            path = f"{folder}/items.parquet"
            async with to_arrow_batches(listing, workers=WORKERS) as batches:
                with pq.ParquetWriter(path, batches.schema) as file:
                    async for batch in batches:
                        file.write_batch(batch)
            [name] = request.identity
            read = pq.ParquetFile(path).iter_batches(
                batch_size=1_000, columns=[to_snake_case(name)], use_threads=False
            )
            for batch in read:
                for value in batch.column(0).to_pylist():
                    yield str(value)


if __name__ == "__main__":
    pa.set_memory_pool(pa.system_memory_pool())  # the default one holds on to freed memory
    main(Parquet())
