"""What must hold of attributions, and of the voices on which claims stand."""

from collections.abc import Iterator

from corpus.chains import chain_of
from corpus.fields import in_order
from corpus.format import Attribution, Control, Event, Relation, Report, Spans
from corpus.problems import Complaints
from counterclaim.model.span import Span


def check_attributions(report: Report, complaints: Complaints) -> None:
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


def check_voices(report: Report, complaints: Complaints) -> None:
    """A claim stands on the innermost attribution whose content holds its words."""
    claims: list[tuple[Event | Control | Relation, Spans]]
    claims = [(event, event.trigger) for event in report.events if event.trigger]
    claims += [(each, (each.span,)) for each in report.control]
    claims += [(each, (each.span,)) for each in report.relations]
    known = {None, *(each.id for each in report.attributions)}
    for claim, words in claims:
        voices = innermost(report, words) or {None}
        if claim.attribution in known and claim.attribution not in voices:
            names = sorted(name for name in voices if name)
            expected = " or ".join(names) or "none (the report's own voice)"
            message = (
                f"attribution: expected {expected}, found {claim.attribution or 'none'}; "
                "it is the innermost one whose content holds the words"
            )
            complaints.add(message, sentence=claim.sentence, item=claim.id)


def innermost(report: Report, words: Spans) -> set[str | None]:
    """The attributions with the longest chain among those whose content holds all these words."""
    holding = {
        each.id: len(chain_of(report, each.id))
        for each in report.attributions
        if all(any(is_inside(span, (piece,)) for piece in each.content) for span in words)
    }
    return {name for name, depth in holding.items() if depth == max(holding.values())}


def check_ends(report: Report, complaints: Complaints) -> None:
    """Spans do not end with a comma, nor a part of a sentence with its full stop."""
    whole = {sentence.span for sentence in report.sentences}
    for each in report.attributions:
        for name in ("source", "cue", "content", "addressee"):
            for span in getattr(each, name):
                words = report.words_of(span)
                if words[-1] in ",;:" or (
                    words[-1] == "." and span not in whole and _is_stop(words)
                ):
                    message = f"{name}: leave out the {words[-1]!r} at the end of {words[-20:]!r}"
                    complaints.add(message, sentence=each.sentence, item=each.id)


def _is_stop(words: str) -> bool:
    """Whether the last dot ends a sentence and not an abbreviation such as U.S. or Corp."""
    last = words.rsplit(maxsplit=1)[-1].rstrip(".")
    return "." not in last and len(last) > 4
