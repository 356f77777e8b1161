"""Who said it through whom, compared as a whole."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from corpus.format import Report
from corpus.loader import Loaded
from corpus.whole_chains import chain_tallies

TEXT = "An aide told Meridian that the general denied that jets struck Homs."
HEAD = f"- text: {TEXT}\n  attributions:\n"
AIDE = (
    "    a1: {source: An aide, cue: told, addressee: Meridian, "
    "content: that the general denied that jets struck Homs, anonymity: role}\n"
)
GENERAL = (
    "    a2: {source: the general, cue: denied, content: that jets struck Homs, "
    "parent: a1, function: denial, anonymity: role}\n"
)
GOLD = HEAD + AIDE + GENERAL
Load = Callable[[str], Loaded]


def report(load: Load, written: str) -> Report:
    loaded = load(written).report
    assert loaded
    return loaded


def same(load: Load, other: str) -> dict[str, tuple[int, int, int]]:
    """For each figure how many chains the two have, and how many are the same."""
    tallies = chain_tallies(report(load, GOLD), report(load, other))
    return {name: (tally.ours, tally.theirs, tally.exact) for name, tally in tallies}


def test_the_same_annotation_has_the_same_chains(load: Load) -> None:
    assert same(load, GOLD) == {
        "whole chains": (2, 2, 2),
        "chains of 1": (1, 1, 1),
        "chains of 2": (1, 1, 1),
        "chains of 3 or more": (0, 0, 0),
    }


def test_a_chain_without_its_outer_link_is_another_chain(load: Load) -> None:
    found = same(load, HEAD + AIDE + GENERAL.replace("parent: a1, ", ""))
    assert found["whole chains"] == (2, 2, 1)
    assert found["chains of 2"] == (1, 0, 0)


def test_another_source_outside_breaks_the_chains_inside(load: Load) -> None:
    found = same(load, HEAD + AIDE.replace("source: An aide", "source: Homs") + GENERAL)
    assert found["whole chains"] == (2, 2, 0)


def test_ends_of_contents_and_cues_do_not_matter(load: Load) -> None:
    found = same(load, GOLD.replace("content: that jets struck Homs", "content: jets"))
    assert found["whole chains"] == (2, 2, 2)


@pytest.mark.parametrize(("outlet", "expected"), [("Meridian News Agency", 0), ("Lagan Wire", 2)])
def test_an_outlet_that_was_told_belongs_to_the_chain(
    load: Load, outlet: str, expected: int
) -> None:
    ours = replace(report(load, GOLD), outlet=outlet)
    theirs = replace(report(load, GOLD.replace("addressee: Meridian, ", "")), outlet=outlet)
    found = dict(chain_tallies(ours, theirs))
    assert found["whole chains"].exact == expected
