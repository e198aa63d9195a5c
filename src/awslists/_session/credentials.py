"""Says what keeps botocore from having credentials, and what to do about it."""

from __future__ import annotations

from botocore.exceptions import (
    BotoCoreError,
    ClientError,
    LoginError,
    NoAuthTokenError,
    NoCredentialsError,
    PartialCredentialsError,
    ProfileNotFound,
    SSOError,
    TokenRetrievalError,
)
from botocore.parsers import ResponseParserError

from awslists._session.call_phase import Failure
from awslists._session.credentials_origin import LOGIN, Origin
from awslists._support.redaction import redact_text
from awslists._support.text import did_you_mean, shorten

__all__ = ["describe_credentials_failure"]

ASKING_CONTAINER = "_retrieve_or_fail"
READING_TOKEN_FILE = "_assume_role_kwargs"  # noqa: S105  (the name of a function)
RUNNING_PROGRAM = "_retrieve_credentials_using"
"""With the two above, functions of aiobotocore."""
NO_SOURCE = "source_profile or credential_source"
STILL_EXPIRED = "still expired"


def describe_credentials_failure(failure: Failure, origin: Origin) -> str:
    """Says why there are no credentials. The output of a program is left out."""
    error = failure.error
    said = shorten(redact_text(str(error)))
    match error:
        case NoCredentialsError() | NoAuthTokenError():
            return (
                f"no credentials were found{origin.describe_profile()}; name a profile that has "
                "some (profile_name, AWS_PROFILE), set AWS_ACCESS_KEY_ID and "
                "AWS_SECRET_ACCESS_KEY, or run `aws configure`"
            )
        case PartialCredentialsError():
            return _describe_partial_credentials(error, said)
        case ProfileNotFound():
            return f"{said}{_suggest_profile(error)}; `aws configure list-profiles` shows them all"
        case SSOError() | TokenRetrievalError():
            return f"the SSO session has ended or never began; run `{origin.choose_login()}`"
        case LoginError():
            return f"{said.rstrip('.')}; run `{origin.choose_login(LOGIN)}`"
        case ClientError():
            return f"{_describe_refusal(error)}{_advise_on_refusal(error, origin)}"
        case BotoCoreError() | ResponseParserError() if not failure.was_raised_in(RUNNING_PROGRAM):
            return f"the credentials could not be fetched: {said.rstrip('.')}"
        case RuntimeError() if STILL_EXPIRED in said:
            return (
                "the credentials have expired, and the ones fetched to replace them had expired "
                f"too; {origin.advise_renewal()}, and check this machine's clock"
            )
    command = origin.find_login()
    return _describe_unusable(failure) + (f"; run `{command}`" if command else "")


def _describe_partial_credentials(error: PartialCredentialsError, said: str) -> str:
    missing = str(error.kwargs.get("cred_var"))
    if missing == NO_SOURCE:
        return f"the profile has a role_arn but no {missing} to assume the role with"
    return f"the access key is incomplete: {said}; set both the key id and the secret"


def _describe_unusable(failure: Failure) -> str:
    """Says which file or program is missing, or gives something that is not credentials."""
    reason = _describe_reason(failure.error)
    if failure.was_raised_in(RUNNING_PROGRAM):
        return (
            f"credential_process returned no credentials ({reason}); it must be a program that "
            "prints a JSON object with Version 1, AccessKeyId and SecretAccessKey: run it to see "
            "its output, which is not shown here"
        )
    if failure.was_raised_in(READING_TOKEN_FILE):
        return (
            f"the token file cannot be read ({reason}); check web_identity_token_file or "
            "AWS_WEB_IDENTITY_TOKEN_FILE"
        )
    if failure.has_no_text:
        return f"an access key, a secret or a session token is not text ({reason})"
    if isinstance(failure.error, OSError):
        return f"a file that holds credentials cannot be read ({reason})"
    if failure.was_raised_in(ASKING_CONTAINER):
        return (
            f"the container's settings cannot be used ({reason}); check "
            "AWS_CONTAINER_CREDENTIALS_FULL_URI and AWS_CONTAINER_AUTHORIZATION_TOKEN"
        )
    return f"the credentials that were fetched cannot be read ({reason})"


def _describe_reason(error: Exception) -> str:
    reason = type(error).__name__
    if not isinstance(error, OSError):
        return reason
    at = f": {shorten(str(error.filename))!r}" if error.filename else ""
    return f"{shorten(error.strerror or reason)}{at}"


def _describe_refusal(error: ClientError) -> str:
    said, metadata = (error.response.get(key, {}) for key in ("Error", "ResponseMetadata"))
    code, message = (redact_text(str(said.get(key, ""))) for key in ("Code", "Message"))
    answer = ": ".join(shorten(text) for text in (code, message.rstrip(".")) if text)
    answered = f"{error.operation_name} returned {metadata.get('HTTPStatusCode')} {answer}"
    return f"the credentials could not be fetched: {answered.rstrip()}"


def _advise_on_refusal(error: ClientError, origin: Origin) -> str:
    has_expired = "Expired" in str(error.response.get("Error", {}).get("Code"))
    return f"; {origin.advise_renewal()}" if has_expired else ""


def _suggest_profile(error: ProfileNotFound) -> str:
    from botocore.session import Session as BotocoreSession

    known = BotocoreSession().full_config["profiles"]
    return did_you_mean(error.kwargs.get("profile"), known)
