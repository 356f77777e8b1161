"""The chain of rulings, the state that follows, and groups that people joined and parted."""

from collections.abc import Iterable
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from counterclaim.model.ruling import Answer, Ruling, RulingKind, Target, Thing, Words
from counterclaim.review import (
    broken_links,
    effective,
    group_by,
    hash_of,
    in_force,
    read_words,
    regroup,
    replay,
    undone_by,
    words_hash,
    words_text,
)
from counterclaim.review.chain import FIRST

STRIKE = Target(Thing.CLAIM, "c1", "d" * 64, "reader 1")
EVENTS = tuple(Target(Thing.EVENT, f"e{n}", "d" * 64, "reader 1") for n in range(6))


def log(*made: tuple[RulingKind, Iterable[Iterable[Target]], int | None]) -> tuple[Ruling, ...]:
    """Rulings in a row: kind, parts, and what an undo takes back."""
    rulings: list[Ruling] = []
    for number, (kind, parts, undoes) in enumerate(made, start=1):
        words = Words({}, {}, "why")
        previous = rulings[-1].hash if rulings else FIRST
        bare = Ruling(
            number, "2026-11-23T10:00:00+00:00", "Ama", kind, number, number - 1, False, undoes,
            tuple(map(tuple, parts)), words, words_hash(words_text(words, "ab")), previous, "",
        )  # fmt: skip
        rulings.append(replace(bare, hash=hash_of(bare)))
    return tuple(rulings)


ONE = ((STRIKE,),)
ACCEPT, REJECT = (RulingKind.ACCEPT, ONE, None), (RulingKind.REJECT, ONE, None)


def undo(number: int) -> tuple[RulingKind, Iterable[Iterable[Target]], int | None]:
    return RulingKind.UNDO, ONE, number


@pytest.mark.parametrize(
    ("made", "answer", "forceful"),
    [
        ([ACCEPT, REJECT], Answer.REJECTED, {1, 2}),
        ([ACCEPT, REJECT, undo(2)], Answer.ACCEPTED, {1, 3}),
        ([ACCEPT, undo(1), undo(2)], Answer.ACCEPTED, {1, 3}),
        ([ACCEPT, undo(1), undo(2), undo(3)], Answer.OPEN, {2, 4}),
        ([ACCEPT, undo(1), REJECT], Answer.REJECTED, {2, 3}),
    ],
)
def test_the_state_follows_from_the_rulings_in_force(
    made: list[tuple[RulingKind, Iterable[Iterable[Target]], int | None]],
    answer: Answer,
    forceful: set[int],
) -> None:
    rulings = log(*made)
    seen = replay(rulings)[STRIKE]
    assert (seen.answer, set(in_force(rulings))) == (answer, forceful)
    assert seen.rulings == tuple(range(1, len(made) + 1))
    assert undone_by(rulings).keys() == {1, 2, 3, 4, 5}.intersection(range(1, len(made) + 1)) - set(
        forceful
    )


@given(st.lists(st.integers(0, 5), max_size=12))
def test_undoing_the_last_ruling_gives_the_state_before_it(choices: list[int]) -> None:
    made = [(ACCEPT, REJECT)[choice % 2] for choice in choices]
    with_one_more = log(*made, REJECT, undo(len(made) + 1))
    before = replay(log(*made)).get(STRIKE)
    after = replay(with_one_more)[STRIKE]
    assert after.answer == (before.answer if before else Answer.OPEN)


def test_a_whole_chain_has_no_broken_link() -> None:
    assert list(broken_links(log(ACCEPT, REJECT, undo(1)))) == []
    assert list(broken_links(())) == []


@pytest.mark.parametrize(
    ("change", "told"),
    [
        ({"who": "Ben"}, "ruling 2: was altered"),
        ({"kind": RulingKind.ACCEPT}, "ruling 2: was altered"),
        ({"forced": True}, "ruling 2: was altered"),
        ({"upon": 0}, "ruling 2: was altered"),
        ({"words_hash": "0" * 64}, "ruling 2: was altered"),
        ({"parts": ((replace(STRIKE, slot="killed"),),)}, "ruling 2: was altered"),
        ({"previous": "1" * 64}, "ruling 2: does not follow"),
        ({"number": 7}, "ruling 7: expected number 2"),
    ],
)
def test_any_change_breaks_the_chain(change: dict[str, object], told: str) -> None:
    one, two, three = log(ACCEPT, REJECT, undo(1))
    altered = replace(two, **change)  # type: ignore[arg-type]
    assert told in " ".join(broken_links((one, altered, three)))


def test_one_that_is_hashed_anew_no_longer_carries_the_next() -> None:
    one, two, three = log(ACCEPT, REJECT, undo(1))
    bare = replace(two, who="Ben")
    altered = replace(bare, hash=hash_of(bare))
    assert list(broken_links((one, altered, three))) == [
        "ruling 3: does not follow the ruling before it in the hash chain"
    ]


@given(st.text(), st.text(), st.dictionaries(st.text(), st.none() | st.text() | st.integers()))
def test_words_come_back_as_they_were_given(why: str, salt: str, after: dict[str, object]) -> None:
    words = Words({"answer": "open"}, after, why)
    assert read_words(words_text(words, salt)) == words


def test_the_same_words_with_another_salt_have_another_hash() -> None:
    words = Words({}, {}, "so")
    assert len({words_hash(words_text(words, salt)) for salt in ("1", "2")}) == 2
    for broken in ("{}", "no", "[1]"):
        with pytest.raises(ValueError, match=r"expected|Expecting"):
            read_words(broken)


def merge(*numbers: int) -> tuple[RulingKind, Iterable[Iterable[Target]], int | None]:
    return RulingKind.MERGE, ([EVENTS[n] for n in numbers],), None


def split(*parts: Iterable[int]) -> tuple[RulingKind, Iterable[Iterable[Target]], int | None]:
    return RulingKind.SPLIT, [[EVENTS[n] for n in part] for part in parts], None


def numbers(groups: Iterable[frozenset[Target]]) -> list[set[int]]:
    return [{EVENTS.index(each) for each in group} for group in groups]


def groups_of(*groups: Iterable[int]) -> list[frozenset[Target]]:
    return [frozenset(EVENTS[n] for n in group) for group in groups]


@pytest.mark.parametrize(
    ("made", "machine", "left"),
    [
        ([], [{0, 1}, {2}], [{0, 1}, {2}]),
        ([merge(1, 2)], [{0, 1}, {2, 3}, {4}], [{0, 1, 2, 3}, {4}]),
        ([split([0], [1])], [{0, 1}], [{0}, {1}]),
        # which of the two the third belongs to nobody said
        ([split([0], [1])], [{0, 1, 2}], [{0}, {1}, {2}]),
        ([split([0], [1]), merge(1, 2)], [{0, 1, 2}], [{0}, {1, 2}]),
        ([split([0], [1]), merge(0, 1)], [{0}, {1}], [{0, 1}]),
        ([merge(0, 1), split([0], [1])], [{0}, {1}], [{0}, {1}]),
        ([merge(0, 5)], [{0}, {1}], [{0, 5}, {1}]),
    ],
)
def test_groups_of_the_machine_as_people_leave_them(
    made: list[tuple[RulingKind, Iterable[Iterable[Target]], int | None]],
    machine: list[set[int]],
    left: list[set[int]],
) -> None:
    said = group_by(effective(log(*made)))
    assert said.contradiction() is None
    assert numbers(regroup(groups_of(*machine), said.joined, said.parted)) == left


def test_what_is_parted_and_joined_through_a_third_is_a_contradiction() -> None:
    said = group_by(log(merge(0, 1), merge(1, 2), split([0], [2])))
    assert said.contradiction() == (EVENTS[0], EVENTS[2])


@given(st.lists(st.lists(st.integers(0, 5), min_size=2, max_size=4, unique=True), max_size=5))
def test_no_ruling_loses_an_event_or_puts_it_into_two_groups(merges: list[list[int]]) -> None:
    said = group_by(log(*(merge(*each) for each in merges), split([0], [1, 2])))
    left = regroup(groups_of({0, 1}, {2, 3}, {4}, {5}), said.joined, said.parted)
    members = sorted(EVENTS.index(each) for group in left for each in group)
    assert members == list(range(6))
