"""How clients find LocalAWS: arguments, environment variables, and a Session."""

from __future__ import annotations

from typing import Any

from awslists._session.session import Session
from awslists.testing._emulator.documented_items import REGION
from awslists.testing._server.signature import ACCESS_KEY_ID, SECRET_ACCESS_KEY

__all__ = ["make_client_arguments", "make_environ", "make_session"]


def make_client_arguments(url: str) -> dict[str, Any]:
    """Return the arguments that make a client."""
    return {
        "endpoint_url": url,
        "region_name": REGION,
        "aws_access_key_id": ACCESS_KEY_ID,
        "aws_secret_access_key": SECRET_ACCESS_KEY,
    }


def make_environ(url: str) -> dict[str, str]:
    """Return the environment variables that every SDK reads."""
    return {
        "AWS_ENDPOINT_URL": url,
        "AWS_DEFAULT_REGION": REGION,
        "AWS_REGION": REGION,  # the SDKs for JavaScript and Java read only this one
        "AWS_ACCESS_KEY_ID": ACCESS_KEY_ID,
        "AWS_SECRET_ACCESS_KEY": SECRET_ACCESS_KEY,
    }


def make_session(owner: object, arguments: dict[str, Any]) -> Session:
    """Make a Session that no profile or proxy of the environment affects.

    Args:
        owner: What lives as long as the Session does.
        arguments: The arguments of the Session.
    """
    from aiobotocore.config import AioConfig

    from awslists._session.botocore_sessions import make_sealed_session

    sealed = make_sealed_session()
    defaults: Any = sealed.get_default_client_config()
    # A host prefix would make a name of the address that no machine knows.
    sealed.set_default_client_config(defaults.merge(AioConfig(inject_host_prefix=False)))
    sealed.register_component("local_aws", owner)
    return Session(**{"botocore_session": sealed, **arguments})
