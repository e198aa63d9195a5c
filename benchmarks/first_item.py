"""One fresh process of cold_start.py; prints its wall and CPU seconds.

    python benchmarks/first_item.py awslists               to the first item, all imports included
    python benchmarks/first_item.py training-jobs          the same, of ListTrainingJobs
    python benchmarks/first_item.py aiobotocore asyncio    the same, with asyncio imported before
    python benchmarks/first_item.py aiobotocore -- json    the same, with json imported as well
    python benchmarks/first_item.py imports -- asyncio     to import this
    python benchmarks/first_item.py imports -- awslists:Session    to import this name of it

Endpoint, region and credentials come from the environment. Nothing of weight is imported before
the clocks are first read.
"""

from __future__ import annotations

import sys
import time


def clocks() -> tuple[float, float]:
    return time.perf_counter(), time.process_time()


def first_image() -> tuple[float, float]:
    return first_with_awslists("ListImages")


def first_training_job() -> tuple[float, float]:
    return first_with_awslists("ListTrainingJobs")


def first_with_awslists(listing: str) -> tuple[float, float]:
    import asyncio

    import awslists.sagemaker
    from awslists import Session

    async def first() -> tuple[float, float]:
        async with Session() as aws:
            assert await getattr(awslists.sagemaker, listing)(aws).first() is not None
            return clocks()

    return asyncio.run(first())


def first_with_aiobotocore() -> tuple[float, float]:
    import asyncio

    from aiobotocore.session import get_session

    async def first() -> tuple[float, float]:
        async with get_session().create_client("sagemaker") as client:
            pages = client.get_paginator("list_images").paginate(MaxResults=100)
            assert (await anext(aiter(pages)))["Images"][0]
            return clocks()

    return asyncio.run(first())


def import_all(names: list[str]) -> tuple[float, float]:
    for name in names:
        module, _, attribute = name.partition(":")
        __import__(module)
        if attribute:
            getattr(sys.modules[module], attribute)
    return clocks()


def main(what: str, *names: str) -> None:
    run = {
        "awslists": first_image,
        "training-jobs": first_training_job,
        "aiobotocore": first_with_aiobotocore,
        "imports": clocks,
    }[what]
    before = names.index("--") if "--" in names else len(names)
    import_all([*names[:before]])
    started = clocks()
    import_all([*names[before + 1 :]])
    done = run()
    print(done[0] - started[0], done[1] - started[1])


if __name__ == "__main__":
    main(*sys.argv[1:])
