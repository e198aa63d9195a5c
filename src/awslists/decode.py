"""From the bytes of an answer straight to models.

botocore would parse a body into dicts, which takes four fifths of its time. Its event
``before-parse`` comes before that: there the body is validated into models, and botocore is left
an empty one. That happens only within `decoding`, so that the caller's own calls on the same
client get their dicts.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from types import GenericAlias
from typing import TYPE_CHECKING, Any
from weakref import WeakSet

from pydantic import BaseModel, ConfigDict, Field, ValidationError, create_model

from awslists.models import ItemModel
from awslists.request import cached_by_class

if TYPE_CHECKING:
    from awslists.listing import Listing
    from awslists.session import AWSClient

__all__ = ["DECODED", "Response", "UndecodableError", "decoding"]

DECODED = "awslists"
ERROR_FIELDS = ("__type", "code", "message", "Message")
FIRST_ERROR_STATUS = 300

_clients: WeakSet[AWSClient] = WeakSet()
_model: ContextVar[type[Response] | None] = ContextVar("awslists_model", default=None)


class Response(BaseModel):
    """The body of an answer: its items, whatever the service calls them, and the token."""

    model_config = ConfigDict(strict=True, defer_build=True)

    items: tuple[ItemModel, ...] | None
    next_token: str | None = Field(default=None, alias="NextToken")


class UndecodableError(Exception):
    """An answer is not of the documented shape."""

    def __init__(self, cause: ValidationError, request_id: str | None) -> None:
        super().__init__(str(cause))
        self.cause, self.request_id = cause, request_id


@contextmanager
def decoding(client: AWSClient, listing: type[Listing[Any]]) -> Iterator[None]:
    """Answers to calls made on the client in this context have a `Response` under `DECODED`."""
    if client not in _clients:
        service = client.meta.service_model.service_id.hyphenize()
        client.meta.events.register(f"before-parse.{service}", _decode, unique_id="awslists")
        _clients.add(client)
    reset = _model.set(_response_model(listing))
    try:
        yield
    finally:
        _model.reset(reset)


def _decode(
    response_dict: dict[str, Any], customized_response_dict: dict[str, Any], **_: object
) -> None:
    """Handles botocore's event ``before-parse``."""
    model, body = _model.get(), response_dict["body"]
    if model is None:
        return
    if response_dict["status_code"] >= FIRST_ERROR_STATUS:
        response_dict["body"] = _readable_error(body)
        return
    try:
        decoded = model.model_validate_json(body, by_alias=True, by_name=False)
    except ValidationError as error:
        request_id = response_dict["headers"].get("x-amzn-requestid")
        raise UndecodableError(error, request_id) from None
    customized_response_dict[DECODED] = decoded
    response_dict["body"] = b"{}"


def _readable_error(body: bytes) -> bytes:
    """The body of an error, as the message of one if botocore would fail to read it."""
    try:
        parsed = json.loads(body.decode() or "{}")
    except (UnicodeDecodeError, RecursionError):
        parsed = None
    except ValueError:
        return body
    if isinstance(parsed, dict) and all(
        isinstance(parsed.get(field), str | None) for field in ERROR_FIELDS
    ):
        return body
    return json.dumps({"message": body.decode(errors="replace")}).encode()


@cached_by_class
def _response_model(listing: type[Listing[Any]]) -> type[Response]:
    items: Any = GenericAlias(tuple, (listing.item_type, ...))
    member = listing.items_member
    field: Any = (
        (items, Field(alias=member))
        if listing.items_required
        else (items | None, Field(default=None, alias=member))
    )
    return create_model(f"{listing.operation}Response", __base__=Response, items=field)
