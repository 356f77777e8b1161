"""How near one answer comes to another, layer by layer, added up over dossiers.

Incidents are scored as event coreference is: the mean of MUC, B-cubed and CEAF-e, which is the
CoNLL F1 (Pradhan et al., ACL 2014), with scorch. A wrong merge destroys the disagreement that is
looked for, so merges are counted apart. Origins are scored as intervals; what is counted too often
is the harm. Comparisons are scored by verdict and by slot.
"""

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from itertools import combinations

from scorch.scores import b_cubed, ceaf_e, muc

from corpus.dossier.answer import Answer, Words
from corpus.dossier.pairing import Paired, mentions_of, pair, pair_words

Cluster = set[tuple[str, Words]]


@dataclass(slots=True)
class Counted:
    """How many there are of ours and of theirs, and how many are both's."""

    ours: int = 0
    theirs: int = 0
    both: int = 0

    def add(self, ours: int, theirs: int, both: int) -> None:
        """Take more in."""
        self.ours += ours
        self.theirs += theirs
        self.both += both

    @property
    def precision(self) -> float | None:
        return self.both / self.theirs if self.theirs else None

    @property
    def recall(self) -> float | None:
        return self.both / self.ours if self.ours else None

    @property
    def f1(self) -> float | None:
        """F1; None where neither side has any."""
        total = self.ours + self.theirs
        return 2 * self.both / total if total else None


@dataclass(slots=True)
class Intervals:
    """Intervals of origins on paired versions: the one scored against the one that is right."""

    pairs: int = 0
    same: int = 0
    holding: int = 0
    over: int = 0
    excess: int = 0
    width: int = 0
    due_width: int = 0

    def add(self, due: tuple[int, int], found: tuple[int, int]) -> None:
        """Take a pair in: what is due, and what was found."""
        self.pairs += 1
        self.same += due == found
        self.holding += found[0] <= due[0] and due[1] <= found[1]
        self.over += found[0] > due[0]
        self.excess += max(0, found[0] - due[0])
        self.width += found[1] - found[0]
        self.due_width += due[1] - due[0]


@dataclass(slots=True)
class Scores:
    """The figures of all dossiers that were added."""

    dossiers: int = 0
    mentions: Counted = field(default_factory=Counted)
    due_clusters: list[Cluster] = field(default_factory=list)
    found_clusters: list[Cluster] = field(default_factory=list)
    links: Counted = field(default_factory=Counted)
    merged: int = 0
    apart: int = 0
    apart_joined: int = 0
    cards: dict[str, Counter[bool]] = field(default_factory=lambda: defaultdict(Counter))
    lineage: Counted = field(default_factory=Counted)
    copying: Counter[bool] = field(default_factory=Counter)
    quotations: Counted = field(default_factory=Counted)
    versions: Counted = field(default_factory=Counted)
    origins: Intervals = field(default_factory=Intervals)
    compared: Counted = field(default_factory=Counted)
    judged: list[tuple[str, str]] = field(default_factory=list)  # verdicts on the same two versions
    verdicts: dict[str, Counted] = field(default_factory=lambda: defaultdict(Counted))
    slots: dict[str, Counted] = field(default_factory=lambda: defaultdict(Counted))

    def add(self, name: str, due: Answer, found: Answer) -> None:
        """Score what was found in a dossier against what is due."""
        self.dossiers += 1
        paired = pair(due, found)
        self._add_incidents(name, due, found, paired)
        self._add_lineage(due, found)
        self._add_versions(due, found, paired)
        self._add_verdicts(due, found, paired)

    def _add_incidents(self, name: str, due: Answer, found: Answer, paired: Paired) -> None:
        back = {theirs: ours for ours, theirs in paired.words.items()}
        ours = [{(name, each) for each in own.mentions} for own in due.incidents.values()]
        theirs = [
            {(name, back.get(each, each)) for each in own.mentions}
            for own in found.incidents.values()
        ]
        self.mentions.add(len(mentions_of(due)), len(mentions_of(found)), len(paired.words))
        self.due_clusters += [each for each in ours if each]
        self.found_clusters += [each for each in theirs if each]
        of = {each: number for number, cluster in enumerate(ours) for each in cluster}
        for cluster in theirs:
            known = Counter(of[each] for each in cluster if each in of)
            self.links.theirs += _pairs(sum(known.values()))
            self.links.both += sum(map(_pairs, known.values()))
            self.merged += len(known) - 1 if known else 0
        told = {each for cluster in theirs for each in cluster}
        self.links.ours += sum(_pairs(len(cluster & told)) for cluster in ours)
        names = list(due.incidents)
        for a, b in due.apart:
            self.apart += 1
            one, other = ours[names.index(a)], ours[names.index(b)]
            self.apart_joined += any(cluster & one and cluster & other for cluster in theirs)
        for a, b in paired.incidents.items():
            here, there = due.incidents[a], found.incidents[b]
            whole = (paired.incidents.get(here.part_of or "", None), there.part_of)
            self.cards["level"][here.level == there.level] += 1
            self.cards["type"][here.type.split()[0] == there.type.split()[0]] += 1
            self.cards["part of"][whole[0] == whole[1]] += 1

    def _add_lineage(self, due: Answer, found: Answer) -> None:
        both = due.lineage.keys() & found.lineage.keys()
        self.lineage.add(len(due.lineage), len(found.lineage), len(both))
        for each in both:
            self.copying[due.lineage[each] == found.lineage[each]] += 1
        words = pair_words(
            {each for one in due.quotations for each in one},
            {each for one in found.quotations for each in one},
        )
        ours = {frozenset((words.get(a, a), words.get(b, b))) for a, b in _linked(due)}
        theirs = {frozenset(two) for two in _linked(found)}
        self.quotations.add(len(ours), len(theirs), len(ours & theirs))

    def _add_versions(self, due: Answer, found: Answer, paired: Paired) -> None:
        self.versions.add(len(due.versions), len(found.versions), len(paired.versions))
        for a, b in paired.versions.items():
            self.origins.add(due.versions[a].origins, found.versions[b].origins)

    def _add_verdicts(self, due: Answer, found: Answer, paired: Paired) -> None:
        told = {frozenset(two): verdict for two, verdict in found.verdicts.items()}
        for (a, b), verdict in due.verdicts.items():
            slot = due.versions[b].slot if b in due.versions else ""
            theirs = (paired.versions.get(a), paired.versions.get(b))
            given = told.get(frozenset(filter(None, theirs))) if all(theirs) else None
            right = given == verdict
            if given:
                self.judged.append((verdict, given))
            self.verdicts[verdict].add(1, 0, right)
            self.slots[slot].add(1, 0, right)
            self.compared.add(1, 0, right)
        for (_, b), verdict in found.verdicts.items():
            self.verdicts[verdict].theirs += 1
            self.compared.theirs += 1
            if b in found.versions:
                self.slots[found.versions[b].slot].theirs += 1

    def conll(self) -> dict[str, float]:
        """F1 of MUC, B-cubed and CEAF-e over all dossiers, and their mean, 0 to 1."""
        if not self.due_clusters or not self.found_clusters:
            return {}
        f1 = {
            "MUC": float(muc(self.due_clusters, self.found_clusters)[2]),
            "B-cubed": float(b_cubed(self.due_clusters, self.found_clusters)[2]),
            "CEAF-e": float(ceaf_e(self.due_clusters, self.found_clusters)[2]),
        }
        return f1 | {"CoNLL": sum(f1.values()) / len(f1)}


def _pairs(count: int) -> int:
    return count * (count - 1) // 2


def _linked(answer: Answer) -> Iterator[tuple[Words, Words]]:
    for one in answer.quotations:
        yield from combinations(one, 2)


def macro(counted: Mapping[str, Counted]) -> float | None:
    """The mean F1 of all classes that are due; None where none is."""
    due = [each.f1 or 0.0 for each in counted.values() if each.ours]
    return sum(due) / len(due) if due else None
