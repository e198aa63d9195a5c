"""The notebook runs from top to bottom on any account."""

from __future__ import annotations

import os
import re
from collections.abc import AsyncIterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import nbformat
import pytest
import pytest_asyncio
from jupyter_client.asynchronous.client import AsyncKernelClient
from jupyter_client.manager import AsyncKernelManager
from nbclient import NotebookClient

from awslists.testing import LocalAWS
from sample_account import seed
from tests.helpers.gates import eventually
from tests.helpers.support import profile_of

pytestmark = pytest.mark.slow

NOTEBOOK = Path(__file__).parents[2] / "examples" / "notebook.ipynb"
TABLE = '<div class="awslists'


@dataclass(frozen=True, slots=True)
class Kernel:
    """A kernel that knows no AWS account but those of `aws_config`."""

    manager: AsyncKernelManager
    client: AsyncKernelClient
    aws_config: Path

    async def run(self, profile: str | None = None, region: str | None = None) -> dict[str, Any]:
        """Runs the notebook in a fresh namespace; gives its cells by id, and its ``metadata``."""
        notebook = read()
        cells = {cell.id: cell for cell in notebook.cells}
        assert cells["profile"].source == "PROFILE = None\nREGION = None"
        cells["profile"].source = f"%reset -f\nPROFILE = {profile!r}\nREGION = {region!r}"
        execution = NotebookClient(notebook, km=self.manager)
        execution.kc = self.client
        await execution.async_execute()
        return {**cells, "metadata": notebook.metadata}


@pytest_asyncio.fixture(scope="module")
async def kernel(tmp_path_factory: pytest.TempPathFactory) -> AsyncIterator[Kernel]:
    """One for all executions: to start it and import pandas takes longer than the notebook."""
    folder = tmp_path_factory.mktemp("kernel")
    config = folder / "config"
    own = {name: value for name, value in os.environ.items() if not name.startswith("AWS_")}
    nothing = {"AWS_SHARED_CREDENTIALS_FILE": os.devnull, "AWS_EC2_METADATA_DISABLED": "true"}
    settings = {"AWS_CONFIG_FILE": str(config), "IPYTHONDIR": str(folder / "ipython")}
    manager = AsyncKernelManager()
    await manager.start_kernel(env={**own, **nothing, **settings}, cwd=str(NOTEBOOK.parent))
    client = manager.client()
    client.start_channels()
    try:
        await client.wait_for_ready(timeout=60)
        yield Kernel(manager, client, config)
    finally:
        client.stop_channels()
        await manager.shutdown_kernel(now=True)


@pytest_asyncio.fixture(scope="module")
async def shown(kernel: Kernel) -> dict[str, Any]:
    """The cells of the notebook after it ran as it is in the repository."""
    return await kernel.run()


def read() -> Any:
    """The notebook as it is in the repository."""
    return nbformat.read(NOTEBOOK, nbformat.NO_CONVERT)  # type: ignore[no-untyped-call]  # it has no types


def html(cell: Any) -> str:
    """Return the HTML that a cell shows."""
    return "".join(output.get("data", {}).get("text/html", "") for output in cell.outputs)


def printed(cell: Any) -> str:
    """Return the text that a cell prints."""
    return "".join(output.text for output in cell.outputs if output.output_type == "stream")


def plots(cells: dict[str, Any]) -> list[str]:
    """The ids of the cells that show a picture."""
    return [
        name
        for name, cell in cells.items()
        if any("image/png" in output.get("data", {}) for output in cell.get("outputs", []))
    ]


def bars(cells: dict[str, Any]) -> str:
    """The text of all progress bars, as they stood in the end."""
    saved = cells["metadata"].widgets["application/vnd.jupyter.widget-state+json"]["state"]
    texts = (widget["state"].get("value") for widget in saved.values())
    return "\n".join(text for text in texts if isinstance(text, str))


def test_images_versions_and_models_are_shown_as_tables(shown: dict[str, Any]) -> None:
    for cell, seen in {
        "images": ["churn-training", "CREATE_FAILED", "12 items (Image)"],
        "filter": ["vision-gpu", "4 items (Image)"],
        "versions": ["image-version/churn-training/6", "6 items (ImageVersion)"],
        "registry": ["fraud-detector", "PendingManualApproval", "8 items"],
        "approved": ["fraud-detector", "Approved", "5 items"],
    }.items():
        assert TABLE in html(shown[cell])
        assert [text for text in seen if text not in html(shown[cell])] == []


def test_the_registry_is_grouped_and_counted_as_a_dataframe(shown: dict[str, Any]) -> None:
    for cell, seen in {
        "frame": ["churn-predictor", "last_created"],
        "pivot": ["(no group)", "PendingManualApproval"],
        "history": ["churn-training", "creation_time"],
    }.items():
        assert 'class="dataframe"' in html(shown[cell])
        assert [text for text in seen if text not in html(shown[cell])] == []


def test_two_plots_are_drawn(shown: dict[str, Any]) -> None:
    assert plots(shown) == ["weeks", "history-plot"]


def test_a_bar_shows_how_far_the_registry_is_listed(shown: dict[str, Any]) -> None:
    assert "ListModelPackages" in bars(shown)
    assert re.search(r"\b[1-9]\d*/.*items/s,\spages=1\b", bars(shown))


def test_a_saved_notebook_has_the_last_text_of_each_bar(shown: dict[str, Any]) -> None:
    """Where widgets are not shown, as on GitHub, the text is."""
    texts = [
        output.data["text/plain"]
        for cell in shown.values()
        for output in cell.get("outputs", [])
        if "application/vnd.jupyter.widget-view+json" in output.get("data", {})
    ]
    assert len(texts) == 1
    assert re.fullmatch(r"ListModelPackages: 100%\|.*\| 40/40 \[.* items/s, pages=1\]", texts[0])


def test_refused_requests_are_explained_without_a_traceback(shown: dict[str, Any]) -> None:
    refusal = printed(shown["refused"]).splitlines()
    parameters = [line.split("=")[0].strip() for line in refusal[1:-1]]
    assert refusal[0] == "ListImages was not sent, since it breaks AWS's documented rules:"
    assert set(parameters) == {"name_contains", "creation_time_after", "sort_by", "max_results"}
    assert printed(shown["answered"]).startswith("ResourceNotFoundError\nListImageVersions: ")


def test_images_of_the_sample_account_match_their_versions(local: LocalAWS) -> None:
    seed(local)
    for image in local.images:
        *_, newest = [v for v in local.image_versions if v.image_arn == image.image_arn]
        since = image.last_modified_time - newest.creation_time
        assert timedelta(0) <= since < timedelta(hours=1)
        assert newest.creation_time < datetime.now(UTC) - timedelta(days=1)


def test_nothing_warns(shown: dict[str, Any]) -> None:
    assert [
        output.text
        for cell in shown.values()
        for output in cell.get("outputs", [])
        if output.get("name") == "stderr"
        # Said once on a machine where matplotlib has not run before.
        and "font cache" not in output.text
    ] == []


async def test_two_variables_select_another_account_and_region(
    kernel: Kernel, local: LocalAWS
) -> None:
    local.add_images(1, prefix="Sole.Image")
    local.add_image_versions("Sole.Image-0000", 3)
    local.add_model_packages(60, group="forecast", every=timedelta(days=1))
    kernel.aws_config.write_text(profile_of(local))
    before = local.connections
    cells = await kernel.run("dev", "eu-west-1")
    assert all("/eu-west-1/" in request.headers["authorization"] for request in local.requests)
    filters = [request.parameters.get("NameContains") for request in local.requests]
    assert "Sole.Image" in filters
    assert "0 items (Image)" in html(cells["filter"])  # it is older than half a year
    assert "image-version/sole.image-0000/3" in html(cells["versions"])
    assert "5 items" in html(cells["approved"])
    assert "Sole.Image-0000" in html(cells["history"])
    assert plots(cells) == ["weeks", "history-plot"]
    await eventually(lambda: local.connections <= before)


async def test_an_empty_account_is_no_error(kernel: Kernel, local: LocalAWS) -> None:
    kernel.aws_config.write_text(profile_of(local))
    cells = await kernel.run("dev")
    assert "0 items (Image)" in html(cells["images"])
    assert printed(cells["versions"]) == "There are no images in this account.\n"
    assert printed(cells["weeks"]) == "There are no model packages in this account.\n"
    assert printed(cells["history-plot"]) == "There are no image versions in this account.\n"
    assert plots(cells) == []


def test_the_notebook_in_the_repository_has_no_output() -> None:
    notebook = read()
    nbformat.validate(notebook)
    assert (notebook.nbformat, notebook.nbformat_minor) == (4, 5)
    assert notebook.metadata == {
        "kernelspec": {"display_name": "Python 3", "language": "python", "name": "python3"},
        "language_info": {"name": "python"},
    }
    code = [cell for cell in notebook.cells if cell.cell_type == "code"]
    assert [cell.id for cell in code if cell.outputs or cell.execution_count is not None] == []
    assert [cell.id for cell in notebook.cells if cell.metadata] == []
