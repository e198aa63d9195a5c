"""Whatever is given to a listing: accepted exactly when AWS documents it, else refused shortly."""

from __future__ import annotations

import pickle
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from itertools import starmap
from types import MappingProxyType
from typing import Any

import pandas as pd
import pytest
from botocore.serialize import create_serializer
from botocore.validate import ParamValidator
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from awslists import ImageSortBy, InvalidRequestError, ListImages, Listing
from tests.helpers.arbitrary import (
    REFUSED,
    Given,
    content,
    inverted,
    mixtures,
    names_of_no_kind,
    operation_model,
    parameters_of,
    unknown_names,
    verdict,
)
from tests.helpers.hostile import (
    HOSTILE,
    NOON,
    ODD_TIMES,
    SlyName,
    SlyText,
    SlyTime,
    forged,
    sly,
    zone,
)
from tests.helpers.service_model import LISTINGS, SOURCE, parameters

HOUR = timedelta(hours=1)
LONGEST_LINE = 1500
each_listing = pytest.mark.parametrize("listing", LISTINGS)
many = settings(
    deadline=None,
    max_examples=20,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
)


def request_of(*pairs: tuple[Any, object]) -> Any:
    """A mapping whose keys need no hash."""
    return sly("Request", methods=(), items=lambda _: iter(pairs))()


def assert_sent_as_checked(listing: Listing[Any], sent: dict[str, Any]) -> None:
    """The request is what was checked, of plain classes, and botocore can send it."""
    kind, request = type(listing), listing.request
    assert request == sent
    assert {type(value) for value in request.values()} <= {str, int, datetime}
    model = operation_model(kind)
    assert not ParamValidator().validate(request, model.input_shape).has_errors()
    create_serializer(model.metadata["protocol"]).serialize_to_request(request, model)
    assert kind.from_request(SOURCE, request).request == sent
    assert hash(listing) == hash(replace(listing))
    assert_short_and_plain(repr(listing), lines=1)


def assert_says_what_is_wrong(error: InvalidRequestError, wrong: list[str]) -> None:
    """It names every parameter that is wrong, and no other, on short and printable lines."""
    assert type(error) is InvalidRequestError
    assert wrong
    assert sorted(v.parameter for v in error.violations) == sorted(wrong)
    for text in (str(error), str(pickle.loads(pickle.dumps(error)))):  # noqa: S301  (our own)
        assert_short_and_plain(text, lines=2 + len(error.violations))
    repr(error).encode()
    for violation in error.violations:
        assert_short_and_plain(str(violation), lines=1)
        assert len(str(violation.value)) <= 101
        assert violation.message


def assert_short_and_plain(text: str, *, lines: int) -> None:
    assert type(text) is str
    assert len(text.split("\n")) == lines
    assert all(len(line) < LONGEST_LINE and line.isprintable() for line in text.split("\n"))
    text.encode()


def as_shown(name: str) -> str:
    """A name as a violation shows it: without what cannot be printed, and not too long."""
    shown = "".join(c if c.isprintable() else repr(c)[1:-1] for c in content(name)[:101])
    return shown if len(shown) <= 100 else f"{shown[:100]}…"


def a_few(names: st.SearchStrategy[Given]) -> st.SearchStrategy[list[Given]]:
    """None in most cases, for else no request would be right."""
    return st.integers(0, 3).flatmap(
        lambda turn: st.just([]) if turn else st.lists(names, max_size=2)
    )


def judged(
    listing: type[Listing[Any]], arguments: dict[str, Given]
) -> tuple[dict[str, Any], list[str]]:
    """Return the parameters to be sent, and the arguments that are wrong."""
    verdicts = {name: verdict(listing, name, value) for name, value in arguments.items()}
    sent = {
        parameters_of(listing)[name].name: value
        for name, value in verdicts.items()
        if value is not None and name != "limit"
    }
    wrong = [name for name, value in verdicts.items() if value is REFUSED]
    return {"MaxResults": 100} | sent, [*wrong, *inverted(arguments)]


def assert_judged(
    listing: type[Listing[Any]], arguments: dict[str, Given], unknown: dict[str, Any]
) -> None:
    """The listing takes the arguments if the oracle does, and else says which are wrong."""
    sent, wrong = judged(listing, arguments)
    known = {SlyName(name): value.value for name, value in arguments.items()}
    try:
        made = listing(SOURCE, **known | unknown)
    except InvalidRequestError as error:
        assert_says_what_is_wrong(error, [*wrong, *map(as_shown, unknown)])
    else:
        assert wrong == []
        assert not unknown
        assert_sent_as_checked(made, sent)


# --- Any values, any names ----------------------------------------------------------------------


@each_listing
@given(data=st.data())
@many
def test_a_listing_accepts_what_the_service_model_allows(
    listing: type[Listing[Any]], data: st.DataObject
) -> None:
    arguments = data.draw(mixtures(listing))
    names = data.draw(a_few(unknown_names(listing)))
    assert_judged(listing, arguments, {name.value: HOSTILE[0] for name in names})


@each_listing
@given(data=st.data())
@many
def test_from_request_accepts_what_the_service_model_allows(
    listing: type[Listing[Any]], data: st.DataObject
) -> None:
    arguments = data.draw(mixtures(listing))
    arguments.pop("limit", None)
    names = data.draw(a_few(unknown_names(listing) | names_of_no_kind()))
    sent, wrong = judged(listing, arguments)
    known = [(parameters_of(listing)[name].name, v.value) for name, v in arguments.items()]
    request = request_of(*known, *((name.value, HOSTILE[0]) for name in names))
    try:
        made = listing.from_request(SOURCE, request)
    except InvalidRequestError as error:
        shown = [v.parameter for v in error.violations][: len(names)]
        written = [
            as_shown(n) if isinstance(n, str) else s for n, s in zip(names, shown, strict=True)
        ]
        assert_says_what_is_wrong(error, [*wrong, *written])
    else:
        assert wrong == []
        assert names == []
        assert_sent_as_checked(made, sent)


# --- What Hypothesis would seldom come upon ------------------------------------------------------


@each_listing
def test_every_parameter_checks_every_odd_value(listing: type[Listing[Any]]) -> None:
    keywords = [*parameters_of(listing), "limit"]
    for odd in [*map(Given, HOSTILE), *starmap(Given, ODD_TIMES)]:
        assert_judged(listing, dict.fromkeys(keywords, odd), {"odd": odd.value})


def test_every_bound_checks_every_odd_time() -> None:
    bounds = [parameter.keyword for parameter in parameters("timestamp")]
    for odd in starmap(Given, ODD_TIMES):
        assert_judged(ListImages, dict.fromkeys(bounds, odd), {})


def test_a_request_must_be_a_mapping() -> None:
    hostile = [value for value in HOSTILE if not issubclass(type(value), (dict, pd.DataFrame))]
    others: list[Any] = [None, 5, "MaxResults", [("MaxResults", 5)]]
    for wrong in others + hostile:
        with pytest.raises(InvalidRequestError) as caught:
            ListImages.from_request(SOURCE, wrong)
        assert_says_what_is_wrong(caught.value, ["request"])


def test_a_mapping_of_any_kind_is_a_request() -> None:
    assert ListImages.from_request(SOURCE, MappingProxyType({"MaxResults": 5})).max_results == 5
    assert ListImages.from_request(SOURCE, request_of(("MaxResults", 5))).max_results == 5


def test_a_repeated_parameter_is_refused() -> None:
    request = request_of(("MaxResults", 5), (SlyText("MaxResults"), 6))
    with pytest.raises(InvalidRequestError, match="max_results=6 is given twice") as caught:
        ListImages.from_request(SOURCE, request)
    assert_says_what_is_wrong(caught.value, ["max_results"])


def test_a_forged_enum_member_becomes_its_text() -> None:
    held: object = ListImages(SOURCE, sort_by=forged(ImageSortBy, "IMAGE_NAME")).sort_by
    assert held == ImageSortBy.IMAGE_NAME
    assert type(held) is str
    with pytest.raises(InvalidRequestError, match="must be one of"):
        ListImages(SOURCE, sort_by=forged(ImageSortBy, "BOGUS"))


def test_an_enum_member_is_kept() -> None:
    assert ListImages(SOURCE, sort_by=ImageSortBy.IMAGE_NAME).sort_by is ImageSortBy.IMAGE_NAME


def test_a_time_is_asked_for_its_offset_once() -> None:
    fickle = NOON.replace(tzinfo=zone(HOUR, -HOUR))
    listing = ListImages(SOURCE, creation_time_after=fickle, creation_time_before=NOON)
    assert str(listing.creation_time_after) == "2024-05-01 12:00:00+01:00"
    assert listing.request["CreationTimeAfter"] == NOON - HOUR


def test_a_time_with_an_unstable_offset_is_refused() -> None:
    with pytest.raises(InvalidRequestError, match="without an offset from UTC"):
        ListImages(SOURCE, creation_time_after=NOON.replace(tzinfo=zone(None, HOUR)))


def test_swapped_bounds_with_a_broken_repr_are_shown() -> None:
    after, before = SlyTime(2024, 5, 1, 13, tzinfo=UTC), NOON.replace(tzinfo=zone(HOUR))
    with pytest.raises(InvalidRequestError) as caught:
        ListImages(SOURCE, creation_time_after=after, creation_time_before=before)
    assert_says_what_is_wrong(caught.value, ["creation_time_after"])


@pytest.mark.parametrize("raised", [KeyboardInterrupt, SystemExit, GeneratorExit])
def test_an_interrupt_in_a_repr_is_raised(
    raised: type[BaseException],
) -> None:
    def interrupts(*_: object) -> None:
        raise raised

    with pytest.raises(raised):
        ListImages(SOURCE, max_results=sly("Busy", answer=interrupts)())
    with pytest.raises(raised):
        ListImages.from_request(SOURCE, sly("Busy", methods=(), items=interrupts)())


def test_the_repr_of_a_listing_is_short_for_any_limit() -> None:
    assert_short_and_plain(repr(ListImages(SOURCE, limit=10**5000)), lines=1)
