"""The site that mkdocs builds from the documentation."""

from __future__ import annotations

import ast
import inspect
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from enum import Enum
from html import unescape
from html.parser import HTMLParser
from importlib import import_module
from pathlib import Path
from types import ModuleType
from urllib.parse import unquote, urldefrag, urljoin, urlsplit
from xml.etree import ElementTree

import pytest

import awslists
import awslists.sagemaker
from tests.helpers.documentation import ROOT

pytestmark = [pytest.mark.slow, pytest.mark.unmeasured]

HERE = "http://awslists.test/"
PLANTED = """
[missing page](nowhere.md)
[missing page, by reference][page]
[missing heading](#nowhere)
[missing heading of another page](reliability.md#nowhere)
[missing name of the reference](reference/session.md#awslists.Nowhere)
[`missing name`][awslists.Nowhere]
[from the root](/errors/)
[a folder](guides/)
![missing picture](images/nowhere.png)

[page]: nowhere-either.md
"""
NOTICED = """
'nowhere.md'
'nowhere-either.md'
'#nowhere'
'reliability.md#nowhere'
'reference/session.md#awslists.Nowhere'
'awslists.Nowhere'
'/errors/'
'guides/'
'images/nowhere.png'
'docs/nowhere-of-a-snippet.md'
unlisted.md
unwritten.md
"""


def build(root: Path, folder: Path) -> subprocess.CompletedProcess[str]:
    """Builds the site as CI does; with ``--quiet`` as well, no warning would fail it."""
    command = [sys.executable, "-m", "mkdocs", "build", "--strict", "--site-dir", str(folder)]
    return subprocess.run(command, cwd=root, capture_output=True, text=True, check=False)  # noqa: S603  (fixed)


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("site")
    built = build(ROOT, folder)
    assert built.returncode == 0, built.stdout + built.stderr
    return folder


# --- The reference ------------------------------------------------------------------------------


@pytest.fixture(scope="module")
def shown(site: Path) -> list[str]:
    """The full names that the reference has a heading for."""
    pages = [page.read_text() for page in sorted((site / "reference").rglob("*.html"))]
    return re.findall(r'<h\d id="(awslists\.[\w.]+)"', "\n".join(pages))


def test_the_reference_shows_only_what_is_public(shown: list[str]) -> None:
    assert "awslists.errors.ThrottlingError" in shown
    assert [name for name in shown if not is_public(name)] == []


def is_public(name: str) -> bool:
    """Return whether the module exports it and no part of its name begins with an underscore."""
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


@pytest.mark.parametrize(
    ("module", "page"), [(awslists, "listings"), (awslists.sagemaker, "sagemaker")]
)
def test_every_listing_is_shown_with_its_signature(
    site: Path, module: ModuleType, page: str
) -> None:
    html = (site / "reference" / page / "index.html").read_text()
    elsewhere = set(awslists.__all__) if module is not awslists else set()
    exported = [getattr(module, name) for name in module.__all__ if name not in elsewhere]
    listings = [c for c in exported if isinstance(c, type) and issubclass(c, awslists.Listing)]
    assert len(listings) > 4
    for listing in listings:
        declared = inspect.signature(listing).parameters.values()
        assert list(shown_parameters(html, f"{module.__name__}.{listing.__name__}")) == [
            (parameter.name, parameter.kind, parameter.default) for parameter in declared
        ]


def shown_parameters(page: str, name: str) -> Iterator[tuple[str, object, object]]:
    """The parameters in the code block below the heading of a class."""
    below = page.partition(f'id="{name}"')[2]
    block = below.partition("<pre>")[2].partition("</pre>")[0]
    code = unescape(re.sub(r"<[^>]+>", "", block)).strip()
    [function] = ast.parse(f"def {code}: ...").body
    assert isinstance(function, ast.FunctionDef)
    given = function.args
    required = [None] * (len(given.args) - len(given.defaults))
    parameters = inspect.Parameter
    for kind, names, defaults in (
        (parameters.POSITIONAL_OR_KEYWORD, given.args, [*required, *given.defaults]),
        (parameters.KEYWORD_ONLY, given.kwonlyargs, given.kw_defaults),
    ):
        for each, default in zip(names, defaults, strict=True):
            yield each.arg, kind, ast.literal_eval(default) if default else parameters.empty


# --- Links --------------------------------------------------------------------------------------


def test_a_broken_link_fails_the_build(tmp_path: Path) -> None:
    ignored = shutil.ignore_patterns("__pycache__")
    for folder in ("docs", "src", "tools"):
        shutil.copytree(ROOT / folder, tmp_path / folder, ignore=ignored)
    for file in (*ROOT.glob("*.md"), ROOT / "mkdocs.yml"):
        shutil.copy(file, tmp_path)
    with (tmp_path / "docs" / "errors.md").open("a") as page:
        page.write(PLANTED)
    with (tmp_path / "CONTRIBUTING.md").open("a") as snippet:
        snippet.write("\n[missing](docs/nowhere-of-a-snippet.md)\n")
    with (tmp_path / "mkdocs.yml").open("a") as navigation:
        navigation.write("      - Unwritten: unwritten.md\n")
    (tmp_path / "docs" / "unlisted.md").write_text("# Unlisted\n")
    built = build(tmp_path, tmp_path / "site")
    assert built.returncode == 1
    assert [each for each in NOTICED.split() if each not in built.stderr] == []


class Page(HTMLParser):
    """Collects the anchors of a page, its links, and the files that a browser loads with it."""

    def __init__(self, address: str, html: str) -> None:
        super().__init__()
        self.address = address
        self.anchors = {""}
        self.links: set[str] = set()
        self.loads: set[str] = set()
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {name: value for name, value in attrs if value is not None}
        self.anchors |= {given[name] for name in ("id", "name") if name in given}
        addresses = {urljoin(self.address, given[n]) for n in ("href", "src") if n in given}
        if tag == "a":
            self.links |= addresses
        else:
            self.loads |= addresses


@pytest.fixture(scope="module")
def pages(site: Path) -> dict[str, Page]:
    """The pages of the site by their address."""
    files = {HERE + file.relative_to(site).as_posix(): file for file in site.rglob("*.html")}
    read = [Page(a.removesuffix("index.html"), file.read_text()) for a, file in files.items()]
    return {page.address: page for page in read}


def test_every_link_within_the_site_leads_somewhere(site: Path, pages: dict[str, Page]) -> None:
    def leads_somewhere(link: str) -> bool:
        address, anchor = urldefrag(link)
        if address in pages:
            return unquote(anchor) in pages[address].anchors
        return not anchor and (site / unquote(urlsplit(address).path).lstrip("/")).is_file()

    links = {link for page in pages.values() for link in page.links | page.loads}
    within = {link for link in links if link.startswith(HERE)}
    assert len(within) > len(pages) > 0
    assert [link for link in sorted(within) if not leads_somewhere(link)] == []


def test_a_page_loads_nothing_from_other_servers(site: Path, pages: dict[str, Page]) -> None:
    styles = "".join(style.read_text() for style in site.rglob("*.css"))
    imports = re.findall(r"""url\(["']?([^)"']+)|@import\s*["']([^"']+)""", styles)
    loads = {address for page in pages.values() for address in page.loads}
    loads |= {urljoin(HERE, address) for pair in imports for address in pair if address}
    assert {address for address in loads if not address.startswith((HERE, "data:"))} == set()


def test_pictures_are_well_formed() -> None:
    pictures = [*(ROOT / "docs" / "images").glob("*.svg")]
    assert pictures
    for picture in pictures:
        ElementTree.parse(picture)  # noqa: S314  (our own file)


# --- The header ---------------------------------------------------------------------------------


def test_every_page_shows_the_version(site: Path) -> None:
    for page in site.rglob("*.html"):
        header = page.read_text().partition("<header")[2].partition("</header>")[0]
        assert f"awslists {awslists.__version__}" in header


def test_the_colours_follow_the_system(site: Path) -> None:
    page = (site / "index.html").read_text()
    assert '"(prefers-color-scheme: dark)" data-md-color-scheme="slate"' in page
