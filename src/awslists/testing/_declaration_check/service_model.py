"""check_service_model compares a declared operation with the installed botocore's service model."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import fields
from typing import Any, get_args

from pydantic import BaseModel

from awslists._listings.listing import Listing
from awslists._pages.declarable import explain_unbuilt
from awslists._pages.declared_paging import find_lists, find_member, get_members
from awslists._request.parameters import (
    NOT_SENT,
    find_wrong_defaults,
    get_aws_names,
    get_parameter_types,
    has_default,
)
from awslists._support.names import make_aws_name
from awslists._support.type_hints import get_leaves, get_types
from awslists.models import ItemModel
from awslists.testing._declaration_check.differences import (
    compare_bounds,
    compare_kinds,
    compare_requiredness,
    compare_texts,
    compare_times,
    compare_values,
    find_limits_of_answers,
    find_unreadable,
)
from awslists.testing._declaration_check.operation_model import (
    UndeclarableError,
    load_operation_model,
)
from awslists.testing._declaration_check.shapes import (
    MODEL,
    describe,
    describe_kind,
    explain_misnaming,
    find_meant_member,
    find_missing,
    holds_structures,
    quote,
)

__all__ = ["check_service_model"]

JSON = ("json", "rest-json")


def check_service_model(listing: type[Listing[Any]]) -> list[str]:
    """Compare a listing's declaration with the installed botocore's service model.

    It compares the request (names, required parameters, types, enums and literals, ranges,
    lengths and patterns, and whether defaults keep to them), the items and the models nested in
    them (names, required fields, types, enums, and whether they accept all that AWS sends), and
    where the response has the items. Ranges, lengths and patterns are those declared with
    `awslists.constraints`. It does not compare patterns that neither Python nor pydantic can read,
    the number of elements of a list, or optional parameters that cannot be declared. For Lookout
    for Vision, which botocore has dropped, the service model is the one that comes with awslists.

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
        model = load_operation_model(listing)
    except UndeclarableError as reason:
        return [f"{listing.__name__}: {reason}"]
    in_request = [*_compare_request(listing, model.input_shape)] or [*_check_defaults(listing)]
    return [*in_request, *_compare_response(listing, model)]


# --- The request and the response ---------------------------------------------------------------


def _compare_request(listing: type[Listing[Any]], shape: Any) -> Iterator[str]:
    name, annotations, types = (
        listing.__name__,
        get_parameter_types(listing),
        TypeComparison(sent=True),
    )
    keywords = {f.name: f for f in fields(listing) if f.name not in NOT_SENT}
    modeled = get_members(shape)
    names = get_aws_names(listing)
    members = {keyword: _find_member(keyword, names[keyword], modeled) for keyword in keywords}
    required = shape.required_members
    yield from find_missing(name, "parameter", modeled, required, members.values())
    for keyword, field in keywords.items():
        where, member = f"{name}.{keyword}", members[keyword]
        if misnamed := explain_misnaming(names[keyword], member, "parameter", modeled):
            yield f"{where}: {misnamed}"
            continue
        if holds_structures(modeled[member]):
            yield f"{where}: is {describe(modeled[member])}, which cannot be declared"
            continue
        leaves = get_leaves(annotations[keyword])
        # A parameter with a default is always sent.
        if field.default is None or not has_default(field):
            is_declared = not has_default(field)
            yield from compare_requiredness(where, member in required, is_declared, leaves)
        yield from types.compare(where, leaves, modeled[member])


def _check_defaults(listing: type[Listing[Any]]) -> Iterator[str]:
    """Find defaults that break the constraints declared beside them."""
    for wrong in find_wrong_defaults(listing):
        where = f"{listing.__name__}.{wrong.parameter}"
        yield f"{where}: the default {wrong.value!r} {wrong.message}"


def _compare_response(listing: type[Listing[Any]], model: Any) -> Iterator[str]:
    name, member, shape = listing.__name__, listing.items_member, model.output_shape
    modeled = find_member(shape, member)
    if getattr(modeled, "type_name", "") != "list":
        lists = [*find_lists(shape)]
        found = f"its lists: {quote(lists)}" if lists else "it has no list at all"
        yield f"{name}: {MODEL} has no list {member} in the response; {found}"
        return
    outermost = member.split(".")[0]
    if (outermost in shape.required_members) != listing.items_required:
        verb = "does not require" if listing.items_required else "requires"
        said = f"items_required={listing.items_required}"
        yield f"{name}: {MODEL} {verb} {outermost} in the response, the declaration says {said}"
    if modeled.member.type_name not in ("structure", "string"):
        yield f"{name}: {member} is {describe(modeled)}; items must be structures or strings"
        return
    types = TypeComparison(in_json=model.service_model.resolved_protocol in JSON)
    yield from types.compare(f"{name}, an item", [listing.item_type], modeled.member)


# --- What is in them ----------------------------------------------------------------------------


class TypeComparison:
    """Compares types with shapes and all that is nested in them, each pair of models once.

    Args:
        sent: Whether they belong to a request, which must keep to the documented limits.
        in_json: Whether they belong to an answer in JSON, where times are numbers by default.
    """

    def __init__(self, *, sent: bool = False, in_json: bool = False) -> None:
        self._sent, self._in_json = sent, in_json
        self._seen: set[tuple[type[BaseModel], str]] = set()

    def compare(self, where: str, leaves: Sequence[Any], shape: Any) -> Iterator[str]:
        """Compare a type, given by its leaves, with a shape."""
        modeled = describe_kind(shape)
        if not self._sent:
            yield from find_limits_of_answers(where, leaves)
        if differing := [*compare_kinds(where, leaves, modeled)]:
            yield from differing
        else:
            yield from self._compare_inside(where, leaves, modeled, shape)

    def _compare_inside(
        self, where: str, leaves: Sequence[Any], modeled: str, shape: Any
    ) -> Iterator[str]:
        match modeled:
            case "a structure":
                yield from self._compare_structure(get_types(leaves)[-1], shape)
            case "a list":
                yield from self._compare_inner(
                    where, get_types(leaves)[-1], {"an element": shape.member}
                )
            case "a map":
                inner = {"a key": shape.key, "a value": shape.value}
                yield from self._compare_inner(where, get_types(leaves)[-1], inner)
            case "a timestamp":
                sent, in_json = self._sent, self._in_json
                yield from compare_times(where, leaves, shape, sent=sent, in_json=in_json)
            case "a string":
                yield from compare_values(where, leaves, shape, sent=self._sent)
                if self._sent and not shape.enum:
                    yield from compare_texts(where, leaves, shape)
            case "an integer" | "a number" if self._sent:
                yield from compare_bounds(where, leaves, shape)

    def _compare_structure(self, model: type[BaseModel], shape: Any) -> Iterator[str]:
        if (model, shape.name) in self._seen:
            return
        self._seen.add((model, shape.name))
        if problem := explain_unbuilt(model):  # its field types may be unresolved until then
            yield problem
            return
        modeled = get_members(shape)
        members = {
            name: _find_member(name, str(field.alias), modeled)
            for name, field in model.model_fields.items()
        }
        required = shape.required_members
        yield from find_missing(model.__name__, "member", modeled, required, members.values())
        for attribute, member in members.items():
            where, field = f"{model.__name__}.{attribute}", model.model_fields[attribute]
            if misnamed := explain_misnaming(str(field.alias), member, "member", modeled):
                yield f"{where}: {misnamed}"
                continue
            leaves = [*get_leaves(field.annotation), *field.metadata]
            if not (self._sent or issubclass(model, ItemModel)):
                yield from find_unreadable(where, modeled[member])
            yield from compare_requiredness(where, member in required, field.is_required(), leaves)
            yield from self.compare(where, leaves, modeled[member])

    def _compare_inner(self, where: str, declared: Any, shapes: Mapping[str, Any]) -> Iterator[str]:
        inner = get_args(declared)
        if len(inner) < len(shapes):
            yield f"{where}: the declaration does not say what is in it"
            return
        for (name, shape), annotation in zip(shapes.items(), inner, strict=False):
            yield from self.compare(f"{where}, {name}", get_leaves(annotation), shape)


def _find_member(name: str, given: str, modeled: Mapping[str, Any]) -> str:
    """Return the member that a field or keyword stands for, by AWS's name or its own."""
    return given if given != make_aws_name(name) else find_meant_member(name, modeled)
