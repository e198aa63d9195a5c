"""Tools that see or change the calls of botocore see and change them all."""

from __future__ import annotations

import functools
import gc
import json
import logging
import re
import socket
import sys
import warnings
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from types import ModuleType
from typing import Any

import aiohttp
import botocore.auth
import botocore.handlers
import pytest
from aiobotocore.config import AioConfig
from aiobotocore.endpoint import AioEndpoint
from aiobotocore.signers import AioRequestSigner
from botocore.context import ClientContext, start_as_current_context
from botocore.useragent import register_feature_id

from awslists import ListImages, Session
from awslists.testing import LocalAWS
from tests.helpers.support import users_session

pytestmark = pytest.mark.asyncio

PAGES = 4
MARK = "x-marked"
Handler = Callable[..., Any]


@pytest.fixture(autouse=True)
def images(local: LocalAWS) -> None:
    local.add_images(PAGES)


async def list_pages(aws: Session) -> None:
    async with aws:
        assert [len(page) async for page in ListImages(aws, max_results=1).pages()] == [1] * PAGES


def are_marked(local: LocalAWS) -> list[bool]:
    return [request.headers["user-agent"] == MARK for request in local.requests]


@pytest.fixture
def plugin(monkeypatch: pytest.MonkeyPatch) -> Callable[[Handler], None]:
    """Registers a function that botocore calls with each new client, as its plugins are."""

    def register(initialize: Handler) -> None:
        module = ModuleType("plugin_of_this_test")
        vars(module)["initialize_client_plugin"] = initialize
        monkeypatch.setitem(sys.modules, module.__name__, module)
        monkeypatch.setenv("BOTOCORE_EXPERIMENTAL__PLUGINS", f"test={module.__name__}")

    return register


@contextmanager
def receive_datagrams(monkeypatch: pytest.MonkeyPatch) -> Iterator[Callable[[], list[str]]]:
    """Turns on botocore's monitoring of clients; yields a function that returns what it sent."""
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as receiver:
        receiver.bind(("127.0.0.1", 0))
        receiver.setblocking(False)
        monkeypatch.setenv("AWS_CSM_ENABLED", "true")
        monkeypatch.setenv("AWS_CSM_HOST", "127.0.0.1")
        monkeypatch.setenv("AWS_CSM_PORT", str(receiver.getsockname()[1]))

        def read() -> list[str]:
            kinds: list[str] = []
            while True:
                try:
                    kinds.append(json.loads(receiver.recv(65_536))["Type"])
                except BlockingIOError:
                    return kinds

        yield read
    with warnings.catch_warnings():  # botocore never closes its socket
        warnings.simplefilter("ignore", ResourceWarning)
        gc.collect()


# --- Handlers -----------------------------------------------------------------------------------


async def test_client_side_monitoring_reports_every_call(
    local: LocalAWS, monkeypatch: pytest.MonkeyPatch
) -> None:
    with receive_datagrams(monkeypatch) as read:
        await list_pages(users_session(local))
        kinds = read()
    assert kinds == ["ApiCall"] * PAGES


def wrap_in_function(mark: Handler) -> Handler:
    @functools.wraps(botocore.handlers.add_retry_headers)
    def wrapper(request: Any, **_: object) -> None:
        mark(request)

    return wrapper


class Wrapper:
    """Passes itself off as a function of botocore, as the wrappers of wrapt do."""

    def __init__(self, mark: Handler) -> None:
        self.mark = mark

    def __getattribute__(self, name: str) -> Any:
        original = botocore.handlers.add_retry_headers
        return type(original) if name == "__class__" else object.__getattribute__(self, name)

    def __getattr__(self, name: str) -> Any:
        return getattr(botocore.handlers.add_retry_headers, name)

    def __call__(self, request: Any, **_: object) -> None:
        self.mark(request)


@pytest.mark.parametrize("wrap", [wrap_in_function, Wrapper, lambda mark: partial(Wrapper(mark))])
async def test_a_handler_that_wraps_one_of_botocore_sees_every_call(
    local: LocalAWS, monkeypatch: pytest.MonkeyPatch, wrap: Handler
) -> None:
    seen: list[object] = []
    handlers = [*botocore.handlers.BUILTIN_HANDLERS, ("before-send", wrap(seen.append))]
    monkeypatch.setattr(botocore.handlers, "BUILTIN_HANDLERS", handlers)
    await list_pages(local.session())
    assert len(seen) == PAGES


async def test_a_replaced_method_of_botocore_that_handles_events_sees_every_call(
    local: LocalAWS, monkeypatch: pytest.MonkeyPatch
) -> None:
    seen: list[object] = []
    original = AioRequestSigner.handler

    async def handler(self: Any, *args: Any, **arguments: Any) -> Any:
        seen.append(self)
        return await original(self, *args, **arguments)

    monkeypatch.setattr(AioRequestSigner, "handler", handler)
    await list_pages(local.session())
    assert len(seen) == PAGES


# --- Replaced methods ---------------------------------------------------------------------------


async def test_a_replacement_without_a_module_sees_every_call(
    local: LocalAWS, monkeypatch: pytest.MonkeyPatch
) -> None:
    names: dict[str, Any] = {"original": AioEndpoint.make_request, "seen": []}
    exec(  # noqa: S102  (as dataclasses and tracers make functions)
        "def make_request(*args, **arguments):\n"
        "    seen.append(1)\n"
        "    return original(*args, **arguments)\n",
        names,
    )
    monkeypatch.setattr(AioEndpoint, "make_request", names["make_request"])
    await list_pages(local.session())
    assert len(names["seen"]) == PAGES


@pytest.mark.parametrize("on_class", [True, False])
async def test_a_replaced_method_of_the_client_sees_every_call(
    local: LocalAWS, plugin: Callable[[Handler], None], on_class: bool
) -> None:
    seen: list[object] = []

    def initialize(client: Any) -> None:
        original = type(client).list_images

        def list_images(self: Any, **parameters: Any) -> Any:
            seen.append(self)
            return original(self, **parameters)

        if on_class:
            type(client).list_images = list_images
        else:
            client.list_images = partial(list_images, client)

    plugin(initialize)
    await list_pages(local.session())
    assert len(seen) == PAGES


async def test_a_replacement_that_has_gone_leaves_nothing(
    local: LocalAWS, monkeypatch: pytest.MonkeyPatch
) -> None:
    original = AioEndpoint.prepare_request

    def mark(self: Any, request: Any) -> Any:
        request.headers["User-Agent"] = MARK
        return original(self, request)

    async with local.session() as aws:
        with monkeypatch.context() as patched:
            patched.setattr(AioEndpoint, "prepare_request", mark)
            await ListImages(aws).collect()
        await ListImages(aws, max_results=1).collect()
    assert are_marked(local) == [True] + [False] * PAGES


async def test_a_replacement_that_goes_during_a_call_leaves_nothing(
    local: LocalAWS, monkeypatch: pytest.MonkeyPatch
) -> None:
    original = AioEndpoint.prepare_request

    def mark_once(self: Any, request: Any) -> Any:
        request.headers["User-Agent"] = MARK
        AioEndpoint.prepare_request = original
        return original(self, request)

    monkeypatch.setattr(AioEndpoint, "prepare_request", mark_once)
    await list_pages(local.session())
    assert are_marked(local) == [True] + [False] * (PAGES - 1)


@pytest.mark.parametrize("before", [1, PAGES])
async def test_a_signer_in_place_of_botocores_signs_every_call(
    local: LocalAWS, monkeypatch: pytest.MonkeyPatch, before: int
) -> None:
    signed: list[object] = []

    class Signer(botocore.auth.SigV4Auth):  # type: ignore[misc]  # botocore is untyped
        def add_auth(self, request: Any) -> None:
            signed.append(request)
            super().add_auth(request)

    async with local.session() as aws:
        await ListImages(aws, max_results=1, limit=before).collect()
        monkeypatch.setitem(botocore.auth.AUTH_TYPE_MAPS, "v4", Signer)
        await ListImages(aws, max_results=1).collect()
    assert len(signed) == PAGES


async def test_headers_that_a_tracer_of_aiohttp_adds_are_not_kept(
    local: LocalAWS, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG, "awslists")
    original = aiohttp.ClientSession._request  # noqa: SLF001  (where tracers step in)
    sent: list[str] = []

    async def trace(self: Any, method: str, url: Any, **arguments: Any) -> Any:
        headers = arguments["headers"]
        assert MARK not in headers
        sent.append(f"{len(sent)}")
        headers[MARK] = sent[-1]
        headers["User-Agent"] += "+"
        return await original(self, method, url, **arguments)

    monkeypatch.setattr(aiohttp.ClientSession, "_request", trace)
    await list_pages(local.session())
    assert [request.headers[MARK] for request in local.requests] == sent
    assert [request.headers["user-agent"].count("+") for request in local.requests] == [1] * PAGES
    assert "botocore makes the calls" not in caplog.text


async def test_a_feature_of_the_callers_context_is_sent(local: LocalAWS) -> None:
    config = AioConfig(user_agent_appid="app")  # otherwise the user agent names no features
    async with local.session(config=config) as aws:
        await ListImages(aws, max_results=1).collect()
        with start_as_current_context(ClientContext()):
            register_feature_id("PAGINATOR")
            await ListImages(aws, max_results=1).collect()
    agents = [request.headers["user-agent"] for request in local.requests]
    shown = [re.findall(r" m/(\S+)", agent)[0].split(",") for agent in agents]
    assert ["C" in features for features in shown] == [False] * PAGES + [True] * PAGES
