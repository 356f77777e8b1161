"""Reports of every shape go through, and what comes out is sound.

The reports are those of the demonstration, torn and shuffled; the shapes are headlines alone,
lists, tables, transcripts and capitals, written here.
"""

import json
import random
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from counterclaim.cli import DEMO_REPORTS
from counterclaim.session import Session, open_session
from tests.soundness import faults_of

TEXTS = [json.loads(line)["text"] for line in DEMO_REPORTS[0].read_text("utf-8").splitlines()]
ODD = ["“", "”", "(", "—", "\n\n", "\t", "…", "\u202e", "\x00", "�", "😀", "١٢", "İ", "ß", " " * 40]


@pytest.fixture(scope="module")
def session() -> Session:
    return open_session(threads=1)


def read(session: Session, text: str, **known: str) -> dict[str, Any]:
    record: dict[str, Any] = json.loads(json.dumps(session.read(text, **known).to_json()))
    return record


def torn(text: str, seed: int, cuts: int) -> str:
    """The report with words lost, doubled, moved, raised to capitals, and odd characters put in."""
    dice = random.Random(seed)  # noqa: S311  (no secret)
    words = text.split(" ")
    for _ in range(cuts):
        at = dice.randrange(len(words))
        change = dice.randrange(6)
        if change == 0:
            del words[at : at + dice.randrange(1, 9)]
            words = words or ["x"]
        elif change == 1:
            words[at:at] = words[at : at + dice.randrange(1, 9)]
        elif change == 2:
            words.insert(dice.randrange(len(words)), words.pop(at))
        elif change == 3:
            words[at : at + 30] = [word.upper() for word in words[at : at + 30]]
        elif change == 4:
            words[at] = words[at][: dice.randrange(len(words[at]) + 1)] + dice.choice(ODD)
        else:
            words.insert(at, dice.choice(ODD))
    return " ".join(words)


@settings(max_examples=40, deadline=None, suppress_health_check=list(HealthCheck))
@given(st.sampled_from(TEXTS), st.integers(0, 2**32), st.integers(1, 60), st.booleans())
def test_torn_reports_give_sound_records(
    session: Session, text: str, seed: int, cuts: int, titled: bool
) -> None:
    given_text = torn(text, seed, cuts)
    title = {"title": torn(text[:90], seed + 1, 5)} if titled else {}
    assert faults_of(read(session, given_text, published="2015-09-30", **title)) == []


@settings(max_examples=25, deadline=None, suppress_health_check=list(HealthCheck))
@given(st.text(st.characters(exclude_categories=["Cs"]), max_size=200))
def test_any_characters_give_sound_records(session: Session, text: str) -> None:
    assert faults_of(read(session, text)) == []


def test_a_headline_alone(session: Session) -> None:
    record = read(session, "", title="Strike kills 14 in Gaza, ministry says")
    (said,) = record["attributions"]
    assert [span["text"] for span in said["source"]] == ["ministry"]
    assert {(e["type"], e["attribution"]) for e in record["events"]} == {("ASSAULT", said["id"])}
    assert [place["text"] for place in record["places"]] == ["Gaza"]
    assert record["counts"][0]["low"] == 14


def test_who_is_killed_in_a_headline_has_killed_nobody(session: Session) -> None:
    record = read(session, "", title="Rebels killed a mayor near Djibo; nine people wounded")
    killed, *others = record["events"]
    assert [slot["text"] for slot in killed["actor"]] == ["Rebels"]
    assert [slot["text"] for slot in killed["recipient"]] == ["a mayor"]
    assert not any(event["actor"] for event in others)


def test_capitals(session: Session) -> None:
    told = (
        "KHARTOUM, JUNE 3 - SUDANESE WARPLANES BOMBED THE TOWN OF OMDURMAN ON SATURDAY, "
        "A MEDIC TOLD REUTERS. THE ARMY DENIED IT."
    )
    record = read(session, told, published="2023-06-03")
    medic = record["attributions"][0]
    assert medic["source"][0]["text"] == "A MEDIC"
    assert medic["addressee"][0]["text"] == "REUTERS"
    assert record["events"][0]["type"] == "ASSAULT"
    assert {place["country"] for place in record["places"]} == {"SDN"}
    assert record["times"][-1]["value"] == "2023-06-03"


def test_a_transcript_has_its_speakers(session: Session) -> None:
    told = (
        "Q: Did your forces shell the camp at Zamzam?\n"
        "Colonel Idris: We did not shell the camp. We returned fire.\n"
        "Q: How many were killed?\n"
        "Colonel Idris: I have no number."
    )
    record = read(session, told, published="2024-12-02")
    assert "ASSAULT" in {event["type"] for event in record["events"]}
    assert all(said["anonymity"] != "anonymous" for said in record["attributions"])


def test_a_list_keeps_its_items_apart(session: Session) -> None:
    told = (
        "Incidents on Monday:\n\n"
        "- Gunmen shot dead three farmers near Djibo.\n"
        "- The army arrested eleven men in Dori.\n"
        "- Protesters blocked the road to Kaya."
    )
    record = read(session, told, published="2022-06-21")
    kinds = [event["type"] for event in record["events"]]
    assert [kind for kind in ("ASSAULT", "COERCE", "PROTEST") if kind in kinds] == [
        "ASSAULT", "COERCE", "PROTEST",
    ]  # fmt: skip
    ends = [at for at, character in enumerate(told) if character == "\n"]
    for event in record["events"]:
        spans = event["trigger"] + event["actor"] + event["recipient"]
        own = [span for span in spans if "in" not in span]
        assert not any(
            min(span["start"] for span in own) < end < max(span["end"] for span in own)
            for end in ends
        )


def test_a_table_invents_no_speaker(session: Session) -> None:
    told = "Date\tPlace\tKilled\n2022-06-01\tDjibo\t3\n2022-06-02\tDori\t11\n2022-06-03\tKaya\t0"
    record = read(session, told, published="2022-06-21")
    assert record["attributions"] == []
    located = {place["text"] for place in record["places"] if place["lat"] is not None}
    assert located <= {"Djibo", "Dori", "Kaya"}
    assert {time["value"] for time in record["times"]} >= {"2022-06-01", "2022-06-03"}
    assert {count["what"] for count in record["counts"]} <= {None}
