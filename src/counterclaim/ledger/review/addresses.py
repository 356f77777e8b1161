"""How people write what a ruling is on, and back."""

import re

from counterclaim.ledger.review.known import BY_HAND, Known
from counterclaim.model.errors import RulingError
from counterclaim.model.ruling import Target, Thing

OWN_VOICE = "itself"
SHOWN = 12
_ALONE = (Thing.INCIDENT, Thing.COMPARISON, Thing.ENTITY)
_IN_DOCUMENT = re.compile(
    r"(?P<document>[0-9a-fA-F]+)(?:/(?P<name>[a-z]\d+|itself|\*)(?:@(?P<slot>[a-z]+))?)?"
)
_THINGS = {"c": Thing.CLAIM, "e": Thing.EVENT, "a": Thing.ORIGIN, "h": Thing.CLAIM}


def name_of(target: Target) -> str:
    """A thing as people write it: `3fa2b81c09de/c3`, `incident:…`, `3fa2b81c09de/a2@killed`."""
    if target.document is None:
        return f"{target.thing}:{target.name}"
    if target.thing is Thing.DOCUMENT:
        return target.document[:SHOWN]
    slot = f"@{target.slot}" if target.slot else ""
    return f"{target.document[:SHOWN]}/{target.name or OWN_VOICE}{slot}"


def find_targets(known: Known, written: str, reading: str | None = None) -> list[Target]:
    """What somebody wrote, as targets: one, or with `/*` every claim of a document.

    Names in a document are those of its newest reading, or of the reading that is named.

    Raises:
        RulingError: it cannot be understood, or the ledger has no such document.
    """
    thing, sign, name = written.partition(":")
    if sign and thing in _ALONE:
        return [Target(Thing(thing), name)]
    found = _IN_DOCUMENT.fullmatch(written)
    if not found:
        raise RulingError(
            f"expected DOCUMENT, DOCUMENT/c3, DOCUMENT/*, DOCUMENT/e1, DOCUMENT/a2@SLOT, "
            f"incident:ID, comparison:ID or entity:ID; found {written!r}"
        )
    document = known.find_document(found["document"])
    if found["name"] is None:
        return [Target(Thing.DOCUMENT, document=document)]
    if found["name"].startswith("h"):
        return [Target(Thing.CLAIM, found["name"], document, BY_HAND)]
    record, made_by = known.record(document, reading)
    if found["name"] == "*":
        return [Target(Thing.CLAIM, each.id, document, made_by) for each in record.claims]
    if found["name"] == OWN_VOICE:
        return [Target(Thing.ORIGIN, "", document, made_by, found["slot"])]
    kind = _THINGS.get(found["name"][0])
    if kind is None:
        raise RulingError(f"{written}: expected a claim (c1), an event (e1) or a voice (a1)")
    return [Target(kind, found["name"], document, made_by, found["slot"])]
