"""From the head of a noun phrase to all its words, as the corpus marks those who act."""

from collections.abc import Collection, Iterator

from counterclaim.events.clauses import Clauses
from counterclaim.model.span import Span

_ASIDE = frozenset({"conj", "cc", "punct", "parataxis", "dep", "discourse", "vocative", "list"})
_SET_OFF = frozenset({"acl", "appos", "nmod", "advcl", "advmod", "amod", "obl", "nummod"})
_CLAUSAL = frozenset("obl advcl cop aux mark nsubj csubj expl ccomp xcomp".split())
_ELSEWHERE = frozenset("near outside behind above below across under beside opposite after".split())
_GLUE = frozenset("- ' ’ ‘ “ ” \" /".split())
_HEDGES = frozenset("not probably possibly perhaps maybe likely reportedly allegedly".split())
_DEEPEST = 9  # phrases in phrases
_LONG = 9  # letters that are no longer a name's initials
_OPENING, _CLOSING = frozenset('“"‘'), frozenset('”"’')


def phrase(clauses: Clauses, head: int, telling: Collection[int] = ()) -> Span:
    """The whole phrase of a noun.

    With number, title and what says which one is meant; without its preposition, those that are
    joined to it, what commas, dashes or brackets set off, and clauses that tell an act.

    Args:
        clauses: the words.
        head: the noun.
        telling: the words that are triggers of acts.
    """
    kept = sorted({head, *_kept(clauses, head, telling)})
    at = kept.index(head)
    first = last = head
    for each in reversed(kept[:at]):
        if not _bridged(clauses, each, first):
            break
        first = each
    for each in kept[at + 1 :]:
        if not _bridged(clauses, last, each):
            break
        last = each
    return clauses.span(*_with_marks(clauses, first, last))


def _kept(clauses: Clauses, head: int, telling: Collection[int], depth: int = 0) -> Iterator[int]:
    for child in clauses.below(head):
        relation = clauses.relation(child)
        if relation == "case" or relation in _ASIDE or clauses.words[child].upos == "SCONJ":
            continue
        if relation in _CLAUSAL or clauses.forms[child] in _HEDGES:
            continue
        if child < head and clauses.words[child].relation == "nmod" and clauses.preposition(child):
            continue  # "among them troops"
        if child > head and _is_more(clauses, head, child, telling):
            continue
        if relation == "nmod" and child > head:
            yield from _nested(clauses, child, telling, depth + 1)
        else:
            yield from clauses.under(child)


def _nested(clauses: Clauses, noun: int, telling: Collection[int], depth: int) -> Iterator[int]:
    """A phrase within the phrase, with its preposition and those joined to it."""
    if depth > _DEEPEST:
        return
    yield noun
    yield from clauses.below(noun, "case")
    yield from _kept(clauses, noun, telling, depth)
    for joined in clauses.below(noun, "conj"):
        yield from clauses.below(joined, "cc")
        yield from _nested(clauses, joined, telling, depth + 1)


def _is_more(clauses: Clauses, head: int, child: int, telling: Collection[int]) -> bool:
    """Whether what follows a noun says more of it than which one it is."""
    relation = clauses.relation(child)
    if relation == "advmod" or clauses.words[child].relation == "nmod:unmarked":
        return True
    if clauses.words[child].relation == "acl:relcl" and clauses.words[head].upos != "PRON":
        return True
    if relation in _SET_OFF and clauses.is_set_off(head, child):
        return True
    if relation == "acl":
        return not _tells_none(clauses, child, telling)
    return relation == "nmod" and clauses.preposition(child).split(" ")[0] in _ELSEWHERE


def _tells_none(clauses: Clauses, at: int, telling: Collection[int]) -> bool:
    """Whether no act is told by the words below one."""
    return not any(each in telling for each in clauses.under(at))


def _bridged(clauses: Clauses, first: int, second: int) -> bool:
    """Whether nothing but quotation marks and hyphens stands between two words."""
    return all(clauses.forms[at] in _GLUE for at in range(first + 1, second))


def _with_marks(clauses: Clauses, first: int, last: int) -> tuple[int, int]:
    """With the quotation marks around the whole, and a name's letters in brackets behind it."""
    forms = clauses.forms
    around = (forms[first - 1 : first], forms[last + 1 : last + 2])
    if around[0] and around[1] and around[0][0] in _OPENING and around[1][0] in _CLOSING:
        return first - 1, last + 1
    short = forms[last + 1 : last + 4]
    brackets = len(short) == 3 and (short[0], short[2]) == ("(", ")")
    if brackets and clauses.words[last + 2].upos == "PROPN" and len(short[1]) < _LONG:
        return first, last + 3
    return first, last
