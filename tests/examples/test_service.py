"""The example service answers over HTTP."""

from __future__ import annotations

import asyncio
import json
import re
from collections.abc import AsyncGenerator
from datetime import timedelta
from typing import Any

import pytest
import pytest_asyncio
from yarl import URL

import service as example
from awslists import Image, ModelPackageSummary
from awslists.testing import LocalAWS, faults
from tests.helpers.gates import Gate, eventually
from tests.helpers.serving import PAGE, Service, serving
from tests.helpers.support import ONE_ATTEMPT

pytestmark = pytest.mark.unmeasured

SECRET = "User arn:aws:iam::123456789012:role/internal has no right to do this"


@pytest_asyncio.fixture(scope="module", loop_scope="session")
async def service(started: LocalAWS) -> AsyncGenerator[Service]:
    """The service of all tests: started once."""
    async with serving(example.app, lambda: started.session(config=ONE_ATTEMPT)) as service:
        started.reset()
        yield service


def images_of(lines: list[str]) -> list[Image]:
    return [Image.model_validate_json(line) for line in lines]


@pytest.mark.parametrize(("size", "calls"), [(0, 1), (250, 3)])
async def test_a_listing_is_all_of_the_account_and_a_last_line(
    service: Service, local: LocalAWS, size: int, calls: int
) -> None:
    images = local.add_images(size)
    lines, end = await service.get("/images")
    assert images_of(lines) == images[::-1]
    assert (end["completed"], end["count"], end["next"]) == (True, size, None)
    assert len(local.requests) == calls


async def test_images_are_listed_as_the_parameters_say(service: Service, local: LocalAWS) -> None:
    images = local.add_images(40)
    after = images[5].creation_time + timedelta(milliseconds=250)
    before = images[30].creation_time.isoformat().replace("+00:00", "Z")
    times = {"creation_time_after": after.isoformat(), "creation_time_before": before}
    lines, _ = await service.get("/images", name_contains="1", max_results=7, **times)
    assert images_of(lines) == [image for image in images[30:5:-1] if "1" in image.image_name]
    assert local.requests[0].parameters["MaxResults"] == 7


async def test_model_packages_are_listed_as_the_parameters_say(
    service: Service, local: LocalAWS
) -> None:
    packages = local.add_model_packages(330, group="churn")
    local.add_model_packages(10, group="fraud")
    query = {"model_approval_status": "Approved", "model_package_type": "Versioned"}
    lines, _ = await service.get("/model-packages", model_package_group_name="churn", **query)
    listed = [ModelPackageSummary.model_validate_json(line) for line in lines]
    assert listed == [each for each in packages if each.model_approval_status == "Approved"]
    assert local.requests[0].parameters["ModelPackageType"] == "Versioned"


@pytest.mark.parametrize(
    ("query", "kind", "message"),
    [
        ({"limit": 3}, "extra_forbidden", "not permitted"),
        ({"max_results": "many"}, "int_parsing", "a valid integer"),
        ({"max_pages": 0}, "greater_than", "greater than 0"),
        ({"creation_time_after": "2026-05-01T00:00:00"}, "timezone_aware", "timezone"),
        ({"model_package_type": "Any"}, "enum", "'Unversioned' or 'Both'"),
        ({"max_results": 500, "name_contains": "b@d"}, "aws_constraint", "[Valid Range: "),
    ],
)
async def test_a_wrong_request_is_refused_and_nothing_is_sent(
    service: Service, local: LocalAWS, query: dict[str, Any], kind: str, message: str
) -> None:
    response, refused = await service.refusal("/model-packages", **query)
    assert response.status == 422
    assert [each["loc"] for each in refused] == [["query", name] for name in query]
    assert {each["type"] for each in refused} == {kind}
    assert message in refused[0]["msg"]
    assert local.requests == []


@pytest.mark.parametrize(
    ("fault", "status", "kind"),
    [
        (faults.service_error("ResourceNotFound", SECRET), 404, "ResourceNotFoundError"),
        (faults.service_error("ValidationException", SECRET), 400, "ServiceValidationError"),
        (faults.throttling(), 503, "ThrottlingError"),
        (faults.service_error("AccessDeniedException", SECRET), 502, "AccessDeniedError"),
        (faults.service_error("OptInRequired", SECRET, 403), 502, "ServiceError"),
        (faults.service_error("ExpiredToken", SECRET, 403), 502, "ExpiredCredentialsError"),
        (faults.server_error(503), 502, "InternalServiceError"),
        (faults.changed_items(ImageName=None), 502, "InvalidResponseError"),
        (faults.dropped_connection(), 503, "TransportError"),
    ],
)
async def test_an_error_of_the_first_page_has_a_status(
    service: Service, local: LocalAWS, fault: faults.Fault, status: int, kind: str
) -> None:
    local.add_images(1)
    local.inject(fault, times=None)
    response, said = await service.refusal("/images")
    assert (response.status, said["status"], said["type"]) == (status, status, kind)
    assert response.headers.get("Retry-After") == ("10" if status == 503 else None)
    assert (said["request_id"] is None) == (kind == "TransportError")
    assert not re.search("123456789012|role|127.0.0.1", said["message"])


async def test_clients_that_wait_too_long_get_a_503(
    service: Service, local: LocalAWS, monkeypatch: pytest.MonkeyPatch
) -> None:
    images = local.add_images(3)
    gate = Gate()
    local.inject(gate, times=None)
    monkeypatch.setattr(example, "WAIT", 0.05)
    for response, said in await asyncio.gather(*[service.refusal("/images") for _ in range(20)]):
        assert (response.status, response.headers["Retry-After"]) == (503, "10")
        assert (said["type"], said["request_id"]) == ("TimeoutError", None)
    await eventually(lambda: local.pending == 0)
    gate.open()
    monkeypatch.undo()
    lines, _ = await service.get("/images")
    assert images_of(lines) == images[::-1]


@pytest.mark.parametrize(
    ("fault", "kind", "status"),
    [
        (faults.throttling(), "ThrottlingError", 503),
        (faults.malformed_json(), "InvalidResponseError", 502),
        (faults.repeated_token(), "PaginationError", 502),
        (faults.service_error("AccessDeniedException", SECRET), "AccessDeniedError", 502),
    ],
)
async def test_an_error_midway_comes_after_the_items_with_a_token(
    service: Service, local: LocalAWS, fault: faults.Fault, kind: str, status: int
) -> None:
    images = local.add_images(45)
    local.inject(fault, skip=2)
    before, end = await service.get("/images", max_results=10)
    assert len(before) == 20
    assert not end["completed"]
    assert (end["error"]["type"], end["error"]["status"]) == (kind, status)
    assert "role" not in end["error"]["message"]
    rest, end = await service.get("/images", max_results=10, next_token=end["next_token"])
    assert end["completed"]
    assert end["next"] is None
    assert images_of(before + rest) == images[::-1]


@pytest.mark.parametrize(("size", "counts"), [(45, [20, 20, 5]), (40, [20, 20])])
async def test_a_page_budget_ends_with_a_token_for_the_rest(
    service: Service, local: LocalAWS, size: int, counts: list[int]
) -> None:
    images = local.add_images(size)
    lines: list[str] = []
    token = ""
    for number, count in enumerate(counts, 1):
        part, end = await service.get("/images", max_results=10, max_pages=2, next_token=token)
        lines, token = lines + part, end["next_token"]
        assert (end["count"], end["error"]) == (count, None)
        assert end["completed"] == (token is None) == (number == len(counts))
    assert images_of(lines) == images[::-1]
    assert len(local.requests) == -(-size // 10)


async def test_a_cut_off_answer_has_a_token_for_the_rest(service: Service, local: LocalAWS) -> None:
    images = local.add_images(45)
    gate = Gate()
    local.inject(gate, skip=2, times=None)
    lines: list[str] = []
    async with service.client.get("/images?max_results=10&name_contains=image") as response:
        while len(lines) < 22:
            lines.append((await response.content.readline()).decode())
        await gate.reached(1)
    gate.open()
    address = json.loads(lines[-1])["page"]["next"]
    async with service.client.get(URL(address, encoded=True)) as response:
        lines += (await response.text()).splitlines()
    assert images_of([line for line in lines if not line.startswith(PAGE)]) == images[::-1]


async def test_items_stream_and_a_client_that_leaves_stops_the_calls(
    service: Service, local: LocalAWS
) -> None:
    local.add_images(30)
    gate = Gate()
    local.inject(gate, skip=1, times=None)
    async with service.client.get("/images?max_results=10") as response:
        assert b'"image-0029"' in await response.content.readline()
        await gate.reached(1)
        response.close()
        await eventually(lambda: gate.held == 0)
    gate.open()
    await service.idle()
    assert len(local.requests) == 2


async def test_a_client_that_leaves_early_causes_no_second_call(
    service: Service, local: LocalAWS
) -> None:
    local.add_images(30)
    gate = Gate()
    local.inject(gate, times=None)
    asking = asyncio.ensure_future(service.get("/images", max_results=10))
    await gate.reached(1)
    asking.cancel()
    await eventually(lambda: not service.server.server_state.connections)
    gate.open()
    await service.idle()
    assert len(local.requests) == 1
