"""What a later reading of a document has that an earlier one has not, claim by claim.

A ruling stays on the claim that it was made on. It also holds for a claim of another reading only
where that one says exactly the same of exactly the same words; a look-alike gets none.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from counterclaim.model.claim import Claim
from counterclaim.model.record import Record
from counterclaim.model.span import Span
from counterclaim.review.facts import Facts, facts_of


class Changed(StrEnum):
    """What became of a claim from one reading to the next."""

    WENT = "went"
    CAME = "came"
    DIFFERS = "differs"


@dataclass(frozen=True, slots=True)
class Change:
    """One claim that went, came or differs.

    `old` and `new` are its names in the two readings, None in the one that has it not. `words` are
    those of the claim that stays, or of the one that went. `slots` are those that differ, each with
    what the old and what the new reading has; of a claim that went or came, all that it says.
    """

    changed: Changed
    old: str | None
    new: str | None
    words: str
    slots: Mapping[str, tuple[str | None, str | None]]


@dataclass(frozen=True, slots=True)
class _Told:
    """A claim, what it says, and the words that it stands on."""

    claim: Claim
    facts: Facts
    where: tuple[Span, ...]

    @property
    def same(self) -> tuple[object, ...]:
        """What must be equal for two claims to be the same one."""
        return (self.where, tuple(sorted(self.facts.items())))


def changes(old: Record, new: Record) -> tuple[Change, ...]:
    """Claims that went, came or differ between two readings of one document, as the text has them.

    Two claims are one that differs where they are of one kind and their words overlap, most of all
    those whose triggers are the same.
    """
    before, after = _tell(old), _tell(new)
    same = _same(before, after)
    left = [each for each in before if each.claim.id not in same]
    kept = set(same.values())
    right = [each for each in after if each.claim.id not in kept]
    pairs = _nearest(left, right)
    paired = set(pairs.values())
    news = {each.claim.id: each for each in right}
    found = [
        _differs(new, each, news[pairs[each.claim.id]])
        if each.claim.id in pairs
        else _alone(old, each, Changed.WENT)
        for each in left
    ]
    found += [_alone(new, each, Changed.CAME) for each in right if each.claim.id not in paired]
    place = {each.claim.id: each.claim.span for each in right}
    gone = {each.claim.id: each.claim.span for each in left}
    return tuple(sorted(found, key=lambda each: _place(each, place, gone)))


def same_names(old: Record, new: Record) -> dict[str, str]:
    """Names of the old reading's claims that the new one has too, and their names there."""
    return _same(_tell(old), _tell(new))


def same_events(old: Record, new: Record) -> dict[str, str]:
    """Events of the old reading whose words tell an act in the new one too, and their names there.

    What else is read of the act may differ: of which happening words speak does not hang on it.
    """
    there = {each.trigger: each.id for each in reversed(new.events)}
    return {each.id: there[each.trigger] for each in old.events if each.trigger in there}


def same_voices(old: Record, new: Record) -> dict[str, str]:
    """Attributions of the old reading that the new one gives to the same words by the same cue."""
    there = {(each.source, each.cue): each.id for each in reversed(new.attributions)}
    known = ((each.id, there.get((each.source, each.cue))) for each in old.attributions)
    return {name: found for name, found in known if found}


def _tell(record: Record) -> list[_Told]:
    triggers = {each.id: each.trigger for each in record.events}
    triggers |= {each.id: each.trigger for each in record.control}
    triggers |= {each.id: each.trigger for each in record.relations}
    return [
        _Told(each, facts_of(record, each), (each.span, *triggers.get(each.proposition, ())))
        for each in record.claims
    ]


def _same(before: Iterable[_Told], after: Iterable[_Told]) -> dict[str, str]:
    """Claims that say the same of the same words, one to one, in their order."""
    waiting: dict[tuple[object, ...], list[str]] = defaultdict(list)
    for each in after:
        waiting[each.same].append(each.claim.id)
    return {each.claim.id: waiting[each.same].pop(0) for each in before if waiting.get(each.same)}


def _nearest(left: Sequence[_Told], right: Sequence[_Told]) -> dict[str, str]:
    """Claims that are one and differ: the nearest pairs first, each claim once."""
    ranked = sorted(
        (
            (nearness, -i, -j)
            for i, one in enumerate(left)
            for j, other in enumerate(right)
            if (nearness := _nearness(one, other))
        ),
        reverse=True,
    )
    pairs: dict[str, str] = {}
    taken: set[str] = set()
    for _, i, j in ranked:
        one, other = left[-i].claim.id, right[-j].claim.id
        if one not in pairs and other not in taken:
            pairs[one] = other
            taken.add(other)
    return pairs


def _nearness(one: _Told, other: _Told) -> tuple[bool, int, int] | None:
    """Whether triggers are shared, how many characters, how many slots; None where unrelated."""
    if one.facts["kind"] != other.facts["kind"]:
        return None
    mine, theirs = one.claim.span, other.claim.span
    if not mine.overlaps(theirs):
        return None
    triggers = bool(set(one.where[1:]) & set(other.where[1:]))
    shared = min(mine.end, theirs.end) - max(mine.start, theirs.start)
    slots = sum(other.facts.get(slot) == value for slot, value in one.facts.items())
    return triggers, shared, slots


def _differs(record: Record, one: _Told, other: _Told) -> Change:
    slots = {
        slot: (one.facts.get(slot), other.facts.get(slot))
        for slot in dict.fromkeys((*one.facts, *other.facts))
        if one.facts.get(slot) != other.facts.get(slot)
    }
    if one.where != other.where:
        old, new = (f"{each.claim.span.start}:{each.claim.span.end}" for each in (one, other))
        slots["words"] = (old, new)
    words = record.document.words_of(other.claim.span)
    return Change(Changed.DIFFERS, one.claim.id, other.claim.id, words, slots)


def _alone(record: Record, told: _Told, changed: Changed) -> Change:
    went = changed is Changed.WENT
    slots = {slot: (value, None) if went else (None, value) for slot, value in told.facts.items()}
    name = told.claim.id
    return Change(
        changed,
        name if went else None,
        None if went else name,
        record.document.words_of(told.claim.span),
        slots,
    )


def _place(change: Change, new: Mapping[str, Span], old: Mapping[str, Span]) -> tuple[bool, Span]:
    """Where a change stands: the title before the text, then as the text goes."""
    span = new[change.new] if change.new else old[change.old or ""]
    return span.part == "text", span
