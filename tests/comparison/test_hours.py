"""Times by whose clock, since when, until when, and how long."""

import pytest

from counterclaim.model.comparison import Slot, Verdict
from tests.comparison.conftest import Account, Compare


@pytest.mark.parametrize(
    ("one", "other", "verdict"),
    [
        ("at [14:00 Moscow time]", "at [1 p.m., Kyiv time]", Verdict.CONFLICT),
        ("at [2 p.m. in Moscow]", "at [14:00 Kyiv time]", Verdict.AGREE),
        ("at [9:30 a.m. Indian time]", "at [9 a.m., Pakistani time]", Verdict.AGREE),
        ("at [noon]", "at [1100 GMT]", Verdict.AGREE),
        ("from [4:30 in the morning]", "by [11 a.m.]", Verdict.COMPATIBLE),
        ("from [11 a.m.]", "by [4:30 in the morning]", Verdict.CONFLICT),
        ("from [2:10 a.m.]", "at [2:15 a.m.]", Verdict.CANNOT_TELL),
        ("at [ten past two in the afternoon]", "at [14:10]", Verdict.AGREE),
        ("about [two in the morning]", "at [a quarter past two in the morning]", Verdict.AGREE),
        ("in [broad daylight]", "at [11 a.m.]", Verdict.REFINES),
    ],
)
def test_clocks_of_two_places(compare: Compare, one: str, other: str, verdict: Verdict) -> None:
    """The shelling of 5 May, when summer time is kept in Kyiv and not in Moscow."""
    first = Account(f"The shelling began {one}.")
    second = Account(f"Shells fell {other}, a driver said.", "Ledger", 12, by="a driver")
    assert compare(Slot.TIME, first, second).verdict is verdict


@pytest.mark.parametrize(
    ("one", "other", "verdict"),
    [
        ("for more than three hours", "in half an hour", Verdict.CONFLICT),
        ("for an hour", "for about 70 minutes", Verdict.COMPATIBLE),
        ("for more than an hour", "at 6:40 a.m.", Verdict.COMPATIBLE),
        ("before the vote", "after the vote", Verdict.CONFLICT),
        ("before the vote", "after the funeral", Verdict.COMPATIBLE),
    ],
)
def test_how_long_and_before_what(compare: Compare, one: str, other: str, verdict: Verdict) -> None:
    """A siege of an office, by two guards."""
    first = Account(f"They were there [{one}], a guard said.", by="a guard")
    second = Account(f"They were there [{other}].", "Ledger", 12)
    assert compare(Slot.TIME, first, second).verdict is verdict
