"""Groups called by name, the ground they hold, parliaments without an owner."""

from datetime import date

from counterclaim.model.document import Document
from counterclaim.resolve.actors import ActorFinder
from counterclaim.resolve.actors.choice import Setting
from tests.resolve.actors.test_pointing import identities


def test_the_ground_of_a_group_is_the_group(finder: ActorFinder) -> None:
    setting = Setting(date(2009, 6, 25))
    held = finder.phrases.read("strongholds of the FDLR", setting)
    assert (held.entity, held.country) == ("fdlr", "COD")
    assert finder.phrases.read("PKK camps in Iraq", setting).entity == "pkk"


def test_the_ground_of_a_state_is_nobody(finder: ActorFinder) -> None:
    assert finder.phrases.read("areas of Syria", Setting(date(2015, 9, 30))).entity is None


def test_parliament_is_of_the_leader_who_acts(finder: ActorFinder, document: Document) -> None:
    """Russian President Vladimir Putin won the backing of parliament."""
    _, house = identities(finder, document, ["Russian President Vladimir Putin", "parliament"])
    assert house.country == "RUS"
    assert house.why.startswith("inferred: ")
