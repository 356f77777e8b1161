"""Quotations of many reports put together: which are one, which was first, what was changed."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from datetime import datetime
from itertools import combinations

from counterclaim.lineage.quotations.alike import Likeness, likeness
from counterclaim.lineage.quotations.changes import changes_between
from counterclaim.lineage.quotations.found import Quotation
from counterclaim.lineage.quotations.original import choose_original, order_of
from counterclaim.lineage.quotations.speakers import surely_differ
from counterclaim.lineage.quotations.tables import QuotationTables
from counterclaim.model.quotations import QuotationCopy, Quoted, TracedQuotation

Pair = tuple[int, int]
_MOST = 200  # quotations that share a word: more, and the word tells nothing
_RARE = 12  # so few, and the word alone makes candidates
_LONGEST = 0.75  # of its group's longest quotation: what is shorter is a piece of it


def trace_quotations(
    quotations: Sequence[Quotation],
    tables: QuotationTables,
    pairs: Iterable[Pair] | None = None,
) -> tuple[TracedQuotation, ...]:
    """Every quotation that stands in two reports or more, in the order of the reports.

    Args:
        quotations: those of all reports.
        tables: the words that decide what a trace is.
        pairs: which of them to compare, by their numbers, where an index knows; without it, those
            that `candidates` gives.
    """
    found = {}
    for a, b in sorted(set(candidates(quotations, tables) if pairs is None else pairs)):
        if not surely_differ(quotations[a].speaker, quotations[b].speaker):
            like = likeness(quotations[a], quotations[b], tables)
            if like:
                found[a, b] = like
    groups = [
        sorted((quotations[number] for number in group), key=_when)
        for group in _groups(quotations, found)
    ]
    return tuple(_traced(group, tables) for group in sorted(groups, key=lambda one: _when(one[0])))


def candidates(quotations: Sequence[Quotation], tables: QuotationTables) -> Iterator[Pair]:
    """Pairs that share a rare word of matter or two others, in the quotation or around it."""
    by_key: dict[str, list[int]] = defaultdict(list)
    for number, each in enumerate(quotations):
        for key in index_keys(each, tables):
            by_key[key].append(number)
    shared: Counter[Pair] = Counter()
    for numbers in by_key.values():
        if len(numbers) <= _MOST:
            weight = 2 if len(numbers) <= _RARE else 1
            for pair in combinations(numbers, 2):
                shared[pair] += weight
    return (pair for pair, count in shared.items() if count > 1)


def index_keys(quotation: Quotation, tables: QuotationTables) -> frozenset[str]:
    """The words by which an index finds what may be the same quotation."""
    around = frozenset(quotation.before + quotation.after) - tables.saying
    return (around | frozenset(quotation.keys)) - tables.function_words


def _groups(quotations: Sequence[Quotation], found: dict[Pair, Likeness]) -> list[list[int]]:
    """Quotations that are one, the most alike joined first; never two speakers in one group."""
    group = {number: [number] for pair in found for number in pair}

    def surest_first(pair: Pair) -> tuple[object, ...]:
        return -found[pair].share, *sorted(_when(quotations[number]) for number in pair)

    for a, b in sorted(found, key=surest_first):
        one, other = group[a], group[b]
        if one is other or not _may_join(quotations, a, b, group):
            continue
        one += other
        for number in other:
            group[number] = one
    whole = {id(each): sorted(each) for each in group.values()}
    return sorted(each for each in whole.values() if len({quotations[n].report for n in each}) > 1)


def _may_join(quotations: Sequence[Quotation], a: int, b: int, group: dict[int, list[int]]) -> bool:
    """Whether a link joins two groups: no two speakers, and not by a piece that many may have.

    Where “the whole nation” was cut from one quotation and stands in another as well, it goes with
    one of them and does not make them one.
    """
    size = {number: len(quotations[number].keys) for number in (*group[a], *group[b])}
    piece = min(a, b, key=lambda number: size[number])
    if size[piece] < _LONGEST * max(size[number] for number in group[piece]):
        return False
    return not any(
        surely_differ(quotations[one].speaker, quotations[other].speaker)
        for one in group[a]
        for other in group[b]
    )


def _traced(group: Sequence[Quotation], tables: QuotationTables) -> TracedQuotation:
    original, why = choose_original(group)
    copies = tuple(_copy(original, each, tables) for each in group if each is not original)
    said = {each.speaker.words for each in group if each.speaker and each.speaker.named}
    named = sorted(words for words in said if words != words.lower())
    return TracedQuotation(_where(original), copies, named[0] if named else None, why)


def _copy(original: Quotation, copy: Quotation, tables: QuotationTables) -> QuotationCopy:
    like = likeness(original, copy, tables)
    tie = like.why if like else "alike through another copy"
    order, told = order_of(copy, original)
    return QuotationCopy(
        _where(copy), changes_between(original, copy, tables), order, f"{tie}; {told}"
    )


def _where(quotation: Quotation) -> Quoted:
    return Quoted(quotation.report, quotation.spans)


def _when(quotation: Quotation) -> tuple[str, str, str, int]:
    """In the order of the reports: by time, then by name."""
    when = quotation.published
    day = when.date() if isinstance(when, datetime) else when
    return (
        day.isoformat() if day else "9999",
        when.isoformat() if isinstance(when, datetime) else "",
        quotation.report,
        quotation.spans[0].start if quotation.spans[0].part == "text" else -1,
    )
