"""Words of a report without a tree, so that numbers can be tested without the model."""

from counterclaim.model.reading import PartReading, Sentence, Word
from counterclaim.model.span import Span
from counterclaim.model.tree import Tree, tree_of
from counterclaim.reading.words import Splitter


def flat_tree(split: Splitter, text: str) -> Tree:
    """A tree in which no word governs another: one sentence, every word a noun."""
    words = tuple(
        Word(Span(start, end), "NOUN", text[start:end].lower(), -1, "root")
        for start, end in split(text)
    )
    part = PartReading("text", words, (Sentence(0, len(words)),), (), (), (), ())
    return tree_of(part, text)
