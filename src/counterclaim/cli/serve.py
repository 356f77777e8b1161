"""The command that shows a ledger in the browser: `serve`."""

import sys
import webbrowser
from pathlib import Path
from typing import TYPE_CHECKING

import click

from counterclaim.cli.options import FAILURE

if TYPE_CHECKING:
    from counterclaim.web import Door


@click.command(name="serve")
@click.argument("ledger", type=click.Path(path_type=Path), metavar="LEDGER")
@click.option("--port", type=click.IntRange(0, 65_535), default=8370, help="[8370; 0: any free]")
@click.option("--open/--no-open", "show", default=True, help="Open a browser [yes].")
def serve_command(ledger: Path, port: int, *, show: bool) -> None:
    """Show LEDGER in the browser: read, compare, review. Ctrl-C ends it.

    Only this machine can reach the pages, and only with the key in the address that is printed;
    they ask nothing of any other host.
    """
    serve_ledger(ledger, port, show=show)


def serve_ledger(ledger: Path, port: int, *, show: bool) -> None:
    """Serve a ledger until it is interrupted; `show` opens a browser where there is a terminal."""
    from counterclaim.ledger import Ledger  # noqa: PLC0415
    from counterclaim.model.errors import CounterclaimError  # noqa: PLC0415
    from counterclaim.web import serve  # noqa: PLC0415

    def say(_door: "Door", address: str) -> None:
        click.echo(address)
        click.echo("Open it in a browser; Ctrl-C ends it.", err=True)
        if show and sys.stdout.isatty():
            webbrowser.open(address)

    try:
        with Ledger.open(ledger):  # brings an older one to the newest version
            pass
        serve(ledger, port, say)
    except CounterclaimError as error:
        click.echo(f"counterclaim: {error}", err=True)
        raise SystemExit(FAILURE) from None
