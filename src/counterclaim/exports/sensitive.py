"""What people marked as sensitive, and where it stands in a report."""

import re
from collections.abc import Iterator

from counterclaim.exports.names import PrivateNames
from counterclaim.model.record import Record
from counterclaim.model.span import Part, Span

_SHORTEST = 3
_WORD = re.compile(r"\w[\w’'\-]*")


def marked_sensitive(record: Record, sensitive: frozenset[tuple[str, ...]]) -> PrivateNames:
    """The words of what people marked: mentions of entities, claims, and whole documents.

    Each word with a capital of an entity's mention is withheld wherever it stands again.

    Limits: an entity is found where the reading resolved its mentions.
    """
    spans = {*_claims(record, sensitive), *_whole(record, sensitive)}
    words: set[str] = set()
    for entity in record.entities:
        if ("entity", entity.id) in sensitive:
            for mention in entity.mentions:
                spans.add(mention.span)
                words |= _names(record.document.words_of(mention.span))
    spans |= set(_again(record, words))
    return PrivateNames(tuple(sorted(spans)), frozenset(words))


def _claims(record: Record, sensitive: frozenset[tuple[str, ...]]) -> Iterator[Span]:
    for each in record.claims:
        if (record.document.id, each.proposition) in sensitive:
            yield each.span


def _whole(record: Record, sensitive: frozenset[tuple[str, ...]]) -> Iterator[Span]:
    """All of a document's text and title, where the document itself was marked."""
    parts: tuple[Part, ...] = ("text", "title")
    for part in parts if (record.document.id,) in sensitive else ():
        if record.document.part(part):
            yield Span(0, len(record.document.part(part)), part)


def _names(words: str) -> set[str]:
    found = (match[0].removesuffix("’s").removesuffix("'s") for match in _WORD.finditer(words))
    return {each for each in found if len(each) >= _SHORTEST and each[0].isupper()}


def _again(record: Record, words: set[str]) -> Iterator[Span]:
    """Where these words stand elsewhere in title and text."""
    if not words:
        return
    pattern = re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, sorted(words)))})(?!\w)")
    parts: tuple[Part, ...] = ("text", "title")
    for part in parts:
        for match in pattern.finditer(record.document.part(part) or ""):
            yield Span(match.start(), match.end(), part)
