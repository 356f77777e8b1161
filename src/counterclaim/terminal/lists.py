"""The lists below a report: who says what, and what is told to have been done."""

from collections.abc import Iterator, Sequence

from counterclaim.model.attribution import Anonymity, Attribution, Basis, Function
from counterclaim.model.document import Document
from counterclaim.model.event import Event, Participant
from counterclaim.model.factuality import Certainty, Polarity, Status
from counterclaim.model.record import Record
from counterclaim.model.span import Span
from counterclaim.terminal.look import Ink, Look
from counterclaim.terminal.marks import BRACKETS, INKS, Role, superscript
from counterclaim.terminal.runs import Run, make_safe, shorten, width_of, wrap

NOBODY = "nobody named"
UNKNOWN = "unknown"
INDENT = "  "
_USUAL = {
    Function.STATEMENT, Anonymity.NAMED, Basis.UNSTATED, Basis.OFFICIAL,
    Polarity.POSITIVE, Certainty.CERTAIN, Status.HAPPENED,
}  # fmt: skip
_LEAST_CONTENT = 16
_EVENTS = "What is told to be done, and ¹ in which attribution"


def attribution_lines(record: Record, look: Look) -> Iterator[str]:
    """One line for each attribution: source, cue, content, and what is out of the ordinary."""
    if not record.attributions:
        yield INDENT + look.paint("No attribution was found.", Ink.DIM)
    digits = len(str(len(record.attributions)))
    numbers = _numbers(record)
    for number, attribution in enumerate(record.attributions, 1):
        details = " · ".join(_details(attribution, record.document, numbers))
        yield _attribution_line(f"{number:>{digits}}", attribution, details, record.document, look)


def event_lines(record: Record, look: Look) -> Iterator[str]:
    """One line for each event: type and mode, by which word, who to whom, how sure, who says so."""
    if not record.events:
        return
    yield from wrap([Run(_EVENTS, Ink.DIM)], look, INDENT)
    digits = len(str(len(record.events)))
    numbers = _numbers(record)
    for number, event in enumerate(record.events, 1):
        yield _event_line(f"{number:>{digits}}", event, numbers, record.document, look)


def _numbers(record: Record) -> dict[str, int]:
    return {each.id: number for number, each in enumerate(record.attributions, 1)}


def _details(
    attribution: Attribution, document: Document, numbers: dict[str, int]
) -> Iterator[str]:
    """What a reader would not take for granted."""
    voice = attribution.voice
    if voice:
        yield from _unusual(voice.function)
        if voice.polarity is Polarity.NEGATIVE:
            yield "not said"
        if voice.anonymity in {Anonymity.ANONYMOUS, Anonymity.UNATTRIBUTED}:
            yield voice.anonymity.value
        yield from _unusual(voice.basis)
    if attribution.addressee:
        yield f"to {shorten(_words(document, attribution.addressee), _LEAST_CONTENT)}"
    if attribution.parent in numbers:
        yield f"inside {numbers[attribution.parent]}"


def _unusual(*values: Function | Anonymity | Basis | Certainty | Status) -> Iterator[str]:
    return (value.value for value in values if value not in _USUAL)


def _attribution_line(
    number: str, attribution: Attribution, details: str, document: Document, look: Look
) -> str:
    """The content takes what room is left."""
    runs = [Run(f"{INDENT}{number}", Ink.DIM), Run("  ", Ink.PLAIN)]
    third = look.width // 3
    if attribution.source:
        runs.append(_bracketed(document, attribution.source, Role.SOURCE, third))
    else:
        runs.append(Run(NOBODY, Ink.DIM))
    if attribution.cue:
        runs += [Run(" ", Ink.PLAIN), _bracketed(document, attribution.cue, Role.CUE, third)]
    left = look.width - sum(width_of(run.text) for run in runs) - 1
    if attribution.content:
        room = max(_LEAST_CONTENT, left - width_of(details) - 1) if details else left
        content = _bracketed(document, attribution.content, Role.CONTENT, min(left, room))
        runs += [Run(" ", Ink.PLAIN), content]
    return _fit(runs, details, look)


def _event_line(
    number: str, event: Event, numbers: dict[str, int], document: Document, look: Look
) -> str:
    """Those who act and those who are met share what room is left."""
    kind = " ".join((event.type, *event.mode))
    runs = [Run(f"{INDENT}{number}", Ink.DIM), Run(f"  {kind}  ", Ink.HEAD)]
    third = look.width // 3
    runs.append(Run(shorten(_words(document, event.trigger), third), Ink.CUE))
    fact = event.factuality
    said = [] if fact.polarity is Polarity.POSITIVE else ["not so"]
    details = "".join(f"· {each} " for each in [*said, *_unusual(fact.certainty, fact.status)])
    if event.attribution in numbers:
        details += superscript(numbers[event.attribution])
    details = details.rstrip()
    left = look.width - sum(width_of(run.text) for run in runs) - width_of(details) - 7
    recipient = _slot(document, event.recipient) if event.recipient else ""
    room = max(_LEAST_CONTENT, left // 2, left - width_of(recipient))
    actor = shorten(_slot(document, event.actor), room)
    recipient = shorten(recipient, max(_LEAST_CONTENT, left - width_of(actor)))
    runs += [Run(": ", Ink.PLAIN), Run(actor, Ink.SOURCE if event.actor else Ink.DIM)]
    if recipient:
        runs += [Run(" → ", Ink.PLAIN), Run(recipient, Ink.CONTENT)]
    return _fit(runs, details, look)


def _slot(document: Document, participants: Sequence[Participant]) -> str:
    told = [
        ("not " if each.polarity is Polarity.NEGATIVE else "") + _words(document, (each.span,))
        for each in participants
    ]
    return ", ".join(told) or UNKNOWN


def _fit(runs: list[Run], details: str, look: Look) -> str:
    """The runs and the details on one line, what finds no room left out."""
    left, line = look.width, []
    for run in [*runs, Run(" ", Ink.PLAIN), Run(details, Ink.DIM)] if details else runs:
        if left > 0:
            kept = run if width_of(run.text) <= left else Run(shorten(run.text, left), run.ink)
            line.append(kept)
            left -= width_of(run.text)
    return "".join(look.paint(run.text, run.ink) for run in line).rstrip()


def _bracketed(document: Document, spans: tuple[Span, ...], role: Role, width: int) -> Run:
    opening, closing = BRACKETS[role]
    return Run(f"{opening}{shorten(_words(document, spans), width - 2)}{closing}", INKS[role])


def _words(document: Document, spans: Sequence[Span]) -> str:
    return make_safe(" … ".join(document.words_of(span) for span in spans))
