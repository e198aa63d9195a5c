"""The turns of calls: when each attempt may be made.

Attempts wait while AWS throttles, and, in a Session with ``calls_per_second``, for their turn.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial
from typing import TYPE_CHECKING, Any
from weakref import WeakKeyDictionary, ref

from botocore.retries.standard import RetryEventAdapter, ThrottlingErrorDetector

from awslists._session.ongoing_call import FIRST_ERROR_STATUS, OngoingCall, ongoing_call
from awslists._session.rate_limiter import DelayedTooLongError, RateLimitedCall, RateLimiter
from awslists.errors import WAITED

if TYPE_CHECKING:
    from awslists._session.aws_client import AWSClient
    from awslists._session.pace import Pace

__all__ = ["BEGAN", "Turns", "get_turns", "is_throttled", "take_turns"]

BEGAN = "awslists_throttled_since"
CALL = "awslists_call"
FIRST_SERVER_ERROR_STATUS = 500
RESPONSE_METADATA = {"HTTPHeaders", "HTTPStatusCode", "RequestId"}
"""The metadata about a response; the rest is about its call, which may be another one."""

_turns: WeakKeyDictionary[AWSClient, Turns] = WeakKeyDictionary()
_throttling = ThrottlingErrorDetector(retry_event_adapter=RetryEventAdapter())


def take_turns(client: Any, limiter: RateLimiter | None, pace: Pace | None) -> None:
    """Makes all calls of a client take turns; those of its listings also keep the pace."""
    service = client.meta.service_model.service_id.hyphenize()
    turns, events = Turns(client, limiter, pace), client.meta.events
    # Before the request is signed, so that a long wait does not make the signature old.
    events.register_first(
        f"request-created.{service}", turns.handle_request_created, "awslists-turn"
    )
    if limiter:
        handle_needs_retry = partial(turns.handle_needs_retry, limiter)
        events.register_first(f"needs-retry.{service}", handle_needs_retry, "awslists-record")
    if pace:
        events.register_last(f"before-send.{service}", turns.handle_before_send, "awslists-pace")
    _turns[client] = turns


def get_turns(client: AWSClient) -> Turns | None:
    """Returns the turns that the calls of a client take; None if none has to wait."""
    return _turns.get(client)


class Turns:
    """Lets the calls of a client take turns.

    Args:
        client: The client.
        limiter: Delays all calls while AWS throttles; None outside the adaptive mode.
        pace: Spaces the calls of listings; None without ``calls_per_second``.
    """

    def __init__(self, client: Any, limiter: RateLimiter | None, pace: Pace | None) -> None:
        # `_turns` would keep the client alive; its exceptions, which are slow to make, come late.
        self._client = ref(client)
        self._limiter = limiter
        self._pace = pace

    async def wait(self, operation: str) -> RateLimitedCall:
        """Waits until a listing may prepare the first attempt at a call.

        Raises:
            ClientError: The call has waited too long; the error of the last throttled response.
        """
        call = RateLimitedCall(operation)
        if self._pace:
            await self._pace.turn.wait()
        await self._wait_for_limiter(call)
        return call

    async def wait_to_send(self) -> None:
        """Waits until the attempt may be sent, after it had its turn."""
        if self._pace:
            await self._pace.sending.wait()

    def record_success(self, call: RateLimitedCall) -> None:
        """Records a response that was not throttled."""
        if self._limiter:
            self._limiter.record(call)

    async def handle_request_created(self, request: Any, operation_name: str, **_: object) -> None:
        """Handles botocore's event ``request-created``, which precedes each attempt."""
        ongoing = _get_call_of_listing(operation_name)
        if ongoing and (taken := ongoing.take_turn()):
            request.context[CALL] = taken
            return
        call = request.context.setdefault(CALL, RateLimitedCall(operation_name))
        if self._pace and ongoing:
            waited = await self._pace.turn.wait()
            # The time for which a throttled call is retried does not include this wait.
            call.ignore_wait(waited)
            if BEGAN in request.context:
                request.context[BEGAN] += waited
        await self._wait_for_limiter(call)

    async def handle_before_send(self, event_name: str, **_: object) -> None:
        """Handles botocore's event ``before-send``, which follows the signature."""
        ongoing = _get_call_of_listing(event_name.rpartition(".")[2])
        # If there was a first attempt, it was sent already, and botocore only takes it over.
        if ongoing and not ongoing.first_attempt:
            await self.wait_to_send()

    def handle_needs_retry(self, limiter: RateLimiter, **event: Any) -> bool | None:
        """Handles botocore's event ``needs-retry``; False ends the call."""
        call = event["request_dict"]["context"][CALL]
        response = event["response"]
        throttled = response[1] if is_throttled(event) else None
        failed = response is None or response[0].status_code >= FIRST_SERVER_ERROR_STATUS
        limiter.record(call, throttled, failed=failed)
        return False if limiter.is_out_of_time(call) else None

    async def _wait_for_limiter(self, call: RateLimitedCall) -> None:
        if not self._limiter:
            return
        try:
            await self._limiter.acquire(call)
        except DelayedTooLongError as error:
            raise self._make_client_error(error, call.operation) from None

    def _make_client_error(self, error: DelayedTooLongError, operation: str) -> Exception:
        """Makes the error that botocore would raise for the last throttled response."""
        metadata = error.response["ResponseMetadata"]
        kept = {name: metadata[name] for name in RESPONSE_METADATA & metadata.keys()}
        response = error.response | {"ResponseMetadata": kept | {WAITED: error.waited}}
        client: Any = self._client()  # alive, since it makes the call
        error_class = client.exceptions.from_code(response["Error"]["Code"])
        client_error: Exception = error_class(response, operation)
        return client_error


def is_throttled(event: Mapping[str, Any]) -> bool:
    """Returns whether AWS throttled the call of an event ``needs-retry``."""
    response = event["response"]
    if response is None or response[0].status_code < FIRST_ERROR_STATUS:
        return False
    is_throttling: bool = _throttling.is_throttling_error(**event)
    return is_throttling


def _get_call_of_listing(operation: str) -> OngoingCall | None:
    """Returns the call that is under way if a listing makes it, and not a hook of that call."""
    ongoing = ongoing_call.get()
    return ongoing if ongoing and operation == ongoing.listing.operation else None
