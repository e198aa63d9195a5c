"""How an operation pages, for operations that you declare yourself."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from awslists._support.text import shorten
from awslists.errors import DeclarationError

__all__ = ["Paging"]

IN_REQUEST = ("token", "page_size")
OPTIONAL = ("page_size", "more")


@dataclass(frozen=True, slots=True)
class Paging:
    """AWS's own names of the token, the page size and the flag for more of an operation.

    Whatever they are, callers write ``max_results`` and ``next_token``.

    Args:
        token: The parameter that takes the token of the page to fetch.
        next_token: The member of the answer that holds the token of the next page; a path with
            dots, such as ``"DistributionList.NextMarker"``, if it is inside another member.
        page_size: The parameter that takes the number of items per page. None if the operation
            has none; then declare ``max_results: None = None`` as well.
        more: The member of the answer, or path, that says whether there are more pages. Unless
            it is true, the listing ends, whatever token comes with it. None if there is none.
        size_as_text: Whether the page size is sent as a string, as a few operations require.

    Raises:
        DeclarationError: A name is not text or is empty, or two are the same. The message names
            everything that is wrong.

    Examples:
        >>> class ListFunctions(
        ...     Listing[FunctionConfiguration],
        ...     service="lambda",
        ...     operation="ListFunctions",
        ...     items="Functions",
        ...     paging=Paging(token="Marker", next_token="NextMarker", page_size="MaxItems"),
        ... ):
        ...     max_results: Annotated[int, Range(1, 50)] = 50
    """

    token: str = "NextToken"  # noqa: S105  (a name)
    next_token: str = "NextToken"  # noqa: S105  (a name)
    page_size: str | None = "MaxResults"
    more: str | None = None
    size_as_text: bool = False

    def __post_init__(self) -> None:
        if wrong := list(self._find_wrong()):
            raise DeclarationError(f"Paging: {'; '.join(wrong)}")

    def _find_wrong(self) -> Iterator[str]:
        for name in ("token", "next_token", "page_size", "more"):
            value: object = getattr(self, name)
            if value is None and name in OPTIONAL:
                continue
            if not isinstance(value, str) or not all(value.split(".")):
                yield f"{name} must be AWS's name, not {shorten(repr(value))}"
            elif "." in value and name in IN_REQUEST:
                yield f"{name} is a parameter of the request, so it cannot be the path {value}"
        if self.token == self.page_size:
            yield f"token and page_size are both {self.token}"
        if self.next_token == self.more:
            yield f"next_token and more are both {self.more}"
        as_text: object = self.size_as_text
        if not isinstance(as_text, bool):
            yield f"size_as_text must be True or False, not {shorten(repr(as_text))}"
        elif as_text and self.page_size is None:
            yield "size_as_text needs a page_size"
