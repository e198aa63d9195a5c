"""A body is validated fast, with the result of the usual validator."""

from __future__ import annotations

import itertools
import json
import sys
from datetime import UTC, datetime
from random import Random
from types import FrameType, new_class
from typing import Any, ClassVar, cast

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pydantic import BaseModel, ConfigDict, Field, TypeAdapter, ValidationError, create_model

from awslists import ItemModel, ListImages, Listing, ListModelPackages, ListModelPackagingJobs
from awslists._checks.violations import list_response_violations
from awslists._pages.fast_times import make_fast_validator
from awslists._pages.response_model import validate_body
from awslists._support.caching import cached_by_class
from awslists.models import UtcDatetime
from tests.helpers.timed_bodies import (
    CODED,
    TOKENS,
    Event,
    Plain,
    WithChangedTag,
    WithChangedTags,
    WithUnchangedModels,
    make_event,
    make_token,
    make_value,
    write_body,
)


class ListPlain(Listing[Plain], service="sagemaker", operation="ListImages", items="Images"):
    pass


class ListEvents(Listing[Event], service="sagemaker", operation="ListImages", items="Images"):
    pass


class Strict(BaseModel):
    model_config: ClassVar[ConfigDict] = ConfigDict(strict=True)


@cached_by_class
def make_usual_model(item_type: Any) -> type[BaseModel]:
    """Makes a model of the body that pydantic validates as usual."""
    fields: dict[str, Any] = {
        "items": (tuple[item_type, ...] | None, Field(default=None, alias="Images")),
        "next_token": (str | None, Field(default=None, alias="NextToken")),
    }
    return create_model("ListImagesResponse", __base__=Strict, **fields)


def describe(validate: Any, body: bytes) -> str:
    """Returns all that can be seen of a body's items, or of its errors."""
    try:
        response = validate(body)
    except ValidationError as error:
        return f"{error.errors(include_url=False)} {list_response_violations(error)}"
    items = response.items or ()
    return f"{items!r} {response.next_token or None!r} {describe_value(items)}"


def describe_value(value: Any) -> Any:
    """Returns what the repr of an item does not show, at every depth."""
    if isinstance(value, BaseModel):
        shown = [(name, describe_value(inner)) for name, inner in vars(value).items()]
        kept = value.model_fields_set, value.model_extra, value.__pydantic_private__
        return (
            type(value),
            id(type(value)),
            shown,
            kept,
            value.model_dump_json(by_alias=True, warnings=False),
        )
    if isinstance(value, list | tuple):
        return type(value), [*map(describe_value, value)]
    return type(value), value, getattr(value, "tzinfo", UTC) is UTC


def assert_alike(listing: type[Listing[Any]], body: str) -> None:
    def validate_as_usual(body: bytes) -> Any:
        model = make_usual_model(listing.item_type)
        return model.model_validate_json(body, by_alias=True, by_name=False)

    def validate_fast(body: bytes) -> Any:
        return validate_body(listing, body)

    raw = body.encode()
    assert describe(validate_fast, raw) == describe(validate_as_usual, raw), body


def make_listing(item_type: type[ItemModel]) -> type[Listing[Any]]:
    keywords = {"service": "sagemaker", "operation": "ListImages", "items": "Images"}
    base: Any = Listing
    listing: Any = new_class("ListCoded", (base[item_type],), keywords)
    return cast(type[Listing[Any]], listing)


@pytest.mark.parametrize("token", TOKENS)
def test_each_form_of_a_time_gives_the_same(token: str) -> None:
    for aliases in ({"At": token}, {"At": "1700000000.5", "Until": token}):
        assert_alike(ListPlain, write_body({"At": "1"}, aliases))
    for field in Event.model_fields.values():
        alias = field.alias or ""
        value = make_value(alias, token)
        assert_alike(ListEvents, write_body({"At": "1.5", "Required": "0"} | {alias: value}))


def test_thousands_of_random_bodies_give_the_same() -> None:
    random = Random(20_261_127)  # noqa: S311  (reproducible, not secret)
    for _ in range(1500):
        assert_alike(ListEvents, write_body(make_event(random)))
        items = [{"At": make_token(random), "Until": make_token(random)} for _ in range(3)]
        assert_alike(ListPlain, write_body(*items))


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text() | st.datetimes().map(str),
    lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner),
    max_leaves=5,
).map(json.dumps)
TIMES = st.floats(2**29, 2**33).map(repr) | st.sampled_from(TOKENS) | JSON
NAMES = st.sampled_from(["At", "Until", "at", "until", "Other", "Zeit"])


@settings(deadline=None, max_examples=40)
@given(items=st.lists(st.dictionaries(NAMES, TIMES)), token=JSON)
def test_any_body_gives_the_same(items: list[dict[str, str]], token: str) -> None:
    assert_alike(ListPlain, write_body(*items)[:-1] + f', "NextToken": {token}}}')


@settings(deadline=None)
@given(microseconds=st.integers(2**30 * 10**6, 2**32 * 10**6))
def test_six_decimals_are_exact(microseconds: int) -> None:
    seconds, rest = divmod(microseconds, 10**6)
    body = write_body({"At": f"{seconds}.{rest:06}"})
    items = validate_body(ListPlain, body.encode()).items
    assert items is not None
    expected = datetime.fromtimestamp(seconds, UTC).replace(microsecond=rest)
    assert vars(items[0]) == {"at": expected, "until": None}


# --- It is fast ---------------------------------------------------------------------------------


class Stamped(ItemModel):
    at: UtcDatetime
    until: UtcDatetime | None = None


class ListStamped(Listing[Stamped], service="sagemaker", operation="ListImages", items="Images"):
    pass


def count_calls(listing: type[Listing[Any]], body: bytes) -> int:
    """Counts the calls of Python functions that it takes to validate a body."""
    calls = 0

    def count(frame: FrameType, event: str, argument: object) -> None:
        nonlocal calls
        calls += event == "call"

    before = sys.getprofile()
    sys.setprofile(count)
    try:
        validate_body(listing, body)
    finally:
        sys.setprofile(before)
    return calls


def test_a_number_is_read_without_calling_python() -> None:
    body = write_body(*[{"At": "1700000000.123", "Until": "1.7E9"}] * 100).encode()
    validate_body(ListStamped, body)
    assert count_calls(ListStamped, body) < 10
    assert count_calls(ListStamped, body.replace(b"1.7E9", b'"2026-01-02T03:04:05Z"')) >= 100


@pytest.mark.parametrize("token", ["0", "30000000000", '"2026-01-02T03:04:05Z"'])
def test_another_time_does_not_slow_down_its_page(token: str) -> None:
    body = write_body(*[{"At": "1700000000.123"}] * 100, {"At": token}).encode()
    validate_body(ListStamped, body)
    assert count_calls(ListStamped, body) < 15


@pytest.mark.parametrize(
    "listing", [ListImages, ListModelPackages, ListModelPackagingJobs, ListEvents]
)
def test_an_item_with_times_has_a_fast_validator(listing: type[Listing[Any]]) -> None:
    assert make_fast_validator(make_usual_model(listing.item_type)) is not None


# --- It keeps the usual validator ------------------------------------------------------------


@pytest.mark.parametrize("item_type", CODED)
def test_code_of_an_item_sees_times(item_type: type[ItemModel]) -> None:
    listing = make_listing(item_type)
    assert make_fast_validator(make_usual_model(item_type)) is None
    for at, until in itertools.product(["1700000000.5", "1700000001", '"soon"', "1e30"], repeat=2):
        assert_alike(listing, write_body({"At": at, "Until": until, "Rounded": at}))
        assert_alike(listing, write_body({"At": at}, {"At": until, "Bounded": "1"}))
        assert_alike(listing, write_body({"At": at, "Metadata": '"m"', "Serialization": '"s"'}))


@pytest.mark.parametrize("tag", ["1", '"1"', '"one"', "null", "[]"])
def test_a_changed_schema_of_a_model_is_ignored_as_usual(tag: str) -> None:
    member = f'{{"key": "k", "value": {tag}}}'
    for item_type, members in (
        (WithChangedTag, {"Tag": member}),
        (WithChangedTags, {"Tags": f"[{member}]"}),
    ):
        assert_alike(make_listing(item_type), write_body({"At": "1.5"} | members))


def test_unchanged_models_within_items_are_validated_fast() -> None:
    listing = make_listing(WithUnchangedModels)
    assert make_fast_validator(make_usual_model(WithUnchangedModels)) is not None
    tag = '{"key": "k", "value": "1"}'
    tree = f'{{"tag": {tag}, "branches": [{{"tag": {tag}}}]}}'
    members = {"Tag": tag, "Tags": f"[{tag}]", "Tree": tree, "Trees": f"[{tree}]"}
    assert_alike(listing, write_body({"At": "1.5", "Label": '{"value": "1"}'} | members))
    assert_alike(listing, write_body({"At": "1", "Boxes": '[{"Content": "1"}, {"Content": "x"}]'}))


class Timeless(ItemModel):
    name: str


FIELDS = {
    "type": "model-fields",
    "fields": {
        "at": {"schema": TypeAdapter(UtcDatetime).core_schema},
        "until": {"schema": {"type": "unknown"}},
    },
}


class Unknown(ItemModel):
    """Has a schema that pydantic-core does not know."""


Unknown.__pydantic_core_schema__ = cast(Any, {"type": "model", "cls": Unknown, "schema": FIELDS})


class Foreign:
    """Stands where a plugin of pydantic puts its validator."""


def test_nothing_is_built_that_would_not_be_faster() -> None:
    assert make_fast_validator(Timeless) is None


@pytest.mark.parametrize(
    ("attribute", "value"),
    [
        ("__pydantic_validator__", Foreign()),
        ("__pydantic_validator__", None),
        ("__pydantic_core_schema__", None),
        (
            "__pydantic_core_schema__",
            {"type": "model", "cls": Unknown, "schema": FIELDS},
        ),
    ],
)
def test_the_usual_validator_is_kept_where_pydantic_differs(attribute: str, value: Any) -> None:
    model = create_model("Model", __base__=Stamped)
    assert make_fast_validator(model) is not None
    setattr(model, attribute, value)
    assert make_fast_validator(model) is None
