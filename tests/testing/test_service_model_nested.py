"""check_service_model compares the models nested in items."""

from __future__ import annotations

from typing import Annotated

from pydantic import BaseModel, ConfigDict
from pydantic.alias_generators import to_pascal

from awslists import ItemModel, Listing, ListModelPackages, ModelPackageStatus
from awslists.constraints import Text
from awslists.models import OpenEnum, UtcDatetime
from awslists.testing import check_service_model
from tests.helpers.sentences import sentences


class WrongStage(ItemModel):
    stage: int
    stage_status: str


class Package(ItemModel):
    creation_time: UtcDatetime
    model_life_cycle: WrongStage | None = None
    model_package_arn: str
    model_package_status: Annotated[ModelPackageStatus | str, OpenEnum()]


class Packages(ListModelPackages):
    item_type = Package


def test_what_is_nested_in_an_item_is_compared_too() -> None:
    told = check_service_model(Packages)
    assert [sentence for sentence in told if sentence.startswith("WrongStage")] == sentences("""
        WrongStage: the service model has the member StageDescription, the declaration lacks
            stage_description, a string
        WrongStage.stage: the service model has a string, the declaration an integer
    """)


class StatusDetails(ItemModel):
    requested_change: Table | None = None


class TableStatus(ItemModel):
    details: StatusDetails | None = None


class Table(ItemModel):
    name: str
    parameters: dict[str, str] | None = None
    partition_keys: list[Column] | None = None
    status: TableStatus | None = None


class Column(ItemModel):
    name: str
    parameters: dict[str, int] | None = None
    type: Annotated[str, Text(10)] | None = None


class TableVersion(ItemModel):
    table: Table | None = None


class TableVersions(
    Listing[TableVersion], service="glue", operation="GetTableVersions", items="TableVersions"
):
    pass


def test_each_nested_pair_is_compared_once() -> None:
    told = check_service_model(TableVersions)
    own = [sentence for sentence in told if sentence.startswith(("TableVersion:", "Column"))]
    assert own == sentences("""
        TableVersion: the service model has the member VersionId, the declaration lacks version_id,
            a string
        Column: the service model has the member Comment, the declaration lacks comment, a string
        Column.parameters, a value: the service model has a string, the declaration an integer
        Column.type: leave Text out: an answer that breaks it would fail the whole page
    """)
    assert [sentence for sentence in told if sentence.startswith("StatusDetails")] == sentences("""
        StatusDetails: the service model has the member ViewValidations, the declaration lacks
            view_validations, a list of structures
    """)
    of_tables = [sentence for sentence in told if sentence.startswith("Table:")]
    assert len(of_tables) == len({*of_tables}) > 5
    assert (
        "Table: the service model has the member ViewDefinition, the declaration lacks "
        "view_definition, a structure"
    ) in of_tables


class Instance(ItemModel):
    attributes: dict[Annotated[str, Text(255)], str] | None = None


class Instances(
    Listing[Instance], service="servicediscovery", operation="ListInstances", items="Instances"
):
    pass


def test_a_limit_within_a_map_of_an_item_is_reported() -> None:
    told = check_service_model(Instances)
    assert [sentence for sentence in told if "attributes" in sentence] == sentences("""
        Instance.attributes, a key: leave Text out: an answer that breaks it would fail the whole
            page
    """)


class Geometry(BaseModel):
    """Its fields are read as pydantic reads them."""

    model_config = ConfigDict(alias_generator=to_pascal)

    polygon: list[list[list[float]]] | None = None
    multi_polygon: list[list[list[list[float]]]] | None = None
    circle: dict[str, float] | None = None
    geobuf: bytes | None = None


class Geofence(ItemModel):
    geometry: Geometry


class Geofences(Listing[Geofence], service="location", operation="ListGeofences", items="Entries"):
    collection_name: str


def test_what_only_an_item_model_reads_is_reported() -> None:
    told = check_service_model(Geofences)
    number = 'derive the class from ItemModel, or "NaN" fails the whole page'
    assert [each for each in told if "ItemModel" in each] == [
        f"Geometry.polygon: {number}",
        f"Geometry.multi_polygon: {number}",
        "Geometry.geobuf: derive the class from ItemModel, or bytes stay base64",
    ]
