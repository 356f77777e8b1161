"""That one stands in a slot of an item, and is resolved and affirmed as it should be."""

from collections.abc import Callable, Iterator

from tests.acceptance.demand import Check, either, has_one_of, quoted, same
from tests.acceptance.expected import NOTHING, Party
from tests.acceptance.report import Item, Report, hold


def party_checks(statement: str, slots: tuple[str, ...], party: Party) -> list[Check]:
    """The checks on one party, who may stand in any of these slots."""

    def standing(report: Report, found: Item) -> Item | None:
        places = [report.find(statement, each) for each in party.words]
        every = [each for slot in slots for each in found[slot]]
        return next((each for each in every if any(hold([each], at) for at in places)), None)

    def there(holds: Callable[[Report, Item], bool]) -> Callable[[Report, Item], bool]:
        def met(report: Report, found: Item) -> bool:
            one = standing(report, found)
            return one is not None and holds(report, one)

        return met

    name = f"its {either(slots)} {quoted(party.words)}"
    return [
        (f"{name} {sentence}", there(holds))
        for sentence, holds in (("is there", _is_there), *_whom(party))
    ]


def _is_there(_report: Report, _found: Item) -> bool:
    return True


def _whom(party: Party) -> Iterator[Check]:
    if (codes := party.country) is not None:
        sentence = f"is of {either(codes)}" if codes != (NOTHING,) else "has no country"
        yield from _under(sentence, same("country", codes))
    if (sector := party.sector) == NOTHING:
        yield "has no sector", lambda _, found: not found["sector"]
    elif sector is not None:
        yield from _under(f"has the sector {sector}", has_one_of("sector", (sector,)))
    if party.entity == NOTHING:
        yield from _under("stays verbatim", same("entity", NOTHING))
    if (names := party.name) is not None:
        yield f"is {names[0]}", lambda report, found: _is_named(report, found, names)
    if (others := party.not_name) is not None:
        yield f"is not {others[0]}", lambda report, found: not _is_named(report, found, others)
    yield from _under(f"is {party.polarity}", same("polarity", party.polarity))


def _under(sentence: str, checks: list[Check]) -> list[Check]:
    """The same checks, told in other words."""
    return [(sentence, holds) for _, holds in checks]


def _is_named(report: Report, found: Item, names: tuple[str, ...]) -> bool:
    """Whether the name of the entity holds one of these."""
    name = str(report.item("entities", found["entity"]).get("name", "")).casefold()
    return any(each.casefold() in name for each in names)
