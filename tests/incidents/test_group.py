"""From mentions and ties to incidents."""

from dataclasses import replace
from datetime import timedelta

from hypothesis import given
from hypothesis import strategies as st

from counterclaim.incidents import Card, group, load_incident_tables, ties_of
from counterclaim.incidents.card import Days, Rests, Side
from counterclaim.model.incident import Level, Mention, Sureness, Tie
from tests.incidents.conftest import DAY, GOMA, SAKE, card_of, on

TABLES = load_incident_tables()
WORDS = ("shell", "fire", "attack", "kill", "meet", "withdraw")


@st.composite
def many_cards(draw: st.DrawFn) -> list[Card]:
    """Up to eight mentions in up to four reports, of six acts, two towns and three days."""
    found = []
    for number in range(draw(st.integers(1, 8))):
        document = draw(st.sampled_from("abcd"))
        card = card_of(
            TABLES,
            document,
            draw(st.sampled_from(WORDS)),
            sentence=number,
            position=number * 10,
            event=f"e{number}",
            spots=draw(st.sampled_from([(SAKE,), (GOMA,), ()])),
            days=on(DAY + timedelta(draw(st.integers(0, 2)))),
            new=draw(st.booleans()),
            many=draw(st.booleans()),
            actors=draw(st.sampled_from([Side(), card_of(TABLES, "a").actors])),
        )
        found.append(replace(card, mention=Mention(document, f"e{number}")))
    return found


@given(many_cards(), st.randoms())
def test_the_order_of_documents_never_matters(cards: list[Card], chance: st.DataObject) -> None:
    mixed = list(cards)
    chance.shuffle(mixed)  # type: ignore[attr-defined]
    ties = ties_of(cards, TABLES)
    assert ties_of(mixed, TABLES) == ties
    assert group(mixed, tuple(reversed(ties)), TABLES) == group(cards, ties, TABLES)


@given(many_cards())
def test_a_possible_tie_never_joins(cards: list[Card]) -> None:
    ties = [replace(each, sureness=Sureness.POSSIBLE) for each in ties_of(cards, TABLES)]
    found = group(cards, ties, TABLES)
    assert all(len(each.mentions) == 1 for each in found)
    maybe = {frozenset((each.id, other)) for each in found for other in each.maybe}
    assert len(maybe) == len(ties)


@given(many_cards())
def test_every_mention_is_in_one_incident_with_its_reasons(cards: list[Card]) -> None:
    found = group(cards, ties_of(cards, TABLES), TABLES)
    assert sorted(m for each in found for m in each.mentions) == sorted(c.mention for c in cards)
    ids = {each.id for each in found}
    for each in found:
        inside = set(each.mentions)
        joining = [tie for tie in each.ties if {tie.one, tie.other} <= inside]
        assert len(joining) == len(inside) - 1
        assert all(tie.sureness is Sureness.CERTAIN and tie.why for tie in joining)
        assert each.part_of is None or each.part_of in ids - {each.id}


def test_a_vague_mention_does_not_join_two_towns() -> None:
    """Goma and Sake are shelled months apart; a third paper writes only of "an attack"."""
    sake = card_of(TABLES, "a")
    far = DAY - timedelta(90)
    goma = card_of(
        TABLES, "b", spots=(GOMA,), days=on(far), published=far, topic=frozenset({"goma"}),
        names=frozenset({"goma"}), words=frozenset({"goma", "camp"}), nouns=frozenset({"camp"}),
    )  # fmt: skip
    vague = card_of(TABLES, "c", "attack", spots=(), days=(), published=None)
    ties = [
        Tie(min(a.mention, vague.mention), max(a.mention, vague.mention), Sureness.CERTAIN, "said")
        for a in (sake, goma)
    ]
    found = group([sake, goma, vague], ties, TABLES)
    assert not any({sake.mention, goma.mention} <= set(each.mentions) for each in found)


def test_a_happening_has_the_place_and_day_that_most_give() -> None:
    cards = [card_of(TABLES, each) for each in "abc"]
    (found,) = group(cards, ties_of(cards, TABLES), TABLES)
    assert (found.place, found.country, found.since) == ("Sake", "COD", DAY)
    assert (found.type, found.level) == ("ASSAULT heavy-weapons", Level.ACT)


def test_a_day_that_no_text_gives_is_unknown() -> None:
    card = card_of(TABLES, "a", days_rest=Rests.PUBLISHED, spots=())
    (found,) = group([card], [], TABLES)
    assert (found.since, found.until, found.place) == (None, None, None)


def test_a_towns_shelling_is_part_of_the_months_shellings() -> None:
    """The M23 shelled Sake on Saturday; its attacks on the town began in April."""
    act = card_of(TABLES, "a")
    month = (Days(DAY - timedelta(30), DAY + timedelta(2)),)
    series = replace(
        card_of(TABLES, "a", "attack", many=True, days=month, sentence=5, position=50),
        mention=Mention("a", "e2"),
        event="e2",
    )
    found = {each.level: each for each in group([act, series], [], TABLES)}
    assert found[Level.ACT].part_of == found[Level.CAMPAIGN].id
    assert found[Level.CAMPAIGN].part_of is None
