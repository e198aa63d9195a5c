"""The installed botocore's model of an operation, if the operation can be declared."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from awslists._listings.listing import Listing
from awslists._pages.declarable import explain_unknown
from awslists._pages.declared_paging import find_paging_obstacles, load_paginator
from awslists._pages.decoding import is_json

__all__ = ["ModeledOperation", "UndeclarableError", "load_operation_model"]


class UndeclarableError(Exception):
    """An operation cannot be declared; its message says why."""


@dataclass(frozen=True, slots=True)
class ModeledOperation:
    """An operation as the installed botocore describes it.

    Attributes:
        model: botocore's model of it.
        shapes: The descriptions of the service's shapes, which say more than the model.
        paginator: botocore's description of how it pages; empty without one.
    """

    model: Any
    shapes: Mapping[str, Any]
    paginator: Mapping[str, Any]

    @property
    def is_json(self) -> bool:
        """True if its answers are JSON, where times are numbers by default."""
        return is_json(self.model)

    def is_sparse(self, shape: Any) -> bool:
        """Return whether a list may hold nulls."""
        return bool(self.shapes[shape.name].get("sparse"))


def load_operation_model(listing: type[Listing[Any]]) -> ModeledOperation:
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
    return ModeledOperation(model, description["shapes"], load_paginator(model))


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
