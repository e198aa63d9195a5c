"""No text, however long and whatever it is made of, takes long to be checked."""

from __future__ import annotations

import random
import re
from collections import Counter
from collections.abc import Iterator
from importlib import import_module
from importlib.resources import files
from pathlib import Path
from typing import Any

import pytest
from botocore.loaders import Loader
from botocore.model import ServiceModel

from awslists._request.parameters import get_parameter_types
from awslists._support.patterns import compile_pattern, is_linear
from awslists._support.type_hints import get_leaves
from awslists.constraints import Text
from tests.helpers.service_model import LISTINGS, parameters
from tests.helpers.ways import longest_before_found, ways_to_read, ways_to_search

SOURCE = Path(str(files("awslists")))
DECLARED = sorted(
    {
        leaf.pattern
        for listing in LISTINGS
        for annotation in get_parameter_types(listing).values()
        for leaf in get_leaves(annotation)
        if isinstance(leaf, Text)
    }
)
MODELED = sorted({parameter.shape["pattern"] for parameter in parameters("string")})


UNIMPORTED = {"awslists.testing.__main__", "awslists.operations"}
"""A program, and a path that is deprecated."""
OF_BOTOCORE_ALONE = "declare"
"""The package whose patterns search nothing but names in botocore's models."""


MODULES = sorted(
    path for path in SOURCE.rglob("*.py") if OF_BOTOCORE_ALONE not in path.relative_to(SOURCE).parts
)


def compiled() -> Iterator[tuple[str, str]]:
    """The patterns that the package compiles, each with the name that it has there."""
    paths = [path.relative_to(SOURCE).with_suffix("") for path in MODULES]
    for name in (".".join(["awslists", *path.parts]).removesuffix(".__init__") for path in paths):
        if name not in UNIMPORTED:
            for constant, value in vars(import_module(name)).items():
                if isinstance(value, re.Pattern):
                    yield constant, value.pattern


COMPILED = dict(compiled())
CODE = "\n".join(path.read_text() for path in MODULES)
SEARCHED = [name for name in COMPILED if re.search(rf"\b{name}\.(?!fullmatch\()", CODE)]
MATCHED = sorted({*DECLARED, *MODELED, *(COMPILED[n] for n in COMPILED if n not in SEARCHED)})


@pytest.mark.parametrize("pattern", MATCHED)
def test_a_pattern_matches_in_at_most_two_ways(pattern: str) -> None:
    ways = ways_to_read(pattern)
    assert ways is not None
    assert ways <= 2


@pytest.mark.parametrize("name", SEARCHED)
def test_a_search_reads_few_characters_or_from_few_places(
    name: str,
) -> None:
    pattern = COMPILED[name]
    ways = ways_to_search(pattern)
    assert longest_before_found(pattern) <= 32 or (ways is not None and ways <= 3)


def test_there_are_no_other_patterns() -> None:
    assert len(DECLARED) >= 7
    # One is compiled just to see whether Python can read it, one if the linear engine cannot.
    assert Counter(re.findall(r"\bre\.(\w+)\(", CODE)) == {
        "compile": len(COMPILED) + 2,
    }


def test_every_text_has_a_maximum_length() -> None:
    texts = [
        leaf
        for listing in LISTINGS
        for annotation in get_parameter_types(listing).values()
        for leaf in get_leaves(annotation)
        if isinstance(leaf, Text)
    ]
    assert len(texts) == len(parameters("string"))
    assert all(text.max_length is not None for text in texts)


def test_no_pattern_is_tried_on_a_long_text() -> None:
    broken = Text(max_length=3)
    object.__setattr__(broken, "pattern", "(")  # which fails when it is tried
    with pytest.raises(re.error):
        broken.problems("aaa")
    assert broken.problems("aaaa") == ["has 4 characters, at most 3 are allowed"]


def documented(service: str) -> set[str]:
    """The patterns of all that the service's list operations are asked with."""
    model = ServiceModel(Loader().load_service_model(service, "service-2"))
    paginated = Loader().load_service_model(service, "paginators-1")["pagination"]
    shapes = [model.operation_model(name).input_shape for name in paginated]
    found = set().union(*(patterns_in(shape, set()) for shape in shapes if shape is not None))
    return {pattern.removeprefix("^").removesuffix("$") for pattern in found}


def patterns_in(shape: Any, seen: set[str]) -> set[str]:
    if shape.name in seen:
        return set()
    seen.add(shape.name)
    match shape.type_name:
        case "structure":
            inner = list(shape.members.values())
        case "list":
            inner = [shape.member]
        case "map":
            inner = [shape.key, shape.value]
        case _:
            return {shape.metadata["pattern"]} if "pattern" in shape.metadata else set()
    return set().union(*(patterns_in(each, seen) for each in inner))


SERVICES = ["bedrock", "codecatalyst", "fsx", "rds", "redshift", "rum"]
DOCUMENTED = sorted(set().union(*map(documented, SERVICES)))


@pytest.mark.slow
def test_patterns_slow_in_python_use_the_linear_engine() -> None:
    others = {pattern for pattern in DOCUMENTED if not is_linear(pattern)}
    assert all("(?" in pattern for pattern in others)
    long = {pattern for pattern in DOCUMENTED if ways_to_read(pattern) is None}
    assert len(long - others) >= 8


def test_the_linear_engine_reads_what_python_reads() -> None:
    for pattern in DOCUMENTED:
        python = re.compile(pattern)
        letters = [*pattern, *"aZ0-_.:/ \n\té٣\u2028"]
        choices = random.Random(pattern)  # noqa: S311  (the same texts each time)
        for _ in range(100):
            text = "".join(choices.choices(letters, k=choices.randint(0, 6)))
            assert compile_pattern(pattern)(text) == (python.fullmatch(text) is not None), (
                pattern,
                text,
            )


@pytest.mark.parametrize(
    ("pattern", "matching", "others"),
    [
        ("(?!a)[a-z]+(?<!z)", ["b", "ba"], ["a", "ab", "bz", "B", ""]),
        (r"(?=[^\])]+$)([(\])]|[^)])(?!\))[]a]*", ["a", "b", "ba"], ["", "]", "aab", "b]"]),
        (r"(a|b)\1", ["aa", "bb"], ["ab", "a", "aaa"]),
        (".", ["\ud800"], ["\n", ""]),
        (r"\p{Lu}+", ["É", "AB"], ["a", "1", "A\n"]),
    ],
)
def test_each_engine_reads_what_the_other_cannot(
    pattern: str, matching: list[str], others: list[str]
) -> None:
    rule = Text(pattern=pattern)
    assert [text for text in matching if rule.problems(text)] == []
    assert [text for text in others if not rule.problems(text)] == []


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
def test_slow_patterns_have_unlimited_ways(pattern: str) -> None:
    assert ways_to_read(pattern) is None
