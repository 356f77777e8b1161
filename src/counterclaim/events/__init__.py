"""From the acts that the reader found to events, each on the voice that tells it."""

from counterclaim.events.find import find_events
from counterclaim.events.links import TiedEvents, TieEvents, load_event_tier
from counterclaim.events.participants import MendSlots, load_slot_mender
from counterclaim.events.rules import EventRules, load_event_rules

__all__ = [
    "EventRules",
    "MendSlots",
    "TieEvents",
    "TiedEvents",
    "find_events",
    "load_event_rules",
    "load_event_tier",
    "load_slot_mender",
]
