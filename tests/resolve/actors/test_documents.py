"""Whom the slots of whole reports mean; each report is its test's docstring."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from counterclaim.model.attribution import Anonymity, Attribution, Basis, Function, Voice
from counterclaim.model.document import Document
from counterclaim.model.entity import Identity
from counterclaim.model.event import Event, Participant
from counterclaim.model.factuality import Certainty, Factuality, Polarity, Status
from counterclaim.model.reading import Name, NameKind, Reading
from counterclaim.model.span import Span
from counterclaim.resolve.actors import ActorFinder, Actors
from tests.readings import sentences_of

DAY = date(2015, 9, 30)
SURE = Factuality(Polarity.POSITIVE, Certainty.CERTAIN, Status.HAPPENED)


def at(document: Document, words: str, number: int = 1) -> Span:
    """Where words stand, counting from 1."""
    start = -1
    for _ in range(number):
        start = document.text.index(words, start + 1)
    return Span(start, start + len(words))


def act(actor: Sequence[Span], recipient: Sequence[Span] = (), kind: str = "ASSAULT") -> Event:
    def who(spans: Sequence[Span]) -> tuple[Participant, ...]:
        return tuple(Participant(s, Polarity.POSITIVE, Certainty.CERTAIN) for s in spans)

    return Event(
        id="e1", type=kind, mode=(), context=(), main=True, trigger=(), actor=who(actor),
        recipient=who(recipient), place=(), time=(), counts=(), factuality=SURE, attribution=None,
        unknown={}, why="",
    )  # fmt: skip


def say(source: Span, content: Span, anonymity: Anonymity | None = None) -> Attribution:
    voice = (
        Voice(Function.STATEMENT, Polarity.POSITIVE, anonymity, Basis.UNSTATED)
        if anonymity
        else None
    )
    return Attribution(
        id="a1", source=(source,), cue=(), content=(content,), addressee=(), parent=None,
        kind=None, quoted=(), voice=voice, why="",
    )  # fmt: skip


def find(
    finder: ActorFinder, document: Document, events: Sequence[Event] = (),
    attributions: Sequence[Attribution] = (), names: Sequence[Name] = (), day: date = DAY,
) -> Actors:  # fmt: skip
    document = replace(document, published=day)
    reading = sentences_of(document)
    part = replace(reading.parts[0], names=tuple(names))
    return finder.find(document, replace(reading, parts=(part,)), attributions, events)


def actor_of(found: Actors, number: int = 0) -> Identity:
    identity = found.events[0].actor[number].identity
    assert identity is not None
    return identity


def source_of(found: Actors) -> Identity:
    identity = found.attributions[0].identity
    assert identity is not None
    return identity


def test_an_actor_has_entity_codes_and_party(finder: ActorFinder, document: Document) -> None:
    """Syrian army helicopters dropped barrels on Daraya on Tuesday."""
    who = actor_of(find(finder, document, [act([at(document, "Syrian army helicopters")])]))
    assert (who.entity, who.country, who.sector, who.party) == (
        "SYR-armed-forces", "SYR", ("MIL",), "SYR",
    )  # fmt: skip


def test_a_capital_that_acts_is_the_government_and_one_that_is_hit_a_place(
    finder: ActorFinder, document: Document
) -> None:
    """Damascus denied the raid. Rockets fell on Damascus."""
    acting = find(finder, document, [act([at(document, "Damascus")], kind="REJECT")])
    assert actor_of(acting).entity == "SYR-government"
    hit = find(finder, document, [act([], [at(document, "Damascus", 2)])])
    identity = hit.events[0].recipient[0].identity
    assert identity is not None
    assert identity.entity is None


def test_a_name_behind_a_preposition_is_a_place(finder: ActorFinder, document: Document) -> None:
    """A bomb went off in Ankara on Saturday."""
    name = Name(at(document, "Ankara"), NameKind.PLACE, 0.9)
    assert find(finder, document, names=[name]).entities == ()


def test_an_anonymous_official_has_a_party_and_no_entity(
    finder: ActorFinder, document: Document
) -> None:
    """A US official said the strikes had missed."""
    source, content = at(document, "A US official"), at(document, "the strikes had missed")
    who = source_of(find(finder, document, attributions=[say(source, content)]))
    assert (who.entity, who.party) == (None, "USA")
    assert "not named" in who.why


def test_an_anonymous_official_is_no_mention_of_an_entity(
    finder: ActorFinder, document: Document
) -> None:
    """A US official said the strikes had missed."""
    source, content = at(document, "A US official"), at(document, "the strikes had missed")
    found = find(finder, document, attributions=[say(source, content)])
    assert all(each.mentions == () for each in found.entities)


def test_a_military_source_has_neither(finder: ActorFinder, document: Document) -> None:
    """A military source said the road was open."""
    source, content = at(document, "A military source"), at(document, "the road was open")
    who = source_of(find(finder, document, attributions=[say(source, content)]))
    assert (who.entity, who.party, who.sector) == (None, None, ("MIL",))


def test_a_ministry_speaks_for_its_state(finder: ActorFinder, document: Document) -> None:
    """The Russian defence ministry said its planes hit a depot."""
    source = at(document, "The Russian defence ministry")
    content = at(document, "its planes hit a depot")
    who = source_of(find(finder, document, attributions=[say(source, content)]))
    assert (who.entity, who.party) == ("RUS-ministry-defence", "RUS")


def test_a_state_agency_is_the_voice_of_its_state(finder: ActorFinder, document: Document) -> None:
    """SANA said the town had been cleared."""
    source, content = at(document, "SANA"), at(document, "the town had been cleared")
    who = source_of(find(finder, document, attributions=[say(source, content)]))
    assert who.entity is not None
    assert who.party == "SYR"


def test_a_monitor_speaks_for_no_side(finder: ActorFinder, document: Document) -> None:
    """The Syrian Observatory for Human Rights said 12 people died."""
    source = at(document, "The Syrian Observatory for Human Rights")
    who = source_of(
        find(finder, document, attributions=[say(source, at(document, "12 people died"))])
    )
    assert (who.entity, who.party) == ("sohr", None)


def test_the_group_is_the_only_group_named_before(finder: ActorFinder, document: Document) -> None:
    """
    Hezbollah moved its men to Zabadani.
    The group fired at the hills.
    """
    first = act([at(document, "Hezbollah")], kind="MOBILIZE")
    second = act([at(document, "The group")])
    found = find(finder, document, [first, second])
    who = found.events[1].actor[0].identity
    assert who is not None
    assert who.entity == "hezbollah"
    assert "Hezbollah" in who.why


def test_the_group_after_two_groups_is_unknown(finder: ActorFinder, document: Document) -> None:
    """
    Hezbollah and Ahrar al-Sham met in Zabadani.
    The group fired at the hills.
    """
    met = act([at(document, "Hezbollah"), at(document, "Ahrar al-Sham")], kind="CONSULT")
    found = find(finder, document, [met, act([at(document, "The group")])])
    who = found.events[1].actor[0].identity
    assert who is not None
    assert who.entity is None


def test_it_is_the_one_state_named_before(finder: ActorFinder, document: Document) -> None:
    """
    Jordan closed the crossing on Monday.
    It opened the gate again at night.
    """
    closed = act([at(document, "Jordan")], kind="COERCE")
    found = find(finder, document, [closed, act([at(document, "It")], kind="CONCEDE")])
    who = found.events[1].actor[0].identity
    assert who is not None
    assert who.entity == "JOR"


def test_its_soldiers_are_those_of_the_one_named_before(
    finder: ActorFinder, document: Document
) -> None:
    """Chad said its soldiers had crossed the river."""
    source, content = at(document, "Chad"), at(document, "its soldiers had crossed the river")
    crossed = act([at(document, "its soldiers")], kind="MOBILIZE")
    who = actor_of(find(finder, document, [crossed], [say(source, content)]))
    assert (who.entity, who.country, who.sector) == ("TCD-armed-forces", "TCD", ("MIL",))


def test_we_are_those_who_speak(finder: ActorFinder, document: Document) -> None:
    """“We struck the airport,” Ansar Allah said."""
    said = say(at(document, "Ansar Allah"), at(document, "We struck the airport"))
    struck = act([at(document, "We")])
    who = actor_of(find(finder, document, [struck], [said]))
    assert who.entity == "houthis"


def test_an_acronym_that_the_report_introduces(finder: ActorFinder, document: Document) -> None:
    """
    The Popular Resistance Committees (PRX) held a rally.
    PRX fired two rockets.
    """
    fired = act([at(document, "PRX", 2)])
    who = actor_of(find(finder, document, [fired]))
    assert who.entity == "popular-resistance-committees"
    assert "abbreviated" in who.why


def test_joined_owners_are_two(finder: ActorFinder, document: Document) -> None:
    """Thai and Lao soldiers traded fire."""
    span = at(document, "Thai and Lao soldiers")
    found = find(finder, document, [act([span, span])])
    assert [actor_of(found, n).country for n in (0, 1)] == ["THA", "LAO"]


def test_entities_hold_their_mentions_and_their_party(
    finder: ActorFinder, document: Document
) -> None:
    """Houthi fighters shelled Taiz; Ansar Allah denied it."""
    denied = act([at(document, "Ansar Allah")], kind="REJECT")
    found = find(finder, document, [act([at(document, "Houthi fighters")]), denied])
    houthis = next(each for each in found.entities if each.id == "houthis")
    assert [document.words_of(each.span) for each in houthis.mentions] == [
        "Houthi fighters", "Ansar Allah",
    ]  # fmt: skip
    assert not houthis.inferred


def test_a_minister_by_title_is_inferred(finder: ActorFinder, document: Document) -> None:
    """Israel's prime minister flew to Moscow."""
    flew = act([at(document, "Israel's prime minister")], kind="CONSULT")
    found = find(finder, document, [flew])
    person = next(each for each in found.entities if each.id == "benjamin-netanyahu")
    assert person.inferred
    assert person.party == "ISR"
    state = next(each for each in found.entities if each.id == "ISR")
    assert state.mentions == ()


def test_the_same_document_gives_the_same_answers(finder: ActorFinder, document: Document) -> None:
    """The SDF and the YPG held the road; the alliance denied it."""
    events = [act([at(document, "The SDF"), at(document, "the YPG")])]
    assert find(finder, document, events) == find(finder, document, events)


def test_nothing_is_found_in_nothing(finder: ActorFinder) -> None:
    found = finder.find(Document(text=""), Reading((), (), ""), (), ())
    assert (found.attributions, found.events, found.entities) == ((), (), ())


def test_each_in_a_list_of_names_is_one(finder: ActorFinder, document: Document) -> None:
    """France and Turkey bombed militants in Syria; France, Turkey and allies sent envoys."""
    found = find(finder, document, [act([at(document, "France and Turkey")])])
    assert [document.words_of(each.span) for each in found.events[0].actor] == ["France", "Turkey"]
    assert [actor_of(found, number).country for number in (0, 1)] == ["FRA", "TUR"]
    found = find(finder, document, [act([at(document, "France, Turkey and allies")])])
    assert len(found.events[0].actor) == 1


def test_a_family_name_alone_is_nobodys_of_whom_the_report_does_not_speak(
    finder: ActorFinder, document: Document
) -> None:
    """Russia's parliament voted on Wednesday. Ivanov said the vote was open."""
    source, content = at(document, "Ivanov"), at(document, "the vote was open")
    who = source_of(find(finder, document, attributions=[say(source, content)]))
    assert who.country != "MKD"
    assert who.entity != "gjorge-ivanov"


def test_a_part_of_a_persons_name_is_no_group(finder: ActorFinder, document: Document) -> None:
    """Mohamed al-Fateh said the bridge in Khartoum was closed. Fighters of al-Fatah left."""
    source, content = (
        at(document, "Mohamed al-Fateh"),
        at(document, "the bridge in Khartoum was closed"),
    )
    who = source_of(find(finder, document, attributions=[say(source, content)]))
    assert who.entity is None
    fighters = actor_of(find(finder, document, [act([at(document, "Fighters of al-Fatah")])]))
    assert fighters.entity == "fatah"


def test_every_id_in_a_slot_is_an_entity_of_the_record(
    finder: ActorFinder, document: Document
) -> None:
    """Thai and Lao patrol boats met in the river."""
    boats = at(document, "Thai and Lao patrol boats")
    found = find(finder, document, [act([boats, boats])])
    named = {each.identity.entity for each in found.events[0].actor if each.identity}
    assert named - {None} <= {entity.id for entity in found.entities}
    assert len(named) == 2
