"""Whose an organ without an owner is, by the news a sentence tells; reports are docstrings."""

from counterclaim.model.document import Document
from counterclaim.resolve.actors import ActorFinder
from tests.resolve.actors.test_pointing import identities


def test_the_government_is_of_the_state_from_which_its_sentence_is_dated(
    finder: ActorFinder, document: Document
) -> None:
    """QUITO, Ecuador - The government raised fuel prices on Monday."""
    (who,) = identities(finder, document, ["The government"], {"QUITO": "ECU", "Ecuador": "ECU"})
    assert (who.entity, who.country, who.sector) == ("ECU-government", "ECU", ("GOV",))
    assert who.why.startswith("inferred: ")


def test_a_sentence_that_speaks_of_another_state_gives_none(
    finder: ActorFinder, document: Document
) -> None:
    """QUITO - The government of whom Peru spoke raised prices, and police in Lima marched."""
    (who,) = identities(finder, document, ["The government"], {"QUITO": "ECU", "Lima": "PER"})
    assert who.country is None


def test_an_army_may_be_anothers_in_an_occupied_town(
    finder: ActorFinder, document: Document
) -> None:
    """YATTA (Ravelin) - The army closed a road on Sunday."""
    (who,) = identities(finder, document, ["The army"], {"YATTA": "PSE"})
    assert (who.entity, who.country) == (None, None)


def test_a_ministry_is_of_the_state_of_which_the_report_mostly_speaks(
    finder: ActorFinder, document: Document
) -> None:
    """Shells fell on Bogotá. A bus burned in Cali. The ministry banned a march on Friday."""
    places = {"Bogotá": "COL", "Cali": "COL"}
    (who,) = identities(finder, document, ["The ministry"], places)
    assert (who.country, who.sector) == ("COL", ("GOV",))


def test_the_cabinet_needs_a_report_that_is_dated_from_the_state(
    finder: ActorFinder, document: Document
) -> None:
    """A bus burned in Cali and one in Bogotá. The cabinet banned a march on Friday."""
    places = {"Bogotá": "COL", "Cali": "COL"}
    (who,) = identities(finder, document, ["The cabinet"], places)
    assert who.country is None


def test_the_cabinet_of_a_report_that_is_dated_from_the_state(
    finder: ActorFinder, document: Document
) -> None:
    """BOGOTÁ, May 3 (Ravelin) - A bus burned on Monday. The cabinet banned a march on Friday."""
    (who,) = identities(finder, document, ["The cabinet"], {"BOGOTÁ": "COL"})
    assert who.country == "COL"


def test_a_delegation_is_a_guest(finder: ActorFinder, document: Document) -> None:
    """QUITO, Ecuador - The delegation left the talks on Monday."""
    (who,) = identities(finder, document, ["The delegation"], {"QUITO": "ECU"})
    assert who.country is None


def test_a_union_is_it_and_not_he(finder: ActorFinder, document: Document) -> None:
    """A Chilean union struck on Monday, and he praised the day; it struck again on Friday."""
    _, he, it = identities(finder, document, ["A Chilean union", "he", "it"])
    assert (he.country, it.country) == (None, "CHL")


def test_a_body_is_meant_by_the_short_form_of_its_full_name(
    finder: ActorFinder, document: Document
) -> None:
    """The Coordination of Azawad Movements left Kidal. Later the Coordination came back."""
    full, short = identities(
        finder, document, ["The Coordination of Azawad Movements", "the Coordination"]
    )
    assert full.entity is not None
    assert short.entity == full.entity


def test_a_family_name_that_is_nobodys_gives_no_country(
    finder: ActorFinder, document: Document
) -> None:
    """Sarajevo wept on Monday. A Muslim soldier fired twice near Zenica in Bosnia."""
    places = {"Sarajevo": "BIH", "Zenica": "BIH", "Bosnia": "BIH"}
    (who,) = identities(finder, document, ["A Muslim soldier"], places)
    assert (who.country, who.sector) == (None, ("MIL",))
