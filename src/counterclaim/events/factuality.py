"""What is said of each event: whether it was, how surely, and where it stands in time.

The reader gives every act all three; what words of the sentence say in so many words stands over
it. `docs/events.md` has the rules.
"""

from dataclasses import dataclass, replace

from counterclaim.events.certainty import doubt
from counterclaim.events.polarity import negation
from counterclaim.events.setting import Setting
from counterclaim.events.status import standing
from counterclaim.model.factuality import Factuality, Status

LONG_AGO_DAYS = 366
RECENT_DAYS = 15


@dataclass(frozen=True, slots=True)
class Judged:
    """A factuality and the reason for each part of it that a rule gave."""

    factuality: Factuality
    reasons: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Dated:
    """The value of a time of the act that lies long before the report, or just before it."""

    long_ago: str | None = None
    recent: str | None = None


def judge(setting: Setting, read: Factuality, dated: Dated) -> Judged:
    """The factuality of an act: by rule where one speaks, else as the reader has it.

    Args:
        setting: where the act stands in its sentence.
        read: what the reader says of it.
        dated: when the act was, as far as its own times tell.
    """
    reasons: list[str] = []
    if denied := negation(setting):
        read = replace(read, polarity=denied[0])
        reasons.append(f"{denied[0]}: “{denied[1]}”")
    if unsure := doubt(setting):
        read = replace(read, certainty=unsure[0])
        reasons.append(f"{unsure[0]}: “{unsure[1]}”")
    stands = standing(setting)
    if stands is None:
        stands = _by_date(read.status, dated)
    if stands:
        read = replace(read, status=stands[0])
        reasons.append(f"{stands[0]}: “{stands[1]}”")
    return Judged(read, tuple(reasons))


def _by_date(status: Status, dated: Dated) -> tuple[Status, str] | None:
    """An act of long ago is background; one of the last days is none."""
    if dated.long_ago and status in {Status.HAPPENED, Status.ONGOING}:
        return Status.HISTORICAL, dated.long_ago
    if dated.recent and not dated.long_ago and status is Status.HISTORICAL:
        return Status.HAPPENED, dated.recent
    return None
