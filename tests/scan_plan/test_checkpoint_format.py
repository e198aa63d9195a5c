"""The format of checkpoints: what is stored, what is read, and what is refused."""

from __future__ import annotations

import json
from datetime import UTC, datetime, timedelta, timezone
from functools import partial
from pathlib import Path
from typing import Any, Literal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from awslists import (
    Image,
    InvalidRequestError,
    ListImages,
    ListImageVersions,
    ListModelPackages,
    ScannableListing,
    Session,
    errors,
)
from awslists._scan_plan.checkpoint import make_checkpoint, make_identify, read_checkpoint
from awslists._scan_plan.track import Position
from awslists.sagemaker import ListTrainingJobs
from awslists.testing import make_image
from tests.helpers.histories import BEGINNING, HOUR, SECOND
from tests.helpers.simulated_scan import simulated

SAMPLES = Path(__file__).parent / "samples"
SALT = b"pinch-of"
SOURCE = Session()
IMAGES = [make_image(f"image-{number}", BEGINNING + HOUR) for number in range(3)]


def listing(**parameters: Any) -> ListImages:
    return ListImages(SOURCE, **parameters)


def checkpoint_of(of: Any, *positions: Position) -> dict[str, Any]:
    saved: dict[str, Any] = json.loads(json.dumps(make_checkpoint(of, SALT, positions)))
    return saved


def a_checkpoint() -> dict[str, Any]:
    return checkpoint_of(
        listing(),
        Position(BEGINNING + HOUR - SECOND, BEGINNING + 2 * HOUR, BEGINNING + HOUR, IMAGES),
        Position(BEGINNING + 3 * HOUR, None),
    )


def test_the_stored_sample_of_version_1_is_read() -> None:
    saved = json.loads((SAMPLES / "scan-checkpoint-1.json").read_text())
    of = ListImages(
        SOURCE,
        name_contains="image",
        creation_time_after=datetime(2023, 12, 31, 23, 0, 0, 250_000, tzinfo=UTC),
    )
    left = read_checkpoint(of, saved)
    identify = make_identify(("image_arn",), SALT)
    assert left.salt == SALT
    assert [*left.positions] == [
        Position(None, BEGINNING, None),
        Position(
            BEGINNING + HOUR - SECOND / 2,
            BEGINNING + 2 * HOUR,
            BEGINNING + HOUR + SECOND / 2,
            seen=frozenset(map(identify, IMAGES)),
        ),
        Position(BEGINNING + 3 * HOUR, None, None),
    ]


def test_a_checkpoint_is_written_as_in_the_sample() -> None:
    saved = json.loads((SAMPLES / "scan-checkpoint-1.json").read_text())
    assert a_checkpoint().keys() == saved.keys()
    assert (a_checkpoint()["kind"], a_checkpoint()["version"]) == (saved["kind"], 1)


def test_what_is_written_is_read() -> None:
    first = Position(None, BEGINNING, BEGINNING - SECOND / 3, seen=frozenset([b"abcdef"]))
    left = read_checkpoint(listing(), checkpoint_of(listing(), Position(BEGINNING, None), first))
    assert [*left.positions] == [first, Position(BEGINNING, None)]


def test_items_with_several_fields_as_a_key_are_told_apart() -> None:
    identify = make_identify(("image_name", "image_arn"), SALT)
    assert len({identify(image) for image in IMAGES}) == 3
    assert identify(IMAGES[0]) == identify(IMAGES[0].model_copy())


def test_hashes_differ_between_scans() -> None:
    assert make_identify(("image_arn",), SALT)(IMAGES[0]) != make_identify(
        ("image_arn",), bytes(8)
    )(IMAGES[0])


# --- Another request ----------------------------------------------------------------------------

FRACTION = datetime(2026, 5, 1, microsecond=500_000, tzinfo=UTC)


def test_paging_order_and_time_zones_may_differ() -> None:
    saved = checkpoint_of(listing(creation_time_after=FRACTION), Position(None, None))
    elsewhere = FRACTION.astimezone(timezone(timedelta(hours=2)))
    for other in (
        {"max_results": 7, "limit": 5},
        {"sort_by": "CREATION_TIME", "sort_order": "DESCENDING"},
        {"creation_time_after": elsewhere},
    ):
        again = listing(**{"creation_time_after": FRACTION, **other})
        assert len(read_checkpoint(again, saved).positions) == 1


@pytest.mark.parametrize(
    ("before", "now", "parameter", "said"),
    [
        ({"name_contains": "a"}, {"name_contains": "b"}, "name_contains", "'a'"),
        ({}, {"name_contains": "b"}, "name_contains", "not given"),
        ({"name_contains": "a"}, {}, "name_contains", "'a'"),
        (
            {"creation_time_after": FRACTION},
            {"creation_time_after": FRACTION.replace(microsecond=0)},
            "creation_time_after",
            "2026-05-01T00:00:00.500000",
        ),
    ],
)
def test_a_checkpoint_of_another_request_is_refused(
    before: dict[str, Any], now: dict[str, Any], parameter: str, said: str
) -> None:
    saved = checkpoint_of(listing(**before), Position(None, None))
    with pytest.raises(InvalidRequestError, match="a scan cannot continue from this") as caught:
        listing(**now).scan(checkpoint=saved)
    [violation] = caught.value.violations
    assert violation.parameter == parameter
    assert said in violation.message


def test_a_checkpoint_of_another_operation_is_refused() -> None:
    saved = checkpoint_of(listing(), Position(None, None))
    for other in (
        ListImageVersions(SOURCE, image_name="churn"),
        ListModelPackages(SOURCE),
        ListTrainingJobs(SOURCE),
    ):
        said = f"is a checkpoint of ListImages, not of {other.operation}"
        with pytest.raises(InvalidRequestError, match=said):
            other.scan(checkpoint=saved)


class ListImagesElsewhere(
    ScannableListing[Image],
    service="elsewhere",
    operation="ListImages",
    items="Images",
    key="image_arn",
):
    sort_by: Literal["CREATION_TIME"] | None = None
    sort_order: Literal["ASCENDING", "DESCENDING"] | None = None


def test_a_checkpoint_of_another_service_is_refused() -> None:
    saved = checkpoint_of(listing(), Position(None, None))
    with pytest.raises(InvalidRequestError, match="is a checkpoint of sagemaker, not of elsewhere"):
        ListImagesElsewhere(SOURCE).scan(checkpoint=saved)


# --- No checkpoint ------------------------------------------------------------------------------

NO_TIMES: list[Any] = ["", "noon", 5, "2024-01-01T00:00:00", [], "0001-01-01T00:00:00+14:00"]
DAMAGES: dict[str, Any] = {
    "no checkpoint": [{}, [], "", "{}", 5, True, {"kind": "scan"}, {"version": 1}],
    "has no version": [{"version": v} for v in (None, 0, "1", 1.0, True)],
    "upgrade": [{"version": 2}, {"version": 10**400}],
    "has no service": [{"service": None}, {"service": 5}],
    "has no operation": [{"operation": None}, {"operation": []}],
    "has no parameters": [{"parameters": []}, {"parameters": None}],
    "no salt": [{"salt": ""}, {"salt": "AAAA"}],
    "hashes that cannot be read": [{"salt": None}, {"salt": "é"}, {"salt": "AAA"}],
    "no windows": [{"windows": None}, {"windows": []}, {"windows": {}}],
    "four values": [{"windows": [w]} for w in (None, [], [None] * 3, [None] * 5, "four")],
    "for a time": [{"windows": [[at, None, None, ""]]} for at in NO_TIMES],
    "hashes that were cut": [
        {"windows": [[None, None, "2024-01-01T00:00:00Z", "AAAA"]]},
        {"windows": [[None, None, None, "AAAAAAAA"]]},
    ],
    "ends before": [{"windows": [["2024-01-02T00:00:00Z", "2024-01-01T00:00:00Z", None, ""]]}],
    "overlap": [
        {"windows": [[None, None, None, ""], [None, None, None, ""]]},
        {
            "windows": [
                [None, "2024-01-02T00:00:00Z", None, ""],
                ["2024-01-01T00:00:00Z", None, None, ""],
            ]
        },
        {"windows": [[None, "2024-01-02T00:00:00Z", None, ""], [None, None, None, ""]]},
    ],
    "last window": [{"windows": [[None, "2024-01-02T00:00:00Z", None, ""]]}],
}


@pytest.mark.parametrize("said", DAMAGES)
def test_a_damaged_checkpoint_is_refused(said: str) -> None:
    for damage in DAMAGES[said]:
        whole = said == "no checkpoint"
        saved = damage if whole else a_checkpoint() | damage
        expected = "is not a checkpoint: give what" if whole else said
        if not whole and said != "upgrade":
            expected = f"is a damaged checkpoint, which .*{said}.*: give what items.checkpoint or"
        with pytest.raises(InvalidRequestError, match=expected) as caught:
            listing().scan(checkpoint=saved)
        assert caught.value.violations[0].parameter == "checkpoint"


anything = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text() | st.datetimes(),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(), inner, max_size=4),
    max_leaves=8,
)


@simulated
@given(st.data())
def test_anything_else_is_read_or_refused(data: st.DataObject) -> None:
    saved = a_checkpoint()
    for name in data.draw(st.sets(st.sampled_from([*saved]))):
        saved[name] = data.draw(anything)
    windows = saved["windows"]
    if isinstance(windows, list) and windows and data.draw(st.booleans()):
        windows[-1] = data.draw(st.lists(anything | st.just(None), min_size=4, max_size=4))
    try:
        left = read_checkpoint(listing(), saved)
    except errors.InvalidRequestError as error:
        assert error.violations  # noqa: PT017  (either is right)
    else:
        assert left.positions[-1].end is None


def test_a_refusal_comes_before_anything_is_sent() -> None:
    scan = partial(listing().scan, checkpoint={})
    with pytest.raises(InvalidRequestError, match=r"^ListImages was not sent, since a scan"):
        scan()
