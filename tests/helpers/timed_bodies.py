"""Bodies of answers with times in every form, and items with every use of `UtcDatetime`."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from decimal import Decimal
from enum import StrEnum
from random import Random
from typing import Annotated, Any, ClassVar, Generic, TypeVar, cast

from pydantic import (
    AfterValidator,
    AwareDatetime,
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Field,
    GetCoreSchemaHandler,
    PrivateAttr,
    ValidationError,
    ValidationInfo,
    WrapValidator,
    field_validator,
    model_validator,
)
from pydantic_core import CoreSchema, core_schema

from awslists import ItemModel
from awslists.models import OpenEnum, UtcDatetime

Kind = TypeVar("Kind")


class Phase(StrEnum):
    OPEN = "OPEN"


class Plain(ItemModel):
    at: UtcDatetime
    until: UtcDatetime | None = None


class Twice(ItemModel):
    at: UtcDatetime


class Once(ItemModel):
    at: UtcDatetime
    twice: Twice | None = None
    moments: tuple[UtcDatetime, ...] | None = None


class Box(ItemModel, Generic[Kind]):
    content: Kind


class Trimmed(ItemModel):
    model_config: ClassVar[ConfigDict] = ConfigDict(
        str_strip_whitespace=True, str_max_length=30, str_to_upper=True
    )

    at: UtcDatetime


class Milliseconds(ItemModel):
    model_config: ClassVar[ConfigDict] = ConfigDict(val_temporal_unit="milliseconds")

    at: UtcDatetime


class Lax(ItemModel):
    model_config: ClassVar[ConfigDict] = ConfigDict(strict=False, coerce_numbers_to_str=True)

    at: UtcDatetime


class Event(ItemModel):
    """An item with many uses of `UtcDatetime` and other datetimes, and without code of its own."""

    at: UtcDatetime
    until: UtcDatetime | None = None
    required: UtcDatetime | None
    described: Annotated[UtcDatetime | None, Field(description="A time.")] = None
    unchecked: UtcDatetime | None = cast(Any, 1.5)
    epoch: UtcDatetime = datetime(1970, 1, 1, tzinfo=UTC)
    made: UtcDatetime | None = Field(default_factory=lambda: cast(Any, 2.5))
    moments: tuple[UtcDatetime, ...] = ()
    days: list[UtcDatetime] | None = None
    pair: tuple[UtcDatetime, str] | None = None
    by_name: dict[str, UtcDatetime] | None = None
    either: UtcDatetime | int | str | None = None
    number: float | None = None
    aware: AwareDatetime | None = None
    phase: Annotated[Phase | str, OpenEnum()] | None = None
    once: Once | None = None
    twice: Twice | None = None
    box: Box[UtcDatetime] | None = None
    trimmed: Trimmed | None = None
    milliseconds: Milliseconds | None = None
    lax: Lax | None = None
    one_of: Once | Twice | Plain | None = None


def catch(value: Any, handler: Any) -> Any:
    """Returns the error as a value."""
    try:
        return handler(value)
    except ValidationError as error:
        return str(error)


class Coded(ItemModel):
    """The base of items with code that runs while they are validated."""

    at: UtcDatetime
    until: UtcDatetime | None = None


class WithFieldValidator(Coded):
    @field_validator("until")
    @classmethod
    def _check(cls, until: datetime | None, info: ValidationInfo) -> datetime | None:
        if until is not None and until < info.data.get("at", until):
            raise ValueError("is too early")
        return until


class WithModelValidator(Coded):
    @model_validator(mode="after")
    def _check(self) -> WithModelValidator:
        if self.at.second == 20:
            raise ValueError("is unlucky")
        return self


class WithPostInit(Coded):
    _year: int = PrivateAttr(0)

    def model_post_init(self, context: object) -> None:
        self._year = self.at.year


class WithDefault(Coded):
    until: UtcDatetime | None = Field(default_factory=lambda data: data["at"])


class WithSchemaNames(Coded):
    """Has fields with the names of parts of a core schema."""

    metadata: str = "x"
    serialization: str = "x"

    @field_validator("metadata", "serialization", mode="after")
    @classmethod
    def describe(cls, value: str, info: ValidationInfo) -> str:
        return f"{value} {info.data.get('at')!r}"


class WithInit(Coded):
    def __init__(self, **data: Any) -> None:
        super().__init__(**{**data, "Year": str(data.get("At"))})


class WithAnnotations(Coded):
    until: Annotated[UtcDatetime | None, WrapValidator(catch)] = None
    rounded: Annotated[UtcDatetime, AfterValidator(lambda at: at.replace(microsecond=0))] | None = (
        None
    )
    shifted: Annotated[UtcDatetime, BeforeValidator(lambda value: value)] | None = None
    bounded: Annotated[UtcDatetime, Field(gt=datetime(2020, 1, 1, tzinfo=UTC))] | None = None


class Recursive(Coded):
    inner: Recursive | None = None


class Tag(BaseModel):
    key: str
    value: int | None = None


@dataclass
class Label:
    value: int


class Tree(BaseModel):
    tag: Tag
    branches: tuple[Tree, ...] = ()


class AnyValue:
    """Accepts any `value` in a model, as far as its core schema says."""

    def __get_pydantic_core_schema__(
        self, source: Any, handler: GetCoreSchemaHandler
    ) -> CoreSchema:
        schema: Any = handler.resolve_ref_schema(handler(source))
        changed = self.change(schema) | {"ref": f"Any{source.__name__}"}
        return cast(CoreSchema, changed)

    def change(self, schema: Any) -> Any:
        match schema:
            case {"type": "model", "schema": inner}:
                return schema | {"schema": self.change(inner)}
            case {"type": "model-fields", "fields": fields}:
                anything = core_schema.model_field(core_schema.any_schema())
                return schema | {"fields": fields | {"value": anything}}
            case _:
                return schema


class WithChangedTag(Plain):
    tag: Annotated[Tag, AnyValue()] | None = None


class WithChangedTags(Plain):
    tags: list[Annotated[Tag, AnyValue()]] | None = None
    once: Once | None = None


class WithUnchangedModels(Plain):
    tag: Tag | None = None
    tags: tuple[Annotated[Tag, Field(description="A tag.")], ...] = ()
    label: Label | None = None
    tree: Tree | None = None
    trees: list[Tree] | None = None
    boxes: list[Box[int]] | None = None


CODED = [WithFieldValidator, WithModelValidator, WithPostInit, WithDefault, WithInit,
         WithSchemaNames, WithAnnotations, Recursive]  # fmt: skip

TIES = [f"{seconds}.{tie}" for seconds in (2**30, 1_700_000_000, 2**32 - 1) for tie in (
    "0078125", "0234375", "5078125", "9921875", "00781250", "0078124", "0078126", "9999995",
    "99999999", "9999999",
)]  # fmt: skip
NUMBERS = [
    "0", "-0", "-0.0", "-1", "-1.25", "-0.5", "1e-7", "1e-400", "1E9", "1.7e9", "1.7E+9", "1e30",
    "1.700000000123E9", "17000000000078125e-7", "170000000000.78125E-2", "1700000000.0078125e0",
    "0.00000017000000000078125e16", "1073741823", "1073741823.999999", "1073741824",
    "4294967296", "4294967296.000001", "4294967295.999999", "30000000000", "1700000000123",
    "253402300799", "253402300800", "253402300799.9999999", "-62135596800", "-62135596801",
    "1700006399.9999998", "1700006399.999999", "9" * 30, "1" + "0" * 400, "NaN", "Infinity",
    "-Infinity", "01", "1.", ".5", "true", "null", "[]", "{}", "[1700000000]",
]  # fmt: skip
TEXTS = [
    "1700000000", "1700000000.5", "-1", "1.7e9", "NaN", "", "soon", "P40Y", "-P40Y", "+P40Y",
    "p40y", "PT1700000000S", "P1D", "20000d", "20000 days", "20000 days, 00:00:00", "12:30",
    "12:30:00", "2026-01-02", "2026-01-02T03:04:05Z", "2026-01-02 03:04:05z",
    "2026-01-02T03:04:05", "2026-01-02T03:04:05+02:00", "2026-01-02T03:04:05-0330",
    "2026-01-02T03:04:05.123456789Z", "2026-01-02T03:04:05,5Z", "2026-01-02T03:04:05.0078125Z",
    "2026-01-02T03:04:05.1234565Z", "2026-01-02T24:00:00Z", "2026-01-02T23:59:60Z",
    "0001-01-01T00:00:00+14:00", "2026-W01-1T00:00:00Z", "20260102T030405Z",
    "Mon, 01 Jan 2024 00:00:00 GMT", "Mon, 01 Jan 2024 00:00:00.5 GMT",
    "Mon, 41 Jan 2024 00:00:00 GMT", " 2026-01-02T03:04:05Z", "2026-01-02T03:04:05Z ", "OPEN",
]  # fmt: skip
ESCAPED = [r'"\u0050\u0034\u0030Y"', r'"P4\u0030Y"', r'"\u0031700000000"', r'"20\u0030000d"']
TOKENS = [*NUMBERS, *TIES, *map(json.dumps, TEXTS), *ESCAPED]
"""Values as they stand in JSON."""


def write_object(members: Mapping[str, str]) -> str:
    """Returns a JSON object of values that are JSON already."""
    inside = ", ".join(f"{json.dumps(name)}: {token}" for name, token in members.items())
    return "{" + inside + "}"


def write_body(*items: Mapping[str, str]) -> str:
    """Returns the body of an answer."""
    return f'{{"Images": [{", ".join(map(write_object, items))}]}}'


def make_event(random: Random) -> dict[str, str]:
    """Makes an event with a few of its fields."""
    aliases = [field.alias or "" for field in Event.model_fields.values()]
    chosen = ["At", "Required", *random.sample(aliases, 4)]
    return {alias: make_value(alias, make_token(random)) for alias in chosen}


def make_value(alias: str, token: str) -> str:
    """Returns the value of a field of an event that has the token in the place of a time."""
    match alias:
        case "Moments" | "Days":
            return f"[{token}, 1700000000.5]"
        case "Pair":
            return f'[{token}, "x"]'
        case "ByName":
            return write_object({"x": token})
        case "Once" | "OneOf":
            inner = write_object({"At": token, "Other": "1700000000.5"})
            return write_object({"At": token, "Twice": inner, "Moments": f"[{token}]"})
        case "Twice" | "Trimmed" | "Milliseconds" | "Lax":
            return write_object({"At": token})
        case "Box":
            return write_object({"Content": token})
        case _:
            return token


def make_token(random: Random) -> str:
    """Makes a time, mostly one that can be read."""
    nanoseconds = random.randrange(2**29 * 10**9, (2**32 + 2**29) * 10**9)
    seconds = Decimal(nanoseconds).scaleb(-9)
    match random.randrange(12):
        case 0:
            return random.choice(TOKENS)
        case 1:
            return f"{seconds:.9f}"
        case 2:
            return f"{seconds:.6E}"
        case 3:
            return repr(random.randrange(2**37, 2**39) / 128)
        case 4:
            return f"{nanoseconds // 100}E-7"
        case 5:
            return json.dumps(datetime.fromtimestamp(nanoseconds // 10**9, UTC).isoformat())
        case digits:
            return f"{seconds:.{digits - 5}f}"
