"""Versions of an incident with people's rulings on claims applied: left out, corrected, added."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date

from counterclaim.comparison import ByHand, ComparisonTables, Named, Valued, named_in, versions_of
from counterclaim.decisions.incidents import rejection
from counterclaim.decisions.slots import FOLLOWED, Given, corrected_values, mark_of, slots_of
from counterclaim.model.comparison import Slot, SlotClaim, Version
from counterclaim.model.decided import Decisions, LeftOut, Mark, SlotCorrected, VersionMark
from counterclaim.model.entity import Identity
from counterclaim.model.incident import Incident
from counterclaim.model.record import Record

NameActor = Callable[[str, date | None], Identity | None]
Records = Mapping[str, Record]


@dataclass(frozen=True, slots=True)
class DecidedVersions:
    """The versions that stand, with the claims that stand; what was left out; what was ruled.

    `by_hand` are values that people gave, by version and claim.
    """

    standing: tuple[Version, ...]
    left_out: tuple[LeftOut, ...] = ()
    marks: tuple[VersionMark, ...] = ()
    by_hand: ByHand = field(default_factory=dict)


def decide_versions(
    whole: Incident,
    incident: Incident,
    records: Records,
    decisions: Decisions,
    tables: ComparisonTables,
    given: Sequence[Given],
    name_actor: NameActor,
) -> DecidedVersions:
    """What the accounts of an incident say where people's rulings on claims are followed.

    What nobody disputes and nobody ruled on is left out, as the machine leaves it out. A version
    that stands keeps the id and value that the machine's has; a value that a person gave
    makes a version of its own, unless one says the same already.

    Args:
        whole: the incident with all its mentions, also those that were rejected.
        incident: the same without these.
        records: by ids of documents, as they were read.
        decisions: what people decided.
        tables: what comparison knows.
        given: what claims that people added say on the slots of this incident.
        name_actor: whom words mean that a person wrote for an actor, on a day.
    """
    machine = versions_of(whole, records, tables, everything=True)
    heard = _Standing(
        {
            (each.slot, claim)
            for each in versions_of(
                incident, without_rejected(records, decisions), tables, everything=True
            )
            for claim in each.claims
        },
        whole,
        decisions,
    )
    sorted_out = _SortedOut([], [], [], list(given))
    for version in machine:
        sorted_out.take(version, heard, records)
    marks = sorted_out.marks
    adding = _Adding(sorted_out.kept, records, name_actor, incident.id)
    marks += [adding.take(each) for each in _once(sorted_out.values)]
    ruled = {each.version.slot for each in sorted_out.left} | {each.slot for each in given}
    shown = {each.id for each in versions_of(incident, records, tables)}
    shown |= {each.version for each in marks}
    standing = [each for each in adding.versions if each.id in shown or each.slot in ruled]
    order = list(Slot)
    return DecidedVersions(
        tuple(sorted(standing, key=lambda each: order.index(each.slot))),
        _joined(sorted_out.left),
        tuple(dict.fromkeys(marks)),
        adding.by_hand,
    )


def without_rejected(records: Records, decisions: Decisions) -> Records:
    """The records without numbers and statements of control that people rejected."""
    documents = {document for document, _ in decisions.rejected}
    return {
        key: replace(
            each,
            counts=tuple(n for n in each.counts if not rejection(decisions, key, n.id)),
            control=tuple(k for k in each.control if not rejection(decisions, key, k.id)),
        )
        if key in documents
        else each
        for key, each in records.items()
    }


@dataclass(frozen=True, slots=True)
class _Standing:
    """Which claims stand, and the rulings on them."""

    heard: set[tuple[Slot, SlotClaim]]
    whole: Incident
    decisions: Decisions

    def rejected(self, slot: Slot, claim: SlotClaim) -> Mark | None:
        """The ruling by which a claim is left out; None where it stands."""
        decisions, document = self.decisions, claim.document
        own = rejection(decisions, document, claim.proposition)
        voice = rejection(decisions, document, claim.attribution)
        if own or voice or (slot, claim) in self.heard:
            return own or voice
        events = [each.event for each in self.whole.mentions if each.document == document]
        return next(filter(None, (rejection(decisions, document, each) for each in events)), None)

    def corrections(self, slot: Slot, claim: SlotClaim) -> list[SlotCorrected]:
        """The corrections of what a claim says on a slot."""
        slots = slots_of(slot)
        own = self.decisions.corrected.get((claim.document, claim.proposition or ""), ())
        return [each for each in own if each.slot in slots]

    def marks(self, version: Version, claim: SlotClaim) -> Iterator[VersionMark]:
        """What else was ruled on a claim that stands."""
        key = (claim.document, claim.proposition or "")
        accepted = self.decisions.accepted.get(key)
        for mark in (*([accepted] if accepted else ()), *self.decisions.notes.get(key, ())):
            yield VersionMark(version.id, claim, mark)
        followed = FOLLOWED if version.slot is Slot.HAPPENED else slots_of(version.slot)
        leads = version.slot is Slot.HAPPENED or claim.proposition in self._not_events(claim)
        for each in self.decisions.corrected.get(key, ()) if leads else ():
            if each.slot not in followed:
                did = f"{each.mark.did} (shown only: no point of comparison follows it)"
                yield VersionMark(version.id, claim, replace(each.mark, did=did))

    def _not_events(self, claim: SlotClaim) -> set[str | None]:
        """The claim's own proposition, where it is no event: an event is led by what happened."""
        events = {each.event for each in self.whole.mentions if each.document == claim.document}
        return {claim.proposition} - events


@dataclass(frozen=True, slots=True)
class _SortedOut:
    """The machine's versions by what people let stand, so far.

    `kept` are those that stand, `left` what was left out, `values` what people gave.
    """

    kept: list[Version]
    left: list[LeftOut]
    marks: list[VersionMark]
    values: list[Given]

    def take(self, version: Version, heard: _Standing, records: Records) -> None:
        """One more version: each of its claims stands, was rejected, or has another value."""
        standing = []
        for claim in version.claims:
            alone = replace(version, claims=(claim,))
            mark = heard.rejected(version.slot, claim)
            corrected = heard.corrections(version.slot, claim)
            if mark:
                self.left.append(LeftOut(alone, mark))
            elif corrected:
                self.left.append(LeftOut(alone, mark_of(corrected)))
                self.values.extend(corrected_values(version, claim, corrected))
            else:
                standing.append(claim)
                self.marks.extend(heard.marks(version, claim))
        if standing:
            self.kept.append(_with(version, standing, records))


def _with(version: Version, claims: Sequence[SlotClaim], records: Records) -> Version:
    """A version with these of its claims; its words are one of theirs."""
    told = {_words(each, records) for each in version.claims}
    left = [_words(each, records) for each in claims]
    value = left[0] if version.value in told and version.value not in left else version.value
    return replace(version, value=value, claims=tuple(claims))


def _words(claim: SlotClaim, records: Records) -> str:
    document = records[claim.document].document
    return " ".join(document.words_of(span) for span in claim.spans)


def _once(values: Sequence[Given]) -> Iterator[Given]:
    """Values by their rulings, each once for a claim's proposition: a slot is corrected whole."""
    seen = set()
    for each in sorted(values, key=lambda v: (v.mark.ruling, v.claim.document, v.claim.spans)):
        key = (each.mark.ruling, each.claim.document, each.claim.proposition, each.slot, each.value)
        if key not in seen:
            seen.add(key)
            yield each


def _joined(left: Sequence[LeftOut]) -> tuple[LeftOut, ...]:
    """What was left out, claims of one version by one ruling together."""
    found: dict[tuple[str, Mark], LeftOut] = {}
    for each in left:
        known = found.get((each.version.id, each.mark))
        claims = (*(known.version.claims if known else ()), *each.version.claims)
        version = replace(each.version, claims=claims)
        found[each.version.id, each.mark] = LeftOut(version, each.mark)
    return tuple(found.values())


class _Adding:
    """Versions to which values that people gave are added one by one."""

    def __init__(
        self, versions: Sequence[Version], records: Records, name_actor: NameActor, incident: str
    ) -> None:
        self.versions = list(versions)
        self.by_hand: dict[tuple[str, SlotClaim], Valued] = {}
        self._records = records
        self._name_actor = name_actor
        self._incident = incident

    def take(self, given: Given) -> VersionMark:
        """One more value: a claim of a version that says the same, or a version of its own."""
        named = self._named(given)
        at = next((n for n, each in enumerate(self.versions) if self._same(each, given, named)), -1)
        if at < 0:
            at = len(self.versions)
            self.versions.append(self._version(given))
        else:
            known = self.versions[at]
            self.versions[at] = replace(known, claims=(*known.claims, given.claim))
        version = self.versions[at]
        self.by_hand[version.id, given.claim] = Valued(given.value, named)
        return VersionMark(version.id, given.claim, given.mark)

    def _version(self, given: Given) -> Version:
        taken = {each.id for each in self.versions}
        name = f"{self._incident}.{given.slot.value}.h{given.mark.ruling}"
        name = next(x for x in (name, *(f"{name}.{n}" for n in range(2, 99))) if x not in taken)
        return Version(
            name, given.slot, given.value, given.low, given.high, given.scope, given.aim,
            (given.claim,),
        )  # fmt: skip

    def _named(self, given: Given) -> Named:
        """Whom a value means, where it is an actor's name."""
        nobody = Named(frozenset(), frozenset(), (), (), ())
        if given.slot not in (Slot.ACTOR, Slot.RECIPIENT, Slot.CONTROL):
            return nobody
        day = self._records[given.claim.document].document.published
        found = self._name_actor(given.value, day)
        entities = frozenset(filter(None, [found.entity if found else None]))
        parties = frozenset(filter(None, [found.party if found else None])) or entities
        return replace(nobody, entities=entities, parties=parties)

    def _same(self, version: Version, given: Given, named: Named) -> bool:
        """Whether a version says what a person says: the same number, words or party."""
        if version.slot is not given.slot or version.aim != given.aim:
            return False
        if given.low is not None or given.high is not None:
            bounds = (version.low, version.high, version.scope)
            return bounds == (given.low, given.high, given.scope)
        if version.value.casefold() == given.value.casefold():
            return True
        return bool(named.parties) and self._parties(version) == named.parties

    def _parties(self, version: Version) -> frozenset[str]:
        first = version.claims[0]
        if (version.id, first) in self.by_hand:
            return self.by_hand[version.id, first].named.parties
        if version.value.startswith("not "):
            return frozenset()
        return named_in(self._records[first.document], first.spans).parties
