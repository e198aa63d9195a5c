"""How far a call came before it failed.

botocore's events tell signing, sending and reading an answer apart. What they cannot tell is which
part of botocore failed while a client was opened, and whether a hook of the caller's raised the
error: for those, `Failure` looks at the modules that the error passed through.
"""

from __future__ import annotations

from functools import partial
from itertools import pairwise
from traceback import walk_tb
from typing import Any

from botocore.exceptions import (
    BotoCoreError,
    ClientError,
    CredentialRetrievalError,
    LoginError,
    NoAuthTokenError,
    NoCredentialsError,
    PartialCredentialsError,
    ProfileNotFound,
    RefreshWithMFAUnsupportedError,
    SSOError,
    TokenRetrievalError,
)
from botocore.parsers import ResponseParserError

from awslists._session.aws_client import AWSClient
from awslists._session.ongoing_call import Phase, ongoing_call

__all__ = ["Failure", "record_phases"]

ABOUT_CREDENTIALS = (
    CredentialRetrievalError,
    LoginError,
    NoAuthTokenError,
    NoCredentialsError,
    PartialCredentialsError,
    ProfileNotFound,
    RefreshWithMFAUnsupportedError,
    SSOError,
    TokenRetrievalError,
)
BOTOCORE = (BotoCoreError, ClientError, ResponseParserError)
FETCHING = {f"{name}.{part}" for name in ("aiobotocore", "botocore") for part in
            ("credentials", "tokens")}  # fmt: skip
HOOKS = {"aiobotocore.hooks", "botocore.hooks"}
LIBRARIES = {"aiobotocore", "awslists", "botocore"}
PASSING_ON = "aiobotocore._helpers"
READING_SETTINGS = "botocore.configprovider"
SENDING = "aiobotocore.endpoint"
SIGNATURES = "botocore.auth"


PHASES = {
    "before-sign": Phase.SIGNING,
    "before-send": Phase.SENDING,
    "before-parse": Phase.READING,
    "response-received": Phase.ANSWERED,
}
"""The phase that each of botocore's events begins."""


def record_phases(client: AWSClient) -> None:
    """Records the phases of all later calls that listings make on a client; call it once."""
    service = client.meta.service_model.service_id.hyphenize()
    for event, phase in PHASES.items():
        client.meta.events.register(f"{event}.{service}", partial(_enter, phase))
    client.meta.events.register(f"before-sign.{service}", _note_signer)
    client.meta.events.register_first(f"request-created.{service}", _keep_invocation_id)


def _enter(phase: Phase, event_name: str, **_: object) -> None:
    call = ongoing_call.get()
    if call is not None and event_name.endswith(f".{call.listing.operation}"):
        call.phase = phase


def _note_signer(event_name: str, request_signer: object, **_: object) -> None:
    call = ongoing_call.get()
    if call is not None and event_name.endswith(f".{call.listing.operation}"):
        call.request_signer = request_signer


def _keep_invocation_id(request: Any, operation_name: str, **_: object) -> None:
    """Gives botocore's attempts the ID of the attempt that was made before."""
    call = ongoing_call.get()
    if call and call.first_attempt and operation_name == call.listing.operation:
        retries = request.context.setdefault("retries", {})
        retries["invocation-id"] = call.first_attempt.invocation_id


class Failure:
    """The error that ended a call, and where it was raised.

    Attributes:
        error: The error as it was raised.
        phase: The phase in which it was raised.
    """

    def __init__(self, error: Exception, phase: Phase) -> None:
        self.error = error
        self.phase = phase
        frames = [frame for frame, _ in walk_tb(error.__traceback__)]
        self._modules: list[str] = [frame.f_globals.get("__name__", "") for frame in frames]
        names = [frame.f_code.co_name for frame in frames]
        self._functions = set(zip(self._modules, names, strict=True))

    @property
    def was_raised_by_awslists(self) -> bool:
        """True if awslists itself raised the error."""
        return _get_package(self._modules[-1]) == "awslists"

    @property
    def was_raised_by_hook(self) -> bool:
        """True if the caller's own handler for one of botocore's events raised it."""
        modules = [name for name in self._modules if name != PASSING_ON]
        return any(
            module in HOOKS and _get_package(inner) not in LIBRARIES
            for module, inner in pairwise(modules)
        )

    @property
    def was_mocked(self) -> bool:
        """True if something made for boto3 answered in place of the network.

        That is moto, or anything that returns bytes where aiobotocore awaits them.
        """
        if isinstance(self.error, BOTOCORE):
            return False
        # By the module, since a call that fetches credentials has no phase of its own.
        is_unawaitable = isinstance(self.error, TypeError) and self._modules[-1] == SENDING
        return is_unawaitable or "moto" in map(_get_package, self._modules)

    @property
    def was_reading_answer(self) -> bool:
        """True if an answer made botocore fail in a way that it does not handle."""
        is_handled = isinstance(self.error, BOTOCORE) or self.was_raised_by_hook
        return self.phase is Phase.READING and not is_handled

    @property
    def was_reading_settings(self) -> bool:
        """True if botocore failed while it read the profile or the environment."""
        return READING_SETTINGS in self._modules

    @property
    def was_fetching_credentials(self) -> bool:
        """True if botocore failed to fetch credentials, or has none that it can use."""
        if isinstance(self.error, ABOUT_CREDENTIALS) or not FETCHING.isdisjoint(self._modules):
            return True
        return self.has_no_text

    @property
    def has_no_text(self) -> bool:
        """True if a request could not be signed because a part of a key is not text."""
        is_of_type = isinstance(self.error, AttributeError | TypeError)
        return self.phase is Phase.SIGNING and is_of_type and SIGNATURES in self._modules

    def was_raised_in(self, function: str) -> bool:
        """Returns whether the error passed through a function that fetches credentials."""
        return any((module, function) in self._functions for module in FETCHING)


def _get_package(module: str) -> str:
    return module.partition(".")[0]
