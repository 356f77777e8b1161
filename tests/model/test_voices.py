"""Which attribution is the innermost around some words."""

from hypothesis import given
from hypothesis import strategies as st

from counterclaim.model.attribution import Attribution, Kind
from counterclaim.model.span import Span
from counterclaim.model.voices import Voices
from tests.readings import PLAIN_VOICE


def saying(name: str, *content: tuple[int, int]) -> Attribution:
    pieces = tuple(Span(start, end) for start, end in content)
    return Attribution(name, (), (), pieces, (), None, Kind.INDIRECT, (), PLAIN_VOICE, "by hand")


def test_the_shortest_content_that_holds_all_the_words() -> None:
    outer, middle, beside = saying("a1", (0, 90)), saying("a2", (10, 60)), saying("a3", (70, 80))
    voices = Voices([outer, middle, beside])
    assert voices.innermost([Span(20, 30)]) is middle
    assert voices.innermost([Span(20, 30), Span(62, 65)]) is outer
    assert voices.innermost([Span(20, 30)], but=middle) is outer
    assert voices.innermost([Span(85, 95)]) is None
    assert voices.innermost([Span(20, 30, "title")]) is None
    assert voices.innermost([]) is None


def test_words_between_the_pieces_of_a_content_are_not_in_it() -> None:
    assert Voices([saying("a1", (0, 10), (20, 30))]).innermost([Span(12, 14)]) is None


RANGES = st.tuples(st.integers(0, 40), st.integers(1, 20)).map(lambda p: (p[0], p[0] + p[1]))


@given(contents=st.lists(RANGES, max_size=8), words=RANGES)
def test_found_as_by_looking_at_each(
    contents: list[tuple[int, int]], words: tuple[int, int]
) -> None:
    sayings = [saying(f"a{number}", content) for number, content in enumerate(contents)]
    span = Span(*words)
    around = [
        each
        for each in sayings
        if each.content[0].start <= span.start and span.end <= each.content[0].end
    ]
    found = Voices(sayings).innermost([span])
    assert (found is None) == (not around)
    if found:
        assert length(found) == min(map(length, around))


def length(each: Attribution) -> int:
    return each.content[0].end - each.content[0].start
