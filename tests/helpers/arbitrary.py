"""Arbitrary arguments of the listings, and what an oracle that asks the service models alone makes
of them."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from enum import Enum, IntEnum, StrEnum
from typing import Any

from botocore.model import OperationModel, ServiceModel
from hypothesis import strategies as st

import awslists
from awslists import Listing
from awslists._support.caching import cached_by_class
from tests.helpers.hostile import (
    HOSTILE,
    NOON,
    ODD_TIMES,
    SlyInt,
    SlyName,
    SlyText,
    foreign,
    forged,
)
from tests.helpers.service_model import (
    Parameter,
    moments,
    parameters,
    required_arguments,
    service_model,
    values_of,
)

__all__ = [
    "REFUSED", "Given", "content", "inverted", "mixtures", "names_of_no_kind", "operation_model",
    "parameters_of", "unknown_names", "verdict",
]  # fmt: skip

REFUSED = object()
EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
EXPORTED = [getattr(awslists, name) for name in awslists.__all__]
ENUMS: list[Any] = [kind for kind in EXPORTED if isinstance(kind, type(StrEnum))]
HUGE = ["a" * 3_000_000, "\0" * 2**21, "\ud800" * 10**6, "-" * 10**6, "arn:aws" * 10**5]
NUMBERS = [0, -1, 1, 2**31, 2**63, -(2**63), 2**64, 10**4299, 10**5000, -(10**5000)]


class Given:
    """An argument, which is never shown, and the moment that it stands for if it is a time."""

    def __init__(self, value: Any, moment: datetime | None = None) -> None:
        self.value, self.moment = value, moment


# --- The oracle ---------------------------------------------------------------------------------


@cached_by_class
def operation_model(listing: type[Listing[Any]]) -> OperationModel:
    return ServiceModel(service_model(listing.service)).operation_model(listing.operation)


@cached_by_class
def parameters_of(listing: type[Listing[Any]]) -> dict[str, Parameter]:
    return {p.keyword: p for p in parameters() if p.listing is listing}


def verdict(listing: type[Listing[Any]], keyword: str, given: Given) -> Any:
    """Return what is sent for an argument, None if nothing is, or REFUSED."""
    kind, value = type(given.value), given.value
    if keyword == "limit":
        fits = value is None or (issubclass(kind, int) and kind is not bool and whole(value) >= 0)
        return None if fits else REFUSED
    parameter = parameters_of(listing)[keyword]
    if value is None:
        return REFUSED if parameter.required or parameter.kind == "integer" else None
    match parameter.kind:
        case "integer" if issubclass(kind, int) and kind is not bool:
            low, high = parameter.shape["min"], parameter.shape["max"]
            return whole(value) if low <= whole(value) <= high else REFUSED
        case "string" if issubclass(kind, str):
            text = content(value)
            sent = None if keyword == "next_token" and text == "" else text
            return sent if parameter.allows(text) else REFUSED
        case "enum" if issubclass(kind, str):
            return content(value) if content(value) in parameter.shape["enum"] else REFUSED
        case "timestamp" if given.moment is not None:
            return whole_second(given.moment, up=keyword.endswith("_before"))
    return REFUSED


def inverted(given: dict[str, Given]) -> Iterator[str]:
    """Return the bounds that are later than their counterparts."""
    for keyword in given:
        before = given.get(keyword.replace("_after", "_before"), Given(None)).moment
        after = given[keyword].moment
        if keyword.endswith("_after") and after is not None and before is not None:
            yield from [keyword] * (after > before)


def whole(value: Any) -> int:
    """Return the number of an instance of int or of a subclass."""
    return int.from_bytes(int.to_bytes(value, 4096, signed=True), signed=True)


def content(value: Any) -> str:
    """Return the characters of an instance of str or of a subclass."""
    return str.__getitem__(value, slice(None))


def whole_second(moment: datetime, *, up: bool) -> datetime:
    second, rest = divmod(moment - EPOCH, timedelta(seconds=1))
    last = datetime.max.replace(microsecond=0, tzinfo=UTC)
    floor = EPOCH + timedelta(seconds=second)
    return floor + timedelta(seconds=1) if up and rest and floor < last else floor


# --- Arguments ----------------------------------------------------------------------------------


@cached_by_class
def mixtures(listing: type[Listing[Any]]) -> st.SearchStrategy[dict[str, Given]]:
    """Generate what a listing needs, and some arguments of any kind."""
    keywords = [*parameters_of(listing), "limit"]
    some = st.one_of([st.tuples(st.just(name), values(listing, name)) for name in keywords])
    least = {k: Given(v) for k, v in required_arguments(listing).items()}
    return st.lists(some, max_size=3).map(lambda found: least | dict(found))


def as_given(value: Any) -> Given:
    return Given(value, value.astimezone(UTC) if isinstance(value, datetime) else None)


def values(listing: type[Listing[Any]], keyword: str) -> st.SearchStrategy[Given]:
    """Generate values that just keep to the documented rule, just break it, or are unrelated."""
    if keyword == "limit":
        return numbers(0, 10)
    parameter = parameters_of(listing)[keyword]
    match parameter.kind:
        case "integer":
            near = numbers(parameter.shape["min"], parameter.shape["max"])
        case "enum":
            near = choices(parameter)
        case "timestamp":
            near = times()
        case _:
            near = texts(parameter)
    kinds = [values_of(parameter).map(as_given)] * 3 + [near] * 2 + [anything()]
    return st.integers(0, 5).flatmap(lambda at: kinds[at])


def numbers(low: int, high: int) -> st.SearchStrategy[Given]:
    near = one_of_list([low - 1, low, high, high + 1, *NUMBERS]) | st.integers()
    small = st.integers(low - 2, high + 2)
    members = small.map(lambda number: foreign(IntEnum, number))
    return (near | small | near.map(SlyInt) | small.map(SlyInt) | members).map(Given)


def choices(parameter: Parameter) -> st.SearchStrategy[Given]:
    documented = st.sampled_from(parameter.shape["enum"])
    text = documented | documented.map(str.swapcase) | documented.map(lambda t: f"{t}\n")
    member = st.sampled_from([member for enum in ENUMS for member in enum])
    forgery = st.builds(forged, st.sampled_from(ENUMS), text)
    others = text.map(lambda t: foreign(StrEnum, t))
    return (text | text.map(SlyText) | member | forgery | others).map(Given)


def texts(parameter: Parameter) -> st.SearchStrategy[Given]:
    low, high = parameter.shape.get("min", 0), parameter.shape["max"]
    edges = [n for n in (low - 1, low, 1, 62, 63, 64, high, high + 1) if n >= 0]
    long = st.sampled_from(edges).map(lambda n: "a" * n)
    arn = st.integers(100, 180).map(lambda n: f"arn:aws:sagemaker::{'1' * 12}:/{'a' * (n - 34)}")
    exact = st.from_regex(parameter.pattern, fullmatch=True)
    spoilt = st.builds(lambda a, b, c: a + b + c, long, st.sampled_from("\n\0-.é\ud800 "), exact)
    near = long | arn | exact | spoilt | one_of_list(HUGE)
    members = (exact | spoilt).map(lambda text: foreign(StrEnum, text))
    return (near | near.map(SlyText) | members).map(Given)


def times() -> st.SearchStrategy[Given]:
    seconds = st.integers(-2, 2).map(lambda n: NOON + timedelta(seconds=n, microseconds=n))
    return (moments() | seconds).map(as_given) | odd_times()


def odd_times() -> st.SearchStrategy[Given]:
    return one_of_list(ODD_TIMES).map(lambda pair: Given(*pair))


def anything() -> st.SearchStrategy[Given]:
    text = st.text(st.characters(exclude_categories=()))
    single = (
        st.none() | st.booleans() | st.integers() | st.floats() | st.complex_numbers() | text
        | st.binary() | st.dates() | st.timedeltas() | st.decimals() | text.map(SlyText)
        | st.integers().map(SlyInt) | one_of_list(NUMBERS) | one_of_list(HUGE)
    ).map(Given) | hostile()  # fmt: skip
    inner = st.lists(single, max_size=2).map(lambda found: [given.value for given in found])
    nested = inner | inner.map(tuple) | st.dictionaries(text, inner, max_size=2)
    return single | nested.map(Given) | odd_times()


def hostile() -> st.SearchStrategy[Given]:
    return one_of_list([*map(Given, HOSTILE)])


@cached_by_class
def unknown_names(listing: type[Listing[Any]]) -> st.SearchStrategy[Given]:
    """Generate names that are not the listing's, written as a keyword or as AWS does."""
    known = {name for p in parameters_of(listing).values() for name in (p.name, p.keyword)}
    odd = ["max_resluts", "Limit", "self", "source ", "model_config", "__class__", "\ud800", *HUGE]
    text = st.text(st.characters(exclude_categories=())) | one_of_list(odd)
    unknown = text.filter(lambda name: name not in known | {"limit", "source"})
    return (unknown | unknown.map(SlyName)).map(Given)


def one_of_list(values: list[Any]) -> st.SearchStrategy[Any]:
    """Sample from a list without hashing or comparing, as sampled_from does."""
    return st.integers(0, len(values) - 1).map(lambda at: values[at])


def names_of_no_kind() -> st.SearchStrategy[Given]:
    """Generate what is not a name at all."""
    odd = [None, 5, True, b"MaxResults", 10**5000, ("MaxResults",), float("nan"), NOON, Enum]
    return one_of_list([*map(Given, odd)]) | hostile()
