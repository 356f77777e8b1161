"""A gazetteer of one's own, from dumps of GeoNames."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from pathlib import Path

from counterclaim.model.errors import GazetteerError
from counterclaim.resolve.places.dump import (
    SOUNDING,
    DumpRow,
    RowProblem,
    load_country_codes,
    read_dump,
)
from counterclaim.resolve.places.entry import Entry, Kind
from counterclaim.resolve.places.gazetteer_file import save_gazetteer

ROWS_BETWEEN_NEWS = 50_000


@dataclass(frozen=True, slots=True)
class Dump:
    """What came of reading dumps: how many places were kept, and which rows are broken."""

    places: int
    problems: tuple[tuple[Path, RowProblem], ...]


def build_gazetteer(
    dumps: Iterable[Path], gazetteer: Path, tell: Callable[[Path, int], None]
) -> Dump:
    """Write the gazetteer of all places in GeoNames dumps; an existing file is not replaced.

    Args:
        dumps: files as GeoNames gives them, unpacked.
        gazetteer: the file to write.
        tell: called now and then with the dump being read and the rows kept so far.

    Raises:
        GazetteerError: a dump cannot be read or holds no place, or the gazetteer is there already.

    Limits: all kept rows are in memory at once, about 1 kB each.
    """
    if gazetteer.exists():
        raise GazetteerError(gazetteer, "it is there already; name another file, or remove it")
    rows: list[DumpRow] = []
    problems: list[tuple[Path, RowProblem]] = []
    codes = load_country_codes()
    for dump in dumps:
        before = len(rows)
        _read(dump, codes, rows, problems, tell)
        if len(rows) == before:
            raise GazetteerError(dump, "expected a dump of GeoNames, found no place in it")
    save_gazetteer(gazetteer, _with_regions(rows), SOUNDING)
    return Dump(len(rows), tuple(problems))


def _read(
    dump: Path,
    codes: dict[str, str],
    rows: list[DumpRow],
    problems: list[tuple[Path, RowProblem]],
    tell: Callable[[Path, int], None],
) -> None:
    try:
        with dump.open("rb") as lines:
            if lines.peek(2)[:2] == b"PK":
                raise GazetteerError(dump, "it is packed; unpack it and give the .txt file")
            for row in read_dump(lines, codes):
                if isinstance(row, RowProblem):
                    problems.append((dump, row))
                    continue
                rows.append(row)
                if len(rows) % ROWS_BETWEEN_NEWS == 0:
                    tell(dump, len(rows))
    except OSError as error:
        raise GazetteerError(dump, error.strerror or "it cannot be read") from None


def _with_regions(rows: list[DumpRow]) -> list[Entry]:
    """The places, each with the first-level region of its code as parent."""
    regions = {row.admin1: row.entry.uid for row in rows if row.entry.kind is Kind.REGION}
    return [
        row.entry
        if row.entry.kind is Kind.REGION
        else replace(row.entry, parent=regions.get(row.admin1, 0))
        for row in rows
    ]
