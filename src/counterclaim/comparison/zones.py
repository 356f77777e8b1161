"""By whose clock a time is given: "14:00 Baku time", "1100 GMT"."""

import re

from counterclaim.comparison.tables import ComparisonTables
from counterclaim.comparison.told import Told

_SUMMER = range(4, 11)  # April to October


def zone_of(told: Told, tables: ComparisonTables) -> int | None:
    """Minutes ahead of Greenwich of the clock that a claim names; None where it names none.

    Limits: summer time by the month of publication, from April to October.
    """
    text = re.sub(r"[’`]", "'", told.sentence.lower())
    words = re.sub(r"[’`]", "'", told.words.lower())
    at = text.find(words)
    behind = text[at : at + len(words) + 24] if at >= 0 else words
    found = tables.zone_names.search(behind)
    if not found:
        return None
    winter, summer = tables.zones[found["timed"] or found["placed"] or found["short"]]
    return summer if told.moment and told.moment.month in _SUMMER else winter
