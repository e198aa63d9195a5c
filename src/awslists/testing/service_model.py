"""check_service_model: a declared operation against the installed botocore's service model."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import MISSING, fields
from typing import Any

from pydantic.alias_generators import to_pascal

from awslists.listing import Listing
from awslists.request import NOT_SENT, annotations_of
from awslists.testing.shapes import (
    MODEL,
    TypeComparison,
    lacking,
    leaves_of,
    members_of,
    quoted,
    requiredness,
)

__all__ = ["check_service_model"]


def check_service_model(listing: type[Listing[Any]]) -> list[str]:
    """What differs between a listing's declaration and the installed botocore's service model.

    It compares the request (names, which are required, types, enums and literals, ranges, lengths
    and patterns), the items with all that is nested in them (names, which are required, types,
    enums), and where the response has the items and the token. Ranges, lengths and patterns are
    those declared with `awslists.constraints`. Not compared are patterns that Python cannot read,
    and how many elements a list may have. For Lookout for Vision, which botocore has dropped, the
    service model is the description that comes with awslists.

    Args:
        listing: The class that declares the operation.

    Returns:
        A sentence for each difference; none if the declaration agrees with the service model.

    Raises:
        TypeError: The class declares no operation.

    Examples:
        >>> def test_the_declaration_agrees_with_the_service_model() -> None:
        ...     assert check_service_model(ListModelPackageGroups) == []
    """
    if not hasattr(listing, "items_member"):
        raise TypeError(f"{listing.__name__} declares no operation")
    model = _operation_model(listing.service, listing.operation)
    if isinstance(model, str):
        return [f"{listing.__name__}: {model}"]
    return [*_request(listing, model.input_shape), *_response(listing, model.output_shape)]


def _operation_model(service: str, operation: str) -> Any:
    """The model of an operation, or what botocore does not know of it."""
    # Imported late: aiobotocore takes longer to import than all else together.
    from botocore import __version__
    from botocore.exceptions import UnknownServiceError
    from botocore.model import OperationNotFoundError, ServiceModel

    from awslists.clients import make_loader

    try:
        description = make_loader().load_service_model(service, "service-2")
        return ServiceModel(description, service).operation_model(operation)
    except UnknownServiceError:
        return f"the installed botocore {__version__} knows no service {service}"
    except OperationNotFoundError:
        return f"the installed botocore {__version__} knows no operation {operation} of {service}"


# --- The request and the response ---------------------------------------------------------------


def _request(listing: type[Listing[Any]], shape: Any) -> Iterator[str]:
    name, annotations, types = listing.__name__, annotations_of(listing), TypeComparison(sent=True)
    keywords = {f.name: f for f in fields(listing) if f.name not in NOT_SENT}
    modeled = members_of(shape)
    yield from lacking(name, "parameter", modeled, map(to_pascal, keywords))
    for keyword, field in keywords.items():
        where, member = f"{name}.{keyword}", to_pascal(keyword)
        if member not in modeled:
            yield f"{where}: {MODEL} has no parameter {member}"
            continue
        leaves = leaves_of(annotations[keyword])
        # A parameter with a default of the declaration's own is always sent.
        if field.default is None or field.default is MISSING:
            required = field.default is MISSING
            yield from requiredness(where, member in shape.required_members, required, leaves)
        yield from types.compare(where, leaves, modeled[member])


def _response(listing: type[Listing[Any]], shape: Any) -> Iterator[str]:
    name, member, modeled = listing.__name__, listing.items_member, members_of(shape)
    if "NextToken" not in modeled:
        yield f"{name}: {MODEL} has no NextToken in the response, so no page leads to the next"
    if member not in modeled or modeled[member].type_name != "list":
        lists = [name for name, shape in modeled.items() if shape.type_name == "list"]
        found = f"its lists: {quoted(lists)}" if lists else "it has no list at all"
        yield f"{name}: {MODEL} has no list {member} in the response; {found}"
        return
    if (member in shape.required_members) != listing.items_required:
        verb = "does not require" if listing.items_required else "requires"
        said = f"items_required={listing.items_required}"
        yield f"{name}: {MODEL} {verb} {member} in the response, the declaration says {said}"
    yield from TypeComparison().compare(
        f"{name}, an item", [listing.item_type], modeled[member].member
    )
