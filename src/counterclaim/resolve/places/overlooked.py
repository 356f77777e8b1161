"""Place names that the reader did not mark, but that a table knows without doubt.

The reader now and then passes over a demonym, or takes a capital that stands for its government
("Quito called its ambassador home") for a person. A list of demonyms and of states and capitals is
closed, so what stands in it is a name of a place unless the words around say otherwise.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from counterclaim.model.reading import NameKind, PartReading, Toponym
from counterclaim.model.span import Span
from counterclaim.resolve.places.entry import Entry, Kind
from counterclaim.resolve.places.find import demonym_forms
from counterclaim.resolve.places.fold import code, plain
from counterclaim.resolve.places.gazetteer import Gazetteers
from counterclaim.resolve.places.words import PlaceWords

UNMARKED = 0.0  # the score of what the reader did not mark
_NEXT = re.compile(r"(?:(?:,? (?:(?:and|of|the) ){0,2}|-)[A-Z][\w’']*(?:\.[A-Z]\.)?|(?<=\w)\w+)")
_BEFORE = re.compile(r"[A-Z][\w’']*(?: (?:and|of|the)){0,2}[ -]$")
_ARTICLE = re.compile(r"(?:The|the) ")
# "NIAMEY, March 4 (Meridian) - ": the bracket behind the day of a dateline holds an agency.
_AGENCY = re.compile(
    r"^[^\W\d_][\w .’'-]{1,40},[^\n(]{1,40}\d\s*\((?P<name>[^()\n]{2,30})\)\s*(?:--?|[–—])\s",
    re.MULTILINE,
)
MOST_WORDS = 3
FARTHEST = 30
LONGEST_NAME = 50
_ABBREVIATED = re.compile(r",\s+(?P<state>(?:[A-Z]\.\s?){1,3}|[A-Z]{2})(?![\w.])")
_ONE_NAME = r"(?:[a-z]{2}-)?[A-Z][\w’']*(?:-[A-Z][\w’']*)?"
_NAME_BEFORE = re.compile(rf"(?<![\w-]){_ONE_NAME}(?: {_ONE_NAME}){{0,2}}$")
_WHERE = (
    r"(?:near|in|of|on|outside|about|some|where|that|which|with|below|above|between|by|just|from"
    r"|to|at|under|home|held)\b"
)
_ARTICLE_ALONE = re.compile(r"(?:[Aa]l|[Ee]l|[Aa][dnrstz]|[Ee][dnrstz]|[Aa]sh|[Ee]sh)")
_REST = re.compile(r"-[A-Z][\w’']*")
_QUALIFIES = frozenset(("amod", "conj", "compound", "nsubj"))


@dataclass(frozen=True, slots=True)
class Marked:
    """A place name, and where its words are not as the reader marked them, the reason."""

    toponym: Toponym
    why: str = ""


class Overlooked:
    """Finds what the reader passed over, with one gazetteer."""

    def __init__(self, gazetteer: Gazetteers, words: PlaceWords) -> None:
        self._gazetteer = gazetteer
        self._kinds = words.levels
        self._apposed = re.compile(
            rf",\s+(?:an?\s+(?:[\w-]+\s+){{0,2}}{words.level_pattern()}"
            rf"(?=\s+(?:{_WHERE}|\d|{words.direction_pattern()}\b)|\s*[,.;])"
            r"|the\s+(?:[\w-]+\s+)?(?:village|town|hamlet)\s+(?:where|that|which|below|above|near)\b)"
        )

    def complete(self, text: str, part: PartReading) -> list[Marked]:
        """The toponyms of one part, those that the reader passed over among them, in order."""
        agencies = [_span(found, part) for found in _AGENCY.finditer(text)]
        named = [
            each
            for each in part.toponyms
            if not any(_overlap(each.span, agency) for agency in agencies)
        ]
        marked = self._longest(text, named)
        for rule in (self._demonyms, self._known, self._abbreviations, self._called_so):
            taken = [each.toponym.span for each in marked]
            for new in rule(text, part):
                if not any(_overlap(new.toponym.span, span) for span in taken):
                    marked.append(new)
        return sorted(marked, key=lambda each: each.toponym.span.start)

    def _longest(self, text: str, toponyms: Sequence[Toponym]) -> list[Marked]:
        """Each name with the words beside it that belong to it: the reader's Niger, Niger Delta."""
        marked: list[Marked] = []
        for toponym in toponyms:
            if marked and _overlap(marked[-1].toponym.span, toponym.span):
                continue  # the name before it goes on to here: Bosnia and Herzegovina
            span = self._longer(text, toponym.span)
            if span == toponym.span:
                marked.append(Marked(toponym))
                continue
            while marked and _overlap(marked[-1].toponym.span, span):
                marked.pop()
            why = f"the reader marked “{_words(text, toponym.span)}” of it"
            marked.append(Marked(replace(toponym, span=span), why))
        return marked

    def _longer(self, text: str, span: Span) -> Span:
        """The longest name of the gazetteer that begins or ends with words beside a name.

        The word for its kind is none of them: Springfield City Council rules Springfield.
        """
        if _ARTICLE_ALONE.fullmatch(_words(text, span)) and (rest := _REST.match(text, span.end)):
            span = replace(span, end=rest.end())  # the al of al-Ayadiya
        starts, ends = [span.start], [span.end]
        while len(ends) <= MOST_WORDS and (after := _NEXT.match(text, ends[-1])):
            if plain(after[0]) in self._kinds:
                break
            ends.append(after.end())
        while len(starts) < MOST_WORDS:
            from_here = max(0, starts[-1] - FARTHEST)
            before = _BEFORE.search(text, from_here, starts[-1])
            if not before or _ARTICLE.match(before[0]):
                break
            starts.append(before.start())
        wider = (
            replace(span, start=start, end=end)
            for start in starts
            for end in ends
            if (start, end) != (span.start, span.end)
        )
        known = [each for each in wider if self._gazetteer.named(plain(_words(text, each)))]
        return max(known, key=lambda each: each.end - each.start, default=span)

    def _demonyms(self, text: str, part: PartReading) -> Iterator[Marked]:
        """Adjectives and peoples that belong to a place, outside longer names.

        What is spoken or studied is a language: "studying Portuguese".
        """
        marked = {each.span.start for each in part.toponyms}
        named = [each.span for each in part.names if each.kind is not NameKind.GROUP]
        peoples = {each.span for each in part.names} - set(named)
        for number, word in enumerate(part.words):
            if not (word.upos == "ADJ" or word.relation in _QUALIFIES):
                continue
            if word.span.start in marked or not text[word.span.start].isupper():
                continue
            before = part.words[number - 1].span if number else word.span
            for start in (before.start, word.span.start):  # North American, American
                span = replace(word.span, start=start)
                if self._is_demonym(_words(text, span)):
                    longer = [*named, *(each for each in peoples if each != word.span)]
                    if not any(_overlap(each, word.span) for each in longer):
                        why = "a demonym that the reader did not mark"
                        yield Marked(Toponym(span, UNMARKED), why)
                    break

    def _is_demonym(self, words: str) -> bool:
        if not words[0].isupper():
            return False
        return any(self._gazetteer.named(form) for form in demonym_forms(plain(words)))

    def _known(self, text: str, part: PartReading) -> Iterator[Marked]:
        """States, capitals and seats of governments that the reader took for someone.

        Likewise any place of the gazetteer that the reader holds for a place, but no place name.
        """
        marked = {each.span.start for each in part.toponyms}
        persons = [_words(text, each.span) for each in part.names if each.kind is NameKind.PERSON]
        for name in part.names:
            words = _words(text, name.span)
            if name.span.start in marked or code(words) or words.islower():
                continue
            entries = self._gazetteer.named(plain(words))
            governs = any(map(_governs, entries))
            if not governs and not (entries and name.kind is NameKind.PLACE):
                continue
            if any(words != other and f" {words} " in f" {other} " for other in persons):
                continue
            why = "a place that the gazetteer has"
            if name.kind is not NameKind.PLACE:
                why = f"a state, a capital or a seat; the reader took it for a {name.kind}"
            yield Marked(Toponym(name.span, UNMARKED), why)

    def _abbreviations(self, text: str, part: PartReading) -> Iterator[Marked]:
        """The short form of a state behind a place in it: "Albuquerque, N.M."."""
        for toponym in part.toponyms:
            found = _ABBREVIATED.match(text, toponym.span.end)
            if found and self._gazetteer.named(code(found["state"].strip())):
                start, end = found.span("state")
                end = start + len(found["state"].rstrip())
                yield Marked(
                    Toponym(replace(toponym.span, start=start, end=end), UNMARKED),
                    "the short form of what it lies in",
                )

    def _called_so(self, text: str, part: PartReading) -> Iterator[Marked]:
        """What the text itself calls a village or the like: "al-Majdal, a village near …"."""
        for found in self._apposed.finditer(text):
            end = found.start()
            name = _NAME_BEFORE.search(text, max(0, end - LONGEST_NAME), end)
            if name is None:
                continue
            span = Span(name.start(), end, part.part)
            if not any(_overlap(each.span, span) and each.span != span for each in part.names):
                yield Marked(Toponym(span, UNMARKED), "the text says what kind of place it is")


def _span(match: re.Match[str], part: PartReading) -> Span:
    return Span(*match.span("name"), part.part)


def _words(text: str, span: Span) -> str:
    return text[span.start : span.end]


def _governs(entry: Entry) -> bool:
    return entry.kind is Kind.COUNTRY or entry.capital


def _overlap(one: Span, other: Span) -> bool:
    return one.start < other.end and other.start < one.end
