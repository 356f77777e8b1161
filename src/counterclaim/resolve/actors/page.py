"""The mentions of a document, read in order, each with what was said before it."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from counterclaim.model.attribution import Attribution
from counterclaim.model.document import Document
from counterclaim.model.entity import EntityKind
from counterclaim.model.reading import NameKind
from counterclaim.model.span import Span
from counterclaim.model.standing import Standing
from counterclaim.resolve.actors.answer import Answer, Sort
from counterclaim.resolve.actors.choice import Setting
from counterclaim.resolve.actors.described import Described
from counterclaim.resolve.actors.home import Home, is_bare
from counterclaim.resolve.actors.houses import (
    bare_houses,
    house_of,
    house_pattern,
    is_house,
    without_whole,
)
from counterclaim.resolve.actors.mentions import Mention, place_of
from counterclaim.resolve.actors.names import fold, is_loud
from counterclaim.resolve.actors.owning import owning_words
from counterclaim.resolve.actors.phrase import Phrases
from counterclaim.resolve.actors.scene import Line, line_at
from counterclaim.resolve.actors.segments import LOUD_WORDS
from counterclaim.resolve.actors.sides import in_first_person, is_quoted, side_of_outlet, speaker
from counterclaim.resolve.actors.trail import Trail
from counterclaim.resolve.actors.wording import OTHERS, SEATS, SPATIAL

STATE_VOICES = frozenset({"GOV", "MIL", "COP", "SPY", "LEG", "JUD"})


@dataclass(frozen=True, slots=True)
class Page:
    """A document while its mentions are read in order."""

    document: Document
    lines: Sequence[Line]
    setting: Setting
    lands: Standing[str]
    phrases: Phrases
    passing: Sequence[Span]
    settings: Mapping[tuple[bool, bool], Setting]  # by whether one is in a slot, and named
    home: Home

    def answers(
        self, mentions: Iterable[Mention], attributions: Sequence[Attribution]
    ) -> dict[Span, Answer]:
        """Whom each mention means."""
        trail = Trail(self.phrases.registry, self.lines)
        described = Described(self.phrases)
        found: dict[Span, Answer] = {}
        mentions = list(mentions)
        slots = Standing((mention.span, None) for mention in mentions)
        passing = [each for each in self.passing if not slots.touches(each)]
        mentions += [Mention(each, scene=False, slot=False, passing=True) for each in passing]
        mentions += self._houses(mentions)
        for mention in sorted(mentions, key=lambda each: place_of(each.span)):
            words = self.document.words_of(mention.span)
            answer = self._answer(mention, words, attributions, described, trail, found)
            if mention.owner and not self._is_person(answer):
                continue  # "his" is nobody's where the person is not known
            if not mention.passing:
                found[mention.span] = answer
            trail.add(mention.span, words, answer, subject=mention.acts)
        for span, answer in found.items():  # "we" may stand before the words that say who speaks
            if (
                answer.sort is Sort.PRONOUN
                and not answer.country
                and in_first_person(self.document.words_of(span))
            ):
                found[span] = speaker(span, attributions, found) or answer
        return found

    def _answer(
        self,
        mention: Mention,
        words: str,
        attributions: Sequence[Attribution],
        described: Described,
        trail: Trail,
        found: Mapping[Span, Answer],
    ) -> Answer:
        """Whom a mention means, by its own words and by those before it."""
        line = self._line(mention.span)
        near = self._beside(mention.span, line)
        answer = self._read(mention, words, line, near)
        answer = described.read(words, answer, self.setting, near)
        answer = self._owned_by_pronoun(mention, words, answer, attributions, trail, found)
        if in_first_person(words) and not answer.country:
            answer = (
                speaker(mention.span, attributions, found)
                or self._outlet(mention.span, attributions)
                or answer
            )
        elif not answer.entity:
            answer = trail.pointed_at(mention.span, words, answer) or answer
        if mention.slot and not answer.country and is_bare(without_whole(words), answer):
            answer = self._at_home(mention.span, answer, trail) or answer
        return answer

    def _is_person(self, answer: Answer) -> bool:
        actor = self.phrases.registry.actor(answer.entity or "")
        return actor is not None and actor.kind is EntityKind.PERSON

    def _houses(self, mentions: Iterable[Mention]) -> list[Mention]:
        """Parliaments of which the text tells in no slot and by no name."""
        taken = Standing((mention.span, None) for mention in mentions)
        pattern = house_pattern(self.phrases.roles)
        houses = bare_houses(self.document, self.lines, pattern, taken)
        return [Mention(span, scene=False) for span in houses]

    def _at_home(self, span: Span, answer: Answer, trail: Trail) -> Answer | None:
        """An organ without an owner, as that of the state whose news its sentence tells."""
        number = line_at(self.lines, span)
        ministry = answer.noun.endswith("ministry")
        home = self.home.of(number, ministry=ministry) if number >= 0 else None
        home = (
            house_of(span, trail, self.setting, self.home.spoken) if is_house(answer) else None
        ) or home
        state = self.phrases.registry.actor(home[0]) if home else None
        if home is None or state is None:
            return None
        owner = Answer(state.id, state.country, (), Sort.NAME, "", state=state.id)
        own = self.phrases.owned(answer, owner, self.setting)
        why = f"inferred: {answer.noun} of {state.name}, {home[1]}"
        return replace(own, why=why)

    def _outlet(self, span: Span, attributions: Sequence[Attribution]) -> Answer | None:
        """The outlet's own side, where "we" stands in nobody's quoted words."""
        if not self.document.outlet or is_quoted(span, attributions):
            return None
        answer = self.phrases.read(self.document.outlet, self.setting)
        return side_of_outlet(answer)

    def _line(self, span: Span) -> Line | None:
        """The sentence in which some words begin."""
        number = line_at(self.lines, span)
        return self.lines[number] if number >= 0 else None

    def _beside(self, span: Span, line: Line | None) -> tuple[str, str]:
        """What stands before and behind some words in their sentence."""
        if line is None:
            return "", ""
        part = self.document.part(span.part)
        return part[line.start : span.start], part[span.end : line.end]

    def _read(
        self, mention: Mention, words: str, line: Line | None, near: tuple[str, str]
    ) -> Answer:
        span = mention.span
        before, after = near

        def land(start: int, end: int) -> str | None:
            return self._land(Span(span.start + start, span.start + end, span.part))

        loud = (line.loud if line else is_loud(words)) or _among_capitals(
            before, after, self.phrases
        )
        named = mention.name not in (None, NameKind.PLACE)
        setting = self.settings[mention.slot, named]
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
        """A role with "its" or "the group's" before it, with the codes of whom that means."""
        owning = owning_words(words)
        if owning is None or answer.country or not _belongs(answer):
            return answer
        if owning.pronoun == "we":
            owner = speaker(mention.span, attributions, found)
            owner = owner or self._outlet(mention.span, attributions)
        elif owning.pronoun == "whose":
            owner = trail.relative(mention.span, owning.pronoun)
        elif owning.pronoun:
            owner = trail.pronoun(mention.span, owning.pronoun)
        else:
            owner = trail.description(mention.span, owning.noun)
        if owner is None or not (owner.entity or owner.country):
            return answer
        read = self.phrases.owned(answer, owner, self.setting)
        return replace(read, why=f"{owning.words} {answer.noun}: {owner.why}")

    def _is_place(self, span: Span) -> bool:
        """Whether some words are the name of a place, or "the city of" with one, and no more."""
        return any(
            span.end <= place.end
            and (place.start <= span.start or self._names_a_seat(span, place.start))
            for place, _ in self.lands.touching(span)
        )

    def _names_a_seat(self, span: Span, end: int) -> bool:
        before = self.document.part(span.part)[span.start : end].lower().split()
        return before[-1:] == ["of"] and before[-2:-1] != [] and before[-2] in SEATS

    def _land(self, inside: Span) -> str | None:
        """The country of the places in some words, if all lie in one."""
        found = {code for _, code in self.lands.touching(inside)}
        return found.pop() if len(found) == 1 else None

    def _as_used(self, answer: Answer, mention: Mention) -> Answer:
        """A seat or capital that is hit, or stands behind "in", is a place and nobody."""
        if answer.sort is Sort.PLACE and answer.state and mention.scene:
            return Answer(None, "", (), Sort.VAGUE, "a place that is hit, not a government")
        if mention.slot:
            return answer
        known = self.phrases.registry.actor(answer.entity or "")
        if known and mention.name is NameKind.PERSON and not self._is_person(answer):
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
    if answer.noun in OTHERS:
        return False
    if answer.sort in (Sort.ORGAN, Sort.OFFICE, Sort.GROUP):
        return True
    own = answer.sort in (Sort.PEOPLE, Sort.THING) and answer.noun
    return bool(own) and bool(set(answer.sector) & STATE_VOICES)


def _among_capitals(before: str, after: str, phrases: Phrases) -> bool:
    """Whether the words right beside a phrase are written in capitals, and are no acronyms."""
    near = (before.rstrip().rpartition(" ")[2], after.lstrip().partition(" ")[0])
    words = ["".join(filter(str.isalpha, word)) for word in near if word.isupper()]
    return any(
        len(word) > 1
        and word.isupper()
        and (word.lower() in LOUD_WORDS or not phrases.registry.known(fold(word)))
        for word in words
    )
