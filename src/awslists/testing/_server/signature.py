"""Verification of AWS Signature Version 4.

Follows https://docs.aws.amazon.com/IAM/latest/UserGuide/create-signed-request.html
"""

from __future__ import annotations

import hmac
import re
from collections.abc import Mapping
from datetime import UTC, datetime, timedelta
from hashlib import sha256
from urllib.parse import parse_qsl, quote

from awslists.testing._server.messages import ReceivedRequest, RefusalError

__all__ = ["ACCESS_KEY_ID", "SECRET_ACCESS_KEY", "check_signature"]

ACCESS_KEY_ID = "local-access-key-id"
SECRET_ACCESS_KEY = "local-secret-access-key"  # noqa: S105  (known to everyone, opens nothing)
TOLERATED_SKEW = timedelta(minutes=5)
AUTHORIZATION = re.compile(
    r"AWS4-HMAC-SHA256 Credential=(?P<key>[^/]+)/(?P<scope>(?P<date>\d{8})/(?P<region>[^/]+)/"
    r"(?P<service>[^/]+)/aws4_request), *SignedHeaders=(?P<headers>[^,]+), *"
    r"Signature=(?P<signature>[0-9a-f]{64})"
)


def check_signature(request: ReceivedRequest, service: str) -> None:
    """Check the signature of a request: its key, scope, time, headers and hash.

    Raises:
        RefusalError: With the code and status that AWS uses.
    """
    header = request.headers.get("authorization")
    if header is None:
        raise RefusalError("MissingAuthenticationTokenException", "Missing token", 403)
    match = AUTHORIZATION.fullmatch(header)
    if match is None:
        raise RefusalError("IncompleteSignatureException", "Malformed Authorization header", 403)
    if match["key"] != ACCESS_KEY_ID:
        message = "The security token included in the request is invalid."
        raise RefusalError("UnrecognizedClientException", message, 403)
    if match["service"] != service:
        message = f"Credential should be scoped to correct service: '{service}'."
        raise RefusalError("InvalidSignatureException", message, 403)
    signed_at = _get_signing_time(request.headers, match["date"])
    _check_signed_headers(request.headers, match["headers"].split(";"))
    expected = _compute_signature(request, match, signed_at)
    if not hmac.compare_digest(expected, match["signature"]):
        message = "The request signature we calculated does not match the signature you provided."
        raise RefusalError("InvalidSignatureException", message, 403)


def _get_signing_time(headers: Mapping[str, str], date: str) -> str:
    stamp = headers.get("x-amz-date", "")
    try:
        signed_at = datetime.strptime(stamp, "%Y%m%dT%H%M%SZ").replace(tzinfo=UTC)
    except ValueError:
        raise RefusalError("IncompleteSignatureException", "Malformed X-Amz-Date", 403) from None
    if abs(datetime.now(UTC) - signed_at) > TOLERATED_SKEW or not stamp.startswith(date):
        raise RefusalError("InvalidSignatureException", f"Signature expired: {stamp}", 403)
    return stamp


def _check_signed_headers(headers: Mapping[str, str], signed: list[str]) -> None:
    """Check that the host and all ``x-amz-`` headers are signed, as AWS requires."""
    for name in headers:
        if (name == "host" or name.startswith("x-amz-")) and name not in signed:
            message = f"'{name}' must be a 'SignedHeader' in the AWS Authorization."
            raise RefusalError("InvalidSignatureException", message, 403)


def _compute_signature(request: ReceivedRequest, match: re.Match[str], signed_at: str) -> str:
    # A byte that is not UTF-8 arrives as a surrogate.
    text = _make_canonical(request, match["headers"]).encode(errors="surrogateescape")
    canonical = sha256(text).hexdigest()
    to_sign = "\n".join(["AWS4-HMAC-SHA256", signed_at, match["scope"], canonical])
    key = f"AWS4{SECRET_ACCESS_KEY}".encode()
    for part in match["scope"].split("/"):
        key = hmac.digest(key, part.encode(), "sha256")
    return hmac.digest(key, to_sign.encode(), "sha256").hex()


def _make_canonical(request: ReceivedRequest, signed_headers: str) -> str:
    path, _, given = request.path.partition("?")
    query = sorted(
        (quote(name, safe="-_.~"), quote(value, safe="-_.~"))
        for name, value in parse_qsl(given, keep_blank_values=True)
    )
    headers = [
        f"{name}:{' '.join(request.headers.get(name, '').split())}\n"
        for name in signed_headers.split(";")
    ]
    return "\n".join(
        [
            request.method,
            quote(path, safe="/-_.~"),
            "&".join(f"{name}={value}" for name, value in query),
            "".join(headers),
            signed_headers,
            sha256(request.body).hexdigest(),
        ]
    )
