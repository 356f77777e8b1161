"""Whether reports bear out their own headlines."""

import pytest

from counterclaim import Session, open_session
from counterclaim.accounts import headlines_against_bodies
from counterclaim.comparison.headline import load_headline_words

TITLE = "Rebels shoot down government jet over Idlib"
REFUTES = (
    "A video that is said to show rebels shooting down a government jet over Idlib is a hoax. It "
    "was filmed in 2012 in another country, and the story is false."
)
BEARS_OUT = "Rebels shot down a government jet over Idlib on Tuesday. The pilot was killed."


@pytest.fixture(scope="module")
def session() -> Session:
    return open_session()


@pytest.mark.parametrize(("body", "against"), [(REFUTES, 1), (BEARS_OUT, 0)])
def test_a_body_that_refutes_its_headline_is_found(
    session: Session, body: str, against: int
) -> None:
    record = session.read(body, title=TITLE)
    own = {record.document.id: record}
    found = list(headlines_against_bodies(list(own), own, load_headline_words()))
    assert len(found) == against


def test_a_report_without_a_headline_is_passed_over(session: Session) -> None:
    record = session.read(REFUTES)
    own = {record.document.id: record}
    assert not list(headlines_against_bodies(list(own), own, load_headline_words()))
