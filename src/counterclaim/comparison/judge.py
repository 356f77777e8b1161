"""The verdict on two versions of one slot."""

from collections.abc import Callable, Mapping

from counterclaim.comparison.actors import compare_actors
from counterclaim.comparison.contrasts import compare_contrasts
from counterclaim.comparison.control import compare_control
from counterclaim.comparison.corrections import corrects
from counterclaim.comparison.findings import Finding, both
from counterclaim.comparison.kinds import compare_kinds, shut_out
from counterclaim.comparison.numbers import NUMBERS, compare_numbers
from counterclaim.comparison.open_points import compare_open
from counterclaim.comparison.places import compare_places
from counterclaim.comparison.scopes import Reach, compare_scopes, reach
from counterclaim.comparison.stances import Stance, stance_of
from counterclaim.comparison.tables import ComparisonTables
from counterclaim.comparison.times import compare_times
from counterclaim.comparison.told import Said
from counterclaim.comparison.wording import compare_wording
from counterclaim.comparison.words import compare_words
from counterclaim.model.comparison import Slot, Verdict
from counterclaim.model.record import Record

_SEVERAL = (Slot.ACTOR, Slot.RECIPIENT, Slot.OBJECT, Slot.MEANS, Slot.PLACE)
_BY_SLOT: Mapping[Slot, Callable[[Said, Said, ComparisonTables], Finding]] = {
    Slot.ACTOR: compare_actors,
    Slot.PLACE: compare_places,
    Slot.TIME: compare_times,
    Slot.CONTROL: compare_control,
    Slot.WORDING: compare_wording,
    **dict.fromkeys(NUMBERS, compare_numbers),
}


def judge(a: Said, b: Said, records: Mapping[str, Record], tables: ComparisonTables) -> Finding:
    """How `b` stands to `a`, which was published first.

    The most telling verdict comes first: withdrawn, corrected, denied, declined, then what numbers,
    places, times, parties and words give.
    """
    stances = stance_of(a, tables), stance_of(b, tables)
    if Stance.SAYS in stances and set(stances) <= {Stance.SAYS, Stance.UNKNOWN}:
        counted = a.version.slot in NUMBERS
        if not counted or reach(a, b, tables) is Reach.SAME:
            corrected = corrects(a, b, records, tables)
            if corrected:
                return corrected
    if set(stances) <= {Stance.SAYS, Stance.DENIES} and (apart := _by_what_is_told(a, b, tables)):
        return apart
    opened = compare_open(a, b, stances, tables)
    aims = a.version.aim != b.version.aim
    if opened and not (aims and opened.verdict is Verdict.CONFLICT):
        return opened
    if aims:
        return Finding(Verdict.AIM_AGAINST_EFFECT, f"one is what was meant: {both(a, b)}")
    if a.version.slot in _SEVERAL and _in_one_act(a, b):
        return Finding(Verdict.COMPATIBLE, f"one report tells both of one act: {both(a, b)}")
    return _by_value(a, b, tables)


def _in_one_act(a: Said, b: Said) -> bool:
    """Whether one event of one report gives both: two who met, two weapons of one raid."""
    given = {(each.claim.document, each.claim.proposition) for each in a.told}
    return any(
        each.claim.proposition and (each.claim.document, each.claim.proposition) in given
        for each in b.told
    )


def _by_what_is_told(a: Said, b: Said, tables: ComparisonTables) -> Finding | None:
    """Whether two values are for other days or things, or one is expressly not the other."""
    if a.version.slot in NUMBERS:
        return None
    scoped = compare_scopes(a, b, tables)
    return scoped or (None if a.version.slot is Slot.WORDING else compare_contrasts(a, b))


def _by_value(a: Said, b: Said, tables: ComparisonTables) -> Finding:
    """How two values stand that both are given."""
    slot = a.version.slot
    if slot in (Slot.OBJECT, Slot.RECIPIENT) and (shut := shut_out(a, b, tables)):
        return shut
    if slot is Slot.PLACE and (kind := compare_kinds(a, b, tables)):
        return kind
    if slot is Slot.MEANS and (whose := _whose_weapon(a, b)):
        return whose
    by_slot = _BY_SLOT.get(slot)
    if by_slot:
        return by_slot(a, b, tables)
    return (
        compare_kinds(a, b, tables)
        or compare_words(a, b, tables)
        or Finding(Verdict.COMPATIBLE, f"nothing shuts the other out: {both(a, b)}")
    )


def _whose_weapon(a: Said, b: Said) -> Finding | None:
    """That each names another country's weapon: a British bomb, an American one."""
    one, other = (frozenset(x for each in s.told for x in each.named.parties) for s in (a, b))
    if one and other and not one & other:
        return Finding(Verdict.CONFLICT, f"one's weapon, or another's: {both(a, b)}")
    return None
