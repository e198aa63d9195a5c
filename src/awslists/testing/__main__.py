"""``python -m awslists.testing`` serves a small account to any SDK in any language."""

from __future__ import annotations

import argparse
import time

from awslists import sagemaker
from awslists.testing._emulator.filling import fill
from awslists.testing._emulator.operations import OPERATIONS
from awslists.testing.local_aws import LocalAWS

A_DAY = 24 * 60 * 60
KEPT_REQUESTS = 5_000
"""About 15 MB of requests and tokens."""


def main() -> None:
    """Serve until interrupted."""
    arguments = _make_parser().parse_args()
    local = LocalAWS(
        host=arguments.host,
        port=arguments.port,
        latency=arguments.latency,
        kept_requests=KEPT_REQUESTS,
    )
    try:
        _fill(local, arguments)
        with local:
            print(_make_greeting(local), flush=True)
            while True:  # a sleep is interrupted even by handlers that restart what waits
                time.sleep(A_DAY)
    except KeyboardInterrupt:
        print("stopped")
    except (OSError, OverflowError) as error:
        address = f"{arguments.host}:{arguments.port}"
        raise SystemExit(f"cannot listen on {address}: {error}") from None


def _fill(local: LocalAWS, arguments: argparse.Namespace) -> None:
    for image in local.add_images(arguments.images):
        local.add_image_versions(image.image_name, arguments.versions)
    local.add_model_packages(arguments.model_packages, group="churn")
    local.add_model_packages(3)
    local.add_model_packaging_jobs("bolts", arguments.jobs)
    if arguments.service:
        listings = [getattr(sagemaker, name) for name in sagemaker.OPERATIONS]
        fill(local, listings, arguments.items)


def _make_parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="python -m awslists.testing",
        description=f"Serves {', '.join(OPERATIONS)} on this machine; with --service, more.",
        formatter_class=argparse.ArgumentDefaultsHelpFormatter,
    )
    parser.add_argument("--host", default="127.0.0.1", help="address to listen on")
    parser.add_argument("--port", type=int, default=5001, help="port; 0 picks a free one")
    parser.add_argument("--latency", type=seconds, default=0, help="seconds before each answer")
    parser.add_argument("--images", type=int, default=25, help="number of images")
    parser.add_argument("--versions", type=int, default=4, help="versions of each image")
    parser.add_argument("--model-packages", type=int, default=40, help="versions in group churn")
    parser.add_argument("--jobs", type=int, default=12, help="jobs in project bolts")
    parser.add_argument(
        "--service", choices=["sagemaker"], help="serve every list operation of this service"
    )
    parser.add_argument("--items", type=int, default=25, help="items of each of these")
    return parser


def seconds(text: str) -> float:
    """Parse a number of seconds; argparse shows this function's name in its error."""
    if not (number := float(text)) >= 0:
        raise ValueError
    return number


def _make_greeting(local: LocalAWS) -> str:
    exports = [f"export {name}={value}" for name, value in local.environ.items()]
    listening = f"LocalAWS is listening on {local.endpoint_url}; stop it with Ctrl-C."
    return "\n".join([listening, "", *exports])


if __name__ == "__main__":
    main()
