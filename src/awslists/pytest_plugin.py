"""The pytest fixture ``local_aws``; pytest finds it by itself once awslists is installed."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from awslists.testing import LocalAWS


@pytest.fixture
def local_aws() -> Iterator[LocalAWS]:
    """A running `awslists.testing.LocalAWS`, empty, for one test.

    Examples:
        >>> async def test_lists(local_aws):
        ...     local_aws.add_images(3)
        ...     async with local_aws.session() as aws:
        ...         assert len(await ListImages(aws).collect()) == 3
    """
    # Imported late: pytest loads this module in every run, used or not.
    from awslists.testing import LocalAWS

    with LocalAWS() as local:
        yield local
