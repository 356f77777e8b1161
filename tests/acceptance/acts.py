"""Demands on events: what was done, by whom, to whom, where, when, and in whose words."""

from collections.abc import Iterable
from datetime import date, timedelta

from tests.acceptance.demand import (
    Check,
    Demand,
    demands_of,
    either,
    has_one_of,
    is_one_of,
    nearest,
    quoted,
    same,
)
from tests.acceptance.expected import NOTHING, ExpectedEvent, Party, Statement, Where
from tests.acceptance.parties import party_checks
from tests.acceptance.report import Item, Report, touches
from tests.acceptance.sayings import chain_of, sources_in_chain


def demands_on_acts(statement: Statement) -> Iterable[Demand]:
    if statement.no_events:
        yield Demand(
            statement.id,
            "there is no event",
            lambda report: not any(report.items("events", statement.id, "trigger")),
        )
    if (kind := statement.only_one) is not None:
        yield Demand(
            statement.id,
            f"{kind} is told of once",
            lambda report: (
                sum(
                    each["type"] == kind for each in report.items("events", statement.id, "trigger")
                )
                == 1
            ),
        )
    for key, expected in statement.events.items():
        yield from demands_of(
            statement.id,
            f"{either(expected.type)} {quoted(expected.trigger)}",
            lambda report, key=key: find_act(report, statement, key),  # type: ignore[misc]
            _checks(statement, expected),
        )


def find_act(report: Report, statement: Statement, key: str) -> Item | None:
    """The event of the record that comes nearest to an expected one."""
    expected = statement.events[key]
    triggers = [report.find(statement.id, each) for each in expected.trigger]
    candidates = [
        each
        for each in report.record["events"]
        if any(touches(each["trigger"], words) for words in triggers)
    ]
    return nearest(report, candidates, _checks(statement, expected))


def _checks(statement: Statement, expected: ExpectedEvent) -> list[Check]:
    return [
        *same("type", expected.type),
        *has_one_of("mode", expected.mode),
        *has_one_of("context", expected.context),
        *same("polarity", expected.polarity),
        *same("certainty", expected.certainty),
        *same("status", expected.status),
        *_told(statement, expected),
        *_slot(statement.id, ("actor",), expected.actor),
        *_slot(statement.id, ("recipient",), expected.recipient),
        *_slot(statement.id, ("actor", "recipient"), expected.either),
        *(_says_unknown(slot) for slot in expected.unknown),
        *_where(statement.id, expected.place),
        *_when(expected),
    ]


def _told(statement: Statement, expected: ExpectedEvent) -> list[Check]:
    if (keys := expected.told) is None:
        return []
    voices = [f"‘{statement.attributions[each].source}’" for each in keys]
    return [
        (
            f"its chain is {', '.join(['the document', *voices])}",
            lambda report, found: (
                chain_of(report, statement, keys) in sources_in_chain(report, found["id"])
            ),
        )
    ]


def _slot(
    statement: str, slots: tuple[str, ...], expected: tuple[Party, ...] | None
) -> list[Check]:
    if expected is None:
        return []
    name = either(slots)
    if not expected:
        return [(f"it has no {name}", lambda _, found: not any(found[each] for each in slots))]
    return [check for party in expected for check in party_checks(statement, slots, party)]


def _says_unknown(slot: str) -> Check:
    return (f"it says that its {slot} is unknown", lambda _, found: slot in found["unknown"])


def _where(statement: str, expected: Where | None) -> list[Check]:
    if expected is None:
        return []
    words = expected.words
    if words == NOTHING:
        return [("it has no place", lambda _, found: not found["place"])]

    def place(report: Report, found: Item) -> Item:
        every = [report.item("places", each) for each in found["place"]]
        at = report.find(statement, words)
        return next((each for each in every if touches([each], at)), {})

    checks: list[Check] = [
        (
            f"its place is ‘{words}’, in {expected.country}",
            lambda report, found: place(report, found).get("country") == expected.country,
        )
    ]
    if (precision := expected.precision) is not None:
        checks.append(
            (
                f"‘{words}’ is a {either(precision)}",
                lambda report, found: is_one_of(place(report, found).get("precision"), precision),
            )
        )
    return checks


def _when(expected: ExpectedEvent) -> list[Check]:
    if expected.day is None:
        return []
    day = date.fromisoformat(expected.day)
    wanted = [day.isoformat(), (day + timedelta(days=1)).isoformat()]

    def is_that_day(report: Report, found: Item) -> bool:
        return any(report.item("times", each)["interval"] == wanted for each in found["time"])

    return [(f"it was on {day}", is_that_day)]
