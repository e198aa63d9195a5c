"""The service descriptions in awslists, and the function that adds one to a session."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable, Iterator
from importlib.resources import files
from pathlib import Path
from typing import Any

import pytest
from aiobotocore.session import AioSession
from botocore.awsrequest import AWSResponse
from botocore.config import Config
from botocore.exceptions import EndpointProviderError, UnknownServiceError
from botocore.loaders import Loader
from botocore.session import Session as BotocoreSession

from awslists import ListModelPackagingJobs, register_models
from awslists._session.botocore_sessions import make_session
from awslists.sagemaker import OPERATIONS
from awslists.testing import LocalAWS
from tests.helpers.service_model import service_model

pytestmark = pytest.mark.unmeasured

DECLARED = sorted(OPERATIONS)
REGIONS = [
    "ap-northeast-1",
    "ap-northeast-2",
    "eu-central-1",
    "eu-west-1",
    "us-east-1",
    "us-east-2",
    "us-west-2",
]
DESCRIPTIONS = Path(str(files("awslists") / "service_models"))
LOOKOUT = DESCRIPTIONS / "added" / "lookoutvision" / "2020-11-20"
Make = Callable[[], Any]
each_session = pytest.mark.parametrize("make", [BotocoreSession, AioSession])


def load_trimmed() -> dict[str, Any]:
    [path] = (DESCRIPTIONS / "trimmed").rglob("service-2.json")
    model: dict[str, Any] = json.loads(path.read_text())
    return model


def drop_documentation(node: Any) -> Any:
    """Returns a part of a description without its texts."""
    if isinstance(node, list):
        return [drop_documentation(child) for child in node]
    if not isinstance(node, dict):
        return node
    said = {k: v for k, v in node.items() if k != "documentation" or not isinstance(v, str)}
    return {name: drop_documentation(child) for name, child in said.items()}


def find_shapes(node: Any) -> Iterator[str]:
    """Yields the names of the shapes that a part of a description refers to."""
    if isinstance(node, dict):
        if isinstance(node.get("shape"), str):
            yield node["shape"]
        for child in node.values():
            yield from find_shapes(child)
    elif isinstance(node, list):
        for child in node:
            yield from find_shapes(child)


def get_operations(session: Any, service: str) -> list[str]:
    """Returns the operations of a client of this session."""
    model = session.get_component("data_loader").load_service_model(service, "service-2")
    return sorted(model["operations"])


# --- SageMaker, trimmed -------------------------------------------------------------------------


@pytest.mark.parametrize("section", ["operations", "shapes"])
def test_trimmed_sagemaker_equals_that_of_botocore(section: str) -> None:
    installed, trimmed = service_model("sagemaker")[section], load_trimmed()[section]
    for name in trimmed:
        assert trimmed[name] == drop_documentation(installed[name]), (
            f"botocore's {name} has changed: run tools/trim_service_data.py"
        )


def test_trimmed_sagemaker_is_the_same_service_without_extras() -> None:
    installed, trimmed = service_model("sagemaker"), load_trimmed()
    assert trimmed["metadata"] == installed["metadata"]
    assert trimmed["version"] == installed["version"]
    assert sorted(trimmed["operations"]) == DECLARED
    assert {*find_shapes(trimmed)} == trimmed["shapes"].keys()


def test_trimmed_sagemaker_has_the_version_of_botocores() -> None:
    [path] = (DESCRIPTIONS / "trimmed").rglob("service-2.json")
    assert path.parent.name == Loader().determine_latest_version("sagemaker", "service-2")


def test_made_sessions_know_trimmed_sagemaker_and_all_else() -> None:
    session = make_session(None)
    register_models(session)
    assert get_operations(session, "sagemaker") == DECLARED
    assert get_operations(session, "lookoutvision") == ["ListModelPackagingJobs"]
    assert "AssumeRole" in get_operations(session, "sts")
    assert set(BotocoreSession().get_available_services()) <= set(session.get_available_services())


# --- register_models ----------------------------------------------------------------------------


@each_session
def test_register_models_adds_lookout_for_vision(make: Make) -> None:
    session = make()
    with pytest.raises(UnknownServiceError):
        get_operations(session, "lookoutvision")
    register_models(session)
    assert get_operations(session, "lookoutvision") == ["ListModelPackagingJobs"]
    assert "lookoutvision" in session.get_available_services()


@each_session
def test_registering_twice_has_no_further_effect(make: Make) -> None:
    session = make()
    register_models(session)
    loader = session.get_component("data_loader")
    paths = list(loader.search_paths)
    register_models(session)
    assert session.get_component("data_loader") is loader
    assert loader.search_paths == paths


@each_session
@pytest.mark.parametrize(
    "listing",
    [
        lambda session: session.get_available_services(),
        lambda session: get_operations(session, "sts"),
    ],
    ids=["by name", "for a client"],
)
def test_registering_works_after_services_were_listed(
    make: Make, listing: Callable[[Any], object]
) -> None:
    session = make()
    listing(session)
    register_models(session)
    assert "lookoutvision" in session.get_available_services()
    assert get_operations(session, "lookoutvision") == ["ListModelPackagingJobs"]


def test_registering_leaves_other_sessions_alone() -> None:
    before = BotocoreSession()
    register_models(BotocoreSession())
    for other in (before, BotocoreSession()):
        assert "lookoutvision" not in other.get_available_services()


@each_session
def test_registering_hides_no_service_or_operation(make: Make) -> None:
    session = make()
    before = session.get_available_services()
    register_models(session)
    assert set(before) <= set(session.get_available_services())
    assert get_operations(session, "sagemaker") == sorted(service_model("sagemaker")["operations"])


@each_session
def test_a_description_in_the_data_path_is_kept(make: Make, tmp_path: Path) -> None:
    own = tmp_path / "lookoutvision" / "2020-11-20"
    shutil.copytree(LOOKOUT, own)
    model = json.loads((own / "service-2.json").read_text())
    model["operations"]["DescribeProject"] = {
        "name": "DescribeProject",
        "http": {"method": "GET", "requestUri": "/2020-11-20/projects"},
    }
    (own / "service-2.json").write_text(json.dumps(model))
    session = make()
    session.set_config_variable("data_path", str(tmp_path))
    register_models(session)
    assert "DescribeProject" in get_operations(session, "lookoutvision")


async def test_registering_works_after_a_client_was_made(local: LocalAWS) -> None:
    jobs = local.add_model_packaging_jobs("bolts", 3)
    session = AioSession()
    async with session.create_client("sts", **local.client_arguments):
        register_models(session)
    opening: Any = session.create_client("lookoutvision", **local.client_arguments)
    async with opening as client:
        listed = await ListModelPackagingJobs(client, project_name="bolts").collect()
        raw = await client.list_model_packaging_jobs(ProjectName="bolts")
    assert listed == jobs[::-1]
    assert [job["JobName"] for job in raw["ModelPackagingJobs"]] == [job.job_name for job in listed]


# --- Lookout for Vision -------------------------------------------------------------------------


def find_url(region_name: str, **settings: Any) -> str:
    """Returns where a client would send its request; sends nothing."""
    session = BotocoreSession()
    register_models(session)
    client: Any = session.create_client(
        "lookoutvision",
        region_name=region_name,
        aws_access_key_id="id",
        aws_secret_access_key="secret",
        config=Config(**settings),
    )
    urls: list[str] = []

    def answer(params: dict[str, Any], **_: object) -> tuple[AWSResponse, dict[str, Any]]:
        urls.append(params["url"])
        return AWSResponse(params["url"], 200, {}, None), {}

    client.meta.events.register("before-call.lookoutvision", answer)
    client.list_model_packaging_jobs(ProjectName="bolts")
    return urls[0]


@pytest.mark.parametrize("region", REGIONS)
def test_requests_go_to_the_endpoint_of_the_region(region: str) -> None:
    assert find_url(region).startswith(f"https://lookoutvision.{region}.amazonaws.com/2020")


def test_fips_has_its_own_endpoint() -> None:
    url = find_url("us-east-1", use_fips_endpoint=True)
    assert url.startswith("https://lookoutvision-fips.us-east-1.amazonaws.com/")


@pytest.mark.parametrize("use_fips_endpoint", [True, False])
def test_dual_stack_is_refused_before_sending(use_fips_endpoint: bool) -> None:
    with pytest.raises(EndpointProviderError, match="no dual-stack endpoint"):
        find_url("us-east-1", use_dualstack_endpoint=True, use_fips_endpoint=use_fips_endpoint)


def test_botocores_paginator_can_use_the_description(local: LocalAWS) -> None:
    local.add_model_packaging_jobs("bolts", 5)
    session = BotocoreSession()
    register_models(session)
    client: Any = session.create_client("lookoutvision", **local.client_arguments)
    pages = client.get_paginator("list_model_packaging_jobs").paginate(
        ProjectName="bolts", PaginationConfig={"PageSize": 2}
    )
    assert [len(page["ModelPackagingJobs"]) for page in pages] == [2, 2, 1]
