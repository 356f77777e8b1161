"""CSV and Parquet: no formulas, no bare perpetrators, the words beside every span."""

import csv
import io
import sys
from datetime import date
from pathlib import Path

import duckdb
import pytest

from counterclaim.exports import Discretion, show_all
from counterclaim.exports.csv_file import LONGEST_CELL, safe_cell, write_claims_csv
from counterclaim.exports.lines import COLUMNS
from counterclaim.exports.parquet import write_claims_parquet
from counterclaim.model.document import Document
from counterclaim.model.errors import ExportError
from counterclaim.model.record import Record
from tests.exports.made import act, ministry_record, nurse_record, record_of

BARE = Discretion()


def rows_of(*records: Record, discretion: Discretion = BARE) -> list[dict[str, str]]:
    out = io.BytesIO()
    number = write_claims_csv(out, show_all(records, discretion))
    rows = list(csv.DictReader(io.StringIO(out.getvalue().decode(), newline="")))
    assert len(rows) == number
    return rows


def test_an_actor_is_suspected_according_to_somebody() -> None:
    (row,) = rows_of(nurse_record(), discretion=Discretion(private=True))
    assert row["suspected_actor"] == (
        "“Russian jets” (RUS MIL), suspected, according to “Nadia Haddad” "
        "(Northern Courier, 2015-09-30)"
    )
    assert (row["place"], row["country"], row["lat"]) == ("Talbiseh", "SYR", "34.8")
    assert (row["first_day"], row["day_after"]) == ("2015-09-30", "2015-10-01")
    assert (row["number_low"], row["number_high"], row["victims"]) == ("36", "", "civilian")
    text = nurse_record().document.text
    assert text[int(row["start"]) : int(row["end"])] == row["quote"] == "bombed"
    assert row["decided_by"] == "machine"
    assert not {"actor", "perpetrator", "who"} & set(COLUMNS)


def test_one_who_is_said_not_to_have_acted_is_not_suspected() -> None:
    denial, died = rows_of(ministry_record())
    assert (
        "said not to have done so, according to “The defence ministry”"
        in (denial["suspected_actor"])
    )
    assert denial["polarity"] == "negative"
    assert died["suspected_actor"] == ""


@pytest.mark.parametrize("begin", ["=", "+", "-", "@", "\t", "\r", "\n", "＝"])
def test_no_cell_is_a_formula(begin: str) -> None:
    hostile = f"{begin}HYPERLINK(1)"
    assert safe_cell(hostile).startswith("'")
    record = record_of(Document("War.", outlet=hostile, title=hostile, published=date(2020, 1, 1)),
                       events=(act("War.", "e1", "War", None),))  # fmt: skip
    (row,) = rows_of(record)
    for cell in row.values():
        assert not cell.startswith(("=", "+", "-", "@", "\t", "\r"))


def test_numbers_stay_numbers_and_long_cells_say_that_they_were_cut() -> None:
    assert safe_cell(-33.9) == "-33.9"
    assert safe_cell(None) == ""
    cut = safe_cell("x" * 1_000_000)
    assert len(cut) < LONGEST_CELL + 40
    assert cut.endswith("… [cut: 1,000,000 characters]")
    assert safe_cell("a\u202eb") == "a\ufffdb"


def test_parquet_has_the_same_with_types(tmp_path: Path) -> None:
    path = tmp_path / "claims.parquet"
    records = (nurse_record(), ministry_record())
    with path.open("wb") as out:
        assert write_claims_parquet(out, show_all(records, BARE)) == 3
    with duckdb.connect(":memory:") as database:
        names = [row[0] for row in database.execute("DESCRIBE FROM read_parquet(?)",
                                                    [str(path)]).fetchall()]  # fmt: skip
        first = database.execute(
            "SELECT published, lat, start, quote, number_high FROM read_parquet(?)", [str(path)]
        ).fetchone()
    assert tuple(names) == COLUMNS
    start = nurse_record().document.text.index("bombed")
    assert first == (date(2015, 9, 30), 34.8, start, "bombed", None)


def test_without_duckdb_there_is_one_clear_sentence(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "duckdb", None)
    with pytest.raises(ExportError, match="needs the package duckdb, which is not installed"):
        write_claims_parquet(io.BytesIO(), ())
