"""A notebook shows the caller's line and botocore's, and hides ours, which would bury them."""

from __future__ import annotations

from collections.abc import Iterator
from traceback import walk_tb
from types import FrameType

import pytest

from awslists import ServiceError, Session
from awslists.testing import LocalAWS, faults
from tests.helpers.verbs import RUNS, add_items

pytestmark = pytest.mark.both_makers


def frames_of(error: BaseException | None) -> Iterator[FrameType]:
    """Where an error and its causes went through."""
    while error is not None:
        yield from (frame for frame, _ in walk_tb(error.__traceback__))
        error = error.__cause__


def is_hidden(frame: FrameType) -> bool:
    """True if IPython and pytest leave it out."""
    return bool(frame.f_locals.get("__tracebackhide__"))


def is_ours(frame: FrameType) -> bool:
    return str(frame.f_globals["__name__"]).startswith("awslists.")


FAILING = [(name, skip) for name in RUNS for skip in (0, 1) if (name, skip) != ("first", 1)]
"""Ways to list, and the number of pages that come before the one that fails."""


@pytest.mark.parametrize(("name", "skip"), FAILING)
async def test_a_notebook_hides_frames_of_awslists(
    local: LocalAWS, aws: Session, name: str, skip: int
) -> None:
    add_items(local)
    local.inject(faults.service_error("OptInRequired", "not yet", 403), skip=skip, times=None)
    with pytest.raises(ServiceError) as caught:
        await RUNS[name](aws)
    ours = [frame for frame in frames_of(caught.value) if is_ours(frame)]
    assert len(ours) >= 3
    assert [frame.f_code.co_qualname for frame in ours if not is_hidden(frame)] == []
