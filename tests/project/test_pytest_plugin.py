"""The fixture local_aws comes with awslists and costs nothing if unused."""

from __future__ import annotations

import subprocess
import sys

import pytest

from awslists.testing import LocalAWS

pytest_plugins = ["pytester"]

CONFIGURATION = """
    [pytest]
    asyncio_default_fixture_loop_scope = function
    filterwarnings = error
"""
TESTS = """
    import pytest
    from awslists import ListImages

    @pytest.mark.asyncio
    async def test_lists(local_aws):
        local_aws.add_images(3)
        async with local_aws.session() as aws:
            assert len(await ListImages(aws).collect()) == 3

    def test_is_empty_for_each_test(local_aws):
        assert local_aws.images == []
        assert local_aws.endpoint_url.startswith("http://127.0.0.1:")
"""


@pytest.mark.slow
def test_pytest_finds_the_fixture_by_itself(pytester: pytest.Pytester) -> None:
    pytester.makeini(CONFIGURATION)
    pytester.makepyfile(TESTS)
    result = pytester.runpytest_subprocess("-p", "no:cacheprovider", "--assert=plain")
    result.assert_outcomes(passed=2)


def test_loading_the_plugin_does_not_import_aiobotocore() -> None:
    code = "import sys, awslists.pytest_plugin; sys.exit('aiobotocore' in sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], check=False)  # noqa: S603  (fixed)
    assert done.returncode == 0


def test_the_fixture_is_an_empty_running_emulator(local_aws: LocalAWS) -> None:
    assert local_aws.requests == []
    assert local_aws.endpoint_url.startswith("http://")
