"""Rulings before they are put into the log: with how each thing stands before and after."""

from collections.abc import Mapping, Sequence
from dataclasses import asdict

from counterclaim.ledger.review.addresses import name_of
from counterclaim.ledger.review.known import BY_HAND, Known
from counterclaim.model.contract import Json
from counterclaim.model.document import Document
from counterclaim.model.errors import RulingError
from counterclaim.model.ruling import Answer, Draft, Reviewed, RulingKind, Target, Thing, Words
from counterclaim.model.span import Part, Span
from counterclaim.review import Scale, check_value

State = Mapping[Target, Reviewed]
_ANSWERS = {RulingKind.ACCEPT: Answer.ACCEPTED, RulingKind.REJECT: Answer.REJECTED}
_GROUPED = frozenset({Thing.EVENT, Thing.ORIGIN, Thing.INCIDENT})


def answered(kind: RulingKind, state: State, targets: Sequence[Target], why: str) -> list[Draft]:
    """One ruling for each: accepted, rejected, sealed or sensitive."""
    drafts = []
    for target in dict.fromkeys(targets):
        seen = state.get(target) or Reviewed(target)
        before, after = _before_after(kind, seen)
        drafts.append(Draft(kind, ((target,),), Words(before, after, why.strip())))
    return drafts


def _before_after(kind: RulingKind, seen: Reviewed) -> tuple[Json, Json]:
    if kind in _ANSWERS:
        return {"answer": seen.answer}, {"answer": _ANSWERS[kind]}
    before = seen.sealed if kind is RulingKind.SEAL else seen.sensitive
    name = "sealed" if kind is RulingKind.SEAL else "sensitive"
    return {name: before}, {name: True}


def corrections(
    known: Known, state: State, target: Target, values: Mapping[str, str | None], why: str
) -> list[Draft]:
    """One ruling that gives slots of a claim other values.

    Raises:
        RulingError: it is no claim, has no such slot, or the slot may not have the value.
    """
    if target.thing is not Thing.CLAIM:
        raise RulingError(f"{name_of(target)}: only claims have slots to correct")
    known.check(target)
    read = known.facts(target)
    seen = state.get(target) or Reviewed(target)
    present = {**read, **{each.slot: each.value for each in seen.corrections}}
    kind = str(read.get("kind"))
    after: Json = {slot: check_value(kind, slot, value) for slot, value in values.items()}
    same = [slot for slot, value in after.items() if present.get(slot) == value]
    if same or not after:
        told = " and ".join(same) or "nothing"
        raise RulingError(f"{name_of(target)}: expected other values, but {told} would change")
    before: Json = {slot: present.get(slot) for slot in after}
    return [Draft(RulingKind.CORRECT, ((target,),), Words(before, after, why.strip()))]


def noted(targets: Sequence[Target], text: str) -> list[Draft]:
    """One ruling for each: a note."""
    words = Words({}, {}, text.strip())
    return [Draft(RulingKind.NOTE, ((each,),), words) for each in dict.fromkeys(targets)]


def grouped(kind: RulingKind, parts: Sequence[Sequence[Target]], why: str) -> list[Draft]:
    """One ruling that joins or parts things of one kind.

    Raises:
        RulingError: they are not of one kind, too few, or one is in two parts.
    """
    everything = [target for part in parts for target in part]
    things = {target.thing for target in everything}
    if len(things) > 1 or not things <= _GROUPED:
        raise RulingError(
            f"to {kind} needs events, voices or incidents, all of one kind; found "
            + (", ".join(sorted(things)) or "nothing")
        )
    if len({target.slot for target in everything}) > 1:
        raise RulingError(f"to {kind} voices needs the same slot for all, or none")
    if len(everything) < 2 or (kind is RulingKind.SPLIT and (len(parts) < 2 or not all(parts))):
        raise RulingError(f"to {kind} needs two or more")
    if len(set(everything)) < len(everything):
        twice = next(each for each in everything if everything.count(each) > 1)
        raise RulingError(f"{name_of(twice)} is named twice")
    return [Draft(kind, tuple(tuple(part) for part in parts), Words({}, {}, why.strip()))]


def assessed(target: Target, grade: str, scale: Scale, standard: str, why: str) -> list[Draft]:
    """One ruling with a grade; the scale is kept with it, so that it can be read later.

    Raises:
        RulingError: the scale has no such grade, or no standard is named.
    """
    if not standard.strip():
        raise RulingError("an assessment is given under a named standard; say which (--standard)")
    after: Json = {
        "grade": scale.check(grade),
        "scale": scale.name,
        "grades": dict(scale.grades),
        "order": list(scale.grades),
        "standard": standard.strip(),
    }
    return [Draft(RulingKind.ASSESS, ((target,),), Words({}, after, why.strip()))]


def added(
    known: Known,
    last: int,
    document: str,
    words: str,
    values: Mapping[str, str | None],
    why: str,
    incident: str | None = None,
) -> list[Draft]:
    """One ruling that adds a claim; its name is `h` and the number of the ruling.

    Raises:
        RulingError: the words do not stand there once, or a slot may not have its value.
    """
    known.check(Target(Thing.DOCUMENT, document=document))
    kind = values.get("kind") or ""
    slots = {
        slot: check_value(kind, slot, value) for slot, value in values.items() if slot != "kind"
    }
    span = _once(known.document(document), words)
    after: Json = {**asdict(span), "text": words, "slots": {"kind": kind, **slots}}
    after |= {"incident": incident} if incident else {}
    target = Target(Thing.CLAIM, f"h{last + 1}", document, BY_HAND)
    return [Draft(RulingKind.ADD, ((target,),), Words({}, after, why.strip()))]


def _once(document: Document, words: str) -> Span:
    """Where words stand in a text, or in its title.

    Raises:
        RulingError: they stand nowhere, or in several places.
    """
    parts: tuple[Part, ...] = ("text", "title")
    found = [(part, document.part(part).count(words)) for part in parts if words.strip()]
    times = sum(count for _, count in found)
    if times != 1:
        there = "nowhere" if not times else f"{times} times"
        raise RulingError(
            f"expected words that stand once in document {document.id[:12]}, but “{words}” stands "
            f"there {there}; give more of them, to the character"
        )
    part = next(part for part, count in found if count)
    start = document.part(part).index(words)
    return Span(start, start + len(words), part)
