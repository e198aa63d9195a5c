"""The checkpoint of a scan: its windows as plain JSON; pure.

For each window it has where it starts and ends, the creation time of the latest item delivered,
and hashes that identify the items delivered in the second before. Those come again when the scan is
continued, and are left out. A hash has 48 bits and includes random bytes of the scan, so no one can
prepare two items with the same one. It is compared with the hashes of one window and second only,
so of 100 items a second, one would be taken for another once in more than a billion checkpoints.
"""

from __future__ import annotations

from base64 import b64decode, b64encode
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from hashlib import blake2b
from itertools import pairwise
from operator import attrgetter
from typing import TYPE_CHECKING, Any

from awslists._request.identity import (
    describe_request,
    explain_later_version,
    find_differences,
    find_missing,
    require_key,
)
from awslists._scan_plan.track import EARLIEST, Position
from awslists._support.shown_values import shorten_value
from awslists.errors import Violation

if TYPE_CHECKING:
    from awslists._request.request import Request

__all__ = ["Left", "make_checkpoint", "make_identify", "read_checkpoint"]

KIND = "awslists scan"
VERSION = 1
HASH_SIZE = 6
SALT_SIZE = 8
ORIGIN = (
    "give what items.checkpoint or error.checkpoint was, as plain JSON, or leave it out to list "
    "everything"
)


@dataclass(frozen=True, slots=True)
class Left:
    """The rest that an earlier scan left, as its checkpoint says.

    Attributes:
        salt: Part of all hashes.
        positions: The windows, in ascending order.
    """

    salt: bytes
    positions: Sequence[Position]


class _DamagedError(Exception):
    """The checkpoint cannot be read; the message says what it has or lacks."""


def make_checkpoint(listing: Request, salt: bytes, positions: Iterable[Position]) -> dict[str, Any]:
    """Returns plain JSON from which a scan can be continued.

    Raises:
        DeclarationError: The listing does not say what tells its items apart.
    """
    require_key(type(listing), "a checkpoint")
    identify = make_identify(listing.item_key, salt)
    in_order = sorted(positions, key=lambda position: position.start or EARLIEST)
    windows = [_write(position, identify) for position in in_order]
    start = {"kind": KIND, "version": VERSION, **describe_request(listing)}
    return {**start, "salt": _encode(salt), "windows": windows}


def read_checkpoint(listing: Request, checkpoint: Any) -> Left:
    """Reads what `make_checkpoint` returned.

    Raises:
        DeclarationError: The listing does not say what tells its items apart.
        InvalidRequestError: It is of another request, or is not a checkpoint.
    """
    require_key(type(listing), "a checkpoint")
    if problem := _explain_format(checkpoint):
        violations = [_make_violation(checkpoint, problem)]
    else:
        violations = [*find_differences(listing, checkpoint, "checkpoint")]
    if not violations:
        try:
            return Left(_decode(checkpoint.get("salt"), SALT_SIZE), _read_windows(checkpoint))
        except _DamagedError as damage:
            violations = [_make_violation(checkpoint, _explain_damage(str(damage)))]
    raise listing._make_refusal(  # noqa: SLF001  (it names the operation)
        violations, "a scan cannot continue from this checkpoint"
    )


def make_identify(key: Sequence[str], salt: bytes) -> Callable[[Any], bytes]:
    """Returns a function that hashes what identifies an item.

    Args:
        key: The fields of an item that identify it.
        salt: Part of all hashes.
    """
    get = attrgetter(*key)
    empty = blake2b(digest_size=HASH_SIZE, salt=salt)

    def identify(item: Any) -> bytes:
        value: Any = get(item)
        try:
            encoded = value.encode()
        except (AttributeError, UnicodeEncodeError):  # not text, or half a character
            encoded = repr(value).encode()
        copy = empty.copy()  # faster than a new one
        copy.update(encoded)
        return copy.digest()

    return identify


def _write(position: Position, identify: Callable[[Any], bytes]) -> list[str | None]:
    hashes = position.seen.union(map(identify, position.delivered))
    times = position.start, position.end, position.reached
    texts = [None if time is None else time.isoformat() for time in times]
    return [*texts, _encode(b"".join(hashes))]


def _explain_format(checkpoint: Any) -> str:
    if not isinstance(checkpoint, dict) or checkpoint.get("kind") != KIND:
        return f"is not a checkpoint: {ORIGIN}"
    version = checkpoint.get("version")
    if type(version) is not int or version < 1:
        return _explain_damage("has no version")
    if problem := explain_later_version(version, VERSION, "the scan"):
        return problem
    return _explain_damage(f"has no {missing}") if (missing := find_missing(checkpoint)) else ""


def _explain_damage(problem: str) -> str:
    return f"is a damaged checkpoint, which {problem}: {ORIGIN}"


def _make_violation(checkpoint: object, problem: str) -> Violation:
    return Violation("checkpoint", shorten_value(checkpoint), "", problem)


def _read_windows(checkpoint: dict[str, Any]) -> list[Position]:
    windows = checkpoint.get("windows")
    if not isinstance(windows, list) or not windows:
        raise _DamagedError("has no windows")
    positions = list(map(_read, windows))
    for earlier, later in pairwise(positions):
        if earlier.end is None or later.start is None or earlier.end > later.start:
            raise _DamagedError("has windows that overlap")
    if positions[-1].end is not None:
        raise _DamagedError("lacks its last window")
    return positions


def _read(window: Any) -> Position:
    if not isinstance(window, list) or len(window) != 4:
        raise _DamagedError("has a window that is not four values")
    start, end, reached = map(_read_time, window[:3])
    hashes = _decode(window[3])
    if len(hashes) % HASH_SIZE or (hashes and reached is None):
        raise _DamagedError("has hashes that were cut")
    if start and end and start >= end:
        raise _DamagedError("has a window that ends before it starts")
    places = range(0, len(hashes), HASH_SIZE)
    seen = frozenset(hashes[place : place + HASH_SIZE] for place in places)
    return Position(start, end, reached, seen=seen)


def _read_time(text: object) -> datetime | None:
    if text is None:
        return None
    try:
        time = datetime.fromisoformat(text)  # type: ignore[arg-type]  # it raises TypeError
        if time.tzinfo is not None:
            return time.astimezone(UTC)
    except (TypeError, ValueError, OverflowError):
        pass
    raise _DamagedError(f"has {shorten_value(text)} for a time")


def _encode(data: bytes) -> str:
    return b64encode(data).decode()


def _decode(text: object, size: int | None = None) -> bytes:
    try:
        data = b64decode(text, validate=True)  # type: ignore[arg-type]  # it raises TypeError
    except (TypeError, ValueError) as error:
        raise _DamagedError("has hashes that cannot be read") from error
    if size not in (None, len(data)):
        raise _DamagedError("has no salt")
    return data
