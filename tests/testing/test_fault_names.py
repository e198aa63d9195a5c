"""A fault has a name, which pytest shows, and a repr, which says how it was made."""

from __future__ import annotations

import pytest

from awslists.testing import LocalAWS, faults
from awslists.testing.faults import Fault

pytest_plugins = ["pytester"]

MADE: dict[str, Fault] = {
    "faults.throttling()": faults.throttling(),
    "faults.rate_limit(2)": faults.rate_limit(2),
    "faults.server_error(503)": faults.server_error(503),
    "faults.service_error('OptInRequired', 'No', status=403)": faults.service_error(
        "OptInRequired", "No", status=403
    ),
    "faults.dropped_connection(reset=True)": faults.dropped_connection(reset=True),
    "faults.duplicated_answer()": faults.duplicated_answer(),
    "faults.truncated_headers()": faults.truncated_headers(),
    "faults.truncated_body(5)": faults.truncated_body(5),
    "faults.delayed(0.5)": faults.delayed(0.5),
    "faults.stalled()": faults.stalled(),
    "faults.wrong_content_length(-1)": faults.wrong_content_length(-1),
    f"faults.raw_body(b'{'x' * 98}…)": faults.raw_body(b"x" * 1000),
    "faults.malformed_json()": faults.malformed_json(),
    "faults.proxy_error()": faults.proxy_error(),
    "faults.expired_token()": faults.expired_token(),
    "faults.expired_credentials()": faults.expired_credentials(),
    "faults.empty_page()": faults.empty_page(),
    "faults.repeated_token(2)": faults.repeated_token(2),
    "faults.changed_payload(<class 'dict'>)": faults.changed_payload(dict),
    "faults.changed_items(Colour='red', ImageArn=None)": faults.changed_items(
        Colour="red", ImageArn=None
    ),
}


def test_every_fault_has_a_name_and_shows_how_it_was_made() -> None:
    assert [repr(fault) for fault in MADE.values()] == list(MADE)
    names = [shown.split(".")[1].split("(")[0] for shown in MADE]
    assert [getattr(fault, "__name__", "") for fault in MADE.values()] == names
    assert {*names} == {*faults.__all__} - {"Fault"}


def test_pytest_shows_a_test_of_a_fault_by_its_name(pytester: pytest.Pytester) -> None:
    pytester.makepyfile("""
        import pytest
        from awslists.testing import faults

        @pytest.mark.parametrize("fault", [faults.throttling(), faults.empty_page()])
        def test_fails(fault): ...
    """)
    result = pytester.runpytest_inprocess(
        "--collect-only", "-q", "-p", "no:cacheprovider", "-p", "no:asyncio"
    )
    result.stdout.fnmatch_lines(["*::test_fails[[]throttling[]]", "*::test_fails[[]empty_page[]]"])


def test_an_editor_completes_the_faults_and_nothing_else() -> None:
    assert dir(faults) == sorted(faults.__all__)


def test_an_injection_shows_its_fault_and_hits() -> None:
    local = LocalAWS()
    assert repr(local.inject(faults.throttling(), skip=3)) == (
        "<Injection faults.throttling(), skip=3, times=1, hits=0>"
    )
    assert repr(local.inject(faults.empty_page(), operation="ListImages", times=None)) == (
        "<Injection faults.empty_page(), ListImages, skip=0, times=None, hits=0>"
    )
