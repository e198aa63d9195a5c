"""A call while it is under way, as far as awslists follows it."""

from __future__ import annotations

from collections.abc import Mapping
from contextvars import ContextVar
from enum import Enum, auto
from typing import Any

__all__ = [
    "FIRST_ERROR_STATUS",
    "FirstAttempt",
    "OngoingCall",
    "Phase",
    "SentRequest",
    "ongoing_call",
]

FIRST_ERROR_STATUS = 300
"""The lowest HTTP status that botocore takes for an error."""


class Phase(Enum):
    """A step on the way from a request to its answer."""

    OPENING = auto()  # the client; settings are read, and most credentials are found
    PREPARING = auto()  # the request
    SIGNING = auto()  # it; credentials are refreshed
    SENDING = auto()
    READING = auto()  # the answer
    ANSWERED = auto()  # or found that no answer came; retries are decided on


class SentRequest:
    """A request as it was given to aiohttp; its repr shows nothing, since it holds a signature.

    Attributes:
        session: The aiohttp session that sent it.
        method: The HTTP method.
        arguments: The other arguments of aiohttp's ``request``.
    """

    __slots__ = ("arguments", "method", "session")

    def __init__(self, session: Any, method: str, arguments: Mapping[str, Any]) -> None:
        self.session = session
        self.method = method
        # A tracer of aiohttp may add headers of its own to those that it is given.
        self.arguments = {**arguments, "headers": arguments["headers"].copy()}


class FirstAttempt:
    """The outcome of an attempt that awslists made itself, for botocore to take as its own first.

    Attributes:
        session: The aiohttp session that made the attempt.
        outcome: aiohttp's response, or the exception in its place.
        invocation_id: The ID that all attempts of a call share.
    """

    __slots__ = ("invocation_id", "outcome", "session")

    def __init__(self, session: Any, outcome: Any, invocation_id: str) -> None:
        self.session = session
        self.outcome = outcome
        self.invocation_id = invocation_id

    def deliver(self) -> Any:
        """Returns the response, or raises the exception."""
        if isinstance(self.outcome, Exception):
            raise self.outcome
        return self.outcome


class OngoingCall:
    """A listing's call while it is under way.

    Attributes:
        listing: The class of the listing, which knows the operation and the items.
        phase: The phase that the call is in.
        resends: How often the call was sent again because an earlier response arrived.
        sent: The requests that botocore sent, those that fetch credentials included.
        request_signer: botocore's signer of the client.
        first_attempt: An attempt that was made before botocore began.
        turn: The turn that the call has taken for its first attempt, if calls are limited.
        made_by: Who made the call in the end: ``"awslists"`` or ``"botocore"``.
        was_observed: Something saw the call that may have changed its request or response.
    """

    def __init__(self, listing: type[Any]) -> None:
        self.listing = listing
        self.phase: Phase = Phase.OPENING
        self.resends: int = 0
        self.sent: list[SentRequest] = []
        self.request_signer: Any = None
        self.first_attempt: FirstAttempt | None = None
        self.turn: Any = None
        self.made_by: str = "botocore"
        self.was_observed: bool = False

    def take_first_attempt(self, session: Any) -> FirstAttempt | None:
        """Returns the first attempt if this session made it; only once."""
        attempt = self.first_attempt
        if attempt is None or attempt.session is not session:
            return None
        self.first_attempt = None
        return attempt

    def take_turn(self) -> Any:
        """Returns the turn that the call has taken; only once."""
        turn, self.turn = self.turn, None
        return turn


ongoing_call: ContextVar[OngoingCall | None] = ContextVar("awslists_ongoing_call", default=None)
