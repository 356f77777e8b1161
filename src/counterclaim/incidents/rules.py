"""By which rules incidents were made, so that what older rules made is known."""

import hashlib
from importlib import resources

from counterclaim.incidents.bounds import BOUNDS, Bounds

CODE = 2  # one more whenever cards, keys, ties or groups come out otherwise
_DIGITS = 12


def incident_rules(bounds: Bounds = BOUNDS) -> str:
    """The number of the code and of its bounds, and the beginning of the tables' SHA-256."""
    written = hashlib.sha256()
    folder = resources.files(__package__).joinpath("tables")
    for each in sorted(folder.iterdir(), key=lambda each: each.name):
        if each.name.endswith(".tsv"):
            written.update(each.read_bytes())
    tables = written.hexdigest()[:_DIGITS]
    return f"incidents-{CODE}-{bounds.neighbours}-{bounds.largest}-{tables}"
