"""Which time of an item a bound is about, and what can be scanned."""

from __future__ import annotations

from typing import Any

import pytest

from tests.helpers.described_services import declare_widgets

BY_TIME = {"type": "string", "enum": ["Name", "CREATION_TIME"]}
ORDER = {"type": "string", "enum": ["Ascending", "Descending"]}


def clocks_of(bounds: list[str], times: list[str]) -> str:
    """Return the class keyword that says what the bounds are about; "" without one."""
    text = declare_widgets(
        request=dict.fromkeys(bounds, "Time"),
        widget={"Name": "Text", **dict.fromkeys(times, "Time")},
    )
    _, given, rest = text.partition("    clocks=")
    return rest.partition(",\n")[0] if given else ""


@pytest.mark.parametrize(
    ("bound", "times", "clocks"),
    [
        ("CreationTimeAfter", ["CreationTime"], ""),
        ("CreatedAfter", ["CreationTime", "LastModifiedTime"], '{"created": "creation_time"}'),
        ("CreatedBefore", ["CreatedAt"], '{"created": "created_at"}'),
        ("CreatedAfter", ["CreateDate"], '{"created": "create_date"}'),
        ("CreationDateAfter", ["CreateTimestamp"], '{"creation_date": "create_timestamp"}'),
        ("ModifiedTimeBefore", ["LastModifiedTime"], '{"modified_time": "last_modified_time"}'),
        ("LastUpdatedAfter", ["ModificationTime"], '{"last_updated": "modification_time"}'),
        ("StartTimeAfter", ["StartedAt", "EndedAt"], '{"start_time": "started_at"}'),
        ("TimeAfter", ["Timestamp"], '{"time": "timestamp"}'),
        ("CreatedAfter", ["CreationTime", "CreateDate"], ""),  # which of the two?
        ("CreatedAfter", ["StartTime"], ""),
        ("SubmittedAfter", ["JobSubmittedAt"], ""),
        ("CreatedSince", ["CreationTime"], ""),  # no name of a bound
    ],
)
def test_a_clock(bound: str, times: list[str], clocks: str) -> None:
    assert clocks_of([bound], times) == clocks


def test_several_clocks() -> None:
    assert (
        clocks_of(
            ["CreatedAfter", "CreatedBefore", "ModifiedAfter"], ["CreationTime", "LastModifiedTime"]
        )
        == '{"created": "creation_time", "modified": "last_modified_time"}'
    )


def test_a_bound_that_is_no_time_has_no_clock() -> None:
    text = declare_widgets(request={"CreatedAfter": "Text"}, widget={"CreationTime": "Time"})
    assert "clocks=" not in text


def scannable(**changes: Any) -> str:
    """Return the declaration of an operation that could be scanned if nothing were changed."""
    request = {
        "CreationTimeAfter": "Time",
        "CreationTimeBefore": "Time",
        "SortBy": "SortBy",
        "SortOrder": "SortOrder",
        **changes.get("request", {}),
    }
    return declare_widgets(
        request={name: shape for name, shape in request.items() if shape},
        widget=changes.get("widget", {"CreationTime": "Time"}),
        shapes={"SortBy": BY_TIME, "SortOrder": ORDER, **changes.get("shapes", {})},
    )


def test_what_can_be_sorted_and_bounded_by_creation_time_can_be_scanned() -> None:
    text = scannable()
    assert "class ListWidgets(\n    ScannableListing[Widget],\n" in text
    body = text.rpartition('"""\n')[2]
    assert "creation_time_after" not in body, "it is inherited"
    assert "        creation_time_after: Time with a time zone.\n" in text


@pytest.mark.parametrize(
    "changes",
    [
        {"request": {"CreationTimeAfter": ""}},
        {"request": {"CreationTimeBefore": "Text"}},
        {"request": {"CreationTimeBefore": "", "CreatedBefore": "Time"}},
        {"request": {"SortBy": ""}},
        {"shapes": {"SortBy": {"type": "string", "enum": ["Name"]}}},
        {"request": {"SortOrder": ""}},
        {"shapes": {"SortOrder": {"type": "string", "enum": ["Ascending"]}}},
        {"widget": {"CreatedAt": "Time"}},
        {"widget": {"CreationTime": "Text"}},
        {"shapes": {"Widgets": {"type": "list", "member": {"shape": "Text"}}}},
    ],
)
def test_nothing_else_can(changes: Any) -> None:
    assert "ScannableListing" not in scannable(**changes)
