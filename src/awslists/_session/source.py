"""What a listing lists from: a Session, or an aiobotocore client of the caller's own."""

from __future__ import annotations

from contextlib import AbstractAsyncContextManager, nullcontext

from awslists._session.aws_client import AWSClient
from awslists._session.session import Session

__all__ = ["Source", "check_source", "open_client", "until_closed"]

Source = Session | AWSClient

INSTEAD = {
    "aiobotocore.session.AioSession": "; write Session(botocore_session=...)",
    "aiobotocore.session.ClientCreatorContext": (
        "; enter it: async with session.create_client(...) as client"
    ),
    "boto3.session.Session": " of boto3; awslists.Session() finds the same credentials",
    "unittest.mock.NonCallableMock": "; to test without AWS, use awslists.testing.LocalAWS",
}
"""What to do about a source of a class, by its name, since aiobotocore is imported late."""


def check_source(source: object, service: str) -> None:
    """Raises TypeError unless `source` can list from the service."""
    if isinstance(source, Session):
        return
    model = getattr(getattr(source, "meta", None), "service_model", None)
    name = getattr(model, "service_name", None)
    if not isinstance(name, str) or not hasattr(source, "__aenter__"):
        raise TypeError(
            f"source must be an awslists.Session or an open aiobotocore client of {service}, "
            f"not {type(source).__name__}{_hint(source, name)}"
        )
    if name != service:
        raise TypeError(f"source must be a client of {service}, not of {name}")


def _hint(source: object, service: object) -> str:
    if source is Session:
        return "; open one: async with Session() as aws"
    names = (f"{base.__module__}.{base.__name__}" for base in type(source).__mro__)
    if advice := next((INSTEAD[name] for name in names if name in INSTEAD), None):
        return advice
    return "; a boto3 client is synchronous" if isinstance(service, str) else ""


def until_closed(source: Source) -> AbstractAsyncContextManager[None]:
    """Within it, a call ends when the Session is closed, be it in the pause before a retry.

    Raises:
        ClosedSessionError: The Session was closed meanwhile.
    """
    return source._until_closed() if isinstance(source, Session) else nullcontext()  # noqa: SLF001  (as below)


async def open_client(source: Source, service: str, operation: str) -> AWSClient:
    """The client to call an operation with: the Session's own, or the caller's as it is.

    Raises:
        ClosedSessionError: The Session is closed.
    """
    __tracebackhide__ = True
    if isinstance(source, Session):
        return await source._client(service, operation)  # noqa: SLF001  (for listings, not for callers)
    return source
