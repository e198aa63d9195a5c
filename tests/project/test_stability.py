"""The page on supported versions agrees with pyproject.toml and CI."""

from __future__ import annotations

import re
import tomllib
from typing import Any

import yaml  # type: ignore[import-untyped]  # comes without types
from packaging.requirements import Requirement

from tests.helpers.documentation import ROOT

PROJECT: dict[str, Any] = tomllib.loads((ROOT / "pyproject.toml").read_text())["project"]
PAGE = (ROOT / "docs" / "stability.md").read_text()
SUPPORTED = dict(re.findall(r"^\| ([\w]+)(?:, .+?)? \| (\S+) and newer \|", PAGE, re.MULTILINE))


def pythons() -> list[str]:
    """The versions of Python that are tested, as the package is classified."""
    classifiers = " ".join(PROJECT["classifiers"])
    return re.findall(r"Python :: (3\.\d+)", classifiers)


def test_the_lower_bounds_are_those_of_the_package() -> None:
    extras = PROJECT["optional-dependencies"]
    for_users = [each for name, extra in extras.items() if name != "dev" for each in extra]
    bounds = {"Python": PROJECT["requires-python"].removeprefix(">=")}
    for requirement in map(Requirement, [*PROJECT["dependencies"], *for_users]):
        if requirement.specifier:
            [specifier] = requirement.specifier
            assert specifier.operator == ">="
            bounds[requirement.name] = specifier.version
    assert bounds == SUPPORTED


def test_the_tested_pythons_are_those_of_package_and_ci() -> None:
    workflow = yaml.safe_load((ROOT / ".github" / "workflows" / "ci.yml").read_text())
    [job] = workflow["jobs"].values()
    assert f"| {', '.join(pythons())} |" in PAGE
    assert job["strategy"]["matrix"]["python"] == pythons()
    assert {"run": ".ci/run"} in job["steps"]


def test_ci_may_read_and_nothing_else() -> None:
    text = (ROOT / ".github" / "workflows" / "ci.yml").read_text()
    assert yaml.safe_load(text)["permissions"] == {"contents": "read"}
    assert text.count("permissions") == 1
    assert "secrets" not in text
