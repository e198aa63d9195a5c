"""Lists the model packages of many accounts and regions into one Parquet file.

    pip install "awslists[arrow]"
    python fleet.py fleet.parquet --profiles dev prod --regions us-east-1 eu-west-1

Each account in each region has a Session of its own. If one fails, the others are still listed,
and the output says which failed and why. If the first error may end everything, `awslists.merge`
is shorter.

Without --profiles it lists the account that your environment selects. If you have no account, run
`python -m awslists.testing` in another terminal and paste the `export` lines that it prints.
"""

import argparse
import sys
from itertools import product
from typing import Any

import anyio
import pyarrow as pa
import pyarrow.parquet as pq

from awslists import AWSListsError, ListModelPackages, Session


async def list_packages(settings: dict[str, Any]) -> pa.Table:
    """Lists one account in one region, given the arguments of its Session."""
    async with Session(**settings) as aws:
        packages = await ListModelPackages(aws, model_package_type="Both").collect()
    return packages.to_arrow()


async def list_fleet(
    places: dict[str, dict[str, Any]], at_a_time: int = 8
) -> dict[str, pa.Table | AWSListsError]:
    """Lists several places at a time; the results are in the order of `places`."""
    results: dict[str, pa.Table | AWSListsError] = {}
    limiter = anyio.CapacityLimiter(at_a_time)

    async def list_place(place: str) -> None:
        async with limiter:
            try:
                results[place] = await list_packages(places[place])
            except AWSListsError as error:
                results[place] = error

    async with anyio.create_task_group() as tasks:
        for place in places:
            tasks.start_soon(list_place, place)
    return {place: results[place] for place in places}


def save(results: dict[str, Any], output: str) -> None:
    """Writes the tables with a column `place`; exits with status 1 if any listing failed."""
    tables = []
    for place, result in results.items():
        if isinstance(result, Exception):
            print(f"   failed {place}: {result}")
        else:
            print(f"{len(result):9,} {place}")
            tables.append(result.append_column("place", pa.array([place] * len(result), "string")))
    print(f"{len(tables)} of {len(results)} are complete")
    if tables:
        pq.write_table(pa.concat_tables(tables), output)
    if len(tables) < len(results):
        sys.exit(1)


parser = argparse.ArgumentParser()
parser.add_argument("output", help="the Parquet file to write")
parser.add_argument(
    "--profiles", nargs="+", default=[None], help="names of profiles in your AWS config file"
)
parser.add_argument("--regions", nargs="+", default=[None], help="AWS regions, such as us-east-1")


def places_of(given: argparse.Namespace) -> dict[str, dict[str, Any]]:
    """The arguments of a Session for each profile in each region."""
    return {
        f"{profile or 'default'}/{region or 'default'}": {
            "profile_name": profile,
            "region_name": region,
        }
        for profile, region in product(given.profiles, given.regions)
    }


if __name__ == "__main__":
    given = parser.parse_args()
    save(anyio.run(list_fleet, places_of(given)), given.output)
