"""What the program reads, set beside the annotation."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from corpus import measure
from corpus.contract import report_json
from corpus.format import Report
from corpus.loader import Loaded
from corpus.measure import Figure, class_f1, macro
from corpus.system import as_report

GOLD = """\
- text: The army shelled Hama, killing 12, and Kim said the road was cut.
  attributions:
    a1: {source: Kim, cue: said, content: the road was cut, anonymity: named}
  events:
    e1: {type: ASSAULT, mode: [heavy-weapons], main: true, trigger: shelled, actor: The army = - MIL, recipient: Hama = -, place: [p1]}
    e2: {type: COERCE, mode: [restrict], trigger: cut, attribution: a1, unknown: {actor: not given, recipient: none}}
  places:
    p1: {words: Hama, use: literal, country: SYR, precision: town}
  counts:
    n1: {words: "12", low: 12, high: 12, what: killed, status: unknown, counted_by: a1}
"""


def figures(gold: Report, system: Report) -> dict[str, Figure]:
    return {each.name: each for each in measure.measure([gold], [system])}


def test_a_perfect_reading_scores_a_hundred(load: Callable[[str], Loaded]) -> None:
    gold = load(GOLD).report
    assert gold
    found = figures(gold, as_report(gold, report_json(gold)))
    told = {name: each.value for name, each in found.items() if each.value is not None}
    assert set(told.values()) == {100.0}
    assert {"source, exact F1", "whole attributions, F1", "main event's type, right"} <= told.keys()


def test_a_count_with_another_interval_is_found_but_not_right(
    load: Callable[[str], Loaded],
) -> None:
    gold = load(GOLD).report
    system = load(GOLD.replace("low: 12, high: 12, what: killed", "low: 12, what: injured")).report
    assert gold
    assert system
    found = figures(gold, system)
    assert found["count, exact F1"].value == 100
    assert found["count interval, right"].value == 0
    assert found["count what, right"].value == 0
    assert found["count counted by, right"].value == 100


def test_measures_are_not_compared_since_none_are_annotated(
    load: Callable[[str], Loaded],
) -> None:
    gold = load(GOLD).report
    assert gold
    printed = report_json(gold)
    counts = printed["counts"]
    assert isinstance(counts, list)
    (count,) = counts
    printed["counts"] = [count, {**count, "id": "n2", "what": "distance"}]
    assert [each.what for each in as_report(gold, printed).counts] == ["killed"]


def test_missed_invented_and_mistaken_events_all_count(load: Callable[[str], Loaded]) -> None:
    gold = load(GOLD).report
    system = load(
        GOLD.replace("type: ASSAULT, mode: [heavy-weapons], main: true", "type: AID")
        .replace("type: COERCE, mode: [restrict], trigger: cut", "type: ASSAULT, trigger: killing")
        .replace("attribution: a1, unknown", "main: true, unknown")
    ).report
    assert gold
    assert system
    found = figures(gold, system)
    assert found["trigger, exact F1"].value == 50
    assert found["event type, found and right, macro-F1"].value == 0
    assert found["main event's type, right"].value == 100
    assert found["recall of events in the same run"].value == 50


def test_events_in_plain_news_are_counted_by_the_sentence(load: Callable[[str], Loaded]) -> None:
    loaded = load("- text: Rain struck the coast.\n- text: The wind dropped.")
    assert loaded.report
    gold = replace(loaded.report, topic="weather")
    system = load(
        "- text: Rain struck the coast.\n"
        "  events: {e1: {type: ASSAULT, main: true, trigger: struck}}\n"
        "- text: The wind dropped."
    ).report
    assert system
    assert figures(gold, system)["events per 100 sentences of plain news"].value == 50


def test_rare_classes_weigh_as_much_as_common_ones() -> None:
    pairs = [("statement", "statement")] * 8 + [("denial", "statement"), ("denial", "denial")]
    classes = class_f1(pairs)
    assert [(name, count) for name, count, _ in classes] == [("statement", 8), ("denial", 2)]
    assert macro(classes) == pytest.approx((100 * 16 / 17 + 100 * 2 / 3) / 2)


def test_a_part_without_reports(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(measure, "load_gold", lambda part, shared: [])  # noqa: ARG005
    assert measure.main(["dev"]) == 1
    assert "there are no reports of the part dev" in capsys.readouterr().err
