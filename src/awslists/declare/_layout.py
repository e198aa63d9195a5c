"""Puts code on lines as `ruff format` does, so that it leaves what is written as it is.

What fits on a line stays on it. Otherwise brackets are opened: their contents go on one line if
they fit, or else each element on a line of its own, with a comma after the last one.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from textwrap import wrap

from awslists.declare._code import Code, Expression, Group, Keyword, Name, Parts, Union, quote

__all__ = ["Layout"]

STEP = 4


class Layout:
    """A way to put code on lines.

    Args:
        width: Characters in a line, at most.
    """

    def __init__(self, width: int) -> None:
        self.width = width

    def write_field(self, name: str, annotation: Expression, default: str) -> list[str]:
        """Writes a line such as ``name: annotation = default``, or more lines."""
        lead, tail = f"{name}: ", f" = {default}" if default else ""
        if self._fits(annotation, STEP, lead, tail):
            return self._spread(annotation, STEP, lead, tail)
        if default and self._fits(annotation, STEP, lead, " = ("):
            opening = self._spread(annotation, STEP, lead, " = (")
            return [*opening, f"{' ' * 2 * STEP}{default}", f"{' ' * STEP})"]
        if isinstance(annotation, Group):
            return self._spread(annotation, STEP, lead, tail)
        return [
            f"{' ' * STEP}{lead}(",
            *self._spread(annotation, 2 * STEP, "", ""),
            f"{' ' * STEP}){tail}",
        ]

    def write_constant(self, name: str, value: str) -> list[str]:
        """Writes ``name = "value"`` in a class."""
        text = quote(value)
        line = f"{' ' * STEP}{name} = {text}"
        inner = f"{' ' * 2 * STEP}{text}"
        if len(line) > self.width >= len(inner):
            return [f"{' ' * STEP}{name} = (", inner, f"{' ' * STEP})"]
        return [line]

    def write_class(self, name: str, arguments: Sequence[Expression], spread: bool) -> list[str]:
        """Writes the first line of a class, or with `spread`, each argument on its own line."""
        group = Group(Code(f"class {name}"), "()", tuple(arguments))
        if spread:
            return [f"class {name}(", *self._spread_each(arguments, STEP, ","), "):"]
        return self._spread(group, 0, "", ":")

    def write_names(self, lead: str, names: Sequence[str], brackets: str) -> list[str]:
        """Writes names between brackets, or each on its own line; on one, without ``()``."""
        inner = ", ".join(names)
        line = f"{lead}{inner}" if brackets == "()" else f"{lead}[{inner}]"
        if len(line) <= self.width:
            return [line]
        return [
            f"{lead}{brackets[0]}",
            *(f"{' ' * STEP}{name}," for name in names),
            brackets[1],
        ]

    def write_text(self, text: str, indent: int, hanging: int = 0, room: int = 0) -> list[str]:
        """Writes a paragraph of a docstring.

        Args:
            text: The paragraph.
            indent: Spaces before its lines.
            hanging: More spaces before all lines but the first.
            room: Characters to leave free at the ends of lines.
        """
        return wrap(
            text,
            self.width - room,
            initial_indent=" " * indent,
            subsequent_indent=" " * (indent + hanging),
            break_long_words=False,
            break_on_hyphens=False,
        )

    def _fits(self, expression: Expression, indent: int, lead: str, tail: str) -> bool:
        return indent + len(lead) + len(_flatten(expression)) + len(tail) <= self.width

    def _spread(self, expression: Expression, indent: int, lead: str, tail: str) -> list[str]:
        """Writes an expression between `lead` and `tail`, on one line if that fits."""
        space = " " * indent
        if self._fits(expression, indent, lead, tail):
            return [f"{space}{lead}{_flatten(expression)}{tail}"]
        match expression:
            case Keyword(name, value):
                return self._spread(value, indent, f"{lead}{name}=", tail)
            case Parts(value):
                pieces = [*_split(value, self.width - indent - STEP)]
                inner = [f"{space}{' ' * STEP}{piece}" for piece in pieces]
                return [f"{space}{lead}(", *inner, f"{space}){tail}"]
            case Union(types):
                first, *others = types
                lines = self._spread(first, indent, lead, "")
                for place, each in enumerate(others, 1):
                    end = tail if place == len(others) else ""
                    lines += self._spread(each, indent, "| ", end)
                return lines
            case Group(head, brackets, items):
                opening = f"{space}{lead}{_flatten(head)}{brackets[0]}"
                return [
                    opening,
                    *self._fill(items, indent, brackets),
                    f"{space}{brackets[1]}{tail}",
                ]
            case _:
                return [f"{space}{lead}{_flatten(expression)}{tail}"]

    def _fill(self, items: Sequence[Expression], indent: int, brackets: str) -> list[str]:
        """Writes what is between brackets: on one line, or else each element on its own."""
        inner = ", ".join(map(_flatten, items))
        if indent + STEP + len(inner) <= self.width:
            return [f"{' ' * (indent + STEP)}{inner}"]
        is_subscript_of_one = brackets == "[]" and len(items) == 1
        return [*self._spread_each(items, indent + STEP, "" if is_subscript_of_one else ",")]

    def _spread_each(self, items: Sequence[Expression], indent: int, tail: str) -> Iterator[str]:
        for item in items:
            yield from self._spread(item, indent, "", tail)


def _flatten(expression: Expression) -> str:
    """Returns an expression on one line."""
    match expression:
        case Code(text) | Name(text):
            return text
        case Parts(value):
            return quote(value)
        case Keyword(name, value):
            return f"{name}={_flatten(value)}"
        case Union(types):
            return " | ".join(map(_flatten, types))
    opening, closing = tuple(expression.brackets)
    return (
        f"{_flatten(expression.head)}{opening}{', '.join(map(_flatten, expression.items))}{closing}"
    )


def _split(value: str, width: int) -> Iterator[str]:
    """Yields literals that make up a string, none of them longer than `width`."""
    is_raw = quote(value).startswith("r")
    start = 0
    while start < len(value):
        end = len(value)
        while end > start + 1 and not _is_piece(value[start:end], value[end:], width - is_raw):
            end -= 1
        if end < len(value):
            end = _find_break(value, start, end)
        yield _quote_raw(value[start:end]) if is_raw else quote(value[start:end])
        start = end


def _quote_raw(piece: str) -> str:
    """Returns a raw literal; a piece of a string that can be raw has one kind of quotes."""
    mark = "'" if '"' in piece else '"'
    return f"r{mark}{piece}{mark}"


def _find_break(value: str, start: int, end: int) -> int:
    """Returns a better end of a part: after a slash of an address, or before an outer group."""
    if value.startswith("https://"):
        return value.rfind("/", start, end) + 1 or end
    depth, depths = 0, {end: len(value)}
    for place in range(1, end):
        if value[place] in "()" and value[place - 1] != "\\":
            if value[place] == "(" and 2 * place > start + end:
                depths[place] = depth
            depth += 1 if value[place] == "(" else -1
    return min(depths, key=lambda place: (depths[place], -place))


def _is_piece(piece: str, rest: str, width: int) -> bool:
    """Returns whether a part of a string fits, and does not end within an escape."""
    backslashes = len(piece) - len(piece.rstrip("\\"))
    return len(quote(piece)) <= width and not (rest and backslashes % 2)
