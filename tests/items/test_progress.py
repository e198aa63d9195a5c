"""The progress bar of collect: items, pages and rate."""

from __future__ import annotations

import io
import os
import pty
import re
import subprocess
import sys
import termios
from contextlib import suppress
from html import unescape
from typing import Any, ClassVar

import pytest
from anyio import CancelScope, create_task_group
from tqdm import notebook

from awslists import ListImages, ServiceError, Session, merge
from awslists.testing import LocalAWS, faults
from tests.helpers.gates import Gate

REFUSED = faults.service_error("OptInRequired", "not yet", 403)


async def test_a_bar_counts_items_and_pages(
    local: LocalAWS, aws: Session, capsys: pytest.CaptureFixture[str]
) -> None:
    added = local.add_images(25)
    images = await ListImages(aws, max_results=10, sort_order="ASCENDING").collect(progress=True)
    assert images == added
    last = capsys.readouterr().err.split("\r")[-1]
    assert re.fullmatch(r"ListImages: 100%.* 25/25 \[.* items/s, pages=3\] *\n", last)


@pytest.mark.parametrize(("limit", "listed"), [(20, 20), (40, 25)])
async def test_a_bar_is_complete_before_its_limit(
    local: LocalAWS, aws: Session, capsys: pytest.CaptureFixture[str], limit: int, listed: int
) -> None:
    local.add_images(25)
    await ListImages(aws, limit=limit).collect(progress=True)
    states = capsys.readouterr().err.split("\r")
    assert f" 0/{limit} [" in states[1]
    last = states[-1]
    assert last.startswith("ListImages: 100%|")
    assert f" {listed}/{listed} [" in last


def test_an_environment_variable_turns_bars_off(
    local: LocalAWS,
) -> None:
    code = f"""
import asyncio
from awslists import ListImages, Session
async def main():
    async with Session(**{local.client_arguments!r}) as aws:
        print(len(await ListImages(aws).collect(progress=True)))
asyncio.run(main())
"""
    local.add_images(3)
    env = {**os.environ, "TQDM_DISABLE": "1"}
    done = subprocess.run(  # noqa: S603  (our own code)
        [sys.executable, "-c", code], capture_output=True, text=True, check=True, env=env
    )
    assert (done.stdout, done.stderr) == ("3\n", "")


async def test_no_bar_by_default(
    local: LocalAWS, aws: Session, capsys: pytest.CaptureFixture[str]
) -> None:
    local.add_images(1)
    await ListImages(aws).collect()
    assert capsys.readouterr().err == ""


async def test_auto_shows_no_bar_without_a_terminal(
    local: LocalAWS, aws: Session, monkeypatch: pytest.MonkeyPatch
) -> None:
    local.add_images(1)
    file = io.StringIO()
    monkeypatch.setattr(sys, "stderr", file)
    assert len(await ListImages(aws).collect(progress="auto")) == 1
    assert file.getvalue() == ""


async def test_auto_shows_the_bar_in_a_terminal(
    local: LocalAWS, aws: Session, monkeypatch: pytest.MonkeyPatch
) -> None:
    local.add_images(3)
    ours, terminal = pty.openpty()
    termios.tcsetwinsize(ours, (24, 100))
    with os.fdopen(terminal, "w") as file:
        monkeypatch.setattr(sys, "stderr", file)
        await ListImages(aws).collect(progress="auto")
        monkeypatch.undo()
    shown = read_all(ours)
    os.close(ours)
    assert re.search(r"ListImages: 100%.* 3/3 \[", shown)


def read_all(terminal: int) -> str:
    """Reads what was written to a terminal, in pieces, until its other end is closed."""
    pieces = []
    with suppress(OSError):
        while piece := os.read(terminal, 10_000):
            pieces.append(piece)
    return b"".join(pieces).decode()


@pytest.mark.parametrize(("limit", "counted"), [(None, "10 items"), (40, "10/40")])
async def test_an_error_leaves_the_bar_incomplete(
    local: LocalAWS,
    aws: Session,
    capsys: pytest.CaptureFixture[str],
    limit: int | None,
    counted: str,
) -> None:
    local.add_images(20)
    local.inject(REFUSED, skip=1)
    with pytest.raises(ServiceError):
        await ListImages(aws, max_results=10, limit=limit).collect(progress=True)
    last = capsys.readouterr().err.split("\r")[-1]
    assert last.startswith("ListImages (stopped): ")
    assert f"{counted} [" in last
    assert last.rstrip().endswith("pages=1]")  # tqdm pads what is shorter than before


NOTEBOOK_BAR: Any = notebook.tqdm  # generic in its stubs only


class Kept(NOTEBOOK_BAR):  # type: ignore[misc]  # as above
    """A notebook bar that the test keeps to look at."""

    bars: ClassVar[list[Kept]] = []

    def __init__(self, *args: Any, **settings: Any) -> None:
        self.texts: list[str] = []
        assert not settings["display"]
        super().__init__(*args, **settings)
        self.bars.append(self)

    def display(self, *args: Any, **settings: Any) -> None:
        super().display(*args, **settings)
        self.texts.append(unescape(self.container.children[2].value).replace("\u2007", " "))

    @property
    def colour_of_end(self) -> str:
        """Returns the style that ipywidgets shows in red, green, or neither."""
        return str(self.container.children[1].bar_style)


@pytest.mark.parametrize("limit", [None, 40])
@pytest.mark.parametrize("pages", [0, 1, 2])
async def test_a_notebook_bar_is_red_if_stopped_and_green_if_complete(
    local: LocalAWS, aws: Session, monkeypatch: pytest.MonkeyPatch, limit: int | None, pages: int
) -> None:
    monkeypatch.setattr("tqdm.auto.tqdm", Kept)
    local.add_images(20)
    local.inject(REFUSED, skip=pages)
    with suppress(ServiceError):
        await ListImages(aws, max_results=10, limit=limit).collect(progress=True)
    assert Kept.bars.pop().colour_of_end == ("success" if pages == 2 else "danger")


async def test_a_notebook_bar_without_a_total_shows_no_time_left(
    local: LocalAWS, aws: Session, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("tqdm.auto.tqdm", Kept)
    local.add_images(20)
    await ListImages(aws, max_results=10).collect(progress=True)
    first, *_, last = Kept.bars.pop().texts
    assert re.fullmatch(r"ListImages: 0 items \[00:00, \? items/s\]", first)
    assert re.fullmatch(r" 20/20 \[.*<00:00, .* items/s, pages=2\]", last)


@pytest.mark.parametrize(("pages", "last"), [(1, r".*\(stopped\): .*10"), (2, r".*100%.* 20/20")])
async def test_a_notebook_displays_the_last_text(
    local: LocalAWS,
    aws: Session,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    pages: int,
    last: str,
) -> None:
    monkeypatch.setattr("tqdm.auto.tqdm", Kept)
    local.add_images(20)
    local.inject(REFUSED, skip=pages)
    with suppress(ServiceError):
        await ListImages(aws, max_results=10).collect(progress=True)
    displayed = capsys.readouterr().out.splitlines()  # as IPython does outside of a kernel
    assert "0 items" in displayed[0]
    assert re.match(last, displayed[-1])


async def test_cancellation_stops_the_bar(
    local: LocalAWS, aws: Session, capsys: pytest.CaptureFixture[str]
) -> None:
    local.add_images(20)
    gate, scope = Gate(), CancelScope()
    local.inject(gate, skip=1, times=None)
    async with create_task_group() as tasks:
        with scope:
            tasks.start_soon(gate.cancel_when_held, scope)
            await ListImages(aws, max_results=10).collect(progress=True)
    assert "ListImages (stopped): 10 items [" in capsys.readouterr().err


async def test_without_tqdm_nothing_is_sent(
    local: LocalAWS, aws: Session, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "tqdm", None)
    with pytest.raises(ImportError, match=r"progress=True needs tqdm: pip install 'awslists\[prog"):
        await ListImages(aws).collect(progress=True)
    assert local.requests == []


def last_bar(capsys: pytest.CaptureFixture[str]) -> str:
    return capsys.readouterr().err.split("\r")[-1]


async def test_a_scan_and_a_collect_by_a_scan_show_the_bar(
    local: LocalAWS, aws: Session, capsys: pytest.CaptureFixture[str]
) -> None:
    local.add_images(95)
    listing = ListImages(aws, max_results=10)
    async with listing.scan(workers=3, progress=True) as images:
        assert len([image async for image in images]) == 95
    assert re.match(r"ListImages: 100%.* 95/95 \[.* items/s, pages=\d+\]", last_bar(capsys))
    assert len(await listing.collect(workers=3, progress=True)) == 95
    assert re.match(r"ListImages: 100%.* 95/95 \[", last_bar(capsys))


async def test_a_merge_shows_the_bar(
    local: LocalAWS, aws: Session, capsys: pytest.CaptureFixture[str]
) -> None:
    local.add_images(25)
    listings = [ListImages(aws, max_results=10)] * 3
    async with merge(listings, progress=True) as images:
        assert len([image async for image in images]) == 75
    assert re.match(r"merge: 100%.* 75/75 \[.*, pages=9\]", last_bar(capsys))


@pytest.mark.parametrize("progress", [True, "auto"])
async def test_a_bar_is_stopped_if_the_block_is_left(
    local: LocalAWS, aws: Session, capsys: pytest.CaptureFixture[str], progress: Any
) -> None:
    local.add_images(60)
    async with ListImages(aws, max_results=10).scan(1, progress=progress) as images:
        await anext(images)
    shown = last_bar(capsys)
    assert shown.startswith("ListImages (stopped): 10 items [") if progress is True else not shown


async def test_an_error_of_a_scan_stops_its_bar(
    local: LocalAWS, aws: Session, capsys: pytest.CaptureFixture[str]
) -> None:
    local.add_images(60)
    local.inject(REFUSED, skip=1, times=None)
    with pytest.raises(ServiceError):
        await ListImages(aws, max_results=10).collect(workers=2, progress=True)
    assert last_bar(capsys).startswith("ListImages (stopped): 10 items [")


async def test_without_tqdm_a_scan_sends_nothing(
    local: LocalAWS, aws: Session, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "tqdm", None)
    with pytest.raises(ImportError, match="progress=True needs tqdm"):
        await ListImages(aws).collect(workers=2, progress=True)
    assert local.requests == []
