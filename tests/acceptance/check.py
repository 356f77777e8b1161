"""What a record fails to say of a report, demand by demand."""

import csv
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path

from tests.acceptance.acts import demands_on_acts
from tests.acceptance.demand import Demand
from tests.acceptance.expected import Expectations
from tests.acceptance.naming import demands_on_meanings, demands_on_names
from tests.acceptance.report import Item, open_report
from tests.acceptance.sayings import demands_on_sayings
from tests.acceptance.standings import demands_on_standings

HERE = Path(__file__).parent
SEED_TEXT = HERE.parents[2] / "shared" / "seed" / "article.txt"
TEXTS = {"seed": SEED_TEXT, "twin": HERE / "twin.txt"}
MARKS = HERE / "failing.tsv"

Failing = Mapping[str, Sequence[str]]


def all_demands(expectations: Expectations) -> tuple[Demand, ...]:
    """Every demand on the record of one report, statement by statement."""
    named = list(demands_on_names(expectations.names))
    return tuple(
        demand
        for statement in expectations.statements
        for demand in (
            *demands_on_sayings(statement),
            *demands_on_acts(statement),
            *demands_on_standings(statement),
            *demands_on_meanings(statement),
            *(each for each in named if each.statement == statement.id),
        )
    )


def failing_demands(record: Item, expectations: Expectations) -> dict[str, list[str]]:
    """Of each statement, the demands that a record as it is printed fails, a plain sentence each.

    Raises:
        ValueError: the expectations name words that do not stand in the report.
    """
    report = open_report(record, expectations)
    failing: dict[str, list[str]] = {each.id: [] for each in expectations.statements}
    for demand in all_demands(expectations):
        if not demand.met(report):
            failing[demand.statement].append(demand.sentence)
    return failing


def table_of(expectations: Expectations, failing: Failing) -> Iterator[str]:
    """A table of the statements, with what is missing in each, and the sums below it."""
    demands = all_demands(expectations)
    yield "| no | sentence begins | demands met | right, or what is missing |"
    yield "|---|---|---|---|"
    for statement in expectations.statements:
        missing = failing[statement.id]
        number = sum(each.statement == statement.id for each in demands)
        verdict = "; ".join(without_parts_of_missing(missing)) or "**right**"
        met = f"{number - len(missing)} of {number}"
        yield f"| {statement.id} | {statement.begins} | {met} | {verdict} |"
    right = sum(not each for each in failing.values())
    met = f"{len(demands) - sum(map(len, failing.values()))} of {len(demands)}"
    yield ""
    yield f"{right} of {len(failing)} statements right, {met} demands met."


def without_parts_of_missing(sentences: Sequence[str]) -> list[str]:
    """The demands without those on things that are not there at all."""
    absent = [f"{each.removesuffix(' is found')}: " for each in sentences if _is_absent(each)]
    return [
        each.replace(" is found", " **is not found**") if _is_absent(each) else each
        for each in sentences
        if not each.startswith(tuple(absent))
    ]


def _is_absent(sentence: str) -> bool:
    return sentence.endswith(" is found")


def load_marks(path: Path = MARKS) -> dict[tuple[str, str], str]:
    """The demands that are known to fail, by statement and sentence, each with the reason."""
    with path.open(encoding="utf-8", newline="") as file:
        lines = (line for line in file if not line.startswith("#"))
        rows = csv.reader(lines, delimiter="\t", quoting=csv.QUOTE_NONE)
        return {(statement, sentence): reason for statement, sentence, reason in rows}


def remove_marks(met: Iterable[tuple[str, str]], path: Path = MARKS) -> None:
    """Takes away the marks of demands that are met."""
    gone = tuple(f"{statement}\t{sentence}\t" for statement, sentence in met)
    lines = path.read_text(encoding="utf-8").splitlines(keepends=True)
    path.write_text("".join(each for each in lines if not each.startswith(gone)), encoding="utf-8")
