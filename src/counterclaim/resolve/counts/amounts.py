"""Amounts: numbers with what bounds them, what measures them, and the other end of a range."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from counterclaim.model.tree import Tree, UpTo
from counterclaim.resolve.counts.conventions import Bounds
from counterclaim.resolve.counts.numerals import Numeral, Numerals
from counterclaim.resolve.counts.tables import Bound, CountTables, Phrase, Unit

_DASHES = frozenset({"-", "–", "‑"})
_LONGEST_PHRASE = 5


@dataclass(frozen=True, slots=True)
class Amount:
    """Words [start, end) that say how much, with the number or the two ends of a range in them.

    `bounds` is what stands beside the number and bounds it, `unit` what measures it. `odd` marks
    "forty-odd".
    """

    start: int
    end: int
    first: Numeral
    last: Numeral | None
    bounds: tuple[Bound, ...]
    unit: Unit | None
    odd: bool

    def bounds_counted(self) -> bool:
        """Whether something beside it bounds it, as nothing bounds a year."""
        return any(bound.effect != "just" for bound in self.bounds)

    def numbers(self) -> Iterator[int]:
        """The words of the number or the range."""
        yield from range(self.first.start, (self.last or self.first).end)


@dataclass(frozen=True, slots=True)
class Amounts:
    """Finds the amounts of one part of a document, sentence by sentence."""

    tables: CountTables
    numerals: Numerals

    def all(self, tree: Tree, start: int, end: int) -> Iterator[Amount]:
        """The amounts in words [start, end), none overlapping another."""
        at = free = start
        words = UpTo(tree.forms, end)
        may_begin = self.numerals.may_begin
        while at < end:
            found = self._amount(tree, words, at, free) if may_begin(tree.forms[at]) else None
            if found:
                yield found
                at = free = found.end
            else:
                at += 1

    def _amount(self, tree: Tree, words: Sequence[str], at: int, free: int) -> Amount | None:
        """The amount whose number begins at this word, with what stands on both sides.

        What stands before it is looked for from the word `free` on.
        """
        first = self.numerals.at(words, at)
        if not first:
            return None
        money, begin = self._sign_before(tree, at)
        first = self._with_letter(tree, first, money)
        bounds, begin = self._before(tree, words, begin, first, free)
        last = self._other_end(words, first)
        if last and begin > free and words[begin - 1] == "between":
            begin -= 1
        end = (last or first).end
        unit = money
        if last:
            unit = unit or self._sign_before(tree, last.start)[0]
        odd = tuple(words[end : end + 2]) in {(dash, "odd") for dash in _DASHES}
        end += 2 if odd else 0
        after, end = self._after(words, end)
        if unit is None:
            unit, end = self._unit_after(tree, words, end, first)
        if not after:
            after, end = self._after(words, end)
        return Amount(begin, end, first, last, (*bounds, *after), unit, odd=odd)

    def _sign_before(self, tree: Tree, at: int) -> tuple[Unit | None, int]:
        """A sign of money right before the number, and where it begins."""
        for length in (2, 1):
            begin = at - length
            unit = self.tables.signs.get(tree.forms[max(0, begin) : at])
            if unit and begin >= 0 and tree.word(begin).span.end == tree.word(at - 1).span.start:
                return unit, begin
            if unit and length == 1:
                return unit, begin
        return None, at

    def _with_letter(self, tree: Tree, number: Numeral, money: Unit | None) -> Numeral:
        """A number with the m or b after it, where these are millions and billions."""
        at = number.end
        if not number.digits or at >= len(tree.forms) or tree.forms[at] not in {"m", "b"}:
            return number
        touching = tree.word(at - 1).span.end == tree.word(at).span.start
        follow = tree.upos(at + 1) if at + 1 < len(tree.forms) else ""
        if not money and not (touching and follow in {"NOUN", "ADJ", "PROPN"}):
            return number
        factor = self.tables.numbers["short"][tree.forms[at]]
        value = round((number.low or 0) * factor, 6)
        return replace(number, end=at + 1, low=value, high=value, digits=False)

    def _before(
        self, tree: Tree, words: Sequence[str], at: int, number: Numeral, free: int
    ) -> tuple[tuple[Bound, ...], int]:
        """What bounds a number from before, and where that begins."""
        found: list[Bound] = []
        begin = at
        while True:
            bound = _longest_before(words, at, free, self.tables.before)
            if bound is None or self._is_preposition(tree, at - len(bound.words), bound, number):
                return tuple(found), begin
            at -= len(bound.words)
            found.append(bound)
            if bound.effect != "just":
                begin = at

    def _is_preposition(self, tree: Tree, at: int, bound: Bound, number: Numeral) -> bool:
        """Whether one word that can bound a number is a preposition before its noun here."""
        if len(bound.words) > 1 or bound.effect == "just" or tree.relation(at) != "case":
            return False
        return not at < tree.head(at) < number.end

    def _other_end(self, words: Sequence[str], first: Numeral) -> Numeral | None:
        """The upper end of a range that this number begins."""
        if first.end >= len(words) or not _is_plain(first) or not self._joins(words, first):
            return None
        start = first.end + 1
        for length in (2, 1):
            start += length if tuple(words[start : start + length]) in self.tables.signs else 0
        last = self.numerals.at(words, start)
        if not last or not _is_plain(last):
            return None
        low, high = _shared_scale(words, first, last), last.low or 0
        if low >= high or (words[first.end] == "or" and high > max(2 * low, low + 1)):
            return None
        return replace(last, low=low)

    def _joins(self, words: Sequence[str], first: Numeral) -> bool:
        """Whether the word after a number may join it to the other end of a range."""
        near, joint = words[max(0, first.start - 3) : first.start], words[first.end]
        if joint == "to":
            return "from" not in near  # "rose from 31 to 34": two counts
        return joint == "or" or joint in _DASHES or (joint == "and" and "between" in near)

    def _after(self, words: Sequence[str], at: int) -> tuple[tuple[Bound, ...], int]:
        """What bounds a number from behind, and where that ends."""
        for length in range(_LONGEST_PHRASE, 0, -1):
            bound = self.tables.after.get(tuple(words[at : at + length]))
            if bound and len(bound.words) == length:
                compared = tuple(words[at + length : at + length + 1]) == ("than",)
                return ((), at) if compared else ((bound,), at + length)
        return (), at

    def _unit_after(
        self, tree: Tree, words: Sequence[str], at: int, number: Numeral
    ) -> tuple[Unit | None, int]:
        """What measures a number, right after it; its words count to the amount only as a sign."""
        if number.none:
            return None, at
        skip = 1 if at < len(words) and words[at] in _DASHES else 0
        for length in (3, 2, 1):
            phrase: Phrase = tuple(words[at + skip : at + skip + length])
            unit = self.tables.units.get(phrase) if len(phrase) == length else None
            at_unit = at + skip + length - 1
            if unit and tree.upos(at + skip) not in {"VERB", "ADV", "AUX", "DET"}:
                if tree.relation(at_unit) == "compound" and unit.kind != "share" and not skip:
                    return None, at  # "two night shelters"
                return unit, at + (skip + length if unit.kind == "share" else 0)
        return None, at


def _is_plain(number: Numeral) -> bool:
    """Whether it is a number proper, neither vague nor a word for nought."""
    return not number.none and number.vague is None and number.low is not None


def _longest_before(
    words: Sequence[str], at: int, free: int, known: Mapping[Phrase, Bound]
) -> Bound | None:
    """The longest known phrase that ends right before this word, among those that are free."""
    for length in range(_LONGEST_PHRASE, 0, -1):
        if at - length >= free:
            bound = known.get(tuple(words[at - length : at]))
            if bound:
                return bound
    return None


def _shared_scale(words: Sequence[str], first: Numeral, last: Numeral) -> float:
    """The low end of "two to three million", in which the scale stands once."""
    low = first.low or 0
    scales = {"hundred": 1e2, "thousand": 1e3, "million": 1e6, "billion": 1e9, "trillion": 1e12}
    scale = scales.get(words[last.end - 1])
    if scale and low < 1000 and low * scale < (last.low or 0):
        return low * scale
    return low


def interval(amount: Amount, about: Bounds, nearly: Bounds, *, discrete: bool) -> Bounds:
    """Low and high of an amount; of what is discrete, more than 10 is at least 11."""
    low, high = amount.first.low, (amount.last or amount.first).high
    if amount.last:
        low = amount.last.low
    if amount.odd and low is not None:
        high = low + _step(low) - 1
    whole = discrete and low is not None and float(low).is_integer() and not amount.first.vague
    one = 1 if whole else 0
    for bound in amount.bounds:
        match bound.effect:
            case "floor":
                high = None
            case "above":
                low, high = (None if low is None else low + one), None
            case "ceiling":
                low = None
            case "below":
                low, high = None, (None if high is None else high - one)
            case "about" | "nearly":
                factors = about if bound.effect == "about" else nearly
                low, high = _scaled(low, factors[0], discrete), _scaled(high, factors[1], discrete)
    return low, high


def _scaled(value: float | None, factor: float | None, discrete: bool) -> float | None:
    if value is None or factor is None:
        return None
    return float(round(value * factor)) if discrete and factor != 1 else value * factor


def _step(value: float) -> float:
    """The largest power of ten that divides a number: forty-odd is 40 to 49."""
    step = 1.0
    while value and value % (step * 10) == 0:
        step *= 10
    return step
