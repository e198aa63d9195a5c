"""A region that botocore does not know gives a warning, and is never refused."""

from __future__ import annotations

import logging
from typing import Any

import pytest
from aiobotocore.config import AioConfig
from aiobotocore.session import AioSession

from awslists import ListImages, ListModelPackagingJobs, Session, TransportError
from awslists.testing import LocalAWS
from tests.helpers.backends import on_both_backends
from tests.helpers.support import ONE_ATTEMPT

KEYS: dict[str, Any] = {"aws_access_key_id": "id", "aws_secret_access_key": "secret"}
UNREACHABLE = ONE_ATTEMPT.merge(AioConfig(proxies={"https": "http://127.0.0.1:1"}))
"""No call leaves the machine."""
MEANT = "does not know the region 'eu-wst-1'; did you mean eu-west-1, us-west-1 or eu-west-3?"


def warnings_of(caplog: pytest.LogCaptureFixture) -> list[str]:
    records = [record for record in caplog.records if record.name == "awslists"]
    return [record.getMessage() for record in records if record.levelno >= logging.WARNING]


@on_both_backends
async def test_a_misspelled_region_is_in_one_warning_and_the_error(
    caplog: pytest.LogCaptureFixture,
) -> None:
    async with Session(region_name="eu-wst-1", config=UNREACHABLE, **KEYS) as aws:
        for listing in (ListImages(aws), ListModelPackagingJobs(aws, project_name="bolts")):
            with pytest.raises(TransportError) as caught:
                await listing.first()
            assert MEANT in str(caught.value)
    [said] = warnings_of(caplog)
    assert MEANT.rstrip("?") in said
    assert "https://api.sagemaker.eu-wst-1.amazonaws.com" in said


async def test_a_region_like_no_other_has_no_suggestion(
    caplog: pytest.LogCaptureFixture,
) -> None:
    async with Session(region_name="moon", config=UNREACHABLE, **KEYS) as aws:
        with pytest.raises(TransportError, match=r"know the region 'moon' \(the first page"):
            await ListImages(aws).first()
    assert len(warnings_of(caplog)) == 1


@pytest.mark.parametrize("region", ["eu-west-1", "us-gov-west-1", "cn-north-1", "fips-us-east-1"])
async def test_a_known_region_gives_no_warning(
    caplog: pytest.LogCaptureFixture, region: str
) -> None:
    async with Session(region_name=region, config=UNREACHABLE, **KEYS) as aws:
        with pytest.raises(TransportError) as caught:
            await ListImages(aws).first()
    assert "does not know the region" not in str(caught.value)
    assert warnings_of(caplog) == []


@pytest.mark.parametrize("of_environment", [False, True])
async def test_with_an_endpoint_the_region_gives_no_warning(
    local: LocalAWS,
    caplog: pytest.LogCaptureFixture,
    monkeypatch: pytest.MonkeyPatch,
    of_environment: bool,
) -> None:
    arguments = {**local.client_arguments, "region_name": "eu-wst-1"}
    if of_environment:
        monkeypatch.setenv("AWS_ENDPOINT_URL", arguments.pop("endpoint_url"))
    async with Session(**arguments, config=ONE_ATTEMPT) as aws:
        await ListImages(aws).first()
    assert warnings_of(caplog) == []


async def test_the_misspelled_region_of_a_client_is_in_the_error() -> None:
    opening: Any = AioSession().create_client(
        "sagemaker", region_name="eu-wst-1", config=UNREACHABLE, **KEYS
    )
    async with opening as client:
        with pytest.raises(TransportError, match=r"know the region 'eu-wst-1'; did you mean eu-"):
            await ListImages(client).first()


async def test_a_region_in_capitals_is_unknown(
    caplog: pytest.LogCaptureFixture,
) -> None:
    async with Session(region_name="EU-WEST-1", config=UNREACHABLE, **KEYS) as aws:
        with pytest.raises(TransportError, match=r"'EU-WEST-1'; did you mean eu-west-1, "):
            await ListImages(aws).first()
    assert len(warnings_of(caplog)) == 1


@pytest.mark.parametrize("wrong", [{"region_name": ""}, {"endpoint_url": "localhost:5001"}])
async def test_an_invalid_endpoint_comes_with_advice(wrong: dict[str, Any]) -> None:
    settings = {"region_name": "eu-west-1", **KEYS, **wrong}
    async with Session(config=UNREACHABLE, **settings) as aws:
        with pytest.raises(TransportError, match=r"Invalid endpoint.*region_name.*http://"):
            await ListImages(aws).first()


async def test_a_region_with_spaces_comes_with_a_suggestion() -> None:
    async with Session(region_name="eu west 1", config=UNREACHABLE, **KEYS) as aws:
        with pytest.raises(TransportError, match=r"could not be made.*did you mean eu-west-"):
            await ListImages(aws).first()
