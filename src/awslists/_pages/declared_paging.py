"""Compares how an operation is declared to page with botocore's service model."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from botocore.exceptions import DataNotFoundError

from awslists._session.loaders import make_loader
from awslists._support.text import did_you_mean
from awslists.paging import Paging

__all__ = [
    "ALIKE",
    "find_lists",
    "find_member",
    "find_paging_obstacles",
    "get_members",
    "load_paginator",
]

ALIKE = 0.8
"""How alike two names must be, from 0 to 1, for one to be suggested for the other."""
DEEPEST = 2
"""How many structures may be around a list."""
NUMBERS = ("integer", "long")
TEXT = ("string",)


def find_paging_obstacles(model: Any, paging: Paging) -> Iterator[str]:
    """Yields what is wrong with a declared paging, and how to declare it.

    Args:
        model: botocore's model of the operation.
        paging: The declaration.
    """
    paginator = load_paginator(model)
    if unsupported := [*_find_unsupported(paginator)]:
        yield from unsupported
        return
    wrong = [
        *_find_wrong_parameters(model, paging, bool(paginator)),
        *_find_wrong_members(model, paging),
    ]
    yield from wrong
    if wrong and paginator:
        yield f"declare paging={_spell_paging(model, paginator)}"


def get_members(shape: Any) -> Mapping[str, Any]:
    """Returns the members of a structure; none of anything else, or of None."""
    members: Mapping[str, Any] = getattr(shape, "members", {})
    return members


def find_member(shape: Any, path: str) -> Any:
    """Returns the shape of a member, given its name or path; None if there is none."""
    for name in path.split("."):
        shape = get_members(shape).get(name)
    return shape


def find_lists(shape: Any, around: str = "", depth: int = DEEPEST) -> Iterator[str]:
    """Yields the paths of the lists in an answer and in its structures."""
    for name, member in get_members(shape).items():
        if member.type_name == "list":
            yield f"{around}{name}"
        elif member.type_name == "structure" and depth:
            yield from find_lists(member, f"{around}{name}.", depth - 1)


def load_paginator(model: Any) -> Mapping[str, Any]:
    """Returns botocore's description of how an operation pages; empty without one."""
    service = model.service_model.service_name
    try:
        paginators = make_loader().load_service_model(service, "paginators-1")
    except DataNotFoundError:
        return {}
    paginator: Mapping[str, Any] = paginators["pagination"].get(model.name, {})
    return paginator


def _find_unsupported(paginator: Mapping[str, Any]) -> Iterator[str]:
    """Yields what no declaration can express."""
    tokens = _as_list(paginator.get("input_token"))
    if len(tokens) > 1:
        yield f"it pages by several tokens ({', '.join(tokens)}), which cannot be declared"
    for expression in _as_list(paginator.get("output_token")):
        if not expression.replace(".", "").isalnum():
            yield f"its next token is {expression}, which cannot be declared"


def _find_wrong_parameters(model: Any, paging: Paging, is_described: bool) -> Iterator[str]:
    sent = get_members(model.input_shape)
    names: dict[str, tuple[str, ...]] = {paging.token: TEXT}
    if paging.page_size is not None:
        names[paging.page_size] = TEXT if paging.size_as_text else NUMBERS
    if missing := [name for name in names if name not in sent]:
        meant = "" if is_described else did_you_mean(missing[0], sent, alike=ALIKE)
        yield f"it has no parameter {' or '.join(missing)} to page by{meant}"
    for name, kinds in names.items():
        if name in sent and sent[name].type_name not in kinds:
            yield _describe_kind(f"its parameter {name}", sent[name].type_name, kinds)


def _find_wrong_members(model: Any, paging: Paging) -> Iterator[str]:
    kinds: dict[str, tuple[str, ...]] = {paging.next_token: TEXT}
    if paging.more is not None:
        kinds[paging.more] = ("boolean",)
    for path, expected in kinds.items():
        shape = find_member(model.output_shape, path)
        if shape is None:
            yield f"the response has no {path}"
        elif shape.type_name not in expected:
            yield _describe_kind(f"{path} of the response", shape.type_name, expected)


def _describe_kind(what: str, kind: str, expected: Sequence[str]) -> str:
    return f"{what} is of type {kind}, not {' or '.join(expected)}"


def _spell_paging(model: Any, paginator: Mapping[str, Any]) -> str:
    """Returns the code that declares how botocore pages."""
    page_size: Any = paginator.get("limit_key")
    size = get_members(model.input_shape).get(page_size)
    paging = {
        "token": _as_list(paginator["input_token"])[0],
        "next_token": _as_list(paginator["output_token"])[0],
        "page_size": page_size,
        "more": paginator.get("more_results"),
        "size_as_text": size is not None and size.type_name in TEXT,
    }
    default = Paging()
    told = {name: value for name, value in paging.items() if value != getattr(default, name)}
    code = [
        f'{name}="{value}"' if isinstance(value, str) else f"{name}={value}"
        for name, value in told.items()
    ]
    return f"Paging({', '.join(code)})"


def _as_list(value: Any) -> list[str]:
    return [value] if isinstance(value, str) else list(value or ())
