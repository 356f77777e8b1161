"""Pages for people: marks on the words, within the width, and nothing that commands a terminal."""

import re
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from io import StringIO

import pytest
from hypothesis import given
from hypothesis import strategies as st

from counterclaim.model.attribution import Anonymity, Basis, Function, Voice
from counterclaim.model.count import Count, VictimStatus
from counterclaim.model.document import Document
from counterclaim.model.entity import Entity, EntityKind, EntityMention
from counterclaim.model.factuality import Certainty, Factuality, Polarity, Status
from counterclaim.model.place import Location, Place, Precision, Use
from counterclaim.model.reading import Reading
from counterclaim.model.span import Span
from counterclaim.model.time import Interval, Time, TimeType
from counterclaim.pipeline import Tools, read_document
from counterclaim.terminal import Look, Progress, draw_record, look_of, make_safe
from counterclaim.terminal.look import Ink
from counterclaim.terminal.runs import Run, shorten, width_of, wrap
from tests.readings import Said, plain_reader

PLAIN = Look(width=70, colored=False)
WIDE = Look(width=110, colored=False)
COLORED = Look(width=70, colored=True)
SGR = re.compile(r"\x1b\[[0-9;]+m")

ReadingOf = Callable[..., Reading]


def page(document: Document, reading: Reading, look: Look = PLAIN) -> str:
    return draw_record(read_document(document, Tools(lambda _: reading, lambda _: "en")), look)


def test_spans_that_overlap_are_told_apart_by_numbers(document: Document, said: ReadingOf) -> None:
    """
    A military source told us that Russian officials issued a demarche.
    """
    outer = Said("A military source", "told", ("that Russian officials issued a demarche",))
    inner = Said("Russian officials", "issued a demarche", ())
    drawn = page(document, said(outer, inner))
    assert (
        "  [A military source]¹ ‹told›¹ us {that [Russian officials]² ‹issued a\n  demarche›²}¹."
    ) in drawn
    assert "  1  [A military source] ‹told› {that Russian officials issued a dem…}\n" in drawn
    assert "  2  [Russian officials] ‹issued a demarche› inside 1\n" in drawn


def test_spans_that_cross_keep_their_brackets(document: Document, said: ReadingOf) -> None:
    """
    One two three four.
    """
    drawn = page(document, said(Said("One two", None, ()), Said(None, "two three", ())))
    assert "[One ‹two]¹ three›² four." in drawn
    assert "nobody named ‹two three›" in drawn


def test_colours_change_nothing_but_the_colours(document: Document, said: ReadingOf) -> None:
    """
    Ivanov said the upper house had backed military action in Syria by 162 votes to none.
    """
    reading = said(Said("Ivanov", "said", ("the upper house had backed military action",)))
    colored = page(document, reading, COLORED)
    assert f"\x1b[{Ink.SOURCE}m" in colored
    assert SGR.sub("", colored) == page(document, reading)
    assert "\x1b" not in page(document, reading)


def test_the_head_says_what_is_known_and_what_is_not() -> None:
    known = Document("Bombs fell.", "a", "War begins", "Courier", published=date(2015, 9, 30))
    tools = Tools(plain_reader, lambda _: "en")
    drawn = draw_record(read_document(known, tools), PLAIN)
    assert "  War begins\n  Courier · 2015-09-30 · a\n" in drawn
    drawn = draw_record(read_document(Document("Bombs fell on Homs, Homs.", "b"), tools), PLAIN)
    assert "outlet unknown · date unknown · b" in drawn
    assert "No attribution was found." in drawn
    assert "  No place Homs ×2\n" in drawn


def test_a_problem_is_shown_on_the_page() -> None:
    tools = Tools(plain_reader, lambda _: "fr")
    drawn = draw_record(read_document(Document("Des bombes.", "a"), tools), PLAIN)
    assert "! language: expected a report in English, but this one is in fr" in drawn


@given(st.text(st.characters(exclude_categories=["Cs"])), st.integers(40, 110), st.booleans())
def test_no_line_is_wider_than_the_page_and_nothing_commands_the_terminal(
    text: str, width: int, colored: bool
) -> None:
    document = Document(f"Ivanov said {text} and more.", ref=text, title=text, outlet=text)
    record = read_document(document, Tools(plain_reader, lambda _: "en"))
    for line in SGR.sub("", draw_record(record, Look(width, colored))).split("\n"):
        assert width_of(line) <= width
        assert not re.search("[\x00-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]", line)


def test_a_long_word_is_cut_and_empty_lines_become_one() -> None:
    runs = [Run("a" * 50 + "\n\n\n\nb", Ink.PLAIN), Run("c漢", Ink.HEAD)]
    assert list(wrap(runs, Look(40, colored=False), "  ")) == [
        "  " + "a" * 38,
        "  " + "a" * 12,
        "",
        "  bc漢",
    ]


@pytest.mark.parametrize(
    ("text", "width", "expected"),
    [
        ("short", 9, "short"),
        ("two  words\nhere", 9, "two word…"),
        ("漢字漢字", 5, "漢字…"),
        ("ab", 1, "…"),
    ],
)
def test_shortened(text: str, width: int, expected: str) -> None:
    assert shorten(text, width) == expected


def test_hostile_characters_are_made_visible() -> None:
    assert make_safe("a\x1b[31m\x00\u202eb\u00ad\r\nc\x9b") == "a␛[31m␀\ufffdb\nc\ufffd"


@pytest.mark.parametrize(
    ("environment", "colored"),
    [
        ({}, False),
        ({"FORCE_COLOR": "1"}, True),
        ({"FORCE_COLOR": "1", "NO_COLOR": "1"}, False),
        ({"FORCE_COLOR": "1", "TERM": "dumb"}, False),
    ],
)
def test_colours_are_for_those_who_want_them(environment: dict[str, str], colored: bool) -> None:
    assert look_of(StringIO(), environment).colored is colored


def test_progress_is_quiet_at_first_and_cleans_up() -> None:
    seconds = iter([0.0, 1.0, 3.0, 3.1, 9.0])
    stream = StringIO()
    progress = Progress(stream, lambda: next(seconds), shown=True)
    progress.count(failed=False)
    assert stream.getvalue() == ""
    progress.count(failed=True)
    progress.count(failed=False)
    assert stream.getvalue() == "\r\x1b[Kread 1, failed 1, 0.7 a second"
    progress.say("a problem")
    assert stream.getvalue().endswith("second\r\x1b[Ka problem\n")
    assert progress.counts() == "read 2, failed 1"


def test_the_list_tells_what_is_out_of_the_ordinary(document: Document, said: ReadingOf) -> None:
    """
    Kirov said an officer denied that Homs was hit.
    """
    outer = Said("Kirov", "said", ("an officer denied that Homs was hit",))
    reading = said(outer, Said("an officer", "denied", ("that Homs was hit",)))
    denial = Voice(Function.DENIAL, Polarity.POSITIVE, Anonymity.ANONYMOUS, Basis.HEARSAY)
    part = reading.parts[0]
    plain, inner = part.attributions
    told = (plain, replace(inner, voice=denial, addressee=(Span(0, 5),)))
    drawn = page(document, replace(reading, parts=(replace(part, attributions=told),)))
    details = "denial · anonymous · hearsay · to Kirov · inside 1"
    assert "{that Homs was…} denial · anonymous · hear…\n" in drawn
    assert max(map(len, drawn.splitlines())) <= PLAIN.width
    wide = page(document, replace(reading, parts=(replace(part, attributions=told),)), WIDE)
    assert f"  2  [an officer] ‹denied› {{that Homs was hit}} {details}\n" in wide


def test_below_each_voice_stands_what_it_tells_who_to_whom_and_how_sure() -> None:
    told = "Kirov said Russia bombed Homs.\n\nIsrael shelled Hama."
    drawn = draw_record(
        read_document(Document(told, "a"), Tools(plain_reader, lambda _: "en")), WIDE
    )
    assert (
        "     The report itself, naming no source\n"
        "       ASSAULT aerial  shelled: Israel → Hama\n"
        "  1  [Kirov] ‹said› {Russia bombed Homs}\n"
        "       ASSAULT aerial  bombed: Russia → Homs\n"
    ) in drawn
    reading = plain_reader(Document("Russia bombed Homs.", "a"))
    (part,) = reading.parts
    (act,) = part.acts
    (met,) = act.recipient
    unsure = replace(
        act,
        actor=(),
        recipient=(replace(met, polarity=Polarity.NEGATIVE),),
        factuality=Factuality(Polarity.NEGATIVE, Certainty.POSSIBLE, Status.PLANNED),
    )
    drawn = page(
        Document("Russia bombed Homs.", "a"),
        replace(reading, parts=(replace(part, acts=(unsure,)),)),
        WIDE,
    )
    assert "bombed: unknown → not Homs · not so · possible · planned\n" in drawn
    silent = Document("Rain.", "b")
    assert "The report itself" not in page(silent, plain_reader(silent))


def test_every_decision_stands_at_the_end_for_those_who_ask() -> None:
    """
    Kirov said Russia bombed Homs.
    """
    document = Document("Kirov said Russia bombed Homs.", "a")
    record = read_document(document, Tools(plain_reader, lambda _: "en"))
    drawn = draw_record(record, WIDE, explain=True)
    assert (
        "  attributions a1  “said” source Kirov · cue said · indirect — model, score 0.90\n"
        in drawn
    )
    assert "  events e1  “bombed” ASSAULT aerial · positive · certain · happened · main" in drawn
    assert "  claims c1  “Russia bombed Homs” e1 on document ← a1 — " in drawn
    assert "Every decision" not in draw_record(record, WIDE)
    narrow = draw_record(record, Look(width=40, colored=False), explain=True)
    assert max(map(len, narrow.splitlines())) <= 40


def test_below_stands_who_where_when_and_how_many() -> None:
    text = "Moscow bombed Homs, Homs and Hama."
    homs = Location("Homs", 34.73, 36.71, 8.0, "SYR", 169577, Precision.TOWN)
    places = tuple(
        Place(Span(start, start + 4), location, Use.LITERAL, 1, "as written", 0.9)
        for start, location in ((14, homs), (20, homs), (29, None))
    )
    three_days = Interval(date(2015, 9, 28), date(2015, 10, 1))
    times = (
        Time("t1", Span(0, 6), TimeType.DATE, "2015-09-28", None, None, three_days, None, ""),
        Time("t2", Span(7, 13), TimeType.SET, "P1D", None, None, None, None, ""),
        Time("t3", Span(7, 13), TimeType.DURATION, "PTXH", None, None, None, None, ""),
    )
    counts = (
        Count(
            "n1", Span(0, 6), 12, None, "killed", None, VictimStatus.CIVILIAN, None, (), None, ""
        ),
        Count("n2", Span(0, 6), None, 3.5, "dollars", "USD", None, None, (), None, ""),
        Count("n3", Span(0, 6), 1000, 2000, None, None, None, None, (), None, ""),
    )
    russia = Entity(
        "RUS", "Russia", EntityKind.STATE, "RUS", (), "RUS", None, None,
        (EntityMention(Span(0, 6), ""),) * 2, inferred=False,
    )  # fmt: skip
    record = read_document(Document(text, "a"), Tools(plain_reader, lambda _: "en"))
    record = replace(record, places=places, times=times, counts=counts, entities=(russia,))
    drawn = draw_record(record, WIDE)
    assert "  Who      Russia (RUS) ×2\n  Where    Homs (SYR) ×2\n  No place Hama\n" in drawn
    assert "  When     Moscow = 2015-09-28 to 2015-09-30; bombed = P1D\n" in drawn
    assert (
        "  How many Moscow = 12 or more killed, civilian; Moscow = 3.5 or fewer dollars; "
        "Moscow = 1,000 to 2,000\n"
    ) in drawn
    narrow = draw_record(record, Look(width=40, colored=False))
    assert max(map(len, narrow.splitlines())) <= 40
    assert SGR.sub("", draw_record(record, replace(WIDE, colored=True))) == drawn
