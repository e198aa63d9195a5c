#!/usr/bin/env bash
# A dataclass of __main__ or of a notebook reaches another process with a copy of the sentinel
# dataclasses.MISSING, so `default is MISSING` is False there, and required fields are optional in
# its subclasses.
set -euo pipefail

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder"
"$folder/bin/pip" install --quiet --disable-pip-version-check cloudpickle==3.1.3

cat >"$folder/expected" <<'TEXT'
cloudpickle 3.1.3
sender: default is MISSING: True
sender: Resized() is refused: TypeError
receiver: default is MISSING: False
receiver: Resized() has the name <class 'dataclasses._MISSING_TYPE'>
TEXT

cat >"$folder/receiver.py" <<'PYTHON'
import pickle
import sys

show, job_class = pickle.load(sys.stdin.buffer)
show("receiver", job_class)
PYTHON

timeout 60 env -i HOME="$folder" \
    "$folder/bin/python" - "$folder/receiver.py" <<'PYTHON' | tee "$folder/observed"
import dataclasses
import subprocess
import sys

import cloudpickle


@dataclasses.dataclass
class Job:
    name: str


def show(who, job_class):
    default = dataclasses.fields(job_class)[0].default
    print(f"{who}: default is MISSING: {default is dataclasses.MISSING}")

    @dataclasses.dataclass
    class Resized(job_class):
        size: int = 1

    try:
        print(f"{who}: Resized() has the name {type(Resized().name)}")
    except TypeError as error:
        print(f"{who}: Resized() is refused: {type(error).__name__}")


print(f"cloudpickle {cloudpickle.__version__}")
show("sender", Job)
sys.stdout.flush()
sent = cloudpickle.dumps((show, Job))
subprocess.run([sys.executable, sys.argv[1]], input=sent, check=True)
PYTHON

diff "$folder/expected" "$folder/observed"
