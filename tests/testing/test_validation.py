"""LocalAWS validates parameters as the services do, from their descriptions."""

from __future__ import annotations

from typing import Any
from urllib.parse import quote

import pytest

from awslists.testing import LocalAWS
from tests.helpers.signed_requests import ask, ask_for_jobs, sagemaker_request, send, sign


@pytest.mark.parametrize(
    ("operation", "parameters", "complaint"),
    [
        ("ListImages", {"MaxResults": 0}, "greater than or equal to 1"),
        ("ListImages", {"MaxResults": 101}, "less than or equal to 100"),
        ("ListImages", {"NameContains": ""}, "satisfy regular expression pattern"),
        ("ListImages", {"NameContains": "b@d"}, "satisfy regular expression pattern"),
        ("ListImages", {"NameContains": "abc\n"}, "satisfy regular expression pattern"),
        ("ListImages", {"NameContains": "a" * 64}, "have length less than or equal to 63"),
        ("ListImages", {"NextToken": "a" * 8193}, "have length less than or equal to 8192"),
        ("ListImages", {"SortBy": "BOGUS"}, "[CREATION_TIME, LAST_MODIFIED_TIME, IMAGE_NAME]"),
        ("ListImages", {"SortOrder": "Ascending"}, "[ASCENDING, DESCENDING]"),
        ("ListImageVersions", {}, "'imageName' failed to satisfy constraint: Member must not be"),
        ("ListImageVersions", {"ImageName": ""}, "have length greater than or equal to 1"),
        ("ListImageVersions", {"ImageName": "-abc"}, "satisfy regular expression pattern"),
        ("ListImageVersions", {"ImageName": "a", "SortBy": "IMAGE_NAME"}, "VERSION]"),
        ("ListModelPackages", {"ModelApprovalStatus": "APPROVED"}, "[Approved, Rejected"),
        ("ListModelPackages", {"ModelPackageType": "BOTH"}, "[Versioned, Unversioned, Both]"),
        ("ListModelPackages", {"ModelPackageGroupName": "churn-"}, "pattern"),
        ("ListModelPackages", {"NameContains": "a.b"}, "satisfy regular expression pattern"),
        ("ListModelPackages", {"SortOrder": "ASCENDING"}, "[Ascending, Descending]"),
    ],
)
def test_sagemaker_refuses_broken_constraints(
    local: LocalAWS, operation: str, parameters: dict[str, Any], complaint: str
) -> None:
    reply = ask(local, operation, parameters)
    assert (reply.status, reply.payload["__type"]) == (400, "ValidationException")
    assert complaint in reply.payload["message"]


@pytest.mark.parametrize(
    ("project", "query", "complaint"),
    [
        ("-bolts", "", "satisfy regular expression pattern"),
        ("bolts\n", "", "satisfy regular expression pattern"),
        ("b/olts", "", "satisfy regular expression pattern"),
        ("schräubchen", "", "satisfy regular expression pattern"),
        ("b" * 256, "", "have length less than or equal to 255"),
        ("bolts", "maxResults=101", "have value less than or equal to 100"),
        ("bolts", "maxResults=0", "have value greater than or equal to 1"),
        ("bolts", "maxResults=-5", "have value greater than or equal to 1"),
        ("bolts", "nextToken=a%20b", "satisfy regular expression pattern"),
    ],
)
def test_lookout_for_vision_refuses_broken_constraints(
    local: LocalAWS, project: str, query: str, complaint: str
) -> None:
    reply = ask_for_jobs(local, quote(project, safe=""), query)
    assert (reply.status, reply.headers["x-amzn-errortype"]) == (400, "ValidationException")
    assert complaint in reply.payload["message"]


def test_a_broken_constraint_is_reported_in_aws_words(local: LocalAWS) -> None:
    reply = ask(local, "ListImages", {"MaxResults": 101})
    assert reply.payload["message"] == (
        "1 validation error detected: Value '101' at 'maxResults' failed to satisfy constraint: "
        "Member must have value less than or equal to 100"
    )


def test_all_broken_constraints_are_reported_at_once(local: LocalAWS) -> None:
    reply = ask(local, "ListImages", {"MaxResults": 101, "NameContains": "b@d" * 30})
    message = reply.payload["message"]
    assert message.startswith("3 validation errors detected: ")
    assert message.count("at 'nameContains' failed") == 2
    assert message.count("at 'maxResults' failed") == 1


@pytest.mark.parametrize(
    "parameters",
    [
        {"MaxResults": "5"},
        {"MaxResults": 5.0},
        {"MaxResults": True},
        {"NameContains": 5},
        {"SortBy": ["CREATION_TIME"]},
        {"CreationTimeAfter": "2024-01-01"},
        {"CreationTimeAfter": False},
    ],
    ids=str,
)
def test_sagemaker_refuses_a_wrong_json_type(local: LocalAWS, parameters: dict[str, Any]) -> None:
    reply = ask(local, "ListImages", parameters)
    assert (reply.status, reply.payload["__type"]) == (400, "SerializationException")


@pytest.mark.parametrize(
    "number", ["", "five", "5.0", "--5", "²", pytest.param("1" * 5000, id="5000 digits")]
)
def test_lookout_for_vision_refuses_a_page_size_of_text(local: LocalAWS, number: str) -> None:
    reply = ask_for_jobs(local, "bolts", f"maxResults={quote(number)}")
    assert (reply.status, reply.headers["x-amzn-errortype"]) == (400, "SerializationException")


@pytest.mark.parametrize("body", [b"{", b"\xff", b"null", b"[]", b'"MaxResults"', b"5"])
def test_a_body_that_is_not_a_json_object_is_refused(local: LocalAWS, body: bytes) -> None:
    reply = ask(local, "ListImages", body)
    assert (reply.status, reply.payload["__type"]) == (400, "SerializationException")
    assert local.requests[-1].body == body


@pytest.mark.parametrize(
    "parameter",
    ["CreationTimeAfter", "CreationTimeBefore", "MaxResults", "NextToken", "SortBy", "SortOrder"],
)
def test_a_parameter_that_is_null_counts_as_left_out(local: LocalAWS, parameter: str) -> None:
    local.add_images(12)
    reply = ask(local, "ListImages", {parameter: None})
    assert reply.status == 200
    assert reply.payload["Images"] == ask(local, "ListImages", {}).payload["Images"]


def test_an_empty_body_is_a_request_without_parameters(local: LocalAWS) -> None:
    local.add_images(3)
    assert len(ask(local, "ListImages", b"").payload["Images"]) == 3


def test_an_unknown_parameter_is_ignored(local: LocalAWS) -> None:
    local.add_images(3)
    assert len(ask(local, "ListImages", {"Colour": "red"}).payload["Images"]) == 3


@pytest.mark.parametrize("query", ["projectName=nuts", "ProjectName=nuts", "MaxResults=1", "=1"])
def test_an_unknown_query_parameter_is_ignored(local: LocalAWS, query: str) -> None:
    local.add_model_packaging_jobs("bolts", 3)
    assert len(ask_for_jobs(local, "bolts", query).payload["ModelPackagingJobs"]) == 3


@pytest.mark.parametrize(
    "target",
    ["SageMaker.DescribeTrial", "SageMaker.", "ListImages", "SageMaker.ListModelPackagingJobs"],
)
def test_an_operation_that_is_not_served_is_refused(local: LocalAWS, target: str) -> None:
    request = sagemaker_request(local, "", b"{}")
    request.headers.replace_header("X-Amz-Target", target)
    reply = send(sign(request))
    assert (reply.status, reply.payload["__type"]) == (404, "UnknownOperationException")
    assert local.requests[-1].operation == ""


def test_an_error_of_sagemaker_is_json_1_1(local: LocalAWS) -> None:
    reply = ask(local, "ListImages", {"MaxResults": 0})
    assert reply.headers["content-type"] == "application/x-amz-json-1.1"
    assert reply.headers["x-amzn-requestid"]
    assert set(reply.payload) == {"__type", "message"}


def test_an_error_of_lookout_for_vision_is_rest_json(local: LocalAWS) -> None:
    reply = ask_for_jobs(local, "bolts", "maxResults=0")
    assert reply.headers["content-type"] == "application/json"
    assert reply.headers["x-amzn-requestid"]
    assert reply.headers["x-amzn-errortype"] == "ValidationException"
    assert "maxResults" in reply.payload["message"]
