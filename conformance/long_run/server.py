"""The server: LocalAWS in a process of its own, so that the figures of the service are its own.

The service's process tells it over a pipe what to do, and waits for the answer. Credentials come
from an address of this process, as those of a container do; each has a session token and a time
when it expires.
"""

from __future__ import annotations

import json
import socket
import threading
from collections import Counter
from collections.abc import Mapping
from datetime import datetime
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

from awslists import Listing
from awslists.testing import LocalAWS
from conformance.remote import Remote

from .troubles import Troubles

__all__ = ["Server"]

HOST = "127.0.0.1"
KEPT_REQUESTS = 1_000


class Server(Remote):
    """A handle of the server's process; close it in the end.

    Args:
        seed: Decides which answers are affected by a trouble.

    Attributes:
        endpoint_url: Where it listens, also after a restart.
        credentials_url: Where credentials come from.
    """

    def __init__(self, seed: int) -> None:
        port = _find_free_port()
        super().__init__(_Account, port, seed)
        self.endpoint_url = f"http://{HOST}:{port}"
        self.credentials_url: str = self._ask("get_credentials_url")

    def start(self) -> None:
        """Listen."""
        self._ask("start")

    def stop(self) -> None:
        """Close all connections and listen no more; the account stays."""
        self._ask("stop")

    def add(self, listing: type[Listing[Any]], items: list[Any], said: Mapping[str, Any]) -> None:
        """Add items to the account."""
        self._ask("add", listing, items, said)

    def update(self, item: Any, fields: Mapping[str, Any]) -> None:
        """Change an item of the account."""
        self._ask("update", item, fields)

    def remove(self, item: Any) -> None:
        """Remove an item from the account."""
        self._ask("remove", item)

    def begin_trouble(self, kind: str, share: float) -> None:
        """Let a trouble begin that affects a share of the answers."""
        self._ask("begin_trouble", kind, share)

    def end_trouble(self, kind: str) -> None:
        """Let a trouble end."""
        self._ask("end_trouble", kind)

    def issue(self, token: str, expires: datetime) -> None:
        """Hand out these credentials from now on."""
        self._ask("issue", token, expires)

    def expire(self, token: str) -> None:
        """Refuse credentials from now on."""
        self._ask("expire", token)

    def count(self) -> Counter[str]:
        """Return how many calls there were, and how many answers of each kind."""
        counts: Counter[str] = self._ask("count")
        return counts


def _find_free_port() -> int:
    with socket.create_server((HOST, 0)) as listening:
        port: int = listening.getsockname()[1]
        return port


# --- In the server's process ----------------------------------------------------------------------


class _Account:
    """The account, and the credentials for it."""

    def __init__(self, port: int, seed: int) -> None:
        self._local = LocalAWS(host=HOST, port=port, kept_requests=KEPT_REQUESTS)
        self._troubles = Troubles(seed)
        self._local.inject(self._troubles.apply, times=None)
        self._credentials: dict[str, str] = {}
        self._http = ThreadingHTTPServer((HOST, 0), self._make_handler())
        threading.Thread(target=self._http.serve_forever, daemon=True).start()

    def close(self) -> None:
        self._local.close()
        self._http.shutdown()
        self._http.server_close()

    def get_credentials_url(self) -> str:
        return f"http://{HOST}:{self._http.server_address[1]}/credentials"

    def start(self) -> None:
        self._local.start()
        self._keys = self._local.client_arguments

    def stop(self) -> None:
        self._local.close()

    def add(self, listing: type[Listing[Any]], items: list[Any], said: Mapping[str, Any]) -> None:
        self._local.add(listing, items, **said)

    def update(self, item: Any, fields: Mapping[str, Any]) -> None:
        self._local.update(item, **fields)

    def remove(self, item: Any) -> None:
        self._local.remove(item)

    def begin_trouble(self, kind: str, share: float) -> None:
        self._troubles.shares[kind] = share

    def end_trouble(self, kind: str) -> None:
        self._troubles.shares.pop(kind, None)

    def issue(self, token: str, expires: datetime) -> None:
        self._credentials = {
            "AccessKeyId": self._keys["aws_access_key_id"],
            "SecretAccessKey": self._keys["aws_secret_access_key"],
            "Token": token,
            "Expiration": expires.isoformat(),
        }

    def expire(self, token: str) -> None:
        self._troubles.expired.add(token)

    def count(self) -> Counter[str]:
        return self._troubles.counts

    def _make_handler(self) -> type[BaseHTTPRequestHandler]:
        account = self

        class Handler(BaseHTTPRequestHandler):
            def do_GET(self) -> None:
                account._troubles.counts["fetched credentials"] += 1
                body = json.dumps(account._credentials).encode()
                self.send_response(200)
                self.send_header("Content-Type", "application/json")
                self.send_header("Content-Length", str(len(body)))
                self.end_headers()
                self.wfile.write(body)

            def log_message(self, format: str, *args: Any) -> None:  # noqa: A002  (the name of http.server)
                pass

        return Handler
