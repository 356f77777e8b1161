"""Demands on attributions: who says what to whom, through whom, and how."""

from collections.abc import Iterable, Mapping
from datetime import date, timedelta

from tests.acceptance.demand import Check, Demand, demands_of, has_one_of, nearest, quoted, same
from tests.acceptance.expected import NOTHING, ExpectedAttribution, Statement
from tests.acceptance.report import Item, Report, hold, touches


def demands_on_sayings(statement: Statement) -> Iterable[Demand]:
    for key, expected in statement.attributions.items():
        yield from demands_of(
            statement.id,
            _name_of(expected),
            lambda report, key=key: find_saying(report, statement, key),  # type: ignore[misc]
            _checks(statement, expected),
        )


def find_saying(report: Report, statement: Statement, key: str) -> Item | None:
    """The attribution of the record that comes nearest to an expected one."""
    expected = statement.attributions[key]
    own = [check for check in _checks(statement, expected) if not check[0].startswith("it stands")]
    return nearest(report, _candidates(report, statement.id, expected), own)


def chain_of(report: Report, statement: Statement, keys: Iterable[str]) -> list[str | None]:
    """The ids of the attributions that an expected chain leads through."""
    found = [find_saying(report, statement, key) for key in keys]
    return [each["id"] if each else None for each in found]


def sources_in_chain(report: Report, proposition: str) -> list[list[str]]:
    """Of each claim with this proposition, the ids of the attributions that it came through."""
    return [
        [link["attribution"] for link in claim["chain"] if link["role"] == "source"]
        for claim in report.record["claims"]
        if claim["proposition"] == proposition
    ]


def _name_of(expected: ExpectedAttribution) -> str:
    if expected.source == NOTHING:
        return f"the quotation ‘{expected.holds[0]}’"
    return f"what ‘{expected.source}’ says by {quoted(expected.cue)}"


def _candidates(report: Report, statement: str, expected: ExpectedAttribution) -> Iterable[Item]:
    """Attributions with the cue or, failing any, with the source and words of the content."""
    cues = [report.find(statement, each) for each in expected.cue]
    contents = [report.find(statement, each) for each in expected.holds]
    every = report.record["attributions"]
    by_cue = [each for each in every if any(touches(each["cue"], cue) for cue in cues)]
    if by_cue or not contents:
        return by_cue
    by_content = [each for each in every if touches(each["content"], contents[0])]
    if not cues:
        return by_content
    source = report.find(statement, expected.source or "")
    return [each for each in by_content if touches(each["source"], source)]


def _checks(statement: Statement, expected: ExpectedAttribution) -> list[Check]:
    name = statement.id
    return [
        *_source(name, expected),
        *_addressee(name, expected),
        *_content(name, expected),
        *_whom(expected),
        *same("function", expected.function),
        *same("polarity", expected.polarity),
        *same("kind", expected.kind),
        *same("anonymity", expected.anonymity),
        *same("basis", expected.basis),
        *_said(expected),
        *_place_in_chain(statement, expected),
    ]


def _source(name: str, expected: ExpectedAttribution) -> list[Check]:
    source = expected.source
    if source is None:
        return []
    if source == NOTHING:
        return [("nobody is given as its source", lambda _, found: not found["source"])]
    return [
        (
            f"its source is ‘{source}’",
            lambda report, found: hold(found["source"], report.find(name, source)),
        )
    ]


def _addressee(name: str, expected: ExpectedAttribution) -> list[Check]:
    checks: list[Check] = []
    if (told := expected.addressee) is not None:
        checks.append(
            (
                f"it is told to ‘{told}’",
                lambda report, found: hold(found["addressee"], report.find(name, told)),
            )
        )
    if expected.relay is not None:
        wanted, word = expected.relay, "a" if expected.relay else "no"
        checks.append(
            (
                f"the one who was told is {word} relay in the chain",
                lambda report, found: _is_relayed(report, found["id"]) is wanted,
            )
        )
    return checks


def _is_relayed(report: Report, attribution: str) -> bool:
    return any(
        link["role"] == "relay" and link["attribution"] == attribution
        for claim in report.record["claims"]
        for link in claim["chain"]
    )


def _content(name: str, expected: ExpectedAttribution) -> list[Check]:
    def held(words: str) -> Check:
        return (
            f"its content holds ‘{words}’",
            lambda report, found: hold(found["content"], report.find(name, words)),
        )

    checks = [held(each) for each in expected.holds]
    if (words := expected.quoted) is not None:
        checks.append(
            (
                f"the quoted words are ‘{words} …’",
                lambda report, found: hold(found["quoted"], report.find(name, words)),
            )
        )
    if expected.alone:
        checks.append(
            (
                "the words are given to nobody",
                lambda report, _: _is_nobodys(report, report.find(name, expected.holds[0])),
            )
        )
    return checks


def _is_nobodys(report: Report, words: tuple[int, int]) -> bool:
    every = report.record["attributions"]
    return not any(each["source"] and touches(each["content"], words) for each in every)


def _whom(expected: ExpectedAttribution) -> list[Check]:
    """That the source is resolved to whom it should be, or to nobody."""

    def entity(report: Report, found: Item) -> Mapping[str, object]:
        return report.item("entities", found["entity"])

    checks = [
        *same("entity", expected.entity, "source, as an entity,"),
        *same("party", expected.party),
    ]
    if (codes := expected.entity_country) is not None:
        checks.append(
            (
                f"its source is resolved to {' or '.join(codes)}",
                lambda report, found: entity(report, found).get("country") in codes,
            )
        )
    if (sector := expected.entity_sector) is not None:
        [(words, has)] = has_one_of("sector", (sector,))
        checks.append(
            (
                f"its source: {words}",
                lambda report, found: bool(found["entity"]) and has(report, entity(report, found)),
            )
        )
    return checks


def _said(expected: ExpectedAttribution) -> list[Check]:
    if expected.said is None:
        return []
    day = date.fromisoformat(expected.said)
    wanted = [day.isoformat(), (day + timedelta(days=1)).isoformat()]
    return [(f"it was said on {day}", lambda _, found: found["said"] == wanted)]


def _place_in_chain(statement: Statement, expected: ExpectedAttribution) -> list[Check]:
    checks: list[Check] = []
    if (outer := expected.inside) is not None:
        words = statement.attributions[outer].source
        checks.append(
            (
                f"it stands inside what ‘{words}’ says",
                lambda report, found: (
                    found["parent"] is not None
                    and found["parent"] == chain_of(report, statement, [outer])[0]
                ),
            )
        )
    if expected.claim:
        checks.append(
            (
                "that it was said is a claim",
                lambda report, found: bool(sources_in_chain(report, found["id"])),
            )
        )
    return checks
