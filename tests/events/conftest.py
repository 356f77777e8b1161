"""The model that is shipped, for its trees."""

import pytest

from counterclaim.reading.reader import Reader, load_reader


@pytest.fixture(scope="session")
def reader() -> Reader:
    return load_reader(None, threads=1)
