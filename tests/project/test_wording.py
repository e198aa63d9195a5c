"""Code, documentation and examples avoid words that made readers stop."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest

from tests.helpers.documentation import PAGES, ROOT

pytestmark = pytest.mark.unmeasured

AVOIDED = re.compile(
    r"\b(shall|anew|meanwhile|as ever|for ever|nobody|befalls?|struck|of ours|of theirs"
    r"|that there (?:is|are) not)\b",
    re.IGNORECASE,
)
OPENINGS = re.compile(r'^ *"""((?:What|Whether|So many|So often) .{,40})')
FOLDERS = ("src", "examples", "tools", "benchmarks", "conformance")


def find_avoided() -> Iterator[str]:
    """Yield a line for each place that has such a word."""
    code = [path for folder in FOLDERS for path in sorted((ROOT / folder).rglob("*.py"))]
    for path in [*PAGES, *code]:
        for number, line in enumerate(path.read_text().splitlines(), 1):
            for word in AVOIDED.findall(line):
                yield f"{path.relative_to(ROOT)}:{number}: {word}"


def test_texts_use_plain_words() -> None:
    assert [*find_avoided()] == [], "say it plainly"


def test_docstrings_open_with_a_verb_or_a_noun() -> None:
    found = [
        f"{path.relative_to(ROOT)}:{number}: {opening[1]}"
        for folder in (*FOLDERS, "tests")
        for path in sorted((ROOT / folder).rglob("*.py"))
        for number, line in enumerate(path.read_text().splitlines(), 1)
        if (opening := OPENINGS.match(line))
    ]
    assert found == []
