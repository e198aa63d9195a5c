"""One call to AWS: from a listing and a token to a validated page, or to an error of ours.

botocore would parse the body into dicts, which takes four fifths of its time. Its event
``before-parse`` comes before that: there the body is validated straight into models, and botocore
is left an empty one. It does so only for calls made from here, on whichever client, so that the
caller's own calls on the same client get their dicts.
"""

from __future__ import annotations

import logging
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from contextvars import ContextVar
from typing import TYPE_CHECKING, Any
from weakref import WeakSet

from botocore import xform_name
from botocore.exceptions import BotoCoreError, ClientError
from pydantic import BaseModel, ConfigDict, Field, ValidationError, create_model

from awslists import errors
from awslists.paging import Item, Page
from awslists.request import cached_by_class
from awslists.session import AWSClient, ClosedSessionError, open_client
from awslists.violations import response_violations

if TYPE_CHECKING:
    from awslists.listing import Listing

__all__ = ["fetch"]

logger = logging.getLogger("awslists")

ERRORS: dict[str, type[errors.ServiceError]] = {
    "AccessDeniedException": errors.AccessDeniedError,
    "InternalFailure": errors.InternalServiceError,
    "InternalServerException": errors.InternalServiceError,
    "ResourceNotFound": errors.ResourceNotFoundError,
    "ResourceNotFoundException": errors.ResourceNotFoundError,
    "ThrottlingException": errors.ThrottlingError,
    "ValidationError": errors.ServiceValidationError,
    "ValidationException": errors.ServiceValidationError,
}


async def fetch(listing: Listing[Item], token: str | None) -> Page[Item]:
    """The page of a listing at a token, as the service gives it.

    Raises:
        ListingError: One of its kinds.
    """
    with _errors_of(listing, token):
        client = await open_client(listing.source, listing.service)
        request = listing.request if token is None else listing.request | {"NextToken": token}
        answer = await _call(client, listing, request)
    page = _page(answer)
    logger.debug(
        "%s: %d items, request id %s, %d retries",
        listing.operation, len(page), page.request_id, page.retry_attempts,
    )  # fmt: skip
    return page


async def _call(client: AWSClient, listing: Listing[Any], request: dict[str, Any]) -> Any:
    _decode_on(client)
    call = getattr(client, xform_name(listing.operation))
    reset = _response_model.set(_model_of(type(listing)))
    try:
        return await call(**request)
    finally:
        _response_model.reset(reset)


def _page(answer: dict[str, Any]) -> Page[Any]:
    body, metadata = answer[_DECODED], answer["ResponseMetadata"]
    return Page(
        items=body.items or (),
        next_token=body.next_token or None,
        request_id=metadata.get("RequestId"),
        retry_attempts=metadata["RetryAttempts"],
    )


# --- The decode ---------------------------------------------------------------------------------

_DECODED = "awslists"
_response_model: ContextVar[type[BaseModel] | None] = ContextVar("response_model", default=None)
_decoding: WeakSet[AWSClient] = WeakSet()


class _UndecodableError(Exception):
    def __init__(self, cause: ValidationError, request_id: str | None) -> None:
        self.cause, self.request_id = cause, request_id


def _decode_on(client: AWSClient) -> None:
    """Registers the decode on a client, once."""
    if client not in _decoding:
        service = client.meta.service_model.service_id.hyphenize()
        client.meta.events.register(f"before-parse.{service}", _decode, unique_id="awslists")
        _decoding.add(client)


def _decode(
    response_dict: dict[str, Any], customized_response_dict: dict[str, Any], **_: object
) -> None:
    model = _response_model.get()
    if model is None or response_dict["status_code"] >= 300:
        return
    try:
        customized_response_dict[_DECODED] = model.model_validate_json(
            response_dict["body"], by_alias=True, by_name=False
        )
    except ValidationError as error:
        raise _UndecodableError(error, _request_id(response_dict["headers"])) from None
    response_dict["body"] = b"{}"


class _Response(BaseModel):
    model_config = ConfigDict(strict=True)

    items: tuple[BaseModel, ...] | None
    next_token: str | None = Field(default=None, alias="NextToken")


@cached_by_class
def _model_of(listing: type[Listing[Any]]) -> type[_Response]:
    """The response of an operation: its items, validated all at once, and the token."""
    items: Any = tuple.__class_getitem__((listing.item_type, ...))
    member = listing.items_member
    field: Any = (
        (items, Field(alias=member))
        if listing.items_required
        else (items | None, Field(default=None, alias=member))
    )
    return create_model(f"{listing.operation}Response", __base__=_Response, items=field)


def _request_id(headers: Mapping[str, str]) -> str | None:
    return headers.get("x-amzn-requestid") or headers.get("x-amz-request-id")


# --- The errors ---------------------------------------------------------------------------------


@contextmanager
def _errors_of(listing: Listing[Any], token: str | None) -> Iterator[None]:
    """Turns what aiobotocore raises into errors that know their listing and page."""
    try:
        yield
    except ClosedSessionError:
        raise errors.SessionClosedError(
            "the session is closed; open a new one", listing=listing, next_token=token
        ) from None
    except _UndecodableError as error:
        raise errors.InvalidResponseError(
            response_violations(error.cause),
            listing=listing,
            next_token=token,
            request_id=error.request_id,
        ) from None
    except ClientError as error:
        raise _service_error(error, listing, token) from error
    except BotoCoreError as error:
        raise errors.TransportError(
            f"no answer came: {errors.shorten(str(error))}", listing=listing, next_token=token
        ) from error


def _service_error(
    error: ClientError, listing: Listing[Any], token: str | None
) -> errors.ServiceError:
    said, metadata = error.response["Error"], error.response["ResponseMetadata"]
    code, status = said["Code"], metadata["HTTPStatusCode"]
    fallback = errors.InternalServiceError if status >= 500 else errors.ServiceError
    return ERRORS.get(code, fallback)(
        code,
        said["Message"],
        status,
        listing=listing,
        next_token=token,
        request_id=metadata.get("RequestId"),
    )
