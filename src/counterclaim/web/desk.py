"""What lies ready while the server runs: the ledger's file, and tables of actors and words."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from counterclaim.accounts import Casework
from counterclaim.comparison.headline import HeadlineWords, load_headline_words
from counterclaim.ledger import Ledger
from counterclaim.resolve.actors import ActorFinder, load_actor_finder


@dataclass(frozen=True, slots=True)
class Desk:
    """Opens the ledger for one request at a time: any number may read at once."""

    path: Path
    finder: ActorFinder
    headlines: HeadlineWords

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
        """Incidents and cases, with what people decided and control layers claim beside."""
        return ledger.casework(self.finder.outlet, self.finder.who)


def open_desk(ledger: Path) -> Desk:
    """A desk with the tables that ship with the package."""
    finder, _ = load_actor_finder()
    return Desk(ledger, finder, load_headline_words())
