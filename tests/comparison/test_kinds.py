"""Two words for one act, and whether both can be true of it."""

import pytest

from counterclaim.model.comparison import Slot, Verdict
from tests.comparison.conftest import Account, Compare


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("captured the post", "was beaten back"),
        ("overran the garrison", "withdrew in good order"),
        ("resigned", "was overthrown"),
        ("crashed because of an engine failure", "was shot down"),
        ("walked in unopposed", "entered after fierce fighting"),
        ("hanged himself in his cell", "was tortured to death"),
        ("rejected the law", "adopted the law"),
        ("lifted the siege", "besieged the town still"),
        ("struck the depot", "fell short"),
        ("was abducted from his house", "came of his own accord"),
    ],
)
def test_acts_that_shut_each_other_out(compare: Compare, one: str, other: str) -> None:
    """The ministry has it one way, the other side another way."""
    ministry = Account(f"By its account it [{one}].", by="its account")
    rival = Account(f"A rival says that it [{other}].", "Ledger", 12, by="A rival")
    found = compare(Slot.ACT, ministry, rival)
    assert found.verdict is Verdict.CONFLICT
    assert ", or " in found.why


@pytest.mark.parametrize(
    ("slot", "one", "other", "verdict"),
    [
        (Slot.OBJECT, "a school", "an ammunition depot", Verdict.COMPATIBLE),
        (Slot.RECIPIENT, "soldiers", "shoppers", Verdict.COMPATIBLE),
        (Slot.OBJECT, "a helicopter", "a fighter jet", Verdict.CONFLICT),
        (Slot.PURPOSE, "in revenge for the ambush", "to send a message", Verdict.COMPATIBLE),
        (Slot.PURPOSE, "in revenge for the ambush", "to win votes", Verdict.CONFLICT),
        (Slot.PURPOSE, "by mistake", "deliberately", Verdict.CONFLICT),
        (Slot.PLACE, "in international waters", "within territorial waters", Verdict.CONFLICT),
    ],
)
def test_kinds_shut_each_other_out_where_there_can_be_but_one(
    compare: Compare, slot: Slot, one: str, other: str, verdict: Verdict
) -> None:
    """A strike may hit a school and a depot; a reason is one."""
    first = Account(f"It was [{one}], the mayor said.", by="the mayor")
    second = Account(f"It was [{other}], the army said.", "Ledger", 12, by="the army")
    assert compare(slot, first, second).verdict is verdict


@pytest.mark.parametrize(
    ("slot", "words", "verdict"),
    [
        (Slot.OBJECT, "not a depot but a school", Verdict.CONFLICT),
        (Slot.OBJECT, "a school rather than a depot", Verdict.CONFLICT),
        (Slot.OBJECT, "a school and no depot", Verdict.CONFLICT),
        (Slot.OBJECT, "a depot and no school", Verdict.REFINES),
    ],
)
def test_one_thing_and_expressly_not_the_other(
    compare: Compare, slot: Slot, words: str, verdict: Verdict
) -> None:
    """The army says that it hit a depot; the teacher says what it was."""
    army = Account("The army hit [a depot].", by="The army")
    teacher = Account(f"What burned was [{words}], she said.", "Ledger", 12, by="she")
    assert compare(slot, army, teacher).verdict is verdict


def test_a_denial_that_says_the_same_is_no_rival(compare: Compare) -> None:
    """The raid hit a ward by accident; the general says that wards are never meant."""
    first = Account("The ward was hit [by accident].")
    general = Account("The army [never intentionally] hits wards.", "Ledger", 12, by="The army")
    assert compare(Slot.PURPOSE, first, general).verdict is Verdict.COMPATIBLE


def test_a_reason_with_a_word_of_denial_is_a_reason(compare: Compare) -> None:
    """They came back to kill the rescuers, or by error."""
    one = Account("They came back [to leave nobody alive], the nurse said.", by="the nurse")
    other = Account("They came back [because of an error].", "Ledger", 12)
    assert compare(Slot.PURPOSE, one, other).verdict is not Verdict.DENIED


@pytest.mark.parametrize(
    ("one", "other", "verdict"),
    [
        ("army soldiers", "militiamen from the hills", Verdict.CONFLICT),
        ("Gunmen", "army soldiers", Verdict.COMPATIBLE),
        ("Gang members", "a gang called Kraze Lavi", Verdict.COMPATIBLE),
        ("the Kraze Lavi gang", "men of the Baz Nwa gang", Verdict.CONFLICT),
    ],
)
def test_soldiers_gunmen_and_militias(
    compare: Compare, one: str, other: str, verdict: Verdict
) -> None:
    """Who came at night; a capital at the head of a sentence names nobody."""
    first = Account(f"[{one}] came at night. The gang left early.")
    second = Account(f"The men were [{other}], a neighbour said.", "Ledger", 12, by="a neighbour")
    assert compare(Slot.ACTOR, first, second).verdict is verdict


def test_a_mediator_is_of_no_side(compare: Compare) -> None:
    """Who asked for the pause: the rebels, or the chairwoman herself."""
    one = Account("The pause was asked for by [army officers].")
    other = Account("[The chairwoman] asked for it.", "Ledger", 12)
    assert compare(Slot.ACTOR, one, other).verdict is Verdict.CONFLICT
