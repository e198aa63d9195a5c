"""What keeps botocore from having credentials, and what to do about it."""

from __future__ import annotations

import os
import shlex
from dataclasses import dataclass
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

from awslists._session.regions import unknown_region
from awslists._session.session import Session, get_pool
from awslists._session.source import Source
from awslists._support.redaction import redact_text
from awslists._support.text import did_you_mean, shorten

__all__ = ["Origin", "credentials_problem", "is_about_credentials", "modules_of"]

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
FETCHING = {f"{name}.{part}" for name in ("aiobotocore", "botocore") for part in
            ("credentials", "tokens")}  # fmt: skip
LOGIN, SSO_LOGIN = "aws login", "aws sso login"
NEW_KEYS = "set new AWS_ACCESS_KEY_ID, AWS_SECRET_ACCESS_KEY and AWS_SESSION_TOKEN"
OF_CONTAINER = "_retrieve_or_fail"
OF_PROCESS, OF_TOKEN_FILE = "_retrieve_credentials_using", "_assume_role_kwargs"
"""The functions of aiobotocore that ask a container, that run a program, and that read a token
file."""
NO_SOURCE = "source_profile or credential_source"
SIGNING = "botocore.auth"
STILL_EXPIRED = "still expired"


def modules_of(error: BaseException) -> list[str]:
    """The modules that an error came through, the outermost first."""
    return [frame.f_globals.get("__name__", "") for frame, _ in walk_tb(error.__traceback__)]


def is_about_credentials(error: BaseException) -> bool:
    """Whether botocore failed while it fetched credentials, or had none that it can use."""
    modules = modules_of(error)
    return (
        isinstance(error, ABOUT_CREDENTIALS)
        or not FETCHING.isdisjoint(modules)
        or _is_no_text(error, modules)
    )


@dataclass(frozen=True, slots=True, repr=False)
class Origin:
    """Where the credentials of a listing come from.

    Attributes:
        session: The botocore session that has the profile; None of a client of the caller's own,
            and where none could be made.
        has_keys: Whether the caller gave a key.
        unknown_region: A sentence about the region, if botocore does not know it.
    """

    session: Any
    has_keys: bool
    unknown_region: str

    @classmethod
    def of(cls, source: Source) -> Origin:
        """That of a listing's source."""
        if not isinstance(source, Session):
            return cls(None, has_keys=False, unknown_region=unknown_region(source))
        factory = get_pool(source).factory
        return cls(
            factory.botocore_session,
            has_keys=any(factory.settings.keys.values()),
            unknown_region=factory.unknown_region,
        )

    def renewal(self) -> str:
        """What to do about credentials that have expired."""
        if self.has_keys:
            return "give a Session new ones"
        if self._are_of_environment():
            return NEW_KEYS
        if (command := self.login_command()) is not None:
            return f"run `{command}`"
        return f"renew them, for example by `{self.login()}`"

    def login(self, otherwise: str = SSO_LOGIN) -> str:
        """The command that begins a session of the profile, or of the one that its role is from."""
        _, name = self._profiles()
        return self.login_command() or _with_profile(otherwise, name)

    def login_command(self) -> str | None:
        """The same, if the profile or the one that its role is from has such a session."""
        profiles, name = self._profiles()
        seen = set[str]()
        while name not in seen:
            seen.add(name)
            settings = profiles.get(name, {})
            if "login_session" in settings:
                return _with_profile(LOGIN, name)
            if "sso_session" in settings or "sso_start_url" in settings:
                return _with_profile(SSO_LOGIN, name)
            name = settings.get("source_profile", name)
        return None

    def _are_of_environment(self) -> bool:
        """Whether botocore takes the keys of the environment: a profile that is named wins."""
        if self.session is None or "AWS_ACCESS_KEY_ID" not in os.environ:
            return False
        return not self.session.instance_variables().get("profile")

    def profile(self) -> str:
        """How to speak of the profile in use, if it has a name: ``" in the profile 'dev'"``."""
        _, name = self._profiles()
        return "" if name == "default" else f" in the profile {shorten(name, 100)!r}"

    def _profiles(self) -> tuple[dict[str, Any], str]:
        """The profiles of the config file, and the name of the one in use."""
        try:
            return self.session.full_config["profiles"], self.session.profile or "default"
        except (AttributeError, BotoCoreError):
            return {}, "default"


def credentials_problem(error: Exception, origin: Origin) -> str:
    """What to say of an error that is about credentials. A program's output stays out of it."""
    said = shorten(redact_text(str(error)))
    match error:
        case NoCredentialsError() | NoAuthTokenError():
            return (
                f"no credentials were found{origin.profile()}; name a profile that has some "
                "(profile_name, AWS_PROFILE), set AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY, or "
                "run `aws configure`"
            )
        case PartialCredentialsError():
            return _half_of_what_is_needed(error, said)
        case ProfileNotFound():
            return f"{said}{_similar_profile(error)}; `aws configure list-profiles` shows them all"
        case SSOError() | TokenRetrievalError():
            return f"the SSO session has ended, or was not begun; run `{origin.login()}`"
        case LoginError():
            return f"{said.rstrip('.')}; run `{origin.login(LOGIN)}`"
        case ClientError():
            return f"{_refusal(error)}{_advice_on_refusal(error, origin)}"
        case BotoCoreError() | ResponseParserError() if not _came_from(error, OF_PROCESS):
            return f"the credentials could not be fetched: {said.rstrip('.')}"
        case RuntimeError() if STILL_EXPIRED in said:
            return (
                "the credentials have expired, and those that were fetched for them had expired "
                f"too; {origin.renewal()}, and check this machine's clock"
            )
    command = origin.login_command()
    return _unusable(error) + (f"; run `{command}`" if command else "")


def _half_of_what_is_needed(error: PartialCredentialsError, said: str) -> str:
    missing = str(error.kwargs.get("cred_var"))
    if missing == NO_SOURCE:
        return f"the profile has a role_arn, and lacks {missing}, whose credentials assume the role"
    return f"half a key was found: {said}; a key id needs its secret"


def _unusable(error: Exception) -> str:
    """What to say where a file or a program is missing, or gives something else."""
    reason = type(error).__name__
    if isinstance(error, OSError):
        at = f": {shorten(str(error.filename))!r}" if error.filename else ""
        reason = f"{shorten(error.strerror or reason)}{at}"
    if _came_from(error, OF_PROCESS):
        return (
            f"credential_process gave no credentials ({reason}); it must be a program that prints "
            "a JSON object with Version 1, AccessKeyId and SecretAccessKey: run it to see what it "
            "says, which is not shown here"
        )
    if _came_from(error, OF_TOKEN_FILE):
        return (
            f"the token file cannot be read ({reason}); check web_identity_token_file or "
            "AWS_WEB_IDENTITY_TOKEN_FILE"
        )
    if _is_no_text(error, modules_of(error)):
        return f"an access key, a secret or a session token is not text ({reason})"
    if isinstance(error, OSError):
        return f"a file that the credentials come from cannot be read ({reason})"
    if _came_from(error, OF_CONTAINER):
        return (
            f"the container's settings cannot be used ({reason}); check "
            "AWS_CONTAINER_CREDENTIALS_FULL_URI and AWS_CONTAINER_AUTHORIZATION_TOKEN"
        )
    return f"the credentials that were fetched cannot be read ({reason})"


def _refusal(error: ClientError) -> str:
    said, metadata = (error.response.get(key, {}) for key in ("Error", "ResponseMetadata"))
    code, message = (redact_text(str(said.get(key, ""))) for key in ("Code", "Message"))
    answer = ": ".join(shorten(text) for text in (code, message.rstrip(".")) if text)
    answered = f"{error.operation_name} was answered {metadata.get('HTTPStatusCode')} {answer}"
    return f"the credentials could not be fetched: {answered.rstrip()}"


def _advice_on_refusal(error: ClientError, origin: Origin) -> str:
    has_expired = "Expired" in str(error.response.get("Error", {}).get("Code"))
    return f"; {origin.renewal()}" if has_expired else ""


def _similar_profile(error: ProfileNotFound) -> str:
    from botocore.session import Session as BotocoreSession

    known = BotocoreSession().full_config["profiles"]
    return did_you_mean(error.kwargs.get("profile"), known)


def _is_no_text(error: BaseException, modules: list[str]) -> bool:
    """Whether a request could not be signed, since a part of a key is a number, for example."""
    return isinstance(error, AttributeError | TypeError) and SIGNING in modules


def _came_from(error: BaseException, function: str) -> bool:
    return any(
        frame.f_code.co_name == function and frame.f_globals.get("__name__") in FETCHING
        for frame, _ in walk_tb(error.__traceback__)
    )


def _with_profile(command: str, name: str) -> str:
    shown = shlex.quote(shorten(name, 100))
    return command if name == "default" else f"{command} --profile {shown}"
