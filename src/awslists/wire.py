"""One call to AWS: from a listing and a token to a page, or to an error that knows both."""

from __future__ import annotations

import logging
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

from botocore import xform_name
from botocore.exceptions import BotoCoreError, ClientError, HTTPClientError
from botocore.exceptions import ConnectionError as BotoConnectionError

from awslists import errors
from awslists.decode import UndecodableError, UnsendableError, decoded, decoding
from awslists.paging import Item, Page
from awslists.session import ClosedSessionError, Session, open_client
from awslists.violations import response_violations

if TYPE_CHECKING:
    from awslists.listing import Listing

__all__ = ["fetch"]

logger = logging.getLogger("awslists")

FIRST_SERVER_STATUS = 500

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


async def fetch(listing: Listing[Item], request: dict[str, Any], token: str | None) -> Page[Item]:
    """The page of a listing at a token, as the service gives it.

    Args:
        listing: What to list.
        request: The listing's own `request`, made once for all its pages.
        token: The token of the page; None for the first one.

    Raises:
        ListingError: One of its kinds.
    """
    with _errors_of(listing, token):
        page: Page[Item] = _page(listing, await _call(listing, request, token))
    answered = (listing.operation, len(page), page.request_id, page.retry_attempts)
    logger.debug("%s: %d items, request id %s, %d retries", *answered)
    return page


async def _call(
    listing: Listing[Any], request: dict[str, Any], token: str | None
) -> dict[str, Any]:
    client = await open_client(listing.source, listing.service)
    call = getattr(client, xform_name(listing.operation))
    with decoding(client, type(listing)):
        answer: dict[str, Any] = await call(**request | ({"NextToken": token} if token else {}))
    return answer


def _page(listing: Listing[Any], answer: dict[str, Any]) -> Page[Any]:
    response = decoded(type(listing), answer)
    metadata = answer.get("ResponseMetadata", {})
    return Page(
        items=response.items or (),
        next_token=response.next_token or None,
        request_id=metadata.get("RequestId"),
        retry_attempts=metadata.get("RetryAttempts", 0),
    )


@contextmanager
def _errors_of(listing: Listing[Any], token: str | None) -> Iterator[None]:
    """Turns what aiobotocore raises into errors that know their listing and page."""
    try:
        yield
    except ClosedSessionError:
        raise _session_closed(listing, token) from None
    except UndecodableError as error:
        raise errors.InvalidResponseError(
            response_violations(error.cause),
            listing=listing,
            next_token=token,
            request_id=error.request_id,
        ) from None
    except ClientError as error:
        raise _service_error(error, listing, token) from error
    except UnsendableError as error:
        raise errors.TransportError(f"{error}", listing=listing, next_token=token) from None
    except (BotoCoreError, ValueError) as error:
        if isinstance(listing.source, Session) and listing.source.closed:
            raise _session_closed(listing, token) from error
        raise errors.TransportError(
            f"{_what_failed(error)}: {errors.shorten(str(error))}",
            listing=listing,
            next_token=token,
        ) from error


def _what_failed(error: Exception) -> str:
    sent = isinstance(error, HTTPClientError | BotoConnectionError)
    return "no answer came" if sent else "the request could not be made"


def _session_closed(listing: Listing[Any], token: str | None) -> errors.SessionClosedError:
    return errors.SessionClosedError(
        "the session was closed; open a new one", listing=listing, next_token=token
    )


def _service_error(
    error: ClientError, listing: Listing[Any], token: str | None
) -> errors.ServiceError:
    said, metadata = error.response.get("Error", {}), error.response["ResponseMetadata"]
    status = metadata["HTTPStatusCode"]
    code = said.get("Code") or str(status)
    fallback = errors.InternalServiceError if status >= FIRST_SERVER_STATUS else errors.ServiceError
    return ERRORS.get(code, fallback)(
        code,
        said.get("Message") or "",
        status,
        listing=listing,
        next_token=token,
        request_id=metadata.get("RequestId"),
    )
