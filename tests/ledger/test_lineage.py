"""Who took what from whom, kept in a ledger as reports come in, in whatever order."""

import sqlite3
from dataclasses import replace
from datetime import date
from hashlib import sha256
from itertools import pairwise
from pathlib import Path

import pytest

from counterclaim.ledger import Ledger, Origin
from counterclaim.ledger.kinship import place_of
from counterclaim.lineage import find_lineage, lay_out, load_lineage_tables, sentences_of
from counterclaim.model.document import Document
from counterclaim.model.lineage import Absent, Descent, Taking
from counterclaim.model.reading import Sentence
from counterclaim.model.record import Record
from tests.ledger.kept import AMA, WAR, keep, read


def report(outlet: str, day: int, text: str) -> Record:
    """A report of an outlet, published on a day of June 2022, sentence by sentence."""
    record = read(Document(text, f"{outlet}.txt", outlet=outlet, published=date(2022, 6, day)))
    (part,) = record.reading.parts
    ends = [
        number + 1
        for number, word in enumerate(part.words)
        if record.document.words_of(word.span).endswith((".", ".”"))
    ]
    sentences = tuple(Sentence(*each) for each in pairwise([0, *ends]))
    reading = replace(record.reading, parts=(replace(part, sentences=sentences),))
    return replace(record, reading=reading)


WIRE = report(
    "Meridian News Agency",
    19,
    "BAMAKO, June 19 (Meridian) - Gunmen killed 12 people in the village of Diallassagou on "
    "Saturday evening, a local official told Meridian. They burned the granaries and drove the "
    "cattle towards the border before anybody could be called. “They stayed for half an hour and "
    "nobody came to help us,” he said.",
)
COPY = report(
    "The Harbour Gazette",
    20,
    "Gunmen killed 12 people in the village of Diallassagou on Saturday evening, a local official "
    "told Meridian. They burned the granaries and drove the cattle towards the border before "
    "anybody could be called. “They stayed for half an hour and nobody came to help us,” he said.",
)
SPUN = report(
    "Planet Digest 365",
    21,
    "Gunmen slew 12 persons in the hamlet of Diallassagou on Saturday night, a local "
    "representative informed Meridian. They torched the storehouses and chased the cows towards "
    "the frontier before anyone could be phoned. “They remained for half an hour and no one "
    "arrived to aid us,” he stated.",
)
CREDIT = report(
    "Northern Post",
    22,
    "At least 12 people died in Diallassagou at the weekend, according to Meridian News Agency. "
    "Schools in the region stay closed until further notice.",
)
OTHER = report(
    "Volga",
    20,
    "The parliament of Chad voted on the budget after a night of debate. The finance minister "
    "called it a good day for the country.",
)
ALL = (WIRE, COPY, SPUN, CREDIT, OTHER)


def settled(path: Path) -> tuple[Descent, ...]:
    with Ledger.open(path) as ledger:
        list(ledger.settle_lineage())
        assert not ledger.lineage_due
        return ledger.descents()


def told(descents: tuple[Descent, ...]) -> set[tuple[str, str | Absent, Taking]]:
    return {(each.taker, each.giver, each.kind) for each in descents}


def test_what_a_report_has_from_earlier_ones_is_there_when_it_is_kept(tmp_path: Path) -> None:
    """A gazette copies the wire a day later, a digest swaps its words, a post credits it."""
    path = tmp_path / "war.ledger"
    keep(path, *ALL)
    with Ledger.open(path, read_only=True) as ledger:
        found = told(ledger.descents())
        assert ledger.descents(OTHER.document.id) == ()
        of_the_copy = ledger.descents(COPY.document.id)
    assert (COPY.document.id, WIRE.document.id, Taking.COPY) in found
    assert any(taker == SPUN.document.id and kind is Taking.SPUN for taker, _, kind in found)
    assert (CREDIT.document.id, WIRE.document.id, Taking.CREDIT) in found
    (copied,) = (each for each in of_the_copy if each.taker == COPY.document.id)
    passage = copied.passages[0]
    assert COPY.document.words_of(passage.taken).startswith("Gunmen killed 12")
    assert passage.given is not None
    assert "Gunmen killed 12" in WIRE.document.words_of(passage.given)


def test_it_is_what_comparing_all_with_all_finds(tmp_path: Path) -> None:
    tables = load_lineage_tables()
    path = tmp_path / "war.ledger"
    keep(path, *ALL)
    reports = [lay_out(each.document, sentences_of(each), tables) for each in ALL]
    due = find_lineage(reports, {each.document.id: each for each in ALL}, tables)
    assert settled(path) == due


@pytest.mark.parametrize("seed", range(4))
def test_the_order_in_which_reports_come_changes_nothing(seed: int, tmp_path: Path) -> None:
    """The wire's report comes in last; those that copied it are worked out anew."""
    keep(tmp_path / "due.ledger", *ALL)
    mixed = sorted(ALL, key=lambda each: sha256(f"{seed} {each.document.id}".encode()).digest())
    keep(tmp_path / "mixed.ledger", *mixed)
    assert settled(tmp_path / "mixed.ledger") == settled(tmp_path / "due.ledger")


def test_one_who_came_late_makes_those_due_that_may_have_it(tmp_path: Path) -> None:
    path = tmp_path / "war.ledger"
    keep(path, COPY, OTHER)
    with Ledger.open(path, read_only=True) as ledger:
        assert not ledger.lineage_due
    keep(path, WIRE)
    with Ledger.open(path) as ledger:
        assert ledger.lineage_due == 1
        assert list(ledger.settle_lineage()) == [COPY.document.id]
        assert told(ledger.descents()) == {(COPY.document.id, WIRE.document.id, Taking.COPY)}


def test_a_reading_by_other_tables_takes_the_place_of_the_first(tmp_path: Path) -> None:
    path = tmp_path / "war.ledger"
    keep(path, WIRE, COPY)
    with Ledger.open(path) as ledger:
        before = ledger.descents()
        again = replace(COPY, tables="others")
        ledger.take(ledger.begin_run(), again.document, Origin("again"), again)
        assert ledger.descents() == before


def test_candidates_are_earlier_reports_that_share_words_or_are_named(tmp_path: Path) -> None:
    path = tmp_path / "war.ledger"
    keep(path, *ALL)
    with Ledger.open(path, read_only=True) as ledger:
        assert set(ledger.candidates(SPUN)) == {WIRE.document.id, COPY.document.id}
        assert WIRE.document.id in ledger.candidates(CREDIT)
        assert ledger.candidates(WIRE) == ()
        assert ledger.candidates(OTHER) == ()


def test_a_quotation_is_traced_through_the_ledger(tmp_path: Path) -> None:
    path = tmp_path / "war.ledger"
    keep(path, *ALL)
    with Ledger.open(path, read_only=True) as ledger:
        (traced,) = ledger.quotations(SPUN.document.id)
        assert ledger.quotations(OTHER.document.id) == ()
        assert ledger.quotations("f" * 64) == ()
    assert traced.original.document == WIRE.document.id
    changes = {each.at.document: [str(one) for one in each.changes] for each in traced.copies}
    assert changes[COPY.document.id] == []
    assert "stayed > remained" in changes[SPUN.document.id]


def test_of_a_sealed_report_nothing_is_left_in_the_index(tmp_path: Path) -> None:
    path = tmp_path / "war.ledger"
    keep(path, WIRE, COPY, SPUN)
    with Ledger.open(path) as ledger:
        found = ledger.review.find(COPY.document.id[:12])
        ledger.review.seal(AMA, found, "the source asked for it")
        list(ledger.settle_lineage())
        assert COPY.document.id not in {each.taker for each in ledger.descents()}
        assert COPY.document.id not in {str(each.giver) for each in ledger.descents()}
        assert SPUN.document.id in {each.taker for each in ledger.descents()}
    with sqlite3.connect(path) as connection:
        place = place_of(COPY.document)
        count = "SELECT count(*) FROM lineage_key WHERE place = ?"
        assert connection.execute(count, (place,)).fetchone() == (0,)


def test_reports_of_a_day_and_undated_ones_have_their_place() -> None:
    undated = replace(WAR, published=None)
    places = [place_of(each) for each in (WIRE.document, COPY.document, undated)]
    assert places == sorted(places)
    assert places[-1] < 2**63
