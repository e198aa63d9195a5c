"""Requests and items of every list of SageMaker, with values made from botocore's model."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest

from awslists import InvalidRequestError, Listing, Session, sagemaker
from awslists._request.parameters import get_aws_names
from awslists.declare._service import load_service
from tests.helpers.modeled_values import find_wrong_values, make_value

SERVICE = load_service("sagemaker")
SOURCE = Session(region_name="us-east-1")
LISTINGS: list[type[Listing[Any]]] = [
    getattr(sagemaker, name)
    for name in sagemaker.OPERATIONS
    if name in SERVICE.operations  # an older botocore lacks some
]
each_listing = pytest.mark.parametrize("listing", LISTINGS)


def parameters_of(listing: type[Listing[Any]]) -> dict[str, Any]:
    """The shapes of the parameters that the declaration and this botocore know."""
    declared = get_aws_names(listing).values()
    modeled = SERVICE.get_operation(listing.operation).input_shape.members
    return {name: shape for name, shape in modeled.items() if name in declared}


def full_request(listing: type[Listing[Any]]) -> dict[str, Any]:
    return {name: make_value(shape) for name, shape in parameters_of(listing).items()}


def wrong_requests(listing: type[Listing[Any]]) -> Iterator[tuple[str, dict[str, Any]]]:
    """Yield requests that break one rule each, with the parameter that breaks it."""
    request = full_request(listing)
    for name, shape in parameters_of(listing).items():
        for wrong in find_wrong_values(shape):
            yield name, request | {name: wrong}
    for name in SERVICE.get_operation(listing.operation).input_shape.required_members:
        yield name, {key: value for key, value in request.items() if key != name}


@each_listing
def test_a_request_with_every_parameter_comes_back(listing: type[Listing[Any]]) -> None:
    request = full_request(listing)
    made = listing.from_request(SOURCE, request)
    assert made.request == request
    assert listing.from_request(SOURCE, made.request) == made


@each_listing
def test_each_constraint_refuses_what_is_beyond_it(listing: type[Listing[Any]]) -> None:
    keywords = {name: keyword for keyword, name in get_aws_names(listing).items()}
    wrong = [*wrong_requests(listing)]
    assert wrong
    for name, request in wrong:
        with pytest.raises(InvalidRequestError) as refused:
            listing.from_request(SOURCE, request)
        [violation] = refused.value.violations
        assert violation.parameter.startswith(keywords[name]), request[name]


@each_listing
def test_an_item_comes_back(listing: type[Listing[Any]]) -> None:
    output = SERVICE.get_operation(listing.operation).output_shape
    item = make_value(output.members[listing.items_member].member)
    if listing.item_type is str:
        assert isinstance(item, str)
        return
    made = listing.item_type.model_validate(item)
    assert made.model_dump(by_alias=True, exclude_none=True) == item
