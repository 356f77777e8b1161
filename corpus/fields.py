"""The fields of one annotated item, read one by one; whatever is wrong becomes a problem."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from difflib import get_close_matches
from itertools import pairwise

from corpus.codes import Codes
from corpus.entities import parse_codes, parse_entity, parse_marks
from corpus.format import Entity, Factuality, Interval, Sentence, Spans
from corpus.problems import Complaints
from corpus.spans import NotFound, find_words
from corpus.tree import Fields, Value
from corpus.values import days_of
from counterclaim.model.span import Span


@dataclass(frozen=True, slots=True)
class Item:
    """One item of one sentence as it was written, with what is needed to read it."""

    id: str
    sentence: int
    fields: Fields
    sentences: tuple[Sentence, ...]
    codes: Codes
    complaints: Complaints

    def complain(self, message: str) -> None:
        """Keep a problem of this item."""
        self.complaints.add(message, sentence=self.sentence, item=self.id)

    def only(self, *known: str) -> None:
        """Complain of every key that is not known."""
        for key in self.fields.entries:
            if key not in known:
                near = get_close_matches(key, known, n=1)
                hint = f"did you mean {near[0]}?" if near else f"known are {', '.join(known)}"
                self.complain(f"unknown key {key!r}; {hint}")

    def word(self, key: str) -> str | None:
        """A field that holds one text; None if it is missing or empty."""
        value = self.fields.entries.get(key)
        if value is None or value == "":
            return None
        if isinstance(value, str):
            return value
        self.complain(f"{key}: expected one text, found a list or fields")
        return None

    def words(self, key: str) -> tuple[str, ...]:
        """A field that holds a text or a list of texts."""
        value = self.fields.entries.get(key)
        if value is None or value == "":
            return ()
        if isinstance(value, str):
            return (value,)
        if isinstance(value, tuple):
            if all(isinstance(each, str) for each in value):
                return tuple(each for each in value if isinstance(each, str))
            self.complain(f"{key}: expected texts in the list, found a list or fields")
            return ()
        self.complain(
            f"{key}: expected a text or a list, found fields (quote words that hold ': ')"
        )
        return ()

    def label(self, key: str, kind: str, default: str | None = None) -> str | None:
        """A field that holds one of our own labels."""
        found = self.word(key)
        if found is None:
            return default
        known = self.codes.labels[kind]
        if found not in known:
            near = get_close_matches(found, known, n=1)
            hint = f"; nearest is {near[0]}" if near else ""
            self.complain(f"{key}: expected {', '.join(known)}; found {found!r}{hint}")
            return default
        return found

    def sure_label(self, key: str, kind: str, default: str) -> str:
        """The same, where something always holds."""
        return self.label(key, kind, default) or default

    def spans(self, key: str) -> Spans:
        """A field that holds words of sentences."""
        return tuple(self.find(key, self.words(key)))

    def span(self, key: str = "words") -> Span | None:
        """A field that must hold one stretch of words of this sentence."""
        written = self.words(key)
        if len(written) != 1:
            self.complain(f"{key}: expected one stretch of words, found {len(written)}")
            return None
        return next(self.find(key, written), None)

    def find(self, key: str, written: tuple[str, ...]) -> Iterator[Span]:
        """Where words stand; those that are not found are complained of."""
        for notation in written:
            found = find_words(notation, self.sentence, self.sentences)
            if isinstance(found, NotFound):
                self.complain(f"{key}: {found.reason}")
            else:
                yield found

    def entities(self, key: str) -> tuple[Entity, ...]:
        """A slot with everyone who stands in it."""
        found = []
        for written in self.words(key):
            entity, wrong = parse_entity(written, self.codes)
            for reason in wrong:
                self.complain(f"{key}: {reason}")
            found += [
                Entity(
                    span,
                    entity.country,
                    entity.sectors,
                    entity.polarity,
                    entity.certainty,
                    entity.inferred,
                )
                for span in self.find(key, (entity.words,))
            ]
        return tuple(found)

    def mentions(self, key: str) -> tuple[tuple[str, ...], dict[str, Factuality]]:
        """A slot of ids, and the factuality of those that have their own: `p2; not`."""
        names, apart = [], {}
        for written in self.words(key):
            name, semicolon, marked = written.partition(";")
            names.append(name.strip())
            marks = marked.replace(",", " ").split()
            factuality = Factuality(*parse_marks(marks))
            if factuality != Factuality("positive", "certain"):
                apart[name.strip()] = factuality
            elif semicolon:
                self.complain(f"{key}: {written!r}: after ; expected not, probable, possible")
        return tuple(names), apart

    def party(self, key: str) -> tuple[str, ...]:
        """A field that holds a country and sectors."""
        written = self.word(key)
        if written is None:
            return ()
        country, sectors, wrong = parse_codes(written, self.codes)
        for reason in wrong:
            self.complain(f"{key}: {reason}")
        return (country or "-", *sectors)

    def number(self, key: str) -> float | None:
        """A field that holds a number."""
        written = self.word(key)
        if written is None:
            return None
        try:
            return float(written.replace("_", ""))
        except ValueError:
            self.complain(f"{key}: expected a number such as 1200 or 2.5, found {written!r}")
            return None

    def flag(self, key: str) -> bool:
        """A field that holds true or nothing."""
        written = self.word(key)
        if written not in {None, "true", "false"}:
            self.complain(f"{key}: expected true, or no such key, found {written!r}")
        return written == "true"

    def interval(self, key: str) -> Interval | None:
        """A field that holds a day, month or year, or two days, the second one left out."""
        written = self.words(key)
        if len(written) == 1:
            days = days_of(written[0])
            if days is None:
                self.complain(f"{key}: expected a day or two days, found {written[0]!r}")
            return days
        if not written:
            return None
        try:
            start, end = (date.fromisoformat(each) for each in written)
        except ValueError:
            self.complain(f"{key}: expected [2022-06-18, 2022-06-20], found {list(written)}")
            return None
        if start >= end:
            self.complain(
                f"{key}: {start} to {end} holds no day; the second is the first day after"
            )
            return None
        return Interval(start, end)

    def reasons(self, key: str) -> dict[str, str]:
        """A field that holds fields: which slots are unknown, and why."""
        value = self.fields.entries.get(key)
        if value is None:
            return {}
        if not isinstance(value, Fields):
            self.complain(f"{key}: expected fields such as {{actor: not given}}, found {value!r}")
            return {}
        slots, reasons = self.codes.labels["slot"], self.codes.labels["unknown"]
        for slot, why in value.entries.items():
            if slot not in slots:
                self.complain(f"{key}: expected {', '.join(slots)}; found {slot!r}")
            elif why not in reasons:
                self.complain(f"{key}: {slot}: expected {', '.join(reasons)}; found {why!r}")
        return {slot: str(why) for slot, why in value.entries.items() if slot in slots}

    def inner(self, key: str) -> "Item | None":
        """A field that holds fields, as an item of its own."""
        value = self.fields.entries.get(key)
        if value is None:
            return None
        if not isinstance(value, Fields):
            self.complain(f"{key}: expected fields, found {value!r}")
            return None
        name = f"{self.id}.{key}"
        return Item(name, self.sentence, value, self.sentences, self.codes, self.complaints)


def in_order(spans: Spans) -> bool:
    """Whether pieces follow one another without overlapping."""
    return all(one.part != next_.part or one.end <= next_.start for one, next_ in pairwise(spans))


def entries_of(value: Value | None) -> tuple[Value, ...]:
    """The entries of a list; one entry is a list of one."""
    if value is None or value == "":
        return ()
    return value if isinstance(value, tuple) else (value,)
