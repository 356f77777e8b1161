"""A run that is killed at any moment has lost nothing that it reported as saved."""

import os
import random
import signal
import sqlite3
import subprocess
import sys
import time
from contextlib import closing
from pathlib import Path

import pytest

from counterclaim.ledger import Ledger, Wanted
from counterclaim.ledger.verify import verify

DOCUMENTS = 250
KILLS = int(os.environ.get("COUNTERCLAIM_KILLS", "8"))  # 200 take some minutes
# Reports what it has saved, one name a line, each line at once.
CHILD = """
import sys
from benchmarks.synthetic import reports
from counterclaim.ingest import Given
from counterclaim.ledger import Ledger, made_by
from counterclaim.ledger.taking import take_all

count = int(sys.argv[2])
records = {each.document.id: each for each in reports(count + 20)}  # some are one document
records = dict(list(records.items())[:count])


class Reader:
    made_by = made_by(next(iter(records.values())))

    def try_read(self, document):
        return records[document.id]


given = (Given(each.document, each.document.text.encode()) for each in records.values())
with Ledger.open(sys.argv[1], create=True) as ledger:
    for ref, _ in take_all(ledger, given, Reader()):
        print(ref, flush=True)
"""

LOST = (
    "SELECT document FROM newest EXCEPT SELECT document FROM deck",
    "SELECT id FROM card EXCEPT SELECT card.id FROM card JOIN incident ON incident.id = incident",
    "SELECT id FROM incident EXCEPT SELECT incident FROM card",
)


def run(path: Path, seconds: float | None) -> list[str]:
    """What a run reported as saved before it was killed after so many seconds, or ended."""
    command = [sys.executable, "-c", CHILD, str(path), str(DOCUMENTS)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as child:  # noqa: S603
        assert child.stdout
        lines = [child.stdout.readline()]  # it has begun
        if seconds is not None:
            time.sleep(seconds)
            child.send_signal(signal.SIGKILL)
        lines += child.stdout.readlines()
    return [line.strip() for line in lines if line.endswith("\n")]


def saved(path: Path) -> set[str]:
    without = "SELECT count(*) FROM document WHERE id NOT IN (SELECT document FROM reading)"
    with closing(sqlite3.connect(path)) as connection:
        assert connection.execute("PRAGMA integrity_check").fetchone() == ("ok",)
        assert connection.execute("PRAGMA foreign_key_check").fetchall() == []
        assert connection.execute(without).fetchone() == (0,)
        for query in LOST:
            assert connection.execute(query).fetchall() == [], query
        return {row[0] for row in connection.execute("SELECT DISTINCT ref FROM taken")}


def saved_as_read(path: Path) -> set[str]:
    """The documents that a reader finds, who may not put the file in order first."""
    with Ledger.open(path, read_only=True) as ledger:
        found = {each.ref for each in ledger.collected()}
        assert len({each.document for each in ledger.claims(Wanted())}) == len(found)
        return found


@pytest.mark.skipif(sys.platform == "win32", reason="needs SIGKILL")
def test_nothing_that_was_reported_as_saved_is_lost(tmp_path: Path) -> None:
    path, chance = tmp_path / "war.ledger", random.Random(7)  # noqa: S311
    for _ in range(KILLS):
        told = run(path, chance.uniform(0, 0.25))
        assert told
        assert set(told) <= saved_as_read(path)
        assert set(told) <= saved(path)
        if len(saved(path)) == DOCUMENTS:
            path.unlink()  # the next run begins anew
    assert len(run(path, None)) == DOCUMENTS
    assert len(saved(path)) == DOCUMENTS
    assert verify(path).faults == ()
    with Ledger.open(path, read_only=True) as ledger:
        assert sum(1 for _ in ledger.records()) == DOCUMENTS
        assert ledger.shelf().kept().shared
