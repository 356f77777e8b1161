"""How the program groups mentions into incidents: `python -m corpus.dossier.happenings train`.

Three ways, each against the gold: given the gold's mentions, each with the event that was read at
its words (or what its words and sentence tell, where none was); the simplest grouping of these
same cards; and from the reports alone, with the events that were read.
"""

import argparse
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import combinations

from corpus.command import run
from corpus.conflicts import SPLITS
from corpus.dossier.answer import Answer, Happening, Words, answer_of
from corpus.dossier.baselines import all_apart
from corpus.dossier.loader import Dossier
from corpus.dossier.measure import HEAD, draw, load_part
from corpus.dossier.score import Scores
from corpus.dossier.system import read_dossier
from counterclaim import open_session
from counterclaim.incidents import (
    Card,
    IncidentTables,
    Trigger,
    draw_cards,
    find_incidents,
    group,
    load_incident_tables,
    ties_of,
)
from counterclaim.model.event import Event
from counterclaim.model.incident import Incident, Mention
from counterclaim.model.record import Record


@dataclass(frozen=True, slots=True)
class Given:
    """One of the gold's mentions: its card, its words, and the name of its incident in the gold."""

    card: Card
    words: Words
    incident: str


@dataclass(slots=True)
class Distinct:
    """Pairs of incidents of one dossier that the gold has as two: how many share a group."""

    pairs: int = 0
    joined: int = 0

    def add(self, due: Answer, found: Answer) -> None:
        """Count the pairs of a dossier in."""
        home = {words: name for name, each in due.incidents.items() for words in each.mentions}
        count = len(due.incidents)
        self.pairs += count * (count - 1) // 2
        self.joined += len(
            {
                pair
                for each in found.incidents.values()
                for pair in combinations(sorted({home[m] for m in each.mentions if m in home}), 2)
            }
        )


def given_mentions(
    dossier: Dossier, gold: Answer, records: Mapping[str, Record], tables: IncidentTables
) -> list[Given]:
    """The gold's mentions as the program sees them; those in reports not read are left out."""
    told: dict[str, list[tuple[str, Words]]] = defaultdict(list)
    for name, each in gold.incidents.items():
        for words in each.mentions:
            told[words.report].append((name, words))
    found = []
    for report in dossier.reports:
        record = records.get(report)
        own = {f"m{number}": each for number, each in enumerate(told[report])}
        triggers = [
            Trigger(name, words.spans, _event_at(record, words))
            for name, (_, words) in own.items()
            if record
        ]
        for card in draw_cards(record, triggers, tables) if record else ():
            incident, words = own[card.mention.event]
            found.append(Given(card, words, incident))
    return found


def _event_at(record: Record, words: Words) -> Event | None:
    """The event whose trigger shares most with some words; of equal ones that with the shortest."""

    def shared(event: Event) -> tuple[int, int]:
        trigger = Words(words.report, event.trigger)
        return words.shared(trigger), -sum(span.end - span.start for span in event.trigger)

    best = max(record.events, key=shared, default=None)
    return best if best and shared(best)[0] else None


def given_answer(gold: Answer, given: Sequence[Given], tables: IncidentTables) -> Answer:
    """The gold's mentions in the program's incidents."""
    cards = [each.card for each in given]
    words = {each.card.mention: each.words for each in given}
    incidents = group(cards, ties_of(cards, tables), tables)
    return _answer(gold, {each.id: _happening(each, words) for each in incidents})


def by_own_cards(gold: Answer, given: Sequence[Given]) -> Answer:
    """The gold's mentions, those with one day, place and type by the program's cards as one."""
    grouped: dict[tuple[str, str, str], list[Words]] = defaultdict(list)
    for each in given:
        card = each.card
        day = str(card.days[0].since) if card.days else ""
        place = card.spots[0].name if card.spots else ""
        grouped[day, place, card.type or ""].append(each.words)
    return _answer(
        gold,
        {
            " ".join(key): Happening("act", key[2] or "none", key[0], key[1], None, tuple(some))
            for key, some in grouped.items()
        },
    )


def read_answer(gold: Answer, records: Mapping[str, Record], tables: IncidentTables) -> Answer:
    """The program's own incidents, from the reports alone."""
    names = {record.document.id: name for name, record in records.items()}
    words = {
        (record.document.id, event.id): Words(names[record.document.id], event.trigger)
        for record in records.values()
        for event in record.events
    }
    incidents = find_incidents(records.values(), tables)
    places = {m: words[m.document, m.event] for each in incidents for m in each.mentions}
    return _answer(gold, {each.id: _happening(each, places) for each in incidents})


def _happening(incident: Incident, words: Mapping[Mention, Words]) -> Happening:
    return Happening(
        incident.level.value,
        incident.type,
        incident.since.isoformat() if incident.since else "unknown",
        incident.place or "unknown",
        incident.part_of,
        tuple(words[each] for each in incident.mentions),
    )


def _answer(gold: Answer, incidents: Mapping[str, Happening]) -> Answer:
    return replace(gold, incidents=incidents, versions={}, verdicts={})


@dataclass(slots=True)
class Measured:
    """The figures of one way of grouping, over all dossiers that were added."""

    scores: Scores = field(default_factory=Scores)
    distinct: Distinct = field(default_factory=Distinct)

    def add(self, name: str, due: Answer, found: Answer) -> None:
        """Score a dossier."""
        self.scores.add(name, due, found)
        self.distinct.add(due, found)

    def lines(self, title: str) -> Iterator[str]:
        """The figures, in percent."""
        yield f"\n{title}, {self.scores.dossiers} dossiers\n{HEAD}"
        yield from draw(self.scores, ("incidents",))
        pairs, joined = self.distinct.pairs, self.distinct.joined
        share = f"{100 * joined / pairs:.1f}" if pairs else "-"
        yield f"{'pairs of incidents, joined':<34}{share:>8}{'':>16}{pairs:>8}"


def measure(
    dossiers: Iterable[tuple[Dossier, Mapping[str, Record]]], tables: IncidentTables
) -> dict[str, Measured]:
    """The figures of each way of grouping, by its name."""
    found: dict[str, Measured] = defaultdict(Measured)
    for dossier, records in dossiers:
        gold = answer_of(dossier)
        given = given_mentions(dossier, gold, records, tables)
        ways = {
            "all apart": all_apart(dossier, gold),
            "one a day, place and type by the cards": by_own_cards(gold, given),
            "given the mentions": given_answer(gold, given, tables),
            "from the reports alone": read_answer(gold, records, tables),
        }
        for name, answer in ways.items():
            found[name].add(dossier.id, gold, answer)
    return found


def main(arguments: Sequence[str] | None = None) -> int:
    """Print the figures. Exit code 1: there is nothing to measure."""
    parser = argparse.ArgumentParser(prog="corpus.dossier.happenings", description=__doc__)
    parser.add_argument("part", nargs="?", default="train", choices=[*SPLITS, "all"])
    asked = parser.parse_args(arguments)
    session = open_session()
    dossiers = ((each, read_dossier(each, session)) for each in load_part(asked.part))
    measured = measure(dossiers, load_incident_tables())
    for name, each in measured.items():
        print(*each.lines(name), sep="\n")
    return int(not measured)


if __name__ == "__main__":
    run(main)
