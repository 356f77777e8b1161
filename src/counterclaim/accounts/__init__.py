"""From incidents to cases: accounts side by side, and who stands behind each."""

from counterclaim.accounts.at_hand import AtHand
from counterclaim.accounts.beside import Beside
from counterclaim.accounts.casework import Case, Casework, NameOutlet
from counterclaim.accounts.shelf import Shelf, documents_of
from counterclaim.accounts.tables import AccountTables, load_account_tables

__all__ = [
    "AccountTables",
    "AtHand",
    "Beside",
    "Case",
    "Casework",
    "NameOutlet",
    "Shelf",
    "documents_of",
    "load_account_tables",
]
