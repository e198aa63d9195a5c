"""Writes classes: enums, items and structures of requests."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from textwrap import indent
from typing import Any, Literal

from awslists._support.names import ITEM_NAMES
from awslists.declare._code import Code, Expression, Keyword, Name, Parts
from awslists.declare._facts import write_docstring
from awslists.declare._fields import Attribute, FieldWriter
from awslists.declare._layout import Layout
from awslists.declare._names import choose_letter_case, choose_members
from awslists.declare._service import Service
from awslists.declare._shapes import Shapes
from awslists.declare._types import Role

__all__ = ["ClassWriter", "Definition", "Style"]

BASES: Mapping[Role, str] = {"item": "ItemModel", "parameter": "ParameterModel"}


@dataclass(frozen=True, slots=True)
class Style:
    """The look of a module.

    Attributes:
        width: Characters in a line, at most.
        required: Whether fields of items are required if the model requires them.
        docstrings: Docstrings of classes, instead of the facts, by the names of the classes.
        bodies: What else stands in classes, by their names.
        keys: What tells items apart, by the names of operations; otherwise as the model says.
        clocks: The fields that time bounds are about, likewise.
        addresses: AWS's pages, with {operation} in place of its name; otherwise AWS's redirections.
    """

    width: int = 88
    required: bool = False
    keys: Mapping[str, str | tuple[str, ...]] = field(default_factory=dict)
    clocks: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    addresses: str = ""
    docstrings: Mapping[str, str] = field(default_factory=dict)
    bodies: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Definition:
    """A class that was written.

    Attributes:
        name: Its name.
        kind: What it is.
        lines: Its code.
        uses: The names in it that are imported or defined elsewhere.
    """

    name: str
    kind: Literal["enum", "item", "parameter", "listing"]
    lines: Sequence[str]
    uses: frozenset[str]


class ClassWriter:
    """Writes the classes of a service.

    Args:
        service: The service.
        shapes: The names of all classes.
        style: What they look like.
    """

    def __init__(self, service: Service, shapes: Shapes, style: Style) -> None:
        self.service, self.style = service, style
        self.layout = Layout(style.width)
        self._names: Mapping[Role, Mapping[str, str]] = {
            "item": shapes.item_names,
            "parameter": shapes.parameter_names,
        }

    def get_name(self, shape: Any) -> str:
        """Returns the name of the class of a structure or enum of an answer."""
        return self._names["item"][shape.name]

    def write_enum(self, shape: Any) -> Definition:
        """Writes the class of a string with documented values."""
        name = self.get_name(shape)
        count = f"{len(shape.enum)} value{'' if len(shape.enum) == 1 else 's'}"
        constants = choose_members(shape.enum)
        lines = [
            f"class {name}(StrEnum):",
            *self.write_docstring(name, f"{shape.name} of {self.service.title}: {count}.", {}),
            "",
            *(
                line
                for constant, value in constants.items()
                for line in self.layout.write_constant(constant, value)
            ),
        ]
        return Definition(name, "enum", lines, frozenset({"StrEnum"}))

    def write_structure(self, shape: Any, role: Role) -> Definition:
        """Writes the class of a structure."""
        name, letter_case = self._names[role][shape.name], choose_letter_case(shape.members)
        attributes = self.write_fields(shape, role)
        arguments: list[Expression] = [Name(BASES[role])]
        if letter_case != "PascalCase":
            arguments.append(Keyword("names", Parts(letter_case)))
        summary = f"{shape.name} of {self.service.title}{'' if role == 'item' else ', in requests'}"
        if shape.is_tagged_union:
            summary += ": a union, of which one member is set"
            arguments += [Keyword("union", Code("True"))] if role == "parameter" else []
        described = [(each.name, each.said) for each in attributes]
        lines = [
            *self.layout.write_class(name, arguments, spread=False),
            *self.write_docstring(name, f"{summary}.", {"Attributes": described}),
            *self.write_attributes(name, attributes),
        ]
        uses = {BASES[role], *(used for each in attributes for used in each.uses)}
        return Definition(name, role, lines, frozenset(uses))

    def write_fields(self, shape: Any, role: Role) -> list[Attribute]:
        """Writes the members of a structure."""
        fields = self.make_field_writer(role, shape.required_members)
        return fields.write(shape.members, choose_letter_case(shape.members), ITEM_NAMES)

    def make_field_writer(self, role: Role, required: Iterable[str]) -> FieldWriter:
        """Returns a writer for the members of a structure, some of which are required."""
        return FieldWriter(
            service=self.service,
            names=self._names[role],
            role=role,
            needed=frozenset(required),
            is_strict=role == "parameter" or self.style.required,
        )

    def write_attributes(self, name: str, attributes: Iterable[Attribute]) -> list[str]:
        """Writes the body of a class after its docstring."""
        lines = [
            line
            for each in attributes
            for line in (
                *(f"    # {comment}" for comment in each.comments),
                *self.layout.write_field(each.name, each.annotation, each.default),
            )
        ]
        body = self.style.bodies.get(name, "").strip("\n")
        return [*([""] if lines else []), *lines, *(["", *body.splitlines()] if body else [])]

    def write_docstring(
        self, name: str, summary: str, sections: Mapping[str, Sequence[tuple[str, str]]]
    ) -> list[str]:
        """Writes the docstring of a class: its facts, or what the style has for it."""
        if given := self.style.docstrings.get(name):
            return indent(f'"""{given}"""', "    ").splitlines()
        return write_docstring(self.layout, summary, sections)
