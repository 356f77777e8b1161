"""A file becomes a report; each thing that is wrong with it is one problem and hides no other."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

from corpus.codes import Codes
from corpus.format import Factuality, Interval, Report
from corpus.loader import Loaded, load_report, parse_report


def test_text_is_built_from_its_sentences(report: Report) -> None:
    """
    - {start: title, text: "Talks open"}
    - {start: title, text: "Delegates sit down"}
    - {start: paragraph, text: "09:10"}
    - {start: line, text: "They met."}
    - {text: "It rained."}
    - {start: paragraph, text: "More soon."}
    """
    assert report.title == "Talks open Delegates sit down"
    assert report.text == "09:10\nThey met. It rained.\n\nMore soon."
    assert [report.words_of(each.span) for each in report.sentences] == [
        each.text for each in report.sentences
    ]


def test_slots_with_their_own_factuality(report: Report) -> None:
    """
    - text: Jets, probably Israeli ones, hit the bridge in Hama, not Homs, but not the market.
      events:
        e1:
          type: ASSAULT
          trigger: hit
          actor: Israeli ones = ISR MIL; probable, inferred
          recipient: [the bridge = -, the market = -; not]
          place: [p1, "p2; not"]
      places:
        p1: {words: Hama, use: literal, country: SYR, precision: town}
        p2: {words: Homs, use: literal, country: SYR, precision: town}
    """
    (event,) = report.events
    (actor,) = event.actor
    assert (actor.country, actor.sectors) == ("ISR", ("MIL",))
    assert (actor.polarity, actor.certainty, actor.inferred) == ("positive", "probable", True)
    assert [each.polarity for each in event.recipient] == ["positive", "negative"]
    assert event.place == ("p1", "p2")
    assert event.apart == {"p2": Factuality("negative", "certain")}


def test_words_that_hold_an_equals_sign_and_two_states_in_one_name(report: Report) -> None:
    """
    - text: The two Koreas met under the slogan A = B.
      events:
        e1: {type: CONSULT, trigger: met, actor: [The two Koreas = KOR, The two Koreas = PRK], recipient: "A = B = -"}
    """
    (event,) = report.events
    assert [each.country for each in event.actor] == ["KOR", "PRK"]
    assert report.words_of(event.recipient[0].span) == "A = B"


def test_numbers_days_and_yes_stay_what_was_written(report: Report) -> None:
    """
    - text: No, 1:30 was too late, he said on Friday.
      attributions:
        a1: {source: he, cue: said, content: "No, 1:30 was too late", anonymity: named, said: 2018-06-22, refers: "*"}
      counts:
        n1: {words: No, low: 0, high: 0, what: trains}
    """
    (only,) = report.attributions
    assert only.said == Interval(date(2018, 6, 22), date(2018, 6, 23))
    assert report.counts[0].low == 0
    assert report.words_of(only.refers[0]) == report.text


def test_pronouns_and_parties(report: Report) -> None:
    """
    - text: Ana Roos spoke.
    - text: Her aide said she would resign.
      refers: {she: "1:Ana Roos"}
      attributions:
        a1: {source: Her aide, cue: said, content: she would resign, party: KOR GOV, anonymity: role}
    """
    (reference,) = report.references
    assert report.words_of(reference.pronoun) == "she"
    assert report.words_of(reference.name) == "Ana Roos"
    assert report.attributions[0].party == ("KOR", "GOV")


def test_one_bad_item_hides_no_other(loaded: Loaded) -> None:
    """
    - text: Gunmen shot at a bus, police said.
      attributions:
        a1: {source: polise, cue: said, content: Gunmen shot at a bus, anonimity: role}
      events:
        e1: {type: ASAULT, trigger: shot, actor: Gunmen = UAF, attribution: a1}
        e2: {type: ASSAULT, mode: [arson], trigger: shot, certainty: sure}
        e3: here
        x4: {type: AID, trigger: bus}
      counts:
        n1: {words: bus, low: many, what: buses}
    """
    assert loaded.report is not None
    assert [each.id for each in loaded.report.events] == ["e1", "e2", "x4"]
    said = [str(problem).partition("sentence 1, ")[2] for problem in loaded.problems]
    assert [each.partition(":")[0] for each in said] == [
        *("e3", "x4", "a1", "a1", "e1", "e1", "e2", "e2", "n1", "n1"),
    ]
    text = "\n".join(said)
    assert "nearest is 'police'" in text
    assert "did you mean anonymity?" in text
    assert "found 'ASAULT'" in text
    assert "the country comes first" in text
    assert "found 'arson'" in text
    assert "expected certain, probable, possible, unknown; found 'sure'" in text
    assert "an id in events is e and a number" in text
    assert "expected a number such as 1200 or 2.5, found 'many'" in text


def test_the_form_of_a_file(codes: Codes, load: Callable[[str], Loaded], tmp_path: Path) -> None:
    def reasons(loaded: Loaded) -> str:
        return "\n".join(str(problem) for problem in loaded.problems)

    assert "cannot be read" in reasons(load_report(tmp_path / "none.yaml", codes))
    (tmp_path / "latin.yaml").write_bytes(b"id: \xe9")
    assert "cannot be read" in reasons(load_report(tmp_path / "latin.yaml", codes))
    assert "expected YAML, but line" in reasons(parse_report("a: [b", codes, "x"))
    assert "put words that hold" in reasons(parse_report("a: b: c", codes, "x"))
    assert "expected fields" in reasons(parse_report("- a", codes, "x"))
    assert "expected fields" in reasons(parse_report("", codes, "x"))
    empty = reasons(parse_report("id: x\nsize: 3\nmanner: poem\npublished: May", codes, "x"))
    for expected in ("conflict is missing", "unknown key 'size'", "found 'poem'", "found 'May'"):
        assert expected in empty
    assert "sentences: expected a list" in empty
    assert "text stands twice" in reasons(load("- {text: One., text: Two.}"))
    assert "expected single spaces" in reasons(load('- text: "One  two."'))
    assert "expected the words" in reasons(load("- start: line"))
    assert "found 'middle'" in reasons(load("- {start: middle, text: One.}"))
    assert "the title comes before" in reasons(load("- text: One.\n- {start: title, text: Two.}"))
    assert "after the title expected" in reasons(load("- {start: title, text: A}\n- text: B."))
    assert "YAML drops what follows" in reasons(load("- text: They closed Route #2 again."))
    assert "expected fields with text" in reasons(load("- One."))
    assert "expected ids with fields" in reasons(load("- {text: One., events: [e1]}"))
    assert "links: expected [purpose|" in reasons(load("- {text: One., links: [[aim, e1, e2]]}"))


def test_an_id_stands_once_in_a_report(loaded: Loaded) -> None:
    """
    - {text: In Seoul., places: {p1: {words: Seoul, use: literal, precision: town}}}
    - {text: In Busan., places: {p1: {words: Busan, use: literal, precision: town}}}
    """
    (problem,) = loaded.problems
    assert (problem.sentence, problem.item) == (2, "p1")
    assert problem.message == "this id stands in sentence 1 already; take another"


def test_times_and_counts(loaded: Loaded) -> None:
    """
    - text: From Monday to Friday between 30 and 40 fell, and on 31 June 9.
      times:
        t1: {words: Monday, type: DATE, value: "2018-06-18", interval: [2018-06-18, 2018-06-20]}
        t2: {words: Friday, type: DATE, value: "2018-06-22", interval: [2018-06-22, 2018-06-22]}
        t3: {words: 31 June, type: DATE, value: "2018-06-31"}
        t4: {words: on, value: "2018"}
      counts:
        n1: {words: between 30 and 40, low: 40, high: 30, what: killed}
        n2: {words: "9", what: soldiers who were killed there}
      places:
        p1: {words: Friday, country: XYZ, precision: village}
    """
    text = "\n".join(f"{problem.item}: {problem.message}" for problem in loaded.problems)
    for expected in (
        "t1: interval: 2018-06-18 is 2018-06-18 to 2018-06-19 (left out), but",
        "t2: interval: 2018-06-22 to 2018-06-22 holds no day",
        "t3: value: '2018-06-31' is in no calendar",
        "t4: expected type (DATE, TIME, DURATION, SET) and value",
        "n1: low is 40 but high is 30",
        "n2: expected low, high or both",
        "n2: what: expected one or two words",
        "p1: country: no such country: 'XYZ'",
        "p1: use: expected one of literal",
        "p1: precision: expected point, town",
    ):
        assert expected in text
