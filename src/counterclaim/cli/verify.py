"""The command `verify`: whether a ledger is whole."""

import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from counterclaim.cli.options import FAILURE, UNSOUND

if TYPE_CHECKING:
    from counterclaim.ledger.verify import Fault, Step


@click.command(name="verify")
@click.argument("ledger", type=click.Path(path_type=Path), metavar="LEDGER")
@click.option("--head", metavar="HASH", help="A hash kept from an earlier run, still to be there.")
@click.option("--json", "as_json", is_flag=True, help="Print one JSON object.")
def verify_command(ledger: Path, head: str | None, as_json: bool) -> None:
    """Check that LEDGER is whole, and print each fault on a line.

    Every document and the bytes that it came from are hashed anew, every span of every reading is
    sliced anew, incidents are worked out anew (of a thousand documents where there are more), and
    the chain of rulings is followed from its beginning. Nothing is changed. The
    exit code is 4 where there is a fault. The hash that is printed at the end names the state of
    the log: keep it elsewhere, and give it as --head another time.
    """
    import json  # noqa: PLC0415
    import time  # noqa: PLC0415

    from counterclaim.ledger.verify import Fault, verify  # noqa: PLC0415
    from counterclaim.model.errors import CounterclaimError  # noqa: PLC0415
    from counterclaim.terminal import Progress, make_safe  # noqa: PLC0415

    progress = Progress(sys.stderr, time.monotonic, sys.stderr.isatty())

    def tell(each: "Fault | Step") -> None:
        if not isinstance(each, Fault):
            progress.count(failed=False)
        elif not as_json:
            progress.erase()
            click.echo(make_safe(" ".join(str(each).split())))

    try:
        result = verify(ledger, head, tell)
    except CounterclaimError as error:
        progress.erase()
        click.echo(f"counterclaim: {error}", err=True)
        raise SystemExit(FAILURE) from None
    progress.erase()
    if as_json:
        faults = [{"where": each.where, "what": each.what} for each in result.faults]
        whole = {"faults": faults, "counts": result.counts, "head": result.head}
        click.echo(json.dumps(whole, ensure_ascii=False))
    counts = result.counts
    click.echo(
        f"checked {counts['document']} documents, {counts['raw']} raw, {counts['reading']} "
        f"readings with {counts['span']} spans, incidents of {counts['incident']} documents, "
        f"{counts['ruling']} rulings: "
        f"{len(result.faults)} faults",
        err=True,
    )
    if counts["ruling"]:
        click.echo(f"head {result.head}", err=True)
    if result.faults:
        raise SystemExit(UNSOUND)
