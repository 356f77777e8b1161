"""Headlines and bodies, written word by word with their trees."""

from collections.abc import Callable

import pytest

from counterclaim.comparison.headline import (
    HeadlineFinding,
    HeadlineWords,
    Scale,
    account_of,
    compare_headline,
    load_headline_words,
)
from counterclaim.model.attribution import Attribution
from counterclaim.model.document import Document
from counterclaim.model.reading import PartReading, Reading, Sentence, Word
from counterclaim.model.record import Record
from counterclaim.model.span import Part, Span

Compare = Callable[..., HeadlineFinding]


@pytest.fixture(scope="session")
def words() -> HeadlineWords:
    return load_headline_words()


@pytest.fixture
def compare(words: HeadlineWords) -> Compare:
    """Compares a headline and the sentences of a body; `said` are words that somebody says."""

    def run(headline: str, *body: str, said: str = "") -> HeadlineFinding:
        title = account_of(record_of("title", headline), "title", words)
        text = account_of(record_of("text", *body, said=said), "text", words)
        return compare_headline(title, text, Scale())

    return run


def record_of(part: Part, *trees: str, said: str = "") -> Record:
    """A record of sentences whose words are form/lemma/UPOS/relation/head, 0 the first of each."""
    text = " ".join(each.rsplit("/", 4)[0] for tree in trees for each in tree.split())
    words: list[Word] = []
    sentences: list[Sentence] = []
    at = 0
    for tree in trees:
        base = len(words)
        for each in tree.split():
            form, lemma, upos, relation, head = each.rsplit("/", 4)
            governor = int(head) + base if int(head) >= 0 else -1
            words.append(Word(Span(at, at + len(form), part), upos, lemma, governor, relation))
            at += len(form) + 1
        sentences.append(Sentence(base, len(words)))
    document = Document(text=text) if part == "text" else Document(text="", title=text)
    read = PartReading(part, tuple(words), tuple(sentences), (), (), (), ())
    start = text.index(said) if said else 0
    content = (Span(start, start + len(said), part),) if said else ()
    saying = Attribution("a1", (), (), content, (), None, None, (), None, "by hand")
    return Record(
        document, (saying,) if said else (), (), (), (), (), (), (), Reading((read,), (), "hand")
    )
