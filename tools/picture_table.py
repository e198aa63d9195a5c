"""Draw the README's picture of a table, from the HTML that a notebook shows.

    python tools/picture_table.py

Needs Chromium, which is ``chromium`` on Debian and Ubuntu.
"""

from __future__ import annotations

import ast
import asyncio
import re
import subprocess
import tempfile
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

from PIL import Image
from pygments import formatters, highlight, lexers  # type: ignore[import-untyped]  # has no types

from awslists import ListModelPackages
from awslists.testing import LocalAWS, make_model_package

PICTURE = Path(__file__).parents[1] / "docs" / "images" / "notebook-table.png"
WIDTH, SCALE, COLOURS = 940, 2, 32
CELL = """\
newest = ListModelPackages(aws, model_package_type="Versioned", sort_order="Descending")
packages = await newest.collect()
packages"""
PACKAGES = [
    ("churn-predictor", 42, timedelta(hours=3, minutes=8), "PendingManualApproval", "InProgress"),
    ("fraud-detector", 17, timedelta(days=1, hours=4), "Approved", "Completed"),
    ("churn-predictor", 41, timedelta(days=6, minutes=31), "Approved", "Completed"),
    ("demand-forecast", 8, timedelta(days=9, hours=2), "Rejected", "Completed"),
    ("fraud-detector", 16, timedelta(days=23, minutes=77), "Approved", "Completed"),
    ("image-tagger", 3, timedelta(days=40, minutes=19), "Approved", "Completed"),
    ("demand-forecast", 7, timedelta(days=71, minutes=44), "PendingManualApproval", "Failed"),
]
STYLE = """
body { background: #fff; font: 13px Roboto, "DejaVu Sans", sans-serif; margin: 0; padding: 12px; }
.cell { display: flex; }
.prompt { color: #307fc1; flex: 0 0 36px; padding-top: 9px; }
.code { background: #f7f7f7; border: 1px solid #e0e0e0; flex: 1; padding: 2px 10px; }
.prompt, .code pre { font: 12px/1.4 "DejaVu Sans Mono", monospace; }
.code pre { margin: 4px 0; }
table { border-collapse: collapse; font-size: 12px; margin-top: 8px; }
thead { border-bottom: 1px solid #bdbdbd; }
th, td { padding: 0.5em 0.6em; vertical-align: bottom; }
tbody tr:nth-child(odd) { background: #f5f5f5; }
p { color: #555; font-size: 12px; margin: 8px 6px 0; }
"""


async def table() -> str:
    """Run the cell with a registry of these packages and return the HTML that it shows."""
    now = datetime.now(UTC)
    packages = [
        make_model_package(
            name, number, now - age, model_approval_status=approval, model_package_status=status
        )
        for name, number, age, approval, status in PACKAGES
    ]
    async with LocalAWS() as local, local.session() as aws:
        local.add_model_packages(packages)
        names: dict[str, Any] = {"aws": aws, "ListModelPackages": ListModelPackages}
        code = compile(CELL, "cell", "exec", ast.PyCF_ALLOW_TOP_LEVEL_AWAIT)
        await eval(code, names)  # noqa: S307  (our own cell)
    html: str = names["packages"]._repr_html_()
    return html


def page(html: str) -> str:
    """Return a page that looks like a notebook cell."""
    style = formatters.HtmlFormatter(noclasses=True, nobackground=True)
    code = highlight(CELL, lexers.PythonLexer(), style)
    return (
        f"<!doctype html><meta charset='utf-8'><style>{STYLE}</style><body>"
        f"<div class='cell'><div class='prompt'>[1]:</div><div class='code'>{code}</div></div>"
        f"<div class='cell'><div class='prompt'>[1]:</div>{html}</div>"
        "<script>document.title = document.documentElement.scrollHeight</script>"
    )


def chromium(*options: str) -> str:
    """Run Chromium headless and return what it prints."""
    command = ["chromium", "--headless", "--no-sandbox", "--hide-scrollbars", *options]
    return subprocess.run(command, capture_output=True, text=True, check=True).stdout  # noqa: S603  (fixed)


def main() -> None:
    """Write the picture."""
    with tempfile.TemporaryDirectory() as folder:
        file, shot = Path(folder, "page.html"), Path(folder, "shot.png")
        file.write_text(page(asyncio.run(table())))
        html = chromium(f"--window-size={WIDTH},100", "--dump-dom", file.as_uri())
        [height] = re.findall(r"<title>(\d+)</title>", html)
        size = [f"--window-size={WIDTH},{height}", f"--force-device-scale-factor={SCALE}"]
        chromium(*size, f"--screenshot={shot}", file.as_uri())
        with Image.open(shot) as picture:
            picture.convert("RGB").quantize(COLOURS).save(PICTURE, optimize=True)


if __name__ == "__main__":
    main()
