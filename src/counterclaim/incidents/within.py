"""What speaks for and against two mentions of one report being of one happening."""

from collections.abc import Iterator

from counterclaim.incidents.card import Card

_STEPS = 2  # relations that are named on the way from the one to the other


def signs_within(one: Card, other: Card, act: str) -> Iterator[str]:
    """The signs of two mentions of one report; `act` is what their types and words say."""
    first, second = sorted((one, other), key=lambda each: (each.part != "title", each.position))
    yield from _links(first, second)
    apart = _distance(first, second)
    yield apart
    yield f"{act}, {apart}"
    if second.noun:
        yield "later one points back" if second.back else "later one does not point back"
    if second.pronouns:
        yield "later one has a pronoun for its subject"
    if first.pronouns & second.pronouns:
        yield "one pronoun is the subject of both"
    yield _voices(first, second)
    if (first.part, first.sentence) == (second.part, second.sentence):
        yield _hanging(first, second)


def _links(first: Card, second: Card) -> Iterator[str]:
    if not first.event or not second.event:
        return
    pairs = ((first, second), (second, first))
    if first.event == second.event or any(a.event in b.same_as for a, b in pairs):
        yield "tied as the same by its words"
    if any(a.event in b.part_of for a, b in pairs):
        yield "tied as part and whole"
    if any(a.event in b.apart_from for a, b in pairs):
        yield "tied as two acts"


def _distance(first: Card, second: Card) -> str:
    if first.part != second.part:
        return "title and first sentence" if second.sentence == 0 else "title and text"
    far = second.sentence - first.sentence
    near = ("same sentence", "next sentence", "two on")
    return near[far] if far < len(near) else "three or four on" if far < 5 else "far on"


def _voices(first: Card, second: Card) -> str:
    if first.voice == second.voice:
        return "both said by one" if first.voice else "both the report's own words"
    return "said by two" if first.voice and second.voice else "one said, one the report's own words"


def _hanging(first: Card, second: Card) -> str:
    """How two mentions of one sentence hang together in its tree."""
    for lower, upper in ((first, second), (second, first)):
        for steps, (at, _) in enumerate(lower.above, 1):
            if at in upper.own:
                named = [relation for _, relation in lower.above[: min(steps, _STEPS)]]
                return f"one hangs on the other: {' of '.join(named)}" + " …" * (steps > _STEPS)
    ways = dict(reversed(first.above))
    for at, relation in second.above:
        if at in ways:
            return f"both hang on one word: {' and '.join(sorted((ways[at], relation)))}"
    return "neither hangs on the other"
