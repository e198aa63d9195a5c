#!/usr/bin/env bash
# A patch release can take whole services away: botocore 1.40.61 has seven fewer than 1.40.60, and a
# program that uses one of them fails at create_client.
set -euo pipefail

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder"

cat >"$folder/expected" <<'TEXT'
botocore 1.40.60: 414 services; lookoutvision: a client
botocore 1.40.61: 407 services; lookoutvision: UnknownServiceError
TEXT

cat >"$folder/program.py" <<'PYTHON'
import botocore
import botocore.session
from botocore.exceptions import UnknownServiceError

session = botocore.session.get_session()
services = session.get_available_services()
try:
    session.create_client("lookoutvision", region_name="eu-west-1")
    outcome = "a client"
except UnknownServiceError as error:
    outcome = type(error).__name__
print(f"botocore {botocore.__version__}: {len(services)} services; lookoutvision: {outcome}")
PYTHON

for version in 1.40.60 1.40.61; do
    "$folder/bin/pip" install --quiet --disable-pip-version-check "botocore==$version"
    timeout 60 env -i HOME="$folder" AWS_ACCESS_KEY_ID=example AWS_SECRET_ACCESS_KEY=example \
        "$folder/bin/python" "$folder/program.py"
done | tee "$folder/observed"

diff "$folder/expected" "$folder/observed"
