"""The command `review`: what people decide on what was read."""

import click

from counterclaim.cli.review.deciding import (
    accept_command,
    add_command,
    assess_command,
    correct_command,
    note_command,
    reject_command,
)
from counterclaim.cli.review.grouping import merge_command, split_command
from counterclaim.cli.review.looking import (
    changes_command,
    list_command,
    log_command,
    show_command,
)
from counterclaim.cli.review.sealing import seal_command, sensitive_command, undo_command

__all__ = ["review_group"]


@click.group(name="review")
def review_group() -> None:
    """Decide on what was read, by name and with reasons; nothing is overwritten.

    A claim is written DOCUMENT/c3, with the first digits of the document's hash, as `review list`
    prints it; all claims of a document DOCUMENT/*; an event DOCUMENT/e1; a voice DOCUMENT/a2, the
    document's own DOCUMENT/itself, for one slot DOCUMENT/a2@killed; then incident:ID,
    comparison:ID, entity:ID.
    """


for _command in (
    list_command, show_command, changes_command, log_command, accept_command, reject_command,
    correct_command, note_command, add_command, merge_command, split_command, assess_command,
    sensitive_command, seal_command, undo_command,
):  # fmt: skip
    review_group.add_command(_command)
