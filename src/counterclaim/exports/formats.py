"""The forms in which a ledger's claims can be exported, by name."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from typing import BinaryIO

from counterclaim.accounts import Case
from counterclaim.exports.discretion import Discretion, show_all
from counterclaim.model.collection import CollectionEntry
from counterclaim.model.decided import Decisions
from counterclaim.model.record import Record

Raw = Callable[[str], bytes | None]


@dataclass(frozen=True, slots=True)
class Stock:
    """What there is to export: records, where each came from, and bytes by their SHA-256.

    `cases` are the incidents that are asked for; then `records` are those of their reports.
    `decisions` are what people decided on claims.
    """

    records: Callable[[], Iterable[Record]]
    collected: Callable[[], Iterable[CollectionEntry]]
    raw: Raw
    cases: Sequence[Case] = ()
    decisions: Decisions = field(default_factory=Decisions)


@dataclass(frozen=True, slots=True)
class Written:
    """How many things of which kind were written, and notes for whoever asked for them."""

    count: int
    what: str
    notes: tuple[str, ...] = field(default=())


def _csv(out: BinaryIO, stock: Stock, discretion: Discretion) -> Written:
    from counterclaim.exports.csv_file import write_claims_csv  # noqa: PLC0415

    shown = show_all(stock.records(), discretion, stock.decisions)
    return Written(write_claims_csv(out, shown), "claims")


def _parquet(out: BinaryIO, stock: Stock, discretion: Discretion) -> Written:
    from counterclaim.exports.parquet import write_claims_parquet  # noqa: PLC0415

    shown = show_all(stock.records(), discretion, stock.decisions)
    return Written(write_claims_parquet(out, shown), "claims")


def _geojson(out: BinaryIO, stock: Stock, discretion: Discretion) -> Written:
    from counterclaim.exports.geojson import (  # noqa: PLC0415
        write_geojson,
        write_incidents_geojson,
    )

    if stock.cases:
        number = write_incidents_geojson(out, stock.records(), stock.cases, discretion)
        return Written(number, "incidents")
    shown = show_all(stock.records(), discretion, stock.decisions)
    return Written(write_geojson(out, shown), "features")


def _plover(out: BinaryIO, stock: Stock, discretion: Discretion) -> Written:
    from counterclaim.exports.plover import write_plover  # noqa: PLC0415
    from counterclaim.exports.plover_rules import load_plover_tables  # noqa: PLC0415

    shown = show_all(stock.records(), discretion, stock.decisions)
    coded = write_plover(out, shown, load_plover_tables())
    notes = tuple(f"not coded, {n}: {why}" for why, n in coded.left_out.most_common())
    return Written(coded.written, "events", notes)


def _annotations(out: BinaryIO, stock: Stock, discretion: Discretion) -> Written:
    from counterclaim.exports.annotations import write_annotations  # noqa: PLC0415

    return Written(write_annotations(out, show_all(stock.records(), discretion)), "annotations")


def _provenance(out: BinaryIO, stock: Stock, discretion: Discretion) -> Written:
    from counterclaim.exports.provenance import write_provenance  # noqa: PLC0415

    shown = show_all(stock.records(), discretion, stock.decisions)
    collection = list(stock.collected())
    descents = list(dict.fromkeys(each for case in stock.cases for each in case.descents))
    number = write_provenance(out, shown, collection, descents, discretion=discretion)
    return Written(number, "nodes")


def _schema(out: BinaryIO, stock: Stock, discretion: Discretion) -> Written:
    from counterclaim.exports.schema_org import (  # noqa: PLC0415
        write_schema_claims,
        write_schema_incidents,
    )

    if stock.cases:
        number = write_schema_incidents(out, stock.records(), stock.cases, discretion)
        return Written(number, "claims and reviews")
    shown = show_all(stock.records(), discretion)
    return Written(write_schema_claims(out, shown, stock.decisions.graded), "claims")


def _coders(out: BinaryIO, stock: Stock, discretion: Discretion) -> Written:
    from counterclaim.exports.coders import write_coders_csv  # noqa: PLC0415

    number = write_coders_csv(out, stock.records(), stock.cases, discretion)
    return Written(number, "incidents")


def _case_file(out: BinaryIO, stock: Stock, discretion: Discretion) -> Written:
    from counterclaim.exports.case_file import write_case_file  # noqa: PLC0415

    return Written(write_case_file(out, stock.records(), discretion, stock.cases), "reports")


def _bundle(out: BinaryIO, stock: Stock, discretion: Discretion) -> Written:
    from counterclaim.exports.bundle import write_bundle  # noqa: PLC0415

    collection = list(stock.collected())
    bundled = write_bundle(
        out, stock.records, collection, stock.raw, discretion, stock.cases, stock.decisions
    )
    return Written(bundled.files, "files", bundled.notes)


FORMATS: dict[str, Callable[[BinaryIO, Stock, Discretion], Written]] = {
    "csv": _csv,
    "parquet": _parquet,
    "geojson": _geojson,
    "plover": _plover,
    "annotations": _annotations,
    "prov": _provenance,
    "schema-org": _schema,
    "coders": _coders,
    "case-file": _case_file,
    "bundle": _bundle,
}
