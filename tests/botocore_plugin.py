"""Reads each file of botocore's data once in a test process, as JSON.

Plain sessions and clients, with which tests compare, would otherwise read SageMaker again each
time, which takes longer than most tests. None shares data with another: each has a copy.
"""

from __future__ import annotations

import gc
import marshal
from collections.abc import Callable
from functools import lru_cache
from typing import Any

from botocore.loaders import JSONFileLoader, Loader

KEPT = 100
"""Files. Those of all services would take hundreds of megabytes."""

_load_file = JSONFileLoader._load_file  # noqa: SLF001  (which its subclasses replace too)


@lru_cache(KEPT)
def _read_once(full_path: str, open_method: Callable[..., Any]) -> bytes:
    return marshal.dumps(_as_dicts(_load_file(JSONFileLoader(), full_path, open_method)))


def _as_dicts(value: Any) -> Any:
    """Return the value without ordered dicts, which cannot be marshalled."""
    if isinstance(value, dict):
        return {name: _as_dicts(each) for name, each in value.items()}
    return [*map(_as_dicts, value)] if isinstance(value, list) else value


def _load_botocores_from_memory(self: Any, full_path: str, open_method: Callable[..., Any]) -> Any:
    if full_path.startswith(Loader.BUILTIN_DATA_PATH):
        data = _read_once(full_path, open_method)
        gc.disable()  # it would look for garbage many times
        try:
            return marshal.loads(data)  # noqa: S302  (written above)
        finally:
            gc.enable()
    return _load_file(self, full_path, open_method)


JSONFileLoader._load_file = _load_botocores_from_memory  # noqa: SLF001  (as above)
