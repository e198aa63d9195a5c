"""Exports all images to Parquet files, in bounded memory, and continues after an interruption.

    pip install "awslists[arrow]"
    python export_parquet.py images --profile dev

If it stops early, run the same command again. Once it is complete, that adds the images created
since. The folder is a Parquet dataset: pyarrow and pandas read the folder, polars and DuckDB
folder/*.parquet. Give each account a folder of its own, and run one process at a time for each.

A part is written under a temporary name and renamed when it is whole. Only then is `_export.json`,
which has the checkpoint of the scan, replaced in the same way. So nothing is lost or repeated: a
part that it does not count yet is listed again and replaced.
"""

import argparse
import asyncio
import json
import os
from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, BinaryIO

import pyarrow as pa
import pyarrow.parquet as pq

from awslists import ListImages, ScannableListing, Session, to_arrow_batches


async def export(
    listing: ScannableListing[Any], folder: Path, *, workers: int = 16, rows: int = 10_000
) -> None:
    """Exports a listing into a folder, from where an earlier export of it stopped."""
    parts, saved = load(folder)
    async with to_arrow_batches(listing, workers=workers, checkpoint=saved, rows=rows) as batches:
        async for batch in batches:
            with replacing(folder / f"part-{parts:05}.parquet") as file:
                pq.write_table(pa.Table.from_batches([batch]), file)
            parts += 1
            with replacing(folder / "_export.json") as file:
                file.write(json.dumps([parts, batches.checkpoint]).encode())
            print(f"{parts} parts so far")


def load(folder: Path) -> tuple[int, dict[str, Any] | None]:
    """Reads how many parts there are and the checkpoint; deletes a part that is not counted."""
    folder.mkdir(parents=True, exist_ok=True)
    state = folder / "_export.json"
    parts, saved = json.loads(state.read_text()) if state.exists() else (0, None)
    for part in folder.glob("part-*.parquet"):
        if int(part.stem.removeprefix("part-")) >= parts:
            part.unlink()
    return parts, saved


@contextmanager
def replacing(path: Path) -> Generator[BinaryIO]:
    """Opens a temporary file that replaces `path` once it is whole."""
    unfinished = path.with_name(f"_{path.stem}.unfinished")  # the _ hides it from Parquet readers
    with unfinished.open("wb") as file:
        yield file
        file.flush()
        os.fsync(file.fileno())
    unfinished.replace(path)


async def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("folder", type=Path)
    parser.add_argument("--profile", help="name of a profile in your AWS config file")
    parser.add_argument("--rows", type=int, default=10_000, help="in a part")
    given = parser.parse_args()
    pa.set_memory_pool(pa.system_memory_pool())  # the default one holds on to freed memory
    async with Session(profile_name=given.profile) as aws:
        await export(ListImages(aws), given.folder, rows=given.rows)
    print(f"{given.folder} is complete")


if __name__ == "__main__":
    asyncio.run(main())
