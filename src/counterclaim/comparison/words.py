"""Whether the words of two versions say the same, one more narrowly, or something else."""

from counterclaim.comparison.findings import Finding, both
from counterclaim.comparison.tables import ComparisonTables
from counterclaim.comparison.told import Said, Told
from counterclaim.model.comparison import Verdict


def compare_words(a: Said, b: Said, tables: ComparisonTables) -> Finding | None:
    """That two versions have the same words, or one of them those of the other and more.

    A claim is looked at beside a claim: the words of one telling, without those that say nothing.
    None where each has words of its own.
    """
    for one in a.told:
        for other in b.told:
            here, there = _telling(one, tables), _telling(other, tables)
            if not here or not there:
                continue
            if here == there:
                return Finding(Verdict.AGREE, f"the same words: {both(a, b)}")
            if here < there:
                return Finding(Verdict.REFINES, f"the same words and more: {both(a, b)}")
            if there < here:
                return Finding(Verdict.REFINES, f"the same words and more: {both(b, a)}", True)
    return None


def _telling(told: Told, tables: ComparisonTables) -> frozenset[str]:
    return told.lemmas - tables.numerals
