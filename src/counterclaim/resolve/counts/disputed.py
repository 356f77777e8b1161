"""Whether a sentence calls the same victims fighters and no fighters."""

from collections.abc import Iterable, Iterator

from counterclaim.model.count import VictimStatus
from counterclaim.model.reading import Sentence
from counterclaim.model.tree import Tree
from counterclaim.resolve.counts.tables import CountTables
from counterclaim.resolve.counts.victims import status_of

_SIDES = frozenset({VictimStatus.CIVILIAN, VictimStatus.COMBATANT})
_ALL = frozenset({"all", "most", "everybody", "everyone"})
_CALLED = frozenset({"xcomp", "obl", "ccomp", "obj"})


def is_disputed(
    tables: CountTables, tree: Tree, sentence: Sentence, counted: Iterable[int]
) -> bool:
    """Whether victims of a sentence are told to be of both sides, by what is said of them all.

    "Most of them civilians according to the ministry and most of them fighters according to the
    army"; "killed nine women, though the army insists that everybody killed was a fighter".

    Args:
        tables: the words for people.
        tree: the words.
        sentence: those of the sentence.
        counted: the nouns of victims that are counted in it.

    Limits: parts that have numbers ("ten were civilians and two soldiers") are no dispute; what the
    next sentence says is not read.
    """
    labels = {status_of(tables, tree, each) for each in _labels(tables, tree, sentence)} & _SIDES
    if not labels:
        return False
    return labels | {status_of(tables, tree, each) for each in counted} >= _SIDES


def _labels(tables: CountTables, tree: Tree, sentence: Sentence) -> Iterator[int]:
    """The nouns that say what victims were: were fighters, calls them terrorists, most of them."""
    for at in range(sentence.start, sentence.end):
        if tree.upos(at) not in {"NOUN", "ADJ"}:
            continue
        whole = tree.forms[at - 3 : at]
        if len(whole) == 3 and whole[0] in _ALL and whole[1:] == ("of", "them"):
            yield at
        elif tree.governs(at, "cop"):
            if any(_are_they(tree, each) for each in tree.children(at, "nsubj")):
                yield at
        elif tree.relation(at) in _CALLED and tables.is_apart("calling", tree.lemma(tree.head(at))):
            yield at


def _are_they(tree: Tree, subject: int) -> bool:
    """Whether a subject stands for all of those of whom is told, and for no number of them."""
    if tree.forms[subject] in _ALL or tree.lemma(subject) in {
        "they",
        "dead",
        "victim",
        "he",
        "she",
    }:
        return True
    return any(tree.forms[each] in _ALL for each in tree.children(subject, "det"))
