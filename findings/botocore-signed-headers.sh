#!/usr/bin/env bash
# A patch release of botocore stops signing three headers that tracers add. Sentry looks in the
# signature for what it has already added, no longer finds it there, and sends `baggage` twice.
set -euo pipefail

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder"
"$folder/bin/pip" install --quiet --disable-pip-version-check sentry-sdk==2.71.0

cat >"$folder/expected" <<'TEXT'
botocore 1.43.114: signs traceparent, tracestate, baggage, sentry-trace, b3
with sentry-sdk 2.71.0: sends sentry-trace 1 time, baggage 1 time
botocore 1.43.115: signs sentry-trace, b3
with sentry-sdk 2.71.0: sends sentry-trace 1 time, baggage 2 times
TEXT

cat >"$folder/program.py" <<'PYTHON'
import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import botocore
import botocore.session
import sentry_sdk

TRACED = ("traceparent", "tracestate", "baggage", "sentry-trace", "b3", "X-Amzn-Trace-Id")
received = []


class Handler(BaseHTTPRequestHandler):
    def do_POST(self):
        self.rfile.read(int(self.headers["Content-Length"]))
        received.append(self.headers)
        self.send_response(200)
        self.end_headers()
        self.wfile.write(b"{}")

    def log_message(self, *_):
        pass


def add_headers(request, **_):
    for name in TRACED:
        request.headers[name] = "example"


def call(*handlers):
    session = botocore.session.get_session()
    where = {"region_name": "eu-west-1", "endpoint_url": f"http://127.0.0.1:{server.server_port}"}
    client = session.create_client("sagemaker", **where)
    for handler in handlers:
        client.meta.events.register("before-sign", handler)
    client.list_images()
    return received.pop()


server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
threading.Thread(target=server.serve_forever, daemon=True).start()
names = call(add_headers)["Authorization"].split("SignedHeaders=")[1].split(",")[0].split(";")
signed = [name for name in TRACED if name in names]
print(f"botocore {botocore.__version__}: signs {', '.join(signed)}")
sentry_sdk.init("http://example@sentry.invalid/1", transport=lambda _: None, traces_sample_rate=1)
with sentry_sdk.start_transaction(name="example"):
    headers = call()
counts = {name: len(headers.get_all(name)) for name in ("sentry-trace", "baggage")}
sent = [f"{name} {count} time{'s' * (count > 1)}" for name, count in counts.items()]
print(f"with sentry-sdk {sentry_sdk.VERSION}: sends {', '.join(sent)}")
PYTHON

for version in 1.43.114 1.43.115; do
    "$folder/bin/pip" install --quiet --disable-pip-version-check "botocore==$version"
    timeout 60 env -i HOME="$folder" AWS_ACCESS_KEY_ID=example AWS_SECRET_ACCESS_KEY=example \
        "$folder/bin/python" "$folder/program.py"
done | tee "$folder/observed"

diff "$folder/expected" "$folder/observed"
