"""A gazetteer as one file: numpy arrays without pickle.

`names` and `sounds` hold sorted keys in UTF-8, one a line; key number k stands for `name_counts[k]`
of the `name_rows`, which follow one another in the order of the keys, the largest place first. Keys
are plain names (fold.py), "^UK" for short forms in capitals, "@syrian" for demonyms. The columns
have one value a row: `lat` and `lon` in 0.0001 degrees, `radius` in 0.1 km, `kind` (number in
`Kind`), `country` (number in `countries`), `parent`, `uid`, `population` (three digits),
`capital`. `labels` holds the names in UTF-8, one after another, `label_length` bytes each. `format`
is FORMAT.
"""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from counterclaim.resolve.places.entry import Entry, Kind
from counterclaim.resolve.places.fold import code, plain, sound, without_articles

FORMAT = 1
KINDS = tuple(Kind)
LARGEST_RADIUS_KM = 6500.0
Arrays = dict[str, NDArray[np.generic]]


def keys_of(entry: Entry, *, articles_fall: bool) -> set[str]:
    """All keys under which a place is found; with `articles_fall`, Anbar for Al Anbar too."""
    keys = {"@" + plain(name) for name in entry.demonyms}
    for name in (entry.name, *entry.names):
        short = code(name)
        keys.add(short or plain(name))
        if articles_fall and not short:
            keys.add(without_articles(plain(name)))
    return keys - {"", "@"}


def save_gazetteer(path: Path, entries: Iterable[Entry], sounding: frozenset[str]) -> None:
    """Write a gazetteer.

    Args:
        path: the file to write; an older one is replaced.
        entries: the places.
        sounding: the countries whose names are also found by sound.
    """
    rows = sorted(entries, key=lambda each: (each.country, each.parent, each.lat, each.uid))
    arrays = _columns(rows)
    by_name: dict[str, list[int]] = defaultdict(list)
    by_sound: dict[str, list[int]] = defaultdict(list)
    order = sorted(range(len(rows)), key=lambda row: -rows[row].population)
    for row in order:
        keys = keys_of(rows[row], articles_fall=rows[row].country in sounding)
        for key in keys:
            by_name[key].append(row)
        if rows[row].country in sounding:
            for heard in {sound(key) for key in keys if key[0] not in "@^"} - {""}:
                by_sound[heard].append(row)
    for name, found in (("name", by_name), ("sound", by_sound)):
        arrays |= _index(name, found)
    with path.open("wb") as file:
        np.savez_compressed(file, allow_pickle=False, **arrays)


def _columns(rows: Sequence[Entry]) -> Arrays:
    countries = sorted({row.country for row in rows})
    number = {country: at for at, country in enumerate(countries)}
    labels = [row.name.encode() for row in rows]
    radius = [round(min(row.radius_km, LARGEST_RADIUS_KM) * 10) for row in rows]
    return {
        "format": np.array([FORMAT], np.int32),
        "countries": np.array(countries, "U3"),
        "lat": np.array([round(row.lat * 10_000) for row in rows], np.int32),
        "lon": np.array([round(row.lon * 10_000) for row in rows], np.int32),
        "radius": np.array(radius, np.uint16),
        "kind": np.array([KINDS.index(row.kind) for row in rows], np.uint8),
        "country": np.array([number[row.country] for row in rows], np.uint16),
        "parent": np.array([row.parent for row in rows], np.int32),
        "uid": np.array([row.uid for row in rows], np.int32),
        "population": np.array([_three_digits(row.population) for row in rows], np.int64),
        "capital": np.array([row.capital for row in rows], np.bool_),
        "labels": np.frombuffer(b"".join(labels), np.uint8),
        "label_length": np.array([len(label) for label in labels], np.uint8),
    }


def _index(name: str, found: dict[str, list[int]]) -> Arrays:
    keys = sorted(found)
    counts = np.array([len(found[key]) for key in keys], np.uint16)
    rows = np.array([row for key in keys for row in found[key]], np.uint32)
    return {
        f"{name}s": np.frombuffer("\n".join(keys).encode(), np.uint8),
        f"{name}_counts": counts,
        f"{name}_rows": rows,
    }


def _three_digits(number: int) -> int:
    """So many digits of a population mean something, and fewer pack better."""
    unit = int(10 ** max(0, len(str(number)) - 3))
    return int(round(number / unit) * unit)
