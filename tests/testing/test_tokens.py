"""LocalAWS hands out opaque tokens, each valid for the request that it was made for."""

from __future__ import annotations

import re
from base64 import b64decode
from typing import Any
from urllib.parse import quote

import pytest

from awslists import ListImages, Session
from awslists.declare._module import declare
from awslists.declare._service import load_service
from awslists.errors import ServiceValidationError
from awslists.testing import LocalAWS
from tests.helpers.described_services import execute
from tests.helpers.signed_requests import ask, ask_for_jobs

REFUSED = (400, "ValidationException")


def token_of(local: LocalAWS, **parameters: Any) -> str:
    token: str = ask(local, "ListImages", {"MaxResults": 2, **parameters}).payload["NextToken"]
    return token


def test_a_token_is_opaque(local: LocalAWS) -> None:
    local.add_images(9)
    token = token_of(local)
    assert re.fullmatch(r"[a-zA-Z0-9/+=]{1,2048}", token)
    assert b"image" not in b64decode(token)
    assert b"2024" not in b64decode(token)


def test_the_same_page_comes_with_another_token_each_time(local: LocalAWS) -> None:
    local.add_images(9)
    assert len({token_of(local) for _ in range(5)}) == 5


async def test_every_token_of_a_listing_is_another_one(local: LocalAWS, aws: Session) -> None:
    local.add_images(9)
    tokens = [page.next_token async for page in ListImages(aws, max_results=1).pages()]
    assert len(set(tokens)) == 9


def test_a_token_can_be_used_again(local: LocalAWS) -> None:
    local.add_images(5)
    request = {"MaxResults": 2, "NextToken": token_of(local)}
    first, second = (ask(local, "ListImages", request).payload["Images"] for _ in range(2))
    assert first == second
    assert [image["ImageName"] for image in first] == ["image-0002", "image-0001"]


def test_a_token_may_be_used_with_another_page_size(local: LocalAWS) -> None:
    local.add_images(5)
    reply = ask(local, "ListImages", {"MaxResults": 100, "NextToken": token_of(local)})
    assert len(reply.payload["Images"]) == 3


def test_an_empty_token_is_the_beginning(local: LocalAWS) -> None:
    local.add_images(5)
    assert len(ask(local, "ListImages", {"NextToken": ""}).payload["Images"]) == 5


@pytest.mark.parametrize(
    "tampered",
    [lambda token: token[:-2], lambda token: f"{token}=", str.swapcase, lambda _: "made-up"],
    ids=["cut", "longer", "other case", "made up"],
)
def test_a_tampered_token_is_refused(local: LocalAWS, tampered: Any) -> None:
    local.add_images(5)
    reply = ask(local, "ListImages", {"MaxResults": 2, "NextToken": tampered(token_of(local))})
    assert (reply.status, reply.payload["__type"]) == REFUSED
    assert "token is invalid" in reply.payload["message"]


@pytest.mark.parametrize(
    "others",
    [
        {"NameContains": "image"},
        {"SortBy": "IMAGE_NAME"},
        {"SortOrder": "ASCENDING"},
        {"CreationTimeAfter": 0},
    ],
    ids=str,
)
def test_a_token_of_a_request_with_other_parameters_is_refused(
    local: LocalAWS, others: dict[str, Any]
) -> None:
    local.add_images(5)
    plain = ask(local, "ListImages", {**others, "NextToken": token_of(local)})
    assert (plain.status, plain.payload["__type"]) == REFUSED
    reply = ask(local, "ListImages", {"NextToken": token_of(local, **others)})
    assert (reply.status, reply.payload["__type"]) == REFUSED


def test_a_token_of_another_operation_is_refused(local: LocalAWS) -> None:
    local.add_images(5)
    reply = ask(local, "ListModelPackages", {"NextToken": token_of(local)})
    assert (reply.status, reply.payload["__type"]) == REFUSED


def test_a_token_of_another_project_is_refused(local: LocalAWS) -> None:
    for project in ("bolts", "nuts"):
        local.add_model_packaging_jobs(project, 5)
    token = quote(ask_for_jobs(local, "bolts", "maxResults=2").payload["NextToken"], safe="")
    assert ask_for_jobs(local, "bolts", f"nextToken={token}").status == 200
    reply = ask_for_jobs(local, "nuts", f"nextToken={token}")
    assert (reply.status, reply.headers["x-amzn-errortype"]) == REFUSED


async def test_a_refused_token_is_a_validation_error_to_awslists(aws: Session) -> None:
    with pytest.raises(ServiceValidationError) as caught:
        await ListImages(aws, next_token="made-up").collect()
    assert (caught.value.status, caught.value.next_token) == (400, "made-up")


def test_a_reset_forgets_all_tokens(local: LocalAWS) -> None:
    local.add_images(9)
    token = token_of(local)
    local.reset()
    local.add_images(9)
    answer = ask(local, "ListImages", {"MaxResults": 2, "NextToken": token})
    assert (answer.status, answer.payload["__type"]) == REFUSED


@pytest.mark.parametrize(
    ("service", "operation"),
    [
        ("dynamodb", "ListImports"),  # 112 characters or more, in groups of 16 hexadecimal ones
        ("iotsecuretunneling", "ListTunnels"),
        ("kendra", "ListIndices"),
    ],
)
async def test_a_token_is_as_the_service_model_says(
    service: str, operation: str, local: LocalAWS, aws: Session
) -> None:
    listing = getattr(execute(declare(load_service(service), [operation])), operation)
    added = local.add(listing, 5)
    assert len(await listing(aws, max_results=2).collect()) == len(added)
