"""Halves of a corpus: rules are made on one, and the other is only measured.

A document with an even SHA-256 of its id belongs to the half that is looked at while rules are
written; of the other half nothing is looked at but its figures. Ids decide, so that the halves stay
the same when documents come and go.
"""

import hashlib
from typing import Any

PLACE_FOLDS = 2


def looked_at(document_id: str) -> bool:
    """Whether a document belongs to the half on which rules are made."""
    return hashlib.sha256(document_id.encode()).digest()[-1] % 2 == 0


def not_looked_at(rows: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """The rows of a corpus (with `id`) on which no rule was made."""
    return [row for row in rows if not looked_at(str(row["id"]))]


def place_fold_of(text: str) -> int:
    """Which half of GeoWebNews a text belongs to, drawn from its words."""
    return digest_of(text) % PLACE_FOLDS


def digest_of(text: str) -> int:
    """A number drawn from a text's letters and digits, whatever their case and what parts them."""
    letters = "".join(character for character in text.lower() if character.isalnum())
    return int(hashlib.sha256(letters.encode()).hexdigest(), 16)
