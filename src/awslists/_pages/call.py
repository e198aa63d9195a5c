"""One call to AWS: from a listing and a token to a page."""

from __future__ import annotations

import logging
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from botocore import xform_name
from botocore.exceptions import UnknownServiceError

from awslists._pages.declarable import as_unknown_service, check_declared
from awslists._pages.decoding import decoding, read_answer
from awslists._pages.failures import as_listing_error, is_passed_on
from awslists._pages.page import Page
from awslists._session.aws_client import AWSClient
from awslists._session.call_phase import Failure, OngoingCall
from awslists._session.copies import DuplicateResponseError
from awslists._session.source import open_client, until_closed
from awslists._support.text import shorten
from awslists.errors import AWSListsError

if TYPE_CHECKING:
    from awslists._request.request import Request

__all__ = ["Call", "fetch"]

logger: logging.Logger = logging.getLogger("awslists")


@dataclass(frozen=True, slots=True)
class Call:
    """One call of a listing.

    Attributes:
        listing: The listing that makes the call.
        request: The AWS-named parameters of the first page, which all calls of a listing share.
        token: The token of the page to fetch; None for the first page.
    """

    listing: Request
    request: Mapping[str, Any]
    token: str | None = None

    @property
    def parameters(self) -> dict[str, Any]:
        """The AWS-named parameters of this call."""
        return {**self.request, "NextToken": self.token} if self.token else {**self.request}


async def fetch(call: Call) -> Page[Any]:
    """Fetches a page as the service gives it.

    Raises:
        DeclarationError: botocore's service model has no such operation, or a different one.
        ListingError: Any kind of it, without its position in a listing.
    """
    __tracebackhide__ = True
    handled = sys.exception()
    ongoing = OngoingCall(type(call.listing))
    try:
        page = read_answer(type(call.listing), await _send(call, ongoing))
    except AWSListsError as error:
        raise error.with_traceback(None)  # noqa: B904  (the same error, without botocore's frames)
    except Exception as error:
        failure = Failure(error, ongoing.phase)
        if is_passed_on(failure):
            raise
        told, cause = as_listing_error(failure, call.listing.source, call.token, handled)
        raise told from cause
    _log(call.listing, page)
    return page


async def _send(call: Call, ongoing: OngoingCall) -> dict[str, Any]:
    __tracebackhide__ = True
    async with until_closed(call.listing.source):
        client = await _open_client(call.listing)
        check_declared(client.meta.service_model, call.listing, call.request)
        operation = getattr(client, xform_name(call.listing.operation))
        with decoding(client, ongoing):
            while True:
                try:
                    answer: dict[str, Any] = await operation(**call.parameters)
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


def _log(listing: Request, page: Page[Any]) -> None:
    if logger.isEnabledFor(logging.DEBUG):
        known_as = shorten(str(page.request_id), 100)
        answered = (listing.operation, len(page), known_as, page.retry_attempts)
        logger.debug("%s: %d items, request id %s, %d retries", *answered)
