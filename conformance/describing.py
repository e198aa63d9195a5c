"""DescribeImage, for listers that ask for the details of each item."""

from __future__ import annotations

import json
from datetime import datetime

from awslists.testing import Answer, LocalAWS
from awslists.testing.faults import Fault

__all__ = ["DESCRIBE", "describe_images"]

DESCRIBE = "SageMaker.DescribeImage"


def describe_images(local: LocalAWS) -> Fault:
    """Answer DescribeImage from the account; other answers stay as they are."""

    def describe(answer: Answer) -> Answer:
        if answer.request.headers.get("x-amz-target") != DESCRIBE:
            return answer
        name = json.loads(answer.request.body)["ImageName"]
        found = next((image for image in local.images if image.image_name == name), None)
        if found is None:
            return answer.replace(payload={"__type": "ResourceNotFound", "message": name})
        fields = found.model_dump(by_alias=True, exclude_none=True).items()
        payload = {name: _to_wire(value) for name, value in fields}
        return answer.replace(status=200, payload=payload, headers={})

    return describe


def _to_wire(value: object) -> object:
    return value.timestamp() if isinstance(value, datetime) else value
