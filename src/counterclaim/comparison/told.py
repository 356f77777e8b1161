"""What a version's claims say: their words, their sentences, and whose knowledge they are."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, time

from counterclaim.model.attribution import Attribution, Function
from counterclaim.model.comparison import SlotClaim, Version
from counterclaim.model.count import Count
from counterclaim.model.place import Location
from counterclaim.model.record import Record
from counterclaim.model.span import Span
from counterclaim.model.time import Time

WORD = re.compile(r"\w+(?:['’-]\w+)*")
_SMALL_WORDS = ("ADP", "DET", "PRON", "SCONJ", "CCONJ", "ADV", "AUX", "NUM", "VERB")
_PART = re.compile(r"\w+(?:['’]\w+)*")
_SENTENCE_END = re.compile(r"(?<=[.!?”])\s+(?=[A-Z“\"0-9])|\n+")
_ENTRY = re.compile(r"(?:^|\n)(?P<hour>[01]?\d|2[0-3])[:.](?P<minute>[0-5]\d) *[-–—]")
_UNIVERSAL = re.compile(r"\b(?:GMT|UTC)\b")
_MARKS = "“”‘\"' ,."
_TITLES = frozenset("the a an its his her their our my this that he she it they we i".split())


@dataclass(frozen=True, slots=True)
class Voice:
    """Who says a claim: the entity and its party where known, the words that name it otherwise.

    `words` are those of the source without articles and pronouns, lower case; `outlet` is that of
    the report. `own` is true where the report itself says it.
    """

    entity: str | None
    party: str | None
    words: frozenset[str]
    outlet: str | None
    own: bool

    def same_as(self, other: "Voice") -> bool:
        """Whether the two are surely one voice: one entity, one outlet, the same last words."""
        if self.own and other.own:
            return self.outlet is not None and self.outlet == other.outlet
        if self.own or other.own:
            return False
        if self.entity and other.entity:
            return self.entity == other.entity
        return len(self.words & other.words) * 2 > max(len(self.words), len(other.words), 1)

    def kindred(self, other: "Voice", common: frozenset[str]) -> bool:
        """Whether the two may well be one counter: one voice, or named by one telling word."""
        return self.same_as(other) or bool((self.words & other.words) - common)

    def one_side(self, other: "Voice") -> bool:
        """Whether the two speak for one party, as far as that is known."""
        return self.same_as(other) or (self.party is not None and self.party == other.party)


@dataclass(frozen=True, slots=True)
class Named:
    """What the words of a claim mean in their record: ids of entities and parties, places, times.

    `parties` are those of the entities named and of participants of events in the words; `counts`
    are the numbers that stand in them.
    """

    entities: frozenset[str]
    parties: frozenset[str]
    places: tuple[Location, ...]
    times: tuple[Time, ...]
    counts: tuple[Count, ...]


@dataclass(frozen=True, slots=True)
class Valued:
    """A value that a person gave a claim's slot: its words, and whom or what they mean."""

    words: str
    named: Named


@dataclass(frozen=True, slots=True)
class Told:
    """One claim as its report has it.

    `words` are the claim's, pieces joined by a space; `sentence` is what they stand in. `forms`
    gives the word forms of the claim, `lemmas` their dictionary forms without function words.
    `moment` is when the report (of a live blog: the entry) came out, as exactly as is known;
    `universal`: the report gives hours in GMT. `proper` are the words of proper names.
    """

    claim: SlotClaim
    words: str
    sentence: str
    forms: tuple[str, ...]
    lemmas: frozenset[str]
    voice: Voice
    function: Function | None
    moment: datetime | None
    universal: bool
    named: Named
    proper: frozenset[str]


@dataclass(frozen=True, slots=True)
class Said:
    """A version with its claims as they are told, the earliest first."""

    version: Version
    told: tuple[Told, ...]

    @property
    def first(self) -> datetime | None:
        """When it was first published; None where no report of it has a date."""
        return min((each.moment for each in self.told if each.moment), default=None)

    @property
    def lemmas(self) -> frozenset[str]:
        """The dictionary forms of all words of all claims."""
        return frozenset(lemma for each in self.told for lemma in each.lemmas)

    @property
    def quote(self) -> str:
        """The words of the first claim in quotation marks, for people."""
        words = self.told[0].words if self.told else self.version.value
        denied = self.version.value.startswith("not ") and not words.lower().startswith("not ")
        return f"{'not ' if denied else ''}“{words.strip(_MARKS)}”"


def tell(
    version: Version,
    records: Mapping[str, Record],
    moments: Mapping[str, datetime],
    dropped: frozenset[str],
) -> Said:
    """A version with its claims as they are told.

    `records` and `moments` are by ids of documents; a claim whose document is not among the records
    is left out. `dropped` are words that say nothing about a slot.
    """
    told = [
        _told(each, records[each.document], moments.get(each.document), dropped)
        for each in version.claims
        if each.document in records
    ]
    return Said(version, tuple(sorted(told, key=lambda each: (each.moment is None, each.moment))))


def as_valued(said: Said, by_hand: Mapping[tuple[str, SlotClaim], Valued]) -> Said:
    """A version in which claims whose value a person gave have that value's words.

    Who says it, where and when stays as the report has it. `by_hand` are by version and claim.
    """
    told = tuple(
        _valued(each, by_hand[said.version.id, each.claim])
        if (said.version.id, each.claim) in by_hand
        else each
        for each in said.told
    )
    return Said(said.version, told)


def _valued(told: Told, valued: Valued) -> Told:
    forms = tuple(match[0].lower() for match in WORD.finditer(valued.words))
    lemmas = frozenset(forms)
    return replace(told, words=valued.words, forms=forms, lemmas=lemmas, named=valued.named)


def _told(
    claim: SlotClaim, record: Record, moment: datetime | None, dropped: frozenset[str]
) -> Told:
    document = record.document
    words = " ".join(document.words_of(span) for span in claim.spans)
    sentence = sentence_at(record, claim.spans[0])
    attributions = {each.id: each for each in record.attributions}
    attribution = attributions.get(claim.attribution or "")
    function = attribution.voice.function if attribution and attribution.voice else None
    return Told(
        claim,
        words,
        document.words_of(sentence),
        tuple(match[0].lower() for match in WORD.finditer(words)),
        lemmas_of(record, claim.spans, dropped),
        _voice(record, attribution),
        function,
        _moment(record, claim.spans[0], moment),
        bool(_UNIVERSAL.search(f"{document.title or ''} {document.text}")),
        named_in(record, claim.spans),
        proper_in(record, claim.spans),
    )


def proper_in(record: Record, spans: Sequence[Span]) -> frozenset[str]:
    """The proper names in some stretches, by single words: those with a capital.

    In a headline and at the head of a sentence any word may have one: there a word is a name only
    if it is tagged as one and the report has it nowhere without.
    """
    found: set[str] = set()
    for span in spans:
        text = record.document.part(span.part)
        start = sentence_at(record, span).start
        tags = {
            word.span.start: word.upos
            for part in record.reading.parts
            if part.part == span.part
            for word in part.words
            if span.overlaps(word.span)
        }
        for match in _PART.finditer(text, span.start, span.end):
            word = match[0].removesuffix("'s").removesuffix("’s")
            anyway = span.part == "title" or match.start() == start
            common = anyway and re.search(rf"\b{re.escape(word.lower())}s?\b", record.document.text)
            tag = tags.get(match.start(), "PROPN")
            tagged = tag in ("PROPN", "ADJ") or (not anyway and tag not in _SMALL_WORDS)
            if word[0].isupper() and tagged and not common:
                found.add(word)
    return frozenset(found)


def named_in(record: Record, spans: Sequence[Span]) -> Named:
    """What some words of a record mean."""

    def inside(span: Span) -> bool:
        return any(each.overlaps(span) for each in spans)

    entities = {
        each.id: each.party or each.id
        for each in record.entities
        if any(inside(mention.span) for mention in each.mentions)
    }
    meant = [
        each.identity
        for event in record.events
        for each in (*event.actor, *event.recipient)
        if each.identity and inside(each.span)
    ]
    entities |= {each.entity: each.party or each.entity for each in meant if each.entity}
    parties = {*entities.values(), *(each.party for each in meant if each.party)}
    return Named(
        frozenset(entities),
        frozenset(parties),
        tuple(each.location for each in record.places if each.location and inside(each.span)),
        tuple(each for each in record.times if inside(each.span)),
        tuple(each for each in record.counts if inside(each.span)),
    )


def _voice(record: Record, attribution: Attribution | None) -> Voice:
    outlet = record.document.outlet
    if attribution is None or not attribution.source:
        return Voice(None, None, frozenset(), outlet, own=attribution is None)
    said = " ".join(record.document.words_of(span) for span in attribution.source).lower()
    words = frozenset(WORD.findall(said)) - _TITLES
    who = attribution.identity
    return Voice(who.entity if who else None, who.party if who else None, words, outlet, own=False)


def _moment(record: Record, span: Span, moment: datetime | None) -> datetime | None:
    """When the words came out: the hour at the head of a live blog's entry goes before."""
    published = record.document.published
    day: date | None = moment.date() if moment else published
    if day is None:
        return None
    if span.part == "text":
        before = list(_ENTRY.finditer(record.document.text, 0, span.end))
        if before:
            return datetime.combine(day, time(int(before[-1]["hour"]), int(before[-1]["minute"])))
    return moment.replace(tzinfo=None) if moment else datetime.combine(day, time())


def attribution_at(record: Record, spans: Sequence[Span]) -> str | None:
    """The id of the innermost attribution that says these words, or that they tell of.

    Words in a content are its source's; words that are a source or a cue ("declined to say") tell
    what that source did. None: the document's own voice.
    """
    inside = [each for each in record.attributions if _covers(each.content, spans)]
    if inside:
        return min(inside, key=lambda each: sum(s.end - s.start for s in each.content)).id
    for each in record.attributions:
        if _covers(each.cue, spans) or _covers(spans, each.cue):
            return each.id
    return None


def _covers(outer: Iterable[Span], inner: Sequence[Span]) -> bool:
    """Whether the first of some words starts in one of some stretches."""
    first = inner[0] if inner else None
    return first is not None and any(
        each.part == first.part and each.start <= first.start < each.end for each in outer
    )


def sentence_at(record: Record, span: Span) -> Span:
    """The sentence in which some words stand, as the reader has it, else by full stops."""
    for part in record.reading.parts:
        if part.part != span.part:
            continue
        for each in part.sentences:
            start, end = part.words[each.start].span.start, part.words[each.end - 1].span.end
            if start <= span.start < end:
                return Span(start, max(end, span.end), span.part)
    text = record.document.part(span.part)
    start = max((m.end() for m in _SENTENCE_END.finditer(text, 0, span.start + 1)), default=0)
    found = _SENTENCE_END.search(text, span.end)
    return Span(min(start, span.start), found.start() if found else len(text), span.part)


def lemmas_of(record: Record, spans: Iterable[Span], dropped: frozenset[str]) -> frozenset[str]:
    """The dictionary forms of the words in some stretches, without the dropped ones."""
    found = set()
    for span in spans:
        known = {
            word.span.start: word.lemma.lower()
            for part in record.reading.parts
            if part.part == span.part
            for word in part.words
            if span.overlaps(word.span)
        }
        text = record.document.part(span.part)
        for match in WORD.finditer(text, span.start, span.end):
            form = match[0].lower().removesuffix("'s").removesuffix("’s")
            found.add(known.get(match.start()) or form)
            found |= {form} if form in dropped else set()
    return frozenset(found - dropped)
