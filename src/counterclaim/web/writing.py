"""What people decide in the browser: one ruling, or one batch, a request.

A request is a POST of JSON to `/rulings`; the answer has the rulings that were made and the number
at which the log stands then. What cannot be done is said in one sentence under `error`.
"""

from collections.abc import Callable, Mapping, Sequence
from typing import Literal

import msgspec
from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from counterclaim.ledger import By, Ledger, Review
from counterclaim.model.errors import CounterclaimError, RulingError
from counterclaim.model.ruling import Ruling, Target
from counterclaim.review import shipped_scale
from counterclaim.web.desk import Desk

LARGEST = 1_000_000  # bytes of a request

Kind = Literal[
    "accept", "reject", "correct", "note", "add", "merge", "split", "assess", "sensitive", "undo"
]  # fmt: skip


class Wish(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A ruling that somebody wants to make.

    `on` are things as the command line writes them (`3fa2b81c/c3`), `parts` those of a split.
    `upon` is the number of the last ruling that this person had seen, `force` makes it although
    there is a later one on the same. `values` are slots and their values, null for unknown; `words`
    those on which a claim is added. `number` is the ruling that is taken back, `batch` all that
    were made with it.
    """

    kind: Kind
    who: str
    upon: int
    on: list[str] = []
    parts: list[list[str]] = []
    why: str = ""
    values: dict[str, str | None] = {}
    words: str = ""
    grade: str = ""
    standard: str = ""
    number: int = 0
    batch: bool = False
    force: bool = False


def ruling_route(desk: Desk) -> Route:
    """The address to which rulings are sent."""

    async def decide(request: Request) -> Response:
        body = bytearray()
        async for piece in request.stream():
            body += piece
            if len(body) > LARGEST:
                return _answer({"error": f"expected at most {LARGEST:,} bytes, found more"}, 413)
        return await run_in_threadpool(_decide, desk, bytes(body))

    return Route("/rulings", decide, methods=["POST"])


def _decide(desk: Desk, body: bytes) -> Response:
    try:
        wish = msgspec.json.decode(body, type=Wish)
        with desk.writing() as ledger:
            made = _made(ledger, wish)
            number, _ = ledger.review.head()
    except msgspec.DecodeError as error:
        return _answer({"error": f"expected a ruling as JSON: {error}"}, 400)
    except RulingError as error:
        return _answer({"error": str(error)}, 409)
    except CounterclaimError as error:
        return _answer({"error": str(error)}, 503)
    told = [{"number": each.number, "kind": each.kind, "who": each.who} for each in made]
    return _answer({"rulings": told, "head": number}, 200)


def _made(ledger: Ledger, wish: Wish) -> Sequence[Ruling]:
    """The rulings that a wish makes.

    Raises:
        RulingError: it cannot be made.
    """
    review, by = ledger.review, By(wish.who, wish.upon, wish.force)
    if wish.kind == "undo":
        return review.undo(by, wish.number, wish.why, batch=wish.batch).rulings
    if wish.kind == "split":
        return review.split(by, [_targets(review, part) for part in wish.parts], wish.why)
    targets = _targets(review, wish.on)
    if wish.kind in _ALONE and len(targets) != 1:
        raise RulingError(f"to {wish.kind} is decided one by one; found {len(targets)} things")
    return _WAYS[wish.kind](review, by, targets, wish)


_ALONE = frozenset({"accept", "correct", "assess", "add"})
_Way = Callable[[Review, By, Sequence[Target], Wish], Sequence[Ruling]]
_WAYS: Mapping[str, _Way] = {
    "accept": lambda review, by, on, wish: review.accept(by, on, wish.why),
    "reject": lambda review, by, on, wish: review.reject(by, on, wish.why),
    "correct": lambda review, by, on, wish: review.correct(by, on[0], wish.values, wish.why),
    "note": lambda review, by, on, wish: review.note(by, on, wish.why),
    "merge": lambda review, by, on, wish: review.merge(by, on, wish.why),
    "sensitive": lambda review, by, on, wish: review.sensitive(by, on, wish.why),
    "assess": lambda review, by, on, wish: review.assess(
        by, on[0], wish.grade, shipped_scale(), wish.standard, wish.why
    ),
    "add": lambda review, by, on, wish: review.add(
        by, on[0].document or "", wish.words, wish.values, wish.why
    ),
}


def _targets(review: Review, written: Sequence[str]) -> list[Target]:
    """What was written, as targets, each once."""
    found = [target for each in written for target in review.find(each)]
    if not found:
        raise RulingError("expected what the ruling is on, found nothing")
    return list(dict.fromkeys(found))


def _answer(data: object, status: int) -> Response:
    return Response(msgspec.json.encode(data), status, media_type="application/json")
