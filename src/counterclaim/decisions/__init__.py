"""What people decided, applied to what the program reads: beside it, marked, never in its place."""

from counterclaim.decisions.added import given_on, with_added_voices
from counterclaim.decisions.carried import Carrier, Readings
from counterclaim.decisions.gather import decisions_of
from counterclaim.decisions.incidents import DecidedIncidents, decide_incidents
from counterclaim.decisions.versions import (
    DecidedVersions,
    NameActor,
    decide_versions,
    without_rejected,
)

__all__ = [
    "Carrier",
    "DecidedIncidents",
    "DecidedVersions",
    "NameActor",
    "Readings",
    "decide_incidents",
    "decide_versions",
    "decisions_of",
    "given_on",
    "with_added_voices",
    "without_rejected",
]
