"""Control that the reader's marks tell and no rule does."""

from dataclasses import replace

import pytest

from counterclaim.model.control import Control
from counterclaim.model.document import Document
from counterclaim.model.factuality import Polarity
from counterclaim.model.reading import HeldSpans, Reading
from counterclaim.propositions import load_proposition_finder
from counterclaim.propositions.find import PropositionFinder
from tests.propositions.trees import places_of, reading_with_trees, span_of

TREE = (
    "The/the/DET/1/det clans/clan/NOUN/2/nsubj mind/mind/VERB/-1/root"
    " Dolakha/dolakha/PROPN/2/obj now/now/ADV/2/advmod ././PUNCT/2/punct"
)


@pytest.fixture(scope="module")
def find() -> PropositionFinder:
    return load_proposition_finder()


def marked(reading: Reading, *held: HeldSpans) -> Reading:
    """A reading in which these words are marked."""
    (part,) = reading.parts
    return replace(reading, parts=(replace(part, held=held),))


def holders(control: Control, document: Document) -> list[str]:
    return [document.words_of(each.span) for each in control.holder]


def test_what_the_reader_marks_is_told(find: PropositionFinder, document: Document) -> None:
    """
    The clans mind Dolakha now.
    """
    whole, who = span_of(document, "The_clans_mind_Dolakha"), span_of(document, "The_clans")
    reading = marked(
        reading_with_trees(document, TREE), HeldSpans(whole, (who,), Polarity.POSITIVE, 0.8)
    )
    (held,), _ = find(document, reading, [], places_of(document, "Dolakha"))
    assert holders(held, document) == ["The clans"]
    assert held.place == ("p1",)
    assert held.why.startswith("reader, 0.80")


def test_a_holder_not_marked_is_the_subject(find: PropositionFinder, document: Document) -> None:
    """
    The clans mind Dolakha now.
    """
    whole = span_of(document, "The_clans_mind_Dolakha")
    reading = marked(
        reading_with_trees(document, TREE), HeldSpans(whole, (), Polarity.NEGATIVE, 0.6)
    )
    (held,), _ = find(document, reading, [], places_of(document, "Dolakha"))
    assert holders(held, document) == ["The clans"]
    assert held.factuality.polarity is Polarity.NEGATIVE


def test_what_is_hardly_likely_is_not_told(find: PropositionFinder, document: Document) -> None:
    """
    The clans mind Dolakha now.
    """
    whole = span_of(document, "The_clans_mind_Dolakha")
    reading = marked(
        reading_with_trees(document, TREE), HeldSpans(whole, (), Polarity.POSITIVE, 0.1)
    )
    assert find(document, reading, [], places_of(document, "Dolakha"))[0] == ()


def test_nothing_that_can_be_held_is_not_held(find: PropositionFinder, document: Document) -> None:
    """
    The clans mind Dolakha now.
    """
    words = span_of(document, "The_clans_mind")
    reading = marked(
        reading_with_trees(document, TREE), HeldSpans(words, (), Polarity.POSITIVE, 0.9)
    )
    assert find(document, reading, [], places_of(document, "Dolakha"))[0] == ()


def test_what_a_rule_tells_is_not_told_twice(find: PropositionFinder, document: Document) -> None:
    """
    The clans hold Dolakha now.
    """
    tree = TREE.replace("mind/mind", "hold/hold")
    whole = span_of(document, "The_clans_hold_Dolakha")
    reading = marked(
        reading_with_trees(document, tree), HeldSpans(whole, (), Polarity.POSITIVE, 0.9)
    )
    (held,), _ = find(document, reading, [], places_of(document, "Dolakha"))
    assert held.why.startswith("rule")
