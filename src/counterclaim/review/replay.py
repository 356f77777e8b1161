"""The present state, by replaying the log of rulings from its beginning."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from counterclaim.model.contract import Json
from counterclaim.model.ruling import (
    Answer,
    Assessment,
    Correction,
    Note,
    Reviewed,
    Ruling,
    RulingKind,
    Target,
    Words,
)


def in_force(rulings: Sequence[Ruling]) -> frozenset[int]:
    """The numbers of the rulings that no undo in force takes back.

    An undo comes after what it undoes, so the last ruling is always in force, and the others follow
    from it backwards; an undo that is undone leaves what it undid in force again.
    """
    undone: set[int] = set()
    for ruling in reversed(rulings):
        if ruling.undoes is not None and ruling.number not in undone:
            undone.add(ruling.undoes)
    return frozenset(ruling.number for ruling in rulings) - undone


def effective(rulings: Sequence[Ruling]) -> Iterator[Ruling]:
    """The rulings in force, in their order, without the undos themselves."""
    forceful = in_force(rulings)
    for ruling in rulings:
        if ruling.number in forceful and ruling.kind is not RulingKind.UNDO:
            yield ruling


def undone_by(rulings: Sequence[Ruling]) -> dict[int, int]:
    """The numbers of the rulings that are taken back, each with that of the undo that does it."""
    forceful = in_force(rulings)
    return {
        each.undoes: each.number
        for each in rulings
        if each.undoes is not None and each.number in forceful
    }


def replay(rulings: Sequence[Ruling]) -> Mapping[Target, Reviewed]:
    """How each thing stands on which there is any ruling."""
    state: dict[Target, Reviewed] = {}
    for ruling in rulings:
        for target in dict.fromkeys(ruling.targets):
            seen = state.get(target) or Reviewed(target)
            state[target] = replace(seen, rulings=(*seen.rulings, ruling.number))
    for ruling in effective(rulings):
        for target in dict.fromkeys(ruling.targets):
            state[target] = after(state[target], ruling)
    return state


def after(seen: Reviewed, ruling: Ruling) -> Reviewed:
    """How a thing stands after one more ruling on it."""
    match ruling.kind:
        case RulingKind.ACCEPT:
            return replace(seen, answer=Answer.ACCEPTED)
        case RulingKind.REJECT:
            return replace(seen, answer=Answer.REJECTED)
        case RulingKind.SEAL:
            return replace(seen, sealed=True)
        case RulingKind.SENSITIVE:
            return replace(seen, sensitive=True)
    return _told(seen, ruling, ruling.words) if ruling.words else seen


def _told(seen: Reviewed, ruling: Ruling, words: Words) -> Reviewed:
    """The same where the words of the ruling say what it does."""
    match ruling.kind:
        case RulingKind.CORRECT:
            return replace(seen, corrections=_corrected(seen, ruling, words))
        case RulingKind.NOTE:
            note = Note(words.why, ruling.who, ruling.at, ruling.number)
            return replace(seen, notes=(*seen.notes, note))
        case RulingKind.ASSESS:
            return replace(seen, assessments=(*seen.assessments, assessment_of(ruling, words)))
        case RulingKind.ADD:
            return replace(seen, added=words.after)
    return seen


def _corrected(seen: Reviewed, ruling: Ruling, words: Words) -> tuple[Correction, ...]:
    """The corrections with one more; of one slot the last stands."""
    others = tuple(each for each in seen.corrections if each.slot not in words.after)
    first = {each.slot: each.before for each in seen.corrections}
    return others + tuple(
        Correction(slot, first.get(slot, _text(words.before, slot)), _text(words.after, slot), n)
        for slot, n in ((slot, ruling.number) for slot in words.after)
    )


def assessment_of(ruling: Ruling, words: Words) -> Assessment:
    """The finding that a ruling of that kind makes."""
    scale, standard = (_text(words.after, key) or "" for key in ("scale", "standard"))
    grade = _text(words.after, "grade") or ""
    order = words.after.get("order")
    grades = tuple(map(str, order)) if isinstance(order, list) else ()
    return Assessment(grade, scale, standard, ruling.who, ruling.at[:10], words.why, grades)


def _text(given: Json, key: str) -> str | None:
    value = given.get(key)
    return None if value is None else str(value)
