"""Whose side "we" is: of who speaks, or of the outlet where nobody is quoted."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from counterclaim.model.attribution import Attribution
from counterclaim.model.span import Span
from counterclaim.resolve.actors.answer import Answer, Sort
from counterclaim.resolve.actors.names import fold
from counterclaim.resolve.actors.trail import FIRST_PERSON

_LONGEST = 24  # characters in which "the" and one short word end


def in_first_person(words: str) -> bool:
    """Whether words begin with "we", "our" and their like."""
    return fold(words[:_LONGEST]).split(" ")[0] in FIRST_PERSON


def is_quoted(span: Span, attributions: Sequence[Attribution]) -> bool:
    """Whether words stand in what somebody is said to have said."""
    return any(
        content.part == span.part and content.start <= span.start and span.end <= content.end
        for each in attributions
        for content in each.content
    )


def side_of_outlet(answer: Answer) -> Answer:
    """Whom "we" means in an outlet's own words; `answer` is whom its name means.

    Where no table knows a command or a committee that publishes itself, its side stays unknown: it
    may tell of a war in another's land.
    """
    return replace(answer, why="the outlet's own side", sort=Sort.PRONOUN)


def speaker(
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
