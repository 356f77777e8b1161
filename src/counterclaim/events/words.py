"""The words by which a sentence says how much of what it tells is so, from the file beside this."""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from importlib.resources import files

CLASSES = frozenset(
    "auxiliary adverb beside likelihood mark clause passive object subject determiner pronoun "
    "told from trying feared denial saying durative excluded through".split()
)


@dataclass(frozen=True, slots=True)
class Words:
    """Words by class and value, as the head of ``tables/words.tsv`` explains them."""

    values: Mapping[tuple[str, str], frozenset[str]]

    def has(self, kind: str, value: str, word: str) -> bool:
        """Whether a word of this class has this value."""
        return word in self.values.get((kind, value), ())


def load_words() -> Words:
    """The table that comes with the package.

    Raises:
        ValueError: a line of it cannot be read.
    """
    values: dict[tuple[str, str], set[str]] = defaultdict(set)
    for kind, value, words in rows("words.tsv", 3):
        if kind not in CLASSES:
            raise ValueError(f"words.tsv: there is no class {kind!r}")
        values[kind, value] |= set(words.split())
    return Words({key: frozenset(words) for key, words in values.items()})


def rows(name: str, width: int) -> Iterator[tuple[str, ...]]:
    """The fields of each line of a table of this stage; '#' opens a comment line.

    Raises:
        ValueError: a line has not as many fields as the table is wide.
    """
    written = (files("counterclaim.events") / "tables" / name).read_text(encoding="utf-8")
    for number, line in enumerate(written.split("\n"), start=1):
        if not line.strip() or line.startswith("#"):
            continue
        fields = tuple(field.strip() for field in line.split("\t"))
        if len(fields) != width:
            raise ValueError(f"{name}, line {number}: expected {width} fields, found {line!r}")
        yield fields
