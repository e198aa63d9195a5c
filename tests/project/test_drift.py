"""Our declarations agree with the installed botocore's service model.

Lookout for Vision, which botocore has dropped, is compared with our own description of it, and
that with what the reference page says.
"""

from __future__ import annotations

from dataclasses import fields
from enum import Enum
from inspect import cleandoc, signature
from typing import Any, Literal, get_args, get_origin, get_type_hints

import pytest

from awslists import ItemModel, Listing, ModelLifeCycle
from awslists.testing import check_service_model
from tests.helpers.service_model import LISTINGS, Parameter, output_shape, parameters, shape

each_listing = pytest.mark.parametrize("listing", LISTINGS)
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


def documented(parameter: Parameter) -> dict[str, Any]:
    """Describe a parameter of the service model in the words of the table above."""
    said = {k: v for k, v in parameter.shape.items() if k in ("type", "min", "max", "enum")}
    return (
        {"min": 0} | said | {"pattern": parameter.pattern} if parameter.kind == "string" else said
    )


@each_listing
def test_the_declaration_agrees_with_the_service_model(listing: type[Listing[Any]]) -> None:
    assert check_service_model(listing) == []


@pytest.mark.parametrize("operation", REFERENCE)
def test_the_service_model_says_what_the_reference_page_says(operation: str) -> None:
    model = {p.name: documented(p) for p in parameters() if p.listing.operation == operation}
    assert model == {
        name: {"min": 0} | said if "pattern" in said else said
        for name, said in REFERENCE[operation].items()
    }


@each_listing
def test_a_full_page_is_the_largest_that_is_documented(listing: type[Listing[Any]]) -> None:
    [size] = [p for p in parameters("integer") if p.listing is listing]
    assert signature(listing).parameters["max_results"].default == size.shape["max"]


@pytest.mark.parametrize("parameter", parameters("enum"), ids=str)
def test_an_enum_is_accepted_as_its_members_and_as_literals(parameter: Parameter) -> None:
    kinds = get_args(get_type_hints(parameter.listing)[parameter.keyword])
    assert [isinstance(kind, type) and issubclass(kind, Enum) for kind in kinds].count(True) == 1
    assert [get_origin(kind) is Literal for kind in kinds].count(True) == 1


@pytest.mark.parametrize("item", [*(listing.item_type for listing in LISTINGS), ModelLifeCycle])
def test_an_enum_of_an_item_takes_what_aws_adds(item: type[ItemModel]) -> None:
    kinds = [get_args(hint) or (hint,) for hint in get_type_hints(item).values()]
    enums = [of for of in kinds if any(isinstance(k, type) and issubclass(k, Enum) for k in of)]
    assert [of for of in enums if str not in of] == []


@each_listing
def test_items_are_named_as_the_service_model_names_them(listing: type[Listing[Any]]) -> None:
    output = output_shape(listing)
    assert set(output["members"]) == {listing.items_member, "NextToken"}
    items = shape(listing, output["members"][listing.items_member]["shape"])
    assert items["member"]["shape"] == listing.item_type.__name__


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
