"""LocalAWS knows how many connections are open and how many requests wait for an answer."""

from __future__ import annotations

import asyncio
import gc
import socket
import threading
from contextlib import suppress
from http.client import HTTPConnection
from urllib.parse import urlsplit

import pytest

from awslists import ListImages
from awslists.testing import Answer, LocalAWS, faults
from tests.helpers.signed_requests import ask
from tests.helpers.support import ONE_ATTEMPT

PATIENCE = 10
"""Seconds after which something that should have happened has not."""


class Hold:
    """A fault that keeps requests waiting in the server until it lets them go."""

    def __init__(self) -> None:
        self._arrived, self._left = threading.Semaphore(0), threading.Semaphore(0)
        self._go = asyncio.Event()

    async def __call__(self, answer: Answer) -> Answer:
        self._loop = asyncio.get_running_loop()
        self._arrived.release()
        try:
            await self._go.wait()
        finally:
            # In the loop's next turn, so that the server is through with the request.
            self._loop.call_soon(self._left.release)
        return answer

    async def arrived(self) -> None:
        """Waits until another request is held."""
        assert await asyncio.to_thread(self._arrived.acquire, timeout=PATIENCE)

    async def left(self) -> None:
        """Waits until another request is held no longer, its client gone."""
        assert await asyncio.to_thread(self._left.acquire, timeout=PATIENCE)

    def let_go(self) -> None:
        """Lets all requests be answered."""
        self._loop.call_soon_threadsafe(self._go.set)


def seen_by_a_further_request(local: LocalAWS) -> tuple[int, int]:
    """Connections and pending requests, its own among them.

    It reaches the server after all that clients did before.
    """
    seen: list[tuple[int, int]] = []

    def look(answer: Answer) -> Answer:
        seen.append((local.connections, local.pending))
        return answer

    local.inject(look)
    assert ask(local, "ListImages", {}).status == 200
    return seen.pop()


def connected(local: LocalAWS) -> HTTPConnection:
    """A connection that the server has answered on once, so that it knows of it."""
    url = urlsplit(local.endpoint_url)
    assert url.hostname
    connection = HTTPConnection(url.hostname, url.port, timeout=PATIENCE)
    connection.request("POST", "/", b"{}")
    connection.getresponse().read()
    return connection


def test_before_it_is_started_nothing_is_open_or_pending() -> None:
    local = LocalAWS()
    assert (local.connections, local.pending) == (0, 0)


def test_a_connection_counts_until_its_client_closes_it() -> None:
    with LocalAWS() as local:
        first, second = connected(local), connected(local)
        assert (local.connections, local.pending) == (2, 0)
        first.close()
        assert seen_by_a_further_request(local) == (2, 1)
        second.close()
        assert seen_by_a_further_request(local) == (1, 1)


async def test_a_closed_session_leaves_no_connection() -> None:
    with LocalAWS() as local:
        local.add_images(3)
        async with local.session() as aws:
            await ListImages(aws, max_results=1).collect()
            assert local.connections == 1
        assert seen_by_a_further_request(local) == (1, 1)


def test_a_connection_that_the_server_drops_no_longer_counts() -> None:
    with LocalAWS() as local:
        connection = connected(local)
        local.inject(faults.dropped_connection())
        connection.request("POST", "/", b"{}")
        with pytest.raises(ConnectionError):
            connection.getresponse()
        assert seen_by_a_further_request(local) == (1, 1)


async def test_a_request_is_pending_until_it_is_answered() -> None:
    hold = Hold()
    async with LocalAWS() as local, local.session(config=ONE_ATTEMPT) as aws:
        local.inject(hold, times=3)
        listings = [asyncio.create_task(ListImages(aws).collect()) for _ in range(3)]
        for _ in listings:
            await hold.arrived()
        assert (local.connections, local.pending) == (3, 3)
        hold.let_go()
        assert await asyncio.gather(*listings) == [[], [], []]
        assert local.pending == 0


async def test_a_request_whose_client_has_gone_is_no_longer_pending() -> None:
    hold = Hold()
    async with LocalAWS() as local, local.session(config=ONE_ATTEMPT) as aws:
        local.inject(hold)
        listing = asyncio.create_task(ListImages(aws).collect())
        await hold.arrived()
        listing.cancel()
        with pytest.raises(asyncio.CancelledError):
            await listing
        await hold.left()
        assert local.pending == 0
        assert seen_by_a_further_request(local) == (1, 1)


async def test_after_it_has_stopped_nothing_is_open_or_pending() -> None:
    hold = Hold()
    with LocalAWS() as local:
        local.inject(hold)
        asking = asyncio.create_task(asyncio.to_thread(ask, local, "ListImages", {}))
        await hold.arrived()
    assert (local.connections, local.pending) == (0, 0)
    with pytest.raises(Exception, match="Connection"):
        await asking


def test_connections_accepted_while_stopping_are_closed() -> None:
    def knock() -> None:
        with suppress(OSError):  # until the port is closed
            while True:
                knocking.append(socket.create_connection(address))

    for _ in range(2):
        knocking: list[socket.socket] = []
        local = LocalAWS().start()
        url = urlsplit(local.endpoint_url)
        address = str(url.hostname), int(str(url.port))
        thread = threading.Thread(target=knock)
        thread.start()
        while not knocking:
            pass
        local.close()
        thread.join()
        for connection in knocking:
            connection.close()
    gc.collect()  # one that is still open warns, and a warning is an error
