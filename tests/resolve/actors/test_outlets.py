"""Whom the name of an outlet means, and whose voice it is."""

from datetime import date

import pytest

from counterclaim.model.document import Document
from counterclaim.model.reading import Reading
from counterclaim.resolve.actors import ActorFinder

NOTHING_READ = Reading((), (), "")


def side_of(finder: ActorFinder, outlet: str | None, year: int) -> str | None:
    document = Document("Twelve were killed.", outlet=outlet, published=date(year, 5, 5))
    whose = finder.outlet(document, NOTHING_READ)
    return whose.party if whose else None


@pytest.mark.parametrize(
    ("outlet", "year", "side"),
    [
        ("Defence Ministry of the Russian Federation", 2015, "RUS"),
        ("Philippine Coast Guard, public affairs", 2023, "PHL"),
        ("The Northern Courier", 2015, None),
        (None, 2015, None),
    ],
)
def test_an_offices_texts_are_its_sides(
    finder: ActorFinder, outlet: str | None, year: int, side: str | None
) -> None:
    assert side_of(finder, outlet, year) == side
