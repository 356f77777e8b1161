"""Phrases that join several owners: "Thai and Lao boats", "forces of Mali, Niger and France"."""

from collections.abc import Sequence

from counterclaim.resolve.actors.registry import Registry
from counterclaim.resolve.actors.segments import Segment, Token, segments, tokenize


def variants(words: str, number: int, registry: Registry) -> list[str]:
    """A phrase that joins several owners, once for each: "Thai and Lao boats" are two.

    As many as asked for, in their order; the phrase itself each time where it joins others.
    """
    tokens = tokenize(words)
    run = _joined_names(list(segments(tokens, registry, loud=False)), tokens)
    if len(run) != number:
        return [words] * number
    last = tokens[run[-1].last - 1]
    before, behind = words[: tokens[run[0].first].start], words[last.end + 2 * last.owns :]
    owning = "'s" if last.owns else ""
    names = (words[tokens[own.first].start : tokens[own.last - 1].end] for own in run)
    return [f"{before}{name}{owning}{behind}" for name in names]


def listed(words: str, registry: Registry) -> list[tuple[int, int]]:
    """Where the names begin and end in a phrase that is nothing but a list of several."""
    if "," not in words and " and " not in words.lower():
        return []
    tokens = tokenize(words)
    found = list(segments(tokens, registry, loud=False))
    run = _joined_names(found, tokens)
    others = [each for each in found if not each.is_name and each.text.lower() != "and"]
    if len(run) < 2 or others or len(run) != sum(each.is_name for each in found):
        return []
    return [(tokens[each.first].start, tokens[each.last - 1].end) for each in run]


def _joined_names(found: Sequence[Segment], tokens: Sequence[Token]) -> list[Segment]:
    """The longest run of names that commas and "and" join."""
    best: list[Segment] = []
    run: list[Segment] = []
    run_open = False
    for each in found:
        if each.is_name:
            comma = tokens[each.first].mark == ","
            run = [*run, each] if run and (comma or run_open) else [each]
            run_open = False
        elif run and each.text.lower() == "and":
            run_open = True
        else:
            run, run_open = [], False
        best = run if len(run) > len(best) else best
    return best
