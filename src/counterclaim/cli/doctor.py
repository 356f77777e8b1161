"""The command `doctor`: whether counterclaim can work on this machine."""

import json
from hashlib import sha256
from typing import TYPE_CHECKING

import click

from counterclaim.cli.options import FAILURE, Settings, open_reader_session, reader_options

if TYPE_CHECKING:
    from collections.abc import Sequence

    from counterclaim.checkup import Finding


@click.command(name="doctor")
@click.option("--json", "as_json", is_flag=True, help="Print JSON, every file with its hash.")
@reader_options
def doctor_command(as_json: bool, settings: Settings) -> None:
    """Look whether counterclaim can work here, and say what is wrong.

    Versions, the model and the tables with their hashes, what SQLite can do, memory and cores, and
    a test that reads a sentence. Nothing leaves the machine. Exit code 1 if anything is wrong.
    """
    from dataclasses import asdict  # noqa: PLC0415

    from counterclaim.checkup import check_up  # noqa: PLC0415

    findings = list(check_up(lambda: open_reader_session(settings)))
    wrong = [each for each in findings if not each.ok]
    if as_json:
        whole = {"ok": not wrong, "findings": [asdict(each) for each in findings]}
        click.echo(json.dumps(whole, ensure_ascii=False, indent=1))
    else:
        _print(findings)
    if wrong:
        click.echo(f"{len(wrong)} of {len(findings)} findings are wrong", err=True)
        raise SystemExit(FAILURE)
    click.echo(f"all {len(findings)} findings are well", err=True)


def _print(findings: "Sequence[Finding]") -> None:
    """The findings for people: of the small tables only how many, with one hash for all."""
    from counterclaim.checkup import Finding  # noqa: PLC0415
    from counterclaim.terminal import make_safe  # noqa: PLC0415

    small = [each for each in findings if each.ok and each.name.endswith((".tsv", ".sql"))]
    digest = sha256("\n".join(f"{each.name} {each.found}" for each in small).encode()).hexdigest()
    told = Finding("files", f"{len(small)} small tables", f"together sha256 {digest}")
    shown = [told if each in small[:1] else each for each in findings if each not in small[1:]]
    group = ""
    for each in shown:
        if each.group != group:
            group = each.group
            click.echo(group)
        mark = "ok   " if each.ok else "WRONG"
        advice = f" ({each.advice})" if each.advice else ""
        click.echo(make_safe(f"  {mark} {each.name}: {each.found}{advice}"))
