"""Values that reviewers may give, and scales by which they grade."""

from dataclasses import fields
from pathlib import Path

import pytest

from counterclaim.model.errors import RulingError
from counterclaim.review import check_value, load_scale, shipped_scale
from counterclaim.review.values import SLOTS


@pytest.mark.parametrize(
    ("kind", "slot", "value"),
    [
        ("event", "type", "ASSAULT"),
        ("event", "actor", "the army"),
        ("event", "place", None),
        ("control", "extent", "mostly"),
        ("relation", "relation", "pledged to"),
        ("count", "low", "12"),
        ("count", "high", "2.5"),
        ("count", "victims", "civilian"),
        ("statement", "function", "denial"),
    ],
)
def test_what_a_slot_may_have_is_taken(kind: str, slot: str, value: str | None) -> None:
    assert check_value(kind, slot, value) == value


@pytest.mark.parametrize(
    ("kind", "slot", "value", "told"),
    [
        ("rumour", "type", "ASSAULT", "there is no kind of claim 'rumour'; there are event"),
        ("count", "actor", "RUS", "has no slot 'actor'; it has source, low"),
        ("event", "type", "STRIKE", "expected one of AGREE"),
        ("count", "low", "dozens", "expected a number"),
        ("count", "high", "-1", "expected a number"),
        ("control", "extent", "entirely", "expected one of fully"),
        ("event", "actor", "", "found nothing; say that it is unknown"),
    ],
)
def test_what_it_may_not_have_is_named(kind: str, slot: str, value: str, told: str) -> None:
    with pytest.raises(RulingError, match=told):
        check_value(kind, slot, value)


def test_every_kind_of_claim_has_slots() -> None:
    assert SLOTS.keys() == {"event", "control", "relation", "count", "statement"}


def test_every_line_of_the_scale_that_ships_is_a_grade_with_its_meaning() -> None:
    scale = shipped_scale()
    assert list(scale.grades) == ["confirmed", "fair", "weak", "contested", "discounted"]
    assert all(len(meaning.split()) > 5 for meaning in scale.grades.values())
    assert [each.name for each in fields(scale)] == ["name", "grades"]


def test_a_team_has_its_own_scale(tmp_path: Path) -> None:
    path = tmp_path / "berkeley.tsv"
    path.write_text("# ours\nproved\tseen by us\nlikely\ttwo agree\n", encoding="utf-8")
    scale = load_scale(path)
    assert (scale.name, scale.check("likely")) == ("berkeley", "likely")
    with pytest.raises(RulingError, match="has no grade 'fair'; it has proved, likely"):
        scale.check("fair")


@pytest.mark.parametrize("written", ["", "# nothing\n", "proved\n", "a\tb\na\tc\n", "\x00\tb\tc\n"])
def test_what_is_no_scale_is_named(tmp_path: Path, written: str) -> None:
    path = tmp_path / "scale.tsv"
    with pytest.raises(RulingError, match="expected a scale"):
        load_scale(path)
    path.write_text(written, encoding="utf-8")
    with pytest.raises(RulingError, match="expected a scale"):
        load_scale(path)
