"""Incidents in a ledger: found by what they are, and by every id that they ever had."""

import sqlite3
from collections.abc import Callable
from contextlib import closing
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from counterclaim.incidents import cards_of, load_incident_tables
from counterclaim.ledger import Ledger, Origin
from counterclaim.ledger.verify import verify
from counterclaim.model.document import Document
from counterclaim.model.entity import Identity
from counterclaim.model.errors import IncidentError, LedgerError
from counterclaim.model.event import Participant
from counterclaim.model.factuality import Certainty, Polarity
from counterclaim.model.listed import WantedIncidents
from counterclaim.model.record import Record
from counterclaim.model.span import Span
from tests.incidents.test_cards import record_of
from tests.ledger.kept import AMA, keep
from tests.trees import event_of

TEXT = "Rebels shelled Sake on Saturday killing Furaha ."
TREE = (
    "Rebels/rebel/NOUN/nsubj/1 shelled/shell/VERB/root/-1 Sake/Sake/PROPN/obj/1 "
    "on/on/ADP/case/4 Saturday/Saturday/PROPN/obl/1 killing/kill/VERB/advcl/1 "
    "Furaha/furaha/PROPN/obj/5 ././PUNCT/punct/1"
)
MEETING = "Envoys met in Nairobi ."
MEETING_TREE = (
    "Envoys/envoy/NOUN/nsubj/1 met/meet/VERB/root/-1 in/in/ADP/case/3 Nairobi/Nairobi/PROPN/obl/1 "
    "././PUNCT/punct/1"
)
M23 = Identity("m23", "COD", ("REB",), "m23", "by name")
TABLES = load_incident_tables()


def shelling(outlet: str, day: int = 19, word: str = "shelled") -> Record:
    """Rebels shelled Sake on Saturday, as an outlet tells it on a day of May 2024."""
    rebels = Participant(Span(0, 6), Polarity.POSITIVE, Certainty.CERTAIN, M23)
    event = replace(event_of(Document(TEXT), word), place=("p1",), time=("t1",), actor=(rebels,))
    record = record_of(TEXT, TREE, event, outlet=outlet)
    return replace(record, document=replace(record.document, published=date(2024, 5, day)))


def meeting() -> Record:
    return record_of(MEETING, MEETING_TREE, event_of(Document(MEETING), "met", "CONSULT"))


def read_otherwise(record: Record) -> Record:
    """The same report read by another model, which takes more words for the act."""
    (event,) = record.events
    start = TEXT.index("shelled")
    return replace(
        record, events=(replace(event, id="e7", trigger=(Span(start, start + 12),)),),
        tables="other tables",
    )  # fmt: skip


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """Two outlets tell of the shelling of Sake, a third of a meeting."""
    path = tmp_path / "war.ledger"
    keep(path, shelling("Courier"), shelling("Meridian", 20), meeting())
    return path


def shown(path: Path) -> str:
    """The id of the incident that most reports tell."""
    with Ledger.open(path, read_only=True) as ledger:
        return next(ledger.incidents()).id


def found(path: Path, name: str) -> set[str]:
    """The outlets that tell of the incident of an id."""
    with Ledger.open(path, read_only=True) as ledger:
        case = ledger.compare(name)
        return {case.records[each].document.outlet or "" for each in case.documents}


def test_what_several_reports_tell_is_listed_first(path: Path) -> None:
    with Ledger.open(path, read_only=True) as ledger:
        (most,) = ledger.incidents()
        assert (most.place, most.country, most.type, most.reports) == ("Sake", "COD", "ASSAULT", 2)
        assert most.outlets == ("Courier", "Meridian")
        assert [each.type for each in ledger.incidents(WantedIncidents(reports=1))] == [
            "ASSAULT", "CONSULT",
        ]  # fmt: skip
        assert len(list(ledger.incidents(WantedIncidents(reports=1), most=1))) == 1


@pytest.mark.parametrize(
    ("wanted", "count"),
    [
        (WantedIncidents(place="sake"), 1),
        (WantedIncidents(place="COD"), 1),
        (WantedIncidents(place="Goma"), 0),
        (WantedIncidents(type="ASSAULT"), 1),
        (WantedIncidents(type="ASSA"), 0),
        (WantedIncidents(since=date(2024, 5, 18), until=date(2024, 5, 19)), 1),
        (WantedIncidents(since=date(2024, 5, 19)), 0),
        (WantedIncidents(until=date(2024, 5, 18)), 0),
        (WantedIncidents("furaha rebels"), 1),
        (WantedIncidents("fura*"), 1),
        (WantedIncidents("furaha envoys"), 0),
        (WantedIncidents("Sake-Furaha"), 1),
        (WantedIncidents("\"' OR ("), 0),
    ],
)
def test_incidents_are_found_by_what_they_are(
    path: Path, wanted: WantedIncidents, count: int
) -> None:
    with Ledger.open(path, read_only=True) as ledger:
        assert len(list(ledger.incidents(wanted))) == count


def test_an_id_stays_when_later_reports_join(path: Path) -> None:
    before = shown(path)
    keep(path, shelling("Harbour Gazette", 21))
    assert shown(path) == before
    assert found(path, before) == {"Courier", "Meridian", "Harbour Gazette"}


def test_an_older_id_is_followed_when_an_earlier_report_comes(path: Path) -> None:
    before = shown(path)
    keep(path, shelling("Agence", 18))
    assert shown(path) != before
    assert found(path, before) == found(path, shown(path)) == {"Agence", "Courier", "Meridian"}
    assert found(path, before[:5]) == {"Agence", "Courier", "Meridian"}


def test_an_older_id_is_followed_when_a_report_is_read_otherwise(path: Path) -> None:
    before = shown(path)
    keep_again(path, read_otherwise(shelling("Courier")))
    assert shown(path) != before
    assert found(path, before) == {"Courier", "Meridian"}
    assert verify(path).faults == ()


def keep_again(path: Path, record: Record) -> None:
    """Takes a new reading in."""
    with Ledger.open(path) as ledger:
        ledger.take(ledger.begin_run(), record.document, Origin("again"), record)


def seal(path: Path, record: Record) -> None:
    with Ledger.open(path) as ledger:
        assert ledger.review.seal(AMA, ledger.review.find(record.document.id[:12]), "asked").clean


def test_nothing_of_a_sealed_report_is_left_and_its_id_leads_on(path: Path) -> None:
    """The first report named the incident; the second one tells of it still."""
    before = shown(path)
    seal(path, shelling("Courier"))
    assert found(path, before) == {"Meridian"}
    seal(path, shelling("Meridian", 20))
    content = b"".join(each.read_bytes() for each in path.parent.glob("war.ledger*"))
    assert b"furaha" not in content.lower()
    with Ledger.open(path, read_only=True) as ledger:
        with pytest.raises(IncidentError, match="was sealed or is read otherwise"):
            ledger.compare(before)
        assert [each.type for each in ledger.incidents(WantedIncidents(reports=1))] == ["CONSULT"]
    assert verify(path).faults == ()


def test_a_report_whose_seal_is_undone_comes_back_as_it_is_read_then(path: Path) -> None:
    """All by one open ledger, which remembers what it read."""
    report = shelling("Courier")
    with Ledger.open(path) as ledger:
        run = ledger.begin_run()
        ledger.take(run, report.document, Origin("again"), replace(report, tables="new tables"))
        result = ledger.review.seal(AMA, ledger.review.find(report.document.id[:12]), "asked")
        ledger.review.undo(AMA, result.rulings[0].number)
        other = read_otherwise(report)
        ledger.take(run, other.document, Origin("again", TEXT.encode()), other)
        (most,) = ledger.incidents()
        assert most.outlets == ("Courier", "Meridian")
    assert verify(path).faults == ()


def test_what_is_no_id_is_told_in_a_sentence(path: Path) -> None:
    with Ledger.open(path, read_only=True) as ledger:
        for name in ("", "zzz", "%", "ffffffffffffffff"):
            with pytest.raises(IncidentError, match="expected the id of an incident"):
                ledger.compare(name)


def tamper(path: Path, statement: str) -> None:
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        connection.execute(statement)


@pytest.mark.parametrize(
    ("statement", "told"),
    [
        ("DELETE FROM deck WHERE document = 1", "its events are not among the incidents"),
        ("UPDATE card SET incident = id", "which has other mentions when it is made anew"),
        ("UPDATE incident SET place = 'Goma'", "is not kept as it comes out anew"),
        ("DELETE FROM incident WHERE reports = 1", "is in no incident"),
        ("DELETE FROM card_tie", "has other ties than its cards give"),
        ("DELETE FROM deck_key", "under other keys than its cards have"),
        ("UPDATE deck SET cards = x'00' WHERE document = 2", "cannot be read"),
        ("DELETE FROM card WHERE id >> 20 = 3", "has other rows of cards than cards"),
    ],
)
def test_what_was_altered_is_named(path: Path, statement: str, told: str) -> None:
    tamper(path, statement)
    assert any(told in str(each) for each in verify(path).faults)


def test_other_rules_are_known_and_made_anew_at_the_next_call(path: Path) -> None:
    before = shown(path)
    tamper(path, "UPDATE incident_rules SET made_by = 'incidents-0'")
    with (
        Ledger.open(path, read_only=True) as ledger,
        pytest.raises(LedgerError, match="--anew` makes them anew"),
    ):
        list(ledger.incidents())
    keep(path, shelling("Harbour Gazette", 21))  # waits, and is not mixed with what is older
    with Ledger.open(path) as ledger:
        steps: list[tuple[int, int]] = []
        assert ledger.catch_up(lambda done, of: steps.append((done, of))) == 4
        assert steps == [(4, 4)]
        assert ledger.catch_up() == 0
    assert shown(path) == before
    assert found(path, before) == {"Courier", "Meridian", "Harbour Gazette"}
    assert verify(path).faults == ()


def test_catching_up_goes_on_where_it_was_stopped(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("counterclaim.ledger.incidents.catching_up._BATCH", 1)

    def stop(done: int, _of: int) -> None:
        if done == 2:
            raise KeyboardInterrupt

    before = shown(path)
    with Ledger.open(path) as ledger:
        with pytest.raises(KeyboardInterrupt):
            ledger.catch_up(stop, anew=True)
        assert ledger.shelf().kept().waiting == 1
        assert verify(path).faults == ()
        assert ledger.catch_up() == 1
    assert shown(path) == before


def test_the_same_again_changes_nothing(path: Path) -> None:
    def rows() -> list[tuple[object, ...]]:
        with closing(sqlite3.connect(path)) as connection:
            return [
                tuple(row)
                for table in ("card", "card_tie", "incident", "deck_key", "mention_name")
                for row in connection.execute(f"SELECT * FROM {table} ORDER BY 1, 2")  # noqa: S608
            ]

    before = rows()
    keep(path, shelling("Courier"), meeting())
    assert rows() == before
    with Ledger.open(path) as ledger:
        ledger.catch_up(anew=True)
    assert rows() == before


def test_a_card_has_the_same_name_whoever_reads_it(make_record: Callable[[str], Record]) -> None:
    names = {cards_of(make_record(model), TABLES)[0].name for model in ("one", "other")}
    assert len(names) == 1


@pytest.fixture
def make_record() -> Callable[[str], Record]:
    return lambda model: replace(shelling("Courier"), tables=model)
