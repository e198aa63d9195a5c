"""A sample of botocore's operations over all protocols: what is written can be used as it is.

tools/declare_all.py does the same for every operation.
"""

from __future__ import annotations

import subprocess
import sys
from hashlib import sha256
from importlib.util import module_from_spec, spec_from_file_location
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from awslists import Listing, Session
from awslists._request.parameters import get_aws_names
from awslists.declare._module import declare
from awslists.declare._paging import find_obstacles, has_token
from awslists.declare._service import Service, list_services, load_service
from awslists.testing import LocalAWS, check_service_model
from tests.helpers.modeled_values import make_value

pytestmark = [pytest.mark.slow, pytest.mark.unmeasured]

SERVICES = (
    "apigateway", "athena", "autoscaling", "bedrock", "cloudfront", "cloudwatchomni", "ec2", "ecr",
    "eks", "elasticache", "eventbridgev2", "glue", "iam", "iot", "kms", "lambda", "rds", "route53",
    "s3", "s3control", "sagemaker", "ssm",
)  # fmt: skip
PROTOCOLS = {"ec2", "json", "query", "rest-json", "rest-xml"}
"""Of these services; newer releases have a sixth, smithy-rpc-v2-cbor."""
SIGNED_OTHERWISE = {"s3", "s3control"}
"""Services that LocalAWS does not serve."""
EACH = 10
"""Operations of a protocol."""
Modules = dict[str, tuple[str, Path]]


@pytest.fixture(scope="module")
def modules(tmp_path_factory: pytest.TempPathFactory) -> Modules:
    """The files that declare the sample, by service and operation."""
    folder = tmp_path_factory.mktemp("declared")
    found: Modules = {}
    for candidates in list_candidates().values():
        for _, service, name in sorted(candidates, key=lambda each: each[0])[:EACH]:
            path = folder / f"{service.name.replace('-', '_')}__{name}.py"
            path.write_text(declare(service, [name]))
            found[f"{service.name} {name}"] = name, path
    return found


def list_candidates() -> dict[str, list[tuple[bytes, Service, str]]]:
    """The operations that can be declared, by protocol, each with a number that looks random."""
    candidates: dict[str, list[tuple[bytes, Service, str]]] = {}
    for service in map(load_service, {*SERVICES} & {*list_services()}):
        for name in service.operations:
            if has_token(service, name) and not find_obstacles(service, name):
                number = sha256(f"{service.name} {name}".encode()).digest()
                of_protocol = candidates.setdefault(service.model.resolved_protocol, [])
                of_protocol.append((number, service, name))
    assert {*candidates} >= PROTOCOLS
    return candidates


def import_file(path: Path) -> ModuleType:
    spec = spec_from_file_location(path.stem, path)
    assert spec is not None
    assert spec.loader is not None
    module = sys.modules[path.stem] = module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_each_module_is_imported_without_a_warning_and_agrees_with_botocore(
    modules: Modules,
) -> None:
    assert len(modules) >= EACH * len(PROTOCOLS)
    differences = {
        label: check_service_model(getattr(import_file(path), name))
        for label, (name, path) in modules.items()
    }
    assert {label: found for label, found in differences.items() if found} == {}


async def test_each_listing_lists(modules: Modules) -> None:
    differing = []
    for label, (name, path) in modules.items():
        listing = getattr(import_file(path), name)
        if listing.service in SIGNED_OTHERWISE:
            continue
        with LocalAWS() as local:
            async with local.session() as aws:
                said = make_arguments(listing)
                added = local.add(listing, 3, **said)
                listed = await listing(aws, **said).collect()
        if sorted(map(repr, listed)) != sorted(map(repr, added)):
            differing.append(label)
    assert differing == []


def make_arguments(listing: type[Listing[Any]]) -> dict[str, Any]:
    """Return the arguments that a listing requires, made from botocore's model."""
    shape = load_service(listing.service).get_operation(listing.operation).input_shape
    request = {name: make_value(shape.members[name]) for name in shape.required_members}
    made = listing.from_request(Session(region_name="us-east-1"), request)
    keywords = {name: keyword for keyword, name in get_aws_names(listing).items()}
    return {keywords[name]: getattr(made, keywords[name]) for name in request}


@pytest.mark.parametrize(
    "command",
    [
        "ruff format --check --diff --quiet --isolated",
        "ruff check --quiet --isolated",
        "mypy --strict --no-error-summary",
    ],
)
def test_tools_find_nothing(modules: Modules, command: str, tmp_path: Path) -> None:
    files = [str(path) for _, path in modules.values()]
    settings = tmp_path / "mypy.ini"
    settings.write_text("[mypy-aiobotocore.*,botocore.*]\nignore_missing_imports = True\n")
    program, *options = command.split()
    if program == "mypy":
        options += ["--config-file", str(settings)]
    ran = subprocess.run(  # noqa: S603  (a fixed command)
        [sys.executable, "-m", program, *options, *files], capture_output=True, text=True
    )
    assert (ran.returncode, ran.stdout) == (0, "")
