"""What makes a report hard to read, found in its annotation and, about, in the words around it."""

import re
from collections import Counter

from corpus.chains import chain_of
from corpus.format import Entity, Event, Factuality, Report

_BE = frozenset("am is are was were be been being get gets got".split())
_LIGHT = frozenset(
    "carry carried carries carrying conduct conducted conducts make made makes take took takes "
    "taken give gave gives given hold held holds launch launched launches launching stage staged "
    "mount mounted pay paid open opened came come put set".split()
)
_BEFORE_NOUN = frozenset("the a an this that these those his her its their of no any".split())
_SKIPPED = frozenset("not also reportedly allegedly then again later".split())


def constructions_of(report: Report) -> Counter[str]:
    """How often each construction stands in a report.

    Limits: passive, nominal and light verb are told by neighbouring words, so the figures are
    about right and no annotation.
    """
    found: Counter[str] = Counter()
    for event in report.events:
        found.update(_in_event(report, event))
    _count_attributions(report, found)
    for link in report.links:
        found[f"link {link.kind}"] += 1
    found["control"] = len(report.control)
    found["relation"] = len(report.relations)
    found["count"] = len(report.counts)
    found["count with an open bound"] = sum(n.low is None or n.high is None for n in report.counts)
    found["count by somebody else"] = sum(n.counted_by is not None for n in report.counts)
    found["count with a scope"] = sum(n.scope is not None for n in report.counts)
    found["pronoun in a slot"] = len(report.references)
    found["vague place"] = sum(p.vague is not None or p.km is not None for p in report.places)
    found["time with an interval"] = sum(t.interval is not None for t in report.times)
    return found


def _in_event(report: Report, event: Event) -> set[str]:
    form = form_of(report, event)
    found = {f"event {form}"} if form else set()
    slots = (*event.actor, *event.recipient)
    named = {
        "event with several actors": len(event.actor) > 1,
        "event without actor": not event.actor,
        "event without recipient": not event.recipient,
        "event with several places": len(event.place) > 1,
        "negative event": event.polarity == "negative",
        "negative slot in a positive event": event.polarity == "positive" and _negative(event),
        "uncertain slot": any(each.certainty != "certain" for each in slots),
        "trigger in pieces": len(event.trigger) > 1,
    }
    return found | {name for name, holds in named.items() if holds}


def _negative(event: Event) -> bool:
    slots: tuple[Entity | Factuality, ...] = (*event.actor, *event.recipient)
    slots += tuple(event.apart.values())
    return any(each.polarity == "negative" for each in slots)


def _count_attributions(report: Report, found: Counter[str]) -> None:
    starts = {sentence.number: sentence.span for sentence in report.sentences}
    for each in report.attributions:
        own = starts[each.sentence]
        depth = len(chain_of(report, each.id))
        outside = [span for span in each.source if not span.overlaps(own)]
        longer = any(not own.overlaps(span) or span.end > own.end for span in each.content)
        named = {
            f"depth {depth}": True,
            "addressee": bool(each.addressee),
            "speaker by a pronoun": bool(each.refers),
            "speaker in another sentence": bool(outside),
            "quotation without speaker": not each.source and not each.cue,
            "hedge without source": not each.source and bool(each.cue),
            "credit": bool(each.source) and not each.cue and not outside,
            "content in pieces": len(each.content) > 1,
            "content beyond its sentence": longer,
            "day of the saying": each.said is not None,
        }
        found.update(name for name, holds in named.items() if holds)


def form_of(report: Report, event: Event) -> str | None:
    """Whether an act is told by a noun, a passive or a light verb, by the words around it."""
    if not event.trigger:
        return None
    span = event.trigger[0]
    text = report.text if span.part == "text" else report.title or ""
    words = report.words_of(span).lower().split()
    if len(words) > 1 and words[0] in _LIGHT:
        return "by a light verb"
    before = [w for w in _words(text[max(0, span.start - 60) : span.start]) if w not in _SKIPPED]
    after = _words(text[span.end : span.end + 20])
    if before and before[-1] in _BE and not words[-1].endswith("ing"):
        return "in the passive"
    genitive = text[: span.start].rstrip().endswith(("'s", "’s", "s'", "s’"))
    noun_after = bool(after) and after[0] == "of"
    if genitive or noun_after or (before and before[-1] in _BEFORE_NOUN):
        return "by a noun"
    return None


def _words(text: str) -> list[str]:
    return re.findall(r"\w+", text.lower())
