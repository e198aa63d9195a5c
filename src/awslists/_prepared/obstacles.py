"""Why awslists leaves a call to botocore."""

from __future__ import annotations

__all__ = ["CredentialsChangedError", "NotPreparableError"]


class NotPreparableError(Exception):
    """botocore must make the calls of an operation; the message says why."""


class CredentialsChangedError(Exception):
    """The credentials are not those of the kept request."""
