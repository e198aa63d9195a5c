"""Checks a declared operation against botocore's service model before the first call."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any
from weakref import WeakKeyDictionary

from botocore import __version__
from botocore.exceptions import UnknownServiceError

from awslists._pages.declared_paging import (
    ALIKE,
    find_lists,
    find_member,
    find_paging_obstacles,
    get_members,
)
from awslists._request.parameters import get_aws_names
from awslists._support.text import did_you_mean
from awslists._support.unbuilt import find_unbuilt_models
from awslists.errors import DeclarationError

if TYPE_CHECKING:
    from awslists._request.request import Request

__all__ = [
    "as_unknown_service",
    "check_declared",
    "explain_unknown",
    "find_obstacles",
]


@dataclass(frozen=True, slots=True)
class _Findings:
    """The result of comparing a declaration with the service model.

    Attributes:
        obstacles: The reasons why no call can be made.
        unknown: The declared parameters that botocore does not know; a request may omit them.
        required: The parameters that AWS requires.
    """

    obstacles: Sequence[str] = ()
    unknown: frozenset[str] = frozenset()
    required: frozenset[str] = frozenset()


_found: WeakKeyDictionary[Any, dict[type[Request], _Findings]] = WeakKeyDictionary()


def check_declared(service_model: Any, listing: Request, request: Mapping[str, Any]) -> None:
    """Raises DeclarationError, with every reason, if a request cannot be sent."""
    cls = type(listing)
    known = _found.get(service_model)
    if known is None:
        known = _found[service_model] = {}
    found = known.get(cls)
    if found is None:
        found = _make_findings(service_model, cls)
        if not found.obstacles:  # otherwise, what is missing may exist next time
            known[cls] = found
    if found.obstacles or not found.unknown.isdisjoint(request) or found.required - request.keys():
        raise DeclarationError(_describe_obstacles(found, cls, request))


def find_obstacles(service_model: Any, cls: type[Request]) -> Sequence[str]:
    """Returns why no request of a declaration can be sent; empty if nothing is in the way."""
    return _make_findings(service_model, cls).obstacles


def as_unknown_service(listing: Request, error: UnknownServiceError) -> DeclarationError:
    """Returns the error for a service that botocore does not know."""
    services = str(error.kwargs["known_service_names"]).split(", ")
    obstacle = explain_unknown("service", listing.service, services)
    return DeclarationError(f"{type(listing).__name__} cannot be listed: {obstacle}")


def explain_unknown(kind: str, name: str, known: Sequence[str], of: str = "") -> str:
    """Says that botocore does not know a service or operation, with the nearest one."""
    hint = did_you_mean(name, known, alike=ALIKE)
    return f"the installed botocore {__version__} has no {kind} {name}{of}{hint}"


def _make_findings(service_model: Any, cls: type[Request]) -> _Findings:
    operation, operations = cls.operation, service_model.operation_names
    if operation not in operations:
        return _Findings(
            (explain_unknown("operation", operation, operations, f" of {cls.service}"),)
        )
    model = service_model.operation_model(operation)
    sent = get_members(model.input_shape)
    required = model.input_shape.required_members if sent else ()
    paging = cls.paging
    return _Findings(
        obstacles=[
            *find_paging_obstacles(model, paging),
            *_find_answer_obstacles(model, cls),
            *find_unbuilt_models(cls.item_type),
        ],
        unknown=frozenset(get_aws_names(cls).values())
        - sent.keys()
        - {paging.token, paging.page_size},
        required=frozenset(required),
    )


def _find_answer_obstacles(model: Any, cls: type[Request]) -> Iterator[str]:
    member = find_member(model.output_shape, cls.items_member)
    if getattr(member, "type_name", "") != "list":
        lists = [*find_lists(model.output_shape)]
        has = f"its lists: {', '.join(lists)}" if lists else "it has none"
        yield f"the response has no list {cls.items_member} ({has})"
        return
    expected = "string" if cls.item_type is str else "structure"
    if (kind := member.member.type_name) != expected:
        advice = {"string": ": derive from Listing[str]", "structure": ": declare an ItemModel"}
        yield (
            f"{cls.items_member} contains values of type {kind}, not {expected}s"
            f"{advice.get(kind, '')}"
        )


def _describe_obstacles(found: _Findings, cls: type[Request], request: Mapping[str, Any]) -> str:
    obstacles = [*found.obstacles]
    if missing := sorted(found.required - request.keys()):
        obstacles.append(f"it requires {', '.join(missing)}")
    if surplus := sorted(found.unknown & request.keys()):
        obstacles.append(f"it has no parameter {', '.join(surplus)}")
    return f"{cls.__name__} cannot be listed: {'; '.join(obstacles)}"
