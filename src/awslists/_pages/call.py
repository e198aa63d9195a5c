"""One call to AWS: from a listing and a token to a page."""

from __future__ import annotations

import logging
import sys
from typing import TYPE_CHECKING, Any

from botocore import xform_name
from botocore.exceptions import UnknownServiceError

from awslists._pages.declarable import as_unknown_service, check_declared
from awslists._pages.decoding import DECODED, decoding, read_answer, read_response
from awslists._pages.failures import as_listing_error, is_passed_on
from awslists._pages.page import Page
from awslists._prepared.page_requests import PageRequests
from awslists._session.aws_client import AWSClient
from awslists._session.call_phase import Failure
from awslists._session.copies import DuplicateResponseError
from awslists._session.ongoing_call import OngoingCall
from awslists._session.source import Source, open_client, until_closed
from awslists._support.text import shorten
from awslists.errors import AWSListsError

if TYPE_CHECKING:
    from awslists._prepared.prepared_calls import PreparedCalls
    from awslists._request.request import Request

__all__ = ["fetch"]

logger: logging.Logger = logging.getLogger("awslists")


async def fetch(requests: PageRequests, token: str | None = None) -> Page[Any]:
    """Fetches a page as the service gives it.

    Args:
        requests: The requests of the listing.
        token: The token of the page; None for the first page.

    Raises:
        DeclarationError: botocore's service model has no such operation, or a different one.
        ListingError: Any kind of it, without its position in a listing.
    """
    __tracebackhide__ = True
    handled = sys.exception()
    ongoing = OngoingCall(type(requests.listing))
    try:
        page = await _send(requests, token, ongoing)
    except AWSListsError as error:
        raise error.with_traceback(None)  # noqa: B904  (the same error, without botocore's frames)
    except Exception as error:
        failure = Failure(error, ongoing.phase)
        if is_passed_on(failure):
            raise
        told, cause = as_listing_error(failure, requests.listing.source, token, handled)
        raise told from cause
    _log(requests.listing, page, ongoing.made_by)
    return page


async def _send(requests: PageRequests, token: str | None, ongoing: OngoingCall) -> Page[Any]:
    __tracebackhide__ = True
    listing = requests.listing
    async with until_closed(listing.source):
        client = await _open_client(listing)
        check_declared(client.meta.service_model, listing, requests.first)
        calls = _get_prepared_calls(listing.source, client)
        if calls and (response := await calls.send(client, requests, token, ongoing)):
            ongoing.made_by = "awslists"
            return read_response(type(listing), response.headers, response.body)
        parameters = requests.make_parameters(token)
        answer = await _send_by_botocore(client, listing.operation, parameters, ongoing)
        if calls:
            is_decoded = DECODED in answer
            calls.note(client, listing.operation, parameters, ongoing, is_decoded=is_decoded)
        return read_answer(type(listing), answer)


def _get_prepared_calls(source: Source, client: AWSClient) -> PreparedCalls | None:
    """Returns the prepared calls of a client; None if this botocore lacks what they need."""
    try:
        from awslists._prepared.prepared_calls import get_prepared_calls
    except ImportError:
        return None
    return get_prepared_calls(source, client)


async def _send_by_botocore(
    client: AWSClient, operation: str, parameters: dict[str, Any], ongoing: OngoingCall
) -> dict[str, Any]:
    __tracebackhide__ = True
    call = getattr(client, xform_name(operation))
    with decoding(client, ongoing):
        while True:
            try:
                answer: dict[str, Any] = await call(**parameters)
            except DuplicateResponseError as error:
                if not error.can_resend:
                    raise
                ongoing.resends += 1
            else:
                return answer


async def _open_client(listing: Request) -> AWSClient:
    __tracebackhide__ = True
    try:
        return await open_client(listing.source, listing.service, listing.operation)
    except UnknownServiceError as error:
        raise as_unknown_service(listing, error) from None


def _log(listing: Request, page: Page[Any], made_by: str) -> None:
    if logger.isEnabledFor(logging.DEBUG):
        known_as = shorten(str(page.request_id), 100)
        answered = (listing.operation, len(page), known_as, page.retry_attempts, made_by)
        logger.debug("%s: %d items, request id %s, %d retries, made by %s", *answered)
