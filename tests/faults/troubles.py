"""The troubles of a run: each scripts an emulator and configures the client."""

from __future__ import annotations

import itertools
import json
import re
from collections.abc import Callable
from random import Random

from awslists.testing import Answer, faults
from awslists.testing.faults import Fault

from .outages import Outages
from .rotation import Rotation
from .setting import ENDLESS, Setting

__all__ = ["TROUBLES", "Trouble"]

BOUNDARIES = ["", "{", "}", r"\[", "]", '"', ",", ":", r"\d", r"\.", "[^ -~]", '"NextToken', "$"]
"""Before and after what a body is cut, byte by byte."""
ENCODINGS = ["utf-16", "utf-16-le", "utf-32", "utf-8-sig", "cp500"]
HUGE = 10_000_000
READ_TIMEOUT = 1.0
"""Seconds; each answer that stalls takes that long."""
STATUSES = [200, 204, 301, 307, 400, 403, 407, 413, 502, 503, 504]

Trouble = Callable[[Setting], None]


def _throttling(setting: Setting) -> None:
    if setting.retries and setting.carries_on in ("beginning", "merge"):
        # Else it would hardly ever come to its end.
        setting.retries["total_max_attempts"] = 10
    setting.inject(lambda _: faults.throttling(), share=0.3, most=ENDLESS)


def _throttling_for_a_while(setting: Setting) -> None:
    first, most = setting.chance.randint(0, 8), setting.chance.randint(1, 4)
    numbers, throttled = itertools.count(), faults.throttling()
    setting.faults.append(lambda a: throttled(a) if first <= next(numbers) < first + most else a)


def _server_errors(setting: Setting) -> None:
    codes = {500: "InternalFailure", 502: "BadGateway", 503: "ServiceUnavailable"}
    setting.inject(lambda _: faults.server_error(*setting.chance.choice([*codes.items()])))


def _refused_connections(setting: Setting) -> None:
    outages = Outages(setting.local)
    setting.cleanup.callback(outages.close)
    setting.inject(lambda _: outages.begin, share=0.3, most=3)


def _broken_before_headers(setting: Setting) -> None:
    setting.inject(lambda _: faults.dropped_connection(reset=setting.chance.random() < 0.5))


def _duplicated_answers(setting: Setting) -> None:
    """Duplicate answers, errors among them."""

    def make(_: Answer) -> Fault:
        refused = faults.service_error("InternalFailure", "Try again", 500)
        is_error = setting.chance.random() < 0.2
        twice = faults.duplicated_answer()
        return lambda answer: twice(refused(answer) if is_error else answer)

    setting.inject(make)


def _broken_headers(setting: Setting) -> None:
    def make(_: Answer) -> Fault:
        # Of some 150 bytes.
        size, reset = setting.chance.randint(1, 140), setting.chance.random() < 0.5
        return faults.truncated_headers(size, reset=reset)

    setting.inject(make)


def _broken_body(setting: Setting) -> None:
    def make(answer: Answer) -> Fault:
        body = _in_utf8(answer)
        size, reset = _boundary(body, setting.chance), setting.chance.random() < 0.5
        breaks_off = faults.truncated_body(size, reset=reset)
        return lambda answer: breaks_off(answer.replace(raw=body))

    setting.inject(make)


def _cut_body(setting: Setting) -> None:
    def make(answer: Answer) -> Fault:
        body = _in_utf8(answer)
        return faults.raw_body(body[: _boundary(body, setting.chance)])

    setting.inject(make)


def _slow_answers(setting: Setting) -> None:
    setting.inject(lambda _: faults.delayed(setting.chance.random() / 20), share=1, most=20)


def _stalled_answers(setting: Setting) -> None:
    setting.config["read_timeout"] = READ_TIMEOUT

    def make(answer: Answer) -> Fault:
        before = setting.chance.random() < 0.5
        headers = setting.chance.randint(0, 100)
        if before:
            return lambda answer: answer.replace(cut_headers=headers, ending="stall")
        return faults.stalled(_boundary(answer.body, setting.chance))

    setting.inject(make, most=2)


def _malformed_json(setting: Setting) -> None:
    bodies = [
        b"",
        b"{",
        b"null",
        b"[]",
        b'"{}"',
        b"NaN",
        b"{}{}",
        b"{'Images': []}",
        b"\0",
        b'{"a":1,}',
    ]

    def make(answer: Answer) -> Fault:
        broken = answer.body.replace(b":", setting.chance.choice([b"", b"=", b"::"]), 1)
        wrong = json.dumps({answer.items_member: setting.chance.choice([{}, "", 5, [None], [[]]])})
        return faults.raw_body(setting.chance.choice([*bodies, broken, wrong.encode()]))

    setting.inject(make)


def _wrong_encodings(setting: Setting) -> None:
    def make(answer: Answer) -> Fault:
        text = _in_utf8(answer).decode()
        encoding = setting.chance.choice(ENCODINGS)
        latin = _in_utf8(answer).replace("é".encode(), "é".encode("latin-1"))
        body = setting.chance.choice([text.encode(encoding, "replace"), latin])
        content_encoding = setting.chance.choice([None, "gzip", "deflate", "br"])
        if content_encoding is None:
            return faults.raw_body(body)
        # The header says so, the body is as it was.
        headers = {**answer.headers, "content-encoding": content_encoding}
        return lambda answer: answer.replace(headers=headers)

    setting.inject(make)


def _wrong_content_lengths(setting: Setting) -> None:
    setting.config["read_timeout"] = READ_TIMEOUT
    differences = [-ENDLESS, -100, -10, -1, 1, 10, 1000]
    setting.inject(
        lambda _: faults.wrong_content_length(setting.chance.choice(differences)), most=2
    )


def _pages_of_a_proxy(setting: Setting) -> None:
    setting.inject(lambda _: faults.proxy_error(setting.chance.choice(STATUSES)))


def _huge_pages(setting: Setting) -> None:
    setting.inject(lambda _: _with_more('"' + "x" * HUGE + '"'), most=2)


def _deep_nesting(setting: Setting) -> None:
    def make(_: Answer) -> Fault:
        depth = setting.chance.choice([50, 150, 199, 200, 201, 1000, 20_000])
        begin, end = setting.chance.choice([("[", "]"), ('{"a":', "}")])
        return _with_more(begin * depth + "1" + end * depth)

    setting.inject(make)


def _expired_tokens(setting: Setting) -> None:
    setting.inject(lambda _: faults.expired_token())


def _repeated_tokens(setting: Setting) -> None:
    def make(answer: Answer) -> Fault:
        came_by = len(answer.came_by())
        back = setting.chance.randint(1, came_by) if came_by else 0
        return faults.repeated_token(back) if back else lambda answer: answer

    # A listing that starts from a token knows none that came before it.
    setting.inject(make, most=1 if setting.carries_on in ("token", "merge") else 5)


def _empty_pages(setting: Setting) -> None:
    """Answer empty pages in a row, sometimes a thousand of them."""
    row = 1000 if setting.chance.random() < 0.01 else setting.chance.randint(1, 30)
    first = setting.chance.randint(0, 3)
    numbers = itertools.count()
    empty = faults.empty_page()
    setting.faults.append(lambda a: empty(a) if first <= next(numbers) < first + row else a)


def _clock_skew(setting: Setting) -> None:
    message = "Signature expired: 20240101T000000Z is now earlier than 20240101T001500Z"
    refusal = faults.service_error("InvalidSignatureException", message, 403)
    setting.inject(lambda _: refusal)


def _expired_credentials(setting: Setting) -> None:
    setting.inject(lambda _: faults.expired_credentials())


def _rotating_credentials(setting: Setting) -> None:
    rotation = Rotation()
    setting.arguments |= rotation.session_arguments
    setting.faults.append(rotation.refuse_old_tokens)


def _all_at_once(setting: Setting) -> None:
    others = [trouble for trouble in TROUBLES.values() if trouble is not _all_at_once]
    for trouble in setting.chance.sample(others, 3):
        trouble(setting)


def _in_utf8(answer: Answer) -> bytes:
    """Put letters of two, three and four bytes in front of the body."""
    return b'{"Note": "' + "é漢🧪".encode() + b'", ' + answer.body[1:]


def _boundary(body: bytes, chance: Random) -> int:
    """Return the number of bytes up to a place where the body can be cut."""
    pattern = re.compile(chance.choice(BOUNDARIES).encode())
    places = [place for match in pattern.finditer(body) for place in match.span()]
    return min(chance.choice(places or [1]), len(body) - 1)


def _with_more(value: str) -> Fault:
    """Add a member that AWS does not document."""
    return lambda answer: answer.replace(
        raw=b'{"More": '
        + value.encode()
        + (b", " if len(answer.body) > 2 else b"")
        + answer.body[1:]
    )


TROUBLES: dict[str, Trouble] = {
    "30% of the calls throttled": _throttling,
    "all calls throttled for a while": _throttling_for_a_while,
    "status 500, 502, 503": _server_errors,
    "connections refused": _refused_connections,
    "connection broken before the headers": _broken_before_headers,
    "answers that come twice": _duplicated_answers,
    "connection broken in the headers": _broken_headers,
    "connection broken in the body": _broken_body,
    "body cut short, as if whole": _cut_body,
    "slow answers": _slow_answers,
    "stalled answers": _stalled_answers,
    "malformed JSON": _malformed_json,
    "wrongly encoded JSON": _wrong_encodings,
    "wrong content length": _wrong_content_lengths,
    "HTML pages of a proxy": _pages_of_a_proxy,
    "pages of 10 MB": _huge_pages,
    "deep nesting": _deep_nesting,
    "expired tokens": _expired_tokens,
    "repeated tokens": _repeated_tokens,
    "empty pages in a row": _empty_pages,
    "clock skew": _clock_skew,
    "expired credentials": _expired_credentials,
    "rotating credentials": _rotating_credentials,
    "three of these at once": _all_at_once,
}
