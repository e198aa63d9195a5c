"""The installed botocore's model of an operation, if the operation can be declared."""

from __future__ import annotations

from typing import Any

from awslists._listings.listing import Listing
from awslists._pages.declarable import explain_unknown
from awslists._pages.declared_paging import find_paging_obstacles
from awslists.testing._declaration_check.shapes import describe, holds_structures

__all__ = ["UndeclarableError", "load_operation_model"]


class UndeclarableError(Exception):
    """An operation cannot be declared; its message says why."""


def load_operation_model(listing: type[Listing[Any]]) -> Any:
    """Load the installed botocore's model of the operation that a listing declares.

    Raises:
        UndeclarableError: There is no such operation, or it cannot be declared.
    """
    # Imported late: aiobotocore takes longer to import than all else together.
    from botocore.model import ServiceModel

    service, operation = listing.service, listing.operation
    description = _load_description(service)
    if operation not in description["operations"]:
        known = description["operations"]
        raise UndeclarableError(explain_unknown("operation", operation, known, f" of {service}"))
    model: Any = ServiceModel(description, service).operation_model(operation)
    if obstacles := [*find_paging_obstacles(model, listing.paging)]:
        raise UndeclarableError("; ".join(obstacles))
    for name in model.input_shape.required_members:
        if holds_structures(shape := model.input_shape.members[name]):
            kind = describe(shape)
            raise UndeclarableError(f"requires {name}, {kind}, which cannot be declared")
    return model


def _load_description(service: str) -> Any:
    from botocore.exceptions import UnknownServiceError

    from awslists._session.loaders import make_loader

    loader = make_loader()
    try:
        return loader.load_service_model(service, "service-2")
    except UnknownServiceError:
        known = loader.list_available_services("service-2")
        services = [name for name in known if not name.endswith(".json")]
        raise UndeclarableError(explain_unknown("service", service, services)) from None
