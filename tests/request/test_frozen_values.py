"""Lists and maps in a request cannot be changed after they were checked."""

from __future__ import annotations

import copy
import dataclasses
import json
import pickle
from collections.abc import Callable
from types import MappingProxyType
from typing import Annotated, Any

import pytest

from awslists import Image, InvalidRequestError, Listing
from awslists.constraints import Size, Text
from awslists.models import Document, ParameterModel
from tests.helpers.service_model import SOURCE

Short = Annotated[str, Text(3)]


class Filter(ParameterModel):
    name: Short
    values: list[Short] | None = None
    labels: dict[str, list[Short]] | None = None
    document: Document | None = None
    states: list[str] = ["a"]  # noqa: RUF012  (pydantic copies it)


class ListThings(Listing[Image], service="sagemaker", operation="ListThings", items="Things"):
    filters: list[Filter] | None = None
    names: Annotated[list[Short], Size(1, 3)] | None = None
    by_name: dict[str, Filter] | None = None
    document: Document | None = None


def make_listing() -> Any:
    each = Filter(name="a", values=["b"], labels={"c": ["d"]}, document={"e": [{"f": 1}]})
    document: Any = {"e": [{"f": 1}]}
    return ListThings(
        SOURCE, filters=[each], names=["x", "y"], by_name={"g": each}, document=document
    )


FILTER = {
    "Name": "a", "Values": ["b"], "Labels": {"c": ["d"]}, "Document": {"e": [{"f": 1}]},
    "States": ["a"],
}  # fmt: skip
SENT = {
    "MaxResults": 100,
    "Filters": [FILTER],
    "Names": ["x", "y"],
    "ByName": {"g": FILTER},
    "Document": {"e": [{"f": 1}]},
}
LISTS: dict[str, Callable[[Any], Any]] = {
    "of structures": lambda listing: listing.filters,
    "of strings": lambda listing: listing.names,
    "in a structure": lambda listing: listing.filters[0].values,
    "in a map in a structure": lambda listing: listing.filters[0].labels["c"],
    "in a document": lambda listing: listing.document["e"],
    "in a document in a structure": lambda listing: listing.filters[0].document["e"],
    "by default": lambda listing: listing.filters[0].states,
}
MAPS: dict[str, Callable[[Any], Any]] = {
    "of structures": lambda listing: listing.by_name,
    "in a structure": lambda listing: listing.filters[0].labels,
    "a document": lambda listing: listing.document,
    "in a list of a document": lambda listing: listing.document["e"][0],
    "a document in a structure": lambda listing: listing.by_name["g"].document,
}
CHANGES_OF_LISTS: dict[str, Callable[[Any], object]] = {
    "append": lambda values: values.append("too long"),
    "clear": lambda values: values.clear(),
    "del": lambda values: values.__delitem__(0),
    "extend": lambda values: values.extend(["too long"]),
    "insert": lambda values: values.insert(0, "too long"),
    "pop": lambda values: values.pop(),
    "remove": lambda values: values.remove(values[0]),
    "reverse": lambda values: values.reverse(),
    "set": lambda values: values.__setitem__(0, "too long"),
    "sort": lambda values: values.sort(key=str),
    "+=": lambda values: values.__iadd__(["too long"]),
    "*=": lambda values: values.__imul__(2),
}
CHANGES_OF_MAPS: dict[str, Callable[[Any], object]] = {
    "clear": lambda values: values.clear(),
    "del": lambda values: values.__delitem__(next(iter(values))),
    "pop": lambda values: values.pop(next(iter(values))),
    "popitem": lambda values: values.popitem(),
    "set": lambda values: values.__setitem__("k", 5),
    "setdefault": lambda values: values.setdefault("k", 5),
    "update": lambda values: values.update(k=5),
    "|=": lambda values: values.__ior__({"k": 5}),
}
REFUSED = "^it belongs to a request, which was checked when it was made: make another one instead"


@pytest.mark.parametrize("place", LISTS)
@pytest.mark.parametrize("change", CHANGES_OF_LISTS)
def test_a_list_cannot_be_changed(place: str, change: str) -> None:
    listing = make_listing()
    with pytest.raises(TypeError, match=REFUSED):
        CHANGES_OF_LISTS[change](LISTS[place](listing))
    assert listing.request == SENT


@pytest.mark.parametrize("place", MAPS)
@pytest.mark.parametrize("change", CHANGES_OF_MAPS)
def test_a_map_cannot_be_changed(place: str, change: str) -> None:
    listing = make_listing()
    with pytest.raises(TypeError, match=REFUSED):
        CHANGES_OF_MAPS[change](MAPS[place](listing))
    assert listing.request == SENT


def test_every_method_that_changes_something_is_refused() -> None:
    listing = make_listing()
    for plain, immutable, frozen in (
        (list, tuple, type(listing.names)),
        (dict, MappingProxyType, type(listing.by_name)),
    ):
        changes = {*dir(plain)} - {*dir(immutable)} - {"copy", "fromkeys", "__reversed__"}
        kept = [name for name in changes if getattr(frozen, name) is getattr(plain, name)]
        assert (len(changes) > 6, kept) == (True, [])


def test_the_callers_own_lists_stay_theirs() -> None:
    names, values = ["x"], ["b"]
    document: Any = {"e": [1]}
    listing = ListThings(
        SOURCE, names=names, filters=[Filter(name="a", values=values)], document=document
    )
    sent = listing.request
    names.append("too long")
    values.append("too long")
    document["e"].append(2)
    document["f"] = []
    assert listing.request == sent


def test_requests_are_plain_and_fresh() -> None:
    listing = make_listing()
    request = listing.request
    assert {type(request[name]) for name in ("Filters", "Names")} == {list}
    assert {type(request[name]) for name in ("ByName", "Document")} == {dict}
    assert type(request["Filters"][0]["Labels"]["c"]) is list
    assert type(request["Document"]["e"][0]) is dict
    request["Names"].append("z")
    request["Document"]["e"][0].clear()
    assert listing.request == SENT
    assert ListThings.from_request(SOURCE, listing.request) == listing


def test_they_remain_lists_and_maps() -> None:
    listing = make_listing()
    assert listing.names == ["x", "y"]
    assert repr(listing.names) == "['x', 'y']"
    assert isinstance(listing.names, list)
    assert [*listing.names, "z"] == listing.names + ["z"]  # noqa: RUF005  (what is tested)
    assert json.loads(json.dumps(listing.document)) == listing.document == {"e": [{"f": 1}]}
    changed = listing.names.copy()
    changed.append("z")
    assert dataclasses.replace(listing, names=changed).request["Names"] == ["x", "y", "z"]
    assert listing.request == SENT


def test_a_structure_dumps_plain_lists() -> None:
    each = make_listing().filters[0]
    dumped = each.model_dump(by_alias=True)
    assert dumped == FILTER
    assert json.loads(each.model_dump_json(by_alias=True)) == FILTER
    dumped["Values"].append("c")
    dumped["Labels"]["c"].append("c")


def test_copies_are_equal_and_cannot_be_changed() -> None:
    listing = make_listing()
    for value in (listing.filters, listing.by_name, listing.document, listing.names):
        for twin in (pickle.loads(pickle.dumps(value)), copy.deepcopy(value), copy.copy(value)):  # noqa: S301  (our own)
            assert twin == value
            with pytest.raises(TypeError, match=REFUSED):
                twin.clear()


def test_values_of_another_listing_are_checked_again() -> None:
    listing = make_listing()
    again = ListThings(
        SOURCE,
        filters=listing.filters,
        names=listing.names,
        by_name=listing.by_name,
        document=listing.document,
    )
    assert again == listing == dataclasses.replace(listing)
    assert again.request == SENT
    read = {"Filters": listing.filters, "Names": listing.names, "ByName": listing.by_name}
    assert ListThings.from_request(SOURCE, {**read, "Document": listing.document}) == listing
    with pytest.raises(InvalidRequestError, match=r"filters=\['x', 'y'\] must be made by"):
        ListThings(SOURCE, filters=[listing.names])
    document: Any = ListThings(SOURCE, document={"Name": "a"}).document
    assert ListThings.from_request(SOURCE, {"Filters": [document]}).filters == [Filter(name="a")]
    with pytest.raises(InvalidRequestError, match=r"filters={'Name': 'a'} must be made by"):
        ListThings(SOURCE, filters=[document])
    nested: Any = {"a": {"b": [1] * 9}}
    document = ListThings(SOURCE, document=nested).document
    shown = r"filters={'a': {'b': \[1, 1, 1, 1, 1, 1, \.\.\.\]}} must be made by"
    with pytest.raises(InvalidRequestError, match=shown):
        ListThings(SOURCE, filters=[document])
    with pytest.raises(InvalidRequestError, match="at most 1 are allowed"):
        Narrow(SOURCE, names=listing.names)


class Narrow(Listing[Image], service="sagemaker", operation="ListThings", items="Things"):
    names: Annotated[list[Short], Size(None, 1)] | None = None


def test_what_pydantic_makes_cannot_be_changed_either() -> None:
    each = Filter.model_validate({"name": "a", "values": ["b"]})
    for values in (each.values, each.states):
        assert isinstance(values, list)
        with pytest.raises(TypeError, match=REFUSED):
            values.append("too long")
    assert Filter(name="b").states == ["a"]


def test_a_changed_copy_is_checked() -> None:
    each = Filter(name="a", values=["b"])
    changed = each.model_copy(update={"values": ["c"]})
    assert (changed, each) == (Filter(name="a", values=["c"]), Filter(name="a", values=["b"]))
    assert repr(changed) == "Filter(name='a', values=['c'])"
    assert each.model_copy() == each.model_copy(deep=True) == each
    with pytest.raises(InvalidRequestError) as caught:
        each.model_copy(update={"values": ["long"], "colour": 1}, deep=True)
    assert [violation.parameter for violation in caught.value.violations] == ["values", "colour"]
    with pytest.raises(TypeError, match=REFUSED):
        changed.values.append("too long")  # type: ignore[union-attr]  # pyright: ignore  # the mistake
