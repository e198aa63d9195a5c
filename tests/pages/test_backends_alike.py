"""On asyncio and on trio, the same is sent, the same is read, and the same goes wrong."""

from __future__ import annotations

import gzip
import ssl
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from socketserver import StreamRequestHandler, ThreadingTCPServer
from threading import Thread
from typing import Any

import anyio
import pytest
from aiobotocore.config import AioConfig

from awslists import ListImages, Listing, ListModelPackagingJobs, Session, TransportError
from awslists._session.source import open_client
from awslists.testing import Answer, LocalAWS, faults
from awslists.testing.faults import Fault
from tests.helpers.backends import on_both_backends
from tests.helpers.call_makers import counting_calls, warm_up
from tests.helpers.gates import Gate, eventually
from tests.helpers.https import make_certificate
from tests.helpers.support import ONE_ATTEMPT

pytestmark = pytest.mark.both_makers

OF_EACH_CALL = ("amz-sdk-invocation-id", "authorization", "x-amz-date")
ANSWER = (
    b"HTTP/1.1 200 OK\r\ncontent-type: application/json\r\ncontent-length: 18\r\n\r\n"
    b'{"NextToken": ""}\n'
)
CREDENTIALS: dict[str, Any] = {
    "aws_access_key_id": "a",
    "aws_secret_access_key": "b",
    "aws_session_token": "c",
}

Sent = tuple[str, list[str], bytes]


@contextmanager
def recorder(certificate: Path) -> Iterator[tuple[str, list[Sent]]]:
    """A server that gives an empty page to everything; its address, and what came there.

    It is a proxy too, which speaks TLS as any host that a tunnel is opened to.
    """
    came: list[Sent] = []
    tls = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    tls.load_cert_chain(certificate)

    class Handler(StreamRequestHandler):
        def handle(self) -> None:
            while line := self.rfile.readline():
                headers = [*map(bytes.decode, iter(self.rfile.readline, b"\r\n"))]
                named = {k.lower(): v.strip() for k, _, v in (h.partition(":") for h in headers)}
                body = self.rfile.read(int(named.get("content-length", 0)))
                if line.startswith(b"CONNECT "):
                    self.open_tunnel()
                    continue
                kept = [f"{k}: {v}" for k, v in named.items() if k not in OF_EACH_CALL]
                came.append((line.decode().strip(), sorted(kept), body))
                self.wfile.write(ANSWER)

        def open_tunnel(self) -> None:
            self.wfile.write(b"HTTP/1.1 200 OK\r\n\r\n")
            self.request = tls.wrap_socket(self.request, server_side=True)
            self.setup()

        def finish(self) -> None:
            super().finish()
            self.request.close()

    class Server(ThreadingTCPServer):
        daemon_threads = True

    with Server(("127.0.0.1", 0), Handler) as server:
        thread = Thread(target=server.serve_forever, args=(0.01,))
        thread.start()
        try:
            yield f"127.0.0.1:{server.server_address[1]}", came
        finally:
            server.shutdown()
            thread.join()


def listings(aws: Session) -> list[Listing[Any]]:
    return [
        ListImages(aws, name_contains="a-b", max_results=7),
        ListModelPackagingJobs(aws, project_name="a_b", max_results=7, next_token="=/+a"),
    ]


WAYS = {
    "direct": ("http", {}),
    "through a proxy": ("http", {"http": "http://{}"}),
    "through a tunnel": ("https", {"https": "http://{}"}),
}


@pytest.mark.parametrize(("scheme", "proxies"), WAYS.values(), ids=WAYS)
def test_the_same_bytes_are_sent(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, scheme: str, proxies: dict[str, str]
) -> None:
    certificate = make_certificate(tmp_path)
    monkeypatch.setenv("AWS_CA_BUNDLE", str(certificate))
    sent: dict[str, list[Sent]] = {}
    makers: list[dict[str, int]] = []
    with recorder(certificate) as (host, came):
        config = AioConfig(proxies={name: url.format(host) for name, url in proxies.items()})
        address = f"{scheme}://{host}"

        async def collect() -> None:
            async with Session(
                region_name="eu-west-1", endpoint_url=address, config=config, **CREDENTIALS
            ) as aws:
                with counting_calls() as calls:
                    for listing in listings(aws) * 2:
                        assert await listing.collect() == []
                makers.append(calls)

        for backend in ("asyncio", "trio"):
            anyio.run(collect, backend=backend)
            sent[backend] = came[:]
            came.clear()
    assert makers == [
        {"botocore": 4} if proxies else {"botocore": 2, "awslists": 2},
        {"botocore": 4},
    ]
    assert sent["trio"] == sent["asyncio"]
    assert len(sent["trio"]) == 4
    # Only a proxy that opens no tunnel has to be told the host.
    assert sent["trio"][0][0] == f"POST {address if 'http' in proxies else ''}/ HTTP/1.1"
    assert "accept-encoding: identity" in sent["trio"][0][1]


def compressed(answer: Answer) -> Answer:
    headers = {**answer.headers, "content-encoding": "gzip"}
    return answer.replace(raw=gzip.compress(answer.body), headers=headers)


@on_both_backends
async def test_a_compressed_answer_is_read(local: LocalAWS) -> None:
    images = local.add_images(5)
    async with local.session(config=ONE_ATTEMPT) as aws:
        await warm_up(local, aws)
        local.inject(compressed, times=None)
        assert await ListImages(aws, max_results=2, sort_order="ASCENDING").collect() == images


def falsely_compressed(answer: Answer) -> Answer:
    return answer.replace(headers={**answer.headers, "content-encoding": "gzip"})


BROKEN: list[Fault] = [
    falsely_compressed,
    faults.dropped_connection(),
    faults.truncated_headers(),
    faults.truncated_body(),
]


@pytest.mark.parametrize("fault", BROKEN)
@on_both_backends
async def test_broken_answers_have_the_same_message(local: LocalAWS, fault: Fault) -> None:
    local.add_images(5)
    async with local.session(config=ONE_ATTEMPT) as aws:
        await warm_up(local, aws)
        local.inject(fault)
        with pytest.raises(TransportError, match="no answer was received: Connection was closed"):
            await ListImages(aws).collect()


@on_both_backends
async def test_a_stalled_answer_is_a_timeout(local: LocalAWS) -> None:
    config = ONE_ATTEMPT.merge(AioConfig(read_timeout=0.1))
    async with local.session(config=config) as aws:
        await warm_up(local, aws)
        local.inject(faults.stalled(5))
        with pytest.raises(
            TransportError, match="no answer was received: Read timeout on endpoint"
        ):
            await ListImages(aws).collect()


async def two_at_a_time(aws: Session) -> None:
    async with anyio.create_task_group() as tasks:
        for _ in range(2):
            tasks.start_soon(ListImages(aws).first)


@on_both_backends
async def test_calls_wait_for_a_free_connection(local: LocalAWS) -> None:
    gate = Gate()
    config = ONE_ATTEMPT.merge(AioConfig(max_pool_connections=1, connect_timeout=1))
    async with local.session(config=config) as aws, anyio.create_task_group() as tasks:
        await warm_up(local, aws)
        local.inject(gate)
        tasks.start_soon(two_at_a_time, aws)
        await eventually(lambda: local.pending == 1)
        gate.open()
    assert len(local.requests) == 2


@on_both_backends
async def test_zero_connections_and_seconds_set_no_limit(local: LocalAWS) -> None:
    local.add_images(3)
    zero = ONE_ATTEMPT.merge(AioConfig(max_pool_connections=0, connect_timeout=0, read_timeout=0))
    async with Session(**local.client_arguments, config=zero) as aws:
        with anyio.fail_after(20):
            assert len(await ListImages(aws).collect()) == 3


def test_on_trio_there_is_no_pool_timeout_by_default() -> None:
    async def told(config: AioConfig) -> dict[str, float | None]:
        async with Session(region_name="eu-west-1", config=config, **CREDENTIALS) as aws:
            client: Any = await open_client(aws, "sagemaker", "ListImages")
            timeout = client._endpoint.http_session._timeout  # noqa: SLF001  (its own wait is 5 s)
            timeouts: dict[str, float | None] = timeout.as_dict()
            return timeouts

    config = AioConfig(connect_timeout=3, read_timeout=7)
    ours = {"connect": 3, "read": 7, "write": 7, "pool": None}
    assert anyio.run(told, config, backend="trio") == ours
    config = config.merge(AioConfig(connector_args={"pool_timeout": 2}))
    assert anyio.run(told, config, backend="trio") == ours | {"pool": 2}
