"""Optional libraries, imported when they are first needed."""

from __future__ import annotations

from importlib import import_module
from typing import Any

__all__ = ["import_optional"]


def import_optional(module: str, extra: str, wanted: str) -> Any:
    """Imports a module of an optional library.

    Args:
        module: Name of the module.
        extra: The extra of awslists that installs the library.
        wanted: The feature that needs it, for the error message.

    Raises:
        ImportError: The library is not installed; the message says how to install it.
    """
    library = module.partition(".")[0]
    try:
        import_module(library)
    except ModuleNotFoundError as error:
        if error.name != library:
            raise
        raise ImportError(
            f"{wanted} needs {library}: pip install 'awslists[{extra}]'", name=library
        ) from None
    return import_module(module)
