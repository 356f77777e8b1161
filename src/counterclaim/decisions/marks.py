"""Rulings in the words in which they are shown."""

from counterclaim.model.contract import Json
from counterclaim.model.decided import AddedClaim, Key, Mark
from counterclaim.model.ruling import Ruling, RulingKind
from counterclaim.model.span import Part, Span

DID = {
    RulingKind.ADD: "added",
    RulingKind.ACCEPT: "accepted",
    RulingKind.REJECT: "rejected",
    RulingKind.CORRECT: "corrected",
    RulingKind.MERGE: "joined",
    RulingKind.SPLIT: "held apart",
    RulingKind.NOTE: "noted",
    RulingKind.ASSESS: "graded",
    RulingKind.SEAL: "sealed",
    RulingKind.SENSITIVE: "marked sensitive",
    RulingKind.UNDO: "undone",
}


def mark(ruling: Ruling, did: str | None = None) -> Mark:
    """A ruling as it is shown; `did` says in words what it did."""
    why = ruling.words.why if ruling.words else "the words went with a sealed document"
    told = did or DID[ruling.kind]
    return Mark(ruling.number, ruling.kind, ruling.who, ruling.at[:10], told, why)


def graded(ruling: Ruling) -> str:
    """What a note or a grade did, in words."""
    if ruling.kind is not RulingKind.ASSESS or not ruling.words:
        return DID[ruling.kind]
    after = ruling.words.after
    return f"graded {after.get('grade')} ({after.get('standard')})"


def added(key: Key, after: Json, shown: Mark) -> AddedClaim:
    """The claim that a ruling adds, from the words of the ruling."""
    given = after.get("slots")
    slots = {str(k): text_of(v) for k, v in given.items()} if isinstance(given, dict) else {}
    part: Part = "title" if after.get("part") == "title" else "text"
    span = Span(int(str(after.get("start"))), int(str(after.get("end"))), part)
    kind = slots.pop("kind", None) or "statement"
    return AddedClaim(key[1], key[0], span, kind, slots, text_of(after.get("incident")), shown)


def text_of(value: object) -> str | None:
    """A value as text; None stays unknown."""
    return None if value is None else str(value)


def said(value: object) -> str:
    """A value in quotation marks, or that it is unknown."""
    return "unknown" if value is None else f"“{value}”"
