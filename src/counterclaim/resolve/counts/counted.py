"""What a number counts: the noun, and the word that stands for it in the tree."""

from dataclasses import dataclass

from counterclaim.model.tree import Tree
from counterclaim.resolve.counts.amounts import Amount

_NOMINAL = frozenset({"NOUN", "PROPN"})
_BEFORE_NOUN = frozenset({"ADJ", "NUM", "PROPN", "DET", "PUNCT", "ADV", "PRON"})
_MODIFIES = frozenset({"nummod", "det", "amod", "compound", "advmod", "nmod"})


@dataclass(frozen=True, slots=True)
class Counted:
    """What is counted.

    `noun` is the word for it, None where the number stands alone; `node` is the word that stands
    for number and noun in the tree of the sentence.
    """

    noun: int | None
    node: int


def counted(tree: Tree, amount: Amount, end: int) -> Counted:
    """The noun that an amount counts, by the tree, else by the words that follow."""
    top = amount.first.start
    for at in amount.numbers():
        head = tree.head(at)
        if not amount.start <= head < amount.end:
            top = at
            is_word = amount.end <= head < end and tree.forms[head][:1].isalpha()
            if is_word and tree.relation(at) in _MODIFIES:
                return Counted(head, head)
    for child in tree.children(top, "nmod"):
        if child >= amount.end and tree.has(child, "of"):
            nominal = tree.upos(child) in _NOMINAL or tree.upos(child) == "ADJ"
            return Counted(child if nominal else None, top)
    noun = _following(tree, amount.end, end)
    return Counted(noun, top if noun is None else noun)


def _following(tree: Tree, at: int, end: int) -> int | None:
    """The noun right after an amount, past what stands before a noun: "of", "paying", "its"."""
    if at < end and tree.forms[at] == "of":
        at += 1
    for each in range(at, min(at + 4, end)):
        if tree.upos(each) in _NOMINAL:
            later = each + 1
            return (
                later
                if later < end and tree.head(each) == later and tree.relation(each) == "compound"
                else each
            )
        if _is_participle(tree, each, end):
            continue
        if tree.upos(each) not in _BEFORE_NOUN or tree.forms[each] in {",", "(", "to", "and"}:
            return None
    return None


def _is_participle(tree: Tree, at: int, end: int) -> bool:
    """Whether a verb stands as an adjective before a noun: "73 toppled trees".

    Trees often take it for a verb of its own; a plural noun right behind it tells that it is none.
    """
    if at + 1 >= end or tree.upos(at) != "VERB" or tree.upos(at + 1) not in _NOMINAL:
        return False
    noun = at + 1
    things = tree.forms[noun] != tree.lemma(noun) and tree.head(noun) == at
    return tree.relation(at) in {"amod", "compound"} or (things and not tree.has_subject(at))


def first_of(tree: Tree, node: int) -> int:
    """The first of words that are joined by "and"."""
    while tree.relation(node) in {"conj", "appos"} and tree.head(node) >= 0:
        if tree.upos(tree.head(node)) in {"VERB", "AUX"}:
            break
        node = tree.head(node)
    return node
