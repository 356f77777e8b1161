"""What must hold of every count."""

import random
from collections.abc import Sequence
from dataclasses import replace
from itertools import combinations

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from counterclaim.model.attribution import Anonymity, Basis
from counterclaim.model.lineage import Descent, Direction, Passage, Taking
from counterclaim.model.origin import OriginTree
from counterclaim.model.record import Record
from counterclaim.model.span import Span
from counterclaim.origins import load_origin_tables, trace_origins
from counterclaim.origins.groups import most_apart
from tests.origins.conftest import Who, told, version_of

OUTLETS = ("The Courier", "The Post", "Hills Monitor", "Third Brigade Command", "Gulf Wire")
SOURCES = {
    "": Who(),
    "The army": Who("SYR", Basis.OFFICIAL),
    "The rebels": Who("rebels"),
    "The embassy": Who("USA", Basis.OFFICIAL),
    "A US official": Who("USA", Basis.OFFICIAL, Anonymity.ROLE),
    "A baker": Who(None, Basis.WITNESS, Anonymity.ROLE),
    "Dina Aziz": Who(None, Basis.WITNESS, Anonymity.NAMED),
    "Omar Haddad": Who(None, Basis.WITNESS, Anonymity.NAMED),
    "The hospital": Who(None, Basis.MEDIC),
    "Experts": Who(anonymity=Anonymity.ROLE),
}
OPENINGS = ("", "I was there. ", "Our observers were there. ", "Our fighters were there. ")
TABLES = load_origin_tables()
ALWAYS = settings(deadline=None, max_examples=60, suppress_health_check=[HealthCheck.too_slow])


@st.composite
def reports(draw: st.DrawFn) -> Record:
    """A report that gives twelve killed, once or twice, by somebody or in its own voice."""
    lines = []
    for source in draw(st.lists(st.sampled_from(sorted(SOURCES)), min_size=1, max_size=2)):
        opening = draw(st.sampled_from(OPENINGS))
        said = f"[{source}] said {{twelve were killed}}." if source else "All twelve were killed."
        lines.append(opening + said)
    return told(
        draw(st.sampled_from(OUTLETS)), "\n".join(lines), SOURCES, hostile=("SYR", "rebels")
    )


def descent_of(taker: Record, giver: Record) -> Descent:
    passages = tuple(
        Passage(span, span, 1.0)
        for part in giver.reading.parts
        for each in part.sentences
        for span in [Span(part.words[each.start].span.start, part.words[each.end - 1].span.end)]
    )
    ids = (taker.document.id, giver.document.id)
    return Descent(*ids, Taking.COPY, passages, Direction.KNOWN, "the same words")


def distinct(some: list[Record]) -> list[Record]:
    return list({each.document.id: each for each in some}.values())


def traced(some: list[Record], descents: Sequence[Descent] = ()) -> OriginTree:
    by_id = {each.document.id: each for each in some}
    return trace_origins(version_of("twelve", tuple(some)), by_id, descents, TABLES)


@ALWAYS
@given(st.lists(reports(), min_size=1, max_size=5), st.data())
def test_a_copy_of_a_report_never_raises_the_fewest(
    some: list[Record], data: st.DataObject
) -> None:
    some = distinct(some)
    given_report = data.draw(st.sampled_from(some))
    document = replace(given_report.document, outlet="World Brief")
    copy = replace(given_report, document=document)
    before = traced(some).counted
    after = traced([*some, copy], (descent_of(copy, given_report),)).counted
    assert after.low <= before.low


@ALWAYS
@given(st.lists(reports(), min_size=1, max_size=5), st.randoms(use_true_random=False))
def test_order_never_matters(some: list[Record], chance: random.Random) -> None:
    some = distinct(some)
    descents = [descent_of(some[-1], each) for each in some[:-1]]
    first = traced(some, descents)
    chance.shuffle(some)
    chance.shuffle(descents)
    assert traced(some, descents) == first


@ALWAYS
@given(st.lists(reports(), max_size=5))
def test_the_interval_is_told_whole(some: list[Record]) -> None:
    tree = traced(distinct(some))
    counted = tree.counted
    assert 0 <= counted.low <= counted.high <= len(tree.voices)
    assert len(counted.open) == counted.high - counted.low
    assert len(counted.merges) == len(tree.voices) - counted.high
    assert sorted(x for each in tree.origins for x in each.voices) == [x.id for x in tree.voices]


@ALWAYS
@given(
    st.integers(0, 7).flatmap(
        lambda n: st.tuples(
            st.just(n),
            st.sets(
                st.tuples(st.integers(0, n), st.integers(0, n)).filter(lambda p: p[0] < p[1] < n)
            ),
        )
    )
)
def test_the_most_that_are_apart_are_the_most(drawn: tuple[int, set[tuple[int, int]]]) -> None:
    count, apart = drawn
    sets = [
        some
        for size in range(count + 1)
        for some in combinations(range(count), size)
        if all(pair in apart for pair in combinations(some, 2))
    ]
    found = most_apart(count, apart)
    assert found in sets
    assert len(found) == max(len(each) for each in sets)
