"""The words, names of days and rules that the stage looks up, from the files beside this one."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from importlib.resources import files
from types import MappingProxyType

from counterclaim.resolve.times.index import Rule, RuleIndex, index_rules
from counterclaim.resolve.times.patterns import PatternError, compile_pattern
from counterclaim.resolve.times.symbols import MARKS, Symbols, alphabet, classes_of
from counterclaim.resolve.times.tokens import tokenize


@dataclass(frozen=True, slots=True)
class TimeTables:
    """All that the stage looks up.

    `values` holds a word's value by class and word in small letters, `holidays` the date of a named
    day. `own_years` finds years and eras, `spoken` what is counted from the day of speaking,
    `datelines` a day and month as reports begin with them.
    """

    values: Mapping[tuple[str, str], str]
    symbols: Symbols
    rules: RuleIndex
    own_years: re.Pattern[str]
    spoken: re.Pattern[str]
    datelines: re.Pattern[str]
    holidays: Mapping[str, str]

    def value(self, word: str, *classes: str) -> str | None:
        """The value of a word in the first of these classes that lists it."""
        for name in classes:
            found = self.values.get((name, word.lower()))
            if found is not None:
                return found
        return None


def load_time_tables() -> TimeTables:
    """Everything the stage looks up, from the files in this package.

    Raises:
        ValueError: a line of a table is not as its header says.
    """
    folder = files(__package__ or __name__)
    values, capitalised = _read_words(folder.joinpath("words.tsv").read_text(encoding="utf-8"))
    holidays = _read_holidays(folder.joinpath("holidays.tsv").read_text(encoding="utf-8"))
    parts, lines = _read_rules(folder.joinpath("rules.tsv").read_text(encoding="utf-8"))
    parts["HOLIDAY"] = " | ".join(
        _name_pattern(name) for name in sorted(holidays, key=lambda name: -len(name.split()))
    )
    classes = classes_of(values, capitalised, [*parts.values(), *(rule for _, _, rule in lines)])
    symbols, members = alphabet(classes)
    return TimeTables(
        MappingProxyType(values),
        symbols,
        index_rules(_rules(lines, parts, members)),
        compile_pattern("<OWN_YEAR>", parts, members).expression,
        compile_pattern("<SPOKEN>", parts, members).expression,
        compile_pattern("<MONTHS> DAYNUM", parts, members).expression,
        MappingProxyType(holidays),
    )


def _lines(text: str) -> Iterator[tuple[int, list[str]]]:
    for number, line in enumerate(text.split("\n"), 1):
        if line.strip() and not line.startswith("#"):
            yield number, line.rstrip().split("\t")


def _read_words(text: str) -> tuple[dict[tuple[str, str], str], set[tuple[str, str]]]:
    """Values by class and word, and those that are read with a capital only."""
    values: dict[tuple[str, str], str] = {}
    capitalised: set[tuple[str, str]] = set()
    for number, fields in _lines(text):
        if len(fields) != 2 or not re.fullmatch(r"\^?[A-Z_]+", fields[0]):
            raise ValueError(f"time words, line {number}: expected a class, a tab, entries")
        name = fields[0].lstrip("^")
        for entry in fields[1].split(" "):
            word, _, value = entry.partition("=")
            key = (name, word.lower())
            if not word or key in values:
                raise ValueError(f"time words, line {number}: {entry!r} is empty or stands twice")
            values[key] = value or word
            if fields[0].startswith("^"):
                capitalised.add(key)
    return values, capitalised


def _read_holidays(text: str) -> dict[str, str]:
    found: dict[str, str] = {}
    form = re.compile(r"(\d{4}-)?\d\d-\d\d|-?\d\.\d\.\d\d(\+\d+)?|easter[+-]\d+")
    for number, fields in _lines(text):
        if len(fields) != 2 or not form.fullmatch(fields[1]):
            raise ValueError(f"names of days, line {number}: expected a name, a tab, a date")
        found[_plain(fields[0])] = fields[1]
    return found


def _plain(name: str) -> str:
    return " ".join(token.text for token in tokenize(name)).replace("’", "'")


def _name_pattern(plain_name: str) -> str:
    """A name of a day as a pattern: its words as written, its marks by class."""
    pieces = []
    for token in tokenize(plain_name):
        mark = MARKS.get(token.text)
        pieces.append(mark or f"'{token.text}'")
    return " ".join(pieces).replace("DOT", "DOT?")


def _read_rules(text: str) -> tuple[dict[str, str], list[tuple[int, str, str]]]:
    parts: dict[str, str] = {}
    lines: list[tuple[int, str, str]] = []
    for number, fields in _lines(text):
        if len(fields) != 3 or fields[0] not in ("part", "rule"):
            raise ValueError(f"time rules, line {number}: expected part or rule, a name, a pattern")
        if fields[0] == "part":
            parts[fields[1]] = fields[2]
        else:
            lines.append((number, fields[1], fields[2]))
    return parts, lines


def _rules(
    lines: list[tuple[int, str, str]], parts: Mapping[str, str], members: Mapping[str, str]
) -> Iterator[Rule]:
    for number, kind, source in lines:
        try:
            yield Rule(kind, compile_pattern(source, parts, members), number)
        except PatternError as error:
            raise ValueError(f"time rules, line {number}: {error}") from error
