"""Whom a report credits, and to which earlier report the credit leads.

An outlet is credited by its name ("told Meridian", "(Meridian)", "Meridian reported", "citing
Meridian"), an office that published its own statement by the words for who speaks ("the army
said"). Of the earlier reports of the one who is credited, the one that has what is told is meant;
where none has it, its report is not at hand.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from counterclaim.lineage.matter import Rarity, matter_of, numbers_of
from counterclaim.lineage.outlets import means, names_of, words_of_name
from counterclaim.lineage.sentences import Report, Sentence, Sort
from counterclaim.lineage.stems import stem
from counterclaim.lineage.tables import LineageTables
from counterclaim.model.attribution import Anonymity, Attribution
from counterclaim.model.entity import Entity, EntityKind
from counterclaim.model.lineage import Absent
from counterclaim.model.record import Record
from counterclaim.model.span import Span

_MEDIA = frozenset({EntityKind.NEWS_AGENCY, EntityKind.OUTLET, EntityKind.MONITOR})
_IN_BRACKETS = re.compile(r"\((?P<who>[^()\n]{2,60})\)")
_DATES = re.compile(
    r"\d{1,2}:\d{2}|\b\d{1,2}\.? [A-Z][a-z]{2,8}\b|\b[A-Z][a-z]{2,8}\.? \d{1,2}\b|\b(?:19|20)\d\d\b"
)
_OF_ITS_OWN = re.compile(
    r"\b[Oo]ur (?:own |earlier )?(?:report|item|story|version|dispatch)\b"
    r"|\bcorrects an earlier (?:one|report|story|version)\b"
)
_FIRST_PERSON = re.compile(r"\b(?:[Oo]ur|[Tt]his|[Ww]e|I|[Mm]y|correspondents?|reporters?)\b")
_A_MEDIUM = re.compile(r"\b(?:broadcaster|television|TV|radio|newspaper|magazine|news agency)\b")
_SURELY = 0.4  # of what is told, from which a number may differ
_FRESH_DAYS = 2.0  # after which a statement is half as likely to be the one that is meant


@dataclass(frozen=True, slots=True)
class Credit:
    """A report names one from whom it has something.

    `giver` is the report meant, or who is credited where that is not at hand. `given` is the
    sentence of it that has what is told, None where no sentence does. `alike` is how much of what
    the credited sentence tells stands there, 0 to 1.
    """

    named: Span
    sentence: Sentence
    giver: Report | Absent
    given: Sentence | None
    alike: float


@dataclass(frozen=True, slots=True)
class Strictness:
    """How much of what is told an earlier report must have, 0 to 1.

    `outlet` where an outlet is named, `voice` where only the words for a speaker fit an office.
    """

    outlet: float = 0.12
    voice: float = 0.15


def credits_in(
    taker: Report,
    record: Record | None,
    earlier: Sequence[Report],
    rarity: Rarity,
    tables: LineageTables,
    strictness: Strictness | None = None,
) -> list[Credit]:
    """Whom a report credits, in the order of the text.

    Without a record only names of outlets and brackets are found.
    """
    strict = strictness or Strictness()
    found = list(_by_name(taker, earlier, rarity, tables, strict))
    named = [credit.named for credit in found]
    for span, sentence, known in _voices(taker, record):
        if not any(span.overlaps(other) for other in named):
            place = (span, sentence, known)
            found += _by_voice(taker, place, earlier, rarity, tables, strict.voice)
    found += _looks_back(taker, earlier, rarity)
    if record:
        named = [credit.named for credit in found]
        found += _absent_media(taker, record, named, tables)
    return sorted(found, key=lambda credit: (credit.named.part, credit.named))


def _by_name(
    taker: Report,
    earlier: Sequence[Report],
    rarity: Rarity,
    tables: LineageTables,
    least: Strictness,
) -> Iterator[Credit]:
    """Credits by the name of an outlet of which earlier reports are at hand."""
    houses: dict[str, list[Report]] = {}
    own = set(names_of(taker.document, tables))
    for report in earlier:
        for name in names_of(report.document, tables):
            if name not in own and report.document.outlet != taker.document.outlet:
                houses.setdefault(name, []).append(report)
    taken: list[Span] = []
    for name in sorted(houses, key=lambda each: (-len(each), each)):
        for span, sentence in _where(name, taker):
            if any(span.overlaps(other) for other in taken):
                continue
            taken.append(span)
            house = houses[name]
            given, source, alike = _nearest(taker, sentence, house, rarity, _stems(name))
            known = alike >= _SURELY or _numbers_fit(taker, sentence, house)
            if given and alike >= least.outlet and known:
                yield Credit(span, sentence, given, source, alike)
            elif given and _is_office(given.document.outlet or "", tables):
                continue  # an office speaks to many; only what its own text has comes from there
            else:
                yield Credit(span, sentence, Absent(name), None, alike)


def _by_voice(
    taker: Report,
    place: tuple[Span, Sentence, tuple[str, ...]],
    earlier: Sequence[Report],
    rarity: Rarity,
    tables: LineageTables,
    least: float,
) -> Iterator[Credit]:
    """The credit to an office whose own statement is at hand and has what is told."""
    span, sentence, known = place
    words = taker.document.words_of(span)
    able = [
        report
        for report in earlier
        if report.document.outlet
        and report.document.outlet != taker.document.outlet
        and any(means(each, report.document.outlet, tables) for each in (words, *known))
    ]
    given, source, alike = _nearest(taker, sentence, able, rarity, _stems(words))
    if given and alike * _freshness(taker, given) >= least:
        yield Credit(span, sentence, given, source, alike)


def _looks_back(taker: Report, earlier: Sequence[Report], rarity: Rarity) -> Iterator[Credit]:
    """An outlet that names an earlier report of its own, to correct or withdraw it."""
    own = [each for each in earlier if each.document.outlet == taker.document.outlet]
    for sentence in taker.sentences if taker.document.outlet else ():
        match = _OF_ITS_OWN.search(taker.document.words_of(sentence.span))
        given, source, alike = _nearest(taker, sentence, own, rarity, frozenset())
        if match and given:
            start = sentence.span.start + match.start()
            named = Span(start, start + len(match[0]), sentence.span.part)
            yield Credit(named, sentence, given, source, alike)


def _absent_media(
    taker: Report, record: Record, named: Sequence[Span], tables: LineageTables
) -> Iterator[Credit]:
    """Credits of outlets and monitors of which nothing is at hand."""
    entities = {entity.id: entity for entity in record.entities}
    for each in record.attributions:
        for span in (*each.source[:1], *each.addressee[:1]):
            sentence = _sentence_of(span, taker)
            if sentence is None or any(sentence.span.overlaps(other) for other in named):
                continue
            name = _outlet_named(each, span, record, entities)
            if name and not _is_own(name, taker, tables):
                yield Credit(span, sentence, Absent(name), None, 0.0)


def _outlet_named(
    each: Attribution, span: Span, record: Record, entities: dict[str, Entity]
) -> str | None:
    """The words that name an outlet or monitor, None where they name something else."""
    words = record.document.words_of(span)
    known = entities.get(each.identity.entity or "") if each.identity else None
    if span in each.source and known:
        return known.name if known.kind in _MEDIA else None
    if span in each.source:
        outlet = each.voice is not None and each.voice.anonymity is Anonymity.OUTLET
        telling = words != words.lower() or _A_MEDIUM.search(words)
        return words if outlet and telling and not _FIRST_PERSON.search(words) else None
    told = span in each.relays or _A_MEDIUM.search(words)
    return words if told and not _FIRST_PERSON.search(words) else None


def _is_own(name: str, taker: Report, tables: LineageTables) -> bool:
    """Whether words name the taker's own outlet: "the Ledger" of the Potomac Ledger."""
    own = set((taker.document.outlet or "").lower().split())
    signed = any(each in name for each in names_of(taker.document, tables))
    named = [word for word in name.lower().split() if word not in tables.function_words]
    return signed or all(word in own for word in named)


def _is_office(outlet: str, tables: LineageTables) -> bool:
    """Whether a name is that of a party or an organ of a state, whose texts are its statements."""
    organs = words_of_name(outlet, tables)[1]
    words = {word.lower().strip(",.") for word in outlet.split()}
    return bool(organs) or not words & tables.media_words


def _voices(
    taker: Report, record: Record | None
) -> Iterator[tuple[Span, Sentence, tuple[str, ...]]]:
    """Words for who speaks, their sentence, and the name of whom they mean where that is known.

    What stands in brackets is read as one who speaks too.
    """
    seen: set[Span] = set()
    names = {entity.id: entity.name for entity in record.entities} if record else {}
    for each in record.attributions if record else ():
        meant = each.identity.entity if each.identity else None
        for span in each.source[:1]:
            sentence = _sentence_of(span, taker)
            if sentence and span not in seen:
                seen.add(span)
                yield span, sentence, (names[meant],) if meant in names else ()
    for sentence in taker.sentences:
        for match in _IN_BRACKETS.finditer(taker.document.words_of(sentence.span)):
            start = sentence.span.start + match.start("who")
            yield Span(start, start + len(match["who"]), sentence.span.part), sentence, ()


def _where(name: str, report: Report) -> Iterator[tuple[Span, Sentence]]:
    pattern = re.compile(rf"(?<!\w){re.escape(name)}(?!\w)")
    for sentence in report.sentences:
        for match in pattern.finditer(report.document.words_of(sentence.span)):
            start = sentence.span.start + match.start()
            yield Span(start, start + len(name), sentence.span.part), sentence


def _nearest(
    taker: Report,
    sentence: Sentence,
    reports: Sequence[Report],
    rarity: Rarity,
    leave_out: frozenset[str],
) -> tuple[Report | None, Sentence | None, float]:
    """The report, and its sentence, that has most of what a sentence tells; the fresher first."""
    mine = matter_of(sentence) - leave_out
    whole = rarity.sum(mine)
    best: tuple[Report | None, Sentence | None, float] = (reports[-1] if reports else None, None, 0)
    most = 0.0
    for report in reports:
        fresh = _freshness(taker, report)
        for other in report.sentences:
            alike = rarity.sum(mine & matter_of(other)) / whole if whole else 0.0
            if alike and alike * fresh >= most:
                best, most = (report, other, alike), alike * fresh
    return best


def _freshness(taker: Report, giver: Report) -> float:
    if taker.moment is None or giver.moment is None:
        return 1.0
    days = (taker.moment - giver.moment).total_seconds() / 86_400
    return float(0.5 ** (max(0.0, days) / _FRESH_DAYS))


def _numbers_fit(taker: Report, sentence: Sentence, reports: Sequence[Report]) -> bool:
    """Whether an outlet's reports have a number of a sentence, if it has any but of dates."""
    words = taker.document.words_of(sentence.span)
    dated = [match.span() for match in _DATES.finditer(words)]
    mine = {
        each.plain
        for each in sentence.tokens
        if each.sort is Sort.NUMBER
        and not any(a <= each.span.start - sentence.span.start < b for a, b in dated)
    }
    theirs = {each for report in reports for one in report.sentences for each in numbers_of(one)}
    return not mine or bool(mine & theirs)


def _sentence_of(span: Span, report: Report) -> Sentence | None:
    return next((each for each in report.sentences if each.span.overlaps(span)), None)


def _stems(words: str) -> frozenset[str]:
    return frozenset(stem(word.lower()) for word in re.findall(r"\w+", words))
