#!/usr/bin/env bash
# An annotation may change the core schema of a nested model, and the JSON schema shows the change,
# but pydantic silently validates with the model's own validator: since 2.11 in fields, and since
# 2.13 in a TypeAdapter too.
set -euo pipefail

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder"

cat >"$folder/expected" <<'TEXT'
pydantic 2.10.6: a field is shown as number and read as float
pydantic 2.10.6: a TypeAdapter is shown as number and read as float
pydantic 2.12.5: a field is shown as number and read as datetime
pydantic 2.12.5: a TypeAdapter is shown as number and read as float
pydantic 2.14.4: a field is shown as number and read as datetime
pydantic 2.14.4: a TypeAdapter is shown as number and read as datetime
TEXT

cat >"$folder/program.py" <<'PYTHON'
from datetime import datetime
from typing import Annotated

import pydantic
from pydantic_core import core_schema


class Job(pydantic.BaseModel):
    at: datetime


class WithNumber:
    def __get_pydantic_core_schema__(self, source, handler):
        schema = handler.resolve_ref_schema(handler(source))
        number = core_schema.model_field(core_schema.float_schema())
        fields = {**schema["schema"], "fields": {"at": number}}
        return {**schema, "schema": fields, "ref": "JobWithNumber"}


class Page(pydantic.BaseModel):
    job: Annotated[Job, WithNumber()]


def show(where, shown, job):
    kinds = shown["properties"]["at"]["type"], type(job.at).__name__
    print(f"pydantic {pydantic.VERSION}: {where} is shown as {kinds[0]} and read as {kinds[1]}")


page = Page.model_validate({"job": {"at": 1.5}})
show("a field", Page.model_json_schema()["$defs"]["JobWithNumber"], page.job)
adapter = pydantic.TypeAdapter(Annotated[Job, WithNumber()])
show("a TypeAdapter", adapter.json_schema(), adapter.validate_python({"at": 1.5}))
PYTHON

for version in 2.10.6 2.12.5 2.14.4; do
    "$folder/bin/pip" install --quiet --disable-pip-version-check "pydantic==$version"
    timeout 60 env -i HOME="$folder" "$folder/bin/python" "$folder/program.py"
done | tee "$folder/observed"

diff "$folder/expected" "$folder/observed"
