"""The command `export`: what a ledger holds, in the forms that others read."""

from pathlib import Path

import click

from counterclaim.cli.options import FAILURE

FORMATS = (
    "csv", "parquet", "geojson", "plover", "annotations", "prov", "schema-org", "html", "bundle",
)  # fmt: skip


@click.command(name="export")
@click.argument("ledger", type=click.Path(path_type=Path), metavar="LEDGER")
@click.option(
    "--format",
    "format_",
    type=click.Choice(FORMATS),
    required=True,
    help="csv, parquet: claims as a table; geojson: on a map; plover: PLOVER events, JSON lines; "
    "annotations: W3C Web Annotations; prov: PROV-O, JSON-LD; schema-org: Claims, JSON-LD; "
    "html: one page, a case file; bundle: a zip with the case file, bytes, hashes and log.",
)
@click.option(
    "--out",
    required=True,
    type=click.Path(path_type=Path, dir_okay=False),
    metavar="FILE",
    help="The file to write; it must not be there yet.",
)
@click.option(
    "--with-private",
    is_flag=True,
    help="Show names of persons who are no public figures, handles, collectors and paths; "
    "in a bundle, the reports' own bytes.",
)
@click.option("--exact", is_flag=True, help="Show exact coordinates; else to a tenth of a degree.")
def export_command(ledger: Path, format_: str, out: Path, with_private: bool, exact: bool) -> None:
    """Write the claims of LEDGER to a file in a form that others read.

    Each claim comes with the words that it stands on and with who says so; an actor is one
    suspected according to whoever is named. Private names, handles and exact coordinates are
    withheld unless asked for. A file that is there is never written over.
    """
    from counterclaim.exports import FORMATS as WRITERS  # noqa: PLC0415
    from counterclaim.exports import Discretion, Stock, new_file  # noqa: PLC0415
    from counterclaim.ledger import Ledger  # noqa: PLC0415
    from counterclaim.model.errors import CounterclaimError  # noqa: PLC0415

    discretion = Discretion(private=with_private, exact=exact)
    try:
        with Ledger.open(ledger, read_only=True) as kept, new_file(out) as file:
            stock = Stock(kept.records, kept.collected, kept.raw)
            written = WRITERS[format_](file, stock, discretion)
    except CounterclaimError as error:
        click.echo(f"counterclaim: {error}", err=True)
        raise SystemExit(FAILURE) from None
    for note in written.notes:
        click.echo(f"counterclaim: {note}", err=True)
    click.echo(f"{written.count} {written.what} written to {out}", err=True)
