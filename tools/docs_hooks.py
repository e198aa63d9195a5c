"""Adds to the site the version of awslists, and to the reference the signatures of listings.

MkDocs calls the function as a hook, and griffe, which reads the source for the reference, takes the
class as its extension.
"""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path
from typing import Any

import griffe
from mkdocs.config.defaults import MkDocsConfig

KEYWORD = griffe.ParameterKind.keyword_only
POSITIONAL = griffe.ParameterKind.positional_or_keyword
VERSION = Path(__file__).parents[1] / "src" / "awslists" / "_version.py"


def on_config(config: MkDocsConfig) -> MkDocsConfig:
    """Puts the version beside the name in the header of each page."""
    [version] = re.findall(r'"(.+)"', VERSION.read_text())
    config.site_name += f" {version}"
    return config


class Signatures(griffe.Extension):
    """Shows fields without their constraints, and gives listings the constructor they declare.

    griffe adds constructors for ``@dataclass``, but not for ``dataclass_transform``, by which each
    subclass of a listing becomes a dataclass.
    """

    def on_package(self, *, pkg: griffe.Module, **_: Any) -> None:
        """Called once the whole package is read, so that bases are known."""
        classes = [cls for each in _modules(pkg) for cls in each.classes.values()]
        own = [cls for cls in classes if not cls.is_alias]
        for field in (field for cls in own for field in cls.attributes.values()):
            field.annotation = _unconstrained(field.annotation)
        for listing in filter(_becomes_dataclass, own):
            listing.set_member("__init__", _constructor(listing))


def _modules(module: griffe.Module) -> list[griffe.Module]:
    inner = [member for member in module.modules.values() if not member.is_alias]
    return [module, *(found for each in inner for found in _modules(each))]


def _becomes_dataclass(cls: griffe.Class) -> bool:
    """Returns whether a base of the class makes dataclasses of what derives from it."""
    return any(
        str(decorator.value).startswith("dataclass_transform(")
        for base in cls.mro()
        for decorator in base.decorators
    )


def _constructor(listing: griffe.Class) -> griffe.Function:
    """Returns the constructor that the fields of a listing and of its bases declare.

    A base that is no dataclass itself only annotates its attributes, for type checkers.
    """
    bases = filter(_becomes_dataclass, reversed(listing.mro()))
    fields = {
        name: field
        for cls in (*bases, listing)
        for name, field in cls.attributes.items()
        if "instance-attribute" in field.labels and field.annotation is not None
    }
    # Positional ones come first; otherwise the order stays.
    parameters = sorted(map(_parameter, fields.values()), key=lambda each: each.kind is KEYWORD)
    itself = griffe.Parameter("self", kind=POSITIONAL)
    return griffe.Function(
        "__init__", parent=listing, parameters=griffe.Parameters(itself, *parameters)
    )


def _parameter(field: griffe.Attribute) -> griffe.Parameter:
    default, kind = field.value, KEYWORD
    if isinstance(default, griffe.ExprCall) and default.canonical_path == "dataclasses.field":
        given = [each for each in default.arguments if isinstance(each, griffe.ExprKeyword)]
        options = {each.name: each.value for each in given}
        default = options.get("default")
        kind = POSITIONAL if options.get("kw_only") == "False" else KEYWORD
    return griffe.Parameter(field.name, annotation=field.annotation, kind=kind, default=default)


def _unconstrained(annotation: Any) -> Any:
    """Returns the type without its constraints, which have a page of their own."""
    if isinstance(annotation, griffe.ExprBinOp):
        left, right = _unconstrained(annotation.left), _unconstrained(annotation.right)
        return replace(annotation, left=left, right=right)
    if isinstance(annotation, griffe.ExprSubscript):
        inner = annotation.slice
        if annotation.canonical_path == "typing.Annotated" and isinstance(inner, griffe.ExprTuple):
            return inner.elements[0]
        return replace(annotation, slice=_unconstrained(inner))
    return annotation
