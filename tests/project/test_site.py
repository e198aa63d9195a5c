"""The site that mkdocs builds from the documentation."""

from __future__ import annotations

import re
import subprocess
import sys
from enum import Enum
from importlib import import_module
from pathlib import Path

import pytest

import awslists
from tests.helpers.documentation import ROOT

pytestmark = pytest.mark.unmeasured


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("site")
    options = ["--strict", "--quiet", "--site-dir", str(folder)]
    command = [sys.executable, "-m", "mkdocs", "build", *options]
    built = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)  # noqa: S603  (fixed)
    assert built.returncode == 0, built.stdout + built.stderr
    return folder


@pytest.fixture(scope="module")
def shown(site: Path) -> list[str]:
    """What the reference has a heading for, by its whole name."""
    pages = [page.read_text() for page in sorted((site / "reference").rglob("*.html"))]
    return re.findall(r'<h\d id="(awslists\.[\w.]+)"', "\n".join(pages))


def test_the_reference_shows_only_what_is_public(shown: list[str]) -> None:
    assert "awslists.errors.ThrottlingError" in shown
    assert [name for name in shown if not is_public(name)] == []


def is_public(name: str) -> bool:
    """Whether the module exports it, and no part of its name has an underscore in front."""
    parts = name.split(".")
    if any(part.startswith("_") for part in parts):
        return False
    for depth in range(len(parts), 0, -1):
        try:
            module = import_module(".".join(parts[:depth]))
        except ImportError:
            continue
        return not parts[depth:] or parts[depth] in getattr(module, "__all__", parts)
    return False


def test_the_reference_shows_the_members_of_every_enum(shown: list[str]) -> None:
    exported = {name: getattr(awslists, name) for name in awslists.__all__}
    enums = {n: e for n, e in exported.items() if isinstance(e, type) and issubclass(e, Enum)}
    members = {
        f"awslists.{name}.{member}" for name, enum in enums.items() for member in enum.__members__
    }
    assert len(members) > len(enums) > 0
    assert members - set(shown) == set()


def test_the_tree_of_errors_is_shown_line_by_line(site: Path) -> None:
    page = (site / "reference" / "session" / "index.html").read_text()
    tree = "".join(re.findall(r"<pre>.*?</pre>", page, re.DOTALL))
    assert page.count("── ") == tree.count("── ") == len(awslists.errors.__all__) - 2
