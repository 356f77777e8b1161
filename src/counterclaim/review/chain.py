"""The hash chain of rulings: each carries the hash of the one before.

A ruling's words are hashed apart, with a salt, and only their hash is part of the chain: so words
on a sealed document can go, the chain still holds, and nobody can find them out by trying.
"""

import json
from collections.abc import Iterable, Iterator, Sequence
from hashlib import sha256

from counterclaim.model.contract import Json
from counterclaim.model.ruling import Ruling, Target, Words

FIRST = "0" * 64  # what stands before the first ruling


def words_text(words: Words, salt: str) -> str:
    """A ruling's words as they are hashed and kept: JSON with sorted keys."""
    return _canonical(
        {"after": words.after, "before": words.before, "salt": salt, "why": words.why}
    )


def read_words(text: str) -> Words:
    """The words that were written.

    Raises:
        ValueError: these are no words of a ruling.
    """
    given = json.loads(text)
    try:
        return Words(given["before"], given["after"], given["why"])
    except (KeyError, TypeError) as error:
        raise ValueError(f"expected the words of a ruling, but {error!r}") from error


def words_hash(text: str) -> str:
    """The SHA-256 of a ruling's words with their salt."""
    return sha256(text.encode()).hexdigest()


def hash_of(ruling: Ruling) -> str:
    """The SHA-256 of everything in a ruling but its words, of which the hash is in it."""
    chained = {
        "previous": ruling.previous,
        "number": ruling.number,
        "at": ruling.at,
        "who": ruling.who,
        "kind": ruling.kind,
        "batch": ruling.batch,
        "upon": ruling.upon,
        "forced": ruling.forced,
        "undoes": ruling.undoes,
        "parts": [[_target(each) for each in part] for part in ruling.parts],
        "words": ruling.words_hash,
    }
    return sha256(_canonical(chained).encode()).hexdigest()


def broken_links(rulings: Iterable[Ruling]) -> Iterator[str]:
    """A sentence for each place where rulings, in their order, do not hang together."""
    expected, previous = 1, FIRST
    for ruling in rulings:
        if ruling.number != expected:
            yield (
                f"ruling {ruling.number}: expected number {expected}; one was taken out or put in"
            )
        elif ruling.previous != previous:
            yield f"ruling {ruling.number}: does not follow the ruling before it in the hash chain"
        if ruling.hash != hash_of(ruling):
            yield f"ruling {ruling.number}: was altered; its content has another hash"
        expected, previous = ruling.number + 1, ruling.hash


def _target(target: Target) -> Sequence[str | None]:
    return (target.thing, target.name, target.document, target.reading, target.slot)


def _canonical(given: Json) -> str:
    return json.dumps(given, ensure_ascii=True, sort_keys=True, separators=(",", ":"))
