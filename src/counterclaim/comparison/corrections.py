"""Whether a later text takes an earlier version back, and puts another in its place."""

import re
from collections.abc import Mapping

from counterclaim.comparison.findings import Finding, both
from counterclaim.comparison.numbers import NUMBERS
from counterclaim.comparison.tables import ComparisonTables
from counterclaim.comparison.told import Said, Told, sentence_at
from counterclaim.model.comparison import Verdict
from counterclaim.model.record import Record

_LAST = re.compile(r"[^.!?]*[.!?”]*\s*$")
_FIRST = re.compile(r"\s*[^.!?]*")


def corrects(
    a: Said, b: Said, records: Mapping[str, Record], tables: ComparisonTables
) -> Finding | None:
    """That one of two versions corrects the other, by words of correction beside it.

    The words must stand in or beside the sentence of the one that is put right, and name the value
    of the other, or be in a report of the same outlet or by the same voice. The later one corrects.
    """
    for one, other, turned in ((a, b, False), (b, a, True)):
        for each in other.told:
            if one.first and each.moment and each.moment < one.first:
                continue
            cue = _cue(each, records, tables)
            if cue and (_about(one, each, records) or _own_number(one, each, tables)):
                why = f"“{cue}” takes the other back: {both(one, other)}"
                return Finding(Verdict.CORRECTED, why, turned)
    return None


def _own_number(one: Said, told: Told, tables: ComparisonTables) -> bool:
    """Whether a number is put right in its own sentence by who had given the other one before."""
    if one.version.slot not in NUMBERS or not tables.corrections.search(told.sentence.lower()):
        return False
    return any(
        each.voice.same_as(told.voice)
        or (each.voice.own and each.voice.outlet == told.voice.outlet)
        for each in one.told
    )


def _cue(told: Told, records: Mapping[str, Record], tables: ComparisonTables) -> str | None:
    found = tables.corrections.search(_beside(told, records).lower())
    return found[0] if found else None


def _beside(told: Told, records: Mapping[str, Record]) -> str:
    """The sentence of a claim, the one before it and the one after it, in its paragraph."""
    record, span = records[told.claim.document], told.claim.spans[0]
    text = record.document.part(span.part)
    own = sentence_at(record, span)
    start = text.rfind("\n\n", 0, own.start) + 1
    end = text.find("\n\n", own.end)
    before = [text[start : own.start].rstrip()] if own.start > start else []
    after = text[own.end : end if end >= 0 else len(text)]
    sides = [_LAST.search(each) for each in before]
    first = _FIRST.match(after)
    return " ".join(
        [
            *(found[0] for found in sides if found),
            text[own.start : own.end],
            first[0] if first else "",
        ]
    )


def _about(one: Said, told: Told, records: Mapping[str, Record]) -> bool:
    """Whether what stands beside a correction speaks of the other version."""
    beside = set(re.findall(r"\w+", _beside(told, records).lower()))
    for each in one.told:
        if each.claim.document == told.claim.document and not each.voice.same_as(told.voice):
            continue
        telling = {form for form in each.forms if len(form) > 3 or form.isdigit()}
        telling -= set(told.forms)
        outlet = each.voice.outlet is not None and each.voice.outlet == told.voice.outlet
        if telling and telling <= beside:
            return True
        if telling & beside and (outlet or each.voice.same_as(told.voice)):
            return True
    return False
