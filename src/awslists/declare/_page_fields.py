"""Writes ``max_results`` and ``next_token``, whatever AWS calls them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from awslists._pages.declared_paging import find_member
from awslists.declare._bounds import Bound, read_bounds
from awslists.declare._code import Code, call
from awslists.declare._facts import describe_range
from awslists.declare._fields import Attribute
from awslists.declare._paging import Listed
from awslists.declare._service import Service
from awslists.declare._types import make_optional, with_metadata, write_bounds, write_text_limits

__all__ = ["write_page_fields"]

LARGEST_DEFAULT = 1000
FORBIDDEN = tuple(
    f"{cannot} {do_that}"
    for cannot in ("cannot", "can't", "can\u2019t")
    for do_that in ("specify this parameter and", "use this option")
)
"""How AWS says that other parameters rule a page size out."""
LIMITS = ("min", "max", "pattern")


def write_page_fields(service: Service, model: Any, listed: Listed) -> Iterator[Attribute]:
    """Yields both parameters."""
    sent = model.input_shape.members
    size, token = listed.paging.page_size, listed.paging.token
    if size is None:
        yield Attribute("", "max_results", Code("None"), "None", "None: there is no page size.")
    else:
        yield _write_page_size(size, sent[size], size in model.input_shape.required_members)
    answered = find_member(model.output_shape, listed.paging.next_token)
    yield _write_token(service, token, sent[token], answered)


def _write_page_size(name: str, shape: Any, is_required: bool) -> Attribute:
    is_text = shape.type_name == "string"
    low, high = (None, None) if is_text else read_bounds(shape)
    low = 1 if low is None else low
    annotation = with_metadata(Code("int"), [write_bounds("Range", low, high)])
    default = _choose_default(shape, high)
    if default:
        shown = f"by default {default}"
    elif is_required:
        shown = "required"
    else:
        annotation, default, shown = make_optional(annotation), "None", "by default not sent"
    said = f"Items per page, {describe_range(low, high)}; {shown}. AWS's {name}."
    return Attribute(name, "max_results", annotation, default, said)


def _choose_default(shape: Any, high: Bound) -> str:
    """Returns the documented maximum if it is good to ask for, or else ""."""
    is_forbidden = any(phrase in (shape.documentation or "") for phrase in FORBIDDEN)
    if high is None or high > LARGEST_DEFAULT or is_forbidden:
        return ""
    return str(high)


def _write_token(service: Service, name: str, shape: Any, answered: Any) -> Attribute:
    """Writes the token, whose documented limits count only if the answer's has the same.

    What the service handed out can be given back.
    """
    is_bound_alike = all(
        shape.metadata.get(limit) == answered.metadata.get(limit) for limit in LIMITS
    )
    limits = [*write_text_limits(service, shape)] if is_bound_alike else []
    text = with_metadata(Code("str"), [call("Text", *limits)] if limits else [])
    said = f"Where to start: a token from a page or an error. AWS's {name}."
    return Attribute(name, "next_token", make_optional(text), "None", said)
