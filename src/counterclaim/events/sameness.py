"""Mentions that surely mean one act: links `same_as`.

Each pair of mentions of one type has signs for and against being one; each sign has a weight, and
the earlier mention with the highest sum is taken where that sum is high enough.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from counterclaim.events.tables import LinkTables
from counterclaim.events.told import Telling, Told
from counterclaim.model.event import Event, Participant
from counterclaim.model.factuality import Polarity, Status
from counterclaim.model.link import EventLink, LinkKind
from counterclaim.model.place import Place
from counterclaim.model.time import Time

_POINTING = frozenset({"this", "that", "these", "those", "such", "both", "same"})
_NEW = frozenset("a an another other second third fourth new fresh further similar more".split())
_ANY = frozenset("no any every each some many several all dozens".split())
_NOMINAL = frozenset({"NOUN", "PROPN"})
_PRONOUNS = frozenset({"PRON"})
_OPEN = frozenset({Status.PLANNED, Status.DEMANDED, Status.HYPOTHETICAL})
_STEM = 4
_BACK = 40
GENERAL = "general"
ANY_TWO = "any two of one type"
Kindred = Mapping[str, frozenset[str]]


@dataclass(frozen=True, slots=True)
class Where:
    """Names of places and values of times by their ids."""

    places: Mapping[str, str]
    times: Mapping[str, str]


def where_of(telling: Telling, places: Sequence[Place], times: Sequence[Time]) -> Where:
    """Places by their names on the map, else by their words."""
    return Where(
        {
            f"p{number}": each.location.name if each.location else telling.words_of(each.span)
            for number, each in enumerate(places, 1)
        },
        {each.id: each.value for each in times},
    )


def same_links(telling: Telling, where: Where, tables: LinkTables) -> Iterator[EventLink]:
    """For each mention the earlier one that surely means the same act, if any."""
    for own in by_type(telling):
        for number, later in enumerate(own.told):
            scored = [
                (sum(tables.signs.get(sign, 0.0) for sign in signs), earlier, signs)
                for earlier, signs in choices(telling, own, number, where, tables.kindred)
            ]
            score, earlier, signs = max(
                scored, key=lambda choice: choice[0], default=(0.0, later, ())
            )
            if score > 0:
                told_by = ", ".join(sign for sign in signs if tables.signs.get(sign, 0.0) > 0)
                yield EventLink(
                    LinkKind.SAME_AS, later.event.id, earlier.event.id, f"one act by {told_by}"
                )


@dataclass(frozen=True, slots=True)
class Alike:
    """The mentions of one type in the order of the text, those of the title first.

    `first` is the number of the first sentence of the text in which any event is told.
    """

    told: tuple[Told, ...]
    first: int


def by_type(telling: Telling) -> Iterator[Alike]:
    """The mentions of a document, type by type."""
    first = min((each.sentence for each in telling.told if each.part == "text"), default=0)
    found: dict[str, list[Told]] = {}
    for each in in_order(telling.told):
        found.setdefault(each.event.type, []).append(each)
    for own in found.values():
        yield Alike(tuple(own), first)


def choices(
    telling: Telling, own: Alike, number: int, where: Where, kindred: Kindred
) -> Iterator[tuple[Told, tuple[str, ...]]]:
    """The earlier mentions that one may go back to, each with its signs.

    Limits: the 40 before it of its type.
    """
    for earlier in range(max(0, number - _BACK), number):
        signs = tuple(signs_of(telling, own, earlier, number, where, kindred))
        if signs:
            yield own.told[earlier], signs


def in_order(told: Sequence[Told]) -> list[Told]:
    """Mentions in the order of the text, those of the title first."""
    return sorted(told, key=_order)


def _order(told: Told) -> tuple[bool, int]:
    return told.part != "title", told.words[0]


def signs_of(
    telling: Telling, own: Alike, first: int, second: int, where: Where, kindred: Kindred
) -> Iterator[str]:
    """What speaks for and against two mentions being of one act; nothing if they cannot be.

    Args:
        telling: all events of the document on their words.
        own: those of one type.
        first: the index of a mention among them.
        second: that of another one, behind it.
        where: names of the places and values of the times.
        kindred: words for acts, with the rows in which they stand.
    """
    earlier, later = own.told[first], own.told[second]
    if earlier.part == later.part and earlier.head == later.head:
        return
    yield ANY_TWO
    yield from _distance(own, first, second)
    yield from _forms(earlier, later)
    yield from _kindred(earlier.lemmas, later.lemmas, kindred)
    yield from _company(earlier, later)
    yield from _facts(earlier.event, later.event)
    if earlier.event.main and later.event.main:
        yield "both are what a sentence is about"
        if earlier.part != later.part:
            yield "both are what title and a sentence are about"
    near = earlier.part == later.part and earlier.sentence == later.sentence
    for slot in ("actor", "recipient"):
        for sign in _slot(telling, slot, getattr(earlier.event, slot), getattr(later.event, slot)):
            yield f"{sign}, same sentence" if near else sign
    for name, known in (("place", where.places), ("time", where.times)):
        a = {known[each] for each in getattr(earlier.event, name) if each in known}
        b = {known[each] for each in getattr(later.event, name) if each in known}
        if a and b:
            yield f"same {name}" if a & b else f"other {name}"
        elif a or b:
            yield f"{name} once"


def _distance(own: Alike, first: int, second: int) -> Iterator[str]:
    """How far apart two mentions stand, and what of their type stands between them."""
    earlier, later = own.told[first], own.told[second]
    if earlier.part != later.part:
        yield "title and first sentence" if later.sentence == own.first else "title and text"
        if _alone(own, earlier) and _alone(own, later):
            yield "alone of the type in title and sentence"
    else:
        far = later.sentence - earlier.sentence
        near = ("same sentence", "next sentence", "two on")
        yield near[far] if far < len(near) else "three or four on" if far < 5 else "far on"
    between = second - first - 1
    yield ("none between", "one between", "more between")[min(2, between)]
    order = "not next" if between else "next"
    if later.clauses.words[later.head].upos in _NOMINAL:
        yield f"later one {_article(later)}, {order}"
    kinds = len(own.told)
    yield "the only two" if kinds == 2 else "few of the type" if kinds < 5 else "many of the type"


def _alone(own: Alike, told: Told) -> bool:
    """Whether no other act of the type is told in the same sentence, or in the title."""
    title = told.part == "title"
    return not any(
        each is not told and each.part == told.part and (title or each.sentence == told.sentence)
        for each in own.told
    )


def _forms(earlier: Told, later: Told) -> Iterator[str]:
    """What the triggers look like, and what stands before them."""
    a, b = earlier.lemmas, later.lemmas
    if a & b:
        yield "same word"
    elif {each[:_STEM] for each in a if len(each) > 3} & {each[:_STEM] for each in b}:
        yield "same stem"
    else:
        yield "other word"
    kinds = []
    for each in (earlier, later):
        nominal = each.clauses.words[each.head].upos in _NOMINAL
        kinds.append("noun" if nominal else "verb")
    yield f"{kinds[0]} then {kinds[1]}"
    if kinds[1] == "noun":
        yield f"later one {_article(later)}"
    if kinds[0] == "noun":
        yield f"earlier one {_article(earlier)}"


def _kindred(earlier: frozenset[str], later: frozenset[str], kindred: Kindred) -> Iterator[str]:
    """Whether two words can name one act."""
    a = {row for each in earlier for row in kindred.get(each, ())}
    b = {row for each in later for row in kindred.get(each, ())}
    if a & b - {GENERAL}:
        yield "kindred words"
    elif GENERAL in b:
        yield "later word general"
    elif GENERAL in a:
        yield "earlier word general"
    elif a and b:
        yield "words of other kinds"


def _company(earlier: Told, later: Told) -> Iterator[str]:
    """How many nouns stand with both triggers."""
    shared = len(_beside(earlier) & _beside(later))
    yield ("no noun beside both", "a noun beside both", "nouns beside both")[min(2, shared)]


def _beside(told: Told) -> frozenset[str]:
    """The nouns at most two steps below a trigger, and what it hangs on if it is a noun."""
    clauses = told.clauses
    near = [child for word in told.words for child in clauses.below(word)]
    near += [child for each in near for child in clauses.below(each)]
    above = clauses.head(told.head)
    if above >= 0 and clauses.words[told.head].upos in _NOMINAL:
        near += [above, *clauses.below(above)]
    return frozenset(
        clauses.lemma(each)
        for each in near
        if each not in told.words and clauses.words[each].upos in _NOMINAL
    )


def is_known(told: Told) -> bool:
    """Whether a trigger is a noun that points back to what was told: "the raid", "that raid"."""
    nominal = told.clauses.words[told.head].upos in _NOMINAL
    return nominal and _article(told) in {"known", "known by more words", "pointed at"}


def _article(told: Told) -> str:
    """Whether a noun points back, stands for something new, or leaves it open."""
    clauses, head = told.clauses, told.head
    before = [*clauses.below(head, "det", "amod", "nummod", "nmod:poss")]
    forms = {clauses.forms[each] for each in before} | {
        clauses.forms[each] for each in told.words if each < head
    }
    if forms & _NEW:
        return "new"
    if forms & _POINTING:
        return "pointed at"
    if forms & _ANY:
        return "any"
    if any(clauses.relation(each) == "nmod" for each in before):
        return "owned"
    if "the" in forms:
        more = any(True for _ in clauses.below(head, "nmod", "acl", "acl:relcl"))
        return "known by more words" if more else "known"
    return "bare"


def _facts(earlier: Event, later: Event) -> Iterator[str]:
    a, b = earlier.factuality, later.factuality
    if (a.status in _OPEN) != (b.status in _OPEN):
        yield "done and not yet done"
    elif Status.HISTORICAL in (a.status, b.status) and a.status != b.status:
        yield "background and story"
    elif Status.ONGOING in (a.status, b.status) and a.status != b.status:
        yield "ongoing and not"
    if Polarity.NEGATIVE in (a.polarity, b.polarity):
        yield "denied once" if a.polarity != b.polarity else "denied twice"
    if earlier.mode and later.mode:
        yield "same mode" if set(earlier.mode) & set(later.mode) else "other mode"


def _slot(
    telling: Telling, slot: str, earlier: Sequence[Participant], later: Sequence[Participant]
) -> Iterator[str]:
    if not earlier and not later:
        return
    if not earlier or not later:
        yield f"{slot} {'earlier' if earlier else 'later'} only"
        return
    a, b = [telling.noun(each) for each in earlier], [telling.noun(each) for each in later]
    if set(a) & set(b):
        yield f"same {slot}"
    elif any(telling.is_pronoun(each) for each in later):
        yield f"{slot} by pronoun"
    else:
        named = [
            {p.identity.entity for p in some if p.identity} - {None} for some in (earlier, later)
        ]
        lands = [
            {p.identity.country for p in some if p.identity} - {None, ""}
            for some in (earlier, later)
        ]
        if named[0] & named[1]:
            yield f"same {slot}"
        elif lands[0] and lands[1]:
            yield f"{slot} of one land" if lands[0] & lands[1] else f"{slot} of other lands"
        else:
            yield f"other {slot}"
