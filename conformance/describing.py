"""Describe operations, for listers that ask for the details of each item."""

from __future__ import annotations

import json
from collections.abc import Callable
from datetime import datetime

from awslists import Image, ItemModel
from awslists.testing import Answer, LocalAWS
from awslists.testing.faults import Fault

__all__ = ["describe", "describe_images"]

UNKNOWN = {"__type": "ResourceNotFound", "message": "No Image with this name exists"}


def describe_images(local: LocalAWS, **fields: object) -> Fault:
    """Answer DescribeImage from the account; other answers stay as they are.

    Args:
        local: The account.
        fields: Changes of every image, by AWS's names; None removes a field.
    """
    find = _make_finder(local.images)
    return lambda answer: describe(answer, "Image", find, **fields)


def describe(
    answer: Answer, kind: str, find: Callable[[str], ItemModel | None], **fields: object
) -> Answer:
    """Answer a Describe operation with what the list says of the item; leave other answers.

    Args:
        answer: The answer.
        kind: What is described, as AWS calls it, such as ``"Image"``.
        find: Returns the item of a name.
        fields: Changes of every item, by AWS's names; None removes a field.
    """
    if answer.request.headers.get("x-amz-target") != f"SageMaker.Describe{kind}":
        return answer
    item = find(json.loads(answer.request.body)[f"{kind}Name"])
    if item is None:
        return answer.replace(payload=UNKNOWN)
    described = {**item.model_dump(by_alias=True), **fields}.items()
    payload = {name: _to_wire(value) for name, value in described if value is not None}
    return answer.replace(status=200, payload=payload, headers={})


def _make_finder(images: list[Image]) -> Callable[[str], Image | None]:
    """Return a function that finds an image by its name, fast unless the list has changed."""
    places: dict[str, int] = {}

    def get(name: str) -> Image | None:
        found = images[places[name]] if places.get(name, len(images)) < len(images) else None
        return found if found and found.image_name == name else None

    def find(name: str) -> Image | None:
        if get(name) is None:
            places.clear()
            places.update((image.image_name, place) for place, image in enumerate(images))
        return get(name)

    return find


def _to_wire(value: object) -> object:
    return value.timestamp() if isinstance(value, datetime) else value
