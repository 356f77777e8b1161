"""PLOVER: what the manual drops is dropped and counted, nobody's code is invented."""

import io
import json
from datetime import date
from typing import Any

import pytest

from counterclaim.exports import Discretion, show, show_all
from counterclaim.exports.plover import write_plover
from counterclaim.exports.plover_rules import (
    BESIDE_ASSAULT,
    DEMANDED,
    NEGATED,
    NO_ACTOR,
    NO_DATE,
    NO_RECIPIENT,
    REGION,
    Coder,
    Coding,
    load_plover_tables,
)
from counterclaim.exports.sentences import Sentences
from counterclaim.model.document import Document
from counterclaim.model.factuality import Certainty, Factuality, Polarity, Status
from counterclaim.model.record import Record
from tests.exports.made import DENIED, act, at, ministry_record, nurse_record, record_of

TABLES = load_plover_tables()
PLANNED = Factuality(Polarity.POSITIVE, Certainty.CERTAIN, Status.PLANNED)
ASKED = Factuality(Polarity.POSITIVE, Certainty.CERTAIN, Status.DEMANDED)


def lines_of(*records: Record) -> tuple[list[dict[str, Any]], dict[str, int]]:
    out = io.BytesIO()
    coded = write_plover(out, show_all(records, Discretion()), TABLES)
    lines = [json.loads(line) for line in out.getvalue().decode().splitlines()]
    assert len(lines) == coded.written
    return lines, dict(coded.left_out)


def test_a_strike_is_coded_and_its_denial_is_not() -> None:
    (line,), left_out = lines_of(nurse_record(), ministry_record())
    assert (line["date"], line["date_from"], line["event"]) == ("2015-09-30", "text", ["ASSAULT"])
    (actor,) = line["actor"]
    assert (actor["code"], actor["sector"], actor["status"]) == ("RUS", "MIL", "suspected")
    assert "Northern Courier" in actor["according_to"]
    assert line["size"] == {"dead_low": 36, "dead_high": None, "dead_status": "civilian"}
    assert line["event_loc"]["resolved_place"] == "Talbiseh"
    assert line["event_loc"]["resolution"] == 4
    assert line["quad_code"] == 4
    assert {"id", "date", "actor", "event"} <= set(line)
    assert left_out == {NEGATED: 1, NO_ACTOR: 1}


def test_a_day_of_publication_says_that_it_is_one_and_no_day_is_invented() -> None:
    event = act("Russian jets hit it.", "e1", "hit", "Russian jets")
    dated = record_of(Document("Russian jets hit it.", published=date(2020, 1, 2)), events=(event,))
    (line,), _ = lines_of(dated)
    assert (line["date"], line["date_from"]) == ("2020-01-02", "publication")
    lines, left_out = lines_of(record_of(Document("Russian jets hit it."), events=(event,)))
    assert not lines
    assert left_out == {NO_DATE: 1}


def test_no_mobilize_beside_an_assault() -> None:
    """
    Units were activated and fired on the rebels. On Monday the army sent tanks to Homs.
    """
    text = "Units were activated and fired on Gen. Rifai's men. On Monday the army sent tanks."
    first = act(text, "e1", "activated", "Units", type_="MOBILIZE")
    second = act(text, "e2", "fired", "Units")
    third = act(text, "e3", "sent", "the army", type_="MOBILIZE")
    record = record_of(Document(text), events=(first, second, third))
    coder = Coder(show(record, Discretion()), TABLES)
    assert coder.code(first) == BESIDE_ASSAULT
    assert isinstance(coder.code(second), Coding)
    assert isinstance(coder.code(third), Coding)
    sentences = Sentences(record, TABLES.abbreviations)
    assert sentences.holding(at(text, "men")) == ("text", 0)
    assert sentences.holding(at(text, "Monday")) == ("text", 1)


@pytest.mark.parametrize(
    ("who", "coded"),
    [
        ("The West", False), ("Western powers", False), ("the international community", False),
        ("Latin America", False), ("West Bank settlers", True), ("Gunmen", True),
    ],
)  # fmt: skip
def test_a_region_has_no_code(who: str, coded: bool) -> None:
    text = f"{who} condemned it."
    event = act(text, "e1", "condemned", who, type_="ACCUSE", identity=None)
    code = Coder(show(record_of(Document(text), events=(event,)), Discretion()), TABLES).code(event)
    assert isinstance(code, Coding) is coded
    assert coded or code == REGION


def test_aid_needs_one_who_is_helped_and_what_is_promised_is_agreed() -> None:
    text = "Iran sent food to Yemen."
    coder = Coder(show(record_of(Document(text)), Discretion()), TABLES)
    alone = act(text, "e1", "sent", "Iran", type_="AID")
    assert coder.code(alone) == NO_RECIPIENT
    helped = act(text, "e1", "sent", "Iran", type_="AID", recipient="Yemen")
    assert coder.code(helped) == Coding(helped, "AID", None)
    promised = act(text, "e1", "sent", "Iran", type_="AID", fact=PLANNED)
    assert coder.code(promised) == Coding(promised, "AGREE", "AID")
    retreat = act(text, "e1", "sent", "Iran", type_="RETREAT", fact=PLANNED)
    assert coder.code(retreat) == Coding(retreat, "CONCEDE", "RETREAT")
    assert coder.code(act(text, "e1", "sent", "Iran", fact=ASKED)) == DEMANDED
    assert coder.code(act(text, "e1", "sent", "Iran", fact=DENIED)) == NEGATED


def test_every_line_of_the_tables_is_read() -> None:
    assert len(TABLES.types) == 16
    assert sorted({each.quad for each in TABLES.types.values()}) == [1, 2, 3, 4]
    needing = {name for name, each in TABLES.types.items() if each.needs_recipient}
    assert needing == {"COOPERATE", "AID", "SANCTION"}
    assert all(each.in_future in TABLES.types for each in TABLES.types.values())
    assert {"Gen", "Mr", "Oct"} <= TABLES.abbreviations
