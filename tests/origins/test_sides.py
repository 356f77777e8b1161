"""Whom voices speak for, and how the sides stand."""

from dataclasses import replace

from counterclaim.model.attribution import Anonymity, Basis
from counterclaim.model.comparison import Rule, Slot
from counterclaim.model.entity import Entity, EntityKind, EntityMention
from counterclaim.model.record import Record
from counterclaim.model.span import Span
from counterclaim.origins import OriginTables
from counterclaim.origins.sides import sides_in
from tests.origins.conftest import CountThem, Tell, Who

ARMY = Who("SYR", Basis.OFFICIAL)


def naming(record: Record, words: str, party: str) -> Record:
    """The record, with a party that some words of it name."""
    start = record.document.text.index(words)
    mention = EntityMention(Span(start, start + len(words)), "its name")
    entity = Entity(
        party, words, EntityKind.ARMED_GROUP, "SYR", ("REB",), party, None, None, (mention,), False
    )
    return replace(record, entities=(entity,))


def test_a_spokesman_for_a_side_is_its_voice(tell: Tell, count: CountThem) -> None:
    """
    The Courier: Omar Haddad, a spokesman for the Falcons, said jets had struck.
    The Post: The army said jets had struck. The army shells the Falcons.
    """
    words = "Omar Haddad, a spokesman for the Falcons"
    plain = tell("The Courier", f"[{words}] said {{jets had struck}}.")
    army = {"The army": ARMY}
    post = tell("The Post", "[The army] said {jets had struck}.", army, ("SYR", "falcons"))
    assert count("jets", plain, post, slot=Slot.MEANS).low == 1
    assert count("jets", naming(plain, "Falcons", "falcons"), post, slot=Slot.MEANS).low == 2


def test_a_doctor_from_a_side_is_not_its_voice(tell: Tell, count: CountThem) -> None:
    """
    The Courier: A doctor of the Falcons said jets had struck.
    The Post: The Falcons said jets had struck.
    """
    plain = tell("The Courier", "[A doctor of the Falcons] said {jets had struck}.")
    falcons = {"Their office": Who("falcons", Basis.OFFICIAL)}
    post = tell("The Post", "[Their office] said {jets had struck}.", falcons)
    found = count("jets", naming(plain, "Falcons", "falcons"), post, slot=Slot.MEANS)
    assert (found.low, found.high) == (1, 2)


def test_states_that_nothing_binds_are_apart(tell: Tell, count: CountThem) -> None:
    """
    The Courier: The Brazilian ministry said jets had struck. The Post: Norway's ministry said so.
    """
    records = [
        tell(outlet, f"[{who}] said {{jets had struck}}.", {who: Who(party, Basis.OFFICIAL)})
        for outlet, who, party in (
            ("The Courier", "The ministry in Brasilia", "BRA"),
            ("The Post", "The embassy of Norway", "NOR"),
            ("The Mail", "The French army", "FRA"),
        )
    ]
    brazil, norway, france = records
    assert count("jets", brazil, norway, slot=Slot.MEANS).low == 2
    found = count("jets", norway, france, slot=Slot.MEANS)
    assert found.low == 1
    assert [each.rule for each in found.open] == [Rule.OPPOSED_OR_ALLIED]


def test_an_official_without_a_name_may_be_anothers(tell: Tell, count: CountThem) -> None:
    """
    The Courier: Brasilia said jets had struck. The Post: A Norwegian diplomat said so.
    """
    diplomat = Who("NOR", Basis.OFFICIAL, Anonymity.ROLE)
    one = tell("The Courier", "[Brasilia] said {jets had struck}.", {"Brasilia": Who("BRA")})
    two = tell("The Post", "[A diplomat] said {jets had struck}.", {"A diplomat": diplomat})
    assert count("jets", one, two, slot=Slot.MEANS).low == 1


def test_who_names_the_attacker_speaks_against_him(tell: Tell, tables: OriginTables) -> None:
    """
    The army said the rebels had attacked.
    """
    record = tell(
        "The Courier",
        "[The army] said {the rebels had attacked}.",
        {"The army": ARMY},
        hostile=("rebels", "elsewhere"),
    )
    told = replace(record, events=(replace(record.events[0], attribution="a1"),))
    assert sides_in({"d": told}, tables.alliances).are_opposed("SYR", "rebels")
    assert not sides_in({"d": record}, tables.alliances).are_opposed("SYR", "rebels")


def test_those_with_one_enemy_may_be_allies(tell: Tell, tables: OriginTables) -> None:
    """
    The army shells the rebels. The rebels shell the tribes.
    """
    one = tell("The Courier", "It rained.", hostile=("SYR", "rebels"))
    two = tell("The Post", "It rained.", hostile=("rebels", "tribes"))
    sides = sides_in({"one": one, "two": two}, tables.alliances)
    assert sides.may_be_one("SYR", "tribes")
    assert not sides.may_be_one("SYR", "rebels")
    assert not sides.may_be_one("SYR", "strangers")


def test_a_ministry_may_be_short_for_another(tell: Tell, count: CountThem) -> None:
    """
    The Courier: The health ministry said so. The Post: The health ministry in Tobruk said so.
    """
    one = tell(
        "The Courier",
        "[The health ministry] said {jets had struck}.",
        {"The health ministry": Who("BRA", Basis.OFFICIAL)},
    )
    two = tell(
        "The Post",
        "[The health ministry in Tobruk] said {jets had struck}.",
        {"The health ministry in Tobruk": Who("NOR", Basis.OFFICIAL)},
    )
    found = count("jets", one, two, slot=Slot.MEANS)
    assert (found.low, found.high) == (1, 2)
    assert [each.rule for each in found.open] == [Rule.SAME_SPEAKER]
