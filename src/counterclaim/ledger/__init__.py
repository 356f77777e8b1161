"""What was read, kept in one SQLite file: documents, readings, claims, where each came from."""

from counterclaim.ledger.ledger import Ledger, Origin, Taken, made_by

__all__ = ["Ledger", "Origin", "Taken", "made_by"]
