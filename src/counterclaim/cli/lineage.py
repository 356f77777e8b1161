"""The command that shows who took what from whom: `lineage`."""

import json
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING, NoReturn

import click

from counterclaim.cli.catching_up import settle_lineage
from counterclaim.cli.options import FAILURE

if TYPE_CHECKING:
    from counterclaim.ledger import Ledger
    from counterclaim.model.document import Document
    from counterclaim.model.lineage import Descent
    from counterclaim.model.quotations import Quoted, TracedQuotation

_SHORT = 8  # characters of a document's id that people see
_TITLE = 60  # of a title or first words, before they are cut for people
_SHOWN = 400  # characters of a passage
_HOW = {
    "copy": "copied from",
    "partial": "has parts of",
    "spun": "reworded from",
    "rewrite": "told after",
    "credit": "credits",
}


@click.command(name="lineage")
@click.argument("ledger", type=click.Path(path_type=Path), metavar="LEDGER")
@click.argument("document", required=False, metavar="[DOCUMENT]")
@click.option("--json", "as_json", is_flag=True, help="Print JSON, one object a line.")
def lineage_command(ledger: Path, document: str | None, as_json: bool) -> None:
    """Print who took text from whom among the reports of LEDGER, and what each finding rests on.

    Of DOCUMENT, an id, how one begins, or the path or address it was given by, also the words on
    both sides, what others took from it, and its quotations with what became of their words.
    """
    from counterclaim.ledger import Ledger  # noqa: PLC0415
    from counterclaim.model.errors import CounterclaimError  # noqa: PLC0415

    try:
        with Ledger.open(ledger) as kept:
            settle_lineage(kept)
            wanted = _document(kept, document) if document else None
            name = wanted.id if wanted else None
            descents = kept.descents(name)
            quotations = kept.quotations(name) if name else ()
            show = _json_lines if as_json else _lines
            for line in show(kept, descents, quotations, wanted):
                _echo(line)
    except CounterclaimError as error:
        _fail(str(error))
    click.echo(_summary(descents, quotations), err=True)


def _document(kept: "Ledger", named: str) -> "Document":
    found = kept.documents(named)
    if len(found) != 1:
        what = f"{len(found)} documents" if found else "none"
        _fail(
            f"{named!r}: expected a document by its id, how one begins, its path or address, "
            f"found {what}; `counterclaim lineage LEDGER` lists some"
        )
    return found[0]


def _lines(
    kept: "Ledger",
    descents: Sequence["Descent"],
    quotations: Sequence["TracedQuotation"],
    wanted: "Document | None",
) -> Iterator[str]:
    """For people: under each taker those it has something from."""
    if wanted and not descents and not quotations:
        yield f"{_title(wanted)}\n    nothing taken, and nothing taken from it"
    for taker in dict.fromkeys(each.taker for each in descents):
        document = kept.document(taker)
        yield _title(document)
        for each in descents:
            if each.taker == taker:
                yield from _descent(kept, document, each, whole=wanted is not None)
    for traced in quotations:
        yield from _quotation(kept, traced)


def _descent(
    kept: "Ledger", taker: "Document", descent: "Descent", *, whole: bool
) -> Iterator[str]:
    how = _HOW[descent.kind.value]
    if not isinstance(descent.giver, str):
        yield f"    {how} {descent.giver.name}: {descent.rests}"
        return
    giver = kept.document(descent.giver)
    if descent.direction.value == "unknown":
        how = "shares words with, which way is not known,"
    yield f"    {how} {_title(giver)}: {descent.rests}"
    for passage in descent.passages if whole else ():
        yield f"        “{_cut(taker.words_of(passage.taken))}”"
        if passage.given:
            yield f"        ← “{_cut(giver.words_of(passage.given))}”"


def _quotation(kept: "Ledger", traced: "TracedQuotation") -> Iterator[str]:
    speaker = f", said by {traced.speaker}" if traced.speaker else ""
    yield f"quotation “{_said(kept, traced.original)}”{speaker}"
    yield f"    {_title(kept.document(traced.original.document))}: {traced.why_original}"
    for copy in traced.copies:
        changed = "; ".join(_change(each.old, each.new) for each in copy.changes)
        yield f"    {_title(kept.document(copy.at.document))}: {changed or 'the same words'}"
        if changed:
            yield f"        “{_said(kept, copy.at)}”"
        yield f"        {copy.rests}"


def _change(old: str | None, new: str | None) -> str:
    if old is None:
        return f"put in “{new}”"
    return f"“{old}” became “{new}”" if new else f"left out “{old}”"


def _said(kept: "Ledger", at: "Quoted") -> str:
    document = kept.document(at.document)
    return " … ".join(document.words_of(span) for span in at.spans)


def _title(document: "Document") -> str:
    words = " ".join((document.title or document.text).split())
    cut = words[:_TITLE] + ("…" if len(words) > _TITLE else "")
    day = document.published.isoformat() if document.published else "no day"
    return f"{document.id[:_SHORT]}  {document.outlet or 'unknown outlet'}, {day}, “{cut}”"


def _cut(words: str) -> str:
    plain = " ".join(words.split())
    return plain[:_SHOWN] + ("…" if len(plain) > _SHOWN else "")


def _json_lines(
    kept: "Ledger",
    descents: Sequence["Descent"],
    quotations: Sequence["TracedQuotation"],
    _wanted: "Document | None",
) -> Iterator[str]:
    """One object for each descent, with the words of its passages, and for each quotation."""
    for each in descents:
        taker = kept.document(each.taker)
        giver = kept.document(each.giver) if isinstance(each.giver, str) else None
        told = {"what": "descent", **asdict(each)}
        for passage, given in zip(each.passages, told["passages"], strict=True):
            given["taken"]["text"] = taker.words_of(passage.taken)
            if giver and passage.given:
                given["given"]["text"] = giver.words_of(passage.given)
        yield json.dumps(told, ensure_ascii=False)
    for traced in quotations:
        told = {"what": "quotation", **asdict(traced)}
        told["original"]["text"] = _said(kept, traced.original)
        for copy, given in zip(traced.copies, told["copies"], strict=True):
            given["at"]["text"] = _said(kept, copy.at)
        yield json.dumps(told, ensure_ascii=False)


def _summary(descents: Sequence["Descent"], quotations: Sequence["TracedQuotation"]) -> str:
    kinds = Counter(each.kind.value for each in descents)
    named = ", ".join(f"{count} {kind}" for kind, count in sorted(kinds.items()))
    told = f"{_of(len(descents), 'descent')}{f': {named}' if named else ''}"
    return f"{told}; {_of(len(quotations), 'quotation')} traced" if quotations else told


def _of(count: int, noun: str) -> str:
    return f"{count} {noun}" if count == 1 else f"{count} {noun}s"


def _echo(line: str) -> None:
    from counterclaim.terminal import make_safe  # noqa: PLC0415

    click.echo("\n".join(make_safe(each) for each in line.split("\n")))


def _fail(message: str) -> "NoReturn":
    click.echo(f"counterclaim: {message}", err=True)
    raise SystemExit(FAILURE)
