"""What stands on words is found by where they stand, as by looking at each one."""

from hypothesis import given
from hypothesis import strategies as st

from counterclaim.model.span import Span
from counterclaim.model.standing import Standing

SPANS = st.builds(
    lambda start, length, part: Span(start, start + length, part),
    st.integers(0, 30),
    st.integers(1, 12),
    st.sampled_from(["text", "title"]),
)


@given(st.lists(SPANS), SPANS)
def test_all_that_touch_and_no_others(spans: list[Span], words: Span) -> None:
    standing = Standing((span, number) for number, span in enumerate(spans))
    found = sorted(number for _, number in standing.touching(words))
    assert found == [number for number, span in enumerate(spans) if span.overlaps(words)]
    assert standing.touches(words) == bool(found)
    inside = [number for _, number in standing.within(words)]
    assert sorted(inside) == [number for number in found if spans[number].start >= words.start]
