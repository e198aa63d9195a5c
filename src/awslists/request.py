"""A request of an AWS operation: declared as fields, checked when constructed, frozen."""

from __future__ import annotations

import dataclasses
import functools
from collections.abc import Callable, Mapping
from dataclasses import MISSING, dataclass
from datetime import datetime
from enum import Enum
from inspect import Signature, signature
from typing import Any, ClassVar, Self, TypeVar, dataclass_transform, get_type_hints

from pydantic import BaseModel, ConfigDict, ValidationError, create_model
from pydantic.alias_generators import to_pascal

from awslists.bounds import widened
from awslists.constraints import plain
from awslists.errors import DeclarationError, InvalidRequestError, Violation, shorten
from awslists.redaction import shown_token
from awslists.sources import Source, check_source
from awslists.violations import by_keyword, request_violations, shown

__all__ = ["Request", "annotations_of", "cached_by_class", "wrong_defaults"]

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
    __signature__: ClassVar[Signature]
    __dataclass_fields__: ClassVar[dict[str, dataclasses.Field[Any]]]

    def __init_subclass__(
        cls, *, service: str = "", operation: str = "", documentation: str = ""
    ) -> None:
        super().__init_subclass__()
        if operation:
            cls.service, cls.operation, cls.documentation = service, operation, documentation
        dataclass(frozen=True, kw_only=True, repr=False)(cls)
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
        values = self._checked(parameters)
        # An empty token is no token.
        vars(self).update({k: None if v == "" else v for k, v in values.items()}, source=source)

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
        keywords = {to_pascal(name): name for name in cls._sent_names()}
        known, violations = by_keyword(cls._pairs(request), keywords)
        try:
            listing = cls(source, **known)
        except InvalidRequestError as error:
            raise cls._refusal([*violations, *error.violations]) from None
        if violations:
            raise cls._refusal(violations)
        return listing

    @property
    def request(self) -> dict[str, Any]:
        """The AWS-named parameters of the first page as they go on the wire, in a fresh dict.

        ``limit`` and the sub-second part of a bound are not in it.
        """
        return {
            to_pascal(name): _on_the_wire(name, value) for name, value in self.parameters.items()
        }

    @property
    def parameters(self) -> dict[str, Any]:
        """The parameters that are sent, under their keywords, with times at a fixed offset."""
        values = {name: getattr(self, name) for name in self._sent_names()}
        return {name: value for name, value in values.items() if value is not None}

    @classmethod
    def _checked(cls, parameters: dict[str, object]) -> dict[str, Any]:
        """What is held of each parameter, those left out included; raises if any is wrong."""
        __tracebackhide__ = True
        if wrong := wrong_defaults(cls):
            raise DeclarationError(f"{cls.__name__} declares a wrong default: {wrong[0]}")
        annotations = annotations_of(cls)
        given, unknown = by_keyword(parameters.items(), {name: name for name in annotations})
        values = {name: plain(value, annotations[name]) for name, value in given.items()}
        error = None
        try:
            values = dict(_model_of(cls).model_validate(values))
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
    def _sent_names(cls) -> list[str]:
        names = [field.name for field in dataclasses.fields(cls)]
        return [name for name in names if name not in NOT_SENT]

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


def cached_by_class(make: Callable[[type[Any]], T]) -> Callable[[type[Any]], T]:
    """`functools.cache` of a function of a class."""
    return functools.cache(make)  # type: ignore[return-value]  # mypy: classes are not Hashable


@cached_by_class
def _model_of(cls: type[Request]) -> type[BaseModel]:
    """The pydantic model that checks the parameters of a request."""
    config = ConfigDict(strict=True, extra="forbid", protected_namespaces=())
    defaults = {field.name: field.default for field in dataclasses.fields(cls)}
    fields: dict[str, Any] = {
        name: (annotation, ... if defaults[name] is MISSING else defaults[name])
        for name, annotation in annotations_of(cls).items()
    }
    return create_model(f"{cls.__name__}Parameters", __config__=config, **fields)


@cached_by_class
def wrong_defaults(cls: type[Request]) -> list[Violation]:
    """The declared defaults that no caller could give."""
    annotations = annotations_of(cls)
    defaults = {f.name: f.default for f in dataclasses.fields(cls) if f.default is not MISSING}
    try:
        _model_of(cls).model_validate(defaults)
    except ValidationError as error:
        violations = request_violations(error, defaults, annotations)
        return [each for each in violations if each.parameter in defaults]
    return []


@cached_by_class
def annotations_of(cls: type[Request]) -> dict[str, Any]:
    """The declared type of each keyword, resolved and with its constraints."""
    hints = get_type_hints(cls, include_extras=True)
    names = [field.name for field in dataclasses.fields(cls)]
    return {name: hints[name] for name in names if name != "source"}


def _on_the_wire(parameter: str, value: object) -> object:
    if isinstance(value, datetime):
        return widened(parameter, value)
    if isinstance(value, list):
        return [_on_the_wire(parameter, element) for element in value]
    return value.value if isinstance(value, Enum) else value


def _shown(parameter: str, value: object) -> str:
    if parameter == "next_token" and isinstance(value, str):
        value = shown_token(value)
    return shorten(repr(shown(value) if type(value) is int else value), 100)
