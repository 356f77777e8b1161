"""What is counted, and what is said to be short."""

from collections.abc import Callable

import pytest

from corpus import statistics
from corpus.codes import Codes
from corpus.conflicts import load_conflicts
from corpus.constructions import constructions_of, form_of
from corpus.format import Report
from corpus.loader import Loaded
from corpus.statistics import Row, count_reports


def test_what_is_short(report: Report, codes: Codes) -> None:
    """
    - text: Troops shelled the town, an aide said.
      attributions:
        a1: {source: an aide, cue: said, content: Troops shelled the town, anonymity: role}
      events:
        e1: {type: ASSAULT, mode: [heavy-weapons], main: true, trigger: shelled, actor: Troops = - MIL, recipient: the town = -, attribution: a1}
    - text: It rained all through the day.
    - text: "09:10"
    """
    sections = {each.name: each.rows for each in count_reports([report], codes, load_conflicts())}
    rows = {name: {row.name: row for row in listed} for name, listed in sections.items()}
    assert rows["corpus"]["sentences"] == Row("sentences", 3, 2400)
    assert rows["corpus"]["sentences without event"].count == 2
    assert rows["corpus"]["sentences that claim nothing"].count == 1
    assert rows["types"]["ASSAULT"].short == 39
    assert rows["modes"]["ASSAULT heavy-weapons"].short == 2
    assert rows["anonymity"]["role"].count == 1
    assert rows["conflicts"]["korea"].count == 1
    assert rows["splits"]["train"].count == 1
    assert rows["constructions"]["depth 1"].count == 1


@pytest.mark.parametrize(
    ("text", "trigger", "form"),
    [
        ("The bombing of Homs went on.", "bombing", "by a noun"),
        ("Russia's strikes went on.", "strikes", "by a noun"),
        ("Homs was reportedly shelled again.", "shelled", "in the passive"),
        ("Jets carried out raids on Homs.", "carried out raids", "by a light verb"),
        ("Jets bombed Homs.", "bombed", None),
        ("Jets are bombing Homs.", "bombing", None),
    ],
)
def test_how_an_act_is_told(
    text: str, trigger: str, form: str | None, load: Callable[[str], Loaded]
) -> None:
    event = f"e1: {{type: ASSAULT, trigger: {trigger}}}"
    report = load(f"- text: {text}\n  events:\n    {event}").report
    assert report
    assert form_of(report, report.events[0]) == form


def test_constructions(report: Report) -> None:
    """
    - text: Kim spoke.
    - text: He was told by aides that jets hit the bridge, but not the market.
      attributions:
        a1: {source: aides, cue: was told, addressee: He, content: ["that jets hit the bridge, but not the market"], anonymity: role}
        a2: {source: "1:Kim", content: "1:*", anonymity: named}
        a3: {content: jets, anonymity: unattributed}
      refers: {He: "1:Kim"}
      events:
        e1: {type: ASSAULT, main: true, trigger: hit, actor: jets = -, recipient: [the bridge = -, the market = -; not]}
      counts:
        n1: {words: jets, low: 2, what: jets}
    """
    found = constructions_of(report)
    for name in (
        *("addressee", "speaker in another sentence", "quotation without speaker"),
        *("negative slot in a positive event", "count with an open bound", "pronoun in a slot"),
    ):
        assert found[name] == 1, name
    assert found["depth 1"] == 3
    assert found["event without actor"] == 0


def test_the_command(capsys: pytest.CaptureFixture[str]) -> None:
    assert statistics.main([]) == 0
    everything = capsys.readouterr().out
    assert statistics.main(["--short"]) == 0
    short = capsys.readouterr().out
    assert set(short.splitlines()) <= set(everything.splitlines())
    assert all("short of" in line for line in short.splitlines() if line.startswith("  "))
