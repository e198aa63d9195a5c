"""Services as the installed botocore describes them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from difflib import get_close_matches
from functools import cached_property
from typing import Any

from botocore import __version__
from botocore.exceptions import DataNotFoundError
from botocore.model import ServiceModel

from awslists._session.loaders import make_loader
from awslists.declare._code import make_printable

__all__ = ["Service", "UndeclarableError", "list_services", "load_service"]

ALIKE = 0.6
"""How alike two names must be, from 0 to 1, for one to be suggested for the other."""
MOST_SUGGESTED = 3
PARTS = ("metadata", "operations", "shapes")
"""Parts of a description that no service goes without."""


class UndeclarableError(Exception):
    """Something cannot be declared; the message is one sentence that says why."""

    def __init__(self, message: str) -> None:
        super().__init__(make_printable(message))


@dataclass(frozen=True, eq=False)
class Service:
    """A service.

    Attributes:
        name: botocore's name of it.
        description: botocore's description of it, as in its file service-2.json.
        paginators: How its operations page, as in paginators-1.json.
        examples: Examples of requests by operation, as in examples-1.json.
    """

    name: str
    description: Mapping[str, Any]
    paginators: Mapping[str, Mapping[str, Any]]
    examples: Mapping[str, Any]

    @cached_property
    def model(self) -> Any:
        """Its model in botocore."""
        return ServiceModel(self.description, self.name)

    @property
    def title(self) -> str:
        """AWS's short name of it, such as Lambda."""
        return str(self.description["metadata"].get("serviceId", self.name))

    @property
    def operations(self) -> list[str]:
        """The names of its operations."""
        return sorted(self.description["operations"])

    def get_operation(self, name: str) -> Any:
        """Returns botocore's model of an operation."""
        return self.model.operation_model(name)

    def check_operations(self, names: Iterable[str]) -> None:
        """Raises UndeclarableError if one of these operations does not exist."""
        if unknown := [name for name in names if name not in self.operations]:
            raise UndeclarableError(
                f"{explain_unknown('operation', unknown, self.operations)} of {self.name}"
            )

    def make_address(self, operation: str) -> str:
        """Returns the address of AWS's page on an operation."""
        uid = self.description["metadata"].get("uid") or self.name
        return f"https://docs.aws.amazon.com/goto/WebAPI/{uid}/{operation}"

    def is_sparse(self, shape: Any) -> bool:
        """Returns whether a list or map may hold null; botocore's own model leaves this out."""
        return bool(self.description["shapes"][shape.name].get("sparse"))

    def get_examples(self, operation: str, side: str) -> Iterator[Any]:
        """Yields the documented requests (side "input") or answers ("output")."""
        for example in self.examples.get(operation, ()):
            yield example.get(side) or {}


def list_services() -> list[str]:
    """Returns the names of all services."""
    names = make_loader().list_available_services("service-2")
    return [name for name in names if not name.endswith(".json")]


def load_service(name: str) -> Service:
    """Loads a service.

    Raises:
        UndeclarableError: There is none of this name, or its description cannot be read.
    """
    known = list_services()
    if name not in known:
        raise UndeclarableError(explain_unknown("service", [name], known))
    loader = make_loader()
    try:
        return Service(
            name,
            _check_description(name, loader.load_service_model(name, "service-2")),
            _load_optional(loader, name, "paginators-1").get("pagination", {}),
            _load_optional(loader, name, "examples-1").get("examples", {}),
        )
    except ValueError as error:
        raise UndeclarableError(f"the description of {name} is not JSON: {error}") from error


def _check_description(name: str, description: Mapping[str, Any]) -> Mapping[str, Any]:
    if missing := [part for part in PARTS if part not in description]:
        raise UndeclarableError(f"the description of {name} has no {' and no '.join(missing)}")
    return description


def explain_unknown(kind: str, names: Iterable[str], known: Iterable[str]) -> str:
    """Says that botocore does not know a service or operations, and names the nearest ones."""
    originals = {each.lower(): each for each in known}
    said = [f"{kind} {name}{_suggest(name, originals)}" for name in names]
    return f"the installed botocore {__version__} has no {' and no '.join(said)}"


def _suggest(name: str, originals: Mapping[str, str]) -> str:
    close = get_close_matches(name.lower(), originals, n=MOST_SUGGESTED, cutoff=ALIKE)
    return f" (did you mean {' or '.join(originals[each] for each in close)}?)" if close else ""


def _load_optional(loader: Any, name: str, kind: str) -> Mapping[str, Any]:
    try:
        found: Mapping[str, Any] = loader.load_service_model(name, kind)
    except DataNotFoundError:
        return {}
    return found
