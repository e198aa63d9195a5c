"""Pages and tokens."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from datetime import UTC, datetime, timedelta

from awslists.testing import Answer, LocalAWS, faults, make_image
from awslists.testing.faults import Fault
from conformance.case import Case, Expected, identify
from conformance.cases.accounts import with_fault, with_images

__all__ = ["CASES"]

BEGINNING = datetime(2026, 3, 1, tzinfo=UTC)
WORD = "churn"
"""The word that the filters look for."""


def with_matches(images: int, matches: Callable[[int], bool]) -> Callable[[LocalAWS], Expected]:
    """Prepare images of which those of some positions match a filter."""

    def prepare(local: LocalAWS) -> Expected:
        made = [
            make_image(
                f"{WORD if matches(number) else 'other'}-{number:04}",
                BEGINNING + number * timedelta(minutes=1),
            )
            for number in range(images)
        ]
        local.add_images(made)
        return Expected(identify(image for image in made if WORD in image.image_name))

    return prepare


def ending_with(token: str | None) -> Callable[[], Fault]:
    """Give the last page a token that stands for none."""
    return lambda: faults.changed_payload(lambda payload: {"NextToken": token, **payload})


def page_without_list() -> Fault:
    """Answer a token for the page that was asked for, and no list at all."""
    return lambda answer: answer.replace(payload={"NextToken": answer.restart()})


def repeating_token(back: int) -> Callable[[], Fault]:
    """Answer a token that was handed out before, as soon as there is one that far back."""
    repeat = faults.repeated_token(back)

    def fault(answer: Answer) -> Answer | Awaitable[Answer]:
        return answer if len(answer.came_by()) < back else repeat(answer)

    return lambda: fault


FILTER = {"NameContains": WORD}

CASES = (
    Case("all-items", "nothing unusual: 350 images", with_images(350)),
    Case("no-items", "an empty account", with_images(0)),
    Case("full-last-page", "the last page is full", with_images(300)),
    Case("empty-page", "an empty page in the middle", with_fault(faults.empty_page)),
    Case("empty-first-page", "an empty first page", with_fault(faults.empty_page, skip=0)),
    Case("empty-pages", "five empty pages in a row", with_fault(faults.empty_page, times=5)),
    Case(
        "short-pages",
        "a filter leaves pages of different lengths",
        with_matches(500, lambda number: number % 7 < number // 100),
        parameters=FILTER,
    ),
    Case(
        "rare-matches",
        "a filter leaves most pages empty",
        with_matches(1_500, lambda number: number in {3, 707, 1_499}),
        parameters=FILTER,
    ),
    Case(
        "missing-list",
        "an empty page without its list",
        with_fault(page_without_list),
    ),
    Case("null-token", "the last token is null", with_fault(ending_with(None), skip=0, times=None)),
    Case("empty-token", 'the last token is ""', with_fault(ending_with(""), skip=0, times=None)),
    Case("hundred-thousand", "100,000 images", with_images(100_000), slow=True),
    Case(
        "repeated-token",
        "a page returns the token it was requested with",
        with_fault(repeating_token(1), times=None),
        own=True,
    ),
    Case(
        "token-cycle",
        "a page returns the token before that one",
        with_fault(repeating_token(2), times=None),
        own=True,
    ),
)
