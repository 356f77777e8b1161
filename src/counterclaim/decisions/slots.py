"""How the slots of claims, as people correct and add them, give the points of comparison."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from counterclaim.model.comparison import Slot, SlotClaim, Version
from counterclaim.model.decided import AddedClaim, Mark, SlotCorrected

_CORRECTS: Mapping[Slot, tuple[str, ...]] = {
    Slot.HAPPENED: ("polarity",),
    Slot.ACTOR: ("actor",),
    Slot.RECIPIENT: ("recipient",),
    Slot.OBJECT: ("recipient",),
    Slot.PLACE: ("place",),
    Slot.TIME: ("time",),
    Slot.CONTROL: ("holder",),
}
FOLLOWED = tuple(sorted({name for names in _CORRECTS.values() for name in names} - {"holder"}))
"""The slots of an event whose corrections points of comparison follow."""
_NUMBER = ("low", "high", "what")
_COUNTED = {
    "killed": Slot.KILLED,
    "injured": Slot.INJURED,
    "missing": Slot.MISSING,
    "detained": Slot.DETAINED,
    "displaced": Slot.DISPLACED,
}
_NUMBERS = (*_COUNTED.values(), Slot.VOTES, Slot.AMOUNT)
_HAPPENED = {"positive": "yes", "negative": "no", "unknown": "unknown"}
_MEANT = re.compile(r"\s*\[[^\]]*\]")  # whom words mean, as `review show` prints it after them


@dataclass(frozen=True, slots=True)
class Given:
    """What a person gave for one point: a value with its claim and the ruling."""

    slot: Slot
    value: str
    claim: SlotClaim
    mark: Mark
    low: float | None = None
    high: float | None = None
    scope: str | None = None
    aim: bool = False


def slots_of(slot: Slot) -> tuple[str, ...]:
    """The slots of claims whose correction bears on a point."""
    return _NUMBER if slot in _NUMBERS else _CORRECTS.get(slot, ())


def mark_of(corrected: Sequence[SlotCorrected]) -> Mark:
    """The ruling of corrections, with what all of them did; of several rulings the last."""
    both = {each.slot for each in corrected} >= {"low", "high"}
    bounds = {(each.before, each.value) for each in corrected if each.slot in ("low", "high")}
    if both and len(bounds) == 1:  # one number, and no two bounds
        ((before, value),) = bounds
        did = f"number corrected from “{before or 'unknown'}” to “{value or 'unknown'}”"
        others = [each.mark.did for each in corrected if each.slot not in ("low", "high")]
        return replace(corrected[-1].mark, did="; ".join([did, *others]))
    dids = dict.fromkeys(each.mark.did for each in corrected)
    return replace(corrected[-1].mark, did="; ".join(dids))


def corrected_values(
    version: Version, claim: SlotClaim, corrected: Sequence[SlotCorrected]
) -> Iterator[Given]:
    """The values that corrections of a claim give, in place of a version's; none for unknown."""
    mark = mark_of(corrected)
    if version.slot in _NUMBERS:
        values = {each.slot: each.value for each in corrected}
        what = values.get("what", version.slot.value)
        slot = version.slot if what == version.slot.value else _counted(what)
        low, high = version.low, version.high
        low = _number(values["low"]) if "low" in values else low
        high = _number(values["high"]) if "high" in values else high
        if slot and (low is not None or high is not None):
            yield Given(slot, _bounds(low, high), claim, mark, low, high, version.scope)
        return
    for each in corrected:
        for value in _values(each.value):
            told = _HAPPENED.get(value, value) if version.slot is Slot.HAPPENED else value
            yield Given(version.slot, told, claim, mark, aim=version.aim)


def added_values(added: AddedClaim, claim: SlotClaim, scope: str | None) -> Iterator[Given]:
    """What a claim that a person added says on the points of an incident.

    `scope` is what its number is for, None for the incident as a whole.
    """
    slots, mark = added.slots, added.mark
    if added.kind == "count":
        slot = _counted(slots.get("what"))
        low, high = (_number(slots.get(name)) for name in ("low", "high"))
        if slot and (low is not None or high is not None):
            yield Given(slot, _bounds(low, high), claim, mark, low, high, scope)
        return
    for slot, names in _CORRECTS.items():
        if slot is Slot.OBJECT:
            continue
        for value in (each for name in names for each in _values(slots.get(name))):
            told = _HAPPENED.get(value, value) if slot is Slot.HAPPENED else value
            yield Given(slot, told, claim, mark)
    if added.kind == "event" and not slots.get("polarity"):
        yield Given(Slot.HAPPENED, "yes", claim, mark)


def _values(value: str | None) -> list[str]:
    """Values that stand in one slot: several are parted by semicolons, and codes are left out."""
    parts = (_MEANT.sub("", each).strip() for each in (value or "").split(";"))
    return [each for each in parts if each]


def _counted(what: str | None) -> Slot | None:
    if what in _COUNTED:
        return _COUNTED[what]
    return Slot.VOTES if (what or "").startswith("votes") else None


def _number(value: str | None) -> float | None:
    return None if value is None else float(value)


def _bounds(low: float | None, high: float | None) -> str:
    if low == high and low is not None:
        return f"{low:g}"
    if high is None:
        return f"at least {low:g}"
    return f"at most {high:g}" if low is None else f"{low:g} to {high:g}"
