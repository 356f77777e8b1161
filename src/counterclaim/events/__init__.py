"""From the acts that the reader found to events, each on the voice that tells it."""

from counterclaim.events.find import find_events

__all__ = ["find_events"]
