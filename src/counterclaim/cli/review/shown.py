"""Rulings and what they are on, as lines for people and as objects for programs."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from counterclaim.ledger import ClaimInReview
    from counterclaim.model.contract import Json
    from counterclaim.model.ruling import Reviewed, Ruling, Target
    from counterclaim.review import Change, Facts


def ruling_line(ruling: "Ruling", undone: int | None = None) -> str:
    """A ruling for people: number, when, who, what, on what, and why."""
    from counterclaim.ledger.review.addresses import name_of  # noqa: PLC0415
    from counterclaim.terminal import make_safe  # noqa: PLC0415

    words = ruling.words
    parts = " | ".join(" ".join(map(name_of, part)) for part in ruling.parts)
    what = f" of ruling {ruling.undoes}" if ruling.undoes else ""
    told = [str(ruling.number), ruling.at, ruling.who, f"{ruling.kind}{what}", parts]
    if words is None:
        told.append("(its words went with a sealed document)")
    else:
        told += [*_values(words.before, words.after), *([f"“{words.why}”"] if words.why else [])]
    told += ["(forced)"] * ruling.forced
    told += [f"(undone by {undone})"] * (undone is not None)
    return make_safe(" · ".join(" ".join(each.split()) for each in told))


def _values(before: "Json", after: "Json") -> Iterator[str]:
    """What changed, value by value."""
    for name, value in after.items():
        if name in ("grades", "order"):
            continue
        if name == "slots" and isinstance(value, dict):
            yield from (f"{slot}: {_shown(each)}" for slot, each in value.items())
        elif name in before:
            yield f"{name}: {_shown(before[name])} → {_shown(value)}"
        elif name not in ("start", "end", "part"):
            yield f"{name}: {_shown(value)}"


def _shown(value: object) -> str:
    return "unknown" if value is None else str(value)


def ruling_json(ruling: "Ruling", undone: int | None = None) -> "Json":
    """A ruling key for key, as `docs/review.md` has it."""
    words = ruling.words
    return {
        "number": ruling.number,
        "at": ruling.at,
        "who": ruling.who,
        "kind": ruling.kind,
        "batch": ruling.batch,
        "upon": ruling.upon,
        "forced": ruling.forced,
        "undoes": ruling.undoes,
        "undone_by": undone,
        "on": [[target_json(each) for each in part] for part in ruling.parts],
        "before": words.before if words else None,
        "after": words.after if words else None,
        "why": words.why if words else None,
        "hash": ruling.hash,
    }


def target_json(target: "Target") -> "Json":
    """What a ruling is on, by its permanent ids, and as it is written here."""
    from counterclaim.ledger.review.addresses import name_of  # noqa: PLC0415

    return {
        "what": name_of(target),
        "thing": target.thing,
        "document": target.document,
        "reading": target.reading,
        "name": target.name or None,
        "slot": target.slot,
    }


def name_shown(target: "Target") -> str:
    """What a ruling is on, as it is written here."""
    from counterclaim.ledger.review.addresses import name_of  # noqa: PLC0415

    return name_of(target)


def claim_line(claim: "ClaimInReview") -> str:
    """A claim on one line: how it is written, how it stands, what it is, where, and its words."""
    published = f"{claim.published or 'no date'} {claim.outlet or 'unknown outlet'}"
    words = " ".join(claim.words.split())
    left = "" if claim.stays else " · of an older reading"
    return _safe(
        f"{claim.address} · {standing(claim.seen)}{left} · {claim.kind} · {published} · “{words}”"
    )


def standing(seen: "Reviewed") -> str:
    """How something stands, in a few words."""
    told = [str(seen.answer)]
    if seen.added is not None:
        told.append("added by hand")
    if seen.corrections:
        told.append("corrected: " + ", ".join(each.slot for each in seen.corrections))
    told += [f"{each.grade} ({each.author}, {each.standard})" for each in seen.assessments]
    if seen.notes:
        told.append("1 note" if len(seen.notes) == 1 else f"{len(seen.notes)} notes")
    told += ["sensitive"] * seen.sensitive + ["sealed"] * seen.sealed
    return _safe(", ".join(told))


def slot_lines(facts: "Facts", seen: "Reviewed") -> Iterator[str]:
    """Each slot with its value, a corrected one with what was read too."""
    changed = {each.slot: each.value for each in seen.corrections}
    for slot, value in facts.items():
        read = _shown(value)
        yield _safe(
            f"{slot}: {_shown(changed[slot])} (read: {read})"
            if slot in changed
            else f"{slot}: {read}"
        )


def change_line(change: "Change", rulings: tuple[int, ...]) -> str:
    """A claim that went, came or differs, on one line, with the rulings on the old one."""
    name = " → ".join(filter(None, (change.old, change.new)))
    slots = (
        "; ".join(f"{slot}: {_shown(a)} → {_shown(b)}" for slot, (a, b) in change.slots.items())
        if change.old and change.new
        else _shown(change.slots["kind"][0] or change.slots["kind"][1])
    )
    ruled = f" · ruled on: {', '.join(map(str, rulings))}" if rulings else ""
    words = " ".join(change.words.split())
    return _safe(f"{change.changed} {name} · {slots} · “{words}”{ruled}")


def change_json(change: "Change", rulings: tuple[int, ...]) -> "Json":
    """The same, key for key."""
    return {
        "changed": change.changed,
        "old": change.old,
        "new": change.new,
        "text": change.words,
        "slots": {slot: {"old": a, "new": b} for slot, (a, b) in change.slots.items()},
        "rulings": list(rulings),
    }


def claim_json(claim: "ClaimInReview") -> "Json":
    """A claim with how it stands, key for key."""
    return {
        **reviewed_json(claim.target, claim.seen),
        "stays": claim.stays,
        "kind": claim.kind,
        "outlet": claim.outlet,
        "published": claim.published,
        "text": claim.words,
    }


def reviewed_json(target: "Target", seen: "Reviewed") -> "Json":
    """How something stands; `ruled_reading` is that on which it was ruled, if on an older one."""
    return {
        "on": target_json(target),
        "answer": seen.answer,
        "corrections": {
            each.slot: {"before": each.before, "after": each.value, "ruling": each.ruling}
            for each in seen.corrections
        },
        "notes": [
            {"text": each.text, "author": each.author, "at": each.at, "ruling": each.ruling}
            for each in seen.notes
        ],
        "assessments": [
            {
                "grade": each.grade, "scale": each.scale, "standard": each.standard,
                "author": each.author, "date": each.date, "why": each.why,
            }
            for each in seen.assessments
        ],
        "added": seen.added,
        "sealed": seen.sealed,
        "sensitive": seen.sensitive,
        "rulings": list(seen.rulings),
        "ruled_reading": seen.target.reading if seen.target != target else None,
    }  # fmt: skip


def _safe(text: str) -> str:
    from counterclaim.terminal import make_safe  # noqa: PLC0415

    return make_safe(text)
