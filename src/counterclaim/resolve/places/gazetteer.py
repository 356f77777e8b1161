"""Places by their names."""

import hashlib
import zipfile
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from functools import lru_cache
from pathlib import Path

import numpy as np

from counterclaim.model.errors import GazetteerError
from counterclaim.resolve.places.entry import Entry
from counterclaim.resolve.places.gazetteer_file import FORMAT, KINDS, Arrays

SHIPPED = Path(__file__).parent / "gazetteer.npz"
MOST_CANDIDATES = 200
NAMES_KEPT = 2048  # looked up before: the same states and towns are asked for again and again
BLOCK = 64


class Gazetteer:
    """The places of one file; `digest` is the SHA-256 of its bytes."""

    def __init__(self, arrays: Arrays, digest: str) -> None:
        self.digest = digest
        self._columns = arrays
        self._names = _Keys(arrays["names"])
        self._sounds = _Keys(arrays["sounds"])
        self._name_at = _ends(arrays["name_counts"])
        self._sound_at = _ends(arrays["sound_counts"])
        self._label_at = _ends(arrays["label_length"])
        self._labels = arrays["labels"].tobytes()
        self._countries = [str(country) for country in arrays["countries"]]

    def __len__(self) -> int:
        return len(self._columns["uid"])

    def named(self, key: str) -> list[Entry]:
        """The places with this key, the largest first."""
        number = self._names.number(key)
        if number is None:
            return []
        rows = self._columns["name_rows"][self._name_at[number] : self._name_at[number + 1]]
        return [self._entry(int(row)) for row in rows[:MOST_CANDIDATES]]

    def sounding(self, heard: str) -> list[Entry]:
        """The places that sound so, the largest first."""
        number = self._sounds.number(heard)
        if number is None:
            return []
        rows = self._columns["sound_rows"][self._sound_at[number] : self._sound_at[number + 1]]
        return [self._entry(int(row)) for row in rows[:MOST_CANDIDATES]]

    def _entry(self, row: int) -> Entry:
        columns = self._columns
        label = self._labels[self._label_at[row] : self._label_at[row + 1]].decode()
        return Entry(
            uid=int(columns["uid"][row]),
            name=label,
            lat=int(columns["lat"][row]) / 10_000,
            lon=int(columns["lon"][row]) / 10_000,
            radius_km=int(columns["radius"][row]) / 10,
            country=self._countries[int(columns["country"][row])],
            parent=int(columns["parent"][row]),
            kind=KINDS[int(columns["kind"][row])],
            population=int(columns["population"][row]),
            capital=bool(columns["capital"][row]),
        )


class Gazetteers:
    """Several gazetteers as one; a place of GeoNames that stands in two is given once."""

    def __init__(self, gazetteers: Sequence[Gazetteer]) -> None:
        self._gazetteers = tuple(gazetteers)
        self.named = lru_cache(maxsize=NAMES_KEPT)(self._named)

    @property
    def tables(self) -> str:
        """Identifies the files; the same ones in another order are others."""
        joined = " ".join(each.digest for each in self._gazetteers)
        return f"places-{hashlib.sha256(joined.encode()).hexdigest()[:12]}"

    def _named(self, key: str) -> tuple[Entry, ...]:
        """The places with this key (a plain name, "^UK" or "@syrian")."""
        return _once([found for each in self._gazetteers for found in each.named(key)])

    def sounding(self, heard: str) -> tuple[Entry, ...]:
        """The places that sound so."""
        return _once([found for each in self._gazetteers for found in each.sounding(heard)])


def open_gazetteers(*others: Path) -> Gazetteers:
    """The gazetteer that ships with the package, and others beside it.

    Raises:
        GazetteerError: a file is missing, or is no gazetteer that this version can use.
    """
    return Gazetteers([load_gazetteer(path) for path in (SHIPPED, *others)])


def load_gazetteer(path: Path) -> Gazetteer:
    """The gazetteer in one file.

    Raises:
        GazetteerError: the file is missing, or is no gazetteer that this version can use.
    """
    try:
        with path.open("rb") as opened:
            digest = hashlib.file_digest(opened, "sha256").hexdigest()
            opened.seek(0)
            with np.load(opened, allow_pickle=False) as file:
                arrays: Arrays = {name: file[name] for name in file.files}
        if int(arrays["format"][0]) != FORMAT:
            raise GazetteerError(path, f"its format is not {FORMAT}; build it again")
        return Gazetteer(arrays, digest)
    except FileNotFoundError:
        raise GazetteerError(path, "there is no such file") from None
    except (OSError, EOFError, ValueError, KeyError, RuntimeError, zipfile.BadZipFile) as error:
        made = "make one with `counterclaim places add`"
        raise GazetteerError(path, f"expected a gazetteer, found something else; {made}") from error


class _Keys:
    """Sorted keys in one stretch of bytes, found by halving: first among every 64th of them."""

    def __init__(self, joined: np.ndarray) -> None:
        self._joined = joined.tobytes()
        breaks = np.flatnonzero(joined == ord("\n"))
        begin = [0] if self._joined else []
        self._starts = np.concatenate((begin, breaks + 1, [len(self._joined) + 1])).astype(np.int64)
        self._heads = [self._key(number) for number in range(0, len(self._starts) - 1, BLOCK)]

    def number(self, key: str) -> int | None:
        """Which key this is, from 0; None if it is none."""
        wanted = key.encode()
        first = max(0, bisect_right(self._heads, wanted) - 1) * BLOCK
        last = min(first + BLOCK, len(self._starts) - 1)
        number = first + bisect_left(range(first, last), wanted, key=self._key)
        return number if number < last and self._key(number) == wanted else None

    def _key(self, number: int) -> bytes:
        return self._joined[self._starts[number] : self._starts[number + 1] - 1]


def _ends(counts: np.ndarray) -> np.ndarray:
    """Where each of so many items begins, and where the last one ends."""
    return np.concatenate(([0], np.cumsum(counts, dtype=np.int64)))


def _once(found: list[Entry]) -> tuple[Entry, ...]:
    by_uid = {(each.uid if each.uid > 0 else (each.name, each.uid)): each for each in found[::-1]}
    return tuple(by_uid.values())[::-1]
