"""Every code block of the documentation runs.

Blocks of ``python`` run in order, against an emulator, and with them every statement of what they
define; those with tests are run by pytest, those of ``sh`` in processes of their own. ``text`` is
output: where it follows a block that printed something, it is what was printed. There is no way to
leave a block out.
"""

from __future__ import annotations

import asyncio
import gc
import importlib
import inspect
import json
import logging
import os
import re
import sys
import tomllib
from collections.abc import Awaitable, Callable, Iterable
from contextlib import redirect_stdout
from doctest import ELLIPSIS, NORMALIZE_WHITESPACE, DocTestParser, OutputChecker
from io import StringIO
from pathlib import Path
from typing import Annotated, Any

import aiobotocore.session
import markdown  # type: ignore[import-untyped]  # comes without types
import pyarrow.parquet
import pytest
import yaml  # type: ignore[import-untyped]  # comes without types

import awslists
import awslists.testing
from awslists import ItemModel, ListImages, Listing, Session, errors, pytest_plugin, sagemaker
from awslists.constraints import Range
from awslists.testing import LocalAWS, faults
from tests.helpers.details import answer_describe_calls
from tests.helpers.documentation import PAGES, ROOT, Notebook, blocks_of, name_of
from tests.helpers.documented_commands import (
    declare,
    declares,
    output_of,
    run,
    write_declared,
    written_by,
)
from tests.helpers.service_model import knows_the_example
from tests.helpers.support import ONE_ATTEMPT

pytestmark = [pytest.mark.unmeasured, pytest.mark.usefixtures("few_objects")]

BLOCKS = [block for page in PAGES for block in blocks_of(page)]
CELLS = {page: [b for b in BLOCKS if b.page == page and not b.is_test] for page in PAGES}
DATA: dict[str, Callable[[str], object]] = {
    "json": json.loads,
    "toml": tomllib.loads,
    "yaml": yaml.safe_load,
}
PYTEST_INI = """
[pytest]
asyncio_mode = auto
asyncio_default_fixture_loop_scope = function
filterwarnings = error
"""


# --- Where blocks run ---------------------------------------------------------------------------


@pytest.fixture
def account(local: LocalAWS, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> LocalAWS:
    """The account that the environment, and every profile that a page names, leads to."""
    monkeypatch.syspath_prepend(ROOT / "examples")
    from sample_account import seed

    seed(local)
    local.add_images([awslists.testing.make_image("churn")])
    local.add_image_versions("churn", 3)
    local.add(sagemaker.ListTrainingJobs, 12)
    settings = local.client_arguments
    keys = {name: settings[name] for name in ("aws_access_key_id", "aws_secret_access_key")}
    lines = [f"{name} = {key}" for name, key in keys.items()]
    profiles = [f"[profile {name}]\n" + "\n".join(lines) for name in named_profiles()]
    tmp_path.joinpath("config").write_text("\n".join(profiles))
    environment = {name.upper(): key for name, key in keys.items()} | {
        "AWS_CONFIG_FILE": str(tmp_path / "config"),
        "AWS_SHARED_CREDENTIALS_FILE": os.devnull,
        "AWS_DEFAULT_REGION": settings["region_name"],
        "AWS_ENDPOINT_URL": local.endpoint_url,
        "COLUMNS": "88",
    }
    for name, value in environment.items():
        monkeypatch.setenv(name, value)
    for name in ("AWS_PROFILE", "AWS_SESSION_TOKEN"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.chdir(tmp_path)
    monkeypatch.syspath_prepend(tmp_path)  # pages import the modules that they declare
    return local


def named_profiles() -> set[str]:
    asks = r'(?:profile_name="|--profile[ =]|AWS_PROFILE=)(\w+)'
    return {name for block in BLOCKS for name in re.findall(asks, block.code)}


def marked(names: Iterable[object]) -> list[object]:
    """The same, with those marked that compare the example with the installed botocore."""
    return [
        pytest.param(name, marks=knows_the_example)
        if str(name).endswith("check_service_model")
        else name
        for name in names
    ]


# --- What pages define, but do not call ---------------------------------------------------------


async def use_readme(names: dict[str, Any], local: LocalAWS) -> None:
    local.clear()
    local.clear_faults()
    images = local.add_images(250)
    local.inject(faults.throttling(), skip=1)
    token, copied = None, []
    async with local.session(config=ONE_ATTEMPT) as aws:
        for _ in range(2):
            with redirect_stdout(StringIO()) as printed:
                await names["copy_images"](aws, token)
            copied += re.findall(r"^copying (\S+)$", printed.getvalue(), re.MULTILINE)
            said = re.search(r"copy_images\(aws, (\S+) \)", printed.getvalue())
            token = said and said[1]
    assert copied == [image.image_name for image in reversed(images)]


async def use_tests(names: dict[str, Any], local: LocalAWS) -> None:
    local.clear()
    packages = local.add_model_packages(6, group="churn")
    approved = [p.model_package_version for p in packages if p.model_approval_status == "Approved"]
    async with local.session(config=ONE_ATTEMPT) as aws:
        assert await names["approved_versions"](aws, "churn") == approved[::-1]
    assert names["anyio_backend"].__wrapped__() == "asyncio"


async def use_observability(names: dict[str, Any], _: LocalAWS) -> None:
    names["AiobotocoreInstrumentor"]().uninstrument()
    logging.getLogger("awslists").removeHandler(names["handler"])
    record = logging.makeLogRecord({"levelname": "WARNING", "msg": "slow", "awslists_code": "c"})
    written = json.loads(names["JSONFormatter"]().format(record))
    assert written == {"level": "WARNING", "message": "slow", "awslists_code": "c"}


async def use_notebook(names: dict[str, Any], _: LocalAWS) -> None:
    assert list(names["again"].dtypes) == list(names["packages"].to_pandas().dtypes)
    assert "datetime64[us]" in map(str, names["sheet"].dtypes)


USES: dict[str, Callable[[dict[str, Any], LocalAWS], Awaitable[None]]] = {
    "README.md": use_readme,
    "docs/guides/notebook.md": use_notebook,
    "docs/guides/observability.md": use_observability,
    "docs/guides/tests.md": use_tests,
}
DESCRIBES = {"README.md", "docs/guides/details.md"}
"""Pages whose examples describe items."""
NEEDS = {"docs/guides/observability.md": "opentelemetry.instrumentation.botocore"}
"""Pages that are left out where a package is not installed, and these packages."""
USED_ELSEWHERE = {"docs/guides/service.md": "examples/test_guides.py"}
"""Pages whose functions other tests call."""


# --- Blocks -------------------------------------------------------------------------------------


@pytest.mark.parametrize("page", [page for page in PAGES if CELLS[page]], ids=name_of)
async def test_the_blocks_of_a_page_run_in_order(
    page: Path, account: LocalAWS, monkeypatch: pytest.MonkeyPatch
) -> None:
    if needed := NEEDS.get(name_of(page)):
        pytest.importorskip(needed)
    if name_of(page) in DESCRIBES:
        answer_describe_calls(account)
    notebook = Notebook(local_aws=account)
    monkeypatch.setitem(sys.modules, "__main__", notebook.main)
    printed = ""
    for block in CELLS[page]:
        if block.language == "text" and printed:
            assert_shows(block.code, printed, str(block))
        printed = ""
        if block.language == "python":
            printed = await notebook.run(block.code, page, block.line)
        for command in filter(declares, block.commands if block.language == "sh" else ()):
            printed += await declare(command, Path.cwd())
            if file := written_by(command):
                fill(account, file, monkeypatch)
    if use := USES.get(name_of(page)):
        await use(notebook.names, account)
    if name_of(page) not in USED_ELSEWHERE:
        unused = [f"{name_of(page)}:{line}" for line in sorted(notebook.waiting)]
        assert unused == [], "nothing calls what these lines define"
    end(notebook, account)


def fill(account: LocalAWS, file: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """Adds items of each listing that a module declares."""
    monkeypatch.delitem(sys.modules, Path(file).stem, raising=False)
    module = importlib.import_module(Path(file).stem)
    for declared in [getattr(module, name) for name in module.__all__]:
        if issubclass(declared, Listing):
            account.add(declared, 12)


def end(notebook: Notebook, account: LocalAWS) -> None:
    """Ends it as a kernel ends, so that a Session left open is told here, not in another test."""
    for value in notebook.names.values():
        if isinstance(value, LocalAWS) and value is not account:
            value.close()
    notebook.names.clear()
    gc.collect()


def assert_shows(documented: str, printed: str, where: str) -> None:
    """That the output is as documented, where ``...`` stands for anything."""
    same = OutputChecker().check_output(documented, printed, ELLIPSIS | NORMALIZE_WHITESPACE)
    assert same, f"{where} shows\n{documented}\nbut it printed\n{printed}"


@pytest.mark.slow
@pytest.mark.usefixtures("account")
async def test_the_commands_and_the_tests_that_pages_show_run(tmp_path: Path) -> None:
    commands = {c for block in BLOCKS if block.language == "sh" for c in block.commands}
    async with asyncio.TaskGroup() as at_once:
        tests = at_once.create_task(outcome_of_tests(tmp_path))
        for command in commands:
            at_once.create_task(run(command))
    assert re.search(r"^\d+ passed in ", tests.result(), re.MULTILINE), tests.result()


async def outcome_of_tests(folder: Path) -> str:
    """Run all tests that pages show, and return the report of pytest."""
    await write_declared(folder)
    for block in BLOCKS:
        if block.is_test:
            name = re.sub(r"\W", "_", str(block))
            folder.joinpath(f"test_{name}.py").write_text("\n" * (block.line - 1) + block.code)
    folder.joinpath("pytest.ini").write_text(PYTEST_INI)
    return await output_of(
        ["-m", "pytest", "-q", "-p", "no:cacheprovider", "--assert=plain"], folder
    )


def test_data_that_pages_show_can_be_read() -> None:
    for block in BLOCKS:
        if block.language in DATA:
            assert DATA[block.language](block.code), block


def test_every_block_is_of_a_language_that_is_run_or_read() -> None:
    known = {"python", "sh", "text", *DATA}
    assert [str(block) for block in BLOCKS if block.language not in known] == []


@pytest.mark.parametrize("page", PAGES, ids=name_of)
def test_no_block_of_a_page_escapes(page: Path) -> None:
    """Whatever is shown as a block was found by its fence: no indented code, no ``<pre>``."""
    extensions = ["admonition", "pymdownx.superfences", "pymdownx.tabbed", "tables"]
    html = markdown.markdown(page.read_text(), extensions=extensions)
    assert html.count("<pre") == sum(block.page == page for block in BLOCKS)


async def test_a_block_that_fails_says_where_it_stands(tmp_path: Path) -> None:
    page = tmp_path / "page.md"
    page.write_text("# Page\n\n```python\nawait nothing\n```\n")
    [block] = blocks_of(page)
    with pytest.raises(NameError) as caught:
        await Notebook().run(block.code, page, block.line)
    assert (caught.traceback[-1].path, caught.traceback[-1].lineno + 1) == (page, 4)


async def test_a_statement_that_has_not_run_is_known_by_its_line() -> None:
    notebook = Notebook()
    code = 'def f(x):\n    """Text."""\n    if x:\n        return 1\n    return 2\n\n\nf(0)\n'
    await notebook.run(code, Path("page.md"), line=11)
    assert notebook.waiting == {14}


def test_the_tests_that_use_a_page_read_it() -> None:
    for page, tests in USED_ELSEWHERE.items():
        assert Path(page).name.removesuffix(".md") in (ROOT / "tests" / tests).read_text()


@pytest.mark.parametrize("command", ["curl localhost", "python examples/none.py"])
async def test_a_command_that_nothing_runs_is_refused(command: str) -> None:
    with pytest.raises(AssertionError, match="nothing runs this command"):
        await run(command)


async def test_an_unknown_extra_is_refused() -> None:
    await run("pip install 'awslists[pandas,polars]' boto3")
    with pytest.raises(AssertionError, match="no such extra"):
        await run("pip install 'awslists[panda]'")


# --- Docstrings ---------------------------------------------------------------------------------


def examples() -> dict[str, str]:
    """The docstrings with examples of everything public, each under one name that it has."""
    names: dict[str, str] = {}
    for module in (awslists, awslists.testing, errors, faults, pytest_plugin):
        names.setdefault(module.__doc__ or "", module.__name__)
        for name, value in inspect.getmembers(module, callable):
            members = inspect.getmembers(value) if inspect.isclass(value) else []
            for path, member in [(name, value), *((f"{name}.{key}", m) for key, m in members)]:
                names.setdefault(inspect.getdoc(member) or "", f"{module.__name__}.{path}")
    return {name: text for text, name in names.items() if ">>> " in text}


@pytest.mark.parametrize("name", marked(examples()))
async def test_the_example_of_a_docstring_runs(name: str, account: LocalAWS, aws: Session) -> None:
    async def work_on(_: object) -> None: ...

    exported = {name: getattr(awslists, name) for name in awslists.__all__}
    notebook = Notebook(**exported | vars(awslists.testing))
    notebook.names |= {"aiobotocore": aiobotocore, "pq": pyarrow.parquet, "work_on": work_on}
    notebook.names |= {"ListModelPackageGroups": sagemaker.ListModelPackageGroups}
    notebook.names |= {"ListTrainingJobs": sagemaker.ListTrainingJobs}
    notebook.names |= {"FunctionConfiguration": ItemModel, "Range": Range, "Annotated": Annotated}
    notebook.names |= {"aws": aws, "images": ListImages(aws), "local": account}
    for example in DocTestParser().get_examples(examples()[name]):
        printed = await notebook.run(
            example.source, Path(f"<docstring of {name}>"), example.lineno, "single"
        )
        if example.want:
            assert_shows(example.want, printed, name)
    for defined, test in notebook.names.items():
        if defined.startswith("test_"):
            account.clear()
            result = test(*[account for _ in inspect.signature(test).parameters])
            if inspect.isawaitable(result):
                await result
