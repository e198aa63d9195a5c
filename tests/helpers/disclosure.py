"""Searches for secrets in all that an error says; answers that lead to errors."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from importlib.resources import files
from traceback import TracebackException, format_exception
from urllib.parse import quote

from awslists.testing import Answer, faults

SOURCE = str(files("awslists"))
TOKEN = "a+token/of/many=characters/" + "x" * 40 + "=="


def forms_of(token: str) -> list[str]:
    """Return a token as it is, and as it stands in a URL."""
    return [token, quote(token, safe="")]


def said_by(error: BaseException) -> Iterator[str]:
    """Return what an error and its causes show, in a traceback or not."""
    yield "".join(format_exception(error))
    for each in _chain(error):
        yield from (str(each), repr(each), repr(each.args), repr(getattr(each, "__notes__", "")))


def locals_of_ours(error: BaseException) -> Iterator[str]:
    """The local variables of our own frames, as far as a traceback with local variables goes."""
    shown: TracebackException | None = TracebackException.from_exception(error, capture_locals=True)
    while shown is not None:
        for frame in shown.stack:
            if frame.filename.startswith(SOURCE):
                yield from (frame.locals or {}).values()
        shown = shown.__cause__ or (None if shown.__suppress_context__ else shown.__context__)


def disclosed(texts: Iterable[str], secrets: Iterable[str]) -> list[tuple[str, str]]:
    """Return each secret found in a text, with the text."""
    return [(secret, text) for text in texts for secret in secrets if secret in text]


def _chain(error: BaseException | None) -> Iterator[BaseException]:
    if error is not None:
        yield error
        yield from _chain(error.__cause__)
        if error.__context__ is not error.__cause__:
            yield from _chain(error.__context__)


# --- Answers that hold the token ----------------------------------------------------------------


def echoed(answer: Answer) -> Answer:
    """Answer a refusal that repeats the token."""
    token = answer.request.parameters["NextToken"]
    message = f"Value '{token}' at 'nextToken' failed to satisfy constraint"
    return faults.service_error("ValidationException", message)(answer)


def begun_with_the_token(answer: Answer) -> Answer:
    return answer.replace(status=200, raw=f'{{"NextToken": "{TOKEN}", "Images": ['.encode())


def token_of_a_wrong_type(answer: Answer) -> Answer:
    payload = {answer.items_member: [], "NextToken": [TOKEN]}
    return answer.replace(status=200, payload=payload)


def list_for_an_object(answer: Answer) -> Answer:
    return answer.replace(status=200, raw=f'[{{"NextToken": "{TOKEN}"}}]'.encode())


def illegal_header(answer: Answer) -> Answer:
    return answer.replace(headers={**answer.headers, "Illegal Header": "x"})


def same_token_again(answer: Answer) -> Answer:
    return answer.replace(status=200, payload={answer.items_member: [], "NextToken": TOKEN})
