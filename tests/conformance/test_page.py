"""The page of the docs has what the last runs gave."""

from __future__ import annotations

import json

import pytest

from conformance import page, results
from conformance.cases import CASES
from conformance.listers import LISTERS
from conformance.scale import table
from conformance.scale.__main__ import FILE
from conformance.verdicts import Verdict

TEXT = "before\n<!-- a: begin -->\nold\n<!-- a: end -->\nafter\n"


def test_the_page_is_that_of_the_kept_results() -> None:
    parts = page.make_parts(results.read())
    parts |= table.make_parts(json.loads(FILE.read_text()))
    text = page.PAGE.read_text()
    assert page.fill(text, parts) == text, "run python -m conformance, or conformance.scale"


def test_each_cell_that_is_run_has_a_result() -> None:
    kept = results.read().cells
    assert list(kept) == list(CASES)
    for name, case in CASES.items():
        assert list(kept[name]) == [each.name for each in LISTERS.values() if each.runs(case)]


def test_awslists_never_ends_silently() -> None:
    loud = {Verdict.EXACT, Verdict.CARRY_ON, Verdict.ERROR}
    for case, cells in results.read().cells.items():
        for lister, cell in cells.items():
            assert not lister.startswith("awslists") or cell.verdict in loud, (case, lister)


def test_a_part_is_replaced_between_its_markers() -> None:
    filled = page.fill(TEXT, {"a": "new"})
    assert filled == "before\n<!-- a: begin -->\n\nnew\n\n<!-- a: end -->\nafter\n"
    assert page.fill(filled, {"a": "new"}) == filled


@pytest.mark.parametrize("text", ["", TEXT + TEXT])
def test_markers_that_are_missing_or_twice_are_refused(text: str) -> None:
    with pytest.raises(ValueError, match="each marker of 'a' once"):
        page.fill(text, {"a": "new"})
