"""The situations, by what they are about."""

from conformance.case import Case
from conformance.cases import answers, changes, items, pages, use

__all__ = ["CASES", "GROUPS"]

GROUPS: dict[str, tuple[Case, ...]] = {
    "Pages": pages.CASES,
    "Answers that fail": answers.CASES,
    "Items": items.CASES,
    "An account that changes": changes.CASES,
    "Ways of use": use.CASES,
}
CASES: dict[str, Case] = {case.name: case for cases in GROUPS.values() for case in cases}
