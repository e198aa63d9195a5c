"""The public certificates, which take long to read, are read only for TLS."""

from __future__ import annotations

import ssl
from pathlib import Path
from typing import Any

import pytest
from aiobotocore.session import AioSession

from awslists import ListImages, Session, TransportError
from awslists.testing import LocalAWS
from tests.helpers.https import make_certificate, serving
from tests.helpers.support import ONE_ATTEMPT


@pytest.fixture(autouse=True)
def default_certificates(monkeypatch: pytest.MonkeyPatch) -> None:
    """No bundle is set: the other tests use one that is read fast."""
    for name in ("AWS_CA_BUNDLE", "REQUESTS_CA_BUNDLE", "CURL_CA_BUNDLE"):
        monkeypatch.delenv(name, raising=False)


@pytest.fixture
def read(monkeypatch: pytest.MonkeyPatch) -> list[object]:
    """The certificate files that were read."""
    files: list[object] = []
    load = ssl.SSLContext.load_verify_locations

    def record(self: ssl.SSLContext, cafile: Any = None, *rest: Any) -> None:
        files.append(cafile)
        load(self, cafile, *rest)

    monkeypatch.setattr(ssl.SSLContext, "load_verify_locations", record)
    return files


async def test_an_http_endpoint_needs_no_certificates(local: LocalAWS, read: list[object]) -> None:
    local.add_images(3)
    async with Session(**local.client_arguments) as aws:
        assert len(await ListImages(aws).collect()) == 3
    assert read == []


async def test_certificates_of_the_caller_are_read_at_once(
    local: LocalAWS, read: list[object], tmp_path: Path
) -> None:
    certificate = make_certificate(tmp_path)
    async with Session(verify=certificate, **local.client_arguments) as aws:
        assert await ListImages(aws).first() is None
    assert read == [str(certificate)]


async def test_a_bundle_that_is_broken_raises_an_error(local: LocalAWS, tmp_path: Path) -> None:
    broken = tmp_path / "broken.pem"
    broken.write_text("-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n")
    async with Session(verify=broken, config=ONE_ATTEMPT, **local.client_arguments) as aws:
        with pytest.raises(TransportError, match=r"SSL|PEM|X509"):
            await ListImages(aws).first()


async def test_a_session_of_http_trusts_no_stranger_over_tls(
    local: LocalAWS, read: list[object], tmp_path: Path
) -> None:
    """A handler sends the second request over TLS, to a server that nothing vouches for."""
    own, elsewhere = AioSession(), list[str]()

    def lead_away(request: Any, **_: object) -> None:
        request.url = elsewhere[-1] if elsewhere else request.url

    own.register("before-send", lead_away)
    settings: dict[str, Any] = {**local.client_arguments, "config": ONE_ATTEMPT}
    with serving(make_certificate(tmp_path), "{}") as (address, asked):
        async with Session(botocore_session=own, **settings) as aws:
            assert await ListImages(aws).first() is None
            assert read == []
            elsewhere.append(address)
            with pytest.raises(TransportError, match="CERTIFICATE_VERIFY_FAILED"):
                await ListImages(aws).first()
    assert asked == []
    assert len(read) == 1
