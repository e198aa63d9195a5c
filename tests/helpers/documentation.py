"""The code blocks of the documentation; a page is run like a notebook.

``python -m tests.helpers.documentation FOLDER`` writes what they define as modules, to check
their types.
"""

from __future__ import annotations

import ast
import asyncio
import inspect
import re
import shlex
import sys
from collections.abc import Iterator
from contextlib import redirect_stdout
from dataclasses import dataclass, field
from io import StringIO
from pathlib import Path
from types import ModuleType
from typing import Any

ROOT = Path(__file__).parents[2]
PAGES = sorted([*ROOT.glob("*.md"), *(ROOT / "docs").rglob("*.md")])
FENCE = re.compile(r" *(?P<fence>`{3,}|~{3,}) *(?P<language>[\w+-]*).*")
HAS_RUN = "__has_run__"


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
        """True if pytest is to run it: it has a function ``test_...`` or a class ``Test...``."""
        return any(name.startswith(("test_", "Test")) for name in self.defined)

    @property
    def defined(self) -> list[str]:
        """The functions and classes of a ``python`` block."""
        if self.language != "python":
            return []
        return [
            node.name
            for node in ast.parse(self.code).body
            if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef)
        ]

    @property
    def awaits(self) -> bool:
        """True for a cell of a notebook, false for a part of a module."""
        awaits = ast.PyCF_ALLOW_TOP_LEVEL_AWAIT
        compiled = compile(self.code, self.page, "exec", awaits, dont_inherit=True)
        return bool(compiled.co_flags & inspect.CO_COROUTINE)

    @property
    def commands(self) -> list[str]:
        """The commands of a ``sh`` block, without comments."""
        lines = self.code.replace("\\\n", " ").splitlines()
        return [line.strip() for line in lines if shlex.split(line, comments=True)]


def name_of(page: Path) -> str:
    """Return the path of a page within the repository."""
    return page.relative_to(ROOT).as_posix()


def blocks_of(page: Path) -> Iterator[Block]:
    """Return the fenced blocks of a page, in order."""
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


def write_modules(folder: Path) -> None:
    """Write the blocks that are whole modules.

    A block with tests is one. The others of a page are one together; if any of them awaits, those
    that define something and await nothing.
    """
    folder.mkdir()
    for page in PAGES:
        blocks = [block for block in blocks_of(page) if block.language == "python"]
        rest = [block for block in blocks if not block.is_test]
        if any(block.awaits for block in rest):
            rest = [block for block in rest if block.defined and not block.awaits]
        for module in [*([block] for block in blocks if block.is_test), rest]:
            if module:
                name = re.sub(r"\W", "_", str(module[0]))
                folder.joinpath(f"test_{name}.py").write_text(_in_place(module))


def _in_place(blocks: list[Block]) -> str:
    """Return the code of blocks, each on its lines of the page."""
    lines: list[str] = []
    for block in blocks:
        lines += [""] * (block.line - 1 - len(lines)) + block.code.splitlines()
    return "\n".join(lines) + "\n"


# --- Python -------------------------------------------------------------------------------------


class Notebook:
    """Runs Python code, cell after cell, in one ``__main__`` namespace.

    Attributes:
        names: The namespace.
        waiting: The lines of statements that have not run yet, in functions for instance.
    """

    def __init__(self, **names: Any) -> None:
        self.main = ModuleType("__main__")
        self.names = vars(self.main)
        self.waiting: set[int] = set()
        self.names |= {**names, HAS_RUN: self.waiting.discard}

    async def run(self, code: str, page: Path, line: int = 1, mode: str = "exec") -> str:
        """Run a cell and return what it printed; a traceback shows the lines of the page.

        As in a script, a cell that awaits nothing has no event loop around it.
        """
        source, awaits = "\n" * (line - 1) + code, ast.PyCF_ALLOW_TOP_LEVEL_AWAIT
        tree = compile(source, page, mode, awaits | ast.PyCF_ONLY_AST, dont_inherit=True)
        self.waiting |= _mark(tree)
        compiled = compile(tree, page, mode, awaits, dont_inherit=True)
        with redirect_stdout(StringIO()) as printed:
            if compiled.co_flags & inspect.CO_COROUTINE:
                await eval(compiled, self.names)  # noqa: S307  (our own page)
            else:
                await asyncio.to_thread(exec, compiled, self.names)
        return printed.getvalue()


def _mark(tree: ast.AST) -> set[int]:
    """Put a call that records the line before each statement; return the lines."""
    lines = set()
    for node in list(ast.walk(tree)):
        for name in ("body", "orelse", "finalbody"):
            block = getattr(node, name, None)
            if isinstance(block, list):
                marked = [s for s in block if not _is_constant(s)]
                lines |= {statement.lineno for statement in marked}
                setattr(node, name, [s for each in block for s in _with_mark(each)])
    return lines


def _with_mark(statement: ast.stmt) -> list[ast.stmt]:
    if _is_constant(statement):
        return [statement]
    [mark] = ast.parse(f"{HAS_RUN}({statement.lineno})").body
    for node in ast.walk(mark):
        ast.copy_location(node, statement)
    return [mark, statement]


def _is_constant(statement: ast.stmt) -> bool:
    """Return whether it is a docstring, which must come first, or an ellipsis."""
    return isinstance(statement, ast.Expr) and isinstance(statement.value, ast.Constant)


if __name__ == "__main__":
    from tests.helpers.documented_commands import write_declared

    write_modules(Path(sys.argv[1]))
    asyncio.run(write_declared(Path(sys.argv[1])))
