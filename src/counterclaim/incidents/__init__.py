"""Happenings: which events of which reports speak of the same one."""

from counterclaim.incidents.bounds import BOUNDS, Bounds, order_of, pairs_of
from counterclaim.incidents.card import Card
from counterclaim.incidents.cards import Trigger, cards_of, draw_cards
from counterclaim.incidents.find import (
    find_among,
    find_incidents,
    first_of,
    group,
    incidents_of,
    ties_of,
)
from counterclaim.incidents.grouping import Group
from counterclaim.incidents.keys import keys_of
from counterclaim.incidents.parts import LEVELS, as_cut, cut_ties, parts_of, range_of
from counterclaim.incidents.rules import incident_rules
from counterclaim.incidents.tables import IncidentTables, load_incident_tables
from counterclaim.incidents.ties import tie_of, weigh

__all__ = [
    "BOUNDS",
    "LEVELS",
    "Bounds",
    "Card",
    "Group",
    "IncidentTables",
    "Trigger",
    "as_cut",
    "cards_of",
    "cut_ties",
    "draw_cards",
    "find_among",
    "find_incidents",
    "first_of",
    "group",
    "incident_rules",
    "incidents_of",
    "keys_of",
    "load_incident_tables",
    "order_of",
    "pairs_of",
    "parts_of",
    "range_of",
    "tie_of",
    "ties_of",
    "weigh",
]
