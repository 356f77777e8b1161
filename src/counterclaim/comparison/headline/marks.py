"""The words of a sentence that refute, deny, doubt or pass on, and what they are about."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from counterclaim.comparison.headline.negations import NEGATIONS
from counterclaim.comparison.headline.words import Doing, HeadlineWords
from counterclaim.model.attribution import Function
from counterclaim.model.record import Record
from counterclaim.model.span import Part, Span
from counterclaim.model.tree import Tree

_STEM = 5
_POINTING = frozenset({"it", "this", "that", "these", "those"})
_DESCRIBING = frozenset({"amod", "compound"})


@dataclass(frozen=True, slots=True)
class Mark:
    """Words of a sentence that refute, deny, doubt or pass on; `span` is where they stand.

    `told`: they are what somebody says, not the document's own voice. `of` is the stem of the
    noun that they only describe ("a fake passport"), None where they describe none or one that
    carries news ("a fake story"). `aimed`: they are about such a noun, or "this".
    """

    doing: Doing
    span: Span
    told: bool
    of: str | None = None
    aimed: bool = False


def find_marks(
    record: Record, part: Part, said: Sequence[Span], words: HeadlineWords
) -> tuple[Mark, ...]:
    """All marks of one part, before it is known what they are about.

    `said` are the contents of attributions. What the record has as a denial is a mark too.
    """
    written = record.document.part(part)
    text = written.lower().replace("’", "'")
    if len(text) != len(written):  # small letters of a few scripts are longer
        text = written
    found = [
        Mark(doing, span, any(one.overlaps(span) for one in said))
        for doing, pattern in words.doings
        for match in pattern.finditer(text)
        for span in (Span(match.start(), match.end(), part),)
    ]
    denials = (
        Mark(Doing.DENIED, span, told=True)
        for each in record.attributions
        if each.voice and each.voice.function is Function.DENIAL
        for span in each.cue
        if span.part == part
    )
    return (*found, *denials)


def placed_marks(
    tree: Tree,
    own: range,
    marks: Sequence[Mark],
    negated: frozenset[int],
    words: HeadlineWords,
) -> Iterator[Mark]:
    """The marks of a sentence that no negation takes back, each with what it is about."""
    for mark in marks:
        covered = [at for at in own if tree.word(at).span.overlaps(mark.span)]
        denies_itself = any(tree.lemma(at) in NEGATIONS for at in covered)
        if covered and (denies_itself or not negated & set(covered)):
            of = _described(tree, covered, words)
            yield replace(mark, of=of, aimed=_is_aimed(tree, covered, words))


def stem_of(lemma: str) -> str:
    """What inflected and derived forms of a word have in common: the first letters of its lemma.

    A number stays whole.
    """
    bare = lemma.lower().strip("'’‘\"“”#@.")
    return bare if bare[:1].isdigit() else bare[:_STEM]


def _is_aimed(tree: Tree, covered: Sequence[int], words: HeadlineWords) -> bool:
    """Whether words are about what carries news: "the story is a hoax", "debunked the rumour"."""
    about = words.carriers | _POINTING
    for at in covered:
        near = [*tree.children(at, "nsubj", "obj", "nmod", "compound")]
        if tree.relation(at) in {*_DESCRIBING, "nmod", "acl"}:
            near.append(tree.head(at))
        if any(tree.lemma(each) in about for each in near):
            return True
    return False


def _described(tree: Tree, covered: Sequence[int], words: HeadlineWords) -> str | None:
    if len(covered) != 1 or tree.relation(covered[0]) not in _DESCRIBING:
        return None
    noun = tree.head(covered[0])
    return None if tree.lemma(noun) in words.carriers else stem_of(tree.lemma(noun))
