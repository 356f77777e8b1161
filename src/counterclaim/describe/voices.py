"""The claims of a record by the voices that tell them, in plain words.

Whoever shows a record to people (the terminal, a page, the web) shows these: nothing in them is
decided here, and every word of a report in them is as it stands there, on one line.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from counterclaim.describe.items import days_words, quote
from counterclaim.describe.propositions import Propositions, Told
from counterclaim.model.attribution import Anonymity, Attribution, Basis, Function
from counterclaim.model.claim import Role
from counterclaim.model.factuality import Polarity
from counterclaim.model.record import Record

_USUAL = {
    Function.STATEMENT, Anonymity.NAMED, Basis.UNSTATED, Basis.OFFICIAL,
}  # fmt: skip
_WORTH_SAYING = {Anonymity.ANONYMOUS, Anonymity.UNATTRIBUTED}


@dataclass(frozen=True, slots=True)
class Said:
    """One voice with all that is told on it; `number` is None for the document's own.

    `inside` is the number of the attribution in whose content this one stands. `said` are the days
    of the saying in words. `notes` are what a reader would not take for granted.
    """

    number: int | None
    id: str | None
    source: str
    cue: str
    content: str
    addressee: str
    relayed: bool
    inside: int | None
    said: str
    notes: tuple[str, ...]
    why: str
    told: tuple[Told, ...]


def tell(record: Record) -> tuple[Said, ...]:
    """The voices of a record in the order of its attributions, the document's own before them.

    The document's own is left out where nothing is told on it.
    """
    numbers = {each.id: number for number, each in enumerate(record.attributions, 1)}
    told: dict[str | None, list[Told]] = {None: []} | {each: [] for each in numbers}
    relayed: set[str | None] = set()
    words = Propositions(record)
    for claim in record.claims:
        told[claim.chain[-1].attribution] += words.of(claim)
        relayed |= {each.attribution for each in claim.chain if each.role is Role.RELAY}
    own = tuple(told[None])
    voices = [
        _said(record, each, numbers, tuple(told[each.id]), relayed=each.id in relayed)
        for each in record.attributions
    ]
    nobody = Said(None, None, "", "", "", "", False, None, "", (), "", own)
    return (nobody, *voices) if own else tuple(voices)


def _said(
    record: Record,
    attribution: Attribution,
    numbers: dict[str, int],
    told: tuple[Told, ...],
    *,
    relayed: bool,
) -> Said:
    document = record.document
    why = attribution.why
    if attribution.identity:
        why += f"; source: {attribution.identity.why}"
    return Said(
        number=numbers[attribution.id],
        id=attribution.id,
        source=quote(document, attribution.source),
        cue=quote(document, attribution.cue),
        content=quote(document, attribution.content),
        addressee=quote(document, attribution.addressee),
        relayed=relayed,
        inside=numbers[attribution.parent] if attribution.parent else None,
        said=days_words(attribution.said),
        notes=tuple(_notes(attribution)),
        why=why,
        told=told,
    )


def _notes(attribution: Attribution) -> Iterator[str]:
    """What is out of the ordinary about a saying."""
    voice = attribution.voice
    if not voice:
        return
    if voice.function not in _USUAL:
        yield voice.function.value
    if voice.polarity is Polarity.NEGATIVE:
        yield "not said"
    if voice.anonymity in _WORTH_SAYING:
        yield voice.anonymity.value
    if voice.basis not in _USUAL:
        yield voice.basis.value
