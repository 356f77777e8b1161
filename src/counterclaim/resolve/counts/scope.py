"""Who gives a number, and which place and time it is for."""

from collections.abc import Iterable, Iterator, Sequence

from counterclaim.model.attribution import Attribution
from counterclaim.model.count import Scope
from counterclaim.model.reading import Sentence
from counterclaim.model.span import Span
from counterclaim.model.standing import Standing
from counterclaim.model.tree import Tree
from counterclaim.model.voices import Voices
from counterclaim.resolve.counts.tables import CountTables

Named = tuple[Span, str]


class Around:
    """What a document has of attributions, places and times, to be asked for each number."""

    def __init__(
        self, attributions: Sequence[Attribution], places: Iterable[Named], times: Iterable[Named]
    ) -> None:
        self._voices = Voices(attributions)
        self._cues = Standing((piece, each.id) for each in attributions for piece in each.cue)
        self._places, self._times = Standing(places), Standing(times)

    def source(
        self, tables: CountTables, tree: Tree, node: int, span: Span
    ) -> tuple[str | None, tuple[Span, ...]]:
        """The attribution by which a number is given, and who else counted if the words say so."""
        verb = _counting(tables, tree, node)
        if verb is not None:
            cues = self._cues.within(tree.word(verb).span)
            if cues:
                return cues[0][1], ()
        voice = self._voices.innermost([span])
        subject = () if verb is None else _subject(tree, verb)
        return (voice.id if voice else None), subject

    def scope(self, tree: Tree, node: int, sentence: Sentence) -> Scope | None:
        """The places and times that stand in the clause of a number; None where none does.

        Where what is said has a place of its own, the place of the saying is none of the number's:
        "he said in Geneva that 40 had died in Aleppo".
        """
        clause = tree.clause(node)
        start, end = tree.word(sentence.start).span, tree.word(sentence.end - 1).span
        whole = Span(start.start, end.end, start.part)
        last_words = {tree.word(at).span.end: at for at in range(sentence.start, sentence.end)}

        def here(named: Iterable[Named]) -> Iterator[tuple[int, Named]]:
            for span, name in named:
                at = last_words.get(span.end)
                if at is not None and tree.clause(at) == clause:
                    yield at, (span, name)

        where = [own for at, own in here(self._places.within(whole)) if _is_where(tree, at)]
        time = tuple(name for _, (_, name) in here(self._times.within(whole)))
        place = tuple(name for _, name in self._said_there(where, tree.word(node).span))
        return Scope(place, time) if place or time else None

    def _said_there(self, places: Sequence[Named], number: Span) -> Sequence[Named]:
        """Those of some places that stand in what is said with a number, if any does."""
        voice = self._voices.innermost([number])
        content = voice.content if voice else ()
        inside = [each for each in places if any(span.overlaps(each[0]) for span in content)]
        return inside or places


def _is_where(tree: Tree, at: int) -> bool:
    """Whether a name tells where: after a preposition, not as a subject, owner or adjective."""
    for each in (at, *tree.above(at)):
        if tree.upos(each) not in {"PROPN", "NOUN", "ADJ"}:
            return False
        if tree.full_relation(each) in {"nmod:poss", "nsubj", "nsubj:pass", "obj", "amod"}:
            return False
        if any(
            tree.lemma(child) not in {"of", "by", "from"} for child in tree.children(each, "case")
        ):
            return tree.relation(each) in {"obl", "nmod"}
        if tree.relation(each) not in {"compound", "flat", "conj", "appos", "nmod"}:
            return False
    return False


def _counting(tables: CountTables, tree: Tree, node: int) -> int | None:
    """The verb over a number, if it is one of counting."""
    for at in tree.above(node):
        if tree.upos(at) == "VERB":
            counts = tables.is_apart("counting", tree.lemma(at)) or _puts(tables, tree, at)
            return at if counts else None
    return None


def _puts(tables: CountTables, tree: Tree, verb: int) -> bool:
    """Whether a verb puts a total at a number: "doctors put the dead at 33"."""
    if tree.lemma(verb) != "put":
        return False
    return any(
        tables.is_apart("total", tree.lemma(child)) or tree.forms[child] in tables.outcomes["state"]
        for child in tree.children(verb, "obj", "xcomp", "ccomp")
    )


def _subject(tree: Tree, verb: int) -> tuple[Span, ...]:
    """The words of a verb's subject."""
    for child in tree.children(verb, "nsubj"):
        if tree.full_relation(child) == "nsubj":
            words = _under(tree, child)
            first, last = tree.word(min(words)).span, tree.word(max(words)).span
            return (Span(first.start, last.end, first.part),)
    return ()


def _under(tree: Tree, at: int) -> list[int]:
    found, waiting = [], [at]
    while waiting:
        each = waiting.pop()
        found.append(each)
        waiting += tree.below[each]
    return found
