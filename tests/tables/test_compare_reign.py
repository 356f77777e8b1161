"""What REIGN has of leaders and ours lack is found, by likeness of names and by terms."""

import gzip
from datetime import date
from pathlib import Path

import pytest

from counterclaim.model.entity import EntityKind
from counterclaim.resolve.actors.actor import Actor, ActorName, Post
from counterclaim.resolve.actors.periods import Period
from tables.actors.build import Built
from tables.compare_reign import Spell, compare, read_codes, read_spells

HEADER = "stateabb,ccode,leadid,leader,sdate,smonth,syear,emonth,eyear,birthyear"


@pytest.fixture
def built() -> Built:
    """A registry of one: Ana Roos, prime minister of Estonia from April 2016 to 2019."""
    roos = Actor("ana-roos", "Ana Roos", EntityKind.PERSON, "EST", names=(ActorName("Ana Roos"),))
    post = Post("ana-roos", "EST", "head-of-government", "", (), Period("2016-04", "2019"))
    return Built((), (roos,), (post,), (), ())


def spell(name: str, start: date, end: date) -> Spell:
    return Spell(("EST",), name, start, end)


def test_a_leader_spelled_otherwise_is_found(built: Built) -> None:
    (share, apart) = compare([spell("Rooss", date(2016, 4, 9), date(2019, 2, 28))], built)
    assert share.startswith("1 of 1")
    assert apart.startswith("0 of them")


def test_a_leader_of_another_time_is_missing(built: Built) -> None:
    missing, share, _ = compare([spell("Roos", date(1991, 1, 1), date(1993, 5, 28))], built)
    assert missing.startswith("missing: EST Roos, 1991-01-01")
    assert share.startswith("0 of 1")


def test_a_term_that_begins_months_apart_is_printed(built: Built) -> None:
    apart, _, count = compare([spell("Roos", date(2016, 9, 1), date(2018, 1, 28))], built)
    assert apart == "begins apart: EST Roos, 2016-09-01 to 2018-01; ours ana-roos from 2016-04"
    assert count.startswith("1 of them")


def test_spells_before_1990_are_left_out_and_open_ones_kept(tmp_path: Path) -> None:
    rows = (
        "FRN,220,x,Coty,16,1,1954,1,1959,1882",
        "FRN,220,x,Macron,14,5,2017,,,1977",
    )
    path = tmp_path / "reign.csv.gz"
    path.write_bytes(gzip.compress("\n".join((HEADER, *rows)).encode()))
    (found,) = read_spells(path, read_codes())
    assert (found.states, found.name, found.start) == (("FRA",), "Macron", date(2017, 5, 14))
