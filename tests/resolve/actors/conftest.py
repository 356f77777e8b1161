"""The registry that ships, opened once for all tests of it."""

import pytest

from counterclaim.resolve.actors import ActorFinder, load_actor_finder


@pytest.fixture(scope="session")
def finder() -> ActorFinder:
    """The stage with nobody's own actors."""
    found, problems = load_actor_finder()
    assert problems == ()
    return found
