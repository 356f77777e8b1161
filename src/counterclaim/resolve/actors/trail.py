"""Who was named before: pronouns, "the group", a surname or an office that points back."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from counterclaim.model.entity import EntityKind
from counterclaim.model.span import Span
from counterclaim.resolve.actors.answer import Answer, Sort
from counterclaim.resolve.actors.names import fold
from counterclaim.resolve.actors.registry import Registry
from counterclaim.resolve.actors.scene import Line, line_at
from counterclaim.resolve.actors.wording import COLLECTIVES

_PERSON_PRONOUNS = frozenset("he him his she her hers himself herself".split())
_THING_PRONOUNS = frozenset("it its itself".split())
_PLURAL_PRONOUNS = frozenset("they them their theirs themselves".split())
PRONOUNS = _PERSON_PRONOUNS | _THING_PRONOUNS | _PLURAL_PRONOUNS
FIRST_PERSON = frozenset("we us our ours i me my mine".split())
_DESCRIPTIONS = {
    "group": "armed-group alliance movement ngo political-party company monitor",
    "armed group": "armed-group alliance",
    "rebel group": "armed-group alliance",
    "militant group": "armed-group alliance",
    "movement": "armed-group movement political-party",
    "militia": "armed-group",
    "organisation": "igo ngo armed-group movement",
    "organization": "igo ngo armed-group movement",
    "party": "political-party",
    "alliance": "igo alliance",
    "bloc": "igo alliance",
    "coalition": "alliance",
    "agency": "igo news-agency",
    "news agency": "news-agency",
    "court": "court",
    "ministry": "ministry",
    "body": "igo court",
    "network": "armed-group outlet",
    "mission": "igo",
    "watchdog": "igo ngo monitor",
    "monitor": "monitor",
}
_LANDS = frozenset({"country", "nation", "republic", "kingdom"})
_RELATIVES = frozenset("who which whom that whose".split())
_TOUCHING = 9  # characters between one who is named and "who": a comma, "all of"
_UNNAMED = (Sort.UNKNOWN, Sort.THING, Sort.PEOPLE, Sort.ORGAN, Sort.GROUP, Sort.VAGUE)
_FAR = 200
_NEAR = 1  # how many sentences back a pronoun and a description may point


@dataclass(frozen=True, slots=True)
class Step:
    """One who was named: where, as whom, and whether as one who acts or speaks."""

    line: int
    span: Span
    words: str
    answer: Answer
    subject: bool


@dataclass(slots=True)
class Trail:
    """Those who were named so far in a document, in the order of its words."""

    registry: Registry
    lines: Sequence[Line]
    steps: list[Step] = field(default_factory=list)

    def add(self, span: Span, words: str, answer: Answer, *, subject: bool) -> None:
        """Remember one who was named; what means nobody is forgotten."""
        if answer.country or answer.entity or answer.sector:
            self.steps.append(Step(self.line_of(span), span, words, answer, subject))

    def line_of(self, span: Span) -> int:
        return line_at(self.lines, span)

    def pointed_at(self, span: Span, words: str, answer: Answer) -> Answer | None:
        """Whom a pronoun, a description or an office points back to, if to one safely."""
        folded = fold(words)
        last = folded.rsplit(" ", 1)[-1]
        if folded in PRONOUNS:
            return self.pronoun(span, folded)
        if folded in _RELATIVES:
            return self.relative(span, folded)
        if answer.sort is Sort.PRONOUN and folded.endswith((" of them", " of whom", " of us")):
            return self.relative(span, last) if last == "whom" else self.pronoun(span, last)
        if (folded in _DESCRIPTIONS or folded in _LANDS) and words[:4].lower() == "the ":
            return self.description(span, folded)
        short = _is_short(words) and answer.sort in _UNNAMED
        office = answer.sort in (Sort.OFFICE, Sort.ORGAN) and answer.entity is None
        named = self.shortened(span, words.split()[1]) if short else None
        return named or (self._same_role(span, words, answer) if office else None)

    def _back(self, span: Span, far: int) -> Iterator[Step]:
        """Those named before in the last sentences, the nearest first."""
        here = self.line_of(span)
        for step in reversed(self.steps):
            if here - step.line > far:
                return
            if step.line <= here and (step.span.part != span.part or step.span.end <= span.start):
                yield step

    def relative(self, span: Span, pronoun: str) -> Answer | None:
        """The one who is named right before "who" or "which"."""
        for step in reversed(self.steps):
            if step.span.part == span.part and 0 <= span.start - step.span.end <= _TOUCHING:
                return _pointing(step, f"{pronoun!r} after")
        return None

    def pronoun(self, span: Span, pronoun: str) -> Answer | None:
        """The only one in this sentence, or else in the one before, whom a pronoun fits."""
        here = self.line_of(span)
        fitting = [step for step in self._back(span, _NEAR) if self._fits(step, pronoun)]
        for line in (here, here - _NEAR):
            near = [step for step in fitting if step.line == line]
            for own in (_distinct(near), _distinct([step for step in near if step.subject])):
                if len(own) == 1:
                    return _pointing(own[0], f"{pronoun!r} after")
            if near:
                return _of_one_country(near, pronoun)
        return None

    def _fits(self, step: Step, pronoun: str) -> bool:
        """Whether a pronoun's number and kind are those of one who was named."""
        answer = step.answer
        actor = self.registry.actor(answer.entity or "")
        person = actor is not None and actor.kind is EntityKind.PERSON
        plural = _is_plural(step.words, answer)
        many = answer.noun.rpartition(" ")[2] in COLLECTIVES
        single = answer.sort is Sort.PEOPLE and not plural and not many
        one = person or answer.sort is Sort.OFFICE or single
        if pronoun in _PERSON_PRONOUNS:
            return one
        if pronoun in _THING_PRONOUNS:
            return not one and not plural and answer.sort is not Sort.VAGUE
        return plural or answer.sort is Sort.GROUP

    def description(self, span: Span, noun: str) -> Answer | None:
        """The only one of a kind who was named in this sentence, or else in the one before."""
        if noun in _LANDS:
            return self._land(span, noun)
        kinds = _DESCRIPTIONS.get(noun, "").split()
        found = [
            step
            for step in self._back(span, _NEAR)
            if (actor := self.registry.actor(step.answer.entity or "")) and actor.kind in kinds
        ]
        own = _distinct(found)
        return _pointing(own[0], f"“the {noun}” after") if len(own) == 1 else None

    def shortened(self, span: Span, word: str) -> Answer | None:
        """The only body or group whose name, in full before, ends or begins with a word.

        "The Coordination" is the Coordination of Azawad Movements that the document named.
        """
        found = [
            step
            for step in self._back(span, _FAR)
            if step.answer.sort is Sort.NAME
            and (actor := self.registry.actor(step.answer.entity or ""))
            and actor.kind not in (EntityKind.PERSON, EntityKind.STATE)
            and _is_part_of(word, step.words)
        ]
        own = _distinct(found)
        return _pointing(own[0], f"“the {word}” after") if len(own) == 1 else None

    def _land(self, span: Span, noun: str) -> Answer | None:
        """The only state of which this sentence, or else the one before, has named anybody."""
        here = self.line_of(span)
        for line in (here, here - _NEAR):
            states = {
                state.id: step
                for step in self._back(span, _NEAR)
                if step.line == line
                and (state := self.registry.actor(step.answer.country))
                and state.kind is EntityKind.STATE
            }
            if len(states) == 1:
                key, step = states.popitem()
                state = self.registry.actor(key)
                why = f"“the {noun}” after “{step.words}”"
                return Answer(key, state.country if state else key, (), Sort.NAME, why, state=key)
            if states:
                return None
        return None

    def _same_role(self, span: Span, words: str, answer: Answer) -> Answer | None:
        """The only one who was named by the same noun with an owner: "Mali's army … the army"."""
        if words[:4].lower() != "the " or len(words.split()) > len(answer.noun.split()) + 1:
            return None
        same = [
            step
            for step in self._back(span, _FAR)
            if step.answer.entity and self._bears(step, answer)
        ]
        own = _distinct(same)
        return _pointing(own[0], f"“the {answer.noun}” after") if len(own) == 1 else None

    def _bears(self, step: Step, answer: Answer) -> bool:
        if step.answer.noun == answer.noun:
            return True
        return answer.sort is Sort.OFFICE and f"{answer.noun} " in f"{fold(step.words)} "


def _is_short(words: str) -> bool:
    """Whether words are "the" and one word with a capital."""
    each = words.split()
    return len(each) == 2 and each[0].lower() == "the" and each[1][:1].isupper()


def _is_part_of(word: str, name: str) -> bool:
    """Whether a word is the first or the last of a longer name, or stands before its "of"."""
    each = fold(name).split()
    if len(each) < 2:
        return False
    before_of = each[each.index("of") - 1] if "of" in each[1:] else ""
    return fold(word) in {each[0], each[-1], before_of}


def _distinct(steps: Sequence[Step]) -> list[Step]:
    """The first step of each who is meant."""
    found: dict[tuple[str | None, str, tuple[str, ...], str], Step] = {}
    for step in steps:
        answer = step.answer
        words = "" if answer.entity else fold(step.words)
        found.setdefault((answer.entity, answer.country, answer.sector, words), step)
    return list(found.values())


def _pointing(step: Step, how: str) -> Answer:
    return replace(step.answer, why=f"{how} “{step.words}”", sort=step.answer.sort)


def _of_one_country(steps: Sequence[Step], pronoun: str) -> Answer | None:
    """Where it cannot be told who is meant, but all who may be are of one country."""
    countries = {step.answer.country for step in steps}
    country = countries.pop() if len(countries) == 1 else ""
    if not country:
        return None
    sectors = {step.answer.sector for step in steps}
    sector = sectors.pop() if len(sectors) == 1 else ()
    why = f"{pronoun!r} after several of {country}"
    return Answer(None, country, sector, Sort.PRONOUN, why, state=country)


def _is_plural(words: str, answer: Answer) -> bool:
    """Whether words mean several, by their first word and the ending of their noun."""
    each = words.lower().split()
    if not each or each[0] in {"a", "an", "one", "each", "every", "another"}:
        return False
    plural = each[-1].endswith(("s", "men")) or each[-1] in {"people", "police", "children"}
    if answer.sort is Sort.NAME:
        return each[-1].endswith("s")
    several = (Sort.PEOPLE, Sort.GROUP, Sort.DEMONYM, Sort.UNKNOWN, Sort.THING)
    inside = bool(answer.noun) and answer.noun.lower() != each[-1]
    return answer.sort in several and (plural or inside)
