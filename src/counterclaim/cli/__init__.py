"""The command line. Heavy modules are imported inside the commands, so that help is instant."""

import click

from counterclaim.cli.accounts import compare_command, incidents_command, origins_command
from counterclaim.cli.claims import claims_command
from counterclaim.cli.control import control_group
from counterclaim.cli.doctor import doctor_command
from counterclaim.cli.export import export_command
from counterclaim.cli.ledger import add_command
from counterclaim.cli.lineage import lineage_command
from counterclaim.cli.places import places_group
from counterclaim.cli.reading import DEMO_DOSSIER, DEMO_REPORTS, demo_command, read_command
from counterclaim.cli.review import review_group
from counterclaim.cli.serve import serve_command
from counterclaim.cli.verify import verify_command
from counterclaim.version import __version__

__all__ = ["DEMO_DOSSIER", "DEMO_REPORTS", "main"]


@click.group(context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100})
@click.version_option(__version__, prog_name="counterclaim")
def main() -> None:
    """Read news reports about armed conflict and keep the record of who says what happened.

    Exit codes: 0 all went well, 1 failure, 2 wrong usage, 3 some inputs failed and are listed,
    4 a ledger is not whole.
    """


for _command in (
    read_command,
    add_command,
    claims_command,
    incidents_command,
    compare_command,
    origins_command,
    lineage_command,
    review_group,
    verify_command,
    serve_command,
    control_group,
    export_command,
    places_group,
    demo_command,
    doctor_command,
):
    main.add_command(_command)
