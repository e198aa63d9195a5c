"""Everyone who could see that botocore did not make a call; then botocore makes it."""

from __future__ import annotations

import logging
from types import FunctionType
from typing import Any

from aiobotocore.client import AioBaseClient
from aiobotocore.endpoint import AioEndpoint
from aiobotocore.httpsession import AIOHTTPSession
from aiobotocore.parsers import AioResponseParser
from aiobotocore.signers import AioRequestSigner
from botocore import xform_name
from botocore.auth import SigV4Auth
from botocore.context import get_context
from botocore.history import get_global_history_recorder

from awslists._session.event_hooks import Registration

__all__ = ["find_observer"]

LOGGERS = [
    logging.getLogger(name)
    for name in (
        "aiobotocore",
        "aiobotocore.client",
        "aiobotocore.endpoint",
        "aiobotocore.regions",
        "botocore.auth",
        "botocore.client",
        "botocore.endpoint",
        "botocore.hooks",
        "botocore.httpsession",
        "botocore.parsers",
        "botocore.regions",
        "botocore.retryhandler",
        "botocore.retries.standard",
    )
]
STEPS = (
    (AioBaseClient, "_make_api_call"),
    (AioBaseClient, "_make_request"),
    (AioBaseClient, "_convert_to_request_dict"),
    (AioBaseClient, "_emit_api_params"),
    (AioBaseClient, "_resolve_endpoint_ruleset"),
    (AioEndpoint, "make_request"),
    (AioEndpoint, "create_request"),
    (AioEndpoint, "prepare_request"),
    (AioEndpoint, "_send_request"),
    (AioEndpoint, "_do_get_response"),
    (AioEndpoint, "_send"),
    (AioRequestSigner, "sign"),
    (AIOHTTPSession, "send"),
    (AioResponseParser, "parse"),
    (SigV4Auth, "add_auth"),
)
"""The methods that tracers and test tools replace: each a step of every call of botocore."""
PACKAGES = {"aiobotocore", "botocore"}

_recorder: Any = get_global_history_recorder()


def find_observer(client: Any, operation: str, foreign_handlers: list[Registration]) -> str:
    """Returns who could see that a call was not made by botocore; "" if there is no such observer.

    Args:
        client: The client.
        operation: The operation that is called.
        foreign_handlers: The handlers that neither botocore nor awslists registered.
    """
    if foreign_handlers:
        return f"{_name(foreign_handlers[0].handler)} handles events of botocore"
    for owner, step in STEPS:
        if not _is_original(getattr(owner, step, None)):
            return f"{owner.__name__}.{step} was replaced"
    method, replaced = xform_name(operation), vars(client)
    if (
        method in replaced
        or not replaced.keys().isdisjoint(_CLIENT_STEPS)
        or not _is_original(getattr(type(client), method, None))
    ):
        return "a method of the client was replaced"
    if get_context() is not None:
        return "the caller is in a context of botocore, which the user agent may show"
    if getattr(_recorder, "_enabled", True):
        return "botocore records the history of calls"
    for logger in LOGGERS:
        if logger.isEnabledFor(logging.DEBUG):
            return f"the logger {logger.name} is at DEBUG"
    return ""


_CLIENT_STEPS = {step for owner, step in STEPS if owner is AioBaseClient}


def _is_original(function: object) -> bool:
    """Returns whether a method is the library's own: what replaces it has other globals."""
    return type(function) is FunctionType and function.__globals__.get("__package__") in PACKAGES


def _name(handler: object) -> str:
    name = getattr(handler, "__qualname__", type(handler).__qualname__)
    return f"{getattr(handler, '__module__', '')}.{name}"
