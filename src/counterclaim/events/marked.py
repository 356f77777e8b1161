"""Links that the words between two acts tell: purpose, cause, before, part_of."""

from collections.abc import Iterator, Sequence

from counterclaim.events.clauses import Clauses
from counterclaim.events.tables import Marker, Markers
from counterclaim.events.told import Telling, Told
from counterclaim.model.factuality import Status
from counterclaim.model.link import EventLink, LinkKind

_CLAUSAL = frozenset({"advcl", "acl", "ccomp", "parataxis", "xcomp"})
_NOMINAL = frozenset({"obl", "nmod", "advcl", "acl"})
_NAMING = frozenset({"obj", "xcomp", "nsubj:pass", "obl"})
_THEN = frozenset({"then", "afterwards", "later", "subsequently", "thereupon"})
_PLANNED = frozenset({Status.PLANNED, Status.DEMANDED})
_BACKING = frozenset({"SUPPORT"})
_MEANING = frozenset("aim order bid attempt effort mission hope intention purpose view".split())
_TARGET = frozenset({"target", "aim", "objective", "mean", "intend", "destine"})


def marked_links(telling: Telling, markers: Markers) -> Iterator[EventLink]:
    """Every link that a word or phrase of the table tells, and aims told by an infinitive."""
    for clauses in telling.clauses.values():
        for word in range(len(clauses.words)):
            yield from _introduced(telling, clauses, word, markers)
            yield from _by_verb(telling, clauses, word, markers)
    for own in telling.sentences():
        yield from _then(telling, own)
        yield from _aims(telling, own)
        yield from _targets(own)
        yield from _parts(own, markers)


def _introduced(
    telling: Telling, clauses: Clauses, word: int, markers: Markers
) -> Iterator[EventLink]:
    """The act below a word that a phrase introduces, tied to the one on which it hangs."""
    if clauses.relation(word) not in _CLAUSAL | _NOMINAL:
        return
    found = _phrase(clauses, word, markers)
    if not found:
        return
    marker, phrase = found
    last = phrase.rpartition(" ")[2]
    inner = _at(telling, clauses, word, prepositions=("of", last))
    outer = _governor(telling, clauses, word)
    if inner is None or outer is None or inner is outer:
        return
    if marker.where == "alike" and inner.event.type != outer.event.type:
        return
    yield _link(marker, inner, outer, f"“{phrase}”")


def _at(
    telling: Telling,
    clauses: Clauses,
    word: int,
    but: int = -1,
    prepositions: Sequence[str] = ("of",),
) -> Told | None:
    """The act on a word, else the one that its object, complement or preposition names."""
    own = telling.at(clauses, word)
    if own:
        return own
    for child in clauses.below(word):
        relation = clauses.words[child].relation
        by_noun = relation == "nmod" and clauses.preposition(child) in prepositions
        named = relation in _NAMING or by_noun
        found = telling.at(clauses, child) if named and child != but else None
        if found:
            return found
    return None


def _governor(telling: Telling, clauses: Clauses, word: int) -> Told | None:
    """The act on which a clause or phrase hangs, past nouns and adverbs of time."""
    for each in clauses.above(word):
        found = _at(telling, clauses, each, word)
        if found or clauses.words[each].upos in {"VERB", "AUX"}:
            return found
    return None


def _phrase(clauses: Clauses, word: int, markers: Markers) -> tuple[Marker, str] | None:
    """The longest phrase of the table with which the words of a clause or noun begin."""
    marks = [each for each in clauses.below(word, "mark", "case", "cc", "advmod") if each < word]
    clause = clauses.words[word].upos in {"VERB", "AUX", "ADJ"}
    for first in sorted(marks):
        for length in range(4, 0, -1):
            phrase = " ".join(clauses.forms[first : first + length])
            for marker in markers.introducing.get(phrase, ()):
                if marker.where == "any" or (marker.where == "clause") == clause:
                    return marker, phrase
    return None


def _link(marker: Marker, inner: Told, outer: Told, by: str) -> EventLink:
    start, end = (inner, outer) if marker.order == "inner" else (outer, inner)
    return EventLink(LinkKind(marker.kind), start.event.id, end.event.id, f"by {by}")


def _by_verb(
    telling: Telling, clauses: Clauses, verb: int, markers: Markers
) -> Iterator[EventLink]:
    """An act that another one is told to have brought about, or to have followed."""
    found = markers.verbs.get(clauses.lemma(verb), ())
    if not found or clauses.words[verb].upos != "VERB" or telling.at(clauses, verb):
        return
    subject, thing = clauses.first(verb, "nsubj"), clauses.first(verb, "obj", "obl")
    if subject is None or thing is None:
        return
    one, other = telling.topmost(clauses, subject), telling.topmost(clauses, thing)
    if one and other and one[0] is not other[0]:
        yield _link(found[0], one[0], other[0], f"“{clauses.forms[verb]}”")


def _then(telling: Telling, own: Sequence[Told]) -> Iterator[EventLink]:
    """Beat up and then hauled in."""
    for each in own:
        clauses = each.clauses
        if clauses.relation(each.head) != "conj":
            continue
        word = next(
            (w for w in clauses.below(each.head, "advmod") if clauses.forms[w] in _THEN), None
        )
        first = telling.at(clauses, clauses.head(each.head))
        if word is not None and first and first is not each:
            why = f"by “{clauses.forms[word]}”"
            yield EventLink(LinkKind.BEFORE, first.event.id, each.event.id, why)


def _aims(telling: Telling, own: Sequence[Told]) -> Iterator[EventLink]:
    """What an act is to bring about: "fired at it to force them out"."""
    for aim in own:
        if aim.event.factuality.status not in _PLANNED:
            continue
        clauses = aim.clauses
        top = _infinitive(telling, aim)
        if top is None:
            continue
        act = telling.above(clauses, top)
        if act and act is not aim:
            yield EventLink(
                LinkKind.PURPOSE, act.event.id, aim.event.id, "an infinitive tells what it is for"
            )


def _infinitive(telling: Telling, aim: Told) -> int | None:
    """The infinitive in which an aim stands, where it says what something is done for."""
    clauses, at = aim.clauses, aim.head
    for _ in range(3):
        relation = clauses.relation(at)
        to = any(clauses.forms[each] == "to" for each in clauses.below(at, "mark"))
        if to and relation == "advcl":
            return at
        if to and relation == "acl" and clauses.lemma(clauses.head(at)) in _MEANING:
            return at
        if to and relation in {"acl", "xcomp"} and _backed(telling, clauses, at):
            return at
        if relation not in {"xcomp", "ccomp", "obj"}:
            return None
        at = clauses.head(at)
        if at < 0 or telling.at(clauses, at):
            return None
    return None


def _backed(telling: Telling, clauses: Clauses, at: int) -> bool:
    """Whether an infinitive tells what a vote or a backing is for."""
    above = telling.above(clauses, at)
    return above is not None and above.event.type in _BACKING


def _parts(own: Sequence[Told], markers: Markers) -> Iterator[EventLink]:
    """What a clause below an act that lasts tells of it: "rioted, pelting the police"."""
    for whole in own:
        words = sorted(whole.lemmas & markers.lasting.keys())
        for part in own if words else ():
            alike = part.event.type == whole.event.type and part is not whole
            below = part.clauses.head(part.head) == whole.head
            clause = part.clauses.relation(part.head) in {"advcl", "acl"}
            if alike and below and clause and not part.lemmas & markers.lasting.keys():
                yield _link(markers.lasting[words[0]][0], part, whole, f"“{words[0]}”")


def _targets(own: Sequence[Told]) -> Iterator[EventLink]:
    """What was hit, and what was meant: "hit the convoy; the depot was the target"."""
    for aim in own:
        if aim.event.type != "ASSAULT" or not aim.lemmas & _TARGET:
            continue
        if aim.event.factuality.status not in _PLANNED:
            continue
        hits = [
            each
            for each in own
            if each is not aim and each.event.type == "ASSAULT" and not each.lemmas & _TARGET
        ]
        if hits:
            hit = min(hits, key=lambda each: abs(each.head - aim.head))
            yield EventLink(
                LinkKind.PURPOSE, hit.event.id, aim.event.id, "the words tell what was meant"
            )
