"""Descriptions of services that exist only in tests, and modules that declare their operation."""

from __future__ import annotations

import sys
from collections.abc import Mapping, Sequence
from itertools import count
from types import ModuleType
from typing import Any

from awslists.declare._module import declare
from awslists.declare._service import Service

PAGING = {"input_token": "NextToken", "output_token": "NextToken", "limit_key": "MaxResults"}
TEXT: dict[str, Any] = {"type": "string"}
TIME: dict[str, Any] = {"type": "timestamp"}
_numbers = count()


def structure(*required: str, **members: Any) -> dict[str, Any]:
    """Return a structure; its members are names of shapes."""
    named = {name: {"shape": shape} for name, shape in members.items()}
    return {"type": "structure", "members": named, "required": list(required)}


def list_of(shape: str, **traits: Any) -> dict[str, Any]:
    """Return a list of a shape, which is given by its name."""
    return {"type": "list", "member": {"shape": shape}, **traits}


def make_service(
    *required: str,
    request: Mapping[str, str] | None = None,
    answer: Mapping[str, str] | None = None,
    widget: Mapping[str, Any] | None = None,
    shapes: Mapping[str, Any] | None = None,
    paginator: Mapping[str, Any] | None = None,
    examples: Sequence[Any] = (),
    operation: str = "ListWidgets",
) -> Service:
    """Make a service with one operation, which lists widgets.

    Args:
        required: The parameters that are required.
        request: Its parameters besides MaxResults and NextToken: names of shapes.
        answer: The members of its answer, instead of Widgets and NextToken.
        widget: The members of a widget.
        shapes: The shapes that are named.
        paginator: How it pages, besides what is usual; {} if botocore does not say.
        examples: Its examples.
        operation: Its name.
    """
    usual = {"NextToken": "Text", "MaxResults": "PageSize"}
    described: dict[str, Any] = {
        "Text": TEXT,
        "Time": TIME,
        "PageSize": {"type": "integer", "min": 1, "max": 100},
        "Widgets": list_of("Widget"),
        "Widget": structure(**(widget or {"Name": "Text"})),
        "Request": structure(*required, **{**usual, **(request or {})}),
        "Answer": structure(**(answer or {"Widgets": "Widgets", "NextToken": "Text"})),
        **(shapes or {}),
    }
    pages = {**PAGING, "result_key": "Widgets", **(paginator or {})}
    return Service(
        "shop",
        {
            "version": "2.0",
            "metadata": {
                "apiVersion": "2026-01-01",
                "protocol": "json",
                "serviceId": "Shop",
                "uid": "shop-2026-01-01",
            },
            "operations": {
                operation: {
                    "name": operation,
                    "http": {"method": "POST", "requestUri": "/"},
                    "input": {"shape": "Request"},
                    "output": {"shape": "Answer"},
                }
            },
            "shapes": described,
        },
        {} if paginator == {} else {operation: pages},
        {operation: list(examples)},
    )


def declare_widgets(*required: str, operation: str = "ListWidgets", **description: Any) -> str:
    """Return the module that declares the operation of such a service."""
    return declare(make_service(*required, operation=operation, **description), [operation])


def execute(text: str) -> ModuleType:
    """Return a module with this text."""
    module = ModuleType(f"declared_{next(_numbers)}")
    sys.modules[module.__name__] = module  # where pydantic looks types up
    exec(compile(text, module.__name__, "exec"), vars(module))  # noqa: S102  (what is tested)
    return module
