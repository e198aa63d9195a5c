"""Scans a large model registry by many workers, with a line that tells how far it is.

python examples/scan_registry.py                       on the embedded emulator, no AWS account
python examples/scan_registry.py --profile dev         on a real account, which is only read
"""

from __future__ import annotations

import argparse
import asyncio
import time
from collections import Counter

from awslists import ListModelPackages, Session
from awslists.testing import LocalAWS


async def scan(aws: Session) -> None:
    """Counts the model packages of each approval status; they come in no particular order."""
    counts: Counter[str] = Counter()
    start = time.monotonic()
    async with ListModelPackages(aws, model_package_type="Both").scan(workers=16) as packages:
        async for package in packages:
            counts[str(package.model_approval_status)] += 1
            if counts.total() % 1000 == 0:
                rate = counts.total() / (time.monotonic() - start)
                print(f"\r{counts.total():,} model packages, {rate:,.0f} a second", end="")
    print(
        f"\r{counts.total():,} model packages in {time.monotonic() - start:.1f} seconds: ", end=""
    )
    print(", ".join(f"{count:,} {status}" for status, count in counts.most_common()))


async def main(profile: str | None) -> None:
    """Lists what the profile leads to, or else the emulator."""
    if profile:
        async with Session(profile_name=profile) as aws:
            await scan(aws)
        return
    async with LocalAWS(latency=0.1) as local, local.session() as aws:
        local.add_model_packages(20_000, group="churn")
        await scan(aws)


if __name__ == "__main__":
    parser = argparse.ArgumentParser()
    parser.add_argument("--profile", help="of the AWS config file; none: the emulator")
    asyncio.run(main(parser.parse_args().profile))
