"""How classes of items are made: which names their fields may have, and what their types are."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Any

from pydantic import BaseModel, Field
from pydantic.fields import FieldInfo, ModelPrivateAttr

from awslists.annotations import annotations_in, is_class_variable
from awslists.errors import DeclarationError
from awslists.names import OF_ITEMS, wrong_names

if TYPE_CHECKING:
    from pydantic._internal._model_construction import ModelMetaclass
else:
    ModelMetaclass = type(BaseModel)

__all__ = ["ItemMeta", "check_fields"]

PRIVATE = "__awslists_private__"


class ItemMeta(ModelMetaclass):
    """The class of item classes: remembers which private attributes were meant to be private.

    pydantic makes one of every field whose name begins with an underscore, silently.
    """

    @classmethod
    def __prepare__(cls, *args: Any, **keywords: Any) -> dict[str, object]:
        return _Namespace(super().__prepare__(*args, **keywords))


_OfPydantic: Any = type(ModelMetaclass.__prepare__())


class _Namespace(_OfPydantic):  # type: ignore[misc]  # it warns of validators that are overwritten
    """The body of an item class while it is executed."""

    def __setitem__(self, name: str, value: object) -> None:
        if isinstance(value, ModelPrivateAttr):
            super().__setitem__(PRIVATE, (*self.get(PRIVATE, ()), name))
        super().__setitem__(name, value)


def check_fields(cls: type[BaseModel]) -> None:
    """Raises DeclarationError for names that no field can have; to be called before pydantic."""
    own = annotations_in(cls)
    private = vars(cls).get(PRIVATE, ())
    names = [name for name in own if not (is_class_variable(own[name]) or name in private)]
    if wrong := wrong_names(names, OF_ITEMS):
        raise DeclarationError(f"{cls.__name__}: {'; '.join(wrong)}")
    _uncover_types(cls, names)


def _uncover_types(cls: type[BaseModel], names: list[str]) -> None:
    """Moves defaults into the annotations where they would hide a type that has the field's name.

    pydantic evaluates ``date: date | None = None`` among the attributes of the class, where the
    second ``date`` would be the default, None.
    """
    annotations: dict[str, Any] = cls.__annotations__
    texts = [of for of in annotations_in(cls).values() if isinstance(of, str)]
    for name in [name for name in names if name in vars(cls) and any(name in t for t in texts)]:
        default = vars(cls)[name]
        given = default if isinstance(default, FieldInfo) else Field(default=default)
        annotations[name] = Annotated[annotations[name], given]
        delattr(cls, name)
