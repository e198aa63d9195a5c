"""Faults for `LocalAWS.inject`: each changes an answer.

A fault is any function from `Answer` to `Answer`, plain or async; these are the usual ones.
"""

from __future__ import annotations

import asyncio
import math
import time
from collections.abc import Awaitable, Callable, Mapping
from typing import Any

from awslists._support.arguments import require_bool
from awslists.testing._server.messages import Answer
from awslists.testing._server.named_faults import named

__all__ = [
    "Fault",
    "changed_items",
    "changed_payload",
    "delayed",
    "dropped_connection",
    "duplicated_answer",
    "empty_page",
    "expired_credentials",
    "expired_token",
    "malformed_json",
    "proxy_error",
    "rate_limit",
    "raw_body",
    "repeated_token",
    "server_error",
    "service_error",
    "stalled",
    "throttling",
    "truncated_body",
    "truncated_headers",
    "wrong_content_length",
]

Fault = Callable[[Answer], Answer | Awaitable[Answer]]


def __dir__() -> list[str]:
    """List the faults without what this module imports."""
    return __all__


@named
def throttling() -> Fault:
    """Answer ThrottlingException, with the status that the service uses."""

    def fault(answer: Answer) -> Answer:
        status = 429 if answer.wire.protocol.startswith("rest") and answer.wire.model else 400
        return service_error("ThrottlingException", "Rate exceeded", status)(answer)

    return fault


@named
def rate_limit(calls_per_second: float, *, clock: Callable[[], float] = time.monotonic) -> Fault:
    """Answer ThrottlingException to calls above a rate; inject it with ``times=None``.

    After a pause, as many calls as fit into one second (at least one) are let through at once.
    Throttled calls do not count.

    Args:
        calls_per_second: The rate, more than 0.
        clock: Returns the time in seconds.
    """
    if not 0 < calls_per_second < math.inf:
        raise ValueError(f"calls_per_second must be more than 0, not {calls_per_second!r}")
    burst = max(1.0, calls_per_second)
    left, last = burst, clock()
    refuse = throttling()

    def fault(answer: Answer) -> Answer | Awaitable[Answer]:
        nonlocal left, last
        now = clock()
        left, last = min(burst, left + (now - last) * calls_per_second), now
        if left < 1:
            return refuse(answer)
        left -= 1
        return answer

    return fault


@named
def server_error(status: int = 500, code: str = "InternalFailure") -> Fault:
    """Answer an internal error of the service."""
    return service_error(code, "The service had a problem", status)


@named
def service_error(code: str, message: str, status: int = 400) -> Callable[[Answer], Answer]:
    """Answer any error, in the form of the service's protocol."""

    def fault(answer: Answer) -> Answer:
        payload = {"__type": code, "message": message}
        headers = {**answer.headers, "x-amzn-errortype": code}
        return answer.replace(status=status, payload=payload, headers=headers)

    return fault


@named
def dropped_connection(*, reset: bool = False) -> Fault:
    """Close or reset the connection before the answer.

    HTTP clients such as aiohttp resend a GET by themselves when a kept connection drops; inject it
    with ``times=None`` if your code should see the error.
    """
    return truncated_headers(0, reset=reset)


@named
def duplicated_answer() -> Fault:
    """Send the answer, and again when the next request comes on the same connection.

    A client that does not notice reads the copy as the answer to that request, and from then on
    each answer on the connection as the answer to the request after it.
    """
    return lambda answer: answer.replace(comes_twice=True)


@named
def truncated_headers(size: int = 10, *, reset: bool = False) -> Fault:
    """Break the connection after `size` bytes of the status line and headers."""
    ending = _choose_ending(reset)
    return lambda answer: answer.replace(cut_headers=size, ending=ending)


@named
def truncated_body(size: int = 10, *, reset: bool = False) -> Fault:
    """Break the connection after `size` bytes of the body."""
    ending = _choose_ending(reset)
    return lambda answer: answer.replace(cut=size, ending=ending)


@named
def delayed(seconds: float) -> Fault:
    """Delay the answer."""

    async def fault(answer: Answer) -> Answer:
        await asyncio.sleep(seconds)
        return answer

    return fault


@named
def stalled(size: int = 0) -> Fault:
    """Stop the answer after `size` bytes of the body and keep the connection open.

    Set a ``read_timeout`` in the client's config; botocore's default is a minute.
    """
    return lambda answer: answer.replace(cut=size, ending="stall")


@named
def wrong_content_length(difference: int) -> Fault:
    """Send a Content-Length that is too large by `difference`, or too small if negative.

    If it is too large, the client waits for more, as with `stalled`.
    """

    def fault(answer: Answer) -> Answer:
        body = answer.body
        length = str(max(0, len(body) + difference))
        return answer.replace(raw=body, headers={**answer.headers, "content-length": length})

    return fault


@named
def raw_body(body: bytes, *, status: int = 200, content_type: str | None = None) -> Fault:
    """Answer exactly these bytes."""

    def fault(answer: Answer) -> Answer:
        headers = {**answer.headers, **({"content-type": content_type} if content_type else {})}
        headers.pop("x-amzn-errortype", None)  # left by a refusal that this replaces
        return answer.replace(raw=body, status=status, headers=headers)

    return fault


@named
def malformed_json() -> Fault:
    """Cut off the JSON in the middle, with a Content-Length that matches."""
    return raw_body(b'{"Images": [{"ImageName": ')


@named
def proxy_error(status: int = 502) -> Fault:
    """Answer an HTML page without a request id, as a proxy does that cannot reach AWS."""
    page = f"<html><head><title>{status}</title></head><body><h1>{status}</h1></body></html>"
    headers = {"content-type": "text/html"}
    return lambda answer: answer.replace(raw=page.encode(), status=status, headers=headers)


@named
def expired_token() -> Fault:
    """Refuse the pagination token, as AWS does some time after it handed it out."""
    return service_error("ValidationException", "The pagination token has expired.")


@named
def expired_credentials() -> Fault:
    """Refuse temporary credentials as expired."""
    message = "The security token included in the request is expired"
    return service_error("ExpiredTokenException", message, 400)


@named
def empty_page() -> Fault:
    """Answer an empty page with a token for the page that was asked for."""
    return lambda answer: answer.replace(payload={}).with_page([], answer.restart())


@named
def repeated_token(back: int = 1) -> Fault:
    """Answer a page with a token that was handed out before.

    With `back` 1 it is the token of this request. The first request has none, so inject it with
    ``skip=back`` or more.
    """

    def fault(answer: Answer) -> Answer:
        tokens = answer.came_by()
        if len(tokens) < back:
            raise ValueError(
                f"too few tokens were handed out so far: inject this fault with skip={back}"
            )
        return answer.with_page(next_token=tokens[-back])

    return fault


@named
def changed_payload(change: Callable[[dict[str, Any]], Mapping[str, Any]]) -> Fault:
    """Change the contents of the body, under AWS's names, by a function."""
    return lambda answer: answer.replace(payload=change(dict(answer.payload)))


@named
def changed_items(**fields: Any) -> Fault:
    """Change fields of every item on the page, by AWS's names; None removes a field.

    An answer without items stays as it is.
    """

    def change(item: dict[str, Any]) -> dict[str, Any]:
        return {name: value for name, value in {**item, **fields}.items() if value is not None}

    def fault(answer: Answer) -> Answer:
        items = answer.items
        return answer.with_page([change(item) for item in items]) if items else answer

    return fault


def _choose_ending(reset: bool) -> str:
    return "reset" if require_bool("reset", reset) else "close"
