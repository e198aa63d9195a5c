"""OpenTelemetry's instrumentation of aiobotocore makes a span for each page."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest

from awslists import Image, ListImages, ThrottlingError, merge
from awslists.testing import LocalAWS, faults
from tests.helpers.both_ways import botocore_calls
from tests.helpers.support import ONE_ATTEMPT

# They have no types of their own for aiobotocore, and the tests run without them too.
botocore_spans = pytest.importorskip("opentelemetry.instrumentation.botocore")
sdk = pytest.importorskip("opentelemetry.sdk.trace")
export = pytest.importorskip("opentelemetry.sdk.trace.export.in_memory_span_exporter")
processors = pytest.importorskip("opentelemetry.sdk.trace.export")

pytestmark = pytest.mark.unmeasured


@pytest.fixture
def exporter() -> Iterator[Any]:
    """The spans of calls, once they have ended."""
    spans, provider = export.InMemorySpanExporter(), sdk.TracerProvider()
    provider.add_span_processor(processors.SimpleSpanProcessor(spans))
    instrumentor = botocore_spans.AiobotocoreInstrumentor()
    instrumentor.instrument(tracer_provider=provider)
    try:
        yield spans
    finally:
        instrumentor.uninstrument()
        provider.shutdown()


async def test_each_page_has_a_span(local: LocalAWS, exporter: Any) -> None:
    local.add_images(5)
    async with local.session(prepared_calls=True) as aws:
        await ListImages(aws, max_results=2).collect()
    spans = exporter.get_finished_spans()
    assert [span.name for span in spans] == ["SageMaker.ListImages"] * 3
    for span in spans:
        assert span.attributes["rpc.method"] == "ListImages"
        assert span.attributes["http.status_code"] == 200
        assert span.attributes["aws.request_id"]
    assert all(span.status.is_ok or span.status.is_unset for span in spans)


async def test_spans_of_the_background_belong_to_that_of_the_block(
    local: LocalAWS, exporter: Any
) -> None:
    local.add_images(4)

    async def name_of(image: Image) -> str:
        return image.image_name

    tracer = sdk.TracerProvider().get_tracer("test")
    async with local.session() as aws:
        listing = ListImages(aws, max_results=2)
        for opened in (listing.prefetch(), listing.map(name_of), listing.scan(), merge([listing])):
            exporter.clear()
            with tracer.start_as_current_span("job") as job:
                async with opened as items:
                    assert len([item async for item in items]) == 4
            parents = {span.parent.span_id for span in exporter.get_finished_spans()}
            assert parents == {job.get_span_context().span_id}


async def test_a_call_that_fails_has_a_span_with_the_error(local: LocalAWS, exporter: Any) -> None:
    local.inject(faults.throttling())
    async with local.session(config=ONE_ATTEMPT) as aws:
        with pytest.raises(ThrottlingError):
            await ListImages(aws).collect()
    (span,) = exporter.get_finished_spans()
    assert not span.status.is_ok
    assert [event.name for event in span.events] == ["exception"]


async def test_instrumenting_later_and_no_longer(local: LocalAWS, exporter: Any) -> None:
    """awslists makes calls again once nothing would see them."""
    local.add_images(1)
    async with local.session(prepared_calls=True) as aws:
        for _ in range(2):
            await ListImages(aws).collect()
        botocore_spans.AiobotocoreInstrumentor().uninstrument()
        with botocore_calls() as calls:
            for _ in range(3):
                await ListImages(aws).collect()
        assert len(calls) == 1
        botocore_spans.AiobotocoreInstrumentor().instrument()
        with botocore_calls() as calls:
            await ListImages(aws).collect()
        assert calls == ["ListImages"]
