"""Fields of items and parameters of requests, as they are written."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Any

from awslists._support.names import LetterCase
from awslists._support.patterns import explain_unreadable
from awslists.declare._code import (
    Code,
    Expression,
    Group,
    Keyword,
    Parts,
    Union,
    call,
    find_names,
    make_printable,
)
from awslists.declare._facts import Facts
from awslists.declare._names import Field, choose_fields
from awslists.declare._patterns import read_pattern
from awslists.declare._service import Service
from awslists.declare._types import Role, Types, is_enum, make_optional, with_metadata

__all__ = ["Attribute", "FieldWriter"]

BUILTIN_TYPES = frozenset({"bool", "bytes", "dict", "float", "int", "list", "str", "tuple"})


@dataclass(frozen=True, slots=True)
class Attribute:
    """A field or parameter.

    Attributes:
        member: AWS's name.
        name: Its own name.
        annotation: Its annotation.
        default: Its default as code; "" without one.
        said: What its docstring says.
        comments: What stands above it.
    """

    member: str
    name: str
    annotation: Expression
    default: str
    said: str
    comments: tuple[str, ...] = ()

    @property
    def uses(self) -> set[str]:
        """The names in its annotation that are imported or defined elsewhere."""
        return find_names(self.annotation)


class FieldWriter:
    """Writes the members of a structure.

    Args:
        service: The service.
        names: The classes of structures and enums, by the names of their shapes.
        role: "item" for answers, "parameter" for requests.
        needed: The members that the model requires.
        is_strict: Whether what the model requires is required.
    """

    def __init__(
        self,
        service: Service,
        names: Mapping[str, str],
        role: Role,
        needed: frozenset[str],
        is_strict: bool,
    ) -> None:
        self._service, self._needed, self._is_strict = service, needed, is_strict
        self._types, self._facts = Types(service, names, role), Facts(names, role)
        self._is_answer = role == "item"

    def write(
        self, members: Mapping[str, Any], letter_case: LetterCase, taken: Collection[str]
    ) -> list[Attribute]:
        """Writes members, required ones of a request first.

        Args:
            members: Their shapes.
            letter_case: How AWS writes most of their names.
            taken: Names that they cannot have.
        """
        fields = choose_fields(members, letter_case, taken)
        attributes = [self._write_one(each, members[each.member]) for each in fields]
        attributes = [*_keep_types_visible(attributes)]
        return (
            attributes if self._is_answer else sorted(attributes, key=lambda it: it.default != "")
        )

    def _write_one(self, field: Field, shape: Any) -> Attribute:
        is_needed = field.member in self._needed
        annotation = self._types.annotate(shape)
        default = "" if is_needed and self._is_strict else "None"
        if default:
            annotation = make_optional(annotation)
        if field.is_odd:
            annotation = with_metadata(annotation, [call("Name", Parts(field.member))])
        said = self._facts.describe(shape, required=is_needed)
        comments = () if self._is_answer else tuple(_explain_missing_patterns(self._service, shape))
        return Attribute(field.member, field.name, annotation, default, said, comments)


def _keep_types_visible(attributes: list[Attribute]) -> Iterator[Attribute]:
    """Renames fields that would hide a type from the annotations of others."""
    for each in attributes:
        others = (other.annotation for other in attributes if other is not each)
        hides = each.name in BUILTIN_TYPES and any(each.name in _find_builtins(it) for it in others)
        yield replace(each, name=f"{each.name}_") if hides else each


def _find_builtins(annotation: Expression) -> set[str]:
    match annotation:
        case Code(text):
            return {text}
        case Keyword(_, value):
            return _find_builtins(value)
        case Group(head, _, items):
            return _find_builtins(head).union(*map(_find_builtins, items))
        case Union(types):
            return set().union(*map(_find_builtins, types))
    return set()


def _explain_missing_patterns(service: Service, shape: Any) -> Iterator[str]:
    """Yields a comment for a pattern that is left out, also of what is in a list or map."""
    match shape.type_name:
        case "list":
            yield from _explain_missing_patterns(service, shape.member)
        case "map":
            yield from _explain_missing_patterns(service, shape.key)
            yield from _explain_missing_patterns(service, shape.value)
        case "string" if not is_enum(shape):
            if reason := explain_unreadable(read_pattern(service, shape)):
                yield f"AWS's pattern is left out: {make_printable(reason)}"
