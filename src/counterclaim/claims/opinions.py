"""Sayings that are claims beside the events told in them: silences, nobody's quotations, opinions.

“They gave no details of where they would strike” tells a plan, and that they were silent on it;
“they say that arming him is the best way to peace” tells of arming, and what they think of it. An
event alone says neither.
"""

from collections.abc import Container, Iterable, Iterator, Mapping, Sequence

from counterclaim.model.attribution import Attribution, Function, Kind
from counterclaim.model.event import Event
from counterclaim.model.reading import PartReading, Reading
from counterclaim.model.span import Part, Span

SAYING_NOTHING = frozenset({Function.DECLINED, Function.SILENCE})
_JUDGING = frozenset({Function.STATEMENT, Function.BELIEF, Function.CONFIRMATION, Function.DENIAL})
_JUDGEMENTS = frozenset({"NOUN", "PROPN", "ADJ"})
_SUBJECTS = frozenset({"nsubj", "csubj"})
_MORE = frozenset({"xcomp", "ccomp", "expl", "aux:pass"})  # "is likely to", "it was they who"
_HEADS_OF_CLAUSES = frozenset({"ccomp", "root", "parataxis", "conj"})


def stand_beside(
    attributions: Iterable[Attribution],
    events: Iterable[Event],
    reading: Reading | None,
    otherwise_told: Container[str | None],
) -> Iterator[str]:
    """The ids of attributions that are claims whatever else is told on them.

    Args:
        attributions: those of a document.
        events: its events.
        reading: its words and trees; without it no opinion is found.
        otherwise_told: those on which a count, control or a relation is told, which is then what
            they say.
    """
    triggers: dict[str | None, list[Span]] = {}
    for event in events:
        triggers.setdefault(event.attribution, []).extend(event.trigger)
    parts = {part.part: part for part in reading.parts} if reading else {}
    for each in attributions:
        function = each.voice.function if each.voice else None
        nobodys = each.kind is Kind.DIRECT and not each.source and not each.cue
        is_opinion = (
            function in _JUDGING
            and each.id not in otherwise_told
            and _is_opinion(each, parts, triggers.get(each.id, []))
        )
        if function in SAYING_NOTHING or nobodys or is_opinion:
            yield each.id


def _is_opinion(
    saying: Attribution, parts: Mapping[Part, PartReading], triggers: Sequence[Span]
) -> bool:
    """Whether what is said says by “is” what something is, and no event is that word."""
    judgement = _judgement(saying, parts)
    return judgement is not None and not any(judgement.overlaps(each) for each in triggers)


def _judgement(saying: Attribution, parts: Mapping[Part, PartReading]) -> Span | None:
    """The noun or adjective that is said of the subject, where the content is such a clause."""
    part = parts.get(saying.content[0].part) if saying.content else None
    if part is None:
        return None
    inside = [
        number
        for number, word in enumerate(part.words)
        if any(word.span.overlaps(piece) for piece in saying.content)
    ]
    own = set(inside)
    tops = [each for each in inside if part.words[each].head not in own]
    top = next((each for each in tops if part.words[each].upos != "PUNCT"), None)
    if top is None or part.words[top].upos not in _JUDGEMENTS:
        return None
    is_clause = part.words[top].relation.partition(":")[0] in _HEADS_OF_CLAUSES
    under = [each for each in inside if part.words[each].head == top]
    below = {part.words[each].relation for each in under}
    cleft = any(part.words[each].lemma == "it" for each in under)
    if not is_clause or "cop" not in below or not below & _SUBJECTS or below & _MORE or cleft:
        return None
    return part.words[top].span
