"""Removal of credentials and pagination tokens from texts and errors."""

from __future__ import annotations

import re
from collections.abc import Iterator
from json import JSONDecodeError
from urllib.parse import quote

from botocore.exceptions import CredentialRetrievalError

__all__ = ["redact_address", "redact_error", "redact_text", "shorten_token"]

BODY_IN_TEXT = re.compile(r"(?<=Further retries may succeed):.*", re.DOTALL)
"""The body that botocore appends to its message about a response that it cannot parse."""
SHOWN_OF_A_TOKEN = 8
USER_OF_ADDRESS = re.compile(r"(?<=://)[^/?#\s\"]*@")


def shorten_token(token: str) -> str:
    """Returns the beginning of a pagination token."""
    return token if len(token) <= SHOWN_OF_A_TOKEN else f"{token[:SHOWN_OF_A_TOKEN]}…"


def redact_address(address: str) -> str:
    """Returns an address without its user and password, whatever characters these contain."""
    scheme, separator, rest = address.rpartition("://")
    _, at, host = rest.rpartition("@")
    return f"{scheme}{separator}***@{host}" if at else address


def redact_text(text: str, token: str | None = None) -> str:
    """Returns the text without credentials in addresses, the token, or a response body."""
    text = USER_OF_ADDRESS.sub("***@", BODY_IN_TEXT.sub("", text))
    for form in (token, quote(token, safe="", errors="replace")) if token else ():
        text = text.replace(form, shorten_token(form))
    return text


def redact_error(
    error: BaseException,
    token: str | None,
    handled: BaseException | None,
    *,
    hide_values: bool = False,
) -> None:
    """Redacts the messages of an error and of its causes.

    An aiohttp error that holds the request, and so its headers, is removed from the chain. Data
    that could not be encoded or decoded is dropped, since it may be a credential.

    Args:
        error: The error of a call.
        token: The token of the requested page.
        handled: The exception that the caller was handling when the call began; left as it is.
        hide_values: Whether values in a ValueError may be credentials.
    """
    for each in _walk_chain(error, handled):
        _drop_data(each)
        if hide_values and _is_about_a_value(each):
            each.args = ("a value could not be parsed; it may be a credential and is not shown",)
        each.args = tuple(redact_text(x, token) if isinstance(x, str) else x for x in each.args)
        for link in ("__cause__", "__context__"):
            if hasattr(getattr(each, link), "request_info"):
                setattr(each, link, None)


def _is_about_a_value(error: BaseException) -> bool:
    of_data_that_is_dropped = isinstance(error, JSONDecodeError | UnicodeError)
    return isinstance(error, ValueError) and not of_data_that_is_dropped


def _drop_data(error: BaseException) -> None:
    """Removes the data that could not be encoded or decoded, which may be a credential."""
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


def _walk_chain(
    error: BaseException, handled: BaseException | None = None
) -> Iterator[BaseException]:
    """Yields an error and its causes, except the one that was handled before."""
    seen = {id(handled)}
    left: list[BaseException | None] = [error]
    while left:
        each = left.pop()
        if each is not None and id(each) not in seen:
            seen.add(id(each))
            yield each
            left += [each.__context__, each.__cause__]
