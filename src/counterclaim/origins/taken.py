"""Which voices are one because a report took its words, or the credit leads there."""

from collections.abc import Iterator, Mapping, Sequence

from counterclaim.model.comparison import Grounds, Rule, SlotClaim
from counterclaim.model.lineage import Absent, Descent, Direction, Passage, Taking
from counterclaim.model.origin import Joined, VoiceSort
from counterclaim.model.record import Record
from counterclaim.model.span import Span
from counterclaim.origins.sentences import sentence_of
from counterclaim.origins.speakers import same_name, words_in
from counterclaim.origins.voices import Heard

_WHOLE = frozenset({Taking.COPY, Taking.SPUN})
_TEXT = frozenset({Taking.COPY, Taking.PARTIAL, Taking.SPUN})


def joined_by_lineage(
    heard: Sequence[Heard], descents: Sequence[Descent], records: Mapping[str, Record]
) -> Iterator[Joined]:
    """Voices that are one by rules 2 and 3, in the order of the descents."""
    by_document: dict[str, list[Heard]] = {}
    for each in heard:
        by_document.setdefault(each.voice.document, []).append(each)
    for descent in descents:
        mine = by_document.get(descent.taker, [])
        if isinstance(descent.giver, Absent):
            continue
        theirs = by_document.get(descent.giver, [])
        if descent.kind in _TEXT:
            yield from _copied(descent, mine, theirs)
        else:
            yield from _credited(descent, mine, theirs, records)
    yield from _of_one_absent(by_document, descents, records)


def _copied(descent: Descent, mine: Sequence[Heard], theirs: Sequence[Heard]) -> Iterator[Joined]:
    """Voices whose claims stand in copied words, with those whose claims these come from."""
    covered = set()
    for passage in descent.passages:
        if passage.given is None:
            continue
        for taker in _claiming(mine, passage.taken):
            for giver in _claiming(theirs, passage.given):
                if _alike(taker, giver) or len([*_claiming(theirs, passage.given)]) == 1:
                    covered.add(taker.voice.id)
                    yield _join(taker, giver, descent)
    own = [each for each in mine if each.voice.doubt and each.voice.id not in covered]
    if own and theirs and descent.kind in _WHOLE:  # a title stands on what is copied below it
        for each in own:
            yield _join(each, theirs[0], descent)


def _credited(
    descent: Descent,
    mine: Sequence[Heard],
    theirs: Sequence[Heard],
    records: Mapping[str, Record],
) -> Iterator[Joined]:
    """Voices of sentences with a credit, with those of the report to which it leads."""
    record = records.get(descent.taker)
    for passage in descent.passages:
        reach = sentence_of(record, passage.taken) if record else passage.taken
        for taker in _claiming(mine, reach):
            fitting = [each for each in theirs if _alike(taker, each)]
            given = [*_claiming(theirs, passage.given)] if passage.given else []
            alone = next((some for some in (given, theirs) if len(some) == 1), [])
            free = taker.voice.sort is not VoiceSort.SPEAKER or _is_credited(taker, passage)
            chosen = fitting or (alone if free else [])
            for giver in chosen[:1]:
                yield _join(taker, giver, descent)


def _of_one_absent(
    by_document: dict[str, list[Heard]], descents: Sequence[Descent], records: Mapping[str, Record]
) -> Iterator[Joined]:
    """Voices that rest on one credit to an outlet whose report is not at hand."""
    first: dict[str, tuple[Heard, Descent]] = {}
    for each in descents:
        if not isinstance(each.giver, Absent):
            continue
        record = records.get(each.taker)
        name = " ".join(words_in(each.giver.name))
        for passage in each.passages:
            reach = sentence_of(record, passage.taken) if record else passage.taken
            for taker in _claiming(by_document.get(each.taker, []), reach):
                if taker.voice.sort not in (VoiceSort.CREDITED, VoiceSort.OUTLET):
                    continue
                known = first.setdefault(name, (taker, each))
                if known[0].voice.id != taker.voice.id:
                    yield _join(taker, known[0], each)


def _join(taker: Heard, giver: Heard, descent: Descent) -> Joined:
    heard_by_both = descent.direction is Direction.UNKNOWN
    rule = Rule.ONE_BRIEFING if heard_by_both else Rule.NEAR_COPY_OR_CREDIT
    of = (giver.voice.name, taker.voice.name)
    return Joined(giver.voice.id, taker.voice.id, Grounds(of, rule, descent.rests))


def _claiming(heard: Sequence[Heard], words: Span) -> Iterator[Heard]:
    for each in heard:
        if any(_stands_in(claim, words) for claim in each.voice.claims):
            yield each


def _stands_in(claim: SlotClaim, words: Span) -> bool:
    return any(span.overlaps(words) for span in claim.spans)


def _alike(one: Heard, other: Heard) -> bool:
    """Whether two voices are of one sort: both quote one speaker, or neither quotes anybody."""
    if one.speaker is None or other.speaker is None:
        return one.speaker is other.speaker
    a, b = one.speaker, other.speaker
    return same_name(a, b) or bool(a.forms & b.forms) or bool(a.names & b.names)


def _is_credited(taker: Heard, passage: Passage) -> bool:
    """Whether the credit is to the speaker: an office whose own statement is at hand."""
    return taker.speaker is not None and taker.speaker.stands_at(passage.taken)
