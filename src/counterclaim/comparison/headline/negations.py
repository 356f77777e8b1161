"""Which words of a sentence stand under a negation."""

from collections.abc import Iterator

from counterclaim.comparison.headline.words import HeadlineWords
from counterclaim.model.tree import Tree

NEGATIONS = frozenset({"not", "n't", "n’t", "never", "no", "none", "neither", "nobody", "nothing"})
_CLAUSES = frozenset({"advcl", "parataxis", "conj"})


def negated_words(tree: Tree, own: range, words: HeadlineWords) -> frozenset[int]:
    """The words that a negation reaches: its clause, without the clauses that hang beside it.

    A clause whose verb tells that somebody is silent or does not know is not reached.
    """
    reached: set[int] = set()
    for at in own:
        if tree.lemma(at) not in NEGATIONS and tree.forms[at] != "not":
            continue
        head = _negated(tree, at)
        if head not in own or tree.lemma(head) in words.withheld:
            continue
        reached |= {each for each in _reach(tree, head) if each in own}
    return frozenset(reached)


def _negated(tree: Tree, at: int) -> int:
    """The head of the clause that a negation denies."""
    head = tree.head(at)
    if head < 0:
        return at
    return tree.clause(head)


def _reach(tree: Tree, head: int) -> Iterator[int]:
    yield head
    for child in tree.children(head):
        if tree.relation(child) not in _CLAUSES:
            yield from _reach(tree, child)
