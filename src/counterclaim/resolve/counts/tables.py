"""All that the stage looks up, from the files beside it."""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass

from counterclaim.resolve.counts.lists import phrases, rows

Phrase = tuple[str, ...]
_BEFORE_NUMBERS = ("no", "not", "the")
_TENS_AND_UNITS = ("unit", "tens", "scale", "short", "group", "fraction", "glyph")


@dataclass(frozen=True, slots=True)
class Bound:
    """What stands beside a number: its effect, as ``tables/bounds.tsv`` names them."""

    effect: str
    words: Phrase


@dataclass(frozen=True, slots=True)
class Unit:
    """What a word beside a number measures: its kind, what, and the symbol or code, if any."""

    kind: str
    what: str
    symbol: str | None


@dataclass(frozen=True, slots=True)
class CountTables:
    """Words in small letters; the head of each file under ``tables`` says what its fields mean.

    `numbers` gives a word's value by class, `starts` are the words with which a number that is not
    written in digits may begin, `before` and `after` the phrases that bound a number by
    their words, `units` what words after a number measure, `signs` currencies before it,
    `outcomes` the outcome of a lemma by role, `victims` the status of a lemma, `plurals` the plural
    of nouns that have one of their own, `apart` the words that tell a number from a count by
    class. An entry of `victims` and `plurals` that begins with a hyphen is the end of longer words.
    """

    numbers: Mapping[str, Mapping[str, float]]
    starts: frozenset[str]
    before: Mapping[Phrase, Bound]
    after: Mapping[Phrase, Bound]
    units: Mapping[Phrase, Unit]
    signs: Mapping[Phrase, Unit]
    outcomes: Mapping[str, Mapping[str, str]]
    victims: Mapping[str, str]
    plurals: Mapping[str, str]
    apart: Mapping[str, frozenset[Phrase]]

    def value(self, kind: str, word: str) -> float | None:
        """The value of a number word of this class."""
        return self.numbers[kind].get(word)

    def outcome(self, role: str, lemma: str) -> str | None:
        """What a lemma in this role says became of somebody, if it says that."""
        return self.outcomes[role].get(lemma)

    def is_apart(self, kind: str, *words: str) -> bool:
        """Whether these words stand in a class of words that tell numbers from counts."""
        return words in self.apart[kind]


def load_count_tables() -> CountTables:
    """The tables that come with the package.

    Raises:
        ValueError: a line of theirs cannot be read.
    """
    bounds = _bounds()
    outcomes: dict[str, dict[str, str]] = defaultdict(dict)
    for outcome, role, lemmas in rows("outcomes.tsv", 3):
        for lemma in lemmas.split():
            outcomes[role].setdefault(lemma, outcome)
    victims: dict[str, str] = {}
    for status, lemmas in rows("victims.tsv", 2):
        for lemma in lemmas.split():
            victims.setdefault(lemma.lower(), status)
    apart: dict[str, set[Phrase]] = defaultdict(set)
    for kind, written in rows("apart.tsv", 2):
        apart[kind] |= set(phrases(written))
    numbers = _numbers()
    return CountTables(
        numbers=numbers,
        starts=frozenset(_BEFORE_NUMBERS).union(*numbers.values()),
        before=bounds["before"],
        after=bounds["after"],
        units=_units("money", "share", "measure", "time", "weight"),
        signs=_units("sign"),
        outcomes=dict(outcomes),
        victims=victims,
        plurals=_plurals(),
        apart={kind: frozenset(words) for kind, words in apart.items()},
    )


def _numbers() -> dict[str, dict[str, float]]:
    numbers: dict[str, dict[str, float]] = defaultdict(dict)
    for kind, entries in rows("numbers.tsv", 2):
        for entry in entries.split():
            word, _, value = entry.partition("=")
            if bool(value) != (kind in _TENS_AND_UNITS or kind == "plural"):
                raise ValueError(f"numbers.tsv: expected a value or none, found {entry!r}")
            numbers[kind][word] = float(value or 0)
    return dict(numbers)


def _plurals() -> dict[str, str]:
    found: dict[str, str] = {}
    for kind, entries in rows("plurals.tsv", 2):
        for entry in entries.split():
            word, _, value = entry.partition("=")
            if bool(value) == (kind == "same"):
                raise ValueError(f"plurals.tsv: expected a plural or none, found {entry!r}")
            found[f"-{word}" if kind == "end" else word] = value or word
    return found


def _units(*kinds: str) -> dict[Phrase, Unit]:
    return {
        words: Unit(kind, what, symbol or None)
        for kind, what, symbol, written in rows("units.tsv", 4)
        if kind in kinds
        for words in phrases(written.lower())
    }


def _bounds() -> dict[str, dict[Phrase, Bound]]:
    found: dict[str, dict[Phrase, Bound]] = {"before": {}, "after": {}}
    for effect, side, written in rows("bounds.tsv", 3):
        for words in phrases(written):
            found[side].setdefault(words, Bound(effect, words))
    return found
