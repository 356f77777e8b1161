"""One report with its annotation, for people: `python -m corpus.view ID [--no-color]`."""

import argparse
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

from corpus.chains import chain_of
from corpus.codes import load_codes
from corpus.command import run
from corpus.format import (
    Attribution,
    Control,
    Count,
    Entity,
    Event,
    Place,
    Relation,
    Report,
    Sentence,
    Spans,
    Time,
)
from corpus.loader import load_report, report_files
from corpus.marks import draw_sentence
from corpus.strokes import BOLD, CUE, DIM, DOUBT, SOURCE, TRIGGER, Stroke, content_ink, wrap
from counterclaim.terminal.look import look_of

WIDEST = 100
LEGEND = "[who says] ‹by which words› {what} (to whom) *act*   ¹ is a1 below; ★ main event"


def draw_report(report: Report, width: int, *, colored: bool) -> Iterator[str]:
    """The lines of a page: the head, then each sentence with what was annotated in it."""

    def lines(strokes: Iterator[Stroke] | list[Stroke], first: str, rest: str) -> Iterator[str]:
        return wrap(strokes, width, first, rest, colored=colored)

    head = [report.id, report.conflict, report.manner, report.topic or report.happening]
    head += [str(report.published), report.outlet or "no outlet"]
    yield from lines([Stroke(" · ".join(head), BOLD)], "", "  ")
    yield from lines([Stroke(LEGEND, DIM)], "", "  ")
    for sentence in report.sentences:
        yield ""
        start = {"title": "T", "paragraph": "¶", "line": "↵"}.get(sentence.start, " ")
        yield from lines(draw_sentence(report, sentence), f"{sentence.number:>3} {start} ", " " * 6)
        for name, strokes in _below(report, sentence):
            yield from lines(strokes, f"{name:>10}  ", " " * 14)


def _below(report: Report, sentence: Sentence) -> Iterator[tuple[str, list[Stroke]]]:
    """What is annotated in one sentence, item by item."""
    here = sentence.number
    yield from ((a.id, _attribution(report, a)) for a in report.attributions if a.sentence == here)
    yield from ((e.id, _event(report, e)) for e in report.events if e.sentence == here)
    yield from ((k.id, _control(report, k)) for k in report.control if k.sentence == here)
    yield from ((r.id, _relation(report, r)) for r in report.relations if r.sentence == here)
    ties = [f"{x.kind} {x.start} → {x.end}" for x in report.links if x.sentence == here]
    names = {x.pronoun: x.name for x in report.references if x.sentence == here}
    ties += [f"{report.words_of(x)} = {report.words_of(y)}" for x, y in names.items()]
    if ties:
        yield "links", [Stroke(" · ".join(ties))]
    used = {each for e in report.events for each in (*e.place, *e.time, *e.counts)}
    plain = [_place(report, p) for p in report.places if p.sentence == here and p.id not in used]
    plain += [_time(report, t) for t in report.times if t.sentence == here and t.id not in used]
    plain += [_count(report, n) for n in report.counts if n.sentence == here and n.id not in used]
    if plain:
        yield "also", [Stroke("; ".join(plain), DIM)]


def _words(report: Report, spans: Spans) -> str:
    return " … ".join(report.words_of(span) for span in spans)


def _attribution(report: Report, a: Attribution) -> list[Stroke]:
    depth = len(chain_of(report, a.id)) - 1
    strokes = [Stroke(_words(report, a.source) or "nobody named", SOURCE if a.source else DIM)]
    if a.refers:
        strokes.append(Stroke(f" (= {_words(report, a.refers)})", DIM))
    if a.cue:
        strokes.append(Stroke(f" ‹{_words(report, a.cue)}›", CUE))
    if a.addressee:
        strokes.append(Stroke(f" → {_words(report, a.addressee)}", SOURCE))
    labels = [a.function, a.anonymity or "?", a.basis]
    labels += ["negative"] if a.polarity == "negative" else []
    labels += [f"said {a.said.start}"] if a.said else []
    labels += [f"in {a.parent}"] if a.parent else []
    labels += [f"for {' '.join(a.party)}"] if a.party else []
    strokes.append(Stroke(" · " + ", ".join(labels), content_ink(depth)))
    return [*strokes, *_doubt(a.doubt)]


def _event(report: Report, e: Event) -> list[Stroke]:
    places = {each.id: each for each in report.places}
    times = {each.id: each for each in report.times}
    counts = {each.id: each for each in report.counts}
    kind = " ".join([e.type, *e.mode])
    strokes = [Stroke("★ " if e.main else ""), Stroke(kind, BOLD), Stroke(" ")]
    strokes.append(Stroke(_words(report, e.trigger), TRIGGER))
    certainty = "certainty unknown" if e.certainty == "unknown" else e.certainty
    facts = [e.polarity, certainty, e.status]
    unusual = [x for x in facts if x not in {"positive", "certain", "happened"}]
    said = [f"said by {e.attribution}"] if e.attribution else []
    context = [f"about {', '.join(e.context)}"] if e.context else []
    if unusual or said or context:
        strokes.append(Stroke(f" · {', '.join([*unusual, *said, *context])}", DIM))
    slots = {
        "actor": _entities(report, e.actor),
        "recipient": _entities(report, e.recipient),
        "place": "; ".join(_place(report, places[x]) + _own(e, x) for x in e.place if x in places),
        "time": "; ".join(_time(report, times[x]) + _own(e, x) for x in e.time if x in times),
        "counts": "; ".join(_count(report, counts[x]) for x in e.counts if x in counts),
    }
    for slot, value in slots.items():
        if value:
            strokes += [Stroke(f" · {slot} ", DIM), Stroke(value)]
        elif slot in e.unknown:
            strokes.append(Stroke(f" · {slot} unknown ({e.unknown[slot]})", DIM))
    return [*strokes, *_doubt(e.doubt)]


def _entities(report: Report, entities: tuple[Entity, ...]) -> str:
    return "; ".join(_entity(report, each) for each in entities)


def _entity(report: Report, each: Entity) -> str:
    codes = " ".join([each.country or "-", *each.sectors])
    marks = _marks(each.polarity, each.certainty) + (["inferred"] if each.inferred else [])
    return f"{report.words_of(each.span)} = {codes}" + (f" ({', '.join(marks)})" if marks else "")


def _marks(polarity: str, certainty: str) -> list[str]:
    marks = ["not"] if polarity == "negative" else []
    return [*marks, certainty] if certainty != "certain" else marks


def _own(e: Event, name: str) -> str:
    """The factuality of a place or time, where it is not the event's."""
    own = e.apart.get(name)
    return f" ({', '.join(_marks(own.polarity, own.certainty))})" if own else ""


def _control(report: Report, k: Control) -> list[Stroke]:
    places = {each.id: report.words_of(each.span) for each in report.places}
    where = ", ".join(places.get(each, each) for each in k.place)
    facts = [k.extent or "extent not given", k.polarity, k.certainty, k.status]
    facts += [f"said by {k.attribution}"] if k.attribution else []
    text = f" {_entities(report, k.holder) or 'holder unknown'} · {where} · {', '.join(facts)}"
    return [Stroke("CONTROL", BOLD), Stroke(text), *_doubt(k.doubt)]


def _relation(report: Report, r: Relation) -> list[Stroke]:
    ends = f" {_entities(report, r.source)} → {_entities(report, r.target)}"
    facts = ["negative"] if r.polarity == "negative" else []
    facts += [f"said by {r.attribution}"] if r.attribution else []
    text = ends + (f" · {', '.join(facts)}" if facts else "")
    return [Stroke(f"RELATION {r.kind}", BOLD), Stroke(text), *_doubt(r.doubt)]


def _place(report: Report, p: Place) -> str:
    vague = f"{p.vague} " if p.vague else ""
    facts = [p.use or "?", p.country or "-", p.precision or "?"]
    facts += [f"{p.km:g} km"] if p.km is not None else []
    return f"{p.id} {vague}{report.words_of(p.span)} ({', '.join(facts)})"


def _time(report: Report, t: Time) -> str:
    return f"{t.id} {report.words_of(t.span)} ({t.value})"


def _count(report: Report, n: Count) -> str:
    low = "…" if n.low is None else f"{n.low:g}"
    high = "…" if n.high is None else f"{n.high:g}"
    bounds = low if low == high else f"{low} to {high}"
    status = f", {n.status}" if n.status else ""
    return f"{n.id} {report.words_of(n.span)} ({bounds} {n.what}{status})"


def _doubt(doubt: str | None) -> list[Stroke]:
    return [Stroke(f" · doubt: {doubt}", DOUBT)] if doubt else []


def main(arguments: Sequence[str] | None = None) -> int:
    """Print one report; its problems go to stderr."""
    parser = argparse.ArgumentParser(
        prog="corpus.view", description="one report with its annotation"
    )
    parser.add_argument("report", help="an id, or a file")
    parser.add_argument("--no-color", action="store_true", help="as with NO_COLOR: no colours")
    asked = parser.parse_args(arguments)
    files = [path for path in report_files() if path.stem == asked.report] or [Path(asked.report)]
    loaded = load_report(files[0], load_codes())
    look = look_of(sys.stdout)
    if loaded.report:
        colored = look.colored and not asked.no_color
        for line in draw_report(loaded.report, min(WIDEST, look.width), colored=colored):
            print(line)
    for problem in loaded.problems:
        print(problem, file=sys.stderr)
    return 0 if loaded.report else 1


if __name__ == "__main__":
    run(main)
