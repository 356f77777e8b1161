"""Claims with how they stand in review."""

import sqlite3
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from counterclaim.ledger.review.addresses import name_of
from counterclaim.ledger.review.known import Known
from counterclaim.model.contract import Json
from counterclaim.model.ruling import Answer, Reviewed, Ruling, Target, Thing
from counterclaim.review import Facts, replay, same_names

_ROWS = (
    "SELECT hash, made_by, claim.name, claim.kind, words, document.outlet, "
    "document.published FROM claim "
    "JOIN newest ON newest.reading = claim.reading JOIN reading ON reading.id = newest.reading "
    "JOIN document ON document.id = newest.document "
    "WHERE hash = coalesce(?, hash) "
    "ORDER BY document.published IS NULL, document.published, document.id, claim.id"
)


@dataclass(frozen=True, slots=True)
class ClaimInReview:
    """One claim as reviewers see it.

    `address` is how it is written on the command line. `seen` is how it stands; its target is of an
    older reading where the rulings were made on that one. `stays` is false of a claim of an older
    reading that the newest has not: what was ruled on it is to be looked at again.
    """

    address: str
    target: Target
    outlet: str | None
    published: str | None
    kind: str
    words: str
    seen: Reviewed
    stays: bool = True


@dataclass(frozen=True, slots=True)
class Listed:
    """Which claims are listed; None does not matter. `left_behind`: those that do not stay."""

    document: str | None = None
    answer: Answer | None = None
    left_behind: bool = False


def list_claims(
    connection: sqlite3.Connection, rulings: Sequence[Ruling], wanted: Listed
) -> Iterator[ClaimInReview]:
    """The claims that are wanted, by day of publication; those that people added come last."""
    state = replay(rulings)
    known = Known(connection)
    carried, lost = _carry(known, state)
    behind = (_left_behind(known, state[target]) for target in lost)
    newest = _claims(connection, state, carried, wanted.document)
    for claim in behind if wanted.left_behind else newest:
        if wanted.document and claim.target.document != wanted.document:
            continue
        if wanted.answer in (None, claim.seen.answer):
            yield claim


def _claims(
    connection: sqlite3.Connection,
    state: Mapping[Target, Reviewed],
    carried: Mapping[Target, Reviewed],
    document: str | None,
) -> Iterator[ClaimInReview]:
    for row in connection.execute(_ROWS, (document,)):
        target = Target(Thing.CLAIM, row["name"], row["hash"], row["made_by"])
        seen = state.get(target) or carried.get(target) or Reviewed(target)
        yield ClaimInReview(
            name_of(target), target, row["outlet"], row["published"], row["kind"], row["words"],
            seen,
        )  # fmt: skip
    for target, seen in state.items():
        if target.thing is Thing.CLAIM and seen.added is not None:
            yield _added(target, seen, seen.added)


def _added(target: Target, seen: Reviewed, added: Json) -> ClaimInReview:
    slots = added.get("slots")
    kind = str(slots.get("kind")) if isinstance(slots, dict) else "statement"
    return ClaimInReview(name_of(target), target, None, None, kind, str(added.get("text")), seen)


def _left_behind(known: Known, seen: Reviewed) -> ClaimInReview:
    target = seen.target
    record, claim = known.claim(target)
    document = record.document
    published = document.published.isoformat() if document.published else None
    return ClaimInReview(
        name_of(target), target, document.outlet, published, "claim",
        document.words_of(claim.span), seen, stays=False,
    )  # fmt: skip


def _carry(
    known: Known, state: Mapping[Target, Reviewed]
) -> tuple[dict[Target, Reviewed], list[Target]]:
    """Claims of newest readings that older ones have too, as ruled on there; and those left behind.

    Of several older readings the last one that was ruled on counts.
    """
    documents: dict[str, dict[str, list[Target]]] = {}
    for target, seen in state.items():
        if target.thing is Thing.CLAIM and target.document and target.reading and _ruled(seen):
            readings = documents.setdefault(target.document, {})
            readings.setdefault(target.reading, []).append(target)
    carried: dict[Target, Reviewed] = {}
    lost: list[Target] = []
    for document, targets in documents.items():
        order = known.readings(document)
        if not order:
            continue  # sealed
        record, newest = known.record(document)
        for reading in (each for each in order if each != newest and each in targets):
            names = same_names(known.record(document, reading)[0], record)
            for target in targets[reading]:
                if target.name in names:
                    carried[replace(target, name=names[target.name], reading=newest)] = state[
                        target
                    ]
                else:
                    lost.append(target)
    return carried, lost


def _ruled(seen: Reviewed) -> bool:
    """Whether any ruling on it is in force."""
    return seen != Reviewed(seen.target, rulings=seen.rulings)


def corrected(facts: Facts, seen: Reviewed) -> Facts:
    """The slots of a claim with what people corrected in the place of what the machine read."""
    return {**facts, **{each.slot: each.value for each in seen.corrections}}
