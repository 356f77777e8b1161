"""What an act of speech asks, promises, refuses or blames: links `content_of`."""

from collections.abc import Iterator, Sequence

from counterclaim.events.tables import LinkTables
from counterclaim.events.told import Telling, Told
from counterclaim.model.attribution import Attribution
from counterclaim.model.factuality import Status
from counterclaim.model.link import EventLink, LinkKind
from counterclaim.model.span import Span

_OPEN = frozenset({Status.PLANNED, Status.DEMANDED, Status.HYPOTHETICAL})
_MODAL = frozenset({"aux", "cop"})
_COMPLEMENT = frozenset({"xcomp", "ccomp", "csubj"})
_ASKED = frozenset({"REQUEST", "AGREE"})  # who turns down an offer of talks, turns down the talks
_FURTHER = 3


def content_links(
    telling: Telling, attributions: Sequence[Attribution], tables: LinkTables
) -> Iterator[EventLink]:
    """The contents of each act of speech, by its complement or by its attribution.

    What a backing or a vote is for, and not yet done, is its purpose.
    """
    for own in telling.sentences():
        for speech in own:
            if speech.event.type not in tables.speech:
                continue
            found = list(_below(telling, speech, tables)) or list(_modal(telling, speech, own))
            why = "stands in the complement of the act of speech"
            if not found:
                found = list(_attributed(speech, own, attributions))
                why = "told first in what the act of speech says"
            for each in found:
                backed = speech.event.type == "SUPPORT" and _open(each)
                kind = LinkKind.PURPOSE if backed else LinkKind.CONTENT_OF
                yield EventLink(kind, speech.event.id, each.event.id, why)


def _modal(telling: Telling, speech: Told, own: Sequence[Told]) -> Iterator[Told]:
    """The act on which a modal hangs: "will meet", "must withdraw"."""
    clauses, head = speech.clauses, speech.head
    if clauses.relation(head) in _MODAL:
        above = telling.at(clauses, clauses.head(head))
        if above and above is not speech and above in own:
            yield above


def _below(telling: Telling, speech: Told, tables: LinkTables) -> Iterator[Told]:
    seen: list[Told] = [speech]
    for word in speech.words:
        for each in _from(telling, speech, word, tables, 0):
            if each not in seen:
                seen.append(each)
                yield each


def _from(
    telling: Telling, speech: Told, word: int, tables: LinkTables, depth: int
) -> Iterator[Told]:
    """The nearest acts on the ways down that lead to what is said."""
    clauses = speech.clauses
    for child in clauses.below(word):
        if child in speech.words or not _leads(speech, child, tables):
            continue
        found = telling.at(clauses, child) or _by_preposition(telling, speech, child)
        if found and found is not speech:
            if speech.event.type == "REJECT" and found.event.type in _ASKED:
                yield from _below(telling, found, tables)
            elif _fits(speech, found, tables):
                yield found
                yield from _joined(telling, found)
        elif depth < _FURTHER:
            yield from _from(telling, speech, child, tables, depth + 1)


def _by_preposition(telling: Telling, speech: Told, noun: int) -> Told | None:
    """The act that a preposition tells: "ordered the jets out of Chad"."""
    told = (telling.at(speech.clauses, at) for at in speech.clauses.below(noun, "case"))
    return next((each for each in told if each), None)


def _joined(telling: Telling, first: Told) -> Iterator[Told]:
    """Acts joined to the first by "and" without a subject of their own."""
    clauses = first.clauses
    for child in clauses.below(first.head, "conj"):
        found = telling.at(clauses, child)
        bare = clauses.first(child, "nsubj", "nsubj:pass") is None
        if found and found is not first and bare and _open(found) == _open(first):
            yield found


def _leads(speech: Told, child: int, tables: LinkTables) -> bool:
    """Whether the way down to a word leads to what is said."""
    clauses = speech.clauses
    relation = clauses.words[child].relation
    if relation == "acl:relcl":
        return False
    simple = clauses.relation(child)
    if simple in _COMPLEMENT or relation in {"obj", "nsubj:pass", "compound"}:
        return True
    marks = {clauses.forms[each] for each in clauses.below(child, "mark", "case")}
    allowed = tables.leading.get(speech.event.type, frozenset())
    if simple in {"advcl", "acl"}:
        return bool(marks & allowed)
    if simple in {"obl", "nmod"}:
        return bool(marks & allowed)
    return False


def _fits(speech: Told, content: Told, tables: LinkTables) -> bool:
    """Whether the status of an act can be that of what is said."""
    return speech.event.type not in tables.opening or _open(content)


def _open(told: Told) -> bool:
    return told.event.factuality.status in _OPEN


def _attributed(
    speech: Told, own: Sequence[Told], attributions: Sequence[Attribution]
) -> Iterator[Told]:
    """The first act told in the content of the attribution whose cue is the act of speech."""
    for each in attributions:
        if not any(_touch(cue, span) for cue in each.cue for span in speech.event.trigger):
            continue
        inside = [
            other for other in own if other is not speech and other.event.attribution == each.id
        ]
        if inside:
            yield min(inside, key=lambda told: len(list(told.clauses.above(told.head))))
        return


def _touch(one: Span, other: Span) -> bool:
    return one.overlaps(other)
