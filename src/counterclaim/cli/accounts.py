"""The commands that set accounts side by side: `incidents`, `compare`, `origins`."""

import json
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any, NoReturn

import click

from counterclaim.cli.options import FAILURE, open_reader_session, standard_input

if TYPE_CHECKING:
    from counterclaim.accounts import Case, Casework
    from counterclaim.cli.options import Settings
    from counterclaim.model.comparison import Comparison, Version
    from counterclaim.model.incident import Incident

_LEDGER = click.argument("ledger", type=click.Path(path_type=Path), metavar="LEDGER")
_INCIDENT = click.argument("incident", metavar="INCIDENT")
_JSON = click.option("--json", "as_json", is_flag=True, help="Print JSON.")
_SHORT = 8  # characters of an incident's id that people see
_WORDS = 12  # of a version, before it is cut for people
_LOUD = (  # the most telling first
    "conflict", "denied", "retracted", "corrected", "declined", "aim against effect", "update",
    "different scope", "refines", "cannot tell",
)  # fmt: skip
_SUSPECTED = ", suspected, according to"  # until a named person signs
_SHOWN = 8  # comparisons of a slot


@click.command(name="incidents")
@_LEDGER
@click.option("--most", type=click.IntRange(1), default=50, help="At most so many [50].")
@click.option("--alone", is_flag=True, help="Those of a single report too.")
@click.option("--why", is_flag=True, help="On what the mentions of each were put together.")
@_JSON
def incidents_command(ledger: Path, most: int, alone: bool, why: bool, as_json: bool) -> None:
    """Print the incidents that the reports of LEDGER tell, those of the most reports first.

    Mentions that may speak of the same, and are not surely the same, stay apart and are named.
    """
    from counterclaim.accounts import documents_of  # noqa: PLC0415

    work = _open(ledger)
    found = [each for each in work.incidents if alone or len(documents_of(each)) > 1]
    for each in found[:most]:
        _echo(incident_json(each) if as_json else "\n".join(_incident(each, work, why=why)))
    left = len(found) - most
    more = f"; {left} more, see --most" if left > 0 else ""
    single = "" if alone else f"; {len(work.incidents) - len(found)} told in one report (--alone)"
    told = f"{_of(len(found), 'incident')} in {_of(len(work.records), 'report')}"
    click.echo(f"{told}{more}{single}", err=True)


@click.command(name="compare")
@_LEDGER
@_INCIDENT
@click.option("--all", "everything", is_flag=True, help="What agrees or is compatible too.")
@_JSON
def compare_command(ledger: Path, incident: str, everything: bool, as_json: bool) -> None:
    """Print what the accounts of INCIDENT say point by point, and where they conflict.

    INCIDENT is the id that `counterclaim incidents` prints, or how it begins.
    """
    work = _open(ledger)
    case = _case(work, incident)
    if as_json:
        _echo(case_json(case, work))
        return
    show_case(case, work, everything=everything)


def show_case(case: "Case", work: "Casework", *, everything: bool) -> None:
    """Print a case for people: the versions of each slot, and how they stand."""
    for line in _incident(case.incident, work, why=False):
        _echo(line)
    for slot in dict.fromkeys(each.slot for each in case.versions):
        _echo(f"\n{slot.value.upper()}{_SUSPECTED if slot.value == 'actor' else ''}")
        own = [each for each in case.versions if each.slot is slot]
        for each in own:
            _echo(f"  {_version(each, case, work)}")
        told = [each for each in case.comparisons if each.slot is slot]
        shown = told if everything else _telling(told)
        for found in shown:
            _echo(f"    {found.verdict.value}: {found.why}")
        rest = Counter(each.verdict.value for each in told if each not in shown)
        if rest:
            _echo(
                f"    beside these, {', '.join(f'{n} {name}' for name, n in rest.items())} (--all)"
            )
    _echo(_looked_at(case, work))


@click.command(name="origins")
@_LEDGER
@_INCIDENT
@click.option("--slot", help="Only this point, as killed.")
@_JSON
def origins_command(ledger: Path, incident: str, slot: str | None, as_json: bool) -> None:
    """Print how many independent origins stand behind each version of INCIDENT, and why so many.

    The first number are origins that are surely there and surely apart, the second the most that
    there may be.
    """
    from dataclasses import asdict  # noqa: PLC0415

    work = _open(ledger)
    case = _case(work, incident)
    wanted = [each for each in case.versions if slot is None or each.slot.value == slot]
    if slot and not wanted:
        _fail(f"{slot!r}: the accounts say nothing on it; `counterclaim compare` shows on what")
    for each in wanted:
        own = case.origins[each.id]
        if as_json:
            _echo(json.dumps(asdict(own), ensure_ascii=False))
            continue
        _echo(f"{each.slot.value}: {_version(each, case, work)}")
        for name, grounds in (("one", own.merges), ("open", own.open)):
            for one in grounds:
                _echo(f"    {name}, rule {one.rule.value}: {one.why} ({'; '.join(one.of)})")
        for note in own.notes:
            _echo(f"    {note}")


def _telling(told: list["Comparison"]) -> list["Comparison"]:
    """Some of the comparisons that tell most: each verdict that is not quiet, in turn."""
    left = sorted(
        (each for each in told if each.verdict.value in _LOUD),
        key=lambda each: _LOUD.index(each.verdict.value),
    )
    return left[:_SHOWN]


def show_demo(reports: Sequence[str], settings: "Settings") -> None:
    """Read reports into a ledger for the moment, and print what the commands would of it."""
    import tempfile  # noqa: PLC0415

    from counterclaim.ingest import Particulars, read_given  # noqa: PLC0415
    from counterclaim.ledger import Ledger  # noqa: PLC0415
    from counterclaim.ledger.taking import take_all  # noqa: PLC0415

    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "demo.ledger"
        session = open_reader_session(settings)
        with Ledger.open(path, create=True) as kept:
            given = read_given(reports, standard_input(), Particulars())
            taken = sum(1 for _ in take_all(kept, given, session, None))
        work = _open(path)
        _echo(
            f"\n{taken} reports of 30 September 2015 in a ledger; what several of them tell of:\n"
        )
        found = [each for each in work.incidents if len(each.mentions) > 1]
        for each in found[:_SHOWN]:
            _echo(next(_incident(each, work, why=False)))
        _echo("\nThe first of these, account by account:\n")
        show_case(work.case(found[0]), work, everything=False)
    _echo(
        "\nWith a ledger of your own: counterclaim add war.ledger REPORTS…, then incidents, "
        "compare and origins. The view in a browser is not built yet."
    )


def _open(ledger: Path) -> "Casework":
    from counterclaim.accounts import Casework, load_account_tables  # noqa: PLC0415
    from counterclaim.ledger import Ledger  # noqa: PLC0415
    from counterclaim.model.errors import CounterclaimError  # noqa: PLC0415
    from counterclaim.resolve.actors import load_actor_finder  # noqa: PLC0415

    try:
        with Ledger.open(ledger, read_only=True) as kept:
            finder, _ = load_actor_finder()
            return Casework(kept.records(), load_account_tables(), finder.outlet)
    except CounterclaimError as error:
        _fail(str(error))


def _case(work: "Casework", name: str) -> "Case":
    from counterclaim.model.errors import IncidentError  # noqa: PLC0415

    try:
        return work.case(work.incident(name))
    except IncidentError as error:
        _fail(str(error))


def _incident(incident: "Incident", work: "Casework", *, why: bool) -> Iterator[str]:
    from counterclaim.accounts import documents_of  # noqa: PLC0415

    days = incident.since.isoformat() if incident.since else "no day"
    where = incident.place or incident.country or "no place"
    reports = documents_of(incident)
    outlets = {work.records[each].document.outlet or "unknown" for each in reports}
    told = f"{_of(len(incident.mentions), 'mention')} in {_of(len(reports), 'report')}"
    yield (
        f"{incident.id[:_SHORT]}  {days}  {where}  {incident.type} ({incident.level.value})  "
        f"{told}: {', '.join(sorted(outlets))}"
    )
    if incident.part_of:
        yield f"    part of {incident.part_of[:_SHORT]}"
    if incident.maybe:
        yield f"    possibly the same as {', '.join(each[:_SHORT] for each in incident.maybe)}"
    for tie in incident.ties if why else ():
        yield f"    {tie.sureness.value}: {tie.why}"


def _version(version: "Version", case: "Case", work: "Casework") -> str:
    own = case.origins[version.id]
    words = version.value.split()
    value = " ".join(words[:_WORDS]) + (" …" if len(words) > _WORDS else "")
    reports = {each.document for each in version.claims}
    outlets = sorted({work.records[each].document.outlet or "unknown" for each in reports})
    counted = str(own.low) if own.low == own.high else f"{own.low} to {own.high}"
    scope = f" ({version.scope})" if version.scope else ""
    aim = " (meant for)" if version.aim else ""
    told = f"{_of(len(reports), 'report')}, {counted} origin{'' if counted == '1' else 's'}"
    return f"“{value}”{scope}{aim}: {told}: {', '.join(outlets)}"


def _looked_at(case: "Case", work: "Casework") -> str:
    """Among how much it was looked: "no conflict found" is worth no more than that."""
    found = sum(each.verdict.value == "conflict" for each in case.comparisons)
    told = f"{_of(found, 'conflict')} found" if found else "no conflict found"
    known = {work.records[each].document.language for each in case.documents}
    languages = ", ".join(sorted(each or "language not told" for each in known))
    return (
        f"\n{told} among {_of(len(case.documents), 'report')} ({languages}), "
        f"{_of(len(case.versions), 'version')}, {_of(len(case.comparisons), 'comparison')}"
    )


def _of(count: int, noun: str) -> str:
    return f"{count} {noun}" if count == 1 else f"{count} {noun}s"


def incident_json(incident: "Incident") -> str:
    """An incident as one line of JSON."""
    from dataclasses import asdict  # noqa: PLC0415

    return json.dumps(asdict(incident), ensure_ascii=False, default=str)


def case_json(case: "Case", work: "Casework") -> str:
    """A case as one line of JSON, with the words of every claim."""
    from dataclasses import asdict  # noqa: PLC0415

    def version_json(version: "Version") -> dict[str, Any]:
        told = asdict(version)
        for claim, given in zip(version.claims, told["claims"], strict=True):
            document = work.records[claim.document].document
            given["text"] = [document.words_of(span) for span in claim.spans]
        return told | {"origins": asdict(case.origins[version.id])}

    told = {
        "incident": asdict(case.incident),
        "documents": list(case.documents),
        "versions": [version_json(each) for each in case.versions],
        "comparisons": [asdict(each) for each in case.comparisons],
    }
    return json.dumps(told, ensure_ascii=False, default=str)


def _echo(line: str) -> None:
    from counterclaim.terminal import make_safe  # noqa: PLC0415

    click.echo("\n".join(make_safe(each) for each in line.split("\n")))


def _fail(message: str) -> "NoReturn":
    click.echo(f"counterclaim: {message}", err=True)
    raise SystemExit(FAILURE)
