"""What a program cannot know a reviewer can say: one morgue, or two voices held apart."""

import pytest

from counterclaim.model.comparison import Origins, Rule
from counterclaim.model.decided import Mark, VoiceName, VoicesRuled
from counterclaim.model.record import Record
from counterclaim.model.ruling import RulingKind
from tests.origins.conftest import CountThem, Tell, Who

MORGUE = Mark(4, RulingKind.MERGE, "Ama Terri", "2026-11-23", "joined", "one morgue")
APART = Mark(5, RulingKind.SPLIT, "Ama Terri", "2026-11-23", "held apart", "she met both")


def ruled(
    one: Record, other: Record, mark: Mark, slot: str | None = None, name: str | None = "a1"
) -> VoicesRuled:
    together = mark.kind is RulingKind.MERGE
    names = VoiceName(one.document.id, name), VoiceName(other.document.id, name)
    return VoicesRuled(names[0], names[1], slot, together, mark)


@pytest.fixture
def ministries(tell: Tell) -> tuple[Record, Record]:
    """
    Two ministries that fight each other both tell of 27 dead.
    """
    one = tell("Meridian", "[The northern ministry] said {27 were killed}.",
               {"The northern ministry": Who("NOR")}, ("NOR", "SOU"))  # fmt: skip
    other = tell("Volga", "[The southern ministry] said {27 were killed}.",
                 {"The southern ministry": Who("SOU")})  # fmt: skip
    return one, other


def interval(found: Origins) -> tuple[int, int]:
    return found.low, found.high


def test_voices_that_a_person_joins_are_one_origin(
    count: CountThem, ministries: tuple[Record, Record]
) -> None:
    assert interval(count("27", *ministries)) == (2, 2)
    found = count("27", *ministries, ruled=[ruled(*ministries, MORGUE)])
    assert interval(found) == (1, 1)
    (grounds,) = found.merges
    assert grounds.rule is Rule.RULING
    assert "Ama Terri" in grounds.why
    assert "one morgue" in grounds.why


def test_a_ruling_for_another_point_changes_nothing(
    count: CountThem, ministries: tuple[Record, Record]
) -> None:
    found = count("27", *ministries, ruled=[ruled(*ministries, MORGUE, "injured")])
    assert interval(found) == (2, 2)
    found = count("27", *ministries, ruled=[ruled(*ministries, MORGUE, "killed")])
    assert interval(found) == (1, 1)


@pytest.fixture
def residents(tell: Tell) -> tuple[Record, Record]:
    """
    Two papers each quote the city council.
    """
    return (
        tell("Meridian", "[The city council] said {27 were killed}."),
        tell("Volga", "[The city council] said {27 were killed}."),
    )


def test_voices_that_a_person_holds_apart_are_two(
    count: CountThem, residents: tuple[Record, Record]
) -> None:
    assert interval(count("27", *residents)) == (1, 1)
    found = count("27", *residents, ruled=[ruled(*residents, APART)])
    assert interval(found) == (2, 2)
    assert not found.merges
    assert "she met both" in found.notes[0]


def test_an_own_voice_that_a_person_holds_apart_is_an_origin(count: CountThem, tell: Tell) -> None:
    papers = tell("Meridian", "27 were killed."), tell("Volga", "27 were killed.")
    assert interval(count("27", *papers)) == (0, 2)
    found = count("27", *papers, ruled=[ruled(*papers, APART, name=None)])
    assert interval(found) == (2, 2)
