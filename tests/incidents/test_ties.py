"""Whether two mentions speak of one happening."""

from dataclasses import replace
from datetime import timedelta

from counterclaim.incidents import IncidentTables, keys_of, tie_of
from counterclaim.incidents.card import Rests, Side
from counterclaim.incidents.ties import weigh
from counterclaim.model.incident import Mention, Sureness
from tests.incidents.conftest import DAY, GOMA, MakeCard, on


def test_two_papers_tell_one_shelling(make: MakeCard, tables: IncidentTables) -> None:
    """Two papers write that rebels shelled the market of Sake on Saturday."""
    tie = tie_of(make("a"), make("b"), tables)
    assert tie
    assert tie.sureness is Sureness.CERTAIN
    assert "same word" in tie.why


def test_a_tie_is_the_same_whichever_came_first(make: MakeCard, tables: IncidentTables) -> None:
    one, other = make("a"), make("b", "fire", actors=Side(), published=None)
    assert tie_of(one, other, tables) == tie_of(other, one, tables)
    assert weigh(one, other, tables) == weigh(other, one, tables)


def test_another_town_on_another_day_is_apart(make: MakeCard, tables: IncidentTables) -> None:
    """The one paper tells of Sake in May, the other of Goma in February."""
    far = DAY - timedelta(90)
    other = make("b", spots=(GOMA,), days=on(far), published=far)
    assert weigh(make("a"), other, tables).score < weigh(make("a"), make("b"), tables).score
    tie = tie_of(make("a"), other, tables)
    assert tie is None or tie.sureness is Sureness.POSSIBLE


def test_place_and_day_alone_are_no_certain_tie(make: MakeCard, tables: IncidentTables) -> None:
    """A meeting and a shelling on one day in one town."""
    nobody: frozenset[str] = frozenset()
    meeting = make(
        "b", "meet", type="CONSULT", mode=(), actors=Side(), nouns=nobody, topic=nobody,
        words=frozenset({"meet", "elder"}), leads=False,
    )  # fmt: skip
    tie = tie_of(make("a"), meeting, tables)
    assert tie is None or tie.sureness is Sureness.POSSIBLE


def test_what_is_told_as_another_one_weighs_against(make: MakeCard, tables: IncidentTables) -> None:
    """“Hours later another blast rocked the same town.”"""
    plain, second = make("b", "blast"), make("b", "blast", new=True)
    assert weigh(make("a"), second, tables).score < weigh(make("a"), plain, tables).score


def test_a_mention_is_not_tied_to_itself(make: MakeCard, tables: IncidentTables) -> None:
    assert tie_of(make("a"), make("a"), tables) is None


def test_links_within_a_report_speak(make: MakeCard, tables: IncidentTables) -> None:
    """What the words of one report tie as one act."""
    later = make("a", "attack", sentence=3, position=40, event="e2")
    later = replace(later, mention=Mention("a", "e2"))
    tied = replace(later, same_as=frozenset({"e1"}))
    assert weigh(make("a"), tied, tables).score > weigh(make("a"), later, tables).score


def test_mentions_of_one_day_and_town_share_a_key(make: MakeCard) -> None:
    eve = make("b", days=on(DAY - timedelta(1)))
    assert keys_of(make("a")) & keys_of(eve)


def test_mentions_without_anything_in_common_share_none(make: MakeCard) -> None:
    nobody: frozenset[str] = frozenset()
    far = on(DAY - timedelta(90))
    other = make(
        "b", spots=(GOMA,), days=far, actors=Side(), names=nobody, lead_names=frozenset({"goma"})
    )
    assert not keys_of(make("a")) & keys_of(other)


def test_what_a_report_begins_with_leads_to_its_vague_mentions(make: MakeCard) -> None:
    """“Shells hit Sake”, the title says; “nobody helped us”, a man in the text."""
    nobody: frozenset[str] = frozenset()
    vague = make("b", "help", spots=(), actors=Side(), names=nobody)
    assert keys_of(make("a")) & keys_of(vague)
    other = make("b", "help", spots=(), actors=Side(), names=nobody, lead_names=nobody)
    assert not keys_of(make("a")) & keys_of(other)


def test_a_mention_without_a_day_still_has_keys(make: MakeCard) -> None:
    assert len(keys_of(make("a", days=(), days_rest=Rests.PUBLISHED))) > 1
