"""Every line of the tables of events can be read and says something that there is."""

import pytest

from corpus.codes import load_codes
from counterclaim.events.tables import rows
from counterclaim.events.types import Triggers, load_triggers
from counterclaim.events.words import load_words
from counterclaim.model.factuality import Certainty, Polarity, Status

VALUES = {
    *Polarity,
    *Certainty,
    *Status,
    "expected",
    "verb",
    "noun",
    "aspect",
    "occur",
    "carry",
    "light",
}


@pytest.fixture(scope="module")
def triggers() -> Triggers:
    """Words that name types, as they come with the package."""
    return load_triggers()


def test_every_word_has_a_value_that_factuality_has() -> None:
    found = load_words().values
    assert {value for _, value in found} <= VALUES
    assert all(word == word.lower() for words in found.values() for word in words)


def test_every_trigger_names_a_type_of_plover_with_its_modes(triggers: Triggers) -> None:
    codes = load_codes()
    named = [*triggers.alone.values(), *triggers.together.values()]
    assert named
    for each in named:
        assert each.type in codes.types
        assert set(each.mode) <= set(codes.modes[each.type]), each


def test_no_word_names_two_types_by_itself() -> None:
    seen: dict[tuple[str, str], str] = {}
    for kind, _, pos, when, lemmas in rows("triggers.tsv", 5):
        assert pos in {"verb", "noun"}
        assert when in {"always", "unsure"}
        for lemma in lemmas.split():
            assert seen.setdefault((lemma, pos), kind) == kind, (lemma, kind, seen[lemma, pos])


def test_weapons_tell_modes_of_assault(triggers: Triggers) -> None:
    assert set(triggers.means.values()) <= set(load_codes().modes["ASSAULT"])


def test_modes_by_content_are_modes_of_the_speech_act(triggers: Triggers) -> None:
    codes = load_codes()
    for speech, content, mode, found in triggers.asked:
        assert found in codes.modes[speech]
        assert mode == "-" or mode in codes.modes[content]
