"""What two mentions of one report have for and against being of one happening."""

from dataclasses import replace

from counterclaim.incidents import Card, IncidentTables
from counterclaim.incidents.signs import signs_of
from counterclaim.model.incident import Mention
from tests.incidents.conftest import MakeCard


def beside(card: Card, at: int, **told: object) -> Card:
    """Another mention of the same sentence, at another word."""
    own = replace(
        card,
        mention=Mention(card.mention.document, f"e{at}"),
        event=f"e{at}",
        position=at,
        own=frozenset({at}),
    )
    return replace(own, **told)  # type: ignore[arg-type]


def test_a_killing_hangs_on_the_strike_that_did_it(make: MakeCard, tables: IncidentTables) -> None:
    """Rebels shelled the market, killing nine."""
    killing = beside(make("a"), 6, above=((2, "advcl"),))
    found = signs_of(make("a"), killing, tables)
    assert "one hangs on the other: advcl, one report" in found
    assert found == signs_of(killing, make("a"), tables)


def test_two_verbs_may_hang_on_one_word(make: MakeCard, tables: IncidentTables) -> None:
    """He said that rebels had shelled Sake and that the army had left."""
    first = make("a", above=((1, "ccomp"),))
    second = beside(first, 9, above=((1, "conj"),))
    assert "both hang on one word: ccomp and conj, one report" in signs_of(first, second, tables)


def test_a_long_way_up_is_cut(make: MakeCard, tables: IncidentTables) -> None:
    deep = beside(make("a"), 9, above=((8, "obj"), (7, "nmod"), (2, "obl")))
    assert "one hangs on the other: obj of nmod …, one report" in signs_of(make("a"), deep, tables)


def test_mentions_of_two_sentences_do_not_hang_together(
    make: MakeCard, tables: IncidentTables
) -> None:
    other = beside(make("a"), 40, sentence=3, above=((2, "conj"),))
    assert not any("hang" in each for each in signs_of(make("a"), other, tables))


def test_who_says_it_and_pronouns_are_signs(make: MakeCard, tables: IncidentTables) -> None:
    """The mayor said that they came at dusk. They stayed an hour, a neighbour said."""
    they = frozenset({"they"})
    first = make("a", voice="a1", pronouns=they)
    found = signs_of(first, beside(first, 40, sentence=1, voice="a2", pronouns=they), tables)
    assert "said by two, one report" in found
    assert "one pronoun is the subject of both, one report" in found
