"""From the reader's attribution spans to attributions with an id, a kind and a parent."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from counterclaim.attribution.anonymity import Known
from counterclaim.attribution.contents import (
    with_clause,
    without_bent_for_things,
    without_headlines,
    without_inner_cues,
    without_others_quotations,
)
from counterclaim.attribution.credits import credits_in
from counterclaim.attribution.draft import Draft, drafted
from counterclaim.attribution.headlines import headlines_in
from counterclaim.attribution.kind import kind_of
from counterclaim.attribution.page import Page, page_of
from counterclaim.attribution.parents import parents_of
from counterclaim.attribution.passives import with_blame
from counterclaim.attribution.quotes import quotations_alone, quoted_words
from counterclaim.attribution.selves import with_names_for_oneself
from counterclaim.attribution.speakers import with_speaker
from counterclaim.attribution.speech import speech_acts
from counterclaim.attribution.tables import Tables
from counterclaim.attribution.turns import turns_in
from counterclaim.attribution.voice import with_voices
from counterclaim.model.attribution import Attribution
from counterclaim.model.document import Document
from counterclaim.model.reading import Reading
from counterclaim.quotation_marks import Quoted, find_quoted


def attribute(
    document: Document, reading: Reading, tables: Tables | None = None
) -> tuple[Attribution, ...]:
    """Every act of saying in a document, in the order of its words.

    Args:
        document: the document.
        reading: what the reader found in it.
        tables: what rules know; without it there is only what the reader found.
    """
    pages = [page_of(document, part) for part in reading.parts]
    title = next((page for page in pages if page.reading.part == "title"), None)
    found: list[Attribution] = []
    given: dict[str, Known] = {}
    for page in pages:
        quotations = find_quoted(page.text)
        drafts = [drafted(spans) for spans in page.reading.attributions]
        if tables:
            drafts = without_headlines(drafts, page, quotations)
            drafts = without_others_quotations(
                drafts, page, quotations, tables.sources, document.outlet
            )
            drafts = [
                with_blame(with_speaker(draft, page), page, tables.blames) for draft in drafts
            ]
            drafts = with_names_for_oneself(drafts, page, tables)
            drafts = without_bent_for_things(drafts, page)
            drafts = [with_clause(draft, page) for draft in drafts]
            made = _made(page, title, quotations, drafts, tables, document.outlet)
            drafts = [*without_inner_cues(drafts, made), *made]
        for draft in sorted(drafts, key=Draft.order):
            if draft.anonymity:
                given[f"a{len(found) + 1}"] = Known(draft.anonymity, draft.why)
            kind, quoted = kind_of(document, draft.content, quotations)
            found.append(
                Attribution(
                    id=f"a{len(found) + 1}",
                    source=draft.source,
                    cue=draft.cue,
                    content=draft.content,
                    addressee=draft.addressee,
                    parent=None,
                    kind=kind,
                    quoted=quoted,
                    voice=draft.voice,
                    why=draft.why,
                )
            )
    parents = parents_of(found)
    found = [replace(each, parent=parents[each.id]) for each in found]
    return tuple(with_voices(found, pages, tables, document.outlet, given) if tables else found)


def _made(
    page: Page,
    title: Page | None,
    quotations: Sequence[Quoted],
    drafts: Sequence[Draft],
    tables: Tables,
    outlet: str | None,
) -> list[Draft]:
    """What rules add to the reader's drafts, each rule knowing what those before it made."""
    known = list(drafts)

    def add(more: Iterator[Draft]) -> None:
        known.extend(list(more))

    add(speech_acts(page, known, tables, outlet))
    add(credits_in(page, tables.sources, outlet))
    add(headlines_in(page, quotations, known, tables.sources, outlet))
    if page.reading.part == "text":
        add(turns_in(page, title, known, tables.sources))
    add(quotations_alone(page, quotations, known, tables.sources, outlet))
    add(quoted_words(page, quotations, known, tables.verbs["settling"]))
    return known[len(drafts) :]
