"""The requests of one listing, which differ only in their token."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from awslists._prepared.prepared_operation import PreparedOperation
    from awslists._prepared.request_template import RequestParts, RequestTemplate
    from awslists._request.request import Request

__all__ = ["PageRequests"]


class PageRequests:
    """The requests of one listing.

    Attributes:
        listing: The listing.
        first: The AWS-named parameters of the first page, which all requests share.

    Args:
        listing: The listing.
        first: Other parameters than its own, such as those of a window of a scan.
    """

    def __init__(self, listing: Request, first: Mapping[str, Any]) -> None:
        self.listing = listing
        self.first = first
        self._prepared: PreparedOperation | None = None
        self._template: RequestTemplate | None = None

    def make_parameters(self, token: str | None) -> dict[str, Any]:
        """Returns the AWS-named parameters of the request for a page; None: for the first one."""
        return {**self.first, self.listing.paging.token: token} if token else {**self.first}

    def make_parts(self, prepared: PreparedOperation, token: str | None) -> RequestParts:
        """Makes the request for a page as a prepared operation sends it.

        Raises:
            NotPreparableError: The parameters of the listing do not allow it.
        """
        if not token:
            return prepared.make_parts(self.first)
        if self._template is None or self._prepared is not prepared:
            self._template = prepared.make_template(self.make_parameters)
            self._prepared = prepared
        return self._template.fill(token)
