"""Whom a strike was meant for, beside who is said to hold the place: reports, and layers alone."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

import pytest

from counterclaim.comparison import ComparisonTables, compare_with_holders, holdings_of, versions_of
from counterclaim.layers import answers_on, layer_holdings
from counterclaim.model.comparison import Comparison, Point, Verdict
from counterclaim.model.control import Control, Extent
from counterclaim.model.document import Document
from counterclaim.model.entity import Identity
from counterclaim.model.event import Event, Participant
from counterclaim.model.factuality import Certainty, Factuality, Polarity, Status
from counterclaim.model.holding import Holding
from counterclaim.model.incident import Incident, Level, Mention
from counterclaim.model.layer import Hold, KeptRow, Layer, LayerRow, Stated
from counterclaim.model.place import Location, Place, Precision, Use
from counterclaim.model.record import Record
from tests.exports.made import act, at, record_of, saying

ONGOING = Factuality(Polarity.POSITIVE, Certainty.CERTAIN, Status.ONGOING)
LOST = replace(ONGOING, polarity=Polarity.NEGATIVE)
IDLIB = Location("Idlib", 35.9, 36.6, 60.0, "SYR", 1, Precision.REGION)
MAARAT = Location("Maarat al-Numan", 35.64, 36.67, 5.0, "SYR", 2, Precision.TOWN)
SIDES = {
    "Russian jets": "RUS",
    "Islamic State": "islamic-state",
    "Islamic State positions": "islamic-state",
    "Jaysh al-Islam": "jaysh-al-islam",
    "Al-Nusra": "al-nusra",
}


def who(words: str) -> Identity | None:
    party = SIDES.get(words)
    return Identity(party, None, (), party, "by hand") if party else None


def strike(recipient: str, by: str | None = None, *, negative: bool = False) -> Record:
    """A report that jets hit somebody in a town, told by the ministry of those who flew or not."""
    voice = by or "Residents"
    text = f"{voice} said Russian jets bombed {recipient} in Maarat al-Numan."
    said = saying(text, "a1", voice, "said", text[text.index("Russian jets") :])
    if by:
        said = replace(said, identity=Identity("RUS-ministry", "RUS", ("MIL",), "RUS", "by hand"))
    event: Event = act(
        text, "e1", "bombed", "Russian jets", recipient=recipient, attribution="a1", place=["p1"],
        identity=who("Russian jets"),
    )  # fmt: skip
    polarity = Polarity.NEGATIVE if negative else Polarity.POSITIVE
    met = Participant(at(text, recipient), polarity, Certainty.CERTAIN, who(recipient))
    place = Place(at(text, "Maarat al-Numan"), MAARAT, Use.LITERAL, 1, "by hand", 0.9)
    document = Document(text, outlet="Meridian", published=date(2015, 10, 1))
    return record_of(
        document, attributions=(said,), events=(replace(event, recipient=(met,)),), places=(place,)
    )


def held(
    holder: str,
    place: Location = MAARAT,
    *,
    on: date = date(2015, 9, 25),
    extent: Extent = Extent.UNKNOWN,
    fact: Factuality = ONGOING,
) -> Record:
    """Another report says who holds a place."""
    text = f"{place.name} is held by {holder}, a monitor says."
    said = saying(text, "a1", "a monitor", "says", text[: text.index(",")])
    participant = Participant(at(text, holder), Polarity.POSITIVE, Certainty.CERTAIN, who(holder))
    control = Control(
        "k1", at(text, text[: text.index(",")]), (at(text, "held"),), at(text, place.name),
        (participant,), ("p1",), (), extent, fact, "a1", "by hand",
    )  # fmt: skip
    document = Document(text, outlet="Volga", published=on)
    placed = Place(at(text, place.name), place, Use.LITERAL, 1, "by hand", 0.9)
    return replace(record_of(document, attributions=(said,), places=(placed,)), control=(control,))


def incident(record: Record) -> Incident:
    return Incident(
        "i1", Level.ACT, "ASSAULT aerial", date(2015, 9, 30), date(2015, 10, 1), MAARAT.name, 2,
        "SYR", MAARAT.lat, MAARAT.lon, (Mention(record.document.id, "e1"),), None, (), (),
    )  # fmt: skip


def compared(
    tables: ComparisonTables, told: Record, *others: Record, layers: Sequence[Holding] = ()
) -> list[Comparison]:
    records = {each.document.id: each for each in (told, *others)}
    versions = versions_of(incident(told), records, tables)
    holdings = (*holdings_of(incident(told), records), *layers)
    return list(compare_with_holders(versions, holdings, records, tables))


def row(holder: str, entity: str | None, **more: object) -> Sequence[Holding]:
    """What one row of a layer claims of the day."""
    given: dict[str, object] = {"as_of": Stated("2015-09-20"), **more}
    layer = Layer(1, "towns.csv", "towns.csv", "0", None, None, None, "2026-11-23", 1, 0)
    kept = KeptRow(
        LayerRow(7, MAARAT.name, "SYR", None, holder, Hold.HELD, entity, **given),  # type: ignore[arg-type]
        layer,
    )
    return layer_holdings(answers_on([kept], date(2015, 9, 30)), "i1")


def test_meant_for_one_and_another_holds_the_place(tables: ComparisonTables) -> None:
    """
    The ministry said Russian jets bombed Islamic State in Maarat al-Numan.
    Maarat al-Numan is held by Jaysh al-Islam, a monitor says.
    """
    (found,) = compared(tables, strike("Islamic State", "The ministry"), held("Jaysh al-Islam"))
    assert found.verdict is Verdict.AIM_AGAINST_EFFECT
    assert found.point is Point.WHO_HOLDS
    assert "said to be aimed at “Islamic State”" in found.why
    assert "held by “Jaysh al-Islam”, according to a monitor (Volga)" in found.why
    assert "published 2015-09-25, 5 days before" in found.why


def test_what_was_hit_is_not_whose_the_place_is(tables: ComparisonTables) -> None:
    (found,) = compared(tables, strike("Islamic State positions"), held("Jaysh al-Islam"))
    assert found.verdict is Verdict.CONFLICT


@pytest.mark.parametrize(
    ("other", "verdict"),
    [
        (held("Islamic State"), Verdict.AGREE),
        (held("Jaysh al-Islam", extent=Extent.MOSTLY), Verdict.COMPATIBLE),
        (held("local fighters"), Verdict.CANNOT_TELL),
        (held("Jaysh al-Islam", on=date(2015, 9, 2)), Verdict.CANNOT_TELL),
        (held("Jaysh al-Islam", on=date(2015, 10, 3)), Verdict.CANNOT_TELL),
        (held("Jaysh al-Islam", fact=LOST), Verdict.COMPATIBLE),
        (held("Islamic State", fact=LOST), Verdict.CONFLICT),
        (held("Al-Nusra", IDLIB), Verdict.COMPATIBLE),
    ],
)
def test_a_hold_that_is_partial_old_or_of_nobody_known_is_no_conflict(
    tables: ComparisonTables, other: Record, verdict: Verdict
) -> None:
    (found,) = compared(tables, strike("Islamic State positions"), other)
    assert found.verdict is verdict


def test_a_layer_alone_is_never_a_conflict(tables: ComparisonTables) -> None:
    layers = row("Jaysh al-Islam", "jaysh-al-islam")
    for told in (strike("Islamic State positions"), strike("Islamic State", "The ministry")):
        (found,) = compared(tables, told, layers=layers)
        assert found.verdict is Verdict.CANNOT_TELL
        assert found.point is None
        assert found.why.endswith(
            "Maarat al-Numan said to be held by “Jaysh al-Islam”, according to the control layer "
            "towns.csv, line 7, source unknown: as of 2015-09-20, 10 days old; what was since is "
            "not said; a control layer alone decides nothing"
        )


def test_a_layer_says_what_its_date_is_of(tables: ComparisonTables) -> None:
    bare = row("Islamic State", "islamic-state", as_of=None, updated=Stated("2015-10-31"))
    (found,) = compared(tables, strike("Islamic State positions"), layers=bare)
    assert found.verdict is Verdict.COMPATIBLE
    assert "no date of its own; snapshot of 2015-10-31, 31 days later" in found.why
    undated = row("Islamic State", "islamic-state", as_of=None)
    (found,) = compared(tables, strike("Islamic State positions"), layers=undated)
    assert "of unknown age" in found.why
    gone = row("Islamic State", "islamic-state", ended=Stated("2015-09-01"))
    assert compared(tables, strike("Islamic State positions"), layers=gone) == []


def test_strikes_said_not_to_hit_somebody(tables: ComparisonTables) -> None:
    told = strike("Islamic State positions", negative=True)
    (found,) = compared(tables, told, held("Jaysh al-Islam"))
    assert found.verdict is Verdict.COMPATIBLE
    assert "said not to have hit “Islamic State positions”" in found.why
    (found,) = compared(tables, told, held("Islamic State"))
    assert found.verdict is Verdict.CONFLICT


def test_civilians_hold_nothing(tables: ComparisonTables) -> None:
    assert compared(tables, strike("residents"), held("Jaysh al-Islam")) == []


def test_who_holds_it_may_have_taken_it(tables: ComparisonTables) -> None:
    other = held("Russian jets")
    (found,) = compared(tables, strike("Islamic State positions"), other)
    assert found.verdict is Verdict.COMPATIBLE


def test_holds_of_long_before_say_nothing_of_the_day() -> None:
    told = strike("Islamic State positions")
    other = held("Jaysh al-Islam", on=date(2015, 5, 1))
    records = {each.document.id: each for each in (told, other)}
    assert holdings_of(incident(told), records) == ()
