"""Who decided on a claim: the machine alone, or a person too, when and what."""

from collections.abc import Iterator

from counterclaim.model.claim import Claim
from counterclaim.model.decided import Decisions, Mark
from counterclaim.model.record import Record
from counterclaim.model.ruling import RulingKind

MACHINE = "machine"


def reviewed_claims(record: Record, decisions: Decisions) -> dict[str, str]:
    """What people decided on the claims of a record, in words, by the claims' names.

    A claim that nobody ruled on is not in it. The columns of a claim stay as it was read: a
    corrected value stands in these words.
    """
    found = {}
    for claim in record.claims:
        marks = dict.fromkeys(_marks(record.document.id, claim, decisions))
        told = "; ".join(
            f"reviewed by {each.who}, {each.on}: {each.did}{f' ({each.why})' if each.why else ''}"
            for each in marks
        )
        if told:
            found[claim.id] = told
    return found


def rejected_claims(record: Record, decisions: Decisions) -> frozenset[str]:
    """The claims of a record that people rejected, their voices or their document, by name."""
    return frozenset(
        claim.id
        for claim in record.claims
        if any(
            each.kind is RulingKind.REJECT for each in _marks(record.document.id, claim, decisions)
        )
    )


def _marks(document: str, claim: Claim, decisions: Decisions) -> Iterator[Mark]:
    voice = claim.chain[-1].attribution if claim.chain else None
    for name in (claim.proposition, voice, ""):
        if name is not None and (document, name) in decisions.rejected:
            yield decisions.rejected[document, name]
    key = (document, claim.proposition)
    if key in decisions.accepted:
        yield decisions.accepted[key]
    yield from (each.mark for each in decisions.corrected.get(key, ()))
    yield from decisions.notes.get(key, ())
