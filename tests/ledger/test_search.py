"""Claims found by what they tell, who says so, where and when."""

import json
import subprocess
import sys
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from counterclaim.cli import main
from counterclaim.ledger import FoundClaim, Ledger, Origin, Wanted
from counterclaim.model.document import Document
from counterclaim.model.record import Record
from counterclaim.session import Session, open_session

REPORTS = [
    Document(
        "Russian jets bombed Homs on Wednesday, the Syrian army said. Rebels hold Rastan.",
        "a", outlet="Meridian", published=date(2015, 10, 1),
    ),
    Document(
        "France urged Niger to open an inquiry on Monday. Nine people were killed in Zinder.",
        "b", outlet="Fleuve", published=date(2021, 3, 4),
    ),
]  # fmt: skip


@pytest.fixture(scope="module")
def session() -> Session:
    return open_session(threads=1)


@pytest.fixture(scope="module")
def path(tmp_path_factory: pytest.TempPathFactory, session: Session) -> Path:
    """A ledger with two reports, read by the model that is shipped."""
    found = tmp_path_factory.mktemp("ledger") / "war.ledger"
    with Ledger.open(found, create=True) as ledger:
        number = ledger.begin_run()
        for document in REPORTS:
            record = session.try_read(document)
            assert isinstance(record, Record)
            ledger.take(number, document, Origin(document.ref), record)
    return found


def words(path: Path, wanted: Wanted, most: int | None = None) -> list[str]:
    with Ledger.open(path, read_only=True) as ledger:
        return [each.words for each in ledger.claims(wanted, most)]


@pytest.mark.parametrize(
    ("wanted", "some"),
    [
        (Wanted("homs"), "bombed Homs"),
        (Wanted("bomb* russian"), "Russian jets"),
        (Wanted(kind="control"), "Rebels hold Rastan"),
        (Wanted(kind="count"), "Nine"),
        (Wanted(type="REQUEST"), "urged Niger"),
        (Wanted(country="SYR", kind="event"), "bombed Homs"),
        (Wanted(since=date(2015, 9, 30), until=date(2015, 10, 1)), "bombed Homs"),
        (Wanted(outlet="Fleuve", kind="event"), "inquiry"),
    ],
)
def test_what_is_wanted_is_found_and_nothing_of_the_other_report(
    path: Path, wanted: Wanted, some: str
) -> None:
    found = words(path, wanted)
    assert any(some in each for each in found)
    texts = [document.text for document in REPORTS if some in document.text]
    assert all(each in texts[0] for each in found)


@pytest.mark.parametrize(
    "wanted",
    [
        Wanted("homs zinder"),
        Wanted("AND"),
        Wanted('"'),
        Wanted("x' OR 1=1 --"),
        Wanted(party="'; DROP TABLE claim; --"),
        Wanted(since=date(2030, 1, 1)),
    ],
)
def test_what_nothing_tells_is_not_found(path: Path, wanted: Wanted) -> None:
    everything = len(words(path, Wanted()))
    assert words(path, wanted) == []
    assert len(words(path, Wanted())) == everything > 0


def test_a_search_loads_nothing_that_reads_reports() -> None:
    """The program starts a tenth of a second sooner without the stages and their tables."""
    loaded = "import counterclaim.cli, counterclaim.ledger, sys; print(*sys.modules)"
    told = subprocess.run(  # noqa: S603
        [sys.executable, "-c", loaded], capture_output=True, text=True, check=True
    )
    assert "counterclaim.ledger.search" in told.stdout
    assert "counterclaim.pipeline" not in told.stdout


def test_only_so_many_are_given(path: Path) -> None:
    assert len(words(path, Wanted(), 2)) == 2


def test_claims_of_the_newest_reading_alone_are_found(
    path: Path, session: Session, tmp_path: Path
) -> None:
    copy = tmp_path / "copy.ledger"
    copy.write_bytes(path.read_bytes())
    before = words(copy, Wanted())
    with Ledger.open(copy) as ledger:
        record = session.try_read(REPORTS[0])
        assert isinstance(record, Record)
        older = replace(record, tables="of another day")
        ledger.take(ledger.begin_run(), REPORTS[0], Origin("a"), older)
    assert words(copy, Wanted()) == before


def run(*arguments: object) -> Result:
    return CliRunner().invoke(main, ["claims", *map(str, arguments)])


def test_the_command_prints_a_line_a_claim(path: Path) -> None:
    result = run(path, "homs")
    assert result.exit_code == 0
    assert "2015-10-01 Meridian · " in result.stdout
    assert result.stderr == f"{len(result.stdout.splitlines())} claims\n"
    rows = [json.loads(line) for line in run(path, "--json").stdout.splitlines()]
    assert all(row.keys() == set(FoundClaim._fields) for row in rows)


def test_more_than_are_shown_are_told_of(path: Path) -> None:
    first, *others = words(path, Wanted())
    result = run(path, "--most", 1, "--json")
    claim = json.loads(result.stdout)
    assert claim["words"] == first
    total, key = len(others) + 1, claim["key"]
    assert result.stderr == f"1 of {total} claims; to go on: --after {key}\n"
    rest = run(path, "--after", key, "--json")
    assert [json.loads(line)["words"] for line in rest.stdout.splitlines()] == others
    assert rest.stderr == f"{len(others)} claims\n"


def test_a_line_says_who_where_and_when(path: Path) -> None:
    (line,) = run(path, "bombed", "--kind", "event").stdout.splitlines()
    assert line.startswith(
        "2015-10-01 Meridian · the Syrian army (SYR): ASSAULT happened, Homs (SYR), 2015-09-30 · “"
    )


def test_the_command_counts_what_there_is(path: Path) -> None:
    result = run(path, "--counts", "--outlet", "Meridian", "--json")
    counts = json.loads(result.stdout)
    assert counts["exact"]
    assert counts["outlet"] == {
        "values": [{"value": "Meridian", "claims": counts["total"]}],
        "others": 0,
    }
    people = run(path, "--counts", "--outlet", "Meridian")
    assert f"outlet     Meridian {counts['total']}\n" in people.stdout
    assert people.stderr == f"{counts['total']} claims\n"


def test_a_ledger_that_is_not_there_is_named(tmp_path: Path) -> None:
    result = run(tmp_path / "none.ledger")
    assert result.exit_code == 1
    assert "expected a ledger, found nothing" in result.stderr
