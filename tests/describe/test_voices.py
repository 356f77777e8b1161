"""The claims of a record by the voices that tell them."""

from dataclasses import replace

from counterclaim.describe import decisions_of, tell
from counterclaim.model.attribution import Anonymity, Basis, Function, Voice
from counterclaim.model.claim import Claim, Link, Role
from counterclaim.model.control import Control, Extent
from counterclaim.model.count import Count
from counterclaim.model.document import Document
from counterclaim.model.entity import Identity
from counterclaim.model.event import NotGiven, Participant
from counterclaim.model.factuality import Certainty, Factuality, Polarity, Status
from counterclaim.model.link import EventLink, LinkKind
from counterclaim.model.record import Record
from counterclaim.model.relation import Relation, RelationKind
from counterclaim.model.span import Span
from counterclaim.pipeline import Tools, read_document
from tests.readings import Said, plain_reader, reading_of

TOLD = "Kirov said Russia bombed Homs.\n\nIsrael shelled Hama, 12 died."


def record_of(text: str = TOLD) -> Record:
    return read_document(Document(text, "a"), Tools(plain_reader, lambda _: "en"))


def test_the_reports_own_voice_comes_first_and_each_claim_stands_on_one_voice() -> None:
    own, kirov = tell(record_of())
    assert (own.number, kirov.number) == (None, 1)
    assert [(told.who, told.words, told.whom) for told in own.told] == [
        ("Israel", "shelled", "Hama")
    ]
    assert [(told.who, told.words, told.whom) for told in kirov.told] == [
        ("Russia", "bombed", "Homs")
    ]


def test_what_is_out_of_the_ordinary_is_told() -> None:
    record = record_of("Kirov said Russia bombed Homs.")
    (event,) = record.events
    (actor,) = event.actor
    doubted = replace(
        event,
        actor=(replace(actor, certainty=Certainty.PROBABLE),),
        recipient=(replace(actor, polarity=Polarity.NEGATIVE),),
        factuality=Factuality(Polarity.NEGATIVE, Certainty.POSSIBLE, Status.PLANNED),
        unknown={"recipient": NotGiven.NOT_GIVEN},
    )
    (said,) = record.attributions
    hidden = Voice(Function.DENIAL, Polarity.NEGATIVE, Anonymity.ANONYMOUS, Basis.HEARSAY)
    record = replace(record, events=(doubted,), attributions=(replace(said, voice=hidden),))
    (voice,) = tell(record)
    assert voice.notes == ("denial", "not said", "anonymous", "hearsay")
    (told,) = voice.told
    assert (told.who, told.whom) == ("probable Russia", "not Russia")
    assert told.details == ("not so", "possible", "planned")
    assert told.open == ("recipient not given",)


def test_a_count_is_told_with_its_event_or_else_alone() -> None:
    record = record_of()
    count = Count("n1", Span(53, 55), 12, 12, "killed", None, None, None, (), None, "digits")
    claim = Claim("c9", "n1", (Link(Role.DOCUMENT),), count.span)
    record = replace(record, counts=(count,), claims=(*record.claims, claim))
    own = tell(record)[0]
    assert (own.told[-1].kind, own.told[-1].words) == ("count", "12 = 12 killed")
    shelled = replace(record.events[1], counts=("n1",))
    own = tell(replace(record, events=(record.events[0], shelled)))[0]
    assert [told.details for told in own.told] == [("12 = 12 killed",)]


def test_a_voice_says_what_it_stands_inside_and_who_relayed_it() -> None:
    """
    Kirov told Interfax an officer denied that Homs was hit.
    """
    document = Document("Kirov told Interfax an officer denied that Homs was hit.", "a")
    outer = Said("Kirov", "told", ("an officer denied that Homs was hit",))
    inner = Said("an officer", "denied", ("that Homs was hit",))
    reading = reading_of(document, outer, inner)
    record = read_document(document, Tools(lambda _: reading, lambda _: "en"))
    relayed = tuple(
        replace(claim, chain=(Link(Role.DOCUMENT), Link(Role.RELAY, "a1"), *claim.chain[1:]))
        for claim in record.claims
    )
    kirov, officer = tell(replace(record, claims=relayed))
    assert (kirov.inside, officer.inside) == (None, 1)
    assert kirov.relayed
    assert not officer.relayed


def test_every_decision_has_words_a_result_and_a_reason() -> None:
    record = record_of()
    decisions = list(decisions_of(record))
    assert [each.item for each in decisions if each.stage == "events"] == ["e1", "e2"]
    assert all(each.decided and each.why for each in decisions)
    ids = {each.item.partition(".")[0] for each in decisions}
    assert {"a1", "p1", "e1", "c1"} <= ids


def test_who_holds_what_and_who_is_tied_to_whom_is_told() -> None:
    text = "Rebels may hold parts of Homs. Kirov backs them."
    rebels, holding, homs = Span(0, 6), Span(11, 15), Span(16, 29)
    kirov, backs, them = Span(31, 36), Span(37, 42), Span(43, 47)

    def who(span: Span) -> tuple[Participant, ...]:
        return (Participant(span, Polarity.POSITIVE, Certainty.CERTAIN),)

    fact = Factuality(Polarity.POSITIVE, Certainty.POSSIBLE, Status.ONGOING)
    held = Control(
        "k1", Span(0, 29), (holding,), homs, who(rebels), (), (), Extent.PARTLY, fact, None, "x"
    )
    tied = Relation(
        "r1", Span(31, 47), (backs,), RelationKind.BACKS, who(kirov), who(them),
        Polarity.NEGATIVE, Certainty.CERTAIN, None, "y",
    )  # fmt: skip
    tools = Tools(plain_reader, lambda _: "en", find_standings=lambda *_: ((held,), (tied,)))
    record = read_document(Document(text, "a"), tools)
    (own,) = tell(record)
    first, second = own.told
    assert (first.kind, first.who, first.words, first.whom) == (
        "control", "Rebels", "hold", "parts of Homs",
    )  # fmt: skip
    assert first.details == ("partly", "possible")
    assert (second.kind, second.who, second.whom) == ("backs", "Kirov", "them")
    assert second.details == ("not so",)
    items = [decision.item for decision in decisions_of(record)]
    assert {"k1", "k1.holder", "r1", "r1.from", "r1.to"} <= set(items)


def test_whom_the_words_mean_and_how_acts_hang_together_is_told() -> None:
    record = record_of("Kirov said Russia bombed Homs. Israel shelled Hama.")
    first, second = record.events
    (actor,) = first.actor
    meant = replace(actor, identity=Identity("RUS-MIL", "RUS", ("MIL",), "RUS", "a name"))
    nobody = replace(actor, identity=Identity(None, None, (), None, "unknown"))
    events = (replace(first, actor=(meant, nobody)), second)
    links = (EventLink(LinkKind.PURPOSE, "e1", "e2", "in order to"),)
    own, kirov = tell(replace(record, events=events, links=links))
    assert kirov.told[0].who == "Russia (RUS MIL), Russia"
    assert kirov.told[0].details == ("in order to: shelled",)
    assert own.told[0].details == ()
