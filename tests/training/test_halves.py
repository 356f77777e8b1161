"""Which half a document belongs to depends on its id alone."""

from training.halves import looked_at, not_looked_at, place_fold_of


def test_halves_are_told_by_the_id() -> None:
    rows = [{"id": f"report-{number}"} for number in range(1000)]
    other = not_looked_at(rows)
    assert not any(looked_at(row["id"]) for row in other)
    assert 400 < len(other) < 600
    assert not_looked_at(rows[::-1]) == other[::-1]
    assert [looked_at(f"report-{number}") for number in range(5)] == [True, True, False, True, True]


def test_copies_of_a_text_are_in_the_same_half_of_geowebnews() -> None:
    assert place_fold_of("Seven boats sank.") == place_fold_of("seven boats  sank")
    assert {place_fold_of(f"Boat {number} sank.") for number in range(50)} == {0, 1}
