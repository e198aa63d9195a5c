"""The example that finds the metrics of model packages."""

from __future__ import annotations

import pytest

from awslists.testing import Answer, LocalAWS, faults
from tests.examples.test_scripts import run
from tests.helpers.details import answer_describe_calls, metrics_of

pytestmark = [pytest.mark.slow, pytest.mark.unmeasured]


def test_it_prints_where_the_metrics_are(local: LocalAWS) -> None:
    packages = local.add_model_packages(9, group="churn")
    answer_describe_calls(local)
    done = run(example="model_metrics", **local.environ)
    third, sixth, ninth = [packages[i].model_package_arn for i in (2, 5, 8)]
    assert done.stdout.splitlines() == [
        f"{third} {metrics_of(third)}",
        f"{sixth} has no metrics",
        f"{ninth} {metrics_of(ninth)}",
    ]
    assert (done.stderr, done.returncode) == ("", 0)


def test_it_goes_on_after_a_package_that_cannot_be_described(local: LocalAWS) -> None:
    packages = local.add_model_packages(9, group="churn")
    deny = faults.service_error("AccessDeniedException", "You may not")

    def refuse(answer: Answer) -> Answer:
        refused = deny(answer) if b"churn/6" in answer.request.body else answer
        assert isinstance(refused, Answer)
        if b"ModelPackageName" in answer.request.body and refused is answer:
            return answer.replace(status=200, payload={})
        return refused

    local.inject(refuse, times=None)
    done = run(example="model_metrics", **local.environ)
    third, sixth, ninth = [packages[i].model_package_arn for i in (2, 5, 8)]
    assert done.stdout.splitlines() == [f"{third} has no metrics", f"{ninth} has no metrics"]
    assert done.stderr.startswith(f"{sixth}: An error occurred (AccessDeniedException)")
    assert done.returncode == 1
