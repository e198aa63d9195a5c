"""The source has no way to execute text, and no exception to a lint rule without a reason."""

from __future__ import annotations

import ast
import re
import tomllib
from functools import cache
from importlib.resources import files
from pathlib import Path

ROOT = Path(__file__).parents[2]
SOURCE = Path(str(files("awslists")))
FOLDERS = ("src", "tests", "examples", "benchmarks", "tools")
RUNS_TEXT = {
    "__import__",
    "breakpoint",
    "eval",
    "exec",
    "import_module",
    "input",
    "popen",
    "system",
}
RUNS_DATA = {
    "code", "codeop", "ctypes", "dill", "imp", "jinja2", "marshal", "multiprocessing", "pickle",
    "pty", "runpy", "shelve", "subprocess", "yaml",
}  # fmt: skip
MARK = "# " + "noqa"
IMPORTED_BY_NAME = {"_support/late_names.py", "_support/optional_imports.py"}
"""They import our own modules and optional libraries, whose names are literals."""


@cache
def trees() -> dict[str, ast.Module]:
    paths = sorted(SOURCE.rglob("*.py"))
    return {str(path.relative_to(SOURCE)): ast.parse(path.read_text()) for path in paths}


def called(tree: ast.Module) -> list[str]:
    """Returns the names of called functions and methods."""
    functions = [node.func for node in ast.walk(tree) if isinstance(node, ast.Call)]
    names = [node.id for node in functions if isinstance(node, ast.Name)]
    return names + [node.attr for node in functions if isinstance(node, ast.Attribute)]


def imported(tree: ast.Module) -> set[str]:
    names: set[str] = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            names |= {alias.name.partition(".")[0] for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            names.add(str(node.module).partition(".")[0])
    return names


def test_no_module_can_execute_its_input() -> None:
    assert len(trees()) > 40
    for module, tree in trees().items():
        allowed = {"import_module"} if module in IMPORTED_BY_NAME else set[str]()
        assert (module, {*called(tree)} & RUNS_TEXT) == (module, allowed)
        assert (module, imported(tree) & RUNS_DATA) == (module, set())


def test_optional_imports_have_literal_names() -> None:
    nodes = [node for tree in trees().values() for node in ast.walk(tree)]
    calls = [
        node
        for node in nodes
        if isinstance(node, ast.Call) and getattr(node.func, "id", "") == "import_optional"
    ]
    assert len(calls) >= 4
    assert [ast.unparse(call) for call in calls if not isinstance(call.args[0], ast.Constant)] == []


def test_ruffs_security_rules_are_on_and_exceptions_explained() -> None:
    text = (ROOT / "pyproject.toml").read_text()
    lint = tomllib.loads(text)["tool"]["ruff"]["lint"]
    assert "S" in lint["select"]
    assert [rule for rule in lint["ignore"] if rule.startswith("S")] == []
    excepted = [rule for rules in lint["per-file-ignores"].values() for rule in rules]
    for rule in filter(re.compile(r"S\d*$").match, excepted):
        assert re.search(rf'"{rule}",?\]?  # \w+', text), f"{rule} is ignored without a reason"


def test_each_noqa_has_a_reason() -> None:
    lines = [
        (path, line)
        for folder in FOLDERS
        for path in sorted((ROOT / folder).rglob("*.py"))
        for line in path.read_text().splitlines()
        if MARK in line
    ]
    assert len(lines) > 10
    reasoned = re.compile(rf"{MARK}: [A-Z]+\d+(, [A-Z]+\d+)*  \(\w.*\)$")
    assert [str(path) for path, line in lines if not reasoned.search(line)] == []
