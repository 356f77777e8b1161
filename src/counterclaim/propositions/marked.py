"""Control told before a place: "the rebel-held town", "the captured town", "the contested hill"."""

from collections.abc import Iterator

from counterclaim.model.tree import Tree
from counterclaim.propositions.clauses import subject
from counterclaim.propositions.found import Holding
from counterclaim.propositions.phrases import phrase
from counterclaim.propositions.tables import Effect, PropositionTables, Sure

_HYPHENS = frozenset({"-", "–", "‑"})


def by_marks(tree: Tree, word: int, tables: PropositionTables) -> Iterator[Holding]:
    """What a participle or adjective before a noun tells."""
    noun = tree.head(word)
    if _compound_before(tree, word, tables):
        yield from _compound(tree, word, _noun_behind(tree, word))
        return
    if noun < 0 or tree.relation(word) not in {"amod", "acl", "compound", "advcl"} or word > noun:
        yield from _standing_alone(tree, word, tables)
        return
    form = tree.forms[word]
    if tables.frames("compound", form):
        yield from _compound(tree, word, noun)
    if tree.forms[word - 1 : word] and tree.forms[word - 1] in _HYPHENS:
        return
    for frame in tables.frames("marked", form):
        why = f"“{form}” before the place"
        yield Holding(Effect.GAIN, word, (word,), (), noun, why, frame.sure)
    if form in tables.contested["adjective"]:
        why = "“contested” before the place"
        yield Holding(Effect.CONTEST, word, (word,), (), noun, why, sure=Sure.SURE)


def _compound_before(tree: Tree, word: int, tables: PropositionTables) -> bool:
    """Whether a compound is tied to a verb, and a name stands right behind: "in rebel-run Knin"."""
    noun = _noun_behind(tree, word)
    stray = tree.head(word) != noun and tree.relation(word) in {"advcl", "acl", "amod", "xcomp"}
    return stray and noun > word and bool(tables.frames("compound", tree.forms[word]))


def _noun_behind(tree: Tree, word: int) -> int:
    """The name right behind a word; the word itself where there is none."""
    at = word + 1
    return at if at < len(tree.forms) and tree.upos(at) == "PROPN" else word


def _compound(tree: Tree, word: int, thing: int) -> Iterator[Holding]:
    """For example: "rebel-held", also as predicate: the word before the hyphen is the holder."""
    if word < 2 or tree.forms[word - 1] not in _HYPHENS:
        return
    holder = word - 2
    if tree.upos(holder) in {"NOUN", "PROPN", "ADJ"}:
        words = tuple(range(phrase(tree, holder).start, word + 1))
        why = f"“-{tree.forms[word]}”"
        yield Holding(Effect.HOLD, word, words, (holder,), thing, why, sure=Sure.SURE)


def _standing_alone(tree: Tree, word: int, tables: PropositionTables) -> Iterator[Holding]:
    """For example: "both of them Serb-held", "the town is rebel-held"."""
    if not tables.frames("compound", tree.forms[word]) or tree.forms[word - 1] not in _HYPHENS:
        return
    own = next(tree.children(word, "nsubj"), None)
    if own is not None:
        yield from _compound(tree, word, own)
    elif tree.relation(word) in {"acl", "amod", "appos"}:
        yield from _compound(tree, word, tree.head(word))
    elif tree.relation(word) == "xcomp":  # "the east side remains Armenian-controlled"
        found = subject(tree, word)
        if found:
            yield from _compound(tree, word, found[0])
