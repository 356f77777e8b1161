"""Control told by flags: "the flag of Azerbaijan flies over Shusha", "raised their flag over"."""

from collections.abc import Iterator

from counterclaim.model.tree import Tree
from counterclaim.propositions.clauses import subject
from counterclaim.propositions.found import Holding
from counterclaim.propositions.phrases import behind, joined, owner_before
from counterclaim.propositions.tables import Effect, PropositionTables

_OWN = frozenset({"its", "their", "his", "her"})


def by_flags(tree: Tree, word: int, tables: PropositionTables) -> Iterator[Holding]:
    """What a verb of flying or raising tells, where a flag stands beside it and a place behind."""
    for frame in tables.frames("flying", tree.lemma(word)):
        flag = next((at for at in tree.children(word, "nsubj") if _is_flag(tree, at)), None)
        place = behind(tree, word, frame.where)
        holder = _whose(tree, flag) if flag is not None else None
        if flag is not None and place is not None and holder is not None:
            who = tuple(joined(tree, holder))
            why = "“flag flies over”"
            yield Holding(Effect.HOLD, word, (flag, word), who, place, why, frame.sure, armed=True)
    for frame in tables.frames("raising", tree.lemma(word)):
        flag = next((at for at in tree.children(word, "obj") if _is_flag(tree, at)), None)
        found, place = subject(tree, word), behind(tree, word, frame.where)
        own = flag is not None and any(tree.forms[at] in _OWN for at in tree.children(flag, "nmod"))
        if flag is not None and own and found is not None and place is not None:
            who = tuple(joined(tree, found[0]))
            why = f"“{tree.forms[word]} their flag {frame.where}”"
            yield Holding(
                Effect.GAIN, word, (word, flag), who, place, why, frame.sure, found[1], armed=True
            )


def _is_flag(tree: Tree, at: int) -> bool:
    return tree.lemma(at) in {"flag", "banner", "standard", "tricolour", "colours"}


def _whose(tree: Tree, flag: int) -> int | None:
    """Whose flag it is: behind "of", or before the noun."""
    found = behind(tree, flag, "of")
    return owner_before(tree, flag) if found is None else found
