"""Rulings follow the words from one reading to the next; what fits no more is listed."""

from dataclasses import replace

from counterclaim.model.factuality import Certainty, Factuality, Polarity, Status
from counterclaim.model.record import Record
from counterclaim.model.ruling import RulingKind, Target, Thing
from tests.decisions.conftest import Strike
from tests.decisions.ruled import Log, claim, event, voice

OLD = "reader 0"
DENIED = Factuality(Polarity.NEGATIVE, Certainty.CERTAIN, Status.HAPPENED)


def reread(record: Record) -> Record:
    """Another reading of the same: events and claims have other names, and the act is denied."""
    events = tuple(replace(each, id="e7", factuality=DENIED) for each in record.events)
    claims = tuple(
        replace(each, id=f"c{number}", proposition="e7" if each.proposition == "e1" else "n1")
        for number, each in enumerate(record.claims, 5)
    )
    return replace(record, events=events, claims=claims)


def test_a_ruling_holds_where_the_new_reading_says_the_same(strike: Strike) -> None:
    new = reread(strike.agency)
    log = Log()
    log.rule(RulingKind.REJECT, [claim(strike.agency, "n1", OLD)])
    found = log.on(new, older={OLD: strike.agency})
    assert list(found.rejected) == [(new.document.id, "n1")]


def test_a_ruling_on_what_is_read_otherwise_now_is_listed(strike: Strike) -> None:
    new = reread(strike.agency)
    log = Log()
    log.rule(RulingKind.REJECT, [claim(strike.agency, "e1", OLD)], why="no such strike")
    found = log.on(new, older={OLD: strike.agency})
    assert not found.rejected
    (lost,) = found.unfitting
    assert lost.why == "its newest reading does not say the same of the same words"
    assert lost.mark.why == "no such strike"


def test_merges_of_events_and_voices_follow_their_words(strike: Strike) -> None:
    new = reread(strike.agency)
    log = Log()
    log.rule(RulingKind.MERGE, [event(strike.agency, reading=OLD), event(strike.paper)])
    older = Target(Thing.ORIGIN, "a1", strike.agency.document.id, OLD)
    log.rule(RulingKind.SPLIT, [older], [voice(strike.paper, "a1")])
    found = log.on(new, strike.paper, older={OLD: strike.agency})
    (mentions,) = found.mentions
    assert {mentions.one.event, mentions.other.event} == {"e7", "e1"}
    (voices,) = found.voices
    assert not voices.together
    assert {voices.one.attribution, voices.other.attribution} == {"a1"}
    assert not found.unfitting


def test_rulings_on_a_sealed_document_say_that_its_content_is_gone(strike: Strike) -> None:
    log = Log()
    log.rule(RulingKind.REJECT, [claim(strike.agency, "n1")])
    assert [each.why for each in log.on().unfitting] == ["the content of its document is gone"]


def test_of_two_rulings_on_a_pair_the_later_holds(strike: Strike) -> None:
    log = Log()
    pair = [voice(strike.agency, "a1"), voice(strike.paper, "a1")]
    log.rule(RulingKind.SPLIT, pair[:1], pair[1:])
    log.rule(RulingKind.MERGE, pair, why="one morgue")
    (ruled,) = log.on(strike.agency, strike.paper).voices
    assert ruled.together
    assert ruled.mark.why == "one morgue"
