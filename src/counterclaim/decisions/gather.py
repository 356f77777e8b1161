"""From the log of rulings to what holds now, by what it is on in the newest readings."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import combinations

from counterclaim.decisions.carried import Carrier, Readings
from counterclaim.decisions.marks import added, graded, mark, said, text_of
from counterclaim.model.decided import (
    AddedClaim,
    Decisions,
    Finding,
    IncidentsRuled,
    Key,
    Mark,
    MentionsRuled,
    SlotCorrected,
    Unfitting,
    VoiceName,
    VoicesRuled,
)
from counterclaim.model.incident import Mention
from counterclaim.model.ruling import Assessment, Ruling, RulingKind, Target, Thing
from counterclaim.review import assessment_of, effective, last_on_pairs

BY_HAND = "by hand"
_GROUPING = (RulingKind.MERGE, RulingKind.SPLIT)
_SHOWN = 12  # digits of a document's hash
_WENT = "its newest reading does not say the same of the same words"


def decisions_of(rulings: Sequence[Ruling], readings: Readings) -> Decisions:
    """The rulings in force, each by what it is on; those that fit nothing any more are listed.

    A ruling on an older reading holds where the newest one says the same (`Carrier.name`).
    """
    gathered = _Gathered(Carrier(readings))
    forceful = list(effective(rulings))
    for ruling in forceful:
        if ruling.kind in _GROUPING:
            continue
        for target in ruling.targets:
            gathered.take(ruling, target)
    for pair, ruling in last_on_pairs(forceful).items():
        gathered.group(ruling, pair)
    for ruling in forceful:
        gathered.group_incidents(ruling)
    return gathered.decisions()


@dataclass
class _Gathered:
    """What was gathered so far; of several answers to one claim the last holds."""

    carrier: Carrier
    rejected: dict[Key, Mark] = field(default_factory=dict)
    accepted: dict[Key, Mark] = field(default_factory=dict)
    corrected: dict[Key, dict[str, SlotCorrected]] = field(default_factory=dict)
    notes: dict[Key, list[Mark]] = field(default_factory=dict)
    graded: dict[Key, list[Assessment]] = field(default_factory=dict)
    added: dict[Key, AddedClaim] = field(default_factory=dict)
    mentions: list[MentionsRuled] = field(default_factory=list)
    incidents: list[IncidentsRuled] = field(default_factory=list)
    voices: list[VoicesRuled] = field(default_factory=list)
    findings: list[Finding] = field(default_factory=list)
    sensitive: set[tuple[str, ...]] = field(default_factory=set)
    unfitting: list[Unfitting] = field(default_factory=list)

    def decisions(self) -> Decisions:
        return Decisions(
            self.rejected,
            self.accepted,
            {key: tuple(slots.values()) for key, slots in self.corrected.items()},
            {key: tuple(marks) for key, marks in self.notes.items()},
            {key: tuple(found) for key, found in self.graded.items()},
            tuple(self.added.values()),
            tuple(sorted(self.mentions, key=lambda each: (each.one, each.other))),
            tuple(self.incidents),
            tuple(sorted(self.voices, key=repr)),
            tuple(self.findings),
            frozenset(self.sensitive),
            tuple(sorted(self.unfitting, key=lambda each: (each.mark.ruling, each.on))),
        )

    def take(self, ruling: Ruling, target: Target) -> None:
        """One ruling on one thing, but for merges and splits."""
        if target.thing is Thing.INCIDENT:
            self._on_incident(ruling, target)
        elif target.thing is Thing.ENTITY:
            if ruling.kind is RulingKind.SENSITIVE:
                self.sensitive.add(("entity", target.name))
        elif target.thing is Thing.COMPARISON:
            self._unfit(ruling, target, "comparisons have no ids that last, so nothing follows")
        elif target.reading == BY_HAND:
            self._on_added(ruling, target)
        elif ruling.kind is not RulingKind.SEAL:
            key = self._key(target)
            if key is None:
                self._unfit(ruling, target, self._why_not(target))
            else:
                self._on_key(ruling, key)

    def group(self, ruling: Ruling, pair: frozenset[Target]) -> None:
        """One pair that a merge or a split is on."""
        one, other = sorted(pair, key=repr)
        together = ruling.kind is RulingKind.MERGE
        if one.thing is Thing.INCIDENT:
            return
        names = [self.carrier.name(each) for each in (one, other)]
        for target, name in zip((one, other), names, strict=True):
            if name is None:
                self._unfit(ruling, target, self._why_not(target))
        if None in names:
            return
        shown = mark(ruling)
        if one.thing is Thing.EVENT:
            mentions = sorted(
                Mention(each.document or "", name or "")
                for each, name in zip((one, other), names, strict=True)
            )
            self.mentions.append(MentionsRuled(mentions[0], mentions[1], together, shown))
        else:
            voices = sorted(
                (
                    VoiceName(each.document or "", name or None)
                    for each, name in zip((one, other), names, strict=True)
                ),
                key=lambda each: (each.document, each.attribution or ""),
            )
            self.voices.append(VoicesRuled(voices[0], voices[1], one.slot, together, shown))

    def group_incidents(self, ruling: Ruling) -> None:
        """A merge or split of whole incidents."""
        if ruling.kind not in _GROUPING or ruling.targets[0].thing is not Thing.INCIDENT:
            return
        together = ruling.kind is RulingKind.MERGE
        shown = mark(ruling)
        if together:
            names = tuple(each.name for each in ruling.targets)
            self.incidents.append(IncidentsRuled(names, together, shown))
            return
        for first, second in combinations(ruling.parts, 2):
            self.incidents += [
                IncidentsRuled((one.name, other.name), together, shown)
                for one in first
                for other in second
            ]

    def _why_not(self, target: Target) -> str:
        gone = self.carrier.record(target.document or "") is None
        return "the content of its document is gone" if gone else _WENT

    def _key(self, target: Target) -> Key | None:
        """What a target is on in the newest reading; None where it is not there."""
        document = target.document or ""
        if self.carrier.record(document) is None:
            return None
        if target.thing is Thing.DOCUMENT:
            return document, ""
        name = self.carrier.name(target)
        if name is not None and target.thing is Thing.CLAIM:
            name = self.carrier.proposition(document, name)
        return None if name is None else (document, name)

    def _on_key(self, ruling: Ruling, key: Key) -> None:
        match ruling.kind:
            case RulingKind.REJECT:
                self.accepted.pop(key, None)
                self.rejected[key] = mark(ruling)
            case RulingKind.ACCEPT:
                self.rejected.pop(key, None)
                self.accepted[key] = mark(ruling)
            case RulingKind.CORRECT:
                self._correct(ruling, key)
            case RulingKind.NOTE | RulingKind.ASSESS:
                self.notes.setdefault(key, []).append(mark(ruling, graded(ruling)))
                if ruling.kind is RulingKind.ASSESS and ruling.words:
                    found = assessment_of(ruling, ruling.words)
                    self.graded.setdefault(key, []).append(found)
            case RulingKind.SENSITIVE:
                self.sensitive.add(tuple(filter(None, key)))

    def _correct(self, ruling: Ruling, key: Key) -> None:
        if ruling.words is None:
            return
        slots = self.corrected.setdefault(key, {})
        for slot, value in ruling.words.after.items():
            before = slots[slot].before if slot in slots else ruling.words.before.get(slot)
            slots[slot] = SlotCorrected(
                slot,
                None if before is None else str(before),
                None if value is None else str(value),
                mark(ruling, f"{slot} corrected from {said(before)} to {said(value)}"),
            )

    def _on_added(self, ruling: Ruling, target: Target) -> None:
        key = (target.document or "", target.name)
        if self.carrier.record(key[0]) is None:
            self._unfit(ruling, target, self._why_not(target))
        elif ruling.kind is RulingKind.ADD and ruling.words:
            after = ruling.words.after
            self.added[key] = added(key, after, mark(ruling))
        elif ruling.kind is RulingKind.CORRECT and ruling.words and key in self.added:
            known = self.added[key]
            slots = {**known.slots, **{k: text_of(v) for k, v in ruling.words.after.items()}}
            self.added[key] = AddedClaim(
                known.name, known.document, known.span, known.kind, slots, known.incident,
                known.mark,
            )  # fmt: skip
        else:
            self._on_key(ruling, key)

    def _on_incident(self, ruling: Ruling, target: Target) -> None:
        if ruling.kind is RulingKind.ASSESS and ruling.words:
            found = assessment_of(ruling, ruling.words)
            self.findings.append(Finding(target.name, mark(ruling, graded(ruling)), found))
        elif ruling.kind is not RulingKind.SEAL:
            self.findings.append(Finding(target.name, mark(ruling)))

    def _unfit(self, ruling: Ruling, target: Target, why: str) -> None:
        name = target.name or ("itself" if target.thing is Thing.ORIGIN else "")
        where = f"{target.document[:_SHOWN]}/{name}" if target.document else target.name
        found = Unfitting(mark(ruling), f"{target.thing} {where}", why)
        if found not in self.unfitting:
            self.unfitting.append(found)
