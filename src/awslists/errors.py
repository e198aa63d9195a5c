"""Every error that awslists raises.

The tree shows which class each derives from:

    AWSListsError
    ├── InvalidRequestError, also a ValueError: the request breaks a constraint; nothing was sent
    ├── DeclarationError, also a TypeError: your own operation cannot work as declared
    └── ListingError: a running listing failed; continue it from error.next_token
        ├── InvalidResponseError: the answer does not have the documented shape
        ├── PaginationError: the service returned the same token twice
        ├── ServiceError: AWS refused the request
        │   ├── AccessDeniedError
        │   ├── ExpiredCredentialsError
        │   ├── ResourceNotFoundError
        │   ├── ThrottlingError
        │   ├── ServiceValidationError
        │   └── InternalServiceError
        ├── TransportError: no answer was received, or the request could not be made
        │   └── CredentialsError: there are no credentials to make it with
        └── SessionClosedError: the Session is closed
"""

from __future__ import annotations

from collections.abc import Iterable
from copy import copy
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING, Any, ClassVar, NoReturn, Protocol, Self, TypeVar

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


E = TypeVar("E", bound=Exception)

MOST_SHOWN = 20
"""The most violations that a message lists; no operation has as many parameters."""
WAITED = "AwslistsWaited"
"""In the metadata of a botocore error: how many seconds a call waited for a turn it never got."""


@dataclass(frozen=True, slots=True)
class Violation:
    """One broken rule.

    Attributes:
        parameter: The keyword of the request, or the path of the field in the response
            (``Images[3].CreationTime``); "" if a structure is wrong as a whole.
        value: The value itself if it is short, else its beginning.
        constraint: The documented rule, in AWS's words if AWS documents one.
        message: What is wrong with the value, and how to fix it.
    """

    parameter: str
    value: object
    constraint: str
    message: str

    def __str__(self) -> str:
        text = str(self.value) if isinstance(self.value, datetime) else repr(self.value)
        value = "" if self.value is None else f"={shorten(text)}"
        rule = f" [{self.constraint}]" if self.constraint else ""
        return f"{shorten(self.parameter, 200)}{value} {self.message}{rule}".lstrip()


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
        reason: str = "it breaks AWS's documented rules",
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
    """A listing that you declare yourself cannot work as declared.

    Mistakes in the class itself are reported when the class is created. Mistakes that show only in
    botocore's service model, such as an operation that the installed botocore does not know, are
    reported at the first call, before anything is sent. `awslists.testing.check_service_model`
    finds more.
    """


class ListingError(AWSListsError):
    """A running listing failed.

    Attributes:
        operation: The AWS operation, such as ``"ListImages"``.
        listing: The listing that failed. The pickled error has a copy of it without the Session:
            to continue in another process, use
            ``replace(error.listing, source=aws, next_token=error.next_token)`` with the
            ``replace`` of dataclasses.
        request_id: The id that AWS gave to the request, None without an answer.
        next_token: The token of the page that failed, None for the first page. A listing that
            starts with this ``next_token`` continues with nothing lost or repeated; its ``limit``
            starts over. None in a scan or a watch, which have no single token.
    """

    _scan: _Scan | None = None

    advice_midway: ClassVar[str] = ""

    operation: str
    listing: Listing[Any]
    next_token: str | None

    def __init__(self, problem: str, *, request_id: str | None = None) -> None:
        super().__init__(problem)
        self.request_id = request_id
        vars(self).update(operation="", listing=None, next_token=None)

    @property
    def checkpoint(self) -> dict[str, Any] | None:
        """Plain JSON with which ``scan(checkpoint=...)`` continues a scan that failed.

        It stands for all items that came before the error. None outside a scan.

        Raises:
            DeclarationError: The listing is one of your own that declares no ``key``.
        """
        return None if self._scan is None else self._scan.checkpoint

    def __copy__(self) -> Self:
        return _restored(type(self), self.args, vars(self))

    def __deepcopy__(self, memo: object) -> Self:
        return copy(self)  # all that it holds is frozen

    def __reduce__(self) -> tuple[Any, ...]:
        listing: Any = copy(self.listing)
        if listing is not None:
            vars(listing).update(source=_LeftBehind())
        state = vars(self) | {"listing": listing}
        if self._scan is not None:
            state["_scan"] = _Stopped.of(self._scan)
        return _restored, (type(self), self.args, state)


class InvalidResponseError(ListingError):
    """The answer does not have the documented shape: a field is missing or has the wrong type, or
    the body is not JSON.

    Attributes:
        violations: What is wrong, each with the path of the field as ``parameter``.
    """

    def __init__(self, violations: Iterable[Violation], *, request_id: str | None = None) -> None:
        self.violations: tuple[Violation, ...] = tuple(violations)
        first, rest = self.violations[0], len(self.violations) - 1
        more = f" (and {rest} more in error.violations)" if rest else ""
        super().__init__(
            f"the answer does not have the documented shape: {first}{more}", request_id=request_id
        )


class PaginationError(ListingError):
    """The service returned a token that it had returned before in this listing.

    Continuing would repeat the same pages forever. The items of the page that brought the token
    were not yielded.
    """


class ServiceError(ListingError):
    """AWS refused the request; the botocore ``ClientError`` is the ``__cause__``.

    Attributes:
        code: The error code, such as ``"ThrottlingException"``.
        message: AWS's own message.
        status: The HTTP status.
    """

    advice: ClassVar[str] = ""

    def __init__(
        self,
        problem: str,
        *,
        code: str,
        message: str,
        status: int,
        request_id: str | None = None,
    ) -> None:
        self.code = code
        self.message = message
        self.status = status
        super().__init__(problem, request_id=request_id)


class AccessDeniedError(ServiceError):
    """The credentials may not call the operation (AccessDeniedException)."""

    advice = "; allow the operation in an IAM policy of the caller"


class ExpiredCredentialsError(ServiceError):
    """The credentials have expired (ExpiredToken, ExpiredTokenException, RequestExpired).

    The message says how to renew them, such as ``aws sso login`` with the profile in use.
    """

    advice = "; renew the credentials"


class ResourceNotFoundError(ServiceError):
    """A resource that the request names does not exist.

    ResourceNotFound, ResourceNotFoundException.
    """

    advice = "; check its name, and the account and region of the session"


class ThrottlingError(ServiceError):
    """AWS limits the rate of calls, and all retries were used up (ThrottlingException).

    While AWS throttles, the calls of a Session take turns. A call that gets no turn within 80
    seconds fails with this error too; code, message, status and request id are then those of the
    last throttled answer, to this call or to another one of the Session.
    """

    advice = "; list less often or with fewer workers, or continue later"


class ServiceValidationError(ServiceError):
    """AWS found the request invalid (ValidationException, ValidationError).

    Documented constraints are checked before the call, so the cause is mostly a token that has
    expired or belongs to another request.
    """

    advice_midway = "; use a token soon, and with the parameters it was returned for"


class InternalServiceError(ServiceError):
    """AWS failed internally, and all retries were used up.

    InternalServerException, InternalFailure, and any other error with a status of 5xx.
    """

    advice = "; try again"


class TransportError(ListingError):
    """No answer was received, or the request could not be made.

    Causes are: the connection, TLS, a timeout, the region, or a setting that cannot be read.

    The ``__cause__`` is the original error, mostly one of botocore's, unless it would show a
    credential.
    """


class CredentialsError(TransportError):
    """There are no credentials: botocore could not find or fetch them.

    Causes are: none were found, or only part of an access key; an SSO session has ended; the file
    or program that provides them is missing or cannot be read; AWS refuses to issue them. The
    message says what to do.
    """


class SessionClosedError(ListingError):
    """The Session was closed before the listing had finished."""


class _Scan(Protocol):
    """The part of a scan's iterator that an error needs."""

    @property
    def checkpoint(self) -> dict[str, Any]: ...


@dataclass(frozen=True)
class _Stopped:
    """The part of a scan that an error keeps when it is pickled."""

    checkpoint: dict[str, Any]

    @classmethod
    def of(cls, scan: _Scan) -> _Stopped | None:
        try:
            return cls(scan.checkpoint)
        except DeclarationError:
            return None


def set_position(
    error: ListingError,
    listing: Any,
    next_token: str | None,
    *,
    page: str | None = None,
    scan: _Scan | None = None,
) -> None:
    """Adds to an error the listing that failed, and where; only its iterator knows.

    An error that has a listing keeps it: it came from a listing that ran in a hook of botocore's.

    Args:
        error: An error that was raised without a position.
        listing: The listing that failed.
        next_token: The token of the page that failed.
        page: Which page failed, in words, where that does not follow from the token.
        scan: The iterator of the scan that the listing is part of.
    """
    if error.operation:
        return
    advice = error.advice_midway if next_token else ""
    page = page or ("the page at error.next_token" if next_token else "the first page")
    known_as = "" if error.request_id is None else f", request id {shorten(error.request_id, 100)}"
    error.operation, error.listing = listing.operation, listing
    error.next_token = next_token
    if scan is not None:
        error._scan = scan  # noqa: SLF001  (read when its checkpoint is)
    error.args = (f"{error.operation}: {error.args[0]}{advice} ({page}{known_as})",)


class _LeftBehind:
    """The source of a listing that came with an error from another process."""

    @property
    def meta(self) -> NoReturn:
        """The first attribute that a listing reads from its source."""
        raise RuntimeError(
            "this listing came with an error from another process and has no source; to continue "
            "it, call dataclasses.replace(error.listing, source=..., next_token=error.next_token)"
        )


def _restored(kind: type[E], args: tuple[Any, ...], state: dict[str, Any]) -> E:
    """Restores an error, since its constructor does not take its message alone."""
    error = kind.__new__(kind, *args)
    vars(error).update(state)
    return error
