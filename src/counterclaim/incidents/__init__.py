"""Happenings: which events of which reports speak of the same one."""

from counterclaim.incidents.card import Card
from counterclaim.incidents.cards import Trigger, cards_of, draw_cards
from counterclaim.incidents.find import find_incidents, group, ties_of
from counterclaim.incidents.keys import keys_of
from counterclaim.incidents.tables import IncidentTables, load_incident_tables
from counterclaim.incidents.ties import tie_of

__all__ = [
    "Card",
    "IncidentTables",
    "Trigger",
    "cards_of",
    "draw_cards",
    "find_incidents",
    "group",
    "keys_of",
    "load_incident_tables",
    "tie_of",
    "ties_of",
]
