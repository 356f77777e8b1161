"""The command `export`: what a ledger holds, in the forms that others read."""

from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from counterclaim.cli.options import FAILURE

if TYPE_CHECKING:
    from counterclaim.accounts import Case, Casework
    from counterclaim.exports import Stock
    from counterclaim.ledger import Ledger
    from counterclaim.model.collection import CollectionEntry
    from counterclaim.model.decided import Decisions
    from counterclaim.model.record import Record

FORMATS = (
    "csv", "parquet", "geojson", "plover", "annotations", "prov", "schema-org", "coders",
    "comparisons", "case-file", "bundle",
)  # fmt: skip

OF_INCIDENTS = ("coders", "comparisons")  # all of them, where none is named


@click.command(name="export")
@click.argument("ledger", type=click.Path(path_type=Path), metavar="LEDGER")
@click.argument(
    "out", required=False, type=click.Path(path_type=Path, dir_okay=False), metavar="[OUT]"
)
@click.option(
    "--as", "--format",
    "format_",
    type=click.Choice(FORMATS),
    required=True,
    help="csv, parquet: claims as a table; geojson: on a map; plover: PLOVER events, JSON lines; "
    "annotations: W3C Web Annotations; prov: PROV-O, JSON-LD; schema-org: Claims, JSON-LD; "
    "coders: a row for each incident; comparisons: a row for each two versions; "
    "case-file: one page; bundle: a zip with the case file, bytes, hashes and log.",
)  # fmt: skip
@click.option(
    "--out",
    "out_option",
    type=click.Path(path_type=Path, dir_okay=False),
    metavar="FILE",
    help="The file to write, if it does not follow LEDGER; it must not be there yet.",
)
@click.option(
    "--incident",
    "incidents",
    multiple=True,
    metavar="ID",
    help="Only this incident, its accounts and reports; may be given several times.",
)
@click.option(
    "--with-private",
    is_flag=True,
    help="Show names of persons who are no public figures, handles, collectors and paths, and "
    "what was marked sensitive; in a bundle, the reports' own bytes.",
)
@click.option("--exact", is_flag=True, help="Show exact coordinates; else to a tenth of a degree.")
def export_command(
    ledger: Path,
    out: Path | None,
    format_: str,
    out_option: Path | None,
    incidents: tuple[str, ...],
    with_private: bool,
    exact: bool,
) -> None:
    """Write the claims of LEDGER, or incidents with their accounts, to OUT.

    Each claim comes with the words that it stands on and with who says so; an actor is one
    suspected according to whoever is named; what people decided is marked as reviewed. Private
    names, handles and exact coordinates are withheld unless asked for. A file that is there is
    never written over.
    """
    from counterclaim.exports import FORMATS as WRITERS  # noqa: PLC0415
    from counterclaim.exports import Discretion, new_file  # noqa: PLC0415
    from counterclaim.ledger import Ledger  # noqa: PLC0415
    from counterclaim.model.errors import CounterclaimError  # noqa: PLC0415

    if (out is None) == (out_option is None):
        raise click.UsageError("expected one file to write: OUT, or --out FILE")
    path = out or out_option or Path()
    try:
        with Ledger.open(ledger, read_only=True) as kept:
            decisions = kept.review.decisions()
            discretion = Discretion(with_private, exact, decisions.sensitive)
            stock = _stock(kept, incidents, decisions, everything=format_ in OF_INCIDENTS)
            with new_file(path) as file:
                written = WRITERS[format_](file, stock, discretion)
    except CounterclaimError as error:
        click.echo(f"counterclaim: {error}", err=True)
        raise SystemExit(FAILURE) from None
    for note in written.notes:
        click.echo(f"counterclaim: {note}", err=True)
    click.echo(f"{written.count} {written.what} written to {path}", err=True)


def _stock(
    kept: "Ledger", incidents: Sequence[str], decisions: "Decisions", *, everything: bool
) -> "Stock":
    """What there is to export: all of a ledger, or incidents with the reports that tell of them."""
    from counterclaim.exports import Stock  # noqa: PLC0415
    from counterclaim.resolve.actors import load_actor_finder  # noqa: PLC0415

    if not incidents and not everything:
        return Stock(kept.records, kept.collected, kept.raw, (), decisions)
    finder, _ = load_actor_finder()
    work = kept.casework(finder.outlet, finder.who)
    cases = tuple(_cases(work, incidents))
    wanted = {name for case in cases for name in _reports(case)}

    def records() -> Iterable["Record"]:
        return (each for each in kept.records() if each.document.id in wanted)

    def collected() -> Iterable["CollectionEntry"]:
        return (each for each in kept.collected() if each.document in wanted)

    return Stock(records, collected, kept.raw, cases, decisions)


def _cases(work: "Casework", incidents: Sequence[str]) -> Iterator["Case"]:
    """The incidents that were named, each once; all of them where none was."""
    from counterclaim.model.listed import WantedIncidents  # noqa: PLC0415

    named = incidents or [each.id for each in work.listed(WantedIncidents(reports=1))]
    found = {each.id: each for each in map(work.incident, named)}
    yield from (work.case(each) for each in found.values())


def _reports(case: "Case") -> Iterator[str]:
    """The reports that tell of an incident, or of who holds its place."""
    yield from case.documents
    yield from (claim.document for each in case.holdings for claim in each.claims)
