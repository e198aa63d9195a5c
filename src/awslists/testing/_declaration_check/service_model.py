"""check_service_model compares a declared operation with the installed botocore's service model."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import fields
from typing import Any

from awslists._listings.listing import Listing
from awslists._pages.declared_paging import find_lists, find_member, get_members
from awslists._request.parameters import (
    find_wrong_defaults,
    get_aws_names,
    get_parameter_types,
    has_default,
)
from awslists._support.names import LISTING_NAMES
from awslists._support.type_hints import get_leaves
from awslists.constraints import Text
from awslists.testing._declaration_check.differences import compare_requiredness
from awslists.testing._declaration_check.member_names import MemberNames
from awslists.testing._declaration_check.operation_model import (
    ModeledOperation,
    UndeclarableError,
    load_operation_model,
)
from awslists.testing._declaration_check.shapes import MODEL, describe, quote
from awslists.testing._declaration_check.type_comparison import TypeComparison

__all__ = ["check_service_model"]

OF_EVERY_LISTING = LISTING_NAMES | {"max_results", "next_token"}
BOUNDS = ("min", "max", "pattern", "enum")


def check_service_model(listing: type[Listing[Any]]) -> list[str]:
    """Compare a listing's declaration with the installed botocore's service model.

    It compares how the operation pages, the request and the structures in it (names, required
    parameters, types, unions, enums and literals, ranges, lengths and patterns, and whether
    defaults keep to them), the items and the models nested in them (names, types, enums, and
    whether they accept all that AWS sends), and where the response has the items. Ranges, lengths
    and patterns are those declared with `awslists.constraints`. A field that AWS requires may be
    optional in an item. It does not compare patterns that neither Python nor pydantic can read, or
    the number of elements of a list. For Lookout for Vision, which botocore has dropped, the
    service model is the one that comes with awslists.

    Args:
        listing: The class that declares the operation.

    Returns:
        A sentence for each difference; an empty list if the two agree. If the operation cannot be
        declared, one sentence that says why.

    Raises:
        TypeError: `listing` is not a class, or declares no operation.

    Examples:
        >>> def test_the_declaration_agrees_with_the_service_model() -> None:
        ...     assert check_service_model(ListModelPackageGroups) == []
    """
    if not isinstance(listing, type):
        raise TypeError(f"give the class of a listing, not {listing!r}")
    if not hasattr(listing, "items_member"):
        raise TypeError(f"{listing.__name__} declares no operation")
    try:
        modeled = load_operation_model(listing)
    except UndeclarableError as reason:
        return [f"{listing.__name__}: {reason}"]
    in_request = [*_compare_request(listing, modeled)] or [*_check_defaults(listing)]
    return [*in_request, *_compare_response(listing, modeled)]


def _compare_request(listing: type[Listing[Any]], modeled: ModeledOperation) -> Iterator[str]:
    name, shape = listing.__name__, modeled.model.input_shape
    members, declared = get_members(shape), get_aws_names(listing)
    names = MemberNames(name, "parameter", members, declared, listing.letter_case, OF_EVERY_LISTING)
    yield from names.find_wrong_case()
    yield from names.find_missing(shape.required_members)
    types = TypeComparison(modeled, sent=True)
    for keyword, member in names.members.items():
        if misnamed := names.explain_misnaming(keyword):
            yield f"{name}.{keyword}: {misnamed}"
            continue
        is_required = member in shape.required_members
        yield from _compare_parameter(listing, keyword, is_required)
        if keyword == "next_token" and not _is_token_bound_alike(listing, modeled):
            yield from _find_bound_token(listing)
        elif not (keyword == "max_results" and listing.paging.size_as_text):
            leaves = get_leaves(get_parameter_types(listing)[keyword])
            yield from types.compare(f"{name}.{keyword}", leaves, members[member])


def _compare_parameter(
    listing: type[Listing[Any]], keyword: str, is_required: bool
) -> Iterator[str]:
    """Compare whether a parameter is required; one with a default is always sent."""
    field = next(field for field in fields(listing) if field.name == keyword)
    if field.default is None or not has_default(field):
        leaves = get_leaves(get_parameter_types(listing)[keyword])
        where, is_declared = f"{listing.__name__}.{keyword}", not has_default(field)
        yield from compare_requiredness(where, is_required, is_declared, leaves)


def _is_token_bound_alike(listing: type[Listing[Any]], modeled: ModeledOperation) -> bool:
    """Return whether the tokens of answers keep to the rules for those of requests."""
    asked = get_members(modeled.model.input_shape)[listing.paging.token].metadata
    answered = find_member(modeled.model.output_shape, listing.paging.next_token).metadata
    return all(asked.get(bound) == answered.get(bound) for bound in BOUNDS)


def _find_bound_token(listing: type[Listing[Any]]) -> Iterator[str]:
    leaves = get_leaves(get_parameter_types(listing)["next_token"])
    if any(isinstance(leaf, Text) for leaf in leaves):
        reason = "AWS may return tokens that break it"
        yield f"{listing.__name__}.next_token: leave Text out: {reason}"


def _check_defaults(listing: type[Listing[Any]]) -> Iterator[str]:
    """Find defaults that break the constraints declared beside them."""
    for wrong in find_wrong_defaults(listing):
        where = f"{listing.__name__}.{wrong.parameter}"
        yield f"{where}: the default {wrong.value!r} {wrong.message}"


def _compare_response(listing: type[Listing[Any]], modeled: ModeledOperation) -> Iterator[str]:
    name, member, shape = listing.__name__, listing.items_member, modeled.model.output_shape
    found = find_member(shape, member)
    lists = [*find_lists(shape)]
    if member not in lists:
        has = f"its lists: {quote(lists)}" if lists else "it has no list at all"
        yield f"{name}: {MODEL} has no list {member} in the response; {has}"
        return
    yield from _compare_flags(listing, modeled, found)
    yield from _compare_left_out(listing, modeled.paginator, lists)
    if found.member.type_name not in ("structure", "string"):
        yield f"{name}: {member} is {describe(found)}; items must be structures or strings"
    elif not (listing.item_type is str and found.member.type_name == "string"):
        types = TypeComparison(modeled)
        yield from types.compare(f"{name}, an item", [listing.item_type], found.member)


def _compare_flags(
    listing: type[Listing[Any]], modeled: ModeledOperation, items: Any
) -> Iterator[str]:
    """Compare whether the list is required and whether it is sparse."""
    name, outermost = listing.__name__, listing.items_member.split(".")[0]
    if (outermost in modeled.model.output_shape.required_members) != listing.items_required:
        verb = "does not require" if listing.items_required else "requires"
        said = f"items_required={listing.items_required}"
        yield f"{name}: {MODEL} {verb} {outermost} in the response, the declaration says {said}"
    if modeled.is_sparse(items) != listing.items_sparse:
        verb = "does not allow" if listing.items_sparse else "allows"
        said = f"items_sparse={listing.items_sparse}"
        yield f"{name}: {MODEL} {verb} nulls in the list, the declaration says {said}"


def _compare_left_out(
    listing: type[Listing[Any]], paginator: Mapping[str, Any], lists: list[str]
) -> Iterator[str]:
    """Compare which of the lists that botocore pages through are left out."""
    results = paginator.get("result_key", [])
    others = {*([results] if isinstance(results, str) else results)} & {*lists}
    if missing := sorted(others - {listing.items_member, *listing.left_out}):
        every = (*listing.left_out, *missing)
        code = f"({', '.join(map(json.dumps, every))}{',' if len(every) == 1 else ''})"
        said = f"also lists {', '.join(missing)}, which is left out: declare left_out={code}"
        yield f"{listing.__name__}: botocore {said}"
    for path in listing.left_out:
        if path not in lists:
            yield f"{listing.__name__}: {MODEL} has no list {path} to leave out"
