"""The words of one part of a document with their tree, as rules ask for them."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import overload

from counterclaim.model.reading import PartReading, Word

_CLAUSES = frozenset({"root", "ccomp", "advcl", "acl", "parataxis", "csubj", "xcomp", "conj"})
_VERBAL = frozenset({"VERB", "AUX"})


@dataclass(frozen=True, slots=True)
class Tree:
    """Words by index, each in small letters too, and those that each governs."""

    part: PartReading
    forms: tuple[str, ...]
    written: tuple[str, ...]
    below: tuple[tuple[int, ...], ...] = field(repr=False)

    def word(self, at: int) -> Word:
        """The word itself."""
        return self.part.words[at]

    def head(self, at: int) -> int:
        """The index of its governor, -1 for a root."""
        return self.part.words[at].head

    def relation(self, at: int) -> str:
        """Its relation, without subtype."""
        return self.part.words[at].relation.partition(":")[0]

    def full_relation(self, at: int) -> str:
        """Its relation, with subtype."""
        return self.part.words[at].relation

    def lemma(self, at: int) -> str:
        """Its lemma in small letters."""
        return self.part.words[at].lemma.lower()

    def upos(self, at: int) -> str:
        """Its part of speech."""
        return self.part.words[at].upos

    def children(self, at: int, *relations: str) -> Iterator[int]:
        """The words that it governs, all or those in these relations (without subtype)."""
        for child in self.below[at]:
            if not relations or self.relation(child) in relations:
                yield child

    def governs(self, at: int, relation: str) -> bool:
        """Whether it governs a word in this relation (without subtype)."""
        return any(self.relation(child) == relation for child in self.below[at])

    def has(self, at: int, *lemmas: str) -> bool:
        """Whether it governs one of these lemmas."""
        return any(self.lemma(child) in lemmas for child in self.below[at])

    def above(self, at: int) -> Iterator[int]:
        """Its governor, that one's, and so on to the root."""
        at = self.head(at)
        while at >= 0:
            yield at
            at = self.head(at)

    def clause(self, at: int) -> int:
        """The word that heads the innermost clause in which this one stands."""
        for each in (at, *self.above(at)):
            verbal = self.upos(each) in _VERBAL or self.has_subject(each)
            if verbal and self.relation(each) in _CLAUSES:
                return each
        return at

    def has_subject(self, at: int) -> bool:
        """Whether it governs a subject."""
        return any(self.relation(child) in {"nsubj", "csubj"} for child in self.below[at])


class UpTo(Sequence[str]):
    """The first so many of some words, without a copy of them."""

    def __init__(self, words: Sequence[str], end: int) -> None:
        self._words, self._end = words, end

    def __len__(self) -> int:
        return self._end

    @overload
    def __getitem__(self, at: int) -> str: ...
    @overload
    def __getitem__(self, at: slice) -> Sequence[str]: ...
    def __getitem__(self, at: int | slice) -> str | Sequence[str]:
        if isinstance(at, slice):
            return self._words[slice(*at.indices(self._end))]
        if 0 <= at < self._end:
            return self._words[at]
        raise IndexError(at)


def tree_of(part: PartReading, text: str) -> Tree:
    """The tree of one part; `text` is what its spans count from."""
    written = tuple(text[word.span.start : word.span.end] for word in part.words)
    below: list[list[int]] = [[] for _ in part.words]
    for at, word in enumerate(part.words):
        if word.head >= 0:
            below[word.head].append(at)
    return Tree(part, tuple(each.lower() for each in written), written, _frozen(below))


def _frozen(lists: Sequence[Sequence[int]]) -> tuple[tuple[int, ...], ...]:
    return tuple(map(tuple, lists))
