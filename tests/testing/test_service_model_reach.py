"""check_service_model compares all that a declaration of any service can say."""

from __future__ import annotations

from typing import Annotated, Any, Literal

import pytest

from awslists import ItemModel, Listing, Paging
from awslists.constraints import Name, Range, Text
from awslists.models import Document, ParameterModel, UtcDatetime
from awslists.testing import check_service_model
from tests.helpers.own_listings import DescribeAlarms, ListFindings
from tests.helpers.sentences import sentences

CAMEL = Paging(token="nextToken", next_token="nextToken", page_size="maxResults")
BEGIN_SMALL = (
    "the names in the service model begin with small letters; declare the class with "
    'names="camelCase"'
)


def told_of(listing: type[Listing[Any]], *names: str) -> list[str]:
    """Return the findings about some classes or fields."""
    return [told for told in check_service_model(listing) if told.startswith(names)]


# --- camelCase ----------------------------------------------------------------------------------


class Repository(ItemModel, names="camelCase"):
    repository_arn: str | None = None
    registry_id: str | None = None
    repository_name: str | None = None
    repository_uri: str | None = None
    created_at: UtcDatetime | None = None


RegistryId = Annotated[str, Text(pattern="[0-9]{12}")]


class Repositories(
    Listing[Repository],
    service="ecr",
    operation="DescribeRepositories",
    items="repositories",
    names="camelCase",
    paging=CAMEL,
):
    registry_id: RegistryId | None = None
    max_results: Annotated[int, Range(1, 1000)] = 1000


class PascalRepository(ItemModel):
    repository_arn: str | None = None
    registry_id: Annotated[str | None, Name("registryId")] = None
    colour: str | None = None


class PascalRepositories(
    Listing[PascalRepository],
    service="ecr",
    operation="DescribeRepositories",
    items="repositories",
    paging=CAMEL,
):
    registry_id: RegistryId | None = None


class EmptyRepository(ItemModel):
    pass


class EmptyRepositories(
    Listing[EmptyRepository],
    service="ecr",
    operation="DescribeRepositories",
    items="repositories",
    paging=CAMEL,
):
    pass


class SmallFunction(ItemModel, names="camelCase"):
    function_name: str | None = None


class SmallFunctions(
    Listing[SmallFunction],
    service="lambda",
    operation="ListFunctions",
    items="Functions",
    names="camelCase",
    paging=Paging(token="Marker", next_token="NextMarker", page_size="MaxItems"),
):
    function_version: Literal["ALL"] | None = None


def test_names_in_camel_case_are_compared() -> None:
    assert told_of(Repositories, "Repositories.registry_id", "Repository.") == []


def test_names_in_another_case_are_reported_once() -> None:
    told = check_service_model(PascalRepositories)
    assert [each for each in told if "begin with" in each] == [
        f"PascalRepositories: {BEGIN_SMALL}",
        f"PascalRepository: {BEGIN_SMALL}",
    ]
    assert told_of(PascalRepositories, "PascalRepositories.reg", "PascalRepository.") == [
        "PascalRepository.colour: the service model has no member Colour"
    ]
    [missing] = [each for each in told if "repositoryUri" in each]
    assert missing.endswith("the declaration lacks repository_uri, a string")
    small = told_of(SmallFunctions, "SmallFunction")
    assert [each for each in small if "begin with" in each] == [
        f"{name}: the names in the service model begin with capital letters; declare the class "
        'with names="PascalCase"'
        for name in ("SmallFunctions", "SmallFunction")
    ]


def test_an_empty_class_is_told_how_names_begin() -> None:
    told = told_of(EmptyRepositories, "EmptyRepository:")
    assert told[0] == f"EmptyRepository: {BEGIN_SMALL}"
    assert not any("Name(" in each for each in told)


# --- Answers ------------------------------------------------------------------------------------


class OwnRepository(ItemModel, names="camelCase"):
    repository_name: int | None = None

    __module__ = "awslists.ecr"


class Case(ItemModel, names="camelCase"):
    case_id: str | None = None
    template_id: str
    fields: tuple[dict[str, Document], ...] | None = None
    tags: dict[str, str | None] | None = None


class Cases(
    Listing[Case],
    service="connectcases",
    operation="SearchCases",
    items="cases",
    names="camelCase",
    paging=CAMEL,
):
    pass


class SparseCases(Cases, items_sparse=True, items_required=True):
    pass


class OwnCase(Case, names="camelCase"):
    case_id: str | None = None

    __module__ = "awslists.connectcases"


class OwnCases(Cases):
    item_type = OwnCase


def test_a_sparse_list_is_compared() -> None:
    said = "Cases: the service model allows nulls in the list, the declaration says items_sparse="
    assert f"{said}False" in check_service_model(Cases)
    assert told_of(SparseCases, "SparseCases: the service model allows nulls") == []

    class Wrong(ListFindings, items_sparse=True):
        pass

    [told] = told_of(Wrong, "Wrong: the service model does not allow nulls in the list")
    assert told.endswith(", the declaration says items_sparse=True")


def test_a_required_field_may_be_optional_except_in_our_packages() -> None:
    assert told_of(Cases, "Case.case_id", "Case.template_id") == []
    assert told_of(OwnCases, "OwnCase.case_id") == [
        "OwnCase.case_id: the service model requires it, the declaration does not"
    ]


class AuditEvent(ItemModel, names="camelCase"):
    fields: tuple[dict[str, Document], ...] | None = None


class AuditEvents(
    Listing[AuditEvent],
    service="connectcases",
    operation="GetCaseAuditEvents",
    items="auditEvents",
    names="camelCase",
    paging=CAMEL,
):
    pass


def test_nulls_in_lists_and_maps_of_an_item_are_compared() -> None:
    refused = "the service model allows nulls in it, the declaration does not"
    assert f"AuditEvent.fields: {refused}" in check_service_model(AuditEvents)
    assert told_of(Cases, "Case.tags: the") == []
    assert told_of(OwnCases, "OwnCase.tags: the") == []
    assert f"FullCase.tags: {refused}" in check_service_model(FullCases)


class FullCase(ItemModel, names="camelCase"):
    tags: dict[str, str] | None = None


class FullCases(Cases):
    item_type = FullCase


class Patches(Listing[str], service="ssm", operation="DescribePatchProperties", items="Properties"):
    pass


def test_items_of_other_kinds_are_reported() -> None:
    assert check_service_model(Patches)[-1] == (
        "Patches: Properties is a list of maps; items must be structures or strings"
    )


def test_other_lists_are_to_be_left_out_expressly() -> None:
    also = "botocore also lists"
    other = "imageScanFindings.enhancedFindings"
    assert told_of(ListFindings, f"ListFindings: {also}") == [
        f'ListFindings: {also} {other}, which is left out: declare left_out=("{other}",)'
    ]

    class Fine(
        ListFindings,
        service="ecr",
        operation="DescribeImageScanFindings",
        items="imageScanFindings.findings",
        left_out=(other,),
    ):
        pass

    assert told_of(Fine, "Fine: botocore") == []
    assert DescribeAlarms.left_out == ("CompositeAlarms",)

    class Two(Fine, left_out=(other, "imageScanFindings.colours")):
        pass

    assert told_of(Two, "Two: the service model has no list") == [
        "Two: the service model has no list imageScanFindings.colours to leave out"
    ]


# --- Documents ----------------------------------------------------------------------------------


class Schema(ItemModel):
    schema_: Document | None = None
    schema_version: Document | None = None


class Schemas(
    Listing[Schema],
    service="iot-managed-integrations",
    operation="ListManagedThingSchemas",
    items="Items",
):
    pass


class TextSchema(ItemModel):
    schema_: str | None = None


class TextSchemas(
    Listing[TextSchema],
    service="iot-managed-integrations",
    operation="ListManagedThingSchemas",
    items="Items",
):
    pass


class Reservation(ItemModel):
    instances: Document | None = None


class Reservations(
    Listing[Reservation], service="ec2", operation="DescribeInstances", items="Reservations"
):
    dry_run: Document | None = None


def test_documents_are_compared() -> None:
    assert told_of(Schemas, "Schema.schema_") == [
        "Schema.schema_version: the service model has no member SchemaVersion"
    ]
    assert told_of(TextSchemas, "TextSchema.") == [
        "TextSchema.schema_: the service model has a document, write Document (awslists.models)"
    ]
    assert told_of(Reservations, "Reservation.", "Reservations.dry") == [
        "Reservations.dry_run: the service model has a boolean, the declaration a document",
        "Reservation.instances: the service model has a list, the declaration a document",
    ]


# --- Tokens and page sizes ----------------------------------------------------------------------


class Layers(
    Listing[str],
    service="glue",
    operation="ListJobs",
    items="JobNames",
):
    max_results: Annotated[int, Range(1, 1000)] = 1000
    tags: dict[Annotated[str, Text(128, 1)], Annotated[str, Text(256)]] | None = None


class Anyone(ItemModel):
    pass


class Users(
    Listing[Anyone],
    service="iam",
    operation="ListUsers",
    items="Users",
    paging=Paging(token="Marker", next_token="Marker", page_size="MaxItems", more="IsTruncated"),
):
    pass


class BoundUsers(Users):
    next_token: Annotated[str, Text(320, 1, pattern="[\\u0020-\\u00FF]+")] | None = None


class Jobs(Layers):
    next_token: Annotated[str, Text(5)] | None = None


def test_strings_are_items() -> None:
    assert check_service_model(Layers) == []


def test_a_token_is_bound_only_where_that_of_the_answer_is() -> None:
    assert told_of(Jobs, "Jobs.next_token") == [
        "Jobs.next_token: the service model sets no such limit, the declaration allows at most 5"
    ]
    assert told_of(Users, "Users.next_token") == []
    assert told_of(BoundUsers, "BoundUsers.next_token") == [
        "BoundUsers.next_token: leave Text out: AWS may return tokens that break it"
    ]


class Filter(ParameterModel):
    pass


class ListVpcs(Listing[Schema], service="ec2", operation="DescribeVpcs", items="Vpcs"):
    filters: list[Filter] | None = None


def test_an_empty_structure_is_told_what_it_lacks() -> None:
    assert told_of(ListVpcs, "Filter") == sentences("""
        Filter: the service model has the member Name, the declaration lacks name, a string
        Filter: the service model has the member Values, the declaration lacks values, a list of
            strings
    """)


@pytest.mark.parametrize("page_size", ["MaxItems", "MaxResults"])
def test_a_page_size_as_text_is_compared(page_size: str) -> None:
    class Zones(
        Listing[Schema],
        service="route53",
        operation="ListHostedZones",
        items="HostedZones",
        items_required=True,
        paging=Paging(
            token="Marker",
            next_token="NextMarker",
            page_size=page_size,
            more="IsTruncated",
            size_as_text=True,
        ),
    ):
        max_results: Annotated[int, Range(1)] | None = None

    told = told_of(Zones, "Zones.max_results", "Zones: it has")
    assert bool(told) == (page_size == "MaxResults")
