r"""The documented limits of request parameters, as metadata for `typing.Annotated`.

Declare a parameter with the type that callers pass and the rule that AWS documents::

    name_contains: Annotated[str, Text(max_length=63, pattern=r"[a-zA-Z0-9\-.]+")] | None = None

pydantic checks the types strictly; the classes here check the rules. `documented_rule` returns the
rule of a parameter in AWS's words.
"""

from __future__ import annotations

from abc import ABC, abstractmethod
from dataclasses import dataclass
from datetime import datetime
from enum import Enum
from typing import Annotated, Any, get_args, get_origin

from pydantic import Field, GetCoreSchemaHandler
from pydantic_core import CoreSchema, PydanticCustomError, core_schema

from awslists._support.moments import at_fixed_offset
from awslists._support.patterns import compile_pattern, explain_unreadable
from awslists.errors import DeclarationError

__all__ = ["Instant", "Name", "Range", "Size", "Text", "Timestamp", "documented_rule"]

UNREADABLE = "has a time zone without an offset from UTC; use timezone.utc or a ZoneInfo"


class Constraint(ABC):
    """A documented rule."""

    @property
    @abstractmethod
    def rule(self) -> str:
        """The rule in AWS's words."""

    @abstractmethod
    def check(self, value: Any) -> Any:
        """Returns the value to keep; raises a pydantic error if it breaks the rule."""

    def __get_pydantic_core_schema__(
        self, source: object, handler: GetCoreSchemaHandler
    ) -> CoreSchema:
        return core_schema.no_info_after_validator_function(self.check, handler(source))


@dataclass(frozen=True, slots=True)
class Range(Constraint):
    """An integer between two bounds, both included; None stands for no bound."""

    minimum: int | None = None
    maximum: int | None = None

    @property
    def rule(self) -> str:
        lower = "" if self.minimum is None else f" Minimum value of {self.minimum}."
        upper = "" if self.maximum is None else f" Maximum value of {self.maximum}."
        return f"Valid Range:{lower}{upper}"

    def check(self, value: int) -> int:
        if problems := self.problems(value):
            raise _make_refusal(" and ".join(problems))
        return value

    def problems(self, value: int) -> list[str]:
        """Lists what is wrong with an integer under this rule."""
        if self.minimum is not None and value < self.minimum:
            return [f"must be at least {self.minimum}"]
        if self.maximum is not None and value > self.maximum:
            return [f"must be at most {self.maximum}"]
        return []


@dataclass(frozen=True, slots=True)
class Size(Constraint):
    """A list or map of a limited number of elements; None stands for no bound.

    Put it around the list, and the constraint of each element into it:
    ``names: Annotated[list[Annotated[str, Text(max_length=63)]], Size(1, 10)]``.
    """

    minimum: int | None = None
    maximum: int | None = None

    @property
    def rule(self) -> str:
        lower = "" if self.minimum is None else f" Minimum number of {_count(self.minimum)}."
        upper = "" if self.maximum is None else f" Maximum number of {_count(self.maximum)}."
        return f"Array Members:{lower}{upper}"

    def check(self, value: Any) -> Any:
        if self.minimum is not None and len(value) < self.minimum:
            raise _make_refusal(f"has {_count(len(value))}, at least {self.minimum} are needed")
        if self.maximum is not None and len(value) > self.maximum:
            raise _make_refusal(f"has {_count(len(value))}, at most {self.maximum} are allowed")
        return value


@dataclass(frozen=True, slots=True)
class Text(Constraint):
    """A string of limited length, all of which matches a pattern.

    The pattern is the documented one without its anchors. The time to check a string grows only
    with its length, except for patterns with look-around or backreferences, which may take longer.
    A string that is too long is refused without trying the pattern.

    Raises:
        DeclarationError: The pattern cannot be read. It is also a ValueError.
    """

    max_length: int | None = None
    min_length: int = 0
    pattern: str = ""

    def __post_init__(self) -> None:
        if reason := explain_unreadable(self.pattern):
            raise _PatternError(f"the pattern {self.pattern} cannot be read: {reason}")

    @property
    def rule(self) -> str:
        lower = f" Minimum length of {self.min_length}." if self.min_length else ""
        upper = "" if self.max_length is None else f" Maximum length of {self.max_length}."
        length = f"Length Constraints:{lower}{upper}" if lower or upper else ""
        pattern = f"Pattern: ^{self.pattern}$" if self.pattern else ""
        return " ".join(filter(None, (length, pattern)))

    def check(self, value: str) -> str:
        if problems := self.problems(value):
            raise _make_refusal(" and ".join(problems))
        return value

    def problems(self, value: str) -> list[str]:
        """Lists what is wrong with a string under this rule."""
        if self.max_length is not None and len(value) > self.max_length:
            return [f"has {len(value)} characters, at most {self.max_length} are allowed"]
        found = []
        if len(value) < self.min_length:
            found.append(f"has {len(value)} characters, at least {self.min_length} are needed")
        if self.pattern and not compile_pattern(self.pattern)(value):
            found.append("does not fully match the documented pattern")
        return found


@dataclass(frozen=True, slots=True)
class Instant(Constraint):
    """A moment in time: a datetime with a time zone."""

    @property
    def rule(self) -> str:
        return "Type: Timestamp"

    def check(self, value: datetime) -> datetime:
        try:
            return at_fixed_offset(value)
        except OverflowError:
            problem = "is outside the years 1 to 9999 in UTC"
        except Exception:  # noqa: BLE001  (a time zone may fail in any way)
            problem = _explain_missing_zone(value)
        raise _make_refusal(problem)


Timestamp = Annotated[datetime, Instant()]


def Name(name: str) -> Any:  # noqa: N802  (it stands in annotations, beside Text and Range)
    """Sets AWS's name of a parameter or field where it does not follow from the Python name.

    Put it into the annotation, around the whole type:
    ``vcpus: Annotated[int | None, Name("VCPUs")] = None``.

    Args:
        name: The name as AWS writes it.

    Raises:
        DeclarationError: `name` is empty, or not a string.

    Examples:
        >>> class InstanceType(ItemModel):
        ...     vcpus: Annotated[int | None, Name("VCPUs")] = None
    """
    if not (isinstance(name, str) and name):
        raise DeclarationError(f"Name takes the name as AWS writes it, not {name!r}")
    return Field(alias=name)


def documented_rule(annotation: Any) -> str:
    """Returns the rule of a parameter's annotation, in AWS's words; "" if it has none."""
    if get_origin(annotation) is Annotated:
        inner, *metadata = get_args(annotation)
        rules = [meta.rule for meta in metadata if isinstance(meta, Constraint)]
        if get_origin(inner) is dict:
            rules = [rule.replace("Array Members", "Map Entries") for rule in rules]
        return " ".join(filter(None, [*rules, documented_rule(inner)]))
    if isinstance(annotation, type) and issubclass(annotation, Enum):
        return "Valid Values: " + " | ".join(member.value for member in annotation)
    if get_origin(annotation) is dict:
        return ""  # pydantic does not say whether a key or a value broke its rule
    return next(filter(None, map(documented_rule, get_args(annotation))), "")


class _PatternError(DeclarationError, ValueError):
    """A pattern that cannot be read; a ValueError too, as for any wrong argument."""


def _count(number: int) -> str:
    return f"{number} item{'' if number == 1 else 's'}"


def _make_refusal(problem: str) -> PydanticCustomError:
    return PydanticCustomError("constraint", "{message}", {"message": problem})


def _explain_missing_zone(value: datetime) -> str:
    """Says what is wrong with a datetime that has no offset from UTC."""
    try:
        if value != value:
            return "is NaT, not a time; leave the parameter out"
        if value.utcoffset() is not None:
            return UNREADABLE
        if hasattr(value, "tz_localize"):
            return 'has no time zone: add .tz_localize("UTC"), or its own zone'
        return f"has no time zone: write {_spell_utc(value)}, or add .astimezone() if it is local"
    except Exception:  # noqa: BLE001  (the class and the zone of a time may fail in any way)
        return UNREADABLE


def _spell_utc(naive: datetime) -> str:
    fields = [naive.year, naive.month, naive.day, naive.hour, naive.minute]
    fields += [naive.second] if naive.second or naive.microsecond else []
    fields += [naive.microsecond] if naive.microsecond else []
    return f"datetime({', '.join(map(str, fields))}, tzinfo=timezone.utc)"
