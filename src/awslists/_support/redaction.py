"""Keeps out of texts and errors what nobody should read there: credentials and whole tokens."""

from __future__ import annotations

import re
from collections.abc import Iterator
from json import JSONDecodeError
from urllib.parse import quote

from botocore.exceptions import CredentialRetrievalError

__all__ = ["redact_address", "redact_error", "redact_text", "shorten_token"]

BODY_IN_TEXT = re.compile(r"(?<=Further retries may succeed):.*", re.DOTALL)
"""What botocore puts behind what it says of an answer that it cannot read."""
SHOWN_OF_A_TOKEN = 8
USER_OF_ADDRESS = re.compile(r"(?<=://)[^/?#\s\"]*@")


def shorten_token(token: str) -> str:
    """The beginning of a pagination token."""
    return token if len(token) <= SHOWN_OF_A_TOKEN else f"{token[:SHOWN_OF_A_TOKEN]}…"


def redact_address(address: str) -> str:
    """An address without its user and password, whatever letters they have."""
    scheme, separator, rest = address.rpartition("://")
    _, at, host = rest.rpartition("@")
    return f"{scheme}{separator}***@{host}" if at else address


def redact_text(text: str, token: str | None = None) -> str:
    """The text without what may be credentials, the whole of a token, or an answer."""
    text = USER_OF_ADDRESS.sub("***@", BODY_IN_TEXT.sub("", text))
    for form in (token, quote(token, safe="")) if token else ():
        text = text.replace(form, shorten_token(form))
    return text


def redact_error(
    error: BaseException,
    token: str | None,
    handled: BaseException | None,
    *,
    hide_values: bool = False,
) -> None:
    """Redacts what an error says, and what those that led to it say.

    An error of aiohttp's that has the request, and with it the headers, is left out, and so is
    what could not be read or written, which may be a credential.

    Args:
        error: The error of a call.
        token: The token of the page that was asked for.
        handled: What the caller was handling when the call began, which is none of ours.
        hide_values: Whether values that could not be understood may be credentials.
    """
    for each in _chain(error, handled):
        _drop_data(each)
        if hide_values and _is_about_a_value(each):
            each.args = ("a value that is not shown could not be understood",)
        each.args = tuple(redact_text(x, token) if isinstance(x, str) else x for x in each.args)
        for link in ("__cause__", "__context__"):
            if hasattr(getattr(each, link), "request_info"):
                setattr(each, link, None)


def _is_about_a_value(error: BaseException) -> bool:
    of_data_that_is_dropped = isinstance(error, JSONDecodeError | UnicodeError)
    return isinstance(error, ValueError) and not of_data_that_is_dropped


def _drop_data(error: BaseException) -> None:
    """Takes out of an error what could not be read or written, which may be a credential."""
    match error:
        case UnicodeEncodeError():
            error.object = "…"
            error.args = (error.args[0], "…", *error.args[2:])
        case UnicodeDecodeError():
            error.object = b""
            error.args = (error.args[0], b"", *error.args[2:])
        case JSONDecodeError():
            error.doc = ""
        case AttributeError():
            error.obj = None
        case CredentialRetrievalError(kwargs={"provider": "custom-process"}):
            error.args = ("the output of credential_process is not shown",)
            error.kwargs = {"provider": "custom-process", "error_msg": "…"}


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
