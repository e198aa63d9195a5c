"""From the bytes of an answer straight to models.

botocore would parse a body into dicts, which takes most of its time. Its event ``before-parse``
comes earlier: there the body is validated into models, and botocore is left an empty one. This
happens only within `decoding`, so that the caller's own calls on the same client get their dicts,
and only where the body is JSON with the names of the service model; botocore parses all other
answers as usual.

Within `decoding`, two more things are prevented from failing inside botocore or the HTTP library:
the body of an error that botocore cannot read, and a header that cannot be sent.
"""

from __future__ import annotations

import json
import re
from base64 import b64encode
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from datetime import datetime
from functools import cache
from typing import TYPE_CHECKING, Any, Self
from weakref import WeakKeyDictionary, WeakSet

from pydantic import TypeAdapter, ValidationError

from awslists._checks.violations import list_response_violations
from awslists._pages.error_bodies import explain_wrong_body, make_readable
from awslists._pages.page import Page
from awslists._pages.response_model import Response, validate_body
from awslists._session.call_phase import record_phases
from awslists._session.copies import get_request_id, watch
from awslists._session.ongoing_call import FIRST_ERROR_STATUS, OngoingCall, Phase, ongoing_call
from awslists.errors import InvalidResponseError, TransportError, Violation

if TYPE_CHECKING:
    from awslists._request.request import Request
    from awslists._session.aws_client import AWSClient

__all__ = ["DECODED", "decoding", "has_names_of_model", "is_json", "read_answer", "read_response"]

CONTROL_CHARACTER = re.compile(r"[\x00-\x08\x0a-\x1f\x7f]")
DECODED = "awslists"

_clients: WeakSet[AWSClient] = WeakSet()
_has_names_of_model: WeakKeyDictionary[Any, bool] = WeakKeyDictionary()


@contextmanager
def decoding(client: AWSClient, call: OngoingCall) -> Iterator[None]:
    """Within it, `read_answer` finds models in the answers to calls made on the client."""
    if client not in _clients:
        _prepare(client)
    call.phase = Phase.PREPARING
    reset = ongoing_call.set(call)
    try:
        yield
    finally:
        ongoing_call.reset(reset)


def read_response(listing: type[Request], headers: Mapping[str, str], body: bytes) -> Page[Any]:
    """Returns the page that a response with status 200 holds.

    Args:
        listing: The class of the listing.
        headers: The headers of the response, with names in lower case.
        body: Its body, JSON with the names of the service model.

    Raises:
        InvalidResponseError: The response does not have the documented shape.
    """
    __tracebackhide__ = True
    request_id = get_request_id(headers)
    try:
        response = validate_body(listing, body)
    except ValidationError as error:
        raise _make_invalid_response(error, request_id) from None
    return Page(response.items, response.next_token, request_id, retry_attempts=0)


def read_answer(listing: type[Request], answer: dict[str, Any]) -> Page[Any]:
    """Returns the page that an answer holds.

    A stub or a cache answers with botocore's dicts, without any bytes.

    Raises:
        InvalidResponseError: The answer does not have the documented shape.
    """
    __tracebackhide__ = True
    response = answer[DECODED] if DECODED in answer else _read_dicts(listing, answer)
    metadata = answer.get("ResponseMetadata", {})
    return Page(
        items=response.items,
        next_token=response.next_token,
        request_id=_find_request_id(metadata),
        retry_attempts=metadata.get("RetryAttempts", 0),
    )


def is_json(operation_model: Any) -> bool:
    """Returns whether the answers of an operation are JSON."""
    return operation_model.service_model.resolved_protocol in ("json", "rest-json")


def has_names_of_model(operation_model: Any) -> bool:
    """Returns whether the bodies of answers have the members of the service model, by their names.

    It is known after the first call.
    """
    known = _has_names_of_model.get(operation_model)
    if known is None:
        known = _is_whole_body(operation_model.output_shape) and not _is_renamed(
            operation_model.output_shape, set()
        )
        _has_names_of_model[operation_model] = known
    return known


def _prepare(client: AWSClient) -> None:
    service = client.meta.service_model.service_id.hyphenize()
    record_phases(client)
    client.meta.events.register(f"before-parse.{service}", _decode)
    client.meta.events.register(f"before-send.{service}", _check_headers)
    watch(client, _get_resends)
    _clients.add(client)


def _get_resends() -> int | None:
    call = ongoing_call.get()
    return None if call is None else call.resends


def _decode(
    operation_model: Any,
    response_dict: dict[str, Any],
    customized_response_dict: dict[str, Any],
    **_: object,
) -> None:
    """Handles botocore's event ``before-parse``."""
    call, body = ongoing_call.get(), response_dict["body"]
    if call is None or call.listing.operation != operation_model.name:
        return
    is_error = response_dict["status_code"] >= FIRST_ERROR_STATUS
    if not is_json(operation_model):
        if not is_error and (problem := explain_wrong_body(body)):
            violation = Violation("", None, "", problem)
            raise InvalidResponseError(
                [violation], request_id=get_request_id(response_dict["headers"])
            )
        return
    if is_error:
        response_dict["body"] = _Replaced(_error_to_parse(operation_model, response_dict), body)
        return
    try:
        if not has_names_of_model(operation_model):
            # botocore reads the body, but would take anything that is not JSON for an empty answer.
            _get_json_validator().validate_json(body)
            return
        response = validate_body(call.listing, body)
    except ValidationError as error:
        raise _make_invalid_response(error, get_request_id(response_dict["headers"])) from None
    customized_response_dict[DECODED] = response
    response_dict["body"] = _Replaced(b"{}", body)


@cache
def _get_json_validator() -> TypeAdapter[dict[str, Any]]:
    """Built when it is first needed, since that takes longer than to import this module."""
    return TypeAdapter(dict[str, Any])


def _error_to_parse(operation_model: Any, response_dict: dict[str, Any]) -> bytes:
    """Returns the body that botocore finds the error in."""
    # botocore's client takes a 300 for an error, but its parser takes it for a page.
    if response_dict["status_code"] == FIRST_ERROR_STATUS:
        return b"{}"
    protocol = operation_model.service_model.resolved_protocol
    return make_readable(response_dict["body"], response_dict["headers"], protocol)


class _Replaced(bytes):
    """The bytes that botocore parses in place of a body; its log shows the body as received."""

    received: bytes

    def __new__(cls, parsed: bytes, received: bytes) -> Self:
        replaced = super().__new__(cls, parsed)
        replaced.received = received
        return replaced

    def __repr__(self) -> str:
        return repr(self.received)

    __str__ = __repr__


def _check_headers(request: Any, **_: object) -> None:
    """Handles botocore's event ``before-send``: httpx would show a broken header in its error."""
    if ongoing_call.get() and any(
        CONTROL_CHARACTER.search(_to_text(header)) for header in request.headers.values()
    ):
        raise TransportError(
            "the access key id or the session token contains a line break or another control "
            "character, which cannot be sent in a header"
        )


def _to_text(header: str | bytes) -> str:
    return header if isinstance(header, str) else header.decode("latin-1")


def _read_dicts(listing: type[Request], answer: dict[str, Any]) -> Response:
    __tracebackhide__ = True
    # By way of JSON, so that the same types are accepted as in an answer of the service.
    body = json.dumps(answer, default=_to_json)
    try:
        return validate_body(listing, body)
    except ValidationError as error:
        request_id = _find_request_id(answer.get("ResponseMetadata", {}))
        raise _make_invalid_response(error, request_id) from None


def _find_request_id(metadata: Mapping[str, Any]) -> str | None:
    """Returns the request ID of a response; botocore reads only one of the two headers for it."""
    return metadata.get("RequestId") or get_request_id(metadata.get("HTTPHeaders", {}))


def _to_json(value: object) -> str:
    if isinstance(value, bytes):
        return b64encode(value).decode()
    return value.isoformat() if isinstance(value, datetime) else str(value)


def _make_invalid_response(error: ValidationError, request_id: str | None) -> InvalidResponseError:
    return InvalidResponseError(list_response_violations(error), request_id=request_id)


def _is_whole_body(shape: Any) -> bool:
    """Returns whether all members of an answer are in its body, and nothing around them."""
    located = (member.serialization.get("location") for member in shape.members.values())
    return "payload" not in shape.serialization and not any(located)


def _is_renamed(shape: Any, seen: set[str]) -> bool:
    """Returns whether any name in a shape differs in the answer."""
    if shape.name in seen:
        return False
    seen.add(shape.name)
    match shape.type_name:
        case "list":
            return _is_renamed(shape.member, seen)
        case "map":
            return _is_renamed(shape.value, seen)
        case "structure":
            return any(
                member.serialization.get("name", name) != name or _is_renamed(member, seen)
                for name, member in shape.members.items()
            )
        case _:
            return False
