"""Every line of the tables."""

from counterclaim.origins import OriginTables


def test_every_line_has_a_form_that_is_known(tables: OriginTables) -> None:
    assert set(tables.issuers.values()) == {"office", "monitor"}
    assert set(tables.of_its_own.values()) == {"side", "network"}
    assert set(tables.evidence.values()) == {"hospital", "video", "picture", "list"}
    words = [*tables.issuers, *tables.of_its_own, *tables.evidence, *tables.pointing]
    assert all(word and word == word.lower() for word in words)
