"""A region that botocore does not know is told of, and never refused."""

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
"""No call leaves this machine."""
MEANT = "does not know the region 'eu-wst-1'; did you mean eu-west-1, us-west-1 or eu-west-3?"


def warnings_of(caplog: pytest.LogCaptureFixture) -> list[str]:
    ours = [record for record in caplog.records if record.name == "awslists"]
    return [record.getMessage() for record in ours if record.levelno >= logging.WARNING]


@on_both_backends
async def test_a_misspelt_region_is_warned_of_once_and_told_with_the_error(
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


async def test_a_region_like_no_other_is_told_without_a_guess(
    caplog: pytest.LogCaptureFixture,
) -> None:
    async with Session(region_name="moon", config=UNREACHABLE, **KEYS) as aws:
        with pytest.raises(TransportError, match=r"know the region 'moon' \(the first page"):
            await ListImages(aws).first()
    assert len(warnings_of(caplog)) == 1


@pytest.mark.parametrize("region", ["eu-west-1", "us-gov-west-1", "cn-north-1", "fips-us-east-1"])
async def test_a_region_that_botocore_knows_is_not_warned_of(
    caplog: pytest.LogCaptureFixture, region: str
) -> None:
    async with Session(region_name=region, config=UNREACHABLE, **KEYS) as aws:
        with pytest.raises(TransportError) as caught:
            await ListImages(aws).first()
    assert "does not know the region" not in str(caught.value)
    assert warnings_of(caplog) == []


@pytest.mark.parametrize("of_environment", [False, True])
async def test_where_an_address_is_given_the_region_does_not_matter(
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


async def test_a_client_of_the_callers_own_in_a_misspelt_region_is_told_with_the_error() -> None:
    opening: Any = AioSession().create_client(
        "sagemaker", region_name="eu-wst-1", config=UNREACHABLE, **KEYS
    )
    async with opening as client:
        with pytest.raises(TransportError, match=r"know the region 'eu-wst-1'; did you mean eu-"):
            await ListImages(client).first()


async def test_a_region_in_capitals_is_one_that_botocore_does_not_know(
    caplog: pytest.LogCaptureFixture,
) -> None:
    async with Session(region_name="EU-WEST-1", config=UNREACHABLE, **KEYS) as aws:
        with pytest.raises(TransportError, match=r"'EU-WEST-1'; did you mean eu-west-1, "):
            await ListImages(aws).first()
    assert len(warnings_of(caplog)) == 1


@pytest.mark.parametrize("wrong", [{"region_name": ""}, {"endpoint_url": "localhost:5001"}])
async def test_what_makes_no_address_is_told_with_advice(wrong: dict[str, Any]) -> None:
    async with Session(config=UNREACHABLE, **{"region_name": "eu-west-1"} | KEYS | wrong) as aws:
        with pytest.raises(TransportError, match=r"Invalid endpoint.*region_name.*http://"):
            await ListImages(aws).first()


async def test_a_region_that_is_no_name_is_told_with_the_nearest() -> None:
    async with Session(region_name="eu west 1", config=UNREACHABLE, **KEYS) as aws:
        with pytest.raises(TransportError, match=r"could not be made.*did you mean eu-west-"):
            await ListImages(aws).first()
