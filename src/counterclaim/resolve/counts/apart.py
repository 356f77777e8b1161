"""Numbers that are no counts: dates, hours, durations, ages, names, scores, ordinals."""

import re

from counterclaim.model.tree import Tree
from counterclaim.resolve.counts.amounts import Amount
from counterclaim.resolve.counts.tables import CountTables

_YEAR = re.compile(r"(1[4-9]|20|21)\d\d")
_PARTING = frozenset({"NUM", "ADP", "VERB", "SCONJ", "AUX", "PRON"})
_BEYOND = frozenset({"under", "over", "past", "beyond", "below", "above"})
_ONE_PERSON = frozenset({"he", "she", "who", "i"})
_DASHES = frozenset({"-", "–", "‑"})
_SIGNED = re.compile(r"\d+\.\d\d")


def is_apart(tables: CountTables, tree: Tree, amount: Amount, start: int, end: int) -> bool:
    """Whether an amount in the sentence of words [start, end) is something else than a count."""
    sight = _Sight(tables, tree, amount, start, end)
    return (
        sight.is_time()
        or sight.is_date()
        or sight.is_hour()
        or sight.is_age()
        or sight.is_name()
        or sight.is_set_name()
        or sight.is_in_compound()
        or sight.is_score()
        or sight.is_share()
        or sight.is_list_mark()
    )


class _Sight:
    """An amount with the words around it."""

    def __init__(
        self, tables: CountTables, tree: Tree, amount: Amount, start: int, end: int
    ) -> None:
        self._tables, self._tree, self._amount = tables, tree, amount
        self._start, self._end = start, end
        self._before = tree.forms[amount.first.start - 1] if amount.first.start > start else ""
        self._after = tree.forms[amount.end] if amount.end < end else ""
        self._follows = tree.forms[amount.end : min(end, amount.end + 4)]

    def is_time(self) -> bool:
        """Three days; a two-hour talk; two more weeks; the last 24 hours."""
        if self._amount.unit and self._amount.unit.kind == "time":
            return True
        noun = self._noun()
        if noun is None:
            joined = len(self._follows) > 2 and self._after in {"and", "or", "to", "by"}
            unit = self._tables.units.get((self._follows[2],)) if joined else None
            return bool(unit and unit.kind == "time")
        unit = self._tables.units.get((self._tree.forms[noun],))
        return bool(unit and unit.kind == "time" and not self._amount.first.none)

    def _noun(self) -> int | None:
        """The noun that the number stands before, by the tree."""
        for at in self._amount.numbers():
            head = self._tree.head(at)
            if head >= self._amount.end and self._tree.relation(at) in {"nummod", "det", "amod"}:
                between = range(self._amount.end, head)
                parted = any(self._tree.upos(each) in _PARTING for each in between)
                return None if parted else head
        return None

    def is_date(self) -> bool:
        """June 19; 2 July; the 1990s; in 2014; from 3 to 5 June."""
        first = self._amount.first
        if not first.digits:
            return False
        words = self._tree.forms
        last = self._amount.last
        beyond_range = words[last.end] if last and last.end < self._end else ""
        for side in (self._before, self._after, beyond_range):
            if self._tables.is_apart("month", side) and (first.low or 0) <= 2100:
                return True
        near = words[max(self._start, first.start - 4) : first.start]
        named = any(self._tables.is_apart("month", each) for each in near)
        if named and self._before in {",", "-", "–", "to", "and", "from", "or", "until"}:
            return self._noun() is None
        beyond = words[first.end : min(self._end, first.end + 5)]
        joined = len(beyond) > 2 and beyond[0] in {"and", "to", "-", "–", "or", ","}
        if joined and any(self._tables.is_apart("month", each) for each in beyond[1:4]):
            return beyond[1][:1].isdigit()
        return self._is_year()

    def _is_year(self) -> bool:
        form = self._tree.forms[self._amount.first.start]
        if not _YEAR.fullmatch(form) or self._amount.unit or self._amount.bounds_counted():
            return False
        noun = self._noun()
        if noun is None or noun != self._amount.end:
            return True
        return self._tables.is_apart("year_cue", self._before)

    def is_hour(self) -> bool:
        """At five; between six in the morning and six in the evening; half past nine; 10.05."""
        if any(self._tables.is_apart("part", *self._follows[:n]) for n in (1, 2, 3, 4)):
            return self._noun() is None
        two_before = self._tree.forms[max(0, self._amount.first.start - 2)]
        if self._before == "past" and two_before in {"half", "quarter"}:
            return True
        return self._is_clock() or self._is_bare_hour()

    def _is_clock(self) -> bool:
        """0810; 1430 GMT; a line of a live blog that begins with 10.05."""
        first = self._amount.first
        form = self._tree.forms[first.start]
        if first.digits and len(form) == 4 and form[0] in "01" and form.isdigit():
            return form[0] == "0" or self._tables.is_apart("clock", self._after)
        starts = first.start == self._start or self._before in {"(", "["}
        return bool(_SIGNED.fullmatch(form)) and starts and not self._amount.unit

    def _is_bare_hour(self) -> bool:
        """At five, by six, until nine: where nothing in the sentence is counted up to it."""
        amount = self._amount
        low = amount.first.low
        if low is None or not 1 <= low <= 12 or amount.unit or self._noun() is not None:
            return False
        relation = self._tree.relation(amount.first.start)
        return (
            self._tables.is_apart("clock_cue", self._before)
            and relation in {"obl", "nmod", "conj"}
            and (self._before == "at" or self._after in {"", ",", ".", ";", "and", "on", "in"})
            and not self._counted_before()
        )

    def _counted_before(self) -> bool:
        """Whether the sentence's number may be a toll that rose "by five" or came "at 12"."""
        words = self._tree.forms[self._start : self._amount.first.start]
        roles = self._tables.outcomes
        return any(
            self._tables.is_apart("total", each) or each in roles["state"] or each in roles["noun"]
            for each in words
        )

    def is_age(self) -> bool:
        """Aged 12; Petrov, 26, said; a man of 34; he was twelve. An 84-year-old is a compound."""
        low = self._amount.first.low or 0
        if not 1 < low < 110 or self._amount.unit or self._noun() is not None:
            return False
        if self._before in {"aged", "age", "turned"}:
            return True
        return self._is_of_one_person() or self._is_beside_a_person() or self._is_said_of_one()

    def _is_of_one_person(self) -> bool:
        """A man of 34; a boy of about 12; women under fifty; inmates past seventy."""
        tree, at = self._tree, self._amount.start
        if self._has_before(at, "of"):
            return self._is_person(at - 2) and tree.forms[at - 2] == tree.lemma(at - 2)
        if self._before in _BEYOND:
            return self._is_person(self._amount.first.start - 2)
        return False

    def _has_before(self, at: int, word: str) -> bool:
        return at - 1 > self._start and self._tree.forms[at - 1] == word

    def _is_person(self, at: int) -> bool:
        tree = self._tree
        if at < self._start:
            return False
        return tree.upos(at) in {"PROPN", "ADJ"} or tree.lemma(at) in self._tables.victims

    def _is_beside_a_person(self) -> bool:
        """Petrov, 26, said; one nurse, 26, has left."""
        first = self._amount.first
        if self._before != "," or self._after not in {",", ".", ";", ")"}:
            return False
        return first.digits and self._is_person(first.start - 2)

    def _is_said_of_one(self) -> bool:
        """He was twelve; the singer, who is 22."""
        tree, at = self._tree, self._amount.first.start
        subjects = [tree.forms[child] for child in tree.children(at, "nsubj")]
        return tree.has(at, "be") and any(each in _ONE_PERSON for each in subjects)

    def is_set_name(self) -> bool:
        """Multiple rocket launchers."""
        words = self._tree.forms[self._amount.first.start : self._end][:3]
        return any(self._tables.is_apart("named", *words[:length]) for length in (2, 3))

    def is_name(self) -> bool:
        """Resolution 2254; Su-24; Group of Seven; No. 14; Seven Sisters Road."""
        tree, first = self._tree, self._amount.first
        at = first.start
        if self._tables.is_apart("label", self._before) and not self._amount.unit:
            label = at - 1
            if self._before in {"no", "no."}:
                return True
            if first.digits or tree.upos(label) == "PROPN" or tree.head(at) == label:
                return self._noun() is None or tree.head(at) == label
        joined = at >= 2 and self._before in _DASHES and tree.upos(at - 2) in {"PROPN", "NOUN", "X"}
        if joined and tree.word(at - 1).span.start == tree.word(at - 2).span.end and first.digits:
            return not tree.forms[at - 2][:1].isdigit()
        if first.digits:
            head = tree.head(at)
            named = head == at - 1 and tree.upos(head) == "PROPN" and self._noun() is None
            labelled = tree.relation(at) in {"nummod", "nmod", "flat", "compound", "dep"}
            return named and labelled and not self._amount.unit
        written = tree.written[at]
        inner = at > self._start and written[:1].isupper() and not written.isupper()
        if not inner or tree.part.part == "title":
            return False
        follow = tree.written[self._amount.end] if self._amount.end < self._end else ""
        return self._before == "of" or (follow[:1].isupper() and tree.written[at - 1][:1].isupper())

    def is_in_compound(self) -> bool:
        """A three-year credit; a two-room flat; not "2,000-strong" or "forty-odd"."""
        if self._after not in _DASHES or self._amount.end + 1 >= self._end:
            return False
        tree, at = self._tree, self._amount.end
        touching = tree.word(at).span.start == tree.word(at - 1).span.end
        if tree.forms[at + 1][:1].isdigit():
            return False  # "14-0"
        return touching and tree.forms[at + 1] not in {"strong", "odd", "member"}

    def is_score(self) -> bool:
        """They won 2-1; third to sixth. A vote of 33-4 is two counts."""
        tree, amount = self._tree, self._amount
        first = amount.first
        dashed = (
            self._after in _DASHES
            or self._before in _DASHES
            or (amount.last is not None and tree.forms[first.end] in _DASHES)
        )
        if not dashed or not first.digits or self._voted():
            return False
        if amount.last and self._noun() is not None:
            return False
        games = tree.forms[self._start : self._end]
        return amount.last is None or any(self._tables.is_apart("game", each) for each in games)

    def _voted(self) -> bool:
        words = self._tree.forms[self._start : self._end]
        return any(self._tables.is_apart("vote", each) for each in words)

    def is_share(self) -> bool:
        """Nine cases out of ten; minus 14; one another."""
        if self._amount.first.low == 1 and self._is_pronoun():
            return True
        before = self._tree.forms[
            max(self._start, self._amount.first.start - 2) : self._amount.start
        ]
        return before == ("out", "of") or self._before == "minus"

    def _is_pronoun(self) -> bool:
        """One another; one by one; one after the other."""
        return any(self._tables.is_apart("pronoun", *self._follows[:n]) for n in (1, 2, 3))

    def is_list_mark(self) -> bool:
        """A number that begins a line of a list, or one of a form without words."""
        first = self._amount.first
        starts = first.start == self._start and first.digits
        return starts and (self._after in {".", ")", ":"} or self._amount.end >= self._end)
