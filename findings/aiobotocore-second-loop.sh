#!/usr/bin/env bash
# What paginate() returns can be looped over again, as if it described a request, but each loop
# changes its arguments, and the second one silently yields only the last page.
set -euo pipefail

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder"
"$folder/bin/pip" install --quiet --disable-pip-version-check aiobotocore==3.10.0 botocore==1.43.117

cat >"$folder/expected" <<'TEXT'
aiobotocore 3.10.0, botocore 1.43.117
aiobotocore, first loop: ['one', 'two', 'three']
aiobotocore, second loop: ['three']
botocore, first loop: ['one', 'two', 'three']
botocore, second loop: ['three']
TEXT

timeout 60 env -i HOME="$folder" AWS_ACCESS_KEY_ID=example AWS_SECRET_ACCESS_KEY=example \
    "$folder/bin/python" - <<'PYTHON' | tee "$folder/observed"
import asyncio
import json
import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import aiobotocore
import aiobotocore.session
import botocore
import botocore.session

PAGES = {"": ("one", "1"), "1": ("two", "2"), "2": ("three", "")}


class Handler(BaseHTTPRequestHandler):
    def do_POST(self):
        request = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
        name, token = PAGES[request.get("NextToken", "")]
        self.send_response(200)
        self.end_headers()
        answer = {"Images": [{"ImageName": name}], "NextToken": token}
        self.wfile.write(json.dumps(answer).encode())

    def log_message(self, *_):
        pass


server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
threading.Thread(target=server.serve_forever, daemon=True).start()
where = {"region_name": "eu-west-1", "endpoint_url": f"http://127.0.0.1:{server.server_port}"}


async def loop_twice():
    session = aiobotocore.session.get_session()
    async with session.create_client("sagemaker", **where) as client:
        pages = client.get_paginator("list_images").paginate()
        for loop in ("first", "second"):
            names = [page["Images"][0]["ImageName"] async for page in pages]
            print(f"aiobotocore, {loop} loop: {names}")


print(f"aiobotocore {aiobotocore.__version__}, botocore {botocore.__version__}")
asyncio.run(loop_twice())
client = botocore.session.get_session().create_client("sagemaker", **where)
pages = client.get_paginator("list_images").paginate()
for loop in ("first", "second"):
    print(f"botocore, {loop} loop: {[page['Images'][0]['ImageName'] for page in pages]}")
PYTHON

diff "$folder/expected" "$folder/observed"
