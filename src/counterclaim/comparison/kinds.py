"""Whether two words for acts, weapons, sites or reasons are of one kind or shut each other out."""

from collections import Counter
from collections.abc import Iterable

from counterclaim.comparison.findings import Finding, both
from counterclaim.comparison.kind_table import Kind
from counterclaim.comparison.tables import ComparisonTables
from counterclaim.comparison.told import Said, Told
from counterclaim.model.comparison import Verdict


def compare_kinds(a: Said, b: Said, tables: ComparisonTables) -> Finding | None:
    """How two versions stand by the kinds of what they name; None where that is not known.

    Kinds shut each other out only under heads that ask so in this slot: where several were hit, a
    school and a depot fit.
    """
    return compare_sets(a, b, (kinds_of(a, tables), kinds_of(b, tables)), tables)


def compare_sets(
    a: Said, b: Said, kinds: tuple[frozenset[Kind], frozenset[Kind]], tables: ComparisonTables
) -> Finding | None:
    """The same for kinds that are known already."""
    one, other = kinds
    exclusive = tables.kinds.exclusive.get(a.version.slot, frozenset())
    for head in sorted({kind.head for kind in one} & {kind.head for kind in other}):
        here = {kind for kind in one if kind.head == head}
        there = {kind for kind in other if kind.head == head}
        if here & there:
            continue
        if all(any(tables.kinds.narrower(x, y) for x in there) for y in here):
            return Finding(Verdict.REFINES, f"narrower of its kind: {both(a, b)}")
        if all(any(tables.kinds.narrower(x, y) for x in here) for y in there):
            return Finding(Verdict.REFINES, f"narrower of its kind: {both(b, a)}", turned=True)
        if head in exclusive:
            return Finding(Verdict.CONFLICT, f"{_named(here)}, or {_named(there)}: {both(a, b)}")
    return None


def shut_out(a: Said, b: Said, tables: ComparisonTables) -> Finding | None:
    """That one version has only what it names ("nobody but rebels"), and the other has others."""
    for one, other in ((a, b), (b, a)):
        only = [each for each in one.told if tables.exclusives.search(each.words.lower())]
        entities = {entity for each in other.told for entity in each.named.entities}
        for each in only:
            if not each.lemmas & other.lemmas and not each.named.entities & entities:
                return Finding(Verdict.CONFLICT, f"only the one, or the other: {both(a, b)}")
    return None


def kinds_of(said: Said, tables: ComparisonTables) -> frozenset[Kind]:
    """The kinds that a version's words are of, by phrases and by dictionary forms."""
    return kinds_in(said.told, tables)


def kinds_in(told: Iterable[Told], tables: ComparisonTables) -> frozenset[Kind]:
    """The kinds that the words of some claims are of."""
    counted = Counter(
        kind for each in told for kind in tables.kinds.in_words(" ".join(each.forms), each.lemmas)
    )
    most: dict[str, int] = {}
    for kind, count in counted.items():
        most[kind.head] = max(most.get(kind.head, 0), count)
    return frozenset(kind for kind, count in counted.items() if count == most[kind.head])


def _named(kinds: set[Kind]) -> str:
    return " and ".join(sorted(kind.name for kind in kinds))
