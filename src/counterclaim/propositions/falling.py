"""Control told by places that fall: "the town fell to the rebels", "the hill changed hands"."""

from collections.abc import Iterator
from dataclasses import replace

from counterclaim.model.tree import Tree
from counterclaim.propositions.clauses import subject
from counterclaim.propositions.found import Holding
from counterclaim.propositions.phrases import behind, has_case, joined
from counterclaim.propositions.tables import Effect, PropositionTables, Sure

_FALLING = tuple("by from into below under off behind against at for short".split())
_ELSEWHERE = frozenset(
    {"apart", "ill", "behind", "short", "silent", "back", "away", "over", "asleep", "home", "aside"}
)


def by_falls(tree: Tree, word: int, _tables: PropositionTables) -> Iterator[Holding]:
    """What "fall" and "change hands" tell of a place."""
    if tree.upos(word) not in {"VERB", "AUX"}:
        return
    lemma = tree.lemma(word)
    if lemma == "fall":
        yield from _fallen(tree, word)
    if lemma == "change":
        yield from _passed_on(tree, word)


def _fallen(tree: Tree, word: int) -> Iterator[Holding]:
    """A town that falls, to somebody if the words say to whom."""
    found = subject(tree, word)
    if found is None:
        return
    to, into = behind(tree, word, "to"), behind(tree, word, "into")
    if to is not None and tree.lemma(to) not in {"hand", "hands", "control"}:
        told = Holding(
            Effect.GAIN, word, (word,), tuple(joined(tree, to)), found[0], "“fell to”", Sure.SURE,
            within=found[1],
        )  # fmt: skip
        yield told
        yield replace(told, sure=Sure.ONLY, armed=True)
    elif to is None and into is None and not _falls_otherwise(tree, word):
        yield Holding(Effect.GAIN, word, (word,), (), found[0], "“fell”", Sure.NAMED)


def _falls_otherwise(tree: Tree, word: int) -> bool:
    """Whether a word beside "fall" tells how far, on what, from what: prices and people fall so."""
    return any(
        tree.relation(child) in {"obj", "xcomp", "compound", "nmod"}
        or has_case(tree, child, *_FALLING)
        or tree.forms[child] in _ELSEWHERE
        for child in tree.children(word)
    )


def _passed_on(tree: Tree, word: int) -> Iterator[Holding]:
    """A place that changes hands or masters: held by another one than before, not named."""
    what = [at for at in tree.children(word, "obj") if tree.lemma(at) in {"hand", "master"}]
    found = subject(tree, word)
    if found and what:
        why = f"“changed {tree.forms[what[0]]}”"
        yield Holding(
            Effect.GAIN, word, (word, *what), (), found[0], why, Sure.OPEN, within=found[1]
        )
