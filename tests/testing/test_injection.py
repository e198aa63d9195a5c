"""A fault applies to the requests that it is injected for, and to no others."""

from __future__ import annotations

import asyncio
import json
import re
from dataclasses import FrozenInstanceError
from pathlib import Path
from typing import Any

import pytest

from awslists import Image, ListImages, ListModelPackagingJobs, Session
from awslists.testing import Answer, LocalAWS, faults
from tests.helpers.signed_requests import ask, ask_for_jobs

FAILS = faults.server_error(500)


def statuses(local: LocalAWS, count: int) -> list[int]:
    """Send a number of requests and return the statuses of the answers."""
    return [ask(local, "ListImages", {}).status for _ in range(count)]


def test_a_fault_applies_once_by_default(local: LocalAWS) -> None:
    local.inject(FAILS)
    assert statuses(local, 3) == [500, 200, 200]


def test_a_fault_applies_the_given_number_of_times(local: LocalAWS) -> None:
    local.inject(FAILS, times=2)
    assert statuses(local, 3) == [500, 500, 200]


def test_a_fault_can_skip_requests(local: LocalAWS) -> None:
    local.inject(FAILS, skip=2, times=2)
    assert statuses(local, 5) == [200, 200, 500, 500, 200]


def test_a_fault_without_a_number_lasts_until_cleared(local: LocalAWS) -> None:
    local.inject(FAILS, times=None)
    assert statuses(local, 3) == [500, 500, 500]
    local.clear_faults()
    assert statuses(local, 1) == [200]


def test_a_fault_of_another_operation_does_not_apply(local: LocalAWS) -> None:
    local.add_model_packaging_jobs("bolts", 0)
    local.inject(FAILS, operation="ListModelPackagingJobs")
    assert statuses(local, 2) == [200, 200]
    assert [ask_for_jobs(local, "bolts").status for _ in range(2)] == [500, 200]


@pytest.mark.parametrize("listing", [ListImages, ListModelPackagingJobs])
def test_an_operation_may_be_named_by_its_listing(local: LocalAWS, listing: Any) -> None:
    local.add_model_packaging_jobs("bolts", 0)
    local.inject(FAILS, operation=listing)
    failed = {
        "ListImages": statuses(local, 1) == [500],
        "ListModelPackagingJobs": ask_for_jobs(local, "bolts").status == 500,
    }
    assert failed == {name: name == listing.operation for name in failed}


@pytest.mark.parametrize("mistake", ["list_images", Image, "DescribeImage"])
def test_a_fault_of_an_unknown_operation_is_refused(local: LocalAWS, mistake: Any) -> None:
    with pytest.raises(ValueError, match=r"operation must be one of ListImages, .*, not "):
        local.inject(FAILS, operation=mistake)
    assert statuses(local, 1) == [200]


@pytest.mark.parametrize("name", [name for name in faults.__all__ if name != "Fault"])
def test_a_fault_that_was_not_called_is_refused(local: LocalAWS, name: str) -> None:
    with pytest.raises(TypeError, match=rf"^call it: faults\.{name}\((\.\.\.)?\)$"):
        local.inject(getattr(faults, name))
    assert statuses(local, 1) == [200]


def test_the_error_shows_whether_a_fault_needs_arguments() -> None:
    with pytest.raises(TypeError, match=r"faults\.throttling\(\)"):
        LocalAWS().inject(faults.throttling)  # type: ignore[arg-type]  # what the test is about
    with pytest.raises(TypeError, match=r"faults\.rate_limit\(\.\.\.\)"):
        LocalAWS().inject(faults.rate_limit)  # type: ignore[arg-type]  # what the test is about


@pytest.mark.parametrize("mistake", ["throttling", None, 500])
def test_a_fault_must_be_a_function(local: LocalAWS, mistake: Any) -> None:
    with pytest.raises(TypeError, match=f"a function from Answer to Answer, not {mistake!r}"):
        local.inject(mistake)
    assert statuses(local, 1) == [200]


def test_a_skip_counts_requests_of_its_operation_only(local: LocalAWS) -> None:
    local.add_model_packaging_jobs("bolts", 0)
    local.inject(FAILS, operation="ListImages", skip=1)
    assert ask_for_jobs(local, "bolts").status == 200
    assert statuses(local, 3) == [200, 500, 200]


def test_faults_apply_one_after_the_other(local: LocalAWS) -> None:
    local.inject(FAILS, times=2)
    local.inject(faults.throttling())
    assert statuses(local, 4) == [500, 500, 400, 200]


async def test_an_injection_tells_whether_its_fault_applied(local: LocalAWS, aws: Session) -> None:
    local.add_images(250)
    reached = local.inject(faults.empty_page(), skip=2)
    missed = local.inject(FAILS, skip=4)
    assert (reached.hits, missed.hits) == (0, 0)
    assert len(await ListImages(aws).collect()) == 250
    assert (reached.hits, missed.hits) == (1, 0)


def test_an_injection_counts_the_requests_it_applied_to(local: LocalAWS) -> None:
    local.add_model_packaging_jobs("bolts", 0)
    twice = local.inject(FAILS, operation="ListImages", times=2)
    always = local.inject(faults.throttling(), times=None)
    never = local.inject(FAILS, times=0)
    assert statuses(local, 3) == [500, 500, 400]
    assert ask_for_jobs(local, "bolts").status == 429
    assert (twice.hits, always.hits, never.hits) == (2, 2, 0)
    local.clear_faults()
    assert statuses(local, 1) == [200]
    assert (twice.hits, always.hits) == (2, 2)


def test_a_fault_applies_to_a_refusal_too(local: LocalAWS) -> None:
    local.inject(faults.throttling())
    assert ask_for_jobs(local, "nosuch").payload["__type"] == "ThrottlingException"
    assert ask_for_jobs(local, "nosuch").payload["__type"] == "ResourceNotFoundException"


def test_a_fault_can_be_any_async_function(local: LocalAWS) -> None:
    async def fault(answer: Answer) -> Answer:
        await asyncio.sleep(0)
        return answer.replace(status=418)

    local.inject(fault)
    assert statuses(local, 2) == [418, 200]


def test_a_fault_that_raises_tells_the_client_without_retries(local: LocalAWS) -> None:
    local.add_images(3)
    local.inject(faults.repeated_token())
    reply = ask(local, "ListImages", {})
    assert (reply.status, reply.payload["__type"]) == (400, "LocalAWSFaultFailed")
    assert reply.payload["message"] == (
        "ValueError: too few tokens were handed out so far: inject this fault with skip=1"
    )


def test_other_items_do_not_change_an_answer_without_items(local: LocalAWS) -> None:
    local.inject(faults.changed_items(JobName="other"))
    assert ask_for_jobs(local, "nosuch").payload["__type"] == "ResourceNotFoundException"


def answer_to(local: LocalAWS, parameters: dict[str, Any]) -> Answer:
    """The honest answer to a request, as a fault gets to see it."""
    seen: list[Answer] = []

    def keep(answer: Answer) -> Answer:
        seen.append(answer)
        return answer

    local.inject(keep)
    ask(local, "ListImages", parameters)
    (answer,) = seen
    return answer


def test_a_fault_sees_the_answer_and_its_request(local: LocalAWS) -> None:
    local.add_images(3)
    answer = answer_to(local, {"MaxResults": 2})
    names = [image["ImageName"] for image in answer.payload["Images"]]
    assert names == ["image-0002", "image-0001"]
    assert (answer.status, answer.items_member, answer.came_by()) == (200, "Images", ())
    assert answer.request.parameters == json.loads(answer.request.body) == {"MaxResults": 2}


def test_a_fault_sees_the_tokens_that_led_to_the_page(local: LocalAWS) -> None:
    local.add_images(3)
    tokens: list[str] = []
    for _ in range(2):
        asked = {"MaxResults": 1, "NextToken": "".join(tokens[-1:])}
        tokens.append(answer_to(local, asked).payload["NextToken"])
    last = answer_to(local, {"MaxResults": 1, "NextToken": tokens[-1]})
    assert (last.came_by(), list(last.payload)) == (tuple(tokens), ["Images"])


def test_an_answer_is_frozen(local: LocalAWS) -> None:
    answer = answer_to(local, {})
    with pytest.raises(FrozenInstanceError):
        answer.status = 500  # type: ignore[misc]  # what the test is about


def test_the_guide_says_what_each_fault_does() -> None:
    guide = Path(__file__).parents[2] / "docs" / "guides" / "tests.md"
    rows = re.findall(r"^\| `(\w+)\(.*\)` \|", guide.read_text(), re.MULTILINE)
    assert sorted(rows) == sorted(set(faults.__all__) - {"Fault"})


@pytest.mark.parametrize("plan", [{"times": -1}, {"skip": -1}])
def test_a_negative_number_of_requests_is_refused(local: LocalAWS, plan: dict[str, Any]) -> None:
    with pytest.raises(ValueError, match="must not be negative"):
        local.inject(faults.throttling(), **plan)
