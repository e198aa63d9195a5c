"""Tables of items for people: HTML for a notebook, plain text for a terminal."""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta, tzinfo
from html import escape
from typing import Any

from awslists._items.columns import Column, Kind, get_columns
from awslists._support.text import shorten
from awslists.models import ItemModel

__all__ = ["ROWS_IN_NOTEBOOK", "ROWS_IN_TERMINAL", "View", "render_html", "render_text"]

ROWS_IN_NOTEBOOK = 50
ROWS_IN_TERMINAL = 20
LONGEST_TEXT = 60
LONGEST_TOOLTIP = 2000


@dataclass(frozen=True, slots=True)
class View:
    """Which rows of a table to show, and how.

    Attributes:
        rows: The number of rows.
        tail: Whether to show the last rows, not the first.
        zone: The time zone of times.
    """

    rows: int
    tail: bool = False
    zone: tzinfo = UTC

    def select(self, items: Sequence[ItemModel | str]) -> Sequence[ItemModel | str]:
        """Returns the items to show."""
        return items[-self.rows :] if self.tail else items[: self.rows]


def render_html(
    items: Sequence[ItemModel | str],
    item_type: type[Any],
    now: datetime,
    why_empty: str = "",
    view: View = View(ROWS_IN_NOTEBOOK),
) -> str:
    """Renders the first 50 items in HTML, with a count of the rest or why there are none."""
    columns, rows = _make_cells(view.select(items), item_type, now, view.zone)
    sides = [_choose_side(column) for column in columns]
    head = "".join(map(_render_head, columns, sides))
    below = [_describe_count(items, rows, item_type, view), *_make_hint(items, why_empty)]
    body = "".join(f"<tr>{''.join(map(_render_cell, row, sides))}</tr>" for row in rows)
    # The classes keep JupyterLab from typesetting text between two dollar signs.
    return (
        f'<div class="awslists mathjax_ignore tex2jax_ignore"><table><thead><tr>{head}</tr></thead>'
        f"<tbody>{body}</tbody></table><p>{'<br>'.join(map(escape, below))}</p></div>"
    )


def render_text(
    items: Sequence[ItemModel | str],
    item_type: type[Any],
    now: datetime,
    width: int,
    why_empty: str = "",
    view: View = View(ROWS_IN_TERMINAL),
) -> str:
    """Renders the first 20 items as lines, with a count of the rest or why there are none.

    The first column is always shown, the others as far as they fit into the width. Those that do
    not fit are named in the last line, which may be longer.
    """
    columns, rows = _make_cells(view.select(items), item_type, now, view.zone)
    table = [[column.name for column in columns], *([cell.text for cell in row] for row in rows)]
    widths = [max(map(_measure, column)) for column in zip(*table, strict=True)]
    fitting = _count_fitting(widths, width)
    lines = ["  ".join(map(_pad, line[:fitting], widths)).rstrip() for line in table]
    hidden = ", ".join(table[0][fitting:])
    more = f"; not shown: {hidden}" if hidden and items else ""
    count = _describe_count(items, rows, item_type, view) + more
    return "\n".join([*lines, count, *_make_hint(items, why_empty)])


# Styles are inline, since Jupyter removes a <style> from an untrusted notebook, and its own rules
# would override one. Dark text on a light background works in light and dark themes.
PILL = "border-radius: 0.6em; padding: 0 0.5em; background: "
TONES = {
    "good": f"{PILL}#d2f4d9; color: #0b4d1c",
    "bad": f"{PILL}#ffdcd9; color: #7d1007",
    "waiting": f"{PILL}#fff0c2; color: #5c4300",
}
MARKS = {"good": "✓", "bad": "✗", "waiting": "○"}
GOOD = {"APPROVED", "COMPLETED", "CREATED", "SUCCEEDED"}
WAITING = {"INPROGRESS", "PENDING", "PENDINGMANUALAPPROVAL"}


@dataclass(frozen=True, slots=True)
class Cell:
    """A value as the table shows it.

    Attributes:
        text: The text, on one line.
        tooltip: The whole value, if the text is shortened.
        tone: ``good``, ``bad`` or ``waiting`` for a status, else empty.
        aside: A less prominent remark after the text, such as how long ago a time was.
    """

    text: str
    tooltip: str = ""
    tone: str = ""
    aside: str = ""


def _make_cells(
    items: Sequence[ItemModel | str], item_type: type[Any], now: datetime, zone: tzinfo
) -> tuple[list[Column], list[list[Cell]]]:
    """Returns the columns that have any value, the most important first, and their cells."""
    columns = sorted(get_columns(item_type), key=_rank)
    values = {column.name: column.values(items, maps_as_dicts=True) for column in columns}
    filled = [column for column in columns if any(v is not None for v in values[column.name])]
    columns = filled or columns
    rows = [
        [_make_cell(column, values[column.name][index], now, zone) for column in columns]
        for index in range(len(items))
    ]
    return columns, rows


def _rank(column: Column) -> tuple[int, bool]:
    """Sorts names first, then versions, statuses and times; ARNs, long and seldom read, last."""
    if column.name.endswith("_arn"):
        return 6, column.nullable
    if column.name.endswith("_name"):
        return 0, column.nullable
    if column.name.endswith("version"):
        return 1, column.nullable
    return {Kind.ENUM: 2, Kind.TIME: 3, Kind.STRUCT: 4}.get(column.kind, 5), column.nullable


def _make_cell(column: Column, value: Any, now: datetime, zone: tzinfo) -> Cell:
    if value is None:
        return Cell("")
    if column.kind is Kind.TIME:
        moment = _move(value, zone)
        minute = moment.isoformat(" ")[: len("2026-01-01 00:00")]
        return Cell(
            f"{minute} {moment.tzname()}", moment.isoformat(" "), aside=_describe_age(moment, now)
        )
    if column.kind is Kind.ENUM and column.name.endswith("status"):
        return Cell(_shorten(value), tone=_find_tone(value))
    text = _to_text(value)
    if column.name.endswith("_arn"):
        # arn:partition:service:region:account:resource
        return Cell(_shorten(text.split(":", 5)[-1]), shorten(text, LONGEST_TOOLTIP))
    whole = shorten(text, LONGEST_TOOLTIP) if len(text) > LONGEST_TEXT else ""
    return Cell(_shorten(text), whole)


def _move(moment: datetime, zone: tzinfo) -> datetime:
    """Returns a time in a time zone; unchanged if it is then outside the years 1 to 9999."""
    try:
        return moment.astimezone(zone)
    except OverflowError:
        return moment


def _to_text(value: Any) -> str:
    """Returns a value as text; a struct as its fields that have a value, a list as its elements."""
    if isinstance(value, dict):
        return " · ".join(_to_text(inner) for inner in value.values() if inner is not None)
    if isinstance(value, list):
        return ", ".join(map(_to_text, value))
    return str(value)


def _shorten(text: str) -> str:
    return shorten(text, LONGEST_TEXT)


def _find_tone(status: str) -> str:
    word = status.replace("_", "").upper()
    if word in GOOD:
        return "good"
    if word.endswith("FAILED") or word == "REJECTED":
        return "bad"
    return "waiting" if word in WAITING or word.endswith("ING") else ""


UNITS = (
    ("year", 365 * 86400),
    ("month", 30 * 86400),
    ("day", 86400),
    ("hour", 3600),
    ("minute", 60),
)


def _describe_age(moment: datetime, now: datetime) -> str:
    seconds = (now - moment) // timedelta(seconds=1)
    for unit, size in UNITS:
        count = abs(seconds) // size
        if count:
            words = f"{count} {unit}{'s' if count > 1 else ''}"
            return f"{words} ago" if seconds > 0 else f"in {words}"
    return "just now"


def _choose_side(column: Column) -> str:
    """Returns where the text of a column is aligned: numbers to the right."""
    return "right" if column.kind in (Kind.INTEGER, Kind.NUMBER) else "left"


def _render_head(column: Column, side: str) -> str:
    """Renders the name of a column, which may wrap, since it is often wider than the values."""
    name = escape(column.name).replace("_", "_<wbr>")
    return f'<th style="text-align: {side}">{name}</th>'


def _render_cell(cell: Cell, side: str) -> str:
    tooltip = f' title="{escape(cell.tooltip)}"' if cell.tooltip else ""
    text = escape(cell.text)
    if cell.tone:
        text = f'<span style="{TONES[cell.tone]}">{MARKS[cell.tone]} {text}</span>'
    if cell.aside:
        text = f'{text} <small style="opacity: 0.75">{cell.aside}</small>'
    return f'<td style="text-align: {side}; white-space: nowrap"{tooltip}>{text}</td>'


def _measure(text: str) -> int:
    """Returns the columns a text takes in a terminal: two for each wide character."""
    return sum(1 + (unicodedata.east_asian_width(character) in "WF") for character in text)


def _pad(text: str, width: int) -> str:
    return text + " " * (width - _measure(text))


def _count_fitting(widths: list[int], width: int) -> int:
    """Counts the columns that fit, with two spaces between them; at least one."""
    taken, fitting = sum(widths[:1]), 1
    while fitting < len(widths) and taken + 2 + widths[fitting] <= width:
        taken += 2 + widths[fitting]
        fitting += 1
    return fitting


def _describe_count(
    items: Sequence[ItemModel | str], rows: Sequence[object], item_type: type[Any], view: View
) -> str:
    name = item_type.__name__
    if len(rows) < len(items):
        which = "last " if view.tail else ""
        return (
            f"{which}{len(rows)} of {len(items):,} items ({name}), {len(items) - len(rows):,} more"
        )
    return f"{len(items):,} item{'' if len(items) == 1 else 's'} ({name})"


def _make_hint(items: Sequence[ItemModel | str], why_empty: str) -> list[str]:
    return [why_empty] if why_empty and not items else []
