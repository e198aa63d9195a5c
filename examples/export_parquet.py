"""Exports all images to Parquet, in bounded memory, and continues after an interruption.

    pip install "awslists[arrow]"
    python export_parquet.py images --profile dev       a folder of part files
    python export_parquet.py images.parquet             one file, which cannot be continued

Without --profile it lists the account that your environment selects. If you have no account, run
`python -m awslists.testing` in another terminal and paste the `export` lines that it prints.

If the export into a folder stops early, run the same command again; once it is complete, that does
nothing. The folder is a Parquet dataset: pyarrow and pandas read the folder, polars and DuckDB
folder/*.parquet.

Nothing is lost or repeated: a part is written under a temporary name and renamed when it is whole.
Only then is `_export.json`, which counts the parts and has the token of the next page, replaced in
the same way. A part that it does not count yet is listed again and replaced. Give each account a
folder of its own, and run one process at a time for each folder.
"""

import argparse
import asyncio
import dataclasses
import json
import os
import sys
from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, BinaryIO

import pyarrow as pa
import pyarrow.parquet as pq

from awslists import (
    Items,
    ListImages,
    Listing,
    ListingError,
    ServiceValidationError,
    Session,
    to_arrow_batches,
)


class TargetError(Exception):
    """The folder or file cannot be used for this export."""


@dataclasses.dataclass(frozen=True)
class Progress:
    """The content of `_export.json`: what is exported, and how much of it is done."""

    of: str
    parts: int = 0
    rows: int = 0
    next_token: str | None = None
    complete: bool = False


async def export(
    listing: Listing[Any], folder: Path, *, account: str, pages_per_part: int = 100
) -> Progress:
    """Exports a listing into a folder, from where an earlier export of it stopped.

    Args:
        listing: The listing to export. It must have no `limit`, which would start over each time.
        folder: Created if it does not exist.
        account: A name for the account, so that no two accounts end up in one folder.
        pages_per_part: The number of pages in a part file, which are held in memory until then.

    Raises:
        TargetError: The folder holds another export or other Parquet files, or it is a file.
        ListingError: The listing failed. What came before is in the folder.
    """
    if listing.limit is not None:
        raise ValueError("listing must have no limit: continuing the export would exceed it")
    parameters = json.dumps(listing.parameters, default=str)
    wanted = f"{listing.operation} {parameters} of {account}"
    progress = find_progress(folder, wanted, listing.next_token)
    if progress.complete:
        return progress
    part: list[pa.Table] = []
    try:
        async for page in dataclasses.replace(listing, next_token=progress.next_token).pages():
            part.append(Items(page.items, listing.item_type).to_arrow())
            if len(part) == pages_per_part or page.next_token is None:
                progress = save(folder, progress, part, page.next_token)
                part = []
    except ListingError as error:
        if part:
            save(folder, progress, part, error.next_token)
        raise
    return progress


def save(folder: Path, before: Progress, part: list[pa.Table], token: str | None) -> Progress:
    """Writes a part file and then counts it; `token` is that of the next page."""
    table = pa.concat_tables(part).combine_chunks()
    with replacing(folder / f"part-{before.parts:05}.parquet") as file:
        pq.write_table(table, file)
    parts, rows = before.parts + 1, before.rows + len(table)
    after = Progress(before.of, parts, rows, next_token=token, complete=token is None)
    write_progress(folder, after)
    print(f"{rows:,} rows so far")
    return after


@contextmanager
def replacing(path: Path) -> Generator[BinaryIO]:
    """Opens a temporary file that replaces `path` once it is whole."""
    if path.is_dir():
        raise TargetError(f"{path} is a folder: give another name")
    unfinished = path.with_name(f"_{path.stem}.unfinished")  # the _ hides it from Parquet readers
    with unfinished.open("wb") as file:
        yield file
        file.flush()
        os.fsync(file.fileno())
    unfinished.replace(path)


def find_progress(folder: Path, wanted: str, token: str | None) -> Progress:
    """Reads `_export.json`, or writes the first one."""
    make_folder(folder)
    state = folder / "_export.json"
    if state.exists():
        progress = Progress(**json.loads(state.read_text()))
        if progress.of != wanted:
            raise TargetError(f"{folder} has an export of {progress.of}, not of {wanted}")
        return progress
    if any(folder.glob("*.parquet")):
        raise TargetError(f"{folder} has Parquet files of something else: give another folder")
    begun = Progress(wanted, next_token=token)
    write_progress(folder, begun)
    return begun


def write_progress(folder: Path, progress: Progress) -> None:
    with replacing(folder / "_export.json") as file:
        file.write(json.dumps(dataclasses.asdict(progress), indent=2).encode())


def make_folder(folder: Path) -> None:
    if folder.is_file():
        raise TargetError(f"{folder} is a file: give a folder or a name that ends in .parquet")
    folder.mkdir(parents=True, exist_ok=True)


async def export_to_file(listing: Listing[Any], path: Path) -> None:
    """Exports a listing into one file, which appears only when it is whole."""
    batches = to_arrow_batches(listing)
    make_folder(path.parent)
    with replacing(path) as file, pq.ParquetWriter(file, batches.schema) as writer:
        async for batch in batches:
            writer.write_batch(batch)


async def run(target: Path, profile: str | None, pages_per_part: int) -> None:
    async with Session(profile_name=profile) as aws:
        # Oldest first, so that images created during the export come at its end.
        images = ListImages(aws, sort_by="CREATION_TIME", sort_order="ASCENDING")
        if target.suffix == ".parquet":
            await export_to_file(images, target)
        else:
            account = profile or os.environ.get("AWS_PROFILE", "default")
            await export(images, target, account=account, pages_per_part=pages_per_part)
    print(f"{target} is complete")


def main(arguments: list[str] | None = None) -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("target", type=Path, help="a folder, or a file that ends in .parquet")
    parser.add_argument("--profile", help="name of a profile in your AWS config file")
    parser.add_argument("--pages-per-part", type=int, default=100)
    given = parser.parse_args(arguments)
    try:
        asyncio.run(run(given.target, given.profile, given.pages_per_part))
    except ListingError as error:
        raise SystemExit(f"{error}\n{advice(given.target, error)}") from error
    except TargetError as error:
        raise SystemExit(str(error)) from error
    except OSError as error:
        raise SystemExit(f"{given.target} cannot be written: {error.strerror or error}") from error
    except KeyboardInterrupt as error:
        print(advice(given.target, error), file=sys.stderr)
        raise SystemExit(130) from error


def advice(target: Path, error: BaseException) -> str:
    """Returns what to do after an export that stopped early."""
    if target.suffix == ".parquet":
        return "Run the same command again to start over."
    if isinstance(error, ServiceValidationError) and error.next_token is not None:
        return (
            "The token has expired or belongs to another account: "
            f"delete {target} and run the same command again."
        )
    return "Run the same command again to carry on."


if __name__ == "__main__":
    main()
