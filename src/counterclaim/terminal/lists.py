"""The list below a report: every voice, and what is told on it."""

from collections.abc import Iterator

from counterclaim.describe import Said, Told, decisions_of, make_safe, quote, tell
from counterclaim.model.record import Record
from counterclaim.terminal.look import Ink, Look
from counterclaim.terminal.marks import BRACKETS, INKS, Role
from counterclaim.terminal.runs import Run, shorten, width_of, wrap

NOBODY = "nobody named"
UNKNOWN = "unknown"
INDENT = "  "
_OWN = "The report itself, naming no source"
_LEAST_CONTENT = 16


def voice_lines(record: Record, look: Look) -> Iterator[str]:
    """The document's own voice, then one line for each attribution; below each what it tells."""
    voices = tell(record)
    if not record.attributions:
        yield INDENT + look.paint("No attribution was found.", Ink.DIM)
    digits = len(str(len(record.attributions)))
    for voice in voices:
        if voice.number is None:
            yield INDENT + " " * (digits + 2) + look.paint(_OWN, Ink.SOURCE)
        else:
            yield _voice_line(voice, f"{voice.number:>{digits}}", look)
        for told in voice.told:
            yield from _told_lines(told, INDENT + " " * (digits + 4), look)


def decision_lines(record: Record, look: Look) -> Iterator[str]:
    """Every decision in the order of the stages: the words, what was decided, and why."""
    yield from wrap([Run("Every decision, and why", Ink.HEAD)], look, INDENT)
    for decision in decisions_of(record):
        words = shorten(quote(record.document, decision.spans), look.width // 3)
        runs = [
            Run(f"{decision.stage} {decision.item}  ", Ink.DIM),
            Run(f"“{words}” " if words else "", Ink.CUE),
            Run(make_safe(decision.decided), Ink.PLAIN),
            Run(make_safe(f" — {decision.why}"), Ink.DIM),
        ]
        yield from _hanging(runs, INDENT, look)


def _voice_line(voice: Said, number: str, look: Look) -> str:
    """Who, by which words, what, and what is unusual; the content takes what room is left."""
    runs = [Run(f"{INDENT}{number}", Ink.DIM), Run("  ", Ink.PLAIN)]
    third = look.width // 3
    runs.append(
        _bracketed(voice.source, Role.SOURCE, third) if voice.source else Run(NOBODY, Ink.DIM)
    )
    if voice.cue:
        runs += [Run(" ", Ink.PLAIN), _bracketed(voice.cue, Role.CUE, third)]
    details = " · ".join(_details(voice))
    left = look.width - sum(width_of(run.text) for run in runs) - 1
    if voice.content:
        room = max(_LEAST_CONTENT, left - width_of(details) - 1) if details else left
        runs += [
            Run(" ", Ink.PLAIN),
            _bracketed(voice.content, Role.CONTENT, min(left, room)),
        ]
    return _fit(runs, details, look)


def _details(voice: Said) -> Iterator[str]:
    yield from voice.notes
    if voice.addressee:
        yield f"to {shorten(voice.addressee, _LEAST_CONTENT)}"
    if voice.inside:
        yield f"inside {voice.inside}"


def _told_lines(told: Told, indent: str, look: Look) -> Iterator[str]:
    """Kind and words; who to whom; where, when, how many, how sure."""
    runs = [Run(f"{told.kind}  ", Ink.HEAD), Run(make_safe(told.words), Ink.CUE)]
    if told.who or told.kind != "count":
        who = make_safe(told.who) or UNKNOWN
        runs += [Run(": ", Ink.PLAIN), Run(who, Ink.SOURCE if told.who else Ink.DIM)]
    if told.whom:
        runs += [Run(" → ", Ink.PLAIN), Run(make_safe(told.whom), Ink.CONTENT)]
    runs += [Run(make_safe(f" · {detail}"), Ink.DIM) for detail in told.details]
    yield from _hanging(runs, indent, look)


def _hanging(runs: list[Run], indent: str, look: Look) -> Iterator[str]:
    """The runs in lines of which all but the first stand a little further in."""
    hang = indent + INDENT
    for number, line in enumerate(wrap(runs, look, hang)):
        yield line.replace(hang, indent, 1) if number == 0 else line


def _fit(runs: list[Run], details: str, look: Look) -> str:
    """The runs and the details on one line, what finds no room left out."""
    left, line = look.width, []
    for run in [*runs, Run(" ", Ink.PLAIN), Run(details, Ink.DIM)] if details else runs:
        if left > 0:
            kept = run if width_of(run.text) <= left else Run(shorten(run.text, left), run.ink)
            line.append(kept)
            left -= width_of(run.text)
    return "".join(look.paint(run.text, run.ink) for run in line).rstrip()


def _bracketed(words: str, role: Role, width: int) -> Run:
    opening, closing = BRACKETS[role]
    return Run(f"{opening}{shorten(words, width - 2)}{closing}", INKS[role])
