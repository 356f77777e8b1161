"""What must hold within one report, beyond each item's own form."""

from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from corpus.conflicts import Conflict
from corpus.fields import in_order
from corpus.format import Attribution, Event, Report, Spans
from corpus.loader import Loaded
from corpus.problems import Complaints, Problem
from counterclaim.model.span import Span

MUTUAL = frozenset({"AGREE", "CONSULT", "COOPERATE", "ASSAULT"})


def check_report(loaded: Loaded, conflicts: dict[str, Conflict]) -> tuple[Problem, ...]:
    """Everything that is wrong with one report: what the loader found, then these rules."""
    report = loaded.report
    if report is None:
        return loaded.problems
    complaints = Complaints(report.file, list(loaded.problems))
    _check_head(report, conflicts, complaints)
    _check_references(report, loaded.declared, complaints)
    _check_attributions(report, complaints)
    _check_events(report, complaints)
    _check_main(report, complaints)
    _check_places(report, complaints)
    return tuple(complaints.problems)


def _check_head(report: Report, conflicts: dict[str, Conflict], complaints: Complaints) -> None:
    path = Path(report.file)
    if report.id and path.stem != report.id:
        complaints.add(
            f"the file is {path.name}, so expected {path.stem}, found {report.id}", item="id"
        )
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


def _check_attributions(report: Report, complaints: Complaints) -> None:
    by_id = {each.id: each for each in report.attributions}
    for each in report.attributions:
        for message in _wrong_with_attribution(each, by_id):
            complaints.add(message, sentence=each.sentence, item=each.id)


def _wrong_with_attribution(each: Attribution, by_id: dict[str, Attribution]) -> Iterator[str]:
    yield from _wrong_with_speaker(each)
    if not each.content and each.cue:
        yield "no content: without words that are said it is no attribution, unless a credit"
    for name in ("source", "cue", "content", "addressee"):
        if not in_order(getattr(each, name)):
            yield f"{name}: the pieces overlap or are not in the order of the text"
    if _is_circle(each, by_id):
        yield "parent: its parents lead back to itself"
        return
    parent = by_id.get(each.parent or "")
    if parent:
        for name in ("cue", "content"):
            if not all(is_inside(span, parent.content) for span in getattr(each, name)):
                yield f"{name} does not lie inside the content of its parent {parent.id}"


def _wrong_with_speaker(each: Attribution) -> Iterator[str]:
    if each.anonymity is None:
        yield "anonymity is missing: named, role, nationality, group, organization, outlet, …"
    elif each.source and each.anonymity == "unattributed":
        yield "anonymity is unattributed, but there is a source"
    elif not each.source and each.anonymity != "unattributed":
        yield "there is no source: expected anonymity unattributed"


def _is_circle(each: Attribution, by_id: dict[str, Attribution]) -> bool:
    seen: set[str] = set()
    here: Attribution | None = each
    while here and here.parent and here.id not in seen:
        seen.add(here.id)
        here = by_id.get(here.parent)
    return here is not None and here.id == each.id and bool(seen)


def is_inside(span: Span, content: Spans) -> bool:
    """Whether a span lies between the first and the last character of a content.

    What stands between two pieces of it ("he said") is inside as well: the pieces are where the
    words stand, not where the thought ends.
    """
    here = [each for each in content if each.part == span.part]
    return bool(here) and here[0].start <= span.start and span.end <= here[-1].end


def _check_events(report: Report, complaints: Complaints) -> None:
    contents = {each.id: each.content for each in report.attributions}
    for event in report.events:
        for message in _wrong_with_event(report, event, contents):
            complaints.add(message, sentence=event.sentence, item=event.id)


def _wrong_with_event(report: Report, event: Event, contents: dict[str, Spans]) -> Iterator[str]:
    own = report.sentences[event.sentence - 1].span
    if not event.trigger:
        yield "trigger is missing"
    if not in_order(event.trigger):
        yield "trigger: the pieces overlap or are not in the order of the text"
    if not all(is_inside(span, (own,)) for span in event.trigger):
        yield f"trigger: its words must stand in sentence {event.sentence}, where the event is"
    content = contents.get(event.attribution or "")
    if content and not all(is_inside(span, content) for span in event.trigger):
        yield (
            f"attribution: the trigger stands outside the content of {event.attribution}; "
            "an act of saying is itself told by the voice around it"
        )
    yield from _wrong_with_slots(event)


def _wrong_with_slots(event: Event) -> Iterator[str]:
    mutual = event.type in MUTUAL and len(event.actor) > 1
    for slot in ("actor", "recipient"):
        filled = bool(getattr(event, slot))
        if not filled and slot not in event.unknown and not (slot == "recipient" and mutual):
            yield f"{slot} is missing: name it, or say why in unknown: {{{slot}: not given}}"
    for slot in event.unknown:
        if getattr(event, slot):
            yield f"unknown: {slot} is said to be unknown, but it is given"
    for slot in ("actor", "recipient"):
        spans = [(each.span, each.country) for each in getattr(event, slot)]
        if len(set(spans)) < len(spans):
            yield f"{slot}: the same words stand twice"


def _check_main(report: Report, complaints: Complaints) -> None:
    """Exactly one main event in every sentence that has events."""
    events = Counter(event.sentence for event in report.events)
    mains = Counter(event.sentence for event in report.events if event.main)
    for sentence in events:
        if mains[sentence] != 1:
            found = mains[sentence] or "none"
            message = f"expected exactly one event with main: true, found {found}"
            complaints.add(message, sentence=sentence)


def _check_places(report: Report, complaints: Complaints) -> None:
    """Only literal places say where an event was; nothing of one kind is annotated twice."""
    uses = {each.id: each.use for each in report.places}
    for event in report.events:
        for name in event.place:
            if uses.get(name, "literal") not in {"literal", None}:
                message = f"place: {name} is {uses[name]}; only a literal place says where"
                complaints.add(message, sentence=event.sentence, item=event.id)
    for items in (report.places, report.times, report.counts):
        spans = Counter(each.span for each in items)
        for each in items:
            if spans[each.span] > 1:
                words = report.words_of(each.span)
                message = f"{words!r} is annotated twice; write words#2 for the second"
                complaints.add(message, sentence=each.sentence, item=each.id)
