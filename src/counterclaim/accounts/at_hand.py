"""Incidents of records that are at hand, worked out from all of them."""

from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property

from counterclaim.accounts.shelf import documents_of
from counterclaim.incidents import Card, IncidentTables, cards_of, find_incidents
from counterclaim.model.errors import not_one_incident
from counterclaim.model.incident import Incident
from counterclaim.model.listed import IncidentsKept, ListedIncident, WantedIncidents
from counterclaim.model.record import Record


class AtHand:
    """The incidents of some records.

    Args:
        records: of reports, with their words, in any order: the same reports give the same.
        tables: what rules on incidents know.
    """

    def __init__(self, records: Iterable[Record], tables: IncidentTables) -> None:
        self._records = {each.document.id: each for each in records}
        self._tables = tables

    @cached_property
    def incidents(self) -> tuple[Incident, ...]:
        """All incidents, those of the most reports first, the earliest first among these."""
        return tuple(sorted(find_incidents(self._records.values(), self._tables), key=_order))

    def kept(self) -> IncidentsKept:
        """How many incidents and reports there are."""
        shared = sum(len(documents_of(each)) > 1 for each in self.incidents)
        return IncidentsKept(len(self._records), shared, len(self.incidents) - shared, 0)

    def listed(self, wanted: WantedIncidents, most: int | None = None) -> Iterator[ListedIncident]:
        """Those that are wanted, at most so many."""
        found = (each for each in self.incidents if self._is_wanted(each, wanted))
        for number, each in enumerate(found):
            if number == most:
                return
            yield self._listed(each)

    def incident(self, name: str) -> Incident:
        """The incident of an id, or of the name of any mention, or of how one begins."""
        found = [each for each in self.incidents if each.id.startswith(name)]
        if not found:
            called = {mention for mention, own in self._names.items() if own.startswith(name)}
            found = [each for each in self.incidents if called & set(each.mentions)]
        return only_one(name, found)

    def records(self, documents: Iterable[str]) -> dict[str, Record]:
        """The records of these documents."""
        return {each: self._records[each] for each in documents if each in self._records}

    def candidates(self, documents: Sequence[str]) -> Sequence[str]:
        """All others."""
        return sorted(self._records.keys() - set(documents))

    def descents(self, documents: Sequence[str]) -> None:  # noqa: ARG002
        """Nothing is kept: they are worked out."""
        return

    @cached_property
    def _cards(self) -> dict[object, Card]:
        drawn = (cards_of(each, self._tables) for each in self._records.values())
        return {card.mention: card for own in drawn for card in own}

    @cached_property
    def _names(self) -> dict[object, str]:
        return {mention: card.name for mention, card in self._cards.items()}

    def _is_wanted(self, incident: Incident, wanted: WantedIncidents) -> bool:
        place = (wanted.place or "").casefold()
        return (
            len(documents_of(incident)) >= wanted.reports
            and (not wanted.type or f"{incident.type} ".startswith(f"{wanted.type} "))
            and (not place or place in _places(incident))
            and (not wanted.since or bool(incident.until and incident.until > wanted.since))
            and (not wanted.until or bool(incident.since and incident.since < wanted.until))
            and (not wanted.words or self._has_words(incident, wanted.words))
        )

    def _has_words(self, incident: Incident, words: str) -> bool:
        asked = words.casefold().split()
        cards = (self._cards[each] for each in incident.mentions)
        return any(all(each in searched_words(card) for each in asked) for card in cards)

    def _listed(self, incident: Incident) -> ListedIncident:
        reports = documents_of(incident)
        outlets = {self._records[each].document.outlet or "unknown" for each in reports}
        return ListedIncident(
            incident.id, incident.level, incident.type, incident.since, incident.until,
            incident.place, incident.geonameid, incident.country, incident.lat, incident.lon,
            len(incident.mentions), len(reports), tuple(sorted(outlets)), incident.maybe,
            incident.radius_km,
        )  # fmt: skip


def only_one(name: str, found: Sequence[Incident]) -> Incident:
    """The only incident that was found under a name.

    Raises:
        IncidentError: there is none, or there are several, or nothing was asked.
    """
    if len(found) == 1 and name:
        return found[0]
    raise not_one_incident(name, len(found))


def searched_words(card: Card) -> frozenset[str]:
    """The words by which a mention is found: those of its sentence, in their plain forms."""
    return frozenset(each.casefold() for each in card.words | card.lemmas | card.names)


def _places(incident: Incident) -> set[str]:
    return {each.casefold() for each in (incident.place, incident.country) if each}


def _order(incident: Incident) -> tuple[int, bool, str, str]:
    since = incident.since
    return -len(documents_of(incident)), since is None, str(since), incident.id
