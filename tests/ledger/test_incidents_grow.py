"""Incidents that are grown report by report are those that all reports give at once."""

import hashlib
import random
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass, field, replace
from datetime import timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from counterclaim.incidents import Bounds, Card, find_among, load_incident_tables, order_of
from counterclaim.incidents.card import Side
from counterclaim.ledger.connection import NEWEST, script_of, statements
from counterclaim.ledger.incidents import Growth, KeptIncidents
from counterclaim.ledger.incidents.decks import Deck
from counterclaim.model.incident import Incident, Mention
from counterclaim.model.listed import WantedIncidents
from tests.incidents.conftest import DAY, GOMA, SAKE, card_of, on

TABLES = load_incident_tables()
WORDS = ("shell", "shell", "fire", "attack", "kill", "withdraw")
ALL = WantedIncidents(reports=1)
Told = dict[int, tuple[Card, ...]]  # what is read in each report


def cards_told(chance: random.Random, number: int, model: int) -> tuple[Card, ...]:
    """What one model reads in one report: up to four acts in two towns on four days."""
    document = hashlib.sha256(f"report {number}".encode()).hexdigest()
    published = DAY + timedelta(random.Random(number).randrange(30))  # noqa: S311
    found = []
    for at in range(chance.randrange(5)):
        card = card_of(
            TABLES,
            document,
            chance.choice(WORDS),
            sentence=at,
            position=at * 10 + model % 2 * 2,
            event=f"e{at}",
            published=published,
            spots=chance.choice([(SAKE,), (GOMA,), (SAKE,)]),
            days=on(DAY + timedelta(chance.randrange(4))),
            new=chance.random() < 0.1,
            many=chance.random() < 0.3,
            actors=chance.choice([Side(), card_of(TABLES, "a").actors]),
        )
        found.append(replace(card, mention=Mention(document, f"e{at}")))
    return tuple(found)


@contextmanager
def empty_tables(reports: int) -> Iterator[sqlite3.Connection]:
    """The tables of a ledger with so many reports that nothing is read in yet."""
    with closing(sqlite3.connect(":memory:", isolation_level=None)) as connection:
        connection.row_factory = sqlite3.Row
        for number in range(1, NEWEST + 1):
            for statement in statements(script_of(number)):
                connection.execute(statement)
        for number in range(reports):
            name = hashlib.sha256(f"report {number}".encode()).hexdigest()
            connection.execute(
                "INSERT INTO document (id, hash, text) VALUES (?, ?, 'x')", (number + 1, name)
            )
        yield connection


@dataclass
class Growing:
    """Reports that come one by one, are read again, or are sealed."""

    connection: sqlite3.Connection
    bounds: Bounds
    told: Told = field(default_factory=dict)
    readings: int = 0

    def __post_init__(self) -> None:
        self.growth = Growth(self.connection, TABLES, self.bounds)
        self.kept = KeptIncidents(self.connection, TABLES, self.bounds)

    def read(self, number: int, cards: tuple[Card, ...]) -> None:
        self.readings += 1
        self.connection.execute(
            "INSERT INTO reading (id, document, made_by, at, record) VALUES (?, ?, ?, '', x'')",
            (self.readings, number + 1, f"model {self.readings}"),
        )
        name = hashlib.sha256(f"report {number}".encode()).hexdigest()
        place = order_of(cards[0].published if cards else None, name)
        self.growth.put(Deck(number + 1, cards), self.readings, place)
        self.told[number] = cards

    def seal(self, number: int) -> None:
        self.growth.take_out(number + 1)
        self.told.pop(number, None)

    def all_kept(self) -> set[Incident]:
        kept = KeptIncidents(self.connection, TABLES, self.bounds)
        return {kept.incident(each.id) for each in kept.listed(ALL)}

    def all_at_once(self) -> set[Incident]:
        cards = [card for own in self.told.values() for card in own]
        return set(find_among(cards, TABLES, self.bounds))


@settings(max_examples=60, deadline=None)
@given(
    st.integers(0, 10_000),
    st.sampled_from([1, 2, 20]),
    st.sampled_from([1, 3, 6, 300]),
    st.integers(2, 14),
)
def test_any_growth_gives_what_all_reports_give_at_once(
    seed: int, neighbours: int, largest: int, reports: int
) -> None:
    """Reports come in any order, some are read again by another model, some are sealed."""
    grow_and_compare(seed, neighbours, largest, reports)


def test_so_it_is_in_reports_of_more_acts_than_a_row_has_bits(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("counterclaim.ledger.incidents.decks._BITS", 1)
    for seed in range(4):
        grow_and_compare(seed, 2, 6, 8)


def grow_and_compare(seed: int, neighbours: int, largest: int, reports: int) -> None:
    chance = random.Random(seed)  # noqa: S311
    with empty_tables(reports) as connection:
        growing = Growing(connection, Bounds(neighbours, largest))
        for step in range(reports * 2):
            number = chance.randrange(reports)
            if number in growing.told and chance.random() < 0.3:
                growing.seal(number)
            else:
                growing.read(number, cards_told(chance, number, step))
        assert growing.all_kept() == growing.all_at_once()
        check_rows(connection)


def check_rows(connection: sqlite3.Connection) -> None:
    """What no list shows hangs together too."""
    for query in (
        "SELECT id FROM card WHERE incident NOT IN (SELECT id FROM incident)",
        "SELECT id FROM incident WHERE id NOT IN (SELECT incident FROM card)",
        "SELECT one FROM card_tie WHERE one NOT IN (SELECT id FROM card)",
        "SELECT one, other, certain FROM card_tie EXCEPT SELECT other, one, certain FROM card_tie",
        "SELECT document FROM deck_key WHERE document NOT IN (SELECT document FROM deck)",
    ):
        assert connection.execute(query).fetchall() == [], query


@settings(max_examples=30, deadline=None)
@given(st.integers(0, 10_000), st.integers(2, 10))
def test_an_id_that_was_ever_shown_still_finds_its_incident(seed: int, reports: int) -> None:
    """Whatever comes later: a mention that is still read is found by its name, and by no other."""
    chance = random.Random(seed)  # noqa: S311
    shown: set[str] = set()
    with empty_tables(reports) as connection:
        growing = Growing(connection, Bounds(20, 300))
        for step in range(reports * 2):
            number = chance.randrange(reports)
            growing.read(number, cards_told(chance, number, step % 2))
            shown |= {each.id for each in growing.kept.listed(ALL)}
        home = {mention: each for each in growing.all_at_once() for mention in each.mentions}
        cards = [card for own in growing.told.values() for card in own]
        for card in cards:
            assert card.mention in growing.kept.incident(card.name).mentions
            assert growing.kept.incident(card.name) == home[card.mention]
        told = {card.name for card in cards}
        for name in shown & told:
            assert growing.kept.incident(name).mentions
