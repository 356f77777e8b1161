"""Acts that constructions tell, with the reason, and the words of one part as rules see them."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, fields, replace
from functools import cached_property

from counterclaim.events.clauses import Clauses
from counterclaim.events.phrases import phrase
from counterclaim.events.tables import rows
from counterclaim.model.event import Participant
from counterclaim.model.factuality import Certainty, Factuality, Polarity, Status
from counterclaim.model.reading import ActSpans, AttributionSpans
from counterclaim.model.span import Span

Named = Mapping[str, frozenset[str]]
_NOUNS = frozenset({"NOUN", "PROPN"})


@dataclass(frozen=True, slots=True)
class RuledAct(ActSpans):
    """An act that a construction tells, whatever the reader made of its words.

    Its score is 0 where the reader found no act at all.
    """

    why: str


def ruled(act: ActSpans, why: str, **changes: object) -> RuledAct:
    """An act with these fields changed, for this reason."""
    own = {each.name: getattr(act, each.name) for each in fields(ActSpans)}
    before = f"{act.why}; " if isinstance(act, RuledAct) else ""
    return RuledAct(**{**own, **changes}, why=f"{before}{why}")


def bare_act(scene: "Scene", words: Sequence[int]) -> ActSpans:
    """An act of which only its words are known."""
    return ActSpans(
        trigger=tuple(scene.clauses.words[at].span for at in words),
        type="",
        mode=(),
        context=(),
        main=False,
        actor=(),
        recipient=(),
        place=(),
        time=(),
        count=(),
        factuality=Factuality(Polarity.POSITIVE, Certainty.CERTAIN, Status.HAPPENED),
        score=0.0,
    )


def load_told_by() -> Named:
    """Words by class: a table that comes with the package."""
    return {kind: frozenset(words.split()) for kind, words in rows("told_by.tsv", 2)}


@dataclass(frozen=True)
class Scene:
    """The acts of one part on their words."""

    clauses: Clauses
    acts: tuple[ActSpans, ...]
    toponyms: tuple[Span, ...]
    named: Named
    sayings: tuple[AttributionSpans, ...] = ()

    @cached_property
    def _act_of(self) -> Mapping[int, int]:
        return {
            at: number for number, act in enumerate(self.acts) for at in self.words(act.trigger)
        }

    def words(self, spans: Sequence[Span]) -> list[int]:
        """The words that share a character with some spans."""
        return [at for span in spans for at in self.clauses.words_in(span)]

    def at(self, word: int) -> int | None:
        """The number of the act of whose trigger a word is part."""
        return self._act_of.get(word)

    def head(self, act: ActSpans) -> int:
        """The word that governs those of a trigger, a verb before others; -1 for none."""
        heads = self.clauses.heads(act.trigger)
        verbs = [at for at in heads if self.clauses.words[at].upos == "VERB"]
        return next(iter(verbs or heads), -1)

    def is_a(self, word: int, *kinds: str) -> bool:
        """Whether a word is of one of these classes."""
        lemma = self.clauses.lemma(word)
        names = {lemma}
        if self.clauses.words[word].upos == "PROPN":
            names.add(lemma.removesuffix("s"))  # a headline's "Airstrikes"
        return any(names & self.named[kind] for kind in kinds)

    def who(self, noun: int, polarity: Polarity = Polarity.POSITIVE) -> tuple[Participant, ...]:
        """A noun and those joined to it, as those who stand in a slot.

        Names, and nouns each with words of its own, stand one by one; "donors and others" are one.
        """
        members = self.clauses.members(noun)
        spans = [phrase(self.clauses, at, self._act_of) for at in members]
        if len(members) > 1 and not all(self._stands_alone(at) for at in members):
            first, last = min(spans), max(spans)
            spans = [replace(first, end=last.end)]
        return tuple(Participant(span, polarity, Certainty.CERTAIN) for span in spans)

    def _stands_alone(self, noun: int) -> bool:
        named = self.clauses.words[noun].upos == "PROPN"
        return named or self.clauses.first(noun, "det", "nummod", "nmod:poss") is not None

    def words_alone(self, first: int, last: int) -> tuple[Participant, ...]:
        """The words from one to another, as one who stands in a slot."""
        span = self.clauses.span(first, last)
        return (Participant(span, Polarity.POSITIVE, Certainty.CERTAIN),)

    def owner(self, noun: int) -> tuple[Participant, ...]:
        """Whose a thing is: "Turkey's jets", "the U.S. planes", "Russian help"; nobody for none."""
        clauses = self.clauses
        owner = clauses.first(noun, "nmod:poss")
        if owner is not None and clauses.words[owner].upos in _NOUNS:
            return self.who(owner)
        named = [
            at
            for at in sorted(clauses.under(noun))
            if at < noun and clauses.relation(at) in {"amod", "compound", "flat"}
            if clauses.words[at].upos in {"ADJ", "PROPN"} and self._is_written_large(at)
        ]
        if not named:
            return ()
        last = named[0]
        while last + 1 in named:
            last += 1
        return self.words_alone(named[0], last)

    def _is_written_large(self, word: int) -> bool:
        return self.clauses.words[word].lemma[:1].isupper()

    def places(self, *nouns: int) -> tuple[Span, ...]:
        """The toponyms in the phrases of some nouns."""
        under = {at for noun in nouns for at in self.clauses.under(noun)}
        return tuple(
            span for span in self.toponyms if under.intersection(self.clauses.words_in(span))
        )

    def located(self, word: int) -> tuple[Span, ...]:
        """The toponyms in phrases that say where, right below a word."""
        return self.places(
            *(
                child
                for child in self.clauses.below(word, "nmod", "obl")
                if child > word and self.clauses.preposition(child) in _WHERE
            )
        )

    def located_in(self, span: Span) -> tuple[Span, ...]:
        """The toponyms within a span that say where: "fighters of the front in Idlib"."""
        clauses = self.clauses
        return tuple(
            place
            for place in self.toponyms
            if place.overlaps(span) and any(map(self._says_where, clauses.heads([place])))
        )

    def _says_where(self, noun: int) -> bool:
        first = self.clauses.head(noun) if self.clauses.relation(noun) == "conj" else noun
        return self.clauses.preposition(first) in _WHERE

    def replaced(self, acts: Sequence[ActSpans]) -> "Scene":
        """The same words with other acts."""
        return replace(self, acts=tuple(acts))


_WHERE = frozenset({"in", "at", "near", "on", "over", "across", "inside", "around", "outside"})
Rule = Callable[[Scene], Iterator[tuple[int | None, ActSpans | None]]]


def applied(scene: Scene, rule: Rule) -> Scene:
    """A scene after one rule.

    A rule gives numbers of acts with what stands in their place, None where they go; without a
    number an act that the reader did not find. An act stays at the first change to it.
    """
    changed: dict[int, ActSpans | None] = {}
    new: list[ActSpans] = []
    for number, act in rule(scene):
        if number is not None:
            changed.setdefault(number, act)
        elif act is not None:
            new.append(act)
    if not changed and not new:
        return scene
    acts = [changed.get(number, act) for number, act in enumerate(scene.acts)]
    kept = [act for act in (*acts, *new) if act is not None]
    return scene.replaced(sorted(kept, key=lambda act: act.trigger[0].start) if new else kept)
