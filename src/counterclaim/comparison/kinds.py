"""Whether two words for acts, weapons, sites or reasons are of one kind or shut each other out."""

from counterclaim.comparison.findings import Finding, both
from counterclaim.comparison.tables import ComparisonTables, Kind
from counterclaim.comparison.told import Said
from counterclaim.model.comparison import Slot, Verdict

# Both can be true of one happening where several were hit, or several weapons used.
_MANY = (Slot.RECIPIENT, Slot.OBJECT)


def compare_kinds(a: Said, b: Said, tables: ComparisonTables) -> Finding | None:
    """How two versions stand by the kinds of what they name; None where that is not known."""
    one, other = kinds_of(a, tables), kinds_of(b, tables)
    for head in sorted({kind.head for kind in one} & {kind.head for kind in other}):
        if head == "-":
            continue
        here = {kind.name for kind in one if kind.head == head}
        there = {kind.name for kind in other if kind.head == head}
        if here & there:
            continue
        if all(any(tables.narrower(x, y) for x in there) for y in here):
            return Finding(Verdict.REFINES, f"narrower of its kind: {both(a, b)}")
        if all(any(tables.narrower(x, y) for x in here) for y in there):
            return Finding(Verdict.REFINES, f"narrower of its kind: {both(b, a)}", turned=True)
        if a.version.slot not in _MANY:
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
    found: set[Kind] = set()
    for each in said.told:
        text = f" {' '.join(each.forms)} "
        known = {word for word in tables.kinds if " " in word and f" {word} " in text}
        known |= {word for word in each.lemmas | {*each.forms} if word in tables.kinds}
        found |= {kind for word in known for kind in tables.kinds[word]}
    return frozenset(found)


def _named(names: set[str]) -> str:
    return " and ".join(sorted(names))
