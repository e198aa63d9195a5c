#!/usr/bin/env bash
# aiobotocore follows a redirect and returns what the other server answers, while botocore, whose
# behaviour it otherwise mirrors, and its own httpx backend raise an error.
set -euo pipefail

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder"
"$folder/bin/pip" install --quiet --disable-pip-version-check \
    aiobotocore==3.10.0 botocore==1.43.117 aiohttp==3.14.5 httpx2==2.16.2

cat >"$folder/expected" <<'TEXT'
aiobotocore 3.10.0, botocore 1.43.117, aiohttp 3.14.5, httpx2 2.16.2
aiobotocore, AIOHTTPSession: asked first, second; an answer
aiobotocore, HttpxSession: asked first; ClientError with status 307
botocore: asked first; ClientError with status 307
TEXT

timeout 60 env -i HOME="$folder" AWS_ACCESS_KEY_ID=example AWS_SECRET_ACCESS_KEY=example \
    "$folder/bin/python" - <<'PYTHON' | tee "$folder/observed"
import asyncio
import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import aiobotocore
import aiobotocore.session
import aiohttp
import botocore
import botocore.session
import httpx2
from aiobotocore.config import AioConfig
from aiobotocore.httpsession import AIOHTTPSession
from aiobotocore.httpxsession import HttpxSession
from botocore.exceptions import ClientError

asked = []


class Handler(BaseHTTPRequestHandler):
    def do_POST(self):
        self.rfile.read(int(self.headers["Content-Length"]))
        asked.append("first" if self.server is first else "second")
        self.send_response(307 if self.server is first else 200)
        if self.server is first:
            self.send_header("Location", f"http://127.0.0.1:{second.server_port}/")
        self.end_headers()
        self.wfile.write(b"{}")

    def log_message(self, *_):
        pass


first, second = (ThreadingHTTPServer(("127.0.0.1", 0), Handler) for _ in range(2))
for server in (first, second):
    threading.Thread(target=server.serve_forever, daemon=True).start()
where = {"region_name": "eu-west-1", "endpoint_url": f"http://127.0.0.1:{first.server_port}"}


def show(caller, error=None):
    outcome = "an answer"
    if error:
        status = error.response["ResponseMetadata"]["HTTPStatusCode"]
        outcome = f"{type(error).__name__} with status {status}"
    print(f"{caller}: asked {', '.join(asked)}; {outcome}")
    asked.clear()


async def call(backend):
    session = aiobotocore.session.get_session()
    config = AioConfig(http_session_cls=backend)
    async with session.create_client("sagemaker", config=config, **where) as client:
        await client.list_images()


versions = f"aiohttp {aiohttp.__version__}, httpx2 {httpx2.__version__}"
print(f"aiobotocore {aiobotocore.__version__}, botocore {botocore.__version__}, {versions}")
for backend in (AIOHTTPSession, HttpxSession):
    try:
        asyncio.run(call(backend))
        show(f"aiobotocore, {backend.__name__}")
    except ClientError as error:
        show(f"aiobotocore, {backend.__name__}", error)
try:
    botocore.session.get_session().create_client("sagemaker", **where).list_images()
    show("botocore")
except ClientError as error:
    show("botocore", error)
PYTHON

diff "$folder/expected" "$folder/observed"
