"""A web service in front of a model registry, which streams listings as they come.

python examples/service.py                      on the embedded emulator, no AWS account
python examples/service.py --profile dev        on a real account, which is only read
uvicorn --app-dir examples service:app          on what AWS's environment variables lead to
curl 'http://127.0.0.1:8000/model-packages?model_package_type=Both&max_results=10&max_pages=2'

The answer is a line of JSON for each item, and a last one; if that is missing, it broke off:
{"end": {"completed": false, "count": 20, "next_token": "...", "error": null}}
Unless `completed`, the same request with this `next_token` gives exactly the rest. There is no
`limit`: a listing that it cuts within a page has no exact token. `max_pages` cuts between pages.
"""

from __future__ import annotations

import argparse
import json
import logging
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Annotated, Any

import uvicorn
from fastapi import FastAPI, Query, Request
from fastapi.responses import JSONResponse, StreamingResponse
from pydantic import AwareDatetime, BaseModel, Field, PositiveInt

import awslists
from awslists import ListImages, Listing, ListModelPackages, Session, errors
from awslists.testing import LocalAWS
from sample_account import seed

# AWS's own words can name accounts and roles: they go to the log, and these to the client.
ANSWERS: list[tuple[type[errors.ListingError], int, str]] = [
    (errors.ResourceNotFoundError, 404, "What the request names does not exist."),
    (errors.ServiceValidationError, 400, "AWS refuses the request; has next_token expired?"),
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
async def lifespan(app: FastAPI) -> AsyncIterator[dict[str, Session]]:
    """One Session for all requests, closed at shutdown."""
    async with app.state.open_session() as aws:
        yield {"aws": aws}


app = FastAPI(title="Model registry", lifespan=lifespan)
app.state.open_session = Session


@app.get("/images", response_class=StreamingResponse)
async def images(request: Request, query: Annotated[ImageQuery, Query()]) -> StreamingResponse:
    """The images of the account."""
    return await stream(request, query, ListImages(request.state.aws, **query.model_dump()))


@app.get("/model-packages", response_class=StreamingResponse)
async def packages(request: Request, query: Annotated[PackageQuery, Query()]) -> StreamingResponse:
    """The model packages of the registry."""
    return await stream(request, query, ListModelPackages(request.state.aws, **query.model_dump()))


async def stream(request: Request, query: ImageQuery, listing: Listing[Any]) -> StreamingResponse:
    """The items as they come, and the last line."""
    pages = listing.pages()
    first = await anext(pages)  # before the answer begins, so that an error has a status

    async def lines() -> AsyncIterator[str]:
        page, count, number, error = first, 0, 1, None
        try:
            while True:
                yield "".join(f"{item.model_dump_json()}\n" for item in page)
                count, token = count + len(page), page.next_token
                # Starlette cancels what awaits a page; a client that left before is noticed here.
                if token is None or number == query.max_pages or await request.is_disconnected():
                    break
                page, number = await anext(pages), number + 1
        except errors.ListingError as caught:
            token, error = caught.next_token, report(caught)
        end = {"completed": token is None, "count": count, "next_token": token, "error": error}
        yield json.dumps({"end": end}) + "\n"

    return StreamingResponse(lines(), media_type="application/x-ndjson")


def report(error: errors.ListingError) -> dict[str, Any]:
    """Logs an error; gives what the client is told of it."""
    logging.getLogger(__name__).warning("%s", error)
    status, message = next(answer for kind, *answer in ANSWERS if isinstance(error, kind))
    about = {"type": type(error).__name__, "status": status, "message": message}
    return {**about, "request_id": error.request_id}


@app.exception_handler(errors.ListingError)
async def fail(_: Request, error: errors.ListingError) -> JSONResponse:
    """Says that the first page could not be had."""
    detail = report(error)
    wait = {"Retry-After": "10"} if isinstance(error, errors.ThrottlingError) else None
    return JSONResponse({"detail": detail}, detail["status"], wait)


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
    if given.profile:
        app.state.open_session = lambda: Session(profile_name=given.profile)
        uvicorn.run(app, port=given.port, timeout_graceful_shutdown=30)
    else:
        with LocalAWS() as local:
            seed(local)
            app.state.open_session = local.session
            uvicorn.run(app, port=given.port, timeout_graceful_shutdown=30)
