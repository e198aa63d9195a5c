"""Text from outside is data: shown on one line, shortened and escaped, and never evaluated."""

from __future__ import annotations

import logging
import pickle
from collections.abc import Callable
from typing import Any

import pytest

from awslists import (
    Image,
    InvalidRequestError,
    InvalidResponseError,
    ListImages,
    ListingError,
    ListModelPackagingJobs,
    ServiceError,
    Session,
    TransportError,
)
from awslists.testing import Answer, LocalAWS, faults
from tests.helpers.backends import on_both_backends
from tests.helpers.support import ONE_ATTEMPT

pytestmark = pytest.mark.both_makers

LONGEST_LINE = 1200
FORGED = (
    "x\n2026-01-01 ERROR forged\r\x1b[2K\x1b[31mred\x07\x00\u202egnp\u2028\u2066\x9b1m\udc80\u200b"
)
HTML = "<html><body>" + "<script>alert(1)</script>" * 2000


def assert_one_harmless_line(text: str) -> None:
    assert [c for c in text if not c.isprintable()] == []
    assert len(text) < LONGEST_LINE


def fault_with(code: str = "Strange", message: str = "no", status: int = 400) -> faults.Fault:
    """Returns an error in the body only, since no header can carry this text."""
    return lambda answer: answer.replace(
        status=status, payload={"__type": code, "message": message, "code": code}
    )


def with_header(name: str, value: str) -> faults.Fault:
    return lambda answer: answer.replace(
        status=400, payload={"message": "no"}, headers={**answer.headers, name: value}
    )


def item(**fields: Any) -> faults.Fault:
    return faults.changed_items(**fields)


PLACES: dict[str, tuple[faults.Fault, type[ListingError]]] = {
    "message of the service": (fault_with(message=FORGED), ServiceError),
    "long message": (fault_with(message=HTML), ServiceError),
    "code": (fault_with(code=FORGED), ServiceError),
    "long code": (fault_with(code="A" * 100_000), ServiceError),
    "code in a header": (with_header("x-amzn-errortype", "a\u202eb\tc"), ServiceError),
    "request id": (with_header("x-amzn-requestid", "a\u202eb\tc"), ServiceError),
    "long request id": (with_header("x-amzn-requestid", "a" * 5000), ServiceError),
    "page of a proxy": (faults.raw_body(HTML.encode(), status=503), ServiceError),
    "page of a proxy for an answer": (faults.raw_body(HTML.encode()), InvalidResponseError),
    "no text at all": (faults.raw_body(bytes(range(256)) * 99), InvalidResponseError),
    "value": (item(ImageName=[FORGED], JobName=[FORGED]), InvalidResponseError),
    "long value": (item(ImageName=[HTML] * 9, JobName=[HTML] * 9), InvalidResponseError),
    "time": (item(CreationTime=FORGED, CreationTimestamp=FORGED), InvalidResponseError),
    "status": (faults.raw_body(b"no", status=418), ServiceError),
}


@pytest.mark.parametrize("place", PLACES)
async def test_text_in_a_response_is_shown_on_one_harmless_line(
    local: LocalAWS, aws: Session, place: str
) -> None:
    fault, kind = PLACES[place]
    local.add_images(1)
    local.add_model_packaging_jobs("bolts", 1)
    local.inject(fault, times=None)
    for listing in (ListImages(aws), ListModelPackagingJobs(aws, project_name="bolts")):
        with pytest.raises(kind) as caught:
            await listing.collect()
        assert_one_harmless_line(str(caught.value))
        for violation in getattr(caught.value, "violations", ()):
            assert_one_harmless_line(str(violation))


@on_both_backends
async def test_broken_http_is_shown_on_one_harmless_line(local: LocalAWS) -> None:
    def broken(answer: Answer) -> Answer:
        return answer.replace(headers={**answer.headers, "not a\x1b[31m name": "\u202e" * 999})

    local.inject(broken)
    async with local.session(config=ONE_ATTEMPT) as aws:
        with pytest.raises(TransportError) as caught:
            await ListImages(aws).collect()
    assert_one_harmless_line(str(caught.value))


async def test_a_request_id_cannot_forge_a_line_of_the_log(
    local: LocalAWS, aws: Session, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG, logger="awslists")
    local.inject(lambda a: a.replace(headers={**a.headers, "x-amzn-requestid": "%s%n\u202e{0}\t"}))
    await ListImages(aws).collect()
    [line] = [text for text in caplog.messages if "request id" in text]
    assert_one_harmless_line(line)
    assert "request id %s%n" in line


REFUSED: dict[str, Callable[[Session, str], object]] = {
    "value": lambda aws, text: ListImages(aws, name_contains=text),
    "enum": lambda aws, text: ListImages(aws, sort_by=text),  # type: ignore[arg-type]  # refused
    "keyword": lambda aws, text: ListImages(aws, **{text: 1}),  # type: ignore[arg-type]  # refused
    "name": lambda aws, text: ListImages.from_request(aws, {text: 1}),
    "key": lambda aws, text: ListImages.from_request(aws, {"MaxResults": {text: text}}),
    "project": lambda aws, text: ListModelPackagingJobs(aws, project_name=text),
}


@pytest.mark.parametrize(
    "text", [FORGED, HTML, "MaxResult\x1b[31m"], ids=["forged", "html", "near"]
)
@pytest.mark.parametrize("place", REFUSED)
def test_arguments_are_shown_on_one_harmless_line(aws: Session, place: str, text: str) -> None:
    with pytest.raises(InvalidRequestError) as caught:
        REFUSED[place](aws, text)
    _, *lines, _ = str(caught.value).split("\n")
    assert len(lines) == len(caught.value.violations) == 1
    assert_one_harmless_line(lines[0])


# --- Data, never code ---------------------------------------------------------------------------


class Bomb:
    """Runs code when it is unpickled."""

    def __reduce__(self) -> tuple[Any, ...]:
        return pytest.fail, ("a pickle from an answer was run",)


PAYLOADS = [
    "__class__",
    "{0.__class__.__mro__}",
    "{self.__init__.__globals__}",
    "{message}{error}{!r}",
    "%s%n%(name)s%d%%",
    "{{7*7}}${7*7}#{7*7}<%= 7*7 %>${jndi:ldap://x/a}",
    "__import__('os').abort()",
    "!!python/object/apply:os.abort []",
    "$(id)`id`;id|id&&id",
    pickle.dumps(Bomb(), protocol=0).decode("latin-1"),
]


@pytest.mark.parametrize("payload", PAYLOADS)
async def test_code_and_templates_in_a_response_are_unchanged(
    local: LocalAWS, aws: Session, caplog: pytest.LogCaptureFixture, payload: str
) -> None:
    caplog.set_level(logging.DEBUG, logger="awslists")
    local.add_images(1)
    texts = ["ImageName", "ImageArn", "ImageStatus", "Description", "DisplayName", "FailureReason"]
    more = {"__class__": payload, "__reduce__": [payload], "__dict__": {"image_name": payload}}
    local.inject(faults.changed_items(**dict.fromkeys(texts, payload), **more))
    [image] = found = await ListImages(aws).collect()
    assert type(image) is Image
    assert (
        image.model_dump(by_alias=True, include=set(image.model_fields_set)).items()
        >= {
            **dict.fromkeys(texts, payload),
            "__class__": payload,
        }.items()
    )
    assert payload[:6].split("\n")[0] in repr(found)
    local.inject(fault_with(code=payload, message=payload))
    with pytest.raises(ServiceError) as caught:
        await ListImages(aws).collect()
    assert caught.value.message == payload
    assert caught.value.code in payload
    local.inject(faults.changed_items(ImageName=[payload]))
    with pytest.raises(InvalidResponseError, match=r"Images\[0\].ImageName="):
        await ListImages(aws).collect()
    assert all(record.getMessage() for record in caplog.records)
