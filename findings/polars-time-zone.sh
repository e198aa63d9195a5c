#!/usr/bin/env bash
# polars keeps the time zone of times in dicts and columns, but silently drops it in a frame made of
# pydantic models or dataclasses, which can then not be joined with the others.
set -euo pipefail

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder"
"$folder/bin/pip" install --quiet --disable-pip-version-check polars==2.1.0 pydantic==2.14.4

cat >"$folder/expected" <<'TEXT'
polars 2.1.0, pydantic 2.14.4
column: Datetime(time_unit='us', time_zone='UTC')
dict: Datetime(time_unit='us', time_zone='UTC')
pydantic model: Datetime(time_unit='us', time_zone=None)
dataclass: Datetime(time_unit='us', time_zone=None)
joined with the column: SchemaError
TEXT

timeout 60 env -i HOME="$folder" "$folder/bin/python" - <<'PYTHON' | tee "$folder/observed"
from dataclasses import dataclass
from datetime import UTC, datetime

import polars
import pydantic


class Model(pydantic.BaseModel):
    at: datetime


@dataclass
class Record:
    at: datetime


noon = datetime(2024, 6, 1, 12, tzinfo=UTC)
print(f"polars {polars.__version__}, pydantic {pydantic.__version__}")
column, models = polars.DataFrame({"at": [noon]}), polars.DataFrame([Model(at=noon)])
print(f"column: {column['at'].dtype}")
print(f"dict: {polars.DataFrame([{'at': noon}])['at'].dtype}")
print(f"pydantic model: {models['at'].dtype}")
print(f"dataclass: {polars.DataFrame([Record(at=noon)])['at'].dtype}")
try:
    print(f"joined with the column: {models.join(column, on='at').height} row")
except polars.exceptions.SchemaError as error:
    print(f"joined with the column: {type(error).__name__}")
PYTHON

diff "$folder/expected" "$folder/observed"
