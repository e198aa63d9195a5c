"""A large listing as Parquet, in bounded memory; it carries on after an error or a kill.

python examples/export_parquet.py images                    on the embedded emulator, into a folder
python examples/export_parquet.py images --profile dev      on a real account, which is only read
python examples/export_parquet.py images.parquet            in one go, into one file

A folder is a Parquet dataset of parts, each of so many pages, and the file `_export.json` that
says how many parts there are and the token of the page behind them. If the listing fails, or the
process is interrupted or killed, the same command carries on; when all is there, it does nothing.
pyarrow and pandas read the folder; polars and DuckDB read folder/*.parquet.

Nothing is lost or comes twice: a part is written under another name, and takes its own when it is
whole; only then is `_export.json` replaced, at once, by one that counts it. A part that was not
counted yet is listed again from the same token and takes the place of the one before. A page is
therefore in one part and no other. If the service refuses the token, since it is too old, delete
the folder and start anew. Let one process at a time export into a folder.
"""

from __future__ import annotations

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
from awslists.testing import LocalAWS, faults


class OtherExportError(Exception):
    """The target is something else than the export that was asked for."""


@dataclasses.dataclass(frozen=True)
class Progress:
    """What `_export.json` says: what is exported, and how far it is."""

    of: dict[str, Any]
    parts: int = 0
    rows: int = 0
    next_token: str | None = None
    complete: bool = False


async def export(
    listing: Listing[Any], folder: Path, *, account: str, pages_per_part: int = 100
) -> Progress:
    """Exports a listing into a folder, from where an earlier export of the same stopped.

    Args:
        listing: What to export.
        folder: Made if it is not there.
        account: A name for where the listing comes from, so that no two get into one folder.
        pages_per_part: The pages to hold before they are written; a kill loses no more.

    Raises:
        OtherExportError: The folder belongs to another listing or account, or is a file.
        ListingError: One of its kinds, after what came before it has been written.
        ValueError: The listing has a `limit`, which would count anew each time.
    """
    if listing.limit is not None:
        raise ValueError("an export that carries on takes no limit")
    progress = find_progress(folder, description(listing, account), listing.next_token)
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
    """Writes a part, and then that it is there; `token` leads to the page behind it."""
    table = pa.concat_tables(part).combine_chunks()
    with replacing(folder / f"part-{before.parts:05}.parquet") as file:
        pq.write_table(table, file)
    after = dataclasses.replace(
        before,
        parts=before.parts + 1,
        rows=before.rows + len(table),
        next_token=token,
        complete=token is None,
    )
    write_progress(folder, after)
    print(f"{after.rows:,} rows in {after.parts} parts{' are all' if after.complete else ''}")
    return after


@contextmanager
def replacing(path: Path) -> Generator[BinaryIO]:
    """A file to write, which takes the place of `path` when it is whole, at once or not at all."""
    if path.is_dir():
        raise OtherExportError(f"{path} is a folder: give another name")
    # Readers of Parquet datasets pass over such a name.
    unfinished = path.with_name(f"_{path.stem}.unfinished")
    with unfinished.open("wb") as file:
        yield file
        file.flush()
        os.fsync(file.fileno())
    unfinished.replace(path)


def description(listing: Listing[Any], account: str) -> dict[str, Any]:
    """What tells one export from another, as JSON gives it back."""
    described = {"account": account, "operation": listing.operation, "request": listing.parameters}
    read_back: dict[str, Any] = json.loads(json.dumps(described, default=str))
    return read_back


def find_progress(folder: Path, wanted: dict[str, Any], token: str | None) -> Progress:
    """How far an export is; the first time, that it begins."""
    make_folder(folder)
    state = folder / "_export.json"
    if state.exists():
        progress = Progress(**json.loads(state.read_text()))
        if progress.of != wanted:
            raise OtherExportError(f"{folder} has an export of {progress.of}, not of {wanted}")
        return progress
    if any(folder.glob("*.parquet")):
        raise OtherExportError(
            f"{folder} has Parquet files, of something else: give another folder"
        )
    begun = Progress(wanted, next_token=token)
    write_progress(folder, begun)
    return begun


def write_progress(folder: Path, progress: Progress) -> None:
    """Replaces the file that says how far the export is."""
    with replacing(folder / "_export.json") as file:
        file.write(json.dumps(dataclasses.asdict(progress), indent=2).encode())


async def export_in_one_go(listing: Listing[Any], path: Path) -> None:
    """Exports a listing into one file, which is there when it is whole; it cannot carry on."""
    batches = to_arrow_batches(listing)
    make_folder(path.parent)
    with replacing(path) as file, pq.ParquetWriter(file, batches.schema) as writer:
        async for batch in batches:
            writer.write_batch(batch)


def make_folder(folder: Path) -> None:
    """Makes a folder with those above it, as far as they are not there."""
    if folder.is_file():
        raise OtherExportError(f"{folder} is a file: give a folder or a name that ends in .parquet")
    folder.mkdir(parents=True, exist_ok=True)


async def run(aws: Session, target: Path, account: str, pages_per_part: int) -> None:
    """Exports the images, the oldest first, so that those made meanwhile come at the end."""
    images = ListImages(aws, sort_by="CREATION_TIME", sort_order="ASCENDING")
    if target.suffix == ".parquet":
        await export_in_one_go(images, target)
    else:
        await export(images, target, account=account, pages_per_part=pages_per_part)
    print(f"{target} is complete")


async def run_on_emulator(target: Path) -> None:
    """An error comes midway, and the same call carries on."""
    async with LocalAWS() as local, local.session() as aws:
        local.add_images(2500)
        if target.suffix != ".parquet":
            local.inject(faults.service_error("OptInRequired", "Billing is set up"), skip=12)
        try:
            await run(aws, target, "emulator", pages_per_part=5)
        except ListingError as error:
            print(f"stopped: {error}")
            await run(aws, target, "emulator", pages_per_part=5)


async def run_on_aws(target: Path, profile: str, pages_per_part: int) -> None:
    """Exports what a profile leads to."""
    async with Session(profile_name=profile) as aws:
        await run(aws, target, profile, pages_per_part)


def main(arguments: list[str] | None = None) -> None:
    """Exports what the profile leads to, or else the emulator."""
    parser = argparse.ArgumentParser()
    parser.add_argument("target", type=Path, help="a folder; or a file that ends in .parquet")
    parser.add_argument("--profile", help="of the AWS config file; none: the emulator")
    parser.add_argument("--pages-per-part", type=int, default=100)
    given = parser.parse_args(arguments)
    try:
        if given.profile:
            asyncio.run(run_on_aws(given.target, given.profile, given.pages_per_part))
        else:
            asyncio.run(run_on_emulator(given.target))
    except ListingError as error:
        raise SystemExit(f"{error}\n{advice(given.target, error)}") from error
    except OtherExportError as error:
        raise SystemExit(str(error)) from error
    except OSError as error:
        raise SystemExit(f"{given.target} cannot be written: {error.strerror or error}") from error
    except KeyboardInterrupt as error:
        print(advice(given.target, error), file=sys.stderr)
        raise SystemExit(130) from error


def advice(target: Path, error: BaseException) -> str:
    """What to do after an export that stopped."""
    if target.suffix == ".parquet":
        return "The same command starts anew."
    if isinstance(error, ServiceValidationError) and error.next_token is not None:
        return f"The token is too old, or of another account: delete {target} and start anew."
    return "The same command carries on."


if __name__ == "__main__":
    main()
