"""Paginators of botocore and its relatives."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from driver import Lister, Request

__all__ = ["Paginator"]


class Paginator(Lister):
    """Lists with a client's paginator, whichever library the client is from.

    Its errors do not say where to carry on, but its pages do: StartingToken is documented as the
    NextToken of the last one.
    """

    def make(self, client: Any, request: Request) -> Any:
        config = {
            "PageSize": request.page_size,
            "MaxItems": request.limit,
            "StartingToken": request.carry_on,
        }
        paginator = client.get_paginator(request.snake_case)
        return paginator.paginate(**request.parameters, PaginationConfig=config)

    def items(self, piece: Any, request: Request) -> Iterable[Any]:
        self.token = piece.get("NextToken")
        items: list[Any] = piece.get(request.member, [])  # AWS may leave it out
        return items
