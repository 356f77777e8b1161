"""A report printed as counterclaim prints what it reads."""

import json
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from corpus import export
from corpus.codes import Codes
from corpus.contract import report_json
from corpus.format import Report
from corpus.loader import load_report, report_files
from counterclaim.model.document import Document
from counterclaim.pipeline import Tools
from counterclaim.session import Session
from tests.readings import plain_reader


def spans_in(value: object) -> Iterator[dict[str, object]]:
    """Every span anywhere in a printed record."""
    if isinstance(value, dict):
        if {"start", "end", "text"} <= value.keys():
            yield value
        for inner in value.values():
            yield from spans_in(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from spans_in(inner)


@pytest.mark.parametrize("path", report_files(), ids=lambda path: path.stem)
def test_every_span_slices_to_its_text(path: Path, codes: Codes) -> None:
    report = load_report(path, codes).report
    assert report
    printed = json.loads(json.dumps(report_json(report)))
    document = printed["document"]
    for span in spans_in(printed):
        whole = document["title"] if span.get("in") == "title" else document["text"]
        assert whole[span["start"] : span["end"]] == span["text"]


def test_kinds_of_speech_come_from_quotation_marks(report: Report) -> None:
    """
    - {start: title, text: "Leader: “We stay”"}
    - start: paragraph
      text: “We stay,” he said, “and we fight.” She called it “a farce” of a plan. They left, he said.
      attributions:
        a1: {source: "he#1", cue: "said#1", content: ["“We stay,”", "“and we fight.”"], anonymity: named}
        a2: {source: She, cue: called, content: it “a farce” of a plan, anonymity: named}
        a3: {source: "he#2", cue: "said#2", content: They left, anonymity: named}
        a4: {source: "1:Leader", content: "1:“We stay”", anonymity: role}
        a5: {source: She, anonymity: outlet}
    """
    printed = report_json(report)["attributions"]
    assert isinstance(printed, list)
    assert [each["kind"] for each in printed] == ["direct", "mixed", "indirect", "direct", None]
    assert [span["text"] for span in printed[1]["quoted"]] == ["a farce"]
    assert printed[3]["content"] == [{"start": 8, "end": 17, "text": "“We stay”", "in": "title"}]


def test_claims_stand_on_their_chains(report: Report) -> None:
    """
    - text: An aide said the general had denied that troops fired. Police said it was late.
      attributions:
        a1: {source: An aide, cue: "said#1", content: the general had denied that troops fired, anonymity: role}
        a2: {source: the general, cue: had denied, content: that troops fired, parent: a1, function: denial, anonymity: role}
        a3: {source: Police, cue: "said#2", content: it was late, anonymity: organization}
      events:
        e1: {type: ASSAULT, main: true, trigger: fired, actor: troops = - MIL, attribution: a2}
    """
    claims = report_json(report)["claims"]
    assert isinstance(claims, list)
    chains = {
        claim["proposition"]: [step.get("attribution", step["role"]) for step in claim["chain"]]
        for claim in claims
    }
    assert chains == {"e1": ["document", "a1", "a2"], "a3": ["document", "a3"]}


def test_numbers_days_and_open_bounds(report: Report) -> None:
    """
    - text: At least 12 vehicles and 2.5 tonnes of grain were lost since 2014, in mid-June.
      counts:
        n1: {words: At least 12, low: 12, what: vehicles}
        n2: {words: "2.5", low: 2.5, high: 2.5, what: tonnes}
      times:
        t1: {words: "2014", type: DATE, value: "2014/.."}
        t2: {words: mid-June, type: DATE, value: "2018-06", interval: [2018-06-01, 2018-07-01]}
    """
    printed = json.dumps(report_json(report)["counts"])
    assert '"low": 12, "high": null' in printed
    assert '"low": 2.5, "high": 2.5' in printed
    times = report_json(report)["times"]
    assert isinstance(times, list)
    assert [(each["edtf"], each["interval"]) for each in times] == [
        ("2014/..", None),
        ("2018-06", ["2018-06-01", "2018-07-01"]),
    ]


def test_gold_has_every_key_that_counterclaim_prints(report: Report) -> None:
    """
    - {start: title, text: Ivanov said it rained}
    - start: paragraph
      text: Ivanov said it rained in Homs.
      attributions:
        a1: {source: Ivanov, cue: said, content: it rained in Homs, anonymity: named}
      places:
        p1: {words: Homs, use: literal, country: SYR, precision: town}
    """
    gold = report_json(report)
    session = Session(Tools(plain_reader, lambda _: "en"))
    printed = session.read(report.text, title=report.title).to_json()
    assert printed.keys() <= gold.keys()
    for key in ("document", "attributions", "places"):
        ours, theirs = gold[key], printed[key]
        if isinstance(ours, list) and isinstance(theirs, list):
            ours, theirs = ours[0], theirs[0]
        assert isinstance(ours, dict)
        assert isinstance(theirs, dict)
        assert theirs.keys() <= ours.keys()


def test_the_command_prints_one_object_a_report(capsys: pytest.CaptureFixture[str]) -> None:
    assert export.main(["--split", "train"]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert len(lines) >= 2
    assert all(json.loads(line)["schema"] == 1 for line in lines)


def test_bare_reports_are_the_same_documents(capsys: pytest.CaptureFixture[str]) -> None:
    assert export.main([]) == 0
    gold = [json.loads(line)["document"] for line in capsys.readouterr().out.splitlines()]
    assert export.main(["--bare"]) == 0
    bare = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    for given, document in zip(bare, gold, strict=True):
        again = Document(
            given["text"],
            given["id"],
            given["title"],
            given["outlet"],
            published=date.fromisoformat(given["published"]),
        )
        assert again.id == document["id"]
