"""How the program counts origins: `python -m corpus.dossier.counted train`.

It is given the gold's versions with the words and reports of their claims, and reads the reports
itself: who speaks in them, and who took what from whom. Beside it stands what it counts given the
gold's lineage, and what one gets who counts documents.
"""

import argparse
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from corpus.command import run
from corpus.conflicts import SPLITS
from corpus.dossier.answer import Answer, Words, answer_of
from corpus.dossier.baselines import one_origin_a_document
from corpus.dossier.format import Descent as GoldDescent
from corpus.dossier.loader import Dossier
from corpus.dossier.measure import load_part
from corpus.dossier.score import Intervals
from corpus.dossier.system import descents_in, document_of, read_dossier
from corpus.dossier.words import Found, find
from counterclaim import open_session
from counterclaim.model.attribution import Attribution
from counterclaim.model.comparison import Origins, Slot, SlotClaim, Version
from counterclaim.model.entity import Identity
from counterclaim.model.lineage import Absent, Descent, Direction, Passage, Taking
from counterclaim.model.record import Record
from counterclaim.model.voices import Voices
from counterclaim.origins import OriginTables, count_origins, load_origin_tables
from counterclaim.resolve.actors import ActorFinder, load_actor_finder

OWN, GOLD, BASELINE = "own lineage", "gold lineage", "one a document"
_WIDE = 2


@dataclass(slots=True)
class Counting:
    """Figures of one way of counting: intervals, how often they are at most two wide.

    `several` are the versions that the gold gives two origins or more for sure, `several_found`
    those of them for which the program does too.
    """

    intervals: Intervals = field(default_factory=Intervals)
    narrow: int = 0
    several: int = 0
    several_found: int = 0

    def add(self, due: tuple[int, int], found: tuple[int, int]) -> None:
        """Take one version in."""
        self.intervals.add(due, found)
        self.narrow += found[1] - found[0] <= _WIDE
        self.several += due[0] > 1
        self.several_found += due[0] > 1 and found[0] > 1


@dataclass(frozen=True, slots=True)
class Desk:
    """What is at hand to count the origins in one dossier; keys are ids of documents."""

    dossier: Dossier
    records: Mapping[str, Record]
    outlets: Mapping[str, Identity]
    names: Mapping[str, str]

    def version(self, name: str, answer: Answer) -> Version:
        """A version of the gold, its claims told by whom the program hears there."""
        own = answer.versions[name]
        claims = tuple(self._claim(words) for words in own.claims)
        return Version(name, Slot(own.slot), name, own.low, own.high, None, False, claims)

    def _claim(self, words: Words) -> SlotClaim:
        document = self.names[words.report]
        record = self.records.get(document)
        teller = teller_of(words, record) if record else None
        return SlotClaim(document, words.spans, None, teller.id if teller else None)


def teller_of(words: Words, record: Record) -> Attribution | None:
    """In whose content some words stand; of a count, by whom it is given."""
    by_id = {each.id: each for each in record.attributions}
    for count in record.counts:
        if count.counted_by and any(count.span.overlaps(span) for span in words.spans):
            return by_id[count.counted_by]
    voices = Voices(record.attributions)
    return voices.innermost(words.spans) or voices.innermost(words.spans[:1])


def lay_desk(dossier: Dossier, read: Mapping[str, Record], finder: ActorFinder) -> Desk:
    """Records and outlets of a dossier by ids of documents."""
    names = {name: document_of(report).id for name, report in dossier.reports.items()}
    records = {names[name]: record for name, record in read.items()}
    outlets = {
        key: whose
        for key, record in records.items()
        if (whose := finder.outlet(record.document, record.reading))
    }
    return Desk(dossier, records, outlets, names)


def gold_descents(desk: Desk) -> tuple[Descent, ...]:
    """The gold's lineage as the program has its own: sentences taken, sentences given."""
    return tuple(_descent(each, desk) for each in desk.dossier.gold.lineage)


def _descent(each: GoldDescent, desk: Desk) -> Descent:
    laid = {name: report.laid for name, report in desk.dossier.reports.items()}
    places = [place for one in each.at if isinstance(place := find(one, laid), Found)]
    taken = [span for place in places if place.report == each.of for span in place.spans]
    given = [span for place in places if place.report == each.from_ for span in place.spans]
    pairs = list(zip(taken, given, strict=False)) if given else []
    passages = tuple(Passage(a, b, None) for a, b in pairs) + tuple(
        Passage(span, given[-1] if given else None, None) for span in taken[len(pairs) :]
    )
    here = each.from_ in desk.names
    giver = desk.names[each.from_] if here else Absent(desk.dossier.gold.origins[each.from_].who)
    kind, way = Taking(each.kind), Direction(each.direction)
    return Descent(desk.names[each.of], giver, kind, passages, way, each.rests)


def count_dossier(
    desk: Desk, descents: Sequence[Descent], tables: OriginTables
) -> Iterator[tuple[str, tuple[int, int], Origins]]:
    """Each version with the gold's interval and the program's count."""
    answer = answer_of(desk.dossier)
    for name, due in answer.versions.items():
        if due.claims:
            version = desk.version(name, answer)
            yield (
                name,
                due.origins,
                count_origins(version, desk.records, descents, tables, desk.outlets),
            )


def draw(counting: Mapping[str, Counting]) -> Iterator[str]:
    """The figures, a column for each way of counting; shares in percent."""
    yield f"{'':<34}" + "".join(f"{name:>16}" for name in counting)
    rows: dict[str, Callable[[Counting], str]] = {
        "versions": lambda one: f"{one.intervals.pairs}",
        "interval holds the gold's": lambda one: _share(one.intervals.holding, one),
        "the same interval": lambda one: _share(one.intervals.same, one),
        "minimum too high": lambda one: _share(one.intervals.over, one),
        "at most 2 wide": lambda one: _share(one.narrow, one),
        "mean width": lambda one: f"{one.intervals.width / one.intervals.pairs:.2f}",
        "the gold's mean width": lambda one: f"{one.intervals.due_width / one.intervals.pairs:.2f}",
        "two or more for sure, found": lambda one: f"{one.several_found} of {one.several}",
    }
    for name, figure in rows.items():
        yield f"{name:<34}" + "".join(f"{figure(one):>16}" for one in counting.values())


def _share(part: int, whole: Counting) -> str:
    return f"{100 * part / whole.intervals.pairs:.1f}"


def main(arguments: Sequence[str] | None = None) -> int:
    """Print the figures. Exit code 1: there is nothing to measure."""
    parser = argparse.ArgumentParser(prog="corpus.dossier.counted", description=__doc__)
    parser.add_argument("part", nargs="?", default="train", choices=[*SPLITS, "all"])
    parser.add_argument("--misses", action="store_true", help="each version that is not held")
    asked = parser.parse_args(arguments)
    session, tables, (finder, _) = open_session(), load_origin_tables(), load_actor_finder()
    counting = {name: Counting() for name in (OWN, GOLD, BASELINE)}
    misses: list[str] = []
    for dossier in load_part(asked.part):
        desk = lay_desk(dossier, read_dossier(dossier, session), finder)
        misses += measure(desk, counting, tables)
    if not counting[OWN].intervals.pairs:
        return 1
    print(*draw(counting), sep="\n")
    if asked.misses:
        print(*misses, sep="\n")
    return 0


def measure(desk: Desk, counting: Mapping[str, Counting], tables: OriginTables) -> Iterator[str]:
    """Count one dossier in; one line for each version whose interval does not hold the gold's."""
    gold = answer_of(desk.dossier)
    plain = one_origin_a_document(desk.dossier, gold)
    read = {name: desk.records[key] for name, key in desk.names.items() if key in desk.records}
    for name, due, found in count_dossier(desk, descents_in(desk.dossier, read), tables):
        interval = (found.low, found.high)
        counting[OWN].add(due, interval)
        counting[BASELINE].add(due, plain.versions[name].origins)
        if not (interval[0] <= due[0] and due[1] <= interval[1]):
            yield f"{desk.dossier.id} {name}: due {due}, found {interval}"
    for _, due, found in count_dossier(desk, gold_descents(desk), tables):
        counting[GOLD].add(due, (found.low, found.high))


if __name__ == "__main__":
    run(main)
