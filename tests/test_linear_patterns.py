"""No text, however long and whatever it is made of, takes long to be checked."""

from __future__ import annotations

import pkgutil
import re
from collections import Counter
from collections.abc import Iterator
from importlib import import_module
from importlib.resources import files
from pathlib import Path

import pytest

import awslists
from awslists.annotations import leaves_of
from awslists.constraints import Text
from awslists.request import annotations_of
from service_model import LISTINGS, parameters
from ways import longest_before_found, ways_to_read, ways_to_search

SOURCE = Path(str(files("awslists")))
DECLARED = sorted(
    {
        leaf.pattern
        for listing in LISTINGS
        for annotation in annotations_of(listing).values()
        for leaf in leaves_of(annotation)
        if isinstance(leaf, Text)
    }
)
MODELED = sorted({parameter.shape["pattern"] for parameter in parameters("string")})


def compiled() -> Iterator[tuple[str, str]]:
    """The patterns that the package compiles, each with the name that it has there."""
    for module in pkgutil.walk_packages(awslists.__path__, "awslists."):
        if not module.name.endswith("__main__"):
            for name, value in vars(import_module(module.name)).items():
                if isinstance(value, re.Pattern):
                    yield name, value.pattern


COMPILED = dict(compiled())
CODE = "\n".join(path.read_text() for path in sorted(SOURCE.rglob("*.py")))
SEARCHED = [name for name in COMPILED if re.search(rf"\b{name}\.(?!fullmatch\()", CODE)]
MATCHED = sorted({*DECLARED, *MODELED, *(COMPILED[n] for n in COMPILED if n not in SEARCHED)})


@pytest.mark.parametrize("pattern", MATCHED)
def test_a_pattern_reads_any_text_in_two_ways_at_most(pattern: str) -> None:
    ways = ways_to_read(pattern)
    assert ways is not None
    assert ways <= 2


@pytest.mark.parametrize("name", SEARCHED)
def test_a_search_reads_few_characters_from_each_place_or_from_few_places_at_once(
    name: str,
) -> None:
    pattern = COMPILED[name]
    ways = ways_to_search(pattern)
    assert longest_before_found(pattern) <= 32 or (ways is not None and ways <= 3)


def test_there_are_no_other_patterns() -> None:
    assert len(DECLARED) >= 7
    # Two are compiled just to see whether Python can read them.
    assert Counter(re.findall(r"\bre\.(\w+)\(", CODE)) == {
        "compile": len(COMPILED) + 2,
        "fullmatch": 2,
    }


def test_every_text_has_a_greatest_length() -> None:
    texts = [
        leaf
        for listing in LISTINGS
        for annotation in annotations_of(listing).values()
        for leaf in leaves_of(annotation)
        if isinstance(leaf, Text)
    ]
    assert len(texts) == len(parameters("string"))
    assert all(text.max_length is not None for text in texts)


def test_no_pattern_is_tried_on_a_text_that_is_too_long() -> None:
    broken = Text(max_length=3)
    object.__setattr__(broken, "pattern", "(")  # which fails when it is tried
    with pytest.raises(re.error):
        broken.problems("aaa")
    assert broken.problems("aaaa") == ["has 4 characters, at most 3 are allowed"]


@pytest.mark.parametrize(
    ("pattern", "longest"), [("[a-c]", 1), ("ab?c{3}[d-f]*", 6), ("a(b|cd)e+", 4)]
)
def test_what_a_search_reads_is_counted(pattern: str, longest: int) -> None:
    assert longest_before_found(pattern) == longest


@pytest.mark.parametrize(
    ("pattern", "ways"),
    [("a", 2), ("a[^a]*b", 3), ("(?<=/)[^/]*b", 3), ("a*b", None), ("a.*b", None)],
)
def test_ways_to_search_are_counted(pattern: str, ways: int | None) -> None:
    assert ways_to_search(pattern) == ways


@pytest.mark.parametrize(
    ("pattern", "ways"),
    [
        ("", 0), ("abc", 1), ("a*b", 1), ("(a|b)*c?", 1), ("a?a", 2), ("(ab)?a[bc]{2}", 2),
        ("a|ab|abc", 2), (r"[^a]\d?.", 2), (r"a(?=b)\s*", 1), ("(?:a|(?<!b)a)", 2),
    ],
)  # fmt: skip
def test_ways_are_counted(pattern: str, ways: int) -> None:
    assert ways_to_read(pattern) == ways


@pytest.mark.parametrize(
    "pattern",
    ["(a+)+b", "(a|aa)+b", "a*a*b", "(.*)(.*)", "(a|b|ab)*c", "(a*)*", r"\d+[0-9]*x"],
)
def test_patterns_that_are_known_to_take_long_have_no_end_of_ways(pattern: str) -> None:
    assert ways_to_read(pattern) is None
