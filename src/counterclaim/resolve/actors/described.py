"""Names that no table knows, and what the text says beside them of who they are."""

import re
from dataclasses import dataclass, field, replace

from counterclaim.resolve.actors.answer import Answer, Sort
from counterclaim.resolve.actors.choice import Setting
from counterclaim.resolve.actors.names import fold
from counterclaim.resolve.actors.phrase import Phrases
from counterclaim.resolve.actors.wording import DETERMINERS

_BESIDE = re.compile(r"^, ([^,;:.()—–“”]{4,90})(?:[,.;)—–]|$)")
_BEFORE = re.compile(r"(?:^|[,;:—–] |\b(?:by|and|with|that) )([^,;:.()—–“”]{4,90}), $")
_SAYS_WHO = (Sort.OFFICE, Sort.PEOPLE, Sort.GROUP, Sort.ORGAN)
_SMALL = frozenset("al el bin ibn de da van der von la le the y e".split())
_MOST_TITLES = 3


@dataclass(frozen=True, slots=True)
class Described:
    """The names of a document that were told about so far, by their last word."""

    phrases: Phrases
    known: dict[str, Answer] = field(default_factory=dict)

    def read(self, words: str, answer: Answer, setting: Setting, near: tuple[str, str]) -> Answer:
        """What a name means by the words beside it (`near`: before and after), or said before.

        An answer that has a country, or is that of no name, stays as it is.
        """
        name = None if answer.entity else _name_in(words)
        if name is None:
            return answer
        if answer.country:
            self.known.setdefault(name, answer)
            return answer
        if answer.sort is Sort.PRONOUN:
            return answer
        found = self._beside(setting, near) or self.known.get(name)
        if found is None:
            return answer
        self.known.setdefault(name, found)
        return replace(found, entity=None, sector=found.sector or answer.sector)

    def _beside(self, setting: Setting, near: tuple[str, str]) -> Answer | None:
        """What stands between commas right behind a name, or with a comma right before it."""
        before, after = near
        for found in (_BESIDE.match(after), _BEFORE.search(before)):
            if found and found[1].split()[0].lower() in DETERMINERS | {"who"}:
                read = self.phrases.read(found[1], setting)
                if read.country and read.sort in _SAYS_WHO:
                    return replace(read, why=f"“{found[1]}” beside the name", sort=Sort.PEOPLE)
        return None


def _name_in(words: str) -> str | None:
    """The last word of a name that a phrase is, alone or behind lower-case titles; else None."""
    each = [word for word in words.split() if word.lower() not in _SMALL]
    first = next((n for n, word in enumerate(each) if word[:1].isupper()), len(each))
    name = each[first:]
    if not name or first > _MOST_TITLES or not all(word[:1].isupper() for word in name):
        return None
    if len(name) == 1 and name[0].lower() in DETERMINERS:
        return None
    return fold(name[-1])
