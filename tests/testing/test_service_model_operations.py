"""check_service_model says why an operation cannot be declared."""

from __future__ import annotations

from typing import Any

import botocore
import pytest

from awslists import Image, ListImages, Listing, Session
from awslists.testing import check_service_model

# --- What cannot be declared --------------------------------------------------------------------


def declared(service: str, operation: str) -> type[Listing[Any]]:
    """A declaration with nothing in it, and nothing right."""

    class Declared(Listing[Image], service=service, operation=operation, items="Items"):
        wrong: bool

    return Declared


UNPAGED = "it has no parameter NextToken or MaxResults to page by; the response has no NextToken"
NAMED = UNPAGED + "; declare paging=Paging({})"


@pytest.mark.parametrize(
    ("service", "operation", "pages"),
    [
        (
            "ecr",
            "DescribeRepositories",
            NAMED.format('token="nextToken", next_token="nextToken", page_size="maxResults"'),
        ),
        (
            "iam",
            "ListRoles",
            NAMED.format(
                'token="Marker", next_token="Marker", page_size="MaxItems", more="IsTruncated"'
            ),
        ),
        (
            "sns",
            "ListTopics",
            "it has no parameter MaxResults to page by; declare paging=Paging(page_size=None)",
        ),
        (
            "s3",
            "ListObjectVersions",
            "it pages by several tokens (KeyMarker, VersionIdMarker), which cannot be declared",
        ),
        ("bedrock", "ListFoundationModels", UNPAGED),
        ("pinpoint", "GetApps", UNPAGED),
        ("sagemaker", "StopTrainingJob", UNPAGED),
    ],
)
def test_an_operation_with_other_pages_is_reported(
    service: str, operation: str, pages: str
) -> None:
    assert check_service_model(declared(service, operation)) == [f"Declared: {pages}"]


# --- What is not there at all -------------------------------------------------------------------


@pytest.mark.parametrize(
    ("service", "operation", "unknown"),
    [
        ("sagemaker", "ListNothing", "operation ListNothing of sagemaker"),
        (
            "sagemaker",
            "ListTrainingJob",
            "operation ListTrainingJob of sagemaker; did you mean ListTrainingJobs?",
        ),
        (
            "sagemaker",
            "list_training_jobs",
            "operation list_training_jobs of sagemaker; did you mean ListTrainingJobs?",
        ),
        ("nowhere", "ListImages", "service nowhere"),
        ("endpoints", "ListImages", "service endpoints"),
        ("partitions", "ListImages", "service partitions"),
        ("SageMaker", "ListImages", "service SageMaker; did you mean sagemaker?"),
    ],
)
def test_what_botocore_does_not_know_is_reported(
    service: str, operation: str, unknown: str
) -> None:
    installed = f"the installed botocore {botocore.__version__}"
    assert check_service_model(declared(service, operation)) == [
        f"Declared: {installed} has no {unknown}"
    ]


def test_a_class_that_declares_no_operation_is_refused() -> None:
    with pytest.raises(TypeError, match="Listing declares no operation"):
        check_service_model(Listing)


async def test_a_listing_in_place_of_its_class_is_refused(aws: Session) -> None:
    with pytest.raises(TypeError, match="give the class of a listing, not ListImages"):
        check_service_model(ListImages(aws))  # type: ignore[arg-type]  # pyright: ignore  (the mistake)
