"""awslists with a scan by 32 workers, in a Session that keeps to ten calls a second."""

from __future__ import annotations

from typing import Any

from awslists import Session
from awslists_wide_scan import WideScan
from driver import main

CALLS_PER_SECOND = 10


class PacedScan(WideScan):
    def open(self) -> Any:
        return Session(calls_per_second=CALLS_PER_SECOND)


if __name__ == "__main__":
    main(PacedScan())
