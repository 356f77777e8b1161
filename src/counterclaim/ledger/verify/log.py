"""The log of rulings: its hash chain, and the words that belong to it."""

import sqlite3
from collections.abc import Iterator

from counterclaim.ledger.review.rows import has_log, load_rulings
from counterclaim.ledger.verify.faults import Fault, Step
from counterclaim.model.ruling import Ruling, RulingKind
from counterclaim.review import broken_links, effective, words_hash

_KEPT = frozenset({RulingKind.SEAL, RulingKind.UNDO})
_SEALING = _KEPT  # an undo of the undo of a seal seals again


def check_log(connection: sqlite3.Connection) -> Iterator[Fault | Step]:
    """Whether the rulings hang together, their words are theirs, and seals were carried out."""
    try:
        rulings = tuple(load_rulings(connection))
        texts = _texts(connection)
        sealed = {row["document"] for row in _sealed(connection)}
    except (sqlite3.DatabaseError, ValueError) as error:
        yield Fault("log", f"cannot be read: {error}")
        return
    for sentence in broken_links(rulings):
        yield Fault("log", sentence)
    sealed_at = _last_seals(rulings)
    for ruling in rulings:
        yield from _words(ruling, texts.get(ruling.number), sealed_at)
        yield Step("ruling")
    seals = (each for each in effective(rulings) if each.kind is RulingKind.SEAL)
    for document in {each.document for seal in seals for each in seal.targets} - sealed:
        yield Fault(f"document {str(document)[:12]}", "a ruling seals it, but it is not sealed")


def check_head(connection: sqlite3.Connection, head: str | None) -> Iterator[Fault]:
    """Whether a ruling has this hash, that was kept elsewhere, or one that begins so."""
    if not head:
        return
    try:
        known = [each.hash for each in load_rulings(connection)]
    except (sqlite3.DatabaseError, ValueError):
        return  # told of by `check_log`
    if not any(each.startswith(head.lower()) for each in known):
        yield Fault("log", f"no ruling has the hash {head}; rulings were taken out or made anew")


def _last_seals(rulings: tuple[Ruling, ...]) -> dict[str | None, int]:
    """The last ruling that ever sealed each document; undone or not, words went with it."""
    return {
        target.document: ruling.number
        for ruling in rulings
        if ruling.kind in _SEALING
        for target in ruling.targets
    }


def _words(ruling: Ruling, text: str | None, sealed_at: dict[str | None, int]) -> Iterator[Fault]:
    where = f"ruling {ruling.number}"
    if text is None:
        later = any(sealed_at.get(each.document, 0) > ruling.number for each in ruling.targets)
        if ruling.kind in _KEPT or not later:
            yield Fault(where, "its words are missing, and nothing that it is on was sealed")
    elif words_hash(text) != ruling.words_hash:
        yield Fault(where, "its words were altered: another hash")


def _texts(connection: sqlite3.Connection) -> dict[int, str]:
    if not has_log(connection):
        return {}
    return dict(map(tuple, connection.execute("SELECT ruling, words FROM ruling_words")))


def _sealed(connection: sqlite3.Connection) -> Iterator[sqlite3.Row]:
    if has_log(connection):
        yield from connection.execute("SELECT document FROM sealed")
