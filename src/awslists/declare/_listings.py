"""Writes the classes of listings."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import fields
from typing import Any

from awslists._support.names import LISTING_NAMES
from awslists.declare._classes import ClassWriter, Definition
from awslists.declare._clocks import find_clocks
from awslists.declare._code import (
    Code,
    Expression,
    Group,
    Keyword,
    Name,
    Parts,
    find_names,
    index,
    quote,
)
from awslists.declare._fields import Attribute
from awslists.declare._keys import find_key
from awslists.declare._names import choose_letter_case
from awslists.declare._page_fields import write_page_fields
from awslists.declare._paging import Listed
from awslists.declare._scanning import BOUNDS, can_scan
from awslists.declare._shapes import get_parameters
from awslists.paging import Paging

__all__ = ["write_listing"]

TAKEN = LISTING_NAMES | {"max_results", "next_token"}
LIMIT = "Stop after this number of items in total; 0 sends nothing."


def write_listing(writer: ClassWriter, model: Any, listed: Listed) -> Definition:
    """Writes the class of an operation."""
    listing = _ListingWriter(writer, model, listed)
    arguments = [listing.base, *listing.write_keywords()]
    lines = [
        *writer.layout.write_class(model.name, arguments, spread=True),
        *writer.write_docstring(model.name, listing.summary, listing.describe()),
        *writer.write_attributes(model.name, listing.declared),
    ]
    uses = {name for argument in arguments for name in find_names(argument)}
    uses |= {name for each in listing.declared for name in each.uses}
    return Definition(model.name, "listing", lines, frozenset(uses))


class _ListingWriter:
    """The parts of the class of one operation."""

    def __init__(self, writer: ClassWriter, model: Any, listed: Listed) -> None:
        self._writer, self._model, self._listed = writer, model, listed
        self._item = listed.shape.member
        self._parameters = get_parameters(model, listed)
        self._letter_case = choose_letter_case(self._parameters)
        self._is_scannable = can_scan(self._parameters, self._item)
        needed = model.input_shape.required_members
        fields = writer.make_field_writer("parameter", needed)
        self._attributes = [
            *fields.write(self._parameters, self._letter_case, TAKEN),
            *write_page_fields(writer.service, model, listed),
        ]
        self._item_fields = (
            {each.member: each.name for each in writer.write_fields(self._item, "item")}
            if self._is_of_structures
            else {}
        )

    @property
    def declared(self) -> list[Attribute]:
        """The parameters that its class declares and does not inherit."""
        inherited = BOUNDS if self._is_scannable else ()
        return [each for each in self._attributes if each.member.lower() not in inherited]

    @property
    def base(self) -> Expression:
        """The class that it derives from."""
        items = self._writer.get_name(self._item) if self._is_of_structures else ""
        kind = Name("ScannableListing" if self._is_scannable else "Listing")
        return index(kind, Name(items) if items else Code("str"))

    @property
    def summary(self) -> str:
        """The paragraphs of its docstring before the parameters."""
        service = self._writer.service.title
        items = self._writer.get_name(self._item) if self._is_of_structures else "text"
        return f"{self._model.name} of {service}.\n\nLists {items}. Follows {self._address}"

    def describe(self) -> Mapping[str, list[tuple[str, str]]]:
        """Returns the entries of its docstring."""
        client = f"an aiobotocore client of {self._writer.service.name}"
        source = f"A `Session`, or {client}, which stays open."
        told = [(each.name, each.said) for each in self._attributes if each.said]
        return {"Args": [("source", source), *told, ("limit", LIMIT)]}

    def write_keywords(self) -> Iterator[Keyword]:
        """Yields its class keywords, without those that have the default."""
        listed = self._listed
        yield Keyword("service", Parts(self._writer.service.name))
        yield Keyword("operation", Parts(self._model.name))
        yield Keyword("items", Parts(listed.items))
        if listed.required:
            yield Keyword("items_required", Code("True"))
        if self._writer.service.is_sparse(listed.shape):
            yield Keyword("items_sparse", Code("True"))
        if listed.left_out:
            yield Keyword("left_out", _write_tuple(listed.left_out))
        if listed.paging != Paging():
            yield Keyword("paging", _write_paging(listed.paging))
        if key := self._find_key():
            yield Keyword("key", Parts(key) if isinstance(key, str) else _write_tuple(key))
        if self._letter_case != "PascalCase":
            yield Keyword("names", Parts(self._letter_case))
        if clocks := self._find_clocks():
            pairs = [Code(f'"{clock}": "{field}"') for clock, field in clocks.items()]
            yield Keyword("clocks", Group(Code(""), "{}", tuple(pairs)))
        yield Keyword("documentation", Parts(self._address))

    @property
    def _is_of_structures(self) -> bool:
        return bool(self._item.type_name == "structure")

    @property
    def _address(self) -> str:
        name, given = self._model.name, self._writer.style.addresses
        return given.format(operation=name) if given else self._writer.service.make_address(name)

    def _find_key(self) -> str | tuple[str, ...]:
        given = self._writer.style.keys
        if self._model.name in given or not self._is_of_structures:
            return given.get(self._model.name, "")
        item = self._item
        member = find_key(self._model.name, item.name, item.members, item.required_members)
        return self._item_fields[member] if member else ""

    def _find_clocks(self) -> Mapping[str, str]:
        given = self._writer.style.clocks
        if self._model.name in given:
            return given[self._model.name]
        bounds = [
            each.name for each in self._attributes if _is_time(self._parameters.get(each.member))
        ]
        times = [
            name
            for member, name in self._item_fields.items()
            if _is_time(self._item.members[member])
        ]
        return find_clocks(bounds, times)


def _write_paging(paging: Paging) -> Expression:
    default = Paging()
    given = {each.name: getattr(paging, each.name) for each in fields(Paging)}
    arguments = [
        Keyword(name, Parts(value) if isinstance(value, str) else Code(repr(value)))
        for name, value in given.items()
        if value != getattr(default, name)
    ]
    return Group(Name("Paging"), "()", tuple(arguments))


def _write_tuple(names: tuple[str, ...]) -> Expression:
    if len(names) == 1:
        return Code(f"({quote(names[0])},)")
    return Group(Code(""), "()", tuple(map(Parts, names)))


def _is_time(shape: Any) -> bool:
    return getattr(shape, "type_name", "") == "timestamp"
