"""What people decide on what was read: kept with who, when and why, and taken back at will."""

import sqlite3
from dataclasses import replace
from pathlib import Path

import pytest

from counterclaim.ledger import By, Ledger, Listed
from counterclaim.model.errors import RulingError
from counterclaim.model.factuality import Polarity
from counterclaim.model.ruling import Answer, Reviewed, Target, Thing
from counterclaim.review import shipped_scale
from tests.ledger.kept import AMA, BEN, PEACE, WAR, claim, claims, keep, ledger_of, read

SKIPPING = (
    "INSERT INTO ruling SELECT 3, at, who, kind, batch, upon, forced, undoes, words_hash, hash, "
    "'x' FROM ruling"
)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return ledger_of(tmp_path / "war.ledger")


def answers(ledger: Ledger) -> list[Answer]:
    return [each.seen.answer for each in ledger.review.claims()]


def test_claims_are_accepted_and_rejected_and_what_was_read_stays(path: Path) -> None:
    with Ledger.open(path) as ledger:
        review = ledger.review
        before = [each.to_json() for each in ledger.records()]
        (accepted,) = review.accept(AMA, [claim(ledger, WAR)])
        review.reject(BEN, claims(ledger, PEACE), "a wire that was withdrawn")
        assert answers(ledger) == [Answer.ACCEPTED, Answer.REJECTED, Answer.REJECTED]
        assert [each.to_json() for each in ledger.records()] == before
    assert (accepted.number, accepted.who, accepted.kind) == (1, "Ama Terri", "accept")
    assert accepted.words
    assert (accepted.words.before, accepted.words.after) == (
        {"answer": "open"}, {"answer": "accepted"},
    )  # fmt: skip


def test_a_slot_is_corrected_and_its_value_as_read_is_kept(path: Path) -> None:
    with Ledger.open(path) as ledger:
        target = claim(ledger, WAR)
        ledger.review.correct(AMA, target, {"polarity": "negative", "recipient": None}, "a denial")
        ledger.review.correct(BEN, target, {"recipient": "the airfield"}, "the airfield was hit")
        seen = ledger.review.seen(target)
        assert {each.slot: (each.before, each.value) for each in seen.corrections} == {
            "polarity": ("positive", "negative"),
            "recipient": ("Homs", "the airfield"),
        }
        assert ledger.review.facts(target)["polarity"] == "positive"
        last = ledger.review.rulings()[-1].words
        assert last
        assert last.before == {"recipient": None}


@pytest.mark.parametrize(
    ("values", "told"),
    [
        ({"polarity": "perhaps"}, "expected one of positive, negative; found 'perhaps'"),
        ({"type": "STRIKE"}, "expected one of AGREE"),
        ({"holder": "IS"}, "a claim of kind event has no slot 'holder'"),
        ({"polarity": "positive"}, "but polarity would change"),
        ({}, "nothing would change"),
        ({"actor": "  "}, "expected a value, found nothing"),
    ],
)
def test_what_is_no_correction_is_refused(
    path: Path, values: dict[str, str | None], told: str
) -> None:
    with Ledger.open(path) as ledger:
        with pytest.raises(RulingError, match=told):
            ledger.review.correct(AMA, claim(ledger, WAR), values, "why")
        assert ledger.review.rulings() == ()


def test_notes_grades_and_marks_are_kept_with_their_authors(path: Path) -> None:
    incident = Target(Thing.INCIDENT, "i-4f2")
    person = Target(Thing.ENTITY, "witness-7")
    with Ledger.open(path) as ledger:
        review, scale = ledger.review, shipped_scale()
        review.note(AMA, [claim(ledger, WAR)], "The minister was in Paris that day.")
        review.assess(AMA, incident, "fair", scale, "Airwars 2023", "two networks of their own")
        review.assess(BEN, incident, "contested", scale, "Airwars 2023", "both sides fired")
        review.sensitive(AMA, [person], "a minor")
        state = review.state()
    assert [(each.author, each.grade, each.standard) for each in state[incident].assessments] == [
        ("Ama Terri", "fair", "Airwars 2023"),
        ("Ben Osei", "contested", "Airwars 2023"),
    ]
    assert state[person].sensitive
    assert any(each.notes for each in state.values())


def test_an_undo_takes_back_and_an_undo_of_it_brings_back(path: Path) -> None:
    with Ledger.open(path) as ledger:
        review = ledger.review
        review.accept(AMA, [claim(ledger, WAR)])
        review.reject(BEN, [claim(ledger, WAR)], "not so")
        review.undo(AMA, 2, "it is so")
        assert answers(ledger)[0] is Answer.ACCEPTED
        with pytest.raises(RulingError, match="ruling 2 is undone by ruling 3; undo 3 to bring"):
            review.undo(AMA, 2)
        review.undo(BEN, 3)
        assert answers(ledger)[0] is Answer.REJECTED
        with pytest.raises(RulingError, match="there is no ruling 9; the log ends at 4"):
            review.undo(BEN, 9)


def test_a_batch_is_taken_back_at_once_and_brought_back_at_once(path: Path) -> None:
    with Ledger.open(path) as ledger:
        review = ledger.review
        made = review.accept(AMA, claims(ledger, PEACE))
        assert {each.batch for each in made} == {1}
        undone = review.undo(AMA, 2, batch=True).rulings
        assert [each.undoes for each in undone] == [2, 1]
        assert set(answers(ledger)) == {Answer.OPEN}
        review.undo(AMA, undone[0].number, batch=True)
        assert answers(ledger) == [Answer.OPEN, Answer.ACCEPTED, Answer.ACCEPTED]


def test_of_two_reviewers_at_once_the_later_is_told_of_the_earlier(path: Path) -> None:
    with Ledger.open(path) as first, Ledger.open(path) as second:
        seen, _ = first.review.head()
        target = claim(first, WAR)
        first.review.accept(replace(AMA, upon=seen), [target])
        late = replace(BEN, upon=seen)
        with pytest.raises(RulingError, match=r"/c1: ruling 1 by Ama Terri \(accept.*look again"):
            second.review.reject(late, [*claims(second, PEACE), target], "a hoax")
        assert len(second.review.rulings()) == 1
        second.review.reject(late, claims(second, PEACE), "another matter")
        (forced,) = second.review.reject(replace(late, force=True), [target], "a hoax")
        assert forced.forced
        assert first.review.seen(target).answer is Answer.REJECTED
        with pytest.raises(RulingError, match="upon ruling 99, but the log ends at 4"):
            first.review.accept(replace(AMA, upon=99), [target])


@pytest.mark.parametrize(
    ("by", "why", "told"),
    [(By("  "), "so", "by a named person"), (AMA, "  ", "to reject needs a reason")],
)
def test_a_ruling_has_a_name_and_a_reason(path: Path, by: By, why: str, told: str) -> None:
    with Ledger.open(path) as ledger, pytest.raises(RulingError, match=told):
        ledger.review.reject(by, [claim(ledger, WAR)], why)


def test_what_the_ledger_has_not_is_not_ruled_on(path: Path) -> None:
    with Ledger.open(path) as ledger:
        target = claim(ledger, WAR)
        for wrong, told in (
            (replace(target, name="c99"), "has no claim c99"),
            (replace(target, reading="another model"), "has no reading another model"),
            (replace(target, document="0" * 64), "the ledger has no document 000000000000"),
            (replace(target, name="h5", reading="by hand"), "nobody added a claim h5"),
            (Target(Thing.INCIDENT, " "), "expected the id of an incident"),
        ):
            with pytest.raises(RulingError, match=told):
                ledger.review.accept(AMA, [target, wrong])
        assert ledger.review.rulings() == ()


def test_events_are_joined_and_parted_and_the_later_ruling_holds(path: Path) -> None:
    with Ledger.open(path) as ledger:
        review = ledger.review
        homs, hama, rastan = (
            review.find(f"{document.id[:12]}/{name}")[0]
            for document, name in ((WAR, "e1"), (PEACE, "e1"), (PEACE, "e2"))
        )
        review.merge(AMA, [homs, hama], "one raid along the road")
        review.merge(AMA, [hama, rastan], "the same raid")
        with pytest.raises(RulingError, match="would be parted and yet joined through others"):
            review.split(BEN, [[homs], [rastan]], "two air forces")
        review.split(BEN, [[homs, hama], [rastan]], "two air forces")
        assert review.grouping().joined == {frozenset((homs, hama))}
        assert frozenset((homs, rastan)) in review.grouping().parted
        review.undo(BEN, 3)
        assert len(review.grouping().joined) == 2
        with pytest.raises(RulingError, match="all of one kind; found claim, event"):
            review.merge(AMA, [homs, claim(ledger, WAR)], "no")


def test_voices_are_joined_for_one_slot(path: Path) -> None:
    with Ledger.open(path) as ledger:
        review = ledger.review
        (one,) = review.find(f"{WAR.id[:8]}/a1@killed")
        (other,) = review.find(f"{PEACE.id[:8]}/itself@killed")
        review.merge(AMA, [one, other], "one morgue gave both numbers")
        (ruling,) = review.rulings()
        assert [each.slot for each in ruling.targets] == ["killed", "killed"]
        with pytest.raises(RulingError, match="the same slot for all"):
            review.merge(AMA, [one, replace(other, slot=None)], "no")


def test_a_claim_is_added_by_its_words_and_ruled_on_like_others(path: Path) -> None:
    values: dict[str, str | None] = {"kind": "event", "type": "ASSAULT", "actor": "RUS"}
    with Ledger.open(path) as ledger:
        review = ledger.review
        (made,) = review.add(AMA, WAR.id, "bombed Homs", values, "it was passed over")
        (target,) = made.targets
        added = [each for each in review.claims() if each.target == target]
        assert [(each.address, each.words) for each in added] == [
            (f"{WAR.id[:12]}/h1", "bombed Homs")
        ]
        review.correct(BEN, target, {"actor": "SYR"}, "the army's own helicopters")
        assert review.facts(target)["actor"] == "RUS"
        assert review.seen(target).corrections[0].value == "SYR"
        for words, told in (("Aleppo", "nowhere"), ("m", "times"), (" ", "nowhere")):
            with pytest.raises(RulingError, match=f"there {told}|{told}"):
                review.add(AMA, WAR.id, words, values, "why")


def test_rulings_hold_for_the_same_claim_of_a_later_reading_and_for_no_look_alike(
    path: Path,
) -> None:
    with Ledger.open(path) as ledger:
        first, second = claims(ledger, PEACE)
        ledger.review.accept(AMA, [first])
        ledger.review.reject(AMA, [second], "nobody flew there")
    later = read(PEACE, "t2")
    denied = replace(later.events[1].factuality, polarity=Polarity.NEGATIVE)
    events = (later.events[0], replace(later.events[1], factuality=denied))
    keep(path, replace(later, events=events))
    with Ledger.open(path, read_only=True) as ledger:
        new = list(ledger.review.claims(Listed(PEACE.id)))
        assert [each.seen.answer for each in new] == [Answer.ACCEPTED, Answer.OPEN]
        assert new[0].target.reading != first.reading
        (behind,) = ledger.review.claims(Listed(left_behind=True))
        assert (behind.target, behind.stays) == (second, False)
        (change,) = ledger.review.changes(PEACE.id)
        assert (change.changed, change.old, change.new) == ("differs", "c2", "c2")
        assert change.slots == {"polarity": ("positive", "negative")}


def test_the_log_cannot_be_changed_through_the_database(path: Path) -> None:
    with Ledger.open(path) as ledger:
        ledger.review.accept(AMA, [claim(ledger, WAR)])
    connection = sqlite3.connect(path)
    for statement in (
        "UPDATE ruling SET who = 'Ben'",
        "DELETE FROM ruling",
        "INSERT OR REPLACE INTO ruling SELECT * FROM ruling",
        SKIPPING,
        "UPDATE ruling_target SET name = 'c2'",
        "DELETE FROM ruling_target",
        "INSERT OR REPLACE INTO ruling_target SELECT * FROM ruling_target",
        "UPDATE ruling_words SET words = '{}'",
        "DELETE FROM ruling_words",
        "INSERT OR REPLACE INTO ruling_words SELECT * FROM ruling_words",
        "INSERT INTO sealed SELECT hash, 1, 0 FROM document",
    ):
        with pytest.raises(sqlite3.IntegrityError):
            connection.execute(statement)
    connection.close()


@pytest.mark.parametrize("written", ["c1", "abc", "zzzz/c1", "0000/c1", "incident", "/c1", ""])
def test_what_cannot_be_found_is_named(path: Path, written: str) -> None:
    with Ledger.open(path) as ledger, pytest.raises(RulingError, match=r"expected|no document"):
        ledger.review.find(written)


def test_a_thing_on_which_nothing_was_ruled_is_open(path: Path) -> None:
    with Ledger.open(path, read_only=True) as ledger:
        target = claim(ledger, WAR)
        assert ledger.review.seen(target) == Reviewed(target)
        assert ledger.review.head() == (0, "0" * 64)
