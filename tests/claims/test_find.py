"""Each proposition on the chain of those through whom it came."""

from dataclasses import replace

from counterclaim.attribution import attribute
from counterclaim.claims import find_claims
from counterclaim.events import find_events
from counterclaim.model.attribution import Attribution, Function
from counterclaim.model.claim import Claim, Role
from counterclaim.model.control import Control, Extent
from counterclaim.model.count import Count, VictimStatus
from counterclaim.model.document import Document
from counterclaim.model.entity import Entity, EntityKind, EntityMention
from counterclaim.model.event import Event
from counterclaim.model.factuality import Certainty, Factuality, Polarity, Status
from counterclaim.model.reading import Reading
from counterclaim.model.span import Span
from tests.readings import PLAIN_VOICE, Said, act_of, reading_of, spans_of
from tests.said_trees import tree_of


def told(document: Document, *sayings: Said) -> tuple[Attribution, ...]:
    return attribute(document, reading_of(document, *sayings))


def events_of(
    document: Document, attributions: tuple[Attribution, ...], *triggers: str
) -> tuple[Event, ...]:
    (part,) = reading_of(document).parts
    acts = tuple(act_of(span, None, None) for span in spans_of(document, *triggers))
    return find_events(Reading((replace(part, acts=acts),), (), "by hand"), attributions, ())


def chain(claim: Claim) -> str:
    return " ".join(
        link.role.value + (f":{link.attribution}" if link.attribution else "")
        for link in claim.chain
    )


def outlet(name: str, span: Span, kind: EntityKind = EntityKind.NEWS_AGENCY) -> Entity:
    mentions = (EntityMention(span, "by hand"),)
    return Entity(name, name, kind, None, (), None, None, None, mentions, inferred=False)


def test_a_chain_goes_from_the_document_over_what_an_agency_was_told_to_the_last_source(
    document: Document,
) -> None:
    """
    A raid on Hama followed. An aide told Reuters the general had denied that jets struck Homs.
    """
    outer = Said("An aide", "told", ("the general had denied that jets struck Homs",))
    inner = Said("the general", "had denied", ("that jets struck Homs",))
    aide, general = told(document, outer, inner)
    (reuters,) = spans_of(document, "Reuters")
    aide = replace(aide, addressee=(reuters,))
    events = events_of(document, (aide, general), "raid", "struck")
    raid, strike = find_claims((aide, general), events, (), [outlet("reuters", reuters)])
    assert (raid.proposition, chain(raid)) == ("e1", "document")
    assert (strike.proposition, chain(strike)) == ("e2", "document relay:a1 source:a1 source:a2")
    state = outlet("reuters", reuters, EntityKind.STATE)
    _, strike = find_claims((aide, general), events, (), [state])
    assert chain(strike) == "document source:a1 source:a2"


def test_a_count_and_an_event_on_one_saying_leave_no_bare_statement(document: Document) -> None:
    """
    Doctors said shells killed 12 people. Kirov said talks mattered.
    """
    doctors, kirov = told(
        document,
        Said("Doctors", "said", ("shells killed 12 people",)),
        Said("Kirov", "said", ("talks mattered",)),
    )
    (twelve,) = spans_of(document, "12")
    count = Count("n1", twelve, 12, 12, "killed", None, VictimStatus.UNKNOWN, "a1", (), None, "")
    events = events_of(document, (doctors, kirov), "killed")
    claims = find_claims((doctors, kirov), events, (count,), ())
    assert [(each.id, each.proposition, chain(each)) for each in claims] == [
        ("c1", "e1", "document source:a1"),
        ("c2", "n1", "document source:a1"),
        ("c3", "a2", "document source:a2"),
    ]
    assert document.words_of(claims[2].span) == "talks mattered"


def test_the_words_of_an_event_reach_from_its_first_slot_to_its_last(document: Document) -> None:
    """
    On Monday jets struck the port of Hodeidah again.
    """
    struck, jets, port = spans_of(document, "struck", "jets", "the port of Hodeidah")
    (part,) = reading_of(document).parts
    reading = Reading((replace(part, acts=(act_of(struck, jets, port),)),), (), "by hand")
    (claim,) = find_claims((), find_events(reading, (), ()), (), ())
    assert document.words_of(claim.span) == "jets struck the port of Hodeidah"


def test_silence_is_a_claim_though_nothing_is_said(document: Document) -> None:
    """
    The ministry declined to comment. The army spoke.
    """
    ministry, army = told(
        document,
        Said("The ministry", "declined to comment", ()),
        Said("The army", "spoke", ()),
    )
    silent = replace(ministry, voice=replace(PLAIN_VOICE, function=Function.DECLINED))
    (claim,) = find_claims((silent, army), (), (), ())
    assert (claim.proposition, chain(claim)) == ("a1", "document source:a1")
    assert document.words_of(claim.span) == "declined to comment"


def test_one_who_only_passes_on_what_another_said_claims_nothing_more(document: Document) -> None:
    """
    An aide said the general hoped for rain.
    """
    outer = Said("An aide", "said", ("the general hoped for rain",))
    inner = Said("the general", "hoped for", ("rain",))
    claims = find_claims(told(document, outer, inner), (), (), ())
    assert [(each.proposition, chain(each)) for each in claims] == [
        ("a2", "document source:a1 source:a2")
    ]


def test_each_link_says_what_it_rests_on(document: Document) -> None:
    """
    An aide told Meridian the general had denied that jets struck Homs.
    """
    outer = Said("An aide", "told", ("the general had denied that jets struck Homs",))
    inner = Said("the general", "had denied", ("that jets struck Homs",))
    aide, general = told(document, outer, inner)
    meridian = spans_of(document, "Meridian")
    aide = replace(aide, addressee=meridian, relays=meridian)
    (claim,) = find_claims((aide, general), (), (), ())
    assert [(link.role, link.why) for link in claim.chain] == [
        (Role.DOCUMENT, "whose report it is"),
        (Role.RELAY, "its addressee has the name of an outlet"),
        (Role.SOURCE, "model, score 0.90"),
        (Role.SOURCE, "model, score 0.90; stands in what a1 says"),
    ]


def test_control_on_a_saying_leaves_no_bare_statement(document: Document) -> None:
    """
    Kirov said rebels control Homs. Ivanov said talks mattered.
    """
    voices = told(
        document,
        Said("Kirov", "said", ("rebels control Homs",)),
        Said("Ivanov", "said", ("talks mattered",)),
    )
    words, trigger, thing = spans_of(document, "rebels control Homs", "control", "Homs")
    fact = Factuality(Polarity.POSITIVE, Certainty.CERTAIN, Status.ONGOING)
    held = Control("k1", words, (trigger,), thing, (), (), (), Extent.UNKNOWN, fact, "a1", "")
    claims = find_claims(voices, (), (), (), (held,))
    assert [(each.proposition, chain(each)) for each in claims] == [
        ("k1", "document source:a1"),
        ("a2", "document source:a2"),
    ]


def test_a_silence_is_a_claim_beside_the_event_it_holds(document: Document) -> None:
    """
    Kirov gave no details of where jets would strike.
    """
    (kirov,) = told(document, Said("Kirov", "gave no details", ("of where jets would strike",)))
    silent = replace(kirov, voice=replace(PLAIN_VOICE, function=Function.SILENCE))
    events = events_of(document, (silent,), "strike")
    assert {each.proposition for each in find_claims((silent,), events, (), ())} == {"a1", "e1"}
    (strike,) = find_claims((kirov,), events, (), ())
    assert strike.proposition == "e1"


def test_an_opinion_is_a_claim_beside_the_event_it_holds(document: Document) -> None:
    """
    Kirov says arming rebels is a mistake.
    """
    tree = (
        "Kirov/Kirov/PROPN/2/nsubj says/say/VERB/0/root arming/arm/VERB/7/csubj "
        "rebels/rebel/NOUN/3/obj is/be/AUX/7/cop a/a/DET/7/det mistake/mistake/NOUN/2/ccomp"
    )
    voices = told(document, Said("Kirov", "says", ("arming rebels is a mistake",)))
    events = events_of(document, voices, "arming")
    reading = tree_of(document, tree)
    claims = find_claims(voices, events, (), (), (), (), reading)
    assert {each.proposition for each in claims} == {"a1", "e1"}
    events = events_of(document, voices, "mistake")
    (only,) = find_claims(voices, events, (), (), (), (), reading)
    assert only.proposition == "e1"
