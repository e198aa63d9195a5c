"""Parameters that are structures, and lists and maps of structures."""

from __future__ import annotations

import copy
import dataclasses
import json
import pickle
from datetime import UTC, datetime, timedelta, timezone
from enum import StrEnum
from typing import Annotated, Any, Literal

import pytest

from awslists import DeclarationError, Image, InvalidRequestError, Listing
from awslists.constraints import Range, Text, Timestamp
from awslists.models import Document, Name, ParameterModel
from tests.helpers.service_model import SOURCE

NOON = datetime(2026, 1, 1, 12, tzinfo=UTC)


class Side(StrEnum):
    LEFT = "Left"
    RIGHT = "Right"


class Bounds(ParameterModel):
    """A structure within a structure."""

    least: Annotated[int, Range(0, 9)]
    most: Annotated[int, Range(0, 9)] | None = None


class Filter(ParameterModel):
    name: Annotated[str, Text(max_length=5, pattern="[a-z]+")]
    values: list[Annotated[str, Text(max_length=3)]] | None = None
    side: Side | Literal["Left", "Right"] | None = None
    ranges: list[Bounds] | None = None
    range_: Bounds | None = None
    seen_before: Timestamp | None = None
    vcpus: Annotated[int | None, Name("VCPUs")] = None
    json_: Document | None = None


class Tree(ParameterModel):
    """A structure that may contain itself."""

    part: Tree | None = None


class ListThings(Listing[Image], service="sagemaker", operation="ListThings", items="Things"):
    filters: list[Filter] | None = None
    only: Filter | None = None
    by_name: dict[Annotated[str, Text(2)], Filter] | None = None
    sides: dict[str, Side] | None = None
    document: Document | None = None
    tree: Tree | None = None


WHOLE = Filter(
    name="abc",
    values=["a", "b"],
    side="Left",
    ranges=[Bounds(least=1), Bounds(least=2, most=3)],
    range_=Bounds(least=0),
    seen_before=NOON + timedelta(microseconds=1),
    vcpus=2,
    json_={"a": [1, None, {"b": "c"}]},
)
SENT: dict[str, Any] = {
    "Name": "abc",
    "Values": ["a", "b"],
    "Side": "Left",
    "Ranges": [{"Least": 1}, {"Least": 2, "Most": 3}],
    "Range": {"Least": 0},
    "SeenBefore": NOON + timedelta(seconds=1),
    "VCPUs": 2,
    "Json": {"a": [1, None, {"b": "c"}]},
}


def test_structures_are_sent_with_awss_names() -> None:
    listing = ListThings(
        SOURCE, filters=[WHOLE], only=WHOLE, by_name={"x": WHOLE}, sides={"a": Side.LEFT}
    )
    assert listing.request == {
        "MaxResults": 100,
        "Filters": [SENT],
        "Only": SENT,
        "ByName": {"x": SENT},
        "Sides": {"a": "Left"},
    }
    listing.request["Only"]["Json"]["a"].clear()
    assert listing.request["Only"] == SENT


def test_dicts_of_a_request_become_structures() -> None:
    request = {"Filters": [SENT], "Only": SENT, "ByName": {"x": SENT}, "Sides": {"a": "Left"}}
    listing = ListThings.from_request(SOURCE, request)
    whole = WHOLE.model_copy(update={"seen_before": NOON + timedelta(seconds=1)})
    assert listing.filters == [whole]
    assert listing.only == whole
    assert listing.by_name == {"x": whole}
    assert listing.sides == {"a": Side.LEFT}
    assert listing.request == {"MaxResults": 100, **request}
    assert ListThings.from_request(SOURCE, listing.request) == listing


def test_a_structure_dumps_as_boto3_takes_it() -> None:
    dumped = WHOLE.model_dump(by_alias=True, exclude_none=True)
    assert dumped == SENT | {"SeenBefore": NOON + timedelta(microseconds=1)}
    assert json.loads(WHOLE.model_dump_json(by_alias=True))["VCPUs"] == 2


def test_a_structure_says_everything_that_is_wrong() -> None:
    wrong: Any = {"name": "ABC", "values": ["long"], "side": "Up", "colour": 1, "vcpus": "2"}
    with pytest.raises(InvalidRequestError) as caught:
        Filter(**wrong)
    error = caught.value
    assert error.operation == "Filter"
    assert {each.parameter: each.message for each in error.violations} == {
        "name": "does not fully match the documented pattern",
        "values": "has 4 characters, at most 3 are allowed",
        "side": "must be one of Left, Right",
        "vcpus": "must be an int",
        "colour": "is not a parameter of the operation",
    }
    with pytest.raises(InvalidRequestError, match=r"name is missing \[Required: Yes\]"):
        Filter()  # type: ignore[call-arg]  # pyright: ignore[reportCallIssue]  # the mistake
    with pytest.raises(TypeError, match="positional"):
        Filter("abc")  # type: ignore[call-arg]  # pyright: ignore[reportCallIssue]  # the mistake


@pytest.mark.parametrize("wrong", [{"name": "abc"}, {"Name": "abc"}, 5, "abc", None])
def test_a_listing_takes_only_structures(wrong: Any) -> None:
    with pytest.raises(InvalidRequestError) as caught:
        ListThings(SOURCE, filters=[wrong])
    [violation] = caught.value.violations
    assert violation.parameter == "filters"
    assert violation.message.startswith("must be made by calling Filter(...)")
    assert str(violation.value) == str(wrong)
    with pytest.raises(InvalidRequestError, match=r"range_.* must be made by calling Bounds"):
        Filter(name="abc", range_={"least": 1})  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]  # the mistake


def test_violations_in_a_request_name_their_path() -> None:
    request = {
        "Filters": [SENT, {"Name": "ABC", "Side": "Up", "Other": 1}, {"Values": ["long"]}, 5],
        "Only": {"Name": "abc", "Ranges": [{"Least": 1}, {"Least": 10, "Most": -1}]},
        "ByName": {"x": {"Range": {}}},
        "Colour": 1,
        "MaxResults": 101,
    }
    with pytest.raises(InvalidRequestError) as caught:
        ListThings.from_request(SOURCE, request)
    assert [each.parameter for each in caught.value.violations] == [
        "Colour",
        "filters[1].name",
        "filters[1].side",
        "filters[1].Other",
        "filters[2].name",
        "filters[2].values",
        "only.ranges[1].least",
        "only.ranges[1].most",
        "by_name['x'].range_.least",
        "by_name['x'].name",
        "max_results",
    ]
    assert caught.value.operation == "ListThings"
    with pytest.raises(InvalidRequestError, match=r"filters=5 must be made by calling Filter"):
        ListThings.from_request(SOURCE, {"Filters": [5]})


def test_a_request_that_contains_itself_is_refused() -> None:
    tree: dict[str, Any] = {}
    tree["Part"] = tree
    deep_tree: dict[str, Any] = {}
    for _ in range(5000):
        deep_tree = {"Part": deep_tree}
    for each in (tree, deep_tree):
        with pytest.raises(InvalidRequestError, match="is nested too deeply, or contains itself"):
            ListThings.from_request(SOURCE, {"Tree": each})
    deep: list[Any] = []
    for _ in range(5000):
        deep = [deep]
    with pytest.raises(InvalidRequestError):
        ListThings.from_request(SOURCE, {"Document": deep})
    with pytest.raises(InvalidRequestError):
        ListThings(SOURCE, document=deep)


def test_a_required_structure_that_is_wrong_is_not_missing() -> None:
    class ListMust(ListThings):
        must: Filter

    with pytest.raises(InvalidRequestError) as caught:
        ListMust.from_request(SOURCE, {"Must": {"Name": "ABC"}})
    assert [each.parameter for each in caught.value.violations] == ["must.name"]


@pytest.mark.parametrize("document", [{"a": {"b": [1.5, True, None]}}, [], "text", 5, None])
def test_documents_are_plain_json(document: Any) -> None:
    listing = ListThings(SOURCE, document=document)
    assert listing.request.get("Document") == document
    assert ListThings.from_request(SOURCE, {"Document": document}) == listing


def test_a_document_holds_nothing_else() -> None:
    with pytest.raises(InvalidRequestError, match="document"):
        ListThings(SOURCE, document={"a": object()})  # type: ignore[dict-item]  # pyright: ignore[reportArgumentType]  # the mistake


def test_structures_are_values() -> None:
    one, other = Bounds(least=1), Bounds(least=1)
    assert one == other
    assert hash(one) == hash(other)
    assert pickle.loads(pickle.dumps(WHOLE)) == WHOLE  # noqa: S301  (our own)
    assert copy.deepcopy(WHOLE) == WHOLE
    assert repr(Bounds(least=1)) == "Bounds(least=1)"
    assert repr(ListThings(SOURCE, only=Filter(name="a"))) == "ListThings(only=Filter(name='a'))"
    with pytest.raises(Exception, match="frozen"):
        one.least = 2
    with pytest.raises(AttributeError, match="'lest'; did you mean least"):
        one.lest  # type: ignore[attr-defined]  # pyright: ignore[reportAttributeAccessIssue]  # noqa: B018  (the mistake)


def test_a_structure_may_contain_itself() -> None:
    made = Nested(inner=Nested(inner=Nested()))
    assert made.model_dump(by_alias=True, exclude_none=True) == {"inner": {"inner": {}}}
    listing = ListNested.from_request(SOURCE, {"nested": {"inner": {"inner": {}}}})
    assert listing.nested == made
    with pytest.raises(InvalidRequestError, match=r"nested\.inner\.Inner={} is not a parameter"):
        ListNested.from_request(SOURCE, {"nested": {"inner": {"Inner": {}}}})


class Nested(ParameterModel, names="camelCase"):
    inner: Nested | None = None


class ListNested(
    Listing[Image], service="sagemaker", operation="ListNested", items="i", names="camelCase"
):
    nested: Nested | None = None


@pytest.mark.parametrize("names", ["camelcase", "", 5])
def test_other_names_of_fields_are_refused(names: Any) -> None:
    with pytest.raises(DeclarationError, match=f'^Wrong: names must be "Pasc.* not {names!r}$'):

        class Wrong(ParameterModel, names=names):
            pass


class ListEarly(Listing[Image], service="sagemaker", operation="ListEarly", items="Things"):
    early: Early | None = None


class Early(ParameterModel):
    late: Late


class Late(ParameterModel):
    name: str


def test_a_structure_may_be_declared_later() -> None:
    listing = ListEarly.from_request(SOURCE, {"Early": {"Late": {"Name": "x"}}})
    assert listing.early == Early(late=Late(name="x"))


class Unfinished(ParameterModel):
    name: Elsewhere  # type: ignore[name-defined]  # pyright: ignore[reportUndefinedVariable]  # noqa: F821  (the mistake)


class Around(ParameterModel):
    inner: list[Unfinished] | None = None


class ListUnfinished(Listing[Image], service="sagemaker", operation="ListThings", items="Things"):
    around: Around | None = None


def test_a_structure_of_unknown_types_is_reported() -> None:
    said = (
        r"Unfinished cannot be built \(name 'Elsewhere' is not defined\): the types of its fields"
    )
    for _ in range(2):
        with pytest.raises(DeclarationError, match=f"^ListUnfinished: {said}"):
            ListUnfinished(SOURCE)
        with pytest.raises(DeclarationError, match=f"^{said}"):
            Unfinished(name="a")


def test_a_time_in_a_structure_keeps_its_moment() -> None:
    zone = timezone(timedelta(hours=2))
    made = Filter(name="abc", seen_before=datetime(2026, 1, 1, 14, tzinfo=zone))
    assert ListThings(SOURCE, only=made).request["Only"]["SeenBefore"] == NOON
    assert dataclasses.replace(ListThings(SOURCE, only=made), only=None).only is None
    with pytest.raises(InvalidRequestError, match="has no time zone"):
        Filter(name="abc", seen_before=datetime(2026, 1, 1))  # noqa: DTZ001  (the mistake)
