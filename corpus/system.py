"""What `counterclaim read --jsonl` prints, as a report's annotation: so both can be compared."""

import json
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

from corpus.contract import bare_json
from corpus.format import (
    Attribution,
    Control,
    Count,
    Entity,
    Event,
    Link,
    Place,
    Relation,
    Report,
    Sentence,
    Spans,
    Time,
)
from corpus.loader import Texts
from counterclaim.model.record import Record
from counterclaim.model.span import Span
from counterclaim.session import open_session

Json = dict[str, Any]
# What the guidelines annotate no counts for, and counterclaim gives all the same.
MEASURES = frozenset("distance area volume temperature speed power percent".split())
Placing = Callable[[Json], Span | None]


def read_by_command_line(rows: Iterable[Json], model: Path | None = None) -> Iterator[Json]:
    """What the command line prints for some documents, one object each, in their order."""
    with tempfile.TemporaryDirectory() as folder:
        given = Path(folder) / "given.jsonl"
        lines = [json.dumps(row) + "\n" for row in rows]
        given.write_text("".join(lines), encoding="utf-8")
        options = ["--model", str(model)] if model else []
        read = [sys.executable, "-m", "counterclaim", "read", "--jsonl", *options, str(given)]
        done = subprocess.run(read, capture_output=True, text=True, check=False)  # noqa: S603
    if done.returncode:
        raise SystemExit(f"counterclaim read failed:\n{done.stderr}")
    for line in done.stdout.split("\n"):
        if line:
            yield json.loads(line)


def read_reports(
    reports: Sequence[Report], texts: Texts | None = None, model: Path | None = None
) -> list[Report]:
    """The same reports with what counterclaim reads in them in place of their annotation.

    What was taken from another corpus is read in its whole document there; of what is found, that
    which stands in the sentences of the report is kept.
    """
    printed = read_by_command_line([_row(report, texts) for report in reports], model)
    return [as_report(report, read) for report, read in zip(reports, printed, strict=True)]


def read_records(reports: Iterable[Report]) -> Iterator[Record]:
    """The records of reports that the project wrote, with words and trees."""
    session = open_session()
    for report in reports:
        row = _row(report, None)
        yield session.read(
            row["text"],
            title=row.get("title"),
            outlet=row.get("outlet"),
            published=row.get("published"),
            ref=report.id,
        )


def _row(report: Report, texts: Texts | None) -> Json:
    row: Json = {key: value for key, value in bare_json(report).items() if value is not None}
    if report.origin and texts:
        row["text"] = texts(report.origin.file, report.origin.document)
    return row


def as_report(report: Report, printed: Json) -> Report:
    """A report with what was printed of it in place of its annotation."""
    place = _placing(report)
    attributions = [
        said for given in printed["attributions"] if (said := _attribution(given, report, place))
    ]
    kept = {each.id for each in attributions}
    acts = (_event(given, report, place) for given in printed["events"])
    events = tuple(
        replace(act, attribution=act.attribution if act.attribution in kept else None)
        for act in acts
        if act
    )
    told = {act.id for act in events}
    return replace(
        report,
        attributions=tuple(
            replace(each, parent=each.parent if each.parent in kept else None)
            for each in attributions
        ),
        events=events,
        places=tuple(
            named for given in printed["places"] if (named := _place(given, report, place))
        ),
        counts=tuple(
            number for given in printed["counts"] if (number := _count(given, report, place))
        ),
        times=tuple(when for given in printed["times"] if (when := _time(given, report, place))),
        control=tuple(
            held for given in printed["control"] if (held := _control(given, report, place))
        ),
        relations=tuple(
            tied for given in printed["relations"] if (tied := _relation(given, report, place))
        ),
        links=tuple(
            Link(0, x["kind"], x["from"], x["to"])
            for x in printed["links"]
            if {x["from"], x["to"]} <= told
        ),
        references=(),
    )  # fmt: skip


def _placing(report: Report) -> Placing:
    """From a printed span to the report's; None where it reaches beyond the report's sentences."""

    def place(given: Json) -> Span | None:
        start, end = given["start"], given["end"]
        if not report.origin:
            return Span(start, end, "title" if given.get("in") == "title" else "text")
        for sentence in report.sentences:
            at = sentence.at or 0
            if at <= start and end <= at + len(sentence.text):
                move = sentence.span.start - at
                return Span(start + move, end + move)
        return None

    return place


def _spans(given: Iterable[Json], place: Placing) -> Spans:
    return tuple(span for each in given if (span := place(each)))


def _sentence_of(spans: Spans, sentences: Sequence[Sentence]) -> int:
    """The number of the sentence in which the first of the spans begins; 0 for none."""
    for sentence in sentences:
        if any(span.overlaps(sentence.span) for span in spans[:1]):
            return sentence.number
    return 0


def _attribution(given: Json, report: Report, place: Placing) -> Attribution | None:
    cue, content = _spans(given["cue"], place), _spans(given["content"], place)
    number = _sentence_of(cue or content, report.sentences)
    if not number:
        return None
    return Attribution(
        id=given["id"],
        sentence=number,
        source=_spans(given["source"], place),
        cue=cue,
        content=content,
        addressee=_spans(given["addressee"], place),
        parent=given["parent"],
        function=given["function"],
        polarity=given["polarity"],
        anonymity=given["anonymity"],
        basis=given["basis"],
        said=None,
        refers=(),
        party=(),
        doubt=None,
    )


def _event(given: Json, report: Report, place: Placing) -> Event | None:
    trigger = _spans(given["trigger"], place)
    number = _sentence_of(trigger, report.sentences)
    if not number:
        return None
    return Event(
        id=given["id"],
        sentence=number,
        type=given["type"],
        mode=tuple(given["mode"]),
        context=tuple(given["context"]),
        main=given["main"],
        trigger=trigger,
        actor=tuple(_entities(given["actor"], place)),
        recipient=tuple(_entities(given["recipient"], place)),
        place=tuple(given["place"]),
        time=tuple(given["time"]),
        counts=tuple(given["counts"]),
        apart={},
        polarity=given["polarity"],
        certainty=given["certainty"],
        status=given["status"],
        attribution=given["attribution"],
        unknown=given["unknown"],
        doubt=None,
    )


def _control(given: Json, report: Report, place: Placing) -> Control | None:
    span = place(given)
    number = _sentence_of((span,), report.sentences) if span else 0
    if not span or not number:
        return None
    return Control(
        given["id"], number, span, tuple(_entities(given["holder"], place)), tuple(given["place"]),
        tuple(given["time"]), given["extent"], given["polarity"], given["certainty"],
        given["status"], given["attribution"], doubt=None,
    )  # fmt: skip


def _relation(given: Json, report: Report, place: Placing) -> Relation | None:
    span = place(given)
    number = _sentence_of((span,), report.sentences) if span else 0
    if not span or not number:
        return None
    return Relation(
        given["id"], number, span, given["kind"], tuple(_entities(given["from"], place)),
        tuple(_entities(given["to"], place)), given["polarity"], given["certainty"],
        given["attribution"], doubt=None,
    )  # fmt: skip


def _entities(given: Iterable[Json], place: Placing) -> Iterator[Entity]:
    for each in given:
        span = place(each)
        if span:
            yield Entity(
                span, each["country"], tuple(each["sector"]), each["polarity"], each["certainty"],
                inferred=False,
            )  # fmt: skip


def _place(given: Json, report: Report, place: Placing) -> Place | None:
    span = place(given)
    number = _sentence_of((span,), report.sentences) if span else 0
    if not span or not number:
        return None
    return Place(
        given["id"], number, span, given["use"], given["country"], given["precision"],
        vague=None, km=None, doubt=None,
    )  # fmt: skip


def _time(given: Json, report: Report, place: Placing) -> Time | None:
    span = place(given)
    number = _sentence_of((span,), report.sentences) if span else 0
    if not span or not number:
        return None
    return Time(given["id"], number, span, given["type"], given["value"], interval=None, doubt=None)


def _count(given: Json, report: Report, place: Placing) -> Count | None:
    span = place(given)
    number = _sentence_of((span,), report.sentences) if span else 0
    if not span or not number or given["what"] in MEASURES:
        return None
    return Count(
        given["id"], number, span, _bound(given["low"]), _bound(given["high"]), given["what"],
        given["status"], given["counted_by"], scope=None, doubt=None,
    )  # fmt: skip


def _bound(given: float | None) -> float | None:
    return None if given is None else float(given)
