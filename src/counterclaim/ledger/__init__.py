"""What was read, kept in one SQLite file: documents, readings, claims, where each came from."""

from counterclaim.ledger.ledger import Ledger, Origin, Taken, made_by
from counterclaim.ledger.search import FoundClaim, Wanted

__all__ = ["FoundClaim", "Ledger", "Origin", "Taken", "Wanted", "made_by"]
