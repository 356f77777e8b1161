"""Reports into a ledger, one after another: what is there already is not read again."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Protocol

from counterclaim.ledger.ledger import Ledger, Origin, Taken
from counterclaim.model.collected import Collected
from counterclaim.model.document import Document
from counterclaim.model.problem import Problem
from counterclaim.model.record import Record


class GivenLike(Protocol):
    """A document with the bytes that it was made from."""

    @property
    def document(self) -> Document: ...

    @property
    def raw(self) -> bytes: ...

    @property
    def collected(self) -> Collected | None: ...


class Reads(Protocol):
    """What reads documents, and says with which model and tables."""

    @property
    def made_by(self) -> str: ...

    def try_read(self, document: Document) -> Record | Problem: ...


@dataclass(frozen=True, slots=True)
class Kept:
    """What taking a document in came to, and what was odd in it."""

    taken: Taken
    problems: tuple[Problem, ...] = ()


def take_all(
    ledger: Ledger, given: Iterable[GivenLike | Problem], reader: Reads, who: str | None = None
) -> Iterator[tuple[str, Kept | Problem]]:
    """Takes documents in, each with its own transaction, and says of each what it came to.

    When a document is told of, it is on the disk.

    Args:
        ledger: open for writing.
        given: documents with their bytes, and problems of inputs that gave none.
        reader: what reads them.
        who: who collected them, as that person is to be named.
    """
    run = ledger.begin_run(who)
    for each in given:
        if isinstance(each, Problem):
            yield each.ref, each
            continue
        document = each.document
        origin = Origin(document.ref, each.raw, each.collected)
        if ledger.has(document, reader.made_by):
            yield document.ref, Kept(ledger.take(run, document, origin, None))
            continue
        record = reader.try_read(document)
        if isinstance(record, Problem):
            yield document.ref, record
            continue
        yield document.ref, Kept(ledger.take(run, record.document, origin, record), record.problems)
