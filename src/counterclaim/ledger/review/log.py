"""Putting rulings into the log: one after the other, each upon a state that its author saw."""

import sqlite3
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from counterclaim.ledger.review.addresses import name_of
from counterclaim.ledger.review.known import Known
from counterclaim.ledger.review.rows import head_of, last_on, load_rulings, write_ruling
from counterclaim.model.errors import RulingError
from counterclaim.model.ruling import Draft, Ruling, RulingKind, Target, Words
from counterclaim.review import (
    effective,
    group_by,
    hash_of,
    undone_by,
    words_hash,
    words_text,
)

_WHY_NOT_NEEDED = frozenset({RulingKind.ACCEPT, RulingKind.UNDO})
_GROUPS = frozenset({RulingKind.MERGE, RulingKind.SPLIT, RulingKind.UNDO})


@dataclass(frozen=True, slots=True)
class By:
    """Who makes rulings, and upon what.

    `upon` is the number of the last ruling in the log that this person has seen; None where the
    log was not looked at before, as for a script's only writer. With `force` a ruling is also made
    where a later one on the same stands in the log, and says so.
    """

    who: str
    upon: int | None = None
    force: bool = False


def append(
    connection: sqlite3.Connection,
    drafts: Sequence[Draft],
    by: By,
    at: str,
    salt: Callable[[], str],
) -> tuple[Ruling, ...]:
    """The drafts as rulings, at the end of the log; to be called in a transaction.

    Raises:
        RulingError: nobody is named, a reason is missing, a thing is not in the ledger or sealed,
            or there is a later ruling on it than the author had seen.
    """
    who = by.who.strip()
    if not who:
        raise RulingError("a ruling is made by a named person; say who (--who NAME)")
    number, previous = head_of(connection)
    upon = number if by.upon is None else by.upon
    if not 0 <= upon <= number:
        raise RulingError(
            f"the ruling is made upon ruling {upon}, but the log ends at {number}; "
            "look at the log again"
        )
    known = Known(connection)
    forced = [_check(connection, known, draft, upon, by) for draft in drafts]
    made = []
    for count, draft in enumerate(drafts):
        words = words_text(draft.words, salt())
        bare = Ruling(
            number + count + 1, at, who, draft.kind, number + 1, upon, forced[count], draft.undoes,
            draft.parts, draft.words, words_hash(words), previous, "",
        )  # fmt: skip
        ruling = replace(bare, hash=hash_of(bare))
        write_ruling(connection, ruling, words)
        made.append(ruling)
        previous = ruling.hash
    if any(draft.kind in _GROUPS for draft in drafts):
        _check_groups(connection)
    return tuple(made)


def undo_drafts(rulings: Sequence[Ruling], number: int, why: str, *, batch: bool) -> list[Draft]:
    """Undos of one ruling, or of all that were made at once with it, the last one first.

    Raises:
        RulingError: there is no such ruling, or it is undone.
    """
    by_number = {ruling.number: ruling for ruling in rulings}
    if number not in by_number:
        last = rulings[-1].number if rulings else 0
        raise RulingError(f"there is no ruling {number}; the log ends at {last}")
    chosen = by_number[number]
    taken = [each for each in rulings if each.batch == chosen.batch] if batch else [chosen]
    undone = undone_by(rulings)
    open_ones = [each for each in taken if each.number not in undone]
    if not open_ones:
        undo = undone[number]
        raise RulingError(
            f"ruling {number} is undone by ruling {undo}; undo {undo} to bring it back"
        )
    return [_undo(each, why) for each in reversed(open_ones)]


def _undo(ruling: Ruling, why: str) -> Draft:
    """The undo of a ruling: on the same things."""
    return Draft(RulingKind.UNDO, ruling.parts, Words({}, {}, why), ruling.number)


def _check(connection: sqlite3.Connection, known: Known, draft: Draft, upon: int, by: By) -> bool:
    """Whether a draft needs to be forced.

    Raises:
        RulingError: it cannot be made.
    """
    if draft.kind not in _WHY_NOT_NEEDED and not draft.words.why.strip():
        raise RulingError(f"to {draft.kind} needs a reason; say why (--why WORDS)")
    if not draft.targets:
        raise RulingError(f"to {draft.kind} needs something that it is on")
    forced = False
    for target in draft.targets:
        if draft.kind is not RulingKind.UNDO:
            known.check(target, adding=draft.kind is RulingKind.ADD)
        later = last_on(connection, target)
        if later > upon:
            if not by.force:
                raise RulingError(_later(connection, target, later, upon))
            forced = True
    return forced


def _later(connection: sqlite3.Connection, target: Target, later: int, upon: int) -> str:
    row = connection.execute(
        "SELECT who, kind, at FROM ruling WHERE number = ?", (later,)
    ).fetchone()
    return (
        f"{name_of(target)}: ruling {later} by {row['who']} ({row['kind']}, {row['at']}) came "
        f"after ruling {upon}, upon which this one is made; look again, or force it (--force)"
    )


def _check_groups(connection: sqlite3.Connection) -> None:
    pair = group_by(effective(tuple(load_rulings(connection)))).contradiction()
    if pair:
        one, other = map(name_of, pair)
        raise RulingError(
            f"{one} and {other} would be parted and yet joined through others; "
            "say of all that are joined with them to which part they go"
        )
