"""Sealing: for the safety of people the content goes for good, and the reason stays."""

from dataclasses import replace
from pathlib import Path

import pytest

from counterclaim.ledger import Ledger, Taken, Wanted
from counterclaim.ledger.verify import verify
from counterclaim.model.document import Document
from counterclaim.model.errors import RulingError
from tests.ledger.kept import AMA, BEN, PEACE, WAR, claim, keep, ledger_of, read

WITNESS = replace(
    WAR, text="Zubaydah said Russia bombed Homs.", title="Zubaydah speaks", ref="zubaydah.txt",
    url="https://meridian.example/zubaydah",
)  # fmt: skip


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return ledger_of(tmp_path / "war.ledger", WITNESS, PEACE)


def seal(path: Path) -> None:
    with Ledger.open(path) as ledger:
        ledger.review.correct(BEN, claim(ledger, WITNESS), {"source": "Zubaydah [SYR]"}, "named")
        targets = ledger.review.find(WITNESS.id[:12])
        result = ledger.review.seal(AMA, targets, "a source asked for it")
        assert result.clean


def bytes_of(path: Path) -> bytes:
    return b"".join(each.read_bytes() for each in path.parent.glob(f"{path.name}*"))


def test_the_content_goes_from_every_byte_of_the_file(path: Path) -> None:
    assert b"ubaydah" in bytes_of(path)
    seal(path)
    assert b"ubaydah" not in bytes_of(path)
    with Ledger.open(path, read_only=True) as ledger:
        assert list(ledger.claims(Wanted("zubaydah"))) == []
        assert [each.document.id for each in ledger.records()] == [PEACE.id]
        assert [each.words for each in ledger.claims(Wanted("bombed"))] == ["Israel bombed Rastan"]


def test_hash_reason_and_chain_stay(path: Path) -> None:
    seal(path)
    result = verify(path)
    assert result.faults == ()
    with Ledger.open(path, read_only=True) as ledger:
        corrected, sealed = ledger.review.rulings()
        state = ledger.review.state()
    assert corrected.words is None
    assert sealed.words
    assert sealed.words.why == "a source asked for it"
    assert state[sealed.targets[0]].sealed
    assert sealed.targets[0].document == WITNESS.id


def test_it_is_not_taken_in_again_also_not_from_the_same_bytes(path: Path) -> None:
    seal(path)
    elsewhere = replace(WITNESS, outlet="Volga")
    assert elsewhere.id != WITNESS.id
    assert keep(path, read(WITNESS), read(elsewhere)) == [Taken.SEALED, Taken.SEALED]
    assert b"ubaydah" not in bytes_of(path)
    with Ledger.open(path) as ledger:
        assert ledger.has(WITNESS, "any model")
        with pytest.raises(RulingError, match="is sealed; its content is gone"):
            ledger.review.note(AMA, ledger.review.find(WITNESS.id[:12]), "x")


def test_a_seal_that_is_undone_lets_the_document_in_again(path: Path) -> None:
    seal(path)
    with Ledger.open(path) as ledger:
        ledger.review.undo(AMA, 2, "the source agreed")
    assert verify(path).faults == ()
    assert keep(path, read(WITNESS)) == [Taken.NEW]
    assert verify(path).faults == ()
    with Ledger.open(path) as ledger:
        assert len(list(ledger.claims(Wanted("bombed Homs")))) == 1
        assert ledger.review.undo(BEN, 3).clean  # which seals it again
        assert list(ledger.claims(Wanted("homs"))) == []
    assert b"ubaydah" not in bytes_of(path)
    assert verify(path).faults == ()


def test_where_somebody_reads_the_old_pages_are_told_of(path: Path) -> None:
    with Ledger.open(path, read_only=True) as reader, Ledger.open(path) as ledger:
        claims = reader.claims(Wanted())
        next(claims)
        ledger._connection.execute("PRAGMA busy_timeout = 10")
        result = ledger.review.seal(AMA, ledger.review.find(WITNESS.id[:12]), "asked for")
        assert not result.clean
        assert "somebody is reading it" in result.left
        claims.close()  # type: ignore[attr-defined]
        reader.close()
        assert ledger.review.wipe().clean
    assert b"ubaydah" not in bytes_of(path)


def test_only_documents_are_sealed_and_once(path: Path) -> None:
    told = "only documents can be sealed"
    with Ledger.open(path) as ledger, pytest.raises(RulingError, match=told):
        ledger.review.seal(AMA, [claim(ledger, PEACE)], "why")
    seal(path)
    with Ledger.open(path) as ledger, pytest.raises(RulingError, match="is sealed"):
        ledger.review.seal(AMA, ledger.review.find(WITNESS.id[:12]), "again")


def test_another_document_of_the_same_words_is_not_touched(path: Path) -> None:
    copy = Document(WITNESS.text + " ", "copy.txt")
    keep(path, read(copy))
    seal(path)
    with Ledger.open(path, read_only=True) as ledger:
        assert copy.id in {each.document.id for each in ledger.records()}
