"""Two annotations of the same report, span by span and label by label."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from itertools import combinations

from corpus.figures import Tally
from corpus.format import Attribution, Count, Entity, Event, Place, Report, Spans, Time
from corpus.matching import attribution_likeness, event_likeness, likeness, match
from corpus.whole_chains import chain_tallies

Label = tuple[str, str]
LAYERS: dict[str, Callable[[Report], Iterable[Spans]]] = {
    "source": lambda r: (a.source for a in r.attributions),
    "cue": lambda r: (a.cue for a in r.attributions),
    "content": lambda r: (a.content for a in r.attributions),
    "addressee": lambda r: (a.addressee for a in r.attributions),
    "trigger": lambda r: (e.trigger for e in r.events),
    "actor": lambda r: (tuple(x.span for x in e.actor) for e in r.events),
    "recipient": lambda r: (tuple(x.span for x in e.recipient) for e in r.events),
    "place": lambda r: ((p.span,) for p in r.places),
    "time": lambda r: ((t.span,) for t in r.times),
    "count": lambda r: ((n.span,) for n in r.counts),
    "control": lambda r: ((k.span,) for k in r.control),
    "relation": lambda r: ((x.span,) for x in r.relations),
}
ATTRIBUTION_LABELS = ("function", "anonymity", "basis", "polarity")
LINK_KINDS = ("content_of", "same_as", "before", "purpose", "part_of", "cause")
EVENT_LABELS = ("type", "main", "polarity", "certainty", "status")


@dataclass(slots=True)
class Agreement:
    """Figures over all reports; labels are those of items that both sides have."""

    reports: int = 0
    tallies: dict[str, Tally] = field(default_factory=lambda: defaultdict(Tally))
    labels: dict[str, list[Label]] = field(default_factory=lambda: defaultdict(list))

    def add(self, ours: Report, theirs: Report) -> None:
        """Compare two annotations of one report."""
        self.reports += 1
        for name, spans_of in LAYERS.items():
            self.tallies[f"{name} spans"].add(_spans(spans_of(ours), spans_of(theirs)))
        sayings = match(ours.attributions, theirs.attributions, attribution_likeness)
        self._whole("attributions", ours.attributions, theirs.attributions, sayings)
        for name, tally in chain_tallies(ours, theirs):
            self.tallies[name].add(tally)
        self._label_attributions(sayings)
        acts = match(ours.events, theirs.events, event_likeness)
        self._count("events matched", ours.events, theirs.events, len(acts))
        self._label_events(ours, theirs, acts, {a.id: b.id for a, b in sayings})
        self._links(ours, theirs, {a.id: b.id for a, b in acts})
        self._label_empty_slots(acts)
        self._label_rest(ours, theirs, {a.id: b.id for a, b in sayings})

    def _count(self, name: str, ours: Sequence[object], theirs: Sequence[object], n: int) -> None:
        self.tallies[name].add(Tally(len(ours), len(theirs), n, n, n))

    def _whole(
        self,
        name: str,
        ours: Sequence[Attribution],
        theirs: Sequence[Attribution],
        pairs: Sequence[tuple[Attribution, Attribution]],
    ) -> None:
        """Source, cue and content: all the same, or all touching (or missing on both sides)."""
        exact = sum(
            a.source == b.source and a.cue == b.cue and a.content == b.content for a, b in pairs
        )
        touching = sum(
            all(
                likeness(getattr(a, part), getattr(b, part)) > 0
                for part in ("source", "cue", "content")
            )
            for a, b in pairs
        )
        self.tallies[f"whole {name}"].add(Tally(len(ours), len(theirs), exact, touching, touching))
        self._count(f"{name} matched", ours, theirs, len(pairs))

    def _label_attributions(self, pairs: Sequence[tuple[Attribution, Attribution]]) -> None:
        across = {a.id: b.id for a, b in pairs}
        for a, b in pairs:
            for name in ATTRIBUTION_LABELS:
                label = (str(getattr(a, name)), str(getattr(b, name)))
                self.labels[f"attribution {name}"].append(label)
            self.labels["attribution parent"].append(_across(a.parent, b.parent, across))
            self.labels["attribution said"].append((str(a.said), str(b.said)))

    def _label_events(
        self,
        ours: Report,
        theirs: Report,
        pairs: Sequence[tuple[Event, Event]],
        across: dict[str, str],
    ) -> None:
        for a, b in pairs:
            for name in EVENT_LABELS:
                label = (str(getattr(a, name)), str(getattr(b, name)))
                self.labels[f"event {name}"].append(label)
            self.labels["event mode"].append((_set(a.mode), _set(b.mode)))
            self.labels["event context"].append((_set(a.context), _set(b.context)))
            self.labels["event attribution"].append(_across(a.attribution, b.attribution, across))
            for slot in ("actor", "recipient"):
                self._label_slot(slot, getattr(a, slot), getattr(b, slot))
            for slot, spans_of in (("place", _places), ("time", _times), ("counts", _numbers)):
                self.labels[f"event {slot}"].append((spans_of(ours, a), spans_of(theirs, b)))

    def _label_slot(self, slot: str, ours: Sequence[Entity], theirs: Sequence[Entity]) -> None:
        self.labels[f"{slot} countries"].append((_countries(ours), _countries(theirs)))
        pairs = match(ours, theirs, lambda a, b: likeness((a.span,), (b.span,)))
        for a, b in pairs:
            self.labels[f"{slot} country, one"].append((str(a.country), str(b.country)))
            self.labels[f"{slot} sectors"].append((_set(a.sectors), _set(b.sectors)))
            self.labels["slot polarity"].append((a.polarity, b.polarity))
            self.labels["slot certainty"].append((a.certainty, b.certainty))

    def _links(self, ours: Report, theirs: Report, across: dict[str, str]) -> None:
        ours_there = {(x.kind, across.get(x.start, ""), across.get(x.end, "")) for x in ours.links}
        same = len(ours_there & {(x.kind, x.start, x.end) for x in theirs.links})
        self._count("links", ours.links, theirs.links, same)
        there = tied(theirs, {name: name for name in across.values()})
        here = tied(ours, across)
        for kind in LINK_KINDS:
            a, b = here.get(kind, set()), there.get(kind, set())
            self._count(f"link {kind}", [*a], [*b], len(a & b))

    def _label_empty_slots(self, pairs: Sequence[tuple[Event, Event]]) -> None:
        """Why a slot is empty, where we say why; "filled" where they have someone in it."""
        for a, b in pairs:
            for slot, reason in a.unknown.items():
                found = "filled" if getattr(b, slot, ()) else b.unknown.get(slot, "no reason")
                self.labels["event unknown"].append((reason, found))

    def _label_rest(self, ours: Report, theirs: Report, across: dict[str, str]) -> None:
        for p, q in match(ours.places, theirs.places, _touch):
            self.labels["place use"].append((str(p.use), str(q.use)))
            self.labels["place country"].append((str(p.country), str(q.country)))
            self.labels["place precision"].append((str(p.precision), str(q.precision)))
        for t, u in match(ours.times, theirs.times, _touch):
            self.labels["time value"].append((t.value, u.value))
            self.labels["time interval"].append((str(t.interval), str(u.interval)))
        for n, m in match(ours.counts, theirs.counts, _touch):
            self.labels["count interval"].append((str((n.low, n.high)), str((m.low, m.high))))
            self.labels["count what"].append((str(n.what), str(m.what)))
            self.labels["count status"].append((str(n.status), str(m.status)))
            if n.counted_by:
                by = _across(n.counted_by, m.counted_by, across)
                self.labels["count counted by"].append(by)


def _spans(ours: Iterable[Spans], theirs: Iterable[Spans]) -> Tally:
    """Each different span counts once: the same source of two sayings is one span."""
    a, b = ({span for spans in side for span in spans} for side in (ours, theirs))
    return Tally(
        len(a),
        len(b),
        len(a & b),
        sum(any(one.overlaps(other) for other in b) for one in a),
        sum(any(one.overlaps(other) for one in a) for other in b),
    )


def _touch(one: Place | Time | Count, other: Place | Time | Count) -> float:
    return likeness((one.span,), (other.span,))


def _across(ours: str | None, theirs: str | None, across: dict[str, str]) -> Label:
    """Two references; ours by the id that its match has on the other side."""
    return (across.get(ours, f"only ours {ours}") if ours else "none", theirs or "none")


def _set(labels: Iterable[str]) -> str:
    return " ".join(sorted(labels)) or "none"


def _countries(entities: Sequence[Entity]) -> str:
    return _set({each.country or "-" for each in entities})


def _places(report: Report, event: Event) -> str:
    return _set(str(p.span) for p in report.places if p.id in event.place)


def _numbers(report: Report, event: Event) -> str:
    return _set(str(n.span) for n in report.counts if n.id in event.counts)


def _times(report: Report, event: Event) -> str:
    return _set(str(t.span) for t in report.times if t.id in event.time)


def tied(report: Report, named: dict[str, str]) -> dict[str, set[tuple[str, str]]]:
    """Pairs of events by the kind of their link, where both have a name.

    What is the same as the same is the same, in whichever order two are named.
    """
    found: dict[str, set[tuple[str, str]]] = defaultdict(set)
    groups: dict[str, frozenset[str]] = {}
    for link in report.links:
        if link.kind == "same_as":
            ends = frozenset({link.start, link.end})
            joined = ends.union(*(groups.get(each, ()) for each in ends))
            groups.update(dict.fromkeys(joined, joined))
        elif link.start in named and link.end in named:
            found[link.kind].add((named[link.start], named[link.end]))
    for group in set(groups.values()):
        known = sorted(named[each] for each in group if each in named)
        found["same_as"] |= set(combinations(known, 2))
    return found
