"""A web service in front of a model registry, which streams listings as they come.

pip install fastapi uvicorn
python examples/service.py                      on the embedded emulator, no AWS account
python examples/service.py --profile dev        on a real account, which is only read
uvicorn --app-dir examples service:app          on the account that the environment leads to
curl 'http://127.0.0.1:8000/model-packages?model_package_type=Both&max_results=10&max_pages=2'

The answer has a line of JSON for each item, and after each page one that no item looks like:
{"page": {"completed": false, "count": 20, "next_token": "…", "next": "http://…", "error": null}}
Unless the last of them is `completed`, its `next` is where exactly the rest is to be had, however
the answer ended. There is no `limit`: a listing that it cuts within a page has no exact token.
`max_pages` cuts between pages.

The service needs the permissions sagemaker:ListImages, which it tries at start-up (it does not
start without), and sagemaker:ListModelPackages.
"""

from __future__ import annotations

import argparse
import asyncio
import json
import logging
from collections.abc import AsyncGenerator, AsyncIterator
from contextlib import asynccontextmanager
from typing import Annotated, Any

import uvicorn
from aiobotocore.config import AioConfig
from fastapi import FastAPI, Query, Request
from fastapi.responses import JSONResponse, StreamingResponse
from pydantic import AwareDatetime, BaseModel, Field, PositiveInt

import awslists
from awslists import ListImages, Listing, ListModelPackages, Session, errors
from awslists.testing import LocalAWS
from sample_account import seed

# The default, ten attempts, is for jobs: a client waits for the first page.
PATIENCE = AioConfig(retries={"total_max_attempts": 3}, connect_timeout=2, read_timeout=10)
# While AWS throttles, the calls of a Session wait in line: a few attempts can take minutes, too.
WAIT = 15
"""Seconds until a client without a first page is told to come later."""

# AWS's own words can name accounts and roles: they go to the log, and these to the client.
ANSWERS: list[tuple[type[Exception], int, str]] = [
    (TimeoutError, 503, "AWS takes too long, or limits the rate of calls; carry on later."),
    (errors.ResourceNotFoundError, 404, "What the request names does not exist."),
    (
        errors.ServiceValidationError,
        400,
        "AWS refuses the request; is next_token an old one, or its + not sent as %2B?",
    ),
    (errors.ThrottlingError, 503, "AWS limits the rate of calls; carry on later."),
    (errors.TransportError, 503, "This service cannot reach AWS; carry on later."),
    (errors.SessionClosedError, 503, "This service is being shut down; carry on later."),
    (errors.ListingError, 502, "AWS refuses this service, or has a problem of its own."),
]


class ImageQuery(BaseModel, extra="forbid"):
    """FastAPI reads and documents the parameters; AWS's constraints are checked by awslists."""

    name_contains: str | None = None
    creation_time_after: AwareDatetime | None = None
    creation_time_before: AwareDatetime | None = None
    max_results: int = 100
    next_token: str | None = None
    max_pages: PositiveInt | None = Field(None, exclude=True)  # no keyword of the listing


class PackageQuery(ImageQuery):
    """Model packages have some more."""

    model_approval_status: awslists.ModelApprovalStatus | None = None
    model_package_group_name: str | None = None
    model_package_type: awslists.ModelPackageType | None = None


@asynccontextmanager
async def lifespan(app: FastAPI) -> AsyncGenerator[dict[str, Session]]:
    """One Session for all requests, closed at shutdown."""
    async with app.state.open_session() as aws:
        await ListImages(aws, max_results=1).first()  # a service that cannot list does not start
        yield {"aws": aws}


app = FastAPI(title="Model registry", lifespan=lifespan)
app.state.open_session = lambda: Session(config=PATIENCE)


@app.get("/images", response_class=StreamingResponse)
async def images(request: Request, query: Annotated[ImageQuery, Query()]) -> StreamingResponse:
    """The images of the account."""
    return await stream(request, query, ListImages(request.state.aws, **query.model_dump()))


@app.get("/model-packages", response_class=StreamingResponse)
async def packages(request: Request, query: Annotated[PackageQuery, Query()]) -> StreamingResponse:
    """The model packages of the registry."""
    return await stream(request, query, ListModelPackages(request.state.aws, **query.model_dump()))


async def stream(request: Request, query: ImageQuery, listing: Listing[Any]) -> StreamingResponse:
    """The items as they come, and after each page where to carry on."""
    pages = listing.pages()
    async with asyncio.timeout(WAIT):
        first = await anext(pages)  # before the answer begins, so that an error has a status

    async def lines() -> AsyncIterator[str]:
        page, count, number = first, len(first), 1
        while True:
            items = "".join(f"{item.model_dump_json()}\n" for item in page)
            yield items + mark(request, count, page.next_token)
            if page.next_token is None or number == query.max_pages:
                return
            if await request.is_disconnected():
                return
            try:
                page = await anext(pages)
            except errors.ListingError as error:
                yield mark(request, count, error.next_token, report(error))
                return
            count, number = count + len(page), number + 1

    return StreamingResponse(lines(), media_type="application/x-ndjson")


def mark(request: Request, count: int, token: str | None, error: object = None) -> str:
    """The line after a page; in `next` the token is encoded, as an address needs it."""
    page = {
        "completed": token is None and error is None,
        "count": count,
        "next_token": token,
        "next": str(request.url.include_query_params(next_token=token)) if token else None,
        "error": error,
    }
    return json.dumps({"page": page}) + "\n"


def report(error: Exception) -> dict[str, Any]:
    """Logs an error; gives what the client is told of it."""
    logging.getLogger(__name__).warning("%r", error)
    status, message = next(answer for kind, *answer in ANSWERS if isinstance(error, kind))
    about = {"type": type(error).__name__, "status": status, "message": message}
    return {**about, "request_id": getattr(error, "request_id", None)}


@app.exception_handler(TimeoutError)
@app.exception_handler(errors.ListingError)
async def fail(_: Request, error: Exception) -> JSONResponse:
    """Says that the first page could not be had, or not in time."""
    detail = report(error)
    later = {"Retry-After": "10"} if detail["status"] == 503 else None
    return JSONResponse({"detail": detail}, detail["status"], later)


@app.exception_handler(errors.InvalidRequestError)
async def refuse(_: Request, error: errors.InvalidRequestError) -> JSONResponse:
    """Says what breaks AWS's constraints, in FastAPI's own form; nothing was sent."""
    detail = [
        {"type": "aws_constraint", "loc": ["query", each.parameter], "msg": str(each)}
        for each in error.violations
    ]
    return JSONResponse({"detail": detail}, 422)


if __name__ == "__main__":
    parser = argparse.ArgumentParser()
    parser.add_argument("--profile", help="of the AWS config file; none: the emulator")
    parser.add_argument("--port", type=int, default=8000, help="0: a free one")
    given = parser.parse_args()
    logging.basicConfig(level=logging.INFO)
    if given.profile:
        app.state.open_session = lambda: Session(profile_name=given.profile, config=PATIENCE)
        uvicorn.run(app, port=given.port, timeout_graceful_shutdown=10)
    else:
        with LocalAWS() as local:
            seed(local)
            app.state.open_session = lambda: local.session(config=PATIENCE)
            uvicorn.run(app, port=given.port, timeout_graceful_shutdown=10)
