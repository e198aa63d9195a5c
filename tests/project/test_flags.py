"""Arguments of the public API that are True or False refuse everything else."""

from __future__ import annotations

import inspect
import re
from collections.abc import Callable, Iterator
from typing import Any

import pytest

import awslists
from awslists import (
    Image,
    Items,
    ListImages,
    Paging,
    Session,
    constraints,
    errors,
    merge,
    models,
    testing,
)
from awslists.models import ParameterModel
from awslists.testing import Answer, Behaviour, LocalAWS, ReceivedRequest, faults
from tests.helpers.own_items import Group


def declare_listing(**keywords: Any) -> None:
    class ListGroups(awslists.Listing[Group], service="s", operation="o", items="i", **keywords):
        pass


def declare_union(**keywords: Any) -> None:
    class Union(ParameterModel, **keywords):
        pass


def change_behaviour(name: str) -> Callable[..., None]:
    return lambda **keywords: setattr(Behaviour(), name, keywords[name])


def change_answer(**keywords: Any) -> None:
    Answer(ReceivedRequest("", {}, {}, "GET", "/", b""), "", 200, {}, {}).replace(**keywords)


FLAGS: dict[tuple[str, str], list[Callable[..., object]]] = {
    ("Answer", "comes_twice"): [change_answer],
    ("Behaviour", "inclusive"): [Behaviour, change_behaviour("inclusive")],
    ("Behaviour", "walks_whole_list"): [Behaviour, change_behaviour("walks_whole_list")],
    ("Items.show", "tail"): [Items([], Image).show],
    ("Listing.__init_subclass__", "items_required"): [declare_listing],
    ("Listing.__init_subclass__", "items_sparse"): [declare_listing],
    ("Paging", "size_as_text"): [Paging],
    ("ParameterModel.__init_subclass__", "union"): [declare_union],
    ("Session", "prepared_calls"): [Session],
    ("faults.dropped_connection", "reset"): [faults.dropped_connection],
    ("faults.truncated_body", "reset"): [faults.truncated_body],
    ("faults.truncated_headers", "reset"): [faults.truncated_headers],
}
OPEN = {("Behaviour", "inclusive"), ("ParameterModel.__init_subclass__", "union")}
"""Those that may be None."""
OTHERS = {
    ("Listing.collect", "progress"), ("ParameterModel.model_copy", "deep"),
    ("ScannableListing.scan", "progress"), ("Session", "verify"), ("merge", "progress"),
}  # fmt: skip
"""Those that may be something else, too, with tests of their own; and that of pydantic."""


@pytest.mark.parametrize("flag", FLAGS, ids=".".join)
@pytest.mark.parametrize("wrong", ["yes", "", 1, 0, None, [], 1.0])
def test_a_flag_is_true_or_false(flag: tuple[str, str], wrong: Any) -> None:
    if wrong is None and flag in OPEN:
        return
    for call in FLAGS[flag]:
        with pytest.raises(
            TypeError, match=re.escape(f"{flag[1]} must be True or False, not {wrong!r}")
        ):
            call(**{flag[1]: wrong})


@pytest.mark.parametrize("flag", FLAGS, ids=".".join)
@pytest.mark.parametrize("right", [True, False])
def test_true_and_false_are_accepted(flag: tuple[str, str], right: bool) -> None:
    for call in FLAGS[flag]:
        call(**{flag[1]: right})


WRONG_PROGRESS: list[tuple[Any, type[Exception]]] = [
    ("bogus", ValueError), ("", ValueError), ("True", ValueError), ("AUTO", ValueError),
    (1, TypeError), (0, TypeError), (None, TypeError), ([], TypeError),
]  # fmt: skip


@pytest.mark.parametrize(("wrong", "kind"), WRONG_PROGRESS)
async def test_progress_is_true_false_or_auto(
    local: LocalAWS, aws: Session, wrong: Any, kind: type[Exception]
) -> None:
    local.add_images(1)
    said = re.escape(f'progress must be True, False or "auto", not {wrong!r}')
    with pytest.raises(kind, match=said):
        await ListImages(aws).collect(progress=wrong)
    with pytest.raises(kind, match=said):
        await ListImages(aws).collect(progress=wrong, workers=2)
    with pytest.raises(kind, match=said):
        ListImages(aws).scan(progress=wrong)
    with pytest.raises(kind, match=said):
        merge([ListImages(aws)], progress=wrong)
    assert local.requests == []


def test_each_flag_is_tested() -> None:
    assert {*find_flags()} == {*FLAGS} | OTHERS


def find_flags() -> Iterator[tuple[str, str]]:
    """Yield what takes a flag, and the name of the flag, all over the public API."""
    for module in (awslists, testing, faults, errors, models, constraints):
        prefix = "faults." if module is faults else ""
        for name in module.__all__:
            value: Any = getattr(module, name)
            if isinstance(value, type):
                yield from find_flags_of_class(value)
            elif inspect.isfunction(value):
                yield from find_flags_of_function(f"{prefix}{name}", value)


def find_flags_of_class(cls: type[Any]) -> Iterator[tuple[str, str]]:
    if cls.__module__.startswith("awslists.") and not issubclass(cls, Exception):
        yield from find_flags_of_function(cls.__name__, cls.__init__)
        for name, value in [*vars(cls).items()]:
            method = getattr(value, "__func__", value)
            if inspect.isfunction(method) and (name[0] != "_" or name == "__init_subclass__"):
                yield from find_flags_of_function(f"{cls.__name__}.{name}", method)


def find_flags_of_function(name: str, function: Any) -> Iterator[tuple[str, str]]:
    for parameter in inspect.signature(function).parameters.values():
        if re.search(r"\b(bool|Progress)\b", str(parameter.annotation)):
            yield name, parameter.name


def test_flags_are_found() -> None:
    def take(a: bool, b: bool | None = None, *, c: bool | int, d: int = 0) -> None:
        pass

    assert [*find_flags_of_function("f", take)] == [("f", "a"), ("f", "b"), ("f", "c")]
