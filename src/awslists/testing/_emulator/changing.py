"""Changes items of an account, each built on the item as it is now."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import UTC, datetime, timedelta
from typing import Any

from pydantic import ValidationError

from awslists._checks.violations import list_response_violations
from awslists._listings.listing import Listing
from awslists._support.shown_values import hide_secrets
from awslists._support.text import did_you_mean
from awslists._support.type_hints import get_choices, get_leaves
from awslists.errors import Violation
from awslists.models import ItemModel
from awslists.testing._emulator.documented_items import rename_fields
from awslists.testing._emulator.item_fields import ItemFields

__all__ = ["change_item"]

TICK = timedelta(microseconds=1)


def change_item(listing: type[Listing[Any]], item: ItemModel, fields: Mapping[str, Any]) -> Any:
    """Return an item with other values, modified now unless the time is among them.

    Args:
        listing: The listing that the item is of.
        item: The item as it is.
        fields: The values, by the names of the model or of AWS.

    Raises:
        TypeError: The item has no such field.
        ValueError: A value is not what the field holds, or the field is part of the key.
    """
    kind = type(item)
    given = rename_fields(kind, fields)
    _check_key(listing, item, given)
    modified = ItemFields(kind, listing.operation).find_time("LastModified")
    if modified and modified not in given:
        given[modified] = _tell_time(getattr(item, modified))
    wrong = [*_find_unknown_choices(kind, given)]
    try:
        changed = kind.model_validate({**dict(item), **given})
    except ValidationError as error:
        known = {violation.parameter for violation in wrong}
        found = _list_violations(kind, given, error)
        wrong += [violation for violation in found if violation.parameter not in known]
        raise _make_refusal(kind, wrong) from None
    if wrong:
        raise _make_refusal(kind, wrong)
    return changed


def _make_refusal(kind: type[ItemModel], wrong: list[Violation]) -> ValueError:
    return ValueError(f"{kind.__name__}: {'; '.join(map(str, wrong))}")


def _check_key(listing: type[Listing[Any]], item: Any, given: Mapping[str, Any]) -> None:
    for name in listing.item_key:
        if name in given and given[name] != getattr(item, name):
            raise ValueError(
                f"{name} cannot be updated, since it tells one {type(item).__name__} from another: "
                "remove the item, and add another one"
            )


def _tell_time(before: datetime | None) -> datetime:
    """Return the time, later than one before that may lie in the future."""
    now = datetime.now(UTC)
    return now if before is None else max(now, before + TICK)


def _find_unknown_choices(kind: type[ItemModel], given: Mapping[str, Any]) -> Iterator[Violation]:
    """Find values that AWS does not document, of fields where it documents all."""
    for name, value in given.items():
        field = kind.model_fields[name]
        choices = next(filter(None, map(get_choices, get_leaves(field.annotation))), [])
        if choices and value is not None and value not in choices:
            message = (
                f"must be one of {', '.join(choices)}{did_you_mean(value, choices)} (to serve "
                f"another one, inject faults.changed_items({field.alias}=...))"
            )
            yield Violation(name, hide_secrets(name, value), "", message)


def _list_violations(
    kind: type[ItemModel], given: Mapping[str, Any], error: ValidationError
) -> Iterator[Violation]:
    """List what is wrong with the values, under the names of the model."""
    names = {str(field.alias): name for name, field in kind.model_fields.items()}
    for found in list_response_violations(error):
        first, dot, rest = found.parameter.partition(".")
        name = names.get(first, first)
        message = found.message
        if given.get(name, ...) is None:
            message += ", not None"
        if isinstance(found.value, datetime):
            message += "; write datetime(2024, 5, 1, tzinfo=UTC), for example"
        yield Violation(f"{name}{dot}{rest}", found.value, "", message)
