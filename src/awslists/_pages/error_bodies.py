"""What AWS says in an error, in the one form that botocore reads for every JSON protocol; pure."""

from __future__ import annotations

import json
from collections.abc import Mapping, MutableMapping
from typing import Any

__all__ = ["readable_error"]

CODES = ("__type", "code", "Code")
MESSAGES = ("message", "Message")
FIELDS = frozenset({*CODES, *MESSAGES})
HEADER = "x-amzn-errortype"
DEEPEST = 100
"""How deep an error may be nested, far from where botocore's way of reading it would end."""


def readable_error(body: bytes, headers: MutableMapping[str, str]) -> bytes:
    """The body of an error such that botocore finds the code, wherever AWS has put it.

    Services put it into the header, into ``__type`` or into ``code``; of these, botocore reads for
    JSON 1.1 only ``__type``, and so would not retry a call that was throttled.

    Args:
        body: The body as it came.
        headers: The headers of the answer; one for a code that names none is taken out, since for
            REST it would win over the others.
    """
    if HEADER in headers and not _name(headers[HEADER]):
        del headers[HEADER]
    text = body.decode(errors="replace")
    fields = _parsed(text)
    code = _code(fields or {}, headers)
    if fields is None:
        return json.dumps({"__type": code, "message": text}).encode() if code else text.encode()
    is_flat = text.count("{") + text.count("[") < DEEPEST
    if not (is_flat and all(isinstance(fields.get(name, ""), str | None) for name in FIELDS)):
        fields = {name: fields[name] for name in FIELDS if isinstance(fields.get(name), str)}
        if not any(fields.get(name) for name in MESSAGES):
            fields["message"] = text
    if code:
        fields = {name: fields[name] for name in fields if name not in CODES or _name(fields[name])}
        fields["__type"] = code
    return json.dumps(fields).encode()


def _parsed(text: str) -> dict[str, Any] | None:
    """What an error says; None if it is not JSON."""
    try:
        parsed = json.loads(text)
    except RecursionError:
        parsed = None
    except ValueError:
        return None
    return parsed if isinstance(parsed, dict) else {"message": text}


def _code(fields: Mapping[str, Any], headers: Mapping[str, str]) -> str:
    """The first code that there is, without the namespace before it and the address after it."""
    said = (fields.get("__type"), headers.get(HEADER), fields.get("code"), fields.get("Code"))
    return next(filter(None, map(_name, said)), "")


def _name(code: object) -> str:
    name = code.split(":", 1)[0].rsplit("#", 1)[-1] if isinstance(code, str) else ""
    return name if name.strip() else ""
