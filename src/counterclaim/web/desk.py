"""What lies ready while the server runs: the ledger's file, and the tables that rules need."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from counterclaim.accounts import AccountTables, Casework, NameOutlet, load_account_tables
from counterclaim.ledger import Ledger
from counterclaim.resolve.actors import load_actor_finder


@dataclass(frozen=True, slots=True)
class Desk:
    """Opens the ledger for one request at a time: any number may read at once."""

    path: Path
    tables: AccountTables
    name_outlet: NameOutlet

    @contextmanager
    def reading(self) -> Iterator[Ledger]:
        """The ledger, not to be written to."""
        with Ledger.open(self.path, read_only=True) as ledger:
            yield ledger

    @contextmanager
    def writing(self) -> Iterator[Ledger]:
        """The ledger, to be written to; another writer is waited for."""
        with Ledger.open(self.path) as ledger:
            yield ledger

    def casework(self, ledger: Ledger) -> Casework:
        """The incidents of the ledger, each of which can be looked at as a case."""
        return Casework(ledger.shelf(self.tables.incidents), self.tables, self.name_outlet)


def open_desk(ledger: Path) -> Desk:
    """A desk with the tables that ship with the package."""
    finder, _ = load_actor_finder()
    return Desk(ledger, load_account_tables(), finder.outlet)
