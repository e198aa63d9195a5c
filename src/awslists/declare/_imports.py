"""Orders and writes imports and exports as ruff does."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Mapping
from itertools import groupby

from awslists.declare._layout import Layout

__all__ = ["order_exports", "write_imports"]

STANDARD_LIBRARY = frozenset({"enum", "typing"})


def write_imports(layout: Layout, names: Iterable[str], imports: Mapping[str, str]) -> list[str]:
    """Returns a block of imports for each section, in the order that ruff puts them in."""
    modules: dict[str, list[str]] = {}
    for name in sorted(names, key=_order_imports):
        modules.setdefault(imports[name], []).append(name)
    sections: dict[bool, list[str]] = {}
    for module in sorted(modules):
        lead = f"from {module} import "
        lines = layout.write_names(lead, modules[module], "()")
        sections.setdefault(module not in STANDARD_LIBRARY, []).extend(lines)
    return ["\n".join(sections[place]) for place in sorted(sections)]


def order_exports(name: str) -> tuple[bool, list[tuple[int, str]]]:
    """Orders ``__all__`` as ruff does: constants first, "S3" before "S10"."""
    is_constant = name.isupper() and len(name) > 1
    parts = ["".join(part) for _, part in groupby(name, str.isdigit)]
    return not is_constant, [
        (int(part), "") if part.isdigit() else (sys.maxsize, part) for part in parts
    ]


def _order_imports(name: str) -> tuple[bool, list[tuple[int, str]], str]:
    """Orders imported names as ruff does: also, whatever their letter case."""
    is_no_constant, _ = order_exports(name)
    return is_no_constant, order_exports(name.lower())[1], name
