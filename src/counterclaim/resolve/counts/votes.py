"""Votes: two numbers set side by side, or told apart by "for" and "against"."""

from collections.abc import Sequence

from counterclaim.model.tree import Tree
from counterclaim.resolve.counts.amounts import Amount
from counterclaim.resolve.counts.tables import CountTables

FOR, AGAINST = "votes for", "votes against"
_BETWEEN = frozenset(
    "to - – against votes voices hands ballots in favour favor for and , with".split()
)
_REACH = 5


def votes_in(
    tables: CountTables, tree: Tree, amounts: Sequence[Amount], start: int, end: int
) -> dict[int, str]:
    """Which amounts of the sentence of words [start, end) are votes, by their place in the list."""
    words = tree.forms[start:end]
    if not any(tables.is_apart("vote", word) for word in words):
        return {}
    return _told(tables, tree, amounts, end) | _pairs(tables, tree, amounts, start)


def _pairs(
    tables: CountTables, tree: Tree, amounts: Sequence[Amount], start: int
) -> dict[int, str]:
    """Votes set side by side: by 411 votes to 63; voted 33-4; the first is of those who won."""
    found: dict[int, str] = {}
    for number in range(len(amounts) - 1):
        first, second = amounts[number], amounts[number + 1]
        between = tree.forms[first.end : second.start]
        joined = any(word in {"to", "-", "–", "against"} for word in between)
        by = first.start > start and tree.forms[first.start - 1] in {"by", "voted", "vote", "votes"}
        named = by or any(tables.is_apart("vote", word) for word in between)
        if joined and named and set(between) <= _BETWEEN and number not in found:
            refused = _refuses(tables, tree, first.first.start)
            sides = (AGAINST, FOR) if refused else (FOR, AGAINST)
            found[number], found[number + 1] = sides
    return found


def _refuses(tables: CountTables, tree: Tree, at: int) -> bool:
    """Whether the larger number is against: "threw out, by 61 votes to 48, a bill"."""
    for each in tree.above(at):
        if tree.upos(each) == "VERB":
            lemma = tree.lemma(each)
            beside = (
                tree.lemma(child)
                for child in tree.children(each, "compound", "advmod", "obj", "obl")
            )
            return tables.is_apart("refusing", lemma) or any(
                tables.is_apart("refusing", lemma, word) for word in beside
            )
    return False


def _told(tables: CountTables, tree: Tree, amounts: Sequence[Amount], end: int) -> dict[int, str]:
    """Votes told apart: 41 votes in favour and nine against."""
    found: dict[int, str] = {}
    for number, amount in enumerate(amounts):
        stop = amounts[number + 1].start if number + 1 < len(amounts) else end
        beside = tree.forms[amount.end : min(stop, amount.end + _REACH)]
        if amount.unit or amount.bounds_counted() or not _near(tables, beside):
            continue
        if any(tables.is_apart("for", word) for word in beside):
            found[number] = FOR
        if any(tables.is_apart("against", word) for word in beside):
            found[number] = AGAINST
    return (
        found if AGAINST in found.values() or len(found) > 1 else _in_favour(tree, amounts, found)
    )


def _in_favour(tree: Tree, amounts: Sequence[Amount], found: dict[int, str]) -> dict[int, str]:
    """Of votes without any against, those in favour: "for" alone may be a preposition."""
    return {
        number: side
        for number, side in found.items()
        if {"favour", "favor", "aye", "ayes"}
        & set(tree.forms[amounts[number].end : amounts[number].end + _REACH])
    }


def _near(tables: CountTables, words: Sequence[str]) -> bool:
    """Whether "for" or "against" stands right after the number, or after a word for votes."""
    sides = [
        at
        for at, word in enumerate(words)
        if tables.is_apart("for", word) or tables.is_apart("against", word)
    ]
    before = words[: min(sides, default=0)]
    return len(before) <= 1 or any(tables.is_apart("vote", word) for word in before)
