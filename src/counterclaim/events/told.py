"""Events with the words that tell them, found by those words and by their sentences."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from counterclaim.events.clauses import Clauses
from counterclaim.model.document import Document
from counterclaim.model.event import Event, Participant
from counterclaim.model.reading import Reading
from counterclaim.model.span import Span

_NAMING = frozenset({"VERB", "NOUN", "PROPN", "ADJ"})
_VERBAL = frozenset({"VERB", "AUX", "ADJ"})


@dataclass(frozen=True, slots=True)
class Told:
    """An event with the words of its trigger; `head` governs the others.

    `lemmas` are those of the trigger without particles and articles.
    """

    event: Event
    clauses: Clauses
    words: tuple[int, ...]
    head: int
    sentence: int
    lemmas: frozenset[str]

    @property
    def part(self) -> str:
        """The title or the text."""
        return self.clauses.part.part


class Telling:
    """All events of a document on their words."""

    def __init__(self, document: Document, reading: Reading, events: Sequence[Event]) -> None:
        self.events = tuple(events)
        self._document = document
        self.clauses: Mapping[str, Clauses] = {
            part.part: Clauses(part, document.part(part.part)) for part in reading.parts
        }
        self.told = tuple(found for event in events if (found := self._told(event)))
        self._by_word: dict[tuple[str, int], Told] = {}
        for each in reversed(self.told):
            self._by_word.update({(each.part, at): each for at in each.words})

    def _told(self, event: Event) -> Told | None:
        clauses = self.clauses.get(event.trigger[0].part) if event.trigger else None
        if clauses is None:
            return None
        words = tuple(at for span in event.trigger for at in clauses.words_in(span))
        heads = clauses.heads(event.trigger)
        if not heads:
            return None
        verbs = [at for at in heads if clauses.words[at].upos in _VERBAL]
        head = (verbs or heads)[0]
        lemmas = frozenset(clauses.lemma(at) for at in words if clauses.words[at].upos in _NAMING)
        return Told(event, clauses, words, head, clauses.sentence(head), lemmas)

    def at(self, clauses: Clauses, word: int) -> Told | None:
        """The event of whose trigger a word is part."""
        return self._by_word.get((clauses.part.part, word))

    def sentences(self) -> Iterator[list[Told]]:
        """The events of each sentence that has any, in the order of the text."""
        found: dict[tuple[str, int], list[Told]] = {}
        for each in self.told:
            found.setdefault((each.part, each.sentence), []).append(each)
        for _, own in sorted(found.items(), key=lambda pair: (pair[0][0] != "title", pair[0][1])):
            yield own

    def above(self, clauses: Clauses, word: int) -> Told | None:
        """The event on the nearest word above one."""
        for each in clauses.above(word):
            found = self.at(clauses, each)
            if found:
                return found
        return None

    def topmost(self, clauses: Clauses, word: int) -> list[Told]:
        """The events on a word or nearest below it, none of them below another one."""
        found: list[Told] = []
        waiting = [word]
        while waiting:
            at = waiting.pop()
            own = self.at(clauses, at)
            if own is None:
                waiting += clauses.below(at)
            elif own not in found:
                found.append(own)
        return sorted(found, key=lambda told: told.head)

    def words_of(self, span: Span) -> str:
        """The words that a span stands on."""
        return self._document.words_of(span)

    def noun(self, participant: Participant) -> str:
        """The lemma of the noun that heads the words of one who acts."""
        heads = self._heads(participant)
        if heads:
            clauses = self.clauses[participant.span.part]
            return clauses.lemma(heads[0])
        return self.words_of(participant.span).lower()

    def is_pronoun(self, participant: Participant) -> bool:
        """Whether one who acts is only pointed at."""
        heads = self._heads(participant)
        clauses = self.clauses.get(participant.span.part)
        return bool(heads and clauses and clauses.words[heads[0]].upos == "PRON")

    def _heads(self, participant: Participant) -> list[int]:
        clauses = self.clauses.get(participant.span.part)
        return clauses.heads([participant.span]) if clauses else []
