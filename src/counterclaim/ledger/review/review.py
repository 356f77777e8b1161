"""What reviewers can do in a ledger."""

import secrets
import sqlite3
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from counterclaim.ledger.connection import explained, transaction
from counterclaim.ledger.review.addresses import find_targets
from counterclaim.ledger.review.drafts import (
    added,
    answered,
    assessed,
    corrections,
    grouped,
    noted,
)
from counterclaim.ledger.review.known import Known
from counterclaim.ledger.review.listing import ClaimInReview, Listed, list_claims
from counterclaim.ledger.review.log import By, append, undo_drafts
from counterclaim.ledger.review.rows import head_of, load_rulings
from counterclaim.ledger.review.sealing import settle, wipe
from counterclaim.model.decided import Decisions
from counterclaim.model.errors import LedgerError, RulingError
from counterclaim.model.ruling import Draft, Reviewed, Ruling, RulingKind, Target, Thing, Words
from counterclaim.review import Change, Facts, Grouping, Scale, changes, effective, group_by, replay

Salt = Callable[[], str]


@dataclass(frozen=True, slots=True)
class Sealing:
    """What sealing came to.

    `clean`: nothing of the content lies in the file or beside it any more. Where it is false,
    `left` says why, and `Review.wipe` is to be called again.
    """

    rulings: tuple[Ruling, ...]
    clean: bool
    left: str = ""


def fresh_salt() -> str:
    """16 bytes that nobody can guess, in hexadecimal digits."""
    return secrets.token_hex(16)


class Review:
    """The log of rulings of an open ledger, and the state that follows from it.

    All that makes rulings takes who makes them and upon what (`By`), writes one transaction, and
    gives the rulings made. Each raises `RulingError` where one cannot be made, and `LedgerError`
    where the file cannot be written; then nothing is.
    """

    def __init__(
        self,
        path: Path,
        connection: sqlite3.Connection,
        now: Callable[[], str],
        salt: Salt = fresh_salt,
    ) -> None:
        self._path = path
        self._connection = connection
        self._now = now
        self._salt = salt

    # What is there.

    def head(self) -> tuple[int, str]:
        """Number and hash of the last ruling; 0 and 64 zeros in an empty log.

        A hash that is kept elsewhere shows later that nothing before it was altered or taken out.
        """
        with explained(self._path):
            return head_of(self._connection)

    def rulings(self) -> tuple[Ruling, ...]:
        """All rulings, the oldest first; none in one before version 3 that is only read.

        Raises:
            LedgerError: the log is damaged.
        """
        with explained(self._path):
            try:
                return tuple(load_rulings(self._connection))
            except ValueError as error:
                raise LedgerError(
                    f"{self._path}: the log of rulings is damaged ({error}); `counterclaim verify` "
                    "says how far"
                ) from error

    def state(self) -> Mapping[Target, Reviewed]:
        """How each thing stands on which there is a ruling."""
        return replay(self.rulings())

    def grouping(self) -> Grouping:
        """What people joined and parted: events of incidents, and voices of origins."""
        return group_by(effective(self.rulings()))

    def decisions(self) -> Decisions:
        """The rulings in force by what they are on in the newest readings, for accounts."""
        from counterclaim.decisions import decisions_of  # noqa: PLC0415  (start-up)

        rulings = self.rulings()
        with explained(self._path):
            return decisions_of(rulings, Known(self._connection))

    def claims(self, wanted: Listed | None = None) -> Iterator[ClaimInReview]:
        """Claims of the newest readings with how they stand."""
        with explained(self._path):
            yield from list_claims(self._connection, self.rulings(), wanted or Listed())

    def seen(self, target: Target) -> Reviewed:
        """How one thing stands; a claim also by rulings on the same one of an older reading."""
        if target.thing is Thing.CLAIM:
            for claim in self.claims(Listed(target.document)):
                if claim.target == target:
                    return claim.seen
        return self.state().get(target) or Reviewed(target)

    def find(self, written: str, reading: str | None = None) -> list[Target]:
        """What somebody wrote (`3fa2b81c/c3`), as targets; `docs/review.md` has the forms."""
        with explained(self._path):
            return find_targets(Known(self._connection), written, reading)

    def facts(self, target: Target) -> Facts:
        """The slots of a claim as the machine read them."""
        with explained(self._path):
            return Known(self._connection).facts(target)

    def readings(self, document: str) -> list[str]:
        """What made each reading of a document (by its hash), the oldest first."""
        with explained(self._path):
            return Known(self._connection).readings(document)

    def changes(
        self, document: str, old: str | None = None, new: str | None = None
    ) -> tuple[Change, ...]:
        """Claims that went, came or differ between two readings of a document.

        Args:
            document: its hash.
            old: what made the one reading; the one before the newest if not given.
            new: what made the other; the newest if not given.
        """
        with explained(self._path):
            known = Known(self._connection)
            readings = known.readings(document)
            if old is None and len(readings) < 2:
                raise RulingError(f"document {document[:12]} was read once; nothing changed")
            earlier, _ = known.record(document, old or readings[-2])
            later, _ = known.record(document, new)
        return changes(earlier, later)

    # What people decide.

    def accept(self, by: By, targets: Sequence[Target], why: str = "") -> tuple[Ruling, ...]:
        """Each is right as it was read."""
        return self._answer(by, RulingKind.ACCEPT, targets, why)

    def reject(self, by: By, targets: Sequence[Target], why: str) -> tuple[Ruling, ...]:
        """Each is wrong, and not to be used."""
        return self._answer(by, RulingKind.REJECT, targets, why)

    def correct(
        self, by: By, target: Target, values: Mapping[str, str | None], why: str
    ) -> tuple[Ruling, ...]:
        """Slots of a claim have other values; None says that the value is unknown."""
        return self._rule(by, lambda known: corrections(known, self.state(), target, values, why))

    def note(self, by: By, targets: Sequence[Target], text: str) -> tuple[Ruling, ...]:
        """Words left on each."""
        return self._rule(by, lambda _: noted(targets, text))

    def merge(self, by: By, targets: Sequence[Target], why: str) -> tuple[Ruling, ...]:
        """All are one: events one incident, incidents one, voices one origin."""
        return self._rule(by, lambda _: grouped(RulingKind.MERGE, [targets], why))

    def split(self, by: By, parts: Sequence[Sequence[Target]], why: str) -> tuple[Ruling, ...]:
        """What is in one part is not one with what is in another."""
        return self._rule(by, lambda _: grouped(RulingKind.SPLIT, parts, why))

    def assess(
        self, by: By, target: Target, grade: str, scale: Scale, standard: str, why: str
    ) -> tuple[Ruling, ...]:
        """A graded finding by the person who is named, under a named standard."""
        return self._rule(by, lambda _: assessed(target, grade, scale, standard, why))

    def sensitive(self, by: By, targets: Sequence[Target], why: str) -> tuple[Ruling, ...]:
        """Each is to be left out or made unrecognizable where it is shown to others."""
        return self._answer(by, RulingKind.SENSITIVE, targets, why)

    def add(
        self,
        by: By,
        document: str,
        words: str,
        values: Mapping[str, str | None],
        why: str,
        incident: str | None = None,
    ) -> tuple[Ruling, ...]:
        """A claim that was not read: of which kind, with which slots, on which words.

        Args:
            by: who adds it.
            document: the hash of the document.
            words: words that stand in its text (or title) once.
            values: `kind` (event, control, relation, count, statement) and slots.
            why: the reason.
            incident: the id of the incident of which it speaks, where that is known.
        """
        return self._rule(by, lambda known: added(known, head_of(self._connection)[0], document,
                                                  words, values, why, incident))  # fmt: skip

    def add_thing(self, by: By, target: Target, words: Words) -> tuple[Ruling, ...]:
        """An incident, a comparison or an entity that a person puts up; `words.after` says what."""
        if target.document is not None:
            raise RulingError("claims are added by their words; see `Review.add`")
        return self._rule(by, lambda _: [Draft(RulingKind.ADD, ((target,),), words)])

    def seal(self, by: By, documents: Sequence[Target], why: str) -> Sealing:
        """The content of documents goes for good; hash, outlet, day and this reason stay.

        `why` stays readable: it should name nobody. Copies of the ledger keep what they have.
        """
        if any(each.thing is not Thing.DOCUMENT for each in documents):
            raise RulingError("only documents can be sealed; give their hashes")
        return self._clean(self._answer(by, RulingKind.SEAL, documents, why))

    def undo(self, by: By, number: int, why: str = "", *, batch: bool = False) -> Sealing:
        """Takes a ruling back, or all that were made at once with it; an undo too.

        The undo of a seal gives no content back: the document may be taken in again.
        """
        made, emptied = self._rule_and_settle(
            by, lambda _: undo_drafts(self.rulings(), number, why, batch=batch)
        )
        return self._clean(made) if emptied else Sealing(made, clean=True)

    def wipe(self) -> Sealing:
        """Writes the file anew, so that nothing of what was sealed lies in its gaps."""
        return self._clean(())

    def _answer(
        self, by: By, kind: RulingKind, targets: Sequence[Target], why: str
    ) -> tuple[Ruling, ...]:
        return self._rule(by, lambda _: answered(kind, self.state(), targets, why))

    def _rule(self, by: By, draft: Callable[[Known], Sequence[Draft]]) -> tuple[Ruling, ...]:
        return self._rule_and_settle(by, draft)[0]

    def _rule_and_settle(
        self, by: By, draft: Callable[[Known], Sequence[Draft]]
    ) -> tuple[tuple[Ruling, ...], bool]:
        """Puts drafts on the present state into the log; and whether documents were emptied."""
        with explained(self._path), transaction(self._connection):
            drafts = draft(Known(self._connection))
            made = append(self._connection, drafts, by, self._now(), self._salt)
            seals = {RulingKind.SEAL, RulingKind.UNDO} & {each.kind for each in made}
            return made, bool(seals and settle(self._connection, self.rulings()))

    def _clean(self, made: tuple[Ruling, ...]) -> Sealing:
        try:
            with explained(self._path):
                if wipe(self._connection):
                    return Sealing(made, clean=True)
        except LedgerError as error:
            return Sealing(made, False, str(error))
        return Sealing(
            made, False, f"{self._path}: somebody is reading it, and old pages lie beside it"
        )
