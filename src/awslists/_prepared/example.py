"""A call to learn from."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from awslists._session.ongoing_call import SentRequest

__all__ = ["Example"]


@dataclass(frozen=True, slots=True)
class Example:
    """A call that botocore made, of which all later ones are variations.

    Attributes:
        sent: Its request.
        parameters: The AWS-named parameters that the request was made from.
        request_signer: botocore's signer, which knows the credentials.
    """

    sent: SentRequest
    parameters: Mapping[str, Any] = field(repr=False)
    request_signer: Any
