"""The gazetteer that ships, opened once."""

import pytest

from counterclaim.model.place import Place
from counterclaim.resolve.places import Resolver, open_places
from tests.places import Locate, marked


@pytest.fixture(scope="session")
def resolver() -> Resolver:
    return open_places()


@pytest.fixture
def locate(resolver: Resolver) -> Locate:
    """A function that gives the places in a report whose names stand in brackets."""

    def places(report: str, outlet: str | None = None) -> list[Place]:
        return list(resolver(*marked(report, outlet)))

    return places
