"""Villages are counted as right within 25 km, once as read and once with their names given."""

import pytest

from corpus.villages import Village, Villages
from counterclaim.model.document import Document
from counterclaim.model.reading import PartReading, Reading, Toponym
from counterclaim.model.span import Span
from counterclaim.resolve.places import open_places
from training.villages import measure_villages

HOMS = Village("Talbiseh", "SYR", "Shells fell on Talbiseh near Homs.", 34.84, 36.73, "by hand")
FAR = Village("Talbiseh", "SYR", "Shells fell on Talbiseh near Homs.", 36.84, 36.73, "by hand")


def read_homs_alone(document: Document) -> Reading:
    """
    Shells fell on Talbiseh near [Homs].
    """
    start = document.text.index("Homs")
    toponyms = (Toponym(Span(start, start + 4), 0.9),)
    return Reading((PartReading("text", (), (), (), (), (), toponyms),), (), "by hand")


@pytest.mark.parametrize(("village", "right"), [(HOMS, 100.0), (FAR, 0.0)])
def test_a_name_that_the_reader_misses_is_given(village: Village, right: float) -> None:
    villages = Villages((village,), (("Robotyne", "no point"),))
    figures = measure_villages(villages, read_homs_alone, open_places(), errors=False)
    assert (figures["all"], figures["SYR"]) == (0.0, 0.0)
    assert figures["given, all"] == right
    assert (figures["rows"], figures["left out"]) == (1, 1)
