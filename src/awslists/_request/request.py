"""A request of an AWS operation: declared as fields, checked when constructed, frozen."""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from inspect import Signature
from typing import Any, ClassVar, Self, dataclass_transform

from awslists._checks.keywords import match_keywords
from awslists._request.parameters import (
    check_values,
    get_aws_names,
    get_parameter_types,
    make_signature,
)
from awslists._request.structures import read_structures, to_wire
from awslists._session.source import Source, check_source
from awslists._support.names import LISTING_NAMES, LetterCase, find_wrong_names
from awslists._support.redaction import shorten_token
from awslists._support.shown_values import shorten_value
from awslists._support.text import shorten
from awslists._support.type_hints import (
    evaluate_annotations,
    is_class_variable,
    read_annotations,
)
from awslists.errors import DeclarationError, InvalidRequestError, Violation
from awslists.paging import Paging

__all__ = ["Request"]

SIZE_AS_TEXT = re.compile("[0-9]{1,18}")
BREAKS_RULES = "it breaks AWS's documented rules"


@dataclass_transform(
    kw_only_default=True, frozen_default=True, field_specifiers=(dataclasses.field,)
)
class Request:
    """The request half of `Listing`: each annotated field of a subclass is a parameter."""

    service: ClassVar[str]
    operation: ClassVar[str]
    documentation: ClassVar[str] = ""
    items_member: ClassVar[str]
    items_required: ClassVar[bool] = False
    items_sparse: ClassVar[bool] = False
    item_type: ClassVar[type[Any]]
    item_key: ClassVar[tuple[str, ...]] = ()
    left_out: ClassVar[tuple[str, ...]] = ()
    paging: ClassVar[Paging] = Paging()
    letter_case: ClassVar[LetterCase] = "PascalCase"
    clocks: ClassVar[Mapping[str, str]] = {}
    source: Source
    next_token: str | None
    limit: int | None
    __signature__: ClassVar[Signature]
    __dataclass_fields__: ClassVar[dict[str, dataclasses.Field[Any]]]

    def __init_subclass__(cls, *, problems: Iterable[str] = ()) -> None:
        """Makes a dataclass of a declaration.

        Args:
            problems: Sentences on what else is wrong with it; read once its fields are known.

        Raises:
            DeclarationError: Anything is wrong.
        """
        super().__init_subclass__()
        # Evaluated here, since a process that receives the class by value lacks its module.
        setattr(cls, "__annotations__", evaluate_annotations(cls))  # noqa: B010  (no declaration)
        wrong = [*cls._find_wrong_names()]
        try:
            dataclass(init=False, frozen=True, kw_only=True, repr=False)(cls)
        except ValueError as error:  # a list as a default, for example
            wrong = wrong or [str(error)]  # a name that is taken has a default of its own
        else:
            wrong += problems
        if wrong:
            raise DeclarationError(f"{cls.__name__}: {'; '.join(wrong)}")
        cls.__signature__ = make_signature(cls)

    def __init__(self, /, *sources: Source, **parameters: object) -> None:
        __tracebackhide__ = True
        if not hasattr(self, "operation"):
            raise DeclarationError(f"{type(self).__name__} declares no operation; subclass it")
        source = _take_source(sources, parameters, type(self).__name__)
        check_source(source, self.service)
        vars(self).update(self._check(parameters), source=source)

    @classmethod
    def _declare(cls, attributes: Mapping[str, Any]) -> None:
        for name, value in attributes.items():
            setattr(cls, name, value)

    @classmethod
    def from_request(cls, source: Source, request: Mapping[str, Any]) -> Self:
        """Makes a listing from a request with AWS's own parameter names, as boto3 users write it.

        Args:
            source: A `Session`, or an aiobotocore client of the right service.
            request: For example ``{"NameContains": "churn", "MaxResults": 50}``, or the
                `request` of another listing. Structures are dicts, with AWS's names too.

        Raises:
            InvalidRequestError: A parameter is unknown or breaks a documented constraint.
        """
        __tracebackhide__ = True
        keywords = {name: keyword for keyword, name in get_aws_names(cls).items()}
        given, violations = match_keywords(cls._get_pairs(request), keywords)
        known, wrong = cls._read_structures(given)
        violations += wrong
        if cls.paging.size_as_text:
            known |= _read_size(known)
        try:
            listing = cls(source, **known)
        except InvalidRequestError as error:
            left_out = given.keys() - known.keys()
            others = [each for each in error.violations if each.parameter not in left_out]
            raise cls._make_refusal([*violations, *others]) from None
        if violations:
            raise cls._make_refusal(violations)
        return listing

    def why_empty(self) -> str:
        """Returns a hint for callers who expected items and got none; "" if there is none.

        Override it for an operation that by default lists less than callers expect. The hint is
        logged, once for each class, when a listing ends without an item, and is shown below the
        empty table.
        """
        return ""

    @property
    def request(self) -> dict[str, Any]:
        """The AWS-named parameters of the first page as they are sent, in a fresh dict.

        Structures in it are dicts, with AWS's names too.
        ``limit`` and the sub-second part of a bound are left out.
        """
        names, paging = get_aws_names(type(self)), self.paging
        request = {names[each]: to_wire(each, value) for each, value in self.parameters.items()}
        if paging.size_as_text and paging.page_size in request:
            request[paging.page_size] = str(request[paging.page_size])
        return request

    @property
    def parameters(self) -> dict[str, Any]:
        """The parameters that are sent, under their keywords, with times at a fixed offset."""
        values = {name: getattr(self, name) for name in get_aws_names(type(self))}
        return {name: value for name, value in values.items() if value is not None}

    @classmethod
    def _check(cls, parameters: dict[str, object]) -> dict[str, Any]:
        """Returns the value of each parameter, defaults included; raises if any is wrong."""
        __tracebackhide__ = True
        keywords = {name: name for name in get_parameter_types(cls)}
        given, unknown = match_keywords(parameters.items(), keywords)
        values, violations = check_values(cls, given)
        if violations or unknown:
            raise cls._make_refusal([*violations, *unknown])
        return values

    @classmethod
    def _get_pairs(cls, request: Mapping[Any, object]) -> list[tuple[Any, object]]:
        try:
            return [(name, value) for name, value in request.items()]
        except Exception:  # noqa: BLE001  (anything but a mapping may fail in any way)
            message = "must be a mapping of AWS's parameter names to their values"
            violation = Violation("request", shorten_value(request), "", message)
            raise cls._make_refusal([violation]) from None

    @classmethod
    def _read_structures(
        cls, given: Mapping[str, object]
    ) -> tuple[dict[str, object], list[Violation]]:
        try:
            return read_structures(given, get_parameter_types(cls))
        except RecursionError:
            message = "is nested too deeply, or contains itself"
            violation = Violation("request", shorten_value(given), "", message)
            raise cls._make_refusal([violation]) from None

    @classmethod
    def _find_wrong_names(cls) -> list[str]:
        """Finds parameters with a reserved or an impossible name."""
        inherited = getattr(cls, "__dataclass_fields__", None)
        if inherited is None or "source" not in inherited:
            return []  # one of the base classes in awslists
        own = read_annotations(cls).items()
        names = [name for name, annotation in own if not is_class_variable(annotation)]
        return find_wrong_names(names, LISTING_NAMES)

    @classmethod
    def _make_refusal(
        cls, violations: list[Violation], reason: str = BREAKS_RULES
    ) -> InvalidRequestError:
        documentation = cls.documentation
        return InvalidRequestError(
            cls.operation, violations, documentation=documentation, reason=reason
        )

    def __repr__(self) -> str:
        given = [
            f"{field.name}={_show(field.name, getattr(self, field.name))}"
            for field in dataclasses.fields(self)
            if field.name != "source" and getattr(self, field.name) != field.default
        ]
        return f"{type(self).__name__}({', '.join(given)})"


def _take_source(sources: tuple[Source, ...], parameters: dict[str, object], name: str) -> Any:
    """Returns the source, which may have been given as a keyword."""
    if "source" in parameters:
        sources = (*sources, parameters.pop("source"))  # type: ignore[arg-type]  # checked next
    if len(sources) != 1:
        raise TypeError(f"{name} takes one Session or client, and keywords for all parameters")
    return sources[0]


def _read_size(known: Mapping[str, object]) -> dict[str, int]:
    """Returns the page size as a number, if it is text that stands for one."""
    size = known.get("max_results")
    is_number = isinstance(size, str) and SIZE_AS_TEXT.fullmatch(size)
    return {"max_results": int(str(size))} if is_number else {}


def _show(parameter: str, value: object) -> str:
    if parameter == "next_token" and isinstance(value, str):
        value = shorten_token(value)
    return shorten(repr(shorten_value(value) if type(value) is int else value), 100)
