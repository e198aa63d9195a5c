"""DescribeImage, for listers that ask for the details of each item."""

from __future__ import annotations

import json
from collections.abc import Callable
from datetime import datetime

from awslists import Image
from awslists.testing import Answer, LocalAWS
from awslists.testing.faults import Fault

__all__ = ["DESCRIBE", "describe_images"]

DESCRIBE = "SageMaker.DescribeImage"
UNKNOWN = {"__type": "ResourceNotFound", "message": "No Image with this name exists"}


def describe_images(local: LocalAWS, **fields: object) -> Fault:
    """Answer DescribeImage from the account; other answers stay as they are.

    Args:
        local: The account.
        fields: Changes of every image, by AWS's names; None removes a field.
    """
    find = _make_finder(local.images)

    def describe(answer: Answer) -> Answer:
        if answer.request.headers.get("x-amz-target") != DESCRIBE:
            return answer
        image = find(json.loads(answer.request.body)["ImageName"])
        if image is None:
            return answer.replace(payload=UNKNOWN)
        described = {**image.model_dump(by_alias=True), **fields}.items()
        payload = {name: _to_wire(value) for name, value in described if value is not None}
        return answer.replace(status=200, payload=payload, headers={})

    return describe


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
