"""What a listing refuses to list from."""

from __future__ import annotations

from typing import Any
from unittest.mock import AsyncMock, MagicMock, Mock

import pytest

from awslists import ListImages


@pytest.mark.parametrize("mock", [Mock(), MagicMock(), AsyncMock()])
def test_a_mock_is_refused_with_what_to_use_instead(mock: Any) -> None:
    with pytest.raises(TypeError) as refused:
        ListImages(mock)
    assert str(refused.value) == (
        "source must be an awslists.Session or an open aiobotocore client of sagemaker, "
        f"not {type(mock).__name__}; to test without AWS, use awslists.testing.LocalAWS"
    )
