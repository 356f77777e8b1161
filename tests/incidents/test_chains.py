"""Mentions of one report that speak of the same, and what they tell together."""

from dataclasses import replace

from counterclaim.incidents import Card, IncidentTables, keys_of
from counterclaim.incidents.card import Rests, Side
from counterclaim.incidents.chains import chained
from counterclaim.incidents.ties import weigh
from counterclaim.model.incident import Mention
from tests.incidents.conftest import GOMA, SAKE, MakeCard


def later(card: Card, number: int, **told: object) -> Card:
    """The same report's mention of the same happening, so many sentences on."""
    own = replace(
        card,
        mention=Mention(card.mention.document, f"e{number}"),
        event=f"e{number}",
        sentence=number - 1,
        position=20 * number,
        own=frozenset({20 * number}),
        same_as=frozenset({"e1"}),
    )
    return replace(own, **told)  # type: ignore[arg-type]


def test_a_chain_tells_what_one_of_its_mentions_does_not(
    make: MakeCard, tables: IncidentTables
) -> None:
    """Rebels shelled Sake on Saturday. The shelling killed nine."""
    first = make("a")
    second = later(first, 2, spots=(), spots_rest=Rests.PUBLISHED, actors=Side(), noun=True)
    _, found = chained([first, second], tables)
    assert found.chain
    assert (found.spots, found.in_full().spots) == ((), (SAKE,))
    assert found.in_full().actors.entities == {"m23"}


def test_what_a_mention_tells_itself_stays(make: MakeCard, tables: IncidentTables) -> None:
    """Sake was shelled, and the shelling went on in Goma, says another sentence."""
    first = make("a")
    second = later(first, 2, spots=(GOMA,))
    for card in chained([first, second], tables):
        assert card.in_full().spots == card.spots


def test_a_mention_that_stands_alone_has_no_chain(make: MakeCard, tables: IncidentTables) -> None:
    (found,) = chained([make("a")], tables)
    assert found.chain is None
    assert found.in_full() == found


def test_chains_do_not_hang_on_the_order_of_mentions(
    make: MakeCard, tables: IncidentTables
) -> None:
    first = make("a")
    cards = [first, later(first, 2, spots=(), noun=True), later(first, 3, actors=Side())]
    there = {each.mention: each.chain for each in chained(cards, tables)}
    back = {each.mention: each.chain for each in chained(cards[::-1], tables)}
    assert there == back


def test_between_reports_a_chain_keeps_its_vague_mention_apart(
    make: MakeCard, tables: IncidentTables
) -> None:
    """One paper names Goma and, further down, writes “the shelling”; another one names Sake."""
    goma = make("a", spots=(GOMA,))
    vague = later(goma, 2, spots=(), spots_rest=Rests.PUBLISHED)
    _, full = chained([goma, vague], tables)
    assert weigh(full, make("b"), tables).score < weigh(vague, make("b"), tables).score
    assert keys_of(full) > keys_of(vague)
