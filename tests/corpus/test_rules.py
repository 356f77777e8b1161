"""What must hold within a report, each rule broken once."""

from corpus.codes import load_codes
from corpus.conflicts import load_conflicts
from corpus.loader import parse_report
from corpus.rules import check_report


def test_a_report_without_problems(problems: list[str]) -> None:
    """
    - text: An aide said the general had denied that troops fired.
      attributions:
        a1: {source: An aide, cue: said, content: the general had denied that troops fired, anonymity: role}
        a2: {source: the general, cue: had denied, content: that troops fired, parent: a1, function: denial, anonymity: role}
      events:
        e1: {type: ASSAULT, main: true, trigger: fired, actor: troops = - MIL, polarity: negative, attribution: a2, unknown: {recipient: not given}}
    """
    assert problems == []


def test_what_a_head_says() -> None:
    """The name of the file, its folder and the years of the conflict."""
    head = "id: other\nconflict: {0}\nmanner: wire\nhappening: invented\npublished: {1}\n"
    sentences = "sentences: [{text: One.}]"
    codes, conflicts = load_codes(), load_conflicts()

    def reasons(conflict: str, published: str) -> list[str]:
        written = head.format(conflict, published) + sentences
        loaded = parse_report(written, codes, "reports/korea/korea-test-01.yaml")
        return [f"{each.item}: {each.message}" for each in check_report(loaded, conflicts)]

    assert reasons("korea", "1950-01-01") == [
        "id: the file is korea-test-01.yaml, so expected korea-test-01, found other",
        "published: 1950-01-01 is outside 1994 to 2024 of korea",
    ]
    assert "conflict: no such conflict: 'atlantis'; see conflicts.yaml" in reasons(
        "atlantis", "2018-01-01"
    )
    assert "conflict: the file lies in korea/, expected syria/" in reasons("syria", "2018-01-01")


def test_ids_that_are_named_exist_and_are_of_the_right_kind(problems: list[str]) -> None:
    """
    - text: Troops fired, she said.
      attributions:
        a1: {source: she, cue: said, content: Troops fired, parent: a9, anonymity: named}
      events:
        e1: {type: ASSAULT, main: true, trigger: fired, actor: Troops = - MIL, place: [p1], time: [a1], counts: [n1], attribution: a8, unknown: {recipient: not given}}
      control:
        k1: {words: Troops, holder: Troops = - MIL, place: [p2], attribution: a1}
      counts:
        n2: {words: Troops, low: 2, what: troops, counted_by: e1, scope: {time: [t3]}}
      links: [[cause, e1, e5]]
    """
    expected = [
        "a1: parent: there is no 'a9' in this report",
        "e1: place: there is no 'p1' in this report",
        "e1: time: expected an id such as t1, found 'a1'",
        "e1: counts: there is no 'n1' in this report",
        "k1: place: there is no 'p2' in this report",
        "e1: attribution: there is no 'a8' in this report",
        "n2: counted_by: expected an id such as a1, found 'e1'",
        "n2: time: there is no 't3' in this report",
        "links: links: there is no 'e5' in this report",
    ]
    assert problems == [f"sentence 1, {each}" for each in expected]


def test_an_item_that_could_not_be_read_is_still_there(problems: list[str]) -> None:
    """
    - text: Troops fired.
      events:
        e1: {type: ASSAULT, main: true, trigger: fired, actor: Troops = - MIL, place: [p1], unknown: {recipient: not given}}
      places:
        p1: {words: Seoul, use: literal, precision: town}
    """
    (only,) = problems
    assert only.startswith("sentence 1, p1: words: words not found")


def test_parents_go_in_no_circle(problems: list[str]) -> None:
    """
    - text: He said she said they left.
      attributions:
        a1: {source: He, cue: said#1, content: she said they left, parent: a2, anonymity: named}
        a2: {source: she, cue: said#2, content: they left, parent: a1, anonymity: named}
    """
    assert problems == [
        "sentence 1, a1: parent: its parents lead back to itself",
        "sentence 1, a2: parent: its parents lead back to itself",
    ]


def test_an_inner_saying_lies_inside_the_outer_content(problems: list[str]) -> None:
    """
    - text: He said that they left, and she said they stayed.
      attributions:
        a1: {source: He, cue: said#1, content: that they left, anonymity: named}
        a2: {source: she, cue: said#2, content: they stayed, parent: a1, anonymity: named}
    """
    assert problems == [
        "sentence 1, a2: cue does not lie inside the content of its parent a1",
        "sentence 1, a2: content does not lie inside the content of its parent a1",
    ]


def test_a_cue_between_two_pieces_lies_inside(problems: list[str]) -> None:
    """
    - text: “We stay,” Kim said, “and you go,” Park added.
      attributions:
        a1: {source: Park, cue: added, content: ["“We stay,”", "“and you go,”"], anonymity: named}
        a2: {source: Kim, cue: said, content: "“We stay,”", parent: a1, anonymity: named}
    """
    assert problems == []


def test_who_speaks(problems: list[str]) -> None:
    """
    - text: “We stay.” They reportedly fled, he said, it was told.
      attributions:
        a1: {content: "“We stay.”", anonymity: named}
        a2: {source: he, cue: said, content: They reportedly fled}
        a3: {source: it, cue: was told, anonymity: unattributed}
        a4: {source: he, content: [], anonymity: named}
        a5: {cue: reportedly, content: [fled, They], anonymity: unattributed}
    """
    assert problems == [
        "sentence 1, a1: there is no source: expected anonymity unattributed",
        "sentence 1, a2: anonymity is missing: named, role, nationality, group, organization, outlet, …",
        "sentence 1, a3: anonymity is unattributed, but there is a source",
        "sentence 1, a3: no content: without words that are said it is no attribution, unless a credit",
        "sentence 1, a5: content: the pieces overlap or are not in the order of the text",
    ]


def test_exactly_one_main_event_in_a_sentence_with_events(problems: list[str]) -> None:
    """
    - text: They met and signed.
      events:
        e1: {type: CONSULT, trigger: met, actor: They = -, unknown: {recipient: not given}}
        e2: {type: SUPPORT, trigger: signed, actor: They = -, unknown: {recipient: not given}}
    - text: They met and signed a pact.
      events:
        e3: {type: CONSULT, main: true, trigger: met, actor: They = -, unknown: {recipient: none}}
        e4: {type: SUPPORT, main: true, trigger: signed, actor: They = -, unknown: {recipient: none}}
    - text: It rained.
    """
    assert problems == [
        "sentence 1: expected exactly one event with main: true, found none",
        "sentence 2: expected exactly one event with main: true, found 2",
    ]


def test_triggers_and_slots(problems: list[str]) -> None:
    """
    - text: Seoul met Tokyo.
      events:
        e1: {type: CONSULT, main: true, trigger: met, actor: [Seoul = KOR, Tokyo = JPN]}
    - text: Troops fired, and he said the town fell.
      attributions:
        a1: {source: he, cue: said, content: the town fell, anonymity: named}
      events:
        e2: {type: ASSAULT, main: true, trigger: fired, attribution: a1, unknown: {place: not given}}
        e3: {type: RETREAT, trigger: "1:met", actor: [Troops = - MIL, Troops = - MIL], recipient: he = -, unknown: {actor: nobody, why: none}}
        e4: {type: AID, actor: he = -, recipient: he = -}
    """
    voice = (
        "sentence 2, e2: attribution: expected none (the report's own voice), found a1; "
        "it is the innermost one whose content holds the words"
    )
    assert problems == [
        "sentence 2, e3: unknown: actor: expected not given, elsewhere, withheld, none; found 'nobody'",
        "sentence 2, e3: unknown: expected actor, recipient, place, time, counts; found 'why'",
        "sentence 2, e2: actor is missing: name it, or say why in unknown: {actor: not given}",
        "sentence 2, e2: recipient is missing: name it, or say why in unknown: {recipient: not given}",
        "sentence 2, e3: trigger: its words must stand in sentence 2, where the event is",
        "sentence 2, e3: unknown: actor is said to be unknown, but it is given",
        "sentence 2, e3: actor: the same words stand twice",
        "sentence 2, e4: trigger is missing",
        voice,
    ]


def test_places_of_events_are_literal_and_stand_once(problems: list[str]) -> None:
    """
    - text: Seoul warned Tokyo.
      events:
        e1: {type: THREATEN, main: true, trigger: warned, actor: Seoul = KOR, recipient: Tokyo = JPN, place: [p1]}
      places:
        p1: {words: Seoul, use: metonymic, country: KOR, precision: country}
        p2: {words: Seoul, use: literal, country: KOR, precision: town}
    """
    assert problems == [
        "sentence 1, e1: place: p1 is metonymic; only a literal place says where",
        "sentence 1, p1: 'Seoul' is annotated twice; write words#2 for the second",
        "sentence 1, p2: 'Seoul' is annotated twice; write words#2 for the second",
    ]


def test_claims_stand_on_the_innermost_voice(problems: list[str]) -> None:
    """
    - text: An aide said Iran, an ally of Iraq, was urged by Kim to quit.
      attributions:
        a1: {source: An aide, cue: said, content: "Iran, an ally of Iraq, was urged by Kim to quit", anonymity: role}
        a2: {source: Kim, cue: was urged, content: [Iran, to quit], parent: a1, function: demand, anonymity: named}
      events:
        e1: {type: REQUEST, main: true, trigger: urged, actor: Kim = -, recipient: Iran = IRN, attribution: a2}
        e2: {type: RETREAT, trigger: quit, actor: Iran = IRN, attribution: a1, unknown: {recipient: none}}
      relations:
        r1: {words: "Iran, an ally of Iraq", kind: ally, from: Iran = IRN, to: Iraq = IRQ}
    """
    why = "it is the innermost one whose content holds the words"
    assert problems == [
        f"sentence 1, e1: attribution: expected a1, found a2; {why}",
        f"sentence 1, e2: attribution: expected a2, found a1; {why}",
        f"sentence 1, r1: attribution: expected a1, found none; {why}",
    ]


def test_a_speech_act_is_main_over_what_it_asks(problems: list[str]) -> None:
    """
    - text: Kim urged Iran to quit.
      attributions:
        a1: {source: Kim, cue: urged, content: Iran to quit, function: demand, anonymity: named}
      events:
        e1: {type: REQUEST, trigger: urged, actor: Kim = -, recipient: Iran = IRN}
        e2: {type: RETREAT, main: true, trigger: quit, actor: Iran = IRN, status: demanded, attribution: a1, unknown: {recipient: none}}
      links: [[content_of, e1, e2]]
    """
    assert problems == ["sentence 1, e2: main: e1 asks or promises this act, and is main over it"]


def test_spans_end_before_commas_and_full_stops(problems: list[str]) -> None:
    """
    - text: Kim, the envoy, said troops had left the U.S. Park said that they had left Busan.
      attributions:
        a1: {source: "Kim, the envoy,", cue: "said#1", content: troops had left the U.S., anonymity: named}
        a2: {source: Park, cue: "said#2", content: that they had left Busan., anonymity: named}
    - text: We stay.
      attributions:
        a3: {source: "1:Park", content: "*", anonymity: named}
    """
    assert problems == [
        "sentence 1, a1: source: leave out the ',' at the end of 'Kim, the envoy,'",
        "sentence 1, a2: content: leave out the '.' at the end of 'they had left Busan.'",
    ]
