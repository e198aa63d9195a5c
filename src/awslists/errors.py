"""Every error that awslists raises.

Each derives from the one that it hangs on:

    AWSListsError
    ├── InvalidRequestError, also a ValueError: a constraint is broken, nothing was sent
    ├── DeclarationError, also a TypeError: an operation of one's own cannot work
    └── ListingError: a running listing failed; error.next_token carries it on
        ├── InvalidResponseError: the answer is not of the documented shape
        ├── PaginationError: the service handed out a token twice
        ├── ServiceError: AWS refused the request
        │   ├── AccessDeniedError
        │   ├── ExpiredCredentialsError
        │   ├── ResourceNotFoundError
        │   ├── ThrottlingError
        │   ├── ServiceValidationError
        │   └── InternalServiceError
        ├── TransportError: no answer came, or the request could not be made
        │   └── CredentialsError: there are no credentials to make it with
        └── SessionClosedError: the Session was closed before
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from copy import copy
from dataclasses import dataclass
from datetime import datetime
from http.client import responses
from typing import TYPE_CHECKING, Any, ClassVar, NoReturn, Self, TypeVar

from awslists._support.text import shorten

if TYPE_CHECKING:
    from awslists._listings.listing import Listing

__all__ = [
    "AWSListsError",
    "AccessDeniedError",
    "CredentialsError",
    "DeclarationError",
    "ExpiredCredentialsError",
    "InternalServiceError",
    "InvalidRequestError",
    "InvalidResponseError",
    "ListingError",
    "PaginationError",
    "ResourceNotFoundError",
    "ServiceError",
    "ServiceValidationError",
    "SessionClosedError",
    "ThrottlingError",
    "TransportError",
    "Violation",
]


WRONG_KEY = "; check the key id and session token, and that the account has enabled the region"
WRONG_SIGNATURE = "; check the secret access key, the region and this machine's clock"
ADVICE = {
    "InvalidClientTokenId": WRONG_KEY,
    "InvalidSignatureException": WRONG_SIGNATURE,
    "SignatureDoesNotMatch": WRONG_SIGNATURE,
    "UnrecognizedClientException": WRONG_KEY,
}
"""What to do about codes that have no class of their own."""
E = TypeVar("E", bound=Exception)

MARKUP = re.compile(r"<[^<>]*>")
PROXY_AUTHENTICATION_REQUIRED = 407
MOST_SHOWN = 20
"""So many violations a message tells; no operation has as many parameters."""
WAITED = "AwslistsWaited"
"""In the metadata of a botocore error: the seconds for which a call waited for its turn in vain."""


@dataclass(frozen=True, slots=True)
class Violation:
    """One broken rule.

    Attributes:
        parameter: The keyword of the request, or the path of the field in the response
            (``Images[3].CreationTime``).
        value: What was found there: the value itself if it is short, else its beginning.
        constraint: The documented rule, in AWS's words where AWS has any.
        message: What is wrong with the value, and how to mend it.
    """

    parameter: str
    value: object
    constraint: str
    message: str

    def __str__(self) -> str:
        shown = str(self.value) if isinstance(self.value, datetime) else repr(self.value)
        value = "" if self.value is None else f"={shorten(shown)}"
        rule = f" [{self.constraint}]" if self.constraint else ""
        return f"{shorten(self.parameter, 200)}{value} {self.message}{rule}"


class AWSListsError(Exception):
    """Base class of every error of this library."""

    def __reduce__(self) -> tuple[Any, ...]:
        # Exception would call the constructor with the message alone.
        return _restored, (type(self), self.args, vars(self))


class InvalidRequestError(AWSListsError, ValueError):
    """The request breaks a documented constraint; nothing was sent.

    Attributes:
        operation: The AWS operation, such as ``"ListImages"``.
        violations: Every broken rule, one per parameter.
    """

    def __init__(
        self,
        operation: str,
        violations: Iterable[Violation],
        *,
        documentation: str = "",
        reason: str = "it breaks what AWS documents",
    ) -> None:
        self.operation = operation
        self.violations: tuple[Violation, ...] = tuple(violations)
        lines = [f"{operation} was not sent, since {reason}:"]
        lines += [f"  {violation}" for violation in self.violations[:MOST_SHOWN]]
        if more := len(self.violations[MOST_SHOWN:]):
            lines.append(f"  and {more} more in error.violations")
        lines += [f"See {documentation}"] if documentation else []
        super().__init__("\n".join(lines))


class DeclarationError(AWSListsError, TypeError):
    """A listing of one's own is declared in a way that cannot work.

    What the class shows by itself is refused when the class is made. What takes botocore's service
    model to see, such as an operation that the installed botocore does not know, is refused at the
    first call, before anything is sent. `awslists.testing.check_service_model` finds more.
    """


class ListingError(AWSListsError):
    """A running listing failed.

    Attributes:
        operation: The AWS operation, such as ``"ListImages"``.
        listing: The listing that failed. The pickled error has a copy of it without the Session:
            ``replace(error.listing, source=aws, next_token=error.next_token)`` carries on in
            another process, ``replace`` being that of dataclasses.
        request_id: The id that AWS gave to the request, None without an answer.
        next_token: The token of the page that failed, None if it was the first page. A listing
            that starts with this ``next_token`` carries on with nothing lost or repeated; its
            ``limit`` counts anew. None in a scan, which has no single token.
    """

    def __init__(
        self,
        problem: str,
        *,
        listing: Any,
        next_token: str | None,
        request_id: str | None = None,
        in_scan: bool = False,
    ) -> None:
        self.operation: str = listing.operation
        self.listing: Listing[Any] = listing
        self.request_id = request_id
        self.next_token: str | None = None if in_scan else next_token
        page = "the first page" if next_token is None else "the page at error.next_token"
        page = "a page of a scan" if in_scan else page
        known_as = "" if request_id is None else f", request id {shorten(request_id, 100)}"
        super().__init__(f"{self.operation}: {problem} ({page}{known_as})")

    def __copy__(self) -> Self:
        return _restored(type(self), self.args, vars(self))

    def __deepcopy__(self, memo: object) -> Self:
        return copy(self)  # All that it has is frozen.

    def __reduce__(self) -> tuple[Any, ...]:
        listing = copy(self.listing)
        vars(listing).update(source=_LeftBehind())
        return _restored, (type(self), self.args, vars(self) | {"listing": listing})


class InvalidResponseError(ListingError):
    """The answer is not of the documented shape: a field is missing or has a wrong type, or the
    body is not JSON.

    Attributes:
        violations: What is wrong, each with the path of the field as ``parameter``.
    """

    def __init__(
        self,
        violations: Iterable[Violation],
        *,
        listing: Any,
        next_token: str | None,
        request_id: str | None,
        in_scan: bool = False,
    ) -> None:
        self.violations: tuple[Violation, ...] = tuple(violations)
        first, rest = self.violations[0], len(self.violations) - 1
        more = f" (and {rest} more in error.violations)" if rest else ""
        super().__init__(
            f"the answer is not of the documented shape: {first}{more}",
            listing=listing,
            next_token=next_token,
            request_id=request_id,
            in_scan=in_scan,
        )


class PaginationError(ListingError):
    """The service handed out a token that it had handed out before in this listing.

    Going on would repeat the same pages for ever. The items of the page that brought the token
    were not yielded.
    """


class ServiceError(ListingError):
    """AWS refused the request; the botocore ``ClientError`` is the ``__cause__``.

    Attributes:
        code: The error code, such as ``"ThrottlingException"``.
        message: What AWS says about it.
        status: The HTTP status.
    """

    advice: ClassVar[str] = ""
    advice_midway: ClassVar[str] = ""

    def __init__(
        self,
        code: str,
        message: str,
        status: int,
        *,
        listing: Any,
        next_token: str | None,
        request_id: str | None,
        in_scan: bool = False,
        waited: float | None = None,
        advice: str | None = None,
    ) -> None:
        self.code = code
        self.message = message
        self.status = status
        said = _describe_answer(code, message, status, request_id)
        if waited is not None:
            said += f"; after {waited:.0f} s it was still not this call's turn to try again"
        midway = next_token is not None and not in_scan
        advice = ADVICE.get(code, self.advice) if advice is None else advice
        advice += self.advice_midway if midway else ""
        super().__init__(
            f"{said}{advice}",
            listing=listing,
            next_token=next_token,
            request_id=request_id,
            in_scan=in_scan,
        )


class AccessDeniedError(ServiceError):
    """The credentials may not call the operation (AccessDeniedException)."""

    advice = "; allow the operation in an IAM policy of the caller"


class ExpiredCredentialsError(ServiceError):
    """The credentials have expired (ExpiredToken, ExpiredTokenException, RequestExpired).

    The message says how to renew them, such as ``aws sso login`` with the profile in use.
    """

    advice = "; renew the credentials"


class ResourceNotFoundError(ServiceError):
    """What the listing asks about does not exist (ResourceNotFound, ResourceNotFoundException)."""

    advice = "; check its name, and the account and region of the session"


class ThrottlingError(ServiceError):
    """AWS limits the rate of calls, and all retries were used up (ThrottlingException).

    While AWS throttles, the calls of a Session wait for their turn. One whose turn does not come
    within 80 seconds ends with this error too; code, message, status and request id are those of
    the last throttled answer, to this call or to another one of the Session.
    """

    advice = "; list less often, with fewer workers at a time, or carry on later"


class ServiceValidationError(ServiceError):
    """AWS found the request invalid (ValidationException, ValidationError).

    A documented constraint is checked before the call; what is left is mostly a token that has
    expired or that belongs to another request.
    """

    advice_midway = "; use a token soon, with the parameters that it was handed out for"


class InternalServiceError(ServiceError):
    """AWS had a problem of its own, after all retries.

    InternalServerException, InternalFailure, and any other error with a status of 5xx.
    """

    advice = "; try again"


class TransportError(ListingError):
    """No answer came, or the request could not be made: connection, TLS, timeout, region, settings.

    What failed is the ``__cause__``, mostly an error of botocore's, unless it would show a
    credential.
    """


class CredentialsError(TransportError):
    """There are no credentials: something keeps botocore from finding or fetching them.

    None were found, or half a key; an SSO session has ended; a file or a program that they come
    from is missing or cannot be read; AWS refuses to hand them out. The message says what to do.
    """


class SessionClosedError(ListingError):
    """The Session was closed before the listing was at its end."""


def _describe_answer(code: str, message: str, status: int, request_id: str | None) -> str:
    """Who answered, and what; without a code or an id it need not have been AWS."""
    if code != str(status):
        said = f": {shorten(message).rstrip('.')}" if message else ""
        return f"AWS answered {status} {shorten(code, 100)}{said}"
    is_markup = message.lstrip().startswith("<")
    text = " ".join(MARKUP.sub(" ", message).split()) if is_markup else message
    phrase = responses.get(status, "")
    said = "" if text in ("", phrase, code) else f": {shorten(text).rstrip('.')}"
    who = "AWS" if request_id else "a proxy or load balancer" if is_markup else "AWS or a proxy"
    if status == PROXY_AUTHENTICATION_REQUIRED:
        who, said = "a proxy", f"{said}; put its user and password into the proxy's address"
    return f"{who} answered {f'{status} {phrase}'.rstrip()}{said}"


class _LeftBehind:
    """The source of a listing that came with an error from another process."""

    @property
    def meta(self) -> NoReturn:
        """What a listing asks of its source first."""
        raise RuntimeError(
            "this listing came with an error from another process, and its source stayed there: "
            "dataclasses.replace(error.listing, source=..., next_token=error.next_token) carries "
            "it on"
        )


def _restored(kind: type[E], args: tuple[Any, ...], state: dict[str, Any]) -> E:
    """An error as it was; its constructor takes other arguments than its message."""
    error = kind.__new__(kind, *args)
    vars(error).update(state)
    return error
