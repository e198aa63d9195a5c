"""One call to AWS: from a listing and a token to a page, or to an error that knows both."""

from __future__ import annotations

import logging
import sys
from typing import TYPE_CHECKING, Any

from botocore import xform_name
from botocore.exceptions import (
    BotoCoreError,
    ClientError,
    HTTPClientError,
    UnknownServiceError,
)
from botocore.exceptions import ConnectionError as BotoConnectionError
from botocore.parsers import ResponseParserError

from awslists import errors
from awslists._pages.declarable import check_declared, unknown_service
from awslists._pages.decoding import (
    UndecodableError,
    UnreadableError,
    UnsendableError,
    decoded,
    decoding,
)
from awslists._pages.failures import fails_for_a_setting, is_left_as_it_is, transport_problem
from awslists._pages.page import Page
from awslists._request.clocks import undated
from awslists._request.violations import response_violations
from awslists._session.aws_client import AWSClient
from awslists._session.copies import request_id
from awslists._session.credentials import Origin, credentials_problem, is_about_credentials
from awslists._session.session import ClosedSessionError, Session
from awslists._session.source import open_client, until_closed
from awslists._support.redaction import redact_error, redact_text
from awslists._support.text import shorten

if TYPE_CHECKING:
    from awslists._request.request import Request

__all__ = ["fetch"]

logger: logging.Logger = logging.getLogger("awslists")

FIRST_SERVER_STATUS = 500
UNANSWERED = (BotoConnectionError, HTTPClientError)

ERRORS: dict[str, type[errors.ServiceError]] = {
    "AccessDeniedException": errors.AccessDeniedError,
    "ExpiredToken": errors.ExpiredCredentialsError,
    "ExpiredTokenException": errors.ExpiredCredentialsError,
    "InternalFailure": errors.InternalServiceError,
    "InternalServerException": errors.InternalServiceError,
    "RequestExpired": errors.ExpiredCredentialsError,
    "ResourceNotFound": errors.ResourceNotFoundError,
    "ResourceNotFoundException": errors.ResourceNotFoundError,
    "ThrottlingException": errors.ThrottlingError,
    "ValidationError": errors.ServiceValidationError,
    "ValidationException": errors.ServiceValidationError,
}

FAILURES: tuple[type[Exception], ...] = (
    BotoCoreError,
    ClientError,
    ClosedSessionError,
    OSError,
    ResponseParserError,
    UndecodableError,
    UnreadableError,
    UnsendableError,
    ValueError,
)


async def fetch(
    listing: Request, request: dict[str, Any], token: str | None, *, in_scan: bool = False
) -> Page[Any]:
    """The page of a listing at a token, as the service gives it.

    Args:
        listing: What to list.
        request: The parameters of the first page, made once for all pages.
        token: The token of the page; None for the first one.
        in_scan: Whether the request is one of several that make a scan, for the errors.

    Raises:
        DeclarationError: botocore's service model has no such operation, or none like this.
        ListingError: One of its kinds.
    """
    __tracebackhide__ = True
    handled = sys.exception()
    try:
        page: Page[Any] = _page(listing, await _call(listing, request, token))
    except Exception as error:
        if not isinstance(error, FAILURES) and is_left_as_it_is(error):
            raise
        call = {"listing": listing, "next_token": token, "in_scan": in_scan}
        raise _told(error, call, handled) from _cause(error)
    if in_scan and (problems := list(undated(listing, page.items))):
        raise errors.InvalidResponseError(
            problems, request_id=page.request_id, listing=listing, next_token=token, in_scan=True
        )
    if logger.isEnabledFor(logging.DEBUG):
        known_as = shorten(str(page.request_id), 100)
        answered = (listing.operation, len(page), known_as, page.retry_attempts)
        logger.debug("%s: %d items, request id %s, %d retries", *answered)
    return page


async def _call(listing: Request, request: dict[str, Any], token: str | None) -> dict[str, Any]:
    __tracebackhide__ = True
    async with until_closed(listing.source):
        client = await _client(listing)
        check_declared(client.meta.service_model, listing, request)
        call = getattr(client, xform_name(listing.operation))
        with decoding(client, type(listing)):
            answer: dict[str, Any] = await call(**request | ({"NextToken": token} if token else {}))
    return answer


async def _client(listing: Request) -> AWSClient:
    __tracebackhide__ = True
    try:
        return await open_client(listing.source, listing.service, listing.operation)
    except UnknownServiceError as error:
        raise unknown_service(listing, error) from None


def _page(listing: Request, answer: dict[str, Any]) -> Page[Any]:
    response = decoded(type(listing), answer)
    metadata = answer.get("ResponseMetadata", {})
    return Page(
        items=response.items or (),
        next_token=response.next_token or None,
        request_id=metadata.get("RequestId"),
        retry_attempts=metadata.get("RetryAttempts", 0),
    )


def _told(
    error: Exception, call: dict[str, Any], handled: BaseException | None
) -> errors.ListingError:
    """What aiobotocore raises, as an error that knows which call failed."""
    match error:
        case ClosedSessionError():
            return _session_closed(call)
        case UndecodableError():
            violations = response_violations(error.cause)
            return errors.InvalidResponseError(violations, request_id=error.request_id, **call)
        case UnreadableError():
            return _unreadable(error, call)
        case UnsendableError():
            return errors.TransportError(f"{error}", **call)
    without_credentials = is_about_credentials(error) and not fails_for_a_setting(error)
    redact_error(error, call["next_token"], handled, hide_values=without_credentials)
    if isinstance(error, ClientError) and not without_credentials:
        return _service_error(error, call)
    source = call["listing"].source
    if isinstance(source, Session) and source.closed:
        return _session_closed(call)
    origin = Origin.of(source)
    kind = errors.CredentialsError if without_credentials else errors.TransportError
    problem = (credentials_problem if without_credentials else transport_problem)(error, origin)
    if origin.unknown_region and isinstance(error, UNANSWERED):
        problem += f"; {origin.unknown_region}"
    return kind(problem, **call)


def _cause(error: Exception) -> BaseException | None:
    """What is worth telling of an error's origin: all of botocore's, nothing of ours."""
    if isinstance(error, UnreadableError):
        return error.__cause__
    ours = isinstance(error, ClosedSessionError | UndecodableError | UnsendableError)
    return None if ours else error


def _unreadable(error: UnreadableError, call: dict[str, Any]) -> errors.InvalidResponseError:
    said = shorten(redact_text(str(error), call["next_token"]))
    problem = errors.Violation("", None, "", f"cannot be read by botocore ({said})")
    return errors.InvalidResponseError([problem], request_id=None, **call)


def _session_closed(call: dict[str, Any]) -> errors.SessionClosedError:
    return errors.SessionClosedError("the session was closed; open a new one", **call)


def _service_error(error: ClientError, call: dict[str, Any]) -> errors.ServiceError:
    said, metadata = error.response.get("Error", {}), error.response["ResponseMetadata"]
    status = metadata["HTTPStatusCode"]
    code = said.get("Code") or str(status)
    fallback = errors.InternalServiceError if status >= FIRST_SERVER_STATUS else errors.ServiceError
    # botocore passes over the headers of what looks like the answer of a proxy.
    known_as = metadata.get("RequestId") or request_id(metadata.get("HTTPHeaders", {}))
    message = redact_text(said.get("Message") or "", call["next_token"])
    waited = metadata.get(errors.WAITED)
    told = {"request_id": known_as, "waited": waited}
    # Only what is throttled waits, whatever the service calls it.
    kind = ERRORS.get(code, fallback) if waited is None else errors.ThrottlingError
    if kind is errors.ExpiredCredentialsError:
        told["advice"] = f"; {Origin.of(call['listing'].source).renewal()}"
    return kind(code, message, status, **told, **call)
