"""Parameters that AWS calls a union: exactly one member is set."""

from __future__ import annotations

import copy
import pickle
from datetime import UTC, datetime
from typing import Annotated, Any

import pytest
from botocore.session import get_session
from botocore.validate import ParamValidator
from pydantic import ValidationError

from awslists import DeclarationError, InvalidRequestError, ItemModel, Listing, Paging
from awslists.constraints import Size, Text, Timestamp
from awslists.models import ParameterModel
from awslists.testing import LocalAWS, check_service_model
from tests.helpers.sentences import sentences
from tests.helpers.service_model import SOURCE

NOON = datetime(2026, 1, 1, 12, tzinfo=UTC)
ARN = "arn:aws:ssm-incidents::123456789012:incident-record/a/b"
RULE = "This data type is a UNION"


class AttributeValueList(ParameterModel, names="camelCase", union=True):
    integer_values: Annotated[list[int], Size(None, 100)] | None = None
    string_values: Annotated[list[Annotated[str, Text(1000)]], Size(None, 100)] | None = None


class Condition(ParameterModel, names="camelCase", union=True):
    after: Timestamp | None = None
    before: Timestamp | None = None
    equals: AttributeValueList | None = None


class Filter(ParameterModel, names="camelCase"):
    condition: Condition
    key: Annotated[str, Text(50)]


class Event(ItemModel, names="camelCase"):
    event_id: str


class ListEvents(
    Listing[Event],
    service="ssm-incidents",
    operation="ListTimelineEvents",
    items="eventSummaries",
    items_required=True,
    paging=Paging(token="nextToken", next_token="nextToken", page_size="maxResults"),
    names="camelCase",
):
    incident_record_arn: Annotated[str, Text(1000)]
    filters: Annotated[list[Filter], Size(None, 5)] | None = None


def told(error: InvalidRequestError) -> list[tuple[str, str, str]]:
    return [(each.parameter, each.message, each.constraint) for each in error.violations]


@pytest.mark.parametrize(
    "given",
    [
        {"after": NOON},
        {"before": NOON, "after": None},
        {"equals": AttributeValueList(string_values=[])},
        {"equals": AttributeValueList(integer_values=[1], string_values=None)},
    ],
)
def test_one_member_is_accepted_by_botocore_too(given: Any) -> None:
    listing = ListEvents(
        SOURCE, incident_record_arn=ARN, filters=[Filter(key="k", condition=Condition(**given))]
    )
    assert find_errors(listing.request) == ""
    assert ListEvents.from_request(SOURCE, listing.request) == listing


def find_errors(request: dict[str, Any]) -> str:
    """Return what botocore says about a request."""
    model = get_session().get_service_model("ssm-incidents").operation_model("ListTimelineEvents")
    report: str = ParamValidator().validate(request, model.input_shape).generate_report()
    return report


@pytest.mark.parametrize(
    ("given", "found"),
    [
        ({}, "none is set"),
        ({"after": None}, "none is set"),
        ({"after": NOON, "before": NOON}, "after and before are set"),
        (
            {"equals": AttributeValueList(integer_values=[1]), "after": NOON, "before": NOON},
            "equals, after and before are set",
        ),
    ],
)
def test_none_and_several_are_refused_when_made(given: Any, found: str) -> None:
    with pytest.raises(InvalidRequestError) as caught:
        Condition(**given)
    message = f"must set exactly one of after, before, equals; {found}"
    assert told(caught.value) == [("", message, RULE)]
    assert str(caught.value).splitlines() == [
        "Condition was not sent, since it breaks AWS's documented rules:",
        f"  {message} [{RULE}]",
    ]


def test_a_request_says_where_the_union_is_and_all_else_that_is_wrong() -> None:
    conditions: list[Any] = [
        {},
        {"after": NOON, "before": NOON},
        {"after": NOON, "equals": {"stringValues": ["a"], "integerValues": [1]}},
        {"after": NOON, "before": 5},
        {"equals": {"stringValues": [5]}},
        {"before": 5},
        {"after": None, "until": NOON},
    ]
    filters = [{"key": "k", "condition": each} for each in conditions]
    request = {"incidentRecordArn": ARN, "filters": filters}
    with pytest.raises(InvalidRequestError) as caught:
        ListEvents.from_request(SOURCE, request)
    one = "must set exactly one of after, before, equals;"
    values = "must set exactly one of integer_values, string_values;"
    wrong = "must be a datetime with a time zone, for example datetime(2026, 1, 31, "
    wrong += "tzinfo=timezone.utc)"
    found = [(each.parameter, each.message) for each in caught.value.violations]
    assert found == [
        ("filters[0].condition", f"{one} none is set"),
        ("filters[1].condition", f"{one} after and before are set"),
        ("filters[2].condition.equals", f"{values} string_values and integer_values are set"),
        ("filters[2].condition", f"{one} after and equals are set"),
        ("filters[3].condition.before", wrong),
        ("filters[3].condition", f"{one} after and before are set"),
        ("filters[4].condition.equals.string_values", "must be a string"),
        ("filters[5].condition.before", wrong),
        ("filters[6].condition.until", "is not a parameter of the operation"),
        ("filters[6].condition", f"{one} none is set"),
    ]


def test_a_wrong_member_beside_another_one() -> None:
    with pytest.raises(InvalidRequestError) as caught:
        Condition(after=NOON, before=5)  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]  # the mistake
    assert [each.parameter for each in caught.value.violations] == ["before", ""]


def test_pydantic_checks_unions_too() -> None:
    assert Condition.model_validate({"after": NOON}) == Condition(after=NOON)
    for wrong in ({}, {"after": NOON, "before": NOON}):
        with pytest.raises(ValidationError, match="must set exactly one of after, before, equals"):
            Condition.model_validate(wrong)


def test_a_union_is_a_value() -> None:
    made = Condition(after=NOON)
    assert pickle.loads(pickle.dumps(made)) == made  # noqa: S301  (our own)
    assert copy.deepcopy(made) == made
    assert (
        repr(AttributeValueList(string_values=["a"])) == "AttributeValueList(string_values=['a'])"
    )


def test_a_subclass_of_a_union_is_one_unless_it_says_otherwise() -> None:
    class Same(Condition):
        pass

    class Other(Condition, union=False):
        pass

    with pytest.raises(InvalidRequestError, match="none is set"):
        Same()
    assert Other(after=NOON, before=NOON).before == NOON


def test_each_member_of_a_union_is_none_by_default() -> None:
    said = r"^Wrong: it is a union, so write `\| None = None` for name, side$"
    with pytest.raises(DeclarationError, match=said):

        class Wrong(ParameterModel, union=True):
            name: str
            side: str = "left"
            other: int | None = None


@pytest.mark.parametrize("union", ["yes", 1])
def test_a_union_is_declared_by_a_bool(union: Any) -> None:
    with pytest.raises(
        DeclarationError, match=f"^Wrong: union must be True or False, not {union!r}"
    ):

        class Wrong(ParameterModel, union=union):
            pass


def test_items_of_unions_accept_whatever_comes() -> None:
    with pytest.raises(TypeError, match="keyword"):

        class Wrong(ItemModel, union=True):
            pass


async def test_a_union_is_sent(local: LocalAWS) -> None:
    filters = [Filter(key="eventTime", condition=Condition(after=NOON))]
    local.add(ListEvents, 3, incident_record_arn=ARN, filters=filters)
    async with local.session() as aws:
        listing = ListEvents(aws, incident_record_arn=ARN, filters=filters)
        assert len(await listing.collect()) == 3
    sent = local.requests[-1].parameters["filters"]
    assert sent == [{"key": "eventTime", "condition": {"after": NOON.timestamp()}}]


class UntoldCondition(ParameterModel, names="camelCase"):
    after: Timestamp | None = None
    before: Timestamp | None = None
    equals: AttributeValueList | None = None


class WrongFilter(ParameterModel, names="camelCase", union=True):
    condition: UntoldCondition | None = None
    key: Annotated[str, Text(50)] | None = None


class WrongEvents(ListEvents):
    filters: Annotated[list[WrongFilter], Size(None, 5)] | None = None  # type: ignore[assignment]  # pyright: ignore  # the mistake


def test_check_service_model_compares_unions() -> None:
    assert [each for each in check_service_model(ListEvents) if "union" in each] == []
    assert [each for each in check_service_model(WrongEvents) if "union" in each] == sentences("""
        WrongFilter: the service model has no union; declare the class without union=True
        UntoldCondition: the service model has a union, of which exactly one member is set; declare
            the class with union=True
    """)
