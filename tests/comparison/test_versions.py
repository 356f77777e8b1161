"""What the mentions of an incident say, slot by slot."""

from dataclasses import replace
from datetime import date

from counterclaim.comparison import ComparisonTables, versions_of
from counterclaim.model.comparison import Slot
from counterclaim.model.count import Count
from counterclaim.model.document import Document
from counterclaim.model.entity import Identity
from counterclaim.model.event import Event, Participant
from counterclaim.model.factuality import Certainty, Factuality, Polarity, Status
from counterclaim.model.incident import Incident, Level, Mention
from counterclaim.model.reading import Word
from counterclaim.model.record import Record
from counterclaim.model.span import Span
from tests.readings import sentences_of

RUSSIA = Identity(None, "RUS", ("MIL",), "RUS", "by hand")


def record_of(
    text: str, trigger: str, actor: str | None, count: tuple[str, float] | None
) -> Record:
    """A report with one strike, who is said to have done it, and a toll."""
    document = Document(text, outlet=text[:8], published=date(2015, 9, 30))

    def at(words: str) -> Span:
        return Span(text.index(words), text.index(words) + len(words))

    polarity = Polarity.NEGATIVE if f"not {trigger}" in text else Polarity.POSITIVE
    doer = (Participant(at(actor), Polarity.POSITIVE, Certainty.CERTAIN, RUSSIA),) if actor else ()
    counts: tuple[Count, ...] = ()
    if count:
        words, low = count
        counts = (Count("n1", at(words), low, low, "killed", None, None, None, (), None, ""),)
    event = Event(
        "e1", "ASSAULT", ("aerial",), (), True, (at(trigger),), doer, (), (), (),
        tuple(each.id for each in counts),
        Factuality(polarity, Certainty.CERTAIN, Status.HAPPENED), None, {}, "by hand",
    )  # fmt: skip
    return Record(document, (), (event,), (), (), (), counts, (), sentences_of(document))


def incident_of(*records: Record) -> Incident:
    mentions = tuple(Mention(each.document.id, "e1") for each in records)
    return Incident(
        "i1", Level.ACT, "ASSAULT aerial", None, None, "Talbiseh", None, None, None, None,
        mentions, None, (), (),
    )  # fmt: skip


def test_two_words_for_one_party_are_one_version(tables: ComparisonTables) -> None:
    """Russian jets struck and killed 17; Moscow's air force struck and killed 20; the
    Kremlin says that its planes did not strike."""
    jets = record_of("Russian jets struck Talbiseh; 17 died.", "struck", "Russian jets", ("17", 17))
    force = record_of(
        "Moscow's air force struck; 20 died.", "struck", "Moscow's air force", ("20", 20)
    )
    denial = record_of("Our planes did not strike that town.", "strike", None, None)
    records = {each.document.id: each for each in (jets, force, denial)}
    versions = versions_of(incident_of(jets, force, denial), records, tables)
    (actor,) = [each for each in versions if each.slot is Slot.ACTOR]
    assert {claim.document for claim in actor.claims} == {jets.document.id, force.document.id}
    assert sorted(v.low or 0 for v in versions if v.slot is Slot.KILLED) == [17, 20]
    assert {v.value for v in versions if v.slot is Slot.HAPPENED} == {"yes", "no"}


def test_versions_do_not_depend_on_the_order_of_mentions(tables: ComparisonTables) -> None:
    """Two reports in either order."""
    one = record_of("Russian jets struck Talbiseh; 17 died.", "struck", "Russian jets", ("17", 17))
    other = record_of("Planes struck the town; 20 died.", "struck", None, ("20", 20))
    records = {each.document.id: each for each in (one, other)}
    forth = versions_of(incident_of(one, other), records, tables)
    assert forth == versions_of(incident_of(other, one), records, tables)
    assert len({each.id for each in forth}) == len(forth)


def test_what_the_card_says_is_not_said_again(tables: ComparisonTables) -> None:
    """Two reports of one strike, which nobody denies."""
    one = record_of("Russian jets struck Talbiseh; 17 died.", "struck", "Russian jets", ("17", 17))
    other = record_of("Planes struck the town; 20 died.", "struck", None, ("20", 20))
    records = {each.document.id: each for each in (one, other)}
    slots = {each.slot for each in versions_of(incident_of(one, other), records, tables)}
    assert Slot.KILLED in slots
    assert not slots & {Slot.HAPPENED, Slot.ACT, Slot.PLACE}


def met_by(text: str, whom: str) -> Record:
    """A report with one strike and whom or what it met."""
    record = record_of(text, "hit", None, None)
    span = Span(text.index(whom), text.index(whom) + len(whom))
    met = (Participant(span, Polarity.POSITIVE, Certainty.CERTAIN, None),)
    words = (Word(span, "NOUN", whom.rsplit(maxsplit=1)[-1], -1, "obj"),)
    reading = replace(
        record.reading, parts=(replace(record.reading.parts[0], words=words, sentences=()),)
    )
    return replace(record, events=(replace(record.events[0], recipient=met),), reading=reading)


def test_a_ship_is_an_object_and_a_number_of_people_no_name(tables: ComparisonTables) -> None:
    """A shell hit the ferry; a shell hit 14 people; a shell hit two fishmongers."""
    ferry = met_by("A shell hit the ferry.", "the ferry")
    people = met_by("Shells hit 14 person.", "14 person")
    traders = met_by("One shell hit two fishmonger.", "two fishmonger")
    records = {each.document.id: each for each in (ferry, people, traders)}
    versions = versions_of(incident_of(ferry, people, traders), records, tables)
    assert [each.value for each in versions if each.slot is Slot.OBJECT] == ["the ferry"]
    assert [each.value for each in versions if each.slot is Slot.RECIPIENT] == ["two fishmonger"]
