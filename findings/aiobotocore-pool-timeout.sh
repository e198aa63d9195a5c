#!/usr/bin/env bash
# On aiobotocore's httpx backend, a call that waits for a free connection fails after 5 seconds
# with a connect timeout, whatever connect_timeout says; on the default backend it waits its turn.
set -euo pipefail

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder"
"$folder/bin/pip" install --quiet --disable-pip-version-check \
    aiobotocore==3.10.0 botocore==1.43.117 aiohttp==3.14.5 httpx2==2.16.2

cat >"$folder/expected" <<'TEXT'
aiobotocore 3.10.0, aiohttp 3.14.5, httpx2 2.16.2
two calls, one connection, answers after 7 s, connect_timeout=60
AIOHTTPSession: answer, answer
HttpxSession: answer, ConnectTimeoutError
HttpxSession, pool_timeout=None: answer, answer
TEXT

timeout 60 env -i HOME="$folder" AWS_ACCESS_KEY_ID=example AWS_SECRET_ACCESS_KEY=example \
    "$folder/bin/python" - <<'PYTHON' | tee "$folder/observed"
import asyncio

import aiobotocore
import aiohttp
import httpx2
from aiobotocore.config import AioConfig
from aiobotocore.httpsession import AIOHTTPSession
from aiobotocore.httpxsession import HttpxSession
from aiobotocore.session import get_session


async def answer_late(reader, writer):
    await reader.readuntil(b"\r\n\r\n{}")
    await asyncio.sleep(7)
    writer.write(b"HTTP/1.1 200 OK\r\nContent-Length: 2\r\nConnection: close\r\n\r\n{}")
    await writer.drain()
    writer.close()


async def call_twice(port, backend, **settings):
    config = AioConfig(
        http_session_cls=backend,
        connect_timeout=60,
        max_pool_connections=1,
        retries={"total_max_attempts": 1},
        **settings,
    )
    where = {"region_name": "eu-west-1", "endpoint_url": f"http://127.0.0.1:{port}"}
    async with get_session().create_client("sagemaker", config=config, **where) as client:
        calls = (client.list_images() for _ in range(2))
        outcomes = await asyncio.gather(*calls, return_exceptions=True)
    names = ["answer" if isinstance(each, dict) else type(each).__name__ for each in outcomes]
    return ", ".join(sorted(names, reverse=True))


async def main():
    server = await asyncio.start_server(answer_late, "127.0.0.1", 0)
    port = server.sockets[0].getsockname()[1]
    unbounded = {"pool_timeout": None, "keepalive_timeout": 12}
    on_aiohttp, on_httpx, on_httpx_unbounded = await asyncio.gather(
        call_twice(port, AIOHTTPSession),
        call_twice(port, HttpxSession),
        call_twice(port, HttpxSession, connector_args=unbounded),
    )
    print("two calls, one connection, answers after 7 s, connect_timeout=60")
    print(f"AIOHTTPSession: {on_aiohttp}")
    print(f"HttpxSession: {on_httpx}")
    print(f"HttpxSession, pool_timeout=None: {on_httpx_unbounded}")


versions = f"aiohttp {aiohttp.__version__}, httpx2 {httpx2.__version__}"
print(f"aiobotocore {aiobotocore.__version__}, {versions}")
asyncio.run(main())
PYTHON

diff "$folder/expected" "$folder/observed"
