"""Answers that fail, once or for some time, from the second page on."""

from __future__ import annotations

import time
from collections.abc import Awaitable
from functools import partial

from awslists.testing import Answer, faults
from awslists.testing.faults import Fault
from conformance.case import Case
from conformance.cases.accounts import with_fault

__all__ = ["CASES"]

MINUTE = 60.0
LOGIN_PAGE = b"<html><head><title>Sign in</title></head><body>Please sign in</body></html>"


def throttling_for(seconds: float) -> Fault:
    """Throttle all calls for some time from the first one on."""
    began: list[float] = []
    refuse = faults.throttling()

    def fault(answer: Answer) -> Answer | Awaitable[Answer]:
        began[:1] = began[:1] or [time.monotonic()]
        return refuse(answer) if time.monotonic() < began[0] + seconds else answer

    return fault


def expiring_token() -> Fault:
    """Refuse the first token that comes, whenever it comes."""
    expired: list[str] = []
    refuse = faults.expired_token()

    def fault(answer: Answer) -> Answer | Awaitable[Answer]:
        token = answer.request.parameters.get("NextToken")
        if token and not expired:
            expired.append(token)
        return refuse(answer) if token in expired else answer

    return fault


DENIED = partial(faults.service_error, "AccessDeniedException", "not authorized")
SIGN_IN = partial(faults.raw_body, LOGIN_PAGE, content_type="text/html")

CASES = (
    Case("slow-answer", "an answer takes five seconds", with_fault(partial(faults.delayed, 5))),
    Case("answer-twice", "an answer comes twice", with_fault(faults.duplicated_answer)),
    Case("truncated-body", "the body of an answer is cut short", with_fault(faults.truncated_body)),
    Case(
        "truncated-headers",
        "the headers of an answer are cut short",
        with_fault(faults.truncated_headers),
    ),
    Case("dropped-connection", "a connection is closed", with_fault(faults.dropped_connection)),
    Case(
        "reset-connection",
        "a connection is reset",
        with_fault(partial(faults.dropped_connection, reset=True)),
    ),
    Case(
        "dropped-connections",
        "connections are closed until the lister gives up",
        with_fault(faults.dropped_connection, times=None),
        slow=True,
    ),
    Case("malformed-json", "half a document, with status 200", with_fault(faults.malformed_json)),
    Case("login-page", "a proxy's login page, with status 200", with_fault(SIGN_IN)),
    Case("proxy-error", "a proxy's error page, with status 502", with_fault(faults.proxy_error)),
    Case("server-error", "an answer with status 500", with_fault(faults.server_error)),
    Case(
        "server-errors",
        "status 500 until the lister gives up",
        with_fault(faults.server_error, times=None),
        slow=True,
    ),
    Case("throttling", "a throttled call", with_fault(faults.throttling)),
    Case(
        "throttled-minute",
        "all calls are throttled for a minute",
        with_fault(partial(throttling_for, MINUTE), times=None),
        slow=True,
    ),
    Case("access-denied", "a call is refused for lack of permission", with_fault(DENIED)),
    Case(
        "expired-credentials",
        "the credentials have expired",
        with_fault(faults.expired_credentials, times=None),
    ),
    Case(
        "expired-token",
        "the token has expired for good",
        with_fault(expiring_token, skip=0, times=None),
        heals=False,
    ),
)
