"""Names of a package that are imported when they are first used."""

from __future__ import annotations

import sys
from collections.abc import Callable, Mapping
from importlib import import_module
from typing import Any

__all__ = ["import_late"]


def import_late(
    package: str, names: Mapping[str, str], modules: str = ""
) -> tuple[Callable[[str], Any], Callable[[], list[str]]]:
    """Makes the functions ``__getattr__`` and ``__dir__`` of a package.

    The package imports the same names under ``if TYPE_CHECKING``, for editors and type checkers.

    Args:
        package: The name of the package.
        names: The names to import from each module, with spaces between them.
        modules: The modules of the package that are attributes of it without an import.
    """
    sources = {name: module for module in names for name in names[module].split()}
    submodules = modules.split()
    attributes = vars(sys.modules[package])

    def get_attribute(name: str) -> Any:
        if name in sources:
            value = getattr(import_module(sources[name]), name)
        elif name in submodules:
            value = import_module(f"{package}.{name}")
        else:
            message = f"module {package!r} has no attribute {name!r}"
            raise AttributeError(message, name=name, obj=sys.modules[package])
        attributes[name] = value
        return value

    def list_attributes() -> list[str]:
        return sorted({*attributes, *sources, *submodules})

    return get_attribute, list_attributes
