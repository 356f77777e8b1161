"""How far two annotations of one report agree."""

import json
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from corpus import agreement
from corpus.figures import Tally, kappa, share_alike
from tests.corpus.conftest import HEAD

OURS = """\
- text: The army shelled Hama and Homs on Friday, killing at least 12, Kim said.
  attributions:
    a1: {source: Kim, cue: said, content: "The army shelled Hama and Homs on Friday, killing at least 12", anonymity: named}
  events:
    e1: {type: ASSAULT, main: true, trigger: shelled, actor: The army = SYR MIL, recipient: [Hama = -, Homs = -], place: [p1, p2], counts: [n1], attribution: a1}
  places:
    p1: {words: Hama, use: literal, country: SYR, precision: town}
    p2: {words: Homs, use: literal, country: SYR, precision: town}
  counts:
    n1: {words: at least 12, low: 12, what: killed, status: unknown}
"""
THEIRS = """\
- text: The army shelled Hama and Homs on Friday, killing at least 12, Kim said.
  attributions:
    a7: {source: Kim, cue: said, content: "The army shelled Hama and Homs on Friday", anonymity: role}
  events:
    e5: {type: COERCE, main: true, trigger: shelled, actor: army = - MIL, recipient: [Hama = -, Homs = -], place: [p2, p1], attribution: a7}
    e6: {type: ASSAULT, trigger: killing, actor: The army = SYR MIL}
  places:
    p2: {words: Hama, use: literal, country: SYR, precision: town}
    p1: {words: Homs, use: metonymic, country: SYR, precision: town}
  counts:
    n1: {words: "12", low: 12, high: 12, what: killed, status: unknown}
"""


def write(folder: Path, sentences: str, name: str = "korea-test-01") -> Path:
    (folder / "korea").mkdir(parents=True, exist_ok=True)
    (folder / "korea" / f"{name}.yaml").write_text(HEAD + sentences, encoding="utf-8")
    return folder


def figures(ours: Path, theirs: Path) -> dict[str, dict[str, dict[str, float | None]]]:
    compared, _ = agreement.compare_folders(ours, theirs)
    printed: dict[str, dict[str, dict[str, float | None]]] = json.loads(
        json.dumps(agreement.figures(compared))
    )
    return printed


def test_an_annotation_agrees_with_itself_whatever_its_ids(tmp_path: Path) -> None:
    ours = write(tmp_path / "a", OURS)
    renamed = OURS.replace("a1", "a4").replace("e1", "e9").replace("p1", "p8")
    found = figures(ours, write(tmp_path / "b", renamed))
    assert all(each["f1"] in {1.0, None} for each in found["f1"].values())
    assert all(each["same"] == 1.0 for each in found["labels"].values())


def test_where_two_annotations_differ(tmp_path: Path) -> None:
    ours, theirs = write(tmp_path / "a", OURS), write(tmp_path / "b", THEIRS)
    found = figures(ours, theirs)
    spans, labels = found["f1"], found["labels"]
    assert (spans["content spans"]["f1"], spans["content spans"]["overlap_f1"]) == (0.0, 1.0)
    assert (spans["whole attributions"]["f1"], spans["whole attributions"]["overlap_f1"]) == (0, 1)
    assert spans["trigger spans"]["f1"] == pytest.approx(2 / 3)
    assert spans["events matched"]["f1"] == pytest.approx(2 / 3)
    assert labels["event type"]["same"] == 0.0
    assert labels["event place"]["same"] == 1.0
    assert labels["event attribution"]["same"] == 1.0
    assert labels["actor countries"]["same"] == 0.0
    assert labels["attribution anonymity"]["same"] == 0.0
    assert labels["place use"] == {"pairs": 2, "same": 0.5, "kappa": 0.0}
    assert labels["count interval"]["same"] == 0.0
    assert labels["count status"] == {"pairs": 1, "same": 1.0, "kappa": None}


def test_agreement_does_not_depend_on_who_is_first(tmp_path: Path) -> None:
    ours, theirs = write(tmp_path / "a", OURS), write(tmp_path / "b", THEIRS)
    one, other = figures(ours, theirs), figures(theirs, ours)
    for name, each in one["f1"].items():
        assert each["f1"] == other["f1"][name]["f1"]
        assert each["overlap_f1"] == other["f1"][name]["overlap_f1"]
    for name, each in one["labels"].items():
        assert each["same"] == other["labels"][name]["same"]


def test_only_the_same_text_is_compared(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    ours = write(tmp_path / "a", OURS)
    theirs = write(tmp_path / "b", OURS.replace("on Friday,", "on Sunday,"))
    assert agreement.main([str(ours), str(theirs)]) == 1
    assert "korea-test-01: the two texts differ" in capsys.readouterr().err
    write(tmp_path / "b", OURS)
    write(tmp_path / "b", OURS, "korea-test-02")
    assert agreement.main([str(ours), str(theirs)]) == 3
    printed = capsys.readouterr()
    assert printed.out.startswith("1 reports annotated twice\n")
    assert "korea-test-02: only in" in printed.err
    assert agreement.main([str(ours), str(ours), "--json"]) == 0
    assert json.loads(capsys.readouterr().out)["reports"] == 1


def test_kappa_takes_chance_out() -> None:
    """Cohen's own kind of example: 20 yes, 15 no, and 15 times they differ."""
    pairs = [("y", "y")] * 20 + [("n", "n")] * 15 + [("y", "n")] * 5 + [("n", "y")] * 10
    assert share_alike(pairs) == pytest.approx(0.70)
    assert kappa(pairs) == pytest.approx(0.40)
    assert kappa([("y", "y")] * 3) is None
    assert kappa([]) is None


@settings(deadline=None)
@given(st.lists(st.tuples(st.sampled_from("abc"), st.sampled_from("abc"))))
def test_kappa_is_the_same_both_ways_and_never_above_one(pairs: list[tuple[str, str]]) -> None:
    value = kappa(pairs)
    assert value == pytest.approx(kappa([(b, a) for a, b in pairs]))
    assert value is None or value <= 1


def test_nothing_to_compare_is_no_figure() -> None:
    assert Tally().f1 is None
    assert Tally().overlap_f1 is None
    assert Tally(ours=2).f1 == 0.0


LINKED = """\
- text: The army shelled Hama; the shelling went on, and the guns fired again.
  events:
    e1: {type: ASSAULT, main: true, trigger: shelled, actor: The army = SYR MIL, recipient: Hama = -, unknown: {}}
    e2: {type: ASSAULT, trigger: shelling, unknown: {actor: elsewhere, recipient: elsewhere}}
    e3: {type: ASSAULT, trigger: fired, unknown: {actor: not given, recipient: not given}}
  links: LINKS
"""


def test_what_is_the_same_as_the_same_is_the_same_in_either_order(tmp_path: Path) -> None:
    ours = write(tmp_path / "a", LINKED.replace("LINKS", "[[same_as, e2, e1], [same_as, e3, e2]]"))
    theirs = write(
        tmp_path / "b", LINKED.replace("LINKS", "[[same_as, e1, e3], [same_as, e2, e3]]")
    )
    found = figures(ours, theirs)["f1"]["link same_as"]
    assert (found["ours"], found["theirs"], found["f1"]) == (3, 3, 1.0)


def test_reasons_of_empty_slots_are_compared_where_we_give_one(tmp_path: Path) -> None:
    ours = write(tmp_path / "a", LINKED.replace("LINKS", "[[before, e1, e3]]"))
    theirs = write(
        tmp_path / "b",
        LINKED.replace("LINKS", "[[before, e3, e1]]").replace("actor: elsewhere", "actor: none"),
    )
    found = figures(ours, theirs)
    assert found["labels"]["event unknown"]["pairs"] == 4
    assert found["labels"]["event unknown"]["same"] == 0.75
    assert found["f1"]["link before"]["f1"] == 0.0
