"""Errors in all forms of botocore's protocol tests, and in some that no service should send."""

from __future__ import annotations

import json
from typing import Any

from hypothesis import strategies as st

from awslists import (
    AccessDeniedError,
    InternalServiceError,
    ResourceNotFoundError,
    ServiceError,
    ServiceValidationError,
    ThrottlingError,
)
from tests.helpers.parity import REQUEST_ID

__all__ = ["FORMS", "KINDS", "URL", "bodies", "headers", "is_broken", "statuses"]

KINDS: dict[str, type[ServiceError]] = {
    "AccessDeniedException": AccessDeniedError,
    "InternalFailure": InternalServiceError,
    "InternalServerException": InternalServiceError,
    "ResourceNotFound": ResourceNotFoundError,
    "ResourceNotFoundException": ResourceNotFoundError,
    "ThrottlingException": ThrottlingError,
    "ValidationError": ServiceValidationError,
    "ValidationException": ServiceValidationError,
}
URL = "http://internal.amazon.com/coral/com.amazon.coral.validate/"
FORMS = ["{}", "{}:" + URL, "com.amazon.coral.validate#{}", "aws.protocoltests#{}:" + URL]

texts = st.sampled_from(["", "Slow down", "é\u2028", "😀", "\ud800", "a: b#c", "x" * 1000])
codes = st.builds(
    lambda form, code: form.format(code),
    st.sampled_from(FORMS),
    st.sampled_from([*KINDS, "FooError", "", "#", ":", " Padded "]),
)
wrong = st.sampled_from([0, 5, 1.5, True, [], ["a"], {}, {"a": 1}])
fields: dict[str, st.SearchStrategy[Any]] = {
    "__type": codes | st.none(),
    "code": codes | st.none(),
    "Code": codes | st.none(),
    "message": texts | st.none(),
    "Message": texts | st.none(),
    "MESSAGE": texts,
    "Errors": st.just([{"message": "not this"}]),
}
written = st.fixed_dictionaries({}, optional=fields)
broken = st.fixed_dictionaries({}, optional={k: v | wrong for k, v in fields.items()})
others = st.sampled_from(
    [b"", b" \n", b"null", b"[]", b'"text"', b"5", b"upstream timed out", b"<html>\xe9</html>",
     b" <html>", b"<Error><Code>x</Code></Error>", b"\xff\xfe", b'{"__type": "Cut',
     b"\xef\xbb\xbf{}",
     b'{"__type": "ThrottlingException", "message": "\xe9"}', b'{"message": "a", "message": "b"}',
     b'{"__type": NaN}', b"[" * 100_000]
)  # fmt: skip
bodies = st.one_of((written | broken).map(lambda body: json.dumps(body).encode()), others)
query = st.sampled_from(["Queue.Missing;Sender", "Queue.Missing;Sender;400", ";Sender", ""])
headers = st.fixed_dictionaries(
    {},
    optional={
        "x-amzn-errortype": codes,
        "x-amzn-query-error": query,
        "x-amzn-requestid": st.just(REQUEST_ID),
        "x-amz-request-id": st.just("another"),
        "content-type": st.sampled_from(["text/html", "application/json"]),
    },
)
TEXTS = ("__type", "code", "Code", "message", "Message")
statuses = st.sampled_from([300, 301, 400, 403, 404, 413, 429, 500, 502, 503, 504, 599])


def is_broken(body: bytes) -> bool:
    """Return whether a code or message is not text; then ours may say more than botocore's."""
    try:
        parsed = json.loads(body)
    except (ValueError, RecursionError):
        return False
    known = [parsed.get(name) for name in TEXTS] if isinstance(parsed, dict) else []
    return not all(isinstance(value, str | None) for value in known)
