"""Tables of items in a notebook and in a terminal."""

from __future__ import annotations

import re
from datetime import UTC, datetime, timedelta, timezone
from html.parser import HTMLParser
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from awslists import Image, ImageVersion, ItemModel, ModelPackageSummary, ModelPackagingJobMetadata
from awslists._items.table import render_html, render_text
from awslists.testing import make_image, make_model_package, make_model_packaging_job
from tests.helpers.own_items import Colour, EveryKind, Part

NOW = datetime(2026, 5, 1, 12, tzinfo=UTC)
GREEN, RED, YELLOW = "#d2f4d9", "#ffdcd9", "#fff0c2"


def image(name: str = "churn", made: datetime = NOW, **fields: Any) -> Image:
    return make_image(name, made, **fields)


class Cells(HTMLParser):
    """Collects the text, tooltip and inner style of the cells of a table."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.texts: list[str] = []
        self.tooltips: dict[str, str] = {}
        self.styles: dict[str, str] = {}
        self.sides: dict[str, str] = {}
        self.tags: set[str] = set()
        self._cell: dict[str, str | None] = {}
        self._style = ""
        self._inside = False
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.add(tag)
        if tag in ("td", "th"):
            self._inside = True
            self.texts.append("")
            self._cell, self._style = dict(attrs), ""
        elif tag == "span":
            self._style = dict(attrs)["style"] or ""

    def handle_data(self, data: str) -> None:
        if self._inside:
            self.texts[-1] += data

    def handle_endtag(self, tag: str) -> None:
        if tag in ("td", "th"):
            self._inside = False
            self.styles[self.texts[-1]] = self._style
            self.tooltips[self.texts[-1]] = self._cell.get("title") or ""
            side = re.search("text-align: ([a-z]+)", self._cell.get("style") or "")
            self.sides[self.texts[-1]] = side[1] if side else ""


def cells(items: list[Any], item_type: type[Any] | None = None) -> Cells:
    return Cells(render_html(items, item_type or type(items[0]), NOW))


def lines(items: list[Any], item_type: type[Any] | None = None, width: int = 200) -> list[str]:
    return render_text(items, item_type or type(items[0]), NOW, width).split("\n")


# --- Columns ------------------------------------------------------------------------------------


def test_names_come_first_and_arns_last() -> None:
    shown = image(description="d", failure_reason="f", display_name="n", last_modified_time=NOW)
    assert lines([shown])[0].split() == [
        "image_name", "display_name", "image_status", "creation_time", "last_modified_time",
        "description", "failure_reason", "image_arn",
    ]  # fmt: skip


def test_a_column_without_a_value_is_left_out() -> None:
    assert lines([image()])[0].split() == [
        "image_name", "image_status", "creation_time", "last_modified_time", "image_arn",
    ]  # fmt: skip


def test_an_empty_table_has_all_columns() -> None:
    assert set(lines([], ImageVersion)[0].split()) == set(ImageVersion.model_fields)
    assert lines([], ImageVersion)[1:] == ["0 items (ImageVersion)"]
    assert "0 items (ImageVersion)" in render_html([], ImageVersion, NOW)


def test_items_without_any_value_have_all_columns() -> None:
    nothing = ModelPackagingJobMetadata()
    assert len(lines([nothing])[0].split()) == len(ModelPackagingJobMetadata.model_fields)
    assert lines([nothing])[1:] == ["", "1 item (ModelPackagingJobMetadata)"]


# --- Cells --------------------------------------------------------------------------------------


def test_an_arn_is_shortened_with_a_tooltip() -> None:
    shown = cells([image()])
    assert "image/churn" in shown.texts
    assert shown.tooltips["image/churn"] == image().image_arn


def test_other_text_in_an_arn_column_is_unchanged() -> None:
    assert "unusual" in cells([image().model_copy(update={"image_arn": "unusual"})]).texts


def test_a_time_is_absolute_and_relative_with_a_tooltip() -> None:
    made = NOW - timedelta(days=3, microseconds=1)
    shown = cells([image(made=made)])
    assert "2026-04-28 11:59 UTC 3 days ago" in shown.texts
    assert shown.tooltips["2026-04-28 11:59 UTC 3 days ago"] == "2026-04-28 11:59:59.999999+00:00"


@pytest.mark.parametrize(
    ("age", "said"),
    [
        (timedelta(seconds=59), "just now"),
        (timedelta(seconds=-59), "just now"),
        (timedelta(minutes=1), "1 minute ago"),
        (timedelta(minutes=59), "59 minutes ago"),
        (timedelta(hours=23), "23 hours ago"),
        (timedelta(days=1), "1 day ago"),
        (timedelta(days=29), "29 days ago"),
        (timedelta(days=30), "1 month ago"),
        (timedelta(days=364), "12 months ago"),
        (timedelta(days=365), "1 year ago"),
        (timedelta(days=800), "2 years ago"),
        (timedelta(hours=-2), "in 2 hours"),
    ],
)
def test_ages_use_the_largest_unit(age: timedelta, said: str) -> None:
    made = NOW - age
    assert f"{made:%Y-%m-%d %H:%M} UTC {said}" in cells([image(made=made)]).texts


@pytest.mark.parametrize(
    ("status", "mark", "colour"),
    [
        ("CREATED", "✓", GREEN),
        ("Approved", "✓", GREEN),
        ("Completed", "✓", GREEN),
        ("SUCCEEDED", "✓", GREEN),
        ("DELETE_FAILED", "✗", RED),
        ("Failed", "✗", RED),
        ("Rejected", "✗", RED),
        ("UPDATING", "○", YELLOW),
        ("InProgress", "○", YELLOW),
        ("Pending", "○", YELLOW),
        ("PendingManualApproval", "○", YELLOW),
    ],
)
def test_a_status_has_a_mark_and_a_colour(status: str, mark: str, colour: str) -> None:
    shown = cells([image().model_copy(update={"image_status": status})])
    assert f"background: {colour};" in shown.styles[f"{mark} {status}"]


def test_an_unknown_status_has_no_colour() -> None:
    assert cells([image().model_copy(update={"image_status": "ARCHIVED"})]).styles["ARCHIVED"] == ""


def test_long_text_is_cut_with_a_tooltip() -> None:
    shown = cells([image(description="x" * 61)])
    assert shown.tooltips["x" * 60 + "…"] == "x" * 61
    assert cells([image(description="x" * 60)]).tooltips["x" * 60] == ""


def test_structs_show_their_values_and_lists_their_elements() -> None:
    package = make_model_package(
        "churn", 1, NOW, model_life_cycle={"stage": "Live", "stage_status": "Up"}
    )
    assert "Live · Up" in cells([package]).texts
    many = EveryKind(
        text="t", closed=Colour.RED, parts=(Part(size=1), Part(size=2)), tags=["a", "b"]
    )
    assert {"1, 2", "a, b"} <= set(cells([many]).texts)


class Tagged(ItemModel):
    tags: dict[str, str] | None = None
    subnet_arn: list[str] | None = None


class Fieldless(ItemModel):
    pass


def test_a_table_shows_what_no_dataframe_can_hold() -> None:
    shown = cells([Tagged(tags={"team": "churn"}, subnet_arn=["arn:aws:ec2:x:1:subnet/a"])])
    assert {"churn", "subnet/a"} <= set(shown.texts)
    assert lines([Fieldless()]) == ["", "", "1 item (Fieldless)"]


def test_times_are_shown_in_utc() -> None:
    made = datetime(2026, 5, 1, 12, tzinfo=timezone(timedelta(hours=2)))
    assert (
        "2026-05-01 10:00 UTC 2 hours ago"
        in cells([image().model_copy(update={"creation_time": made})]).texts
    )


def test_jupyter_does_not_typeset_dollar_signs() -> None:
    assert '<div class="awslists mathjax_ignore tex2jax_ignore">' in render_html([], Image, NOW)


def test_only_a_status_has_a_colour() -> None:
    package = make_model_package("churn", 1, NOW, model_package_registration_type="Approved")
    shown = cells([package.model_copy(update={"model_package_status": "Pending"})])
    assert shown.styles["Approved"] == ""
    assert shown.styles["○ Pending"] != ""


def test_numbers_are_aligned_right() -> None:
    part = Part(size=1, colour=Colour.RED)
    shown = cells([part])
    assert shown.sides == {"size": "right", "1": "right", "colour": "left", "Red": "left"}
    many = cells([EveryKind(text="t", closed=Colour.RED, whole=7, broken=0.5, flag=True)])
    assert {many.sides["7"], many.sides["0.5"]} == {"right"}
    assert {many.sides["t"], many.sides["True"]} == {"left"}


def luminance(colour: str) -> float:
    """Returns the relative luminance of WCAG 2."""
    channels = [int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5)]
    red, green, blue = (
        c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


@pytest.mark.parametrize("status", ["CREATED", "CREATE_FAILED", "CREATING"])
def test_a_coloured_status_has_enough_contrast(status: str) -> None:
    [style] = set(cells([image(image_status=status)]).styles.values()) - {""}
    background, text = sorted(map(luminance, re.findall("#[0-9a-f]{6}", style)), reverse=True)
    assert (background + 0.05) / (text + 0.05) >= 4.5


# --- Text from outside --------------------------------------------------------------------------

HOSTILE = "<script>alert('x')</script>\"><img src=x onerror=alert(1)>&amp;"


def test_markup_in_a_description_is_escaped() -> None:
    shown = cells([image(description=HOSTILE, display_name=HOSTILE)])
    assert shown.tags == cells([image(description="plain")]).tags
    assert "script" not in shown.tags
    assert HOSTILE[:60] + "…" in shown.texts
    assert shown.tooltips[HOSTILE[:60] + "…"] == HOSTILE


@given(st.text(max_size=80))
def test_no_text_adds_an_element_or_a_line(text: str) -> None:
    plain = image(description="plain", failure_reason="plain")
    given = plain.model_copy(update={"description": text, "failure_reason": text})
    assert len(lines([given])) == len(lines([plain]))
    assert cells([given]).tags == cells([plain]).tags
    assert len(cells([given]).texts) == len(cells([plain]).texts)


def test_control_characters_do_not_reach_the_terminal() -> None:
    [_, row, _] = lines([image(description="a\x1b[31m\nb\u202ec")])
    assert r"a\x1b[31m\nb\u202ec" in row


# --- Rows ---------------------------------------------------------------------------------------


@pytest.mark.parametrize(("number", "rows", "said"), [
    (50, 50, "50 items (Image)"),
    (51, 50, "50 of 51 items (Image), 1 more"),
    (12_345, 50, "50 of 12,345 items (Image), 12,295 more"),
])  # fmt: skip
def test_a_notebook_shows_50_rows_and_counts_the_rest(number: int, rows: int, said: str) -> None:
    html = render_html([image()] * number, Image, NOW)
    assert html.count("<tr>") == rows + 1
    assert f"<p>{said}</p>" in html


def test_a_terminal_shows_20_rows_and_counts_the_rest() -> None:
    shown = lines([image()] * 21)
    assert len(shown) == 22
    assert shown[-1] == "20 of 21 items (Image), 1 more"


def test_columns_are_aligned() -> None:
    [head, first, second, _] = lines([image("a"), image("long-name")])
    assert head.index("image_status") == first.index("CREATED") == second.index("CREATED") == 12


def test_wide_characters_take_two_columns() -> None:
    [head, wide, narrow, _] = lines([image("日本語"), image("long-name")])
    assert head.index("image_status") == narrow.index("CREATED") == wide.index("CREATED") + 3


def test_an_empty_table_names_no_hidden_columns() -> None:
    assert lines([], Image, width=20)[-1] == "0 items (Image)"


def test_hidden_columns_are_named() -> None:
    package = make_model_package("churn", 1, NOW)
    shown = lines([package], width=80)
    assert all(len(line) <= 80 for line in shown[:-1])
    assert shown[0].split()[0] == "model_package_group_name"
    hidden = shown[-1].partition("; not shown: ")[2].split(", ")
    assert [*shown[0].split(), *hidden] == lines([package])[0].split()


def test_the_first_column_is_always_shown() -> None:
    assert [line.split()[0] for line in lines([image()], width=1)[:2]] == ["image_name", "churn"]


def test_jobs_and_model_packages_have_readable_tables() -> None:
    job = make_model_packaging_job("bolts", "line-1", NOW)
    assert lines([job])[0].split()[:4] == ["job_name", "project_name", "model_version", "status"]
    single = make_model_package("churn", 7, NOW)
    assert lines([single], ModelPackageSummary)[0].split()[:4] == [
        "model_package_group_name", "model_package_version", "model_package_status",
        "model_approval_status",
    ]  # fmt: skip
