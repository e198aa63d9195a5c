"""The operations that can be declared, and why others cannot."""

from __future__ import annotations

from typing import Any

from awslists.testing.shapes import described, holds_structures, members_of
from awslists.violations import did_you_mean

__all__ = ["UndeclarableError", "operation_model"]

ALIKE = 0.8
"""How alike a name has to be to one that there is, to be taken for it."""
PAGING = "MaxResults and NextToken"


class UndeclarableError(Exception):
    """An operation cannot be declared; its message says why."""


def operation_model(service: str, operation: str) -> Any:
    """The installed botocore's model of an operation.

    Raises:
        UndeclarableError: There is no such operation, or it cannot be declared.
    """
    # Imported late: aiobotocore takes longer to import than all else together.
    from botocore.model import ServiceModel

    description = _description(service)
    if operation not in description["operations"]:
        hint = did_you_mean(operation, description["operations"], alike=ALIKE)
        raise UndeclarableError(f"{_unknown()} operation {operation} of {service}{hint}")
    model: Any = ServiceModel(description, service).operation_model(operation)
    _check_paging(model)
    for name in model.input_shape.required_members:
        if holds_structures(shape := model.input_shape.members[name]):
            kind = described(shape)
            raise UndeclarableError(f"requires {name}, {kind}, which cannot be declared")
    return model


def _unknown() -> str:
    from botocore import __version__

    return f"the installed botocore {__version__} knows no"


def _description(service: str) -> Any:
    from botocore.exceptions import UnknownServiceError

    from awslists.loaders import make_loader

    loader = make_loader()
    try:
        return loader.load_service_model(service, "service-2")
    except UnknownServiceError:
        known = loader.list_available_services("service-2")
        services = [name for name in known if not name.endswith(".json")]
        hint = did_you_mean(service, services, alike=ALIKE)
        raise UndeclarableError(f"{_unknown()} service {service}{hint}") from None


def _check_paging(model: Any) -> None:
    sent, answered = members_of(model.input_shape), members_of(model.output_shape)
    if not ({"MaxResults", "NextToken"} <= {*sent} and "NextToken" in answered):
        only = f"only operations that page by {PAGING} can be declared"
        raise UndeclarableError(f"{_paging(model)}; {only}")


def _paging(model: Any) -> str:
    from botocore.exceptions import DataNotFoundError

    from awslists.loaders import make_loader

    try:
        paginators = make_loader().load_service_model(
            model.service_model.service_name, "paginators-1"
        )
    except DataNotFoundError:
        paginators = {"pagination": {}}
    paginator = paginators["pagination"].get(model.name, {})
    tokens = paginator.get("input_token", [])
    names = [paginator.get("limit_key"), *([tokens] if isinstance(tokens, str) else tokens)]
    said = " and ".join(filter(None, names))
    return f"pages by {said}" if said not in ("", PAGING) else f"does not page by {PAGING}"
