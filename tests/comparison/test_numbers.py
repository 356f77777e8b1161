"""Two numbers: rivals, or one after the other."""

import pytest

from counterclaim.model.comparison import Slot, Verdict
from tests.comparison.conftest import Account, Compare


@pytest.mark.parametrize(
    ("later", "verdict"),
    [(19, Verdict.UPDATE), (90, Verdict.CONFLICT), (9, Verdict.CONFLICT)],
)
def test_another_counter_a_day_later(compare: Compare, later: int, verdict: Verdict) -> None:
    """Twelve dead on Sunday, by the mayor; a priest counts on Monday."""
    mayor = Account("[Twelve] died, the mayor said.", by="the mayor")
    priest = Account(f"[{later}] died, a priest said.", "Ledger", by="a priest", day=6)
    bounds = ({"low": 12, "high": 12}, {"low": later, "high": later})
    assert compare(Slot.KILLED, mayor, priest, *bounds).verdict is verdict


def test_none_and_many_cannot_both_be(compare: Compare) -> None:
    """Nobody died, the village head says; a great many, says the general."""
    head = Account("[Nobody] died, the village head said.", by="the village head")
    general = Account("[A large number] died, the general said.", "Ledger", 12, by="the general")
    found = compare(Slot.KILLED, head, general, {"low": 0, "high": 0})
    assert found.verdict is Verdict.CONFLICT


def test_a_hundred_is_a_round_number(compare: Compare) -> None:
    """A hundred deserters, by one paper; 109, by the border police."""
    paper = Account("[A hundred] deserters came over.")
    police = Account("The police counted [109].", "Ledger", 12, by="The police")
    bounds = ({"low": 100, "high": 100}, {"low": 109, "high": 109})
    assert compare(Slot.AMOUNT, paper, police, *bounds).verdict is Verdict.COMPATIBLE
    counted = Account("The police counted [140].", "Ledger", 12, by="The police")
    bounds = ({"low": 100, "high": 100}, {"low": 140, "high": 140})
    assert compare(Slot.AMOUNT, paper, counted, *bounds).verdict is Verdict.CONFLICT


def test_what_is_for_other_days_is_no_rival(compare: Compare) -> None:
    """Who held the ridge on Friday, and who on Saturday."""
    friday = Account("[The army held the ridge], it said.", by="it")
    saturday = Account("[The rebels held the ridge].", "Ledger", 12)
    scopes = ({"scope": "Friday evening"}, {"scope": "Saturday from dawn"})
    assert compare(Slot.CONTROL, friday, saturday, *scopes).verdict is Verdict.DIFFERENT_SCOPE
