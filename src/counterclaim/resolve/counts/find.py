"""From a reading to its counts: every number of things, valued as an interval."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from counterclaim.model.attribution import Attribution
from counterclaim.model.count import Count, VictimStatus
from counterclaim.model.document import Document
from counterclaim.model.reading import PartReading, Reading, Sentence
from counterclaim.model.span import Span
from counterclaim.model.tree import Tree, tree_of
from counterclaim.resolve.counts.amounts import Amount, Amounts, interval
from counterclaim.resolve.counts.apart import is_apart
from counterclaim.resolve.counts.conventions import DEFAULT, Convention, load_convention
from counterclaim.resolve.counts.counted import Counted, counted
from counterclaim.resolve.counts.disputed import is_disputed
from counterclaim.resolve.counts.naming import name_of, whole_name
from counterclaim.resolve.counts.numerals import Numeral, Numerals
from counterclaim.resolve.counts.outcomes import Outcomes
from counterclaim.resolve.counts.referring import is_part, people_before, referred
from counterclaim.resolve.counts.scope import Around, Named
from counterclaim.resolve.counts.tables import CountTables, load_count_tables
from counterclaim.resolve.counts.victims import victims_status
from counterclaim.resolve.counts.votes import votes_in

_MEASURED = frozenset({"money", "sign", "share", "measure"})
_TELLING_NONE = frozenset({("not", "one"), ("not", "a", "single")})
_JOINED = frozenset({"conj", "obl", "nmod", "appos", "parataxis"})
_DISPUTED = frozenset({"killed", "injured", "captured", "neutralised", "casualties"})
_BY_ARTICLE = frozenset({"killed", "injured"})


@dataclass(frozen=True, slots=True)
class CountFinder:
    """Finds the counts of documents, with one convention for vague words."""

    tables: CountTables
    convention: Convention

    def __call__(
        self,
        document: Document,
        reading: Reading,
        attributions: Sequence[Attribution],
        places: Sequence[Named] = (),
        times: Sequence[Named] = (),
    ) -> tuple[Count, ...]:
        """Every count of a document, in the order of its words.

        Args:
            document: whose spans the reading counts in.
            reading: its words and trees.
            attributions: its attributions; who gives a number is one of them.
            places: words and id of each place; the scope of a number is one of them.
            times: words and id of each time, as the places.
        """
        around = Around(attributions, places, times)
        found: list[Count] = []
        for part in reading.parts:
            for count in self._in_part(part, document.part(part.part), around):
                found.append(replace(count, id=f"n{len(found) + 1}"))
        return tuple(found)

    def _in_part(self, part: PartReading, text: str, around: Around) -> Iterator[Count]:
        tree = tree_of(part, text)
        amounts = Amounts(self.tables, Numerals(self.tables, self.convention))
        for sentence in part.sentences:
            here = _Sentence(self, tree, text, sentence, around)
            found = [
                each
                for each in amounts.all(tree, sentence.start, sentence.end)
                if not is_apart(self.tables, tree, each, sentence.start, sentence.end)
            ]
            yield from here.counts(found)


@dataclass(frozen=True, slots=True)
class _Sentence:
    """One sentence in which amounts were found."""

    finder: CountFinder
    tree: Tree
    text: str
    sentence: Sentence
    around: Around

    def counts(self, amounts: Sequence[Amount]) -> Iterator[Count]:
        """The counts among amounts, and single victims, in the order of the words."""
        taken = {at for each in amounts for at in range(each.start, each.end)}
        ones = [each for each in self._articles() if each.start not in taken]
        whole = sorted([*amounts, *ones], key=lambda each: each.start)
        tables, sentence = self.finder.tables, self.sentence
        votes = votes_in(tables, self.tree, whole, sentence.start, sentence.end)
        before: str | None = None
        last: Count | None = None
        noun: int | None = None
        parts: dict[int, str] = {}
        of_what = [counted(self.tree, amount, self._cell_end(amount)) for amount in whole]
        nouns = [each.noun for each in of_what if each.noun is not None]
        disputed = is_disputed(tables, self.tree, sentence, nouns)
        for number, amount in enumerate(whole):
            what = of_what[number]
            part = is_part(tables, self.tree, amount, sentence.start)
            outcome = before if part else None
            outcome = outcome or self._outcome(amount, what, before) or self._joined(what, parts)
            if outcome and (part or self._joined(what, parts)):
                parts[what.node] = outcome
            before = outcome
            found = self._count(amount, what, votes.get(number), outcome)
            if found:
                found = people_before(tables, self.tree, amount, found, noun)
                if disputed and found.status and outcome in _DISPUTED:
                    found = replace(found, status=VictimStatus.DISPUTED)
                last = referred(tables, self.tree, amount, found, last)
                noun = noun if what.noun is None else what.noun
                yield last

    def _cell_end(self, amount: Amount) -> int:
        """Where the sentence ends for an amount, or before that its cell in a table of tabs."""
        tree, end = self.tree, self.sentence.end
        at = tree.word(amount.end - 1).span.end
        line = slice(self.text.rfind("\n", 0, at) + 1, self.text.find("\n", at) % len(self.text))
        if "\t" not in self.text[line]:
            return end
        for word in range(amount.end, end):
            gap = self.text[tree.word(word - 1).span.end : tree.word(word).span.start]
            if "\t" in gap or "\n" in gap:
                return word
        return end

    def _outcome(self, amount: Amount, what: Counted, before: str | None) -> str | None:
        """What became of those who are counted.

        A number without a noun that is joined to the one before it is of the same: "put the dead
        at five on Monday and at nine on Tuesday".
        """
        if self._measured(amount):
            return None
        outcome = Outcomes(self.finder.tables).of(self.tree, amount, what, self.sentence.end)
        joined = self.tree.relation(what.node) in _JOINED
        return outcome or (before if what.noun is None and joined else None)

    def _joined(self, what: Counted, parts: Mapping[int, str]) -> str | None:
        """Of what is joined to a part of a number, what became of that: "three men and a girl"."""
        joined = self.tree.relation(what.node) == "conj"
        outcome = parts.get(self.tree.head(what.node)) if joined else None
        return outcome if Outcomes(self.finder.tables).may_suffer(self.tree, what) else None

    def _articles(self) -> Iterator[Amount]:
        """A child of "killing a child": one, by its article."""
        tree, tables = self.tree, self.finder.tables
        for at in range(self.sentence.start, self.sentence.end):
            noun = tree.head(at)
            if tree.forms[at] not in tables.numbers["article"] or tree.relation(at) != "det":
                continue
            if tree.lemma(noun) in tables.victims and tree.forms[noun] == tree.lemma(noun):
                one = Numeral(at, at + 1, 1, 1)
                amount = Amount(at, at + 1, one, None, (), None, odd=False)
                if Outcomes(tables).done_to_one(tree, noun) in _BY_ARTICLE:
                    yield amount

    def _count(
        self, amount: Amount, what: Counted, vote: str | None, outcome: str | None
    ) -> Count | None:
        tree, tables = self.tree, self.finder.tables
        if amount.first.low is not None and 0 < amount.first.low < 1 and not amount.unit:
            return None
        if not outcome and not vote and self._counts_nothing(amount, what):
            return None
        low, high = interval(
            amount,
            self.finder.convention.words["about"],
            self.finder.convention.words["nearly"],
            discrete=not self._measured(amount) and not self._weighed(amount),
        )
        first, last = tree.word(amount.start).span, tree.word(amount.end - 1).span
        span = Span(first.start, last.end, first.part)
        counted_by, counter = self.around.source(tables, tree, what.node, span)
        return Count(
            id="",
            span=span,
            low=low,
            high=high,
            what=vote or outcome or self._named(amount, what),
            unit=amount.unit.symbol if amount.unit else None,
            status=victims_status(tables, tree, what, outcome) if outcome else None,
            counted_by=counted_by,
            counter=counter,
            scope=self.around.scope(tree, what.node, self.sentence),
            why=self._why(amount, vote, outcome, what),
        )

    def _measured(self, amount: Amount) -> bool:
        return amount.unit is not None and amount.unit.kind in _MEASURED

    def _weighed(self, amount: Amount) -> bool:
        return amount.unit is not None and amount.unit.kind == "weight"

    def _counts_nothing(self, amount: Amount, what: Counted) -> bool:
        """Nought, one, some and parts of one, where they are no more than a manner of speaking."""
        first, tree, tables = amount.first, self.tree, self.finder.tables
        if amount.unit and amount.unit.kind != "measure":
            return False
        if first.none:
            return tree.forms[first.start : first.end] not in _TELLING_NONE
        if first.vague == "some" or self._is_rate(amount, what):
            return True
        if first.low != 1 or first.digits or amount.bounds_counted():
            return False
        return (
            "single" in tree.forms[first.start : first.end]
            or what.noun is None
            or not any(tree.head(at) == what.noun for at in amount.numbers())
            or tables.is_apart("thing", tree.lemma(what.noun))
        )

    def _is_rate(self, amount: Amount, what: Counted) -> bool:
        """A number with a fraction that counts nothing: "the lari slid to 2.78"."""
        low = amount.first.low
        return what.noun is None and low is not None and not float(low).is_integer()

    def _named(self, amount: Amount, what: Counted) -> str | None:
        """The noun that is counted; what a unit measures."""
        if amount.unit:
            return amount.unit.what
        if what.noun is None:
            return None
        return name_of(self.finder.tables, self.tree, amount, what.noun)

    def _why(self, amount: Amount, vote: str | None, outcome: str | None, what: Counted) -> str:
        """What low, high and what rest on, in plain words."""
        reasons: list[str] = []
        if amount.first.vague:
            reasons.append(
                f"“{amount.first.vague}” by the convention {self.finder.convention.name}"
            )
        shown = [each for each in amount.bounds if each.effect != "just"]
        reasons += [f"“{' '.join(each.words)}” is read as {each.effect}" for each in shown]
        if vote:
            reasons.append("a vote")
        elif outcome:
            reasons.append(f"the words beside it say {outcome}")
        elif amount.unit:
            reasons.append(f"measured in {amount.unit.symbol or amount.unit.what}")
        elif what.noun is not None:
            reasons.append(f"it counts “{whole_name(self.tree, amount, what.noun)}”")
        else:
            reasons.append("no word says what it counts")
        return "; ".join(reasons)


def load_count_finder(convention: str = DEFAULT) -> CountFinder:
    """A finder with the tables that come with the package.

    Raises:
        ValueError: there is no such convention.
    """
    return CountFinder(load_count_tables(), load_convention(convention))
