"""Deploys model packages as they are approved: runs a command with the ARN of each.

    python deploy_approved.py bookmark.json ./deploy.sh --stage production

What was approved before the first start is the beginning, and is not deployed. Kill it at any
moment: at the next start it continues from the bookmark. A deployment that had not ended then is
repeated, so the command must be able to do the same twice. If the command fails, this ends too, and
repeats it at the next start.
"""

import argparse
import asyncio
import json
import os
from pathlib import Path
from typing import Any

from awslists import (
    AWSListsError,
    Change,
    Changes,
    ListModelPackages,
    ModelPackageSummary,
    Session,
)


async def main(file: Path, command: list[str], every: float) -> None:
    since = load(file)
    async with Session() as aws:
        approved = ListModelPackages(
            aws, model_package_type="Versioned", model_approval_status="Approved"
        )
        async with approved.watch(every, since) as changes:
            while True:
                change = await wait(changes, every)
                if change and change.kind == "added":  # to the approved ones
                    await deploy([*command, change.item.model_package_arn])
                if change or since is None:
                    since = changes.bookmark
                    save(file, since)


async def wait(changes: Changes[ModelPackageSummary], seconds: float) -> Change[Any] | None:
    """Returns the next change; None if there is none for some seconds."""
    try:
        async with asyncio.timeout(seconds):
            return await anext(changes)
    except TimeoutError:
        return None


async def deploy(command: list[str]) -> None:
    print("running", *command, flush=True)
    process = await asyncio.create_subprocess_exec(*command)
    if status := await process.wait():
        raise SystemExit(f"{' '.join(command)} ended with status {status}")


def load(file: Path) -> dict[str, Any] | None:
    if not file.exists():
        return None
    try:
        bookmark: dict[str, Any] = json.loads(file.read_text())
    except ValueError as error:
        raise SystemExit(f"{file} is not a bookmark ({error}): delete it to begin again") from error
    return bookmark


def save(file: Path, bookmark: dict[str, Any] | None) -> None:
    """Replaces the file in one step, so that it is whole whenever this is killed."""
    if bookmark is None:  # the first listing is not complete
        return
    new = file.with_name(f"{file.name}.new")
    with new.open("w") as opened:
        json.dump(bookmark, opened)
        opened.flush()
        os.fsync(opened.fileno())
    new.replace(file)


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description="Deploys model packages as they are approved.")
    parser.add_argument("--every", type=float, default=60, help="seconds between listings")
    parser.add_argument("file", type=Path, help="where to keep the bookmark")
    parser.add_argument("command", nargs=argparse.REMAINDER, help="what to run, before the ARN")
    given = parser.parse_args()
    try:
        asyncio.run(main(given.file, given.command, given.every))
    except AWSListsError as error:
        raise SystemExit(str(error)) from error
    except KeyboardInterrupt:
        raise SystemExit(130) from None
