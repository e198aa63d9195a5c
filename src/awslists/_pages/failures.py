"""From whatever ended a call to the error that awslists raises."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from botocore.exceptions import (
    BotoCoreError,
    ClientError,
    ConfigParseError,
    HTTPClientError,
    InvalidConfigError,
    InvalidDefaultsMode,
    InvalidEndpointConfigurationError,
    InvalidIMDSEndpointError,
    InvalidIMDSEndpointModeError,
    InvalidProxiesConfigError,
    InvalidRegionError,
    InvalidRetryConfigurationError,
    InvalidSTSRegionalEndpointsConfigError,
    NoRegionError,
)
from botocore.exceptions import ConnectionError as BotoConnectionError
from botocore.parsers import ResponseParserError

from awslists import errors
from awslists._pages.service_errors import as_service_error
from awslists._session.call_phase import Failure
from awslists._session.client_pool import ClosedSessionError, make_closed_error
from awslists._session.credentials import describe_credentials_failure
from awslists._session.credentials_origin import Origin
from awslists._session.regions import suggest_regions
from awslists._session.session import Session
from awslists._session.source import Source
from awslists._support.redaction import redact_error, redact_text
from awslists._support.text import shorten

__all__ = ["as_listing_error", "is_passed_on", "is_passing"]

TRANSLATED = (BotoCoreError, ClientError, ClosedSessionError, OSError, ResponseParserError)
"""Translated also where the caller's own code raised them."""
UNANSWERED = (BotoConnectionError, HTTPClientError)
SERVER_ERROR = 500
SETTINGS = (
    ConfigParseError,
    InvalidDefaultsMode,
    InvalidEndpointConfigurationError,
    InvalidIMDSEndpointError,
    InvalidIMDSEndpointModeError,
    InvalidProxiesConfigError,
    InvalidRetryConfigurationError,
    InvalidSTSRegionalEndpointsConfigError,
)
CORRECT = "correct it in the profile, the environment or the config"
CERTIFICATES = (
    "check verify, AWS_CA_BUNDLE, and ca_bundle and client_cert of the profile and config"
)
INVALID_ADDRESS = "Invalid endpoint"
ADDRESSES = (
    "check the region (region_name, AWS_DEFAULT_REGION), which may be empty, and endpoint_url, "
    "which must begin with http:// or https://"
)
MOCKED = (
    "the call was answered within Python by something made for boto3, such as moto's mock_aws, "
    "which aiobotocore cannot use ({}): use awslists.testing.LocalAWS, or moto's server and "
    "Session(endpoint_url=...)"
)


def is_passed_on(failure: Failure) -> bool:
    """Returns whether to raise the error as it is: it came from a hook, or from awslists itself."""
    if isinstance(failure.error, TRANSLATED) or failure.was_mocked or failure.was_reading_answer:
        return False
    return failure.was_raised_by_hook or failure.was_raised_by_awslists


def as_listing_error(
    failure: Failure, source: Source, token: str | None, handled: BaseException | None
) -> tuple[errors.ListingError, BaseException | None]:
    """Returns the error to raise, without its position in a listing, and its cause.

    Args:
        failure: What ended the call.
        source: The source of the listing.
        token: The token of the page that was asked for, which no error may show.
        handled: The error that the caller was handling when the call began.
    """
    error = failure.error
    if isinstance(error, ClosedSessionError):
        return make_closed_error(), None
    if failure.was_mocked:
        return errors.TransportError(MOCKED.format(shorten(str(error)))), None
    if failure.was_reading_answer:
        return _make_unreadable_error(error, token), error
    without_credentials = failure.was_fetching_credentials and not _is_about_setting(failure)
    redact_error(error, token, handled, hide_values=without_credentials)
    if isinstance(error, ClientError) and not without_credentials:
        return as_service_error(error, source, token), error
    if isinstance(source, Session) and source.closed:
        return make_closed_error(), error
    origin = Origin.of(source)
    kind = errors.CredentialsError if without_credentials else errors.TransportError
    describe = describe_credentials_failure if without_credentials else _describe_transport_failure
    problem = describe(failure, origin)
    if origin.unknown_region and isinstance(error, UNANSWERED):
        problem += f"; {origin.unknown_region}"
    return kind(problem), error


def is_passing(error: errors.ListingError) -> bool:
    """Returns whether a later call may succeed: AWS throttled, failed, or did not answer."""
    if isinstance(error, errors.ServiceError):
        return isinstance(error, errors.ThrottlingError) or error.status >= SERVER_ERROR
    is_about_credentials = isinstance(error, errors.CredentialsError)
    return isinstance(error.__cause__, UNANSWERED) and not is_about_credentials


def _make_unreadable_error(error: Exception, token: str | None) -> errors.InvalidResponseError:
    said = shorten(redact_text(f"{type(error).__name__}: {error}", token))
    problem = errors.Violation("", None, "", f"botocore could not parse it ({said})")
    return errors.InvalidResponseError([problem])


def _is_about_setting(failure: Failure) -> bool:
    """Returns whether botocore could not read a setting, even one that concerns credentials."""
    error = failure.error
    if isinstance(error, InvalidConfigError):
        return not failure.was_fetching_credentials
    if isinstance(error, BotoCoreError):
        return isinstance(error, SETTINGS)
    return failure.was_reading_settings


def _describe_transport_failure(failure: Failure, origin: Origin) -> str:
    """Says why a request could not be made or was not answered, credentials aside."""
    said = shorten(str(failure.error))
    match failure.error:
        case NoRegionError():
            return "no region is set; pass region_name, or set AWS_DEFAULT_REGION"
        case InvalidRegionError() as error:
            meant = suggest_regions(error.kwargs.get("region_name"))
            return f"the request could not be made: {said.rstrip('.')}{meant}"
        case BotoConnectionError() | HTTPClientError():
            return f"no answer was received: {said}"
        case ResponseParserError():
            return f"an answer could not be read: {said}"
    if unreadable := next(_find_unreadable_settings(origin.session), None):
        return f"the request could not be made: {unreadable}; {CORRECT}"
    return _describe_unmade_request(failure, said)


def _describe_unmade_request(failure: Failure, said: str) -> str:
    error = failure.error
    if isinstance(error, OSError):
        at = f": {shorten(str(error.filename))!r}" if error.filename else ""
        return f"TLS could not be set up: {shorten(error.strerror or said)}{at}; {CERTIFICATES}"
    if _is_about_setting(failure):
        return f"the request could not be made: {said.rstrip('.')}; {CORRECT}"
    if isinstance(error, BotoCoreError | ValueError):
        advice = f"; {ADDRESSES}" if said.startswith(INVALID_ADDRESS) else ""
        return f"the request could not be made: {said}{advice}"
    return f"the request could not be made ({type(error).__name__})"


def _find_unreadable_settings(session: Any) -> Iterator[str]:
    """Yields a sentence for each setting that botocore cannot convert."""
    if session is None:
        return
    for name in session.session_var_map:
        try:
            value = session.get_config_variable(name)
        except (TypeError, ValueError) as error:
            yield f"the setting {name} cannot be read ({shorten(str(error))})"
        except BotoCoreError:
            return
        else:
            if name == "api_versions" and not hasattr(value, "items"):
                yield f"the setting {name} must be a section with one line for each service"
