"""What rules add to the reader's attributions, each saying which rule made it."""

from collections.abc import Sequence
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from counterclaim.attribution import attribute, load_tables
from counterclaim.model.attribution import Anonymity, Attribution, Function
from counterclaim.model.document import Document
from counterclaim.model.reading import NameKind, Reading
from tests.readings import Said, plain_reader
from tests.said_trees import tree_of

TABLES = load_tables()


def read(document: Document, reading: Reading) -> tuple[Attribution, ...]:
    return attribute(document, reading, TABLES)


def loose(*sentences: str) -> list[str]:
    """Sentences whose words all hang on the first one."""
    return [
        " ".join(
            f"{form}/{form.lower()}/{'PUNCT' if not form.isalnum() else 'X'}/{1 if n else 0}/dep"
            for n, form in enumerate(sentence.split())
        )
        for sentence in sentences
    ]


def shown(document: Document, found: Sequence[Attribution]) -> list[tuple[str, str]]:
    """Source and content of each."""
    return [
        (
            " … ".join(document.words_of(span) for span in each.source),
            " … ".join(document.words_of(span) for span in each.content),
        )
        for each in found
    ]


def test_a_quotation_goes_on_with_its_speaker(document: Document) -> None:
    """
    “We saw jets,” said the mayor, who had fled. “Then came smoke.”
    """
    reading = tree_of(
        document,
        *loose("“We saw jets,” said the mayor, who had fled.", "“Then came smoke.”"),
        sayings=[Said("the mayor, who had fled", "said", ("“We saw jets,”",))],
    )
    first, second = read(document, reading)
    assert shown(document, [second]) == [("the mayor", "“Then came smoke.”")]
    assert second.why.startswith("rule: the quotation of the mayor goes on")
    assert first.why.startswith("model")


def test_a_quotation_without_a_speaker_stays_so_though_a_name_is_near(document: Document) -> None:
    """
    Nine died, General Kirov said.

    “Nobody warned us.”

    General Kirov went home.
    """
    reading = tree_of(
        document,
        *loose("Nine died, General Kirov said.", "“Nobody warned us.”", "General Kirov went home."),
        sayings=[Said("General Kirov", "said", ("Nine died",))],
        names=[("General Kirov", NameKind.PERSON)],
    )
    _, quoted = read(document, reading)
    assert shown(document, [quoted]) == [("", "“Nobody warned us.”")]
    assert quoted.why.startswith("rule: a quotation without a speaker")
    assert quoted.voice
    assert quoted.voice.anonymity is Anonymity.UNATTRIBUTED


def test_a_quotation_that_opens_a_paragraph_is_of_whom_the_next_sentence_brings_in(
    document: Document,
) -> None:
    """
    “Nobody warned us.” The baker was standing at his door.
    """
    reading = tree_of(
        document,
        *loose("“Nobody warned us.”"),
        "The/the/DET/2/det baker/baker/NOUN/4/nsubj was/be/AUX/4/aux standing/stand/VERB/0/root "
        "at/at/ADP/7/case his/his/PRON/7/nmod door/door/NOUN/4/obl",
    )
    (only,) = read(document, reading)
    assert shown(document, [only]) == [("The baker", "“Nobody warned us.”")]


def test_words_that_nobody_is_given_for_are_unattributed(document: Document) -> None:
    """
    The so-called “safe corridor” was shelled.
    """
    reading = tree_of(document, *loose("The so-called “ safe corridor ” was shelled ."))
    (only,) = read(document, reading)
    assert shown(document, [only]) == [("", "“safe corridor”")]


@pytest.mark.parametrize(
    ("text", "who", "what"),
    [
        ("Jets hit the bridge (AFP).", "AFP", "Jets hit the bridge"),
        ("(AP) Jets hit the bridge.", "AP", "Jets hit the bridge"),
        ("Jets hit the bridge — Interfax.", "Interfax", "Jets hit the bridge"),
        ("Jets hit the bridge (Red Sea Press).", "Red Sea Press", "Jets hit the bridge"),
    ],
)
def test_a_credit_is_an_outlet_without_a_cue(text: str, who: str, what: str) -> None:
    document = Document(text=text)
    (only,) = read(document, tree_of(document, text_tree(text)))
    assert shown(document, [only]) == [(who, what)]
    assert only.cue == ()
    assert only.voice
    assert only.voice.anonymity is Anonymity.OUTLET


def text_tree(text: str) -> str:
    first, *_, last = text.split()
    return f"{first}/x/X/0/root {last}/x/X/1/dep"


@pytest.mark.parametrize("text", ["Jets hit the bridge (IAEA).", "Nine died (see map)."])
def test_what_is_no_outlet_in_brackets_is_no_credit(text: str) -> None:
    document = Document(text=text)
    assert read(document, tree_of(document, text_tree(text))) == ()


def test_the_reports_own_outlet_is_no_credit() -> None:
    text = "HAMA (Orient Wire) - Jets hit the bridge."
    document = Document(text=text, outlet="Orient Wire")
    assert read(document, tree_of(document, text_tree(text))) == ()


def test_the_answers_of_an_interview_have_their_speaker(document: Document) -> None:
    """
    Ana Roos spoke to us in Hama.

    Q: Who fired?
    A: We do not know.
    Q: And the bridge?
    A: It fell. I saw it.
    """
    reading = tree_of(
        document,
        *loose(
            "Ana Roos spoke to us in Hama.", "Q: Who fired?", "A: We do not know.",
            "Q: And the bridge?", "A: It fell.", "I saw it.",
        ),
        names=[("Ana Roos", NameKind.PERSON)],
    )  # fmt: skip
    found = read(document, reading)
    assert shown(document, found) == [
        ("Ana Roos", "We do not know."),
        ("Ana Roos", "It fell."),
        ("Ana Roos", "I saw it."),
    ]
    assert {each.why.split(";")[0] for each in found} == {
        "rule: an answer of Ana Roos in an interview"
    }


def test_a_report_with_one_question_is_no_interview(document: Document) -> None:
    """
    Ana Roos wept.

    Who fired?

    I do not know.
    """
    reading = tree_of(
        document,
        *loose("Ana Roos wept.", "Who fired?", "I do not know."),
        names=[("Ana Roos", NameKind.PERSON)],
    )
    assert read(document, reading) == ()


def test_a_colon_in_a_headline_gives_the_speaker() -> None:
    document = Document(text="Jets flew.", title="Colombian general: planes bombed the trail")
    reading = tree_of(
        document,
        "Colombian/colombian/ADJ/2/amod general/general/NOUN/0/root :/:/PUNCT/2/punct "
        "planes/plane/NOUN/5/nsubj bombed/bomb/VERB/2/parataxis the/the/DET/7/det "
        "trail/trail/NOUN/5/obj",
        part="title",
    )
    (only,) = read(document, reading)
    assert shown(document, [only]) == [("Colombian general", "planes bombed the trail")]


def test_a_town_before_a_colon_says_nothing() -> None:
    document = Document(text="Jets flew.", title="Homs: planes bombed the trail")
    tree = (
        "Homs/homs/PROPN/0/root :/:/PUNCT/1/punct planes/plane/NOUN/4/nsubj "
        "bombed/bomb/VERB/1/parataxis"
    )
    assert read(document, tree_of(document, tree, part="title")) == ()


ORDERS = (
    "The/the/DET/2/det mayor/mayor/NOUN/3/nsubj fears/fear/VERB/0/root "
    "the/the/DET/5/det general/general/NOUN/6/nsubj threatened/threaten/VERB/3/ccomp "
    "to/to/PART/8/mark shell/shell/VERB/6/xcomp Hama/hama/PROPN/8/obj"
)


def test_a_saying_inside_another_that_the_reader_passed_over(document: Document) -> None:
    """
    The mayor fears the general threatened to shell Hama.
    """
    outer = Said("The mayor", "fears", ("the general threatened to shell Hama",))
    found = read(document, tree_of(document, ORDERS, sayings=[outer]))
    assert shown(document, found[1:]) == [("the general", "to shell Hama")]
    assert found[1].parent == found[0].id
    assert found[1].voice
    assert found[1].voice.function is Function.INTENTION
    assert found[1].why.startswith("rule: “threaten” with a subject and what is said")


def test_what_may_be_said_one_day_is_not_said(document: Document) -> None:
    """
    The mayor will say it rained.
    """
    tree = (
        "The/the/DET/2/det mayor/mayor/NOUN/4/nsubj will/will/AUX/4/aux say/say/VERB/0/root "
        "it/it/PRON/6/nsubj rained/rain/VERB/4/ccomp"
    )
    assert read(document, tree_of(document, tree)) == ()


def test_a_storm_refuses_nothing(document: Document) -> None:
    """
    The storm refused to die.
    """
    tree = (
        "The/the/DET/2/det storm/storm/NOUN/3/nsubj refused/refuse/VERB/0/root "
        "to/to/PART/5/mark die/die/VERB/3/xcomp"
    )
    assert read(document, tree_of(document, tree)) == ()


def test_the_second_of_two_sayings_has_the_subject_of_the_first(document: Document) -> None:
    """
    The mayor denied the raid and said nine died.
    """
    tree = (
        "The/the/DET/2/det mayor/mayor/NOUN/3/nsubj denied/deny/VERB/0/root the/the/DET/5/det "
        "raid/raid/NOUN/3/obj and/and/CCONJ/7/cc said/say/VERB/3/conj nine/nine/NUM/9/nsubj "
        "died/die/VERB/7/ccomp"
    )
    sayings = [Said("The mayor", "denied", ("the raid",)), Said(None, "said", ("nine died",))]
    _, second = read(document, tree_of(document, tree, sayings=sayings))
    assert shown(document, [second]) == [("The mayor", "nine died")]
    assert "source by rule" in second.why


def test_who_is_reported_to_do_something_reports_nothing(document: Document) -> None:
    """
    The trucks were reported to be rolling.
    """
    tree = (
        "The/the/DET/2/det trucks/truck/NOUN/4/nsubj:pass were/be/AUX/4/aux:pass "
        "reported/report/VERB/0/root to/to/PART/7/mark be/be/AUX/7/aux rolling/roll/VERB/4/xcomp"
    )
    said = Said("The trucks", "were reported", ("to be rolling",))
    (only,) = read(document, tree_of(document, tree, sayings=[said]))
    assert only.source == ()
    assert "a passive without “by”" in only.why


def test_who_condemns_stands_behind_by(document: Document) -> None:
    """
    The raid was condemned by the mayor.
    """
    tree = (
        "The/the/DET/2/det raid/raid/NOUN/4/nsubj:pass was/be/AUX/4/aux:pass "
        "condemned/condemn/VERB/0/root by/by/ADP/7/case the/the/DET/7/det mayor/mayor/NOUN/4/obl"
    )
    said = Said(None, "was condemned", ("The raid",))
    (only,) = read(document, tree_of(document, tree, sayings=[said]))
    assert shown(document, [only]) == [("the mayor", "The raid")]


def test_an_addressee_with_an_outlets_name_is_a_relay(document: Document) -> None:
    """
    The mayor told Reuters nine died.
    """
    tree = (
        "The/the/DET/2/det mayor/mayor/NOUN/3/nsubj told/tell/VERB/0/root "
        "Reuters/Reuters/PROPN/3/obj nine/nine/NUM/6/nsubj died/die/VERB/3/ccomp"
    )
    (only,) = read(document, tree_of(document, tree))
    assert [document.words_of(span) for span in only.addressee] == ["Reuters"]
    assert only.relays == only.addressee


def test_without_tables_there_is_only_what_the_reader_found(document: Document) -> None:
    """
    Jets hit the bridge (AFP).
    """
    reading = tree_of(document, text_tree("Jets hit the bridge (AFP)."))
    assert attribute(document, reading) == ()
    assert attribute(document, replace(reading, parts=()), TABLES) == ()


def test_a_few_quoted_words_give_the_next_quotation_no_speaker(document: Document) -> None:
    """
    The Kremlin said it asked for “limited force”. “There were no questions.”
    """
    reading = tree_of(
        document,
        *loose("The Kremlin said it asked for “limited force”.", "“There were no questions.”"),
        sayings=[Said("The Kremlin", "said", ("it asked for “limited force”",))],
    )
    _, quoted = read(document, reading)
    assert quoted.source == ()


def test_a_quoted_word_in_what_was_agreed_is_nobodys(document: Document) -> None:
    """
    Washington agreed to “deconflict” the flights.
    """
    tree = (
        "Washington/Washington/PROPN/2/nsubj agreed/agree/VERB/0/root to/to/PART/5/mark "
        "“/“/PUNCT/5/punct deconflict/deconflict/VERB/2/xcomp ”/”/PUNCT/5/punct "
        "the/the/DET/8/det flights/flight/NOUN/5/obj"
    )
    said = Said("Washington", "agreed", ("to “deconflict” the flights",))
    _, quoted = read(document, tree_of(document, tree, sayings=[said]))
    assert quoted.source == ()
    assert [document.words_of(span) for span in quoted.content] == ["“deconflict”"]


def test_a_quoted_word_in_what_was_said_is_the_speakers(document: Document) -> None:
    """
    Washington vowed to “deconflict” the flights.
    """
    tree = (
        "Washington/Washington/PROPN/2/nsubj vowed/vow/VERB/0/root to/to/PART/5/mark "
        "“/“/PUNCT/5/punct deconflict/deconflict/VERB/2/xcomp ”/”/PUNCT/5/punct "
        "the/the/DET/8/det flights/flight/NOUN/5/obj"
    )
    said = Said("Washington", "vowed", ("to “deconflict” the flights",))
    (only,) = read(document, tree_of(document, tree, sayings=[said]))
    assert document.words_of(only.source[0]) == "Washington"


def test_a_headline_is_no_part_of_what_the_next_sentence_says(document: Document) -> None:
    """
    Army takes Mora
    The town is ours, a colonel said.
    """
    whole = "Army takes Mora\nThe town is ours"
    reading = tree_of(
        document,
        *loose("Army takes Mora", "The town is ours, a colonel said."),
        sayings=[Said("a colonel", "said", (whole,))],
    )
    (only,) = [each for each in read(document, reading) if each.cue]
    assert [document.words_of(span) for span in only.content] == ["The town is ours"]


def test_lines_below_a_cue_are_what_is_said(document: Document) -> None:
    """
    A colonel said:
    The town is ours
    """
    reading = tree_of(
        document,
        *loose("A colonel said:", "The town is ours"),
        sayings=[Said("A colonel", "said", ("The town is ours",))],
    )
    (only,) = [each for each in read(document, reading) if each.cue]
    assert [document.words_of(span) for span in only.content] == ["The town is ours"]


def test_a_message_and_what_it_says_are_one_saying(document: Document) -> None:
    """
    The officials issued a note, ordering jets out.
    """
    tree = (
        "The/the/DET/2/det officials/official/NOUN/3/nsubj issued/issue/VERB/0/root a/a/DET/5/det "
        "note/note/NOUN/3/obj ,/,/PUNCT/7/punct ordering/order/VERB/3/advcl "
        "jets/jet/NOUN/7/obj out/out/ADV/7/advmod"
    )
    (only,) = read(document, tree_of(document, tree))
    assert [document.words_of(span) for span in only.cue] == ["issued a note, ordering"]
    assert shown(document, [only]) == [("The officials", "jets out")]
    assert only.voice
    assert only.voice.function is Function.DEMAND


def test_a_quotation_of_its_own_is_not_what_a_body_reported_before_it(document: Document) -> None:
    """
    The ministry said it asked for “limited force”. “There were no questions.”
    """
    line = (
        "The/the/DET/2/det ministry/ministry/NOUN/3/nsubj said/say/VERB/0/root "
        "it/it/PRON/5/nsubj asked/ask/VERB/3/ccomp for/for/ADP/8/case “/“/PUNCT/8/punct "
        "limited/limited/ADJ/9/amod force/force/NOUN/5/obl ”/”/PUNCT/9/punct"
    )
    (quoted,) = loose("“There were no questions.”")
    what = ("it asked for “limited force”", "“There were no questions.”")
    found = read(
        document,
        tree_of(document, line, quoted, sayings=[Said("The ministry", "said", what)]),
    )
    assert shown(document, [found[0], found[-1]]) == [
        ("The ministry", what[0]),
        ("", what[1]),
    ]


def test_a_message_that_is_handed_over_is_one_saying(document: Document) -> None:
    """
    The officials handed over a note, demanding talks.
    """
    tree = (
        "The/the/DET/2/det officials/official/NOUN/3/nsubj handed/hand/VERB/0/root "
        "over/over/ADP/3/compound:prt a/a/DET/6/det note/note/NOUN/3/obj ,/,/PUNCT/8/punct "
        "demanding/demand/VERB/3/advcl talks/talk/NOUN/8/obj"
    )
    (only,) = read(document, tree_of(document, tree))
    assert [document.words_of(span) for span in only.cue] == ["handed over a note, demanding"]


PIECES = [
    "“",
    "”",
    '"',
    "'",
    "\n",
    "\n\n",
    " ",
    ". ",
    "? ",
    ": ",
    " (AP)",
    "Q: ",
    "A: ",
    "— ",
    "you ",
]


@given(st.lists(st.sampled_from([*PIECES, "Ana Roos said jets flew", "the mayor"]), max_size=40))
def test_whatever_stands_there_spans_stay_inside_and_the_same_comes_out_twice(
    pieces: list[str],
) -> None:
    document = Document(text="".join(pieces) or "-")
    reading = plain_reader(document)
    found = read(document, reading)
    for each in found:
        for span in (*each.source, *each.cue, *each.content, *each.addressee):
            assert span.end <= len(document.text)
            assert document.words_of(span).strip()
    assert read(document, reading) == found


def test_a_headline_that_begins_with_a_colon_has_no_speaker() -> None:
    document = Document(text="Jets flew.", title=": bombed the trail")
    tree = ":/:/PUNCT/2/punct bombed/bomb/VERB/0/root the/the/DET/4/det trail/trail/NOUN/2/obj"
    assert read(document, tree_of(document, tree, part="title")) == ()


def test_a_participle_behind_a_comma_is_said_too(document: Document) -> None:
    """
    A source told Radio One that officials sent a note, ordering the jets out.
    """
    reading = tree_of(
        document,
        "A/a/DET/2/det source/source/NOUN/3/nsubj told/tell/VERB/0/root"
        " Radio/radio/PROPN/5/compound"
        " One/one/PROPN/3/iobj that/that/SCONJ/8/mark officials/official/NOUN/8/nsubj"
        " sent/send/VERB/3/ccomp a/a/DET/10/det note/note/NOUN/8/obj ,/,/PUNCT/12/punct"
        " ordering/order/VERB/8/advcl the/the/DET/14/det jets/jet/NOUN/12/obj"
        " out/out/ADV/12/advmod ././PUNCT/3/punct",
        sayings=[
            Said("A source", "told", ("that officials sent a note",)),
            Said("A source", "ordering", ("the jets out",)),
        ],
    )
    told, ordered = read(document, reading)
    assert shown(document, [told]) == [
        ("A source", "that officials sent a note, ordering the jets out")
    ]
    assert shown(document, [ordered]) == [("officials", "the jets out")]
    assert ordered.parent == told.id


def test_ready_for_a_thing_is_no_saying(document: Document) -> None:
    """
    The president is ready for the summit.
    """
    reading = tree_of(
        document,
        "The/the/DET/2/det president/president/NOUN/4/nsubj is/be/AUX/4/cop ready/ready/ADJ/0/root"
        " for/for/ADP/7/case the/the/DET/7/det summit/summit/NOUN/4/obl ././PUNCT/4/punct",
        sayings=[Said("The president", "is ready", ("for the summit",))],
    )
    assert read(document, reading) == ()
