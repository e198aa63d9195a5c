"""Keeps out of texts and errors what nobody should read there: credentials and whole tokens."""

from __future__ import annotations

import re
from collections.abc import Iterator
from urllib.parse import quote

__all__ = ["redact", "redacted", "shown_address", "shown_token"]

BODY_IN_TEXT = re.compile(r"(?<=Further retries may succeed):.*", re.DOTALL)
"""What botocore puts behind what it says of an answer that it cannot read."""
SHOWN_OF_A_TOKEN = 8
USER_OF_ADDRESS = re.compile(r"(?<=://)[^/?#\s\"]*@")


def shown_token(token: str) -> str:
    """The beginning of a pagination token."""
    return token if len(token) <= SHOWN_OF_A_TOKEN else f"{token[:SHOWN_OF_A_TOKEN]}…"


def shown_address(address: str) -> str:
    """An address without its user and password, whatever letters they have."""
    scheme, separator, rest = address.rpartition("://")
    _, at, host = rest.rpartition("@")
    return f"{scheme}{separator}***@{host}" if at else address


def redacted(text: str, token: str | None = None) -> str:
    """The text without what may be credentials, the whole of a token, or an answer."""
    text = USER_OF_ADDRESS.sub("***@", BODY_IN_TEXT.sub("", text))
    for form in (token, quote(token, safe="")) if token else ():
        text = text.replace(form, shown_token(form))
    return text


def redact(error: BaseException, token: str | None, handled: BaseException | None) -> None:
    """Redacts what an error says, and what those that led to it say.

    An error of aiohttp's that has the request, and with it the headers, is left out, and so is
    text that could not be encoded, which may be a secret access key.

    Args:
        error: The error of a call.
        token: The token of the page that was asked for.
        handled: What the caller was handling when the call began, which is none of ours.
    """
    for each in _chain(error, handled):
        if isinstance(each, UnicodeEncodeError):
            each.object = "…"
            each.args = (each.args[0], "…", *each.args[2:])
        each.args = tuple(redacted(x, token) if isinstance(x, str) else x for x in each.args)
        for link in ("__cause__", "__context__"):
            if hasattr(getattr(each, link), "request_info"):
                setattr(each, link, None)


def _chain(error: BaseException, handled: BaseException | None = None) -> Iterator[BaseException]:
    """An error and those that led to it, but for what was handled before."""
    seen = {id(handled)}
    left: list[BaseException | None] = [error]
    while left:
        each = left.pop()
        if each is not None and id(each) not in seen:
            seen.add(id(each))
            yield each
            left += [each.__context__, each.__cause__]
