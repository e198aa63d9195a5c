"""No text of an item can add an element, an attribute or a script to a table in a notebook."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime
from html.parser import HTMLParser
from typing import Any, get_args

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pydantic import BaseModel, create_model

from awslists import (
    Image,
    ImageVersion,
    ItemModel,
    Items,
    ModelPackageSummary,
    ModelPackagingJobMetadata,
)

NOON = datetime(2026, 5, 1, 12, tzinfo=UTC)
ITEM_TYPES: list[type[ItemModel]] = [
    Image,
    ImageVersion,
    ModelPackageSummary,
    ModelPackagingJobMetadata,
]
PAYLOADS = [
    "<script>alert(1)</script>",
    "</td></table><script>alert(1)</script>",
    '"><img src=x onerror=alert(1)>',
    "' onmouseover='alert(1)",
    '" onmouseover="alert(1)" style="position:fixed',
    "x\" title='a' autofocus onfocus=alert(1) tabindex=0 ",
    "<svg/onload=alert(1)>",
    "<svg><style><img src=x onerror=alert(1)>",
    "<iframe srcdoc='<script>alert(1)</script>'>",
    "<a href='javascript:alert(1)'>x</a>",
    "<math><mtext><table><mglyph><style><!--</style><img title='--&gt;&lt;img src=1 onerror=x>'>",
    "<!--><script>alert(1)</script-->",
    "<![CDATA[><script>alert(1)</script>]]>",
    "<?php echo 1 ?><?xml-stylesheet href='javascript:alert(1)'?>",
    "&lt;script&gt;alert(1)&lt;/script&gt;",
    "&#60;script&#62;alert(1)&#60;/script&#62;",
    "\x00<scr\x00ipt>alert(1)</scr\x00ipt>",
    "\u2028<script>\u2029alert(1)</script>",
    "+ADw-script+AD4-alert(1)+ADw-/script+AD4-",
    "$\\href{javascript:alert(1)}{x}$",
    "<script>alert(1)</script>" * 99,
    "<button data-commandlinker-command='x'>",
    'arn:aws:sagemaker:x:1:image/<script>alert(1)</script>" onclick=alert(1)',
    "<script>FAILED",
    "<script>ING",
]
"""Some end like statuses that get a colour."""
ALLOWED = {
    "div": {"class"},
    "p": set[str](),
    "small": {"style"},
    "span": {"style"},
    "table": set[str](),
    "tbody": set[str](),
    "td": {"style", "title"},
    "th": {"style"},
    "thead": set[str](),
    "tr": set[str](),
    "wbr": set[str](),
}


class Markup(HTMLParser):
    """Collects the elements of a document, and the values of its attributes."""

    def __init__(self, html: str) -> None:
        super().__init__(convert_charrefs=True)
        self.elements: list[tuple[str, tuple[str, ...]]] = []
        self.ours: set[str] = set()
        self.others: list[str] = []
        self.feed(html)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, tuple(name for name, _ in attrs)))
        self.ours |= {f"{name}={value}" for name, value in attrs if name != "title"}

    def handle_comment(self, data: str) -> None:
        self.others.append(data)

    def handle_decl(self, decl: str) -> None:
        self.others.append(decl)

    def handle_pi(self, data: str) -> None:
        self.others.append(data)

    def unknown_decl(self, data: str) -> None:
        self.others.append(data)


def leaves(annotation: Any) -> Iterator[Any]:
    """Returns the types of a union, nested ones included."""
    for inner in get_args(annotation):
        yield from leaves(inner)
    if not get_args(annotation):
        yield annotation


def item_with(kind: type[BaseModel], text: str) -> Any:
    """Makes a model with the text in each field that can hold it, nested ones included."""
    fields: dict[str, Any] = {}
    for name, field in kind.model_fields.items():
        types = list(leaves(field.annotation))
        nested = [t for t in types if isinstance(t, type) and issubclass(t, BaseModel)]
        if nested:
            fields[name] = item_with(nested[0], text)
        elif str in types:
            fields[name] = text
        else:
            fields[name] = NOON if datetime in types else 1
    return kind(**fields)


def markup(kind: type[ItemModel], text: str) -> Markup:
    return Markup(Items([item_with(kind, text)], kind)._repr_html_())


def assert_harmless(kind: type[ItemModel], text: str) -> None:
    shown, plain = markup(kind, text), markup(kind, "plain")
    assert [(tag, set(names) - ALLOWED[tag]) for tag, names in shown.elements] == [
        (tag, set()) for tag, _ in shown.elements
    ]
    coloured = {style for style in shown.ours if "border-radius" in style}
    assert shown.ours - coloured == plain.ours
    assert all(style.startswith("style=border-radius: 0.6em; padding") for style in coloured)
    assert [tag for tag, _ in shown.elements if tag != "span"] == [
        tag for tag, _ in plain.elements if tag != "span"
    ]
    assert shown.others == []


@pytest.mark.parametrize("kind", ITEM_TYPES)
def test_the_hostile_item_fills_many_cells(kind: type[ItemModel]) -> None:
    html = Items([item_with(kind, "plain")], kind)._repr_html_()
    assert html.count("plain") >= 4
    assert markup(kind, "plain").elements.count(("table", ())) == 1


@pytest.mark.parametrize("kind", ITEM_TYPES)
def test_known_attacks_add_no_markup_to_a_table(kind: type[ItemModel]) -> None:
    for payload in PAYLOADS:
        assert_harmless(kind, payload)


def test_declared_names_add_no_markup_to_a_table() -> None:
    fields: dict[str, Any] = {"<i>": (str, "text")}
    named = create_model("<b>", __base__=ItemModel, **fields)
    html = Items([named()], named)._repr_html_()
    assert {tag for tag, _ in Markup(html).elements} <= set(ALLOWED)
    assert "&lt;i&gt;" in html
    assert "1 item (&lt;b&gt;)" in html


@pytest.mark.parametrize("kind", ITEM_TYPES)
@given(text=st.text(st.sampled_from("<>&\"'=/! -ab\n\0;:#x") | st.characters(), max_size=60))
@settings(deadline=None, max_examples=30)
def test_no_text_adds_markup_to_a_table(kind: type[ItemModel], text: str) -> None:
    assert_harmless(kind, text)
