"""What speaks for and against two mentions being of one happening, each sign in words."""

from collections.abc import Callable, Iterator

from counterclaim.incidents.card import Card, Number, Rests, Side
from counterclaim.incidents.days import compare_days
from counterclaim.incidents.places import compare_spots
from counterclaim.incidents.tables import IncidentTables
from counterclaim.incidents.within import signs_within
from counterclaim.model.factuality import Polarity, Status

ANY_TWO = "any two"
_OPEN = frozenset({Status.PLANNED, Status.DEMANDED, Status.HYPOTHETICAL})
_STEM = 4
_GENERAL = "any"
_OUTCOME = "outcome"
_VIOLENT = "violence"
_NEAR = (Rests.TOLD, Rests.SENTENCE)


def signs_of(one: Card, other: Card, tables: IncidentTables) -> tuple[str, ...]:
    """The signs of two mentions, the same whichever comes first.

    Signs of two mentions of one report have weights of their own, and so names of their own; those
    of two reports are compared with what their chains tell.
    """
    first, second = sorted((one, other), key=lambda each: each.mention)
    together = first.mention.document == second.mention.document
    if not together:
        first, second = first.in_full(), second.in_full()
    found = [ANY_TWO, *_act(first, second, tables), *_setting(first, second)]
    found += [*_sides(first, second), *_facts(first, second), *_company(first, second)]
    found.append(
        ("neither", "one", "both")[first.leads + second.leads] + " of what a report leads with"
    )
    if together:
        found += signs_within(first, second, found[1])
        return tuple(f"{each}, one report" for each in found)
    found += _between_reports(first, second)
    return tuple(found)


def _act(one: Card, other: Card, tables: IncidentTables) -> Iterator[str]:
    types = _types(one, other)
    word = _word(one, other, tables)
    yield f"{types}, {word}"
    if one.mode and other.mode:
        yield "same mode" if set(one.mode) & set(other.mode) else "other mode"
    yield (
        "both nouns"
        if one.noun and other.noun
        else ("noun and verb" if one.noun or other.noun else "both verbs")
    )


def _types(one: Card, other: Card) -> str:
    if one.type is None or other.type is None:
        return "type not known of both" if one.type or other.type else "type of neither known"
    if one.type == other.type:
        return "both ASSAULT" if one.type == "ASSAULT" else "same type"
    return "other type"


def _word(one: Card, other: Card, tables: IncidentTables) -> str:
    if one.lemmas & other.lemmas:
        return "same word"
    stems = {each[:_STEM] for each in one.lemmas if len(each) >= _STEM}
    if stems & {each[:_STEM] for each in other.lemmas}:
        return "same stem"
    return _family(one, other, tables)


def _family(one: Card, other: Card, tables: IncidentTables) -> str:
    families = [{tables.families[row] for row in each.kinds} for each in (one, other)]
    shared = one.kinds & other.kinds
    if any(tables.families[row] != _GENERAL for row in shared):
        return "kindred word"
    if _OUTCOME in families[0] ^ families[1] and _VIOLENT in families[0] | families[1]:
        return "act and outcome"
    if _GENERAL in families[0] | families[1]:
        return "general word"
    if families[0] & families[1]:
        return "word of one family"
    return "word of another family" if families[0] and families[1] else "word of no kind"


def _setting(one: Card, other: Card) -> Iterator[str]:
    nearness = _nearness(one.spots_rest, other.spots_rest)
    yield f"{compare_spots(one.spots, other.spots)}, {nearness}"
    nearness = _nearness(one.days_rest, other.days_rest)
    yield f"{compare_days(one.days, other.days)}, {nearness}"
    if one.moment and other.moment:
        yield "same part of the day" if one.moment == other.moment else "other part of the day"


def _nearness(one: Rests, other: Rests) -> str:
    """How well both know it: told of both, of one, or of none."""
    names = sorted("near" if each in _NEAR else "far" for each in (one, other))
    if Rests.PUBLISHED in (one, other):
        return "not told of both"
    if names == ["near", "near"]:
        return "told of both"
    return "told of one" if "near" in names else "told before"


def _sides(one: Card, other: Card) -> Iterator[str]:
    yield _side("actor", one.actors, other.actors)
    yield _side("recipient", one.recipients, other.recipients)
    crossed = (one.actors, other.recipients), (other.actors, one.recipients)
    if any(a.entities & b.entities or a.parties & b.parties for a, b in crossed):
        yield "actor of the one is recipient of the other"


def _side(slot: str, one: Side, other: Side) -> str:
    if not one or not other:
        return f"{slot} of one known" if one or other else f"{slot} of neither known"
    if one.entities & other.entities:
        return f"same {slot}"
    if one.words & other.words:
        return f"{slot} in the same words"
    if one.parties & other.parties:
        return f"{slot} of the same side"
    if one.countries and other.countries:
        return (
            f"{slot} of one land" if one.countries & other.countries else f"{slot} of another land"
        )
    return f"{slot} in other words"


def _facts(one: Card, other: Card) -> Iterator[str]:
    yield from _extent(one, other)
    yield from _status(one, other)
    if Polarity.NEGATIVE in (one.polarity, other.polarity):
        yield "denied once" if one.polarity != other.polarity else "denied twice"
    if one.numbers and other.numbers:
        yield _numbers(one, other)


def _extent(one: Card, other: Card) -> Iterator[str]:
    if one.many != other.many:
        yield "one of many acts, one of one"
    elif one.many:
        yield "both of many acts"
    if one.new != other.new:
        yield "one told as another one"
    elif one.new:
        yield "both told as another one"


def _status(one: Card, other: Card) -> Iterator[str]:
    statuses = {one.status, other.status}
    if len(statuses & _OPEN) == 1 and len(statuses) == 2:
        yield "done and not yet done"
    elif statuses <= _OPEN:
        yield "both not yet done"
    if Status.HISTORICAL in statuses:
        yield "both background" if len(statuses) == 1 else "background and story"
    if Status.ONGOING in statuses and len(statuses) > 1:
        yield "ongoing and not"


def _numbers(one: Card, other: Card) -> str:
    whats = {each.what for each in one.numbers} & {each.what for each in other.numbers}
    if not whats:
        return "numbers of other things"
    if any(a.what == b.what and _touch(a, b) for a in one.numbers for b in other.numbers):
        return "same number of one thing"
    return "other number of one thing"


def _touch(one: Number, other: Number) -> bool:
    return (one.low, one.high) == (other.low, other.high)


def _company(one: Card, other: Card) -> Iterator[str]:
    yield f"{_some(len(one.nouns & other.nouns))} beside both"
    yield f"{_share(one, other, lambda each: each.words)} of the sentences' words shared"
    names = one.names & other.names
    yield f"{_some(len(names))} as a name in both sentences"


def _some(count: int) -> str:
    return ("no noun", "a noun", "two nouns", "more nouns")[min(3, count)]


def _share(one: Card, other: Card, words: Callable[[Card], frozenset[str]]) -> str:
    a, b = words(one), words(other)
    share = len(a & b) / max(1, min(len(a), len(b)))
    bounds = ((0.75, "nearly all"), (0.5, "half"), (0.3, "a third"), (0.15, "some"))
    return next((name for bound, name in bounds if share >= bound), "few" if share else "none")


def _between_reports(one: Card, other: Card) -> Iterator[str]:
    if one.published and other.published:
        gap = abs((one.published - other.published).days)
        yield (
            "out within a day" if gap <= 1 else "out within a week" if gap <= 7 else "out far apart"
        )
    topics = _share(one, other, lambda each: each.topic)
    yield f"{topics} of the leads' words shared"
    if one.leads and other.leads:
        yield f"both of the leads, {topics} of whose words are shared"
    titles = [each.part == "title" for each in (one, other)]
    if any(titles):
        yield "both in titles" if all(titles) else "one in a title"
    if one.main and other.main:
        yield "both what a sentence is about"
    leads = [each.part == "title" or each.sentence == 0 for each in (one, other)]
    if all(leads):
        yield "both in title or first sentence"
