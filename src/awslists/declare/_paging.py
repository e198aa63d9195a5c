"""Finds how an operation pages, and where its answer has the items."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from awslists._pages.declared_paging import find_member, get_members
from awslists.declare._names import can_name_class
from awslists.declare._service import Service
from awslists.errors import DeclarationError
from awslists.paging import Paging

__all__ = ["Listed", "find_obstacles", "has_token", "read_listing"]

NEXT_TOKENS: Mapping[str, tuple[str, ...]] = {
    "nexttoken": ("nexttoken",),
    "marker": ("nextmarker", "marker", "nextpagemarker"),
    "pagetoken": ("nextpagetoken", "pagetoken"),
    "nextpagetoken": ("nextpagetoken",),
    "nextmarker": ("nextmarker",),
    "paginationtoken": ("paginationtoken",),
    "continuationtoken": ("nextcontinuationtoken", "continuationtoken"),
    "startingtoken": ("nexttoken",),
    "position": ("position",),
}
"""Names of tokens of requests and their next tokens, in lower case, for those operations that
botocore's paginators leave out."""
PAGE_SIZES = (
    "maxresults", "maxitems", "maxrecords", "limit", "pagesize", "maximumpagesize", "maxkeys",
)  # fmt: skip
NUMBERS = ("integer", "long")


@dataclass(slots=True)
class Listed:
    """The list that an operation returns, and how it pages.

    Attributes:
        paging: How it pages.
        items: The path of the list of items in the answer.
        shape: The shape of the list.
        left_out: The other lists of the answer.
        required: Whether the model requires the outermost member of the path.
    """

    paging: Paging
    items: str
    shape: Any
    left_out: tuple[str, ...]
    required: bool


@dataclass(slots=True)
class _Terms:
    """How an operation pages, in botocore's terms; "" and None stand for what was not found."""

    token: str = ""
    next_token: str = ""
    page_size: str | None = None
    more: str | None = None
    results: list[str] = field(default_factory=list)
    obstacles: list[str] = field(default_factory=list)


def has_token(service: Service, operation: str) -> bool:
    """Returns whether an operation has tokens, so that it might be declared."""
    return operation in service.paginators or bool(_find_tokens(service.get_operation(operation)))


def find_obstacles(service: Service, operation: str) -> list[str]:
    """Returns what stands in the way of declaring an operation."""
    model = service.get_operation(operation)
    terms = _read_terms(service, model)
    named = [] if can_name_class(operation) else ["it has a name that a class cannot have"]
    return [
        *named,
        *terms.obstacles,
        *_find_wrong_kinds(model, terms),
        *_find_wrong_items(model, terms),
        *_find_wrong_paging(model, terms),
    ]


def read_listing(service: Service, operation: str) -> Listed:
    """Reads how an operation pages, if nothing stands in the way of declaring it."""
    model = service.get_operation(operation)
    terms = _read_terms(service, model)
    items, *left_out = terms.results
    return Listed(
        paging=_make_paging(model, terms),
        items=items,
        shape=find_member(model.output_shape, items),
        left_out=tuple(left_out),
        required=items.split(".")[0] in model.output_shape.required_members,
    )


def _make_paging(model: Any, terms: _Terms) -> Paging:
    size = get_members(model.input_shape).get(terms.page_size or "")
    return Paging(
        token=terms.token,
        next_token=terms.next_token,
        page_size=terms.page_size,
        more=terms.more,
        size_as_text=size is not None and size.type_name == "string",
    )


def _read_terms(service: Service, model: Any) -> _Terms:
    paginator = service.paginators.get(model.name)
    terms = _read_paginator(paginator) if paginator else _guess_terms(model)
    sizes = [name for name in get_members(model.input_shape) if name.lower() in PAGE_SIZES]
    if terms.page_size is None and sizes:
        terms.page_size = min(sizes, key=lambda name: PAGE_SIZES.index(name.lower()))
    if lists := [path for path in terms.results if _is_list(model, path)]:
        terms.results = lists
    return terms


def _read_paginator(paginator: Mapping[str, Any]) -> _Terms:
    terms = _Terms(
        page_size=paginator.get("limit_key") or None,
        more=paginator.get("more_results") or None,
        results=_as_list(paginator["result_key"]),
    )
    tokens = _as_list(paginator["input_token"])
    expressions = _as_list(paginator["output_token"])
    if len(tokens) > 1:
        terms.obstacles.append(f"it pages by several tokens ({', '.join(tokens)})")
    else:
        terms.token = tokens[0]
        terms.next_token = expressions[0]
    for expression in expressions:
        if not expression.replace(".", "").isalnum():
            terms.obstacles.append(f"its next token is the expression {expression}")
            terms.next_token = ""
    return terms


def _guess_terms(model: Any) -> _Terms:
    """Finds tokens by their names, and the lists of an answer."""
    tokens = _find_tokens(model)
    if not tokens:
        return _Terms(obstacles=["it has no token to page by"])
    token, next_token = tokens
    around = next_token.rpartition(".")[0]
    holder = find_member(model.output_shape, around) if around else model.output_shape
    results = [
        f"{around}.{name}".lstrip(".")
        for name, shape in holder.members.items()
        if shape.type_name == "list"
    ]
    results = _put_first(model.name, results) or _find_only_list(model.output_shape)
    return _Terms(token=token, next_token=next_token, results=results)


def _find_tokens(model: Any) -> tuple[str, str] | None:
    """Returns the request's and the answer's token, if their names say that they are."""
    sent = {name.lower(): name for name in get_members(model.input_shape)}
    answered = {path.split(".")[-1].lower(): path for path in _find_texts(model.output_shape)}
    for token, next_tokens in NEXT_TOKENS.items():
        for next_token in next_tokens:
            if token in sent and next_token in answered:
                return sent[token], answered[next_token]
    return None


def _find_texts(shape: Any) -> Iterator[str]:
    """Yields the paths of the strings in an answer, those in its structures first."""
    members = get_members(shape)
    for outer, structure in members.items():
        if structure.type_name == "structure":
            texts = get_members(structure).items()
            yield from (f"{outer}.{name}" for name, inner in texts if inner.type_name == "string")
    yield from (name for name, inner in members.items() if inner.type_name == "string")


def _put_first(operation: str, lists: list[str]) -> list[str]:
    """Returns the lists, the one that the operation is named after first."""
    return sorted(lists, key=lambda path: path.split(".")[-1].lower() not in operation.lower())


def _find_only_list(answer: Any) -> list[str]:
    """Returns the path of the one list in the structures of an answer, if there is just one."""
    lists = [
        f"{outer}.{name}"
        for outer, structure in get_members(answer).items()
        for name, shape in get_members(structure).items()
        if shape.type_name == "list"
    ]
    return lists if len(lists) == 1 else []


def _find_wrong_kinds(model: Any, terms: _Terms) -> Iterator[str]:
    """Yields the tokens, page sizes and flags that are missing or of another kind."""
    sent, answer = get_members(model.input_shape), model.output_shape
    expected = [
        (f"its token {terms.token}", sent.get(terms.token), ("string",), terms.token),
        (f"its page size {terms.page_size}", sent.get(terms.page_size or ""), (*NUMBERS, "string"),
         terms.page_size),
        (f"its next token {terms.next_token}", find_member(answer, terms.next_token or ""),
         ("string",), terms.next_token),
        (f"its flag for more {terms.more}", find_member(answer, terms.more or ""), ("boolean",),
         terms.more),
    ]  # fmt: skip
    for what, shape, kinds, is_named in expected:
        if is_named and shape is None:
            yield f"{what} does not exist"
        elif is_named and shape.type_name not in kinds:
            yield f"{what} is {_describe(shape)}"


def _find_wrong_paging(model: Any, terms: _Terms) -> Iterator[str]:
    """Yields what is wrong with the names themselves, if nothing else stands in the way."""
    try:
        if not terms.obstacles:
            _make_paging(model, terms)
    except DeclarationError as error:
        yield str(error)


def _find_wrong_items(model: Any, terms: _Terms) -> Iterator[str]:
    if terms.obstacles and not terms.results:
        return
    items = terms.results[0] if terms.results else ""
    shape = find_member(model.output_shape, items)
    if getattr(shape, "type_name", "") != "list":
        kind = f"{items} is {_describe(shape)}" if shape is not None else "its answer has none"
        yield f"it returns no list ({kind})"
    elif getattr(shape.member, "is_document_type", False):
        yield f"its items ({items}) are documents"
    elif shape.member.type_name not in ("structure", "string"):
        yield f"its items ({items}) are {_describe(shape.member).split(' ', 1)[1]}s"


def _describe(shape: Any) -> str:
    kind = shape.type_name
    return f"{'an' if kind[0] in 'aeiou' else 'a'} {kind}"


def _is_list(model: Any, path: str) -> bool:
    return getattr(find_member(model.output_shape, path), "type_name", "") == "list"


def _as_list(value: Any) -> list[str]:
    return [value] if isinstance(value, str) else list(value)
