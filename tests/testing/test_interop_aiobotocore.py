"""The user's own aiobotocore clients and sessions, shared with awslists."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from contextlib import AsyncExitStack
from typing import Any

import pytest
import pytest_asyncio
from aiobotocore.awsrequest import AioAWSResponse
from aiobotocore.session import AioSession
from aiobotocore.stub import AioStubber
from botocore.exceptions import ClientError

from awslists import (
    InvalidResponseError,
    ListImages,
    ListImageVersions,
    ListModelPackages,
    ListModelPackagingJobs,
    ServiceError,
    Session,
    register_models,
)
from awslists.testing import LocalAWS, faults, make_image

SERVICES = ("sagemaker", "lookoutvision")


@pytest.fixture
def account(local: LocalAWS) -> LocalAWS:
    """An emulator with some of everything."""
    local.add_images(25)
    local.add_image_versions("image-0003", 12)
    local.add_model_packages(12)
    local.add_model_packaging_jobs("bolts", 12)
    return local


@pytest.fixture(scope="module")
def session() -> AioSession:
    """One that keeps SageMaker's long description for all tests, once read."""
    session = AioSession()
    register_models(session)
    return session


@pytest_asyncio.fixture
async def clients(account: LocalAWS, session: AioSession) -> AsyncIterator[dict[str, Any]]:
    """Clients of the caller's own, as aiobotocore makes them."""
    async with AsyncExitStack() as stack:
        yield {
            service: await stack.enter_async_context(
                session.create_client(service, **account.client_arguments)
            )
            for service in SERVICES
        }


async def test_all_four_listings_take_the_users_client(
    account: LocalAWS, clients: dict[str, Any]
) -> None:
    sagemaker, vision = clients["sagemaker"], clients["lookoutvision"]
    images = ListImages(sagemaker, max_results=10, sort_order="ASCENDING")
    versions = ListImageVersions(sagemaker, image_name="image-0003", sort_order="ASCENDING")
    jobs = ListModelPackagingJobs(vision, project_name="bolts", max_results=5)
    assert await images.collect() == account.images
    assert await versions.collect() == account.image_versions
    assert await ListModelPackages(sagemaker).collect() == account.model_packages
    assert await jobs.collect() == account.model_packaging_jobs[::-1]


async def test_the_users_client_is_never_closed(clients: dict[str, Any]) -> None:
    sagemaker = clients["sagemaker"]
    await ListImages(sagemaker).collect()
    await ListImages(sagemaker).first()
    answer = await sagemaker.list_images()
    assert len(answer["Images"]) == 10


async def test_the_users_calls_on_a_shared_client_give_plain_dicts(
    clients: dict[str, Any],
) -> None:
    sagemaker = clients["sagemaker"]
    before = await sagemaker.list_images(MaxResults=3)
    await ListImages(sagemaker).collect()
    after = await sagemaker.list_images(MaxResults=3)
    assert set(after) == {"Images", "NextToken", "ResponseMetadata"}
    assert after["Images"] == before["Images"]
    assert type(after["Images"][0]) is dict


async def test_the_users_paginator_works_on_a_shared_client(clients: dict[str, Any]) -> None:
    vision = clients["lookoutvision"]
    jobs = await ListModelPackagingJobs(vision, project_name="bolts").collect()
    paginator = vision.get_paginator("list_model_packaging_jobs")
    pages = [page async for page in paginator.paginate(ProjectName="bolts", MaxResults=5)]
    found = [job for page in pages for job in page["ModelPackagingJobs"]]
    assert found == [job.model_dump(by_alias=True, exclude_none=True) for job in jobs]


async def test_calls_of_the_user_and_awslists_run_concurrently(
    account: LocalAWS, clients: dict[str, Any]
) -> None:
    """No answer is given before one request of each side has arrived."""
    both_arrived = asyncio.Barrier(2)

    async def together(answer: Any) -> Any:
        await both_arrived.wait()
        return answer

    account.inject(together, times=2)
    sagemaker = clients["sagemaker"]
    answer, images = await asyncio.gather(
        sagemaker.list_images(MaxResults=100, SortOrder="ASCENDING"),
        ListImages(sagemaker, sort_order="ASCENDING").collect(),
    )
    assert images == account.images
    assert answer["Images"] == [
        image.model_dump(by_alias=True, exclude_none=True) for image in images
    ]


async def test_many_calls_of_both_sides_keep_apart(
    account: LocalAWS, clients: dict[str, Any]
) -> None:
    sagemaker = clients["sagemaker"]
    answers = await asyncio.gather(
        *(sagemaker.list_images(MaxResults=5) for _ in range(20)),
        *(ListImages(sagemaker, max_results=5, limit=5).collect() for _ in range(20)),
    )
    dicts, models = answers[:20], answers[20:]
    assert all(len(answer["Images"]) == 5 for answer in dicts)
    assert all(items == account.images[:-6:-1] for items in models)


async def test_the_users_call_fails_with_botocores_error(
    account: LocalAWS, clients: dict[str, Any]
) -> None:
    sagemaker = clients["sagemaker"]
    account.inject(faults.service_error("SomeException", "Something"), times=2)
    with pytest.raises(ServiceError):
        await ListImages(sagemaker).collect()
    with pytest.raises(ClientError, match="SomeException"):
        await sagemaker.list_images()


async def test_a_call_in_the_users_hook_gives_plain_dicts(
    account: LocalAWS, clients: dict[str, Any]
) -> None:
    client, answers = clients["sagemaker"], list[dict[str, Any]]()

    async def ask(**_: Any) -> None:
        answers.append(await client.list_model_packages())

    client.meta.events.register("before-call.sagemaker.ListImages", ask)
    assert len(await ListImages(client).collect()) == len(account.images)
    assert len(answers[0]["ModelPackageSummaryList"]) == 10


async def test_a_stubbed_client_is_listed_as_well(clients: dict[str, Any]) -> None:
    client, image = clients["sagemaker"], make_image("churn")
    with AioStubber(client) as stubber:
        stubbed = image.model_dump(by_alias=True, exclude_none=True)
        stubber.add_response("list_images", {"Images": [stubbed], "NextToken": "more"})
        stubber.add_response("list_images", {})
        [first, last] = [page async for page in ListImages(client).pages()]
    assert (first.items, first.next_token, first.request_id) == ((image,), "more", None)
    assert last.items == ()


async def test_a_broken_answer_of_a_stub_is_refused_too(clients: dict[str, Any]) -> None:
    def answer(**_: Any) -> tuple[AioAWSResponse, dict[str, Any]]:
        return AioAWSResponse(None, 200, {}, None), {"Images": [{"ImageName": "churn"}]}

    clients["sagemaker"].meta.events.register("before-call.sagemaker.ListImages", answer)
    with pytest.raises(InvalidResponseError, match=r"Images\[0\].*is missing"):
        await ListImages(clients["sagemaker"]).collect()


async def test_a_session_can_use_the_users_aiosession(account: LocalAWS) -> None:
    async with account.session(botocore_session=AioSession()) as aws:
        images = await ListImages(aws, sort_order="ASCENDING").collect()
        jobs = await ListModelPackagingJobs(aws, project_name="bolts").collect()
    assert images == account.images
    assert jobs == account.model_packaging_jobs[::-1]


async def test_the_users_aiosession_keeps_all_operations(account: LocalAWS) -> None:
    botocore_session = AioSession()
    services = set(AioSession().get_available_services())
    async with account.session(botocore_session=botocore_session) as aws:
        await ListImages(aws).collect()
        await ListModelPackagingJobs(aws, project_name="bolts").collect()
    assert set(botocore_session.get_available_services()) == services | {"lookoutvision"}
    model: Any = await botocore_session.get_service_model("sagemaker")
    assert {"CreateTrainingJob", "DescribeImage", "ListImages"} < set(model.operation_names)


def test_the_users_aiosession_knows_lookout_for_vision() -> None:
    botocore_session = AioSession()
    assert "lookoutvision" not in botocore_session.get_available_services()
    register_models(botocore_session)
    assert "lookoutvision" in botocore_session.get_available_services()


async def test_the_users_aiosession_makes_clients_after_a_close(
    account: LocalAWS,
) -> None:
    botocore_session = AioSession()
    async with account.session(botocore_session=botocore_session) as aws:
        await ListImages(aws).collect()
    client: Any
    async with botocore_session.create_client("sagemaker", **account.client_arguments) as client:
        answer = await client.list_images(MaxResults=3)
    assert type(answer["Images"][0]) is dict


async def test_the_users_aiosession_signs_the_requests(account: LocalAWS) -> None:
    botocore_session = AioSession()
    arguments = account.client_arguments
    botocore_session.set_credentials(
        arguments["aws_access_key_id"], arguments["aws_secret_access_key"]
    )
    async with Session(
        region_name=arguments["region_name"],
        endpoint_url=arguments["endpoint_url"],
        botocore_session=botocore_session,
    ) as aws:
        assert len(await ListImages(aws).collect()) == 25
