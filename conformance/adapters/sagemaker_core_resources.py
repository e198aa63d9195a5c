"""sagemaker-core's get_all, which describes each item.

What it returns is good for one loop: users who loop twice call it twice. It takes neither a limit
nor a page size, and its client is its own.
"""

# Its own environment has what it imports.
# pyright: reportMissingImports=false

from __future__ import annotations

from functools import partial
from itertools import islice
from typing import Any

from sagemaker.core import resources

from driver import Lister, Request, main, to_snake_case

RESOURCES = {"ListImages": "Image", "ListTrainingJobs": "TrainingJob"}


class SageMakerCore(Lister):
    def open(self) -> Any:
        return None

    def make(self, client: Any, request: Request) -> Any:
        keywords = {to_snake_case(name): value for name, value in request.parameters.items()}
        return partial(getattr(resources, RESOURCES[request.operation]).get_all, **keywords)

    def iterate(self, listing: Any, request: Request) -> Any:
        return islice(listing(), request.limit)


if __name__ == "__main__":
    main(SageMakerCore())
