#!/usr/bin/env bash
# The StartingToken of a paginator is documented as "the NextToken from a previous response". One that
# is JSON in base64, as some tokens of AWS are, is taken for one of botocore's own and decoded: the
# members of an object are sent as parameters, and a number ends in an AttributeError.
set -euo pipefail

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder"
"$folder/bin/pip" install --quiet --disable-pip-version-check botocore==1.44.8

cat >"$folder/expected" <<'TEXT'
botocore 1.44.8
NextToken abc-123: asks for NextToken abc-123
NextToken eyJvZmZzZXQiOiAxMDB9, which is {"offset": 100}: ParamValidationError, Unknown parameter in input: "offset"
NextToken MTAw, which is 100: AttributeError, 'int' object has no attribute 'pop'
NextToken eyJOZXh0VG9rZW4iOiAiYSJ9, which is {"NextToken": "a"}: asks for NextToken a
TEXT

timeout 60 env -i HOME="$folder" AWS_ACCESS_KEY_ID=example AWS_SECRET_ACCESS_KEY=example \
    "$folder/bin/python" - <<'PYTHON' | tee "$folder/observed"
import json
import threading
from base64 import b64encode
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import botocore
import botocore.session

asked = []


class Handler(BaseHTTPRequestHandler):
    def do_POST(self):
        asked.append(json.loads(self.rfile.read(int(self.headers["Content-Length"]))))
        self.send_response(200)
        self.end_headers()
        is_first = "NextToken" not in asked[-1]
        answer = {"Images": [], "NextToken": token} if is_first else {"Images": []}
        self.wfile.write(json.dumps(answer).encode())

    def log_message(self, *_):
        pass


server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
threading.Thread(target=server.serve_forever, daemon=True).start()
client = botocore.session.get_session().create_client(
    "sagemaker", region_name="eu-west-1", endpoint_url=f"http://127.0.0.1:{server.server_port}"
)
paginator = client.get_paginator("list_images")


def carry_on():
    first_page = next(iter(paginator.paginate()))
    try:
        list(paginator.paginate(PaginationConfig={"StartingToken": first_page["NextToken"]}))
    except Exception as error:
        reason = str(error).splitlines()[-1].split(", must be")[0]
        return f"{type(error).__name__}, {reason}"
    return f"asks for NextToken {asked[-1]['NextToken']}"


print(f"botocore {botocore.__version__}")
token = "abc-123"
print(f"NextToken {token}: {carry_on()}")
for content in ('{"offset": 100}', "100", '{"NextToken": "a"}'):
    token = b64encode(content.encode()).decode()
    print(f"NextToken {token}, which is {content}: {carry_on()}")
PYTHON

diff "$folder/expected" "$folder/observed"
