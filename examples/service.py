"""A web service in front of a model registry that streams listings page by page.

    pip install awslists fastapi uvicorn
    uvicorn service:app
    curl 'http://127.0.0.1:8000/model-packages?model_package_type=Both&max_results=10&max_pages=2'

It lists the account that the environment selects (AWS_PROFILE=dev). Without an account, run
`python -m awslists.testing` in another terminal and paste the `export` lines that it prints.

An answer has one line of JSON for each item, and after each page a line that is not an item:

    {"page": {"completed": false, "count": 20, "next_token": "…", "next": "…", "error": null}}

Unless the last of these says `completed`, its `next` is the address of the rest, however the answer
ended. Clients limit an answer with `max_pages`, not `limit`: a page that `limit` cuts short has no
token to continue from.

The service needs the permissions sagemaker:ListImages and sagemaker:ListModelPackages. At start-up
it lists one image, and does not start if that fails.
"""

import asyncio
import json
import logging
from collections.abc import AsyncGenerator, AsyncIterator
from contextlib import asynccontextmanager
from typing import Annotated, Any

from aiobotocore.config import AioConfig
from fastapi import FastAPI, Query, Request
from fastapi.responses import JSONResponse, StreamingResponse
from pydantic import AwareDatetime, BaseModel, Field, PositiveInt

import awslists
from awslists import ListImages, Listing, ListModelPackages, Session, errors

# The default of ten attempts suits jobs; here a client waits for the first page.
PATIENCE = AioConfig(retries={"total_max_attempts": 3}, connect_timeout=2, read_timeout=10)
# While AWS throttles, the calls of a Session queue up, so even three attempts can take minutes.
WAIT = 15  # seconds for the first page, then the client is told to try again later

# AWS's own messages can name accounts and roles. They are logged, and clients get these instead.
ANSWERS: list[tuple[type[Exception], int, str]] = [
    (TimeoutError, 503, "AWS takes too long or limits the rate of calls; try again later."),
    (errors.ResourceNotFoundError, 404, "The requested resource does not exist."),
    (
        errors.ServiceValidationError,
        400,
        "AWS refuses the request. Has next_token expired, or is its + not sent as %2B?",
    ),
    (errors.ThrottlingError, 503, "AWS limits the rate of calls; try again later."),
    (errors.TransportError, 503, "This service cannot reach AWS; try again later."),
    (errors.SessionClosedError, 503, "This service is shutting down; try again later."),
    (errors.ListingError, 502, "AWS refused this service or failed."),
]


class ImageQuery(BaseModel, extra="forbid"):
    """The parameters, as FastAPI documents them; awslists checks AWS's constraints."""

    name_contains: str | None = None
    creation_time_after: AwareDatetime | None = None
    creation_time_before: AwareDatetime | None = None
    max_results: int = 100
    next_token: str | None = None
    max_pages: PositiveInt | None = Field(None, exclude=True)  # not for AWS


class PackageQuery(ImageQuery):
    """The parameters that only model packages have."""

    model_approval_status: awslists.ModelApprovalStatus | None = None
    model_package_group_name: str | None = None
    model_package_type: awslists.ModelPackageType | None = None


@asynccontextmanager
async def lifespan(app: FastAPI) -> AsyncGenerator[dict[str, Session]]:
    """Opens one Session for all requests, and closes it at shutdown."""
    async with app.state.open_session() as aws:
        await ListImages(aws, max_results=1).first()  # fails here, not at the first request
        yield {"aws": aws}


app = FastAPI(title="Model registry", lifespan=lifespan)
app.state.open_session = lambda: Session(config=PATIENCE)  # tests open one of an emulator


@app.get("/images", response_class=StreamingResponse)
async def images(request: Request, query: Annotated[ImageQuery, Query()]) -> StreamingResponse:
    """Streams the images of the account."""
    return await stream(request, query, ListImages(request.state.aws, **query.model_dump()))


@app.get("/model-packages", response_class=StreamingResponse)
async def packages(request: Request, query: Annotated[PackageQuery, Query()]) -> StreamingResponse:
    """Streams the model packages of the registry."""
    return await stream(request, query, ListModelPackages(request.state.aws, **query.model_dump()))


async def stream(request: Request, query: ImageQuery, listing: Listing[Any]) -> StreamingResponse:
    """Streams the items, and after each page the address of the rest."""
    pages = listing.pages()
    async with asyncio.timeout(WAIT):
        first = await anext(pages)  # before the answer starts, so that an error has a status

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
    """Returns the line after a page; `next` is a whole address, with the token encoded."""
    page = {
        "completed": token is None and error is None,
        "count": count,
        "next_token": token,
        "next": str(request.url.include_query_params(next_token=token)) if token else None,
        "error": error,
    }
    return json.dumps({"page": page}) + "\n"


def report(error: Exception) -> dict[str, Any]:
    """Logs an error, and returns what to tell the client."""
    logging.getLogger(__name__).warning("%r", error)
    status, message = next(answer for kind, *answer in ANSWERS if isinstance(error, kind))
    about = {"type": type(error).__name__, "status": status, "message": message}
    return {**about, "request_id": getattr(error, "request_id", None)}


@app.exception_handler(TimeoutError)
@app.exception_handler(errors.ListingError)
async def fail(_: Request, error: Exception) -> JSONResponse:
    """Answers when the first page failed or took too long."""
    detail = report(error)
    later = {"Retry-After": "10"} if detail["status"] == 503 else None
    return JSONResponse({"detail": detail}, detail["status"], later)


@app.exception_handler(errors.InvalidRequestError)
async def refuse(_: Request, error: errors.InvalidRequestError) -> JSONResponse:
    """Answers in FastAPI's own form what breaks AWS's constraints; nothing was sent."""
    detail = [
        {"type": "aws_constraint", "loc": ["query", each.parameter], "msg": str(each)}
        for each in error.violations
    ]
    return JSONResponse({"detail": detail}, 422)
