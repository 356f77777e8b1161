"""From annotated reports, and from marked sentences, to what the reader is trained on."""

from collections.abc import Iterator

from corpus.codes import load_codes
from corpus.format import Report
from corpus.loader import parse_report
from counterclaim.reading.words import load_splitter
from tests.corpus.conftest import FILE, HEAD
from training import labels
from training.claims import fold_of, marked_sentence, single_sentences, whole_texts
from training.corpora import AnnotatedText, Offsets

SENTENCES = """\
- start: title
  text: Hama shelled
- start: paragraph
  text: Kim told Yonhap on Friday an aide denied that the army had shelled Hama, killing 12.
  attributions:
    a1: {source: Kim, cue: told, addressee: Yonhap, content: "an aide denied that the army had shelled Hama, killing 12", anonymity: named}
    a2: {source: an aide, cue: denied, content: "that the army had shelled Hama, killing 12", parent: a1, function: denial, anonymity: role, basis: official}
  events:
    e1: {type: ASSAULT, mode: [heavy-weapons], main: true, trigger: shelled, actor: the army = - MIL, recipient: ["Hama = -; not"], place: [p1], counts: [n1], polarity: negative, attribution: a2}
  places:
    p1: {words: Hama, use: literal, country: SYR, precision: town}
  counts:
    n1: {words: "12", low: 12, high: 12, what: killed, status: unknown}
- text: Rain fell.
"""


def annotated() -> Report:
    loaded = parse_report(HEAD + SENTENCES, load_codes(), FILE)
    assert loaded.report
    assert not loaded.problems
    return loaded.report


def words(text: AnnotatedText, ranges: Iterator[Offsets] | list[Offsets]) -> list[str]:
    return [text.text[text.words[start][0] : text.words[end - 1][1]] for start, end in ranges]


def tagged(text: AnnotatedText, tags: dict[int, int], names: list[str]) -> dict[str, str]:
    return {text.text[slice(*text.words[word])]: names[tag] for word, tag in sorted(tags.items())}


def test_a_report_becomes_cues_roles_and_acts() -> None:
    report = annotated()
    title, text = whole_texts([report], load_splitter())
    assert title.acts == []
    assert text.sentence is not None
    assert text.sentence.sum() == 2
    outer, inner = text.attributions or []
    assert words(text, [outer.cue, inner.cue]) == ["told", "denied"]
    assert (outer.inner, inner.inner) == (False, True)
    assert tagged(text, outer.addressees or {}, labels.ADDRESSEE) == {"Yonhap": "B-addressee"}
    assert tagged(text, inner.roles or {}, labels.ROLE)["Hama"] == "I-content"
    kinds = [
        names[label] for names, label in zip(labels.VOICE.values(), inner.voice or (), strict=True)
    ]
    assert kinds == ["denial", "positive", "role", "official"]
    (act,) = text.acts or []
    assert words(text, list(act.trigger)) == ["shelled"]
    assert [labels.TYPES[kind] for kind in act.types] == ["ASSAULT"]
    assert [labels.MODES[mode] for mode in act.modes] == ["ASSAULT heavy-weapons"]
    slots = tagged(text, act.slots, labels.SLOT)
    assert slots == {"the": "B-actor", "army": "I-actor", "Hama": "B-recipient"}
    assert tagged(text, act.frame, labels.FRAME) == {"Hama": "B-place", "12": "B-count"}
    assert [labels.MARKS[mark] for _, mark in act.marks] == ["as the act", "not"]
    assert labels.POLARITY[act.factuality[0]] == "negative"
    assert act.main


def test_sentences_alone_keep_only_what_stands_in_them() -> None:
    report = annotated()
    title, told, rain = single_sentences([report], load_splitter())
    assert [len(each.acts or []) for each in (title, told, rain)] == [0, 1, 0]
    assert [len(each.attributions or []) for each in (title, told, rain)] == [0, 2, 0]


def test_a_marked_sentence_has_slots_and_a_type_and_no_trigger() -> None:
    marked = "<s>The court </s> has freed <t>two men</t> and <t>a boy</t>."
    text = marked_sentence("m1", marked, "YIELD", load_splitter())
    assert text.text == "The court  has freed two men and a boy."
    (act,) = text.acts or []
    assert act.trigger == ()
    assert [labels.TYPES[kind] for kind in act.types] == ["CONCEDE", "RETREAT"]
    assert tagged(text, act.slots, labels.SLOT) == {
        "The": "B-actor", "court": "I-actor", "two": "B-recipient", "men": "I-recipient",
        "a": "B-recipient", "boy": "I-recipient",
    }  # fmt: skip


def test_the_same_words_are_in_the_same_fold() -> None:
    assert fold_of("Seven boats sank.") == fold_of("seven boats  sank")
    assert {fold_of(f"Boat {number} sank.") for number in range(50)} == {0, 1, 2, 3, 4}
