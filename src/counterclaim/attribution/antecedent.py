"""How much of a source the text gives where a pronoun or a noun said again stands for it."""

from collections.abc import Sequence
from dataclasses import dataclass

from counterclaim.attribution.anonymity import Known, anonymity_of, is_plural
from counterclaim.attribution.page import Page
from counterclaim.attribution.tables import SourceWords
from counterclaim.model.attribution import Anonymity
from counterclaim.model.reading import NameKind
from counterclaim.model.span import Span

_RELATIVE = frozenset({"who", "which", "whose", "that", "whom"})
_PERSON = frozenset({"he", "she", "him", "her", "his", "hers"})
_SELF = frozenset({"i", "me", "my", "mine"})
_SUBJECTS = frozenset({"nsubj", "nsubj:pass"})
_LOOK_BACK = 60  # words before the sentence in which a person is sought
_THING = frozenset({"it", "its", "itself"})
_US = frozenset({"we", "us", "our", "ours"})
_PERSONS = frozenset({Anonymity.NAMED, Anonymity.ROLE, Anonymity.ANONYMOUS})
_BODIES = frozenset({Anonymity.ORGANIZATION, Anonymity.OUTLET})


@dataclass(frozen=True, slots=True)
class Earlier:
    """A source that stands before another one, and how much is known of it."""

    source: Sequence[Span]
    known: Known


def stands_for(
    source: Sequence[Span],
    page: Page,
    words: SourceWords,
    outlet: str | None,
    before: Sequence[Earlier],
    around: Known | None,
    *,
    is_inside: bool,
) -> Known | None:
    """How much is given of whom a source stands for; None where it stands for itself, or unsafe.

    Args:
        source: its words.
        page: the part in which it stands.
        words: the tables.
        outlet: the document's own.
        before: the sources before it, in order, without pronouns that nothing resolved.
        around: what is known of who says the words in which it stands.
        is_inside: whether it stands in words that somebody says.
    """
    head = page.head(source)
    if head is None:
        return None
    word = page.lemma(head)
    form = page.form(head).lower() if page.words[head].upos != "PROPN" else ""
    if form in _RELATIVE:
        return _of_relative(head, page, words, outlet)
    if form in _SELF | _US:
        return _of_those_who_speak(form, around, is_inside=is_inside)
    if form in _PERSON:
        return _person_before(head, form, page, before)
    if form in _THING:
        found = _last(before, _BODIES, page, f"“{form}” stands for")
        return found or Known(Anonymity.ORGANIZATION, "“it” is no person")
    return _said_again(head, word, page, before)


def _of_those_who_speak(form: str, around: Known | None, *, is_inside: bool) -> Known | None:
    """“I” is the one whose words these are; “we” of a report itself is its outlet."""
    if form in _SELF:
        return Known(around.anonymity, "the one whose words these are") if around else None
    return None if is_inside else Known(Anonymity.OUTLET, "the report speaks of itself")


def _of_relative(head: int, page: Page, words: SourceWords, outlet: str | None) -> Known | None:
    """Whom a relative pronoun takes up."""
    for above in page.up(head):
        if page.words[above].relation.startswith("acl"):
            noun = page.words[above].head
            if noun < 0 or noun >= head:
                return None
            first = min(each for each in page.tree(noun) if each <= noun)
            known = anonymity_of([page.span(first, noun)], page, words, outlet)
            return known and Known(
                known.anonymity, f"“{page.form(head)}” is {page.form(noun)}: {known.why}"
            )
    return None


def _person_before(head: int, form: str, page: Page, before: Sequence[Earlier]) -> Known | None:
    """The nearest person before: one who has spoken, or of whose deeds a sentence tells by name."""
    spoken = _last(before, _PERSONS, page, f"“{form}” stands for")
    at = next(
        (
            page.head(each.source) or -1
            for each in reversed(before)
            if each.known.anonymity in _PERSONS and each.source[0].part == page.reading.part
        ),
        -1,
    )
    sentence = page.sentence_of(head)
    first = sentence.start if sentence else head
    for number in range(first - 1, max(at, first - _LOOK_BACK), -1):
        word = page.words[number]
        names = page.names_in(word.span, NameKind.PERSON) if word.upos == "PROPN" else []
        if names and word.relation in _SUBJECTS:
            return Known(Anonymity.NAMED, f"“{form}” stands for {page.said(names[0].span)}")
    return spoken


def _last(
    before: Sequence[Earlier], kinds: frozenset[Anonymity], page: Page, why: str
) -> Known | None:
    """The nearest source before that may be meant."""
    for each in reversed(before):
        if each.known.anonymity not in kinds or each.source[0].part != page.reading.part:
            continue
        head = page.head(each.source)
        if head is not None and not is_plural(head, page):
            return Known(each.known.anonymity, f"{why} {page.said(each.source[0])}")
    return None


def _said_again(head: int, noun: str, page: Page, before: Sequence[Earlier]) -> Known | None:
    """“The surgeon”, where a surgeon whose name is withheld has spoken before."""
    if not any(page.lemma(each) == "the" for each in page.below.get(head, ())):
        return None
    for each in reversed(before):
        top = page.head(each.source) if each.source[0].part == page.reading.part else None
        if top is not None and page.lemma(top) == noun:
            if each.known.anonymity is Anonymity.ANONYMOUS:
                return Known(Anonymity.ANONYMOUS, f"the same as {page.said(each.source[0])}")
            return None
    return None
