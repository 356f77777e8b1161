"""One demand on a record, and how what is expected finds its like in the record."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from tests.acceptance.expected import NOTHING, Quotes
from tests.acceptance.report import Item, Report

Check = tuple[str, Callable[[Report, Item], bool]]


@dataclass(frozen=True, slots=True)
class Demand:
    """What a record must say of one statement, as a plain sentence, and whether it does."""

    statement: str
    sentence: str
    met: Callable[[Report], bool]


def nearest(report: Report, candidates: Iterable[Item], checks: Sequence[Check]) -> Item | None:
    """The candidate that passes most checks, the first of them where several do."""
    return max(
        candidates,
        key=lambda each: sum(holds(report, each) for _, holds in checks),
        default=None,
    )


def demands_of(
    statement: str,
    name: str,
    find: Callable[[Report], Item | None],
    checks: Sequence[Check],
) -> Iterable[Demand]:
    """That the item is found, and that it passes each check."""
    yield Demand(statement, f"{name} is found", lambda report: find(report) is not None)
    for sentence, holds in checks:
        yield Demand(statement, f"{name}: {sentence}", _passes(find, holds))


def _passes(
    find: Callable[[Report], Item | None], holds: Callable[[Report, Item], bool]
) -> Callable[[Report], bool]:
    def met(report: Report) -> bool:
        found = find(report)
        return found is not None and holds(report, found)

    return met


def is_one_of(found: str | None, wanted: Quotes) -> bool:
    """Whether a value is one of those that pass; `none` passes for nothing."""
    return (NOTHING if found is None else found) in wanted


def either(words: Quotes) -> str:
    return " or ".join(words)


def quoted(words: Quotes) -> str:
    return either(tuple(f"‘{each}’" for each in words))


def same(key: str, wanted: str | Quotes | None, name: str | None = None) -> list[Check]:
    """The check that a value of an item is one of these, where any is demanded."""
    if wanted is None:
        return []
    values = (wanted,) if isinstance(wanted, str) else wanted
    sentence = f"its {name or key} is {either(values)}"
    return [(sentence, lambda _, found: is_one_of(found[key], values))]


def has_one_of(key: str, wanted: Quotes | None) -> list[Check]:
    """The check that a list of codes has one of these, where any is demanded."""
    if wanted is None:
        return []
    sentence = f"its {key} is {either(wanted)}"
    return [(sentence, lambda _, found: any(each in found[key] for each in wanted))]
