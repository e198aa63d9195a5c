"""The tables of the docs page."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from pathlib import Path

from conformance.case import Case
from conformance.cases import GROUPS
from conformance.cell import Cell
from conformance.listers import LISTERS
from conformance.results import Results
from conformance.verdicts import Verdict

__all__ = ["fill", "make_parts", "publish"]

PAGE = Path(__file__).parent.parent / "docs" / "conformance.md"
SIGNS = {
    Verdict.EXACT: "✓",
    Verdict.CARRY_ON: "error +",
    Verdict.KEPT: "error (+)",
    Verdict.ERROR: "error",
    Verdict.REPEATED_ERROR: "**twice**, error",
    Verdict.UNCLEAN: "**running**",
    Verdict.SHORT: "**short**",
    Verdict.REPEATED: "**twice**",
    Verdict.WRONG: "**wrong**",
}
MEANINGS = {
    Verdict.EXACT: "every item, once",
    Verdict.CARRY_ON: (
        "an error that says where to carry on; after that, every item had come once"
    ),
    Verdict.KEPT: (
        "an error that does not say where; you can carry on if you kept the token of the last page"
    ),
    Verdict.ERROR: "an error, and the list has to be started again",
    Verdict.REPEATED_ERROR: "items came twice, then an error",
    Verdict.UNCLEAN: "all items, but a request was left running, or more were sent",
    Verdict.SHORT: "items are missing, and nothing says so",
    Verdict.REPEATED: "items came twice, and nothing says so",
    Verdict.WRONG: "items that are not in the account, such as one with another time",
}
NOT_RUN = "-"


def publish(parts: Mapping[str, str]) -> None:
    """Write parts of the page."""
    PAGE.write_text(fill(PAGE.read_text(), parts))


def fill(text: str, parts: Mapping[str, str]) -> str:
    """Replace the parts of a page that are between markers of their names."""
    for name, part in parts.items():
        begin, end = f"<!-- {name}: begin -->\n", f"<!-- {name}: end -->"
        if text.count(begin) != 1 or text.count(end) != 1:
            raise ValueError(f"the page must have each marker of {name!r} once")
        before, _, rest = text.partition(begin)
        _, _, after = rest.partition(end)
        text = f"{before}{begin}\n{part}\n\n{end}{after}"
    return text


def make_parts(results: Results) -> dict[str, str]:
    """Make everything on the page that comes from a run."""
    return {
        "versions": "\n".join(_list_versions(results)),
        "verdicts": "\n".join(_list_verdicts()),
        "summary": "\n".join(_list_counts(results)),
        "table": "\n".join(_list_cells(results)),
    }


def _list_versions(results: Results) -> Iterable[str]:
    yield f"Made on {results.made:%d %B %Y}, with:"
    yield ""
    yield from _head("lister", "versions", "adapter")
    for name, lister in LISTERS.items():
        versions = results.versions.get(name, {})
        shown = ", ".join(f"{package} {version}" for package, version in versions.items())
        yield _row(lister.title, shown, f"`{lister.adapter}`")


def _list_verdicts() -> Iterable[str]:
    yield from _head("in the table", "printed by the command", "means")
    for verdict in Verdict:
        yield _row(SIGNS[verdict], verdict, MEANINGS[verdict])
    yield _row(
        NOT_RUN,
        "not run",
        "not run: the lister has no way to do this, or see [below](#how-the-listers-are-used)",
    )


def _list_counts(results: Results) -> Iterable[str]:
    """Yield how often each lister had each verdict."""
    yield from _head("lister", *(SIGNS[verdict] for verdict in Verdict), "run")
    for name, lister in LISTERS.items():
        cells = [cells[name] for cells in results.cells.values() if name in cells]
        counts = Counter(cell.verdict for cell in cells)
        yield _row(lister.title, *(f"{counts[each] or ''}" for each in Verdict), f"{len(cells)}")


def _list_cells(results: Results) -> Iterable[str]:
    for group, cases in GROUPS.items():
        yield f"### {group}"
        yield ""
        yield from _head("situation", *(lister.title for lister in LISTERS.values()))
        for case in cases:
            yield _row(_name(case), *_signs(results.cells.get(case.name, {})))
        yield ""


def _name(case: Case) -> str:
    return f"`{case.name}`: {case.title}"


def _signs(cells: Mapping[str, Cell]) -> Iterable[str]:
    for lister in LISTERS:
        yield SIGNS[cells[lister].verdict] if lister in cells else NOT_RUN


def _head(*names: str) -> tuple[str, str]:
    return _row(*names), _row(*["---"] * len(names))


def _row(*texts: str) -> str:
    return f"| {' | '.join(texts)} |"
