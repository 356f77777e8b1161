"""Rulings of a ledger by what they are on in the newest readings."""

from pathlib import Path

import pytest

from counterclaim.ledger import Ledger
from counterclaim.model.ruling import Target, Thing
from tests.ledger.kept import AMA, BEN, PEACE, WAR, claim, keep, ledger_of, read


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return ledger_of(tmp_path / "war.ledger")


def test_a_ruling_follows_its_words_into_a_new_reading(path: Path) -> None:
    with Ledger.open(path) as ledger:
        ledger.review.reject(AMA, [claim(ledger, WAR)], "no such raid")
    keep(path, read(WAR, tables="newer"))
    with Ledger.open(path) as ledger:
        found = ledger.review.decisions()
    ((document, _),) = found.rejected
    assert document == WAR.id
    assert not found.unfitting


def test_an_added_claim_names_its_incident(path: Path) -> None:
    with Ledger.open(path) as ledger:
        ledger.review.add(
            BEN, WAR.id, "bombed Homs", {"kind": "count", "what": "killed", "low": "3"}, "heard",
            "71d0",
        )  # fmt: skip
        (added,) = ledger.review.decisions().added
    assert (added.name, added.incident, added.slots["low"]) == ("h1", "71d0", "3")


def test_what_is_on_a_sealed_document_fits_nothing(path: Path) -> None:
    with Ledger.open(path) as ledger:
        ledger.review.accept(AMA, [claim(ledger, PEACE)])
        ledger.review.seal(AMA, [Target(Thing.DOCUMENT, document=PEACE.id)], "for safety")
        found = ledger.review.decisions()
    assert [each.why for each in found.unfitting] == ["the content of its document is gone"]


def test_nobody_ruled_and_nothing_is_looked_up(path: Path) -> None:
    with Ledger.open(path) as ledger:
        assert ledger.decided_shelf() is None
        assert not ledger.review.decisions()
