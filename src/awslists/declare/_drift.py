"""Compares a module that declares operations with the installed botocore."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from importlib.util import module_from_spec, spec_from_file_location
from pathlib import Path
from types import ModuleType
from typing import Any

from awslists._listings.listing import Listing
from awslists.declare._service import UndeclarableError
from awslists.testing import check_service_model

__all__ = ["find_drift"]


def find_drift(path: Path) -> list[str]:
    """Returns a sentence for each difference between a module and botocore.

    Raises:
        UndeclarableError: The file cannot be imported, or declares no operation.
    """
    listings = [*_find_listings(_import(path))]
    if not listings:
        raise UndeclarableError(f"{path} declares no operation")
    return [difference for listing in listings for difference in check_service_model(listing)]


def _import(path: Path) -> ModuleType:
    name = f"awslists_checked_{path.stem}"
    spec = spec_from_file_location(name, path)
    if spec is None or spec.loader is None:
        raise UndeclarableError(f"{path} is not a Python file")
    module = module_from_spec(spec)
    sys.modules[name] = module  # where pydantic looks types up
    try:
        spec.loader.exec_module(module)
    except Exception as error:
        raise UndeclarableError(f"{path} cannot be imported: {error}") from error
    return module


def _find_listings(module: ModuleType) -> Iterator[type[Listing[Any]]]:
    """Yields the classes of listings that a module defines itself."""
    for value in vars(module).values():
        is_own = isinstance(value, type) and value.__module__ == module.__name__
        if is_own and issubclass(value, Listing) and hasattr(value, "items_member"):
            yield value
