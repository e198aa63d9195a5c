"""LocalAWS makes values that keep to the constraints of a model, and differ where they must."""

from __future__ import annotations

import re
from datetime import UTC, datetime
from typing import Any

import pytest
from botocore.model import ServiceModel

from awslists import ItemModel, Listing, Paging, Session
from awslists.models import Document
from awslists.testing import LocalAWS
from awslists.testing._emulator.generation import ItemMaker
from awslists.testing._emulator.item_fields import guess_entity
from awslists.testing._emulator.text_patterns import make_matching
from awslists.testing._protocols.descriptions import describe_operation

NOON = datetime(2024, 5, 1, 12, tzinfo=UTC)


@pytest.mark.parametrize(
    "pattern",
    [
        r"[a-z]{3}-[0-9]{8,12}",
        r"^arn:aws:[a-z-]+::(key|alias)/[^/]+$",
        r"(?:a|bb)+?c*",
        r"[^a-z\d]{2}\s\S\w\W\D",
        r".{16,40}",
        r"\d+##(\S+)",
        r"x(?=y)y",
        r"[é]+",
        r"[\x00-\x1f]",
        r"a?b{0}",
        r"[^x][^-]",
        r"[-_]{5}",
        r"[-\x80]+",
    ],
)
def test_a_text_matches_its_pattern(pattern: str) -> None:
    for number in (0, 7, 12345):
        text = make_matching(pattern, number)
        assert text is not None
        assert re.fullmatch(pattern, text)


@pytest.mark.parametrize("pattern", [r"[a-f0-9]{8}-[a-f0-9]{4}", r"i-[a-z]+", r"(a|[0-9]{5})b"])
def test_another_number_makes_another_text(pattern: str) -> None:
    assert len({make_matching(pattern, number) for number in range(50)}) == 50


@pytest.mark.parametrize("pattern", [r"\p{L}+", r"(", r"(a)\1", r"x(?=z)y", r"[^\x00-\U0010ffff]"])
def test_an_intricate_pattern_makes_no_text(pattern: str) -> None:
    assert make_matching(pattern, 1) is None


def make(shape: dict[str, Any], number: int = 3, **others: Any) -> Any:
    """The value of a member called Thing."""
    shapes = {
        "Thing": shape,
        "Text": {"type": "string"},
        "Own": {
            "type": "structure",
            "required": ["Thing"],
            "members": {"Thing": {"shape": "Thing"}},
        },
        **others,
    }
    metadata = {"apiVersion": "1", "protocol": "json", "serviceId": "Any"}
    service: Any = ServiceModel({"metadata": metadata, "shapes": shapes, "operations": {}}, "any")
    made = ItemMaker("any", "Own", service.shape_for("Own"), None).make(number, NOON)
    return made["Thing"]


@pytest.mark.parametrize(
    ("shape", "expected"),
    [
        ({"type": "string"}, "thing-0003"),
        ({"type": "string", "enum": ["a", "b", "c"]}, "a"),
        ({"type": "string", "max": 5}, "thing"),
        ({"type": "string", "min": 12}, "thing-000300"),
        ({"type": "string", "pattern": "[A-Za-z0-9]+"}, "thing0003"),
        ({"type": "string", "pattern": r"[0-9]{12}"}, "123456789015"),
        ({"type": "string", "pattern": "x[0-9]{3}"}, "x003"),
        ({"type": "string", "pattern": r"\p{L}(x)"}, "thing-0003"),
        ({"type": "string", "pattern": "(q)\\1"}, "thing-0003"),
        ({"type": "integer"}, 3),
        ({"type": "integer", "min": 10, "max": 11}, 11),
        ({"type": "long", "max": 2}, 0),
        ({"type": "double", "min": 1}, 4.0),
        ({"type": "boolean"}, False),
        ({"type": "blob"}, b"thing-0003"),
        ({"type": "list", "member": {"shape": "Text"}, "min": 2}, ["thing-0003", "thing-0003"]),
        ({"type": "list", "member": {"shape": "Own"}}, []),
        ({"type": "map", "key": {"shape": "Text"}, "value": {"shape": "Own"}}, {}),
        ({"type": "structure", "members": {}, "document": True}, {"number": 3}),
        (
            {"type": "structure", "union": True,
             "members": {"A": {"shape": "Text"}, "B": {"shape": "Text"}}},
            {"A": "a-0003"},
        ),
        (
            {"type": "structure", "required": ["Error"],
             "members": {"Error": {"shape": "Text"}, "FailureReason": {"shape": "Text"}}},
            {"Error": "error-0003"},
        ),
    ],
)  # fmt: skip
def test_a_value_keeps_to_its_constraints(shape: dict[str, Any], expected: Any) -> None:
    assert make(shape) == expected


def test_optional_structures_end_somewhere() -> None:
    levels: dict[str, Any] = {
        f"Level{n}": {"type": "structure", "members": {"Inner": {"shape": f"Level{n + 1}"}}}
        for n in range(9)
    }
    made = make({"type": "structure", "members": {"Inner": {"shape": "Level0"}}}, **levels,
                Level9={"type": "string"})  # fmt: skip
    assert made == {"Inner": {"Inner": {"Inner": {}}}}


@pytest.mark.parametrize(
    ("operation", "entity"),
    [
        ("ListTrainingJobs", "TrainingJob"),
        ("ListTrainingJobsForHyperParameterTuningJob", "TrainingJob"),
        ("DescribeRepositories", "Repository"),
        ("ListAliases", "Aliase"),
        ("ListIndexes", "Index"),
        ("GetClasses", "Class"),
        ("ListAccess", "Access"),
        ("Search", "Search"),
    ],
)
def test_an_operation_says_what_it_lists(operation: str, entity: str) -> None:
    assert guess_entity(operation) == entity


@pytest.mark.parametrize(
    ("service", "operation", "member"),
    [
        ("sagemaker", "ListTrainingJobs", "TrainingJobSummaries"),
        ("lambda", "ListFunctions", "Functions"),
        ("iam", "ListUsers", "Users"),
        ("stepfunctions", "ListExecutions", "executions"),
    ],
)
def test_the_names_and_arns_of_items_match_the_patterns_of_the_service(
    service: str, operation: str, member: str
) -> None:
    model = describe_operation(service, operation)
    shape = model.output_shape.members[member].member
    entity = guess_entity(operation)
    made = ItemMaker(service, entity, shape, None).make(42, NOON)
    for name, value in made.items():
        pattern = shape.members[name].metadata.get("pattern", ".*")
        if isinstance(value, str):
            assert re.fullmatch(pattern, value)
    assert "0042" in repr(made)


class PolicyVersion(ItemModel):
    version_id: str
    document: Document | None = None
    is_default_version: str | None = None


class ListPolicyVersions(
    Listing[PolicyVersion],
    service="iam",
    operation="ListPolicyVersions",
    items="Versions",
    paging=Paging(token="Marker", next_token="Marker", page_size="MaxItems", more="IsTruncated"),
    key="version_id",
):
    """botocore makes a dict of the document, which the model calls text."""

    policy_arn: str


ARN = "arn:aws:iam::123456789012:policy/readers"


async def test_a_field_of_another_type_than_the_models_is_left_out(
    local: LocalAWS, aws: Session
) -> None:
    made = local.add(ListPolicyVersions, 2, policy_arn=ARN)
    assert [version.is_default_version for version in made] == [None, None]
    assert len(await ListPolicyVersions(aws, policy_arn=ARN).collect()) == 2


async def test_a_policy_document_comes_as_it_was_added(local: LocalAWS, aws: Session) -> None:
    policy: dict[str, Any] = {
        "Version": "2012-10-17",
        "Statement": [{"Effect": "Allow", "Action": "s3:*"}],
    }
    added = local.add(
        ListPolicyVersions, [PolicyVersion(version_id="v1", document=policy)], policy_arn=ARN
    )
    assert await ListPolicyVersions(aws, policy_arn=ARN).collect() == added


class Version(ItemModel):
    version: int
    function_name: str | None = None
    created: str | None = None


class ListVersions(
    Listing[Version],
    service="lambda",
    operation="ListLayerVersions",
    items="LayerVersions",
    paging=Paging(token="Marker", next_token="NextMarker", page_size="MaxItems"),
    key="version",
):
    layer_name: str
    compatible_runtime: str | None = None


def test_a_number_that_is_the_key_counts_on(local: LocalAWS) -> None:
    versions = local.add(ListVersions, 150, layer_name="a")
    assert [version.version for version in versions] == [*range(1, 151)]


class Group(ItemModel):
    group_name: str
    kind: str | None = None


class ListGroups(
    Listing[Group],
    service="iam",
    operation="ListGroups",
    items="Groups",
    paging=ListPolicyVersions.paging,
    key="kind",
):
    """Its key is a field that the model does not have."""


def test_items_that_cannot_differ_are_not_made(local: LocalAWS) -> None:
    with pytest.raises(ValueError, match="fewer than 2 different values of the key of ListGroups"):
        local.add(ListGroups, 2)
    assert len(local.add(ListGroups, 1)) == 1
