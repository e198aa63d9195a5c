#!/usr/bin/env bash
# Sentry's integrations for boto3 and aiohttp both change aiobotocore's requests. In 2.69.0, one does
# so after the signature, and AWS refuses every traced call; later ones do not name the operation.
set -euo pipefail

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder"
"$folder/bin/pip" install --quiet --disable-pip-version-check \
    aiobotocore==3.10.0 botocore==1.43.117 aiohttp==3.14.5

cat >"$folder/expected" <<'TEXT'
sentry-sdk 2.68.1: an answer; spans aws.sagemaker.ListImages, POST
sentry-sdk 2.69.0: InvalidSignatureException; spans aws.sagemaker.ListImages, POST
sentry-sdk 2.69.1: an answer; spans aws.sagemaker.ListImages, POST
sentry-sdk 2.75.0: an answer; spans POST
TEXT

cat >"$folder/program.py" <<'PYTHON'
import asyncio
import hashlib
import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from types import SimpleNamespace

import sentry_sdk
from aiobotocore.session import get_session
from botocore.auth import SigV4Auth
from botocore.credentials import Credentials
from botocore.exceptions import ClientError
from sentry_sdk.transport import Transport

KEYS = ("example", "example")


class Handler(BaseHTTPRequestHandler):
    def do_POST(self):
        body = self.rfile.read(int(self.headers["Content-Length"]))
        is_signed = self.is_signed(body)
        self.send_response(200 if is_signed else 403)
        self.end_headers()
        self.wfile.write(b"{}" if is_signed else b'{"__type": "InvalidSignatureException"}')

    def is_signed(self, body):
        signed, signature = self.headers["Authorization"].split(", ")[1:]
        names = signed.removeprefix("SignedHeaders=")
        headers = [f"{name}:{self.headers[name].strip()}" for name in names.split(";")]
        parts = ("POST", "/", "", *headers, "", names, hashlib.sha256(body).hexdigest())
        request = SimpleNamespace(context={"timestamp": self.headers["X-Amz-Date"]})
        auth = SigV4Auth(Credentials(*KEYS), "sagemaker", "eu-west-1")
        expected = auth.signature(auth.string_to_sign(request, "\n".join(parts)), request)
        return signature == f"Signature={expected}"

    def log_message(self, *_):
        pass


class Spans(Transport):
    names = ()

    def capture_envelope(self, envelope):
        spans = envelope.get_transaction_event()["spans"]
        Spans.names = [span["description"].partition(" ")[0] for span in spans]


async def call():
    session = get_session()
    session.set_credentials(*KEYS)
    where = {"region_name": "eu-west-1", "endpoint_url": f"http://127.0.0.1:{server.server_port}"}
    async with session.create_client("sagemaker", **where) as client:
        with sentry_sdk.start_transaction(name="example"):
            try:
                await client.list_images()
                return "an answer"
            except ClientError as error:
                return error.response["Error"]["Code"]


server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
threading.Thread(target=server.serve_forever, daemon=True).start()
sentry_sdk.init("http://example@sentry.invalid/1", transport=Spans, traces_sample_rate=1)
outcome = asyncio.run(call())
print(f"sentry-sdk {sentry_sdk.VERSION}: {outcome}; spans {', '.join(Spans.names)}")
PYTHON

for version in 2.68.1 2.69.0 2.69.1 2.75.0; do
    "$folder/bin/pip" install --quiet --disable-pip-version-check "sentry-sdk==$version"
    timeout 60 env -i HOME="$folder" "$folder/bin/python" "$folder/program.py"
done | tee "$folder/observed"

diff "$folder/expected" "$folder/observed"
