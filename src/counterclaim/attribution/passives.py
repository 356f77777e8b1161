"""Blame in the passive: "the army stands accused by donors and others of raids that …".

Who is blamed stands before the verb, who blames behind “by”, and what for behind the preposition
that such verbs take: content in two pieces, with the source between them.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from counterclaim.attribution.draft import Draft
from counterclaim.attribution.page import Page
from counterclaim.model.span import Span

_STAND = frozenset({"stand", "be", "get", "find"})
_DASHES = frozenset({"–", "—", "--", "-"})


def with_blame(draft: Draft, page: Page, blames: Mapping[str, frozenset[str]]) -> Draft:
    """The draft with all of what somebody is blamed for, and with the one who blames.

    `blames` gives for the lemma of a verb the prepositions behind which stands what for.
    """
    verb = _passive(draft, page, blames)
    if verb is None:
        return draft
    case = next(_cases(verb, page, blames[page.lemma(verb)]), None)
    if case is None or any(piece.start == page.words[case].span.start for piece in draft.content):
        return draft
    before = [piece for piece in draft.content if piece.end <= page.words[verb].span.start]
    after = page.span(case, _end(case, page, draft.content))
    source = draft.source or _agent(verb, case, page)
    if any(after.overlaps(each) for each in (*source, *draft.cue, *draft.addressee)):
        return draft
    subject = before or _subject(verb, page)
    if (*subject, after) == draft.content and source == draft.source:
        return draft
    why = f"{draft.why}; by rule: what “{page.form(verb)}” is for behind “{page.form(case)}”"
    return replace(draft, source=source, content=(*subject, after), why=why)


def _passive(draft: Draft, page: Page, blames: Mapping[str, frozenset[str]]) -> int | None:
    """The participle in a cue that blames in the passive, with its subject before it."""
    for cue in draft.cue:
        for number in page.numbers(cue):
            word = page.words[number]
            if page.lemma(number) not in blames or word.upos != "VERB":
                continue
            by_verb = page.child(number, "aux:pass", "nsubj:pass") is not None
            stands = word.head >= 0 and page.lemma(word.head) in _STAND and word.head < number
            if by_verb or (stands and word.relation in ("xcomp", "advcl")):
                return number
    return None


def _cases(verb: int, page: Page, prepositions: frozenset[str]) -> Iterator[int]:
    """The prepositions of the verb's own phrases behind it that it takes."""
    for each in page.below.get(verb, ()):
        if each > verb and page.words[each].relation.startswith(("obl", "advcl")):
            for number in page.below.get(each, ()):
                behind = page.words[number].relation in ("case", "mark") and number > verb
                if behind and page.lemma(number) in prepositions:
                    yield number


def _end(case: int, page: Page, content: Sequence[Span]) -> int:
    """The last word of what the preposition governs, up to a dash that opens another thought."""
    own = [each for each in page.tree(page.words[case].head) if each >= case]
    if not any(page.words[each].relation.startswith("acl") for each in own):
        sentence = page.sentence_of(case)
        own = _with_clause(own, page, sentence.end if sentence else own[-1] + 1)
    dashes = [
        each
        for each in own
        if page.form(each) in _DASHES and page.text[page.words[each].span.start - 1].isspace()
    ]
    last = dashes[0] - 1 if len(dashes) == 1 else own[-1]
    while page.words[last].upos == "PUNCT" and last > case:
        last -= 1
    reach = max((piece.end for piece in content), default=0)
    inside = page.numbers(page.span(case, last))
    known = [each for each in inside if page.words[each].span.end == reach]
    return known[0] if known else last


def _with_clause(own: Sequence[int], page: Page, end: int) -> list[int]:
    """The words with a “that …” directly behind them, on whichever noun the tree hangs it."""
    after = own[-1] + 1
    if after >= end or page.form(after).lower() not in ("that", "which"):
        return list(own)
    verb = page.words[after].head
    if verb <= after or not page.words[verb].relation.startswith("acl"):
        return list(own)
    return [*own, *(each for each in page.tree(verb) if each >= after)]


def _agent(verb: int, case: int, page: Page) -> tuple[Span, ...]:
    """Who stands between “by” behind the verb and the preposition."""
    by = next((each for each in range(verb + 1, case) if page.lemma(each) == "by"), None)
    if by is None or by + 1 >= case:
        return ()
    return (page.span(by + 1, case - 1),)


def _subject(verb: int, page: Page) -> list[Span]:
    """Who is blamed, by the tree; where the reader left them out."""
    word = page.words[verb]
    subject = page.child(verb, "nsubj:pass", "nsubj")
    if subject is None and word.head >= 0:
        subject = page.child(word.head, "nsubj", "nsubj:pass")
    if subject is None or subject > verb:
        return []
    own = [each for each in page.tree(subject) if each < verb]
    while len(own) > 1 and page.words[own[-1]].upos == "PUNCT":
        own.pop()
    return [page.span(own[0], own[-1])]
