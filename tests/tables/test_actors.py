"""The tables of actors: every line loads, and the file that ships is made from them."""

import re
from pathlib import Path

import pytest

import counterclaim.resolve.actors
from counterclaim.model.entity import EntityKind
from counterclaim.model.problem import Problem
from counterclaim.resolve.actors.packed import pack
from counterclaim.resolve.actors.roles import load_roles
from counterclaim.resolve.actors.rows import read_rows
from tables.actors.build import GROUPS, LEADERS, SOURCES, STATES, Built, build, lines_of
from tables.actors.coverage import coverage
from tables.actors.leaders import read_terms
from tables.actors.regions import organs_of, read_regions
from tables.actors.states import read_states

SHIPPED = Path(counterclaim.resolve.actors.__file__).parent / "registry.gz"


@pytest.fixture(scope="module")
def built() -> Built:
    return build()


@pytest.mark.parametrize("name", GROUPS)
def test_every_row_of_groups_loads(name: str) -> None:
    text = (SOURCES / f"{name}.tsv").read_text(encoding="utf-8")
    problems = [each for each in read_rows(text, name) if isinstance(each, Problem)]
    assert problems == []


@pytest.mark.parametrize("name", STATES)
def test_every_row_of_states_loads(name: str) -> None:
    text = (SOURCES / f"{name}.tsv").read_text(encoding="utf-8")
    assert all(re.fullmatch("[A-Z]{3}", state.code) for state in read_states(text))


@pytest.mark.parametrize("name", LEADERS)
def test_every_term_of_leaders_loads(name: str) -> None:
    text = (SOURCES / f"{name}.tsv").read_text(encoding="utf-8")
    assert all(term.person and term.post.post for term in read_terms(text, name, frozenset()))


def test_every_region_loads_and_has_its_organs() -> None:
    text = (SOURCES / "regions.tsv").read_text(encoding="utf-8")
    for region in read_regions(text):
        organs = {actor.id.rpartition("-")[2]: actor for actor in organs_of(region)}
        assert organs.keys() == {"government", "parliament", "police"}
        assert all(actor.country == region.state for actor in organs.values())


def test_a_line_of_regions_with_a_field_too_few_is_an_error() -> None:
    with pytest.raises(ValueError, match="regions, line 1: expected 5 fields, not 3"):
        list(read_regions("Bavaria\tDEU\tBavarian"))


def test_every_table_says_what_it_is() -> None:
    for path in SOURCES.glob("*.tsv"):
        head = path.read_text(encoding="utf-8").split("\n", 1)[0]
        assert head.startswith("#"), path.name


def test_the_roles_load() -> None:
    assert load_roles().by_noun["soldiers"].sector == ("MIL",)


def test_what_ships_is_what_the_tables_make(built: Built) -> None:
    assert SHIPPED.read_bytes() == pack(lines_of(built))


def test_every_tie_leads_to_a_row(built: Built) -> None:
    known = {actor.id for actor in built.actors}
    for actor in built.actors:
        for link in (*actor.part_of, *actor.proxy_of, *actor.voice_of):
            assert link.to in known, actor.id
    assert all(not post.organ or post.organ in known for post in built.posts)


def test_ids_are_unique(built: Built) -> None:
    ids = [actor.id for actor in built.actors]
    assert len(ids) == len(set(ids))


def test_the_least_that_was_wanted_is_there(built: Built) -> None:
    kinds = [actor.kind for actor in built.actors]
    assert kinds.count(EntityKind.STATE) >= 195
    assert kinds.count(EntityKind.IGO) >= 150
    assert kinds.count(EntityKind.ARMED_GROUP) >= 400
    assert sum(bool(actor.voice_of) for actor in built.actors) >= 150
    assert any("2015: a head" in line for line in coverage(built))
