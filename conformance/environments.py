"""Makes the environments that the listers run in."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
import venv
from functools import cache
from pathlib import Path

from conformance.listers import Environment

__all__ = [
    "ENVIRONMENTS",
    "NodeNotFoundError",
    "check_programs",
    "get_program",
    "get_versions",
    "prepare",
]

ROOT = Path(__file__).parent.parent
ENVIRONMENTS = ROOT / ".conformance"
"""The folder of the environments; git ignores it."""
MADE = "made.json"
"""Says what an environment was made from; an environment without it is made again."""


class NodeNotFoundError(Exception):
    """The lister needs Node.js, and it is not installed."""


def check_programs(environment: Environment) -> None:
    """Check that the programs which an environment needs are installed.

    Raises:
        NodeNotFoundError: Node.js or npm is missing.
    """
    for program in ("node", "npm") if environment.is_node else ():
        if shutil.which(program) is None:
            raise NodeNotFoundError(
                f"the lister {environment.name} needs Node.js 20 or newer with npm; "
                f"{program} is not on the PATH"
            )


def prepare(environment: Environment) -> None:
    """Make an environment, unless it is there with the same packages."""
    folder = ENVIRONMENTS / environment.name
    recipe = json.dumps([*environment.packages, sys.version])
    made = folder / MADE
    if made.exists() and made.read_text() == recipe:
        return
    print(f"installing {', '.join(environment.packages)}", file=sys.stderr)
    shutil.rmtree(folder, ignore_errors=True)
    install = _install_for_node if environment.is_node else _install
    install(environment, folder)
    made.write_text(recipe)


def get_program(environment: Environment) -> str:
    """Return the interpreter of an environment."""
    if environment.is_node:
        return "node"
    folder = ENVIRONMENTS / environment.name
    windows = folder / "Scripts" / "python.exe"
    return str(windows if windows.exists() else folder / "bin" / "python")


@cache
def get_versions(program: str, environment: Environment) -> dict[str, str]:
    """Return the versions that an environment has."""
    if environment.is_node:
        return _get_versions_of_node(environment)
    code = "import sys; from importlib.metadata import version; print(*map(version, sys.argv[1:]))"
    printed = _run([program, "-c", code, *environment.shown])
    return dict(zip(environment.shown, printed.split(), strict=True))


def _install(environment: Environment, folder: Path) -> None:
    venv.create(folder, with_pip=True, symlinks=True)
    packages = [*environment.packages, *(["-e", str(ROOT)] if environment.has_awslists else [])]
    _run([get_program(environment), "-m", "pip", "install", "--quiet", *packages])


def _install_for_node(environment: Environment, folder: Path) -> None:
    folder.mkdir(parents=True)
    (folder / "package.json").write_text('{"private": true}')
    npm = shutil.which("npm") or "npm"
    _run(
        [npm, "install", "--no-audit", "--no-fund", "--no-package-lock", *environment.packages],
        folder,
    )


def _get_versions_of_node(environment: Environment) -> dict[str, str]:
    modules = ENVIRONMENTS / environment.name / "node_modules"
    return {
        name: json.loads((modules / name / "package.json").read_text())["version"]
        for name in environment.shown
    }


def _run(command: list[str], folder: Path | None = None) -> str:
    return subprocess.run(  # noqa: S603  (ours)
        command, cwd=folder, check=True, stdout=subprocess.PIPE, text=True
    ).stdout
