"""What must hold within one report, beyond each item's own form."""

from collections.abc import Iterator
from pathlib import Path

from corpus.attribution_rules import check_attributions, check_ends, check_voices
from corpus.conflicts import Conflict
from corpus.event_rules import check_events, check_main, check_places
from corpus.format import Report
from corpus.loader import Loaded
from corpus.problems import Complaints, Problem


def check_report(loaded: Loaded, conflicts: dict[str, Conflict]) -> tuple[Problem, ...]:
    """Everything that is wrong with one report: what the loader found, then these rules."""
    report = loaded.report
    if report is None:
        return loaded.problems
    complaints = Complaints(report.file, list(loaded.problems))
    _check_head(report, conflicts, complaints)
    _check_references(report, loaded.declared, complaints)
    check_attributions(report, complaints)
    check_events(report, complaints)
    check_voices(report, complaints)
    check_main(report, complaints)
    check_ends(report, complaints)
    check_places(report, complaints)
    return tuple(complaints.problems)


def _check_head(report: Report, conflicts: dict[str, Conflict], complaints: Complaints) -> None:
    path = Path(report.file)
    if report.id and path.stem != report.id:
        complaints.add(
            f"the file is {path.name}, so expected {path.stem}, found {report.id}", item="id"
        )
    for event in report.events if report.topic else ():
        message = f"plain news ({report.topic}) tells no event of conflict or diplomacy"
        complaints.add(message, sentence=event.sentence, item=event.id)
    if report.origin:
        return
    conflict = conflicts.get(report.conflict)
    if report.conflict and conflict is None:
        complaints.add(
            f"no such conflict: {report.conflict!r}; see conflicts.yaml", item="conflict"
        )
    if report.conflict and path.parent.name != report.conflict:
        complaints.add(
            f"the file lies in {path.parent.name}/, expected {report.conflict}/", item="conflict"
        )
    if conflict and report.published:
        first, last = conflict.years
        if not first <= report.published.year <= last:
            complaints.add(
                f"{report.published} is outside {first} to {last} of {conflict.key}",
                item="published",
            )


def _check_references(report: Report, declared: frozenset[str], complaints: Complaints) -> None:
    """Every id that an item names exists and is of the right kind."""
    for sentence, item, key, names in _references(report):
        letter = {
            "attribution": "a",
            "parent": "a",
            "counted_by": "a",
            "place": "p",
            "time": "t",
            "counts": "n",
            "links": "e",
        }[key]
        for name in names:
            if name not in declared:
                message = f"{key}: there is no {name!r} in this report"
            elif not name.startswith(letter):
                message = f"{key}: expected an id such as {letter}1, found {name!r}"
            else:
                continue
            complaints.add(message, sentence=sentence, item=item)


def _references(report: Report) -> Iterator[tuple[int, str, str, tuple[str, ...]]]:
    for a in report.attributions:
        yield a.sentence, a.id, "parent", _maybe(a.parent)
    for e in report.events:
        yield e.sentence, e.id, "place", e.place
        yield e.sentence, e.id, "time", e.time
        yield e.sentence, e.id, "counts", e.counts
    for k in report.control:
        yield k.sentence, k.id, "place", k.place
        yield k.sentence, k.id, "time", k.time
    for claim in report.claims():
        yield claim.sentence, claim.id, "attribution", _maybe(claim.attribution)
    for n in report.counts:
        yield n.sentence, n.id, "counted_by", _maybe(n.counted_by)
        if n.scope:
            yield n.sentence, n.id, "place", n.scope.place
            yield n.sentence, n.id, "time", n.scope.time
    for link in report.links:
        yield link.sentence, "links", "links", (link.start, link.end)


def _maybe(name: str | None) -> tuple[str, ...]:
    return (name,) if name else ()
