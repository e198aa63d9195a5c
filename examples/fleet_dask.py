"""Lists the model packages of many accounts and regions in the workers of a Dask cluster.

    pip install "awslists[arrow]" distributed
    python fleet_dask.py fleet.parquet --profiles dev prod --regions us-east-1 eu-west-1
    python fleet_dask.py fleet.parquet --profiles dev prod --scheduler tcp://host:8786

One process is often enough, since listing is mostly waiting for answers: see fleet.py, which this
script imports. Use Dask for more than one process can hold or compute, or for accounts that only
other machines can reach.

A worker gets the names of a profile and a region, and a request; no credentials. It finds the
credentials of the profile itself and opens its own Session, since a Session cannot be sent. It
needs awslists and pyarrow installed, but not this file. If a worker dies, Dask repeats its work,
which does no harm, since a listing only reads.
"""

import asyncio
import sys
from typing import Any

import pyarrow as pa
from distributed import Client, wait

from awslists import AWSListsError, ListModelPackages, Session
from fleet import parser, places_of, save

REQUEST = {"ModelPackageType": "Both"}  # AWS's names, as `from_request` takes them


def list_packages(settings: dict[str, Any], request: dict[str, Any]) -> pa.Table | AWSListsError:
    """Lists one account in one region. A worker runs this in a thread without an event loop."""

    async def collect() -> pa.Table:
        async with Session(**settings) as aws:
            packages = await ListModelPackages.from_request(aws, request).collect()
        return packages.to_arrow()

    try:
        return asyncio.run(collect())
    except AWSListsError as error:
        return error  # if raised, the worker would log it too, with a traceback


def list_fleet(client: Client, places: dict[str, dict[str, Any]]) -> dict[str, Any]:
    """Lists each place in a worker: a table, or the error that kept it from being listed."""
    settings = list(places.values())
    # pure=False: the same call may give another result tomorrow.
    futures: list[Any] = client.map(list_packages, settings, request=REQUEST, pure=False)
    wait(futures)  # type: ignore[no-untyped-call]  # Dask is typed in part
    results = [future.exception() or future.result() for future in futures]
    return dict(zip(places, results, strict=True))


if __name__ == "__main__":
    parser.add_argument("--scheduler", help="address of a Dask cluster; none: use this machine")
    given = parser.parse_args()
    try:
        client = Client(given.scheduler)  # type: ignore[no-untyped-call]  # as above
    except (OSError, ValueError) as error:
        sys.exit(f"there is no Dask scheduler at {given.scheduler}: {error}")
    with client:
        save(list_fleet(client, places_of(given)), given.output)
