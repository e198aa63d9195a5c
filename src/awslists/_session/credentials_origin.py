"""Where the credentials of a listing come from, and how to renew them."""

from __future__ import annotations

import os
import shlex
from dataclasses import dataclass
from typing import Any

from botocore.exceptions import BotoCoreError

from awslists._session.regions import describe_unknown_region
from awslists._session.session import Session, get_pool
from awslists._session.source import Source
from awslists._support.text import shorten

__all__ = ["LOGIN", "Origin"]

LOGIN, SSO_LOGIN = "aws login", "aws sso login"
NEW_KEYS = "set new AWS_ACCESS_KEY_ID, AWS_SECRET_ACCESS_KEY and AWS_SESSION_TOKEN"


@dataclass(frozen=True, slots=True, repr=False)
class Origin:
    """The origin of a listing's credentials.

    Attributes:
        session: The botocore session that has the profile; None for a caller's own client, and
            where no session could be made.
        has_keys: Whether the caller gave a key.
        unknown_region: A sentence about the region, if botocore does not know it.
    """

    session: Any
    has_keys: bool
    unknown_region: str

    @classmethod
    def of(cls, source: Source) -> Origin:
        """Finds the origin of the credentials of a listing's source."""
        if not isinstance(source, Session):
            return cls(None, has_keys=False, unknown_region=describe_unknown_region(source))
        factory = get_pool(source).factory
        return cls(
            factory.botocore_session,
            has_keys=any(factory.settings.keys.values()),
            unknown_region=factory.unknown_region,
        )

    def advise_renewal(self) -> str:
        """Says how to replace credentials that have expired."""
        if self.has_keys:
            return "give a Session new ones"
        if self._are_from_environment():
            return NEW_KEYS
        if (command := self.find_login()) is not None:
            return f"run `{command}`"
        return f"renew them, for example by `{self.choose_login()}`"

    def choose_login(self, otherwise: str = SSO_LOGIN) -> str:
        """Returns the command that logs in the profile, or the profile that its role is from."""
        _, name = self._get_profiles()
        return self.find_login() or _add_profile(otherwise, name)

    def find_login(self) -> str | None:
        """Returns the same, or None if neither profile logs in."""
        profiles, name = self._get_profiles()
        seen = set[str]()
        while name not in seen:
            seen.add(name)
            settings = profiles.get(name, {})
            if "login_session" in settings:
                return _add_profile(LOGIN, name)
            if "sso_session" in settings or "sso_start_url" in settings:
                return _add_profile(SSO_LOGIN, name)
            name = settings.get("source_profile", name)
        return None

    def describe_profile(self) -> str:
        """Names the profile in use, unless it is the default: ``" in the profile 'dev'"``."""
        _, name = self._get_profiles()
        return "" if name == "default" else f" in the profile {shorten(name, 100)!r}"

    def _are_from_environment(self) -> bool:
        """Returns whether botocore takes the keys from the environment, not a profile."""
        if self.session is None or "AWS_ACCESS_KEY_ID" not in os.environ:
            return False
        return not self.session.instance_variables().get("profile")

    def _get_profiles(self) -> tuple[dict[str, Any], str]:
        """Returns the profiles of the config file, and the name of the one in use."""
        try:
            return self.session.full_config["profiles"], self.session.profile or "default"
        except (AttributeError, BotoCoreError):
            return {}, "default"


def _add_profile(command: str, name: str) -> str:
    quoted = shlex.quote(shorten(name, 100))
    return command if name == "default" else f"{command} --profile {quoted}"
