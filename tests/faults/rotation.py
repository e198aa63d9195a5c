"""Temporary credentials that are replaced all the time."""

from __future__ import annotations

import itertools
from datetime import UTC, datetime, timedelta
from typing import Any

from aiobotocore.credentials import AioRefreshableCredentials

from awslists._session.botocore_sessions import make_sealed_session
from awslists.testing import Answer, faults
from awslists.testing._server.signature import ACCESS_KEY_ID, SECRET_ACCESS_KEY

__all__ = ["Rotation"]

OLD = 32
"""The number of newer tokens after which a token is refused."""


RENEWALS = 12
"""How often the same credentials are handed out."""


class Rotation:
    """A provider of credentials that are about to expire, so that each request asks for new ones.

    Only some of the requests get them, so that awslists can learn from one for the next.
    """

    def __init__(self) -> None:
        self._numbers = itertools.count(1)
        self._latest = 0

    @property
    def session_arguments(self) -> dict[str, Any]:
        """The arguments of `LocalAWS.session` that use these credentials."""
        session = make_sealed_session()
        session.register_component("credential_provider", self)
        return {
            "botocore_session": session,
            "aws_access_key_id": None,
            "aws_secret_access_key": None,
        }

    async def load_credentials(self) -> AioRefreshableCredentials:
        """Load credentials; botocore calls this."""
        return AioRefreshableCredentials.create_from_metadata(
            await self._next(), refresh_using=self._next, method="rotation"
        )

    def refuse_old_tokens(self, answer: Answer) -> Answer:
        """Answer ExpiredTokenException to all but the latest credentials; a fault."""
        number = int(answer.request.headers["x-amz-security-token"])
        self._latest = max(self._latest, number)
        if number < self._latest - OLD:
            refused = faults.expired_credentials()(answer)
            assert isinstance(refused, Answer)
            return refused
        return answer

    async def _next(self) -> dict[str, str]:
        # botocore refreshes what expires within ten minutes, and waits for it.
        expiry = datetime.now(UTC) + timedelta(minutes=5)
        return {
            "access_key": ACCESS_KEY_ID,
            "secret_key": SECRET_ACCESS_KEY,
            "token": str(next(self._numbers) // RENEWALS),
            "expiry_time": expiry.isoformat(),
        }
