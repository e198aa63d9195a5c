"""Declarations in a script or notebook, sent to another process by value, as Dask does."""

from __future__ import annotations

import ast
import subprocess
import sys
from pathlib import Path

import pytest

from awslists.testing import LocalAWS

SCRIPT = """
import sys
from datetime import date
from typing import Annotated, Literal

import cloudpickle

from awslists import DeclarationError, InvalidRequestError, ItemModel, ScannableListing, Session
from awslists.constraints import Name, Text
from awslists.models import UtcDatetime

class App(ItemModel):
    image_name: str
    creation_time: UtcDatetime | None = None
    odd: Annotated[str | None, Name("ImageArn")] = None

class ListApps(ScannableListing[App], service="sagemaker", operation="ListImages", items="Images"):
    name_contains: Annotated[str, Text(5)] | None = None
    sort_by: Literal["CREATION_TIME"] | None = None
    sort_order: Literal["ASCENDING", "DESCENDING"] | None = None

async def work(arguments):
    async with Session(**arguments) as aws:
        listing = ListApps(aws, name_contains="image", sort_by="CREATION_TIME")
        try:
            ListApps(aws, name_contains="too long")
        except InvalidRequestError as error:
            refused = [violation.parameter for violation in error.violations]
        items = await listing.collect()
        async with listing.scan() as scan:
            count = len([item async for item in scan])
        return listing.request, refused, count, [(i.image_name, i.odd is None) for i in items]

sys.stdout.buffer.write(cloudpickle.dumps(work))
"""
ELSEWHERE = """
import asyncio, pickle, sys
work = pickle.load(sys.stdin.buffer)
print(asyncio.run(work({arguments!r})))
"""


@pytest.mark.slow
@pytest.mark.parametrize("first_line", ["", "from __future__ import annotations"])
def test_a_declaration_works_in_another_process(
    local: LocalAWS, tmp_path: Path, first_line: str
) -> None:
    local.add_images(3)
    script = tmp_path / "script.py"
    script.write_text(first_line + SCRIPT)
    written = run(sys.executable, "-W", "error", str(script), given=b"")
    there = ELSEWHERE.format(arguments=local.client_arguments)
    request, refused, count, items = ast.literal_eval(
        run(sys.executable, "-W", "error", "-c", there, given=written).decode()
    )
    assert request == {"MaxResults": 100, "NameContains": "image", "SortBy": "CREATION_TIME"}
    assert refused == ["name_contains"]
    assert (count, len(items)) == (3, 3)
    assert {is_none for _, is_none in items} == {False}


def run(*command: str, given: bytes) -> bytes:
    done = subprocess.run(command, input=given, capture_output=True, check=False, timeout=60)  # noqa: S603  (our own script)
    assert done.returncode == 0, done.stderr.decode()
    return done.stdout
