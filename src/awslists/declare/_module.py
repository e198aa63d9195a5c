"""Puts classes into a module: imports, ``__all__``, and the classes."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from awslists.declare._classes import ClassWriter, Definition, Style
from awslists.declare._code import quote
from awslists.declare._facts import write_docstring
from awslists.declare._imports import order_exports, write_imports
from awslists.declare._layout import Layout
from awslists.declare._listings import write_listing
from awslists.declare._paging import find_obstacles, read_listing
from awslists.declare._service import Service, UndeclarableError
from awslists.declare._shapes import find_shapes

__all__ = ["IMPORTS", "declare", "make_module", "write_classes"]

IMPORTS: Mapping[str, str] = {
    "Annotated": "typing",
    "Document": "awslists.models",
    "ItemModel": "awslists",
    "Listing": "awslists",
    "Literal": "typing",
    "Name": "awslists.constraints",
    "OpenEnum": "awslists.models",
    "Paging": "awslists",
    "ParameterModel": "awslists.models",
    "Range": "awslists.constraints",
    "ScannableListing": "awslists",
    "Size": "awslists.constraints",
    "StrEnum": "enum",
    "Text": "awslists.constraints",
    "Timestamp": "awslists.constraints",
    "UtcDatetime": "awslists.models",
}
"""The module of each name that is imported."""
DEFAULT_STYLE = Style()


def declare(service: Service, operations: Sequence[str], style: Style = DEFAULT_STYLE) -> str:
    """Returns a module that declares operations.

    Args:
        service: The service.
        operations: The names of the operations.
        style: What the module looks like.

    Raises:
        UndeclarableError: There is no such operation, or one cannot be declared.
    """
    names = [*dict.fromkeys(operations)]
    docstring = f"Lists of {service.title}: {', '.join(names)}."
    return make_module(docstring, write_classes(service, names, style), style.width, IMPORTS)


def write_classes(
    service: Service, operations: Sequence[str], style: Style = DEFAULT_STYLE
) -> list[Definition]:
    """Writes the classes of operations, those that others need first.

    Raises:
        UndeclarableError: There is no such operation, or one cannot be declared.
    """
    service.check_operations(operations)
    if wrong := [
        f"{name} cannot be declared: {'; '.join(obstacles)}"
        for name in operations
        if (obstacles := find_obstacles(service, name))
    ]:
        raise UndeclarableError("; ".join(wrong))
    models = {name: service.get_operation(name) for name in operations}
    listings = {name: read_listing(service, name) for name in operations}
    shapes = find_shapes(models, listings)
    writer = ClassWriter(service, shapes, style)
    return [
        *map(writer.write_enum, shapes.enums),
        *(writer.write_structure(shape, "item") for shape in shapes.items),
        *(writer.write_structure(shape, "parameter") for shape in shapes.parameters),
        *(write_listing(writer, models[name], listings[name]) for name in operations),
    ]


def make_module(
    docstring: str, definitions: Iterable[Definition], width: int, imports: Mapping[str, str]
) -> str:
    """Returns the text of a module.

    Args:
        docstring: Its docstring.
        definitions: Its classes.
        width: Characters in a line, at most.
        imports: The module of each name that it might import.
    """
    layout, classes = Layout(width), [*definitions]
    names = sorted((each.name for each in classes), key=order_exports)
    used = {name for each in classes for name in each.uses} - {*names}
    blocks = [
        "\n".join(write_docstring(layout, docstring, indent=0)),
        "from __future__ import annotations",
        *write_imports(layout, used, imports),
        "\n".join(layout.write_names("__all__ = ", [*map(quote, names)], "[]")),
    ]
    bodies = ["\n".join(each.lines) for each in classes]
    return "\n\n".join(blocks) + "\n\n\n" + "\n\n\n".join(bodies) + "\n"
