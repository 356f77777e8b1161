"""The words of one part with their tree, as the rules on events ask for them."""

from collections.abc import Iterator, Sequence
from functools import cached_property
from itertools import takewhile

from counterclaim.model.reading import PartReading
from counterclaim.model.span import Span

NOMINAL = frozenset({"NOUN", "PROPN", "PRON", "NUM"})
RELATIVE = frozenset({"who", "whom", "which", "that"})
_JOINED = frozenset({"conj"})


class Clauses:
    """Words by index, in small letters too, and those that each governs."""

    def __init__(self, part: PartReading, text: str) -> None:
        """`text` is what the spans of the part count from."""
        self.part = part
        self.words = part.words
        self.forms = tuple(text[w.span.start : w.span.end].lower() for w in part.words)
        below: list[list[int]] = [[] for _ in part.words]
        for at, word in enumerate(part.words):
            if word.head >= 0:
                below[word.head].append(at)
        self._below = tuple(map(tuple, below))
        self._starts = {word.span.start: at for at, word in enumerate(part.words)}

    @cached_property
    def _sentence_of(self) -> tuple[int, ...]:
        numbers = [0] * len(self.words)
        for number, sentence in enumerate(self.part.sentences):
            numbers[sentence.start : sentence.end] = [number] * (sentence.end - sentence.start)
        return tuple(numbers)

    def sentence(self, at: int) -> int:
        """The number of the sentence in which a word stands."""
        return self._sentence_of[at]

    def relation(self, at: int) -> str:
        """Its relation to its governor, without subtype."""
        return self.words[at].relation.partition(":")[0]

    def lemma(self, at: int) -> str:
        """Its lemma in small letters."""
        return self.words[at].lemma.lower()

    def head(self, at: int) -> int:
        """The index of its governor, -1 for a root."""
        return self.words[at].head

    def below(self, at: int, *relations: str) -> Iterator[int]:
        """The words that it governs, all or those in these relations (with or without subtype)."""
        for child in self._below[at]:
            own = {self.words[child].relation, self.relation(child)}
            if not relations or own.intersection(relations):
                yield child

    def first(self, at: int, *relations: str) -> int | None:
        """The first word that it governs in one of these relations."""
        return next(self.below(at, *relations), None)

    def above(self, at: int) -> Iterator[int]:
        """Its governor, that one's, and so on to the root."""
        at = self.head(at)
        while at >= 0:
            yield at
            at = self.head(at)

    def under(self, at: int) -> Iterator[int]:
        """It and all words below it, in no order."""
        waiting = [at]
        while waiting:
            each = waiting.pop()
            yield each
            waiting += self._below[each]

    def preposition(self, at: int) -> str:
        """What stands before a noun as its preposition: "in front of", or nothing."""
        found = [each for each in self.below(at, "case") if each < at]
        more = [more for each in found for more in self.below(each, "fixed")]
        return " ".join(self.forms[each] for each in sorted({*found, *more}))

    def is_passive(self, verb: int) -> bool:
        """Whether its subject, said or understood, is the one it is done to."""
        if self.first(verb, "nsubj:pass", "aux:pass", "csubj:pass") is not None:
            return True
        if self.words[verb].upos != "VERB" or self.words[verb].relation == "acl:relcl":
            return False
        alone = self.relation(verb) in {"acl", "advcl", "amod"} and not self._has_mark(verb)
        return alone and self.is_participle(verb) and self.first(verb, "obj", "nsubj") is None

    def is_participle(self, verb: int) -> bool:
        """Whether its form differs from its lemma and does not end in "ing"."""
        return self.forms[verb] != self.lemma(verb) and not self.forms[verb].endswith("ing")

    def _has_mark(self, verb: int) -> bool:
        return any(self.forms[each] == "to" for each in self.below(verb, "mark"))

    def words_in(self, span: Span) -> list[int]:
        """The words that share a character with a span, in their order."""
        return list(
            takewhile(
                lambda at: self.words[at].span.start < span.end,
                range(self._near(span.start), len(self.words)),
            )
        )

    def _near(self, start: int) -> int:
        """The first word that ends behind a character."""
        low, high = 0, len(self.words)
        while low < high:
            middle = (low + high) // 2
            if self.words[middle].span.end <= start:
                low = middle + 1
            else:
                high = middle
        return low

    def heads(self, spans: Sequence[Span]) -> list[int]:
        """The words of some spans whose governors stand outside them, in their order."""
        own = [at for span in spans for at in self.words_in(span)]
        inside = set(own)
        return [at for at in own if self.head(at) not in inside and self.words[at].upos != "PUNCT"]

    def members(self, at: int) -> list[int]:
        """A noun and those that are joined to it by "and" or commas."""
        joined = [each for each in self.below(at, "conj") if self.words[each].upos in NOMINAL]
        return [at, *joined]

    def span(self, first: int, last: int) -> Span:
        """The characters from one word to another."""
        start, end = self.words[first].span, self.words[last].span
        return Span(start.start, end.end, start.part)

    def is_set_off(self, head: int, child: int) -> bool:
        """Whether a comma, a dash or a bracket parts a word from what follows to say more of it."""
        start = min(self.under(child))
        return any(
            self.words[at].upos == "PUNCT" and self.forms[at] not in _LIGHT
            for at in range(head + 1, start + 1)
        )


_LIGHT = frozenset("- ' ’ ‘ “ ” \"".split())
