"""Write src/awslists/sagemaker: every list of SageMaker, from the installed botocore's model.

Each operation has a file with the classes that only it needs, and those that only it and Search
need. What several operations share is in `_shared.py`, and what only the answers of Search hold is
in `_search_records.py`. Run this when tests/project/test_sagemaker_package.py says that botocore,
the tool or its tables have changed:

    python tools/declare_sagemaker.py
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from pathlib import Path
from textwrap import indent, wrap

import botocore
from botocore import xform_name

from awslists.declare._classes import Definition, Style
from awslists.declare._imports import order_exports, write_imports
from awslists.declare._layout import Layout
from awslists.declare._module import IMPORTS, make_module, write_classes
from awslists.declare._paging import has_token
from awslists.declare._service import Service, load_service
from sagemaker_docstrings import DOCSTRINGS
from sagemaker_table import BODIES, CLOCKS, KEYS, OTHERS

PACKAGE = Path(__file__).parents[1] / "src" / "awslists" / "sagemaker"
STYLE = Style(
    width=100,
    required=True,
    docstrings=DOCSTRINGS,
    bodies=BODIES,
    keys=KEYS,
    clocks=CLOCKS,
    addresses="https://docs.aws.amazon.com/sagemaker/latest/APIReference/API_{operation}.html",
)
WITHIN_AWSLISTS = {
    "ItemModel": "awslists.models",
    "Listing": "awslists._listings.listing",
    "Paging": "awslists.paging",
    "ScannableListing": "awslists._listings.scannable",
}
NEWLINE = "\n"
SHARED, SEARCH, RECORDS = "_shared", "search", "_search_records"
WRITTEN = "Written by tools/declare_sagemaker.py: change the tool or its tables, and run it."


def make_package() -> dict[str, str]:
    """Return the text of each file of the package."""
    service = load_service("sagemaker")
    operations = list_operations(service)
    definitions = write_classes(service, operations, STYLE)
    modules = assign_modules(definitions)
    paths = {name: f"awslists.sagemaker.{module}" for name, module in modules.items()}
    imports = {**IMPORTS, **WITHIN_AWSLISTS, **paths}
    classes = defaultdict(list)
    for definition in definitions:
        classes[modules[definition.name]].append(definition)
    files = {
        f"{module}.py": make_module(describe(module, held), held, STYLE.width, imports)
        for module, held in classes.items()
    }
    return {"__init__.py": make_init(paths, operations), **files}


def list_operations(service: Service) -> list[str]:
    """Return the names of the operations that list something."""
    return [
        name
        for name in service.operations
        if (name.startswith("List") or name in OTHERS) and has_token(service, name)
    ]


def assign_modules(definitions: list[Definition]) -> dict[str, str]:
    """Return the module of each class."""
    classes = {each.name: each for each in definitions}
    users: Mapping[str, set[str]] = {name: set() for name in classes}
    listings = [each.name for each in definitions if each.kind == "listing"]
    for listing in listings:
        for name in find_needed(classes, listing):
            users[name].add(listing)
    records = find_needed(classes, "SearchRecord")
    return {name: choose_module(name, users[name], name in records) for name in classes}


def find_needed(classes: Mapping[str, Definition], name: str) -> set[str]:
    """Return a class and all that it needs."""
    found: set[str] = set()
    waiting = [name]
    while waiting:
        if (each := waiting.pop()) not in found:
            found.add(each)
            waiting += classes[each].uses & classes.keys()
    return found


def choose_module(name: str, users: set[str], is_record: bool) -> str:
    """Return the module of a class that these operations need."""
    others = users - {"Search"}
    if not others:
        return RECORDS if is_record else SEARCH
    if len(others) > 1:
        return SHARED
    noun: str = xform_name(others.pop().removeprefix("List").removeprefix("Describe"))
    return noun


def describe(module: str, definitions: list[Definition]) -> str:
    """Return the docstring of a module."""
    listings = [each.name for each in definitions if each.kind == "listing"]
    summaries = {
        SHARED: "Classes that several lists of SageMaker share.",
        RECORDS: "The items of SageMaker Search.",
    }
    return f"{summaries.get(module) or f'SageMaker {listings[0]}.'}\n\n{WRITTEN}"


# --- The package's __init__ ----------------------------------------------------------------------


def make_init(paths: Mapping[str, str], operations: list[str]) -> str:
    """Return the text of ``__init__.py``, which imports names when they are first used."""
    names = sorted(paths, key=order_exports)
    inside = Layout(STYLE.width - 4)
    [imports] = write_imports(inside, names, paths)
    exports = Layout(STYLE.width).write_names(
        "__all__ = ", [f'"{name}"' for name in ["OPERATIONS", *names]], "[]"
    )
    tuple_of_names = "".join(f'    "{name}",\n' for name in operations)
    return f'''"""The lists of SageMaker.

{WRITTEN}
Written from botocore {botocore.__version__}.
"""

from typing import TYPE_CHECKING

from awslists._support.late_names import import_late

if TYPE_CHECKING:
{indent(imports, "    ")}
else:
    __getattr__, __dir__ = import_late(
        __name__,
        {{
{write_sources(paths)}
        }},
        modules="""
{write_words(sorted({path.rpartition(".")[2] for path in paths.values()} - {SHARED, RECORDS}), 12)}
        """,
    )

{NEWLINE.join(exports)}

OPERATIONS = (
{tuple_of_names})
"""The names of the listing classes."""
'''


def write_sources(paths: Mapping[str, str]) -> str:
    """Return the entries of the dict that says what each module has."""
    names = defaultdict(list)
    for name in sorted(paths):
        names[paths[name]].append(name)
    return NEWLINE.join(write_source(path, names[path]) for path in sorted(names))


def write_source(path: str, names: list[str]) -> str:
    """Return the entry of a module."""
    line = f'            "{path}": "{" ".join(names)}",'
    if len(line) <= STYLE.width:
        return line
    return f'            "{path}": """\n{write_words(names, 16)}\n            """,'


def write_words(words: list[str], indentation: int) -> str:
    """Return words on lines."""
    space = " " * indentation
    return NEWLINE.join(
        wrap(" ".join(words), STYLE.width, initial_indent=space, subsequent_indent=space)
    )


def main() -> None:
    """Write the package, and remove what no longer belongs to it."""
    files = make_package()
    for path in PACKAGE.glob("*.py"):
        if path.name not in files:
            path.unlink()
    for name, text in files.items():
        (PACKAGE / name).write_text(text)
    print(f"{PACKAGE}: {len(files)} files, {sum(map(len, files.values())):,} characters")


if __name__ == "__main__":
    main()
