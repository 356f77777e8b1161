"""Which parties are allied and which are opposed, as far as reports tell."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import product

from counterclaim.model.entity import Identity
from counterclaim.model.event import Participant
from counterclaim.model.factuality import Polarity
from counterclaim.model.record import Record
from counterclaim.model.relation import RelationKind

_OF_MANY = frozenset({"IGO", "UNO", "EUR", "NGO", "ISM", "MNC"})
_FRIENDLY = frozenset({"SUPPORT", "COOPERATE", "AID"})
_HOSTILE = frozenset({"ASSAULT", "COERCE", "THREATEN", "ACCUSE", "SANCTION"})


@dataclass(frozen=True, slots=True)
class Sides:
    """Which parties are allied and which are opposed, as documents tell.

    `alliances` are those that are known without them.
    """

    allied: frozenset[frozenset[str]]
    opposed: frozenset[frozenset[str]]
    alliances: tuple[frozenset[str], ...] = ()

    def are_opposed(self, one: str, other: str) -> bool:
        """Whether documents tell that one acts against the other, and not for it too."""
        return frozenset((one, other)) in self.opposed - self.allied

    def share_an_enemy(self, one: str, other: str) -> bool:
        """Whether both are opposed to a third."""
        foes = [
            {x for pair in self.opposed if each in pair for x in pair} - {each}
            for each in (one, other)
        ]
        return bool(foes[0] & foes[1])

    def may_be_one(self, one: str, other: str) -> bool:
        """Whether one of two parties may speak from what the other knows.

        That is so of allies and of those who have one enemy, unless they are opposed themselves.
        """
        pair = frozenset((one, other))
        if self.are_opposed(one, other):
            return False
        known = any(pair <= each for each in self.alliances)
        return known or pair in self.allied or bool(self._foes(one) & self._foes(other))

    def _foes(self, party: str) -> frozenset[str]:
        return frozenset(x for pair in self.opposed if party in pair for x in pair if x != party)


def sides_in(records: Mapping[str, Record], alliances: tuple[frozenset[str], ...]) -> Sides:
    """Who is allied and who opposed among parties, as documents tell of ties and acts.

    Opposed are also who tells of such an act, and whom he names as having done it.
    """
    allied: set[frozenset[str]] = set()
    opposed: set[frozenset[str]] = set()
    for record in records.values():
        tellers = {each.id: _party_of(each.identity) for each in record.attributions}
        for each in record.relations:
            if each.kind in (RelationKind.ALLY, RelationKind.BACKS):
                allied |= _pairs(_parties(each.source), _parties(each.target))
        for event in record.events:
            if event.type in _FRIENDLY and event.factuality.polarity is Polarity.POSITIVE:
                allied |= _pairs(_parties(event.actor), _parties(event.recipient))
            if event.type in _HOSTILE:
                opposed |= _pairs(_parties(event.actor), _parties(event.recipient))
                if event.factuality.polarity is Polarity.POSITIVE:
                    opposed |= _pairs(
                        tellers.get(event.attribution or "", ()), _parties(event.actor)
                    )
    return Sides(frozenset(allied), frozenset(opposed), alliances)


def _pairs(some: Iterable[str], others: Iterable[str]) -> set[frozenset[str]]:
    return {frozenset(two) for two in product(some, others) if two[0] != two[1]}


def _parties(some: Sequence[Participant]) -> set[str]:
    return {party for each in some for party in _party_of(each.identity)}


def _party_of(identity: Identity | None) -> tuple[str, ...]:
    """The side of somebody; none for bodies of many states, whose members speak for them too."""
    if identity is None or identity.party is None or identity.country in _OF_MANY:
        return ()
    return (identity.party,)
