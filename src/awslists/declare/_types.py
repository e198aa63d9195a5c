"""Annotations of fields and parameters, for the shapes of a service model."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any, Literal

from awslists._support.patterns import explain_unreadable
from awslists.declare._bounds import Bound, read_bounds
from awslists.declare._code import Code, Expression, Group, Keyword, Name, Parts, Union, call, index
from awslists.declare._patterns import read_pattern
from awslists.declare._service import Service

__all__ = ["Role", "Types", "is_document", "is_enum", "make_optional", "with_metadata"]

Role = Literal["item", "parameter"]
PLAIN = {"boolean": "bool", "blob": "bytes", "string": "str"}
NUMBERS = {"integer": "int", "long": "int", "float": "float", "double": "float"}
NONE = Code("None")
PARSED_BY_BOTOCORE = {("iam", "policyDocumentType")}
"""Strings of JSON that botocore replaces with what is in them."""


class Types:
    """Annotations for one side of operations.

    Args:
        service: The service.
        names: The class of each structure and enum, by the name of its shape.
        role: "item" for answers, which are accepted as they come; "parameter" for requests.
    """

    def __init__(self, service: Service, names: Mapping[str, str], role: Role) -> None:
        self._service, self._names = service, names
        self._is_answer = role == "item"

    def annotate(self, shape: Any) -> Expression:
        """Returns the annotation of a value that is there."""
        kind = shape.type_name
        if is_document(shape) or self._is_parsed(shape):
            return Name("Document")
        if is_enum(shape):
            return self._annotate_enum(shape)
        match kind:
            case "structure":
                return Name(self._names[shape.name])
            case "list":
                return with_metadata(self._annotate_list(shape), self._limit_size(shape))
            case "map":
                element = self._annotate_element(shape, shape.value)
                pairs = index(Code("dict"), self.annotate(shape.key), element)
                return with_metadata(pairs, self._limit_size(shape))
            case "timestamp":
                return Name("UtcDatetime" if self._is_answer else "Timestamp")
            case "string":
                return with_metadata(Code("str"), self._limit_text(shape))
            case "integer" | "long" | "float" | "double":
                return with_metadata(Code(NUMBERS[kind]), self._limit_number(shape))
        return Code(PLAIN[kind])

    def _is_parsed(self, shape: Any) -> bool:
        return self._is_answer and (self._service.name, shape.name) in PARSED_BY_BOTOCORE

    def _annotate_enum(self, shape: Any) -> Expression:
        enum = Name(self._names[shape.name])
        if self._is_answer:
            return with_metadata(Union((enum, Code("str"))), [call("OpenEnum")])
        return Union((enum, index(Name("Literal"), *map(Parts, shape.enum))))

    def _annotate_list(self, shape: Any) -> Expression:
        element = self._annotate_element(shape, shape.member)
        if self._is_answer:
            return index(Code("tuple"), element, Code("..."))
        return index(Code("list"), element)

    def _annotate_element(self, shape: Any, element: Any) -> Expression:
        """Returns the annotation of what is in a list or map, which may be null if it is sparse."""
        annotation = self.annotate(element)
        return make_optional(annotation) if self._service.is_sparse(shape) else annotation

    def _limit_text(self, shape: Any) -> list[Expression]:
        if self._is_answer:
            return []
        limits = [*write_text_limits(self._service, shape)]
        return [call("Text", *limits)] if limits else []

    def _limit_number(self, shape: Any) -> list[Expression]:
        if self._is_answer:
            return []
        low, high = read_bounds(shape)
        if low is None and high is None:
            return []
        return [write_bounds("Range", low, high)]

    def _limit_size(self, shape: Any) -> list[Expression]:
        if self._is_answer:
            return []
        low, high = read_bounds(shape)
        return [write_bounds("Size", low or None, high)] if low or high is not None else []


def write_bounds(constraint: str, low: Bound, high: Bound) -> Expression:
    """Returns the code of a constraint with two bounds."""
    return call(constraint, *map(Code, map(str, [low] if high is None else [low, high])))


def write_text_limits(service: Service, shape: Any) -> Iterator[Expression]:
    """Yields the arguments of `Text` for a string."""
    low, high = read_bounds(shape)
    for name, limit in {"min_length": low or None, "max_length": high}.items():
        if limit is not None:
            yield Keyword(name, Code(str(limit)))
    if (pattern := read_pattern(service, shape)) and not explain_unreadable(pattern):
        yield Keyword("pattern", Parts(pattern))


def with_metadata(annotation: Expression, metadata: list[Expression]) -> Expression:
    """Returns the annotation with metadata, if there is any."""
    if not metadata:
        return annotation
    if isinstance(annotation, Group) and annotation.head == Name("Annotated"):
        return index(annotation.head, *annotation.items, *metadata)
    return index(Name("Annotated"), annotation, *metadata)


def make_optional(annotation: Expression) -> Expression:
    """Returns the annotation of a value that may be None."""
    types = annotation.types if isinstance(annotation, Union) else (annotation,)
    return Union((*types, NONE))


def is_enum(shape: Any) -> bool:
    """Returns whether a shape is a string with documented values."""
    return shape.type_name == "string" and bool(shape.enum)


def is_document(shape: Any) -> bool:
    """Returns whether a shape stands for any JSON."""
    return bool(getattr(shape, "is_document_type", False))
