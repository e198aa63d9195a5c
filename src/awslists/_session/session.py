"""Session: credentials, region and settings, and the connections made with them."""

from __future__ import annotations

import os
from collections.abc import Callable
from operator import attrgetter
from types import TracebackType
from typing import TYPE_CHECKING, Any, NoReturn, Self

from awslists._session.client_factory import ClientFactory
from awslists._session.client_pool import ClientPool, ClosedSessionError
from awslists._session.pace import check_calls_per_second
from awslists._session.settings import SessionSettings, check_verify
from awslists._support.arguments import require_bool
from awslists._support.hints import AttributeHints

if TYPE_CHECKING:
    from aiobotocore.session import AioSession
    from botocore.config import Config

__all__ = ["ClosedSessionError", "Session", "get_pool"]


class Session(AttributeHints):
    """Credentials, region and settings, and the connections made with them.

    The client of a service is opened on first use, once even if many tasks ask at the same time,
    and stays open until the Session is closed: use ``async with``, or call `aclose` in a notebook.
    A Session that is garbage-collected while open emits a ResourceWarning, and its asyncio loop,
    if it still runs, closes it. Create one Session per program, not one per listing. It belongs to
    the event loop that it is first used in.

    A Session can list every operation that the installed botocore has. The operations that awslists
    itself declares use clients that open fast because they load no others; all other operations
    use clients with every operation of their service.

    Args:
        region_name: The AWS region. Default: the region of the profile or the environment.
        profile_name: A profile of the AWS config file. Default: ``AWS_PROFILE``.
        endpoint_url: Where to send requests instead of to AWS.
        config: An ``AioConfig`` or a botocore ``Config``, which overrides the defaults: adaptive
            retries with 10 attempts (while AWS throttles: as many as fit into a minute),
            64 connections, and ``awslists`` in the user agent. If its ``retries`` lack a mode or a
            number of attempts, the environment, the profile and then the default decide. While AWS
            throttles, the calls of a Session take turns, and each one fails within 90 seconds, no
            matter how many there are; if you set the number of attempts, a call lasts as long as
            these take. Timeouts, attempts, proxies, certificates and user agent also apply to
            the calls that fetch credentials, except with a ``botocore_session``, which has its own
            settings for them.
        verify: False to skip the verification of TLS certificates, or the path of a CA bundle.
            Default: ``AWS_CA_BUNDLE``, then the ``ca_bundle`` of the profile, then the public
            certificates. Like ``config``, it also applies to the calls that fetch credentials.
        aws_access_key_id: Explicit credentials, together with the next two. Default: botocore's
            usual chain of environment, config files, container and instance.
        aws_secret_access_key: The secret of the access key.
        aws_session_token: The token of temporary credentials.
        calls_per_second: The highest rate at which listings call each service, in calls per second
            above 0, all verbs and retries together, evenly spaced. It leaves room for others who
            use the same account. Calls on a client from `client` are not delayed. Time spent
            waiting for a turn does not count toward the 90 seconds. Default: no bound.
        prepared_calls: False lets botocore make every call in full, which costs twice the CPU. By
            default botocore makes the first call of each operation, and awslists makes the later
            ones alike wherever no hook, tracer or debug log could tell the difference. Set it to
            find out whether a problem comes from that.
        botocore_session: Your own ``AioSession``, to create the clients with.

    Raises:
        TypeError: ``config``, ``verify``, ``calls_per_second`` or ``prepared_calls`` has the wrong
            type.
        ValueError: ``verify`` is an empty path, ``calls_per_second`` is not above 0, or
            ``profile_name`` was passed together with ``botocore_session``.

    Examples:
        >>> async with Session(region_name="eu-west-1") as aws:
        ...     images = await ListImages(aws).collect()
    """

    def __init__(
        self,
        *,
        region_name: str | None = None,
        profile_name: str | None = None,
        endpoint_url: str | None = None,
        config: Config | None = None,
        verify: bool | str | os.PathLike[str] | None = None,
        aws_access_key_id: str | None = None,
        aws_secret_access_key: str | None = None,
        aws_session_token: str | None = None,
        calls_per_second: float | None = None,
        prepared_calls: bool = True,
        botocore_session: AioSession | None = None,
    ) -> None:
        self._settings = SessionSettings(
            region_name=region_name,
            profile_name=profile_name,
            endpoint_url=endpoint_url,
            config=config,
            verify=check_verify(verify),
            aws_access_key_id=aws_access_key_id,
            aws_secret_access_key=aws_secret_access_key,
            aws_session_token=aws_session_token,
            calls_per_second=check_calls_per_second(calls_per_second),
            prepared_calls=require_bool("prepared_calls", prepared_calls),
            botocore_session=botocore_session,
        )
        closing = (type(self).aclose, type(self).__aexit__)
        self._pool = ClientPool(ClientFactory(self._settings), closing)

    @property
    def closed(self) -> bool:
        """True once the Session is closed."""
        return self._pool.closed

    async def client(self, service: str) -> Any:
        """Returns an aiobotocore client of a service, for calls that list nothing.

        It is opened when it is first asked for, with the settings of the Session, and closed with
        the Session: do not close it, or use it in an ``async with``. It knows every operation of
        the service. Its calls raise botocore's own errors, and ``calls_per_second`` does not delay
        them.

        Args:
            service: The name of the service in botocore, such as ``"sagemaker"``.

        Raises:
            BotoCoreError: botocore cannot open the client, for example because no region is set.
            SessionClosedError: The Session is closed. Its ``operation`` and ``listing`` are None.
            TypeError: `service` is not a string.
            ValueError: botocore knows no such service. The message has the nearest names.

        Examples:
            >>> sagemaker = await aws.client("sagemaker")
            >>> async def describe(arn):
            ...     return await sagemaker.describe_model_package(ModelPackageName=arn)
        """
        __tracebackhide__ = True
        # Imported late: most programs only list, and this imports botocore.
        from awslists._session.service_clients import open_service_client

        return await open_service_client(self._pool, service)

    async def aclose(self) -> None:
        """Closes every connection, the last opened first. Closing twice does nothing.

        Running listings end with `SessionClosedError`. A cancellation or Ctrl+C is raised once
        everything is closed.

        Raises:
            RuntimeError: The Session belongs to another event loop; it can only be closed there.
        """
        await self._pool.aclose()

    async def __aenter__(self) -> Self:
        self._pool.check_loop()
        return self

    async def __aexit__(
        self,
        exc_type: type[BaseException] | None,
        exc_value: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        await self.aclose()

    def __reduce__(self) -> NoReturn:
        raise TypeError(
            "a Session holds open connections and cannot be copied or pickled; create one in each "
            "process, send listing.request there, and rebuild the listing with from_request. To "
            "send items, await listing.collect()"
        )

    def __repr__(self) -> str:
        return f"{self._settings!r}{' (closed)' if self.closed else ''}"

    def _hint_for_attribute(self, name: str) -> str:
        return ": write await session.aclose()" if name == "close" else ""


get_pool: Callable[[Session], ClientPool] = attrgetter("_pool")
"""Returns the pool of a Session; for this package, so that users see no such attribute."""
