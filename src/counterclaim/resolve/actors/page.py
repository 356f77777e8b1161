"""The mentions of a document, read in order, each with what was said before it."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from counterclaim.model.attribution import Attribution
from counterclaim.model.document import Document
from counterclaim.model.entity import EntityKind
from counterclaim.model.event import Event
from counterclaim.model.reading import NameKind, Reading
from counterclaim.model.span import Span
from counterclaim.resolve.actors.answer import Answer, Sort
from counterclaim.resolve.actors.choice import Setting
from counterclaim.resolve.actors.names import fold, is_loud
from counterclaim.resolve.actors.phrase import Phrases
from counterclaim.resolve.actors.scene import Line
from counterclaim.resolve.actors.segments import LOUD_WORDS
from counterclaim.resolve.actors.trail import FIRST_PERSON, Trail
from counterclaim.resolve.actors.wording import OWN_PRONOUNS, SPATIAL

STATE_VOICES = frozenset({"GOV", "MIL", "COP", "SPY", "LEG", "JUD"})


@dataclass(frozen=True, slots=True)
class Mention:
    """Words that may mean somebody; `scene`: as the place of an act and no more.

    `acts`: as one who acts; `name`: what the reader takes a name for; `slot`: in an event or as a
    source, not only as a name.
    """

    span: Span
    scene: bool
    acts: bool = False
    name: NameKind | None = None
    slot: bool = True
    passing: bool = False


def mentions_of(
    reading: Reading, attributions: Sequence[Attribution], events: Sequence[Event]
) -> list[Mention]:
    """Every span that may mean somebody, once, in the order of the document."""
    found: dict[Span, Mention] = {}
    for event in events:
        for each in (*event.actor, *event.recipient):
            hit = event.type == "ASSAULT" and each in event.recipient
            known = found.get(each.span)
            scene = hit and (known is None or known.scene)
            acts = each in event.actor or (known is not None and known.acts)
            found[each.span] = Mention(each.span, scene, acts)
    for attribution in attributions:
        for span in (*attribution.source[:1], *attribution.addressee[:1]):
            found[span] = Mention(span, scene=False, acts=span in attribution.source)
    for part in reading.parts:
        for name in part.names:
            found.setdefault(name.span, Mention(name.span, scene=False, name=name.kind, slot=False))
    return sorted(found.values(), key=lambda each: _order(each.span))


def _order(span: Span) -> tuple[bool, int, int]:
    return span.part != "title", span.start, -span.end


@dataclass(frozen=True, slots=True)
class Page:
    """A document while its mentions are read in order."""

    document: Document
    lines: Sequence[Line]
    setting: Setting
    lands: Mapping[Span, str]
    phrases: Phrases
    passing: Sequence[Span]

    def answers(
        self, mentions: Iterable[Mention], attributions: Sequence[Attribution]
    ) -> dict[Span, Answer]:
        """Whom each mention means."""
        trail = Trail(self.phrases.registry, self.lines)
        found: dict[Span, Answer] = {}
        mentions = list(mentions)
        slots = {mention.span for mention in mentions}
        passing = [each for each in self.passing if not any(each.overlaps(s) for s in slots)]
        mentions += [Mention(each, scene=False, slot=False, passing=True) for each in passing]
        for mention in sorted(mentions, key=lambda each: _order(each.span)):
            words = self.document.words_of(mention.span)
            answer = self._read(mention, words)
            answer = self._owned_by_pronoun(mention, words, answer, attributions, trail, found)
            if self._in_first_person(mention.span) and not answer.country:
                answer = (
                    _speaker(mention.span, attributions, found)
                    or self._outlet(mention.span, attributions)
                    or answer
                )
            elif not answer.entity:
                answer = trail.pointed_at(mention.span, words, answer) or answer
            if not mention.passing:
                found[mention.span] = answer
            trail.add(mention.span, words, answer, subject=mention.acts)
        for span, answer in found.items():  # "we" may stand before the words that say who speaks
            if answer.sort is Sort.PRONOUN and not answer.country and self._in_first_person(span):
                found[span] = _speaker(span, attributions, found) or answer
        return found

    def _in_first_person(self, span: Span) -> bool:
        return fold(self.document.words_of(span)).split(" ")[0] in FIRST_PERSON

    def _read(self, mention: Mention, words: str) -> Answer:
        span = mention.span
        line = next((each for each in self.lines if each.holds(span)), None)
        sentence = self.document.part(span.part)[line.start : line.end] if line else words

        def land(start: int, end: int) -> str | None:
            return self._land(Span(span.start + start, span.start + end, span.part))

        before = sentence[: span.start - line.start] if line else ""
        after = sentence[span.end - line.start :] if line else ""
        loud = is_loud(sentence) or _among_capitals(before, after, self.phrases)
        named = mention.name not in (None, NameKind.PLACE)
        setting = replace(self.setting, acts=mention.slot, named=named)
        answer = self.phrases.read(words, setting, land, loud=loud, before=before)
        bare = answer.sort is Sort.UNKNOWN and not answer.country and mention.acts
        country = land(0, len(words)) if bare else None
        if country and self._is_place(span):
            why = "a place that acts: those who govern there"
            return Answer(None, country, (), Sort.PLACE, why)
        return self._as_used(answer, mention)

    def _owned_by_pronoun(
        self,
        mention: Mention,
        words: str,
        answer: Answer,
        attributions: Sequence[Attribution],
        trail: Trail,
        found: Mapping[Span, Answer],
    ) -> Answer:
        """A role with "its", "their", "our" before it, with the codes of whom that means."""
        first, _, rest = words.partition(" ")
        pronoun = OWN_PRONOUNS.get(first.lower())
        if not pronoun or answer.country or not rest or not _belongs(answer):
            return answer
        if pronoun == "we":
            owner = _speaker(mention.span, attributions, found)
            owner = owner or self._outlet(mention.span, attributions)
        elif pronoun == "whose":
            owner = trail.relative(mention.span, pronoun)
        else:
            owner = trail.pronoun(mention.span, pronoun)
        if owner is None or not (owner.entity or owner.country):
            return answer
        read = self.phrases.owned(answer, owner, self.setting)
        return replace(read, why=f"{first.lower()} {answer.noun}: {owner.why}")

    def _outlet(self, span: Span, attributions: Sequence[Attribution]) -> Answer | None:
        """The outlet's own side, where "we" stands in nobody's quoted words."""
        inside = any(
            content.part == span.part and content.start <= span.start and span.end <= content.end
            for each in attributions
            for content in each.content
        )
        if inside or not self.document.outlet:
            return None
        answer = self.phrases.read(self.document.outlet, self.setting)
        return replace(answer, why="the outlet's own side", sort=Sort.PRONOUN)

    def _is_place(self, span: Span) -> bool:
        """Whether some words are the name of a place and nothing else."""
        return any(
            place.part == span.part and place.start <= span.start and span.end <= place.end
            for place in self.lands
        )

    def _land(self, inside: Span) -> str | None:
        """The country of the places in some words, if all lie in one."""
        found = {code for span, code in self.lands.items() if span.overlaps(inside)}
        return found.pop() if len(found) == 1 else None

    def _as_used(self, answer: Answer, mention: Mention) -> Answer:
        """A seat or capital that is hit, or stands behind "in", is a place and nobody."""
        if answer.sort is Sort.PLACE and answer.state and mention.scene:
            return Answer(None, "", (), Sort.VAGUE, "a place that is hit, not a government")
        if mention.slot:
            return answer
        actor = self.phrases.registry.actor(answer.entity or "")
        person = actor is not None and actor.kind is EntityKind.PERSON
        if actor and (mention.name is NameKind.PERSON) and not person:
            return Answer(None, "", (), Sort.UNKNOWN, "a person's name that the registry lacks")
        literal = answer.sort is Sort.PLACE and self._behind_preposition(mention.span)
        if literal or (answer.sort is Sort.PLACE and mention.name is NameKind.PLACE):
            return Answer(None, "", (), Sort.VAGUE, "a place, not a government")
        return answer

    def _behind_preposition(self, span: Span) -> bool:
        before = self.document.part(span.part)[: span.start].split()[-2:]
        words = [word.lower() for word in before if word.lower() != "the"]
        return bool(words) and words[-1] in SPATIAL


def _belongs(answer: Answer) -> bool:
    """Whether a noun behind "its" or "their" means a part of whom these words mean."""
    if answer.sort in (Sort.ORGAN, Sort.OFFICE, Sort.GROUP):
        return True
    own = answer.sort in (Sort.PEOPLE, Sort.THING) and answer.noun
    return bool(own) and bool(set(answer.sector) & STATE_VOICES)


def _among_capitals(before: str, after: str, phrases: Phrases) -> bool:
    """Whether the words right beside a phrase are written in capitals, and are no acronyms."""
    near = [before.rstrip().rpartition(" ")[2], after.lstrip().partition(" ")[0]]
    words = ["".join(c for c in word if c.isalpha()) for word in near]
    return any(
        len(word) > 1
        and word.isupper()
        and (word.lower() in LOUD_WORDS or not phrases.registry.known(fold(word)))
        for word in words
    )


def _speaker(
    span: Span, attributions: Sequence[Attribution], found: Mapping[Span, Answer]
) -> Answer | None:
    """The source in whose content "we" stands."""
    inside = [
        (content.end - content.start, each)
        for each in attributions
        for content in each.content
        if content.part == span.part and content.start <= span.start and span.end <= content.end
    ]
    for _, each in sorted(inside, key=lambda pair: pair[0]):
        answer = found.get(each.source[0]) if each.source else None
        if answer and (answer.country or answer.entity):
            return replace(answer, why="the speaker's own side", sort=Sort.PRONOUN)
    return None
