"""The settings that a Session is created with, checked."""

from __future__ import annotations

import os
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from awslists._support.redaction import redact_address

if TYPE_CHECKING:
    from aiobotocore.session import AioSession
    from botocore.config import Config

__all__ = ["SessionSettings", "check_verify"]

SHOWN = ("region_name", "profile_name", "endpoint_url", "verify", "calls_per_second")
"""The settings in the repr of a Session; no other could be shown without risk."""


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class SessionSettings:
    """The arguments of a Session, which documents them."""

    region_name: str | None
    profile_name: str | None
    endpoint_url: str | None
    config: Config | None
    verify: bool | str | None
    aws_access_key_id: str | None
    aws_secret_access_key: str | None
    aws_session_token: str | None
    calls_per_second: float | None
    prepared_calls: bool
    botocore_session: AioSession | None

    def __post_init__(self) -> None:
        if self.botocore_session is not None and self.profile_name is not None:
            raise ValueError(
                "profile_name cannot be combined with botocore_session; "
                "set it there: AioSession(profile=...)"
            )
        if self.config is not None and not hasattr(self.config, "merge"):
            raise TypeError(f"config must be an AioConfig, not {type(self.config).__name__}")

    @property
    def keys(self) -> dict[str, str | None]:
        """The explicit credentials."""
        return {
            "aws_access_key_id": self.aws_access_key_id,
            "aws_secret_access_key": self.aws_secret_access_key,
            "aws_session_token": self.aws_session_token,
        }

    def client_arguments(self) -> dict[str, Any]:
        """Returns the arguments of ``create_client``, except ``config``."""
        return {
            "region_name": self.region_name,
            "endpoint_url": self.endpoint_url,
            "verify": self.verify,
            **self.keys,
        }

    def __repr__(self) -> str:
        values = {name: getattr(self, name) for name in SHOWN}
        values["endpoint_url"] = self.endpoint_url and redact_address(self.endpoint_url)
        arguments = [f"{name}={value!r}" for name, value in values.items() if value is not None]
        return f"Session({', '.join(arguments)})"


def check_verify(verify: object) -> bool | str | None:
    """Returns ``verify`` with a path as a str; raises if it is neither a bool nor a path."""
    if verify is None or isinstance(verify, bool):
        return verify
    if verify == "":
        raise ValueError("verify is an empty path; to turn verification off, pass verify=False")
    if isinstance(verify, str | os.PathLike):
        return os.fsdecode(verify)
    raise TypeError(
        f"verify must be a bool or the path of a CA bundle, not {type(verify).__name__}"
    )
