"""Run all tests on each Python of this machine, with the lowest and the newest dependencies.

The lowest versions are those of the lower bounds in pyproject.toml: of what awslists needs, and of
what its extras for users need. The tools of the tests are always the newest. A line for each
combination says what was installed and how the tests went; what failed stands below it.

    python tools/test_versions.py [--lowest | --newest] [PYTHON ...]
"""

from __future__ import annotations

import argparse
import itertools
import json
import os
import subprocess
import sys
import tempfile
import tomllib
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from packaging.requirements import Requirement
from packaging.utils import canonicalize_name
from packaging.version import Version

ROOT = Path(__file__).parents[1]
PROJECT: dict[str, Any] = tomllib.loads((ROOT / "pyproject.toml").read_text())["project"]
OLDEST = Version(PROJECT["requires-python"].removeprefix(">="))
EXTRAS: dict[str, list[str]] = PROJECT["optional-dependencies"]
TOOLS = [each for each in EXTRAS["dev"] if "-stubs" not in each and PROJECT["name"] not in each]
"""All but the stubs, which need the newest of what they describe."""
BROUGHT = {"aiohttp", "botocore", "httpx2"}
"""Packages that awslists uses in the versions that aiobotocore admits, if it names none itself."""
SHOWN = (
    "aiobotocore",
    *sorted(BROUGHT),
    "pydantic",
    "anyio",
    "trio",
    "pandas",
    "polars",
    "pyarrow",
)
INSTALLED = "import importlib.metadata as m, sys; print(*map(m.version, sys.argv[1:]))"
USABLE = "import ensurepip, sys, venv; print('{}.{}'.format(*sys.version_info))"


def main() -> int:
    """Run the combinations that the command line asks for; return 1 if the tests fail on one."""
    arguments = parsed()
    succeeded = True
    for python in arguments.python or pythons():
        for lowest in arguments.resolutions or (True, False):
            with tempfile.TemporaryDirectory() as scratch:
                succeeded &= passes(python, Path(scratch), lowest=lowest)
    return 0 if succeeded else 1


def parsed() -> argparse.Namespace:
    """Parse the command line."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0] if __doc__ else None)
    parser.add_argument("python", nargs="*", help="an interpreter; left out, all that are found")
    only = parser.add_mutually_exclusive_group()
    for name, lowest in (("lowest", True), ("newest", False)):
        only.add_argument(
            f"--{name}",
            dest="resolutions",
            action="store_const",
            const=(lowest,),
            help="only these",
        )
    return parser.parse_args()


def pythons() -> list[str]:
    """Find the interpreters on the PATH and in pyenv that are new enough, one of each version."""
    folders = [Path(folder) for folder in os.get_exec_path()]
    folders += Path.home().glob(".pyenv/versions/*/bin")
    found = [str(python) for folder in folders for python in folder.glob("python3.*[0-9]")]
    by_version = {version_of(python): python for python in reversed(found)}  # the first one is kept
    return [by_version[version] for version in sorted(by_version) if version >= OLDEST]


def version_of(python: str) -> Version:
    """Return the version of an interpreter, such as 3.13; 0 if it cannot make environments."""
    answer = subprocess.run([python, "-c", USABLE], capture_output=True, text=True, check=False)  # noqa: S603  (found by name)
    return Version(answer.stdout.strip() if answer.returncode == 0 else "0")


def passes(python: str, scratch: Path, *, lowest: bool) -> bool:
    """Return whether the tests pass in a new environment, and print a line that says so."""
    run(python, "-m", "venv", "--upgrade-deps", str(scratch / "venv"))
    own = str(scratch / "venv" / "bin" / "python")
    constraints = scratch / "constraints.txt"
    constraints.write_text("\n".join(lowest_versions(own)) if lowest else "")
    options = ["--no-compile", "-c", str(constraints), "-e", f"{ROOT}[all]"]
    run(own, "-m", "pip", "install", *options, *TOOLS)
    tests = tests_of(own, scratch / "bytecode")
    *_, summary = tests.stdout.splitlines() or ["no tests"]
    print(f"{'lowest' if lowest else 'newest'}: {installed(own)}: {summary}", flush=True)
    if tests.returncode:
        print(tests.stdout, tests.stderr, sep="\n", file=sys.stderr)
    return tests.returncode == 0


def lowest_versions(python: str) -> Iterator[str]:
    """Return constraints for pip: the lower bounds of our dependencies and of aiobotocore's."""
    extras = itertools.chain.from_iterable(EXTRAS[name] for name in EXTRAS if name != "dev")
    # Its numbers are those of botocore; pip would try one after the other.
    boto3 = [each for each in EXTRAS["dev"] if Requirement(each).name == "boto3"]
    ours = list(pinned(python, [*PROJECT["dependencies"], *extras, *boto3]))
    yield from ours
    with tempfile.NamedTemporaryFile("w", suffix=".txt") as constraints:
        constraints.write("\n".join(ours))
        constraints.flush()
        command = ["install", "-q", "--dry-run", "--report", "-", "-c", constraints.name]
        report = json.loads(run(python, "-m", "pip", *command, f"{ROOT}[all]"))
    brought = {each["metadata"]["name"]: each["metadata"] for each in report["install"]}
    needed = brought["aiobotocore"]["requires_dist"]
    others = BROUGHT - {Requirement(each).name for each in ours}
    yield from pinned(python, (each for each in needed if Requirement(each).name in others))


def pinned(python: str, requirements: Iterable[str]) -> Iterator[str]:
    """Pin each requirement with a lower bound to the lowest version that it admits."""
    for requirement in map(Requirement, requirements):
        if any(each.operator == ">=" for each in requirement.specifier):
            yield f"{requirement.name}=={lowest_version(python, requirement)}"


def lowest_version(python: str, requirement: Requirement) -> Version:
    """Return the lowest version that is admitted and has a wheel for this Python."""
    name = canonicalize_name(requirement.name)
    command = ["index", "versions", name, "--json", "--only-binary", ":all:"]
    answer = json.loads(run(python, "-m", "pip", *command))
    return min(requirement.specifier.filter(map(Version, answer["versions"])))


def tests_of(python: str, bytecode: Path) -> subprocess.CompletedProcess[str]:
    """Run the whole suite in an environment, as if it were activated."""
    path = os.pathsep.join([str(Path(python).parent), *os.get_exec_path()])
    environment = {**os.environ, "PATH": path, "PYTHONPYCACHEPREFIX": str(bytecode)}
    environment.pop("PYTHONDONTWRITEBYTECODE", None)  # or each process compiles all that it imports
    command = [python, "-m", "pytest", "-q", "-n", "auto"]
    return subprocess.run(  # noqa: S603  (fixed)
        command, cwd=ROOT, env=environment, capture_output=True, text=True, check=False
    )


def installed(python: str) -> str:
    """Return what an environment has, as `Python 3.11.7, aiobotocore 3.9.0, ...`."""
    versions = zip(SHOWN, run(python, "-c", INSTALLED, *SHOWN).split(), strict=True)
    return ", ".join([run(python, "--version").strip(), *map(" ".join, versions)])


def run(*command: str) -> str:
    """Run a command and return what it prints; if it fails, print that and exit."""
    ran = subprocess.run(command, capture_output=True, text=True, check=False)  # noqa: S603  (fixed)
    if ran.returncode:
        sys.exit(f"{' '.join(command)}\n{ran.stdout}{ran.stderr}")
    return ran.stdout


if __name__ == "__main__":
    sys.exit(main())
