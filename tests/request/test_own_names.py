"""Names of parameters and fields that are taken, odd, or those of types."""

from __future__ import annotations

import json
import warnings
from datetime import date, datetime
from types import new_class
from typing import Annotated, Any, ClassVar

import pytest
from pydantic import PrivateAttr, PydanticUserError, create_model

from awslists import (
    DeclarationError,
    InvalidRequestError,
    ItemModel,
    Listing,
    ScannableListing,
    Session,
)
from awslists._support.names import LISTING_NAMES
from awslists.constraints import Name, Text
from awslists.testing import LocalAWS, faults
from tests.helpers.service_model import SOURCE


class Machine(ItemModel):
    schema_: str | None = None
    json_: str | None = None
    from_: str | None = None
    model_config_: str | None = None
    keys: list[str] | None = None
    items: list[str] | None = None
    vcpus: Annotated[int | None, Name("VCPUs")] = None
    flags: dict[str, bool] | None = None
    bool: bool | None = None
    date: date | None = None
    bytes: Annotated[bytes | None, Name("Bytes")] = None


class ListBackendJobs(
    Listing[Machine], service="amplifybackend", operation="ListBackendJobs", items="Jobs"
):
    operation_: str | None = None
    service_: str | None = None
    source_: Annotated[str, Text(5)] | None = None
    limit_: int | None = None
    from_: str | None = None
    request_: str | None = None
    keys: list[str] | None = None
    schema: str | None = None
    json: str | None = None
    self: str | None = None
    auto_ml_job_name: Annotated[str, Name("AutoMLJobName")] | None = None
    vcpus: Annotated[int | None, Name("VCPUs")] = None
    bool: bool | None = None
    date: datetime | None = None


VCPUS = Annotated[int, Name("VCPUs")]
NAMED: dict[str, Any] = {
    "operation_": "CreateBackend", "service_": "s", "source_": "src", "limit_": 5, "from_": "f",
    "request_": "r", "keys": ["k"], "schema": "c", "json": "j", "self": "me",
    "auto_ml_job_name": "job", "vcpus": 2, "bool": True,
}  # fmt: skip
SENT = {
    "MaxResults": 100, "Operation": "CreateBackend", "Service": "s", "Source": "src", "Limit": 5,
    "From": "f", "Request": "r", "Keys": ["k"], "Schema": "c", "Json": "j", "Self": "me",
    "AutoMLJobName": "job", "VCPUs": 2, "Bool": True,
}  # fmt: skip


def test_our_parameters_are_not_sent() -> None:
    assert ListBackendJobs(SOURCE).request == {"MaxResults": 100}


def test_a_request_has_aws_names_both_ways() -> None:
    listing = ListBackendJobs(SOURCE, limit=1, **NAMED)
    assert listing.request == SENT
    assert listing.operation == "ListBackendJobs"
    assert listing.limit == 1
    back = ListBackendJobs.from_request(SOURCE, json.loads(json.dumps(SENT)))
    assert {name: getattr(back, name) for name in NAMED} == NAMED
    assert back.limit is None


def test_a_violation_names_the_keyword() -> None:
    with pytest.raises(InvalidRequestError) as caught:
        ListBackendJobs.from_request(
            SOURCE, {"Source": "too long", "Schema": 5, "AutoMLJobName": 5, "Service_": "s"}
        )
    assert [each.parameter for each in caught.value.violations] == [
        "Service_", "source_", "schema", "auto_ml_job_name"
    ]  # fmt: skip


@pytest.mark.parametrize("name", sorted(LISTING_NAMES))
@pytest.mark.parametrize("base", [Listing[Machine], ScannableListing[Machine], ListBackendJobs])
def test_a_parameter_with_a_reserved_name_is_refused(name: str, base: Any) -> None:
    with pytest.raises(DeclarationError, match=rf"^Wrong: {name} is taken: write {name}_$"):
        declared("Wrong", base, {name: str}, service="s", operation="o", items="i")


def test_every_public_name_of_a_listing_is_reserved() -> None:
    public = {name for name in dir(ScannableListing) if not name.startswith("_")}
    again = {"creation_time_after", "creation_time_before", "max_results", "next_token"}
    assert public - again - LISTING_NAMES == set()


TAKEN_BY_PYDANTIC = ["schema", "json", "copy", "dict", "validate", "model_extra", "model_dump"]


@pytest.mark.parametrize("name", TAKEN_BY_PYDANTIC)
def test_a_field_with_a_name_of_pydantic_is_refused(name: str) -> None:
    with pytest.raises(DeclarationError, match=f"^Wrong: {name} is taken: write {name}_$"):
        declared("Wrong", ItemModel, {name: str})


def test_a_field_called_model_config_is_refused() -> None:
    # Earlier versions of pydantic say so themselves.
    with pytest.raises((DeclarationError, PydanticUserError), match="model_config"):
        declared("Wrong", ItemModel, {"model_config": str})


@pytest.mark.parametrize("base", [ItemModel, ListBackendJobs])
def test_a_name_with_a_leading_underscore_is_refused(base: Any) -> None:
    wrong = r"_vcpus begins with an underscore: write vcpus, and Name\("
    with pytest.raises(DeclarationError, match=wrong):
        declared("Wrong", base, {"_vcpus": int})


def test_a_class_variable_is_not_a_parameter_or_field() -> None:
    declared("Fine", ItemModel, {"schema": ClassVar[str], "_cache": "ClassVar[str]"})
    declared("Fine", ListBackendJobs, {"documentation": ClassVar[str]})


class Cached(Machine):
    _cached: int | None = PrivateAttr(default=None)


def test_an_explicit_private_attribute_is_allowed() -> None:
    assert [*Cached.__private_attributes__] == ["_cached"]


def test_a_model_in_a_script_is_built_at_once() -> None:
    assert not declared("Late", ItemModel, {"name": str}).__pydantic_complete__
    assert declared("Built", ItemModel, {"name": str}, "__main__").__pydantic_complete__


def declared(
    name: str, base: Any, annotations: dict[str, Any], module: str = __name__, **keywords: str
) -> Any:
    """A class that is declared while a test runs."""
    within = {"__annotations__": annotations, "__module__": module}
    return new_class(name, (base,), keywords, lambda namespace: namespace.update(within))


async def test_odd_names_come_and_go(local: LocalAWS, aws: Session) -> None:
    image = {
        "Schema": "s", "Json": "j", "From": "f", "ModelConfig": "m", "Keys": ["k"], "Items": ["i"],
        "VCPUs": 2, "Bool": True, "Date": None, "Bytes": "aGk=", "Flags": {"a": False},
    }  # fmt: skip
    local.inject(faults.raw_body(json.dumps({"Images": [image]}).encode()))
    [machine] = await ListMachines(aws).collect()
    assert (machine.schema_, machine.json_, machine.from_) == ("s", "j", "f")
    assert (machine.model_config_, machine.keys, machine.items) == ("m", ["k"], ["i"])
    assert (machine.vcpus, machine.bool, machine.bytes) == (2, True, b"hi")
    assert machine.flags == {"a": False}
    assert machine.model_extra == {}
    dumped = machine.model_dump(by_alias=True)
    assert dumped == image | {"Bytes": b"hi"}
    assert Machine.model_validate(dumped) == machine


class ListMachines(Listing[Machine], service="sagemaker", operation="ListImages", items="Images"):
    pass


def test_names_of_fields_and_parameters_give_no_warning() -> None:
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        declared("Fine", ItemModel, {"keys": str, "values": str, "get": str, "schema_": str})
        listing = declared("Fine", ListBackendJobs, {"copy": str, "dict": str, "model_dump": str})
        assert listing(SOURCE, copy="c", dict="d", model_dump="m").request == {
            "MaxResults": 100, "Copy": "c", "Dict": "d", "ModelDump": "m",
        }  # fmt: skip


def test_a_pydantic_default_does_not_hide_a_type() -> None:
    assert create_model("Made", __base__=Machine).model_fields["date"].annotation == date | None
    assert Machine.model_fields["bool"].annotation == bool | None
    assert Machine(bool=True).bool is True


@pytest.mark.parametrize("empty", ["source_", "schema"])
def test_an_empty_string_is_sent(empty: str) -> None:
    given: dict[str, Any] = {empty: ""}
    listing = ListBackendJobs(SOURCE, **given)
    assert listing.request == {"MaxResults": 100, empty.removesuffix("_").title(): ""}
    assert ListBackendJobs.from_request(SOURCE, listing.request) == listing


def test_only_an_empty_token_is_none() -> None:
    listing = ListBackendJobs(SOURCE, next_token="", json="")
    assert listing.next_token is None
    assert listing.json == ""


def test_two_parameters_with_one_aws_name_are_refused() -> None:
    listing = declared("Twice", ListBackendJobs, {"again": VCPUS})
    with pytest.raises(DeclarationError, match=r"same AWS name: vcpus \(VCPUs\), again \(VC"):
        listing(SOURCE, again=5)


@pytest.mark.parametrize("name", ["", 5, None])
def test_an_invalid_name_is_refused(name: Any) -> None:
    with pytest.raises(DeclarationError, match=f"^Name takes .*, not {name!r}$"):
        Name(name)


def test_an_annotation_with_an_unknown_name_is_refused() -> None:
    listing = declared("Late", ListBackendJobs, {"what": "Unknown | None"})
    with pytest.raises(DeclarationError, match=r"Late .* run time: what: Unknown \| None; import"):
        listing(SOURCE)
