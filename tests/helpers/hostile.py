"""Values made to break or fool the code that looks at them."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta, timezone, tzinfo
from enum import EnumType
from itertools import cycle
from typing import Any
from zoneinfo import ZoneInfo

import pandas as pd

__all__ = [
    "HOSTILE", "NOON", "ODD_TIMES", "SlyInt", "SlyName", "SlyText", "SlyTime", "foreign", "forged",
    "sly", "zone",
]  # fmt: skip

NOON = datetime(2024, 5, 1, 12, tzinfo=UTC)
HOUR = timedelta(hours=1)
COMPARED = ("__eq__", "__ne__", "__lt__", "__le__", "__gt__", "__ge__", "__hash__")
SHOWN = ("__repr__", "__str__", "__format__", "__reduce_ex__")
ASKED = (*COMPARED, *SHOWN, "__len__", "__iter__", "__bool__", "__contains__", "__getitem__")
COUNTED = ("__index__", "__int__", "__abs__", "__neg__", "__add__", "__radd__", "__sub__")


def fails(*arguments: object) -> Any:
    raise RuntimeError("asked")


def always(answer: object) -> Callable[..., Any]:
    return lambda *_: answer


def sly(
    name: str,
    base: type[Any] = object,
    methods: tuple[str, ...] = ASKED,
    answer: Callable[..., Any] = fails,
    meta: type = type,
    **others: object,
) -> Any:
    """Make a class whose methods all give one answer."""
    return meta(name, (base,), dict.fromkeys(methods, answer) | others)


class Nameless(type):
    """A metaclass whose classes do not even tell their name."""

    def __getattribute__(cls, name: str) -> Any:
        raise RuntimeError(name)

    def __eq__(cls, other: object) -> bool:
        raise RuntimeError("compared")

    def __hash__(cls) -> int:
        raise RuntimeError("hashed")


TEXT = ("lower", "encode", "isprintable", "startswith", "split", "__add__", *ASKED)
SlyText = sly("SlyText", str, TEXT, __len__=lambda _: 3, __eq__=lambda *_: True, __slots__=())
SlyName = sly("SlyName", SlyText, (), __hash__=str.__hash__, __eq__=str.__eq__)
SlyInt = sly("SlyInt", int, (*COUNTED, *ASKED), __lt__=lambda *_: False, __gt__=lambda *_: False)
SlyOffset = sly("SlyOffset", timedelta, (*COUNTED, *ASKED))
SlyTime = sly(
    "SlyTime", datetime,
    ("astimezone", "timestamp", "isoformat", "replace", "timetuple", *COUNTED, *ASKED),
)  # fmt: skip


def forged(enum: Any, text: str) -> Any:
    """Make an instance of an enum of strings that is not one of its members."""
    return str.__new__(enum, text)


def foreign(base: Any, value: object) -> Any:
    """Make a member of an enum that awslists does not know."""
    return base("Foreign", {"MEMBER": value}).MEMBER


def zone(*answers: object) -> tzinfo:
    """Make a time zone that gives each answer in turn, and again from the start."""
    turn = cycle(answers)
    methods = ("tzname", "dst", *ASKED)
    made: tzinfo = sly("Zone", tzinfo, methods, utcoffset=lambda *_: next(turn))()
    return made


def odd(**others: Any) -> Any:
    """Return NOON as an instance of a subclass."""
    return sly("Odd", datetime, (), **others)(2024, 5, 1, 12, tzinfo=UTC)


WALL = NOON.replace(tzinfo=None)
ODD_TIMES: list[tuple[Any, datetime | None]] = [
    (WALL, None),
    (WALL.replace(tzinfo=sly("Zone", tzinfo, ())()), None),
    (WALL.replace(tzinfo=sly("Zone", tzinfo, ("utcoffset", *ASKED))()), None),
    *((WALL.replace(tzinfo=zone(wrong)), None) for wrong in (None, "1h", 3600, 3 * 24 * HOUR)),
    (WALL.replace(tzinfo=zone(HOUR)), NOON - HOUR),
    (WALL.replace(tzinfo=zone(SlyOffset(hours=1))), NOON - HOUR),
    (WALL.replace(tzinfo=timezone(SlyOffset(hours=1), SlyText("here"))), NOON - HOUR),
    (WALL.replace(tzinfo=timezone(timedelta(microseconds=1))), NOON - timedelta(microseconds=1)),
    (WALL.replace(tzinfo=ZoneInfo("Europe/Berlin")), NOON - 2 * HOUR),
    (datetime(2024, 10, 27, 2, 30, fold=1, tzinfo=ZoneInfo("Europe/Berlin")),
     datetime(2024, 10, 27, 1, 30, tzinfo=UTC)),
    (datetime.max.replace(tzinfo=UTC), datetime.max.replace(tzinfo=UTC)),
    (datetime.min.replace(tzinfo=UTC), datetime.min.replace(tzinfo=UTC)),
    (datetime.max.replace(tzinfo=timezone(-HOUR)), None),
    (datetime.min.replace(tzinfo=zone(HOUR)), None),
    (SlyTime(2024, 5, 1, 12, tzinfo=UTC), NOON),
    (SlyTime(2024, 5, 1, 12), None),
    (SlyTime(2024, 5, 1, 12, tzinfo=ZoneInfo("Europe/Berlin")), NOON - 2 * HOUR),
    (odd(utcoffset=fails), None),
    (odd(utcoffset=lambda _: 3 * 24 * HOUR), None),
    (odd(utcoffset=lambda _: sly("Any", methods=(), __rsub__=lambda *_: NOON)()), None),
    (odd(year="2024"), None),
    (odd(month=13), None),
    (odd(second=SlyInt(7)), NOON + timedelta(seconds=7)),
    (pd.Timestamp(NOON), NOON),
    (pd.Timestamp("2024-05-01T12:00:00.000000999", tz="UTC"), NOON),
    (pd.Timestamp("2024-05-01T14:00", tz="Europe/Berlin"), NOON),
    (pd.Timestamp(WALL), None),
    (pd.Timestamp(10**12, unit="s", tz="UTC"), None),
    (pd.NaT, None),
]  # fmt: skip
"""Odd datetimes, each with the moment that it stands for; None if it stands for none."""


def around(depth: int) -> list[Any]:
    inner: list[Any] = []
    for _ in range(depth):
        inner = [inner]
    return inner


OWN: list[Any] = [1]
OWN.append(OWN)
OWN.append({"own": OWN})

HOSTILE: list[Any] = [
    sly("Walls", methods=(*ASKED, "__getattribute__"))(),
    *(sly("Odd", answer=always(answer))() for answer in (None, b"\xff", -1, "\ud800")),
    *(sly("Odd", methods=SHOWN, answer=always(answer))()
      for answer in (SlyText("\n" * 10**6), "\x1b[31m\n\ud800\u202e" * 10**5)),
    sly("Recursion", answer=lambda self, *_: repr(self))(),
    *(sly("Pretender", methods=(), __class__=property(always(kind)))()
      for kind in (str, int, bool, datetime, dict, type(None))),
    sly("Pretender", methods=(), __class__=property(fails))(),
    sly("OfNoName", meta=Nameless),
    sly("OfNoName", methods=(*ASKED, "__getattribute__"), meta=Nameless)(),
    *(sly(name, base)() for name in ("str", "int", "datetime", "list", "array", "n" * 10**5, "\n")
      for base in (object, list, dict, set, float, bytes)),
    sly("set", methods=(), __iter__=lambda _: iter(lambda: 1, 0), __len__=lambda _: 1)(),
    sly("Any", methods=(), __getattr__=lambda self, _: self, __call__=lambda self, *_: self)(),
    iter(int, 1), fails, object, EnumType, RuntimeError("\ud800"), memoryview(bytes(10**6)),
    around(10_000), OWN, [OWN] * 10**5, dict.fromkeys(range(10**4), "\ud800" * 1000),
    pd.DataFrame({"a": [1]}), pd.NA, date(2024, 5, 1), NOON.time(), HOUR,
]  # fmt: skip
"""Values that must be refused wherever they are passed, and must do no harm there."""
