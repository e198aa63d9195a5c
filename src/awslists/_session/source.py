"""The source of a listing: a Session, or the caller's own aiobotocore client."""

from __future__ import annotations

from contextlib import AbstractAsyncContextManager, nullcontext

from awslists._session.aws_client import AWSClient
from awslists._session.session import Session, get_pool

__all__ = ["Source", "check_source", "open_client", "until_closed"]

Source = Session | AWSClient

ADVICE = {
    "aiobotocore.session.AioSession": "; write Session(botocore_session=...)",
    "aiobotocore.session.ClientCreatorContext": (
        "; open it: async with session.create_client(...) as client"
    ),
    "boto3.session.Session": " of boto3; awslists.Session() finds the same credentials",
    "unittest.mock.NonCallableMock": "; to test without AWS, use awslists.testing.LocalAWS",
}
"""The end of the error message for a wrong source, by the name of its class.

By name, since importing aiobotocore is slow.
"""


def check_source(source: object, service: str) -> None:
    """Raises TypeError unless the source can list operations of the service."""
    if isinstance(source, Session):
        return
    model = getattr(getattr(source, "meta", None), "service_model", None)
    name = getattr(model, "service_name", None)
    if not isinstance(name, str) or not hasattr(source, "__aenter__"):
        raise TypeError(
            f"source must be an awslists.Session or an open aiobotocore client of {service}, "
            f"not {type(source).__name__}{_advise(source, name)}"
        )
    if name != service:
        raise TypeError(f"source must be a client of {service}, not of {name}")


def _advise(source: object, service: object) -> str:
    if source is Session:
        return "; open one: async with Session() as aws"
    names = (f"{base.__module__}.{base.__name__}" for base in type(source).__mro__)
    if advice := next((ADVICE[name] for name in names if name in ADVICE), None):
        return advice
    return "; a boto3 client is synchronous" if isinstance(service, str) else ""


def until_closed(source: Source) -> AbstractAsyncContextManager[None]:
    """Ends the calls made within this context as soon as the Session is closed.

    That includes calls that wait before a retry.

    Raises:
        ClosedSessionError: The Session was closed.
    """
    return get_pool(source).until_closed() if isinstance(source, Session) else nullcontext()


async def open_client(source: Source, service: str, operation: str) -> AWSClient:
    """Returns the client for an operation: the Session's, or the caller's own.

    Raises:
        ClosedSessionError: The Session is closed.
    """
    __tracebackhide__ = True
    if isinstance(source, Session):
        return await get_pool(source).client(service, operation)
    return source
