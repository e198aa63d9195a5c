#!/usr/bin/env bash
# botocore's adaptive retry mode, meant to find the rate that AWS accepts, stays at about half of it
# when many threads of a client make calls that take a while.
#
# A throttled answer cuts the rate to 70%. Calls that are under way together are throttled together,
# and each of their answers cuts the rate once more: eight of them make a twentieth of it. TCP, whose
# rules the mode follows, cuts once for all that is under way. With two threads and short calls the
# same limit is reached.
set -euo pipefail

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder"

cat >"$folder/expected" <<'TEXT'
botocore 1.43.117, 50 calls a second are accepted: 2 threads, calls of 20 ms: over 90% of them
botocore 1.43.117, 50 calls a second are accepted: 32 threads, calls of 250 ms: under 65% of them
TEXT

cat >"$folder/program.py" <<'PYTHON'
import asyncio
import sys
import threading
import time

import botocore
import botocore.session
from botocore.config import Config

LIMIT, SECONDS = 50, 30
ACCEPTED = b'{"Images": []}'
THROTTLED = b'{"__type": "ThrottlingException", "message": "Rate exceeded"}'
accepted = 0


async def serve(latency, started):
    """Accept calls as long as a bucket of 50, filled with 50 a second, has some left."""
    left, filled = LIMIT, time.monotonic()

    async def answer(reader, writer):
        nonlocal left, filled
        global accepted
        while True:
            try:
                head = await reader.readuntil(b"\r\n\r\n")
            except asyncio.IncompleteReadError:  # the client has closed the connection
                return
            length = next(line for line in head.lower().split(b"\r\n") if b"content-length" in line)
            await reader.readexactly(int(length.split(b":")[1]))
            await asyncio.sleep(latency)
            now = time.monotonic()
            left, filled = min(LIMIT, left + (now - filled) * LIMIT), now
            is_accepted = left >= 1
            left -= is_accepted
            accepted += is_accepted
            status, body = ("200 OK", ACCEPTED) if is_accepted else ("400 Bad Request", THROTTLED)
            writer.write(f"HTTP/1.1 {status}\r\nContent-Length: {len(body)}\r\n\r\n".encode() + body)

    server = await asyncio.start_server(answer, "127.0.0.1", 0)
    started(server.sockets[0].getsockname()[1])
    await server.serve_forever()


threads, latency = int(sys.argv[1]), float(sys.argv[2])
ports, ready = [], threading.Event()
tell = lambda port: (ports.append(port), ready.set())
threading.Thread(target=lambda: asyncio.run(serve(latency, tell)), daemon=True).start()
ready.wait()
client = botocore.session.get_session().create_client(
    "sagemaker",
    region_name="eu-west-1",
    endpoint_url=f"http://127.0.0.1:{ports[0]}",
    config=Config(
        retries={"mode": "adaptive", "total_max_attempts": 20}, max_pool_connections=threads
    ),
)
end = time.monotonic() + SECONDS


def make_calls():
    while time.monotonic() < end:
        client.list_images()


callers = [threading.Thread(target=make_calls, daemon=True) for _ in range(threads)]
for caller in callers:
    caller.start()
time.sleep(SECONDS)
share = accepted / SECONDS / LIMIT
print(f"{share:.0%}", file=sys.stderr)
told = "over 90%" if share > 0.9 else "under 65%" if share < 0.65 else f"{share:.0%}"
print(
    f"botocore {botocore.__version__}, {LIMIT} calls a second are accepted: "
    f"{threads} threads, calls of {1000 * latency:.0f} ms: {told} of them",
    flush=True,
)
PYTHON

"$folder/bin/pip" install --quiet --disable-pip-version-check botocore==1.43.117 urllib3==2.8.0
for setting in "2 0.02" "32 0.25"; do
    # shellcheck disable=SC2086  # two arguments
    timeout 120 env -i HOME="$folder" AWS_ACCESS_KEY_ID=example AWS_SECRET_ACCESS_KEY=example \
        "$folder/bin/python" "$folder/program.py" $setting
done | tee "$folder/observed"

diff "$folder/expected" "$folder/observed"
