"""Answers to the calls that describe what an emulator lists."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

from awslists.testing import Answer, LocalAWS

__all__ = ["answer_describe_calls", "metrics_of"]


def metrics_of(arn: str) -> str:
    """Return where the metrics of a model package are; version 6 has none, nor a description."""
    return f"s3://metrics/{arn.rpartition('/')[2]}.json"


def answer_describe_calls(local: LocalAWS) -> None:
    """Let an emulator answer the calls that describe model packages and image versions."""

    def answered(answer: Answer) -> Answer:
        operation = answer.request.headers.get("x-amz-target", "").rpartition(".")[2]
        describe = DESCRIPTIONS.get(operation)
        if describe is None:
            return answer
        return answer.replace(status=200, payload=describe(json.loads(answer.request.body)))

    local.inject(answered, times=None)


def _describe_package(parameters: dict[str, Any]) -> dict[str, Any]:
    arn = parameters["ModelPackageName"]
    described = {"ModelPackageArn": arn, "InferenceSpecification": _make_specification(arn)}
    if arn.endswith("/6"):
        return described
    statistics = {"ContentType": "application/json", "S3Uri": metrics_of(arn)}
    return {**described, "ModelMetrics": {"ModelQuality": {"Statistics": statistics}}}


def _describe_packages(parameters: dict[str, Any]) -> dict[str, Any]:
    arns = parameters["ModelPackageArnList"]
    refused = {"ErrorCode": "AccessDeniedException", "ErrorResponse": "You may not"}
    return {
        "ModelPackageSummaries": {
            arn: {"ModelPackageArn": arn, "InferenceSpecification": _make_specification(arn)}
            for arn in arns
            if not arn.endswith("/6")
        },
        "BatchDescribeModelPackageErrorMap": {arn: refused for arn in arns if arn.endswith("/6")},
    }


def _describe_version(parameters: dict[str, Any]) -> dict[str, Any]:
    name, version = parameters["ImageName"], parameters["Version"]
    return {"Version": version, "ContainerImage": f"registry/{name}:{version}"}


def _make_specification(arn: str) -> dict[str, Any]:
    return {
        "Containers": [{"Image": f"registry/{arn.rpartition('/')[2]}"}],
        "SupportedContentTypes": ["text/csv"],
        "SupportedResponseMIMETypes": ["text/csv"],
    }


DESCRIPTIONS: dict[str, Callable[[dict[str, Any]], dict[str, Any]]] = {
    "BatchDescribeModelPackage": _describe_packages,
    "DescribeImageVersion": _describe_version,
    "DescribeModelPackage": _describe_package,
}
