"""What a ledger still has to do before it is written to, with how far it is."""

import sys
import time
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from counterclaim.ledger import Ledger


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
