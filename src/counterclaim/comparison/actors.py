"""Whether two versions name one party, a part of it, or another one."""

from dataclasses import dataclass

from counterclaim.comparison.findings import Finding, both
from counterclaim.comparison.kinds import compare_kinds, kinds_of
from counterclaim.comparison.tables import ComparisonTables
from counterclaim.comparison.told import Said
from counterclaim.comparison.words import compare_words
from counterclaim.model.comparison import Verdict

_WE = frozenset("we our ours us my i".split())
_NEITHER = frozenset({"mediator", "peacekeepers", "captives themselves"})  # kinds of no side
_THEY = frozenset("enemy aggressor adversary".split())


@dataclass(frozen=True, slots=True)
class Who:
    """Whom a version means: parties that it names, and those that it calls others than itself.

    `named` are ids of parties; `against` are parties of speakers who call it their enemy.
    """

    named: frozenset[str]
    against: frozenset[str]


def who_is_meant(said: Said) -> Who:
    """The parties that a version's words name; "we" is the speaker's, "the enemy" is not."""
    named = {party for each in said.told for party in each.named.parties}
    against: set[str] = set()
    for each in said.told:
        words = {form.split("'")[0].split("’")[0] for form in each.forms} | each.lemmas
        voice = each.voice
        speaker = voice.party or voice.entity or " ".join(sorted(voice.words))
        if speaker and not each.named.parties and _WE & words:
            named.add(speaker)
        if speaker and not each.named.parties and _THEY & words:
            against.add(speaker)
    return Who(frozenset(named), frozenset(against))


def compare_actors(a: Said, b: Said, tables: ComparisonTables) -> Finding:
    """How two versions of who did it stand."""
    one, other = who_is_meant(a), who_is_meant(b)
    if found := _of_a_bloc(a, b, one, other, tables) or _other_sides(a, b, one, other):
        return found
    if worded := compare_words(a, b, tables):
        return worded
    if one.named & other.named:
        return _one_party(a, b)
    if bool(one.named) != bool(other.named):
        return _named_and_not(a, b, tables, turned=bool(one.named))
    if _is_loose(a, tables) or _is_loose(b, tables):
        return Finding(Verdict.COMPATIBLE, f"loose words for whoever it was: {both(a, b)}")
    return compare_kinds(a, b, tables) or _other_names(a, b, tables)


def _other_sides(a: Said, b: Said, one: Who, other: Who) -> Finding | None:
    """That the two are of different parties, by names or by what each calls its enemy."""
    if one.named and other.named and not one.named & other.named:
        return Finding(Verdict.CONFLICT, f"one names another party than the other: {both(a, b)}")
    if one.named & other.against or other.named & one.against:
        return Finding(Verdict.CONFLICT, f"one's enemy is the other's side: {both(a, b)}")
    if one.against and other.against and not one.against & other.against:
        return Finding(Verdict.CONFLICT, f"each names the other's side: {both(a, b)}")
    if _cross_blame(a, b, one, other) or _cross_blame(b, a, other, one):
        return Finding(Verdict.CONFLICT, f"each side names the other: {both(a, b)}")
    return None


def _named_and_not(a: Said, b: Said, tables: ComparisonTables, *, turned: bool) -> Finding:
    """How a version that names a party stands to one that does not; `turned`: `a` names it."""
    generic, named = (b, a) if turned else (a, b)
    if (kinds := compare_kinds(a, b, tables)) and kinds.verdict is Verdict.CONFLICT:
        return kinds
    if {kind.name for kind in kinds_of(generic, tables)} & _NEITHER:
        return Finding(Verdict.CONFLICT, f"one of a side, or of none: {both(a, b)}")
    if _is_loose(generic, tables):
        return Finding(Verdict.REFINES, f"one names them: {both(generic, named)}", turned)
    return kinds or _other_names(a, b, tables)


def _cross_blame(a: Said, b: Said, one: Who, other: Who) -> bool:
    """Whether one side names somebody, and the other one says that it was its enemy."""
    if not other.against or one.against or one.named & other.named:
        return False
    return not any(x.voice.own or x.voice.one_side(y.voice) for x in a.told for y in b.told)


def _of_a_bloc(a: Said, b: Said, one: Who, other: Who, tables: ComparisonTables) -> Finding | None:
    """That one version has many states at once ("the Europeans"), and the other has one of them."""
    for bloc, said, who, turned in ((a, b, other, False), (b, a, one, True)):
        words = {form for each in bloc.told for form in each.forms}
        members = {code for word in words for code in tables.blocs.get(word, ())}
        if members and who.named and who.named <= members:
            return Finding(Verdict.REFINES, f"one of many: {both(bloc, said)}", turned)
    return None


def _one_party(a: Said, b: Said) -> Finding:
    here = {entity for each in a.told for entity in each.named.entities}
    there = {entity for each in b.told for entity in each.named.entities}
    if here == there:
        return Finding(Verdict.REFINES, f"one party, told more narrowly: {both(a, b)}")
    return Finding(Verdict.REFINES, f"an organ or a part of one party: {both(a, b)}")


def _other_names(a: Said, b: Said, tables: ComparisonTables) -> Finding:
    one, other = _names(a, tables), _names(b, tables)
    if one and other and not one & other:
        return Finding(Verdict.CONFLICT, f"one names others than the other: {both(a, b)}")
    return Finding(Verdict.COMPATIBLE, f"nothing shuts the other out: {both(a, b)}")


def _is_loose(said: Said, tables: ComparisonTables) -> bool:
    """Whether words name nobody: gunmen, terrorists, armed men."""
    return bool(said.told) and all(
        bool(each.lemmas & tables.loose) and {x.lower() for x in each.proper} <= tables.loose
        for each in said.told
    )


def _names(said: Said, tables: ComparisonTables) -> frozenset[str]:
    """The proper names of all claims, without capitals of words for just anybody."""
    return frozenset(
        name
        for each in said.told
        for name in each.proper
        if not {name.lower(), name.lower().removesuffix("s")} & (tables.loose | tables.pronouns)
    )
