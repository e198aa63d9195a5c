"""A request of an AWS operation: declared as fields, checked when constructed, frozen."""

from __future__ import annotations

import dataclasses
from collections.abc import Mapping
from dataclasses import MISSING, dataclass
from datetime import datetime
from enum import Enum
from inspect import Signature, signature
from typing import Any, ClassVar, Self, TypeVar, dataclass_transform

from pydantic import BaseModel, ConfigDict, Field, ValidationError, create_model
from pydantic.fields import FieldInfo

from awslists._request.time_bounds import widened
from awslists._request.violations import by_keyword, request_violations, shown
from awslists._session.source import Source, check_source
from awslists._support.caching import cached_by_class
from awslists._support.names import LISTING_NAMES, aws_names, find_wrong_names
from awslists._support.redaction import shorten_token
from awslists._support.text import shorten
from awslists._support.type_hints import (
    drop_metadata,
    evaluate_annotations,
    is_class_variable,
    read_annotations,
)
from awslists.constraints import plain
from awslists.errors import DeclarationError, InvalidRequestError, Violation
from awslists.models import ItemModel

__all__ = [
    "Request",
    "annotations_of",
    "has_default",
    "names_of",
    "wrong_defaults",
]

T = TypeVar("T")

NOT_SENT = frozenset({"source", "limit"})


@dataclass_transform(
    kw_only_default=True, frozen_default=True, field_specifiers=(dataclasses.field,)
)
class Request:
    """The request half of `Listing`: each annotated field of a subclass is a parameter."""

    service: ClassVar[str]
    operation: ClassVar[str]
    documentation: ClassVar[str] = ""
    items_member: ClassVar[str]
    items_required: ClassVar[bool]
    item_type: ClassVar[type[ItemModel]]
    clocks: ClassVar[Mapping[str, str]] = {}
    source: Source
    next_token: str | None
    limit: int | None
    __signature__: ClassVar[Signature]
    __dataclass_fields__: ClassVar[dict[str, dataclasses.Field[Any]]]

    def __init_subclass__(
        cls, *, service: str = "", operation: str = "", documentation: str = ""
    ) -> None:
        super().__init_subclass__()
        if operation:
            cls.service, cls.operation, cls.documentation = service, operation, documentation
        # Evaluated here, since another process that gets the class by value has no such module.
        cls.__annotations__ = evaluate_annotations(cls)
        cls._check_names()
        try:
            dataclass(frozen=True, kw_only=True, repr=False)(cls)
        except ValueError as error:  # a list as a default, for example
            raise DeclarationError(f"{cls.__name__}: {error}") from None
        # dataclass's constructor is what help() and editors show, ours is what runs.
        shown = signature(cls.__init__)
        cls.__signature__ = shown.replace(parameters=list(shown.parameters.values())[1:])
        del cls.__init__

    def __init__(self, /, *sources: Source, **parameters: object) -> None:
        __tracebackhide__ = True
        if not hasattr(self, "operation"):
            raise DeclarationError(f"{type(self).__name__} declares no operation: derive from it")
        source = _only(sources, parameters, type(self).__name__)
        check_source(source, self.service)
        vars(self).update(self._checked(parameters), source=source)

    @classmethod
    def from_request(cls, source: Source, request: Mapping[str, Any]) -> Self:
        """The listing of a request with AWS's own parameter names, as boto3 users write them.

        Args:
            source: A `Session`, or an aiobotocore client of the right service.
            request: For example ``{"NameContains": "churn", "MaxResults": 50}``, or the
                `request` of another listing.

        Raises:
            InvalidRequestError: A parameter is unknown or breaks a documented constraint.
        """
        __tracebackhide__ = True
        keywords = {name: keyword for keyword, name in names_of(cls).items()}
        known, violations = by_keyword(cls._pairs(request), keywords)
        try:
            listing = cls(source, **known)
        except InvalidRequestError as error:
            raise cls._refusal([*violations, *error.violations]) from None
        if violations:
            raise cls._refusal(violations)
        return listing

    def why_empty(self) -> str:
        """A hint for who expected items and got none; "" if there is none.

        An operation of which AWS lists less by default than one expects overrides it. The hint is
        logged, once for each class, when a listing has come to its end without an item, and stands
        under the empty table.
        """
        return ""

    @property
    def request(self) -> dict[str, Any]:
        """The AWS-named parameters of the first page as they go on the wire, in a fresh dict.

        ``limit`` and the sub-second part of a bound are not in it.
        """
        names = names_of(type(self))
        return {names[each]: _on_the_wire(each, value) for each, value in self.parameters.items()}

    @property
    def parameters(self) -> dict[str, Any]:
        """The parameters that are sent, under their keywords, with times at a fixed offset."""
        values = {name: getattr(self, name) for name in names_of(type(self))}
        return {name: value for name, value in values.items() if value is not None}

    @classmethod
    def _checked(cls, parameters: dict[str, object]) -> dict[str, Any]:
        """What is held of each parameter, those left out included; raises if any is wrong."""
        __tracebackhide__ = True
        names_of(cls)  # which two parameters may not share
        if wrong := wrong_defaults(cls):
            raise DeclarationError(f"{cls.__name__} declares a wrong default: {wrong[0]}")
        annotations = annotations_of(cls)
        given, unknown = by_keyword(parameters.items(), {name: name for name in annotations})
        values = {name: plain(value, annotations[name]) for name, value in given.items()}
        token = values.get("next_token")
        if type(token) is str and not token:
            values["next_token"] = None
        error = None
        try:
            checked = _model_of(cls).model_validate(values)
            values = dict(zip(annotations, vars(checked).values(), strict=True))
        except ValidationError as caught:
            error = caught
        if violations := [*request_violations(error, values, annotations), *unknown]:
            raise cls._refusal(violations) from None
        return values

    @classmethod
    def _pairs(cls, request: Mapping[Any, object]) -> list[tuple[Any, object]]:
        try:
            return [(name, value) for name, value in request.items()]
        except Exception:  # noqa: BLE001  (what is no mapping may fail in any way)
            message = "must be a mapping of AWS's parameter names to their values"
            raise cls._refusal([Violation("request", shown(request), "", message)]) from None

    @classmethod
    def _check_names(cls) -> None:
        """Raises DeclarationError for parameters with a name of ours, or one that none can have."""
        inherited = getattr(cls, "__dataclass_fields__", None)
        if inherited is None or "source" not in inherited:
            return  # a base class of ours
        own = read_annotations(cls).items()
        names = [name for name, annotation in own if not is_class_variable(annotation)]
        if wrong := find_wrong_names(names, LISTING_NAMES):
            raise DeclarationError(f"{cls.__name__}: {'; '.join(wrong)}")

    @classmethod
    def _refusal(
        cls, violations: list[Violation], reason: str = "it breaks what AWS documents"
    ) -> InvalidRequestError:
        documentation = cls.documentation
        return InvalidRequestError(
            cls.operation, violations, documentation=documentation, reason=reason
        )

    def __repr__(self) -> str:
        given = [
            f"{field.name}={_shown(field.name, getattr(self, field.name))}"
            for field in dataclasses.fields(self)
            if field.name != "source" and getattr(self, field.name) != field.default
        ]
        return f"{type(self).__name__}({', '.join(given)})"


def _only(sources: tuple[Source, ...], parameters: dict[str, object], name: str) -> Any:
    """The source, which may have been given as a keyword."""
    if "source" in parameters:
        sources = (*sources, parameters.pop("source"))  # type: ignore[arg-type]  # checked next
    if len(sources) != 1:
        raise TypeError(f"{name} takes one Session or client, and keywords for all parameters")
    return sources[0]


def has_default(field: dataclasses.Field[Any]) -> bool:
    """Whether a parameter can be left out."""
    # By the class: a declaration that came from another process by value has a copy of MISSING.
    return not isinstance(field.default, type(MISSING))


@cached_by_class
def _model_of(cls: type[Request]) -> type[BaseModel]:
    """The pydantic model that checks the parameters of a request, in their order.

    Its fields have names of their own, since pydantic has taken some that a parameter may have.
    """
    config = ConfigDict(strict=True, extra="forbid")
    defaults = {
        field.name: field.default for field in dataclasses.fields(cls) if has_default(field)
    }
    fields: dict[str, Any] = {
        f"parameter_{place}": (
            drop_metadata(FieldInfo, annotation),
            Field(default=defaults.get(name, ...), alias=name),
        )
        for place, (name, annotation) in enumerate(annotations_of(cls).items())
    }
    return create_model(f"{cls.__name__}Parameters", __config__=config, **fields)


@cached_by_class
def wrong_defaults(cls: type[Request]) -> list[Violation]:
    """The declared defaults that no caller could give."""
    annotations = annotations_of(cls)
    defaults = {each.name: each.default for each in dataclasses.fields(cls) if has_default(each)}
    try:
        _model_of(cls).model_validate(defaults)
    except ValidationError as error:
        violations = request_violations(error, defaults, annotations)
        return [each for each in violations if each.parameter in defaults]
    return []


@cached_by_class
def annotations_of(cls: type[Request]) -> dict[str, Any]:
    """The declared type of each keyword, resolved and with its constraints."""
    hints = {
        name: hint
        for base in reversed(cls.__mro__)
        for name, hint in evaluate_annotations(base).items()
    }
    names = [field.name for field in dataclasses.fields(cls) if field.name != "source"]
    if unknown := [f"{name}: {hints[name]}" for name in names if isinstance(hints[name], str)]:
        raise DeclarationError(
            f"{cls.__name__} has annotations that name what is not there at run time: "
            f"{', '.join(unknown)}; import it outside of TYPE_CHECKING"
        )
    return {name: hints[name] for name in names}


@cached_by_class
def names_of(cls: type[Request]) -> dict[str, str]:
    """AWS's name of each parameter that is sent."""
    annotations = annotations_of(cls)
    names = aws_names({name: annotations[name] for name in annotations if name not in NOT_SENT})
    twice = [
        f"{each} ({name})" for each, name in names.items() if [*names.values()].count(name) > 1
    ]
    if twice:
        raise DeclarationError(
            f"{cls.__name__} has one name for several parameters: {', '.join(twice)}"
        )
    return names


def _on_the_wire(parameter: str, value: object) -> object:
    if isinstance(value, datetime):
        return widened(parameter, value)
    if isinstance(value, list):
        return [_on_the_wire(parameter, element) for element in value]
    return value.value if isinstance(value, Enum) else value


def _shown(parameter: str, value: object) -> str:
    if parameter == "next_token" and isinstance(value, str):
        value = shorten_token(value)
    return shorten(repr(shown(value) if type(value) is int else value), 100)
