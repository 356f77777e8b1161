"""Whose words the words of a claim are, of his own knowledge."""

from dataclasses import replace

import pytest

from counterclaim.model.attribution import Anonymity, Basis, Function
from counterclaim.model.comparison import Rule, Slot
from counterclaim.model.reading import Sentence, Word
from counterclaim.model.span import Span
from tests.origins.conftest import CountThem, Tell, Who

OFFICIAL = Who("SYR", Basis.OFFICIAL)


def saying(function: Function) -> Who:
    return Who("SYR", Basis.OFFICIAL, function=function)


def test_who_declines_is_the_origin_of_that(tell: Tell, count: CountThem) -> None:
    """
    The army would not say who had fired.
    """
    army = {"The army": saying(Function.DECLINED)}
    report = tell("The Courier", "[The army] <would not say> {who had fired}.", army)
    found = count("would not say", report, slot=Slot.ACTOR)
    assert (found.low, found.high) == (1, 1)


def test_what_one_declines_to_speak_of_is_the_reports_own(tell: Tell, count: CountThem) -> None:
    """
    The army would not say who had shelled a hospital.
    """
    army = {"The army": saying(Function.DECLINED)}
    report = tell("The Courier", "[The army] <would not say> {who had shelled a hospital}.", army)
    found = count("a hospital", report, slot=Slot.OBJECT)
    assert (found.low, found.high) == (0, 1)


def test_a_chamber_does_not_tell_what_it_decrees(tell: Tell, count: CountThem) -> None:
    """
    The council voted to send the air force.
    """
    council = {"The council": saying(Function.DECREE)}
    report = tell("The Courier", "[The council] voted {to send the air force}.", council)
    found = count("the air force", report, slot=Slot.MEANS)
    assert (found.low, found.high) == (0, 1)


def test_what_only_describes_a_demand_is_the_reports_own(tell: Tell, count: CountThem) -> None:
    """
    The ministry urged an end to the siege that has killed twelve.
    """
    ministry = {"The ministry": saying(Function.DEMAND)}
    report = tell(
        "The Courier",
        "[The ministry] urged {an end to the siege that has killed twelve}.",
        ministry,
    )
    assert count("twelve", report).low == 0
    assert count("an end", report, slot=Slot.PURPOSE).low == 1


@pytest.mark.parametrize(
    "sentence",
    [
        "Of the twelve in the army’s communique we found no trace.",
        "We could not check the twelve dead.",
        "An earlier version of this note had twelve dead.",
        "The clinic showed us its register with twelve names.",
    ],
)
def test_a_monitor_that_takes_up_what_others_say_is_left_open(
    sentence: str, tell: Tell, count: CountThem
) -> None:
    """
    Hills Monitor: Our observers were there. We could not check the twelve dead.
    """
    report = tell("Hills Monitor", f"Our observers were there.\n{sentence}")
    found = count("twelve", report)
    assert (found.low, found.high) == (0, 1)
    assert [each.rule for each in found.open] == [Rule.MONITOR]


def test_a_monitor_that_another_report_quotes_has_its_network_there_too(
    tell: Tell, count: CountThem
) -> None:
    """
    Hills Monitor: Our observers saw jets. The Courier: The Hills Monitor said jets had struck.
    The Post: The army said jets had struck.
    """
    own = tell("Hills Monitor", "Our observers watched the hills.")
    quoting = tell("The Courier", "[The Hills Monitor] said {jets had struck}.")
    army = tell("The Post", "[The army] said {jets had struck}.", {"The army": OFFICIAL})
    assert count("jets", quoting, army, own, slot=Slot.MEANS).low == 2
    assert count("jets", quoting, army, slot=Slot.MEANS).low == 1


def test_media_without_a_name_are_nobody_who_could_be_asked(tell: Tell, count: CountThem) -> None:
    """
    Local media reported that twelve were killed.
    """
    media = {"Local media": Who(anonymity=Anonymity.OUTLET)}
    found = count("twelve", tell("The Courier", "[Local media] reported {twelve killed}.", media))
    assert (found.low, found.high) == (0, 1)


def test_a_headline_that_puts_two_together_is_nobodys_word(tell: Tell, count: CountThem) -> None:
    """
    Mayor and army say twelve were killed.
    """
    both = {"Mayor and army": Who(None, Basis.OFFICIAL, Anonymity.ROLE)}
    report = tell("The Courier", "[Mayor and army] say {twelve were killed}.", both)
    assert count("twelve", report).low == 1
    said = report.attributions[0]
    heading = replace(said, source=tuple(replace(x, part="title") for x in said.source))
    titled = replace(report.document, title=report.document.text)
    found = count("twelve", replace(report, document=titled, attributions=(heading,), names=()))
    assert (found.low, found.high) == (0, 1)


def test_a_source_that_runs_over_a_full_stop_is_the_last_one(tell: Tell, count: CountThem) -> None:
    """
    Colonel Omar Haddad spoke first. Spokesman Samir Aziz said twelve were killed.
    """
    words = "Colonel Omar Haddad spoke. Samir Aziz"
    named = Who("SYR", Basis.OFFICIAL, Anonymity.NAMED)
    other = Who(None, Basis.OFFICIAL, Anonymity.NAMED)
    first = tell("The Courier", f"[{words}] said {{twelve were killed}}.", {words: other})
    parts = first.reading.parts
    end = first.document.text.index("Samir")
    halves = (Sentence(0, 2), Sentence(2, 4))
    cut = replace(
        parts[0], words=_words(0, end - 1, end, len(first.document.text)), sentences=halves
    )
    first = replace(first, reading=replace(first.reading, parts=(cut,)))
    second = tell("The Post", "[Omar Haddad] said {twelve were killed}.", {"Omar Haddad": named})
    third = tell("The Mail", "[Samir Aziz] said {twelve were killed}.", {"Samir Aziz": named})
    assert count("twelve", first, second).high == 2
    assert count("twelve", first, third).high == 1


def _words(*ends: int) -> tuple[Word, ...]:
    """The first and the last word of each sentence, by where the sentences start and end."""
    starts = zip(ends[::2], ends[1::2], strict=True)
    spans = (span for a, b in starts for span in (Span(a, a + 1), Span(b - 1, b)))
    return tuple(Word(span, "X", "x", -1, "root") for span in spans)
