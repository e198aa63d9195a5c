#!/usr/bin/env bash
# Which address a proxy is asked for depends on the version of httpx2 beneath aiobotocore: 2.13.0
# doubles it for http, 2.13.1 mends that and breaks the tunnel for https, 2.14.0 gets both right.
set -euo pipefail

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder"
"$folder/bin/pip" install --quiet --disable-pip-version-check aiobotocore==3.9.0 botocore==1.43.56

cat >"$folder/expected" <<'TEXT'
aiobotocore 3.9.0, httpx2 2.13.0, http: POST http://aws.invalidhttp://aws.invalid/
aiobotocore 3.9.0, httpx2 2.13.0, https: CONNECT aws.invalid:443
aiobotocore 3.9.0, httpx2 2.13.1, http: POST http://aws.invalid/
aiobotocore 3.9.0, httpx2 2.13.1, https: CONNECT https://aws.invalid/
aiobotocore 3.9.0, httpx2 2.14.0, http: POST http://aws.invalid/
aiobotocore 3.9.0, httpx2 2.14.0, https: CONNECT aws.invalid:443
TEXT

cat >"$folder/program.py" <<'PYTHON'
import asyncio

import aiobotocore
import httpx2
from aiobotocore.config import AioConfig
from aiobotocore.httpxsession import HttpxSession
from aiobotocore.session import get_session
from botocore.exceptions import ClientError, ProxyConnectionError


async def main():
    requests = []

    async def refuse(reader, writer):
        head = await reader.readuntil(b"\r\n\r\n")
        requests.append(head.decode().partition(" HTTP/1.1\r\n")[0])
        writer.write(b"HTTP/1.1 503 Unavailable\r\nContent-Length: 0\r\nConnection: close\r\n\r\n")
        await writer.drain()
        writer.close()

    server = await asyncio.start_server(refuse, "127.0.0.1", 0)
    proxy = f"http://127.0.0.1:{server.sockets[0].getsockname()[1]}"
    for scheme in ("http", "https"):
        config = AioConfig(
            http_session_cls=HttpxSession,
            proxies={scheme: proxy},
            retries={"total_max_attempts": 1},
        )
        where = {"region_name": "eu-west-1", "endpoint_url": f"{scheme}://aws.invalid"}
        async with get_session().create_client("sagemaker", config=config, **where) as client:
            try:
                await client.list_images()
            except (ClientError, ProxyConnectionError):
                versions = f"aiobotocore {aiobotocore.__version__}, httpx2 {httpx2.__version__}"
                print(f"{versions}, {scheme}: {requests.pop()}")


asyncio.run(main())
PYTHON

for version in 2.13.0 2.13.1 2.14.0; do
    "$folder/bin/pip" install --quiet --disable-pip-version-check "httpx2==$version"
    timeout 60 env -i HOME="$folder" AWS_ACCESS_KEY_ID=example AWS_SECRET_ACCESS_KEY=example \
        "$folder/bin/python" "$folder/program.py"
done | tee "$folder/observed"

diff "$folder/expected" "$folder/observed"
