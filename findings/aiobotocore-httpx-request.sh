#!/usr/bin/env bash
# One call is two different requests: aiobotocore's httpx backend puts the whole address into the
# request line, as for a proxy, and asks for gzip where the default backend asks for no compression.
set -euo pipefail

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder"
"$folder/bin/pip" install --quiet --disable-pip-version-check \
    aiobotocore==3.10.0 botocore==1.43.117 aiohttp==3.14.5 httpx2==2.16.2

cat >"$folder/expected" <<'TEXT'
aiobotocore 3.10.0, aiohttp 3.14.5, httpx2 2.16.2
AIOHTTPSession: POST / HTTP/1.1, Accept-Encoding: identity
HttpxSession: POST http://127.0.0.1:PORT/ HTTP/1.1, Accept-Encoding: gzip, deflate
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


async def main():
    heads = []

    async def answer(reader, writer):
        heads.append((await reader.readuntil(b"\r\n\r\n{}")).decode().splitlines())
        writer.write(b"HTTP/1.1 200 OK\r\nContent-Length: 2\r\nConnection: close\r\n\r\n{}")
        await writer.drain()
        writer.close()

    server = await asyncio.start_server(answer, "127.0.0.1", 0)
    port = server.sockets[0].getsockname()[1]
    where = {"region_name": "eu-west-1", "endpoint_url": f"http://127.0.0.1:{port}"}
    for backend in (AIOHTTPSession, HttpxSession):
        config = AioConfig(http_session_cls=backend)
        async with get_session().create_client("sagemaker", config=config, **where) as client:
            await client.list_images()
        request_line, *headers = heads.pop()
        encoding = next(line for line in headers if line.startswith("Accept-Encoding"))
        print(f"{backend.__name__}: {request_line.replace(str(port), 'PORT')}, {encoding}")


versions = f"aiohttp {aiohttp.__version__}, httpx2 {httpx2.__version__}"
print(f"aiobotocore {aiobotocore.__version__}, {versions}")
asyncio.run(main())
PYTHON

diff "$folder/expected" "$folder/observed"
