"""The names that a declaration gives to the members of a shape."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from typing import Any

from awslists._support.names import LetterCase, choose_name, make_aws_name
from awslists.testing._declaration_check.shapes import MODEL, describe

__all__ = ["MemberNames"]

OTHER: dict[LetterCase, LetterCase] = {"PascalCase": "camelCase", "camelCase": "PascalCase"}


class MemberNames:
    """Matches the fields of a class with the members of a shape.

    Attributes:
        members: The member that each field stands for, as far as that can be told.

    Args:
        where: The name of the class.
        kind: ``"member"`` or ``"parameter"``.
        modeled: The members of the shape.
        declared: AWS's name of each field, as declared.
        letter_case: How the class spells names that are not declared one by one.
        taken: The names that no field can have.
    """

    def __init__(
        self,
        where: str,
        kind: str,
        modeled: Mapping[str, Any],
        declared: Mapping[str, str],
        letter_case: LetterCase,
        taken: Collection[str],
    ) -> None:
        self._where, self._kind, self._taken = where, kind, taken
        self._modeled, self._declared = modeled, declared
        self._case: LetterCase = letter_case
        self.members: dict[str, str] = {name: self._find_member(name) for name in declared}
        self._is_other_case = any(map(self._is_in_other_case, declared)) or (
            not declared and self._is_mostly_in_other_case()
        )

    def find_wrong_case(self) -> Iterator[str]:
        """Find out whether the names begin with letters of the other size."""
        if self._is_other_case:
            other = OTHER[self._case]
            size = "small" if other == "camelCase" else "capital"
            begin = f"the names in {MODEL} begin with {size} letters"
            yield f'{self._where}: {begin}; declare the class with names="{other}"'

    def find_missing(self, required: Sequence[str]) -> Iterator[str]:
        """Find the members that no field stands for."""
        for member in sorted({*self._modeled} - {*self.members.values()}):
            attribute = choose_name(member, self._taken)
            shape = describe(self._modeled[member], required=member in required)
            said = f"the declaration lacks {attribute}, {shape}"
            if not self._follows(member, attribute):
                said += f'; write Name("{member}") in its annotation'
            yield f"{self._where}: {MODEL} has the {self._kind} {member}, {said}"

    def explain_misnaming(self, name: str) -> str:
        """Explain what is wrong with the name of a field; "" if nothing is."""
        meant = self.members[name]
        if meant not in self._modeled:
            return f"{MODEL} has no {self._kind} {meant}"
        if self._declared[name] == meant or self._is_in_other_case(name):
            return ""
        chosen = choose_name(meant, self._taken)
        named = "" if self._follows(meant, chosen) else f', with Name("{meant}") in its annotation'
        return f"write {chosen}{named}"

    def _find_member(self, name: str) -> str:
        given = self._declared[name]
        if given in self._modeled or given != make_aws_name(name, self._case):
            return given
        bare = _strip(name)
        return next((member for member in self._modeled if _strip(member) == bare), given)

    def _is_in_other_case(self, name: str) -> bool:
        meant, given = self.members[name], self._declared[name]
        return given != meant == make_aws_name(name, OTHER[self._case])

    def _is_mostly_in_other_case(self) -> bool:
        small = sum(name[:1].islower() for name in self._modeled)
        is_camel = 2 * small > len(self._modeled)
        return bool(self._modeled) and is_camel == (self._case == "PascalCase")

    def _follows(self, member: str, attribute: str) -> bool:
        case = OTHER[self._case] if self._is_other_case else self._case
        return make_aws_name(attribute, case) == member


def _strip(name: str) -> str:
    return "".join(filter(str.isalnum, name)).lower()
