"""botocore makes each call that something could observe, and awslists the others."""

from __future__ import annotations

import functools
import logging
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

import botocore.handlers
import pytest
from aiobotocore.awsrequest import AioAWSResponse
from aiobotocore.client import AioBaseClient
from aiobotocore.endpoint import AioEndpoint
from aiobotocore.httpsession import AIOHTTPSession
from aiobotocore.parsers import AioResponseParser
from aiobotocore.signers import AioRequestSigner
from aiobotocore.stub import AioStubber
from botocore.auth import SigV4Auth
from botocore.handlers import BUILTIN_HANDLERS
from botocore.history import get_global_history_recorder
from botocore.stub import Stubber

from awslists import ListImages, Session
from awslists._session.botocore_sessions import make_sealed_session
from awslists._session.source import open_client
from awslists.testing import LocalAWS
from tests.helpers.both_ways import botocore_calls

Observation = Callable[[Any, pytest.MonkeyPatch], Any]


async def list_once(aws: Session) -> list[str]:
    """List a page; returns the calls that botocore made for it."""
    with botocore_calls() as calls:
        assert len(await ListImages(aws).collect()) == 1
    return calls


def handler(**_: object) -> None:
    """Handle an event of botocore, as a tracer does."""


class Tracer:
    def __call__(self, **_: object) -> None:
        """Handle an event of botocore."""

    def handle(self, **_: object) -> None:
        """Handle an event of botocore."""


@contextmanager
def registered(events: Any, register: str, name: str, handle: Any) -> Iterator[None]:
    getattr(events, register)(name, handle)
    try:
        yield
    finally:
        events.unregister(name, handle)


@contextmanager
def recorded() -> Iterator[None]:
    recorder = get_global_history_recorder()
    recorder.enable()
    try:
        yield
    finally:
        recorder.disable()


@contextmanager
def replaced(monkeypatch: pytest.MonkeyPatch, owner: Any, name: str) -> Iterator[None]:
    """Wrap a method, as tracers do; the wrapper looks like the method."""
    original = getattr(owner, name)

    @functools.wraps(original)
    def wrapper(*args: Any, **kwargs: Any) -> Any:
        return original(*args, **kwargs)

    with monkeypatch.context() as patch:
        patch.setattr(owner, name, wrapper)
        yield


@contextmanager
def at_debug(name: str) -> Iterator[None]:
    logger = logging.getLogger(name)
    level = logger.level
    logger.setLevel(logging.DEBUG)
    try:
        yield
    finally:
        logger.setLevel(level)


STEPS = [
    (AioBaseClient, "_make_api_call"),
    (AioBaseClient, "_make_request"),
    (AioBaseClient, "_convert_to_request_dict"),
    (AioEndpoint, "make_request"),
    (AioEndpoint, "create_request"),
    (AioEndpoint, "_send_request"),
    (AioEndpoint, "_send"),
    (AioRequestSigner, "sign"),
    (AIOHTTPSession, "send"),
    (AioResponseParser, "parse"),
    (SigV4Auth, "add_auth"),
]
HANDLERS = {
    "function": handler,
    "partial": functools.partial(handler, a=1),
    "object": Tracer(),
    "method": Tracer().handle,
}


def with_handler(register: str, handle: Any) -> Observation:
    return lambda client, _: registered(
        client.meta.events, register, "before-send.sagemaker", handle
    )


def with_step(owner: Any, name: str) -> Observation:
    return lambda _, patch: replaced(patch, owner, name)


OBSERVATIONS: dict[str, Observation] = {
    **{kind: with_handler("register", handle) for kind, handle in HANDLERS.items()},
    "register_first": with_handler("register_first", handler),
    "register_last": with_handler("register_last", handler),
    **{f"{owner.__name__}.{name}": with_step(owner, name) for owner, name in STEPS},
    "client": lambda client, patch: replaced(patch, client, "_make_api_call"),
    "history": lambda *_: recorded(),
}


@pytest.mark.parametrize("observation", OBSERVATIONS.values(), ids=OBSERVATIONS)
async def test_an_observed_call_is_made_by_botocore(
    local: LocalAWS, prepared: Session, monkeypatch: pytest.MonkeyPatch, observation: Observation
) -> None:
    """Calls are prepared again once nothing observes them."""
    client = await open_client(prepared, "sagemaker", "ListImages")
    assert await list_once(prepared) == []
    with observation(client, monkeypatch):
        assert await list_once(prepared) == ["ListImages"]
        assert await list_once(prepared) == ["ListImages"]
    assert await list_once(prepared) == []


LOGGERS_OF_OTHERS = {"aiobotocore", "botocore"}


async def test_debug_logs_of_botocore_miss_no_call(
    prepared: Session, caplog: pytest.LogCaptureFixture
) -> None:
    """Each logger to which botocore writes in a call makes calls botocore's by itself."""
    with caplog.at_level(logging.DEBUG):
        assert await list_once(prepared) == ["ListImages"]
    names = {record.name for record in caplog.records}
    names = {name for name in names if name.partition(".")[0] in LOGGERS_OF_OTHERS}
    assert len(names) > 5
    for name in sorted(names | LOGGERS_OF_OTHERS):
        with at_debug(name):
            assert await list_once(prepared) == ["ListImages"], name
    assert await list_once(prepared) == []


async def test_debug_logs_of_awslists_alone_change_nothing(prepared: Session) -> None:
    with at_debug("awslists"):
        assert await list_once(prepared) == []


# --- What answers in place of AWS ----------------------------------------------------------------


@pytest.mark.parametrize("stubber", [Stubber, AioStubber])
async def test_a_stubbed_answer_is_used(
    local: LocalAWS, prepared: Session, stubber: type[Any]
) -> None:
    client = await open_client(prepared, "sagemaker", "ListImages")
    await ListImages(prepared).first()
    local.requests.clear()
    stub = stubber(client)
    stub.add_response("list_images", {"Images": []})
    with stub:
        assert await ListImages(prepared).collect() == []
    assert local.requests == []
    assert await list_once(prepared) == []


@pytest.mark.parametrize("is_gone_after_it", [True, False])
@pytest.mark.parametrize("event", ["before-call", "before-send"])
async def test_calls_are_prepared_after_a_first_one_answered_by_a_handler(
    local: LocalAWS, event: str, is_gone_after_it: bool
) -> None:
    """Calls that AWS did not answer say nothing about those that it does."""
    local.add_images(1)
    async with local.session() as aws:
        client = await open_client(aws, "sagemaker", "ListImages")
        response = AioAWSResponse(None, 200, {}, Answered(b'{"Images": []}'))
        answers = {"before-call": (response, {"Images": []}), "before-send": response}

        def answer(**_: object) -> Any:
            if is_gone_after_it:
                client.meta.events.unregister(f"{event}.sagemaker", answer)
            return answers[event]

        with registered(client.meta.events, "register", f"{event}.sagemaker", answer):
            assert await ListImages(aws).collect() == []
        assert local.requests == []
        assert await list_once(aws) == ["ListImages"]
        assert await list_once(aws) == []


class Answered:
    def __init__(self, body: bytes) -> None:
        self._body = body

    async def read(self) -> bytes:
        return self._body


# --- Handlers that come and go ------------------------------------------------------------------


async def test_a_handler_is_known_until_its_own_event_is_unregistered(prepared: Session) -> None:
    client = await open_client(prepared, "sagemaker", "ListImages")
    events = client.meta.events
    with registered(events, "register", "before-send.sagemaker", handler):
        events.unregister("before-send.sagemaker.ListImages", handler)
        assert await list_once(prepared) == ["ListImages"]
    assert await list_once(prepared) == []


async def test_a_handler_is_known_while_one_of_its_events_is_left(prepared: Session) -> None:
    client = await open_client(prepared, "sagemaker", "ListImages")
    events = client.meta.events
    with registered(events, "register", "before-send.sagemaker", handler):
        with registered(events, "register", "before-sign.sagemaker", handler):
            assert await list_once(prepared) == ["ListImages"]
        assert await list_once(prepared) == ["ListImages"]
    assert await list_once(prepared) == []


async def test_a_handler_with_an_id_is_known_until_it_is_unregistered(prepared: Session) -> None:
    client = await open_client(prepared, "sagemaker", "ListImages")
    events = client.meta.events
    for _ in range(2):  # the second time does nothing
        events.register("before-send.sagemaker", handler, unique_id="tracer")
    assert await list_once(prepared) == ["ListImages"]
    events.unregister("before-send.sagemaker", handler, unique_id="another")
    assert await list_once(prepared) == ["ListImages"]
    events.unregister("before-send.sagemaker", unique_id="tracer")
    assert await list_once(prepared) == []


async def test_a_handler_for_other_services_counts_too(prepared: Session) -> None:
    client = await open_client(prepared, "sagemaker", "ListImages")
    with registered(client.meta.events, "register", "before-send.s3", handler):
        assert await list_once(prepared) == ["ListImages"]
    assert await list_once(prepared) == []


async def test_a_handler_of_the_botocore_session_reaches_its_clients(local: LocalAWS) -> None:
    """As moto and tracers register theirs: for all sessions, before they are made."""
    local.add_images(1)
    botocore_session = make_sealed_session()
    botocore_session.register("before-send", handler)
    async with local.session(botocore_session=botocore_session) as aws:
        for _ in range(3):
            assert await list_once(aws) == ["ListImages"]


async def test_a_handler_that_moto_registers_for_all_sessions(
    local: LocalAWS, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(
        botocore.handlers, "BUILTIN_HANDLERS", [*BUILTIN_HANDLERS, ("before-send", handler)]
    )
    local.add_images(1)
    async with local.session() as aws:
        for _ in range(3):
            assert await list_once(aws) == ["ListImages"]


async def test_a_handler_may_call_another_operation(local: LocalAWS, prepared: Session) -> None:
    """Within a call, on the same client; the two calls are told apart."""
    client: Any = await open_client(prepared, "sagemaker", "ListImages")

    async def ask(**_: object) -> None:
        answer = await client.list_model_packages()
        assert answer["ModelPackageSummaryList"] == []

    local.requests.clear()
    with registered(client.meta.events, "register", "before-sign.sagemaker.ListImages", ask):
        assert await list_once(prepared) == ["ListImages", "ListModelPackages"]
    assert [each.operation for each in local.requests] == ["ListModelPackages", "ListImages"]
