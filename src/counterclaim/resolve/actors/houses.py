"""Of which state a parliament without an owner is: its leader's nearby, or the report's."""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from counterclaim.model.document import Document
from counterclaim.model.entity import EntityKind
from counterclaim.model.span import Span
from counterclaim.model.standing import Standing
from counterclaim.resolve.actors.answer import Answer, Sort
from counterclaim.resolve.actors.choice import Setting
from counterclaim.resolve.actors.registry import Registry
from counterclaim.resolve.actors.roles import RoleClass, Roles
from counterclaim.resolve.actors.scene import Line
from counterclaim.resolve.actors.trail import Step, Trail

_LEADING = frozenset({EntityKind.PRESIDENCY, EntityKind.GOVERNMENT, EntityKind.STATE})
_OTHERS = frozenset({"congress", "assembly"})  # of a party, of the United Nations
_OF_PARLIAMENT = re.compile(r" of (?:the )?(?:parliament|legislature|congress)$", re.IGNORECASE)


def without_whole(words: str) -> str:
    """A chamber without the whole that it is of: "the upper house of parliament"."""
    return _OF_PARLIAMENT.sub("", words)


def is_house(answer: Answer) -> bool:
    """Whether words mean a parliament, and the words alone do not say of which state."""
    own = answer.sort is Sort.ORGAN and answer.sector == ("LEG",) and not answer.country
    return own and answer.noun not in _OTHERS


@lru_cache(maxsize=4)
def house_pattern(roles: Roles) -> re.Pattern[str]:
    """Any noun for a parliament or its chamber, with "the" and "of parliament"."""
    nouns = sorted(
        (
            noun
            for noun, role in roles.by_noun.items()
            if role.kind is RoleClass.ORGAN and role.organ == "parliament" and noun not in _OTHERS
        ),
        key=lambda noun: (-len(noun), noun),
    )
    any_of = "|".join(re.escape(noun) for noun in nouns)
    return re.compile(
        rf"(?<![\w-])(?:the )?(?:{any_of})(?: of parliament)?(?![\w-])", re.IGNORECASE
    )


def house_of(
    span: Span, trail: Trail, setting: Setting, spoken: Sequence[frozenset[str]]
) -> tuple[str, str] | None:
    """The state whose parliament is meant by words without an owner, and what says so.

    It is that of the only leader or official who acts or speaks before it in its sentence; else
    that of the only parliament of which earlier sentences told, if this one speaks of no other
    state. None where these are several. `spoken` are the countries of which each sentence speaks.
    """
    here = trail.line_of(span)
    before = [step for step in trail.steps if step.line == here and step.subject]
    leaders = [step for step in before if _leads(step, trail.registry, setting)]
    states = {step.answer.country for step in leaders}
    if len(states) == 1 and {step.answer.country for step in before} <= states | {""}:
        return states.pop(), f"“{leaders[0].words}” acts in the sentence"
    told = [step for step in trail.steps if step.answer.sector == ("LEG",) and step.answer.country]
    states = {step.answer.country for step in told}
    if leaders or len(states) != 1 or told[-1].line >= here or not spoken[here] <= states:
        return None
    return states.pop(), f"“{told[-1].words}” stands before it in the report"


def _leads(step: Step, registry: Registry, setting: Setting) -> bool:
    """Whether one who is named is a state's leader or official on the document's day."""
    actor = registry.actor(step.answer.entity or "")
    if actor is None or actor.kind is not EntityKind.PERSON:
        return False
    organs = [registry.actor(post.organ) for post in registry.posts_on(actor.id, setting.day)]
    return any(organ is not None and organ.kind in _LEADING for organ in organs)


def bare_houses(
    document: Document, lines: Sequence[Line], pattern: re.Pattern[str], taken: Standing[None]
) -> Iterator[Span]:
    """Where the text tells of a parliament, beside the words that are taken already."""
    for line in lines:
        part = document.part(line.part)
        for found in pattern.finditer(part, line.start, line.end):
            span = Span(found.start(), found.end(), line.part)
            if not taken.touches(span):
                yield span
