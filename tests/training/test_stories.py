"""Which bodies tell one story, and which half a story belongs to."""

from hypothesis import given
from hypothesis import strategies as st

from training.stories import drawn_for_tuning, stories_of

IDS = st.sampled_from([str(number) for number in range(12)])
TIED = st.lists(st.tuples(st.sampled_from("ABCDEF"), IDS), max_size=20)


def test_bodies_under_one_headline_tell_one_story() -> None:
    """
    "Rebels shell hospital" stands over bodies 1 and 2, "Hospital shelled" over 2 and 3.
    """
    tied = [("Rebels shell hospital", "1"), ("Rebels shell hospital", "2")]
    tied += [("Hospital shelled", "2"), ("Hospital shelled", "3")]
    stories = stories_of(tied, ["3", "2", "1", "4"])
    assert stories == {"1": "1", "2": "1", "3": "1", "4": "4"}


@given(TIED, st.randoms())
def test_order_changes_nothing(tied: list[tuple[str, str]], chance: object) -> None:
    bodies = [str(number) for number in range(12)]
    mixed = list(tied)
    chance.shuffle(mixed)  # type: ignore[attr-defined]
    assert stories_of(tied, bodies) == stories_of(mixed, bodies[::-1])


@given(TIED)
def test_no_story_stands_in_both_halves(tied: list[tuple[str, str]]) -> None:
    stories = stories_of(tied, [str(number) for number in range(12)])
    tuning = drawn_for_tuning(stories)
    for headline, body in tied:
        others = [other for title, other in tied if title == headline]
        assert all((other in tuning) == (body in tuning) for other in others)
