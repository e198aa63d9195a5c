"""LocalAWS reads what botocore writes, and writes what botocore reads, in every protocol."""

from __future__ import annotations

import math
from contextlib import closing
from datetime import UTC, datetime
from typing import Any
from urllib.parse import urlsplit

import boto3
import pytest
import urllib3
from botocore.awsrequest import create_request_object, prepare_request_dict
from botocore.exceptions import ClientError
from botocore.model import ServiceModel
from botocore.parsers import create_parser
from botocore.serialize import create_serializer
from hypothesis import given, settings
from hypothesis import strategies as st

from awslists.testing import LocalAWS
from awslists.testing._emulator.generation import ItemMaker
from awslists.testing._protocols.cbor import read_cbor, write_cbor
from awslists.testing._protocols.descriptions import describe_operation
from awslists.testing._protocols.wire import Incoming, Wire
from tests.helpers.own_listings import DescribeAlarms
from tests.helpers.signed_requests import sign

CBOR = "smithy-rpc-v2-cbor"
OPERATIONS = [
    ("json", "dynamodb", "ListTables"),
    ("json", "ecs", "ListServices"),
    ("json", "glue", "GetTables"),
    ("json", "kms", "ListAliases"),
    ("json", "logs", "DescribeLogGroups"),
    ("json", "sagemaker", "ListTrainingJobs"),
    ("json", "sagemaker", "Search"),
    ("json", "stepfunctions", "ListExecutions"),
    ("rest-json", "amp", "ListScrapers"),
    ("rest-json", "apigateway", "GetRestApis"),
    ("rest-json", "apigatewayv2", "GetApis"),
    ("rest-json", "batch", "ListJobs"),
    ("rest-json", "bedrock", "ListModelCustomizationJobs"),
    ("rest-json", "devops-guru", "GetResourceCollection"),
    ("rest-json", "eks", "ListClusters"),
    ("rest-json", "iot", "ListPolicyPrincipals"),
    ("rest-json", "iot", "ListThings"),
    ("rest-json", "lambda", "ListFunctions"),
    ("rest-json", "lambda", "ListProvisionedConcurrencyConfigs"),
    ("rest-json", "mediaconvert", "ListJobs"),
    ("rest-json", "quicksight", "ListUsers"),
    ("query", "autoscaling", "DescribeAutoScalingGroups"),
    ("query", "cloudformation", "DescribeStacks"),
    ("query", "elb", "DescribeLoadBalancers"),
    ("query", "iam", "ListUsers"),
    ("query", "rds", "DescribeDBInstances"),
    ("query", "redshift", "DescribeClusters"),
    ("query", "sns", "ListTopics"),
    ("query", "sqs", "ListQueues"),
    ("ec2", "ec2", "DescribeImages"),
    ("ec2", "ec2", "DescribeInstances"),
    ("ec2", "ec2", "DescribeSpotPriceHistory"),
    ("rest-xml", "cloudfront", "ListDistributions"),
    ("rest-xml", "cloudfront", "ListInvalidations"),
    ("rest-xml", "cloudfront", "ListDistributionsByRealtimeLogConfig"),
    ("rest-xml", "route53", "ListHealthChecks"),
    ("rest-xml", "route53", "ListResourceRecordSets"),
    (CBOR, "arc-region-switch", "ListPlans"),
    (CBOR, "cloudwatch", "DescribeAlarms"),
    (CBOR, "cloudwatch", "GetMetricData"),
    (CBOR, "gamelift", "DescribeFleetAttributes"),
]
each_operation = pytest.mark.parametrize(
    ("protocol", "service", "operation"), OPERATIONS, ids=lambda each: each
)


def make(shape: Any, number: int = 7) -> dict[str, Any]:
    """Values for all members of a structure, recursive ones apart."""
    made: dict[str, Any] = ItemMaker("any", "Thing", shape, None).make(
        number, datetime(2024, 5, 1, 12, tzinfo=UTC)
    )
    return made


def as_received(value: Any) -> Any:
    """A value with times as LocalAWS has them."""
    if isinstance(value, datetime):
        return value.timestamp()
    if isinstance(value, list):
        return [as_received(each) for each in value]
    if isinstance(value, dict):
        return {name: as_received(each) for name, each in value.items()}
    return value


def send(model: Any, protocol: str, parameters: dict[str, Any]) -> Incoming:
    """Make the request that botocore sends."""
    serialized = create_serializer(protocol).serialize_to_request(parameters, model)
    prepare_request_dict(serialized, "http://localhost")
    request: Any = create_request_object(serialized).prepare()
    url = urlsplit(request.url)
    headers = {
        name.lower(): value.decode() if isinstance(value, bytes) else value
        for name, value in request.headers.items()
    }
    body = request.body or b""
    return Incoming(
        request.method,
        url.path,
        url.query,
        headers,
        body if isinstance(body, bytes) else body.encode(),
    )


def receive(model: Any, wire: Wire, payload: dict[str, Any], status: int = 200) -> dict[str, Any]:
    """Parse an answer with botocore."""
    body = wire.write(payload, status, "the-request")
    headers = {**wire.headers, "x-amzn-requestid": "the-request"}
    answer = {"status_code": status, "headers": headers, "body": body}
    parsed: dict[str, Any] = create_parser(wire.protocol).parse(answer, model.output_shape)
    assert parsed.pop("ResponseMetadata")["RequestId"] == "the-request"
    return parsed


@each_operation
def test_a_request_is_read_as_it_was_meant(protocol: str, service: str, operation: str) -> None:
    model = describe_operation(service, operation)
    parameters = make(model.input_shape)
    received = Wire(protocol, model).read(send(model, protocol, parameters))
    assert received == as_received(parameters)


@each_operation
def test_a_request_has_only_the_parameters_that_were_sent(
    protocol: str, service: str, operation: str
) -> None:
    model = describe_operation(service, operation)
    required = model.input_shape.required_members
    parameters = {name: each for name, each in make(model.input_shape).items() if name in required}
    received = Wire(protocol, model).read(send(model, protocol, parameters))
    assert received == as_received(parameters)


@each_operation
def test_an_answer_is_read_as_it_was_meant(protocol: str, service: str, operation: str) -> None:
    model = describe_operation(service, operation)
    payload = make(model.output_shape)
    located = [
        name
        for name, member in model.output_shape.members.items()
        if member.serialization.get("location")
    ]
    expected = {name: each for name, each in payload.items() if name not in located}
    parsed = receive(model, Wire(protocol, model), payload)
    assert {name: each for name, each in parsed.items() if name not in located} == expected


def describe(protocol: str) -> Any:
    """A made-up operation whose answer and request have members of every kind."""
    shapes: dict[str, Any] = {
        "Text": {"type": "string"},
        "Texts": {"type": "list", "member": {"shape": "Text", "locationName": "entry"}},
        "FlatTexts": {"type": "list", "member": {"shape": "Text"}, "flattened": True},
        "Map": {"type": "map", "key": {"shape": "Text"}, "value": {"shape": "Number"}},
        "FlatMap": {
            "type": "map",
            "key": {"shape": "Text", "locationName": "K"},
            "value": {"shape": "Number", "locationName": "V"},
            "flattened": True,
        },
        "Number": {"type": "long"},
        "Real": {"type": "double"},
        "Flag": {"type": "boolean"},
        "Blob": {"type": "blob"},
        "Time": {"type": "timestamp"},
        "Epoch": {"type": "timestamp", "timestampFormat": "unixTimestamp"},
        "Iso": {"type": "timestamp", "timestampFormat": "iso8601"},
        "Http": {"type": "timestamp", "timestampFormat": "rfc822"},
        "Inner": {"type": "structure", "members": {"Number": {"shape": "Number"}}},
        "Inners": {"type": "list", "member": {"shape": "Inner"}},
        "Choice": {
            "type": "structure",
            "union": True,
            "members": {"Text": {"shape": "Text"}, "Number": {"shape": "Number"}},
        },
    }
    kinds = {name: {"shape": name} for name in shapes}
    renamed = {"shape": "Text"}
    if protocol == "ec2":
        renamed |= {"locationName": "other", "queryName": "Another"}
    elif protocol != CBOR:
        renamed |= {"locationName": "other"}
    everything = {"type": "structure", "members": {**kinds, "Renamed": renamed}}
    metadata = {
        "apiVersion": "2024-05-01", "protocol": protocol, "serviceId": "Any", "jsonVersion": "1.0",
        "targetPrefix": "Any",
    }  # fmt: skip
    result = {"shape": "All"} | ({"resultWrapper": "ListResult"} if protocol == "query" else {})
    request = {"shape": "All", "locationName": "ListRequest"}
    operation = {
        "name": "List", "http": {"method": "POST", "requestUri": "/"}, "input": request,
        "output": result,
    }  # fmt: skip
    description = {
        "metadata": metadata, "operations": {"List": operation},
        "shapes": {**shapes, "All": everything},
    }  # fmt: skip
    return ServiceModel(description, "any").operation_model("List")


EMPTY: tuple[Any, ...] = ({}, [])
PROTOCOLS = ("json", "rest-json", "query", "ec2", "rest-xml", CBOR)
texts = st.text(
    st.characters(codec="utf-8", exclude_categories=["Cc", "Cs"], exclude_characters="\ufffe\uffff")
)
numbers = st.integers(-(2**53), 2**53)
times = st.datetimes(
    datetime(1970, 1, 2),  # noqa: DTZ001  (the zone comes from the strategy)
    datetime(2100, 1, 1),  # noqa: DTZ001  (as above)
    timezones=st.just(UTC),
)
seconds = times.map(lambda moment: moment.replace(microsecond=0))
inner = st.fixed_dictionaries({}, optional={"Number": numbers})
values = st.fixed_dictionaries(
    {},
    optional={
        "Text": texts,
        "Texts": st.lists(texts),
        "FlatTexts": st.lists(texts, min_size=1),
        "Map": st.dictionaries(texts, numbers),
        "FlatMap": st.dictionaries(texts, numbers, min_size=1),
        "Number": numbers,
        "Real": st.floats(allow_nan=False),
        "Flag": st.booleans(),
        "Blob": st.binary(),
        "Time": times,
        "Epoch": times,
        "Iso": times,
        "Http": seconds,
        "Inner": inner,
        "Inners": st.lists(inner.filter(bool)),
        "Choice": texts.map(lambda text: {"Text": text}),
        "Renamed": texts,
    },
)


EXAMPLE: dict[str, Any] = {
    "Text": "<ä> & co",
    "Texts": ["a", ""],
    "FlatTexts": ["a", "b"],
    "Map": {"a": 1, "b": -2},
    "FlatMap": {"a": 300, "b": 70_000},
    "Number": 2**40,
    "Real": 0.1,
    "Flag": True,
    "Blob": b"\x00\xff" * 20,
    "Time": datetime(2024, 5, 1, 12, 30, 1, 250_000, UTC),
    "Epoch": datetime(2024, 5, 1, tzinfo=UTC),
    "Iso": datetime(2024, 5, 1, 12, 30, 1, 250_000, UTC),
    "Http": datetime(2024, 5, 1, 12, 30, 1, tzinfo=UTC),
    "Inner": {"Number": -300},
    "Inners": [{"Number": 1}],
    "Choice": {"Text": "a"},
    "Renamed": "a" * 300,
}
each_protocol = pytest.mark.parametrize("protocol", PROTOCOLS)


@each_protocol
@pytest.mark.parametrize(
    "payload",
    [
        EXAMPLE,
        {**EXAMPLE, "Texts": [], "Map": {}, "Flag": False, "Real": -math.inf, "Text": ""},
        {**EXAMPLE, "Inner": {}, "Real": math.inf},
        {},
    ],
    ids=["full", "empty", "emptier", "nothing"],
)
def test_every_kind_of_value_is_read_as_it_was_meant(
    protocol: str, payload: dict[str, Any]
) -> None:
    check_answer(protocol, payload)
    check_request(protocol, payload)


@each_protocol
@settings(max_examples=20)
@given(payload=values)
def test_any_answer_is_read_as_it_was_meant(protocol: str, payload: dict[str, Any]) -> None:
    check_answer(protocol, payload)


@each_protocol
@settings(max_examples=20)
@given(parameters=values)
def test_any_request_is_read_as_it_was_meant(protocol: str, parameters: dict[str, Any]) -> None:
    check_request(protocol, parameters)


def check_answer(protocol: str, payload: dict[str, Any]) -> None:
    model = describe(protocol)
    parsed = receive(model, Wire(protocol, model), payload)
    if "Real" in parsed:
        parsed["Real"] = float(parsed["Real"])  # botocore leaves "Infinity" text in JSON
    assert parsed == payload


def check_request(protocol: str, parameters: dict[str, Any]) -> None:
    if protocol in ("query", "ec2"):  # which cannot send everything that is empty
        parameters = {name: value for name, value in parameters.items() if value not in EMPTY}
    model = describe(protocol)
    received = Wire(protocol, model).read(send(model, protocol, parameters))
    assert received == as_received(parameters)


# --- Requests of others ----------------------------------------------------------------------


def wire(protocol: str, body: bytes, query: str = "") -> dict[str, Any] | None:
    """Read a body."""
    return Wire(protocol, describe(protocol)).read(Incoming("POST", "/", query, {}, body))


@pytest.mark.parametrize(
    ("protocol", "body"),
    [
        ("json", b"{"),
        ("json", b"[]"),
        ("rest-json", b"{"),
        ("rest-xml", b"<a"),
        (CBOR, b"\xbf"),
        (CBOR, b"\x5a\xff\xff\xff\xff"),
        (CBOR, b"\xfc"),
        (CBOR, b"\xa1\xa0\x00"),
        (CBOR, b"\x61\xff"),
        (CBOR, b"\x01"),
    ],
)
def test_what_is_not_of_the_protocol_cannot_be_read(protocol: str, body: bytes) -> None:
    assert wire(protocol, body) is None


@pytest.mark.parametrize(
    ("protocol", "body", "expected"),
    [
        ("json", b'{"Time": "soon", "Blob": "?"}', {"Time": "soon", "Blob": "?"}),
        ("json", b'{"Real": "x"}', {"Real": "x"}),
        ("json", b'{"Time": true, "Inner": [], "Unheard": {"a": null}}',
         {"Time": True, "Inner": [], "Unheard": {"a": None}}),
        ("query", b"Number=x&Real=x&Flag=maybe&Blob=%3F",
         {"Number": "x", "Real": "x", "Flag": "maybe", "Blob": "?"}),
        (CBOR, b"\xbf\x64Text\x7f\x61a\x61b\xff\xff", {"Text": "ab"}),
        (CBOR, b"\xa1\x65Texts\x9f\x61a\xff", {"Texts": ["a"]}),
        (CBOR, b"\xa2\x64Blob\x5f\x41a\xff\x64Text\xf6", {"Blob": b"a"}),
    ],
)  # fmt: skip
def test_odd_values_stay_as_they_are(protocol: str, body: bytes, expected: dict[str, Any]) -> None:
    assert wire(protocol, body) == expected


@pytest.mark.parametrize("value", [object(), {1, 2}])
def test_what_no_protocol_has_is_not_written(value: object) -> None:
    with pytest.raises(TypeError, match="cannot be written as CBOR"):
        write_cbor(value)
    with pytest.raises(TypeError, match="cannot be written as JSON"):
        Wire().write({"Text": value}, 200, "")


@settings(max_examples=40)
@given(
    value=st.recursive(
        st.none()
        | st.booleans()
        | st.integers(-(2**64), 2**64 - 1)
        | texts
        | st.binary()
        | st.floats(allow_nan=False),
        lambda inner: st.lists(inner) | st.dictionaries(texts, inner),
    )
)
def test_cbor_is_read_as_it_was_written(value: Any) -> None:
    assert read_cbor(write_cbor(value)) == value


@pytest.mark.parametrize("protocol", ["json", "query", CBOR])
def test_a_service_is_served_in_each_of_its_protocols(local: LocalAWS, protocol: str) -> None:
    added = local.add(DescribeAlarms, 3)
    model = describe_operation("cloudwatch", "DescribeAlarms")
    serialized = create_serializer(protocol).serialize_to_request({"MaxRecords": 2}, model)
    prepare_request_dict(serialized, local.endpoint_url)
    request = sign(create_request_object(serialized), "monitoring").prepare()
    with urllib3.PoolManager(retries=False) as http:
        reply = http.request(request.method, request.url, request.body, headers=request.headers)
    answer = {"status_code": reply.status, "headers": reply.headers, "body": reply.data}
    parsed = create_parser(protocol).parse(answer, model.output_shape)
    names = [alarm["AlarmName"] for alarm in parsed["MetricAlarms"]]
    assert names == [alarm.alarm_name for alarm in added[:2]]
    assert parsed["NextToken"]


def test_the_empty_list_of_a_form_is_empty() -> None:
    assert wire("query", b"Texts=") == {"Texts": []}


def test_members_of_a_form_of_ec2_have_names_of_their_own() -> None:
    model = describe_operation("ec2", "DescribeInstances")
    body = b"Action=DescribeInstances&Filter.1.Name=a&Filter.1.Value.1=b&InstanceId.1=i-1"
    read = Wire("ec2", model).read(Incoming("POST", "/", "", {}, body))
    assert read == {"Filters": [{"Name": "a", "Values": ["b"]}], "InstanceIds": ["i-1"]}


def test_an_unknown_request_is_answered_in_its_own_protocol(local: LocalAWS) -> None:
    with (
        closing(boto3.Session().client("iam", **local.client_arguments)) as client,
        pytest.raises(ClientError, match=r"UnknownOperationException.*moto") as caught,
    ):
        client.get_user()
    assert caught.value.response["ResponseMetadata"]["HTTPStatusCode"] == 404
