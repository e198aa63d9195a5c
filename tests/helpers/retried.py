"""Print how calls are retried here, in three lines: ``python -m tests.helpers.retried``."""

from __future__ import annotations

import trio

from awslists import InternalServiceError, ListImages
from awslists._session.source import open_client
from awslists.testing import LocalAWS, faults
from tests.helpers.support import users_session
from tests.helpers.virtual_time import in_virtual_time


def main() -> None:
    """Ask an emulator that throttles for a minute, and then one that fails."""
    with LocalAWS() as local:
        local.add_images(3)

        async def ask() -> None:
            async with users_session(local) as aws:
                client = await open_client(aws, "sagemaker", "ListImages")
                retries = client.meta.config.retries
                tell(f"mode {retries['mode']}, attempts {retries['total_max_attempts']}")
                local.inject(faults.throttling(), times=None)
                async with trio.open_nursery() as nursery:
                    nursery.start_soon(clear_faults_in_a_minute, local)
                    items = await ListImages(aws).collect()
                tell(f"{len(items)} items after a minute of throttling")
                await trio.sleep(61)
                await ListImages(aws).collect()  # from here on no call waits for its turn
                local.inject(faults.server_error(), times=None)
                local.requests.clear()
                try:
                    await ListImages(aws).collect()
                except InternalServiceError:
                    tell(f"{len(local.requests)} requests until a server error is told")

        in_virtual_time(local, ask)


async def clear_faults_in_a_minute(local: LocalAWS) -> None:
    await trio.sleep(59)
    local.clear_faults()


def tell(line: str) -> None:
    print(line, flush=True)  # noqa: T201  (a script)


if __name__ == "__main__":
    main()
