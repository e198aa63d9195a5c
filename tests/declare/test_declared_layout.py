"""`ruff format` leaves the text of a module as it is, whatever the lengths in it."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from awslists.declare._classes import Style
from awslists.declare._module import declare
from awslists.declare._service import Service
from tests.helpers.described_services import (
    declare_widgets,
    execute,
    list_of,
    make_service,
    structure,
)

STYLE = Style(
    docstrings={"Widget": "A widget.\n\nIt is listed."},
    bodies={"ListWidgets": "    def why_empty(self) -> str:\n        return 'Nothing.'\n"},
    keys={"ListWidgets": ("name", "made")},
    clocks={"ListWidgets": {"made": "finished"}},
    addresses="https://docs.example.com/API_{operation}.html",
)


def describe_lengths(length: int) -> Service:
    """Describe a service whose names have about this length."""
    name = f"N{'ame' * 40}"[:length]
    return make_service(
        f"Needed{name}",
        request={
            f"Needed{name}": "Limited", f"Kind{name}": "Kind", f"Text{name}": "Limited",
            f"Keyed{name}": "Keyed", f"Kinds{name}": "Kinds", f"Plain{name}": "Text",
            f"CreatedIn{name}After": "Time", f"AB{name}": "Limited",
        },
        widget={
            f"Kind{name}": "Kind", f"Keyed{name}": "Keyed", f"Part{name}": name,
            f"VCPUs{name}": "Kinds", f"CreationIn{name}": "Time",
        },
        shapes={
            "Widgets": list_of("Widget"),
            "Kind": {"type": "string", "enum": [name, f"A{name}", "B" * length]},
            "Kinds": list_of("Kind"),
            "Keyed": {"type": "map", "key": {"shape": "Kind"}, "value": {"shape": "Kinds"}},
            "Limited": {"type": "string", "min": 1, "max": 9, "pattern": r"[\w]" * (length // 3)},
            name: structure(Name="Text"),
        },
        operation=f"List{name}",
    )  # fmt: skip


@pytest.mark.parametrize("width", [88, 100])
def test_ruff_changes_nothing(tmp_path: Path, width: int) -> None:
    for length in range(2, 100):
        service = describe_lengths(length)
        text = declare(service, service.operations, Style(width=width))
        (tmp_path / f"of_{length}.py").write_text(text)
    for command in ("format --check --diff", "check"):
        ran = subprocess.run(  # noqa: S603  (our own command)
            [
                *(sys.executable, "-m", "ruff", *command.split(), "--quiet", "--isolated"),
                *("--line-length", str(width), str(tmp_path)),
            ],
            capture_output=True,
            text=True,
        )
        assert (ran.returncode, ran.stdout) == (0, ""), command


def test_what_is_written_by_hand_replaces_what_the_model_says() -> None:
    text = declare(
        make_service(request={"MadeAfter": "Time"}, widget={"Name": "Text", "Made": "Time",
                                                            "Finished": "Time"}),
        ["ListWidgets"],
        STYLE,
    )  # fmt: skip
    assert '    """A widget.\n\n    It is listed."""\n\n    name: ' in text
    assert '    key=("name", "made"),\n' in text
    assert '    clocks={"made": "finished"},\n' in text
    assert '    documentation="https://docs.example.com/API_ListWidgets.html",\n' in text
    assert text.endswith("\n\n    def why_empty(self) -> str:\n        return 'Nothing.'\n")


def test_exports_and_imports_are_in_the_order_of_ruff() -> None:
    names = ["VPC", "Part10", "Part9", "Partly", "PartOf"]
    text = declare_widgets(
        widget={name: name for name in names},
        shapes={name: structure(Name="Text") for name in names},
    )
    assert execute(text).__all__ == [
        "VPC", "ListWidgets", "Part9", "Part10", "PartOf", "Partly", "Widget",
    ]  # fmt: skip
