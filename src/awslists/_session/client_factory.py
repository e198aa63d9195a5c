"""Creates aiobotocore clients with the settings of a Session."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from contextlib import AsyncExitStack
from functools import partial
from typing import TYPE_CHECKING, Any

from awslists._session.aws_client import AWSClient
from awslists._session.pace import Pace
from awslists._session.regions import describe_unknown_region, warn_about_region
from awslists._session.settings import SessionSettings
from awslists.service_models import register_models

if TYPE_CHECKING:
    from aiobotocore.session import AioSession

    from awslists._session.retries import RetryPolicy

__all__ = ["ClientFactory", "OpenClient"]

OpenClient = Callable[[AsyncExitStack], Awaitable[AWSClient]]
"""Opens a client; the stack closes it."""


class ClientFactory:
    """Creates the clients of one Session.

    aiobotocore is imported by the methods: it takes longer to import than everything else.

    Attributes:
        settings: The settings of the Session.
        botocore_session: The session that makes the clients; None until one is needed.
        unknown_region: A sentence about the region if botocore does not know it, else "".
    """

    def __init__(self, settings: SessionSettings) -> None:
        self.settings = settings
        self.botocore_session = settings.botocore_session
        self.unknown_region = ""
        self._paces: dict[str, Pace] = {}

    def get_session(self, service: str, operation: str) -> AioSession:
        """Returns the botocore session for clients that call an operation."""
        __tracebackhide__ = True
        from awslists._session.botocore_sessions import choose_session

        return choose_session(self._get_botocore_session(), service, operation)

    def get_whole_session(self) -> AioSession:
        """Returns the botocore session for clients that know all operations of their service."""
        __tracebackhide__ = True
        from awslists._session.botocore_sessions import get_whole

        return get_whole(self._get_botocore_session())

    def _get_botocore_session(self) -> AioSession:
        __tracebackhide__ = True
        from awslists._session.botocore_sessions import make_session

        if self.botocore_session is None:
            self.botocore_session = make_session(
                self.settings.profile_name,
                config=self.settings.config,
                verify=self.settings.verify,
            )
        return self.botocore_session

    def prepare(self, session: AioSession, service: str) -> OpenClient:
        """Checks the settings of a client, and returns the function that opens it.

        Raises:
            OSError: A certificate cannot be read.
        """
        __tracebackhide__ = True
        from awslists._session.botocore_sessions import check_certificates, make_client_config
        from awslists._session.retries import RetryPolicy

        settings = self.settings
        register_models(session)
        retries = RetryPolicy.of(session, settings.config)
        config = make_client_config(session, settings.config, retries)
        check_certificates(session, config, settings.verify)
        creation = session.create_client(service, config=config, **settings.client_arguments())
        return partial(self._open, creation, session, retries)

    async def _open(
        self, creation: Any, session: AioSession, retries: RetryPolicy, stack: AsyncExitStack
    ) -> AWSClient:
        __tracebackhide__ = True
        from awslists._session.retries import manage_retries

        client: AWSClient = await stack.enter_async_context(creation)
        manage_retries(client, session, retries, self._get_pace(client))
        self._check_region(client, session)
        return client

    def _get_pace(self, client: AWSClient) -> Pace | None:
        """Returns the pace of a client, which all clients of its service share."""
        if self.settings.calls_per_second is None:
            return None
        new = Pace(self.settings.calls_per_second)
        return self._paces.setdefault(client.meta.service_model.service_name, new)

    def _check_region(self, client: AWSClient, session: AioSession) -> None:
        """Warns, once, if botocore does not know the region: it may be misspelled."""
        if self.settings.endpoint_url is None and not self.unknown_region:
            loader = session.get_component("data_loader")
            self.unknown_region = describe_unknown_region(client, loader)
            if self.unknown_region:
                warn_about_region(self.unknown_region, client)
