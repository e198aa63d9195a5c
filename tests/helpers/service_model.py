"""The service models of the declared operations, read without the help of awslists, and arguments
that keep to it."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta, timezone
from functools import cache
from importlib.resources import files
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from botocore import xform_name
from botocore.loaders import Loader
from hypothesis import strategies as st

from awslists import (
    ListImages,
    ListImageVersions,
    Listing,
    ListModelPackages,
    ListModelPackagingJobs,
    Session,
)

LISTINGS: list[type[Listing[Any]]] = [
    ListImages,
    ListImageVersions,
    ListModelPackages,
    ListModelPackagingJobs,
]
"""The listings that awslists itself exports."""
SOURCE = Session(region_name="us-east-1")
"""Where listings that never run come from; it opens nothing."""


@dataclass(frozen=True, slots=True)
class Parameter:
    """A request parameter: its AWS name, and what the service model documents about it."""

    listing: type[Listing[Any]]
    name: str
    shape: Mapping[str, Any] = field(repr=False)
    required: bool

    def __str__(self) -> str:
        return f"{self.listing.__name__}-{self.keyword}"

    @property
    def keyword(self) -> str:
        keyword: str = xform_name(self.name)
        return keyword

    @property
    def kind(self) -> str:
        """``integer``, ``timestamp``, ``enum``, or ``string`` of any other string."""
        kind: str = "enum" if "enum" in self.shape else self.shape["type"]
        return kind

    @property
    def pattern(self) -> str:
        pattern: str = self.shape.get("pattern", "(?s:.*)")
        return pattern.removeprefix("^").removesuffix("$")

    def allows(self, text: str) -> bool:
        """Return whether a string keeps to the documented lengths and, as a whole, the pattern."""
        fits = self.shape.get("min", 0) <= len(text) <= self.shape["max"]
        return fits and re.fullmatch(self.pattern, text) is not None


@cache
def service_model(service: str) -> dict[str, Any]:
    """Load the installed botocore's model, or ours for Lookout for Vision, which it lacks."""
    if service == "lookoutvision":
        path = "service_models/added/lookoutvision/2020-11-20/service-2.json"
        model: dict[str, Any] = json.loads((files("awslists") / path).read_text())
    else:
        model = Loader().load_service_model(service, "service-2")
    return model


knows_the_example = pytest.mark.xfail(
    "ManagedConfiguration" not in service_model("sagemaker")["shapes"],
    reason="it declares a field that this botocore is too old for",
    raises=AssertionError,
    strict=True,
)
"""Of tests that compare ListModelPackageGroups with the installed botocore."""


def shape(listing: type[Listing[Any]], name: str) -> dict[str, Any]:
    """Return a shape of the listing's service."""
    found: dict[str, Any] = service_model(listing.service)["shapes"][name]
    return found


def input_shape(listing: type[Listing[Any]]) -> dict[str, Any]:
    operation = service_model(listing.service)["operations"][listing.operation]
    return shape(listing, operation["input"]["shape"])


def output_shape(listing: type[Listing[Any]]) -> dict[str, Any]:
    operation = service_model(listing.service)["operations"][listing.operation]
    return shape(listing, operation["output"]["shape"])


def parameters(*kinds: str) -> list[Parameter]:
    """Return the parameters of all four operations, or just those of some kinds."""
    every = [
        Parameter(
            listing=listing,
            name=name,
            shape=shape(listing, member["shape"]),
            required=name in input_shape(listing).get("required", ()),
        )
        for listing in LISTINGS
        for name, member in input_shape(listing)["members"].items()
    ]
    return [parameter for parameter in every if not kinds or parameter.kind in kinds]


def required_arguments(listing: type[Listing[Any]]) -> dict[str, Any]:
    """Return the least that a listing can be made with."""
    return {xform_name(name): "churn" for name in input_shape(listing).get("required", ())}


def make(listing: type[Listing[Any]], **arguments: Any) -> Listing[Any]:
    """Make a listing with these arguments and what else is required."""
    return listing(SOURCE, **required_arguments(listing) | arguments)


def full_arguments(listing: type[Listing[Any]]) -> dict[str, Any]:
    """Return a valid argument for every parameter but the token."""
    own = [parameter for parameter in parameters() if parameter.listing is listing]
    return {p.keyword: _example(p) for p in own if p.keyword != "next_token"}


def _example(parameter: Parameter) -> object:
    match parameter.kind:
        case "timestamp":
            year = 2024 if parameter.keyword.endswith("_after") else 2025
            return datetime(year, 1, 1, 1, microsecond=1, tzinfo=timezone(timedelta(hours=2)))
        case "enum":
            return parameter.shape["enum"][0]
        case "integer":
            return 2
        case _:
            return "churn"


def arguments(listing: type[Listing[Any]]) -> st.SearchStrategy[dict[str, Any]]:
    """Generate valid arguments of a listing, with any optional ones left out."""
    optional = {p.keyword: values_of(p) for p in parameters() if p.listing is listing}
    required = {name: optional.pop(name) for name in required_arguments(listing)}
    return st.fixed_dictionaries(required, optional=optional).map(_in_order)


def moments() -> st.SearchStrategy[datetime]:
    """Generate aware datetimes in many time zones, odd ones among them."""
    places = ["UTC", "Europe/Berlin", "America/St_Johns", "Asia/Kathmandu", "Pacific/Apia"]
    odd = st.timedeltas(timedelta(hours=-23), timedelta(hours=23)).map(timezone)
    zones = st.sampled_from(places).map(ZoneInfo) | odd
    return st.datetimes(timezones=zones).filter(_is_representable)


def _is_representable(moment: datetime) -> bool:
    try:
        moment.astimezone(UTC)
    except OverflowError:
        return False
    return True


def values_of(parameter: Parameter) -> st.SearchStrategy[Any]:
    """Generate what the service model allows for a parameter."""
    match parameter.kind:
        case "integer":
            return st.integers(parameter.shape["min"], parameter.shape["max"])
        case "enum":
            return st.sampled_from(parameter.shape["enum"])
        case "timestamp":
            return moments()
        case _:
            return st.from_regex(parameter.pattern, fullmatch=True).filter(parameter.allows)


def _in_order(given: dict[str, Any]) -> dict[str, Any]:
    """Return the arguments with each pair of bounds in order."""
    for after in [name for name in given if name.endswith("_after")]:
        before = after.replace("_after", "_before")
        if before in given:
            pair = sorted((given[after], given[before]), key=lambda bound: bound.astimezone(UTC))
            given |= zip((after, before), pair, strict=True)
    return given
