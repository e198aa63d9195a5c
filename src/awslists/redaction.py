"""Keeps out of texts and errors what nobody should read there: credentials and whole tokens."""

from __future__ import annotations

import re
from collections.abc import Iterator
from urllib.parse import quote

__all__ = ["redact", "redacted", "shown_token"]

SHOWN_OF_A_TOKEN = 8
USER_OF_ADDRESS = re.compile(r"(?<=://)[^/?#\s\"']*@")


def shown_token(token: str) -> str:
    """The beginning of a pagination token."""
    return token if len(token) <= SHOWN_OF_A_TOKEN else f"{token[:SHOWN_OF_A_TOKEN]}…"


def redacted(text: str, token: str | None = None) -> str:
    """The text without the user and password of an address, and without the whole of a token."""
    text = USER_OF_ADDRESS.sub("***@", text)
    for form in (token, quote(token, safe="")) if token else ():
        text = text.replace(form, shown_token(form))
    return text


def redact(error: BaseException, token: str | None) -> None:
    """Redacts what an error says, and what those that led to it say.

    An error of aiohttp's that has the request, and with it the headers, is left out, and so is
    text that could not be encoded, which may be a secret access key.
    """
    for each in _chain(error):
        if isinstance(each, UnicodeError):
            each.args = (each.args[0], "…", *each.args[2:])
        each.args = tuple(redacted(x, token) if isinstance(x, str) else x for x in each.args)
        for link in ("__cause__", "__context__"):
            if hasattr(getattr(each, link), "request_info"):
                setattr(each, link, None)


def _chain(error: BaseException | None) -> Iterator[BaseException]:
    """An error and those that led to it."""
    if error is not None:
        yield error
        yield from _chain(error.__cause__)
        if error.__context__ is not error.__cause__:
            yield from _chain(error.__context__)
