"""The table that `Items.show` returns."""

from __future__ import annotations

import shutil
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, tzinfo
from operator import itemgetter
from typing import Any
from zoneinfo import ZoneInfo, available_timezones

from awslists._items.columns import get_columns
from awslists._items.table import View, render_html, render_text
from awslists._support.arguments import require_bool, require_positive
from awslists._support.text import suggest_name
from awslists.models import ItemModel

__all__ = ["ShownItems", "show_items"]


@dataclass(frozen=True, slots=True, repr=False)
class ShownItems:
    """A table of items, for a notebook or a terminal.

    Attributes:
        items: All items, in the order of the table.
        item_type: Their model.
        why_empty: A hint about why there are none.
        view: Which of them to show.
    """

    items: Sequence[ItemModel | str]
    item_type: type[Any]
    why_empty: str
    view: View

    def __repr__(self) -> str:
        now, width = datetime.now(UTC), shutil.get_terminal_size((120, 24)).columns
        return render_text(self.items, self.item_type, now, width, self.why_empty, self.view)

    def _repr_html_(self) -> str:
        now = datetime.now(UTC)
        return render_html(self.items, self.item_type, now, self.why_empty, self.view)


def show_items(
    items: Sequence[ItemModel | str],
    item_type: type[Any],
    why_empty: str,
    *,
    rows: int,
    tail: bool,
    sort_by: str | None,
    timezone: str,
) -> ShownItems:
    """Returns the table; `Items.show` documents the arguments."""
    view = View(require_positive("rows", rows), require_bool("tail", tail), _find_zone(timezone))
    ordered = list(items) if sort_by is None else _sort(items, item_type, sort_by)
    return ShownItems(ordered, item_type, why_empty, view)


def _sort(
    items: Sequence[ItemModel | str], item_type: type[Any], name: object
) -> Sequence[ItemModel | str]:
    """Sorts items by a column; those without a value come last."""
    if not isinstance(name, str):
        raise TypeError(f"sort_by must be the name of a field, not {name!r:.100}")
    columns = {column.name: column for column in get_columns(item_type)}
    if name not in columns:
        hint = suggest_name(name, columns)
        raise ValueError(f"sort_by={name!r} is not a field of {item_type.__name__}{hint}")
    pairs = list(zip(columns[name].values(items), items, strict=True))
    given = [pair for pair in pairs if pair[0] is not None]
    try:
        given.sort(key=itemgetter(0))
    except TypeError:
        message = f"sort_by={name!r} cannot be: its values have no order; give another field"
        raise ValueError(message) from None
    return [item for _, item in given] + [item for value, item in pairs if value is None]


def _find_zone(name: object) -> tzinfo:
    if not isinstance(name, str):
        raise TypeError(f"timezone must be a name such as 'Europe/Berlin', not {name!r:.100}")
    if name == "UTC":
        return UTC  # it needs no time zone database
    try:
        return ZoneInfo(name)
    except (KeyError, ValueError, OSError):
        hint = suggest_name(name, available_timezones())
        example = "Europe/Berlin"
        message = f"timezone={name!r} is not a time zone, such as {example!r}{hint}"
        raise ValueError(message) from None
