"""AWS Signature Version 4 for requests that differ only in time, path, query and body.

The result equals that of botocore's SigV4Auth, byte for byte. What the requests share is computed
once, and the signing key once a day.
Follows https://docs.aws.amazon.com/IAM/latest/UserGuide/create-signed-request.html
"""

from __future__ import annotations

import hmac
from collections.abc import Mapping
from functools import lru_cache
from hashlib import sha256
from typing import NamedTuple
from urllib.parse import quote

__all__ = ["Signer"]

ALGORITHM = "AWS4-HMAC-SHA256"
DATE_HEADER = "x-amz-date"
PAYLOAD_HEADER = "x-amz-content-sha256"


class Signer:
    """Signs requests that share method, headers, credentials, region and service.

    Args:
        method: The HTTP method, in any case.
        headers: The headers to sign, with names in any case. Host is one of them; X-Amz-Date is
            not, since it changes, but it is signed too. All are signed: leave out those that
            SigV4Auth skips, such as User-Agent. An X-Amz-Content-SHA256 replaces the body's hash.
        access_key: The access key ID.
        secret_key: The secret access key. Neither the signer's repr nor an error shows it.
        region: The region to sign for.
        service: The service's signing name, such as ``"sagemaker"``.

    Raises:
        ValueError: The headers lack Host or have a date, or UTF-8 cannot encode one of the texts.

    Example:
        ```python
        signer = Signer(
            method="POST",
            headers={"Host": "api.sagemaker.eu-west-1.amazonaws.com"},
            access_key="AKIDEXAMPLE",
            secret_key=secret_key,
            region="eu-west-1",
            service="sagemaker",
        )
        authorization = signer.sign("20261127T180000Z", "/", "", b"{}")
        ```
    """

    __slots__ = (
        "_access_key", "_after_date", "_before_date", "_method", "_payload_hash", "_region",
        "_secret", "_service", "_signed_names", "_today",
    )  # fmt: skip

    def __init__(
        self,
        *,
        method: str,
        headers: Mapping[str, str],
        access_key: str,
        secret_key: str,
        region: str,
        service: str,
    ) -> None:
        values = _group_headers(headers)
        lines = {name: _make_canonical_header(name, values[name]) for name in sorted(values)}
        self._method = method.upper()
        self._signed_names = ";".join(name.strip() for name in sorted([*lines, DATE_HEADER]))
        before = "".join(line for name, line in lines.items() if name < DATE_HEADER)
        after = "".join(line for name, line in lines.items() if name > DATE_HEADER)
        self._before_date = f"{before}{DATE_HEADER}:"
        self._after_date = f"\n{after}\n{self._signed_names}\n"
        self._payload_hash = values[PAYLOAD_HEADER][0] if PAYLOAD_HEADER in values else None
        self._access_key = access_key
        # An HMAC object does not reveal its key: not in a repr, a debugger, or a pickle.
        self._secret = hmac.new(_encode(f"AWS4{secret_key}", "the secret key"), None, "sha256")
        self._region = region
        self._service = service
        self._today = self._make_day("")

    def __repr__(self) -> str:
        return f"<Signer for {self._service} in {self._region}>"

    def sign(self, timestamp: str, path: str, query: str, body: bytes) -> str:
        """Returns the value of the Authorization header for a request.

        Args:
            timestamp: The value of X-Amz-Date, such as ``"20261127T180000Z"``.
            path: The path, percent-encoded as it is sent.
            query: The query string as it is sent, without the question mark; ``""`` for none.
            body: The body; ``b""`` for none.

        Raises:
            ValueError: UTF-8 cannot encode one of the texts.
        """
        today = self._today
        if today.date != timestamp[:8]:
            today = self._today = self._make_day(timestamp[:8])
        payload_hash = self._payload_hash
        if payload_hash is None:
            payload_hash = sha256(body).hexdigest()
        request = (
            f"{self._method}\n{_make_canonical_path(path)}\n"
            f"{_make_canonical_query(query) if query else ''}\n"
            f"{self._before_date}{timestamp}{self._after_date}{payload_hash}"
        )
        request_hash = sha256(_encode(request, "the request")).hexdigest()
        signature = today.key.copy()
        signature.update(f"{ALGORITHM}\n{timestamp}\n{today.scope}\n{request_hash}".encode())
        return today.authorization + signature.hexdigest()

    def _make_day(self, date: str) -> _Day:
        scope = f"{date}/{self._region}/{self._service}/aws4_request"
        key = self._secret
        for part in (date, self._region, self._service, "aws4_request"):
            key = key.copy()
            key.update(part.encode())
            key = hmac.new(key.digest(), None, "sha256")
        authorization = (
            f"{ALGORITHM} Credential={self._access_key}/{scope}, "
            f"SignedHeaders={self._signed_names}, Signature="
        )
        return _Day(date, scope, key, authorization)


class _Day(NamedTuple):
    """The parts that the signatures of a day share.

    Attributes:
        date: The day in UTC, such as ``"20261127"``.
        scope: The credential scope.
        key: The HMAC of the signing key, to be copied.
        authorization: The Authorization header up to the signature.
    """

    date: str
    scope: str
    key: hmac.HMAC
    authorization: str

    def __repr__(self) -> str:
        """Leaves out the access key."""
        return f"<_Day {self.scope}>"


def _group_headers(headers: Mapping[str, str]) -> dict[str, list[str]]:
    """Returns the values of each header, by its name in lower case."""
    values: dict[str, list[str]] = {}
    for name, value in headers.items():
        values.setdefault(name.lower(), []).append(value)
    if "host" not in values:
        raise ValueError("the headers to sign lack Host; add it as it is sent")
    for name in ("date", DATE_HEADER):
        if name in values:
            raise ValueError(f"{name} changes with each request; leave it out of the headers")
    return values


def _make_canonical_header(name: str, values: list[str]) -> str:
    line = f"{name}:{','.join(' '.join(value.split()) for value in values)}\n"
    _encode(line, f"the header {name!a}")
    return line


@lru_cache(maxsize=128)
def _make_canonical_path(path: str) -> str:
    """Encodes a path once more, without dot segments and repeated slashes."""
    segments: list[str] = []
    for segment in path.split("/"):
        if segment == "..":
            del segments[-1:]
        elif segment not in ("", "."):
            segments.append(segment)
    first = "/" if path[:1] in ("", "/") else ""
    last = "/" if segments and path.endswith("/") else ""
    return quote(f"{first}{'/'.join(segments)}{last}")


def _make_canonical_query(query: str) -> str:
    """Sorts a query by name, then value, as encoded; a name without a value gets an empty one."""
    pairs = [pair.partition("=") for pair in query.split("&")]
    return "&".join([f"{name}={value}" for name, _, value in sorted(pairs)])


def _encode(text: str, subject: str) -> bytes:
    try:
        return text.encode()
    except UnicodeEncodeError:
        pass  # The exception holds the text, which may be secret: raise without it.
    raise ValueError(f"{subject} has a lone surrogate, which UTF-8 cannot encode")
