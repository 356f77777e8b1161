"""What people said of voices: that two are one origin, or two."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from counterclaim.model.comparison import Grounds, Rule, Slot
from counterclaim.model.decided import VoiceName, VoicesRuled
from counterclaim.model.origin import Joined
from counterclaim.origins.voices import Heard


@dataclass(frozen=True, slots=True)
class Rulings:
    """Those on the voices of one version: who is one, who is not, and what a reader is told."""

    joined: tuple[Joined, ...]
    parted: frozenset[frozenset[str]]
    notes: tuple[str, ...]

    def counted(self, heard: Sequence[Heard]) -> list[Heard]:
        """The voices; one that people hold apart from another is an origin, whatever the rules."""
        apart = {name for pair in self.parted for name in pair}
        why = "a person holds it apart from another voice"
        return [
            replace(each, voice=replace(each.voice, doubt=None, why=why))
            if each.voice.doubt and each.voice.id in apart
            else each
            for each in heard
        ]

    def hold_apart(self, some: Sequence[Heard], others: Sequence[Heard]) -> bool:
        """Whether people hold a voice of some apart from one of others."""
        return any(frozenset((x.voice.id, y.voice.id)) in self.parted for x in some for y in others)


def rulings_on(heard: Sequence[Heard], slot: Slot, ruled: Sequence[VoicesRuled]) -> Rulings:
    """The rulings on two voices that both speak here, for all points or for this one."""
    joined: list[Joined] = []
    parted: set[frozenset[str]] = set()
    notes: list[str] = []
    for each in ruled:
        if each.slot not in (None, slot.value):
            continue
        one, other = _voice(each.one, heard), _voice(each.other, heard)
        if one is None or other is None or one is other:
            continue
        of = (one.voice.name, other.voice.name)
        if each.together:
            grounds = Grounds(of, Rule.RULING, str(each.mark))
            joined.append(Joined(one.voice.id, other.voice.id, grounds))
        else:
            parted.add(frozenset((one.voice.id, other.voice.id)))
            notes.append(f"{' and '.join(of)}: {each.mark}")
    return Rulings(tuple(joined), frozenset(parted), tuple(dict.fromkeys(notes)))


def _voice(name: VoiceName, heard: Sequence[Heard]) -> Heard | None:
    """The voice that a ruling is on, among those heard; the one who speaks in that attribution."""
    for each in heard:
        if each.voice.document != name.document:
            continue
        if name.attribution is None:
            if each.speaker is None:
                return each
        elif each.voice.id == f"{name.document}:{name.attribution}" or any(
            claim.attribution == name.attribution for claim in each.voice.claims
        ):
            return each
    return None
