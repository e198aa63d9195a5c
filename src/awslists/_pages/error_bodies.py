"""Bodies that are no pages: errors in the one form that botocore reads for JSON; pure."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping, MutableMapping
from typing import Any

__all__ = ["explain_wrong_body", "make_readable"]

CODES = ("__type", "code", "Code")
MESSAGES = ("message", "Message")
FIELDS = frozenset({*CODES, *MESSAGES})
HEADER = "x-amzn-errortype"
DEEPEST = 100
"""How deep an error may be nested: far less than what makes botocore's parser recurse too deep."""

FIRST_ELEMENT = re.compile(r"<[a-z]+")

LONGEST_PROLOGUE = 1000


def explain_wrong_body(body: bytes) -> str:
    """Says why a body, in XML or CBOR, cannot be a service's; "" if it may be.

    botocore takes an empty body, and XML with any other root, for an answer without members.
    """
    if not body:
        return "the body is empty"
    element = FIRST_ELEMENT.search(body[:LONGEST_PROLOGUE].decode("latin-1").lower())
    is_html = element is not None and element[0] == "<html" and body.lstrip().startswith(b"<")
    return "the body is a page of HTML" if is_html else ""


def make_readable(body: bytes, headers: MutableMapping[str, str], protocol: str) -> bytes:
    """Returns the body of an error in a form in which botocore finds the code.

    Services put the code into a header, into ``__type`` or into ``code``. For JSON 1.1, botocore
    reads only ``__type``, and so would not retry some throttled calls.

    Args:
        body: The body as it was received.
        headers: The headers of the answer. A header for the code that contains none is removed,
            since for REST it would take precedence.
        protocol: ``"json"`` or ``"rest-json"``: where several places name a code, botocore heeds
            ``__type`` first for the one, and last for the other.
    """
    if HEADER in headers and not _strip_code(headers[HEADER]):
        del headers[HEADER]
    text = body.decode(errors="replace")
    fields = _parse(text)
    code = _find_code(fields or {}, headers, protocol)
    if fields is None:
        return json.dumps({"__type": code, "message": text}).encode() if code else text.encode()
    is_flat = text.count("{") + text.count("[") < DEEPEST
    if not (is_flat and all(isinstance(fields.get(name, ""), str | None) for name in FIELDS)):
        fields = {name: fields[name] for name in FIELDS if isinstance(fields.get(name), str)}
        if not any(fields.get(name) for name in MESSAGES):
            fields["message"] = text
    if code:
        fields = {name: fields[name] for name in fields if name not in CODES}
        fields |= {"__type": code, "code": code}
    return json.dumps(fields).encode()


def _parse(text: str) -> dict[str, Any] | None:
    """Returns the fields of an error; None if it is not JSON."""
    try:
        parsed = json.loads(text)
    except RecursionError:
        parsed = None
    except ValueError:
        return None
    return parsed if isinstance(parsed, dict) else {"message": text}


def _find_code(fields: Mapping[str, Any], headers: Mapping[str, str], protocol: str) -> str:
    """Returns the first code found, without the namespace before it and the address after it."""
    in_type, header, code, other = (
        fields.get("__type"),
        headers.get(HEADER),
        fields.get("code"),
        fields.get("Code"),
    )
    # For REST, botocore takes a ``code`` that is null for one that is not said elsewhere either.
    of_rest = [header, fields.get("code", other), in_type, other]
    said = of_rest if protocol == "rest-json" else [in_type, header, code, other]
    return next(filter(None, map(_strip_code, said)), "")


def _strip_code(code: object) -> str:
    name = code.split(":", 1)[0].rsplit("#", 1)[-1] if isinstance(code, str) else ""
    return name if name.strip() else ""
