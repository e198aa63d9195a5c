"""Which async library is running, and what it has for us."""

from __future__ import annotations

import asyncio
import sys
from typing import Any

__all__ = ["make_lock", "runs_on_trio", "shield"]


def runs_on_trio() -> bool:
    """Whether the running event loop is trio's."""
    trio = sys.modules.get("trio")
    return trio is not None and trio.lowlevel.in_trio_run()


def make_lock() -> Any:
    """A lock of the running library; anyio's would do, but takes 30 ms to import at first use."""
    return sys.modules["trio"].Lock() if runs_on_trio() else asyncio.Lock()


def shield() -> Any:
    """A cancel scope in which cleaning up is not cancelled."""
    # Imported late, as above.
    import anyio

    return anyio.CancelScope(shield=True)
