"""Demands on names: which mean one side, or one and the same, and which are apart."""

from collections import Counter
from collections.abc import Iterable

from tests.acceptance.demand import Demand
from tests.acceptance.expected import NamesOfOne, SameAs, Statement
from tests.acceptance.report import Meant, Report


def demands_on_names(names: Iterable[NamesOfOne]) -> Iterable[Demand]:
    for each in names:
        for name in each.one:
            yield _is_of_one_side(name, each.one)
        for name in each.same:
            yield _is_the_same(name, each.same)
        for name in each.side:
            yield _speaks_for(name, each.one or each.same)
        if each.apart:
            yield _are_apart(each.apart)


def demands_on_meanings(statement: Statement) -> Iterable[Demand]:
    for each in statement.means:
        yield _means(statement.id, each)
    for each in statement.means_not:
        yield _does_not_mean(statement.id, each)
    for name in statement.inferred:
        yield _marked_as_inferred(statement.id, name)


def place_and_words(name: str) -> tuple[str, str]:
    """The statement and the words of a name that is given as "S4: Bashar Assad"."""
    statement, _, words = name.partition(": ")
    return statement, words


def _meant(report: Report, name: str) -> Meant | None:
    return report.meant(*place_and_words(name))


def _commonest(found: Iterable[str | None]) -> str | None:
    """What is found most often; None where nothing is found twice."""
    for value, times in Counter(each for each in found if each).most_common(1):
        return value if times > 1 else None
    return None


def _entity_and_side(report: Report, names: Iterable[str]) -> tuple[str | None, str | None]:
    """The entity that most of the names mean, and the side that most of them are on."""
    found = [each for name in names if (each := _meant(report, name))]
    return _commonest(each.entity for each in found), _commonest(each.party for each in found)


def _is_of_one_side(name: str, names: tuple[str, ...]) -> Demand:
    def met(report: Report) -> bool:
        found, (_, side) = _meant(report, name), _entity_and_side(report, names)
        return bool(found and side and found.party == side)

    statement, words = place_and_words(name)
    return Demand(statement, f"‘{words}’ is of one party with {_listed(names)}", met)


def _is_the_same(name: str, names: tuple[str, ...]) -> Demand:
    def met(report: Report) -> bool:
        found, (entity, _) = _meant(report, name), _entity_and_side(report, names)
        return bool(found and entity and found.entity == entity)

    statement, words = place_and_words(name)
    return Demand(statement, f"‘{words}’ is one and the same with {_listed(names)}", met)


def _speaks_for(name: str, names: tuple[str, ...]) -> Demand:
    def met(report: Report) -> bool:
        found, (entity, side) = _meant(report, name), _entity_and_side(report, names)
        return bool(found and side and found.party == side and found.entity not in {entity, side})

    statement, words = place_and_words(name)
    whom = place_and_words(names[0])[1]
    return Demand(statement, f"‘{words}’ is of the party of ‘{whom}’, and another than it", met)


def _are_apart(names: tuple[str, ...]) -> Demand:
    def met(report: Report) -> bool:
        found = [_meant(report, name) for name in names]
        ids = {each.entity for each in found if each and each.entity}
        return len(ids) == len(names)

    statement, _ = place_and_words(names[-1])
    return Demand(statement, f"{_listed(names)} are known and are two", met)


def _means(statement: str, expected: SameAs) -> Demand:
    def met(report: Report) -> bool:
        found, other = report.meant(statement, expected.words), _meant(report, expected.other)
        return bool(found and other and found.entity and found.entity == other.entity)

    whom = place_and_words(expected.other)[1]
    return Demand(statement, f"‘{expected.words}’ is ‘{whom}’", met)


def _does_not_mean(statement: str, expected: SameAs) -> Demand:
    met, whom = _means(statement, expected).met, place_and_words(expected.other)[1]
    sentence = f"‘{expected.words}’ is not ‘{whom}’"
    return Demand(statement, sentence, lambda report: not met(report))


def _marked_as_inferred(statement: str, name: str) -> Demand:
    """A post that only a table knows must be marked; a name that nobody resolves claims nothing."""

    def met(report: Report) -> bool:
        found = report.meant(statement, name)
        entity = report.item("entities", found.entity if found else None)
        return not found or bool(entity.get("inferred")) or "inferred" in found.why

    return Demand(statement, f"what is known of ‘{name}’ from elsewhere is marked inferred", met)


def _listed(names: Iterable[str]) -> str:
    return ", ".join(dict.fromkeys(f"‘{place_and_words(each)[1]}’" for each in names))
