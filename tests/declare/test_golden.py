"""Three modules as they are written, from what botocore 1.43.117 says of their services.

`golden/<service>.json` is the part of the description that an operation needs, and
`golden/<service>.txt` the module.
"""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from awslists.declare._module import declare
from awslists.declare._service import Service

GOLDEN = Path(__file__).parent / "golden"


@pytest.mark.parametrize("path", sorted(GOLDEN.glob("*.json")), ids=lambda path: path.stem)
def test_a_module_is_written_as_before(path: Path) -> None:
    service = Service(**json.loads(path.read_text()), examples={})
    assert declare(service, service.operations) == path.with_suffix(".txt").read_text()
