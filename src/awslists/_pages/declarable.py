"""What keeps a declared operation from being called, as botocore's service model tells."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, get_args
from weakref import WeakKeyDictionary

from botocore import __version__
from botocore.exceptions import DataNotFoundError, UnknownServiceError
from pydantic import BaseModel, PydanticUndefinedAnnotation, PydanticUserError

from awslists._request.parameters import names_of
from awslists._session.loaders import make_loader
from awslists._support.text import did_you_mean, shorten
from awslists._support.type_hints import leaves_of
from awslists.errors import DeclarationError

if TYPE_CHECKING:
    from awslists._request.request import Request

__all__ = [
    "ALIKE",
    "check_declared",
    "members_of",
    "paging_obstacle",
    "unbuilt",
    "unknown",
    "unknown_service",
]

ALIKE = 0.8
"""How alike a name has to be to one that there is, to be taken for it."""
PAGING = "MaxResults and NextToken"


@dataclass(frozen=True, slots=True)
class _Findings:
    """What a service model says of a declaration.

    Attributes:
        obstacles: What is in the way of any call.
        unknown: The declared parameters that there are not; they may be left out of a request.
        required: The parameters that AWS requires.
    """

    obstacles: Sequence[str] = ()
    unknown: frozenset[str] = frozenset()
    required: frozenset[str] = frozenset()


_found: WeakKeyDictionary[Any, dict[type[Request], _Findings]] = WeakKeyDictionary()


def check_declared(service_model: Any, listing: Request, request: Mapping[str, Any]) -> None:
    """Raises DeclarationError if a request cannot be sent, with all that is in the way."""
    cls = type(listing)
    known = _found.setdefault(service_model, {})
    found = known.get(cls)
    if found is None:
        found = _findings(service_model, cls)
        if not found.obstacles:  # else what is missing may be there the next time
            known[cls] = found
    if found.obstacles or not found.unknown.isdisjoint(request) or found.required - request.keys():
        raise DeclarationError(_sentence(found, cls, request))


def unknown_service(listing: Request, error: UnknownServiceError) -> DeclarationError:
    """The error of a listing of a service that botocore does not know."""
    services = str(error.kwargs["known_service_names"]).split(", ")
    obstacle = unknown("service", listing.service, services)
    return DeclarationError(f"{type(listing).__name__} cannot be listed: {obstacle}")


def unknown(kind: str, name: str, known: Sequence[str], of: str = "") -> str:
    """Says that botocore does not know a service or operation, with the nearest one."""
    hint = did_you_mean(name, known, alike=ALIKE)
    return f"the installed botocore {__version__} knows no {kind} {name}{of}{hint}"


def paging_obstacle(operation_model: Any) -> str:
    """What is wrong with the way in which an operation pages; "" if nothing is."""
    sent = members_of(operation_model.input_shape)
    answered = members_of(operation_model.output_shape)
    if {"MaxResults", "NextToken"} <= {*sent} and "NextToken" in answered:
        return ""
    return f"{_paging(operation_model)}; only operations that page by {PAGING} can be declared"


def unbuilt(model: type[BaseModel]) -> str:
    """What keeps pydantic from building a model, as a type that is not there; "" if nothing."""
    try:
        if not model.__pydantic_fields_complete__:
            model.model_rebuild()
    except (PydanticUndefinedAnnotation, PydanticUserError) as error:
        reason = shorten(str(error).partition("\n")[0])
        return (
            f"{model.__name__} cannot be built ({reason}): the types of its fields have to be "
            "there at run time, not for type checkers only"
        )
    return ""


def members_of(shape: Any) -> Mapping[str, Any]:
    """The members of a structure, none of an operation that has no such structure."""
    return shape.members if shape is not None else {}


def _findings(service_model: Any, cls: type[Request]) -> _Findings:
    operation, operations = cls.operation, service_model.operation_names
    if operation not in operations:
        return _Findings((unknown("operation", operation, operations, f" of {cls.service}"),))
    model = service_model.operation_model(operation)
    sent = members_of(model.input_shape)
    required = model.input_shape.required_members if sent else ()
    return _Findings(
        obstacles=[
            *filter(None, (paging_obstacle(model), *_in_answers(model, cls))),
            *_unbuilt_items(cls.item_type, set()),
        ],
        unknown=frozenset(names_of(cls).values()) - sent.keys() - {"MaxResults", "NextToken"},
        required=frozenset(required),
    )


def _unbuilt_items(model: type[BaseModel], seen: set[type[BaseModel]]) -> Iterator[str]:
    """The same of a model and of those that are nested in it."""
    seen.add(model)
    if problem := unbuilt(model):
        yield problem
    for field in model.model_fields.values():
        for inner in _models_in(field.annotation):
            if inner not in seen:
                yield from _unbuilt_items(inner, seen)


def _models_in(annotation: Any) -> Iterator[type[BaseModel]]:
    for leaf in leaves_of(annotation):
        if isinstance(leaf, type) and issubclass(leaf, BaseModel):
            yield leaf
        for argument in get_args(leaf):
            yield from _models_in(argument)


def _in_answers(model: Any, cls: type[Request]) -> Iterator[str]:
    answered = members_of(model.output_shape)
    lists = [name for name, shape in answered.items() if shape.type_name == "list"]
    if cls.items_member not in lists:
        has = f"its lists: {', '.join(lists)}" if lists else "it has none"
        yield f"the response has no list {cls.items_member} ({has})"
    elif (kind := answered[cls.items_member].member.type_name) != "structure":
        yield f"{cls.items_member} holds no structures but values of type {kind}"


def _sentence(found: _Findings, cls: type[Request], request: Mapping[str, Any]) -> str:
    obstacles = [*found.obstacles]
    if missing := sorted(found.required - request.keys()):
        obstacles.append(f"it requires {', '.join(missing)}")
    if surplus := sorted(found.unknown & request.keys()):
        obstacles.append(f"it has no parameter {', '.join(surplus)}")
    return f"{cls.__name__} cannot be listed: {'; '.join(obstacles)}"


def _paging(model: Any) -> str:
    service = model.service_model.service_name
    try:
        paginators = make_loader().load_service_model(service, "paginators-1")
    except DataNotFoundError:
        paginators = {"pagination": {}}
    paginator = paginators["pagination"].get(model.name, {})
    tokens = paginator.get("input_token", [])
    names = [paginator.get("limit_key"), *([tokens] if isinstance(tokens, str) else tokens)]
    said = " and ".join(filter(None, names))
    return f"pages by {said}" if said not in ("", PAGING) else f"does not page by {PAGING}"
