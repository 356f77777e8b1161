"""Every line of the tables."""

from counterclaim.origins import OriginTables
from counterclaim.resolve.actors.registry import load_registry


def test_every_line_has_a_form_that_is_known(tables: OriginTables) -> None:
    assert set(tables.issuers.values()) == {"office", "monitor"}
    assert set(tables.of_its_own.values()) == {"side", "network"}
    assert set(tables.evidence.values()) == {"hospital", "video", "picture", "list"}
    words = [*tables.issuers, *tables.of_its_own, *tables.evidence, *tables.pointing]
    words += [*tables.borrowed, *tables.speaks_for]
    assert all(word and word == word.lower() for word in words)


def test_every_party_of_an_alliance_is_in_the_registry(tables: OriginTables) -> None:
    registry = load_registry()
    assert all(len(each) > 1 for each in tables.alliances)
    unknown = [x for each in tables.alliances for x in each if registry.actor(x) is None]
    assert not unknown
