"""From the acts that the reader found to events, each on the voice that tells it."""

from counterclaim.events.find import find_events
from counterclaim.events.rules import EventRules, load_event_rules

__all__ = ["EventRules", "find_events", "load_event_rules"]
