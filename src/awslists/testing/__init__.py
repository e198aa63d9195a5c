"""LocalAWS serves list operations over HTTP on this machine, to test code that uses awslists.

>>> async with LocalAWS() as local, local.session() as aws:
...     local.add_images(3)
...     assert len(await ListImages(aws).collect()) == 3
"""

from awslists.testing import faults
from awslists.testing._declaration_check.service_model import check_service_model
from awslists.testing._emulator.behaviour import Behaviour
from awslists.testing._emulator.documented_items import (
    make_image,
    make_image_version,
    make_model_package,
    make_model_packaging_job,
)
from awslists.testing._server.injection import Injection
from awslists.testing._server.messages import Answer, ReceivedRequest
from awslists.testing.local_aws import LocalAWS

__all__ = [
    "Answer",
    "Behaviour",
    "Injection",
    "LocalAWS",
    "ReceivedRequest",
    "check_service_model",
    "faults",
    "make_image",
    "make_image_version",
    "make_model_package",
    "make_model_packaging_job",
]
