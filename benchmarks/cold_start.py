"""Time fresh processes until the first item, and `import awslists`.

    python benchmarks/cold_start.py --rounds 30

Bytecode is cached, as it is in an installed package. Only the ratios within one run compare, they
are medians over its rounds.
"""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path
from typing import Any

from items import REGION
from rounds import Spread, interleaved, median_ratio, options, print_table, write_json
from server import CREDENTIALS, running

# pydantic imports its parts when they are first used: these are what any model needs.
LIBRARIES = ["aiobotocore.session", "pydantic.main", "pydantic.fields", "anyio"]
CLOCKS = ("wall", "cpu")

OURS = ["awslists:Session", "awslists:ListImages"]
TRAINING_JOBS = "awslists.sagemaker:ListTrainingJobs"

PROCESSES = {
    "awslists": ["awslists"],
    "aiobotocore": ["aiobotocore"],
    "awslists, with the same imports": ["awslists", "--", *LIBRARIES],
    "aiobotocore, with the same imports": ["aiobotocore", "--", *LIBRARIES],
    "awslists, libraries imported before": ["awslists", *LIBRARIES],
    "awslists, everything imported before": ["awslists", *LIBRARIES, *OURS],
    "aiobotocore, everything imported before": ["aiobotocore", *LIBRARIES],
    "import libraries, Session and ListImages": ["imports", "--", *LIBRARIES, *OURS],
    "ListTrainingJobs, everything imported before": [
        "training-jobs",
        *LIBRARIES,
        *OURS,
        TRAINING_JOBS,
    ],
    "import libraries, Session, ListImages, ListTrainingJobs": [
        "imports",
        "--",
        *LIBRARIES,
        *OURS,
        TRAINING_JOBS,
    ],
    "import libraries and awslists": ["imports", "--", *LIBRARIES, "awslists"],
    "import libraries": ["imports", "--", *LIBRARIES],
    "import Session and ListImages": ["imports", "--", *OURS],
    "import awslists": ["imports", "--", "awslists"],
}
COMPARED = (
    ("awslists", "aiobotocore"),
    ("awslists, with the same imports", "aiobotocore, with the same imports"),
    ("awslists, libraries imported before", "aiobotocore, everything imported before"),
    ("awslists, everything imported before", "aiobotocore, everything imported before"),
    ("ListTrainingJobs, everything imported before", "awslists, everything imported before"),
    ("import libraries, Session and ListImages", "import libraries"),
    ("import libraries and awslists", "import libraries"),
)

Samples = dict[str, dict[str, list[float]]]
"""The milliseconds of each process by each clock, round by round."""


def environment(url: str) -> dict[str, str]:
    """Return this environment, with the server to call and without the machine's AWS settings."""
    ours = {name: value for name, value in os.environ.items() if not is_setting(name)}
    return ours | {
        "AWS_CONFIG_FILE": os.devnull,
        "AWS_DEFAULT_REGION": REGION,
        "AWS_ENDPOINT_URL": url,
        "AWS_SHARED_CREDENTIALS_FILE": os.devnull,
        **{name.upper(): value for name, value in CREDENTIALS.items()},
    }


def is_setting(name: str) -> bool:
    certificates = ("CURL_CA_BUNDLE", "REQUESTS_CA_BUNDLE")
    return name.startswith("AWS_") or name in ("PYTHONDONTWRITEBYTECODE", *certificates)


def milliseconds(name: str, env: dict[str, str]) -> dict[str, float]:
    script = str(Path(__file__).with_name("first_item.py"))
    command = [sys.executable, script, *PROCESSES[name]]
    done = subprocess.run(command, env=env, check=True, stdout=subprocess.PIPE, text=True)  # noqa: S603  (ours)
    return {
        clock: 1000 * float(seconds)
        for clock, seconds in zip(CLOCKS, done.stdout.split(), strict=True)
    }


def measure(url: str, rounds: int) -> Samples:
    env = environment(url)
    samples: Samples = {name: {clock: [] for clock in CLOCKS} for name in PROCESSES}
    for name in PROCESSES:
        milliseconds(name, env)  # writes bytecode and fills the page cache
    for name in interleaved(PROCESSES, rounds):
        for clock, sample in milliseconds(name, env).items():
            samples[name][clock].append(sample)
    return samples


def summary(samples: Samples) -> dict[str, Any]:
    return {
        "milliseconds": {
            name: {clock: Spread.of(each) for clock, each in of_clock.items()}
            for name, of_clock in samples.items()
        },
        "ratios": {
            f"{name} / {base}": {
                clock: median_ratio(samples[name][clock], samples[base][clock]) for clock in CLOCKS
            }
            for name, base in COMPARED
        },
    }


def main() -> None:
    given = options(__doc__, rounds=30).parse_args()
    with running(pages=2) as url:
        results = summary(measure(url, given.rounds))
    times, ratios = results["milliseconds"], results["ratios"]
    rows = [[name, *(str(row[clock]) for clock in CLOCKS)] for name, row in times.items()]
    rows += [[name, *(f"x {row[clock]:.2f}" for clock in CLOCKS)] for name, row in ratios.items()]
    print_table(["", "wall ms (quartiles)", "CPU ms (quartiles)"], rows)
    write_json(given, results)


if __name__ == "__main__":
    main()
