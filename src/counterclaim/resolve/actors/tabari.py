"""Dictionaries of actors as TABARI and PETRARCH have them.

A name, then its codes in square brackets, on the same line or below; lines that begin with `+` are
synonyms of the name above. A code holds from or until a day: `[RUSGOV >20000101]` from, `<` until,
`20000101-20041231` between. Words are joined by `_`; `#` begins a comment.

Source: Schrodt, TABARI documentation, version 0.8 (2012), chapter on dictionaries; PETRARCH2,
`PETRreader.read_actor_dictionary`.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from counterclaim.model.entity import EntityKind
from counterclaim.model.problem import Problem
from counterclaim.resolve.actors.actor import Actor, ActorName
from counterclaim.resolve.actors.names import fold
from counterclaim.resolve.actors.periods import Period

_CODES = re.compile(r"\[([^\]]*)\]")
_DAY = re.compile(r"(\d{4})(\d\d)?(\d\d)?")
_FORM = re.compile(r"^[^\t#\n]+\[[A-Z]{3}[A-Z]*", re.MULTILINE)
_SECTORS = {
    "GOV": "GOV", "MIL": "MIL", "REB": "REB", "OPP": "OPP", "COP": "COP", "JUD": "JUD",
    "LEG": "LEG", "SPY": "SPY", "UAF": "UAF", "AGR": "AGR", "BUS": "BUS", "CRM": "CRM",
    "CVL": "CVL", "EDU": "EDU", "ELI": "ELI", "LAB": "LAB", "REF": "REF", "REL": "REL",
    "PTY": "PTY", "MED": "JRN", "HLH": "MED", "SEP": "REB", "INS": "REB", "HRI": "SOC",
}  # fmt: skip
_KINDS = {
    "MIL": EntityKind.ARMED_FORCES, "REB": EntityKind.ARMED_GROUP, "GOV": EntityKind.GOVERNMENT,
    "COP": EntityKind.POLICE, "LEG": EntityKind.PARLIAMENT, "PTY": EntityKind.POLITICAL_PARTY,
    "JRN": EntityKind.OUTLET, "BUS": EntityKind.COMPANY, "SPY": EntityKind.INTELLIGENCE,
    "JUD": EntityKind.COURT,
}  # fmt: skip


@dataclass(slots=True)
class _Entry:
    """A name with its synonyms and codes, as they are read."""

    line: int
    names: list[str] = field(default_factory=list)
    codes: list[str] = field(default_factory=list)


def looks_like_dictionary(text: str) -> bool:
    """Whether a text is such a dictionary and no table: no tab parts fields before a code."""
    return bool(_FORM.search(text)) and not any(
        line.count("\t") >= 8 for line in text.split("\n") if not line.startswith("#")
    )


def read_dictionary(text: str, ref: str, origin: str) -> Iterator[Actor | Problem]:
    """Every entry of a dictionary, one actor for each of its codes, or what is wrong with it."""
    seen: set[str] = set()
    for entry in _entries(text):
        try:
            for actor in _actors(entry, origin):
                if actor.id not in seen:
                    seen.add(actor.id)
                    yield actor
        except ValueError as error:
            message = f"line {entry.line}: {error}; the entry is left out"
            yield Problem(ref, "actors", message)


def _entries(text: str) -> Iterator[_Entry]:
    entry: _Entry | None = None
    for number, raw in enumerate(text.removeprefix("\ufeff").split("\n"), 1):
        line = raw.partition("#")[0].rstrip()
        if not line.strip():
            continue
        codes = _CODES.findall(line)
        name = line.partition("[")[0].strip()
        if line.startswith("+") and entry:
            entry.names.append(name.lstrip("+"))
        elif name and not raw[0].isspace():
            if entry:
                yield entry
            entry = _Entry(number, [name])
        if entry and codes:
            entry.codes += codes
    if entry:
        yield entry


def _actors(entry: _Entry, origin: str) -> Iterator[Actor]:
    if not entry.codes:
        raise ValueError(f"expected a code in square brackets for {entry.names[0]!r}")
    names = [re.sub(r"[_\s]+", " ", name).strip() for name in entry.names]
    names = [name for name in names if fold(name)]
    if not names:
        raise ValueError("expected a name, found none")
    by_code: dict[tuple[str, tuple[str, ...]], list[Period]] = {}
    for written in entry.codes:
        country, sector, period = _read_code(written)
        by_code.setdefault((country, sector), []).append(period)
    for (country, sector), periods in by_code.items():
        key = re.sub(r"[^a-z0-9]+", "-", fold(names[0])).strip("-") or "name"
        given = tuple(ActorName(_cased(name), period) for name in names for period in periods)
        yield Actor(
            id=f"own-{key}-{country}{''.join(sector)}",
            name=_cased(names[0]),
            kind=_KINDS.get(sector[0], EntityKind.OTHER) if sector else EntityKind.OTHER,
            country=country,
            sector=sector,
            names=given,
            origin=origin,
        )


def _cased(name: str) -> str:
    """A name in capitals alone as it would be written; short ones are acronyms and stay."""
    return (
        " ".join(
            word.capitalize() if word.isupper() and len(word) > 4 else word for word in name.split()
        )
        if " " in name
        else name
    )


def _read_code(written: str) -> tuple[str, tuple[str, ...], Period]:
    """Country, sectors and period of `RUSGOV >20000101`."""
    parts = written.split()
    if not parts or not re.fullmatch(r"[A-Z~]{3,}", parts[0]):
        raise ValueError(f"expected a code of capitals, found [{written}]")
    code = parts[0].lstrip("~")
    triples = [code[n : n + 3] for n in range(0, len(code) - len(code) % 3, 3)]
    if not triples:
        raise ValueError(f"expected a code of three letters, found [{written}]")
    sector = tuple(dict.fromkeys(_SECTORS[each] for each in triples[1:] if each in _SECTORS))
    return triples[0], sector, _read_period("".join(parts[1:]))


def _read_period(written: str) -> Period:
    if not written:
        return Period()
    if written[0] in "<>":
        day = _iso(written[1:])
        return Period("", day) if written[0] == "<" else Period(day, "")
    start, dash, end = written.partition("-")
    if not dash:
        raise ValueError(f"expected <, > or two days with a hyphen, found {written!r}")
    return Period(_iso(start), _iso(end))


def _iso(written: str) -> str:
    found = _DAY.fullmatch(written)
    if not found or not 1 <= int(found[2] or 1) <= 12 or not 1 <= int(found[3] or 1) <= 31:
        raise ValueError(f"expected a day as 20000131, found {written!r}")
    return "-".join(part for part in found.groups() if part)
