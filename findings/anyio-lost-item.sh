#!/usr/bin/env bash
# An item sent to a task that waits at an anyio memory stream is lost if asyncio cancels the task in
# the same step, although sending it succeeded and asyncio's own Queue would have kept it.
set -euo pipefail

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder"
"$folder/bin/pip" install --quiet --disable-pip-version-check anyio==4.16.0

cat >"$folder/expected" <<'TEXT'
anyio 4.16.0
asyncio.Queue: receiver CancelledError; still there: ['page']
memory object stream: receiver CancelledError; still there: []
TEXT

timeout 60 env -i HOME="$folder" "$folder/bin/python" - <<'PYTHON' | tee "$folder/observed"
import asyncio
from importlib.metadata import version

import anyio


async def cancel_receiver(send, receive, receive_nowait, nothing):
    """Returns what became of the receiver, and what another one finds."""
    receiver = asyncio.create_task(receive())
    await asyncio.sleep(0.1)  # until it waits
    send("page")
    receiver.cancel()
    (outcome,) = await asyncio.gather(receiver, return_exceptions=True)
    try:
        left = [receive_nowait()]
    except nothing:
        left = []
    return f"receiver {type(outcome).__name__}; still there: {left}"


async def main():
    queue = asyncio.Queue(maxsize=10)
    outcome = await cancel_receiver(
        queue.put_nowait, queue.get, queue.get_nowait, asyncio.QueueEmpty
    )
    print(f"asyncio.Queue: {outcome}")
    sending, receiving = anyio.create_memory_object_stream(max_buffer_size=10)
    with sending, receiving:
        outcome = await cancel_receiver(
            sending.send_nowait, receiving.receive, receiving.receive_nowait, anyio.WouldBlock
        )
    print(f"memory object stream: {outcome}")


print(f"anyio {version('anyio')}")
asyncio.run(main())
PYTHON

diff "$folder/expected" "$folder/observed"
