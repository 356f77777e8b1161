"""Who holds what and who is tied to whom: two annotations of the same reports compared."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field

from corpus.comparison import Label
from corpus.figures import Tally
from corpus.format import Control, Entity, Place, Relation, Report, Spans
from corpus.matching import attribution_likeness, likeness, match


@dataclass(slots=True)
class Standings:
    """How many there are on either side and agree, and the labels of those that are matched."""

    tallies: dict[str, Tally] = field(default_factory=lambda: defaultdict(Tally))
    labels: dict[str, list[Label]] = field(default_factory=lambda: defaultdict(list))

    def add(self, ours: Report, theirs: Report) -> None:
        """Compare two annotations of one report."""
        held = match(ours.control, theirs.control, control_likeness)
        exact = sum(a.span == b.span and _spans(a.holder) == _spans(b.holder) for a, b in held)
        self._count("control statements", len(ours.control), len(theirs.control), len(held), exact)
        sayings = match(ours.attributions, theirs.attributions, attribution_likeness)
        across = {a.id: b.id for a, b in sayings}
        for a, b in held:
            for name in ("extent", "polarity", "certainty", "status"):
                label = (getattr(a, name) or "unknown", getattr(b, name) or "unknown")
                self.labels[f"control {name}"].append(label)
            self.labels["control place"].append(_place_label(_places(ours, a), _places(theirs, b)))
            said = across.get(a.attribution, "another") if a.attribution else "none"
            self.labels["control attribution"].append((said, b.attribution or "none"))
        tied = match(ours.relations, theirs.relations, relation_likeness)
        exact = sum(a.span == b.span and _sides(a) == _sides(b) for a, b in tied)
        self._count("relations", len(ours.relations), len(theirs.relations), len(tied), exact)

    def _count(self, name: str, ours: int, theirs: int, matched: int, exact: int) -> None:
        self.tallies[name].add(Tally(ours, theirs, exact, matched, matched))


def compare_standings(gold: Sequence[Report], system: Sequence[Report]) -> Standings:
    """Control statements and relations of a set of reports, in the same order on both sides."""
    standings = Standings()
    for ours, theirs in zip(gold, system, strict=True):
        standings.add(ours, theirs)
    return standings


def control_likeness(one: Control, other: Control) -> float:
    """How much two are one: their words touch, and their holders do, or neither names any."""
    words = likeness((one.span,), (other.span,))
    holders = likeness(_spans(one.holder), _spans(other.holder))
    return words and holders and words + holders


def relation_likeness(one: Relation, other: Relation) -> float:
    """How much two are one: the same kind, and words that touch on both sides."""
    if one.kind != other.kind:
        return 0.0
    sides = zip(_sides(one), _sides(other), strict=True)
    source, target = (likeness(a, b) for a, b in sides)
    return source and target and source + target


def _spans(entities: Sequence[Entity]) -> Spans:
    return tuple(each.span for each in entities)


def _sides(relation: Relation) -> tuple[Spans, Spans]:
    return _spans(relation.source), _spans(relation.target)


def _places(report: Report, control: Control) -> list[Place]:
    names = {each.partition(";")[0] for each in control.place}
    return [each for each in report.places if each.id in names]


def _place_label(ours: Sequence[Place], theirs: Sequence[Place]) -> Label:
    """The same label twice where each place of one side shares words with one of the other."""
    one, other = ([each.span for each in side] for side in (ours, theirs))
    same = all(any(a.overlaps(b) for b in other) for a in one) and all(
        any(a.overlaps(b) for a in one) for b in other
    )
    return (str(one), str(one) if same else str(other))
