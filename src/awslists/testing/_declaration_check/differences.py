"""Sentences on the differences between a declared type and a shape of a service model."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import datetime
from types import NoneType
from typing import Any, Literal, get_args, get_origin

from pydantic import BaseModel, BeforeValidator, PlainValidator, WrapValidator

from awslists._checks.unions import is_union
from awslists._support.patterns import explain_unreadable
from awslists._support.type_hints import get_choices, get_types
from awslists.constraints import Instant, Range, Size, Text
from awslists.models import Document, OpenEnum
from awslists.testing._declaration_check.shapes import MODEL, quote

__all__ = [
    "compare_bounds",
    "compare_kinds",
    "compare_requiredness",
    "compare_sizes",
    "compare_texts",
    "compare_times",
    "compare_unions",
    "compare_values",
    "find_limits_of_answers",
    "find_unreadable",
]

KINDS: dict[type[Any], str] = {
    bool: "a boolean", bytes: "bytes", datetime: "a timestamp", float: "a number",
    int: "an integer", str: "a string", list: "a list", tuple: "a list", Sequence: "a list",
    dict: "a map", Mapping: "a map",
}  # fmt: skip
OWN_READING = (BeforeValidator, PlainValidator, WrapValidator)
"""Metadata that parses a value itself, as that of UtcDatetime does."""


def compare_requiredness(
    where: str, modeled: bool, declared: bool, leaves: Sequence[Any], *, strict: bool = True
) -> Iterator[str]:
    """Compare whether something is required.

    Args:
        where: What is compared.
        modeled: Whether the service model requires it.
        declared: Whether the declaration does.
        leaves: Its declared types.
        strict: Whether the declaration must require it if the service model does.
    """
    if modeled and not strict and (not declared or NoneType in leaves):
        return
    if modeled and not declared:
        yield f"{where}: {MODEL} requires it, the declaration does not"
    elif declared and not modeled:
        yield f"{where}: {MODEL} does not require it, the declaration does"
    elif modeled == (NoneType in leaves):
        requires, allows = ("requires", "allows") if modeled else ("does not require", "forbids")
        yield f"{where}: {MODEL} {requires} it, the declaration {allows} None"


def compare_kinds(where: str, leaves: Sequence[Any], modeled: str) -> Iterator[str]:
    """Compare the kind of the type."""
    if any(leaf is Document for leaf in leaves):
        # botocore makes dicts of some strings, such as policies.
        if modeled not in ("a document", "a string"):
            yield f"{where}: {MODEL} has {modeled}, the declaration a document"
        return
    if modeled == "a document":
        yield f"{where}: {MODEL} has a document, write Document (awslists.models)"
        return
    declared = {_get_kind(leaf): leaf for leaf in get_types(leaves)}
    if None in declared or not declared:
        shown = _show(declared.get(None))
        yield f"{where}: {MODEL} has {modeled}, the declaration's {shown} cannot be compared"
    elif {*declared} != {modeled}:
        yield f"{where}: {MODEL} has {modeled}, the declaration {' or '.join(map(str, declared))}"


def compare_times(
    where: str, leaves: Sequence[Any], shape: Any, *, sent: bool, in_json: bool
) -> Iterator[str]:
    """Find times that would be sent without a zone, and times that cannot be parsed."""
    if any(isinstance(leaf, OWN_READING) for leaf in leaves):
        return
    if not sent:
        is_number = in_json and shape.serialization.get("timestampFormat") != "iso8601"
        fails = "fails on every answer" if is_number else "need not be in UTC"
        yield f"{where}: write UtcDatetime (awslists.models): a plain datetime {fails}"
    elif not any(isinstance(leaf, Instant) for leaf in leaves):
        wrong = "a plain datetime would send a time without a zone as local time"
        yield f"{where}: write Timestamp (awslists.constraints): {wrong}"


def compare_unions(model: type[BaseModel], shape: Any) -> Iterator[str]:
    """Compare whether a structure in a request is a union."""
    if shape.is_tagged_union and not is_union(model):
        has = "has a union, of which exactly one member is set"
        yield f"{model.__name__}: {MODEL} {has}; declare the class with union=True"
    elif is_union(model) and not shape.is_tagged_union:
        yield f"{model.__name__}: {MODEL} has no union; declare the class without union=True"


def find_unreadable(where: str, shape: Any) -> Iterator[str]:
    """Find values in JSON that only the fields of an `ItemModel` can parse."""
    match shape.type_name:
        case "blob":
            yield f"{where}: derive the class from ItemModel, or bytes stay base64"
        case "double" | "float":
            yield f'{where}: derive the class from ItemModel, or "NaN" fails the whole page'
        case "list" | "map" as kind:
            yield from find_unreadable(where, shape.member if kind == "list" else shape.value)


def compare_values(where: str, leaves: Sequence[Any], shape: Any, *, sent: bool) -> Iterator[str]:
    """Compare the values of enums and literals."""
    choices = [(leaf, _show(leaf), get_choices(leaf)) for leaf in leaves if get_choices(leaf)]
    if shape.enum and (not choices or (sent and str in leaves)):
        yield f"{where}: {MODEL} allows only {quote(shape.enum)}, the declaration any string"
    for leaf, shown, allowed in choices:
        if not sent:
            yield from _find_closed_choice(where, leaf, leaves)
        if not shape.enum:
            yield f"{where}: {MODEL} names no values, the declaration's {shown} {quote(allowed)}"
            continue
        if unknown := [value for value in shape.enum if value not in allowed]:
            yield f"{where}: {MODEL} has {quote(unknown)}, the declaration's {shown} does not"
        if surplus := [value for value in allowed if value not in shape.enum]:
            yield f"{where}: the declaration's {shown} has {quote(surplus)}, {MODEL} does not"


def _find_closed_choice(where: str, choice: Any, leaves: Sequence[Any]) -> Iterator[str]:
    """Find a field of an item that refuses values which AWS adds, or yields no enum members."""
    is_literal = get_origin(choice) is Literal
    shown = f"Literal[{quote(get_args(choice))}]" if is_literal else choice.__name__
    write = f"{shown} | str" if is_literal else f"Annotated[{shown} | str, OpenEnum()]"
    if str not in leaves:
        yield f"{where}: write {write}: a value that AWS adds would fail the whole page"
    elif not is_literal and not any(isinstance(leaf, OpenEnum) for leaf in leaves):
        yield f"{where}: write {write}: without OpenEnum() every value stays a plain string"


def compare_texts(where: str, leaves: Sequence[Any], shape: Any) -> Iterator[str]:
    """Compare the lengths and the pattern of a string."""
    rule = next((leaf for leaf in leaves if isinstance(leaf, Text)), None)
    least, most = (rule.min_length, rule.max_length) if rule else (0, None)
    yield from _compare_limit(
        where, "requires at least", shape.metadata.get("min", 0), least, "characters"
    )
    yield from _compare_limit(
        where, "allows at most", shape.metadata.get("max"), most, "characters"
    )
    pattern = rule.pattern if rule else ""
    modeled = shape.metadata.get("pattern", "").removeprefix("^").removesuffix("$")
    if modeled != pattern and explain_unreadable(modeled) is None:
        has = f"has the pattern {modeled}" if modeled else "has no pattern"
        yield f"{where}: {MODEL} {has}, the declaration {pattern or 'none'}"


def compare_bounds(where: str, leaves: Sequence[Any], shape: Any) -> Iterator[str]:
    """Compare the bounds of a number."""
    rule = next((leaf for leaf in leaves if isinstance(leaf, Range)), None)
    least, most = (rule.minimum, rule.maximum) if rule else (None, None)
    modeled = shape.metadata.get("min")
    # The inherited max_results has a minimum, which AWS need not document.
    if not (modeled is None and least in (0, 1)):
        yield from _compare_limit(where, "requires at least", modeled, least)
    yield from _compare_limit(where, "allows at most", shape.metadata.get("max"), most)


def compare_sizes(where: str, leaves: Sequence[Any], shape: Any) -> Iterator[str]:
    """Compare the number of elements of a list or map, if the declaration limits it."""
    rule = next((leaf for leaf in leaves if isinstance(leaf, Size)), None)
    if rule:
        modeled = shape.metadata
        least, most = modeled.get("min") or None, modeled.get("max")
        yield from _compare_limit(
            where, "requires at least", least, rule.minimum or None, "elements"
        )
        yield from _compare_limit(where, "allows at most", most, rule.maximum, "elements")


def _compare_limit(
    where: str, side: str, modeled: int | None, declared: int | None, unit: str = ""
) -> Iterator[str]:
    if modeled == declared:
        return
    counted = f"{modeled} {unit.removesuffix('s') if modeled == 1 else unit}".rstrip()
    if modeled is None:
        yield f"{where}: {MODEL} sets no such limit, the declaration {side} {declared}"
    elif declared is None:
        yield f"{where}: {MODEL} {side} {counted}, the declaration sets no such limit"
    else:
        yield f"{where}: {MODEL} {side} {counted}, the declaration {declared}"


def find_limits_of_answers(where: str, leaves: Sequence[Any]) -> Iterator[str]:
    """Find constraints on what AWS sends."""
    for leaf in leaves:
        if isinstance(leaf, Range | Size | Text):
            name = type(leaf).__name__
            yield f"{where}: leave {name} out: an answer that breaks it would fail the whole page"


def _get_kind(leaf: Any) -> str | None:
    """Return the kind of a type, or None if it is unknown."""
    if values := get_choices(leaf):
        return KINDS.get(type(values[0]))
    if isinstance(leaf, type) and issubclass(leaf, BaseModel):
        return "a structure"
    return KINDS.get(get_origin(leaf) or leaf)


def _show(leaf: Any) -> str:
    return "Literal" if get_origin(leaf) is Literal else getattr(leaf, "__name__", str(leaf))
