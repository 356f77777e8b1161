"""What a mention tells, read from little reports with their trees."""

from dataclasses import replace
from datetime import date

from counterclaim.incidents import IncidentTables, Trigger, cards_of, draw_cards, find_incidents
from counterclaim.incidents.card import Days, Rests
from counterclaim.incidents.days import When, compare_days
from counterclaim.incidents.places import Where, compare_spots
from counterclaim.model.document import Document
from counterclaim.model.event import Event
from counterclaim.model.place import Location, Place, Precision, Use
from counterclaim.model.record import Record
from counterclaim.model.span import Span
from counterclaim.model.time import Interval, Time, TimeType
from tests.incidents.conftest import GOMA, SAKE
from tests.trees import event_of, reading_with

TEXT = "Rebels shelled Sake on Saturday ."
TREE = (
    "Rebels/rebel/NOUN/nsubj/1 shelled/shell/VERB/root/-1 Sake/Sake/PROPN/obj/1 "
    "on/on/ADP/case/4 Saturday/Saturday/PROPN/obl/1 ././PUNCT/punct/1"
)
SATURDAY = date(2024, 5, 18)


def record_of(text: str, tree: str, *events: Event, outlet: str = "Courier") -> Record:
    """A report of 19 May 2024; Sake is a town, and Saturday the 18th."""
    document = Document(text, outlet=outlet, published=date(2024, 5, 19))
    places, times = [], []
    if "Sake" in text:
        at = text.index("Sake")
        town = Location("Sake", -1.57, 29.04, 3.0, "COD", 204405, Precision.TOWN)
        places.append(Place(Span(at, at + 4), town, Use.LITERAL, 1, "only one", 1.0))
    if "Saturday" in text:
        at = text.index("Saturday")
        day = Interval(SATURDAY, date(2024, 5, 19))
        times.append(
            Time("t1", Span(at, at + 8), TimeType.DATE, "2024-05-18", None, None, day, None, "")
        )
    return Record(
        document, (), events, (), tuple(places), tuple(times), (), (), reading_with(document, tree)
    )


def test_a_card_has_place_and_day_of_its_sentence(tables: IncidentTables) -> None:
    """Rebels shelled Sake on Saturday."""
    record = record_of(TEXT, TREE, event_of(Document(TEXT), "shelled"))
    (card,) = cards_of(record, tables)
    assert [each.name for each in card.spots] == ["Sake"]
    assert card.days == (Days(SATURDAY, date(2024, 5, 19)),)
    assert (card.spots_rest, card.days_rest) == (Rests.SENTENCE, Rests.SENTENCE)
    assert card.lemmas == {"shell"}
    assert "shelling" in card.kinds


def test_places_and_days_of_the_act_itself_are_told(tables: IncidentTables) -> None:
    event = replace(event_of(Document(TEXT), "shelled"), place=("p1",), time=("t1",))
    (card,) = cards_of(record_of(TEXT, TREE, event), tables)
    assert (card.spots_rest, card.days_rest) == (Rests.TOLD, Rests.TOLD)


def test_words_without_an_event_have_a_card_too(tables: IncidentTables) -> None:
    """The actor is the subject, whom it meets the object."""
    record = record_of(TEXT, TREE)
    (card,) = draw_cards(record, [Trigger("m1", (Span(7, 14),), None)], tables)
    assert card.type is None
    assert card.actors.words == {"rebel"}
    assert card.recipients.words == {"sake"}


def test_a_report_without_a_day_is_of_the_day_it_came_out(tables: IncidentTables) -> None:
    """Rebels shelled Sake."""
    text = "Rebels shelled Sake"
    tree = " ".join(TREE.split()[:3])
    (card,) = cards_of(record_of(text, tree, event_of(Document(text), "shelled")), tables)
    assert card.days_rest is Rests.PUBLISHED
    assert card.days == (Days(SATURDAY, date(2024, 5, 20)),)


def test_another_one_and_several_are_marked(tables: IncidentTables) -> None:
    """A second strike; three strikes."""
    text = "A second strike followed three strikes"
    tree = (
        "A/a/DET/det/2 second/second/ADJ/amod/2 strike/strike/NOUN/nsubj/3 "
        "followed/follow/VERB/root/-1 three/three/NUM/nummod/5 strikes/strike/NOUN/obj/3"
    )
    document = Document(text)
    events = (event_of(document, "strike"), event_of(document, "strikes", name="e2"))
    one, several = cards_of(record_of(text, tree, *events), tables)
    assert (one.new, one.many) == (True, False)
    assert (several.new, several.many) == (False, True)


def test_two_reports_of_one_shelling_are_one_incident(tables: IncidentTables) -> None:
    event = replace(event_of(Document(TEXT), "shelled"), place=("p1",), time=("t1",))
    records = [record_of(TEXT, TREE, event, outlet=each) for each in ("Courier", "Star")]
    (found,) = find_incidents(records, tables)
    assert len(found.mentions) == 2
    assert find_incidents(reversed(records), tables) == (found,)


def test_two_towns_near_each_other_are_two() -> None:
    """Sake lies 23 kilometres west of Goma."""
    assert compare_spots([SAKE], [GOMA]) is Where.APART
    assert compare_spots([SAKE], [SAKE, GOMA]) is Where.SAME
    assert compare_spots([SAKE], []) is Where.UNKNOWN


def test_a_day_lies_in_its_month() -> None:
    day = Days(SATURDAY, date(2024, 5, 19))
    month = Days(date(2024, 5, 1), date(2024, 6, 1))
    assert compare_days([day], [month]) is When.WITHIN
    assert compare_days([day], [day]) is When.SAME
    assert compare_days([day], [Days(date(2024, 5, 19), date(2024, 5, 20))]) is When.NEXT
    assert compare_days([day], [Days(date(2024, 2, 1), date(2024, 3, 1))]) is When.APART


def test_every_line_of_the_tables_is_read(tables: IncidentTables) -> None:
    assert set(tables.markers) >= {"new", "again", "back", "many", "light"}
    assert all(rows <= tables.families.keys() for rows in tables.kinds.values())
    assert tables.plain
    assert tables.signs
    assert all(abs(weight) < 10 for weight in tables.signs.values())
