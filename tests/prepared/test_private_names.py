"""Where a release of botocore or aiobotocore lacks what prepared calls need, botocore makes all."""

from __future__ import annotations

import importlib
import logging
import sys
from collections.abc import Callable
from pkgutil import iter_modules
from types import ModuleType, SimpleNamespace
from typing import Any

import botocore.handlers
import botocore.history
import pytest
from aiobotocore.client import AioBaseClient
from aiobotocore.endpoint import AioEndpoint
from aiobotocore.httpsession import AIOHTTPSession
from aiohttp import ClientTimeout
from botocore.model import OperationModel

from awslists import ListImages, Session, _prepared
from awslists._session.source import open_client
from awslists.testing import LocalAWS
from tests.helpers.both_ways import botocore_calls

REASON = "botocore makes the calls of ListImages: "


@pytest.fixture
def imported_again(monkeypatch: pytest.MonkeyPatch) -> None:
    """Import the modules of prepared calls again when they are needed, as in a new process."""
    for name in [*sys.modules]:
        if name.startswith("awslists._prepared."):
            monkeypatch.delitem(sys.modules, name)


async def assert_made_by_botocore(aws: Session) -> None:
    with botocore_calls() as calls:
        for _ in range(3):
            assert len(await ListImages(aws).collect()) == 1
    assert calls == ["ListImages"] * 3


IMPORTED = [
    ("botocore", "xform_name"),
    ("aiobotocore.client", "AioBaseClient"),
    ("aiobotocore.endpoint", "AioEndpoint"),
    ("aiobotocore.httpsession", "AIOHTTPSession"),
    ("aiobotocore.parsers", "AioResponseParser"),
    ("aiobotocore.signers", "AioRequestSigner"),
    ("botocore.auth", "SIGV4_TIMESTAMP"),
    ("botocore.auth", "SigV4Auth"),
    ("botocore.awsrequest", "prepare_request_dict"),
    ("botocore.compat", "get_current_datetime"),
    ("botocore.context", "get_context"),
    ("botocore.credentials", "ReadOnlyCredentials"),
    ("botocore.handlers", "add_recursion_detection_header"),
    ("botocore.history", "get_global_history_recorder"),
    ("botocore.utils", "percent_encode"),
]


@pytest.mark.usefixtures("imported_again")
@pytest.mark.parametrize(("module", "name"), IMPORTED)
async def test_a_name_to_import(
    prepared: Session, local: LocalAWS, monkeypatch: pytest.MonkeyPatch, module: str, name: str
) -> None:
    lacking = ModuleType(module)  # botocore itself goes on to use the name
    vars(lacking).update(vars(importlib.import_module(module)))
    delattr(lacking, name)
    monkeypatch.setitem(sys.modules, module, lacking)
    await assert_made_by_botocore(prepared)


def test_all_imported_names_are_tested() -> None:
    """Those of modules that prepared calls are the only ones of awslists to import."""
    imported = set()
    for found in iter_modules(_prepared.__path__, "awslists._prepared."):
        for name, value in vars(importlib.import_module(found.name)).items():
            origin = getattr(value, "__module__", None) or ""
            if origin.partition(".")[0] in ("aiobotocore", "botocore") and name[0] != "_":
                imported.add(name)
    assert len(imported) > 5
    assert imported <= {name for _, name in IMPORTED}


class WithoutEmitter:
    """The events of a client in a release that keeps its emitter elsewhere."""

    def __init__(self, events: Any) -> None:
        for name in ("emit", "emit_until_response", "register", "register_first", "unregister"):
            setattr(self, name, getattr(events, name))


async def test_the_emitter_of_events(local: LocalAWS) -> None:
    local.add_images(1)
    async with local.session() as aws:
        client = await open_client(aws, "sagemaker", "ListImages")
        client.meta.events = WithoutEmitter(client.meta.events)
        await assert_made_by_botocore(aws)


@pytest.mark.usefixtures("imported_again")
async def test_the_state_of_the_history_recorder(
    local: LocalAWS, prepared: Session, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(botocore.history, "HISTORY_RECORDER", SimpleNamespace())
    await assert_made_by_botocore(prepared)


@pytest.mark.parametrize("step", ["_make_request", "_convert_to_request_dict"])
async def test_a_step_of_a_call(
    local: LocalAWS, prepared: Session, monkeypatch: pytest.MonkeyPatch, step: str
) -> None:
    """The client has it, but not from where it was."""
    client = await open_client(prepared, "sagemaker", "ListImages")
    monkeypatch.setattr(type(client), step, getattr(AioBaseClient, step), raising=False)
    for owner in AioBaseClient.__mro__:
        if step in vars(owner):
            monkeypatch.delattr(owner, step)
    await assert_made_by_botocore(prepared)


def without_invocation_id(request: Any, **_: object) -> None:
    request.headers["amz-sdk-request"] = "attempt=1"


def without_attempt(request: Any, **_: object) -> None:
    request.headers["amz-sdk-invocation-id"] = "an-id"


@pytest.mark.parametrize("handler", [without_invocation_id, without_attempt])
async def test_the_headers_of_retries(
    local: LocalAWS, monkeypatch: pytest.MonkeyPatch, handler: Callable[..., None]
) -> None:
    local.add_images(1)
    monkeypatch.setattr(handler, "__module__", "botocore.handlers")
    handlers = [
        (event, handler if each is botocore.handlers.add_retry_headers else each, *rest)
        for event, each, *rest in botocore.handlers.BUILTIN_HANDLERS
    ]
    monkeypatch.setattr(botocore.handlers, "BUILTIN_HANDLERS", handlers)
    async with local.session() as aws:
        await assert_made_by_botocore(aws)
    assert len({str(sorted(request.headers)) for request in local.requests}) == 1


async def test_a_new_argument_of_the_http_request(
    local: LocalAWS, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    """As a timeout of the request, which newer releases can pass."""
    local.add_images(1)
    caplog.set_level(logging.DEBUG, "awslists")
    monkeypatch.setattr(
        AIOHTTPSession, "_get_request_timeout", lambda *_: ClientTimeout(60), raising=False
    )
    async with local.session() as aws:
        await assert_made_by_botocore(aws)
    assert f"{REASON}its requests have a setting of their own: timeout" in caplog.messages


async def test_a_property_of_the_model(
    local: LocalAWS, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    local.add_images(1)
    caplog.set_level(logging.DEBUG, "awslists")
    monkeypatch.delattr(OperationModel, "endpoint_discovery")
    async with local.session() as aws:
        await assert_made_by_botocore(aws)
    assert f"{REASON}awslists cannot learn from a call (AttributeError)" in caplog.messages


async def test_the_context_of_retries(
    local: LocalAWS, prepared: Session, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A failed prepared attempt is retried where botocore keeps no context."""
    await ListImages(prepared).first()
    monkeypatch.setattr(AioEndpoint, "_update_retries_context", lambda *_, **__: None)
    local.inject(lambda answer: answer.replace(status=400, payload={"__type": "Odd"}))
    local.requests.clear()
    with pytest.raises(Exception, match="Odd"):
        await ListImages(prepared).first()
    assert len(local.requests) == 1
