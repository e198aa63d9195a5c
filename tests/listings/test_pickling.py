"""Pickling: errors, pages, items and requests survive it; connections and tasks refuse it."""

from __future__ import annotations

import copy
import pickle
from dataclasses import replace
from datetime import UTC, datetime
from typing import Any

import pytest
from aiobotocore.session import AioSession

from awslists import Image, ListImages, ListingError, Session, SessionClosedError, errors, merge
from awslists.testing import LocalAWS, faults

FAULTS = {
    errors.AccessDeniedError: faults.service_error("AccessDeniedException", "No, señor", 400),
    errors.InternalServiceError: faults.server_error(),
    errors.InvalidResponseError: faults.changed_items(ImageName=None, ImageStatus=5),
    errors.PaginationError: faults.repeated_token(),
    errors.ResourceNotFoundError: faults.service_error("ResourceNotFound", "gone", 400),
    errors.ServiceError: faults.service_error("Teapot", "short and stout", 418),
    errors.ServiceValidationError: faults.service_error("ValidationException", "expired", 400),
    errors.ExpiredCredentialsError: faults.expired_credentials(),
    errors.ThrottlingError: faults.throttling(),
    errors.TransportError: faults.dropped_connection(),
}
WITHOUT_FAULT = [errors.CredentialsError, errors.SessionClosedError]
PROTOCOLS = range(2, pickle.HIGHEST_PROTOCOL + 1)
CREATED_AFTER = datetime(2020, 1, 1, 0, 0, 0, 500, tzinfo=UTC)


def pickled(value: Any, protocol: int = pickle.HIGHEST_PROTOCOL) -> Any:
    return pickle.loads(pickle.dumps(value, protocol))  # noqa: S301  (pickled on this line)


def by_two(aws: Session) -> ListImages:
    return ListImages(
        aws, sort_order="ASCENDING", max_results=2, limit=9, creation_time_after=CREATED_AFTER
    )


async def failed(local: LocalAWS, aws: Session, kind: type[ListingError]) -> ListingError:
    """Returns an error from the second page of a listing."""
    if kind is errors.SessionClosedError:
        listing, aws = by_two(aws), local.session()
        token = (await anext(listing.pages())).next_token
        await aws.aclose()
        listing = replace(listing, source=aws, next_token=token)
    elif kind is errors.CredentialsError:
        token = (await anext(by_two(aws).pages())).next_token
        listing = replace(by_two(Session(profile_name="nobody")), next_token=token)
    else:
        local.inject(FAULTS[kind], skip=1, times=None)
        listing = by_two(aws)
    with pytest.raises(kind) as caught:
        await listing.collect()
    local.clear_faults()
    return caught.value


@pytest.mark.parametrize("kind", [*FAULTS, *WITHOUT_FAULT])
async def test_a_pickled_error_continues_in_another_process(
    local: LocalAWS, aws: Session, kind: type[ListingError]
) -> None:
    images = local.add_images(5)
    error = await failed(local, aws, kind)
    for protocol in PROTOCOLS:
        there = pickled(pickled(error, protocol))
        assert type(there) is kind
        assert (str(there), repr(there)) == (str(error), repr(error))
        assert vars(there) == {**vars(error), "listing": there.listing}
    there = pickled(error)
    assert there.next_token is not None
    assert there.listing.request == error.listing.request
    rest = replace(there.listing, source=aws, next_token=there.next_token)
    assert rest == replace(error.listing, source=aws, next_token=error.next_token)
    assert await rest.collect() == images[2:]


def test_the_tests_pickle_every_error_class() -> None:
    kinds = {
        kind
        for name in errors.__all__
        if issubclass(kind := getattr(errors, name), ListingError) and kind is not ListingError
    }
    assert kinds == {*FAULTS, *WITHOUT_FAULT}


async def test_a_pickled_error_holds_no_credential(local: LocalAWS, aws: Session) -> None:
    local.add_images(5)
    written = pickle.dumps(await failed(local, aws, errors.ThrottlingError))
    arguments = local.client_arguments
    for name in ("aws_access_key_id", "aws_secret_access_key", "endpoint_url"):
        assert arguments[name].encode() not in written


async def test_a_listing_from_a_pickled_error_needs_a_new_source(
    local: LocalAWS, aws: Session
) -> None:
    local.add_images(5)
    listing = pickled(await failed(local, aws, errors.ThrottlingError)).listing
    with pytest.raises(RuntimeError, match=r"to continue it, .*replace\(error.listing"):
        await listing.collect()
    with pytest.raises(RuntimeError, match="has no source; to continue"):
        replace(listing, limit=1)
    assert listing.operation == "ListImages"
    assert "sort_order='ASCENDING'" in repr(listing).replace('"', "'")


async def test_an_error_of_a_callers_client_can_be_pickled(local: LocalAWS) -> None:
    local.inject(faults.service_error("Teapot", "short and stout"))
    async with AioSession().create_client("sagemaker", **local.client_arguments) as client:
        with pytest.raises(errors.ServiceError) as caught:
            await ListImages(client).first()
    assert pickled(caught.value).code == "Teapot"


@pytest.mark.parametrize("copied", [copy.copy, copy.deepcopy])
async def test_the_copy_of_an_error_has_its_listing(
    local: LocalAWS, aws: Session, copied: Any
) -> None:
    local.add_images(5)
    error = await failed(local, aws, errors.ThrottlingError)
    error.add_note("by night")
    assert vars(copied(error)) == vars(error)
    assert copied(error).listing is error.listing
    assert (type(copied(error)), str(copied(error))) == (type(error), str(error))


async def test_pages_items_and_requests_can_be_pickled_and_copied(
    local: LocalAWS, aws: Session
) -> None:
    images = local.add_images(3)
    page = await anext(by_two(aws).pages())
    for value in (images[0], page, await by_two(aws).collect(), by_two(aws).request):
        assert pickled(value) == copy.deepcopy(value) == copy.copy(value) == value
    unknown = Image.model_validate({**images[0].model_dump(by_alias=True), "Colour": "blue"})
    assert pickled(unknown).model_extra == copy.deepcopy(unknown).model_extra == {"Colour": "blue"}


async def test_a_listing_is_rebuilt_from_its_request(local: LocalAWS, aws: Session) -> None:
    images = local.add_images(3)
    kind, request = pickled((ListImages, ListImages(aws, sort_order="ASCENDING").request))
    assert await kind.from_request(aws, request).collect() == images


async def test_pickling_connections_or_tasks_says_what_to_send(
    local: LocalAWS, aws: Session
) -> None:
    local.add_images(1)
    listing = by_two(aws)
    async with listing.prefetch() as images:
        iterators = [aiter(listing), listing.pages(), images]
        entered_later = [listing.prefetch(), listing.scan(), merge([listing])]
        for value in (aws, listing, *iterators, *entered_later):
            for attempt in (pickle.dumps, copy.deepcopy):
                with pytest.raises(TypeError, match=r"listing\.request|send the items"):
                    attempt(value)


def test_pickling_the_emulator_says_what_to_send(local: LocalAWS) -> None:
    with pytest.raises(TypeError, match="send its client_arguments"):
        pickle.dumps(local)


def test_an_error_without_a_listing_can_be_pickled() -> None:
    error = pickle.loads(pickle.dumps(SessionClosedError("the Session is closed")))  # noqa: S301  (our own)
    assert isinstance(error, SessionClosedError)
    assert error.listing is None
