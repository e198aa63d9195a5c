"""The metaclass of models: names of fields, and defaults that hide types."""

from __future__ import annotations

import sys
from collections import ChainMap
from collections.abc import Mapping
from types import NoneType
from typing import TYPE_CHECKING, Annotated, Any, dataclass_transform

from pydantic import BaseModel, Field, PrivateAttr
from pydantic.fields import FieldInfo, ModelPrivateAttr

from awslists._support.names import ITEM_NAMES, find_wrong_names
from awslists._support.type_hints import is_class_variable, read_annotations

if TYPE_CHECKING:
    from pydantic._internal._model_construction import ModelMetaclass
else:
    ModelMetaclass = type(BaseModel)

__all__ = ["ModelMeta", "prepare_fields"]

PRIVATE = "__awslists_private__"
DEFAULTS = (NoneType, FieldInfo, bool, bytes, float, int, str, tuple)


@dataclass_transform(kw_only_default=True, field_specifiers=(Field, PrivateAttr))
class ModelMeta(ModelMetaclass):
    """Metaclass of models; executes their bodies in a `_Namespace`."""

    @classmethod
    def __prepare__(cls, *args: Any, **keywords: Any) -> dict[str, object]:
        around = sys._getframe(1)  # noqa: SLF001  (where the class statement is, as in pydantic)
        outside = ChainMap(around.f_locals, around.f_globals, around.f_builtins)
        return _Namespace(super().__prepare__(*args, **keywords), outside)


_OfPydantic: Any = type(ModelMetaclass.__prepare__())


class _Namespace(_OfPydantic):  # type: ignore[misc]  # it warns of validators that are overwritten
    """The namespace in which the body of a model is executed.

    It remembers which private attributes were declared with `PrivateAttr`, since pydantic silently
    makes one of every field whose name begins with an underscore. And it keeps a default from
    hiding a type: in ``date: date | None = None``, Python assigns the default before it evaluates
    the annotation.
    """

    def __init__(self, given: Mapping[str, object], outside: Mapping[str, object]) -> None:
        super().__init__(given)
        self._outside = outside
        self._hiding: set[str] = set()

    def __setitem__(self, name: str, value: object) -> None:
        if isinstance(value, ModelPrivateAttr):
            super().__setitem__(PRIVATE, (*self.get(PRIVATE, ()), name))
        if isinstance(value, DEFAULTS) and isinstance(self._outside.get(name), type):
            self._hiding.add(name)
        super().__setitem__(name, value)

    def __getitem__(self, name: str) -> object:
        return self._outside[name] if name in self._hiding else super().__getitem__(name)


def prepare_fields(cls: type[BaseModel]) -> list[str]:
    """Uncovers types that defaults hide; returns what is wrong with the names of the fields."""
    own = read_annotations(cls)
    private = vars(cls).get(PRIVATE, ())
    names = [name for name in own if not (is_class_variable(own[name]) or name in private)]
    _uncover_types(cls, names)
    return find_wrong_names(names, ITEM_NAMES)


def _uncover_types(cls: type[BaseModel], names: list[str]) -> None:
    """Moves a default into the annotation if it would hide a type of the same name.

    pydantic evaluates ``date: date | None = None`` in the namespace of the class, where the second
    ``date`` would be the default, None.
    """
    texts = [of for of in read_annotations(cls).values() if isinstance(of, str)]
    for name in [name for name in names if name in vars(cls) and any(name in t for t in texts)]:
        default = vars(cls)[name]
        given = default if isinstance(default, FieldInfo) else Field(default=default)
        cls.__annotations__[name] = Annotated[cls.__annotations__[name], given]
        delattr(cls, name)
