"""The adapters: what they report, and what the table of listers says of them."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any, get_args

import boto3
import pytest
from botocore.exceptions import ClientError

from awslists.testing import LocalAWS, faults
from conformance.adapter_process import ADAPTERS
from conformance.case import Action
from conformance.cases import CASES
from conformance.describing import describe_images
from conformance.listers import LISTERS, Lister

NODE = shutil.which("node")
NAMES = {"operation": "ListImages", "member": "Images", "identity": ["ImageName", "CreationTime"]}
STAND_IN = """
exports.SageMakerClient = class { destroy() {} };
exports.paginateListImages = async function* ({ pageSize, startingToken }, { NameContains }) {
  const item = (at) => ({ ImageName: `${NameContains}-${at}`, CreationTime: new Date(at) });
  for (let page = Number(startingToken ?? 0); page < 2; page++) {
    const Images = Array.from({ length: pageSize }, (_, number) => item(page * pageSize + number));
    yield { Images, NextToken: `${page + 1}` };
  }
  throw new TypeError("the third page");
};
"""


@pytest.fixture
def local() -> Iterator[LocalAWS]:
    with LocalAWS() as local:
        yield local


def drive(command: list[str], environ: dict[str, str], **request: Any) -> list[dict[str, Any]]:
    """Run an adapter, and return what it reports."""
    given = json.dumps({**NAMES, **request})
    done = subprocess.run(  # noqa: S603  (ours)
        [*command, given],
        input="\n\n",
        capture_output=True,
        text=True,
        check=True,
        env={**os.environ, **environ},
    )
    return [json.loads(line) for line in done.stdout.splitlines()]


def drive_boto3(local: LocalAWS, **request: Any) -> list[dict[str, Any]]:
    command = [sys.executable, str(ADAPTERS / "boto3_paginator.py")]
    return drive(command, local.environ, **request)


def names(line: dict[str, Any]) -> list[str]:
    return [name for name, _ in line["items"]]


# --- The table of listers ------------------------------------------------------------------------


@pytest.mark.parametrize("lister", LISTERS.values(), ids=LISTERS)
def test_a_lister_has_an_adapter_that_runs_it(lister: Lister) -> None:
    adapter = ADAPTERS / lister.adapter
    if adapter.suffix == ".py":
        compile(adapter.read_text(), adapter, "exec")
        assert 'if __name__ == "__main__":\n    main(' in adapter.read_text()
    else:
        assert lister.environment.is_node


@pytest.mark.parametrize("lister", LISTERS.values(), ids=LISTERS)
def test_a_lister_is_told_what_there_is(lister: Lister) -> None:
    assert set(lister.actions) <= set(get_args(Action))
    assert lister.left_out.keys() <= CASES.keys()
    assert all(lister.left_out.values())


@pytest.mark.parametrize("lister", LISTERS.values(), ids=LISTERS)
def test_an_environment_is_pinned(lister: Lister) -> None:
    environment = lister.environment
    separator = "@" if environment.is_node else "=="
    pins = [package.rpartition(separator) for package in environment.packages]
    assert all(name and version[0].isdigit() for name, _, version in pins)
    own = environment.shown[0]
    assert own == "awslists" if environment.has_awslists else own == pins[0][0]


# --- What is reported ----------------------------------------------------------------------------


@pytest.mark.slow
def test_items_come_as_their_identities_then_how_it_ended(local: LocalAWS) -> None:
    local.add_images(150)
    [items, ended] = drive_boto3(local)
    assert items["run"] == 0
    assert len(items["items"]) == 150
    assert items["items"][0][0] == "image-0149"
    assert isinstance(items["items"][0][1], int)
    assert ended == {"run": 0, "ended": "complete"}
    assert [request.parameters["MaxResults"] for request in local.requests] == [100, 100]


@pytest.mark.slow
def test_an_error_comes_after_its_items_with_the_token_of_the_last_page(local: LocalAWS) -> None:
    local.add_images(250)
    local.inject(faults.service_error("AccessDeniedException", "no"), skip=2)
    [items, failed] = drive_boto3(local)
    assert len(items["items"]) == 200
    assert (failed["run"], failed["ended"]) == (0, "error")
    assert failed["error"].startswith("ClientError: ")
    [rest, ended] = drive_boto3(local, carry_on=failed["token"])
    assert names(rest) == [f"image-{number:04}" for number in reversed(range(50))]
    assert ended["ended"] == "complete"


@pytest.mark.slow
def test_a_lister_that_is_left_says_so_and_lists_again(local: LocalAWS) -> None:
    local.add_images(150)
    report = drive_boto3(local, action="leave", after=120)
    assert [line.get("ended") for line in report] == [None, "left", "settled", None, "complete"]
    assert [len(line["items"]) for line in report if "items" in line] == [120, 150]
    assert [line["run"] for line in report] == [0, 0, 0, 1, 1]


@pytest.mark.slow
def test_a_second_iteration_begins_when_some_items_have_come(local: LocalAWS) -> None:
    local.add_images(150)
    report = drive_boto3(local, action="at-once", after=200)
    assert [line["ended"] for line in report if "ended" in line] == ["complete", "complete"]
    tokens = [request.parameters.get("NextToken") for request in local.requests]
    assert tokens[0] is None
    assert tokens[1:] == [tokens[1]] * 2  # boto3 begins at the last page


@pytest.mark.slow
def test_the_page_size_may_be_left_to_the_lister(local: LocalAWS) -> None:
    local.add_images(25)
    drive_boto3(local, page_size=None)
    assert "MaxResults" not in local.requests[0].parameters


# --- Commands, and other languages ---------------------------------------------------------------


def test_the_command_has_options_for_what_is_asked() -> None:
    request = {**NAMES, "parameters": {"NameContains": "churn"}, "limit": 5}
    program = (
        "import json, sys; sys.path.insert(0, sys.argv.pop()); import aws_cli_command as cli\n"
        "print(json.dumps(cli.Command().make(None, cli.Request(**json.loads(sys.argv[1])))[1:]))"
    )
    command = [sys.executable, "-c", program, json.dumps(request), str(ADAPTERS)]
    printed = subprocess.run(command, capture_output=True, check=True).stdout  # noqa: S603  (ours)
    assert json.loads(printed) == [
        *("sagemaker", "list-images", "--name-contains", "churn", "--output", "json"),
        *("--page-size", "100", "--max-items", "5"),
    ]


@pytest.fixture
def javascript(tmp_path: Path) -> dict[str, str]:
    """Variables with which the adapter finds a stand-in for the SDK."""
    folder = tmp_path / "@aws-sdk" / "client-sagemaker"
    folder.mkdir(parents=True)
    (folder / "index.js").write_text(STAND_IN)
    return {"NODE_PATH": str(tmp_path)}


@pytest.mark.skipif(NODE is None, reason="needs Node.js")
@pytest.mark.slow
def test_javascript_reports_as_the_others_do(javascript: dict[str, str]) -> None:
    command = [NODE or "", str(ADAPTERS / "javascript.cjs")]
    request = {"page_size": 2, "parameters": {"NameContains": "churn"}}
    assert drive(command, javascript, **request) == [
        {"run": 0, "items": [["churn-0", 0], ["churn-1", 1]]},
        {"run": 0, "items": [["churn-2", 2], ["churn-3", 3]]},
        {"run": 0, "ended": "error", "error": "TypeError: the third page", "token": "2"},
    ]
    limited = drive(command, javascript, **request, limit=3)
    assert [names(line) for line in limited[:-1]] == [["churn-0", "churn-1"], ["churn-2"]]
    assert limited[-1] == {"run": 0, "ended": "complete"}
    assert drive(command, javascript, **request, limit=0) == [{"run": 0, "ended": "complete"}]
    [rest, _] = drive(command, javascript, **request, carry_on="1")
    assert names(rest) == ["churn-2", "churn-3"]
    left = drive(command, javascript, **request, action="leave", after=3)
    assert [line["ended"] for line in left if "ended" in line] == ["left", "settled", "error"]


# --- DescribeImage -------------------------------------------------------------------------------


def test_an_image_is_described_as_it_is_in_the_account(local: LocalAWS) -> None:
    local.inject(describe_images(local), times=None)
    images = local.add_images(3)
    client = boto3.client("sagemaker", **local.client_arguments)
    described = client.describe_image(ImageName=images[2].image_name)
    assert described["CreationTime"] == images[2].creation_time
    local.remove(images[0])
    local.update(images[2], image_status="UPDATING")
    described = client.describe_image(ImageName=images[2].image_name)
    assert (described["ImageName"], described["ImageStatus"]) == ("image-0002", "UPDATING")
    with pytest.raises(ClientError, match="ResourceNotFound"):
        client.describe_image(ImageName=images[0].image_name)


def test_an_image_is_described_with_the_fields_of_the_case(local: LocalAWS) -> None:
    fields = {"ImageStatus": "ARCHIVED", "CreationTime": None}
    local.inject(describe_images(local, **fields), times=None)
    local.add_images(1)
    client = boto3.client("sagemaker", **local.client_arguments)
    described = client.describe_image(ImageName="image-0000")
    assert described["ImageStatus"] == "ARCHIVED"
    assert "CreationTime" not in described
