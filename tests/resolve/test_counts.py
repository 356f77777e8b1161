"""What is counted, of whom, by whom and where: reports read with the model that is shipped."""

from collections.abc import Callable, Sequence
from dataclasses import replace

import pytest

from counterclaim.attribution import attribute
from counterclaim.events import find_events
from counterclaim.model.count import Count, VictimStatus
from counterclaim.model.document import Document
from counterclaim.model.errors import BoundsError
from counterclaim.model.reading import PartReading, Reading
from counterclaim.model.span import Span
from counterclaim.reading.reader import Reader, load_reader
from counterclaim.resolve.counts import CountFinder, load_count_finder
from counterclaim.resolve.counts.naming import plural
from counterclaim.resolve.counts.tables import load_count_tables
from counterclaim.table_rows import parse_rows
from tests.readings import act_of, spans_of


@pytest.fixture(scope="module")
def reader() -> Reader:
    return load_reader(None, threads=1)


@pytest.fixture(scope="module")
def finder() -> CountFinder:
    return load_count_finder()


@pytest.fixture
def find(reader: Reader, finder: CountFinder) -> Callable[[str], Sequence[Count]]:
    """A function that finds the counts of a report."""

    def run(text: str) -> Sequence[Count]:
        document = Document(text=text)
        reading = reader(document)
        places = [(each.span, f"p{n}") for n, each in enumerate(reading.parts[0].toponyms, 1)]
        return finder(document, reading, attribute(document, reading), places)

    return run


# A report, and of each count in it the words, what is counted, and the victims' status.
COUNTED: list[tuple[str, list[tuple[str, str | None, str | None]]]] = [
    (
        "Dozens of combat jets and helicopter gunships stood at the base.",
        [("Dozens", "combat jets and helicopter gunships", None)],
    ),
    ("Dozens of tanks and the crew of a ship were seen.", [("Dozens", "tanks", None)]),
    ("Jets killed 12 people in Hama.", [("12", "killed", "unknown")]),
    ("Twelve people were killed in Hama.", [("Twelve", "killed", "unknown")]),
    ("A mine went off near Kidal, killing three soldiers.", [("three", "killed", "combatant")]),
    ("The shelling left nine dead.", [("nine", "killed", "unknown")]),
    ("Four women died in the fire.", [("Four", "killed", "civilian")]),
    ("The attack cost 12 lives.", [("12", "killed", "unknown")]),
    ("The raid wounded two nurses.", [("two", "injured", "civilian")]),
    ("Two policemen were injured.", [("Two", "injured", "combatant")]),
    ("Gunmen kidnapped five teachers.", [("five", "abducted", "civilian")]),
    ("Police arrested 31 students.", [("31", "detained", "civilian")]),
    ("Police rounded up nine protesters.", [("nine", "detained", "civilian")]),
    ("Some 2,500 people were displaced.", [("Some 2,500", "displaced", "unknown")]),
    ("Rebels freed seven sailors.", [("seven", "released", "civilian")]),
    ("Nobody was hurt.", [("Nobody", "injured", "unknown")]),
    ("The death toll rose to 41.", [("41", "killed", "unknown")]),
    ("Officials put the dead at 33.", [("33", "killed", "unknown")]),
    ("The killing of nine herders is unexplained.", [("nine", "killed", "civilian")]),
    (
        "The blast killed at least 12 people, among them three children, and wounded dozens.",
        [
            ("at least 12", "killed", "unknown"),
            ("three", "killed", "civilian"),
            ("dozens", "injured", "unknown"),
        ],
    ),
    (
        "The raid killed five soldiers, including two officers.",
        [("five", "killed", "combatant"), ("two", "killed", "combatant")],
    ),
    (
        "Twelve people were killed and 30 wounded.",
        [("Twelve", "killed", "unknown"), ("30", "injured", "unknown")],
    ),
    (
        "Parliament voted 162 to nine for the strikes.",
        [("162", "votes for", None), ("nine", "votes against", None)],
    ),
    (
        "At least 14 civilians were killed and more than 30 others injured in Kharkiv.",
        [("At least 14", "killed", "civilian"), ("more than 30", "injured", "unknown")],
    ),
    (
        "The Security Council voted 14-0 for the mission.",
        [("14", "votes for", None), ("0", "votes against", None)],
    ),
    ("No casualties were reported.", [("No", "casualties", "unknown")]),
    ("The war has claimed the lives of 300 people.", [("300", "killed", "unknown")]),
    ("Forty people held a rally in Lviv.", [("Forty", "people", None)]),
    ("They killed a child.", [("a", "killed", "civilian")]),
    ("The army lost two tanks.", [("two", "tanks", None)]),
    ("The rebels hold five villages.", [("five", "villages", None)]),
    ("Russia fired 14 cruise missiles.", [("14", "missiles", None)]),
    ("Two Europeans left the town.", [("Two", "Europeans", None)]),
    ("The convoy lost one lorry.", [("one", "lorries", None)]),
    ("Firefighters counted 73 toppled trees.", [("73", "trees", None)]),
    (
        "Congress threw out, by 61 votes to 48, a bill on schools.",
        [("61", "votes against", None), ("48", "votes for", None)],
    ),
    ("Guards tortured six detainees.", [("six", "tortured", "unknown")]),
    ("Two clerks held by the rebels were tortured.", [("Two", "tortured", "civilian")]),
    ("The church asked the police to free seven students.", [("seven", "detained", "civilian")]),
    ("Gunmen carried off eleven crates.", [("eleven", "crates", None)]),
    ("Police rounded up two trawlers.", [("two", "trawlers", None)]),
    ("A court acquitted three dockers.", [("three", "acquitted", None)]),
    ("The clash cost 64 soldiers.", [("64", "killed", "combatant")]),
    ("The clinic took in 19 people with burns.", [("19", "injured", "unknown")]),
    (
        "Forty villagers fled and two soldiers died.",
        [("Forty", "displaced", "civilian"), ("two", "killed", "combatant")],
    ),
    (
        "The shelling drove 34 islanders, eleven of them children, from their homes.",
        [("34", "displaced", "civilian"), ("eleven", "displaced", "civilian")],
    ),
    (
        "Police beat two reporters, one of whom was wounded.",
        [("two", "beaten", "civilian"), ("one", "injured", "civilian")],
    ),
    (
        "The ministry counted 43 damaged houses, against 51 on our list.",
        [("43", "houses", None), ("51", "houses", None)],
    ),
    (
        "Ten died, most of them civilians to the medics and most of them fighters to the army.",
        [("Ten", "killed", "disputed")],
    ),
    (
        "The plan passed by 33 votes to four.",
        [("33", "votes for", None), ("four", "votes against", None)],
    ),
    (
        "The motion won 41 votes in favour and nine against.",
        [("41", "votes for", None), ("nine", "votes against", None)],
    ),
    (
        "Three people were killed by two gunmen.",
        [("Three", "killed", "unknown"), ("two", "gunmen", None)],
    ),
    (
        "Six people were killed, two officials said.",
        [("Six", "killed", "unknown"), ("two", "officials", None)],
    ),
    (
        "Twelve people were wounded in front of 40 students.",
        [("Twelve", "injured", "unknown"), ("40", "students", None)],
    ),
    (
        "Two deaths were reported by three nurses.",
        [("Two", "killed", "unknown"), ("three", "nurses", None)],
    ),
    ("The toll rose to 12 people.", [("12", "killed", "unknown")]),
    ("Officials put the number killed at 40.", [("40", "killed", "unknown")]),
    (
        "The raid killed 23 civilians, including seven children and four women.",
        [
            ("23", "killed", "civilian"),
            ("seven", "killed", "civilian"),
            ("four", "killed", "civilian"),
        ],
    ),
    ("Attacks have forced millions to flee.", [("millions", "displaced", "unknown")]),
    (
        "More than 100,000 people have been killed or wounded.",
        [("More than 100,000", "casualties", "unknown")],
    ),
    ("The raid killed and wounded 40 soldiers.", [("40", "casualties", "combatant")]),
    (
        "The raid killed 12 soldiers and wounded 40.",
        [("12", "killed", "combatant"), ("40", "injured", "unknown")],
    ),
    ("Three of those detained are lawyers.", [("Three", "detained", "civilian")]),
    ("The army told 300 families to flee.", [("300", "families", None)]),
    ("The ransom was $40,000.", [("$40,000", "dollars", None)]),
    ("Turnout was 40 percent.", [("40 percent", "percent", None)]),
    ("The base lies 30 km from Goma.", [("30", "distance", None)]),
]  # fmt: skip


@pytest.mark.parametrize(("report", "counts"), COUNTED, ids=[report for report, _ in COUNTED])
def test_what_is_counted(
    find: Callable[[str], Sequence[Count]],
    report: str,
    counts: list[tuple[str, str | None, str | None]],
) -> None:
    found = find(report)
    told = [(report[each.span.start : each.span.end], each.what, each.status) for each in found]
    assert told == counts
    assert all(each.why for each in found)


NOT_COUNTED = [
    "The town fell in 1998.",
    "They met on 12 June 2014 in Vienna.",
    "The talks began at 10:30 on Monday.",
    "The truce lasted three days.",
    "He was jailed for two years.",
    "Petrov, 26, was born in Gomel.",
    "A 12-year-old boy ran away.",
    "The council adopted Resolution 2254.",
    "A Su-24 flew over the coast.",
    "The Group of Seven met in Turin.",
    "They fired multiple launch rocket systems.",
    "Bayern won 2-1 in Munich.",
    "It was the third attack.",
    "There is no doubt of that.",
    "They talked to one another.",
]


@pytest.mark.parametrize("report", NOT_COUNTED)
def test_what_is_no_count(find: Callable[[str], Sequence[Count]], report: str) -> None:
    assert [report[each.span.start : each.span.end] for each in find(report)] == []


@pytest.mark.parametrize(
    ("noun", "several"),
    [
        ("jet", "jets"),
        ("policeman", "policemen"),
        ("German", "Germans"),
        ("box", "boxes"),
        ("city", "cities"),
        ("convoy", "convoys"),
        ("aircraft", "aircraft"),
        ("wife", "wives"),
        ("raid", "raids"),
    ],
)
def test_one_thing_is_named_like_several(noun: str, several: str) -> None:
    assert plural(load_count_tables().plurals, noun) == several


def test_two_sources_give_two_tolls(find: Callable[[str], Sequence[Count]]) -> None:
    """
    The defence ministry said 12 people were hurt. Doctors said that at least 30 were killed.
    """
    text = str(test_two_sources_give_two_tolls.__doc__).strip()
    ministry, doctors = find(text)
    assert (ministry.low, ministry.high, ministry.what) == (12, 12, "injured")
    assert (doctors.low, doctors.high) == (30, None)
    assert ministry.counted_by == "a1"
    assert doctors.counted_by == "a2"


def test_who_counted_is_named_where_no_attribution_was_found(
    reader: Reader, finder: CountFinder, document: Document
) -> None:
    """
    Volunteers counted 12 graves. Doctors put the dead at 33.
    """
    graves, dead = finder(document, reader(document), ())
    assert [document.words_of(each) for each in graves.counter] == ["Volunteers"]
    assert [document.words_of(each) for each in dead.counter] == ["Doctors"]
    assert graves.counted_by is dead.counted_by is None


def test_the_convention_is_named_where_it_was_used(reader: Reader, document: Document) -> None:
    """
    Dozens of people were killed.
    """
    (acled,) = load_count_finder("acled")(document, reader(document), ())
    assert (acled.low, acled.high) == (12, 12)
    assert "“dozens” by the convention acled" in acled.why


def test_the_place_in_the_same_clause_is_what_a_toll_is_for(
    find: Callable[[str], Sequence[Count]],
) -> None:
    """
    Twelve people were killed in Hama. Nine soldiers died.
    """
    text = str(test_the_place_in_the_same_clause_is_what_a_toll_is_for.__doc__).strip()
    hama, other = find(text)
    assert hama.scope is not None
    assert hama.scope.place == ("p1",)
    assert other.scope is None


def test_the_place_of_the_saying_is_not_what_a_toll_is_for(
    find: Callable[[str], Sequence[Count]],
) -> None:
    """In Geneva, the head of the alliance put the dead in Aleppo at 36 civilians."""
    (toll,) = find(str(test_the_place_of_the_saying_is_not_what_a_toll_is_for.__doc__))
    assert toll.scope is not None
    assert toll.scope.place == ("p2",)


def test_an_event_holds_the_counts_whose_words_stand_in_its_slot(
    document: Document, finder: CountFinder, reader: Reader
) -> None:
    """
    Jets struck Homs, killing 12 people and two soldiers.
    """
    (part,) = reader(document).parts
    trigger, jets, twelve = spans_of(document, "struck", "Jets", "12 people")
    act = replace(act_of(trigger, jets, None), count=(twelve,))
    reading = Reading((replace(part, acts=(act,)),), (), "by hand")
    counts = finder(document, reading, ())
    assert [each.id for each in counts] == ["n1", "n2"]
    (event,) = find_events(reading, (), (), counts=counts)
    assert event.counts == ("n1",)


def test_a_number_of_a_title_says_so(finder: CountFinder, reader: Reader) -> None:
    document = Document(title="Raid kills 12 people", text="Nine were hurt.")
    counts = finder(document, reader(document), ())
    assert [(each.span.part, each.low) for each in counts] == [("title", 12), ("text", 9)]


def test_no_words_no_counts(finder: CountFinder) -> None:
    empty = PartReading("text", (), (), (), (), (), ())
    assert finder(Document(text=""), Reading((empty,), (), ""), ()) == ()


def test_low_above_high_is_refused() -> None:
    with pytest.raises(BoundsError, match="low is 3 and high is 2"):
        Count("n1", Span(0, 1), 3, 2, None, None, VictimStatus.UNKNOWN, None, (), None, "")


def test_every_line_of_the_tables_loads() -> None:
    tables = load_count_tables()
    assert all(tables.outcomes[role] for role in ("patient", "subject", "noun", "state", "act"))
    assert set(tables.victims.values()) == {"civilian", "combatant", "unknown"}
    assert all(bound.effect for bound in [*tables.before.values(), *tables.after.values()])
    assert all(unit.kind and unit.what for unit in [*tables.units.values(), *tables.signs.values()])
    assert all(phrases for phrases in tables.apart.values())


def test_a_line_with_a_field_too_few_is_named() -> None:
    with pytest.raises(ValueError, match=r"units\.tsv, line 2: expected 4 fields"):
        list(parse_rows("units.tsv", "# head\nmoney\teuros\n", 4))
