"""Chooses who makes a call: awslists if no observer can tell the difference, else botocore.

The first call of an operation is botocore's. The second one learns from it.
"""

from __future__ import annotations

import logging
from collections import Counter
from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, Any
from weakref import WeakKeyDictionary

from awslists._prepared.example import Example
from awslists._prepared.observers import find_observer
from awslists._prepared.obstacles import CredentialsChangedError, NotPreparableError
from awslists._session.aws_client import AWSClient
from awslists._session.event_hooks import get_foreign_handlers
from awslists._session.ongoing_call import OngoingCall
from awslists._session.session import Session, get_pool
from awslists._session.source import Source

if TYPE_CHECKING:
    from awslists._prepared.page_requests import PageRequests
    from awslists._prepared.prepared_operation import PreparedOperation, PreparedResponse
    from awslists._prepared.request_template import RequestParts

__all__ = ["PreparedCalls", "get_prepared_calls"]

logger: logging.Logger = logging.getLogger("awslists")

FIRST_ATTEMPT = "attempt=1"
MOST_CHANGES = 3
"""How often in a row credentials may change between two calls: each time they are fetched twice."""

_known: WeakKeyDictionary[AWSClient, PreparedCalls] = WeakKeyDictionary()
_logged: WeakKeyDictionary[Source, set[str]] = WeakKeyDictionary()


def get_prepared_calls(source: Source, client: AWSClient) -> PreparedCalls:
    """Returns the prepared calls of a client."""
    calls = _known.get(client)
    if calls is None:
        calls = _known[client] = PreparedCalls(source, client)
    return calls


class PreparedCalls:
    """The operations of a client whose calls awslists makes itself.

    Args:
        source: The source of the client.
        client: The client.
    """

    def __init__(self, source: Source, client: AWSClient) -> None:
        foreign = get_foreign_handlers(client.meta.events)
        self._foreign = [] if foreign is None else foreign
        self._obstacle = _find_obstacle(source, client)
        self._operations: dict[str, PreparedOperation] = {}
        self._examples: dict[str, Example] = {}
        self._refused: dict[str, str] = {}
        self._changes: Counter[str] = Counter()

    async def send(
        self, client: AWSClient, requests: PageRequests, token: str | None, ongoing: OngoingCall
    ) -> PreparedResponse | None:
        """Makes a call, or returns None: then botocore must."""
        operation = requests.listing.operation
        try:
            if reason := self._obstacle or find_observer(client, operation, self._foreign):
                ongoing.was_observed = True
                raise NotPreparableError(reason)
            prepared = self._operations.get(operation) or await self._learn(client, operation)
            if prepared is None:
                return None
            return await prepared.send(_make_parts(requests, prepared, token), ongoing)
        except CredentialsChangedError:
            self._operations.pop(operation, None)
        except NotPreparableError as error:
            _log_once(requests.listing.source, f"{operation}: {error}")
        return None

    def note(
        self,
        client: AWSClient,
        operation: str,
        parameters: Mapping[str, Any],
        ongoing: OngoingCall,
        *,
        is_decoded: bool,
    ) -> None:
        """Notes a call that botocore made, to learn from it when the next one is made.

        Args:
            client: The client.
            operation: The operation.
            parameters: The AWS-named parameters.
            ongoing: The call.
            is_decoded: awslists decoded the answer, not botocore.
        """
        if operation in self._operations or operation in self._refused:
            return
        if ongoing.was_observed or find_observer(client, operation, self._foreign):
            return
        if not is_decoded:
            self._refused[operation] = "botocore reads its answers"
            return
        if not ongoing.sent:
            self._refused[operation] = "the HTTP session is not awslists' own"
            return
        sent = ongoing.sent[-1]
        if FIRST_ATTEMPT in sent.arguments["headers"].get("amz-sdk-request", "").split("; "):
            self._examples[operation] = Example(sent, parameters, ongoing.request_signer)

    async def _learn(self, client: AWSClient, operation: str) -> PreparedOperation | None:
        if operation in self._refused:
            raise NotPreparableError(self._refused[operation])
        example = self._examples.pop(operation, None)
        if example is None:
            return None
        try:
            self._operations[operation] = await _learn(client, operation, example)
        except CredentialsChangedError:
            self._changes[operation] += 1
            if self._changes[operation] >= MOST_CHANGES:
                self._refused[operation] = "its credentials change from call to call"
            raise
        except NotPreparableError as error:
            self._refused[operation] = str(error)
            raise
        del self._changes[operation]
        return self._operations[operation]


async def _learn(client: AWSClient, operation: str, example: Example) -> PreparedOperation:
    """Learns from a call; whatever goes wrong is no error of the next call, which botocore makes.

    Raises:
        NotPreparableError: The call has something that awslists cannot make.
        CredentialsChangedError: The credentials have changed since.
    """
    try:
        from awslists._prepared.prepared_operation import PreparedOperation

        model = client.meta.service_model.operation_model(operation)
        if reason := next(_find_operation_obstacles(model), None):
            raise NotPreparableError(reason)
        return await PreparedOperation.learn(client, model, example)
    except (NotPreparableError, CredentialsChangedError):
        raise
    except Exception as error:  # noqa: BLE001  (also what other releases of botocore lack)
        reason = f"awslists cannot learn from a call ({type(error).__name__})"
        raise NotPreparableError(reason) from None


def _make_parts(
    requests: PageRequests, prepared: PreparedOperation, token: str | None
) -> RequestParts:
    """Makes the parts of a request; raises NotPreparableError if that fails."""
    try:
        return requests.make_parts(prepared, token)
    except NotPreparableError:
        raise
    except Exception as error:  # noqa: BLE001  (botocore raises its own)
        reason = f"awslists cannot make a request ({type(error).__name__})"
        raise NotPreparableError(reason) from None


def _find_obstacle(source: Source, client: AWSClient) -> str:
    """Returns why no call of a client can be prepared; "" if some can."""
    if not isinstance(source, Session):
        return "the client is the caller's own"
    if not get_pool(source).factory.settings.prepared_calls:
        return "prepared_calls=False"
    if get_foreign_handlers(client.meta.events) is None:
        return "the botocore session is the caller's own"
    return ""


def _find_operation_obstacles(model: Any) -> Iterator[str]:
    """Yields what about an operation makes its calls differ in more than awslists can change."""
    if model.idempotent_members:
        yield "botocore adds an idempotency token to its parameters"
    if model.context_parameters or getattr(model, "operation_context_parameters", None):
        yield "its endpoint depends on its parameters"
    if model.endpoint_discovery is not None:
        yield "botocore may discover its endpoint again"
    if model.request_compression:
        yield "botocore may compress its requests"


def _log_once(source: Source, reason: str) -> None:
    if not logger.isEnabledFor(logging.DEBUG):
        return
    logged = _logged.setdefault(source, set())
    if reason not in logged:
        logged.add(reason)
        logger.debug("botocore makes the calls of %s", reason)
