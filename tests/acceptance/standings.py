"""Demands on what is no event: who holds what, who is whose, links, counts and uses of places."""

from collections.abc import Iterable

from tests.acceptance.acts import find_act
from tests.acceptance.demand import Check, Demand, demands_of, either, nearest, quoted, same
from tests.acceptance.expected import (
    NOTHING,
    ExpectedControl,
    ExpectedCount,
    ExpectedLink,
    ExpectedRelation,
    Statement,
)
from tests.acceptance.parties import party_checks
from tests.acceptance.report import Item, Report, hold, touches


def demands_on_standings(statement: Statement) -> Iterable[Demand]:
    for control in statement.control:
        yield from _control(statement.id, control)
    for relation in statement.relations:
        yield from _relation(statement.id, relation)
    for link in statement.links:
        yield _link(statement, link)
    for count in statement.counts:
        yield from _count(statement, count)
    for use in statement.places:
        yield _use(statement.id, use.words, use.use)


def _control(statement: str, expected: ExpectedControl) -> Iterable[Demand]:
    checks = [
        check for each in expected.holder for check in party_checks(statement, ("holder",), each)
    ]
    checks += same("extent", expected.extent)
    checks.append(
        (
            f"its place is ‘{expected.place}’",
            lambda report, found: touches(
                (report.item("places", each) for each in found["place"]),
                report.find(statement, expected.place),
            ),
        )
    )

    def find(report: Report) -> Item | None:
        words = [report.find(statement, each) for one in expected.holder for each in one.words]
        every = report.record["control"]
        touching = [each for each in every if any(touches(each["holder"], at) for at in words)]
        return nearest(report, touching, checks)

    names = " and ".join(quoted(each.words) for each in expected.holder)
    return demands_of(statement, f"what {names} hold", find, checks)


def _relation(statement: str, expected: ExpectedRelation) -> Iterable[Demand]:
    def end(key: str, words: str) -> Check:
        return (
            f"it is {key} ‘{words}’",
            lambda report, found: hold(found[key], report.find(statement, words)),
        )

    checks = [
        *same("kind", expected.kind),
        end("from", expected.source),
        end("to", expected.target),
    ]
    if (voice := expected.told_by) is not None:
        checks.append(
            (
                f"it is so by the word of ‘{voice}’",
                lambda report, found: hold(
                    report.item("attributions", found["attribution"]).get("source", ()),
                    report.find(statement, voice),
                ),
            )
        )

    def find(report: Report) -> Item | None:
        at = report.find(statement, expected.source)
        from_it = [each for each in report.record["relations"] if touches(each["from"], at)]
        return nearest(report, from_it, checks)

    name = f"the relation ({either(expected.kind)}) of ‘{expected.source}’"
    return demands_of(statement, f"{name} to ‘{expected.target}’", find, checks)


def _link(statement: Statement, expected: ExpectedLink) -> Demand:
    def met(report: Report) -> bool:
        ends = [find_act(report, statement, key) for key in (expected.source, expected.target)]
        ids = [each["id"] if each else None for each in ends]
        return None not in ids and any(
            [each["kind"], each["from"], each["to"]] == [expected.kind, *ids]
            for each in report.record["links"]
        )

    source, target = (
        f"{either(statement.events[key].type)} {quoted(statement.events[key].trigger)}"
        for key in (expected.source, expected.target)
    )
    return Demand(statement.id, f"a link {expected.kind} leads from {source} to {target}", met)


def _count(statement: Statement, expected: ExpectedCount) -> Iterable[Demand]:
    def bound(key: str, wanted: str) -> Check:
        return (
            f"its {key} is {wanted}",
            lambda _, found: wanted == (NOTHING if found[key] is None else str(found[key])),
        )

    def counted(words: tuple[str, ...]) -> Check:
        return (
            f"it counts {either(words)}",
            lambda _, found: any(each in (found["what"] or "") for each in words),
        )

    checks = [bound("low", expected.low), bound("high", expected.high), counted(expected.what)]
    if expected.also is not None:
        checks.append(counted(expected.also))
    if (key := expected.of) is not None:
        checks.append(
            (
                f"it belongs to {quoted(statement.events[key].trigger)}",
                lambda report, found: (
                    found["id"] in (find_act(report, statement, key) or {"counts": ()})["counts"]
                ),
            )
        )

    def find(report: Report) -> Item | None:
        at = report.find(statement.id, expected.words)
        touching = [each for each in report.record["counts"] if touches([each], at)]
        return nearest(report, touching, checks)

    return demands_of(statement.id, f"the count ‘{expected.words}’", find, checks)


def _use(statement: str, words: str, use: str) -> Demand:
    def met(report: Report) -> bool:
        at = report.find(statement, words)
        uses = [each["use"] for each in report.record["places"] if touches([each], at)]
        return "literal" not in uses if use == "not literal" else use in uses

    return Demand(statement, f"‘{words}’ as a place is {use}", met)
