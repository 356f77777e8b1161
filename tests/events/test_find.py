"""From acts to events: each on the voice that tells it, each slot named or said to be empty."""

from dataclasses import replace

from counterclaim.attribution import attribute
from counterclaim.events import find_events
from counterclaim.model.document import Document
from counterclaim.model.event import NotGiven
from counterclaim.model.place import Place, Use
from counterclaim.model.reading import PartReading, Reading
from counterclaim.model.span import Span
from counterclaim.model.time import Time, TimeType
from tests.readings import Said, act_of, reading_of, spans_of


def test_an_event_stands_on_the_innermost_voice_that_tells_it(document: Document) -> None:
    """
    An aide said the general had denied that jets struck Homs. A raid on Hama followed.
    """
    inner = Said("the general", "had denied", ("that jets struck Homs",))
    outer = Said("An aide", "said", ("the general had denied that jets struck Homs",))
    (part,) = reading_of(document, outer, inner).parts
    towns = spans_of(document, "Homs", "Hama")
    homs, hama = (Place(span, None, Use.LITERAL, 0, "by hand", 0.9) for span in towns)
    struck, raided, jets = spans_of(document, "struck", "raid", "jets")
    acts = (act_of(struck, jets, None, (homs.span,)), act_of(raided, None, None, (hama.span,)))
    reading = Reading((PartReading("text", (), (), part.attributions, acts, (), ()),), (), "hand")
    attributions = attribute(document, reading)
    strike, raid = find_events(reading, attributions, (homs, hama), ())
    assert [(each.id, each.parent) for each in attributions] == [("a1", None), ("a2", "a1")]
    assert (strike.id, strike.attribution, strike.place) == ("e1", "a2", ("p1",))
    assert strike.unknown == {"recipient": NotGiven.NOT_GIVEN}
    assert (raid.id, raid.attribution, raid.place) == ("e2", None, ("p2",))
    assert set(raid.unknown) == {"actor", "recipient"}
    assert "0.90" in raid.why


def test_an_event_has_the_times_whose_words_stand_in_its_slot(document: Document) -> None:
    """
    Jets struck Homs on Tuesday and Hama in May.
    """
    struck, tuesday, hama, may = spans_of(document, "struck", "Tuesday", "Hama", "May")
    times = [
        Time(name, span, TimeType.DATE, "XXXX", None, None, None, None, "by hand")
        for name, span in (("t1", tuesday), ("t2", may))
    ]
    act = replace(act_of(struck, None, None), time=(tuesday,))
    other = replace(act_of(hama, None, None), time=(Span(may.start - 3, may.end),))
    reading = Reading((PartReading("text", (), (), (), (act, other), (), ()),), (), "hand")
    strike, raid = find_events(reading, (), (), times)
    assert (strike.time, raid.time) == (("t1",), ("t2",))


def test_a_time_that_two_pieces_of_a_slot_share_is_named_once(document: Document) -> None:
    """
    Jets struck Homs before dawn on Tuesday.
    """
    struck, dawn, tuesday = spans_of(document, "struck", "dawn", "Tuesday")
    whole = Span(dawn.start, tuesday.end)
    times = [Time("t1", whole, TimeType.TIME, "XXXX", None, None, None, None, "by hand")]
    act = replace(act_of(struck, None, None), time=(dawn, tuesday))
    reading = Reading((PartReading("text", (), (), (), (act,), (), ()),), (), "hand")
    (strike,) = find_events(reading, (), (), times)
    assert strike.time == ("t1",)


def test_no_acts_no_events(document: Document) -> None:
    """
    Rain is forecast for the coast.
    """
    assert find_events(reading_of(document), (), (), ()) == ()
