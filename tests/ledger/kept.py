"""Ledgers of short reports, read by the plain reader."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path

from counterclaim.ledger import By, Ledger, Origin, Taken
from counterclaim.model.document import Document
from counterclaim.model.record import Record
from counterclaim.model.ruling import Target
from counterclaim.pipeline import Tools, read_document
from tests.readings import plain_reader

TOOLS = Tools(plain_reader, lambda _: "en", model="plain")
AMA, BEN = By("Ama Terri"), By("Ben Osei")
WAR = Document("Kirov said Russia bombed Homs.", "war.txt", "War", "Meridian",
               published=date(2015, 9, 30))  # fmt: skip
PEACE = Document("Lavrov said Russia shelled Hama. Petrov said Israel bombed Rastan.", "peace.txt",
                 outlet="Volga", published=date(2015, 10, 1))  # fmt: skip


def read(document: Document, tables: str | None = None) -> Record:
    record = read_document(document, TOOLS)
    return replace(record, tables=tables) if tables else record


def keep(path: Path, *records: Record, raw: bool = True) -> list[Taken]:
    """Takes records in as `counterclaim add` does, with the text's bytes as what they came from."""
    with Ledger.open(path, create=True) as ledger:
        run = ledger.begin_run("Ama")
        taken = []
        for record in records:
            document = record.document
            origin = Origin(document.ref, document.text.encode() if raw else None)
            needed = None if ledger.has(document, "never") else record
            taken.append(ledger.take(run, document, origin, needed))
        return taken


def ledger_of(path: Path, *documents: Document) -> Path:
    """A ledger with these reports, else those of war and of peace."""
    keep(path, *map(read, documents or (WAR, PEACE)))
    return path


def claim(ledger: Ledger, document: Document, name: str = "c1") -> Target:
    (found,) = ledger.review.find(f"{document.id[:12]}/{name}")
    return found


def claims(ledger: Ledger, document: Document) -> Sequence[Target]:
    return ledger.review.find(f"{document.id[:12]}/*")
