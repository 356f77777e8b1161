"""Contents without quotations and headlines that the reader took for a part of them."""

from collections.abc import Sequence
from dataclasses import replace

from counterclaim.attribution.anonymity import anonymity_of
from counterclaim.attribution.draft import Draft
from counterclaim.attribution.headlines import stands_alone
from counterclaim.attribution.page import Page
from counterclaim.attribution.quotes import is_quotation, lines_of, wholly_quoted
from counterclaim.attribution.tables import SourceWords
from counterclaim.model.attribution import Anonymity
from counterclaim.model.span import Span
from counterclaim.model.standing import Standing
from counterclaim.quotation_marks import Quoted


def without_others_quotations(
    drafts: Sequence[Draft],
    page: Page,
    quotations: Sequence[Quoted],
    words: SourceWords,
    outlet: str | None,
) -> list[Draft]:
    """The drafts of bodies without quotations that are sentences, where what they tell is a report.

    "He asked for “force”, the Kremlin said. “There were no questions.”": what stands in
    quotation marks by itself is nobody's. The Kremlin's words before it are no quotation, and it
    is not one person who might go on to speak.
    """
    quoted = Standing((Span(each.start, each.end, page.reading.part), each) for each in quotations)
    alone = Standing(
        (marked, marked)
        for line in lines_of(page)
        if (marked := wholly_quoted(line.span, page, quoted))
    )
    return [
        _without(draft, quoted, alone) if _is_body(draft, page, words, outlet) else draft
        for draft in drafts
    ]


def _is_body(draft: Draft, page: Page, words: SourceWords, outlet: str | None) -> bool:
    known = anonymity_of(draft.source, page, words, outlet) if draft.source else None
    return known is not None and known.anonymity is Anonymity.ORGANIZATION


def _without(draft: Draft, quoted: Standing[Quoted], alone: Standing[Span]) -> Draft:
    if len(draft.content) < 2 or not draft.cue:
        return draft
    other = [piece for piece in draft.content if alone.touches(piece)]
    own = [piece for piece in draft.content if not alone.touches(piece)]
    if not other or not own or any(is_quotation(piece, quoted) for piece in own):
        return draft
    return replace(draft, content=tuple(own))


def without_headlines(
    drafts: Sequence[Draft], page: Page, quotations: Sequence[Quoted]
) -> list[Draft]:
    """The drafts without a line without a full stop above the one in which they are said.

    It is a headline or a heading, and of the document: "Army takes Mora", and below it "the town
    is ours, a colonel said". A line in quotation marks may well be the speaker's.
    """
    quoted = Standing((Span(each.start, each.end, page.reading.part), each) for each in quotations)
    headings = [
        line.span
        for line in lines_of(page)
        if stands_alone(line.span, page) and not quoted.touches(line.span)
    ]
    return [_below(draft, headings, page) for draft in drafts] if headings else list(drafts)


def _below(draft: Draft, headings: Sequence[Span], page: Page) -> Draft:
    """A draft without what stands in a heading above its cue, if any content is left."""
    if not draft.cue or page.reading.part != "text":
        return draft
    cut = max((each.end for each in headings if each.end < draft.cue[0].start), default=0)
    if all(piece.start >= cut for piece in draft.content):
        return draft
    kept = [_from(piece, cut, page) for piece in draft.content if piece.end > cut + 1]
    return replace(draft, content=tuple(kept)) if kept else draft


def _from(piece: Span, cut: int, page: Page) -> Span:
    """The rest of a piece behind a line's end."""
    start = max(piece.start, cut)
    while start < piece.end and page.text[start].isspace():
        start += 1
    return replace(piece, start=start)


def with_clause(draft: Draft, page: Page) -> Draft:
    """A draft whose content goes on to the end of its clause: "…, ordering the jets out".

    A participle behind a comma that hangs on the verb of what is said is said too.
    """
    verb = page.head(draft.cue) if draft.cue else None
    clause = page.child(verb, "ccomp") if verb is not None else None
    if clause is None or len(draft.content) != 1:
        return draft
    inside = page.numbers(draft.content[0])
    if clause not in inside:
        return draft
    for at in page.below.get(clause, ()):
        behind = at >= inside.stop and page.words[at].relation == "advcl"
        if not behind or not page.form(at).lower().endswith("ing"):
            continue
        own = page.tree(at)
        if own != list(range(inside.stop, own[-1] + 1)) or page.form(own[0]) not in (",", "and"):
            continue
        while own and page.form(own[-1]) in ".,;":
            own.pop()
        return replace(
            draft, content=(replace(draft.content[0], end=page.words[own[-1]].span.end),)
        )
    return draft


def without_bent_for_things(drafts: Sequence[Draft], page: Page) -> list[Draft]:
    """The drafts without "is ready for the summit": only to do something can one be willing."""

    def is_bent(draft: Draft) -> bool:
        cue, told = page.head(draft.cue), page.head(draft.content)
        if cue is None or told is None or page.words[cue].upos != "ADJ":
            return False
        first = page.numbers(draft.content[0])[0]
        thing = page.words[told].upos in ("NOUN", "PROPN")
        return thing and page.form(first).lower() == "for" and page.child(told, "mark") is None

    return [draft for draft in drafts if not is_bent(draft)]


def without_inner_cues(drafts: Sequence[Draft], made: Sequence[Draft]) -> list[Draft]:
    """The reader's drafts without those whose cue is a part of the cue of one that a rule made."""

    def is_inside(cue: Sequence[Span]) -> bool:
        return any(
            cue and all(any(_holds(whole, part) for whole in each.cue) for part in cue)
            for each in made
        )

    return [draft for draft in drafts if not is_inside(draft.cue)]


def _holds(whole: Span, part: Span) -> bool:
    return whole.part == part.part and whole.start <= part.start and part.end <= whole.end
