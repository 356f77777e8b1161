"""Words and phrases for acts, weapons, sites and reasons, and the kinds that they are of."""

import re
from collections import defaultdict
from collections.abc import Collection, Mapping
from dataclasses import dataclass

from counterclaim.model.comparison import Slot
from counterclaim.table_rows import table_rows

_PACKAGE = "counterclaim.comparison"
_DENIAL = re.compile(r"\b(?:not?|never|without|cannot)\b")
_STEM = 4  # letters by which a dictionary form is known to be that of a word in a phrase


@dataclass(frozen=True, slots=True, order=True)
class Kind:
    """A kind of act, weapon, site or reason: one answer to the question `head`."""

    name: str
    head: str


@dataclass(frozen=True, slots=True)
class KindTable:
    """What kinds words are of.

    `words` gives a word or phrase its kinds, `wider` a kind the one in which it lies. `exclusive`
    are the heads whose kinds shut each other out, by slots. `phrases` finds the words in text.
    """

    words: Mapping[str, frozenset[Kind]]
    wider: Mapping[Kind, Kind]
    exclusive: Mapping[Slot, frozenset[str]]
    phrases: re.Pattern[str]

    def in_words(self, text: str, lemmas: Collection[str]) -> frozenset[Kind]:
        """The kinds of all words and phrases in a text; of phrases the longest counts.

        `text` is in lower case, `lemmas` are the dictionary forms of its words.
        """
        found: set[Kind] = set()
        taken: set[str] = set()
        for match in self.phrases.finditer(text):
            found |= self._kinds_of(match[0])
            taken |= {word[:_STEM] for word in match[0].split()}
        for lemma in lemmas:
            if lemma[:_STEM] not in taken:
                found |= self.words.get(lemma, frozenset())
        return frozenset(found)

    def denials_in(self, text: str) -> frozenset[Kind]:
        """The kinds of phrases that say by denying: "without a fight", "never left"."""
        found: set[Kind] = set()
        for match in self.phrases.finditer(text):
            if _DENIAL.search(match[0]):
                found |= self._kinds_of(match[0])
        return frozenset(found)

    def _kinds_of(self, phrase: str) -> frozenset[Kind]:
        """The kinds of a phrase as it stands, and of every stem with which it begins."""
        stems = (f"{phrase[:end]}*" for end in range(1, len(phrase) + 1))
        return frozenset(
            kind for word in (phrase, *stems) for kind in self.words.get(word, frozenset())
        )

    def of_lemma(self, lemma: str) -> frozenset[Kind]:
        """The kinds of one word by its dictionary form."""
        return self.in_words(lemma, (lemma,))

    def narrower(self, kind: Kind, of: Kind) -> bool:
        """Whether one kind lies in another one."""
        wider = self.wider.get(kind)
        return wider is not None and (wider == of or self.narrower(wider, of))


def load_kinds() -> KindTable:
    """The table that ships with the package."""
    words: dict[str, set[Kind]] = defaultdict(set)
    wider: dict[Kind, Kind] = {}
    for word, name, within, head in table_rows(_PACKAGE, "kinds.tsv", 4):
        words[word].add(Kind(name, head))
        if within not in ("-", name):
            wider[Kind(name, head)] = Kind(within, head)
    exclusive: dict[Slot, set[str]] = defaultdict(set)
    for head, slot in table_rows(_PACKAGE, "heads.tsv", 2):
        exclusive[Slot(slot)].add(head)
    longest = sorted(words, key=len, reverse=True)
    patterns = "|".join(re.escape(word).replace(r"\*", r"\w*") for word in longest)
    return KindTable(
        {word: frozenset(own) for word, own in words.items()},
        wider,
        {slot: frozenset(heads) for slot, heads in exclusive.items()},
        re.compile(rf"(?<![\w-])(?:{patterns})(?![\w-])"),
    )
