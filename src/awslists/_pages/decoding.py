"""From the bytes of an answer straight to models.

botocore would parse a body into dicts, which takes most of its time. Its event ``before-parse``
comes before that: there the body is validated into models, and botocore is left an empty one. That
happens only within `decoding`, so that the caller's own calls on the same client get their dicts,
and only where the body is JSON under the names of the service model: of other answers, botocore
makes dicts as ever.

Within it, too, what would make botocore or the HTTP library fail in words of their own is caught
before: an error's body that botocore cannot read, and a header that cannot be sent.
"""

from __future__ import annotations

import json
import re
from base64 import b64encode
from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from datetime import datetime
from traceback import walk_tb
from types import GenericAlias
from typing import TYPE_CHECKING, Any, ClassVar, Self
from weakref import WeakSet

from botocore.exceptions import BotoCoreError, ClientError
from botocore.parsers import ResponseParserError
from pydantic import BaseModel, ConfigDict, Field, TypeAdapter, ValidationError, create_model

from awslists._pages.error_bodies import readable_error
from awslists._pages.protocols import has_names_of_model, is_json
from awslists._session.copies import request_id, watch
from awslists._support.caching import cached_by_class
from awslists._support.text import shorten
from awslists.models import ItemModel

if TYPE_CHECKING:
    from awslists._request.request import Request
    from awslists._session.aws_client import AWSClient

__all__ = [
    "Response",
    "UndecodableError",
    "UnreadableError",
    "UnsendableError",
    "decoded",
    "decoding",
]

CONTROL_CHARACTER = re.compile(r"[\x00-\x08\x0a-\x1f\x7f]")
DECODED = "awslists"
JSON_OBJECT = TypeAdapter(dict[str, Any])
FIRST_ERROR_STATUS = 300
PARSING = "botocore.parsers"
SIGNING = "aiobotocore.signers"
AWAITING_ANSWERS = "aiobotocore.endpoint"
MOCKED = (
    "the call was answered within Python by something made for boto3, such as moto's mock_aws, "
    "which aiobotocore cannot use ({}): use awslists.testing.LocalAWS, or moto's server and "
    "Session(endpoint_url=...)"
)

_clients: WeakSet[AWSClient] = WeakSet()
_listing: ContextVar[type[Request] | None] = ContextVar("awslists_listing", default=None)


class Response(BaseModel):
    """The body of an answer: its items, whatever the service calls them, and the token."""

    model_config: ClassVar[ConfigDict] = ConfigDict(strict=True, defer_build=True)

    items: tuple[ItemModel, ...] | None
    next_token: str | None = Field(default=None, alias="NextToken")


class UndecodableError(Exception):
    """An answer is not of the documented shape."""

    def __init__(self, cause: ValidationError, request_id: str | None) -> None:
        super().__init__(str(cause))
        self.cause: ValidationError = cause
        self.request_id: str | None = request_id


class UnreadableError(Exception):
    """botocore could not read an answer."""


class UnsendableError(Exception):
    """A request cannot be sent as it is."""


@contextmanager
def decoding(client: AWSClient, listing: type[Request]) -> Iterator[None]:
    """Answers to calls made on the client in this context have a `Response` under `DECODED`."""
    if client not in _clients:
        service = client.meta.service_model.service_id.hyphenize()
        events = client.meta.events
        events.register(f"before-parse.{service}", _decode, unique_id="awslists-decode")
        events.register(f"before-send.{service}", _check_headers, unique_id="awslists-headers")
        watch(client, is_ours=_listing.get)
        _clients.add(client)
    reset = _listing.set(listing)
    try:
        yield
    except (BotoCoreError, ClientError, ResponseParserError):
        raise
    except Exception as error:
        if (explained := _explained(error)) is None:
            raise
        raise explained from error
    finally:
        _listing.reset(reset)


def decoded(listing: type[Request], answer: dict[str, Any]) -> Response:
    """The `Response` of an answer; a stub or a cache answers with dicts, without any bytes."""
    if DECODED in answer:
        response: Response = answer[DECODED]
        return response
    # By way of JSON, so that the same types are accepted as on the wire.
    body = json.dumps(answer, default=_in_json)
    try:
        return _response_model(listing).model_validate_json(body, by_alias=True, by_name=False)
    except ValidationError as error:
        metadata = answer.get("ResponseMetadata", {})
        raise UndecodableError(error, metadata.get("RequestId")) from None


def _in_json(value: object) -> str:
    if isinstance(value, bytes):
        return b64encode(value).decode()
    return value.isoformat() if isinstance(value, datetime) else str(value)


def _decode(
    operation_model: Any,
    response_dict: dict[str, Any],
    customized_response_dict: dict[str, Any],
    **_: object,
) -> None:
    """Handles botocore's event ``before-parse``."""
    listing, body = _listing.get(), response_dict["body"]
    if listing is None or listing.operation != operation_model.name:
        return
    if not is_json(operation_model):
        return
    if response_dict["status_code"] >= FIRST_ERROR_STATUS:
        # botocore's client takes a 300 for an error, but its parser takes it for a page.
        taken_for_page = response_dict["status_code"] == FIRST_ERROR_STATUS
        headers = response_dict["headers"]
        parsed = b"{}" if taken_for_page else readable_error(body, headers)
        response_dict["body"] = _Replaced(parsed, body)
        return
    try:
        if not has_names_of_model(operation_model):
            # botocore reads it, and would take what is no JSON for an empty answer.
            JSON_OBJECT.validate_json(body)
            return
        response = _response_model(listing).model_validate_json(body, by_alias=True, by_name=False)
    except ValidationError as error:
        raise UndecodableError(error, request_id(response_dict["headers"])) from None
    customized_response_dict[DECODED] = response
    response_dict["body"] = _Replaced(b"{}", body)


class _Replaced(bytes):
    """What botocore parses in place of a body; its log shows the body as it was received."""

    received: bytes

    def __new__(cls, parsed: bytes, received: bytes) -> Self:
        replaced = super().__new__(cls, parsed)
        replaced.received = received
        return replaced

    def __repr__(self) -> str:
        return repr(self.received)

    __str__ = __repr__


def _explained(error: Exception) -> UnreadableError | UnsendableError | None:
    """An error of ours if botocore stumbled over an answer, since it takes much for granted."""
    modules = [frame.f_globals.get("__name__", "") for frame, _ in walk_tb(error.__traceback__)]
    if _is_mocked(error, modules):
        return UnsendableError(MOCKED.format(shorten(str(error))))
    if PARSING not in modules or SIGNING in modules:
        return None  # Credentials are asked for when a request is signed.
    return UnreadableError(f"{type(error).__name__}: {error}")


def _is_mocked(error: Exception, modules: list[str]) -> bool:
    """Whether something answered in place of the network: moto, or what gives bytes at once."""
    is_awaiting = isinstance(error, TypeError) and modules[-1] == AWAITING_ANSWERS
    return is_awaiting or any(name.partition(".")[0] == "moto" for name in modules)


def _check_headers(request: Any, **_: object) -> None:
    """Handles botocore's event ``before-send``: httpx would show a broken header in its error."""
    if _listing.get() and any(map(CONTROL_CHARACTER.search, map(_text, request.headers.values()))):
        raise UnsendableError(
            "the access key id or the session token holds a line break or another control "
            "character, which no header can carry"
        )


def _text(header: str | bytes) -> str:
    return header if isinstance(header, str) else header.decode("latin-1")


@cached_by_class
def _response_model(listing: type[Request]) -> type[Response]:
    items: Any = GenericAlias(tuple, (listing.item_type, ...))
    member = listing.items_member
    field: Any = (
        (items, Field(alias=member))
        if listing.items_required
        else (items | None, Field(default=None, alias=member))
    )
    return create_model(f"{listing.operation}Response", __base__=Response, items=field)
