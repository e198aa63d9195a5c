"""Clients of a Session for calls that list nothing."""

from __future__ import annotations

from botocore import __version__
from botocore.exceptions import UnknownServiceError

from awslists._session.aws_client import AWSClient
from awslists._session.client_pool import ClientPool, ClosedSessionError, make_closed_error
from awslists._support.text import shorten, suggest_names

__all__ = ["open_service_client"]


async def open_service_client(pool: ClientPool, service: object) -> AWSClient:
    """Returns the client of a service that knows all its operations; opens it if need be.

    Raises:
        SessionClosedError: The Session is closed.
        TypeError: `service` is not a string.
        ValueError: botocore knows no such service.
    """
    __tracebackhide__ = True
    if not isinstance(service, str):
        raise TypeError(f'service must be a name such as "sagemaker", not {type(service).__name__}')
    try:
        async with pool.until_closed():
            return await pool.open_whole(service)
    except ClosedSessionError:
        error = make_closed_error()
        vars(error).update(operation=None)  # there is none, and no listing
        raise error from None
    except UnknownServiceError as unknown:
        known = str(unknown.kwargs["known_service_names"]).split(", ")
        name = f"{shorten(service, 100)!r}{suggest_names(service, known)}"
        raise ValueError(f"botocore {__version__} knows no service {name}") from None
