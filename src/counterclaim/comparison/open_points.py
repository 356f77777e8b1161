"""Versions that give no value: what they are to those that do, and to one another."""

from counterclaim.comparison.actors import who_is_meant
from counterclaim.comparison.findings import Finding, both
from counterclaim.comparison.kind_table import Kind
from counterclaim.comparison.kinds import compare_sets, kinds_in, kinds_of
from counterclaim.comparison.numbers import bounds_of, later
from counterclaim.comparison.stances import Stance, stance_of_claim
from counterclaim.comparison.tables import ComparisonTables
from counterclaim.comparison.told import Said
from counterclaim.model.comparison import Slot, Verdict

# What is not so in these slots is so otherwise: a denial gives another account.
_OTHERWISE = (Slot.RECIPIENT, Slot.PURPOSE, Slot.CONTROL)


def compare_open(
    a: Said, b: Said, stances: tuple[Stance, Stance], tables: ComparisonTables
) -> Finding | None:
    """How two versions stand where one of them denies, declines, withdraws or does not know.

    None where both give a value. `a` was published first.
    """
    kinds = set(stances)
    if kinds == {Stance.SAYS}:
        return None
    if Stance.WITHDRAWN in kinds:
        return _withdrawn(a, b, stances)
    if Stance.DECLINED in kinds:
        return _declined(a, b, stances)
    if Stance.UNKNOWN in kinds:
        if kinds == {Stance.UNKNOWN}:
            return Finding(Verdict.COMPATIBLE, f"neither knows: {both(a, b)}")
        return Finding(Verdict.CANNOT_TELL, f"one leaves it open: {both(a, b)}")
    if kinds == {Stance.DENIES}:
        return Finding(Verdict.COMPATIBLE, f"two denials: {both(a, b)}")
    denial, claim = (a, b) if stances[0] is Stance.DENIES else (b, a)
    return _denied(claim, denial, turned=denial is a, tables=tables)


def _withdrawn(a: Said, b: Said, stances: tuple[Stance, Stance]) -> Finding:
    taken, given = (a, b) if stances[0] is Stance.WITHDRAWN else (b, a)
    other = stances[1] if taken is a else stances[0]
    if other in (Stance.UNKNOWN, Stance.DECLINED):
        return Finding(Verdict.CANNOT_TELL, f"neither gives a value: {both(a, b)}")
    own = any(
        x.voice.same_as(y.voice) or (x.voice.outlet and x.voice.outlet == y.voice.outlet)
        for x in taken.told
        for y in given.told
    )
    if own and other is Stance.SAYS and not later(taken, given) and _names_number(taken, given):
        return Finding(Verdict.RETRACTED, f"withdrawn: {both(given, taken)}", turned=taken is a)
    return Finding(Verdict.COMPATIBLE, f"another's withdrawal: {both(a, b)}")


def _names_number(taken: Said, given: Said) -> bool:
    """Whether the number that a withdrawal names is the version's; true where it names none."""
    named = {count.low for each in taken.told for count in each.named.counts}
    number = bounds_of(given)
    return not named or number is None or number.low in named


def _declined(a: Said, b: Said, stances: tuple[Stance, Stance]) -> Finding:
    silent, other = (a, b) if stances[0] is Stance.DECLINED else (b, a)
    stance = stances[1] if silent is a else stances[0]
    if stance is Stance.DECLINED:
        return Finding(Verdict.COMPATIBLE, f"neither would say: {both(a, b)}")
    if stance is Stance.UNKNOWN:
        return Finding(Verdict.CANNOT_TELL, f"one would not say, one does not know: {both(a, b)}")
    if later(silent, other) and any(
        x.voice.same_as(y.voice) for x in silent.told for y in other.told if not x.voice.own
    ):
        return Finding(Verdict.UPDATE, f"who would not say then says so later: {both(a, b)}")
    if stance is Stance.DENIES:
        return Finding(Verdict.COMPATIBLE, f"one denies, one would not say: {both(a, b)}")
    why = f"asked, and would not say: {both(other, silent)}"
    return Finding(Verdict.DECLINED, why, turned=silent is a)


def _denied(claim: Said, denial: Said, *, turned: bool, tables: ComparisonTables) -> Finding:
    """What a denial is to a claim: of an actor, only if it is he whom the claim names."""
    words = both(claim, denial)
    if claim.version.slot is Slot.ACTOR:
        named, denied = who_is_meant(claim).named, _denied_parties(denial)
        if named and denied and not named & denied:
            return Finding(Verdict.COMPATIBLE, f"another is meant by the denial: {words}", turned)
    elif claim.version.slot is not Slot.HAPPENED:
        given, said = kinds_of(claim, tables), _kinds_said(denial, tables)
        if given & said:
            return Finding(Verdict.COMPATIBLE, f"the denial says the same: {words}", turned)
        if not _shares(claim, denial, tables):
            found = compare_sets(claim, denial, (given, said), tables)
            if found and found.verdict is Verdict.CONFLICT:
                return found
            return Finding(Verdict.COMPATIBLE, f"something else is denied: {words}", turned)
    if claim.version.slot in _OTHERWISE:
        return Finding(Verdict.CONFLICT, f"one says so, the other that it is not: {words}", turned)
    return Finding(Verdict.DENIED, f"denied: {words}", turned)


def _kinds_said(denial: Said, tables: ComparisonTables) -> frozenset[Kind]:
    """What a denial says by its phrases ("without a fight"), and by claims that deny nothing."""
    told = (each for each in denial.told if stance_of_claim(denial, each, tables) is Stance.SAYS)
    found = set(kinds_in(told, tables))
    for each in denial.told:
        found |= tables.kinds.denials_in(" ".join(each.forms))
    return frozenset(found)


def _denied_parties(denial: Said) -> frozenset[str]:
    """Of whom it is denied: whom the words name, else who speaks."""
    named = who_is_meant(denial).named
    return named or frozenset(each.voice.party for each in denial.told if each.voice.party)


def _shares(claim: Said, denial: Said, tables: ComparisonTables) -> bool:
    """Whether a denial speaks of what the claim says: by a word, a kind or a party in it."""
    kinds = {kind.name for kind in kinds_of(claim, tables)}
    others = {kind.name for kind in kinds_of(denial, tables)}
    named = {entity for each in claim.told for entity in each.named.entities}
    meant = {entity for each in denial.told for entity in each.named.entities}
    return bool(claim.lemmas & denial.lemmas or kinds & others or named & meant)
