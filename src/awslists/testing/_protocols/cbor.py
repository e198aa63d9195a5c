"""CBOR (RFC 8949), of the protocol smithy-rpc-v2-cbor."""

from __future__ import annotations

import struct
from collections.abc import Mapping
from datetime import datetime
from typing import Any

__all__ = ["read_cbor", "write_cbor"]

UNSIGNED, NEGATIVE, BYTES, TEXT, ARRAY, MAP, TAG, OTHER = range(8)
EPOCH = 1
SIMPLE = {20: False, 21: True, 22: None, 23: None}
FLOATS = {25: ">e", 26: ">f", 27: ">d"}
ENDLESS, BREAK = 31, 0xFF


def write_cbor(value: Any) -> bytes:
    """Write a value."""
    match value:
        case None | bool():
            return bytes([OTHER << 5 | (22 if value is None else 20 + value)])
        case int():
            return _write_head(UNSIGNED, value) if value >= 0 else _write_head(NEGATIVE, -1 - value)
        case float():
            return bytes([OTHER << 5 | 27]) + struct.pack(">d", value)
        case bytes():
            return _write_head(BYTES, len(value)) + value
        case str():
            text = value.encode(errors="replace")
            return _write_head(TEXT, len(text)) + text
        case datetime():
            return _write_head(TAG, EPOCH) + write_cbor(value.timestamp())
        case Mapping():
            pairs = (write_cbor(each) for pair in value.items() for each in pair)
            return _write_head(MAP, len(value)) + b"".join(pairs)
        case list() | tuple():
            return _write_head(ARRAY, len(value)) + b"".join(map(write_cbor, value))
        case _:
            raise TypeError(f"{type(value).__name__} cannot be written as CBOR")


def read_cbor(body: bytes) -> Any:
    """Read a value; a time is a number of seconds.

    Raises:
        ValueError: The bytes are not CBOR.
    """
    try:
        return _Reader(body).read()
    except (IndexError, KeyError, TypeError, RecursionError) as error:
        raise ValueError("not CBOR") from error


def _write_head(kind: int, number: int) -> bytes:
    if number < 24:
        return bytes([kind << 5 | number])
    size = next(size for size in range(4) if number < 1 << (8 << size))
    return bytes([kind << 5 | 24 + size]) + number.to_bytes(1 << size, "big")


class _Reader:
    def __init__(self, body: bytes) -> None:
        self._body, self._place = body, 0

    def read(self) -> Any:
        first = self._body[self._place]
        self._place += 1
        kind, detail = first >> 5, first & 31
        if kind == OTHER:
            return self._read_other(detail)
        if detail == ENDLESS:
            return self._read_endless(kind)
        number = detail if detail < 24 else int.from_bytes(self._take(1 << detail - 24), "big")
        return self._read_counted(kind, number)

    def _read_counted(self, kind: int, number: int) -> Any:
        match kind:
            case 0 | 1:
                return number if kind == UNSIGNED else -1 - number
            case 2 | 3:
                content = self._take(number)
                return content if kind == BYTES else content.decode()
            case 4:
                return [self.read() for _ in range(number)]
            case 5:
                return {self.read(): self.read() for _ in range(number)}
            case _:
                return self.read()  # a tag: a time, whose value is its number of seconds

    def _read_endless(self, kind: int) -> Any:
        parts = []
        while self._body[self._place] != BREAK:
            parts.append(self.read())
        self._place += 1
        match kind:
            case 5:
                return dict(zip(parts[::2], parts[1::2], strict=True))
            case 4:
                return parts
            case _:
                return (b"" if kind == BYTES else "").join(parts)

    def _read_other(self, detail: int) -> Any:
        if detail in SIMPLE:
            return SIMPLE[detail]
        form = FLOATS[detail]
        [number] = struct.unpack(form, self._take(struct.calcsize(form)))
        return number

    def _take(self, size: int) -> bytes:
        content = self._body[self._place : self._place + size]
        if len(content) < size:
            raise IndexError(size)
        self._place += size
        return content
