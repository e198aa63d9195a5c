#!/usr/bin/env bash
# A number that the service model calls a float or double is a str in botocore's answer when a JSON
# service sends NaN or an infinity, which JSON has to write as text; from XML it is a float.
set -euo pipefail

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder"
"$folder/bin/pip" install --quiet --disable-pip-version-check botocore==1.43.117

cat >"$folder/expected" <<'TEXT'
botocore 1.43.117
sagemaker, json: 0.5 float, 'NaN' str, 'Infinity' str
redshift, query: nan float
TEXT

timeout 60 env -i HOME="$folder" AWS_ACCESS_KEY_ID=example AWS_SECRET_ACCESS_KEY=example \
    "$folder/bin/python" - <<'PYTHON' | tee "$folder/observed"
import json
import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import botocore
import botocore.session

METRICS = {"FinalMetricDataList": [{"Value": value} for value in (0.5, "NaN", "Infinity")]}
STORAGE = (
    "<DescribeStorageResponse><DescribeStorageResult>"
    "<TotalBackupSizeInMegaBytes>NaN</TotalBackupSizeInMegaBytes>"
    "</DescribeStorageResult></DescribeStorageResponse>"
)


class Handler(BaseHTTPRequestHandler):
    def do_POST(self):
        self.rfile.read(int(self.headers["Content-Length"]))
        self.send_response(200)
        self.end_headers()
        answer = json.dumps(METRICS) if "X-Amz-Target" in self.headers else STORAGE
        self.wfile.write(answer.encode())

    def log_message(self, *_):
        pass


def shown(values):
    return ", ".join(f"{value!r} {type(value).__name__}" for value in values)


server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
threading.Thread(target=server.serve_forever, daemon=True).start()
where = {"region_name": "eu-west-1", "endpoint_url": f"http://127.0.0.1:{server.server_port}"}
session = botocore.session.get_session()
print(f"botocore {botocore.__version__}")
job = session.create_client("sagemaker", **where).describe_training_job(TrainingJobName="churn")
print(f"sagemaker, json: {shown(metric['Value'] for metric in job['FinalMetricDataList'])}")
storage = session.create_client("redshift", **where).describe_storage()
print(f"redshift, query: {shown([storage['TotalBackupSizeInMegaBytes']])}")
PYTHON

diff "$folder/expected" "$folder/observed"
