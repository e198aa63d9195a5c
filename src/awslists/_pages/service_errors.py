"""From botocore's ClientError to the error that awslists raises."""

from __future__ import annotations

import re
from http.client import responses

from botocore.exceptions import ClientError

from awslists import errors
from awslists._session.copies import get_request_id
from awslists._session.credentials_origin import Origin
from awslists._session.source import Source
from awslists._support.redaction import redact_text
from awslists._support.text import shorten

__all__ = ["ERRORS", "as_service_error"]

ERRORS: dict[str, type[errors.ServiceError]] = {
    "AccessDeniedException": errors.AccessDeniedError,
    "ExpiredToken": errors.ExpiredCredentialsError,
    "ExpiredTokenException": errors.ExpiredCredentialsError,
    "InternalFailure": errors.InternalServiceError,
    "InternalServerException": errors.InternalServiceError,
    "RequestExpired": errors.ExpiredCredentialsError,
    "ResourceNotFound": errors.ResourceNotFoundError,
    "ResourceNotFoundException": errors.ResourceNotFoundError,
    "ThrottlingException": errors.ThrottlingError,
    "ValidationError": errors.ServiceValidationError,
    "ValidationException": errors.ServiceValidationError,
}
WRONG_KEY = "; check the key id and session token, and that the account has enabled the region"
WRONG_SIGNATURE = "; check the secret access key, the region and this machine's clock"
ADVICE = {
    "InvalidClientTokenId": WRONG_KEY,
    "InvalidSignatureException": WRONG_SIGNATURE,
    "SignatureDoesNotMatch": WRONG_SIGNATURE,
    "UnrecognizedClientException": WRONG_KEY,
}
"""Advice for codes that have no class of their own."""

FIRST_SERVER_STATUS = 500
MARKUP = re.compile(r"<[^<>]*>")
PROXY_AUTHENTICATION_REQUIRED = 407


def as_service_error(error: ClientError, source: Source, token: str | None) -> errors.ServiceError:
    """Returns the error for an answer in which AWS refused the request.

    Args:
        error: botocore's error.
        source: The source of the listing.
        token: The token of the page that was asked for, which no message may show.
    """
    said, metadata = error.response.get("Error", {}), error.response["ResponseMetadata"]
    status = metadata["HTTPStatusCode"]
    code = said.get("Code") or str(status)
    # botocore ignores the headers of what looks like the answer of a proxy.
    known_as = metadata.get("RequestId") or get_request_id(metadata.get("HTTPHeaders", {}))
    message = redact_text(said.get("Message") or "", token)
    problem = _describe_answer(code, message, status, known_as)
    waited = metadata.get(errors.WAITED)
    if waited is None:
        kind = _choose_kind(code, status)
    else:  # only a throttled call waits, whatever code the service uses
        kind = errors.ThrottlingError
        problem += f"; after {waited:.0f} s this call was still waiting for its turn to retry"
    if kind is errors.ExpiredCredentialsError:
        advice = f"; {Origin.of(source).advise_renewal()}"
    else:
        advice = ADVICE.get(code, kind.advice)
    details = {"code": code, "message": message, "status": status, "request_id": known_as}
    return kind(problem + advice, **details)


def _choose_kind(code: str, status: int) -> type[errors.ServiceError]:
    is_internal = status >= FIRST_SERVER_STATUS
    return ERRORS.get(code, errors.InternalServiceError if is_internal else errors.ServiceError)


def _describe_answer(code: str, message: str, status: int, request_id: str | None) -> str:
    """Says who answered, and what; without a code or an id it need not have been AWS."""
    if code != str(status):
        said = f": {shorten(message).rstrip('.')}" if message else ""
        return f"AWS answered {status} {shorten(code, 100)}{said}"
    is_markup = message.lstrip().startswith("<")
    text = " ".join(MARKUP.sub(" ", message).split()) if is_markup else message
    phrase = responses.get(status, "")
    said = "" if text in ("", phrase, code) else f": {shorten(text).rstrip('.')}"
    who = "AWS" if request_id else "a proxy or load balancer" if is_markup else "AWS or a proxy"
    if status == PROXY_AUTHENTICATION_REQUIRED:
        who, said = "a proxy", f"{said}; add the user and password to the proxy's address"
    return f"{who} answered {f'{status} {phrase}'.rstrip()}{said}"
