"""Who says so, and who is suspected by whom, in the words of the report."""

from collections.abc import Sequence

from counterclaim.describe import quote
from counterclaim.model.claim import Claim, Role
from counterclaim.model.event import Participant
from counterclaim.model.factuality import Certainty, Polarity
from counterclaim.model.record import Record

NOBODY_NAMED = "somebody whom the report does not name"


def according_to(record: Record, claim: Claim) -> str:
    """The voices of a claim from the innermost outward, with where they are reported."""
    said = {each.id: each for each in record.attributions}
    voices = [
        quote(record.document, said[link.attribution].source) or NOBODY_NAMED
        for link in claim.chain
        if link.role is Role.SOURCE and link.attribution
    ]
    if not voices:
        return f"the report itself, naming no source ({where(record)})"
    return ", as told by ".join(f"“{_bare(each)}”" for each in reversed(voices)) + (
        f" ({where(record)})"
    )


def _bare(voice: str) -> str:
    return voice.strip("“”\"'")


def where(record: Record) -> str:
    """Who published the report, and when."""
    document = record.document
    published = document.published.isoformat() if document.published else "no date"
    return f"{document.outlet or 'unknown outlet'}, {published}"


def suspected(
    record: Record, slot: Sequence[Participant], polarity: Polarity, source: str
) -> str | None:
    """Those who are told to have acted, each as suspected and by whom; None for nobody.

    Nobody is named as an actor without the one who says so: a finding is a person's.
    """
    told = [f"{named(record, each)}, {_standing(each, polarity)} {source}" for each in slot]
    return "; ".join(told) or None


def _standing(participant: Participant, polarity: Polarity) -> str:
    if Polarity.NEGATIVE in (participant.polarity, polarity):
        return "said not to have done so, according to"
    sure = participant.certainty
    held = "" if sure in (Certainty.CERTAIN, Certainty.UNKNOWN) else f" ({sure.value})"
    return f"suspected{held}, according to"


def named(record: Record, participant: Participant) -> str:
    """The words for somebody, with the codes of those whom they mean where that is known."""
    identity = participant.identity
    codes = [identity.country or "-", *identity.sector] if identity else []
    known = f" ({' '.join(codes)})" if any(each != "-" for each in codes) else ""
    return f"“{quote(record.document, [participant.span])}”{known}"


def all_named(record: Record, slot: Sequence[Participant]) -> str | None:
    """Those who stand in a slot, "not" before whom the slot denies; None for nobody."""
    told = [
        ("not " if each.polarity is Polarity.NEGATIVE else "") + named(record, each)
        for each in slot
    ]
    return "; ".join(told) or None
