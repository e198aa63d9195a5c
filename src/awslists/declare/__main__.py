"""``python -m awslists.declare`` prints a module that declares operations of any service."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import NoReturn

from awslists.declare._catalog import count_by_service, describe_operations
from awslists.declare._classes import Style
from awslists.declare._module import declare
from awslists.declare._service import UndeclarableError, list_services, load_service

PROGRAM = "python -m awslists.declare"
EXAMPLES = f"""\
examples:
  {PROGRAM} lambda ListFunctions ListAliases > functions.py
  {PROGRAM} --list lambda           what can be declared of a service
  {PROGRAM} --list                  how much of each service
  {PROGRAM} --check functions.py    what AWS has changed since

In a module that was written, what AWS sends is optional, since services break their own models now
and then; --required makes those fields required that AWS's model requires.
"""


def main(arguments: Sequence[str] | None = None) -> None:
    """Run the command; exit with 1 if --check finds a difference, with 2 after an error."""
    parser = _make_parser()
    given = parser.parse_args(arguments)
    _refuse_contradictions(given)
    try:
        sys.exit(_run(given))
    except UndeclarableError as error:
        _fail(str(error))
    except BrokenPipeError:
        # The reader, such as head, has enough. Python would complain when it flushes.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _refuse_contradictions(given: argparse.Namespace) -> None:
    """Exit with an error if something was asked for that would be ignored."""
    if given.check and (given.service or given.list or given.required):
        _fail("--check takes nothing but a file")
    if given.list and (given.operations or given.required):
        _fail("--list takes nothing but a service")


def _run(given: argparse.Namespace) -> int:
    """Run what was asked for and return the exit status."""
    if given.check:
        # Imported late: it needs the emulator's package.
        from awslists.declare._drift import find_drift

        return _print_all(find_drift(given.check))
    if given.list:
        service = given.service
        _print_all(describe_operations(service) if service else count_by_service(list_services()))
    elif not given.operations:
        service = f" {load_service(given.service).name}" if given.service else ""
        _fail(f"name a service and operations of it; {PROGRAM} --list{service} shows them")
    else:
        style = Style(required=given.required)
        print(declare(load_service(given.service), given.operations, style), end="")
    return 0


def _print_all(lines: Iterable[str]) -> int:
    """Print lines as they come; return 1 if there is any."""
    status = 0
    for line in lines:
        print(line, flush=True)
        status = 1
    return status


def _fail(message: str) -> NoReturn:
    print(f"{PROGRAM}: {message}", file=sys.stderr)
    sys.exit(2)


def _make_parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog=PROGRAM,
        description="Prints a module that declares list operations, for use with awslists.",
        epilog=EXAMPLES,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("service", nargs="?", help="botocore's name of it, such as lambda")
    parser.add_argument("operations", nargs="*", help="AWS's names, such as ListFunctions")
    parser.add_argument(
        "--required", action="store_true", help="require the fields that AWS's model requires"
    )
    parser.add_argument("--list", action="store_true", help="list what can be declared")
    parser.add_argument(
        "--check", type=Path, metavar="FILE", help="compare a module with the installed botocore"
    )
    return parser


if __name__ == "__main__":
    main()
