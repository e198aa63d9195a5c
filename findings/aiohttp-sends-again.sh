#!/usr/bin/env bash
# With retries off, aiobotocore still sends a GET again when a kept connection drops, because
# aiohttp repeats it beneath the retries: the caller gets an answer, and RetryAttempts is 0.
set -euo pipefail

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder"
"$folder/bin/pip" install --quiet --disable-pip-version-check \
    aiobotocore==3.10.0 botocore==1.43.117 aiohttp==3.14.5

cat >"$folder/expected" <<'TEXT'
aiobotocore 3.10.0, botocore 1.43.117, aiohttp 3.14.5
aiobotocore: 3 requests for 2 calls; RetryAttempts 0
botocore: 2 requests for 2 calls; ConnectionClosedError
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
from aiobotocore.config import AioConfig
from botocore.config import Config
from botocore.exceptions import ConnectionClosedError

requests = []


class Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def do_GET(self):
        requests.append(self.path)
        if len(requests) == 2:  # the connection that the first call left open
            self.close_connection = True
            return
        self.send_response(200)
        self.send_header("Content-Length", "2")
        self.end_headers()
        self.wfile.write(b"{}")

    def log_message(self, *_):
        pass


server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
threading.Thread(target=server.serve_forever, daemon=True).start()
where = {"region_name": "eu-west-1", "endpoint_url": f"http://127.0.0.1:{server.server_port}"}
once = {"retries": {"total_max_attempts": 1}}


async def call_twice():
    session = aiobotocore.session.get_session()
    async with session.create_client("lambda", config=AioConfig(**once), **where) as client:
        await client.list_functions()
        answer = await client.list_functions()
    attempts = answer["ResponseMetadata"]["RetryAttempts"]
    print(f"aiobotocore: {len(requests)} requests for 2 calls; RetryAttempts {attempts}")


versions = f"botocore {botocore.__version__}, aiohttp {aiohttp.__version__}"
print(f"aiobotocore {aiobotocore.__version__}, {versions}")
asyncio.run(call_twice())
requests.clear()
client = botocore.session.get_session().create_client("lambda", config=Config(**once), **where)
client.list_functions()
try:
    client.list_functions()
except ConnectionClosedError as error:
    print(f"botocore: {len(requests)} requests for 2 calls; {type(error).__name__}")
PYTHON

diff "$folder/expected" "$folder/observed"
