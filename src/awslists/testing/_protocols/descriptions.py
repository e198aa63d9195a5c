"""botocore's descriptions of operations."""

from __future__ import annotations

from functools import cache
from typing import Any

from botocore.model import ServiceModel

from awslists._session.loaders import make_loader

__all__ = ["describe_operation", "describe_service"]


@cache
def describe_operation(service: str, operation: str) -> Any:
    """Return botocore's model of an operation.

    Raises:
        UnknownServiceError: botocore knows no such service.
        OperationNotFoundError: The service has no such operation.
    """
    return describe_service(service, operation).operation_model(operation)


def describe_service(service: str, operation: str) -> Any:
    """Return botocore's model of a service: the short description if it has the operation.

    Raises:
        UnknownServiceError: botocore knows no such service.
    """
    short = _describe_service(service, trimmed=True)
    is_short = operation in short.operation_names
    return short if is_short else _describe_service(service, trimmed=False)


@cache
def _describe_service(service: str, *, trimmed: bool) -> Any:
    return ServiceModel(
        make_loader(trimmed=trimmed).load_service_model(service, "service-2"), service
    )
