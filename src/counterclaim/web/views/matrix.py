"""Who says what on which point: a row for each voice, by party, with the words in the cells."""

from collections.abc import Mapping
from dataclasses import dataclass

from counterclaim.accounts import Case
from counterclaim.model.comparison import Version
from counterclaim.model.origin import OriginTree, OriginVoice
from counterclaim.web.show import Asked, Shown, View
from counterclaim.web.views.told import slots_in, title_of, words_of

NO_PARTY = "side not known"


@dataclass(frozen=True, slots=True)
class Cell:
    """What one voice says on one point, in its words, and on which pages these stand.

    `conflicts`: with another voice's version.
    """

    version: str
    text: str
    scope: str | None
    aim: bool
    conflicts: bool
    pages: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Row:
    """One voice, with its cells by point; a point without any is not addressed.

    `sure`: it counts among the fewest origins on every point that it speaks to.
    """

    name: str
    basis: str
    anonymity: str
    sure: bool
    cells: Mapping[str, tuple[Cell, ...]]


@dataclass(frozen=True, slots=True)
class Party:
    """One side with all voices that speak for it, by the id of the side; `name` is for people."""

    party: str | None
    name: str
    rows: tuple[Row, ...]


@dataclass(frozen=True, slots=True)
class Matrix:
    """The accounts of an incident, point by point."""

    incident: str
    title: str
    slots: tuple[str, ...]
    parties: tuple[Party, ...]


def find_matrix(asked: Asked) -> Shown:
    """The matrix of an incident."""
    work = asked.work
    case = work.case(work.incident(asked.path["incident"]))
    slots = tuple(each.value for each in slots_in(case))
    title = title_of(case.incident)
    matrix = Matrix(case.incident.id, title, slots, parties_of(case))
    return Shown(matrix, f"Accounts: {title}")


def parties_of(case: Case) -> tuple[Party, ...]:
    """The voices of a case by their sides, those of the most words first, unknown sides last.

    Voices that are one entity by name are one row; nothing else is joined here.
    """
    spoken: dict[str, list[tuple[Version, OriginVoice, OriginTree]]] = {}
    for version in case.versions:
        tree = case.trees[version.id]
        for voice in tree.voices:
            spoken.setdefault(voice.entity or voice.id, []).append((version, voice, tree))
    against = _in_conflict(case)
    by_party: dict[str | None, list[Row]] = {}
    for said in spoken.values():
        party = next((voice.party for _, voice, _ in said if voice.party), None)
        by_party.setdefault(party, []).append(_row(said, against, case))
    names = _names(case)
    ordered = sorted(by_party.items(), key=lambda each: (each[0] is None, -_size(each[1])))
    return tuple(
        Party(party, names.get(party or "", party or NO_PARTY), tuple(sorted(rows, key=_rank)))
        for party, rows in ordered
    )


def _in_conflict(case: Case) -> frozenset[str]:
    conflicts = (each for each in case.comparisons if each.verdict.value == "conflict")
    return frozenset(name for each in conflicts for name in (each.a, each.b))


def _row(
    said: list[tuple[Version, OriginVoice, OriginTree]], against: frozenset[str], case: Case
) -> Row:
    cells: dict[str, dict[tuple[str, str], Cell]] = {}
    for version, voice, _ in said:
        own = cells.setdefault(version.slot.value, {})
        for claim in voice.claims:
            words = words_of(claim, case.records)
            key = version.id, words.text.casefold()
            pages = (*own[key].pages, words.page) if key in own else (words.page,)
            own[key] = Cell(
                version.id, words.text, version.scope, version.aim, version.id in against, pages
            )
    first = said[0][1]
    return Row(
        first.name,
        first.basis.value,
        first.anonymity.value,
        all(_sure(voice, tree) for _, voice, tree in said),
        {slot: tuple(own.values()) for slot, own in cells.items()},
    )


def _sure(voice: OriginVoice, tree: OriginTree) -> bool:
    return any(each.sure and voice.id in each.voices for each in tree.origins)


def _size(rows: list[Row]) -> int:
    return sum(len(own) for row in rows for own in row.cells.values())


def _rank(row: Row) -> tuple[bool, int, str]:
    return not row.sure, -sum(map(len, row.cells.values())), row.name


def _names(case: Case) -> dict[str, str]:
    """What people call the sides, by their ids, as far as the reports mean them."""
    return {
        entity.id: entity.name for record in case.records.values() for entity in record.entities
    }


VIEW = View("/incidents/{incident}/matrix", "matrix.html", "incidents", find_matrix)
