"""An operation whose calls awslists makes itself, like one that botocore made before.

botocore makes a call by its whole way, with endpoint rules, hooks and signature. Later calls differ
from it in their parameters, date, signature and invocation ID. Everything else is kept, and they go
through the same aiohttp session, which stands for TLS, timeouts and the pool of connections.

Before a call is kept, awslists makes its request once more, without sending it. Unless the two are
the same, byte for byte, botocore goes on to make all calls of the operation.

awslists makes one attempt at a call. Unless a response with status 200 comes of it, botocore takes
over, and takes what came for the outcome of its own first attempt: errors, retries, throttling,
redirects and skewed clocks stay botocore's.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Mapping
from types import SimpleNamespace
from typing import TYPE_CHECKING, Any, NamedTuple, Self
from uuid import uuid4

from botocore.auth import SIGV4_TIMESTAMP
from botocore.compat import get_current_datetime
from botocore.handlers import add_recursion_detection_header

from awslists._prepared.kept_request import KeptRequest, Scope
from awslists._prepared.obstacles import CredentialsChangedError, NotPreparableError
from awslists._prepared.request_template import (
    PLACEHOLDER,
    RequestParts,
    RequestTemplate,
    Serializer,
)
from awslists._session.http_sessions import fetch
from awslists._session.ongoing_call import FirstAttempt, OngoingCall, Phase
from awslists._session.turns import get_turns

if TYPE_CHECKING:
    from awslists._prepared.example import Example

__all__ = ["PreparedOperation", "PreparedResponse"]

OK = 200
SIGNERS = {"botocore.auth", "botocore.crt.auth"}
SUCCESS = SimpleNamespace(status_code=OK)
"""As much of a response as botocore's handlers look at after a call."""


class PreparedResponse(NamedTuple):
    """A response with status 200.

    Attributes:
        headers: Its headers, with names in lower case.
        body: Its body.
    """

    headers: Mapping[str, str]
    body: bytes


class PreparedOperation:
    """Makes, signs and sends the calls of one operation of a client."""

    def __init__(
        self, client: Any, serializer: Serializer, kept: KeptRequest, get_credentials: Any
    ) -> None:
        self._serializer = serializer
        self._kept = kept
        self._get_credentials = get_credentials
        self._turns = get_turns(client)
        self._model = serializer.operation_model
        self._emit = client.meta.events.emit
        service = client.meta.service_model.service_id.hyphenize()
        self._after_call = f"after-call.{service}.{self._model.name}"

    @classmethod
    async def learn(cls, client: Any, operation_model: Any, example: Example) -> Self:
        """Learns from a call of botocore how to make others.

        Raises:
            NotPreparableError: The call has something that awslists cannot make.
            CredentialsChangedError: The credentials have changed since.
        """
        scope = Scope.of(example.sent)

        async def get_credentials() -> Any:
            signer = example.request_signer
            auth = await signer.get_auth_instance(scope.service, scope.region, "v4")
            if type(auth).__module__ not in SIGNERS:
                raise NotPreparableError(f"{type(auth).__qualname__} signs its requests")
            return auth.credentials

        kept = KeptRequest(example.sent, scope, await _fetch(get_credentials))
        serializer = Serializer(
            operation_model,
            example.parameters,
            url=str(example.sent.arguments["url"]),
            serializer=client._serializer,  # noqa: SLF001  (it validates parameters or does not)
        )
        kept.check(serializer.serialize(example.parameters), serializer.headers)
        return cls(client, serializer, kept, get_credentials)

    def make_parts(self, parameters: Mapping[str, Any]) -> RequestParts:
        """Makes the parts of a request."""
        return self._serializer.serialize(parameters)

    def make_template(self, make_parameters: Callable[[str], Mapping[str, Any]]) -> RequestTemplate:
        """Makes the parts of all requests that differ only in their token.

        Args:
            make_parameters: Returns the AWS-named parameters with a token.
        """
        return RequestTemplate(self._serializer.serialize(make_parameters(PLACEHOLDER)))

    async def send(self, parts: RequestParts, ongoing: OngoingCall) -> PreparedResponse | None:
        """Makes one attempt at a call.

        Returns:
            None if botocore must make the call; the outcome of the attempt is its first one.

        Raises:
            CredentialsChangedError: The credentials have changed; nothing was sent.
            NotPreparableError: botocore's signer was replaced; nothing was sent.
        """
        if self._turns is not None:
            ongoing.turn = await self._turns.wait(self._model.name)
        ongoing.phase = Phase.SIGNING
        self._kept.check_credentials(await self._get_credentials())
        if self._turns is not None:
            await self._turns.wait_to_send()
        invocation_id = str(uuid4())
        outcome = await self._attempt(self._make_arguments(parts, invocation_id), ongoing)
        if isinstance(outcome, PreparedResponse):
            await self._finish(ongoing)
            return outcome
        ongoing.first_attempt = FirstAttempt(self._kept.session, outcome, invocation_id)
        return None

    def _make_arguments(self, parts: RequestParts, invocation_id: str) -> dict[str, Any]:
        timestamp = get_current_datetime().strftime(SIGV4_TIMESTAMP)
        arguments = self._kept.make_arguments(parts, timestamp, invocation_id)
        add_recursion_detection_header(arguments)
        return arguments

    async def _attempt(self, arguments: dict[str, Any], ongoing: OngoingCall) -> Any:
        """Returns a PreparedResponse, another response of aiohttp, or an exception."""
        ongoing.phase = Phase.SENDING
        try:
            response, body = await fetch(self._kept.session, self._kept.method, arguments)
            if response.status != OK:
                return response
            # Decoded as by aiobotocore, which takes over if that fails.
            raw = response.raw_headers
            headers = {name.decode().lower(): value.decode() for name, value in raw}
            return PreparedResponse(headers, body)
        except Exception as error:  # noqa: BLE001  (botocore judges it)
            return error
        finally:
            del arguments  # the signature must not appear in tracebacks that show local variables

    async def _finish(self, ongoing: OngoingCall) -> None:
        """Tells everyone who counts calls that one succeeded: the limiter, and botocore."""
        if self._turns is not None:
            self._turns.record_success(ongoing.turn)
        await self._emit(
            self._after_call, http_response=SUCCESS, parsed={}, model=self._model, context={}
        )


async def _fetch(get_credentials: Callable[[], Awaitable[Any]]) -> Any:
    """Fetches the credentials to compare those of a call with."""
    try:
        return await get_credentials()
    except NotPreparableError:
        raise
    except Exception:  # noqa: BLE001  (botocore, which makes the call, raises it again)
        raise CredentialsChangedError from None
