"""Numbers in words and digits, and vague ones, at a place among the words of a sentence."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from counterclaim.resolve.counts.conventions import Convention
from counterclaim.resolve.counts.tables import CountTables

_DIGITS = re.compile(r"(\d{1,3}(?:,\d{3})+|\d{1,3}(?: \d{3})+|\d+)(\.\d+)?([½¼¾⅓⅔])?")
_GLUED = re.compile(r"(\d+(?:\.\d+)?)(k|mn|mln|bn|tn)")
_HYPHENS = frozenset({"-", "–", "‑", "—"})


@dataclass(frozen=True, slots=True)
class Numeral:
    """Words [start, end) that give a number.

    `vague` is the word that a convention valued, None for a number proper; `digits` tells whether
    it is written with digits alone; `none` whether it says nought with a word ("no", "nobody").
    """

    start: int
    end: int
    low: float | None
    high: float | None
    vague: str | None = None
    digits: bool = False
    none: bool = False


@dataclass(frozen=True, slots=True)
class Numerals:
    """Finds numbers among words in small letters."""

    tables: CountTables
    convention: Convention

    def may_begin(self, word: str) -> bool:
        """Whether a number can begin with this word."""
        return word in self.tables.starts or word[:1].isdigit()

    def at(self, words: Sequence[str], start: int) -> Numeral | None:
        """The longest number that begins at this word."""
        if not self.may_begin(_at(words, start)):
            return None
        for find in (self._none, self._vague, self._of_scale, self._mixed, self._proper):
            found = find(words, start)
            if found:
                return found
        return None

    def _none(self, words: Sequence[str], at: int) -> Numeral | None:
        """No, none, nobody, no one, not one, not a single, not a, not any."""
        word = _at(words, at)
        if _at(words, at + 1) in {"fewer", "less", "more", "longer", "matter", "sooner"}:
            return None
        nought = Numeral(at, at + 1, 0, 0, none=True)
        if word in {"no", "not"} and _at(words, at + 1) in {"one", "a", "any"}:
            more = 3 if _at(words, at + 2) == "single" else 2
            if word == "not" or _at(words, at + 1) == "one":
                return Numeral(at, at + more, 0, 0, none=True)
        if word == "no" and _at(words, at + 1) in _HYPHENS and _at(words, at + 2) == "one":
            return Numeral(at, at + 3, 0, 0, none=True)
        return nought if word in self.tables.numbers["none"] else None

    def _vague(self, words: Sequence[str], at: int) -> Numeral | None:
        """Dozens, tens of thousands, several, a few hundred, a handful."""
        start = at
        at = self._past_article(words, at, "few") or at
        word = _at(words, at)
        if word == "few" and at == start:
            return None  # "few" alone says that they are not many, and gives no number
        if word in self.tables.numbers["few"]:
            factor, end = self._factor(words, at + 1)
            if factor is None and self._is_about(words, at + 1):
                return None
            bunch = f"{words[end - 1]}s"
            if factor and word == "few" and bunch in self.convention.words:
                return Numeral(start, end, *self.convention.words[bunch], vague=f"a few {bunch}")
            bounds = self.convention.times(word, factor or 1)
            return Numeral(start, end, *bounds, vague=word)
        if word in self.tables.numbers["plural"] and at == start:
            return self._plural(words, at, word)
        return None

    def _is_about(self, words: Sequence[str], at: int) -> bool:
        """Whether "some" before this word stands for about: some 60, some dozens, some $400,000."""
        follow = _at(words, at)
        bunch = (follow,) in self.tables.signs or follow in self.tables.numbers["plural"]
        return bunch or (words[at - 1] in {"some", "multiple"} and self._number(words, at))

    def _plural(self, words: Sequence[str], at: int, word: str) -> Numeral:
        follow, beyond = _at(words, at + 1), _at(words, at + 2)
        if follow == "of" and beyond in self.tables.numbers["plural"]:
            bounds = self.convention.times(word, self.tables.numbers["plural"][beyond])
            return Numeral(at, at + 3, *bounds, vague=f"{word} of {beyond}")
        return Numeral(at, at + 1, *self.convention.words[word], vague=word)

    def _factor(self, words: Sequence[str], at: int) -> tuple[float | None, int]:
        """A scale or bunch that multiplies what stands before it: the factor, and where it ends."""
        word = _at(words, at)
        factor = self.tables.value("scale", word) or (12.0 if word == "dozen" else None)
        return (factor, at + 1) if factor else (None, at)

    def _past_article(self, words: Sequence[str], at: int, kind: str) -> int | None:
        """Where the word after an article stands, if it is of this class."""
        if _at(words, at) in self.tables.numbers["article"]:
            return at + 1 if _at(words, at + 1) in self.tables.numbers[kind] else None
        return None

    def _of_scale(self, words: Sequence[str], at: int) -> Numeral | None:
        """Half a million, half a dozen, a quarter of a million, two thirds, a third."""
        start, times = at, 1.0
        at = self._past_article(words, at, "fraction") or at
        unit = self.tables.value("unit", _at(words, at))
        if unit and at == start:
            follow = at + (2 if _at(words, at + 1) in _HYPHENS else 1)
            if _at(words, follow) in self.tables.numbers["fraction"] and unit < 10:
                at, times = follow, unit
        part = self.tables.value("fraction", _at(words, at))
        if part is None or _at(words, at + 1) == "past" or (at == start and part != 0.5):
            return None
        value, end = round(part * times, 6), at + 1
        end = end + 1 if _at(words, end) == "of" and self._big(words, end + 1) else end
        hyphen = _at(words, end) in _HYPHENS
        big = self._big(words, end + hyphen)
        if big:
            scale, end = big
            value = part * times * scale
        return Numeral(start, end, value, value)

    def _big(self, words: Sequence[str], at: int) -> tuple[float, int] | None:
        """A million, a dozen: the value and where it ends."""
        if _at(words, at) not in self.tables.numbers["article"]:
            return None
        at += 2 if _at(words, at + 1) in _HYPHENS else 1
        word = _at(words, at)
        value = self.tables.value("scale", word) or self.tables.value("group", word)
        return (value, at + 1) if value and word != "single" else None

    def _mixed(self, words: Sequence[str], at: int) -> Numeral | None:
        """Three and a half thousand; two and a half."""
        number = self._proper(words, at)
        if not number or number.low is None:
            return None
        end = number.end
        if _at(words, end) != "and":
            return None
        part = self._past_article(words, end + 1, "fraction")
        if part is None:
            return None
        value = number.low + self.tables.numbers["fraction"][words[part]]
        factor, end = self._factor(words, part + 1)
        return Numeral(at, end, value * (factor or 1), value * (factor or 1))

    def _proper(self, words: Sequence[str], at: int) -> Numeral | None:
        """A number in digits or words, without what is vague."""
        return self._digits(words, at) or self._in_words(words, at) or self._group(words, at)

    def _number(self, words: Sequence[str], at: int) -> bool:
        return bool(self._mixed(words, at) or self._proper(words, at) or self._of_scale(words, at))

    def _digits(self, words: Sequence[str], at: int) -> Numeral | None:
        """1,200; 2.5 million; 1.2 m; 3½."""
        word = _at(words, at)
        glued = _GLUED.fullmatch(word)
        if glued:
            value = float(glued[1]) * self.tables.numbers["short"][glued[2]]
            return Numeral(at, at + 1, value, value)
        found = _DIGITS.fullmatch(word)
        if not found:
            return None
        value = float(re.sub("[, ]", "", found[1]) + (found[2] or ""))
        value += self.tables.numbers["glyph"][found[3]] if found[3] else 0
        end = at + 1
        scaled = self.tables.value("scale", _at(words, end))
        if not scaled and _at(words, end) not in {"m", "b"}:  # told apart by who asks
            scaled = self.tables.value("short", _at(words, end))
        while scaled:
            value, end = value * scaled, end + 1
            scaled = self.tables.value("scale", _at(words, end))
        if end == at + 1 and _at(words, end) == "dozen":
            value, end = value * 12, end + 1
        value = round(value, 6)
        return Numeral(at, end, value, value, digits=end == at + 1)

    def _in_words(self, words: Sequence[str], at: int) -> Numeral | None:
        """Twenty-three; two hundred and fourteen; a hundred; fifteen thousand."""
        start, total, current, seen = at, 0.0, 0.0, False
        if _at(words, at) in self.tables.numbers["article"]:
            if _at(words, at + 1) not in self.tables.numbers["scale"]:
                return None
            current, at = 1.0, at + 1
        while at < len(words):
            below = self._below_hundred(words, at) if current % 100 == 0 else None
            scale = self.tables.value("scale", words[at])
            if below:
                current, at = current + below[0], below[1]
            elif scale and not (current == 0 and total):
                total, current = _scaled(total, current, scale)
                at += 1
            elif words[at] == "and" and seen and self._goes_on(words, at, current, total):
                at += 1
            else:
                break
            seen = True
        return self._by_the_bunch(words, start, at, total + current) if seen else None

    def _by_the_bunch(self, words: Sequence[str], start: int, end: int, value: float) -> Numeral:
        """A number with the dozen or score after it, if there is one: two dozen, three score."""
        bunch = _at(words, end)
        times = self.tables.value("group", bunch) if bunch in {"dozen", "score"} else None
        if times and value < 100:
            return Numeral(start, end + 1, value * times, value * times)
        return Numeral(start, end, value, value)

    def _goes_on(self, words: Sequence[str], at: int, current: float, total: float) -> bool:
        """Whether "and" stands inside a number: after hundreds, or before what is below them."""
        below = self._below_hundred(words, at + 1)
        if not below or not (current >= 100 or total):
            return False
        scaled = _at(words, below[1]) in self.tables.numbers["scale"]
        return not scaled or current >= 100

    def _below_hundred(self, words: Sequence[str], at: int) -> tuple[float, int] | None:
        """Seven, seventy, seventy-seven: the value, and where it ends."""
        unit = self.tables.value("unit", _at(words, at))
        if unit is not None:
            return unit, at + 1
        tens = self.tables.value("tens", _at(words, at))
        if tens is None:
            return None
        follow = at + (2 if _at(words, at + 1) in _HYPHENS else 1)
        unit = self.tables.value("unit", _at(words, follow))
        if unit is not None and 0 < unit < 10:
            return tens + unit, follow + 1
        return tens, at + 1

    def _group(self, words: Sequence[str], at: int) -> Numeral | None:
        """A dozen, the dozen, a pair, a couple."""
        word = _at(words, at)
        if word in {*self.tables.numbers["article"], "the"}:
            value = self.tables.value("group", _at(words, at + 1))
            if value and not (word == "the" and value != 12):
                return Numeral(at, at + 2, value, value)
        return Numeral(at, at + 1, 12, 12) if word == "dozen" else None


def _scaled(total: float, current: float, scale: float) -> tuple[float, float]:
    """What is done and what is begun after a scale: hundreds may go on, thousands are done."""
    current = (current or 1) * scale
    return (total + current, 0.0) if scale >= 1000 else (total, current)


def _at(words: Sequence[str], at: int) -> str:
    try:
        return words[at] if at >= 0 else ""
    except IndexError:
        return ""
