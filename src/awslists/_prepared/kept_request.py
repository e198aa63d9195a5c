"""A request that botocore sent, kept to make others like it."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from typing import Any, NamedTuple, Self
from urllib.parse import urlsplit

from botocore.credentials import ReadOnlyCredentials
from yarl import URL

from awslists._prepared.obstacles import CredentialsChangedError, NotPreparableError
from awslists._prepared.request_template import RequestParts
from awslists._prepared.signer import Signer
from awslists._session.ongoing_call import SentRequest

__all__ = ["KeptRequest", "Scope"]

AUTHORIZATION = "Authorization"
CONTENT_LENGTH = "Content-Length"
DATE = "X-Amz-Date"
INVOCATION_ID = "amz-sdk-invocation-id"
SECURITY_TOKEN = "X-Amz-Security-Token"  # noqa: S105  (the name of a header)
TRACE_ID = "X-Amzn-Trace-Id"
CHANGING = {AUTHORIZATION, CONTENT_LENGTH, DATE, INVOCATION_ID, SECURITY_TOKEN, TRACE_ID}
CONSTANT = {"Accept-Encoding", "User-Agent", "amz-sdk-request"}
"""With the headers that botocore's serializer makes, all that a kept request may have."""
DEFAULT_PORTS = {"http": ":80", "https": ":443"}
ARGUMENTS = {"chunked", "data", "headers", "proxy", "proxy_headers", "url"}
SIGNATURE = "AWS4-HMAC-SHA256 "


class Scope(NamedTuple):
    """The scope of a signature, as its header says."""

    access_key: str
    region: str
    service: str
    signed_headers: Collection[str]

    def __repr__(self) -> str:
        """Leaves out the access key."""
        return f"<Scope of {self.service} in {self.region}>"

    @classmethod
    def of(cls, sent: SentRequest) -> Self:
        """Reads the scope of a request.

        Raises:
            NotPreparableError: The request has no such signature.
        """
        authorization = sent.arguments["headers"].get(AUTHORIZATION, "")
        if not authorization.startswith(SIGNATURE):
            raise NotPreparableError("its requests have no signature of version 4")
        fields = authorization.removeprefix(SIGNATURE).split(", ")
        credential, signed, _ = (field.partition("=")[2] for field in fields)
        access_key, _, region, service, _ = credential.rsplit("/", 4)
        return cls(access_key, region, service, signed.split(";"))


class KeptRequest:
    """Makes requests like one that botocore sent; its repr shows nothing of them.

    Attributes:
        session: The aiohttp session that sends them.
        method: Their HTTP method.

    Args:
        sent: The request.
        scope: The scope of its signature.
        credentials: The credentials that it was signed with.

    Raises:
        NotPreparableError: The request has something that awslists cannot make.
        CredentialsChangedError: It was signed with other credentials.
    """

    def __init__(self, sent: SentRequest, scope: Scope, credentials: ReadOnlyCredentials) -> None:
        self.session = sent.session
        self.method = sent.method
        self._sent = _check_arguments(sent.arguments)
        self._headers = sent.arguments["headers"].copy()
        self._headers.pop(TRACE_ID, None)
        self._url: URL = sent.arguments["url"]
        signed_by = (scope.access_key, self._headers.get(SECURITY_TOKEN))
        if signed_by != (credentials.access_key, credentials.token):
            raise CredentialsChangedError
        self._credentials = credentials
        self._signer = self._make_signer(scope)

    def check_credentials(self, credentials: ReadOnlyCredentials) -> None:
        """Raises CredentialsChangedError if the request was signed with other credentials."""
        if credentials != self._credentials:
            raise CredentialsChangedError

    def check(self, parts: RequestParts, serialized_headers: Mapping[str, str]) -> None:
        """Raises NotPreparableError unless the request can be made again, byte for byte.

        Args:
            parts: The parts of the request, made from the parameters of its call.
            serialized_headers: The headers that botocore makes from parameters.
        """
        headers = self._headers
        known = CHANGING | CONSTANT | {*serialized_headers}
        if unknown := {*map(str.lower, headers)} - {*map(str.lower, known)}:
            raise NotPreparableError(f"its requests have the header {min(unknown)}")
        made = self.make_arguments(parts, headers[DATE], headers[INVOCATION_ID])
        for name, value in self._sent.items():
            if made[name] != value and not (name == "headers" and made[name] == headers):
                raise NotPreparableError(f"its requests cannot be made alike: the {name} differ")

    def make_arguments(
        self, parts: RequestParts, timestamp: str, invocation_id: str
    ) -> dict[str, Any]:
        """Makes the arguments of aiohttp's ``request`` for a signed request.

        Args:
            parts: The parts that depend on the parameters.
            timestamp: The time of the signature, in AWS's form.
            invocation_id: The ID that all attempts at a call share.
        """
        headers = self._headers.copy()
        headers[DATE] = timestamp
        headers[INVOCATION_ID] = invocation_id
        headers[AUTHORIZATION] = self._signer.sign(timestamp, *parts[1:])
        if CONTENT_LENGTH in headers:
            headers[CONTENT_LENGTH] = str(len(parts.body))
        url = self._url if parts.url == str(self._url) else URL(parts.url, encoded=True)
        data = parts.body or self._sent["data"]
        return {**self._sent, "url": url, "headers": headers, "data": data}

    def _make_signer(self, scope: Scope) -> Signer:
        names = {*scope.signed_headers} - {DATE.lower(), "host"}
        headers = {name: self._headers.get(name, "") for name in names}
        headers["host"] = _get_host(str(self._url))
        return Signer(
            method=self.method,
            headers=headers,
            access_key=self._credentials.access_key,
            secret_key=self._credentials.secret_key,
            region=scope.region,
            service=scope.service,
        )


def _check_arguments(arguments: Mapping[str, Any]) -> Mapping[str, Any]:
    if unknown := arguments.keys() - ARGUMENTS:
        raise NotPreparableError(f"its requests have a setting of their own: {min(unknown)}")
    if arguments["proxy"] is not None:
        raise NotPreparableError("its requests go through a proxy")
    return arguments


def _get_host(url: str) -> str:
    """Returns the host that is signed, with the port unless it is the default."""
    split = urlsplit(url)
    host = split.netloc.rpartition("@")[2].lower()
    return host.removesuffix(DEFAULT_PORTS.get(split.scheme, ""))
