"""The AWS CLI: a command that prints everything as JSON when it has all."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Iterable, Iterator
from datetime import UTC, datetime
from itertools import chain
from pathlib import Path
from typing import Any

from driver import Lister, Request, main, to_snake_case

AWS = Path(sys.executable).with_name("aws")


class CommandError(Exception):
    """The command ended with another status than 0."""


class Command(Lister):
    def open(self) -> Any:
        return None

    def make(self, client: Any, request: Request) -> Any:
        options = {to_option(name): value for name, value in request.parameters.items()}
        options |= {"--output": "json", "--page-size": request.page_size}
        options |= {"--max-items": request.limit, "--starting-token": request.carry_on}
        given = [(name, str(value)) for name, value in options.items() if value is not None]
        command = [str(AWS), "sagemaker", request.snake_case.replace("_", "-")]
        return [*command, *chain.from_iterable(given)]

    def iterate(self, listing: Any, request: Request) -> Iterator[Any]:
        done = subprocess.run(listing, capture_output=True, text=True, check=False)  # noqa: S603
        if done.returncode:
            raise CommandError(f"status {done.returncode}: {done.stderr.strip()}")
        yield json.loads(done.stdout or "{}")

    def items(self, piece: Any, request: Request) -> Iterable[Any]:
        return [read_times(item) for item in piece.get(request.member, [])]


def read_times(item: dict[str, Any]) -> dict[str, Any]:
    """Read times, which it prints as they are sent: in seconds since 1970."""
    return {
        name: datetime.fromtimestamp(value, UTC) if name.endswith("Time") else value
        for name, value in item.items()
    }


def to_option(name: str) -> str:
    return "--" + to_snake_case(name).replace("_", "-")


if __name__ == "__main__":
    main(Command())
