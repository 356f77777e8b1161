"""Whose knowledge each claim of a version is."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace

from counterclaim.model.attribution import Anonymity, Basis
from counterclaim.model.comparison import Rule, SlotClaim, Version
from counterclaim.model.entity import Identity
from counterclaim.model.origin import OriginVoice, VoiceSort
from counterclaim.model.record import Record
from counterclaim.origins.findings import found_itself
from counterclaim.origins.issuers import OwnVoice, own_voice, saw_it
from counterclaim.origins.publishers import Publishers
from counterclaim.origins.speakers import Speaker, speakers_in
from counterclaim.origins.standing import is_passed_on, teller_of
from counterclaim.origins.tables import OriginTables

_OWN = "document"
_NO_OUTLETS: Mapping[str, Identity] = {}


@dataclass(frozen=True, slots=True)
class Heard:
    """A voice with what is known of its speaker; None for a report's own voice.

    `through` are those through whom it is heard, inside whose words it stands.
    """

    voice: OriginVoice
    speaker: Speaker | None
    through: tuple[Speaker, ...] = ()


@dataclass(frozen=True, slots=True)
class _Page:
    """One document's speakers and its own voice."""

    record: Record
    speakers: Mapping[str, Speaker]
    own: OwnVoice
    tables: OriginTables
    parents: Mapping[str, str | None] = field(default_factory=dict)


def voices_of(
    version: Version,
    records: Mapping[str, Record],
    tables: OriginTables,
    outlets: Mapping[str, Identity] = _NO_OUTLETS,
) -> tuple[OriginVoice, ...]:
    """The voices whose knowledge the claims of a version are, in the order of their ids.

    A voice is of one document; what one speaker says there in several places is one voice.

    Args:
        version: with its claims.
        records: by ids of documents. A claim whose document has none is its own voice.
        tables: the words that are known.
        outlets: whom the names of outlets mean, by ids of documents, as of their days: the table of
            actors knows whose voice a state's agency is.
    """
    return tuple(each.voice for each in hear(version, records, tables, outlets))


def hear(
    version: Version,
    records: Mapping[str, Record],
    tables: OriginTables,
    outlets: Mapping[str, Identity],
) -> tuple[Heard, ...]:
    """The voices of a version with their speakers."""
    pages: dict[str, _Page] = {}
    publishers = Publishers(records, outlets, tables)
    found: dict[str, Heard] = {}
    for claim in sorted(version.claims, key=_place):
        record = records.get(claim.document)
        if record and claim.document not in pages:
            pages[claim.document] = _Page(
                record,
                {key: publishers.known(each) for key, each in speakers_in(record, tables).items()},
                own_voice(record, tables, outlets.get(claim.document)),
                tables,
                {each.id: each.parent for each in record.attributions},
            )
        heard = _voice(claim, pages[claim.document]) if record else _unread(claim)
        known = found.get(heard.voice.id)
        if known:
            voice = replace(known.voice, claims=(*known.voice.claims, claim))
            heard = replace(known, voice=voice)
        found[heard.voice.id] = heard
    return tuple(found[key] for key in sorted(found))


def _place(claim: SlotClaim) -> tuple[str, bool, int, str]:
    first = claim.spans[0]
    return (claim.document, first.part == "text", first.start, claim.attribution or "")


def _voice(claim: SlotClaim, page: _Page) -> Heard:
    teller = teller_of(claim, page.record)
    key = teller.id if teller else None
    while key is not None and key not in page.speakers:
        key = page.parents.get(key)
    speaker = page.speakers[key] if key is not None else None
    if speaker is None or speaker.itself:
        return Heard(_own(claim, page), None)
    passed_on = teller is not None and is_passed_on(teller, page.record, page.tables)
    outlet = page.record.document.outlet
    sort = VoiceSort.CREDITED if speaker.outlet else VoiceSort.SPEAKER
    voice = OriginVoice(
        id=f"{claim.document}:{speaker.first}",
        name=f"{speaker.words} in {outlet or 'a report without an outlet'}",
        sort=sort,
        document=claim.document,
        entity=speaker.entity,
        party=speaker.party,
        basis=speaker.basis,
        anonymity=speaker.anonymity,
        doubt=Rule.OUTLETS_OWN_VOICE if speaker.nobody or passed_on else None,
        claims=(claim,),
        why=f"“{speaker.words}” is the innermost source of its words",
    )
    return Heard(voice, speaker, tuple(_carriers(page.parents.get(key or ""), speaker, page)))


def _carriers(key: str | None, speaker: Speaker, page: _Page) -> Iterator[Speaker]:
    """Those in whose words a speaker's stand, from the nearest outward."""
    while key is not None:
        outer = page.speakers.get(key)
        if outer and not outer.itself and outer.first != speaker.first:
            yield outer
        key = page.parents.get(key)


def _own(claim: SlotClaim, page: _Page) -> OriginVoice:
    own, document = page.own, page.record.document
    name = document.outlet or "a report without an outlet"
    if own.sort is VoiceSort.OUTLET and saw_it(page.record, claim.spans[0]):
        own = OwnVoice(
            VoiceSort.REPORTER,
            Basis.WITNESS,
            None,
            None,
            None,
            "the reporter tells of having been there",
        )
    if own.sort is VoiceSort.ISSUER and own.basis is Basis.OWN_NETWORK:
        doubt = found_itself(claim, page.record, page.tables)
        if doubt:
            own = OwnVoice(VoiceSort.OUTLET, Basis.UNSTATED, None, own.entity, Rule.MONITOR, doubt)
    named = {VoiceSort.REPORTER: f"the reporter of {name}", VoiceSort.OUTLET: f"{name} itself"}
    return OriginVoice(
        id=f"{claim.document}:{'reporter' if own.sort is VoiceSort.REPORTER else _OWN}",
        name=named.get(own.sort, name),
        sort=own.sort,
        document=claim.document,
        entity=own.entity,
        party=own.party,
        basis=own.basis,
        anonymity=Anonymity.OUTLET,
        doubt=own.doubt,
        claims=(claim,),
        why=own.why,
    )


def _unread(claim: SlotClaim) -> Heard:
    voice = OriginVoice(
        id=f"{claim.document}:{_OWN}",
        name=f"a report that was not read ({claim.document[:8]})",
        sort=VoiceSort.OUTLET,
        document=claim.document,
        entity=None,
        party=None,
        basis=Basis.UNSTATED,
        anonymity=Anonymity.OUTLET,
        doubt=Rule.OUTLETS_OWN_VOICE,
        claims=(claim,),
        why="the report has no record, so nothing is known of who speaks in it",
    )
    return Heard(voice, None)
