"""Compares declared types with the shapes of a service model, and all that is in them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from types import NoneType
from typing import Any, get_args

from pydantic import BaseModel

from awslists._pages.declared_paging import get_members
from awslists._support.names import ITEM_NAMES, LetterCase, make_camel_name
from awslists._support.type_hints import get_leaves, get_types
from awslists._support.unbuilt import explain_unbuilt
from awslists.models import Document, ItemModel, ParameterModel
from awslists.testing._declaration_check.differences import (
    compare_bounds,
    compare_kinds,
    compare_requiredness,
    compare_sizes,
    compare_texts,
    compare_times,
    compare_unions,
    compare_values,
    find_limits_of_answers,
    find_unreadable,
)
from awslists.testing._declaration_check.member_names import MemberNames
from awslists.testing._declaration_check.operation_model import ModeledOperation
from awslists.testing._declaration_check.shapes import MODEL, describe_kind

__all__ = ["TypeComparison"]

OWN = "awslists."


class TypeComparison:
    """Compares types with shapes and all that is nested in them, each pair of models once.

    Args:
        modeled: The operation that they belong to.
        sent: Whether they belong to its request, which must keep to the documented limits.
    """

    def __init__(self, modeled: ModeledOperation, *, sent: bool = False) -> None:
        self._modeled, self._sent = modeled, sent
        self._seen: set[tuple[type[BaseModel], str]] = set()

    def compare(self, where: str, leaves: Sequence[Any], shape: Any) -> Iterator[str]:
        """Compare a type, given by its leaves, with a shape."""
        modeled = describe_kind(shape)
        if not self._sent:
            yield from find_limits_of_answers(where, leaves)
        if differing := [*compare_kinds(where, leaves, modeled)]:
            yield from differing
        elif not any(leaf is Document for leaf in leaves):
            yield from self._compare_inside(where, leaves, modeled, shape)

    def _compare_inside(
        self, where: str, leaves: Sequence[Any], modeled: str, shape: Any
    ) -> Iterator[str]:
        match modeled:
            case "a structure":
                yield from self._compare_structure(get_types(leaves)[-1], shape)
            case "a list":
                yield from compare_sizes(where, leaves, shape)
                inner = {"an element": shape.member}
                yield from self._compare_inner(where, get_types(leaves)[-1], inner, shape)
            case "a map":
                yield from compare_sizes(where, leaves, shape)
                inner = {"a key": shape.key, "a value": shape.value}
                yield from self._compare_inner(where, get_types(leaves)[-1], inner, shape)
            case "a timestamp":
                in_json = self._modeled.is_json
                yield from compare_times(where, leaves, shape, sent=self._sent, in_json=in_json)
            case "a string":
                yield from compare_values(where, leaves, shape, sent=self._sent)
                if self._sent and not shape.enum:
                    yield from compare_texts(where, leaves, shape)
            case "an integer" | "a number" if self._sent:
                yield from compare_bounds(where, leaves, shape)

    def _compare_structure(self, model: type[BaseModel], shape: Any) -> Iterator[str]:
        if (model, shape.name) in self._seen:
            return
        self._seen.add((model, shape.name))
        if problem := explain_unbuilt(model):  # its field types may be unresolved until then
            yield problem
            return
        if self._sent and not issubclass(model, ParameterModel):
            yield f"{model.__name__}: derive the class from ParameterModel (awslists.models)"
            return
        if self._sent:
            yield from compare_unions(model, shape)
        modeled = get_members(shape)
        declared = {name: str(field.alias) for name, field in model.model_fields.items()}
        names = MemberNames(
            model.__name__, "member", modeled, declared, _get_letter_case(model), ITEM_NAMES
        )
        yield from names.find_wrong_case()
        yield from names.find_missing(shape.required_members)
        for attribute, member in names.members.items():
            if misnamed := names.explain_misnaming(attribute):
                yield f"{model.__name__}.{attribute}: {misnamed}"
            else:
                is_required = member in shape.required_members
                yield from self._compare_field(model, attribute, modeled[member], is_required)

    def _compare_field(
        self, model: type[BaseModel], attribute: str, shape: Any, is_required: bool
    ) -> Iterator[str]:
        where, field = f"{model.__name__}.{attribute}", model.model_fields[attribute]
        leaves = [*get_leaves(field.annotation), *field.metadata]
        if not (self._sent or issubclass(model, ItemModel)):
            yield from find_unreadable(where, shape)
        # Services break this now and then, and one missing field fails a page: only ours insist.
        strict = self._sent or model.__module__.startswith(OWN)
        yield from compare_requiredness(
            where, is_required, field.is_required(), leaves, strict=strict
        )
        yield from self.compare(where, leaves, shape)

    def _compare_inner(
        self, where: str, declared: Any, shapes: Mapping[str, Any], around: Any
    ) -> Iterator[str]:
        inner = get_args(declared)
        if len(inner) < len(shapes):
            yield f"{where}: the declaration does not say what is in it"
            return
        for (name, shape), annotation in zip(shapes.items(), inner, strict=False):
            yield from self.compare(f"{where}, {name}", get_leaves(annotation), shape)
        values = get_leaves(inner[len(shapes) - 1])
        if not self._sent and self._modeled.is_sparse(around) and NoneType not in values:
            yield f"{where}: {MODEL} allows nulls in it, the declaration does not"


def _get_letter_case(model: type[BaseModel]) -> LetterCase:
    is_camel = model.model_config.get("alias_generator") is make_camel_name
    return "camelCase" if is_camel else "PascalCase"
