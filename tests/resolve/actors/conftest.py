"""The registry that ships, opened once for all tests of it."""

import pytest

from counterclaim.reading.reader import Reader, load_reader
from counterclaim.resolve.actors import ActorFinder, load_actor_finder


@pytest.fixture(scope="session")
def finder() -> ActorFinder:
    """The stage with nobody's own actors."""
    found, problems = load_actor_finder()
    assert problems == ()
    return found


@pytest.fixture(scope="session")
def reader() -> Reader:
    """The model that is shipped."""
    return load_reader(None, threads=1)
