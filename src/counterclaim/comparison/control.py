"""Whether two versions of who holds a place can both be true."""

from counterclaim.comparison.actors import who_is_meant
from counterclaim.comparison.findings import Finding, both
from counterclaim.comparison.scopes import Reach, reach
from counterclaim.comparison.tables import ComparisonTables
from counterclaim.comparison.told import Said
from counterclaim.comparison.words import compare_words
from counterclaim.model.comparison import Verdict


def compare_control(a: Said, b: Said, tables: ComparisonTables) -> Finding:
    """How two versions stand: the same place, and the same holder or another."""
    lies = reach(a, b, tables, people=False)
    if lies is Reach.APART:
        return Finding(Verdict.COMPATIBLE, f"other places: {both(a, b)}")
    if lies is not Reach.SAME:
        return Finding(Verdict.DIFFERENT_SCOPE, f"a place or time and a part of it: {both(a, b)}")
    one, other = _holders(a), _holders(b)
    if one and other and not one & other:
        return Finding(Verdict.CONFLICT, f"one place, and other holders: {both(a, b)}")
    return compare_words(a, b, tables) or Finding(
        Verdict.COMPATIBLE, f"nothing shuts the other out: {both(a, b)}"
    )


def _holders(said: Said) -> frozenset[str]:
    """The parties named as holders; where none is, the side of him who says that it is held."""
    named = who_is_meant(said).named
    return named or frozenset(each.voice.party for each in said.told if each.voice.party)
