"""Runs the lister of an adapter in Python, and reports what it gave and how it ended.

It needs nothing but the standard library, since each adapter runs in the environment of its lister:

    python adapters/boto3_paginator.py '{"operation": "ListImages", "member": "Images", ...}'

It prints lines of JSON: ``{"run": 0, "items": [[ARN, milliseconds], ...]}`` for what came, then
``{"run": 0, "ended": "complete"}``, ``"left"``, or ``"error"`` with the error and, if the lister
gives one, with what it takes to carry on. After ``"left"``, and after ``"settled"`` half a second
later, it waits for a line.
"""

from __future__ import annotations

import asyncio
import json
import sys

from actions import ACTIONS
from counting import count
from lister import Lister, Request, to_snake_case
from report import Report

__all__ = ["Lister", "Request", "main", "to_snake_case"]


def main(lister: Lister) -> None:
    """Do what the request on the command line says, and report."""
    request = Request(**json.loads(sys.argv[1]))
    asyncio.run(_act(lister, request))


async def _act(lister: Lister, request: Request) -> None:
    act = count if request.action == "count" else ACTIONS[request.action]
    await act(lister, request, Report(request))
