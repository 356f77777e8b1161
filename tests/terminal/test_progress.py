"""The line that says how far a long run is."""

from collections.abc import Iterator
from io import StringIO

from counterclaim.terminal import Progress


def seconds(*times: float) -> Iterator[float]:
    yield from times


def drawn(expected: int | None, *times: float) -> str:
    stream, clock = StringIO(), seconds(*times)
    progress = Progress(stream, lambda: next(clock), shown=True, expected=expected)
    for _ in times[1:]:
        progress.count(failed=False)
    return stream.getvalue()


def test_short_runs_say_nothing() -> None:
    assert drawn(10, 0, 0.5, 1) == ""


def test_the_time_left_follows_from_the_speed_so_far() -> None:
    assert drawn(14, 0, 2, 4).endswith("read 2, failed 0, 0.5 a second, of 14, about 24 s left")
    assert drawn(602, 0, 2, 4).endswith("of 602, about 20 min left")


def test_no_time_is_told_where_the_number_is_not_known_or_passed() -> None:
    assert drawn(None, 0, 4).endswith("read 1, failed 0, 0.2 a second")
    assert drawn(1, 0, 4, 8).endswith("read 2, failed 0, 0.2 a second")
