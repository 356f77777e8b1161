"""Incidents in a ledger: kept, grown one document at a time, found by any id they ever had."""

from counterclaim.ledger.incidents.catching_up import Keeping, are_current, keeps_incidents
from counterclaim.ledger.incidents.growth import Growth
from counterclaim.ledger.incidents.kept import KeptIncidents

__all__ = ["Growth", "Keeping", "KeptIncidents", "are_current", "keeps_incidents"]
