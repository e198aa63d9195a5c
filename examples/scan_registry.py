"""Counts the model packages of a large registry by approval status, listing with 16 workers.

Run `python scan_registry.py` with your AWS credentials. Without an account, run this in another
terminal and paste the `export` lines that it prints:

    python -m awslists.testing --model-packages 20000 --latency 0.1
"""

import asyncio
import time
from collections import Counter

from awslists import AWSListsError, ListModelPackages, Session


async def main() -> None:
    counts: Counter[str] = Counter()
    start = time.monotonic()
    async with Session() as aws:
        registry = ListModelPackages(aws, model_package_type="Both")
        async with registry.scan(workers=16) as packages:  # in no particular order
            async for package in packages:
                counts[str(package.model_approval_status)] += 1
                if counts.total() % 1000 == 0:
                    print(f"\r{counts.total():,} model packages", end="", flush=True)
    print(f"\r{counts.total():,} model packages in {time.monotonic() - start:.1f} seconds")
    for status, count in counts.most_common():
        print(f"{count:9,} {status}")


if __name__ == "__main__":
    try:
        asyncio.run(main())
    except AWSListsError as error:
        raise SystemExit(f"\n{error}") from error
