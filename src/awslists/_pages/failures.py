"""What to say of a call that was not answered: what failed, and what to do about it."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise
from typing import Any

from botocore.exceptions import (
    BotoCoreError,
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

from awslists._session.credentials import Origin, is_about_credentials, modules_of
from awslists._session.regions import meant_regions
from awslists._support.text import shorten

__all__ = ["fails_for_a_setting", "is_left_as_it_is", "transport_problem"]

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
HOOKS = {"aiobotocore.hooks", "botocore.hooks"}
OF_LIBRARIES = {"aiobotocore", "awslists", "botocore"}
PASSING_ON = {"aiobotocore._helpers"}
READING_SETTINGS = "botocore.configprovider"
CORRECT = "correct it in the profile, the environment or the config"
CERTIFICATES = (
    "check verify, AWS_CA_BUNDLE, and ca_bundle and client_cert of the profile and config"
)

INVALID_ADDRESS = "Invalid endpoint"
ADDRESSES = (
    "check the region (region_name, AWS_DEFAULT_REGION), which may be empty, and endpoint_url, "
    "which begins with http:// or https://"
)


def is_left_as_it_is(error: BaseException) -> bool:
    """Whether an error is of this library's own making, or of a hook of the caller's."""
    modules = modules_of(error)
    for module, inner in pairwise(name for name in modules if name not in PASSING_ON):
        if module in HOOKS and inner.partition(".")[0] not in OF_LIBRARIES:
            return True
    return modules[-1].partition(".")[0] == "awslists"


def fails_for_a_setting(error: BaseException) -> bool:
    """Whether botocore could not read a setting, be it one that concerns credentials."""
    if isinstance(error, BotoCoreError):
        about_something_else = isinstance(error, InvalidConfigError) and is_about_credentials(error)
        return isinstance(error, (*SETTINGS, InvalidConfigError)) and not about_something_else
    return READING_SETTINGS in modules_of(error)


def transport_problem(error: Exception, origin: Origin) -> str:
    """What to say of an error that has nothing to do with credentials."""
    said = shorten(str(error))
    match error:
        case NoRegionError():
            return "no region is set; pass region_name, or set AWS_DEFAULT_REGION"
        case InvalidRegionError():
            meant = meant_regions(error.kwargs.get("region_name"))
            return f"the request could not be made: {said.rstrip('.')}{meant}"
        case BotoConnectionError() | HTTPClientError():
            return f"no answer came: {said}"
        case ResponseParserError():
            return f"an answer could not be read: {said}"
    if unreadable := next(_unreadable_settings(origin.session), None):
        return f"the request could not be made: {unreadable}; {CORRECT}"
    if isinstance(error, OSError):
        at = f": {shorten(str(error.filename))!r}" if error.filename else ""
        return f"TLS could not be set up: {shorten(error.strerror or said)}{at}; {CERTIFICATES}"
    if fails_for_a_setting(error):
        return f"the request could not be made: {said.rstrip('.')}; {CORRECT}"
    if isinstance(error, BotoCoreError | ValueError):
        advice = f"; {ADDRESSES}" if said.startswith(INVALID_ADDRESS) else ""
        return f"the request could not be made: {said}{advice}"
    return f"the request could not be made ({type(error).__name__})"


def _unreadable_settings(session: Any) -> Iterator[str]:
    """The settings of the profile and the environment that botocore cannot convert."""
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
