"""Write docs/constraints.md, the documented constraints of every parameter, from the code.

Run this when tests/project/test_documented_facts.py says that the page and the code differ:

    python tools/write_constraints.py
"""

from __future__ import annotations

import dataclasses
import inspect
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Annotated, Any, get_args, get_origin

from pydantic.alias_generators import to_pascal

from awslists import (
    ListImages,
    ListImageVersions,
    Listing,
    ListModelPackages,
    ListModelPackagingJobs,
)
from awslists._request.parameters import get_parameter_types
from awslists.constraints import documented_rule

PAGE = Path(__file__).parents[1] / "docs" / "constraints.md"
LISTINGS: list[type[Listing[Any]]] = [
    ListImages,
    ListImageVersions,
    ListModelPackages,
    ListModelPackagingJobs,
]

INTRODUCTION = """\
---
hide: [toc]  # the tables are wide
---

# Constraints

<!-- Written by tools/write_constraints.py: change the code, or the tool, and run it. -->

A listing is checked when you make it. Whatever breaks a rule in these tables raises
`InvalidRequestError`, which lists all violations, and nothing is sent. The rules are quoted from
AWS. This page has the four listings that `awslists` itself exports; those of
[`awslists.sagemaker`](reference/sagemaker.md) are checked in the same way. In addition:

- A length or a pattern applies to the whole string: `"abc\\n"` is not accepted for `"abc"`.
- Values are never converted: `max_results="5"`, `5.0` and `True` are errors.
- A time is a `datetime` with a time zone. For one without, the error shows how to correct it.
- A bound `..._after` must not be later than its `..._before`.
- An enum accepts its members and their strings; type checkers accept both as well.
- `limit`, which is not sent, is a whole number, 0 or more. Without it, there is no limit.

The last column has AWS's default, where AWS documents one. Only `max_results` has a different
default in awslists: the largest page, which keeps the number of calls low.
"""
REQUIRED = dataclasses.MISSING
HEADINGS = ("keyword", "AWS's name", "type", "required", "rule", "default")


def page() -> str:
    """Return the whole page."""
    return "\n".join([INTRODUCTION, *map(section, LISTINGS)])


def section(listing: type[Listing[Any]]) -> str:
    """Return the table of an operation."""
    lines = [HEADINGS, ("---",) * len(HEADINGS), *rows(listing)]
    table = "\n".join(f"| {' | '.join(line)} |" for line in lines)
    link = f"As documented by AWS: [{listing.operation}]({listing.documentation})."
    return f"## {listing.operation}\n\n{link}\n\n{table}\n"


def rows(listing: type[Listing[Any]]) -> Iterator[tuple[str, ...]]:
    """Yield a row for each parameter that is sent, required ones first."""
    defaults = {field.name: field.default for field in dataclasses.fields(listing)}
    annotations = get_parameter_types(listing)
    for name in sorted(annotations, key=lambda name: (defaults[name] is not REQUIRED, name)):
        if name == "limit":
            continue
        required = "yes" if defaults[name] is REQUIRED else "no"
        rule = in_table(documented_rule(annotations[name]))
        kind = code(type_of(annotations[name]))
        yield code(name), code(to_pascal(name)), kind, required, rule, left_out(listing, name)


def type_of(annotation: Any) -> str:
    """Return the Python type of a parameter, an enum by its own name."""
    if get_origin(annotation) is Annotated:
        return type_of(get_args(annotation)[0])
    if isinstance(annotation, type):
        return annotation.__name__
    kinds = [kind for kind in get_args(annotation) if kind is not type(None)]
    return type_of(kinds[0])


def in_table(rule: str) -> str:
    """Return a rule for a table cell, with patterns and values as code."""
    said, is_pattern, pattern = rule.partition("Pattern: ")
    said, are_values, values = said.partition("Valid Values: ")
    listed = " \\| ".join(code(value) for value in values.split(" | ")) if are_values else ""
    return f"{said}{are_values}{listed}{is_pattern}{code(pattern) if pattern else ''}"


def code(text: str) -> str:
    """Return code for a table cell, with characters escaped that would end the cell or the code."""
    if set(text) & set("|`"):
        return f"<code>{''.join(c if c.isalnum() else f'&#{ord(c)};' for c in text)}</code>"
    return f"`{text}`"


def left_out(listing: type[Listing[Any]], name: str) -> str:
    """Return what happens without a parameter, as its entry in the docstring says."""
    # The entry ends where the next one begins, or where the section does.
    entry = rf"(?ms)^ *{name}: (.*?)(?=^ *\w+: |\n\n)"
    described = re.search(entry, inspect.getdoc(listing) or "")
    said = described[1] if described else ""
    if name == "max_results":
        default = listing.__dataclass_fields__[name].default
        aws = re.search(r"the service's own is (\d+)", said)
        return f"{code(str(default))}; AWS: {code(aws[1]) if aws else 'not documented'}"
    default = re.search(r"``\"(\w+)\"`` \(default\)", said)
    return f"AWS: {code(default[1])}" if default else ""


if __name__ == "__main__":
    PAGE.write_text(page())
    print(PAGE)
