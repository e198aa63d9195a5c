"""One operation in one protocol: how its requests are read and its answers written."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any
from urllib.parse import parse_qsl
from xml.etree.ElementTree import Element, SubElement

from awslists.testing._protocols.cbor import read_cbor, write_cbor
from awslists.testing._protocols.forms import read_form
from awslists.testing._protocols.json_bodies import parse_json, read_json, write_json
from awslists.testing._protocols.rest import find_labels, read_located
from awslists.testing._protocols.xml_bodies import read_xml, write_structure, write_xml

__all__ = ["CBOR", "Incoming", "Wire"]

CBOR = "smithy-rpc-v2-cbor"
CONTENT_TYPES = {
    "rest-json": "application/json",
    CBOR: "application/cbor",
    "query": "text/xml",
    "ec2": "text/xml;charset=UTF-8",
    "rest-xml": "text/xml",
}


@dataclass(frozen=True, slots=True)
class Incoming:
    """A request as a client sent it.

    Attributes:
        method: The HTTP method.
        path: The path as it was sent, without the query.
        query: The query as it was sent.
        headers: The HTTP headers, their names in lower case.
        body: The body.
    """

    method: str
    path: str
    query: str
    headers: Mapping[str, str]
    body: bytes


@dataclass(frozen=True, slots=True)
class Wire:
    """The form of the requests and answers of an operation.

    Attributes:
        protocol: botocore's name of the protocol.
        model: botocore's model of the operation; None if it is not known.
    """

    protocol: str = "json"
    model: Any = None

    @property
    def headers(self) -> dict[str, str]:
        """The headers of each answer that depend on the protocol."""
        version = "1.1" if self.model is None else self.model.metadata.get("jsonVersion", "1.1")
        content_type = CONTENT_TYPES.get(self.protocol, f"application/x-amz-json-{version}")
        extra = {"smithy-protocol": "rpc-v2-cbor"} if self.protocol == CBOR else {}
        return {"content-type": content_type, **extra}

    def read(self, incoming: Incoming) -> dict[str, Any] | None:
        """Return the parameters of a request, by the names of the model.

        Times are numbers of seconds. What does not fit the model stays as it was sent. None if the
        request cannot be read.
        """
        shape = self.model.input_shape
        match self.protocol:
            case "query" | "ec2":
                return self._read_form(shape, incoming.body)
            case "rest-json" | "rest-xml":
                return self._read_rest(incoming)
            case _:
                return self._read_body(shape, incoming.body)

    def write(self, payload: Mapping[str, Any], status: int, request_id: str) -> bytes:
        """Return the body of an answer, or of an error if the payload has a ``__type``."""
        if self.protocol in ("json", "rest-json"):
            return self._write_json(payload)
        if self.protocol == CBOR:
            return write_cbor(payload)
        if "__type" in payload:
            return self._write_xml_error(payload, status, request_id)
        return self._write_xml(payload, request_id)

    def _read_form(self, shape: Any, body: bytes) -> dict[str, Any]:
        form = dict(parse_qsl(body.decode(errors="replace"), keep_blank_values=True))
        return read_form(shape, form, self.protocol)

    def _read_rest(self, incoming: Incoming) -> dict[str, Any] | None:
        labels = find_labels(self.model, incoming.method, incoming.path, incoming.query)
        located = read_located(self.model, labels or {}, incoming.query, incoming.headers)
        shape = self.model.input_shape
        payload = shape.serialization.get("payload")
        within = self._read_body(shape.members[payload] if payload else shape, incoming.body)
        if within is None:
            return None
        return located | ({payload: within} if payload and incoming.body else within)

    def _read_body(self, shape: Any, body: bytes) -> dict[str, Any] | None:
        if self.protocol == "rest-xml":
            return read_xml(shape, body) if body else {}
        if self.protocol == CBOR:
            try:
                given = read_cbor(body) if body else {}
            except ValueError:
                return None
        else:
            given = parse_json(body)
        read: dict[str, Any] | None = read_json(shape, given) if isinstance(given, dict) else None
        return read

    def _write_json(self, payload: Mapping[str, Any]) -> bytes:
        shape = None if "__type" in payload else getattr(self.model, "output_shape", None)
        return write_json(shape, payload)

    def _write_xml(self, payload: Mapping[str, Any], request_id: str) -> bytes:
        shape, name = self.model.output_shape, self.model.name
        if self.protocol == "rest-xml":
            return self._write_rest_xml(payload)
        root = Element(f"{name}Response", self._namespace)
        if self.protocol == "ec2":
            SubElement(root, "requestId").text = request_id
            write_structure(root, shape, payload)
        else:
            wrapper = shape.serialization.get("resultWrapper")
            write_structure(SubElement(root, wrapper) if wrapper else root, shape, payload)
            SubElement(SubElement(root, "ResponseMetadata"), "RequestId").text = request_id
        return write_xml(root)

    def _write_rest_xml(self, payload: Mapping[str, Any]) -> bytes:
        shape = self.model.output_shape
        name = shape.serialization.get("payload")
        if name:
            shape, payload = shape.members[name], payload.get(name, {})
        root = Element(shape.serialization.get("name", shape.name), self._namespace)
        write_structure(root, shape, payload)
        return write_xml(root)

    def _write_xml_error(self, payload: Mapping[str, Any], status: int, request_id: str) -> bytes:
        is_ec2 = self.protocol == "ec2"
        root = Element("Response" if is_ec2 else "ErrorResponse")
        error = SubElement(SubElement(root, "Errors") if is_ec2 else root, "Error")
        if not is_ec2:
            SubElement(error, "Type").text = "Sender" if status < 500 else "Receiver"
        SubElement(error, "Code").text = str(payload["__type"])
        SubElement(error, "Message").text = str(payload.get("message", ""))
        SubElement(root, "RequestID" if is_ec2 else "RequestId").text = request_id
        return write_xml(root)

    @property
    def _namespace(self) -> dict[str, str]:
        uri = self.model.metadata.get("xmlNamespace")
        return {"xmlns": uri} if isinstance(uri, str) else {}
