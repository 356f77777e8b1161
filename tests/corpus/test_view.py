"""The page of one report, for people."""

import re

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from corpus import view
from corpus.format import Report
from corpus.loader import report_files
from corpus.marks import draw_sentence
from corpus.strokes import Stroke, wrap
from counterclaim.terminal.runs import width_of

EXAMPLE = "congo-sake-broadsheet-01"


def drawn(report: Report, number: int) -> str:
    return "".join(text for text, _ in draw_sentence(report, report.sentences[number - 1]))


def test_nested_sayings_are_in_nested_brackets(report: Report) -> None:
    """
    - text: An aide told us the general had denied that troops fired.
      attributions:
        a1: {source: An aide, cue: told, addressee: us, content: the general had denied that troops fired, anonymity: role}
        a2: {source: the general, cue: had denied, content: that troops fired, parent: a1, anonymity: role}
      events:
        e1: {type: ASSAULT, main: true, trigger: fired, actor: troops = - MIL, attribution: a2}
    """
    assert drawn(report, 1) == (
        "[An aide]¹ ‹told›¹ (us)¹ {[the general]² ‹had denied›² {that troops *fired*}²}¹."
    )


def test_a_content_over_two_sentences_is_drawn_in_both(report: Report) -> None:
    """
    - text: “We stay.
    - text: We fight,” Kim said.
      attributions:
        a1: {source: Kim, cue: said, content: ["1:*", "We fight,”"], anonymity: named}
    """
    assert drawn(report, 1) == "{“We stay.}¹"
    assert drawn(report, 2) == "{We fight,”}¹ [Kim]¹ ‹said›¹."


@pytest.mark.parametrize("name", [path.stem for path in report_files()[::30]])
def test_pages_are_plain_and_at_most_a_hundred_columns_wide(
    name: str, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("FORCE_COLOR", "1")
    monkeypatch.setenv("COLUMNS", "200")
    assert view.main([name, "--no-color"]) == 0
    plain = capsys.readouterr().out
    assert "\x1b" not in plain
    assert max(width_of(line) for line in plain.splitlines()) <= 100
    monkeypatch.setenv("TERM", "xterm")
    assert view.main([name]) == 0
    colored = capsys.readouterr().out
    assert "\x1b[" in colored
    assert re.sub(r"\x1b\[[\d;]*m", "", colored) == plain
    monkeypatch.setenv("NO_COLOR", "1")
    assert view.main([name]) == 0
    assert capsys.readouterr().out == plain


def test_every_slot_of_an_event_is_shown(capsys: pytest.CaptureFixture[str]) -> None:
    assert view.main([EXAMPLE, "--no-color"]) == 0
    page = " ".join(capsys.readouterr().out.split())
    assert "a camp for displaced people = - REF (not)" in page
    assert "actor unknown (not given)" in page
    assert "place p5 west of Goma (literal, COD, town)" in page
    assert "purpose e2 → e3" in page
    assert "CONTROL the M23 = COD REB · Sake · mostly, positive, certain, ongoing" in page


def test_a_report_that_is_not_there(capsys: pytest.CaptureFixture[str]) -> None:
    assert view.main(["nowhere"]) == 1
    assert "cannot be read" in capsys.readouterr().err


@settings(deadline=None)
@example([("aaa战战  aaa战战战a", "")], 12)
@given(st.lists(st.tuples(st.text("ab 战\n"), st.sampled_from(["", "1"]))), st.integers(12, 40))
def test_wrapping_keeps_all_words_within_the_page(runs: list[tuple[str, str]], width: int) -> None:
    text = "".join(run for run, _ in runs)
    lines = list(wrap([Stroke(*run) for run in runs], width, "> ", "  ", colored=False))
    words = text.split()
    assert " ".join(" ".join(line[2:] for line in lines).split()) == " ".join(words)
    if all(width_of(word) <= width - 2 for word in words):
        assert all(width_of(line) <= width for line in lines)
