"""``python -m awslists.testing`` serves a small account until it is interrupted."""

from __future__ import annotations

import os
import re
import signal
import subprocess
import sys
import threading
from collections.abc import Iterable
from io import StringIO
from typing import Any

import boto3
import pytest

from awslists.testing import LocalAWS
from awslists.testing.__main__ import main

SMALL = [
    "--port",
    "0",
    "--latency",
    "0",
    "--images",
    "3",
    "--versions",
    "2",
    "--model-packages",
    "5",
    "--jobs",
    "4",
]
ALL_OF_SAGEMAKER = ["--service", "sagemaker", "--items", "2"]
PATIENCE = 30
"""Seconds after which something that should have happened has not."""


def exports(lines: Iterable[str]) -> dict[str, str]:
    """The environment that the greeting asks for, read up to its last line."""
    found: dict[str, str] = {}
    for line in lines:
        if match := re.fullmatch(r"export (\w+)=(\S+)\n", line):
            found[match[1]] = match[2]
        if "AWS_SECRET_ACCESS_KEY" in found:
            break
    return found


def sagemaker(environment: dict[str, str]) -> Any:
    """A boto3 client that knows nothing but the environment."""
    with pytest.MonkeyPatch.context() as patch:
        for name, value in environment.items():
            patch.setenv(name, value)
        return boto3.Session().client("sagemaker")


def test_it_prints_exports_serves_and_stops_when_interrupted() -> None:
    command = [sys.executable, "-m", "awslists.testing", *SMALL]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as process:  # noqa: S603  (fixed)
        try:
            assert process.stdout
            greeting = process.stdout.readline()
            environment = exports(process.stdout)
            assert f"listening on {environment['AWS_ENDPOINT_URL']};" in greeting
            assert len(sagemaker(environment).list_images()["Images"]) == 3
            process.send_signal(signal.SIGINT)
            rest, _ = process.communicate(timeout=PATIENCE)
            assert (process.returncode, rest) == (0, "stopped\n")
        finally:
            process.kill()


def test_main_serves_the_given_account(monkeypatch: pytest.MonkeyPatch) -> None:
    """In this process, so that its lines are seen to run; another thread is the user."""
    reader, writer = os.pipe()
    seen: list[object] = []

    def use_and_interrupt() -> None:
        with os.fdopen(reader) as lines:
            if not (environment := exports(lines)):
                return
            try:
                client = sagemaker(environment)
                versions = client.list_image_versions(ImageName="image-0002")["ImageVersions"]
                packages = client.list_model_packages(ModelPackageGroupName="churn")
                seen.extend([len(versions), len(packages["ModelPackageSummaryList"])])
                jobs = client.list_training_jobs()["TrainingJobSummaries"]
                seen.extend(job["TrainingJobName"] for job in jobs)
            finally:
                os.kill(os.getpid(), signal.SIGINT)
            seen.append(lines.read())

    user = threading.Thread(target=use_and_interrupt)
    user.start()
    with os.fdopen(writer, "w") as stdout, monkeypatch.context() as patch:
        patch.setattr(sys, "argv", ["awslists.testing", *SMALL, *ALL_OF_SAGEMAKER])
        patch.setattr(sys, "stdout", stdout)
        main()
    user.join(PATIENCE)
    assert seen == [2, 5, "training-job-0000", "training-job-0001", "stopped\n"]


class Interrupting(StringIO):
    """A terminal whose user presses Ctrl-C as soon as something is on the screen."""

    def flush(self) -> None:
        signal.raise_signal(signal.SIGINT)


def test_an_interrupt_during_the_greeting_stops_it_too(monkeypatch: pytest.MonkeyPatch) -> None:
    stdout = Interrupting()
    with monkeypatch.context() as patch:
        patch.setattr(sys, "argv", ["awslists.testing", *SMALL])
        patch.setattr(sys, "stdout", stdout)
        try:
            main()
        except KeyboardInterrupt:
            pytest.fail("the interrupt came out as a traceback")
    assert stdout.getvalue().endswith("stopped\n")


def test_the_help_shows_every_default(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(sys, "argv", ["awslists.testing", "--help"])
    with pytest.raises(SystemExit) as caught:
        main()
    assert caught.value.code == 0
    shown = " ".join(capsys.readouterr().out.split())
    for default in ("127.0.0.1", "5001", "0", "25", "4", "40", "12"):
        assert f"(default: {default})" in shown


def test_a_wrong_port_is_reported(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(sys, "argv", ["awslists.testing", "--port", "http"])
    with pytest.raises(SystemExit) as caught:
        main()
    assert caught.value.code == 2
    assert "invalid int value: 'http'" in capsys.readouterr().err


def test_a_port_in_use_is_reported_in_one_line(
    monkeypatch: pytest.MonkeyPatch, local: LocalAWS
) -> None:
    port = local.endpoint_url.rpartition(":")[2]
    monkeypatch.setattr(sys, "argv", ["awslists.testing", "--port", port])
    with pytest.raises(SystemExit, match=f"cannot listen on 127.0.0.1:{port}: "):
        main()


def test_a_negative_latency_is_reported(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(sys, "argv", ["awslists.testing", "--latency=-1"])
    with pytest.raises(SystemExit):
        main()
    assert "argument --latency: invalid seconds value: '-1'" in capsys.readouterr().err
