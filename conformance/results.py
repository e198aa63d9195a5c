"""The results of a run, and the file that keeps them."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from datetime import date
from pathlib import Path
from typing import Any

from conformance.cell import Cell
from conformance.verdicts import Verdict

__all__ = ["FILE", "Results", "read", "write"]

FILE = Path(__file__).with_name("results.json")


@dataclass(frozen=True)
class Results:
    """The cells of all listers.

    Attributes:
        made: The day of the run.
        versions: By lister, the versions of its packages.
        cells: By case and lister; what is not run is not in it.
    """

    made: date
    versions: Mapping[str, Mapping[str, str]]
    cells: Mapping[str, Mapping[str, Cell]]


def read(file: Path = FILE) -> Results:
    """Read the results that a file keeps."""
    kept = json.loads(file.read_text())
    return Results(
        date.fromisoformat(kept["made"]),
        kept["versions"],
        {
            case: {lister: _read_cell(cell) for lister, cell in cells.items()}
            for case, cells in kept["cells"].items()
        },
    )


def write(results: Results, file: Path = FILE) -> None:
    """Keep results in a file."""
    file.write_text(json.dumps(asdict(results), default=str, indent=1) + "\n")


def _read_cell(cell: Mapping[str, Any]) -> Cell:
    return Cell(**{**cell, "verdict": Verdict(cell["verdict"])})
