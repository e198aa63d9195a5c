#!/usr/bin/env bash
# The same call became another request in a patch release: botocore dropped the fraction of a second
# of a time bound on the JSON wire up to 1.43.92, and has sent it since 1.43.93.
set -euo pipefail

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder"

cat >"$folder/expected" <<'TEXT'
botocore 1.43.92: {"CreationTimeAfter": 1704067200}
botocore 1.43.93: {"CreationTimeAfter": 1704067200.75}
TEXT

cat >"$folder/program.py" <<'PYTHON'
import threading
from datetime import UTC, datetime
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import botocore
import botocore.session


class Handler(BaseHTTPRequestHandler):
    def do_POST(self):
        request = self.rfile.read(int(self.headers["Content-Length"]))
        print(f"botocore {botocore.__version__}: {request.decode()}")
        self.send_response(200)
        self.end_headers()
        self.wfile.write(b"{}")

    def log_message(self, *_):
        pass


server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
threading.Thread(target=server.serve_forever, daemon=True).start()
client = botocore.session.get_session().create_client(
    "sagemaker", region_name="eu-west-1", endpoint_url=f"http://127.0.0.1:{server.server_port}"
)
client.list_images(CreationTimeAfter=datetime(2024, 1, 1, microsecond=750_000, tzinfo=UTC))
PYTHON

for version in 1.43.92 1.43.93; do
    "$folder/bin/pip" install --quiet --disable-pip-version-check "botocore==$version"
    timeout 60 env -i HOME="$folder" AWS_ACCESS_KEY_ID=example AWS_SECRET_ACCESS_KEY=example \
        "$folder/bin/python" "$folder/program.py"
done | tee "$folder/observed"

diff "$folder/expected" "$folder/observed"
