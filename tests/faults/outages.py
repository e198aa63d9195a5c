"""Outages in which connections are refused."""

from __future__ import annotations

import threading
import time

from awslists.testing import Answer, LocalAWS

__all__ = ["Outages"]

LASTS = 0.03
"""Seconds."""


class Outages:
    """Stops an emulator for a moment, from within it; it needs its own port.

    Args:
        local: The emulator.
    """

    def __init__(self, local: LocalAWS) -> None:
        self._local = local
        self._threads: list[threading.Thread] = []
        self._none_is_under_way = threading.Lock()

    def begin(self, answer: Answer) -> Answer:
        """Break the connection and accept no others for a moment; a fault."""
        if self._none_is_under_way.acquire(blocking=False):
            self._threads.append(threading.Thread(target=self._restart))
            self._threads[-1].start()
        return answer.replace(cut_headers=0)

    def _restart(self) -> None:
        try:
            self._local.close()
            time.sleep(LASTS)
            self._local.start()
        finally:
            self._none_is_under_way.release()

    def close(self) -> None:
        """Wait until none is under way."""
        for thread in self._threads:
            thread.join()
