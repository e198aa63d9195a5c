"""Runs the commands that the documentation shows."""

from __future__ import annotations

import asyncio
import importlib
import os
import re
import shlex
import signal
import sys
from asyncio.subprocess import Process
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from importlib.metadata import metadata
from itertools import takewhile
from pathlib import Path

from awslists import ListImages, Session
from conformance.cases import CASES
from conformance.listers import LISTERS
from tests.helpers.documentation import PAGES, ROOT, blocks_of

SMALL = ["--here", "--lister", "awslists", "--items", "200", "--latency", "0"]
"""Options that make half an hour of listing a matter of seconds."""
PATIENCE = 60
"""Seconds after which a process that should have ended has not."""
PYTHON = [sys.executable, "-W", "error"]


async def run(command: str) -> None:
    """Run a command as a reader would, or check that CI runs it."""
    words = shlex.split(command)
    settings = dict(word.split("=", 1) for word in takewhile(is_setting, words))
    match words[len(settings) :]:
        case _ if any(f"{known} ".startswith(f"{command} ") for known in commands_of_ci()):
            pass
        case ["pip", "install", *requirements]:
            for requirement in requirements:
                assert_can_be_installed(requirement)
        case ["python", "-m", "awslists.declare", *_]:
            pass  # the blocks of its page that come after it need it, and run it
        case ["python", "-m", "awslists.testing", *options]:
            await assert_serves(options)
        case ["python", "-m", "conformance", "--lister", lister, "--case", case]:
            assert lister in LISTERS  # the environment of a lister takes too long to make
            assert case in CASES
        case ["python", "-m", "conformance.scale"]:
            await output_of(["-m", "conformance.scale", *SMALL], ROOT, settings)
        case ["uvicorn", *options]:
            await assert_starts(["uvicorn", *options])
        case ["python" | ".venv/bin/python", script, *options] if (ROOT / script).is_file():
            await output_of([script, *options], ROOT, settings)
        case _:
            raise AssertionError(f"nothing runs this command: {command}")


def declares(command: str) -> bool:
    """Return whether a command declares operations."""
    return command.startswith("python -m awslists.declare ")


def written_by(command: str) -> str:
    """Return the name of the file that a command writes its output to; "" if it prints it."""
    return command.partition(" > ")[2]


async def declare(command: str, folder: Path) -> str:
    """Run a command that declares operations; return what it prints, or write it to its file."""
    arguments, _, file = command.partition(" > ")
    printed = await output_of(shlex.split(arguments)[1:], folder)
    if not file:
        return printed
    folder.joinpath(file).write_text(printed)
    importlib.invalidate_caches()
    return ""


async def write_declared(folder: Path) -> None:
    """Write the modules that pages declare, which their other blocks import."""
    blocks = [block for page in PAGES for block in blocks_of(page) if block.language == "sh"]
    commands = {written_by(c): c for block in blocks for c in filter(declares, block.commands)}
    for file, command in commands.items():
        if file:
            await declare(command, folder)


def is_setting(word: str) -> bool:
    """Return whether a word of a command sets an environment variable."""
    return re.match(r"[A-Z_]+=", word) is not None


def commands_of_ci() -> list[str]:
    """Return the lines of CI, and the lines of the README that it runs by number."""
    ci = (ROOT / ".ci" / "run").read_text()
    readme = (ROOT / "README.md").read_text().splitlines()
    counted = [line for line in readme if line.startswith("python3 -m venv ")]
    numbers = re.findall(r"\$\(readme_command (\d+)\)", ci)
    return [".ci/run", *ci.splitlines(), *(counted[int(number) - 1] for number in numbers)]


def assert_can_be_installed(requirement: str) -> None:
    """Check that it is awslists with known extras, or a development dependency."""
    name, _, extras = requirement.rstrip("]").partition("[")
    own = metadata("awslists")
    if name in ("awslists", "."):
        unknown = {extra for extra in extras.split(",") if extra} - set(
            own.get_all("Provides-Extra") or ()
        )
        assert not unknown, f"{requirement}: no such extra"
    elif name not in ("--editable", "-e", "-qe", "--quiet", "--upgrade"):
        needed = [re.match(r"[\w.-]+", line) for line in own.get_all("Requires-Dist") or ()]
        assert name in {found[0] for found in needed if found}, f"{requirement} is not installed"


async def assert_serves(options: list[str]) -> None:
    """Check that the emulator starts with these options, answers, and stops; on a free port."""
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


async def assert_starts(server: list[str]) -> None:
    """Check that a web server starts with these options on a free port, and stops cleanly."""
    async with running([*PYTHON, "-m", *server, "--port", "0"], ROOT) as process:
        assert process.stdout
        await asyncio.wait_for(process.stdout.readuntil(b"running on http://"), PATIENCE)
        process.send_signal(signal.SIGINT)
        rest, _ = await asyncio.wait_for(process.communicate(), PATIENCE)
        assert process.returncode == 0, rest.decode()


async def output_of(
    arguments: list[str], cwd: Path, settings: Mapping[str, str] | None = None
) -> str:
    """Return what a run of Python prints; it must succeed."""
    async with running([*PYTHON, *arguments], cwd, settings) as process:
        output, _ = await asyncio.wait_for(process.communicate(), PATIENCE)
        assert process.returncode == 0, output.decode()
        return output.decode()


@asynccontextmanager
async def running(
    command: list[str], cwd: Path, settings: Mapping[str, str] | None = None
) -> AsyncIterator[Process]:
    """Run a process that is gone when the context ends."""
    process = await asyncio.create_subprocess_exec(
        *command,
        cwd=cwd,
        env={**os.environ, **(settings or {})},
        stdout=asyncio.subprocess.PIPE,
        stderr=asyncio.subprocess.STDOUT,
    )
    try:
        yield process
    finally:
        if process.returncode is None:
            process.kill()
        await process.wait()
