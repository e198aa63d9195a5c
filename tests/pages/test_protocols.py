"""Protocols and names of answers are read from the service models."""

from __future__ import annotations

from typing import Any

import botocore.session
import pytest

from awslists._pages.decoding import has_names_of_model, is_json


def operation(service: str, name: str) -> Any:
    return botocore.session.Session().get_service_model(service).operation_model(name)


@pytest.mark.parametrize(
    ("service", "name", "in_json"),
    [
        ("sagemaker", "ListImages", True),
        ("kafka", "ListClusters", True),
        ("cloudformation", "ListGeneratedTemplates", False),
        ("s3", "ListBuckets", False),
    ],
)
def test_protocols_in_json_are_recognised(service: str, name: str, in_json: bool) -> None:
    assert is_json(operation(service, name)) == in_json


@pytest.mark.parametrize(
    ("service", "name", "as_in_model"),
    [
        ("sagemaker", "ListImages", True),
        ("sagemaker", "DescribeTrainingJob", True),  # with maps
        ("dynamodb", "Query", True),  # with a shape within itself
        ("kafka", "ListClusters", False),
        ("mediaconvert", "ListJobs", False),
    ],
)
def test_answers_with_names_of_the_model_are_recognised(
    service: str, name: str, as_in_model: bool
) -> None:
    model = operation(service, name)
    assert has_names_of_model(model) == as_in_model
    assert has_names_of_model(model) == as_in_model
