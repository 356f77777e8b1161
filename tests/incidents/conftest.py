"""Cards of little reports, made by hand."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta

import pytest

from counterclaim.incidents import Card, IncidentTables, load_incident_tables
from counterclaim.incidents.card import Days, Rests, Side, Spot
from counterclaim.model.factuality import Polarity, Status
from counterclaim.model.incident import Mention
from counterclaim.model.place import Precision
from counterclaim.model.span import Span

MakeCard = Callable[..., Card]
SAKE = Spot("Sake", 204405, "COD", -1.57, 29.04, 3.0, Precision.TOWN)
GOMA = Spot("Goma", 216281, "COD", -1.67, 29.22, 8.0, Precision.TOWN)
DAY = date(2024, 5, 18)


def on(day: date) -> tuple[Days, ...]:
    return (Days(day, day + timedelta(1)),)


def card_of(tables: IncidentTables, document: str, word: str = "shell", **told: object) -> Card:
    """A shelling of Sake on 18 May 2024 by the M23, told in the first sentence of a report."""
    words = frozenset({word, "sake", "market", "mortar", "rebel", "bomb"})
    plain = Card(
        mention=Mention(document, "e1"),
        at=Span(2, 7),
        twin=0,
        part="text",
        sentence=0,
        position=2,
        published=DAY,
        type="ASSAULT",
        mode=("heavy-weapons",),
        lemmas=frozenset({word}),
        kinds=tables.kinds.get(word, frozenset()),
        noun=False,
        many=False,
        new=False,
        back=False,
        main=True,
        actors=Side(frozenset({"m23"}), frozenset({"COD"}), frozenset({"m23"}), frozenset({"m23"})),
        recipients=Side(),
        spots=(SAKE,),
        spots_rest=Rests.TOLD,
        days=on(DAY),
        days_rest=Rests.TOLD,
        moment=None,
        numbers=frozenset(),
        polarity=Polarity.POSITIVE,
        status=Status.HAPPENED,
        nouns=frozenset({"market"}),
        words=words,
        names=frozenset({"sake"}),
        topic=words,
        lead_names=frozenset({"sake"}),
        leads=True,
        same_as=frozenset(),
        part_of=frozenset(),
        apart_from=frozenset(),
        event="e1",
        own=frozenset({2}),
        above=(),
        voice=None,
        pronouns=frozenset(),
    )
    card = replace(plain, **told)  # type: ignore[arg-type]
    at = Span(card.position, card.position + len(word), card.part)
    return card if "at" in told else replace(card, at=at)


@pytest.fixture(scope="session")
def tables() -> IncidentTables:
    return load_incident_tables()


@pytest.fixture
def make(tables: IncidentTables) -> MakeCard:
    return lambda document, word="shell", **told: card_of(tables, document, word, **told)
