"""Our declarations against the installed botocore's service model, so that drift shows.

Lookout for Vision, which botocore has dropped, is compared with our own description of it, and
that with what the reference page says.
"""

from __future__ import annotations

from dataclasses import MISSING, fields
from datetime import datetime
from enum import Enum
from inspect import cleandoc, signature
from types import UnionType
from typing import Annotated, Any, Literal, Union, get_args, get_origin, get_type_hints

import pytest
from botocore import xform_name

from awslists import ItemModel, Listing, ListModelPackages, ModelLifeCycle
from awslists.constraints import Range, Text
from service_model import LISTINGS, Parameter, input_shape, output_shape, parameters, shape

each_listing = pytest.mark.parametrize("listing", LISTINGS)
ITEMS: list[tuple[type[Listing[Any]], type[ItemModel]]] = [
    *((listing, listing.item_type) for listing in LISTINGS),
    (ListModelPackages, ModelLifeCycle),
]
each_item = pytest.mark.parametrize(("listing", "item"), ITEMS)
OURS = {"source", "limit"}
PYTHON_TYPES = {"integer": int, "string": str, "timestamp": datetime}
REFERENCE: dict[str, dict[str, dict[str, Any]]] = {
    "ListImages": {
        "CreationTimeAfter": {"type": "timestamp"},
        "CreationTimeBefore": {"type": "timestamp"},
        "LastModifiedTimeAfter": {"type": "timestamp"},
        "LastModifiedTimeBefore": {"type": "timestamp"},
        "MaxResults": {"type": "integer", "min": 1, "max": 100},
        "NameContains": {"type": "string", "max": 63, "pattern": r"[a-zA-Z0-9\-.]+"},
        "NextToken": {"type": "string", "max": 8192, "pattern": ".*"},
        "SortBy": {"type": "string", "enum": ["CREATION_TIME", "LAST_MODIFIED_TIME", "IMAGE_NAME"]},
        "SortOrder": {"type": "string", "enum": ["ASCENDING", "DESCENDING"]},
    },
    "ListModelPackagingJobs": {
        "MaxResults": {"type": "integer", "min": 1, "max": 100},
        "NextToken": {"type": "string", "max": 2048, "pattern": r"[a-zA-Z0-9\/\+\=]{0,2048}"},
        "ProjectName": {
            "type": "string", "min": 1, "max": 255, "pattern": r"[a-zA-Z0-9][a-zA-Z0-9_\-]*",
        },
    },
}  # fmt: skip
"""The constraints that the reference pages state, copied by hand; the other two state none."""


def hints(of: type[Any]) -> dict[str, Any]:
    return get_type_hints(of, include_extras=True)


def leaves(annotation: Any) -> list[Any]:
    """What a union and its annotated members are made of: types, literals and metadata."""
    if get_origin(annotation) in (Union, UnionType):
        return [leaf for member in get_args(annotation) for leaf in leaves(member)]
    if get_origin(annotation) is Annotated:
        inner, *metadata = get_args(annotation)
        return [*leaves(inner), *metadata]
    return [annotation]


def declared(parameter: Parameter) -> dict[str, Any]:
    """What our declaration of a parameter says, in the words of a service model."""
    said: dict[str, Any] = {}
    for leaf in leaves(hints(parameter.listing)[parameter.keyword]):
        if isinstance(leaf, Range):
            said |= {"min": leaf.minimum, "max": leaf.maximum}
        elif isinstance(leaf, Text):
            said |= {"min": leaf.min_length, "max": leaf.max_length, "pattern": leaf.pattern}
        elif get_origin(leaf) is Literal:
            said |= {"strings": list(get_args(leaf)), "type": "string"}
        elif isinstance(leaf, type) and issubclass(leaf, Enum):
            said |= {"enum": [member.value for member in leaf]}
        elif leaf in PYTHON_TYPES.values():
            said |= {"type": next(k for k, v in PYTHON_TYPES.items() if v is leaf)}
    return said


def documented(parameter: Parameter) -> dict[str, Any]:
    """The same from the service model."""
    shape = {k: v for k, v in parameter.shape.items() if k in ("type", "min", "max", "enum")}
    if "enum" in shape:
        return shape | {"strings": shape["enum"]}
    if parameter.kind == "string":
        return {"min": 0} | shape | {"pattern": parameter.pattern}
    return shape


# --- Requests -----------------------------------------------------------------------------------


@each_listing
def test_the_keywords_are_the_parameters_of_the_operation(listing: type[Listing[Any]]) -> None:
    documented = {xform_name(name) for name in input_shape(listing)["members"]}
    assert {field.name for field in fields(listing)} - OURS == documented


@each_listing
def test_a_keyword_is_required_exactly_when_its_parameter_is(listing: type[Listing[Any]]) -> None:
    required = {field.name for field in fields(listing) if field.default is MISSING} - OURS
    assert required == {xform_name(name) for name in input_shape(listing).get("required", ())}


@pytest.mark.parametrize("parameter", parameters(), ids=str)
def test_the_type_and_constraints_of_a_keyword_are_those_of_its_parameter(
    parameter: Parameter,
) -> None:
    assert declared(parameter) == documented(parameter)


@pytest.mark.parametrize("operation", REFERENCE)
def test_the_service_model_says_what_the_reference_page_says(operation: str) -> None:
    [listing] = [listing for listing in LISTINGS if listing.operation == operation]
    model = {p.name: documented(p) for p in parameters() if p.listing is listing}
    reference = {
        name: {"min": 0} | said if "pattern" in said else said
        for name, said in REFERENCE[operation].items()
    }
    for said in model.values():
        said.pop("strings", None)
    assert model == reference


@each_listing
def test_a_full_page_is_the_largest_that_is_documented(listing: type[Listing[Any]]) -> None:
    [size] = [p for p in parameters("integer") if p.listing is listing]
    assert signature(listing).parameters["max_results"].default == size.shape["max"]


# --- Responses ----------------------------------------------------------------------------------


@each_listing
def test_a_response_has_the_items_where_we_look_for_them(listing: type[Listing[Any]]) -> None:
    output = output_shape(listing)
    assert set(output["members"]) == {listing.items_member, "NextToken"}
    items = shape(listing, output["members"][listing.items_member]["shape"])
    assert items["type"] == "list"
    assert items["member"]["shape"] == listing.item_type.__name__


@each_listing
def test_a_missing_list_is_broken_exactly_when_the_model_requires_it(
    listing: type[Listing[Any]],
) -> None:
    required = output_shape(listing).get("required", [])
    assert required == (["ModelPackageSummaryList"] if listing is ListModelPackages else [])
    assert listing.items_required == (listing.items_member in required)


@each_item
def test_the_fields_of_an_item_are_the_members_of_its_shape(
    listing: type[Listing[Any]], item: type[ItemModel]
) -> None:
    members = shape(listing, item.__name__)["members"]
    assert {field.alias for field in item.model_fields.values()} == set(members)
    assert set(item.model_fields) == {xform_name(member) for member in members}


@each_item
def test_a_field_is_required_exactly_when_its_member_is(
    listing: type[Listing[Any]], item: type[ItemModel]
) -> None:
    required = {field.alias for field in item.model_fields.values() if field.is_required()}
    assert required == set(shape(listing, item.__name__).get("required", []))


@each_item
def test_an_optional_field_can_be_none_and_a_required_one_cannot(
    listing: type[Listing[Any]], item: type[ItemModel]
) -> None:
    required = {xform_name(member) for member in shape(listing, item.__name__).get("required", [])}
    nullable = {field for field, hint in hints(item).items() if type(None) in leaves(hint)}
    assert nullable & set(item.model_fields) == set(item.model_fields) - required


@each_item
def test_the_type_of_a_field_is_that_of_its_member(
    listing: type[Listing[Any]], item: type[ItemModel]
) -> None:
    for member, reference in shape(listing, item.__name__)["members"].items():
        documented = shape(listing, reference["shape"])
        types = [leaf for leaf in leaves(hints(item)[xform_name(member)]) if isinstance(leaf, type)]
        enums = [leaf for leaf in types if issubclass(leaf, Enum)]
        if documented["type"] == "structure":
            assert reference["shape"] in {leaf.__name__ for leaf in types}, member
        else:
            assert PYTHON_TYPES[documented["type"]] in types, member
        values = [member.value for enum in enums for member in enum]
        assert values == documented.get("enum", []), member


@each_listing
def test_every_keyword_and_field_has_a_line_in_the_docstring(listing: type[Listing[Any]]) -> None:
    names = {
        listing: [field.name for field in fields(listing)],
        listing.item_type: list(listing.item_type.model_fields),
        ModelLifeCycle: list(ModelLifeCycle.model_fields),
    }
    for described, expected in names.items():
        docstring = cleandoc(described.__doc__ or "")
        assert [name for name in expected if f"\n    {name}: " not in docstring] == []
