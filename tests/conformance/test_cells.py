"""A cell is a process that lists over HTTP, and the judgement of what it gave."""

from __future__ import annotations

import sys
from dataclasses import replace
from pathlib import Path

import pytest

from awslists.testing import faults
from conformance.case import Case
from conformance.cases import CASES
from conformance.cases.accounts import with_fault
from conformance.cell import Cell, run_cell
from conformance.listers import LISTERS
from conformance.verdicts import Verdict

pytestmark = pytest.mark.slow

BAD = """
import asyncio
from typing import Any
import sys
sys.path.insert(0, {adapters!r})
from awslists_iteration import AWSLists
from driver import main

class Bad(AWSLists):
    {method}

main(Bad())
"""


def run(lister: str, case: Case) -> Cell:
    return run_cell(sys.executable, LISTERS[lister], case)


def run_bad(tmp_path: Path, method: str, case: str) -> Verdict:
    """Run awslists with a fault of its own."""
    adapters = str(Path(__file__).parents[2] / "conformance" / "adapters")
    script = tmp_path / "bad.py"
    script.write_text(BAD.format(adapters=adapters, method=method))
    lister = replace(LISTERS["awslists"], adapter=str(script))
    return run_cell(sys.executable, lister, CASES[case]).verdict


def test_a_cell_has_the_items_and_the_calls() -> None:
    assert run("awslists", CASES["empty-page"]) == Cell(Verdict.EXACT, 350, 5)


def test_an_error_is_carried_on_from() -> None:
    cell = run("awslists", CASES["access-denied"])
    assert (cell.verdict, cell.given) == (Verdict.CARRY_ON, 100)
    assert cell.error.startswith("AccessDeniedError: ListImages: ")


def test_the_token_of_the_last_page_is_told_from_what_an_error_says() -> None:
    cell = run("boto3", CASES["access-denied"])
    assert (cell.verdict, cell.given) == (Verdict.KEPT, 100)


def test_an_error_that_stays_cannot_be_carried_on_from() -> None:
    denied = replace(CASES["access-denied"], heals=False)
    always = replace(
        denied,
        prepare=with_fault(lambda: faults.service_error("AccessDeniedException", "no"), times=None),
    )
    assert run("awslists", always).verdict is Verdict.ERROR


def test_a_lister_that_loses_an_item_is_short(tmp_path: Path) -> None:
    method = "items = lambda self, item, request: [] if '0123' in item.image_name else [item]"
    assert run_bad(tmp_path, method, "all-items") is Verdict.SHORT


def test_a_lister_that_repeats_an_item_is_repeated(tmp_path: Path) -> None:
    method = "items = lambda self, item, request: [item] * (1 + ('0123' in item.image_name))"
    assert run_bad(tmp_path, method, "all-items") is Verdict.REPEATED


def test_a_lister_that_sends_more_after_it_was_left_is_unclean(tmp_path: Path) -> None:
    method = """
    async def iterate(self, listing: Any, request: Any) -> Any:
        async def go_on():
            await asyncio.sleep(0.3)
            await listing.first()

        try:
            async for item in listing:
                yield item
        finally:
            self.kept = asyncio.create_task(go_on())
    """
    assert run_bad(tmp_path, method, "leave") is Verdict.UNCLEAN


def test_a_lister_that_leaves_a_request_running_is_unclean(tmp_path: Path) -> None:
    method = """
    async def iterate(self, listing: Any, request: Any) -> Any:
        try:
            async for item in listing:
                yield item
        finally:
            self.kept = asyncio.create_task(listing.first())
    """
    assert run_bad(tmp_path, method, "leave") is Verdict.UNCLEAN


def test_a_lister_that_ends_before_it_is_cancelled_must_give_everything(tmp_path: Path) -> None:
    method = """
    async def iterate(self, listing: Any, request: Any) -> Any:
        async for item in listing:
            yield item
            self.given = getattr(self, "given", 0) + 1
            if self.given == 160:
                return
    """
    assert run_bad(tmp_path, method, "cancel") is Verdict.SHORT


def test_something_to_carry_on_with_that_loses_items_is_short(tmp_path: Path) -> None:
    method = """
    def iterate(self, listing: Any, request: Any) -> Any:
        return skip_one(listing) if request.carry_on else listing

async def skip_one(listing: Any) -> Any:
    async for item in listing:
        if "0123" not in item.image_name:
            yield item
    """
    assert run_bad(tmp_path, method, "access-denied") is Verdict.SHORT


def test_a_run_that_never_began_is_an_error_of_the_bench(tmp_path: Path) -> None:
    method = """
    def iterate(self, listing: Any, request: Any) -> Any:
        self.times = getattr(self, "times", 0) + 1
        if self.times == 2:
            import os
            os._exit(0)
        return listing
    """
    with pytest.raises(RuntimeError, match="did not report how it ended"):
        run_bad(tmp_path, method, "twice")


def test_a_failed_adapter_is_an_error_of_the_bench(tmp_path: Path) -> None:
    with pytest.raises(RuntimeError, match=r"(?s)^awslists in all-items:.*ZeroDivisionError"):
        run_bad(tmp_path, "make = lambda self, client, request: 1 / 0", "all-items")
