"""``python -m awslists.declare``: what it prints, and how it exits."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from pathlib import Path
from types import SimpleNamespace

import pytest

from awslists.declare.__main__ import main
from awslists.declare._catalog import count_by_service
from tests.helpers.described_services import make_service

SERVICE, OPERATION = "lookoutvision", "ListModelPackagingJobs"


def run(*arguments: str) -> int:
    with pytest.raises(SystemExit) as exited:
        main(arguments)
    assert isinstance(exited.value.code, int)
    return exited.value.code


@pytest.fixture
def declared(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Path:
    """A file that declares the operation as awslists describes it."""
    assert run(SERVICE, OPERATION, "--required") == 0
    path = tmp_path / "jobs.py"
    path.write_text(capsys.readouterr().out)
    return path


def test_it_prints_a_module(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(SERVICE, OPERATION) == 0
    printed = capsys.readouterr()
    assert printed.out.startswith('"""Lists of LookoutVision: ListModelPackagingJobs."""\n')
    assert printed.out.endswith("= None\n")
    assert printed.err == ""


def test_the_same_botocore_gives_the_same_bytes() -> None:
    command = [sys.executable, "-m", "awslists.declare", "sqs", "ListQueues"]
    runs = [
        subprocess.run(  # noqa: S603  (our own command)
            command, capture_output=True, check=True, env=os.environ | {"PYTHONHASHSEED": seed}
        )
        for seed in ("1", "2")
    ]
    assert runs[0].stdout == runs[1].stdout


def test_help_shows_examples(capsys: pytest.CaptureFixture[str]) -> None:
    assert run("--help") == 0
    shown = capsys.readouterr().out
    assert "python -m awslists.declare lambda ListFunctions ListAliases > functions.py\n" in shown


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        ([], "name a service and operations of it; python -m awslists.declare --list shows them"),
        ([SERVICE], f"python -m awslists.declare --list {SERVICE} shows them"),
        (["lookoutvison"], "no service lookoutvison (did you mean lookoutvision"),
        (["lookoutvison", OPERATION], "no service lookoutvison (did you mean lookoutvision"),
        (
            [SERVICE, "ListModelPackageJobs"],
            f"no operation ListModelPackageJobs (did you mean {OPERATION}?) of {SERVICE}",
        ),
        (["s3", "ListObjects"], "ListObjects cannot be declared: its next token is the expression"),
        (["--list", "lookoutvison"], "no service lookoutvison (did you mean lookoutvision"),
        (["--check", "/nowhere.py"], "/nowhere.py cannot be imported: "),
        (["--list", SERVICE, OPERATION], "--list takes nothing but a service"),
        (["--list", "--required"], "--list takes nothing but a service"),
        ([SERVICE, OPERATION, "--check", "jobs.py"], "--check takes nothing but a file"),
        (["--check", "/nowhere"], "/nowhere is not a Python file"),
    ],
)
def test_an_error_is_one_sentence(
    arguments: list[str], said: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(*arguments) == 2
    printed = capsys.readouterr()
    assert printed.out == ""
    assert printed.err.startswith("python -m awslists.declare: ")
    assert printed.err.count("\n") == 1
    assert said in printed.err


def test_a_service_of_ones_own(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    for service, text in {
        "shop": json.dumps(make_service().description),
        "broken": "{",
        "empty": "{}",
    }.items():
        folder = tmp_path / service / "2026-01-01"
        folder.mkdir(parents=True)
        (folder / "service-2.json").write_text(text)
    monkeypatch.setenv("AWS_DATA_PATH", str(tmp_path))
    assert run("--list", "shop") == 0
    assert capsys.readouterr().out == "ListWidgets\n"
    assert run("shop", "ListWidgets") == 0
    path = tmp_path / "shop.py"
    path.write_text(capsys.readouterr().out)
    assert run("--check", str(path)) == 0
    assert run("broken", "ListWidgets") == 2
    assert "the description of broken is not JSON: " in capsys.readouterr().err
    assert run("empty", "ListWidgets") == 2
    said = "the description of empty has no metadata and no operations and no shapes\n"
    assert capsys.readouterr().err.endswith(said)


def test_the_operations_of_a_service(capsys: pytest.CaptureFixture[str]) -> None:
    assert run("--list", SERVICE) == 0
    assert capsys.readouterr().out == f"{OPERATION}\n"


def test_an_operation_comes_with_what_stands_in_the_way(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert run("--list", "s3") == 0
    lines = capsys.readouterr().out.splitlines()
    assert "ListObjectsV2" in lines
    tokens = "its token PartNumberMarker is an integer; its next token NextPartNumberMarker is an"
    assert f"ListParts: {tokens} integer" in lines
    assert not any(line.startswith("GetObject:") for line in lines)


def test_services_come_with_counts() -> None:
    lookout, s3 = count_by_service([SERVICE, "s3", "sts"])
    assert lookout == f"{SERVICE}: 1"
    assert re.fullmatch("s3: [0-9]+ and [0-9]+ that cannot be declared", s3)


def test_a_reader_that_has_enough_sees_no_traceback() -> None:
    command = f"{sys.executable} -m awslists.declare --list | head -2"
    ran = subprocess.run(command, shell=True, capture_output=True, check=True, text=True)  # noqa: S602  (our own)
    assert all(re.fullmatch("[a-z0-9-]+: [0-9]+.*", line) for line in ran.stdout.splitlines())
    assert ran.stdout.count("\n") == 2
    assert ran.stderr == ""


def test_nothing_has_changed(declared: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run("--check", str(declared)) == 0
    assert capsys.readouterr().out == ""


def test_what_has_changed_is_said(declared: Path, capsys: pytest.CaptureFixture[str]) -> None:
    text = declared.read_text()
    declared.write_text(text.replace("max_length=255", "max_length=254"))
    assert run("--check", str(declared)) == 1
    assert capsys.readouterr().out == (
        f"{OPERATION}.project_name: the service model allows at most 255 characters, the "
        "declaration 254\n"
    )


def test_a_file_without_a_declaration(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "empty.py"
    path.write_text("from awslists import Listing, ListImages\n")
    assert run("--check", str(path)) == 2
    assert capsys.readouterr().err.endswith(f"{path} declares no operation\n")


def test_a_reader_that_has_enough_ends_the_command(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    with tmp_path.joinpath("output").open("w") as file:
        output = SimpleNamespace(write=_break, flush=file.flush, fileno=file.fileno)
        monkeypatch.setattr(sys, "stdout", output)
        main(["lambda", "ListFunctions"])


def _break(_: str) -> int:
    raise BrokenPipeError
