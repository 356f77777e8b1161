"""Whether two voices are one origin, may be one, or are surely two, by who they are."""

from dataclasses import dataclass
from enum import StrEnum

from counterclaim.model.attribution import Anonymity, Basis
from counterclaim.model.comparison import Rule, Slot
from counterclaim.model.origin import OriginVoice, VoiceSort
from counterclaim.origins.sides import Sides
from counterclaim.origins.speakers import Speaker, same_name
from counterclaim.origins.tables import OriginTables
from counterclaim.origins.voices import Heard

_EYES = frozenset({Basis.WITNESS, Basis.OWN_NETWORK})
_NAMELESS = frozenset({Anonymity.ANONYMOUS, Anonymity.NATIONALITY, Anonymity.GROUP, Anonymity.ROLE})
_BODIES = frozenset({Anonymity.NAMED, Anonymity.ORGANIZATION, Anonymity.OUTLET})
_TOLLS = frozenset({Slot.KILLED, Slot.INJURED, Slot.MISSING, Slot.DETAINED, Slot.DISPLACED})


class Tie(StrEnum):
    """How two voices stand to each other."""

    ONE = "one"
    MAYBE = "maybe"
    APART = "apart"


@dataclass(frozen=True, slots=True)
class Judged:
    """How two voices stand to each other, by which rule, and why."""

    tie: Tie
    rule: Rule
    why: str


@dataclass(frozen=True, slots=True)
class Setting:
    """What is known around the voices of one version: of which slot, and how sides stand."""

    slot: Slot
    sides: Sides
    tables: OriginTables


def judge(one: Heard, other: Heard, setting: Setting) -> Judged:
    """How two voices stand to each other; the same whichever comes first."""
    a, b = one.voice, other.voice
    same = _one_by_name(one, other) or _one_evidence(one, other, setting.tables) or _one_side(a, b)
    if same:
        return same
    if left_open := _may_have_it_from_the_other(one, other):
        return left_open
    judged = _by_side(one, other, setting)
    if judged.tie is Tie.APART and _shares_a_carrier(one, other):
        why = "one is heard through the other, or both through one who may know it"
        return Judged(Tie.MAYBE, Rule.NEAR_COPY_OR_CREDIT, why)
    if judged.tie is Tie.APART and setting.slot in _TOLLS and not _counted_apart(a, b, setting):
        why = "both may have the number from one hospital, list or family"
        return Judged(Tie.MAYBE, Rule.ONE_EVIDENCE, why)
    return judged


def _may_have_it_from_the_other(one: Heard, other: Heard) -> Judged | None:
    """Why two are left open whoever they are; None where nothing but their sides is to be seen."""
    a, b = one.voice, other.voice
    if a.doubt or b.doubt:
        rule = max(each for each in (a.doubt, b.doubt) if each)
        return Judged(Tie.MAYBE, rule, "an own voice without a source may have it from anybody")
    if VoiceSort.CREDITED in (a.sort, b.sort):
        why = "what the credited outlet has it from is not said"
        return Judged(Tie.MAYBE, Rule.OUTLETS_OWN_VOICE, why)
    if a.document == b.document and VoiceSort.ISSUER in (a.sort, b.sort):
        why = "one publishes the other's words and may have it from there"
        return Judged(Tie.MAYBE, Rule.NEAR_COPY_OR_CREDIT, why)
    if short := _shortened(one, other):
        return Judged(Tie.MAYBE, Rule.SAME_SPEAKER, f"“{short}” may be short for the other")
    return None


def _counted_apart(a: OriginVoice, b: OriginVoice, setting: Setting) -> bool:
    """Whether two who give one toll did not go by one hospital: foes, or one who was there."""
    foes = a.party and b.party and setting.sides.are_opposed(a.party, b.party)
    return bool(foes) or Basis.WITNESS in (a.basis, b.basis)


def _shares_a_carrier(one: Heard, other: Heard) -> bool:
    """Whether a voice is told by one who is, or speaks for the side of, the other or its teller."""
    mine = [*one.through, *([one.speaker] if one.speaker else [])]
    theirs = [*other.through, *([other.speaker] if other.speaker else [])]
    pairs = [(x, y) for x in mine for y in theirs if x in one.through or y in other.through]
    return any(same_name(x, y) or (x.party and x.party == y.party) for x, y in pairs) or any(
        each.party and each.party == free.voice.party
        for teller, free in ((one, other), (other, one))
        for each in teller.through
    )


def _one_by_name(one: Heard, other: Heard) -> Judged | None:
    """One speaker in both, one outlet, or an issuer and who quotes it."""
    a, b = one.voice, other.voice
    if one.speaker and other.speaker:
        if same_name(one.speaker, other.speaker):
            why = f"“{one.speaker.words}” and “{other.speaker.words}” are one speaker"
            return Judged(Tie.ONE, Rule.SAME_SPEAKER, why)
        form = _shared_form(one.speaker, other.speaker)
        if form and a.anonymity in _BODIES and b.anonymity in _BODIES:
            return Judged(Tie.ONE, Rule.SAME_SPEAKER, f"both are called “{form}”")
        return None
    if a.entity and a.entity == b.entity:
        return Judged(Tie.ONE, Rule.SAME_SPEAKER, "the table of actors has them as one")
    for speaker, issuer in ((one.speaker, b), (other.speaker, a)):
        if speaker and speaker.published and speaker.published == issuer.name:
            return Judged(Tie.ONE, Rule.SAME_SPEAKER, f"“{speaker.words}” published the other")
    return None


def _shared_form(one: Speaker, other: Speaker) -> str | None:
    return min(one.forms & other.forms, default=None)


def _shortened(one: Heard, other: Heard) -> str | None:
    """Words for a body that are the beginning or end of those for the other."""
    for short, long in ((one.speaker, other.speaker), (other.speaker, one.speaker)):
        if not short or not long or short.surnames or long.surnames:
            continue
        for form in sorted(short.forms):
            inside = (f" {form} " in f" {whole} " for whole in long.forms if whole != form)
            if " " in form and any(inside):
                return form
    return None


def _one_evidence(one: Heard, other: Heard, tables: OriginTables) -> Judged | None:
    """One hospital, video or list that both cite."""
    shared = evidence_of(one, tables) & evidence_of(other, tables)
    if not shared:
        return None
    return Judged(Tie.ONE, Rule.ONE_EVIDENCE, f"both stand on one {min(shared)}, or may")


def evidence_of(heard: Heard, tables: OriginTables) -> frozenset[str]:
    """The kinds of evidence that the words for a speaker name."""
    if heard.speaker is None:
        return frozenset()
    words = (word for form in heard.speaker.forms for word in form.split())
    return frozenset(tables.evidence[word] for word in words if word in tables.evidence)


def _one_side(a: OriginVoice, b: OriginVoice) -> Judged | None:
    """Two who speak for one party; officials without names are left open."""
    if a.party is None or a.party != b.party or _sees(a) or _sees(b):
        return None
    if a.document != b.document and _nameless(a) and _nameless(b):
        why = f"officials of one side ({a.party}) without names: they may be one"
        return Judged(Tie.MAYBE, Rule.ANONYMOUS_OFFICIALS, why)
    return Judged(Tie.ONE, Rule.ONE_PARTY_VOICE, f"both speak for one side ({a.party})")


def _by_side(one: Heard, other: Heard, setting: Setting) -> Judged:
    """Two who are not known to be one: by sides, and by what their knowledge rests on."""
    a, b = one.voice, other.voice
    if a.party and b.party and a.party != b.party:
        if _may_be_allies(a, b, setting.sides) and not (_sees(a) and _sees(b)):
            why = "they may be allies that agree, and neither says that it saw it"
            return Judged(Tie.MAYBE, Rule.OPPOSED_OR_ALLIED, why)
        why = f"they speak for {a.party} and for {b.party}"
        return Judged(Tie.APART, Rule.PER_SLOT, why)
    for tied, free in ((one, other), (other, one)):
        if _speaks_for_a_side(tied.voice) and not free.voice.party and _knows_itself(free):
            why = "one speaks for a side, the other for none and from what it knows itself"
            return Judged(Tie.APART, Rule.PER_SLOT, why)
    if _sees(a) and _sees(b) and _told_apart(a) and _told_apart(b):
        return Judged(Tie.APART, Rule.PER_SLOT, "each tells what was seen with eyes of its own")
    if any(_is_office(x) and y.basis is Basis.WITNESS for x, y in ((a, b), (b, a))):
        return Judged(Tie.APART, Rule.PER_SLOT, "one speaks for an office, the other was there")
    return _unsettled(a, b)


def _may_be_allies(a: OriginVoice, b: OriginVoice, sides: Sides) -> bool:
    """Whether one of two who speak for different parties may have it from the other."""
    if a.party is None or b.party is None or sides.are_opposed(a.party, b.party):
        return False
    return _nameless(a) or _nameless(b) or sides.may_be_one(a.party, b.party)


def _unsettled(a: OriginVoice, b: OriginVoice) -> Judged:
    """By which rule two voices are left open that nothing tells apart."""
    if Basis.OWN_NETWORK in (a.basis, b.basis):
        why = "one may be among those whom the other's people asked"
        return Judged(Tie.MAYBE, Rule.MONITOR, why)
    if _nameless(a) or _nameless(b):
        official = Basis.OFFICIAL in (a.basis, b.basis)
        rule = Rule.ANONYMOUS_OFFICIALS if official else Rule.OUTLETS_OWN_VOICE
        return Judged(Tie.MAYBE, rule, "one is not named and may be the other")
    why = "nothing tells that one does not have it from the other"
    return Judged(Tie.MAYBE, Rule.PER_SLOT, why)


def _sees(voice: OriginVoice) -> bool:
    return voice.basis in _EYES


def _is_office(voice: OriginVoice) -> bool:
    return voice.basis is Basis.OFFICIAL and voice.anonymity in _BODIES


def _told_apart(voice: OriginVoice) -> bool:
    """Whether a voice is one person or body that no other one can be."""
    return (
        voice.sort in (VoiceSort.REPORTER, VoiceSort.ISSUER) or voice.anonymity is Anonymity.NAMED
    )


def _nameless(voice: OriginVoice) -> bool:
    return voice.sort is VoiceSort.SPEAKER and voice.anonymity in _NAMELESS


def _speaks_for_a_side(voice: OriginVoice) -> bool:
    """Whether a voice is one side's; whose is known of all but those who publish themselves."""
    unnamed = voice.sort is VoiceSort.ISSUER and voice.basis is Basis.OFFICIAL
    return not _sees(voice) and (voice.party is not None or unnamed)


def _knows_itself(heard: Heard) -> bool:
    return _sees(heard.voice) or (heard.speaker is not None and heard.speaker.civil)
