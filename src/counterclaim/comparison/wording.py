"""Whether two tellings of one quotation say the same."""

from rapidfuzz.distance import Indel

from counterclaim.comparison.findings import Finding, both
from counterclaim.comparison.tables import ComparisonTables
from counterclaim.comparison.told import Said, Told
from counterclaim.model.comparison import Verdict

_BOUNDING = frozenset(
    "about around some more most less least fewer only just another single half once".split()
)
_SHARED = 0.34  # of the words in order: fewer, and they are two quotations or one put otherwise


def compare_wording(a: Said, b: Said, tables: ComparisonTables) -> Finding:
    """How two quotations stand: the same, one cut so that it says another thing, or two.

    Words swapped one for one leave the sense; words left out
    change it where they deny, limit or name a time, or end the sentence.
    """
    if not a.told or not b.told:
        return Finding(Verdict.CANNOT_TELL, "the words of one are not at hand")
    one, other = _fullest(a), _fullest(b)
    if _cut(one, other) or _cut(other, one):
        return Finding(Verdict.CONFLICT, f"cut before its end: {both(a, b)}")
    alike = Indel.normalized_similarity(one.forms, other.forms)
    if alike < _SHARED:
        return Finding(Verdict.COMPATIBLE, f"not one quotation: {both(a, b)}")
    if turned := _limits(one, tables) ^ _limits(other, tables):
        what = ", ".join(sorted(turned))
        return Finding(Verdict.CONFLICT, f"without “{what}” it says another thing: {both(a, b)}")
    if turned := _numbers(one, tables) ^ _numbers(other, tables):
        what = ", ".join(sorted(turned))
        return Finding(Verdict.CONFLICT, f"another number ({what}): {both(a, b)}")
    return Finding(Verdict.AGREE, f"other words that say the same: {both(a, b)}")


def _cut(whole: Told, part: Told) -> bool:
    """Whether one quotation is the beginning of the other and ends before it."""
    return len(part.forms) < len(whole.forms) and whole.forms[: len(part.forms)] == part.forms


def _fullest(said: Said) -> Told:
    return max(said.told, key=lambda each: len(each.forms))


def _limits(told: Told, tables: ComparisonTables) -> frozenset[str]:
    """The words of a quotation that deny it or limit how far it goes."""
    return frozenset(told.forms) & tables.limits


def _numbers(told: Told, tables: ComparisonTables) -> frozenset[str]:
    """The numbers in a quotation, without what bounds them."""
    numbers = tables.numerals - _BOUNDING
    return frozenset(form for form in told.forms if form in numbers or form.isdigit())
