"""Write docs/reference/sagemaker.md, the table and the reference of SageMaker's listings.

Run this when tests/project/test_documented_facts.py says that the page and the code differ:

    python tools/write_sagemaker_page.py
"""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import awslists
from awslists import ItemModel, Listing, ScannableListing, sagemaker

PAGE = Path(__file__).parents[1] / "docs" / "reference" / "sagemaker.md"
LISTINGS: list[type[Listing[Any]]] = [getattr(sagemaker, name) for name in sagemaker.OPERATIONS]

INTRODUCTION = """\
---
hide: [toc]  # the table is wide
---

# SageMaker

<!-- Written by tools/write_sagemaker_page.py: change the code, or the tool, and run it. -->

`awslists.sagemaker` has {count} listings: every `List...` operation of SageMaker that pages by a
token, Search, and DescribeTrainingPlanExtensionHistory. Each has its items, structures and enums
beside it, under AWS's own names; a name is imported when it is first used. All listings have the
[methods](listings.md) of `Listing`.

```python
from awslists import Session
from awslists.sagemaker import ListTrainingJobs, TrainingJobStatus

async with Session() as aws:
    failed = ListTrainingJobs(aws, status_equals=TrainingJobStatus.FAILED, limit=10)
    async for job in failed:
        print(job.training_job_name, job.creation_time, job.secondary_status)
```

`help(ListTrainingJobs)` describes every parameter with its type, bounds and default, and
`help(TrainingJobSummary)` every field.

In the table below,

- the first column has the listing, what it yields, and the parameters that it requires;
- *key* names the fields that tell items apart;
- *time bounds* are parameters: `creation_time` stands for `creation_time_after` and
  `creation_time_before`. They select items by the field of the same name, or by the one
  after the arrow;
- {scannable} listings have `scan`, which lists with several workers at once.

"""
HEADINGS = ("listing", "scan", "time bounds", "key")
REFERENCE = """
## Listings and items

All names are exported from `awslists.sagemaker`; those of images, image versions and model packages
from `awslists` too, and described in [Listings](listings.md) and [Items](items.md). If AWS adds a
status after this release, it is a plain string; a new field is in `item.model_extra`.
"""


def page() -> str:
    """Return the whole page."""
    scannable = sum(issubclass(listing, ScannableListing) for listing in LISTINGS)
    introduction = INTRODUCTION.format(count=len(LISTINGS), scannable=scannable)
    return "\n".join([introduction + table() + REFERENCE, *entries()])


def table() -> str:
    """Return the table of all listings."""
    lines = [HEADINGS, ("---",) * len(HEADINGS), *map(row, LISTINGS)]
    return "".join(f"| {' | '.join(line)} |\n" for line in lines)


def row(listing: type[Listing[Any]]) -> tuple[str, ...]:
    """Return the cells of a listing."""
    return (
        "<br>".join(describe(listing)),
        "yes" if issubclass(listing, ScannableListing) else "",
        "<br>".join(time_bounds(listing)),
        "the string" if listing.item_type is str else code(listing.item_key),
    )


def describe(listing: type[Listing[Any]]) -> Iterator[str]:
    """Yield the name of a listing, what it yields, and what it requires."""
    name = listing.__name__
    where = "awslists" if name in awslists.__all__ else "awslists.sagemaker"
    yield f"[`{name}`][{where}.{name}]"
    yield f"`{listing.item_type.__name__}`"
    if required := required_parameters(listing):
        yield f"requires {', '.join(f'`{each}`' for each in required)}"


def code(names: tuple[str, ...]) -> str:
    """Return names for a table cell."""
    return "<br>".join(f"`{name}`" for name in names)


def required_parameters(listing: type[Listing[Any]]) -> tuple[str, ...]:
    """Return the keywords without a default."""
    fields = dataclasses.fields(listing)
    required = [f.name for f in fields if f.default is dataclasses.MISSING and f.kw_only]
    return tuple(required)


def time_bounds(listing: type[Listing[Any]]) -> list[str]:
    """Return what can be bounded, with the field if it has another name."""
    names = {field.name for field in dataclasses.fields(listing)}
    clocks = [
        name.removesuffix("_after")
        for name in sorted(names)
        if name.endswith("_after") and name.replace("_after", "_before") in names
    ]
    single = [
        name
        for name in sorted(names)
        if name.endswith(("_after", "_before")) and name.rpartition("_")[0] not in clocks
    ]
    fields = {clock: listing.clocks.get(clock) for clock in clocks}
    return [
        *(f"`{clock}`" + (f" → `{field}`" if field else "") for clock, field in fields.items()),
        *(f"`{name}`" for name in single),
    ]


def entries() -> list[str]:
    """Return what mkdocstrings replaces by the docstrings of listings and their items."""
    classes: dict[str, type] = {}  # two listings can have the same items
    for listing in LISTINGS:
        classes[listing.__name__] = listing
        if issubclass(listing.item_type, ItemModel):
            classes[listing.item_type.__name__] = listing.item_type
    return [entry(name) for name in classes if name not in awslists.__all__]


def entry(name: str) -> str:
    """Return the directive for a class."""
    return (
        f"::: awslists.sagemaker.{name}\n"
        "    options: {members: false, show_bases: false, heading_level: 3}\n"
    )


if __name__ == "__main__":
    PAGE.write_text(page())
    print(PAGE)
