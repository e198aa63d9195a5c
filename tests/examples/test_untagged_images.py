"""The example of declared operations: its module is what the command prints, and it lists."""

from __future__ import annotations

import json
import shlex
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import Any

import boto3
import botocore
import pytest

import ecr
import untagged_images
from awslists import Listing, Session, sagemaker
from awslists.declare.__main__ import main
from awslists.testing import LocalAWS, check_service_model
from ecr import DescribeImages, DescribeImagesFilter, DescribeRepositories, ImageDetail, Repository

pytestmark = pytest.mark.unmeasured

UNTAGGED = DescribeImagesFilter(tag_status="UNTAGGED")
MANIFEST = {"mediaType": "application/vnd.docker.distribution.manifest.v2+json", "layers": []}


@pytest.mark.skipif(
    f"botocore {botocore.__version__}." not in (sagemaker.__doc__ or ""),
    reason="it was written from the same botocore as awslists.sagemaker",
)
def test_its_module_is_what_the_command_prints(capsys: pytest.CaptureFixture[str]) -> None:
    lines = (untagged_images.__doc__ or "").splitlines()
    [command] = [line.strip() for line in lines if line.startswith("    python -m ")]
    command, _, file = command.partition(" > ")
    with pytest.raises(SystemExit, match="0"):
        main(shlex.split(command.removeprefix("python -m awslists.declare ")))
    written = Path(untagged_images.__file__).with_name(file).read_text()
    assert capsys.readouterr().out == written, f"run it again in examples: {command} > {file}"


@pytest.mark.parametrize("listing", [DescribeRepositories, DescribeImages])
def test_its_declarations_agree_with_the_service_model(listing: type[Listing[Any]]) -> None:
    assert check_service_model(listing) == []


# --- On LocalAWS --------------------------------------------------------------------------------


def repository(name: str) -> Repository:
    arn = f"arn:aws:ecr:us-east-1:123456789012:repository/{name}"
    return Repository(repository_arn=arn, repository_name=name)


def image(repository: str, number: int) -> ImageDetail:
    digest = f"sha256:{number:064}"
    return ImageDetail(
        repository_name=repository, image_digest=digest, image_size_in_bytes=number * 10_000_000
    )


async def test_the_untagged_images_of_each_repository_are_summed(
    local: LocalAWS, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    names = ("web", "batch", "empty")
    local.add(DescribeRepositories, map(repository, names))
    for name, numbers in {"web": (5, 7), "batch": (100, 23, 1), "empty": ()}.items():
        images = [image(name, number) for number in numbers]
        local.add(DescribeImages, images, repository_name=name, filter=UNTAGGED)
    for variable, value in local.environ.items():
        monkeypatch.setenv(variable, value)
    await untagged_images.main()
    assert capsys.readouterr().out.splitlines() == [
        "     1.24 GB in     3 images of batch",
        "     0.12 GB in     2 images of web",
        "     1.36 GB in     5 untagged images",
    ]
    filters = [r.parameters.get("filter") for r in local.requests if "filter" in r.parameters]
    assert filters == [{"tagStatus": "UNTAGGED"}] * len(names)


# --- On moto ------------------------------------------------------------------------------------


@pytest.fixture
def registry(moto: dict[str, Any]) -> Iterator[Any]:
    """A boto3 client of repositories with images in moto."""
    with closing(boto3.Session().client("ecr", **moto)) as client:
        for number, name in enumerate(("web", "team/batch")):
            client.create_repository(repositoryName=name)
            for tag in range(number + 1):
                manifest = json.dumps({**MANIFEST, "config": {"digest": f"sha256:{tag:064}"}})
                client.put_image(repositoryName=name, imageManifest=manifest, imageTag=str(tag))
        yield client


@pytest.mark.slow
async def test_moto_lists_what_boto3_lists(registry: Any, moto: dict[str, Any]) -> None:
    expected = registry.describe_repositories()["repositories"]
    async with Session(**moto) as aws:
        repositories = await DescribeRepositories(aws).collect()
        assert repositories == [Repository.model_validate(each) for each in expected]
        for name, count in {"web": 1, "team/batch": 2}.items():
            images = await DescribeImages(aws, repository_name=name).collect()
            by_boto3 = registry.describe_images(repositoryName=name)["imageDetails"]
            assert images == [ecr.ImageDetail.model_validate(each) for each in by_boto3]
            assert len(images) == count
