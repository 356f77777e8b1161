"""The tables beside the rules: every line of them is read."""

import pytest

from counterclaim.model.relation import RelationKind
from counterclaim.propositions.tables import Effect, Sure, load_proposition_tables
from counterclaim.table_rows import parse_rows


def test_every_line_of_every_table_is_read() -> None:
    tables = load_proposition_tables()
    effects = {each.effect for form in tables.control.values() for x in form.values() for each in x}
    assert effects == {Effect.HOLD, Effect.GAIN, Effect.LOSE, None}
    assert {each.kind for form in tables.ties.values() for each in form.values()} == set(
        RelationKind
    )
    assert tables.frames("verb", "retake")[0].sure is Sure.ONLY
    assert tables.frames("verb", "sleep") == ()
    assert tables.frames("yielding", "belong")[0].effect is Effect.HOLD
    assert tables.frames("reigning", "call shots")[0].sure is Sure.LAND
    assert {"belong", "shots", "enclave", "'s"} <= tables.told_by
    assert tables.tie("noun", "ally") is not None
    assert tables.tie("noun", "table") is None
    for words in (tables.contested, tables.ground, tables.doubt, tables.parties):
        assert all(words.values())


def test_a_line_with_too_few_fields_is_refused() -> None:
    with pytest.raises(ValueError, match=r"ties.tsv, line 2: expected 2 fields"):
        list(parse_rows("ties.tsv", "# comment\nalone\n", 2))
