"""The command `places`: gazetteers of one's own."""

from pathlib import Path

import click

from counterclaim.cli.options import FAILURE, PARTIAL


@click.group(name="places")
def places_group() -> None:
    """Places of your own, beside the gazetteer that comes with counterclaim."""


@places_group.command(name="add")
@click.argument("dumps", nargs=-1, required=True, type=click.Path(path_type=Path), metavar="FILE…")
@click.option(
    "--gazetteer",
    required=True,
    type=click.Path(path_type=Path),
    help="The file to write; `counterclaim read --gazetteer` takes it.",
)
def places_add_command(dumps: tuple[Path, ...], gazetteer: Path) -> None:
    """Make a gazetteer from dumps of GeoNames, of a country (SY.txt) or of all (allCountries.txt).

    Rows that are broken are left out, each named with its line and the reason.
    """
    from counterclaim.model.errors import CounterclaimError  # noqa: PLC0415
    from counterclaim.resolve.places import build_gazetteer  # noqa: PLC0415

    def tell(dump: Path, kept: int) -> None:
        click.echo(f"{dump}: {kept:,} places so far", err=True)

    try:
        made = build_gazetteer(dumps, gazetteer, tell)
    except CounterclaimError as error:
        click.echo(f"counterclaim: {error}", err=True)
        raise SystemExit(FAILURE) from None
    for dump, problem in made.problems:
        click.echo(f"counterclaim: {dump}: {problem}", err=True)
    click.echo(f"{made.places:,} places kept, {len(made.problems):,} rows failed", err=True)
    if made.problems:
        raise SystemExit(PARTIAL)
