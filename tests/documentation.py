"""The code blocks of the documentation, and what runs them: a page is run as a notebook is."""

from __future__ import annotations

import ast
import asyncio
import inspect
import re
import shlex
import signal
import sys
from asyncio.subprocess import Process
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager, redirect_stdout
from dataclasses import dataclass, field
from importlib.metadata import metadata
from io import StringIO
from pathlib import Path
from types import ModuleType
from typing import Any

from awslists import ListImages, Session

ROOT = Path(__file__).parents[1]
PAGES = sorted([*ROOT.glob("*.md"), *(ROOT / "docs").rglob("*.md")])
FENCE = re.compile(r" *(?P<fence>`{3,}|~{3,}) *(?P<language>[\w+-]*).*")
PATIENCE = 60
"""Seconds after which a process that should have ended has not."""
PYTHON = [sys.executable, "-W", "error"]


# --- Blocks -------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Block:
    """A fenced block of a page; its code begins at `line`."""

    page: Path
    line: int
    language: str
    code: str = field(repr=False)

    def __str__(self) -> str:
        return f"{name_of(self.page)}:{self.line}"

    @property
    def is_test(self) -> bool:
        """Whether pytest is to run it: it has a function ``test_...`` or a class ``Test...``."""
        return self.language == "python" and any(
            isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef)
            and node.name.startswith("Test" if isinstance(node, ast.ClassDef) else "test_")
            for node in ast.parse(self.code).body
        )

    @property
    def commands(self) -> list[str]:
        """The commands of a ``sh`` block, without comments."""
        lines = self.code.replace("\\\n", " ").splitlines()
        return [line.strip() for line in lines if shlex.split(line, comments=True)]


def name_of(page: Path) -> str:
    """A page as a person names it."""
    return page.relative_to(ROOT).as_posix()


def blocks_of(page: Path) -> Iterator[Block]:
    """The fenced blocks of a page, in order."""
    lines = iter(enumerate(page.read_text().splitlines(), start=1))
    for number, line in lines:
        if opened := FENCE.fullmatch(line):
            code = "\n".join(_until_closed(lines, opened["fence"], f"{page}:{number}"))
            yield Block(page, number + 1, opened["language"], inspect.cleandoc("\n" + code) + "\n")


def _until_closed(lines: Iterator[tuple[int, str]], fence: str, where: str) -> Iterator[str]:
    for _, line in lines:
        if line.strip() == fence:
            return
        yield line
    raise ValueError(f"{where}: this block is never closed")


# --- Python -------------------------------------------------------------------------------------


class Notebook:
    """Runs Python code, cell after cell, in one namespace: that of a ``__main__`` of its own."""

    def __init__(self, **names: Any) -> None:
        self.main = ModuleType("__main__")
        self.names = vars(self.main)
        self.names.update(names)

    async def run(self, code: str, page: Path, line: int = 1, mode: str = "exec") -> str:
        """Runs a cell and gives what it printed; a traceback shows the lines of the page.

        As in a script, a cell that awaits nothing has no event loop around it.
        """
        source, awaits = "\n" * (line - 1) + code, ast.PyCF_ALLOW_TOP_LEVEL_AWAIT
        compiled = compile(source, page, mode, awaits, dont_inherit=True)
        with redirect_stdout(StringIO()) as printed:
            if compiled.co_flags & inspect.CO_COROUTINE:
                await eval(compiled, self.names)  # noqa: S307  (our own page)
            else:
                await asyncio.to_thread(exec, compiled, self.names)
        return printed.getvalue()


# --- Commands -----------------------------------------------------------------------------------


async def run(command: str) -> None:
    """Runs a command as a reader would, or sees that CI runs it."""
    match shlex.split(command):
        case _ if any(f"{known} ".startswith(f"{command} ") for known in commands_of_ci()):
            pass
        case ["pip", "install", *requirements]:
            for requirement in requirements:
                assert_can_be_installed(requirement)
        case ["python", "-m", "awslists.testing", *options]:
            await assert_serves(options)
        case ["python" | ".venv/bin/python", script, *options] if (ROOT / script).is_file():
            await output_of([script, *options], ROOT)
        case _:
            raise AssertionError(f"nothing runs this command: {command}")


def commands_of_ci() -> list[str]:
    """The lines of CI, and those of the README that it runs by their number."""
    ci = (ROOT / ".ci" / "run").read_text()
    readme = (ROOT / "README.md").read_text().splitlines()
    counted = [line for line in readme if line.startswith("python3 -m venv ")]
    numbers = re.findall(r"\$\(readme_command (\d+)\)", ci)
    return [".ci/run", *ci.splitlines(), *(counted[int(number) - 1] for number in numbers)]


def assert_can_be_installed(requirement: str) -> None:
    """That it is awslists, with extras that there are, or something that it is developed with."""
    name, _, extras = requirement.rstrip("]").partition("[")
    own = metadata("awslists")
    if name in ("awslists", "."):
        unknown = {extra for extra in extras.split(",") if extra} - set(
            own.get_all("Provides-Extra") or ()
        )
        assert not unknown, f"{requirement}: no such extra"
    elif name not in ("--editable", "-e", "--quiet", "--upgrade"):
        needed = [re.match(r"[\w.-]+", line) for line in own.get_all("Requires-Dist") or ()]
        assert name in {found[0] for found in needed if found}, f"{requirement} is not installed"


async def assert_serves(options: list[str]) -> None:
    """That the emulator starts with these options, answers, and stops; on a port that is free."""
    command = [*PYTHON, "-m", "awslists.testing", *options, "--port", "0"]
    async with running(command, ROOT) as process:
        assert process.stdout
        greeting = await asyncio.wait_for(process.stdout.readuntil(b"AWS_SECRET"), PATIENCE)
        exports = dict(re.findall(r"export AWS_(\w+)=(\S+)", greeting.decode()))
        async with Session(endpoint_url=exports["ENDPOINT_URL"]) as aws:
            assert await ListImages(aws).first()
        process.send_signal(signal.SIGINT)
        rest = await asyncio.wait_for(process.stdout.read(), PATIENCE)
        assert rest.endswith(b"stopped\n"), rest.decode()


async def output_of(arguments: list[str], cwd: Path) -> str:
    """What a run of Python prints, which must succeed."""
    async with running([*PYTHON, *arguments], cwd) as process:
        output, _ = await asyncio.wait_for(process.communicate(), PATIENCE)
        assert process.returncode == 0, output.decode()
        return output.decode()


@asynccontextmanager
async def running(command: list[str], cwd: Path) -> AsyncIterator[Process]:
    """A process that is gone in the end."""
    process = await asyncio.create_subprocess_exec(
        *command, cwd=cwd, stdout=asyncio.subprocess.PIPE, stderr=asyncio.subprocess.STDOUT
    )
    try:
        yield process
    finally:
        if process.returncode is None:
            process.kill()
        await process.wait()
