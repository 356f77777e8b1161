"""Names of groups and bodies that stand in the text, whether or not a slot is filled by them."""

from collections.abc import Container, Mapping, Sequence
from dataclasses import dataclass

from counterclaim.model.document import Document
from counterclaim.model.entity import EntityKind
from counterclaim.model.span import Span
from counterclaim.model.standing import Standing
from counterclaim.resolve.actors.actor import Use
from counterclaim.resolve.actors.answer import Answer
from counterclaim.resolve.actors.choice import Choice, Setting
from counterclaim.resolve.actors.mentions import holds
from counterclaim.resolve.actors.phrase import Phrases
from counterclaim.resolve.actors.segments import LOUD_WORDS

_CALLED = frozenset(
    {
        EntityKind.ARMED_GROUP, EntityKind.ALLIANCE, EntityKind.POLITICAL_PARTY,
        EntityKind.MOVEMENT, EntityKind.AUTHORITY, EntityKind.IGO,
    }
)  # fmt: skip
_OWN = frozenset({Use.NAME, Use.MEMBER})


@dataclass(frozen=True, slots=True)
class Called:
    """A name in the text that can be one actor's alone.

    `use`: whether it is the actor's own or its members'; `loud`: its sentence is in capitals.
    """

    span: Span
    actor: str
    use: Use
    loud: bool
    word: str


def is_called(choice: Choice) -> bool:
    """Whether a name is a group's or a body's own, and nobody else's.

    States, capitals, seats and persons are left out: in passing they are places, adjectives or
    parts of longer names more often than somebody.
    """
    actor, use = choice.actor, choice.use
    if actor is None or use is None or len(choice.candidates) != 1:
        return False
    return actor.kind in _CALLED and use.name.use in _OWN


def sure_of(called: Sequence[Called]) -> tuple[Called, ...]:
    """Those that are names for sure.

    In a sentence of capitals, and where an acronym is a small word too ("IS", "WHO"), only those
    whom the document also calls otherwise.
    """
    plain = {each.actor for each in called if not _is_doubtful(each)}
    return tuple(each for each in called if not _is_doubtful(each) or each.actor in plain)


def _is_doubtful(each: Called) -> bool:
    return each.loud or each.word.lower() in LOUD_WORDS


@dataclass(frozen=True, slots=True)
class Caller:
    """What is needed to tell who is called by a name in a document."""

    document: Document
    phrases: Phrases
    setting: Setting

    def with_called(
        self, answers: Mapping[Span, Answer], called: Sequence[Called], slots: Container[Span]
    ) -> dict[Span, Answer]:
        """The answers, and those called by name in the text who are not among them.

        A name inside words that mean the same one ("IS militants") is not told again. Words in no
        slot that are but the end of a longer name ("Liberation of Rwanda") mean nobody else.
        """
        longer = Standing((each.span, each) for each in called if each.use is Use.NAME)
        found = {
            span: answer
            for span, answer in answers.items()
            if span in slots or not _ends_another(span, answer, longer)
        }
        standing = Standing(found.items())
        for each in called:
            words = self.document.words_of(each.span)
            answer = self.phrases.read(words, self.setting, loud=each.loud)
            near = standing.touching(each.span)
            around = {other.entity for span, other in near if holds(span, each.span)}
            if answer.entity and answer.entity not in around:
                found.setdefault(each.span, answer)
        return found


def _ends_another(span: Span, answer: Answer, longer: Standing[Called]) -> bool:
    return any(
        name.start < span.start and holds(name, span) and answer.entity != each.actor
        for name, each in longer.touching(span)
    )
