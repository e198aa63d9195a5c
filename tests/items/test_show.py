"""Items.show: the table with other rows, in another order, or with other times."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from awslists import Image, Items, ModelPackageSummary
from awslists.testing import make_image, make_model_package
from tests.helpers.own_items import EveryKind

NOON = datetime(2026, 5, 1, 12, tzinfo=UTC)


def images(count: int = 60) -> Items[Image]:
    made = [make_image(f"image-{i:02}", NOON + i * timedelta(hours=1)) for i in range(count)]
    return Items(made, Image)


def names(shown: object) -> list[str]:
    """The first column of the table in a terminal, and its last line."""
    first, *rows = str(shown).splitlines()
    assert first.startswith("image_name")
    return [row.split("  ")[0] for row in rows]


def test_fifty_rows_are_shown_by_default() -> None:
    shown = images().show()
    assert names(shown)[::49] == ["image-00", "image-49"]
    assert "50 of 60 items (Image), 10 more" in repr(shown)
    assert shown._repr_html_().count("<tr>") == 51


def test_the_table_has_the_rows_that_are_asked_for() -> None:
    shown = images().show(rows=3)
    assert names(shown)[:3] == ["image-00", "image-01", "image-02"]
    assert "3 of 60 items (Image), 57 more" in repr(shown)
    assert "3 of 60 items (Image), 57 more" in shown._repr_html_()


def test_the_tail_has_the_last_rows() -> None:
    shown = images().show(rows=2, tail=True)
    assert names(shown)[:2] == ["image-58", "image-59"]
    assert "last 2 of 60 items (Image), 58 more" in repr(shown)
    assert names(images(2).show(tail=True))[-1].startswith("2 items (Image)")


def test_rows_are_sorted_by_a_field_and_missing_values_come_last() -> None:
    items = Items(
        [
            make_image("c"),
            make_image("a", display_name="z"),
            make_image("b", display_name="y"),
        ],
        Image,
    )
    assert names(items.show(sort_by="image_name"))[:3] == ["a", "b", "c"]
    assert names(items.show(sort_by="display_name"))[:3] == ["b", "a", "c"]
    assert names(items.show(rows=1, tail=True, sort_by="creation_time"))[:1] == ["b"]
    assert [item.image_name for item in items] == ["c", "a", "b"]


def test_strings_are_sorted_by_their_value() -> None:
    shown = Items(["b", "a"], str).show(sort_by="value")
    assert str(shown).splitlines()[:3] == ["value", "a", "b"]


@pytest.mark.parametrize(
    ("zone", "shown"),
    [
        ("UTC", "2026-05-01 12:00 UTC"),
        ("Europe/Berlin", "2026-05-01 14:00 CEST"),
        ("Asia/Kolkata", "2026-05-01 17:30 IST"),
    ],
)
def test_times_are_shown_in_a_time_zone(zone: str, shown: str) -> None:
    table = images(1).show(timezone=zone)
    assert shown in repr(table)
    assert shown in table._repr_html_()


@pytest.mark.parametrize(
    ("moment", "zone"),
    [
        (datetime.max.replace(tzinfo=UTC), "Asia/Tokyo"),
        (datetime.min.replace(tzinfo=UTC), "America/New_York"),
    ],
)
def test_times_that_a_time_zone_cannot_have_stay_in_utc(moment: datetime, zone: str) -> None:
    table = Items([make_image("a", NOON, last_modified_time=moment)], Image).show(timezone=zone)
    shown = f"{moment.isoformat(sep=' ', timespec='minutes')[:16]} UTC"
    assert shown in repr(table)
    assert shown in table._repr_html_()


def test_an_empty_table_keeps_its_hint() -> None:
    items = Items[ModelPackageSummary]([], ModelPackageSummary)
    items.why_empty = "because"
    assert repr(items.show()).endswith("because")
    assert "because" in items.show(sort_by="creation_time")._repr_html_()


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        ({"rows": 0}, "rows must be 1 or more"),
        ({"sort_by": "image_nam"}, "sort_by='image_nam' is not a field of Image; did you mean ima"),
        ({"sort_by": "status"}, "did you mean image_status"),
        ({"timezone": "Europe/Berln"}, "is not a time zone, .*; did you mean Europe/Berlin"),
        ({"timezone": "../UTC"}, "is not a time zone"),
        ({"timezone": "Europe"}, "is not a time zone"),
        ({"timezone": ""}, "is not a time zone"),
    ],
)
def test_what_cannot_be_shown_is_refused(arguments: dict[str, Any], said: str) -> None:
    with pytest.raises(ValueError, match=said):
        images().show(**arguments)


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        ({"timezone": None}, "timezone must be a name such as 'Europe/Berlin', not None"),
        ({"timezone": UTC}, "timezone must be a name such as 'Europe/Berlin', not datetime"),
        ({"sort_by": 3}, "sort_by must be the name of a field, not 3"),
        ({"sort_by": ["image_name"]}, "sort_by must be the name of a field, not "),
    ],
)
def test_names_that_are_no_text_are_refused(arguments: dict[str, Any], said: str) -> None:
    with pytest.raises(TypeError, match=said):
        images().show(**arguments)


def test_values_without_an_order_cannot_be_sorted_by() -> None:
    packages = [
        make_model_package("p", model_life_cycle={"Stage": "a", "StageStatus": "b"})
        for _ in range(2)
    ]
    items = Items(packages, ModelPackageSummary)
    with pytest.raises(ValueError, match="sort_by='model_life_cycle' cannot be: its values have"):
        items.show(sort_by="model_life_cycle")


def test_a_table_of_any_items_can_be_shown() -> None:
    assert "0 items (EveryKind)" in repr(Items([], EveryKind).show(rows=3))
