"""Search and counts over hundreds of synthetic reports, held against a plain look at each claim."""

import sqlite3
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date, timedelta
from itertools import islice
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from benchmarks.synthetic import reports
from counterclaim.ledger import FoundClaim, Ledger, Origin, Wanted, search
from counterclaim.ledger.rows import ClaimRow, claim_rows
from counterclaim.ledger.wanted import search_of
from counterclaim.model.record import Record
from tests.ledger.kept import AMA

COUNT = 300


def told() -> Iterator[Record]:
    """Synthetic reports; every tenth has no day or outlet, every seventh tells of long times."""
    for number, record in enumerate(reports(COUNT)):
        document = record.document
        times = record.times
        document = replace(document, title=f"Report {number}")
        if number % 10 == 9:
            document = replace(document, published=None, outlet=None)
        if number % 7 == 6:
            longer = (replace(each.interval, end=each.interval.start + timedelta(days=1500))
                      for each in times if each.interval and each.interval.start)  # fmt: skip
            times = tuple(
                replace(each, interval=interval)
                for each, interval in zip(times, longer, strict=True)
            )
        yield replace(record, document=document, times=times)


@pytest.fixture(scope="module")
def path(tmp_path_factory: pytest.TempPathFactory) -> Path:
    found = tmp_path_factory.mktemp("ledger") / "many.ledger"
    with Ledger.open(found, create=True) as ledger:
        run = ledger.begin_run()
        for record in told():
            ledger.take(run, record.document, Origin(record.document.ref), record)
    return found


@pytest.fixture(scope="module")
def ledger(path: Path) -> Iterator[Ledger]:
    with Ledger.open(path, read_only=True) as kept:
        yield kept


@pytest.fixture(scope="module")
def looked_up() -> Callable[[Wanted], list[tuple[str, ClaimRow]]]:
    """What looks at all claims: documents and claims that fit, in the order of what is found."""
    records = sorted(told(), key=lambda each: each.document.published or date.max)
    every = [(record, row) for record in records for row in claim_rows(record)]
    return lambda wanted: [
        (record.document.id, row) for record, row in every if fits(record, row, wanted)
    ]


def fits(record: Record, row: ClaimRow, wanted: Wanted) -> bool:
    """Whether a claim is wanted, by looking at it."""
    slots = row._asdict() | {"outlet": record.document.outlet, "speaker": row.voice or row.speaker}
    letters = "".join(each if each.isalnum() else " " for each in row.words.lower()).split()
    speaker = (row.speaker or "").lower().split()
    return (
        all(slots[name] == value for name, value in wanted.values())
        and all(slots[name] is None for name in wanted.unknown)
        and all(
            any(
                each.startswith(word[:-1]) if word.endswith("*") else each == word
                for each in letters
            )
            for word in wanted.words.split()
        )
        and all(word in speaker for word in wanted.said_by.split())
        and (not wanted.since or (row.last_day or "") > wanted.since.isoformat())
        and (not wanted.until or (row.first_day or "~") < wanted.until.isoformat())
    )


def or_none(*values: str) -> st.SearchStrategy[str | None]:
    return st.sampled_from((None, None, *values))


DAYS = st.none() | st.dates(date(2009, 1, 1), date(2026, 1, 1))
WANTED = st.builds(
    Wanted,
    words=st.sampled_from(("", "", "market", "mark* rebels", "warplanes", "2*", "x0*")),
    kind=or_none("event", "count"),
    party=or_none("RUS", "SYR"),
    country=or_none("SYR", "MLI"),
    outlet=or_none("Outlet 7", "Outlet 71"),
    since=DAYS,
    until=DAYS,
    speaker=or_none("a doctor", "doctor"),
    said_by=st.sampled_from(("", "", "doctor", "the defence")),
    anonymity=or_none("role"),
    unknown=st.frozensets(st.sampled_from(("place", "outlet", "country")), max_size=1),
)


@given(WANTED)
@settings(max_examples=150, deadline=None)
def test_what_is_found_is_what_fits_in_order_and_page_by_page(
    ledger: Ledger, looked_up: Callable[[Wanted], list[tuple[str, ClaimRow]]], wanted: Wanted
) -> None:
    fitting = looked_up(wanted)
    found = list(ledger.claims(wanted))
    assert [(each.document, each.words, each.name) for each in found] == [
        (document, row.words, row.name) for document, row in fitting
    ]
    pages: list[FoundClaim] = []
    while page := list(ledger.claims(wanted, 500, pages[-1].key if pages else 0)):
        pages += page
    assert pages == found
    assert ledger.count_claims(wanted) == len(found)
    counts = {each.name: dict(each.values) for each in ledger.facets(wanted).facets}
    assert counts["party"] == Counter(row.party for _, row in fitting)
    assert counts["speaker"] == Counter(row.voice or row.speaker for _, row in fitting)
    assert counts["month"] == Counter(row.first_day and row.first_day[:7] for _, row in fitting)


@pytest.mark.parametrize("slot", ["kind", "type", "outlet", "speaker", "party", "anonymity",
                                  "place", "country"])  # fmt: skip
def test_each_count_is_what_asking_for_that_value_finds(ledger: Ledger, slot: str) -> None:
    for facet in ledger.facets(Wanted()).facets:
        for value, count in facet.values if facet.name == slot else ():
            wanted = Wanted(**{slot: value}) if value else Wanted(unknown=frozenset({slot}))  # type: ignore[arg-type]
            assert ledger.count_claims(wanted) == count


def test_of_many_claims_some_are_counted_and_the_numbers_say_so(
    ledger: Ledger, monkeypatch: pytest.MonkeyPatch
) -> None:
    exact = ledger.facets(Wanted())
    assert (exact.exact, exact.total) == (True, COUNT * 10)
    monkeypatch.setattr("counterclaim.ledger.facets.EXACT_UP_TO", 1000)
    about = ledger.facets(Wanted())
    assert (about.exact, about.one_in, about.total) == (False, 3, COUNT * 10)
    for facet, sampled in zip(exact.facets, about.facets, strict=True):
        assert facet.name == sampled.name
        assert sum(count for _, count in sampled.values) <= 1.2 * COUNT * 10
    assert 1200 < dict(about.facets[0].values)["event"] < 1800
    monkeypatch.setattr("counterclaim.ledger.search.MOST_COUNTED", 99)
    assert ledger.count_claims(Wanted()) == 100


@pytest.mark.parametrize(
    "wanted",
    [
        Wanted(),
        Wanted("market"),
        Wanted("market reb*", kind="event", party="RUS", said_by="doctor"),
        Wanted(outlet="Outlet 7", unknown=frozenset({"place"})),
        Wanted("market", since=date(2015, 9, 30), until=date(2015, 10, 2)),
    ],
)
def test_no_search_goes_through_all_claims_or_sorts_them(ledger: Ledger, wanted: Wanted) -> None:
    queries: list[str] = []
    connection = ledger._connection
    connection.set_trace_callback(queries.append)
    list(ledger.claims(wanted, 100, 7))
    ledger.count_claims(wanted)
    ledger.facets(wanted)
    connection.set_trace_callback(None)
    asked = [each for each in queries if each.startswith("SELECT")]
    assert len(asked) >= 4
    for query in asked:
        plan = [row["detail"] for row in connection.execute(f"EXPLAIN QUERY PLAN {query}")]
        assert not any("TEMP B-TREE" in step for step in plan), plan
        for step in plan:
            indexed = "VIRTUAL TABLE INDEX" in step or "SEARCH" in step
            assert indexed or not step.startswith("SCAN claim"), plan


def test_a_first_page_is_found_without_looking_at_the_others(ledger: Ledger) -> None:
    """The work for ten claims of thousands is that for ten, measured in steps of SQLite."""
    connection = ledger._connection
    steps = 0

    def step() -> int:
        nonlocal steps
        steps += 1
        return 0

    found = {}
    for most in (10, 1000):
        connection.set_progress_handler(step, 10)
        steps = 0
        assert len(list(ledger.claims(Wanted("killing"), most))) == most
        found[most] = steps
    connection.set_progress_handler(None, 0)
    assert found[10] * 20 < found[1000]


def test_what_is_read_again_is_found_once_and_what_is_sealed_no_more(tmp_path: Path) -> None:
    path = tmp_path / "war.ledger"
    first, second = islice(told(), 2)
    with Ledger.open(path, create=True) as ledger:
        run = ledger.begin_run()
        for record in (first, second, replace(first, tables="of another day")):
            ledger.take(run, record.document, Origin(record.document.ref), record)
        found = list(ledger.claims(Wanted()))
        assert len(found) == len({(each.document, each.name) for each in found}) == 20
        assert ledger.facets(Wanted()).total == 20
        ledger.review.seal(AMA, ledger.review.find(first.document.id[:12]), "asked for")
        assert {each.document for each in ledger.claims(Wanted())} == {second.document.id}
        assert ledger.facets(Wanted()).total == 10
        connection = ledger._connection
        connection.execute("INSERT INTO claim_words (claim_words) VALUES ('integrity-check')")
        rows = connection.execute("SELECT count(*), sum(shown) FROM claim").fetchone()
        assert tuple(rows) == (10, 10)


def test_days_are_asked_for_by_years_and_rare_ones_by_what_they_begin_with() -> None:
    since = search_of(Wanted(since=date(2014, 5, 1)), range(2010, 2017))
    assert since is not None
    for year in ('"x0y2014"', '"x0y2016"', '"x0y2017"', '"x0y202"*', '"x0y3"*', '"x0long"'):
        assert year in since
    assert '"x0y2013"' not in since
    assert '"x0y201"*' not in since
    window = search_of(Wanted("homs", since=date(2015, 9, 30), until=date(2015, 10, 2)), range(0))
    assert window == '{words} : ("homs") AND {keys} : ("x0y2015" OR "x0long")'


def test_the_order_of_days_stands_in_the_numbers_of_claims(path: Path) -> None:
    connection = sqlite3.connect(path)
    rows = connection.execute("SELECT published, id >> 41 FROM claim ORDER BY id").fetchall()
    connection.close()
    days = [date.fromisoformat(day).toordinal() if day else 4194303 for day, _ in rows]
    assert days == sorted(days) == [number for _, number in rows]
    assert search.MOST_COUNTED == 100_000
