"""Objects that a listing refuses as its source."""

from __future__ import annotations

from typing import Any
from unittest.mock import AsyncMock, MagicMock, Mock

import boto3
import pytest
from aiobotocore.session import AioSession

from awslists import ListImages, Session
from awslists.testing import LocalAWS


@pytest.mark.parametrize("mock", [Mock(), MagicMock(), AsyncMock()])
def test_a_mock_is_refused(mock: Any) -> None:
    with pytest.raises(TypeError) as refused:
        ListImages(mock)
    assert str(refused.value) == (
        "source must be an awslists.Session or an open aiobotocore client of sagemaker, "
        f"not {type(mock).__name__}; to test without AWS, use awslists.testing.LocalAWS"
    )


@pytest.mark.parametrize(
    ("source", "advice"),
    [
        (Session, "not type; open one: async with Session() as aws"),
        (AioSession(), "not AioSession; write Session(botocore_session=...)"),
        (boto3.Session(), "not Session of boto3; awslists.Session() finds the same credentials"),
        (1, "not int"),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_other_objects_are_refused_with_advice(source: Any, advice: str) -> None:
    with pytest.raises(TypeError) as refused:
        ListImages(source)
    assert str(refused.value).endswith(f"client of sagemaker, {advice}")


async def test_an_unopened_client_is_refused(local: LocalAWS) -> None:
    opening: Any = AioSession().create_client("sagemaker", **local.client_arguments)
    with pytest.raises(TypeError, match=r"; open it: async with session\.create_client\("):
        ListImages(opening)
    async with opening as client:
        assert await ListImages(client).first() is None
