"""Whether those who watch with people of their own tell in a sentence what these found."""

import re
from datetime import timedelta

from counterclaim.model.comparison import SlotClaim
from counterclaim.model.record import Record
from counterclaim.model.span import Span
from counterclaim.origins.sentences import sentence_of
from counterclaim.origins.tables import OriginTables

_LONG_AGO = timedelta(days=30)
_CORRECTS = re.compile(r"\b(?:earlier|first|previous) (?:version|note|report|entry|edition)\b")
_NOT_CHECKED = re.compile(
    r"\b(?:we|it|staff|team|observers|monitors)\b(?: \w+)? (?:have|has|had|could|can|do|did|does)"
    r"(?:n[’']t| not)(?: yet| been able to)? (?:add|check|confirm|count|see|verify|seen|\w+ed)\b"
    r"|\bcannot (?:check|verify|confirm)\b",
    re.IGNORECASE,
)
_GIVEN = re.compile(
    r"\b(?:showed|shown|sent|gave|given) (?:to )?us\b"
    r"|\b(?!we\b|our\b)[\w’']+ (?:gives|gave|has given|have given|puts|counts) (?:\w+ ){0,4}(?=\d)"
)
_POSSESSED = re.compile(r"(?:[’']s|s[’']) (?P<what>\w+(?: \w+)?)")


def found_itself(claim: SlotClaim, record: Record, tables: OriginTables) -> str | None:
    """Why a watcher's own sentence may not be what its people found; None where nothing says so.

    It speaks of another's report or list, says that it did not check, corrects what it had
    written, or looks back on what was long before.
    """
    span = claim.spans[0]
    sentence = sentence_of(record, span)
    written = record.document.words_of(sentence)
    if _CORRECTS.search(written):
        return "it takes up what it had written before, and not what its people found"
    if _NOT_CHECKED.search(written):
        return "it says that it did not check or count this"
    if _GIVEN.search(written) or _of_another(written, tables):
        return "it speaks of what another one counts or tells"
    if _long_ago(record, sentence):
        return "it looks back on what was long before, and does not say who told of it"
    return None


def _of_another(written: str, tables: OriginTables) -> bool:
    things = (word for match in _POSSESSED.finditer(written) for word in match["what"].split())
    return any(word.lower() in tables.borrowed for word in things)


def _long_ago(record: Record, sentence: Span) -> bool:
    published = record.document.published
    ends = (
        each.interval.end for each in record.times if each.interval and each.span.overlaps(sentence)
    )
    return published is not None and any(end and published - end > _LONG_AGO for end in ends)
