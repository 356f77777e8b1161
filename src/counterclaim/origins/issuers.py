"""Whose voice a report's own words are: its outlet's, an office's, or one who was there."""

import re
from dataclasses import dataclass

from counterclaim.model.attribution import Basis
from counterclaim.model.comparison import Rule
from counterclaim.model.entity import Identity
from counterclaim.model.origin import VoiceSort
from counterclaim.model.record import Record
from counterclaim.model.span import Span
from counterclaim.model.voices import Voices
from counterclaim.origins.sentences import sentence_of
from counterclaim.origins.speakers import words_in
from counterclaim.origins.tables import OriginTables

_OURS = re.compile(r"\b(?:[Oo]ur|[Ww]e|[Mm]y)\b(?: \w+){0,2}? (?P<what>\w+)")
_I = re.compile(
    r"\bI\b(?! \()|\b[Tt]his (?:reporter|correspondent)\b|\b[Oo]ur correspondent (?:saw|heard)\b"
)
_OWN_PEOPLE = re.compile(
    r"\b(?:its|our|the) (?:own )?(?:network|contacts|observers|monitors|field\s?workers|volunteers"
    r"|staff|team|teams|researchers|investigators)\b"
    r"|\bwe (?:spoke|interviewed|counted|visited|saw)\b",
    re.IGNORECASE,
)
_SIDES = frozenset({"GOV", "MIL", "COP", "SPY", "LEG", "REB", "PRM", "PTY"})


@dataclass(frozen=True, slots=True)
class OwnVoice:
    """Whose a report's own words are, and by which rule it is not surely an origin.

    `party` is the side for which its outlet speaks, None where it speaks for none or none is known.
    """

    sort: VoiceSort
    basis: Basis
    party: str | None
    entity: str | None
    doubt: Rule | None
    why: str


def own_voice(record: Record, tables: OriginTables, outlet: Identity | None) -> OwnVoice:
    """Whose voice a report's own words are.

    `outlet` is whom the outlet's name means, where that is known.
    """
    name = record.document.outlet or ""
    kinds = {tables.issuers[word] for word in words_in(name) if word in tables.issuers}
    ours = _what_is_ours(record, tables)
    party = outlet.party if outlet else None
    entity = outlet.entity if outlet else None
    party = party or _side_of_we(record)
    if "office" in kinds or (ours == "side" and party):
        why = f"{name} tells of what it does itself" if name else "it tells of its own side"
        return OwnVoice(VoiceSort.ISSUER, Basis.OFFICIAL, party, entity, None, why)
    if ours == "side" and "monitor" not in kinds:
        why = "it calls one side's men its own"
        return OwnVoice(VoiceSort.ISSUER, Basis.UNSTATED, party, entity, None, why)
    if "monitor" in kinds or ours == "network":
        if ours == "network" or _OWN_PEOPLE.search(record.document.text):
            why = "it tells of people or means of its own that watched"
            return OwnVoice(VoiceSort.ISSUER, Basis.OWN_NETWORK, None, entity, None, why)
        why = "a monitor that names no network of its own"
        return OwnVoice(VoiceSort.OUTLET, Basis.UNSTATED, None, entity, Rule.MONITOR, why)
    why = "its own voice, and it names no source"
    own = Rule.OUTLETS_OWN_VOICE
    return OwnVoice(VoiceSort.OUTLET, Basis.UNSTATED, party, entity, own, why)


def saw_it(record: Record, span: Span) -> bool:
    """Whether the sentence of some words is told by one who was there, outside all quotations."""
    sentence = sentence_of(record, span)
    start, end = sentence.start, sentence.end
    written = record.document.part(span.part)
    voices = Voices(record.attributions)
    for match in _I.finditer(written, start, end):
        said = voices.innermost([Span(match.start(), match.end(), span.part)])
        quoted = written.count("“", start, match.start()) > written.count("”", start, match.start())
        if said is None and not quoted:
            return True
    return False


def _what_is_ours(record: Record, tables: OriginTables) -> str | None:
    """Whose the things are that a report calls its own, outside what others say."""
    voices = Voices(each for each in record.attributions if not _first_person(each.source, record))
    text = record.document.text
    found = []
    for match in _OURS.finditer(text):
        span = Span(match.start(), match.end())
        what = tables.of_its_own.get(match["what"].lower())
        quoted = text.count("“", 0, match.start()) > text.count("”", 0, match.start())
        if what and not quoted and voices.innermost([span]) is None:
            found.append(what)
    return max(sorted(set(found)), key=found.count, default=None)


def _first_person(source: tuple[Span, ...], record: Record) -> bool:
    return bool(source) and words_in(record.document.words_of(source[0]))[:1] in (["we"], ["our"])


def _side_of_we(record: Record) -> str | None:
    """The side that "we" means in a report's own words, as the table of actors has it."""
    for each in record.attributions:
        side = each.identity if _first_person(each.source, record) and not each.parent else None
        if side and side.party and set(side.sector) & _SIDES:
            return side.party
    return None
