"""check_service_model reports defaults that break their own declaration."""

from __future__ import annotations

from typing import Annotated, Literal

from awslists import ListImages
from awslists.constraints import Range
from awslists.testing import check_service_model
from tests.helpers.sentences import sentences


class TooManyAtOnce(ListImages):
    max_results: Annotated[int, Range(1, 100)] = 500


class WrongCase(ListImages):
    sort_order: Literal["ASCENDING", "DESCENDING"] | None = "ascending"  # type: ignore[assignment]  # pyright: ignore  (the mistake)


class Forgotten(ListImages):
    max_results: Annotated[int, Range(1, 20)]  # pyright: ignore[reportGeneralTypeIssues]  (the mistake)


def test_a_default_that_breaks_what_is_declared_is_reported() -> None:
    assert check_service_model(TooManyAtOnce) == [
        "TooManyAtOnce.max_results: the default 500 must be at most 100"
    ]
    assert check_service_model(WrongCase) == sentences("""
        WrongCase.sort_order: the default 'ascending' must be one of ASCENDING, DESCENDING; did you
            mean ASCENDING?
    """)
    assert check_service_model(Forgotten) == [
        "Forgotten.max_results: the service model allows at most 100, the declaration 20"
    ]
