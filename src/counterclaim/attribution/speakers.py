"""Who says it, by the tree of the cue, where the reader left it out or took others for it."""

from collections.abc import Sequence
from dataclasses import replace

from counterclaim.attribution.draft import Draft
from counterclaim.attribution.page import Page
from counterclaim.model.span import Span

_SHARE = frozenset({"conj", "xcomp", "advcl"})
_STEPS = 4
_RELATIVE = frozenset({"who", "which", "that"})
_HEARSAY = frozenset(
    "say report believe think suspect fear expect know understand rumour rumor allege".split()
)
_HEDGES = frozenset({"allegedly", "reportedly", "supposedly", "purportedly"})
_NOBODY = frozenset({"it", "there"})


def with_speaker(draft: Draft, page: Page) -> Draft:
    """The draft with the source that its cue has in the tree, if one is missing or is none."""
    verb = _verb(draft, page)
    if verb is None:
        return _without_source_of_hedge(draft, page)
    if _is_passive(verb, page) and (agent := _agent(verb, draft, page)):
        return _by(agent, draft)
    if draft.source:
        return _without_subject(_pronoun_alone(draft, page), verb, page)
    return draft if _is_passive(verb, page) else _with_subject(draft, verb, page)


def _without_source_of_hedge(draft: Draft, page: Page) -> Draft:
    """“Allegedly” and the like say that somebody says it, and not who."""
    if not draft.source or not all(page.said(cue).lower() in _HEDGES for cue in draft.cue):
        return draft
    return replace(draft, source=(), why=f"{draft.why}; no source by rule: a hedge names nobody")


def _with_subject(draft: Draft, verb: int, page: Page) -> Draft:
    """The draft with the subject of its cue, if that stands outside its other parts."""
    subject = subject_of(verb, page)
    if subject is None or page.lemma(subject) in _NOBODY:
        return draft
    source = whole(subject, page)
    others = (*draft.cue, *draft.content, *draft.addressee)
    if any(source.overlaps(each) for each in others):
        return draft
    return replace(draft, source=(source,), why=f"{draft.why}; source by rule: subject of the cue")


def whole(word: int, page: Page) -> Span:
    """A noun with all that hangs on it, marks at the ends left out."""
    own = page.tree(word)
    while len(own) > 1 and page.words[own[-1]].upos == "PUNCT":
        own.pop()
    while len(own) > 1 and page.words[own[0]].upos == "PUNCT":
        own.pop(0)
    return page.span(own[0], own[-1])


def _verb(draft: Draft, page: Page) -> int | None:
    head = page.head(draft.cue)
    return head if head is not None and page.words[head].upos in ("VERB", "AUX") else None


def _is_passive(verb: int, page: Page) -> bool:
    return page.child(verb, "aux:pass", "nsubj:pass") is not None


def _by(agent: Span, draft: Draft) -> Draft:
    """The draft with the one of its sources that stands behind “by”; with that if it has none."""
    if len(draft.source) == 1:
        return draft
    source = next((each for each in draft.source if each.overlaps(agent)), agent)
    why = f"{draft.why}; source by rule: who stands behind “by”"
    return replace(draft, source=(source,), why=why)


def _agent(verb: int, draft: Draft, page: Page) -> Span | None:
    """Who did what a passive tells, if it stands outside the other parts."""
    for each in page.below.get(verb, ()):
        cases = [
            page.lemma(n) for n in page.below.get(each, ()) if page.words[n].relation == "case"
        ]
        if page.words[each].relation.startswith("obl") and cases == ["by"]:
            span = whole(each, page)
            own = page.numbers(span)
            span = page.span(own[1], own[-1]) if page.lemma(own[0]) == "by" else span
            others = (*draft.cue, *draft.content, *draft.addressee)
            return None if any(span.overlaps(other) for other in others) else span
    return None


def subject_of(verb: int, page: Page) -> int | None:
    """The subject of a verb, or of the one with which it shares its subject."""
    for _ in range(_STEPS):
        subject = page.child(verb, "nsubj")
        if subject is not None:
            return subject
        word = page.words[verb]
        if word.relation not in _SHARE or _is_passive(verb, page):
            return None
        verb = word.head
        if page.child(verb, "nsubj:pass") is not None:
            return page.child(verb, "nsubj:pass")
    return None


def _pronoun_alone(draft: Draft, page: Page) -> Draft:
    """“who”, not “who since July”."""
    first = draft.source[0]
    numbers = page.numbers(first)
    if len(draft.source) > 1 or len(numbers) < 2:
        return draft
    if page.form(numbers[0]).lower() not in _RELATIVE or page.words[numbers[0]].upos != "PRON":
        return draft
    return replace(draft, source=(page.words[numbers[0]].span,))


def _without_subject(draft: Draft, verb: int, page: Page) -> Draft:
    """“The trucks were reported to …”, “two people feared dead”: they report and fear nothing."""
    if page.lemma(verb) not in _HEARSAY:
        return draft
    if page.child(verb, "aux:pass") is None and not _is_participle_of(verb, draft.source, page):
        return draft
    if any(_is_agent(each, verb, page) for each in draft.source):
        return draft
    return replace(draft, source=(), why=f"{draft.why}; no source by rule: a passive without “by”")


def _is_participle_of(verb: int, source: Sequence[Span], page: Page) -> bool:
    """Whether a verb without a subject stands behind the source as what is said of it."""
    word = page.words[verb]
    if not word.relation.startswith("acl") or not page.form(verb).lower().endswith("ed"):
        return False
    if page.child(verb, "nsubj", "obj", "ccomp", "mark") is not None:
        return False
    return any(word.head in page.numbers(each) for each in source)


def _is_agent(source: Span, verb: int, page: Page) -> bool:
    """Whether a source hangs on the verb with a preposition."""
    head = page.head([source])
    if head is None or page.words[head].head != verb:
        return False
    return any(page.words[each].relation == "case" for each in page.below.get(head, ()))
