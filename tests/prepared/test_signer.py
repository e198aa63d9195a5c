"""The signer's results equal those of botocore's SigV4Auth, byte for byte."""

from __future__ import annotations

import pickle
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from random import Random
from urllib.parse import quote

import pytest
from botocore.auth import SIGNED_HEADERS_BLACKLIST, SigV4Auth
from botocore.awsrequest import AWSRequest
from botocore.credentials import Credentials
from hypothesis import given, settings
from hypothesis import strategies as st

from awslists._prepared.signer import Signer
from awslists.testing import LocalAWS
from awslists.testing._emulator.documented_items import REGION
from awslists.testing._server.signature import ACCESS_KEY_ID, SECRET_ACCESS_KEY
from tests.helpers.disclosure import disclosed, said_by
from tests.helpers.signed_requests import jobs_request, sagemaker_request, send, sign

ACCESS_KEY = "AKIDEXAMPLE"
SECRET = "wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY"
SESSION_TOKEN = "IQoJb3JpZ2luX2VjEXAMPLETOKEN=="
HOST = "api.sagemaker.eu-west-1.amazonaws.com"
HEADERS = {"Content-Type": "application/x-amz-json-1.1", "X-Amz-Target": "SageMaker.ListImages"}
NOON = datetime(2026, 11, 27, 12, tzinfo=UTC)
LEFT_OUT = {*SIGNED_HEADERS_BLACKLIST, "authorization", "date", "host", "x-amz-date"}
"""Headers that botocore does not sign, or sets itself."""


@dataclass(frozen=True, slots=True)
class Shared:
    """The parts that the requests of a signer share."""

    headers: Mapping[str, str]
    method: str = "POST"
    host: str = HOST
    access_key: str = ACCESS_KEY
    secret_key: str = SECRET
    region: str = "eu-west-1"
    service: str = "sagemaker"

    def make_signer(self) -> Signer:
        return Signer(
            method=self.method,
            headers={**self.headers, "Host": self.host},
            access_key=self.access_key,
            secret_key=self.secret_key,
            region=self.region,
            service=self.service,
        )


@dataclass(frozen=True, slots=True)
class Call:
    """The parts that change from one request of a signer to the next."""

    at: datetime = NOON
    path: str = "/"
    query: str = ""
    body: bytes = b'{"MaxResults": 100}'


def assert_signed_as_by_botocore(shared: Shared, *calls: Call) -> None:
    """Sign the requests one after another with the same signer, and each with botocore."""
    signer = shared.make_signer()
    for call in calls:
        timestamp = f"{call.at:%Y%m%dT%H%M%SZ}"
        ours = signer.sign(timestamp, call.path, call.query, call.body)
        assert ours == sign_with_botocore(shared, call), (shared, call)


def sign_with_botocore(shared: Shared, call: Call) -> str:
    url = f"https://{shared.host}{call.path}" + (f"?{call.query}" if call.query else "")
    request = AWSRequest(shared.method, url, shared.headers, call.body)
    signed = sign(
        request,
        shared.service,
        key=shared.access_key,
        secret=shared.secret_key,
        region=shared.region,
        at=call.at,
    )
    authorization: str = signed.headers["Authorization"]
    return authorization


# --- Fixed requests -----------------------------------------------------------------------------


def test_the_example_of_the_specification_is_signed_as_it_says() -> None:
    signer = Signer(
        method="GET",
        headers={
            "Content-Type": "application/x-www-form-urlencoded; charset=utf-8",
            "Host": "iam.amazonaws.com",
        },
        access_key="AKIDEXAMPLE",
        secret_key="wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY",
        region="us-east-1",
        service="iam",
    )
    assert signer.sign("20150830T123600Z", "/", "Action=ListUsers&Version=2010-05-08", b"") == (
        "AWS4-HMAC-SHA256 Credential=AKIDEXAMPLE/20150830/us-east-1/iam/aws4_request, "
        "SignedHeaders=content-type;host;x-amz-date, "
        "Signature=5d672d79c15b13162d9279b0855cfba6789a8edb4c82c400e06b5924a6f2b5d7"
    )


@pytest.mark.parametrize("token", [None, SESSION_TOKEN], ids=["no-token", "token"])
@pytest.mark.parametrize(
    ("method", "path", "query", "body"),
    [
        ("POST", "/", "", b'{"MaxResults": 100}'),
        ("GET", "/2020-11-20/projects/a%2Fb/modelpackagingjobs", "nextToken=a%2Bb&max=1", b""),
    ],
    ids=["json", "rest-json"],
)
def test_the_header_is_the_one_that_add_auth_sets(
    method: str, path: str, query: str, body: bytes, token: str | None
) -> None:
    request = AWSRequest(method, f"https://{HOST}{path}?{query}", HEADERS, body)
    SigV4Auth(Credentials(ACCESS_KEY, SECRET, token), "sagemaker", "eu-west-1").add_auth(request)
    headers = {**HEADERS, "X-Amz-Security-Token": token} if token else HEADERS
    signer = Shared(headers, method).make_signer()
    signed = signer.sign(request.headers["X-Amz-Date"], path, query, body)
    assert signed == request.headers["Authorization"]


@pytest.mark.parametrize(
    "path",
    [
        "", "/", "//", "/a//b/", "/./a/../b/..", "/../..", "/a%2Fb", "/a%252Fb",
        "/a b+c~d:e;f=g/\xe9",
    ],
)  # fmt: skip
def test_paths_are_signed_as_by_botocore(path: str) -> None:
    assert_signed_as_by_botocore(Shared(HEADERS, "GET"), Call(path=path))


@pytest.mark.parametrize(
    "query",
    [
        "b=2&a=1", "a=2&a=10&a=1", "a-=1&a=2", "a", "a&a=", "=", "&&", "a=b=c", "a=%7e&a=%7E&a=~",
        "a=1+2&a=1%202", "A=1&a=1", "\xe9=1&%C3%A9=1",
    ],
)  # fmt: skip
def test_queries_are_signed_as_by_botocore(query: str) -> None:
    assert_signed_as_by_botocore(Shared(HEADERS, "GET"), Call(query=query))


@pytest.mark.parametrize(
    "headers",
    [
        {},
        {"X-Odd": "  a \t b\r\n c\u2003d\x1fe\xa0 "},
        {"x-empty": "", "x-blank": "  ", "x-accent": "\xe9\u20ac\U0001f600"},
        {"x-twice": "b", "X-Twice": " a", "zebra": "z"},
        {"X-Amz-Content-SHA256": "UNSIGNED-PAYLOAD"},
        {"x-amz-content-sha256": "", "X-Amz-Content-Sha256": "b"},
    ],
)
def test_headers_are_signed_as_by_botocore(headers: dict[str, str]) -> None:
    assert_signed_as_by_botocore(Shared(headers), Call())


def test_the_key_changes_with_the_day_there_and_back() -> None:
    hours = [0, 1, 11, 12, 13, 36, 1, -12, -13, 0]
    calls = [Call(at=NOON + timedelta(hours=each)) for each in hours]
    assert_signed_as_by_botocore(Shared(HEADERS), *calls)


@pytest.mark.parametrize("service", ["sagemaker", "lookoutvision"])
def test_the_emulator_accepts_a_signed_request(local: LocalAWS, service: str) -> None:
    if service == "sagemaker":
        request = sagemaker_request(local, "ListImages", b'{"MaxResults": 2}')
        path, query, body = "/", "", b'{"MaxResults": 2}'
    else:
        local.add_model_packaging_jobs("bolts", 3)
        request = jobs_request(local, "bolts", "maxResults=2")
        path, query, body = "/2020-11-20/projects/bolts/modelpackagingjobs", "maxResults=2", b""
    signer = Signer(
        method=request.method,
        headers={**request.headers, "Host": local.endpoint_url.removeprefix("http://")},
        access_key=ACCESS_KEY_ID,
        secret_key=SECRET_ACCESS_KEY,
        region=REGION,
        service=service,
    )
    timestamp = f"{datetime.now(UTC):%Y%m%dT%H%M%SZ}"
    request.headers["X-Amz-Date"] = timestamp
    request.headers["Authorization"] = signer.sign(timestamp, path, query, body)
    assert send(request).status == 200


# --- Random requests ----------------------------------------------------------------------------

WORDS = st.text(st.characters(exclude_categories=["Cs"]))
PATHS = st.text("ab/.%25F~ +:@;=&!'()*,$[]|\"\\\xe9\u20ac").map("/".__add__) | st.just("")
QUERIES = st.text("aAb&&==%27eE~ +/?:;,-_.\xe9\u20ac")
NAMES = st.text("aAbByYzZ-_19!.", min_size=1).filter(lambda name: name.lower() not in LEFT_OUT)
TIMES = st.datetimes(datetime(2000, 1, 1), datetime(2099, 12, 31), timezones=st.just(UTC))  # noqa: DTZ001  (they get one)
SHARED = st.builds(
    Shared,
    headers=st.dictionaries(NAMES | st.just("X-Amz-Content-SHA256"), WORDS, max_size=5),
    method=st.sampled_from(["POST", "GET", "get"]),
    host=st.sampled_from([HOST, "localhost:5001", "[::1]:5001", "127.0.0.1"]),
    access_key=WORDS,
    secret_key=WORDS,
    region=WORDS,
    service=WORDS,
)
CALLS = st.lists(
    st.builds(Call, at=TIMES, path=PATHS, query=QUERIES, body=st.binary()), min_size=1, max_size=4
)


@settings(deadline=None, max_examples=80)
@given(shared=SHARED, calls=CALLS)
def test_arbitrary_requests_are_signed_as_by_botocore(shared: Shared, calls: list[Call]) -> None:
    assert_signed_as_by_botocore(shared, *calls)


def test_thousands_of_listings_are_signed_as_by_botocore() -> None:
    assert_listings_signed_as_by_botocore(seed=13, requests=5_000)


@pytest.mark.slow
@pytest.mark.unmeasured
def test_a_hundred_thousand_listings_are_signed_as_by_botocore() -> None:
    assert_listings_signed_as_by_botocore(seed=14, requests=100_000)


def assert_listings_signed_as_by_botocore(seed: int, requests: int) -> None:
    """Sign ten requests with each signer: a listing, some of whose pages are on other days."""
    chance = Random(seed)  # noqa: S311  (chance, not secrets)
    for _ in range(requests // 10):
        shared = random_settings(chance)
        start = datetime(2000, 1, 1, tzinfo=UTC) + timedelta(seconds=chance.randrange(10**10))
        calls = [random_call(chance, shared.method, start) for _ in range(10)]
        assert_signed_as_by_botocore(shared, *calls)


def random_settings(chance: Random) -> Shared:
    region = chance.choice(["eu-west-1", "us-gov-west-1", "cn-north-1", "ap-southeast-7"])
    service = chance.choice(["sagemaker", "lookoutvision", "lambda", "execute-api"])
    headers = {"Content-Type": "application/x-amz-json-1.1"}
    if chance.random() < 0.5:
        headers["x-amz-target"] = f"SageMaker.List{random_text(chance, 20)}"
    if chance.random() < 0.5:
        headers["X-Amz-Security-Token"] = random_text(chance, 1_200)
    for _ in range(chance.randrange(3)):
        headers[f"X-{random_text(chance, 3, LETTERS)}"] = random_text(chance, 12, ODD)
    return Shared(
        headers,
        chance.choice(["POST", "GET"]),
        chance.choice([f"api.{service}.{region}.amazonaws.com", "localhost:5001"]),
        "ASIA" + random_text(chance, 16, LETTERS),
        random_text(chance, 40),
        region,
        service,
    )


def random_call(chance: Random, method: str, start: datetime) -> Call:
    at = start + timedelta(hours=chance.choice([0, 0, 0, 1, 23, -23]))
    if method == "POST":
        token = random_text(chance, chance.randrange(200), LETTERS + ODD)
        return Call(at, body=f'{{"MaxResults": 100, "NextToken": "{token}"}}'.encode())
    parts = [quote(random_text(chance, 8, ODD + BASE64), safe="") for _ in range(3)]
    pairs = [
        f"{chance.choice(['nextToken', 'maxResults', 'max', 'a%2Fb'])}={quote(value, safe='')}"
        for value in (random_text(chance, 4, ODD + BASE64) for _ in range(chance.randrange(5)))
    ]
    path = "/" + chance.choice(["/", "//", "/./", "/../"]).join(parts)
    return Call(at, path, "&".join(pairs), b"")


LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"
BASE64 = LETTERS + "0123456789+/="
ODD = "a~ \t\xa0\u2003'%&?#;,._-\xe9\u20ac\U0001f600"


def random_text(chance: Random, length: int, alphabet: str = BASE64) -> str:
    return "".join(chance.choices(alphabet, k=length))


# --- Refusals, and secrets ----------------------------------------------------------------------


@pytest.mark.parametrize(
    ("headers", "message"),
    [
        ({}, "the headers to sign lack Host; add it as it is sent"),
        (
            {"host": HOST, "X-Amz-Date": "20261127T120000Z"},
            "x-amz-date changes with each request; leave it out of the headers",
        ),
        (
            {"host": HOST, "Date": "Fri, 27 Nov 2026 12:00:00 GMT"},
            "date changes with each request; leave it out of the headers",
        ),
    ],
    ids=["no-host", "x-amz-date", "date"],
)
def test_headers_that_no_signature_can_have_are_refused(
    headers: dict[str, str], message: str
) -> None:
    with pytest.raises(ValueError, match=f"^{message}$"):
        make_signer(headers=headers)


def test_the_repr_shows_region_and_service() -> None:
    assert repr(make_signer()) == "<Signer for sagemaker in eu-west-1>"


def test_a_signer_holds_no_secret_that_can_be_read() -> None:
    signer = make_signer()
    signer.sign("20261127T120000Z", "/", "", b"")
    held = [repr(getattr(signer, name)) for name in Signer.__slots__]
    assert disclosed([repr(signer), *held], [SECRET]) == []
    with pytest.raises(TypeError, match="cannot pickle"):
        pickle.dumps(signer)


@pytest.mark.parametrize(
    ("fail", "message"),
    [
        (lambda: make_signer(secret_key=f"{SECRET}\udc80"), "^the secret key has a lone surrogate"),
        (lambda: make_signer(headers={"Host": HOST, "X-A": "\udc80"}), "^the header 'x-a' has a"),
        (
            lambda: make_signer(headers={"Host": HOST, "X-Token": f"{SESSION_TOKEN}\udc80"}),
            "^the header 'x-token' has a lone surrogate, which UTF-8 cannot encode$",
        ),
        (lambda: make_signer(region="\udc80"), "surrogates not allowed"),
        (lambda: make_signer().sign("\udc80", "/", "", b""), "surrogates not allowed"),
        (lambda: make_signer().sign("20261127", "/\udc80", "", b""), "surrogates not allowed"),
        (lambda: make_signer().sign("20261127", "/", "\udc80", b""), "^the request has a lone"),
        (lambda: make_signer(headers={}), "lack Host"),
    ],
    ids=["secret", "header", "token", "region", "timestamp", "path", "query", "no-host"],
)
def test_no_error_shows_the_secret_or_the_session_token(
    fail: Callable[[], object], message: str
) -> None:
    with pytest.raises(ValueError, match=message) as caught:
        fail()
    assert disclosed(said_by(caught.value), [SECRET, SESSION_TOKEN]) == []


def make_signer(
    *,
    headers: Mapping[str, str] | None = None,
    secret_key: str = SECRET,
    region: str = "eu-west-1",
) -> Signer:
    return Signer(
        method="POST",
        headers={"Host": HOST, **HEADERS} if headers is None else headers,
        access_key=ACCESS_KEY,
        secret_key=secret_key,
        region=region,
        service="sagemaker",
    )
