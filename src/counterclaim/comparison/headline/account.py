"""What a headline or a body tells, sentence by sentence, as far as the two are set side by side."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from counterclaim.comparison.headline.marks import Mark, find_marks, placed_marks, stem_of
from counterclaim.comparison.headline.negations import negated_words
from counterclaim.comparison.headline.words import Doing, HeadlineWords
from counterclaim.model.document import Document
from counterclaim.model.factuality import Polarity
from counterclaim.model.reading import Sentence
from counterclaim.model.record import Record
from counterclaim.model.span import Part, Span
from counterclaim.model.tree import Tree, tree_of
from counterclaim.quotation_marks import find_quoted

_MATTER = frozenset({"NOUN", "PROPN", "VERB", "ADJ", "NUM", "X"})
_SHORTEST_QUOTATION = 4
_SINGLE_QUOTED = re.compile(rf"(?<!\w)'[^']{{{_SHORTEST_QUOTATION},}}'(?!\w)")


@dataclass(frozen=True, slots=True)
class Passage:
    """One sentence.

    `stems` are those of its words that tell what it is about, `denied` those of them that stand
    under a negation. `carries`: it speaks of a story, a photo, a claim. `told`: most of it is what
    somebody says.
    """

    span: Span
    stems: frozenset[str]
    denied: frozenset[str]
    marks: tuple[Mark, ...]
    carries: bool
    told: bool


@dataclass(frozen=True, slots=True)
class Account:
    """What one part of a document tells.

    `shown` are the words behind its stems. `passes_on`: it quotes, or says who says it.
    """

    document: Document
    passages: tuple[Passage, ...]
    stems: frozenset[str]
    shown: frozenset[tuple[str, str]]
    passes_on: bool

    @property
    def written(self) -> str:
        """Its words, sentence after sentence."""
        return " ".join(self.document.words_of(each.span) for each in self.passages)


@dataclass(frozen=True, slots=True)
class _Found:
    """What the record has in one part: marks, what is said, and what is said not to be so."""

    marks: tuple[Mark, ...]
    said: tuple[Span, ...]
    negative: tuple[Span, ...]


def account_of(record: Record, part: Part, words: HeadlineWords) -> Account:
    """The account of a title or a text; without passages where nothing was read there.

    The record must have its reading: one that comes from a ledger has no words any more.
    """
    said = tuple(s for each in record.attributions for s in each.content if s.part == part)
    marks = find_marks(record, part, said, words)
    found = _Found(marks, said, tuple(s for s in _negative(record) if s.part == part))
    passages: list[Passage] = []
    shown: set[tuple[str, str]] = set()
    for each in record.reading.parts:
        if each.part == part:
            tree = tree_of(each, record.document.part(part))
            passages += [_passage(tree, one, found, words) for one in each.sentences]
            telling = (at for at in range(len(each.words)) if _tells(tree, at, words))
            shown |= {(stem_of(tree.lemma(at)), tree.written[at]) for at in telling}
    bare = {each for each in shown if not _is_mark(each[1], passages, record.document)} or shown
    return Account(
        record.document,
        tuple(passages),
        frozenset(stem for stem, _ in bare),
        frozenset(bare),
        bool(said) or _quotes(record.document.part(part)),
    )


def _is_mark(word: str, passages: Sequence[Passage], document: Document) -> bool:
    """Whether a word refutes or passes on what is told, and is no part of it."""
    return any(
        word in document.words_of(mark.span).split()
        for each in passages
        for mark in each.marks
        if mark.doing is not Doing.UNDONE
    )


def _passage(tree: Tree, sentence: Sentence, found: _Found, words: HeadlineWords) -> Passage:
    own = range(sentence.start, sentence.end)
    span = Span(tree.word(own[0]).span.start, tree.word(own[-1]).span.end, tree.part.part)
    telling = [at for at in own if _tells(tree, at, words)]
    negated = negated_words(tree, own, words)
    denied = negated | {
        at for at in own if any(tree.word(at).span.overlaps(each) for each in found.negative)
    }
    inside = [mark for mark in found.marks if mark.span.overlaps(span)]
    return Passage(
        span,
        frozenset(stem_of(tree.lemma(at)) for at in telling),
        frozenset(stem_of(tree.lemma(at)) for at in telling if at in denied),
        tuple(placed_marks(tree, own, inside, negated, words)),
        any(tree.lemma(at) in words.carriers for at in own),
        2 * _shared(span, found.said) > span.end - span.start,
    )


def _tells(tree: Tree, at: int, words: HeadlineWords) -> bool:
    if tree.upos(at) not in _MATTER or tree.lemma(at) in words.slight:
        return False
    return any(letter.isalnum() for letter in tree.lemma(at))


def _negative(record: Record) -> list[Span]:
    """The words by which the record has something as not so: acts, and who holds what."""
    negative = Polarity.NEGATIVE
    acts = [each.trigger for each in record.events if each.factuality.polarity is negative]
    held = [each.trigger for each in record.control if each.factuality.polarity is negative]
    return [span for trigger in (*acts, *held) for span in trigger]


def _shared(span: Span, others: Sequence[Span]) -> int:
    """How many characters of a span the largest of some others covers."""
    return max(
        (min(span.end, each.end) - max(span.start, each.start) for each in others), default=0
    )


def _quotes(text: str) -> bool:
    long = (each.end - each.start >= _SHORTEST_QUOTATION for each in find_quoted(text))
    return any(long) or _SINGLE_QUOTED.search(text) is not None
