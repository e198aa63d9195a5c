"""capo-sagemaker, a generated client with its own signer; its iterator yields unvalidated dicts."""

from __future__ import annotations

from contextlib import AbstractAsyncContextManager
from importlib import import_module
from pathlib import Path
from typing import Any

from items import REGION
from server import CREDENTIALS
from tls import trusting

__all__ = ["PACKAGE", "count_images", "make_client"]

PACKAGE = "capo-sagemaker"


def make_client(url: str, certificate: Path | None = None) -> AbstractAsyncContextManager[Any]:
    client: AbstractAsyncContextManager[Any] = import_module("capo_sagemaker").AsyncSageMakerClient(
        endpoint=url,
        region=REGION,
        credentials={
            "access_key": CREDENTIALS["aws_access_key_id"],
            "secret_key": CREDENTIALS["aws_secret_access_key"],
        },
        http_handler=None if certificate is None else _make_handler(certificate),
    )
    return client


def _make_handler(certificate: Path) -> Any:
    zapros = import_module("zapros")  # its HTTP client
    transport = zapros.AsyncIOTransport(ssl_context=trusting(certificate))
    return zapros.AsyncStdNetworkHandler(transport=transport)


async def count_images(client: Any, page_size: int) -> int:
    return len([None async for _ in client.iter_list_images(max_results=page_size)])
