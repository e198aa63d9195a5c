"""The URL and the body of a listing's requests, in which only the token changes; pure."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any, NamedTuple, Self
from urllib.parse import urlsplit

from botocore.awsrequest import prepare_request_dict
from botocore.utils import percent_encode

from awslists._prepared.obstacles import NotPreparableError

__all__ = ["PLACEHOLDER", "RequestParts", "RequestTemplate", "Serializer"]

PLACEHOLDER = "awslists/places the+token~h\xe9re" * 3
"""Takes the place of the token in the parameters that a template is made from.

It is found in a request only if botocore encodes each character as `RequestTemplate.fill` does.
botocore would refuse one that is shorter than a token may be, which is 80 characters at most.
"""


class RequestParts(NamedTuple):
    """The parts of a request that depend on its parameters.

    Attributes:
        url: The whole URL.
        path: The path in it, as sent.
        query: The query in it, as sent.
        body: The body.
    """

    url: str
    path: str
    query: str
    body: bytes

    @classmethod
    def of(cls, url: str, body: bytes) -> Self:
        """Splits a URL."""
        split = urlsplit(url)
        return cls(url, split.path, split.query, body)

    def __repr__(self) -> str:
        """Leaves out the token."""
        return f"<RequestParts with {len(self.body)} bytes in the body>"


class RequestTemplate:
    """All requests that differ from one request only in their token.

    Args:
        parts: The parts of a request whose token is `PLACEHOLDER`.

    Raises:
        NotPreparableError: The token is in neither the body nor the URL, or in several places.
    """

    def __init__(self, parts: RequestParts) -> None:
        self._parts = parts
        self._body = parts.body.split(json.dumps(PLACEHOLDER).encode())
        self._url = parts.url.split(percent_encode(PLACEHOLDER))
        if sorted([len(self._body), len(self._url)]) != [1, 2]:
            raise NotPreparableError("its token has no place of its own in a request")

    def fill(self, token: str) -> RequestParts:
        """Returns the parts of the request for a token."""
        parts = self._parts
        if len(self._body) > 1:
            body = json.dumps(token).encode().join(self._body)
            return RequestParts(parts.url, parts.path, parts.query, body)
        return RequestParts.of(percent_encode(token).join(self._url), parts.body)


class Serializer:
    """Makes requests from parameters, as botocore does.

    Args:
        operation_model: botocore's model of the operation.
        parameters: The AWS-named parameters of a call that botocore made.
        url: The URL of that call, from which the URLs of others follow.
        serializer: botocore's serializer of the client.
    """

    def __init__(
        self, operation_model: Any, parameters: Mapping[str, Any], url: str, serializer: Any
    ) -> None:
        self.operation_model = operation_model
        self._serializer = serializer
        example = self._serializer.serialize_to_request({**parameters}, operation_model)
        self._host_prefix = example.get("host_prefix")
        self.headers: dict[str, str] = example["headers"]
        self.method: str = example["method"]
        whole, _, _ = url.partition("?")
        path = example["url_path"]
        self._endpoint_url = whole if path in ("", "/") else whole.removesuffix(path)

    def serialize(self, parameters: Mapping[str, Any]) -> RequestParts:
        """Makes the request for parameters.

        Raises:
            NotPreparableError: The host or the headers depend on the parameters.
        """
        request = self._serializer.serialize_to_request({**parameters}, self.operation_model)
        if (
            request["headers"] != self.headers
            or request.pop("host_prefix", None) != self._host_prefix
        ):
            raise NotPreparableError("its parameters are sent as headers or a part of the host")
        prepare_request_dict(request, endpoint_url=self._endpoint_url)
        return RequestParts.of(request["url"], request["body"] or b"")
