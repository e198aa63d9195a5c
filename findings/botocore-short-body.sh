#!/usr/bin/env bash
# After a patch release, botocore no longer notices that a connection closed within the body of an
# answer: it reads half a document as an answer without items, and the listing ends without an error.
#
# Since 1.43.115 it tells urllib3 not to compare the body with its Content-Length. botocore compares
# them itself for streams such as that of GetObject, but not here, and reads a body that is not JSON as
# an error message. Earlier, urllib3 raised an error, and botocore made the call again.
set -euo pipefail

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder"

cat >"$folder/expected" <<'TEXT'
botocore 1.43.114, urllib3 2.8.0: asked 4 times; listed image-1, image-2, image-3
botocore 1.43.115, urllib3 2.8.0: asked 2 times; listed image-1
TEXT

cat >"$folder/program.py" <<'PYTHON'
import json
import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import botocore
import botocore.session
import urllib3

asked = []


class Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def do_POST(self):
        request = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
        asked.append(page := int(request.get("NextToken", 1)))
        answer = {"Images": [{"ImageName": f"image-{page}"}]}
        body = json.dumps(answer | ({"NextToken": str(page + 1)} if page < 3 else {})).encode()
        self.send_response(200)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        if len(asked) == 2:  # the connection closes after half of the body
            body, self.close_connection = body[: len(body) // 2], True
        self.wfile.write(body)

    def log_message(self, *_):
        pass


server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
threading.Thread(target=server.serve_forever, daemon=True).start()
client = botocore.session.get_session().create_client(
    "sagemaker", region_name="eu-west-1", endpoint_url=f"http://127.0.0.1:{server.server_port}"
)
pages = client.get_paginator("list_images").paginate()
listed = ", ".join(image["ImageName"] for page in pages for image in page.get("Images", []))
versions = f"botocore {botocore.__version__}, urllib3 {urllib3.__version__}"
print(f"{versions}: asked {len(asked)} times; listed {listed}")
PYTHON

for version in 1.43.114 1.43.115; do
    "$folder/bin/pip" install --quiet --disable-pip-version-check \
        "botocore==$version" urllib3==2.8.0
    timeout 60 env -i HOME="$folder" AWS_ACCESS_KEY_ID=example AWS_SECRET_ACCESS_KEY=example \
        "$folder/bin/python" "$folder/program.py"
done | tee "$folder/observed"

diff "$folder/expected" "$folder/observed"
