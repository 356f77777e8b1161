"""Whom words mean that point to others, or that stand beside places; reports are docstrings."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date

import pytest

from counterclaim.model.document import Document
from counterclaim.model.entity import Identity
from counterclaim.model.event import Event, Participant
from counterclaim.model.factuality import Certainty, Factuality, Polarity, Status
from counterclaim.model.span import Span
from counterclaim.reading.reader import Reader
from counterclaim.resolve.actors import ActorFinder
from counterclaim.resolve.actors.owning import Owning, owning_words
from tests.readings import sentences_of

SURE = Factuality(Polarity.POSITIVE, Certainty.CERTAIN, Status.HAPPENED)


def identities(
    finder: ActorFinder,
    document: Document,
    actors: Sequence[str],
    places: Mapping[str, str] | None = None,
    day: date = date(2015, 9, 30),
) -> list[Identity]:
    """Whom each of some words means where each acts; `places` have their countries."""

    def at(words: str) -> Span:
        start = document.text.index(words)
        return Span(start, start + len(words))

    events = [
        Event(
            id=f"e{n}", type="ASSAULT", mode=(), context=(), main=True, trigger=(),
            actor=(Participant(at(words), Polarity.POSITIVE, Certainty.CERTAIN),), recipient=(),
            place=(), time=(), counts=(), factuality=SURE, attribution=None, unknown={}, why="",
        )
        for n, words in enumerate(actors, 1)
    ]  # fmt: skip
    lands = {at(words): country for words, country in (places or {}).items()}
    dated = replace(document, published=day)
    found = finder.find(dated, sentences_of(document), (), events, lands)
    answers = [each.actor[0].identity for each in found.events]
    assert all(answers)
    return [each for each in answers if each]


def test_a_court_is_of_the_state_in_which_it_sits(finder: ActorFinder, document: Document) -> None:
    """A court in Taichung sentenced three smugglers on Monday."""
    (who,) = identities(finder, document, ["A court in Taichung"], {"Taichung": "TWN"})
    assert (who.country, who.sector) == ("TWN", ("JUD",))


def test_those_who_merely_stand_somewhere_are_of_no_state(
    finder: ActorFinder, document: Document
) -> None:
    """Teachers in Taichung marched. A court north of Seoul let soldiers near Taichung go."""
    teachers, court, soldiers = identities(
        finder,
        document,
        ["Teachers in Taichung", "A court north of Seoul", "soldiers near Taichung"],
        {"Taichung": "TWN", "Seoul": "KOR"},
    )
    assert [teachers.country, court.country, soldiers.country] == [None, None, None]


def test_a_city_that_sues_is_its_government(finder: ActorFinder, document: Document) -> None:
    """The city of Plovdiv took the mine to court."""
    (who,) = identities(finder, document, ["The city of Plovdiv"], {"Plovdiv": "BGR"})
    assert who.country == "BGR"


def test_two_peoples_together_are_of_neither_state(finder: ActorFinder, document: Document) -> None:
    """British and Iranian negotiators blocked the text in Vienna."""
    (who,) = identities(finder, document, ["British and Iranian negotiators"])
    assert (who.country, who.sector) == (None, ("GOV",))


def test_a_load_bound_for_a_state_is_not_its_own(finder: ActorFinder, document: Document) -> None:
    """Trucks bound for Iraq broke through the barrier."""
    (who,) = identities(finder, document, ["Trucks bound for Iraq"])
    assert who.country is None


def test_a_neighbour_is_another(finder: ActorFinder, document: Document) -> None:
    """Sudan's neighbours closed their borders."""
    (who,) = identities(finder, document, ["Sudan's neighbours"])
    assert who.country is None


def test_some_of_its_soldiers_are_of_the_one_named_before(
    finder: ActorFinder, document: Document
) -> None:
    """Uganda sent troops over the border. Two of its battalions shelled the ridge."""
    _, battalions = identities(finder, document, ["Uganda", "Two of its battalions"])
    assert (battalions.country, battalions.sector) == ("UGA", ("MIL",))


def test_the_groups_police_are_those_of_the_one_group(
    finder: ActorFinder, document: Document
) -> None:
    """The Houthis took the town. The group's police searched houses."""
    _, police = identities(finder, document, ["The Houthis", "The group's police"])
    assert police.country == "YEM"


def test_several_of_one_state_give_the_state(finder: ActorFinder, document: Document) -> None:
    """
    Iceland's parliament met Iceland's foreign ministry.
    Its speaker threatened to leave.
    """
    *_, who = identities(
        finder, document, ["Iceland's parliament", "Iceland's foreign ministry", "Its speaker"]
    )
    assert who.country == "ISL"


def test_a_name_that_no_table_knows_is_who_the_words_beside_it_say(
    finder: ActorFinder, document: Document
) -> None:
    """
    Orla Fenn, the Australian envoy to the talks, stormed out.
    Outside Ms Fenn hit a guard.
    """
    first, again = identities(finder, document, ["Orla Fenn", "Ms Fenn"])
    assert (first.entity, first.country) == (None, "AUS")
    assert (again.entity, again.country) == (None, "AUS")


def test_a_command_that_no_table_knows_may_fight_in_anothers_land(
    finder: ActorFinder, document: Document
) -> None:
    """We took Verrettes on Monday, then Petite Rivière and the road to Liancourt."""
    places = {"Verrettes": "HTI", "Petite Rivière": "HTI", "Liancourt": "HTI"}
    own = replace(document, outlet="Joint Command of the Lower River")
    (who,) = identities(finder, own, ["We"], places)
    assert who.country is None


@pytest.mark.parametrize(
    ("phrase", "owning"),
    [
        ("its soldiers", Owning("its", pronoun="it")),
        ("seven of their own drivers", Owning("their", pronoun="they")),
        ("a fighter of ours", Owning("ours", pronoun="we")),
        ("the movement's leaders", Owning("the movement", noun="movement")),
        ("leaders of the alliance", Owning("the alliance", noun="alliance")),
        ("soldiers", None),
        ("its neighbour’s troops", None),
    ],
)
def test_words_that_point_to_an_owner(phrase: str, owning: Owning | None) -> None:
    assert owning_words(phrase) == owning


def persons_behind(finder: ActorFinder, reader: Reader, document: Document) -> dict[str, str]:
    """The persons whom "his" and "her" in a report mean, by the words with a number."""
    dated = replace(document, published=date(2015, 9, 30))
    found = finder.find(dated, reader(dated), (), ())
    return {
        dated.words_of(mention.span): entity.name
        for entity in found.entities
        for mention in entity.mentions
        if dated.words_of(mention.span) in {"his", "her"}
    }


def test_his_is_the_only_person_named_before(
    finder: ActorFinder, reader: Reader, document: Document
) -> None:
    """Syrian leader Bashar Assad spoke. France says backing his army is best."""
    assert persons_behind(finder, reader, document) == {"his": "Bashar al-Assad"}


def test_his_is_nobodys_after_two_men(
    finder: ActorFinder, reader: Reader, document: Document
) -> None:
    """Vladimir Putin met Bashar Assad in Moscow. France says backing his army is best."""
    assert persons_behind(finder, reader, document) == {}


def test_his_is_no_army(finder: ActorFinder, reader: Reader, document: Document) -> None:
    """A French colonel came. His men stood at the gate, and his driver slept."""
    assert persons_behind(finder, reader, document) == {}
