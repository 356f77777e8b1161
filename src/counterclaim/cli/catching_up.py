"""What a ledger still has to do before it is written to, with how far it is."""

import sys
import time
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from counterclaim.ledger import Ledger

_SHOWN_EACH = 10


def settle_lineage(kept: "Ledger") -> None:
    """Works out what reports have from others, where some came in before them since."""
    from counterclaim.terminal import Progress  # noqa: PLC0415

    progress = Progress(sys.stderr, time.monotonic, sys.stderr.isatty())
    due = kept.lineage_due
    try:
        for done, _ in enumerate(kept.settle_lineage(), 1):
            if done % _SHOWN_EACH == 0:
                progress.show(f"compared {done} of {due} reports with those before")
    finally:
        progress.erase()


def catch_up(kept: "Ledger", *, anew: bool = False) -> None:
    """Takes the reports among the incidents that wait, as those of a ledger of an older version."""
    from counterclaim.terminal import Progress  # noqa: PLC0415

    progress = Progress(sys.stderr, time.monotonic, sys.stderr.isatty())

    def tell(done: int, expected: int) -> None:
        progress.expected = expected
        while progress.read < done:
            progress.count(failed=False)

    try:
        count = kept.catch_up(tell, anew=anew)
    finally:
        progress.erase()
    if count:
        progress.say(f"{count} reports of before taken among the incidents")
