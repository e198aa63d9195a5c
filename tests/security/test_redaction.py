"""Redaction removes credentials, tokens and response bodies, but leaves the caller's exceptions."""

from __future__ import annotations

import aiohttp
import pytest

from awslists import AccessDeniedError, ItemModel, ListImages, Listing, Session, TransportError
from awslists._support.redaction import redact_address, redact_error, redact_text, shorten_token
from awslists.testing import LocalAWS, faults
from tests.helpers.support import ONE_ATTEMPT

pytestmark = pytest.mark.both_makers

TOKEN = "TOKEN-abcdefghijklmnopqrstuvwxyz"


class Type(ItemModel):
    type_name: str | None = None


class ListTypes(
    Listing[Type], service="cloudformation", operation="ListTypes", items="TypeSummaries"
):
    """An operation with responses in XML."""


def encode_error() -> UnicodeEncodeError:
    try:
        "secret \ud800".encode()
    except UnicodeEncodeError as error:
        return error
    raise AssertionError


def caused_by_aiohttp() -> RuntimeError:
    error = RuntimeError("my upload failed")
    error.__cause__ = aiohttp.ClientPayloadError("down")
    return error


@pytest.mark.parametrize(
    "mine",
    [
        UnicodeError(),
        UnicodeError("label too long"),
        UnicodeDecodeError("utf8", b"abc\xff", 3, 4, "bad"),
        encode_error(),
        KeyError("postgres://me:pw@db"),
        caused_by_aiohttp(),
    ],
    ids=lambda error: repr(error),
)
async def test_the_callers_own_exception_is_not_redacted(
    local: LocalAWS, aws: Session, mine: Exception
) -> None:
    local.inject(faults.service_error("AccessDeniedException", "no"))
    before = (repr(mine), str(mine), mine.args, mine.__cause__)
    try:
        raise mine
    except Exception:  # noqa: BLE001  (any of them)
        with pytest.raises(AccessDeniedError):
            await ListImages(aws).first()
    assert (repr(mine), str(mine), mine.args, mine.__cause__) == before


def test_circular_causes_are_redacted_once() -> None:
    first, second = KeyError(TOKEN), ValueError(TOKEN)
    first.__cause__, second.__cause__ = second, first
    redact_error(first, TOKEN, None)
    assert first.args == second.args == (shorten_token(TOKEN),)


def test_a_long_chain_of_errors_is_redacted_in_linear_time() -> None:
    last: Exception = KeyError(TOKEN)
    first = last
    for _ in range(5_000):
        cause, error = ValueError(TOKEN), ValueError(TOKEN)
        cause.__context__ = error.__context__ = first
        error.__cause__ = cause
        first = error
    redact_error(first, TOKEN, None)
    assert last.args == (shorten_token(TOKEN),)


def test_text_that_cannot_be_encoded_is_dropped() -> None:
    error = encode_error()
    redact_error(error, None, None)
    assert "secret" not in f"{error!r} {error} {error.args} {error.object}"


async def test_an_unreadable_response_body_is_not_shown(local: LocalAWS) -> None:
    body = f"<ListTypesResponse><NextToken>{TOKEN}</NextToken><TypeSum"
    local.inject(faults.raw_body(body.encode(), content_type="text/xml"))
    async with local.session(config=ONE_ATTEMPT) as aws:
        with pytest.raises(TransportError, match="invalid XML") as caught:
            await ListTypes(aws).first()
    assert TOKEN not in f"{caught.value} {caught.value.__cause__!r} {caught.value.__cause__}"


@pytest.mark.parametrize(
    "user", ["me:pw", "me:it's-secret", "me:pa/ss", "me:pa#ss", "me:p@ss", "me"]
)
@pytest.mark.parametrize("scheme", ["https://", ""])
def test_an_address_is_shown_without_its_user(user: str, scheme: str) -> None:
    assert redact_address(f"{scheme}{user}@proxy:8080/") == f"{scheme}***@proxy:8080/"
    shown = repr(Session(endpoint_url=f"{scheme}{user}@proxy:8080"))
    assert shown == f"Session(endpoint_url='{scheme}***@proxy:8080')"


def test_an_address_without_a_user_is_unchanged() -> None:
    assert redact_address("http://localhost:4566/a?b") == "http://localhost:4566/a?b"


@pytest.mark.parametrize("user", ["me:pw", "me:it's-secret", "me"])
def test_addresses_in_text_are_shown_without_users(user: str) -> None:
    text = f'cannot reach "http://{user}@proxy:8080/" nor http://localhost'
    assert redact_text(text) == 'cannot reach "http://***@proxy:8080/" nor http://localhost'


def test_a_token_that_utf_8_cannot_encode_is_redacted() -> None:
    token = "\ud800" * 20
    assert token not in redact_text(f"page {token} of 2", token)
